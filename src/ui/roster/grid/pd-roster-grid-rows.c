/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include <string.h>

/* Which rows of the roster are shown, and what is in their cells. */

static void
find_rows (PdRosterGrid *self)
{
  g_autofree char *wanted = self->filter != NULL ? g_utf8_casefold (self->filter, -1) : NULL;
  guint            n = self->roster != NULL ? pd_roster_get_n_rows (self->roster) : 0;

  g_array_set_size (self->rows, 0);
  for (guint row = 0; row < n; row++)
    {
      g_autofree char *name = g_utf8_casefold (pd_roster_get_row_name (self->roster, row), -1);

      /* Open shifts stay in sight: who looks for a person may want to give them one. */
      if ((wanted == NULL || pd_roster_row_is_open (self->roster, row) || strstr (name, wanted) != NULL) &&
          pd_roster_filter_has_row (self->choice, self->roster, self->marks, row))
        g_array_append_val (self->rows, row);
    }
}

/* The row that stands for the same person or site as @row of @before. */
static gboolean
find_same_row (PdRosterGrid *self,
               PdRoster     *before,
               guint         row,
               guint        *ret_row)
{
  PdPerson *person = pd_roster_get_row_person (before, row);
  PdSite   *site = pd_roster_get_row_site (before, row);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint     other = g_array_index (self->rows, guint, i);
      PdPerson *other_person = pd_roster_get_row_person (self->roster, other);
      PdSite   *other_site = pd_roster_get_row_site (self->roster, other);

      if (pd_roster_row_is_open (before, row) != pd_roster_row_is_open (self->roster, other))
        continue;
      if (person != NULL ? other_person != NULL && pd_person_get_id (person) == pd_person_get_id (other_person)
          : site != NULL ? other_site != NULL && pd_site_get_id (site) == pd_site_get_id (other_site)
                         : other_person == NULL && other_site == NULL)
        {
          *ret_row = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* Keeps the cursor on the same person and day of the week, and its focus with it. */
static void
keep_cursor (PdRosterGrid *self,
             PdRoster     *before,
             guint         old_row,
             PdId          chosen)
{
  PdRosterCell *cell = pd_cell_pool_find (self->cells, self->cursor_row, self->cursor_column);
  guint         n_days = pd_roster_get_n_days (self->roster);
  guint         row = self->cursor_row;
  guint         column = MIN (self->cursor_column, n_days - 1);

  if (self->rows->len == 0)
    return;
  if (before == NULL || !find_same_row (self, before, old_row, &row))
    row = MIN (row, self->rows->len - 1);

  if (cell != NULL)
    pd_cell_pool_move (self->cells, cell, row, column);
  self->cursor_row = row;
  self->cursor_column = column;
  self->cursor_chip = 0;
  for (guint i = 0; i < pd_roster_grid_count_shifts (self, row, column); i++)
    if (pd_shift_get_id (pd_roster_grid_get_shift_at (self, row, column, i)) == chosen)
      self->cursor_chip = i;
}

/* Cells of rows and days that are no more go; the others stand for something else now. */
static void
renew_cells (PdRosterGrid *self)
{
  guint       n_days = self->roster != NULL ? pd_roster_get_n_days (self->roster) : 0;
  PdCellRange whole = { .n_rows = self->rows->len, .n_columns = n_days };
  PdCellPool *pools[] = { self->cells, self->row_headers, self->day_headers, self->cover_cells };

  for (guint i = 0; i < G_N_ELEMENTS (pools); i++)
    {
      pd_cell_pool_keep_within (pools[i], &whole);
      pd_cell_pool_relabel (pools[i]);
    }
  self->covered = (PdCellRange){ 0 };
}

/**
 * pd_roster_grid_show_rows:
 * @self: a grid with another roster or filter than a moment ago
 * @before: (nullable): the roster that the cursor was in
 * @old_row: the row of @before that the cursor was in
 * @chosen: the shift that was chosen, or 0
 *
 * Shows the rows that are to be shown now, with the cursor where it was, as far as that
 * still is somewhere.
 */
void
pd_roster_grid_show_rows (PdRosterGrid *self,
                          PdRoster     *before,
                          guint         old_row,
                          PdId          chosen)
{
  find_rows (self);
  if (self->roster != NULL)
    keep_cursor (self, before, old_row, chosen);
  renew_cells (self);
  self->is_stale = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  pd_roster_grid_update_chosen (self);
  pd_roster_grid_drag_again (self);
}

/**
 * pd_roster_grid_get_roster_row:
 * @self: a grid
 * @row: a row that it shows
 *
 * Returns: which row of the roster that is
 */
guint
pd_roster_grid_get_roster_row (PdRosterGrid *self,
                               guint         row)
{
  return g_array_index (self->rows, guint, row);
}

/**
 * pd_roster_grid_count_shifts:
 * @self: a grid
 * @row: a row that it shows, or any number
 * @column: a day
 *
 * Returns: how many shifts are in that cell
 */
guint
pd_roster_grid_count_shifts (PdRosterGrid *self,
                             guint         row,
                             guint         column)
{
  GPtrArray *shifts;

  if (self->roster == NULL || row >= self->rows->len || column >= pd_roster_get_n_days (self->roster))
    return 0;
  shifts = pd_roster_get_cell (self->roster, pd_roster_grid_get_roster_row (self, row), column);
  return shifts != NULL ? shifts->len : 0;
}

/**
 * pd_roster_grid_get_shift_at:
 * @self: a grid
 * @row: a row that it shows
 * @column: a day
 * @chip: which of the cell's shifts
 *
 * Returns: (transfer none) (nullable): that shift
 */
PdShift *
pd_roster_grid_get_shift_at (PdRosterGrid *self,
                             guint         row,
                             guint         column,
                             guint         chip)
{
  if (chip >= pd_roster_grid_count_shifts (self, row, column))
    return NULL;
  return g_ptr_array_index (pd_roster_get_cell (self->roster, pd_roster_grid_get_roster_row (self, row), column),
                            chip);
}
