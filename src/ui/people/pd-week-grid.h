/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-wish-week.h"

G_BEGIN_DECLS

/* How much of a day one cell is. */
#define PD_WEEK_GRID_CELL_MINUTES 30

/**
 * PdWeekGrid:
 *
 * A week to paint, or a picture of one: days down, hours across, what is said as bars with
 * a sign and a word. To paint, each half hour is a cell that takes the focus and is called
 * by its name; a rectangle of them is chosen with Shift and the arrows, or dragged over.
 *
 * The grid paints nothing itself: it says what is to be painted, and shows the week that
 * it is given then.
 *
 * Properties: "brush" (int, a #PdWish: what the pointer and the space bar paint),
 * "picture" (gboolean, construct only: only to look at).
 * Signals: "paint" (uint: weekdays, int: from, int: until, int: #PdWish).
 */
#define PD_TYPE_WEEK_GRID (pd_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (PdWeekGrid, pd_week_grid, PD, WEEK_GRID, GtkWidget)

GtkWidget  *pd_week_grid_new (gboolean is_picture);
void        pd_week_grid_set_week (PdWeekGrid       *self,
                                   const PdWishWeek *week);
void        pd_week_grid_set_writable (PdWeekGrid *self,
                                       gboolean    is_writable);
PdWish      pd_week_grid_get_brush (PdWeekGrid *self);
void        pd_week_grid_set_brush (PdWeekGrid *self,
                                    PdWish      wish);
GtkWidget  *pd_week_grid_get_cell (PdWeekGrid *self,
                                   PdWeekday   weekday,
                                   int         minute);
const char *pd_week_grid_get_cell_label (PdWeekGrid *self,
                                         PdWeekday   weekday,
                                         int         minute);

G_END_DECLS
