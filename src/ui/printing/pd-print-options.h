/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-roster-paper.h"

G_BEGIN_DECLS

/**
 * PdPrintOptions:
 *
 * Rows to choose what of a roster is printed, and how: for each kind of sheet those that
 * make a difference to it. Emits "changed" when another choice is made.
 */
#define PD_TYPE_PRINT_OPTIONS (pd_print_options_get_type ())
G_DECLARE_FINAL_TYPE (PdPrintOptions, pd_print_options, PD, PRINT_OPTIONS, GtkBox)

void                 pd_print_options_fill (PdPrintOptions      *self,
                                            PdWorkspace         *workspace,
                                            const PdRosterPaper *paper);
const PdRosterPaper *pd_print_options_get_paper (PdPrintOptions *self);

G_END_DECLS
