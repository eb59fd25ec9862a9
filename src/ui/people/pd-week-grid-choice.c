/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-week-grid-private.h"

/* The rectangle that is chosen, which is what is painted. */

/**
 * pd_week_grid_get_chosen:
 * @self: a week to paint
 * @ret_first: (out): the earliest cell on the first day of the rectangle that is chosen
 * @ret_last: (out): the latest on its last day
 */
void
pd_week_grid_get_chosen (PdWeekGrid  *self,
                         PdWeekPlace *ret_first,
                         PdWeekPlace *ret_last)
{
  ret_first->row = MIN (self->corner.row, self->cursor.row);
  ret_first->column = MIN (self->corner.column, self->cursor.column);
  ret_last->row = MAX (self->corner.row, self->cursor.row);
  ret_last->column = MAX (self->corner.column, self->cursor.column);
}

static void
update_chosen (PdWeekGrid *self)
{
  PdWeekPlace first, last;

  pd_week_grid_get_chosen (self, &first, &last);
  for (int row = 0; row < PD_WEEK_GRID_ROWS; row++)
    for (int column = 0; column < PD_WEEK_GRID_COLUMNS; column++)
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->cells[row][column]),
                                   GTK_ACCESSIBLE_STATE_SELECTED,
                                   row >= first.row && row <= last.row && column >= first.column &&
                                       column <= last.column,
                                   -1);
}

/**
 * pd_week_grid_choose:
 * @self: a week to paint
 * @corner: one corner of the rectangle to choose
 * @cursor: the other, which takes the focus along if the grid has it
 */
void
pd_week_grid_choose (PdWeekGrid        *self,
                     const PdWeekPlace *corner,
                     const PdWeekPlace *cursor)
{
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->corner = *corner;
  self->cursor = *cursor;
  update_chosen (self);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[cursor->row][cursor->column]));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_week_grid_paint_chosen:
 * @self: a week to paint
 * @wish: what to say about the rectangle that is chosen
 */
void
pd_week_grid_paint_chosen (PdWeekGrid *self,
                           PdWish      wish)
{
  PdWeekPlace first, last;
  guint       weekdays = 0;

  if (!self->is_writable)
    return;
  pd_week_grid_get_chosen (self, &first, &last);
  for (int row = first.row; row <= last.row; row++)
    weekdays |= PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY + row);
  g_signal_emit_by_name (self, "paint", weekdays,
                         first.column * PD_WEEK_GRID_CELL_MINUTES,
                         (last.column + 1) * PD_WEEK_GRID_CELL_MINUTES,
                         (int) wish);
}
