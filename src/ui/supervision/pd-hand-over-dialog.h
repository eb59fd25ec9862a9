/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

/**
 * PdHandOverDialog:
 *
 * The form of a supervisor who leaves: what becomes of the notes with one worker, as the
 * worker wants it. Nothing takes that back, so it is said in words before.
 */
#define PD_TYPE_HAND_OVER_DIALOG (pd_hand_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdHandOverDialog, pd_hand_over_dialog, PD, HAND_OVER_DIALOG, PdFormWindow)

GtkWidget *pd_hand_over_dialog_new (GtkWindow                    *parent,
                                    PdWorkspace                  *workspace,
                                    const PdSupervisionAgreement *agreement,
                                    PdDay                         today);

G_END_DECLS
