/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleReplyDialog:
 *
 * What a file says of who can come to the sessions of a circle, looked at before it is taken
 * in, with what could not be read and why.
 */
#define PD_TYPE_CIRCLE_REPLY_DIALOG (pd_circle_reply_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleReplyDialog, pd_circle_reply_dialog, PD, CIRCLE_REPLY_DIALOG, PdFormWindow)

void pd_circle_reply_dialog_present (GtkWindow      *parent,
                                     PdWorkspace    *workspace,
                                     const PdCircle *circle,
                                     GFile          *file);

G_END_DECLS
