/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-chip.h"
#include "pd-circle-plan-view.h"
#include "sample-window.h"
#include "sample-workspace.h"

#define N_WEEKS 24
/* Which week it is. */
#define NOW 10

/* Far more than are made at once. */
#define N_MANY 5
#define N_ALL (N_WEEKS * N_MANY)

/* Some sessions a week, each with words of its own. */
static GPtrArray *
create_entries (guint n_each_week)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_entry_free);

  for (guint i = 0; i < N_WEEKS * n_each_week; i++)
    {
      guint         week = i / n_each_week;
      PdCircleEntry entry = { week < NOW ? PD_CIRCLE_ENTRY_HELD : PD_CIRCLE_ENTRY_DIARY };

      entry.day = SAMPLE_MONDAY + 7 * ((PdDay) week - NOW) + (PdDay) (i % n_each_week);
      entry.start = 10 * 60;
      entry.minutes = 60;
      entry.session_id = i + 1;
      entry.member_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
      g_ptr_array_add (entries, pd_circle_entry_copy (&entry));
      g_array_unref (entry.member_ids);
    }
  return entries;
}

static void
show_entries (GtkWidget *view,
              GPtrArray *entries)
{
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  pd_circle_plan_view_show (PD_CIRCLE_PLAN_VIEW (view), entries, names, SAMPLE_MONDAY);
}

static void
show (GtkWidget *view)
{
  g_autoptr (GPtrArray) entries = create_entries (1);

  show_entries (view, entries);
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
  sample_window_settle ();
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
  sample_window_settle ();
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

static guint
count_chips (GtkWidget *widget)
{
  guint n = PD_IS_CIRCLE_CHIP (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_chips (child);
  return n;
}

static gboolean
has_all (gpointer view)
{
  return count_chips (view) == N_ALL;
}

static void
activated_cb (GtkWidget *view,
              guint      i,
              guint     *activated)
{
  *activated = i;
}

static void
click (GtkWidget *view,
       guint      place)
{
  g_signal_emit_by_name (find_chip (view, &place), "clicked");
}

/* What somebody asks for is there at once; the others come frame by frame. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) entries = create_entries (N_MANY);
  GtkWidget            *view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
  GtkWidget            *window = sample_window_show (view, 600, 400);
  guint                 activated = G_MAXUINT;

  g_signal_connect (view, "activated", G_CALLBACK (activated_cb), &activated);
  show_entries (view, entries);
  g_assert_cmpuint (count_chips (view), <, N_ALL);
  pd_circle_plan_view_go_to (PD_CIRCLE_PLAN_VIEW (view), N_ALL - 1);
  g_assert_true (PD_IS_CIRCLE_CHIP (gtk_window_get_focus (GTK_WINDOW (window))));
  sample_window_wait_until (has_all, view);
  for (guint i = 0; i < N_ALL; i += 7)
    {
      click (view, i);
      g_assert_cmpuint (activated, ==, i);
    }
  sample_window_close (window);
}

/* A chip of before stands for its session until it is made anew, and for none where that is
 * gone. */
static void
test_waiting (void)
{
  g_autoptr (GPtrArray) entries = create_entries (N_MANY);
  g_autoptr (GPtrArray) fewer = create_entries (N_MANY);
  GtkWidget            *view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
  GtkWidget            *window = sample_window_show (view, 600, 400);
  guint                 activated = G_MAXUINT;

  show_entries (view, entries);
  sample_window_wait_until (has_all, view);
  for (guint i = 0; i < fewer->len; i++)
    ((PdCircleEntry *) g_ptr_array_index (fewer, i))->is_pinned = TRUE;
  g_ptr_array_remove_index (fewer, N_ALL - 2);
  show_entries (view, fewer);
  g_assert_cmpuint (count_chips (view), ==, N_ALL);
  g_signal_connect (view, "activated", G_CALLBACK (activated_cb), &activated);
  click (view, N_ALL - 2);
  g_assert_cmpuint (activated, ==, G_MAXUINT);
  click (view, N_ALL - 1);
  g_assert_cmpuint (activated, ==, N_ALL - 2);
  sample_window_close (window);
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
  g_test_add_func ("/circle-plan-view/of-many-each-is-there-when-it-is-asked-for", test_many);
  g_test_add_func ("/circle-plan-view/what-waits-to-be-made-anew-stands-for-its-session", test_waiting);

  return g_test_run ();
}
