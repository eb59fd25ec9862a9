/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-grid.h"
#include "sample-roster.h"
#include "sample-window.h"

typedef struct
{
  GtkWidget    *window;
  GtkWidget    *scroller;
  PdRosterGrid *grid;

  /* what the signals said last */
  PdShift *opened;
  PdShift *removed;
  PdShift *placed;
  char    *typed;
  guint    row;
  PdDay    day;
  gboolean is_copy;
  guint    n_signals;
} Fixture;

static void
open_shift_cb (Fixture *fixture,
               PdShift *shift)
{
  g_set_object (&fixture->opened, shift);
  fixture->n_signals++;
}

static void
remove_shift_cb (Fixture *fixture,
                 PdShift *shift)
{
  g_set_object (&fixture->removed, shift);
  fixture->n_signals++;
}

static void
create_shift_cb (Fixture    *fixture,
                 guint       row,
                 PdDay       day,
                 const char *typed)
{
  g_free (fixture->typed);
  fixture->typed = g_strdup (typed);
  fixture->row = row;
  fixture->day = day;
  fixture->n_signals++;
}

static void
place_shift_cb (Fixture *fixture,
                PdShift *shift,
                guint    row,
                PdDay    day,
                gboolean is_copy)
{
  g_set_object (&fixture->placed, shift);
  fixture->row = row;
  fixture->day = day;
  fixture->is_copy = is_copy;
  fixture->n_signals++;
}

static gboolean
is_covered_exactly (gpointer data)
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

static void
show (Fixture     *fixture,
      guint        n_people,
      guint        n_days,
      PdRosterSide side)
{
  g_autoptr (PdRoster) roster = sample_roster_new (n_people, SAMPLE_MONDAY, n_days, side);

  pd_roster_grid_set_roster (fixture->grid, roster, NULL);
  fixture->window = sample_window_show (fixture->scroller, 900, 600);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->grid = PD_ROSTER_GRID (pd_roster_grid_new ());
  fixture->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_WIDGET (fixture->grid));
  g_signal_connect_swapped (fixture->grid, "open-shift", G_CALLBACK (open_shift_cb), fixture);
  g_signal_connect_swapped (fixture->grid, "remove-shift", G_CALLBACK (remove_shift_cb), fixture);
  g_signal_connect_swapped (fixture->grid, "create-shift", G_CALLBACK (create_shift_cb), fixture);
  g_signal_connect_swapped (fixture->grid, "place-shift", G_CALLBACK (place_shift_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GWeakRef grid;

  g_weak_ref_init (&grid, fixture->grid);
  sample_window_close (fixture->window);
  g_assert_null (g_weak_ref_get (&grid));
  g_weak_ref_clear (&grid);
  g_clear_object (&fixture->opened);
  g_clear_object (&fixture->removed);
  g_clear_object (&fixture->placed);
  g_free (fixture->typed);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), action, NULL);
}

static void
step (Fixture *fixture,
      int      right,
      int      down)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.step", "(ii)", right, down);
}

static void
assert_cursor (Fixture *fixture,
               guint    row,
               guint    column)
{
  guint at_row;
  guint at_column;

  pd_roster_grid_get_cursor (fixture->grid, &at_row, &at_column);
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

static void
test_each_visible_cell_has_one_widget (Fixture      *fixture,
                                       gconstpointer data)
{
  PdCellRange    seen;
  GtkAdjustment *adjustment;

  show (fixture, 200, 28, PD_ROSTER_BY_PERSON);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  pd_roster_grid_get_visible (fixture->grid, &seen);
  g_assert_cmpuint (seen.n_columns, <, 28);
  g_assert_cmpuint (seen.n_rows, <, 60);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  for (int i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, i * 397 % (int) gtk_adjustment_get_upper (adjustment));
      gtk_test_widget_wait_for_draw (fixture->window);
      sample_window_wait_until (is_covered_exactly, fixture->grid);
    }
}

static void
test_a_cell_is_told_to_screen_readers (Fixture      *fixture,
                                       gconstpointer data)
{
  PdRosterCell *cell;

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  cell = pd_roster_grid_get_cell (fixture->grid, 1, 2);
  gtk_test_accessible_assert_role (fixture->grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, pd_roster_cell_get_label (cell));
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 3);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 4);
  g_assert_true (g_str_has_prefix (pd_roster_cell_get_label (cell), "Wednesday 25 November, Agnieszka Khan, "));
}

