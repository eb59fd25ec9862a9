/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleInviteDialog:
 *
 * Asks what invitations say and for which days, then for a folder, and writes a calendar file
 * for each person into a new folder there.
 */
#define PD_TYPE_CIRCLE_INVITE_DIALOG (pd_circle_invite_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleInviteDialog, pd_circle_invite_dialog, PD, CIRCLE_INVITE_DIALOG, PdFormWindow)

GtkWidget *pd_circle_invite_dialog_new (GtkWindow      *parent,
                                        PdWorkspace    *workspace,
                                        const PdCircle *circle,
                                        PdDay           last_day,
                                        PdDay           today);

G_END_DECLS
