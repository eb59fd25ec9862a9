/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-week-grid.h"
#include "sample-window.h"

typedef struct
{
  GtkWidget  *window;
  PdWeekGrid *grid;
  PdWishWeek *week;

  /* what was asked for last */
  guint weekdays;
  int   start;
  int   end;
  int   wish;
  guint n_strokes;
} Fixture;

static void
paint_cb (Fixture *self,
          guint    weekdays,
          int      start,
          int      end,
          int      wish)
{
  self->weekdays = weekdays;
  self->start = start;
  self->end = end;
  self->wish = wish;
  self->n_strokes++;
  pd_wish_week_paint (self->week, (PdWeekdays) weekdays, start, end, (PdWish) wish);
  pd_week_grid_set_week (self->grid, self->week);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->week = pd_wish_week_new ();
  self->grid = PD_WEEK_GRID (pd_week_grid_new (FALSE));
  g_signal_connect_swapped (self->grid, "paint", G_CALLBACK (paint_cb), self);
  self->window = sample_window_show (GTK_WIDGET (self->grid), 900, 400);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  sample_window_close (self->window);
  pd_wish_week_free (self->week);
}

static void
act (Fixture    *self,
     const char *action,
     int         right,
     int         down)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->grid), action, "(ii)", right, down));
}

static void
paint (Fixture *self,
       PdWish   wish)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->grid), "week.paint-wish", "i", (int) wish));
}

static void
assert_stroke (Fixture *self,
               guint    weekdays,
               int      start,
               int      end,
               PdWish   wish)
{
  g_assert_cmpuint (self->weekdays, ==, weekdays);
  g_assert_cmpint (self->start, ==, start);
  g_assert_cmpint (self->end, ==, end);
  g_assert_cmpint (self->wish, ==, wish);
}

static void
assert_focus (Fixture  *self,
              PdWeekday weekday,
              int       minute)
{
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                 pd_week_grid_get_cell (self->grid, weekday, minute));
}

static void
test_each_half_hour_has_its_words (Fixture      *self,
                                   gconstpointer data)
{
  GtkWidget *cell = pd_week_grid_get_cell (self->grid, PD_WEEKDAY_MONDAY, 540);

  gtk_test_accessible_assert_role (self->grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday 9:00 – 9:30: Nothing said");
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 2);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 20);
  paint (self, PD_WISH_RATHER_NOT);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday 9:00 – 9:30: Rather not");

  pd_wish_week_paint (self->week, PD_WEEKDAYS_ALL, 550, 600, PD_WISH_NO);
  pd_week_grid_set_week (self->grid, self->week);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday 9:00 – 9:30: at first Rather not");
}