static void
test_cells_say_what_they_stand_for_after_scrolling (Fixture      *fixture,
                                                    gconstpointer data)
{
  GtkAdjustment   *adjustment;
  PdRosterCell    *cell;
  PdCellRange      seen;
  g_autofree char *part = NULL;

  show (fixture, 200, 7, PD_ROSTER_BY_PERSON);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  pd_roster_grid_get_visible (fixture->grid, &seen);
  cell = pd_roster_grid_get_cell (fixture->grid, seen.first_row + 1, 3);
  part = g_strdup_printf (", %s,", pd_roster_get_row_name (pd_roster_grid_get_roster (fixture->grid),
                                                           seen.first_row + 1));
  g_assert_nonnull (strstr (pd_roster_cell_get_label (cell), part));
}

static void
test_arrows_move_the_focus_with_the_cursor (Fixture      *fixture,
                                            gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  step (fixture, 1, 0);
  step (fixture, 0, 1);
  step (fixture, 0, 1);
  step (fixture, -1, 0);
  step (fixture, -1, 0);
  assert_cursor (fixture, 2, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, 2, 0)));
  gtk_test_accessible_assert_state (pd_roster_grid_get_cell (fixture->grid, 2, 0),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_the_cursor_brings_its_cell_into_sight (Fixture      *fixture,
                                            gconstpointer data)
{
  PdCellRange seen;
  guint       row;
  guint       column;

  show (fixture, 200, 28, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  for (int i = 0; i < 40; i++)
    step (fixture, i % 3 == 0 ? 1 : 0, 1);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  pd_roster_grid_get_visible (fixture->grid, &seen);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_cmpuint (row, ==, 40);
  g_assert_cmpuint (column, ==, 14);
  g_assert_cmpuint (row, >=, seen.first_row);
  g_assert_cmpuint (row, <, seen.first_row + seen.n_rows);
  g_assert_cmpuint (column, >=, seen.first_column);
  g_assert_cmpuint (column, <, seen.first_column + seen.n_columns);
}

static void
test_home_and_end_go_to_the_edges (Fixture      *fixture,
                                   gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (fixture->grid);

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 5, 3);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", TRUE, FALSE);
  assert_cursor (fixture, 5, 6);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", FALSE, FALSE);
  assert_cursor (fixture, 5, 0);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", TRUE, TRUE);
  assert_cursor (fixture, 24, 6);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", FALSE, TRUE);
  assert_cursor (fixture, 0, 0);
}

static void
test_the_focus_stays_when_its_cell_is_scrolled_away (Fixture      *fixture,
                                                     gconstpointer data)
{
  GtkAdjustment *adjustment;
  GtkWidget     *focus;

  show (fixture, 200, 7, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  step (fixture, 0, 1);
  assert_cursor (fixture, 1, 0);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, gtk_adjustment_get_upper (adjustment) / 2);
}

static void
test_another_roster_keeps_person_and_focus (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (PdRoster) next = sample_roster_new (30, SAMPLE_MONDAY + 7, 7, PD_ROSTER_BY_PERSON);
  guint                row;
  guint                column;
  GtkWidget           *focus;

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 9, 4);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  pd_roster_grid_set_roster (fixture->grid, next, NULL);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_cmpuint (column, ==, 4);
  g_assert_cmpstr (pd_roster_get_row_name (next, row), ==, "Jo Blake");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_true (g_str_has_prefix (pd_roster_cell_get_label (PD_ROSTER_CELL (focus)),
                                   "Friday 4 December, Jo Blake,"));
}

static void
test_tab_goes_through_the_shifts_of_a_cell (Fixture      *fixture,
                                            gconstpointer data)
{
  PdRoster *roster;
  guint     row = 0;
  guint     column = 0;
  gboolean  found = FALSE;
  PdShift  *first;
  PdShift  *second;

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
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
  act (fixture, "grid.open");
  g_assert_true (fixture->opened == first);
}

static void
choose_first (Fixture *fixture)
{
  PdShift *shift = g_ptr_array_index (pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid)), 0);

  g_assert_true (pd_roster_grid_choose (fixture->grid, pd_shift_get_id (shift)));
  g_assert_true (pd_roster_grid_get_chosen (fixture->grid) == shift);
}

static gboolean
asks_for_a_tooltip (Fixture *fixture,
                    double   x,
                    double   y)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean            is_told = FALSE;

  g_signal_emit_by_name (fixture->grid, "query-tooltip", (int) x, (int) y, FALSE, tooltip, &is_told);
  return is_told;
}

