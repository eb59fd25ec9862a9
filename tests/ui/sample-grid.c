/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-grid.h"

#include "sample-roster.h"
#include "sample-window.h"

static void
open_shift_cb (SampleGrid *self,
               PdShift    *shift)
{
  g_set_object (&self->opened, shift);
  self->n_signals++;
}

static void
remove_shift_cb (SampleGrid *self,
                 PdShift    *shift)
{
  g_set_object (&self->removed, shift);
  self->n_signals++;
}

static void
create_shift_cb (SampleGrid *self,
                 guint       row,
                 PdDay       day,
                 const char *typed)
{
  g_free (self->typed);
  self->typed = g_strdup (typed);
  self->row = row;
  self->day = day;
  self->n_signals++;
}

static void
place_shift_cb (SampleGrid *self,
                PdShift    *shift,
                guint       row,
                PdDay       day,
                gboolean    is_copy)
{
  g_set_object (&self->placed, shift);
  self->row = row;
  self->day = day;
  self->is_copy = is_copy;
  self->n_signals++;
}

gboolean
sample_grid_is_covered_exactly (gpointer data)
{
  PdRosterGrid *grid = data;
  PdCellRange   seen;
  guint         row;
  guint         column;
  guint         extra;

  pd_roster_grid_get_visible (grid, &seen);
  pd_roster_grid_get_cursor (grid, &row, &column);
  extra = row >= seen.first_row && row < seen.first_row + seen.n_rows &&
                  column >= seen.first_column && column < seen.first_column + seen.n_columns
              ? 0
              : 1;
  for (guint i = seen.first_row; i < seen.first_row + seen.n_rows; i++)
    for (guint j = seen.first_column; j < seen.first_column + seen.n_columns; j++)
      if (pd_roster_grid_get_cell (grid, i, j) == NULL)
        return FALSE;
  return seen.n_rows > 0 && pd_roster_grid_get_n_cells (grid) == seen.n_rows * seen.n_columns + extra;
}

void
sample_grid_show (SampleGrid  *self,
                  guint        n_people,
                  guint        n_days,
                  PdRosterSide side)
{
  g_autoptr (PdRoster) roster = sample_roster_new (n_people, SAMPLE_MONDAY, n_days, side);

  pd_roster_grid_set_roster (self->grid, roster, NULL);
  self->window = sample_window_show (self->scroller, 900, 600);
  sample_window_wait_until (sample_grid_is_covered_exactly, self->grid);
}

void
sample_grid_set_up (SampleGrid   *self,
                    gconstpointer data)
{
  self->grid = PD_ROSTER_GRID (pd_roster_grid_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  g_signal_connect_swapped (self->grid, "open-shift", G_CALLBACK (open_shift_cb), self);
  g_signal_connect_swapped (self->grid, "remove-shift", G_CALLBACK (remove_shift_cb), self);
  g_signal_connect_swapped (self->grid, "create-shift", G_CALLBACK (create_shift_cb), self);
  g_signal_connect_swapped (self->grid, "place-shift", G_CALLBACK (place_shift_cb), self);
}

void
sample_grid_tear_down (SampleGrid   *self,
                       gconstpointer data)
{
  GWeakRef grid;

  g_weak_ref_init (&grid, self->grid);
  sample_window_close (self->window);
  g_assert_null (g_weak_ref_get (&grid));
  g_weak_ref_clear (&grid);
  g_clear_object (&self->opened);
  g_clear_object (&self->removed);
  g_clear_object (&self->placed);
  g_free (self->typed);
}

void
sample_grid_act (SampleGrid *self,
                 const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->grid), action, NULL);
}

void
sample_grid_step (SampleGrid *self,
                  int         right,
                  int         down)
{
  gtk_widget_activate_action (GTK_WIDGET (self->grid), "grid.step", "(ii)", right, down);
}

void
sample_grid_assert_cursor (SampleGrid *self,
                           guint       row,
                           guint       column)
{
  guint at_row;
  guint at_column;

  pd_roster_grid_get_cursor (self->grid, &at_row, &at_column);
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

void
sample_grid_choose_first (SampleGrid *self)
{
  PdShift *shift = g_ptr_array_index (pd_roster_get_shifts (pd_roster_grid_get_roster (self->grid)), 0);

  g_assert_true (pd_roster_grid_choose (self->grid, pd_shift_get_id (shift)));
  g_assert_true (pd_roster_grid_get_chosen (self->grid) == shift);
}
