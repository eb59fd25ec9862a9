/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edges of a shift are dragged to other times. tests/desktop/test-roster-mouse.py does it
 * with a real mouse. */
#include "config.h"

#include "sample-roster-page.h"
#include "sample-window.h"

/* From the line of a cell to inside the edge of a chip. */
#define TO_EDGE 6

static void
set_up (SampleRosterPage *desk,
        gconstpointer     data)
{
  sample_roster_page_set_up (desk, 1, 1400);
}

static GtkEventController *
find_controller (SampleRosterPage *desk,
                 GType             type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }
  g_assert_not_reached ();
}

static GtkWidget *
get_cell (SampleRosterPage *desk)
{
  guint row;
  guint column;

  pd_roster_grid_get_cursor (desk->grid, &row, &column);
  return GTK_WIDGET (pd_roster_grid_get_cell (desk->grid, row, column));
}

/* Where the cell of a shift is, once it is chosen and seen. */
static void
find_cell (SampleRosterPage *desk,
           graphene_rect_t  *ret_bounds)
{
  gtk_test_widget_wait_for_draw (desk->window);
  g_assert_true (gtk_widget_compute_bounds (get_cell (desk), GTK_WIDGET (desk->grid), ret_bounds));
}

/* Takes hold of the chosen shift, at its left or right side. */
static void
take_hold (SampleRosterPage *desk,
           gboolean          at_right)
{
  graphene_rect_t bounds;

  find_cell (desk, &bounds);
  g_signal_emit_by_name (find_controller (desk, GTK_TYPE_GESTURE_DRAG), "drag-begin",
                         (double) bounds.origin.x + (at_right ? bounds.size.width - TO_EDGE : TO_EDGE),
                         (double) bounds.origin.y + 12);
}

static void
drag_to (SampleRosterPage *desk,
         double            x)
{
  g_signal_emit_by_name (find_controller (desk, GTK_TYPE_GESTURE_DRAG), "drag-update", x, 0.0);
}

static void
let_go (SampleRosterPage *desk,
        double            x)
{
  g_signal_emit_by_name (find_controller (desk, GTK_TYPE_GESTURE_DRAG), "drag-end", x, 0.0);
}

/* The words beside the shift, or NULL where there are none to see. */
static const char *
get_words (SampleRosterPage *desk)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (desk->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_visible (child) && GTK_IS_LABEL (gtk_popover_get_child (GTK_POPOVER (child))))
      return gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (child))));
  return NULL;
}

static void
test_end (SampleRosterPage *desk,
          gconstpointer     data)
{
  PdShift *shift = sample_roster_page_choose (desk, desk->plan.changed);
  PdId     id = pd_shift_get_id (shift);
  int      start = pd_shift_get_start (shift);
  int      end = pd_shift_get_end (shift);
  guint    n_history = sample_roster_page_count_history (desk);

  take_hold (desk, TRUE);
  drag_to (desk, 31);
  g_assert_nonnull (strstr (get_words (desk), "of work"));
  g_assert_cmpint (pd_shift_get_end (pd_roster_grid_get_chosen (desk->grid)), ==, end);
  let_go (desk, 31);
  g_assert_null (get_words (desk));
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
  PdShift *shift;
  PdId     id = desk->plan.changed;
  int      start;
  int      end;

  gtk_widget_set_direction (GTK_WIDGET (desk->grid), GTK_TEXT_DIR_RTL);
  shift = sample_roster_page_choose (desk, id);
  start = pd_shift_get_start (shift);
  end = pd_shift_get_end (shift);
  /* What is read from the right begins at the right, and to the right is earlier. */
  take_hold (desk, TRUE);
  drag_to (desk, 20);
  let_go (desk, 20);
  shift = sample_roster_page_choose (desk, id);
  g_assert_cmpint (pd_shift_get_start (shift), ==, start - 30);
  take_hold (desk, FALSE);
  drag_to (desk, -10);
  let_go (desk, -10);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, id)), ==, end + 15);
}

static void
test_stays_in_bounds (SampleRosterPage *desk,
                      gconstpointer     data)
{
  PdShift *shift = sample_roster_page_choose (desk, desk->plan.changed);
  int      end = pd_shift_get_end (shift);

  take_hold (desk, TRUE);
  drag_to (desk, 30);
  drag_to (desk, -100000);
  let_go (desk, -100000);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed)), ==, end + 45);
}

static void
test_escape (SampleRosterPage *desk,
             gconstpointer     data)
{
  int      end = pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed));
  guint    n_history = sample_roster_page_count_history (desk);
  gboolean is_taken = FALSE;

  g_signal_emit_by_name (find_controller (desk, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", GDK_KEY_Escape, 0, 0, &is_taken);
  g_assert_false (is_taken);
  take_hold (desk, TRUE);
  drag_to (desk, 40);
  g_signal_emit_by_name (find_controller (desk, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", GDK_KEY_Escape, 0, 0, &is_taken);
  g_assert_true (is_taken);
  g_assert_null (get_words (desk));
  drag_to (desk, 80);
  let_go (desk, 80);
  g_assert_cmpint (pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed)), ==, end);
  g_assert_cmpuint (sample_roster_page_count_history (desk), ==, n_history);
}

static void
test_read_only (SampleRosterPage *desk,
                gconstpointer     data)
{
  int end = pd_shift_get_end (sample_roster_page_choose (desk, desk->plan.changed));

  pd_roster_grid_set_writable (desk->grid, FALSE);
  take_hold (desk, TRUE);
  drag_to (desk, 40);
  g_assert_null (get_words (desk));
  let_go (desk, 40);
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
  find_cell (desk, &bounds);
  g_signal_emit_by_name (find_motion (desk), "motion", (double) bounds.origin.x + TO_EDGE, (double) bounds.origin.y + 12);
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
