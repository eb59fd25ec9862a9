/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleWeeksDialog:
 *
 * Asks which weeks of a circle to plan.
 *
 * Signals: "chosen" (int: the first day, uint: how many weeks).
 */
#define PD_TYPE_CIRCLE_WEEKS_DIALOG (pd_circle_weeks_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleWeeksDialog, pd_circle_weeks_dialog, PD, CIRCLE_WEEKS_DIALOG, PdFormWindow)

GtkWidget *pd_circle_weeks_dialog_new (GtkWindow      *parent,
                                       PdWorkspace    *workspace,
                                       const PdCircle *circle,
                                       PdDay           today);

G_END_DECLS
