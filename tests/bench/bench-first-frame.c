/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the start of a program to the first painted frame of the roster page, with a file of
 * 200 people. The baseline is a program with an empty AdwApplicationWindow, by turns. What
 * the opening of the file takes is taken off. Beside the time on the clock stands that of
 * the processor, which other programs disturb less. */
#include "config.h"

#include <gio/gio.h>
#include <stdio.h>

#include "figure.h"
#include "pd-demo.h"

#define N_ROUNDS 15

/* What one kind of program took, each time, in milliseconds. */
typedef struct
{
  FigureSeries *clock;
  FigureSeries *processor;
} Runs;

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

static void
runs_init (Runs *self)
{
  self->clock = figure_series_new ();
  self->processor = figure_series_new ();
}

static void
runs_clear (Runs *self)
{
  figure_series_free (self->clock);
  figure_series_free (self->processor);
}

/* Runs a program of first_frame_paint(). */
static void
runs_add (Runs              *self,
          const char *const *program)
{
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char        *line = NULL;
  gint64                  begun = g_get_monotonic_time ();
  gint64                  painted;
  gint64                  opening;
  gint64                  processor;
  gint64                  opening_processor;

  process = g_subprocess_newv (program, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &line, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpint (sscanf (line,
                           "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                           &painted, &opening, &processor, &opening_processor),
                   ==, 4);
  figure_series_add (self->clock, (painted - begun - opening) / 1000.0);
  figure_series_add (self->processor, (processor - opening_processor) / 1000.0);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char  *folder = figure_make_folder ();
  g_autofree char  *path = g_build_filename (folder, "demo.peerdesk", NULL);
  g_autofree char  *day = g_strdup_printf ("%d", first_day ());
  const char *const empty_program[] = { argv[1], NULL };
  const char *const roster_program[] = { argv[2], path, day, NULL };
  Runs              empty;
  Runs              roster;

  g_assert_cmpint (argc, ==, 3);
  make_file (path);
  runs_init (&empty);
  runs_init (&roster);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      runs_add (&empty, empty_program);
      runs_add (&roster, roster_program);
    }

  figure_print ("first frame of the roster page, 200 people", "ms", figure_series_get_median (roster.clock),
                "an empty AdwApplicationWindow", figure_series_get_median (empty.clock), "ratio under 1.5");
  figure_print ("the same, computed", "ms", figure_series_get_median (roster.processor),
                "an empty AdwApplicationWindow", figure_series_get_median (empty.processor), "ratio under 1.5");
  runs_clear (&empty);
  runs_clear (&roster);
  figure_remove_folder (folder);
  return 0;
}
