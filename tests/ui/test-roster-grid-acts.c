/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys in the grid ask for: each is a signal, with the shift and the place. */
#include "config.h"

#include "sample-grid.h"
#include "sample-roster.h"
#include "sample-window.h"

static void
test_tab_goes_through_the_shifts_of_a_cell (SampleGrid   *fixture,
                                            gconstpointer data)
{
  PdRoster *roster;
  guint     row = 0;
  guint     column = 0;
  gboolean  found = FALSE;
  PdShift  *first;
  PdShift  *second;

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  roster = pd_roster_grid_get_roster (fixture->grid);
  for (row = 1; row < pd_roster_get_n_rows (roster) && !found; row++)
    for (column = 0; column < 7 && !found; column++)
      found = pd_roster_get_cell (roster, row, column)->len == 2;
  g_assert_true (found);
  pd_roster_grid_set_cursor (fixture->grid, row - 1, column - 1);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));

  first = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  second = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_true (first != second);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (pd_roster_grid_get_chosen (fixture->grid) == first);
  sample_grid_act (fixture, "grid.open");
  g_assert_true (fixture->opened == first);
}

static void
test_enter_opens_a_shift_or_begins_one (SampleGrid   *fixture,
                                        gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  sample_grid_act (fixture, "grid.open");
  g_assert_true (fixture->opened == pd_roster_grid_get_chosen (fixture->grid));

  for (guint column = 0; pd_roster_grid_get_chosen (fixture->grid) != NULL; column++)
    pd_roster_grid_set_cursor (fixture->grid, 1, column);
  sample_grid_act (fixture, "grid.open");
  g_assert_cmpstr (fixture->typed, ==, "");
  g_assert_cmpuint (fixture->row, ==, 1);
}

static void
test_a_digit_begins_a_shift_with_it (SampleGrid   *fixture,
                                     gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 3, 5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_cmpstr (fixture->typed, ==, "9");
  g_assert_cmpuint (fixture->row, ==, 3);
  g_assert_cmpint (fixture->day, ==, SAMPLE_MONDAY + 5);
}

static void
test_a_cut_shift_is_placed_once (SampleGrid   *fixture,
                                 gconstpointer data)
{
  PdShift *shift;

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  shift = pd_roster_grid_get_chosen (fixture->grid);
  sample_grid_act (fixture, "grid.cut");
  pd_roster_grid_set_cursor (fixture->grid, 4, 6);
  sample_grid_act (fixture, "grid.paste");
  g_assert_true (fixture->placed == shift);
  g_assert_false (fixture->is_copy);
  g_assert_cmpuint (fixture->row, ==, 4);
  g_assert_cmpint (fixture->day, ==, SAMPLE_MONDAY + 6);
  sample_grid_act (fixture, "grid.paste");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

static void
test_a_copied_shift_is_placed_as_often_as_wanted (SampleGrid   *fixture,
                                                  gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  sample_grid_act (fixture, "grid.copy");
  pd_roster_grid_set_cursor (fixture->grid, 4, 6);
  sample_grid_act (fixture, "grid.paste");
  sample_grid_act (fixture, "grid.paste");
  g_assert_true (fixture->is_copy);
  g_assert_cmpuint (fixture->n_signals, ==, 2);
  sample_grid_act (fixture, "grid.cancel-cut");
  sample_grid_act (fixture, "grid.paste");
  g_assert_cmpuint (fixture->n_signals, ==, 2);
}

static void
test_a_shift_is_copied_to_the_next_day (SampleGrid   *fixture,
                                        gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  sample_grid_act (fixture, "grid.copy-to-next-day");
  g_assert_true (fixture->is_copy);
  g_assert_cmpint (fixture->day, ==, SAMPLE_MONDAY + 1);
}

static void
test_a_roster_that_can_only_be_read_changes_nothing (SampleGrid   *fixture,
                                                     gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  sample_grid_act (fixture, "grid.copy");
  pd_roster_grid_set_writable (fixture->grid, FALSE);
  sample_grid_act (fixture, "grid.paste");
  sample_grid_act (fixture, "grid.remove");
  sample_grid_act (fixture, "grid.copy-to-next-day");
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  sample_grid_act (fixture, "grid.open");
  g_assert_nonnull (fixture->opened);
}

static void
test_the_menu_opens_and_goes_with_the_grid (SampleGrid   *fixture,
                                            gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  sample_grid_act (fixture, "grid.menu");
  sample_window_wait_for_draw (fixture->window);
  sample_grid_act (fixture, "grid.menu");
}

static void
add_test (const char *path,
          void (*test) (SampleGrid *, gconstpointer))
{
  g_test_add (path, SampleGrid, NULL, sample_grid_set_up, test, sample_grid_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/roster-grid/tab-goes-through-the-shifts-of-a-cell", test_tab_goes_through_the_shifts_of_a_cell);
  add_test ("/roster-grid/enter-opens-a-shift-or-begins-one", test_enter_opens_a_shift_or_begins_one);
  add_test ("/roster-grid/a-digit-begins-a-shift-with-it", test_a_digit_begins_a_shift_with_it);
  add_test ("/roster-grid/a-cut-shift-is-placed-once", test_a_cut_shift_is_placed_once);
  add_test ("/roster-grid/a-copied-shift-is-placed-as-often-as-wanted",
            test_a_copied_shift_is_placed_as_often_as_wanted);
  add_test ("/roster-grid/a-shift-is-copied-to-the-next-day", test_a_shift_is_copied_to_the_next_day);
  add_test ("/roster-grid/a-roster-that-can-only-be-read-changes-nothing",
            test_a_roster_that_can_only_be_read_changes_nothing);
  add_test ("/roster-grid/the-menu-opens-and-goes-with-the-grid", test_the_menu_opens_and_goes_with_the_grid);

  return g_test_run ();
}
