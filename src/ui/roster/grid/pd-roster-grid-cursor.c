/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-grid-private.h"

#include "pd-roster-words.h"

#include <glib/gi18n-lib.h>

/* Where the cursor is among the rows that are shown, and the widgets that stand for what is
 * seen. The cursor has a widget wherever it is, so that the focus never falls off when it
 * is scrolled out of sight. */

/* How much is chosen together: "3 people, 2 days, 4 shifts". */
static char *
dup_several (PdRosterGrid *self)
{
  g_autoptr (GPtrArray) several = pd_roster_grid_list_several (self);
  g_autofree char      *rows = NULL;
  g_autofree char      *days = NULL;
  g_autofree char      *shifts = NULL;
  PdCellRange           range;

  pd_roster_grid_get_several (self, &range);
  rows = g_strdup_printf (ngettext ("%u row", "%u rows", range.n_rows), range.n_rows);
  days = g_strdup_printf (ngettext ("%u day", "%u days", range.n_columns), range.n_columns);
  shifts = g_strdup_printf (ngettext ("%u shift", "%u shifts", several->len), several->len);
  /* Translators: spoken; how much of the roster is chosen: "2 rows, 3 days, 4 shifts chosen" */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s chosen"), rows, days, shifts);
}

/* What is told of the chosen shift, when the cell's words name several. */
static char *
dup_particular (PdRosterGrid *self)
{
  guint            n = pd_roster_grid_count_shifts (self, self->cursor_row, self->cursor_column);
  PdShift         *shift = pd_roster_grid_get_chosen (self);
  PdFinding       *finding = shift != NULL ? pd_roster_find_finding (self->roster, pd_shift_get_id (shift)) : NULL;
  g_autofree char *words = shift != NULL ? pd_roster_words_shift (self->roster, self->marks, shift) : NULL;

  if (pd_roster_grid_has_several (self))
    return dup_several (self);
  if (n > 1 && finding != NULL)
    /* Translators: spoken; which of a day's shifts is chosen, what it is, and a sentence about it */
    return g_strdup_printf (_ ("%1$u of %2$u: %3$s. %4$s"), self->cursor_chip + 1, n, words,
                            pd_finding_get_words (finding));
  if (n > 1)
    return g_strdup_printf (_ ("%1$u of %2$u: %3$s"), self->cursor_chip + 1, n, words);
  return finding != NULL ? g_strdup (pd_finding_get_words (finding)) : NULL;
}

static PdRosterCell *
get_cursor_cell (PdRosterGrid *self)
{
  return pd_cell_pool_find (self->cells, self->cursor_row, self->cursor_column);
}

/**
 * pd_roster_grid_update_chosen:
 * @self: a grid
 *
 * Sees that the cell with the cursor says so, and that the actions are those that can
 * be done with what is in it.
 */
