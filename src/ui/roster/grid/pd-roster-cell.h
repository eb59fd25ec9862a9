/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdRosterCell:
 *
 * The place of one cell of a roster grid, as a real widget: it has the focus and the
 * words for a screen reader, and the grid draws what is in it. The grid keeps a few
 * hundred and moves them to whatever is visible.
 */
#define PD_TYPE_ROSTER_CELL (pd_roster_cell_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterCell, pd_roster_cell, PD, ROSTER_CELL, GtkWidget)

PdRosterCell *pd_roster_cell_new (GtkAccessibleRole role);
guint         pd_roster_cell_get_row (PdRosterCell *self);
guint         pd_roster_cell_get_column (PdRosterCell *self);
void          pd_roster_cell_place (PdRosterCell *self,
                                    guint         row,
                                    guint         column);
void          pd_roster_cell_speak (PdRosterCell *self,
                                    const char   *label);
const char   *pd_roster_cell_get_label (PdRosterCell *self);
void          pd_roster_cell_set_chosen (PdRosterCell *self,
                                         gboolean      is_chosen,
                                         const char   *particular);

G_END_DECLS
