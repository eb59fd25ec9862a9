/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-chip.h"
#include "pd-circle-plan-view.h"
#include "sample-window.h"
#include "sample-workspace.h"

#define N_WEEKS 24
/* Which week it is. */
#define NOW 10

/* A session a week, each with words of its own. */
static GPtrArray *
create_entries (void)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_entry_free);

  for (int week = 0; week < N_WEEKS; week++)
    {
      PdCircleEntry entry = { week < NOW ? PD_CIRCLE_ENTRY_HELD : PD_CIRCLE_ENTRY_DIARY };

      entry.day = SAMPLE_MONDAY + 7 * (week - NOW);
      entry.start = 10 * 60;
      entry.minutes = 60;
      entry.session_id = week + 1;
      entry.member_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
      g_ptr_array_add (entries, pd_circle_entry_copy (&entry));
      g_array_unref (entry.member_ids);
    }
  return entries;
}

static void
show (GtkWidget *view)
{
  g_autoptr (GPtrArray)  entries = create_entries ();
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  pd_circle_plan_view_show (PD_CIRCLE_PLAN_VIEW (view), entries, names, SAMPLE_MONDAY);
}

static GtkWidget *
find_chip (GtkWidget *widget,
           guint     *n_before)
{
  GtkWidget *found = NULL;

  if (PD_IS_CIRCLE_CHIP (widget))
    return (*n_before)-- == 0 ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chip (child, n_before);
  return found;
}

/* Where the session of a week begins, in pixels from the start of what is seen. */
static double
get_place (GtkWidget *view,
           guint      week)
{
  GtkWidget *chip = find_chip (view, &week);
  double     x;

  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_translate_coordinates (chip, view, 0, 0, &x, NULL));
  return x;
}

static gboolean
is_first (gpointer view)
{
  double place = get_place (view, NOW);

  return place >= 0 && place < 40;
}

static gboolean
is_last_seen (gpointer view)
{
  double place = get_place (view, N_WEEKS - 1);

  return place >= 0 && place < gtk_widget_get_width (view);
}

/* Whoever is on a session when the plan is shown anew, and is led to another one at once. */
static void
test_led (void)
{
  GtkWidget *view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
  GtkWidget *window = sample_window_show (view, 600, 400);

  show (view);
  pd_circle_plan_view_go_to (PD_CIRCLE_PLAN_VIEW (view), 0);
  sample_window_settle ();
  show (view);
  pd_circle_plan_view_go_to (PD_CIRCLE_PLAN_VIEW (view), NOW);
  sample_window_settle ();
  sample_window_wait_until (is_first, view);
  sample_window_close (window);
}

static void
test_begins (void)
{
  GtkWidget *view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
  GtkWidget *window;

  show (view);
  window = sample_window_show (view, 600, 400);
  sample_window_wait_until (is_first, view);
  sample_window_close (window);
}

static void
test_stays (void)
{
  GtkWidget *view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
  GtkWidget *window = sample_window_show (view, 600, 400);

  show (view);
  pd_circle_plan_view_go_to (PD_CIRCLE_PLAN_VIEW (view), N_WEEKS - 1);
  sample_window_wait_until (is_last_seen, view);
  show (view);
  sample_window_settle ();
  sample_window_wait_until (is_last_seen, view);
  sample_window_close (window);
}

static void
press (GtkWidget *view,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint                          n = GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char        *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, gdk_keyval_name (keyval)))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view, gtk_shortcut_get_arguments (shortcut));
        }
    }
}

static gboolean
has_keys (GtkWidget *view,
          guint      week)
{
  return gtk_widget_has_focus (find_chip (view, &week));
}

static gboolean
is_mirrored (gpointer view)
{
  return get_place (view, NOW + 1) < get_place (view, NOW);
}

/* What comes later is to the left, and the key goes where it points. */
static void
test_mirrored (void)
{
  GtkWidget *view;
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
  window = sample_window_show (view, 600, 400);
  show (view);
  pd_circle_plan_view_go_to (PD_CIRCLE_PLAN_VIEW (view), NOW);
  sample_window_wait_until (is_mirrored, view);
  press (view, GDK_KEY_Left);
  g_assert_true (has_keys (view, NOW + 1));
  press (view, GDK_KEY_Right);
  press (view, GDK_KEY_Right);
  g_assert_true (has_keys (view, NOW - 1));
  sample_window_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  g_test_add_func ("/circle-plan-view/begins-with-what-comes-next", test_begins);
  g_test_add_func ("/circle-plan-view/from-right-to-left-left-is-later", test_mirrored);
  g_test_add_func ("/circle-plan-view/leads-to-the-last-that-is-asked-for", test_led);
  g_test_add_func ("/circle-plan-view/stays-where-somebody-is-when-it-is-shown-anew", test_stays);

  return g_test_run ();
}
