/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-clock.h"
#include "pd-roster-cell.h"
#include "pd-week-grid.h"

G_BEGIN_DECLS

#define PD_WEEK_GRID_ROWS 7
#define PD_WEEK_GRID_COLUMNS (PD_MINUTES_PER_DAY / PD_WEEK_GRID_CELL_MINUTES)

/* A cell, by its row (the day) and column (the half hour). */
typedef struct
{
  int row;
  int column;
} PdWeekPlace;

struct _PdWeekGrid
{
  GtkWidget parent_instance;

  /* owned; a picture has no cells */
  PdWishWeek   *week;
  PdRosterCell *cells[PD_WEEK_GRID_ROWS][PD_WEEK_GRID_COLUMNS];

  /* state: the rectangle that is chosen goes from one corner to the other, which is the
   * cursor; while the pointer is held, it is a stroke of some wish */
  PdWeekPlace corner;
  PdWeekPlace cursor;
  PdWish      brush;
  PdWish      stroke;
  gboolean    is_picture;
  gboolean    is_stroking;
  gboolean    is_writable;
  double      press_x;
  double      press_y;

  /* measures, in pixels */
  int label_width;
  int header_height;
  int row_height;
  int hour_width;
};

void pd_week_grid_measure_texts (PdWeekGrid *self);
void pd_week_grid_get_area (PdWeekGrid   *self,
                            int           row,
                            int           start,
                            int           end,
                            GdkRectangle *ret_area);
void pd_week_grid_draw (PdWeekGrid  *self,
                        GtkSnapshot *snapshot);

void pd_week_grid_install_keys (GtkWidgetClass *widget_class);
void pd_week_grid_add_pointer (PdWeekGrid *self);
void pd_week_grid_choose (PdWeekGrid        *self,
                          const PdWeekPlace *corner,
                          const PdWeekPlace *cursor);
void pd_week_grid_get_chosen (PdWeekGrid  *self,
                              PdWeekPlace *ret_first,
                              PdWeekPlace *ret_last);
void pd_week_grid_paint_chosen (PdWeekGrid *self,
                                PdWish      wish);

G_END_DECLS
