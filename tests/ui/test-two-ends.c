/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-two-ends.h"

/* What the children ask for, in pixels; all widths are more than a window's least. */
#define START_WIDTH 300
#define END_WIDTH 200
#define CHILD_HEIGHT 40
#define BOX_HEIGHT 300

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  GtkWidget *start;
  GtkWidget *end;
} Fixture;

static GtkWidget *
append_child (Fixture *self,
              int      width)
{
  GtkWidget *child = gtk_drawing_area_new ();

  gtk_widget_set_size_request (child, width, CHILD_HEIGHT);
  gtk_box_append (GTK_BOX (self->box), child);
  return child;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, g_object_new (PD_TYPE_TWO_ENDS, NULL));
  self->start = append_child (self, START_WIDTH);
  self->end = append_child (self, END_WIDTH);
  self->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (self->window), self->box);
  gtk_window_present (GTK_WINDOW (self->window));
  sample_window_wait_for_draw (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
  window_fixture_settle ();
}

static void
lay_out (Fixture *self,
         int      width)
{
  const GtkAllocation place = { 0, 0, width, BOX_HEIGHT };

  gtk_widget_size_allocate (self->box, &place, -1);
}

static void
assert_place (Fixture   *self,
              GtkWidget *child,
              int        x,
              int        y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, self->box, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
}

static int
get_height (Fixture *self,
            int      width)
{
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
test_in_a_line (Fixture      *self,
                gconstpointer data)
{
  lay_out (self, 600);
  assert_place (self, self->start, 0, 0);
  assert_place (self, self->end, 600 - END_WIDTH, 0);
  g_assert_cmpint (get_height (self, 600), ==, CHILD_HEIGHT);
}

static void
test_below (Fixture      *self,
            gconstpointer data)
{
  lay_out (self, 500);
  assert_place (self, self->start, 0, 0);
  assert_place (self, self->end, 500 - END_WIDTH, CHILD_HEIGHT);
  g_assert_cmpint (get_height (self, 500), ==, 2 * CHILD_HEIGHT);
}

static void
test_right_to_left (Fixture      *self,
                    gconstpointer data)
{
  gtk_widget_set_direction (self->box, GTK_TEXT_DIR_RTL);
  lay_out (self, 600);
  assert_place (self, self->start, 600 - START_WIDTH, 0);
  assert_place (self, self->end, 0, 0);
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  g_test_add ("/two-ends/stand-in-a-line-where-there-is-room", Fixture, NULL, set_up, test_in_a_line, tear_down);
  g_test_add ("/two-ends/stand-below-one-another-where-not", Fixture, NULL, set_up, test_below, tear_down);
  g_test_add ("/two-ends/begin-where-reading-does", Fixture, NULL, set_up, test_right_to_left, tear_down);

  return g_test_run ();
}
