/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-cell-pool.h"
#include "pd-roster-filter.h"
#include "pd-roster-marks.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdGridPlacing:
 * @shift: a shift
 * @row: the row that it is to be in
 * @day: the day that it is to be on
 *
 * One of several shifts that are moved or copied together.
 */
typedef struct
{
  PdShift *shift;
  guint    row;
  PdDay    day;
} PdGridPlacing;

/**
 * PdRosterGrid:
 *
 * A roster as a table that scrolls: people or sites down, days across. Draws what is
 * visible, and keeps a real widget over each visible cell for the focus and for screen
 * readers. Knows nothing of where rosters come from: it says by signals what a person
 * wants, and is given a new roster.
 *
 * Signals: "chosen": another shift may be under the cursor, or none; "open-shift" (#PdShift); "create-shift" (guint row, int day, const char
 * *typed): the first character of a time, or empty; "remove-shift" (#PdShift);
 * "place-shift" (#PdShift, guint row, int day, gboolean is_copy); "swap-shifts" (#PdShift,
 * #PdShift, gboolean is_asked: only ask for it); "place-several" (#GPtrArray of #PdGridPlacing, gboolean is_copy) and
 * "remove-several" (#GPtrArray of #PdGridPlacing); "give-template" (guint row, int day, const char *letter); "act-on-shift"
 * (#PdShift, const char *act, int amount): "pin", "split", "move-start" and "move-end" by so
 * many minutes, "worked", "other-times", "not-worked", "not-put-down". A row is one of the
 * roster's.
 *
 * The keys of the weeks are the page's actions: "roster.previous", "roster.next",
 * "roster.today", "roster.go-to".
 */
#define PD_TYPE_ROSTER_GRID (pd_roster_grid_get_type ())
G_DECLARE_FINAL_TYPE (PdRosterGrid, pd_roster_grid, PD, ROSTER_GRID, GtkWidget)

GtkWidget    *pd_roster_grid_new (void);
PdRoster     *pd_roster_grid_get_roster (PdRosterGrid *self);
void          pd_roster_grid_set_roster (PdRosterGrid  *self,
                                         PdRoster      *roster,
                                         PdRosterMarks *marks);
void          pd_roster_grid_set_sites (PdRosterGrid *self,
                                        GListModel   *sites);
void          pd_roster_grid_set_today (PdRosterGrid *self,
                                        PdDay         today);
void          pd_roster_grid_set_writable (PdRosterGrid *self,
                                           gboolean      is_writable);
const char   *pd_roster_grid_get_filter (PdRosterGrid *self);
void          pd_roster_grid_set_filter (PdRosterGrid *self,
                                         const char   *filter);
void          pd_roster_grid_set_choice (PdRosterGrid         *self,
                                         const PdRosterFilter *choice);
guint         pd_roster_grid_get_n_rows (PdRosterGrid *self);
void          pd_roster_grid_get_visible (PdRosterGrid *self,
                                          PdCellRange  *ret_range);
void          pd_roster_grid_get_cursor (PdRosterGrid *self,
                                         guint        *ret_row,
                                         guint        *ret_column);
void          pd_roster_grid_set_cursor (PdRosterGrid *self,
                                         guint         row,
                                         guint         column);
PdShift      *pd_roster_grid_get_chosen (PdRosterGrid *self);
gboolean      pd_roster_grid_choose (PdRosterGrid *self,
                                     PdId          shift_id);
void          pd_roster_grid_choose_day (PdRosterGrid *self,
                                         PdId          person_id,
                                         PdId          site_id,
                                         PdDay         day);
PdRosterCell *pd_roster_grid_get_cell (PdRosterGrid *self,
                                       guint         row,
                                       guint         column);
guint         pd_roster_grid_get_n_cells (PdRosterGrid *self);

G_END_DECLS
