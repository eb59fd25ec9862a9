/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdRepeatDialog:
 *
 * How a shift comes again: in every how many weeks, on which days, until when or how
 * often. What something is in the way of is looked at before it is done.
 */
#define PD_TYPE_REPEAT_DIALOG (pd_repeat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRepeatDialog, pd_repeat_dialog, PD, REPEAT_DIALOG, PdFormWindow)

GtkWidget *pd_repeat_dialog_new (GtkWindow   *parent,
                                 PdWorkspace *workspace,
                                 PdShift     *shift,
                                 PdDay        today);

G_END_DECLS
