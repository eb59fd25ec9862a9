/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with shifts on the page: the keys of the grid, and what comes of them. */

#include "config.h"

#include "pd-shift-editor.h"
#include "sample-open-page.h"
#include "sample-window.h"

static void
choose_shift (SampleOpenPage *fixture,
              guint           n)
{
  PdShift *shift = g_ptr_array_index (pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid)), n);

  g_assert_true (pd_roster_grid_choose (fixture->grid, pd_shift_get_id (shift)));
}

static guint
count_shifts (SampleOpenPage *fixture)
{
  return pd_roster_get_shifts (pd_roster_grid_get_roster (fixture->grid))->len;
}

static void
test_a_shift_removed_comes_back_with_undo (SampleOpenPage *fixture,
                                           gconstpointer   data)
{
  guint before;

  sample_open_page_show (fixture, 12, 2);
  before = count_shifts (fixture);
  choose_shift (fixture, 7);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.remove", NULL);
  g_assert_cmpuint (count_shifts (fixture), ==, before - 1);
  g_assert_true (pd_workspace_undo (fixture->sample.workspace, NULL));
  g_assert_cmpuint (count_shifts (fixture), ==, before);
}

static void
test_a_shift_is_moved_by_cut_and_paste (SampleOpenPage *fixture,
                                        gconstpointer   data)
{
  PdShift *shift;
  PdId     id;
  guint    before;
  guint    row;
  guint    column;

  sample_open_page_show (fixture, 12, 2);
  before = count_shifts (fixture);
  choose_shift (fixture, 7);
  id = pd_shift_get_id (pd_roster_grid_get_chosen (fixture->grid));
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.cut", NULL);
  pd_roster_grid_set_cursor (fixture->grid, 3, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);

  g_assert_cmpuint (count_shifts (fixture), ==, before);
  g_assert_true (pd_roster_find_shift (pd_roster_grid_get_roster (fixture->grid), id, &row, &column));
  g_assert_cmpuint (row, ==, 3);
  g_assert_cmpuint (column, ==, 6);
  shift = pd_roster_grid_get_chosen (fixture->grid);
  g_assert_cmpint (pd_shift_get_id (shift), ==, id);
}

static void
test_a_cut_shift_can_go_to_another_week (SampleOpenPage *fixture,
                                         gconstpointer   data)
{
  PdId  id;
  guint row;
  guint column;

  sample_open_page_show (fixture, 12, 1);
  choose_shift (fixture, 7);
  id = pd_shift_get_id (pd_roster_grid_get_chosen (fixture->grid));
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.cut", NULL);
  sample_open_page_act (fixture, "next");
  g_assert_cmpuint (count_shifts (fixture), ==, 0);
  pd_roster_grid_set_cursor (fixture->grid, 2, 4);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);
  g_assert_cmpuint (count_shifts (fixture), ==, 1);
  g_assert_true (pd_roster_find_shift (pd_roster_grid_get_roster (fixture->grid), id, &row, &column));
  g_assert_cmpuint (column, ==, 4);
}

static void
test_sundays_next_day_is_in_the_next_week (SampleOpenPage *fixture,
                                           gconstpointer   data)
{
  sample_open_page_show (fixture, 12, 1);
  pd_roster_grid_set_cursor (fixture->grid, 0, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.copy-to-next-day", NULL);
  sample_open_page_assert_days (fixture, SAMPLE_MONDAY + 7, 7);
  g_assert_cmpint (pd_shift_get_day (pd_roster_grid_get_chosen (fixture->grid)), ==, SAMPLE_MONDAY + 7);
}

static void
test_a_shift_pasted_on_the_open_row_is_open (SampleOpenPage *fixture,
                                             gconstpointer   data)
{
  guint before;

  sample_open_page_show (fixture, 12, 2);
  before = count_shifts (fixture);
  choose_shift (fixture, 7);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.copy", NULL);
  pd_roster_grid_set_cursor (fixture->grid, 0, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.paste", NULL);
  g_assert_true (pd_shift_is_open (pd_roster_grid_get_chosen (fixture->grid)));
  g_assert_cmpuint (count_shifts (fixture), ==, before + 1);
}

static void
test_typing_opens_a_form_for_that_person_and_day (SampleOpenPage *fixture,
                                                  gconstpointer   data)
{
  sample_open_page_show (fixture, 12, 2);
  pd_roster_grid_set_cursor (fixture->grid, 3, 6);
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_nonnull (sample_window_find_toplevel (PD_TYPE_SHIFT_EDITOR));
  /* A second key does not open a second form. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "grid.create", "s", "9");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
}

static void
add_test (const char *path,
          void (*test) (SampleOpenPage *, gconstpointer))
{
  g_test_add (path, SampleOpenPage, NULL, NULL, test, sample_open_page_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/roster-page/a-shift-removed-comes-back-with-undo", test_a_shift_removed_comes_back_with_undo);
  add_test ("/roster-page/a-shift-is-moved-by-cut-and-paste", test_a_shift_is_moved_by_cut_and_paste);
  add_test ("/roster-page/a-cut-shift-can-go-to-another-week", test_a_cut_shift_can_go_to_another_week);
  add_test ("/roster-page/sundays-next-day-is-in-the-next-week", test_sundays_next_day_is_in_the_next_week);
  add_test ("/roster-page/a-shift-pasted-on-the-open-row-is-open", test_a_shift_pasted_on_the_open_row_is_open);
  add_test ("/roster-page/typing-opens-a-form-for-that-person-and-day",
            test_typing_opens_a_form_for_that_person_and_day);

  return g_test_run ();
}
