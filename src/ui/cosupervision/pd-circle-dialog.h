/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleDialog:
 *
 * The form of a circle: how it meets, and who is in it.
 *
 * Signals: "saved" (gint64: the circle).
 */
#define PD_TYPE_CIRCLE_DIALOG (pd_circle_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleDialog, pd_circle_dialog, PD, CIRCLE_DIALOG, PdFormWindow)

GtkWidget *pd_circle_dialog_new (GtkWindow      *parent,
                                 PdWorkspace    *workspace,
                                 const PdCircle *circle,
                                 PdDay           today);
void       pd_circle_dialog_open_member (PdCircleDialog *self,
                                         PdId            member_id);

G_END_DECLS
