/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a process's first moment to the first painted frame of the roster page, with a
 * file of 200 people. The baseline is an empty AdwApplicationWindow, by turns, each in a
 * process of its own. Opening the file is measured aside, and taken off. */
#include "config.h"

#include <adwaita.h>
#include <sys/wait.h>
#include <unistd.h>

#include "figure.h"
#include "pd-demo.h"
#include "pd-roster-page.h"
#include "sample-window.h"

#define N_ROUNDS 9
#define WIDTH 1200
#define HEIGHT 800

/* What a process tells of itself, in microseconds. */
typedef struct
{
  gint64 painted;
  gint64 opening;
} Times;

static PdDay
first_day (void)
{
  return pd_day_from_ymd (2026, 11, 23);
}

static gint64
now_cb (gpointer user_data)
{
  return 0;
}

static void
make_file (const char *path)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (PdSecret)    passphrase = pd_secret_new_passphrase ("bench", -1, NULL);
  PdStoreFounding         founding = { .service_name = "Bench", .zone = "Australia/Sydney", .founder_name = "Bench", .passphrase = passphrase, .cost = PD_KDF_COST_LEAST };
  PdDemoOptions           options = { 200, 3, 4, 1, first_day () };
  g_autoptr (PdWorkspace) workspace = pd_workspace_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  pd_workspace_set_clock (workspace, now_cb, NULL);
  pd_workspace_set_waits (workspace, TRUE);
  pd_demo_fill (workspace, &options, &error);
  g_assert_no_error (error);
  pd_workspace_close (workspace, &error);
  g_assert_no_error (error);
}

static PdWorkspace *
open_file (const char *path,
           Times      *times)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("bench", -1, NULL);
  gint64               begun = g_get_monotonic_time ();
  PdWorkspace         *workspace = pd_workspace_open (path, TRUE, &error);

  g_assert_no_error (error);
  pd_workspace_unlock (workspace, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);
  times->opening = g_get_monotonic_time () - begun;
  return workspace;
}

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
paint (const char *path,
       Times      *times)
{
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "default-width", WIDTH, "default-height", HEIGHT, NULL);
  gboolean   is_painted = FALSE;

  if (path != NULL)
    adw_application_window_set_content (ADW_APPLICATION_WINDOW (window),
                                        pd_roster_page_new (open_file (path, times), first_day ()));
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (painted_cb), &is_painted);
  sample_window_wait_until (is_true, &is_painted);
  times->painted = g_get_monotonic_time ();
}

/* Milliseconds to the first frame, less the opening of @path; %NULL for the empty window. */
static double
run_once (int         argc,
          char      **argv,
          const char *path)
{
  Times  times = { 0 };
  gint64 begun = g_get_monotonic_time ();
  int    ends[2];
  pid_t  child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      if (!sample_window_begin (&argc, &argv))
        _exit (1);
      paint (path, &times);
      _exit (write (ends[1], &times, sizeof times) == sizeof times ? 0 : 1);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &times, sizeof times), ==, sizeof times);
  close (ends[0]);
  waitpid (child, NULL, 0);
  return (times.painted - begun - times.opening) / 1000.0;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autofree char         *path = g_build_filename (folder, "demo.peerdesk", NULL);
  g_autoptr (FigureSeries) ours = figure_series_new ();
  g_autoptr (FigureSeries) empty = figure_series_new ();

  /* In a child, so that no thread of it is there when the others are forked. */
  if (fork () == 0)
    {
      make_file (path);
      _exit (0);
    }
  wait (NULL);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      figure_series_add (empty, run_once (argc, argv, NULL));
      figure_series_add (ours, run_once (argc, argv, path));
    }
  figure_print ("first frame of the roster page, 200 people", "ms", figure_series_get_median (ours),
                "an empty AdwApplicationWindow", figure_series_get_median (empty), "ratio under 1.5");
  figure_remove_folder (folder);
  return 0;
}
