/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-pattern.h"

G_BEGIN_DECLS

/**
 * PdPatternDialog:
 *
 * The form of the days and times that somebody agreed to in writing: a line for each day,
 * in which times are typed ("9-12, 13-17").
 */
#define PD_TYPE_PATTERN_DIALOG (pd_pattern_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdPatternDialog, pd_pattern_dialog, PD, PATTERN_DIALOG, PdFormWindow)

GtkWidget *pd_pattern_dialog_new (GtkWindow       *parent,
                                  PdWorkspace     *workspace,
                                  PdPerson        *person,
                                  const PdPattern *pattern,
                                  PdDay            today);

G_END_DECLS