/* Between another roster and its layout, what is under the pointer is of neither. */
static void
test_the_pointer_finds_nothing_until_it_is_laid_out (Fixture      *fixture,
                                                     gconstpointer data)
{
  g_autoptr (GPtrArray) people = sample_people_new (24);
  g_autoptr (GPtrArray) sites = sample_sites_new ();
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (PdRoster)  empty = pd_roster_new (people, sites, nothing, SAMPLE_MONDAY, 7, PD_ROSTER_BY_PERSON);
  graphene_rect_t       area;
  graphene_point_t      middle;
  guint                 row;
  guint                 column;

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, row, column)),
                                            GTK_WIDGET (fixture->grid), &area));
  graphene_rect_get_center (&area, &middle);
  g_assert_true (asks_for_a_tooltip (fixture, middle.x, area.origin.y + 8));

  pd_roster_grid_set_roster (fixture->grid, empty, NULL);
  g_assert_false (asks_for_a_tooltip (fixture, middle.x, area.origin.y + 8));
}

static void
test_enter_opens_a_shift_or_begins_one (Fixture      *fixture,
                                        gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  act (fixture, "grid.open");
  g_assert_true (fixture->opened == pd_roster_grid_get_chosen (fixture->grid));

  for (guint column = 0; pd_roster_grid_get_chosen (fixture->grid) != NULL; column++)
    pd_roster_grid_set_cursor (fixture->grid, 1, column);
  act (fixture, "grid.open");
  g_assert_cmpstr (fixture->typed, ==, "");
  g_assert_cmpuint (fixture->row, ==, 1);
}

static void
test_a_digit_begins_a_shift_with_it (Fixture      *fixture,
                                     gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 3, 5);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_cmpstr (fixture->typed, ==, "9");
  g_assert_cmpuint (fixture->row, ==, 3);
  g_assert_cmpint (fixture->day, ==, SAMPLE_MONDAY + 5);
}

static void
test_a_cut_shift_is_placed_once (Fixture      *fixture,
                                 gconstpointer data)
{
  PdShift *shift;

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  shift = pd_roster_grid_get_chosen (fixture->grid);
  act (fixture, "grid.cut");
  pd_roster_grid_set_cursor (fixture->grid, 4, 6);
  act (fixture, "grid.paste");
  g_assert_true (fixture->placed == shift);
  g_assert_false (fixture->is_copy);
  g_assert_cmpuint (fixture->row, ==, 4);
  g_assert_cmpint (fixture->day, ==, SAMPLE_MONDAY + 6);
  act (fixture, "grid.paste");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

static void
test_a_copied_shift_is_placed_as_often_as_wanted (Fixture      *fixture,
                                                  gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  act (fixture, "grid.copy");
  pd_roster_grid_set_cursor (fixture->grid, 4, 6);
  act (fixture, "grid.paste");
  act (fixture, "grid.paste");
  g_assert_true (fixture->is_copy);
  g_assert_cmpuint (fixture->n_signals, ==, 2);
  act (fixture, "grid.cancel-cut");
  act (fixture, "grid.paste");
  g_assert_cmpuint (fixture->n_signals, ==, 2);
}

static void
test_a_shift_is_copied_to_the_next_day (Fixture      *fixture,
                                        gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  act (fixture, "grid.copy-to-next-day");
  g_assert_true (fixture->is_copy);
  g_assert_cmpint (fixture->day, ==, SAMPLE_MONDAY + 1);
}

static void
test_a_roster_that_can_only_be_read_changes_nothing (Fixture      *fixture,
                                                     gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  act (fixture, "grid.copy");
  pd_roster_grid_set_writable (fixture->grid, FALSE);
  act (fixture, "grid.paste");
  act (fixture, "grid.remove");
  act (fixture, "grid.copy-to-next-day");
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  act (fixture, "grid.open");
  g_assert_nonnull (fixture->opened);
}

static void
test_a_filter_shows_who_is_meant_and_open_shifts (Fixture      *fixture,
                                                  gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_filter (fixture->grid, "KHAN");
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 3);
  g_assert_nonnull (strstr (pd_roster_cell_get_label (pd_roster_grid_get_cell (fixture->grid, 0, 0)), "Open shifts"));
  g_assert_nonnull (strstr (pd_roster_cell_get_label (pd_roster_grid_get_cell (fixture->grid, 2, 0)), "Mira Khan"));
  pd_roster_grid_set_filter (fixture->grid, "");
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 25);
}

static void
test_a_filter_that_finds_nobody_keeps_open_shifts (Fixture      *fixture,
                                                   gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 20, 3);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  pd_roster_grid_set_filter (fixture->grid, "nobody of that name");
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  assert_cursor (fixture, 0, 3);
  step (fixture, 0, 1);
  assert_cursor (fixture, 0, 3);
}

