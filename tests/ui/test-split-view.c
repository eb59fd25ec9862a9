/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "window-fixture.h"

#include "pd-split-view.h"

typedef struct
{
  GtkWidget   *window;
  GtkWidget   *content;
  GtkWidget   *sidebar;
  PdSplitView *split;
} Fixture;

static GtkWidget *
create_child (int width)
{
  GtkWidget *child = gtk_button_new_with_label ("Child");

  gtk_widget_set_size_request (child, width, 50);

  return child;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->content = create_child (400);
  self->sidebar = create_child (200);
  self->split = g_object_new (PD_TYPE_SPLIT_VIEW, "content", self->content, "sidebar", self->sidebar, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_titlebar (GTK_WINDOW (self->window), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->split));
  gtk_window_set_default_size (GTK_WINDOW (self->window), GPOINTER_TO_INT (data), 200);
  gtk_window_present (GTK_WINDOW (self->window));
  sample_window_wait_for_draw (self->window);
  window_fixture_settle ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  window_fixture_settle ();
}

static graphene_rect_t
get_bounds (Fixture   *self,
            GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (self->split), &bounds));

  return bounds;
}

static void
test_both_have_room (Fixture      *self,
                     gconstpointer data)
{
  graphene_rect_t content, sidebar;

  g_assert_false (pd_split_view_is_collapsed (self->split));
  g_assert_true (pd_split_view_is_sidebar_shown (self->split));
  content = get_bounds (self, self->content);
  sidebar = get_bounds (self, self->sidebar);
  g_assert_cmpfloat (sidebar.origin.x, ==, 0);
  g_assert_cmpfloat (content.origin.x, ==, sidebar.size.width);
  g_assert_cmpfloat (content.origin.x + content.size.width, ==, gtk_widget_get_width (GTK_WIDGET (self->split)));

  pd_split_view_set_sidebar_shown (self->split, FALSE);
  window_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (self->sidebar));
  g_assert_cmpfloat (get_bounds (self, self->content).origin.x, ==, 0);
}

static void
test_one_gives_way (Fixture      *self,
                    gconstpointer data)
{
  gboolean pinned;

  g_assert_true (pd_split_view_is_collapsed (self->split));
  g_assert_false (gtk_widget_get_mapped (self->sidebar));
  g_assert_cmpfloat (get_bounds (self, self->content).size.width, >=, 400);

  pd_split_view_set_sidebar_shown (self->split, TRUE);
  window_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (self->sidebar));
  g_assert_cmpfloat (get_bounds (self, self->content).origin.x, ==, 0);

  pd_split_view_set_sidebar_shown (self->split, FALSE);
  window_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (self->sidebar));
  g_object_get (self->split, "sidebar-pinned", &pinned, NULL);
  g_assert_true (pinned);
}

static void
test_room_brings_it_back (Fixture      *self,
                          gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 200);
  for (int i = 0; i < 10; i++)
    window_fixture_settle ();
  g_assert_false (pd_split_view_is_collapsed (self->split));
  g_assert_true (gtk_widget_get_mapped (self->sidebar));
}

static void
test_letters_from_the_right_mirror_it (Fixture      *self,
                                       gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (self->split), GTK_TEXT_DIR_RTL);
  window_fixture_settle ();
  g_assert_cmpfloat (get_bounds (self, self->content).origin.x, ==, 0);
  g_assert_cmpfloat (get_bounds (self, self->sidebar).origin.x, ==, get_bounds (self, self->content).size.width);
}

#define ADD(path, width, func) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

  ADD ("/split-view/both-have-room", 800, test_both_have_room);
  ADD ("/split-view/one-gives-way", 500, test_one_gives_way);
  ADD ("/split-view/room-brings-it-back", 500, test_room_brings_it_back);
  ADD ("/split-view/is-mirrored", 800, test_letters_from_the_right_mirror_it);

  return window_fixture_run ();
}
