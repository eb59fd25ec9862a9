/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving a week at 200 people, from the key to the painted frame, as the reader waits
 * for it. The baseline is the naive grid: a label for each person and day, each given
 * the text of the next week. */
#include "config.h"

#include <adwaita.h>

#include "figure.h"
#include "pd-roster-page.h"
#include "pd-roster-review.h"
#include "sample-plan.h"
#include "sample-window.h"
#include "sample-workspace.h"

#define N_PEOPLE 200
#define N_DAYS 7
#define N_ROUNDS 40
#define WIDTH 1200
#define HEIGHT 800

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

static void
wait_for_frame (GtkWidget    *window,
                FigureSeries *series)
{
  gboolean is_painted = FALSE;
  gulong   handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                                               G_CALLBACK (painted_cb), &is_painted);

  sample_window_wait_until (is_true, &is_painted);
  figure_series_end (series);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (window), handler);
}

static double
measure_page (PdWorkspace *workspace)
{
  g_autoptr (FigureSeries) series = figure_series_new ();
  GtkWidget               *page = pd_roster_page_new (workspace, SAMPLE_MONDAY);
  GtkWidget               *window = sample_window_show (page, WIDTH, HEIGHT);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      sample_window_settle ();
      figure_series_begin (series);
      gtk_widget_activate_action (page, i % 8 < 4 ? "roster.next" : "roster.previous", NULL);
      wait_for_frame (window, series);
    }
  sample_window_close (window);
  return figure_series_get_median (series);
}

/* What the window waits for once the week is painted: the longest step of asking the rules. */
static double
measure_steps (PdWorkspace *workspace)
{
  g_autoptr (FigureSeries) series = figure_series_new ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdRosterReview) review = pd_roster_review_new (workspace);
      g_autoptr (PdRoster)       roster = pd_workspace_load_roster (workspace, SAMPLE_MONDAY + (PdDay) (i % 4) * N_DAYS,
                                                                    N_DAYS, PD_ROSTER_BY_PERSON, PD_ID_NONE,
                                                                    PD_ID_NONE, NULL);
      gboolean                   has_more = !pd_roster_review_show (review, roster, SAMPLE_MONDAY);

      gint64 longest = 0;

      while (has_more)
        {
          gint64 start = g_get_monotonic_time ();

          has_more = pd_roster_review_step (review, NULL);
          longest = MAX (longest, g_get_monotonic_time () - start);
        }
      figure_series_add (series, (double) longest / 1000);
      g_assert_nonnull (pd_roster_review_get_check (review));
    }
  return figure_series_get_median (series);
}

static void
set_labels (GPtrArray *labels,
            guint      week)
{
  for (guint i = 0; i < labels->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u:00 – %u:00\nBS", 7 + (i + week) % 5, 14 + (i + week) % 7);

      gtk_label_set_text (g_ptr_array_index (labels, i), text);
    }
}

static double
measure_labels (void)
{
  g_autoptr (FigureSeries) series = figure_series_new ();
  g_autoptr (GPtrArray)    labels = g_ptr_array_new ();
  GtkWidget               *grid = gtk_grid_new ();
  GtkWidget               *scroller = gtk_scrolled_window_new ();
  GtkWidget               *window;

  for (int i = 0; i < N_PEOPLE * N_DAYS; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_grid_attach (GTK_GRID (grid), label, i % N_DAYS, i / N_DAYS, 1, 1);
      g_ptr_array_add (labels, label);
    }
  set_labels (labels, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  window = sample_window_show (scroller, WIDTH, HEIGHT);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      sample_window_settle ();
      figure_series_begin (series);
      set_labels (labels, i + 1);
      wait_for_frame (window, series);
    }
  sample_window_close (window);
  return figure_series_get_median (series);
}

int
main (int   argc,
      char *argv[])
{
  SampleWorkspace sample = { 0 };
  SamplePlan      plan;
  double          ours;
  double          steps;

  if (!sample_window_begin (&argc, &argv))
    return 0;

  sample_workspace_set_up (&sample, N_PEOPLE, 5);
  sample_plan_fill (&plan, sample.workspace);
  ours = measure_page (sample.workspace);
  steps = measure_steps (sample.workspace);
  sample_workspace_tear_down (&sample);
  figure_print ("moving a week, 200 people", "ms", ours, "a label for each cell", measure_labels (),
                "under 50 ms");
  figure_print ("the longest step of asking the rules", "ms", steps, "moving the week", ours, "under 50 ms");
  return 0;
}