static void
test_from_right_to_left_left_is_later (Fixture      *fixture,
                                       gconstpointer data)
{
  graphene_rect_t monday;
  graphene_rect_t tuesday;

  gtk_widget_set_direction (GTK_WIDGET (fixture->grid), GTK_TEXT_DIR_RTL);
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  step (fixture, -1, 0);
  assert_cursor (fixture, 0, 1);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, 0, 0)),
                                            GTK_WIDGET (fixture->grid), &monday));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, 0, 1)),
                                            GTK_WIDGET (fixture->grid), &tuesday));
  g_assert_cmpfloat (tuesday.origin.x, <, monday.origin.x);
}

static void
test_larger_letters_make_higher_rows (Fixture      *fixture,
                                      gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  GtkSettings   *settings = gtk_settings_get_default ();
  double         before;
  int            dpi;

  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  before = gtk_adjustment_get_upper (adjustment);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  sample_window_wait_until (is_covered_exactly, fixture->grid);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 1.6 * before);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_without_a_roster_nothing_is_told (Fixture      *fixture,
                                       gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  choose_first (fixture);
  act (fixture, "grid.copy");
  pd_roster_grid_set_roster (fixture->grid, NULL, NULL);
  g_assert_cmpuint (pd_roster_grid_get_n_cells (fixture->grid), ==, 0);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)));
  step (fixture, 0, 1);
  act (fixture, "grid.paste");
  act (fixture, "grid.open");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_the_menu_opens_and_goes_with_the_grid (Fixture      *fixture,
                                            gconstpointer data)
{
  show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  choose_first (fixture);
  act (fixture, "grid.menu");
  gtk_test_widget_wait_for_draw (fixture->window);
  act (fixture, "grid.menu");
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/roster-grid/each-visible-cell-has-one-widget", test_each_visible_cell_has_one_widget);
  add_test ("/roster-grid/a-cell-is-told-to-screen-readers", test_a_cell_is_told_to_screen_readers);
  add_test ("/roster-grid/cells-say-what-they-stand-for-after-scrolling",
            test_cells_say_what_they_stand_for_after_scrolling);
  add_test ("/roster-grid/arrows-move-the-focus-with-the-cursor", test_arrows_move_the_focus_with_the_cursor);
  add_test ("/roster-grid/the-cursor-brings-its-cell-into-sight", test_the_cursor_brings_its_cell_into_sight);
  add_test ("/roster-grid/home-and-end-go-to-the-edges", test_home_and_end_go_to_the_edges);
  add_test ("/roster-grid/the-focus-stays-when-its-cell-is-scrolled-away",
            test_the_focus_stays_when_its_cell_is_scrolled_away);
  add_test ("/roster-grid/another-roster-keeps-person-and-focus", test_another_roster_keeps_person_and_focus);
  add_test ("/roster-grid/tab-goes-through-the-shifts-of-a-cell", test_tab_goes_through_the_shifts_of_a_cell);
  add_test ("/roster-grid/the-pointer-finds-nothing-until-it-is-laid-out",
            test_the_pointer_finds_nothing_until_it_is_laid_out);
  add_test ("/roster-grid/enter-opens-a-shift-or-begins-one", test_enter_opens_a_shift_or_begins_one);
  add_test ("/roster-grid/a-digit-begins-a-shift-with-it", test_a_digit_begins_a_shift_with_it);
  add_test ("/roster-grid/a-cut-shift-is-placed-once", test_a_cut_shift_is_placed_once);
  add_test ("/roster-grid/a-copied-shift-is-placed-as-often-as-wanted",
            test_a_copied_shift_is_placed_as_often_as_wanted);
  add_test ("/roster-grid/a-shift-is-copied-to-the-next-day", test_a_shift_is_copied_to_the_next_day);
  add_test ("/roster-grid/a-roster-that-can-only-be-read-changes-nothing",
            test_a_roster_that_can_only_be_read_changes_nothing);
  add_test ("/roster-grid/a-filter-shows-who-is-meant-and-open-shifts",
            test_a_filter_shows_who_is_meant_and_open_shifts);
  add_test ("/roster-grid/a-filter-that-finds-nobody-keeps-open-shifts",
            test_a_filter_that_finds_nobody_keeps_open_shifts);
  add_test ("/roster-grid/from-right-to-left-left-is-later", test_from_right_to_left_left_is_later);
  add_test ("/roster-grid/larger-letters-make-higher-rows", test_larger_letters_make_higher_rows);
  add_test ("/roster-grid/without-a-roster-nothing-is-told", test_without_a_roster_nothing_is_told);
  add_test ("/roster-grid/the-menu-opens-and-goes-with-the-grid", test_the_menu_opens_and_goes_with_the_grid);

  return g_test_run ();
}