static void
test_arrows_move_the_focus (Fixture      *self,
                            gconstpointer data)
{
  assert_focus (self, PD_WEEKDAY_MONDAY, 540);
  act (self, "week.step", 1, 0);
  act (self, "week.step", 0, 2);
  assert_focus (self, PD_WEEKDAY_WEDNESDAY, 570);
  gtk_test_accessible_assert_state (pd_week_grid_get_cell (self->grid, PD_WEEKDAY_WEDNESDAY, 570),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (pd_week_grid_get_cell (self->grid, PD_WEEKDAY_MONDAY, 540),
                                    GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  act (self, "week.step", -1000, -1000);
  assert_focus (self, PD_WEEKDAY_MONDAY, 0);
  act (self, "week.step", 1000, 1000);
  assert_focus (self, PD_WEEKDAY_SUNDAY, 1410);
}

static void
test_keys_paint_a_rectangle (Fixture      *self,
                             gconstpointer data)
{
  act (self, "week.extend", 0, 4);
  act (self, "week.extend", 11, 0);
  gtk_test_accessible_assert_state (pd_week_grid_get_cell (self->grid, PD_WEEKDAY_FRIDAY, 840),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  paint (self, PD_WISH_YES);
  assert_stroke (self, 0x1f, 540, 900, PD_WISH_YES);

  /* What was chosen stays, so that a slip is one key away from being right. */
  paint (self, PD_WISH_NO);
  assert_stroke (self, 0x1f, 540, 900, PD_WISH_NO);
  paint (self, PD_WISH_NOTHING_SAID);
  assert_stroke (self, 0x1f, 540, 900, PD_WISH_NOTHING_SAID);

  act (self, "week.step", 0, 1);
  paint (self, PD_WISH_YES);
  assert_stroke (self, PD_WEEKDAYS_OF (PD_WEEKDAY_SATURDAY), 870, 900, PD_WISH_YES);
}

static void
test_the_space_bar_paints_what_was_painted_last (Fixture      *self,
                                                 gconstpointer data)
{
  paint (self, PD_WISH_RATHER_NOT);
  act (self, "week.step", 0, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->grid), "week.paint", NULL));
  assert_stroke (self, PD_WEEKDAYS_OF (PD_WEEKDAY_TUESDAY), 540, 570, PD_WISH_RATHER_NOT);
  g_assert_cmpint (pd_week_grid_get_brush (self->grid), ==, PD_WISH_RATHER_NOT);
  paint (self, PD_WISH_NOTHING_SAID);
  g_assert_cmpint (pd_week_grid_get_brush (self->grid), ==, PD_WISH_RATHER_NOT);
}

static void
test_all_is_chosen_at_once (Fixture      *self,
                            gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->grid), "week.choose-all", NULL));
  paint (self, PD_WISH_NO);
  assert_stroke (self, PD_WEEKDAYS_ALL, 0, 1440, PD_WISH_NO);
}

static void
test_from_right_to_left_arrows_follow_the_picture (Fixture      *self,
                                                   gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (self->grid), GTK_TEXT_DIR_RTL);
  act (self, "week.step", -1, 0);
  assert_focus (self, PD_WEEKDAY_MONDAY, 570);
  act (self, "week.step", -1000, 0);
  assert_focus (self, PD_WEEKDAY_MONDAY, 0);
}

static void
test_what_is_only_read_is_not_painted (Fixture      *self,
                                       gconstpointer data)
{
  pd_week_grid_set_writable (self->grid, FALSE);
  paint (self, PD_WISH_YES);
  g_assert_cmpuint (self->n_strokes, ==, 0);
  act (self, "week.step", 1, 0);
  assert_focus (self, PD_WEEKDAY_MONDAY, 570);
}

static void
test_tab_goes_on (Fixture      *self,
                  gconstpointer data)
{
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD));
}

static GtkGesture *
find_drag (Fixture *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->grid));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller); /* the widget holds it */
    }
  g_assert_not_reached ();
}

static void
get_middle (Fixture  *self,
            PdWeekday weekday,
            int       minute,
            double   *ret_x,
            double   *ret_y)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (pd_week_grid_get_cell (self->grid, weekday, minute),
                                            GTK_WIDGET (self->grid), &area));
  *ret_x = area.origin.x + area.size.width / 2;
  *ret_y = area.origin.y + area.size.height / 2;
}

/* As the gesture says it; a real pointer does it in the desktop test. */
static void
drag (Fixture *self,
      double   x,
      double   y,
      double   to_x,
      double   to_y)
{
  GtkGesture *gesture = find_drag (self);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  g_signal_emit_by_name (gesture, "drag-update", (to_x - x) / 2, (to_y - y) / 2);
  sample_window_wait_for_draw (self->window);
  g_assert_cmpuint (self->n_strokes, ==, 0);
  g_signal_emit_by_name (gesture, "drag-update", to_x - x, to_y - y);
  g_signal_emit_by_name (gesture, "drag-end", to_x - x, to_y - y);
  g_assert_cmpuint (self->n_strokes, ==, 1);
  self->n_strokes = 0;
}

