/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shift is dragged to another place. tests/desktop/test-roster-mouse.py does it with a real
 * mouse. */
#include "config.h"

#include "sample-drag.h"
#include "sample-roster-page.h"
#include "sample-window.h"

#include "pd-shift-reshape.h"

static void
set_up (SampleRosterPage *desk,
        gconstpointer     data)
{
  sample_roster_page_set_up (desk, 1, 1400);
}

static PdShift *
get_shift (SampleRosterPage *desk,
           guint             row,
           guint             column)
{
  GPtrArray *cell = pd_roster_get_cell (sample_roster_page_get_roster (desk), row, column);

  return cell->len > 0 ? g_ptr_array_index (cell, 0) : NULL;
}

/* A cell of somebody else than @shift's, on another day, all of which is on the screen: one
 * without any shift, or one that has one. */
static void
find_place (SampleRosterPage *desk,
            PdShift          *shift,
            gboolean          is_empty,
            guint            *ret_row,
            guint            *ret_column)
{
  PdRoster   *roster = sample_roster_page_get_roster (desk);
  PdCellRange seen;

  pd_roster_grid_get_visible (desk->grid, &seen);
  for (guint i = (seen.n_rows - 2) * seen.n_columns; i > 0; i--)
    {
      guint     row = seen.first_row + 1 + (i - 1) / seen.n_columns;
      guint     column = (i - 1) % seen.n_columns;
      PdPerson *person = pd_roster_get_row_person (roster, row);

      if (person != NULL && pd_person_get_id (person) != pd_shift_get_person_id (shift) &&
          pd_roster_get_from (roster) + (PdDay) column != pd_shift_get_day (shift) &&
          (get_shift (desk, row, column) == NULL) == is_empty)
        {
          *ret_row = row;
          *ret_column = column;
          return;
        }
    }
  g_assert_not_reached ();
}

/* Where a shift is now. */
static void
assert_place (SampleRosterPage *desk,
              PdId              id,
              guint             row,
              guint             column)
{
  guint at_row;
  guint at_column;

  g_assert_true (pd_roster_find_shift (sample_roster_page_get_roster (desk), id, &at_row, &at_column));
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

static void
assert_words (SampleRosterPage *desk,
              const char       *verb,
              guint             row,
              guint             column)
{
  PdRoster        *roster = sample_roster_page_get_roster (desk);
  const char      *words = sample_drag_get_words (desk->grid);
  g_autofree char *day = pd_day_to_short_words (pd_roster_get_from (roster) + (PdDay) column);

  g_assert_true (g_str_has_prefix (words, verb));
  g_assert_nonnull (strstr (words, day));
  g_assert_true (g_str_has_suffix (words, pd_roster_get_row_name (roster, row)));
}

static void
test_move (SampleRosterPage *desk,
           gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId       id = pd_shift_get_id (shift);
  guint      n_history = sample_roster_page_count_history (desk);
  guint      row;
  guint      column;
  guint      old_row;
  guint      old_column;

  pd_roster_grid_get_cursor (desk->grid, &old_row, &old_column);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, TRUE, &row, &column);
  sample_drag_by (&drag, 2, 2);
  g_assert_null (sample_drag_get_words (desk->grid));
  sample_drag_to (&drag, row, column);
  assert_words (desk, "Move to", row, column);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (pd_roster_grid_get_cell (desk->grid, row, column)), "target"));
  assert_place (desk, id, old_row, old_column);
  sample_drag_let_go (&drag);
  g_assert_null (sample_drag_get_words (desk->grid));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (pd_roster_grid_get_cell (desk->grid, row, column)), "target"));
  assert_place (desk, id, row, column);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history + 1);
  sample_roster_page_undo (desk);
  assert_place (desk, id, old_row, old_column);
}

static void
test_copy (SampleRosterPage *desk,
           gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId       id = pd_shift_get_id (shift);
  int        start = pd_shift_get_start (shift);
  guint      row;
  guint      column;
  guint      old_row;
  guint      old_column;

  pd_roster_grid_get_cursor (desk->grid, &old_row, &old_column);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, TRUE, &row, &column);
  g_assert_false (sample_drag_press (desk->grid, GDK_KEY_Control_L));
  sample_drag_to (&drag, row, column);
  g_assert_true (sample_drag_press (desk->grid, GDK_KEY_Control_L));
  assert_words (desk, "Copy to", row, column);
  sample_drag_let_go (&drag);
  assert_place (desk, id, old_row, old_column);
  g_assert_cmpint (pd_shift_get_start (get_shift (desk, row, column)), ==, start);
}

