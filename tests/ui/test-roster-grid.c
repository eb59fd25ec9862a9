/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the grid shows, where its cursor is, and what it tells. */
#include "config.h"

#include "sample-grid.h"
#include "sample-roster.h"
#include "sample-window.h"

static void
test_each_visible_cell_has_one_widget (SampleGrid   *fixture,
                                       gconstpointer data)
{
  PdCellRange    seen;
  GtkAdjustment *adjustment;

  sample_grid_show (fixture, 200, 28, PD_ROSTER_BY_PERSON);
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  pd_roster_grid_get_visible (fixture->grid, &seen);
  g_assert_cmpuint (seen.n_columns, <, 28);
  g_assert_cmpuint (seen.n_rows, <, 60);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  for (int i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, i * 397 % (int) gtk_adjustment_get_upper (adjustment));
      sample_window_wait_for_draw (fixture->window);
      sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
    }
}

static void
test_a_cell_is_told_to_screen_readers (SampleGrid   *fixture,
                                       gconstpointer data)
{
  PdRosterCell *cell;

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  cell = pd_roster_grid_get_cell (fixture->grid, 1, 2);
  gtk_test_accessible_assert_role (fixture->grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, pd_roster_cell_get_label (cell));
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 3);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 4);
  g_assert_true (g_str_has_prefix (pd_roster_cell_get_label (cell), "Wednesday 25 November, Agnieszka Khan, "));
}

static void
test_cells_say_what_they_stand_for_after_scrolling (SampleGrid   *fixture,
                                                    gconstpointer data)
{
  GtkAdjustment   *adjustment;
  PdRosterCell    *cell;
  PdCellRange      seen;
  g_autofree char *part = NULL;

  sample_grid_show (fixture, 200, 7, PD_ROSTER_BY_PERSON);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  pd_roster_grid_get_visible (fixture->grid, &seen);
  cell = pd_roster_grid_get_cell (fixture->grid, seen.first_row + 1, 3);
  part = g_strdup_printf (", %s,", pd_roster_get_row_name (pd_roster_grid_get_roster (fixture->grid),
                                                           seen.first_row + 1));
  g_assert_nonnull (strstr (pd_roster_cell_get_label (cell), part));
}

static void
test_arrows_move_the_focus_with_the_cursor (SampleGrid   *fixture,
                                            gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  sample_grid_step (fixture, 1, 0);
  sample_grid_step (fixture, 0, 1);
  sample_grid_step (fixture, 0, 1);
  sample_grid_step (fixture, -1, 0);
  sample_grid_step (fixture, -1, 0);
  sample_grid_assert_cursor (fixture, 2, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, 2, 0)));
  gtk_test_accessible_assert_state (pd_roster_grid_get_cell (fixture->grid, 2, 0),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_the_cursor_brings_its_cell_into_sight (SampleGrid   *fixture,
                                            gconstpointer data)
{
  PdCellRange seen;
  guint       row;
  guint       column;

  sample_grid_show (fixture, 200, 28, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  for (int i = 0; i < 40; i++)
    sample_grid_step (fixture, i % 3 == 0 ? 1 : 0, 1);
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
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
test_home_and_end_go_to_the_edges (SampleGrid   *fixture,
                                   gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (fixture->grid);

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 5, 3);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", TRUE, FALSE);
  sample_grid_assert_cursor (fixture, 5, 6);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", FALSE, FALSE);
  sample_grid_assert_cursor (fixture, 5, 0);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", TRUE, TRUE);
  sample_grid_assert_cursor (fixture, 24, 6);
  gtk_widget_activate_action (grid, "grid.edge", "(bb)", FALSE, TRUE);
  sample_grid_assert_cursor (fixture, 0, 0);
}

static void
test_the_focus_stays_when_its_cell_is_scrolled_away (SampleGrid   *fixture,
                                                     gconstpointer data)
{
  GtkAdjustment *adjustment;
  GtkWidget     *focus;

  sample_grid_show (fixture, 200, 7, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  sample_grid_step (fixture, 0, 1);
  sample_grid_assert_cursor (fixture, 1, 0);
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, gtk_adjustment_get_upper (adjustment) / 2);
}

static void
test_another_roster_keeps_person_and_focus (SampleGrid   *fixture,
                                            gconstpointer data)
{
  g_autoptr (PdRoster) next = sample_roster_new (30, SAMPLE_MONDAY + 7, 7, PD_ROSTER_BY_PERSON);
  guint                row;
  guint                column;
  GtkWidget           *focus;

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 9, 4);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  pd_roster_grid_set_roster (fixture->grid, next, NULL);
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_cmpuint (column, ==, 4);
  g_assert_cmpstr (pd_roster_get_row_name (next, row), ==, "Jo Blake");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_true (g_str_has_prefix (pd_roster_cell_get_label (PD_ROSTER_CELL (focus)),
                                   "Friday 4 December, Jo Blake,"));
}

static gboolean
asks_for_a_tooltip (SampleGrid *fixture,
                    double      x,
                    double      y)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean            is_told = FALSE;

  g_signal_emit_by_name (fixture->grid, "query-tooltip", (int) x, (int) y, FALSE, tooltip, &is_told);
  return is_told;
}

