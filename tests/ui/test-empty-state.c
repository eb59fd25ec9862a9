/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-empty-state.h"
#include "sample-window.h"

static GtkWidget *
new_state (GtkWidget *next_step)
{
  return g_object_new (PD_TYPE_EMPTY_STATE,
                       "icon-name", "system-users-symbolic",
                       "title", "Nobody Yet",
                       "description", "Add the people who work here.",
                       "next-step", next_step,
                       NULL);
}

static void
test_it_is_made_when_it_is_seen (void)
{
  GtkWidget     *stack = gtk_stack_new ();
  GtkWidget     *button = gtk_button_new_with_label ("Add People");
  GtkWidget     *state = new_state (button);
  AdwStatusPage *page;
  GtkWidget     *window;

  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("People"), "people");
  gtk_stack_add_named (GTK_STACK (stack), state, "nobody");
  window = sample_window_show (stack, 600, 500);
  g_assert_null (adw_bin_get_child (ADW_BIN (state)));

  gtk_stack_set_visible_child (GTK_STACK (stack), state);
  sample_window_wait_for_draw (window);
  page = ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (state)));
  g_assert_cmpstr (adw_status_page_get_icon_name (page), ==, "system-users-symbolic");
  g_assert_cmpstr (adw_status_page_get_title (page), ==, "Nobody Yet");
  g_assert_cmpstr (adw_status_page_get_description (page), ==, "Add the people who work here.");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_cmpint (gtk_widget_get_height (button), >, 0);

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "people");
  gtk_stack_set_visible_child (GTK_STACK (stack), state);
  g_assert_true (adw_bin_get_child (ADW_BIN (state)) == GTK_WIDGET (page));
  sample_window_close (window);
}

static void
test_never_seen_it_leaves_nothing_behind (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Add People");
  GtkWidget *state = g_object_ref_sink (new_state (button));
  GWeakRef   weak;

  g_weak_ref_init (&weak, button);
  g_object_unref (state);
  g_assert_null (g_weak_ref_get (&weak));
  g_weak_ref_clear (&weak);
}

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  g_test_add_func ("/empty-state/it-is-made-when-it-is-seen", test_it_is_made_when_it_is_seen);
  g_test_add_func ("/empty-state/never-seen-it-leaves-nothing-behind", test_never_seen_it_leaves_nothing_behind);

  return g_test_run ();
}