static void
test_swap (SampleRosterPage *desk,
           gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId       id = pd_shift_get_id (shift);
  guint      row;
  guint      column;
  PdId       other_id;
  guint      old_row;
  guint      old_column;

  pd_roster_grid_get_cursor (desk->grid, &old_row, &old_column);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, FALSE, &row, &column);
  other_id = pd_shift_get_id (get_shift (desk, row, column));
  sample_drag_to (&drag, row, column);
  assert_words (desk, "Swap with", row, column);
  sample_drag_let_go (&drag);
  /* Each works the other's shift, which stays on its day. */
  assert_place (desk, id, row, old_column);
  assert_place (desk, other_id, old_row, column);
}

static void
test_stays (SampleRosterPage *desk,
            gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId       id = pd_shift_get_id (shift);
  guint      n_history = sample_roster_page_count_history (desk);
  guint      row;
  guint      column;
  guint      old_row;
  guint      old_column;

  pd_roster_grid_get_cursor (desk->grid, &old_row, &old_column);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, TRUE, &row, &column);
  sample_drag_to (&drag, row, column);
  sample_drag_by (&drag, -2000, 0);
  g_assert_cmpstr (sample_drag_get_words (desk->grid), ==, "Stays as it is");
  sample_drag_let_go (&drag);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  sample_drag_to (&drag, row, column);
  sample_drag_by (&drag, 0, 0);
  g_assert_cmpstr (sample_drag_get_words (desk->grid), ==, "Stays as it is");
  sample_drag_let_go (&drag);
  assert_place (desk, id, old_row, old_column);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history);
}

static void
test_escape (SampleRosterPage *desk,
             gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  guint      n_history = sample_roster_page_count_history (desk);
  guint      row;
  guint      column;

  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, TRUE, &row, &column);
  sample_drag_to (&drag, row, column);
  g_assert_true (sample_drag_press (desk->grid, GDK_KEY_Escape));
  g_assert_null (sample_drag_get_words (desk->grid));
  sample_drag_to (&drag, row, column);
  sample_drag_let_go (&drag);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history);
}

/* Between a roster that came from elsewhere and its first frame nothing is lost. */
static void
test_no_frame (SampleRosterPage *desk,
               gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId       id = pd_shift_get_id (shift);
  guint      row;
  guint      column;

  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, TRUE, &row, &column);
  sample_drag_let_go (&drag);
  pd_roster_grid_set_roster (desk->grid, sample_roster_page_get_roster (desk), NULL);
  sample_drag_take_hold_again (&drag);
  sample_drag_to (&drag, row, column);
  pd_roster_grid_set_roster (desk->grid, sample_roster_page_get_roster (desk), NULL);
  assert_words (desk, "Move to", row, column);
  sample_drag_let_go (&drag);
  assert_place (desk, id, row, column);
}

static void
test_changed_meanwhile (SampleRosterPage *desk,
                        gconstpointer     data)
{
  SampleDrag          drag;
  PdShift            *shift = sample_roster_page_choose (desk, desk->plan.changed);
  guint               row;
  guint               column;
  g_autoptr (PdShift) longer = pd_shift_copy (shift);
  g_autoptr (GError)  error = NULL;
  guint               n_history;

  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_MIDDLE);
  find_place (desk, shift, TRUE, &row, &column);
  sample_drag_to (&drag, row, column);
  pd_shift_move_end (longer, pd_shift_get_end (longer) + 15, &error);
  g_assert_no_error (error);
  pd_workspace_save_shift (desk->sample.workspace, longer, &error);
  g_assert_no_error (error);
  n_history = sample_roster_page_count_history (desk);
  sample_drag_let_go (&drag);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, pd_shift_get_id (longer))), ==,
                   pd_shift_get_end (longer));
}

static void
add_test (const char *path,
          void (*test) (SampleRosterPage *, gconstpointer))
{
  g_test_add (path, SampleRosterPage, NULL, set_up, test, sample_roster_page_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  add_test ("/roster-move/row-9-a-shift-goes-to-where-the-words-say", test_move);
  add_test ("/roster-move/row-9-with-ctrl-there-is-another-one", test_copy);
  add_test ("/roster-move/row-9-on-the-shift-of-somebody-else-the-two-swap", test_swap);
  add_test ("/roster-move/row-9-where-it-cant-go-it-stays", test_stays);
  add_test ("/roster-move/row-9-escape-gives-it-up", test_escape);
  add_test ("/roster-move/nothing-is-lost-before-the-next-frame", test_no_frame);
  add_test ("/roster-move/what-was-changed-meanwhile-is-left-alone", test_changed_meanwhile);

  return g_test_run ();
}
