/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edges of a shift are dragged to other times. tests/desktop/test-roster-mouse.py does it
 * with a real mouse. */
#include "config.h"

#include "sample-drag.h"
#include "sample-roster-page.h"
#include "sample-window.h"

static void
set_up (SampleRosterPage *desk,
        gconstpointer     data)
{
  sample_roster_page_set_up (desk, 1, 1400);
}

static void
test_end (SampleRosterPage *desk,
          gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId       id = pd_shift_get_id (shift);
  int        start = pd_shift_get_start (shift);
  int        end = pd_shift_get_end (shift);
  guint      n_history = sample_roster_page_count_history (desk);

  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_RIGHT);
  sample_drag_by (&drag, 31, 0);
  g_assert_nonnull (strstr (sample_drag_get_words (desk->grid), "of work"));
  g_assert_cmpint (pd_shift_get_end (pd_roster_grid_get_chosen (desk->grid)), ==, end);
  sample_drag_let_go (&drag);
  g_assert_null (sample_drag_get_words (desk->grid));
  shift = sample_roster_page_choose (desk, id);
  g_assert_cmpint (pd_shift_get_start (shift), ==, start);
  g_assert_cmpint (pd_shift_get_end (shift), ==, end + 45);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history + 1);
  sample_roster_page_undo (desk);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, id)), ==, end);
}

static void
test_start_mirrored (SampleRosterPage *desk,
                     gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift;
  PdId       id = desk->plan.changed;
  int        start;
  int        end;

  gtk_widget_set_direction (GTK_WIDGET (desk->grid), GTK_TEXT_DIR_RTL);
  shift = sample_roster_page_choose (desk, id);
  start = pd_shift_get_start (shift);
  end = pd_shift_get_end (shift);
  /* What is read from the right begins at the right, and to the right is earlier. */
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_RIGHT);
  sample_drag_by (&drag, 20, 0);
  sample_drag_let_go (&drag);
  shift = sample_roster_page_choose (desk, id);
  g_assert_cmpint (pd_shift_get_start (shift), ==, start - 30);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_LEFT);
  sample_drag_by (&drag, -10, 0);
  sample_drag_let_go (&drag);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, id)), ==, end + 15);
}

static void
test_stays_in_bounds (SampleRosterPage *desk,
                      gconstpointer     data)
{
  SampleDrag drag;
  PdShift   *shift = sample_roster_page_choose (desk, desk->plan.changed);
  int        end = pd_shift_get_end (shift);

  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_RIGHT);
  sample_drag_by (&drag, 30, 0);
  sample_drag_by (&drag, -100000, 0);
  sample_drag_let_go (&drag);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed)), ==, end + 45);
}

static void
test_escape (SampleRosterPage *desk,
             gconstpointer     data)
{
  SampleDrag drag;
  int        end = pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed));
  guint      n_history = sample_roster_page_count_history (desk);

  g_assert_false (sample_drag_press (desk->grid, GDK_KEY_Escape));
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_RIGHT);
  sample_drag_by (&drag, 40, 0);
  g_assert_true (sample_drag_press (desk->grid, GDK_KEY_Escape));
  g_assert_null (sample_drag_get_words (desk->grid));
  sample_drag_by (&drag, 80, 0);
  sample_drag_let_go (&drag);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed)), ==, end);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history);
}

static void
test_read_only (SampleRosterPage *desk,
                gconstpointer     data)
{
  SampleDrag drag;
  int        end = pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed));

  pd_roster_grid_set_writable (desk->grid, FALSE);
  sample_drag_take_hold (&drag, desk->grid, SAMPLE_DRAG_RIGHT);
  sample_drag_by (&drag, 40, 0);
  g_assert_null (sample_drag_get_words (desk->grid));
  sample_drag_let_go (&drag);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed)), ==, end);
}

static GtkEventController *
find_motion (SampleRosterPage *desk)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  g_assert_not_reached ();
}

static void
test_pointer (SampleRosterPage *desk,
              gconstpointer     data)
{
  GtkWidget      *grid = GTK_WIDGET (desk->grid);
  graphene_rect_t bounds;

  sample_roster_page_choose (desk, desk->plan.changed);
  sample_drag_find_cell (desk->grid, &bounds);
  g_signal_emit_by_name (find_motion (desk), "motion", (double) bounds.origin.x + 6, (double) bounds.origin.y + 12);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (grid)), ==, "ew-resize");
  g_signal_emit_by_name (find_motion (desk), "motion", (double) bounds.origin.x + bounds.size.width / 2,
                         (double) bounds.origin.y + 12);
  g_assert_null (gtk_widget_get_cursor (grid));
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

  add_test ("/roster-resize/row-11-the-end-is-dragged-with-words-and-one-undo", test_end);
  add_test ("/roster-resize/row-11-from-right-to-left-it-is-mirrored", test_start_mirrored);
  add_test ("/roster-resize/row-11-it-stays-at-the-last-time-that-can-be", test_stays_in_bounds);
  add_test ("/roster-resize/row-11-escape-gives-it-up", test_escape);
  add_test ("/roster-resize/what-can-only-be-read-has-no-edges", test_read_only);
  add_test ("/roster-resize/the-pointer-says-where-an-edge-is", test_pointer);

  return g_test_run ();
}