static void
test_a_stroke_paints_what_it_goes_over (Fixture      *self,
                                        gconstpointer data)
{
  double x, y, to_x, to_y;

  get_middle (self, PD_WEEKDAY_THURSDAY, 1020, &x, &y);
  get_middle (self, PD_WEEKDAY_TUESDAY, 600, &to_x, &to_y);
  drag (self, x, y, to_x, to_y);
  assert_stroke (self, 0x0e, 600, 1050, PD_WISH_YES);

  /* The same again rubs it out. */
  drag (self, x, y, to_x, to_y);
  assert_stroke (self, 0x0e, 600, 1050, PD_WISH_NOTHING_SAID);

  pd_week_grid_set_brush (self->grid, PD_WISH_NO);
  drag (self, x, y, to_x + 5000, y);
  assert_stroke (self, PD_WEEKDAYS_OF (PD_WEEKDAY_THURSDAY), 1020, 1440, PD_WISH_NO);
}

static void
test_a_day_and_an_hour_are_painted_whole (Fixture      *self,
                                          gconstpointer data)
{
  double x, y, to_x, to_y;

  get_middle (self, PD_WEEKDAY_SATURDAY, 0, &x, &y);
  get_middle (self, PD_WEEKDAY_SUNDAY, 0, &to_x, &to_y);
  drag (self, 4, y, 4, to_y);
  assert_stroke (self, 0x60, 0, 1440, PD_WISH_YES);

  get_middle (self, PD_WEEKDAY_MONDAY, 630, &x, &y);
  drag (self, x, 2, x, 2);
  assert_stroke (self, PD_WEEKDAYS_ALL, 600, 660, PD_WISH_YES);
}

static void
test_a_cancelled_stroke_paints_nothing (Fixture      *self,
                                        gconstpointer data)
{
  double x, y;

  get_middle (self, PD_WEEKDAY_FRIDAY, 600, &x, &y);
  g_signal_emit_by_name (find_drag (self), "drag-begin", x, y);
  g_signal_emit_by_name (find_drag (self), "cancel", NULL);
  g_signal_emit_by_name (find_drag (self), "drag-end", 0.0, 0.0);
  g_assert_cmpuint (self->n_strokes, ==, 0);
}

static void
test_a_picture_is_one_thing (void)
{
  GtkWidget *grid = pd_week_grid_new (TRUE);
  GtkWidget *window = sample_window_show (grid, 500, 300);

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_null (gtk_widget_get_first_child (grid));
  g_assert_false (gtk_widget_grab_focus (grid));
  sample_window_close (window);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/week-grid/row-103/each-half-hour-has-its-words", test_each_half_hour_has_its_words);
  ADD ("/week-grid/arrows-move-the-focus", test_arrows_move_the_focus);
  ADD ("/week-grid/row-35/keys-paint-a-rectangle", test_keys_paint_a_rectangle);
  ADD ("/week-grid/row-37/the-space-bar-paints-what-was-painted-last",
       test_the_space_bar_paints_what_was_painted_last);
  ADD ("/week-grid/all-is-chosen-at-once", test_all_is_chosen_at_once);
  ADD ("/week-grid/from-right-to-left-arrows-follow-the-picture",
       test_from_right_to_left_arrows_follow_the_picture);
  ADD ("/week-grid/what-is-only-read-is-not-painted", test_what_is_only_read_is_not_painted);
  ADD ("/week-grid/tab-goes-on", test_tab_goes_on);
  ADD ("/week-grid/row-35/a-stroke-paints-what-it-goes-over", test_a_stroke_paints_what_it_goes_over);
  ADD ("/week-grid/a-day-and-an-hour-are-painted-whole", test_a_day_and_an_hour_are_painted_whole);
  ADD ("/week-grid/a-cancelled-stroke-paints-nothing", test_a_cancelled_stroke_paints_nothing);
  g_test_add_func ("/week-grid/a-picture-is-one-thing", test_a_picture_is_one_thing);

  return g_test_run ();
}
