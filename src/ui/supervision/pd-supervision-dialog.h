/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

/**
 * PdSupervisionDialog:
 *
 * The form of one supervision agreement. Where the supervisor is somebody's line manager,
 * it says so, and forbids nothing. Saving something else than what was agreed asks
 * everybody to agree anew.
 *
 * Signals: "saved" (gint64: the agreement).
 */
#define PD_TYPE_SUPERVISION_DIALOG (pd_supervision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionDialog, pd_supervision_dialog, PD, SUPERVISION_DIALOG, PdFormWindow)

GtkWidget *pd_supervision_dialog_new (GtkWindow                    *parent,
                                      PdWorkspace                  *workspace,
                                      const PdSupervisionAgreement *agreement,
                                      PdDay                         today);
void       pd_supervision_dialog_end_on (PdSupervisionDialog *self,
                                         PdDay                day);

G_END_DECLS