void
pd_roster_grid_update_chosen (PdRosterGrid *self)
{
  PdRosterCell    *cell = get_cursor_cell (self);
  g_autofree char *particular = dup_particular (self);

  if (cell != NULL)
    pd_roster_cell_set_chosen (cell, TRUE, particular);
  pd_roster_grid_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_cover_visible:
 * @self: a grid that is laid out
 *
 * Sees that what is visible, and the cursor, have their widgets. Not while the grid is
 * allocated.
 */
void
pd_roster_grid_cover_visible (PdRosterGrid *self)
{
  PdRosterCell *cursor = get_cursor_cell (self);
  PdCellRange   range;
  PdCellRange   header;

  pd_roster_grid_get_visible (self, &range);
  self->covered = range;
  pd_cell_pool_cover (self->cells, &range, cursor);
  header = range;
  header.first_column = 0;
  header.n_columns = MIN (range.n_columns, 1);
  pd_cell_pool_cover (self->row_headers, &header, NULL);
  header = range;
  header.first_row = 0;
  header.n_rows = MIN (range.n_rows, 1);
  pd_cell_pool_cover (self->day_headers, &header, NULL);
  header.n_rows = self->cover_height > 0 && self->cover->len > 0 ? header.n_rows : 0;
  pd_cell_pool_cover (self->cover_cells, &header, NULL);

  if (cursor == NULL && get_cursor_cell (self) != NULL)
    pd_roster_grid_update_chosen (self);
  pd_roster_grid_mark_target (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* A cell for the cursor even before what is visible is known, or far from it. */
static void
need_cursor_cell (PdRosterGrid *self)
{
  pd_cell_pool_add (self->cells, self->cursor_row, self->cursor_column);
  self->covered = (PdCellRange){ 0 };
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * pd_roster_grid_put_cursor:
 * @self: a grid
 * @row: a row that it shows; beyond the last is the last
 * @column: a day; beyond the last is the last
 * @chip: which of the cell's shifts
 *
 * Moves the cursor, brings it in sight, and takes the focus along if the grid has it.
 */
void
pd_roster_grid_put_cursor (PdRosterGrid *self,
                           guint         row,
                           guint         column,
                           guint         chip)
{
  PdRosterCell *old = get_cursor_cell (self);
  gboolean      has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  guint         n_shifts;

  if (self->roster == NULL || self->rows->len == 0)
    return;

  self->cursor_row = MIN (row, self->rows->len - 1);
  self->cursor_column = MIN (column, pd_roster_get_n_days (self->roster) - 1);
  n_shifts = pd_roster_grid_count_shifts (self, self->cursor_row, self->cursor_column);
  self->cursor_chip = n_shifts > 0 ? MIN (chip, n_shifts - 1) : 0;
  if (old != NULL && old != get_cursor_cell (self))
    pd_roster_cell_set_chosen (old, FALSE, NULL);

  if (self->is_stale || self->chips == NULL)
    self->is_to_reveal = TRUE;
  else
    pd_roster_grid_reveal (self);
  need_cursor_cell (self);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (get_cursor_cell (self)));
  pd_roster_grid_update_chosen (self);
}

/**
 * pd_roster_grid_set_cursor:
 * @self: a grid
 * @row: a row that it shows; beyond the last is the last
 * @column: a day, counted from the first; beyond the last is the last
 *
 * Moves the cursor, brings it in sight, and takes the focus along if the grid has it.
 */
void
pd_roster_grid_set_cursor (PdRosterGrid *self,
                           guint         row,
                           guint         column)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  pd_roster_grid_put_cursor (self, row, column, 0);
}

/**
 * pd_roster_grid_get_cursor:
 * @self: a grid
 * @ret_row: (out): the row that it shows where the cursor is
 * @ret_column: (out): the day where the cursor is
 */
void
pd_roster_grid_get_cursor (PdRosterGrid *self,
                           guint        *ret_row,
                           guint        *ret_column)
{
  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  *ret_row = self->cursor_row;
  *ret_column = self->cursor_column;
}

/**
 * pd_roster_grid_get_chosen:
 * @self: a grid
 *
 * Returns: (transfer none) (nullable): the shift that keys act on
 */
PdShift *
pd_roster_grid_get_chosen (PdRosterGrid *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), NULL);

  return pd_roster_grid_get_shift_at (self, self->cursor_row, self->cursor_column, self->cursor_chip);
}

/**
 * pd_roster_grid_choose:
 * @self: a grid
 * @shift_id: a shift
 *
 * Moves the cursor to a shift.
 *
 * Returns: whether it is among the rows shown
 */
gboolean
pd_roster_grid_choose (PdRosterGrid *self,
                       PdId          shift_id)
{
  guint roster_row;
  guint column;

  g_return_val_if_fail (PD_IS_ROSTER_GRID (self), FALSE);

  if (self->roster == NULL || !pd_roster_find_shift (self->roster, shift_id, &roster_row, &column))
    return FALSE;
  for (guint row = 0; row < self->rows->len; row++)
    {
      guint chip = 0;

      if (pd_roster_grid_get_roster_row (self, row) != roster_row)
        continue;
      while (pd_shift_get_id (pd_roster_grid_get_shift_at (self, row, column, chip)) != shift_id)
        chip++;
      pd_roster_grid_put_cursor (self, row, column, chip);
      return TRUE;
    }
  return FALSE;
}

static gboolean
row_is_of (PdRoster *roster,
           guint     row,
           PdId      person_id,
           PdId      site_id)
{
  PdPerson *person = pd_roster_get_row_person (roster, row);
  PdSite   *site = pd_roster_get_row_site (roster, row);

  return (person != NULL && pd_person_get_id (person) == person_id) ||
         (site != NULL && pd_site_get_id (site) == site_id);
}

/**
 * pd_roster_grid_choose_day:
 * @self: a grid
 * @person_id: somebody, or %PD_ID_NONE
 * @site_id: a site, or %PD_ID_NONE
 * @day: a day; one that is not shown is taken as the nearest that is
 *
 * Moves the cursor to a day of that person or site, or of the row that it is in when
 * neither has one.
 */
void
pd_roster_grid_choose_day (PdRosterGrid *self,
                           PdId          person_id,
                           PdId          site_id,
                           PdDay         day)
{
  guint row = self->cursor_row;
  PdDay from;

  g_return_if_fail (PD_IS_ROSTER_GRID (self));

  if (self->roster == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (row_is_of (self->roster, pd_roster_grid_get_roster_row (self, i), person_id, site_id))
      row = i;
  from = pd_roster_get_from (self->roster);
  pd_roster_grid_put_cursor (self, row, (guint) MAX (day - from, 0), 0);
}
