/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

/* Several cells at once: a rectangle from where Shift was first held to the cursor. What is
 * copied keeps its places beside each other. */

static void
placing_free (gpointer data)
{
  PdGridPlacing *placing = data;

  g_object_unref (placing->shift);
  g_free (placing);
}

/**
 * pd_roster_grid_has_several:
 * @self: a grid
 *
 * Returns: whether more than one cell is chosen
 */
gboolean
pd_roster_grid_has_several (PdRosterGrid *self)
{
  return self->has_several && self->roster != NULL && self->several_row < self->rows->len &&
         self->cursor_row < self->rows->len && self->several_column < pd_roster_get_n_days (self->roster);
}

/**
 * pd_roster_grid_get_several:
 * @self: a grid
 * @ret_range: (out): the cells that are chosen; one where there are not several
 */
void
pd_roster_grid_get_several (PdRosterGrid *self,
                            PdCellRange  *ret_range)
{
  guint row = pd_roster_grid_has_several (self) ? self->several_row : self->cursor_row;
  guint column = pd_roster_grid_has_several (self) ? self->several_column : self->cursor_column;

  ret_range->first_row = MIN (row, self->cursor_row);
  ret_range->n_rows = MAX (row, self->cursor_row) - ret_range->first_row + 1;
  ret_range->first_column = MIN (column, self->cursor_column);
  ret_range->n_columns = MAX (column, self->cursor_column) - ret_range->first_column + 1;
}

/**
 * pd_roster_grid_choose_several:
 * @self: a grid
 * @is_several: whether the cells from where the cursor was until now are chosen, too
 */
void
pd_roster_grid_choose_several (PdRosterGrid *self,
                               gboolean      is_several)
{
  if (is_several && !pd_roster_grid_has_several (self))
    {
      self->several_row = self->cursor_row;
      self->several_column = self->cursor_column;
    }
  self->has_several = is_several;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_list_several:
 * @self: a grid
 *
 * Returns: (transfer full) (element-type PdGridPlacing): the shifts in the cells that are
 *   chosen, each with its place counted from the first of these
 */
GPtrArray *
pd_roster_grid_list_several (PdRosterGrid *self)
{
  GPtrArray  *list = g_ptr_array_new_with_free_func (placing_free);
  PdCellRange range;

  pd_roster_grid_get_several (self, &range);
  for (guint row = 0; row < range.n_rows; row++)
    for (guint column = 0; column < range.n_columns; column++)
      {
        guint n = pd_roster_grid_count_shifts (self, range.first_row + row, range.first_column + column);

        for (guint i = 0; i < n; i++)
          {
            PdGridPlacing *placing = g_new0 (PdGridPlacing, 1);

            placing->shift = g_object_ref (pd_roster_grid_get_shift_at (self, range.first_row + row,
                                                                        range.first_column + column, i));
            placing->row = row;
            placing->day = (PdDay) column;
            g_ptr_array_add (list, placing);
          }
      }
  return list;
}

/**
 * pd_roster_grid_place_several:
 * @self: a grid
 * @several: (element-type PdGridPlacing): what pd_roster_grid_list_several() gave
 *
 * Finds where they come to lie from the cursor on; what would lie below the last row is
 * left out.
 *
 * Returns: (transfer full) (element-type PdGridPlacing): the same with rows of the roster
 *   and days
 */
GPtrArray *
pd_roster_grid_place_several (PdRosterGrid *self,
                              GPtrArray    *several)
{
  GPtrArray *placed = g_ptr_array_new_with_free_func (placing_free);

  for (guint i = 0; i < several->len; i++)
    {
      const PdGridPlacing *from = g_ptr_array_index (several, i);
      PdGridPlacing       *to;

      if (self->cursor_row + from->row >= self->rows->len)
        continue;
      to = g_new0 (PdGridPlacing, 1);
      to->shift = g_object_ref (from->shift);
      to->row = pd_roster_grid_get_roster_row (self, self->cursor_row + from->row);
      to->day = pd_roster_get_from (self->roster) + (PdDay) self->cursor_column + from->day;
      g_ptr_array_add (placed, to);
    }
  return placed;
}
