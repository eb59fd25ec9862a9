/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Showing a plan of 390 sessions, and the whole page of a circle of 60. The baseline is a plain
 * button with a label for each session, made in one go. A figure is the time of the processor:
 * other programs run beside a benchmark. */
#include "config.h"

#include "figure.h"
#include "pd-circle-plan-view.h"
#include "pd-circle-planner.h"
#include "pd-cosupervision-page.h"
#include "pd-workspace-circles.h"
#include "sample-window.h"
#include "sample-workspace.h"
#include "turn-watch.h"

#define N_MEMBERS 60
#define N_WEEKS 26
#define N_SESSIONS 390
#define N_ROUNDS 5
#define FORTNIGHT 14
#define WIDTH 1200
#define HEIGHT 800

static GPtrArray *
create_entries (void)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_entry_free);

  for (int i = 0; i < N_SESSIONS; i++)
    {
      PdId          ids[] = { 1 + i % N_MEMBERS, 1 + (i + 7) % N_MEMBERS };
      PdCircleEntry entry = { PD_CIRCLE_ENTRY_DIARY };

      entry.day = SAMPLE_MONDAY + i / (N_SESSIONS / N_WEEKS) * 7 + i % 5;
      entry.start = 10 * 60;
      entry.minutes = 60;
      entry.session_id = i + 1;
      entry.host_id = ids[0];
      entry.bringer_id = ids[1];
      entry.member_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
      g_array_append_vals (entry.member_ids, ids, 2);
      g_ptr_array_add (entries, pd_circle_entry_copy (&entry));
      g_array_unref (entry.member_ids);
    }
  return entries;
}

static double
measure_showing (FigureSeries *again)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  g_autoptr (GPtrArray)    entries = create_entries ();
  g_autoptr (GHashTable)   names = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GtkWidget *view = g_object_new (PD_TYPE_CIRCLE_PLAN_VIEW, NULL);
      GtkWidget *window = sample_window_show (view, WIDTH, HEIGHT);

      figure_series_begin (series);
      pd_circle_plan_view_show (PD_CIRCLE_PLAN_VIEW (view), entries, names, SAMPLE_MONDAY);
      figure_series_end (series);
      sample_window_settle ();
      figure_series_begin (again);
      pd_circle_plan_view_show (PD_CIRCLE_PLAN_VIEW (view), entries, names, SAMPLE_MONDAY);
      figure_series_end (again);
      sample_window_close (window);
    }
  return figure_series_get_median (series);
}

static double
measure_buttons (void)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      GtkWidget *scroller = gtk_scrolled_window_new ();
      GtkWidget *window;

      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
      window = sample_window_show (scroller, WIDTH, HEIGHT);
      figure_series_begin (series);
      for (guint n = 0; n < N_SESSIONS; n++)
        gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Mon 23 Nov 10:00 – 11:00"));
      figure_series_end (series);
      sample_window_close (window);
    }
  return figure_series_get_median (series);
}

static void
add_circle (PdWorkspace *workspace)
{
  g_autoptr (GError)           error = NULL;
  g_autoptr (GPtrArray)        people = pd_workspace_dup_people (workspace);
  g_autoptr (PdCircle)         circle = pd_circle_new ("Harbour", PD_CIRCLE_PAIRS, "Australia/Sydney", SAMPLE_MONDAY);
  g_autoptr (PdCirclePlanning) planning = NULL;
  g_autoptr (PdCirclePlan)     plan = NULL;
  PdCircleBudget               budget;

  circle->days_between = FORTNIGHT;
  for (guint i = 0; i < N_MEMBERS; i++)
    pd_circle_take_member (circle, pd_circle_member_new_of_person (pd_person_get_id (people->pdata[i]), SAMPLE_MONDAY));
  pd_workspace_save_circle (workspace, circle, NULL, &error);
  g_assert_no_error (error);
  planning = pd_workspace_prepare_circle (workspace, circle, SAMPLE_MONDAY, N_WEEKS, &error);
  g_assert_no_error (error);
  budget = pd_circle_budget_get_quick (planning, 1);
  plan = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);
  g_assert_no_error (error);
  pd_workspace_accept_circle_plan (workspace, circle, planning, plan, &error);
  g_assert_no_error (error);
}

static gboolean
end_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Long enough for all that comes with later frames. */
static void
run (guint seconds)
{
  gboolean is_over = FALSE;

  g_timeout_add_seconds (seconds, end_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
watch_page (PdWorkspace *workspace,
            double       buttons)
{
  GtkWidget *page = g_object_new (PD_TYPE_COSUPERVISION_PAGE, "today", SAMPLE_MONDAY, "workspace", workspace, NULL);
  GtkWidget *window = sample_window_show (page, WIDTH, HEIGHT);
  TurnWatch  watch = { 0 };

  run (3);
  turn_watch_begin (&watch);
  g_assert_true (pd_workspace_undo (workspace, NULL));
  run (1);
  g_assert_true (pd_workspace_redo (workspace, NULL));
  run (3);
  turn_watch_end (&watch);
  turn_watch_print (&watch, "the longest turn of undo and redo, 60 members", "390 plain buttons", buttons);
  sample_window_close (window);
}

int
main (int   argc,
      char *argv[])
{
  SampleWorkspace          sample = { 0 };
  g_autoptr (FigureSeries) again = figure_series_new_of_processor ();
  double                   ours;
  double                   buttons;

  if (!sample_window_begin (&argc, &argv))
    return 0;

  ours = measure_showing (again);
  buttons = measure_buttons ();
  figure_print ("showing a plan of 390 sessions", "ms", ours, "390 plain buttons", buttons, "under 8 ms");
  figure_print ("showing the same again", "ms", figure_series_get_median (again), "390 plain buttons", buttons,
                "under 8 ms");
  sample_workspace_set_up (&sample, N_MEMBERS + 2, 5);
  add_circle (sample.workspace);
  watch_page (sample.workspace, buttons);
  sample_workspace_tear_down (&sample);
  return 0;
}