/* Between another roster and its layout, what is under the pointer is of neither. */
static void
test_the_pointer_finds_nothing_until_it_is_laid_out (SampleGrid   *fixture,
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

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_choose_first (fixture);
  sample_window_wait_for_draw (fixture->window);
  pd_roster_grid_get_cursor (fixture->grid, &row, &column);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, row, column)),
                                            GTK_WIDGET (fixture->grid), &area));
  graphene_rect_get_center (&area, &middle);
  g_assert_true (asks_for_a_tooltip (fixture, middle.x, area.origin.y + 8));

  pd_roster_grid_set_roster (fixture->grid, empty, NULL);
  g_assert_false (asks_for_a_tooltip (fixture, middle.x, area.origin.y + 8));
}

static void
test_a_filter_shows_who_is_meant_and_open_shifts (SampleGrid   *fixture,
                                                  gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_filter (fixture->grid, "KHAN");
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 3);
  g_assert_nonnull (strstr (pd_roster_cell_get_label (pd_roster_grid_get_cell (fixture->grid, 0, 0)), "Open shifts"));
  g_assert_nonnull (strstr (pd_roster_cell_get_label (pd_roster_grid_get_cell (fixture->grid, 2, 0)), "Mira Khan"));
  pd_roster_grid_set_filter (fixture->grid, "");
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  g_assert_cmpuint (pd_roster_grid_get_n_rows (fixture->grid), ==, 25);
}

static void
test_a_filter_that_finds_nobody_keeps_open_shifts (SampleGrid   *fixture,
                                                   gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  pd_roster_grid_set_cursor (fixture->grid, 20, 3);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  pd_roster_grid_set_filter (fixture->grid, "nobody of that name");
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  sample_grid_assert_cursor (fixture, 0, 3);
  sample_grid_step (fixture, 0, 1);
  sample_grid_assert_cursor (fixture, 0, 3);
}

static void
test_from_right_to_left_left_is_later (SampleGrid   *fixture,
                                       gconstpointer data)
{
  graphene_rect_t monday;
  graphene_rect_t tuesday;

  gtk_widget_set_direction (GTK_WIDGET (fixture->grid), GTK_TEXT_DIR_RTL);
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  sample_grid_step (fixture, -1, 0);
  sample_grid_assert_cursor (fixture, 0, 1);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, 0, 0)),
                                            GTK_WIDGET (fixture->grid), &monday));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (pd_roster_grid_get_cell (fixture->grid, 0, 1)),
                                            GTK_WIDGET (fixture->grid), &tuesday));
  g_assert_cmpfloat (tuesday.origin.x, <, monday.origin.x);
}

static void
test_larger_letters_make_higher_rows (SampleGrid   *fixture,
                                      gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  GtkSettings   *settings = gtk_settings_get_default ();
  double         before;
  int            dpi;

  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->grid));
  before = gtk_adjustment_get_upper (adjustment);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  sample_window_wait_for_draw (fixture->window);
  sample_window_wait_until (sample_grid_is_covered_exactly, fixture->grid);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 1.6 * before);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_without_a_roster_nothing_is_told (SampleGrid   *fixture,
                                       gconstpointer data)
{
  sample_grid_show (fixture, 24, 7, PD_ROSTER_BY_PERSON);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  sample_grid_choose_first (fixture);
  sample_grid_act (fixture, "grid.copy");
  pd_roster_grid_set_roster (fixture->grid, NULL, NULL);
  g_assert_cmpuint (pd_roster_grid_get_n_cells (fixture->grid), ==, 0);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)));
  sample_grid_step (fixture, 0, 1);
  sample_grid_act (fixture, "grid.paste");
  sample_grid_act (fixture, "grid.open");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  sample_window_wait_for_draw (fixture->window);
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
  add_test ("/roster-grid/the-pointer-finds-nothing-until-it-is-laid-out",
            test_the_pointer_finds_nothing_until_it_is_laid_out);
  add_test ("/roster-grid/a-filter-shows-who-is-meant-and-open-shifts",
            test_a_filter_shows_who_is_meant_and_open_shifts);
  add_test ("/roster-grid/a-filter-that-finds-nobody-keeps-open-shifts",
            test_a_filter_that_finds_nobody_keeps_open_shifts);
  add_test ("/roster-grid/from-right-to-left-left-is-later", test_from_right_to_left_left_is_later);
  add_test ("/roster-grid/larger-letters-make-higher-rows", test_larger_letters_make_higher_rows);
  add_test ("/roster-grid/without-a-roster-nothing-is-told", test_without_a_roster_nothing_is_told);

  return g_test_run ();
}
