/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdFindingRow:
 *
 * One finding in words: whom and which day it is about, what was found, the rule with
 * its limit, where it comes from and since when, and what would settle it.
 *
 * Signals: "settle", "fill": (#PdFinding) what somebody wants to do about it.
 */
#define PD_TYPE_FINDING_ROW (pd_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (PdFindingRow, pd_finding_row, PD, FINDING_ROW, GtkBox)

GtkWidget *pd_finding_row_new (void);
void       pd_finding_row_show (PdFindingRow *self,
                                PdFinding    *finding,
                                PdRoster     *roster,
                                gboolean      is_writable);

const char *pd_finding_row_get_icon_name (PdSeverity severity);

G_END_DECLS
