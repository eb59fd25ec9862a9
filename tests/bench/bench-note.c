/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What saving a draft costs whoever is typing: from the buffers of a full note to the queue
 * of the writing thread. The baseline is a frame. */

#include "config.h"

#include "figure.h"
#include "sample-note.h"
#include "sample-window.h"

#define N_SAVINGS 60
#define FRAME_MS 16.7
/* Of each of nine accounts: a long note. */
#define ACCOUNT_SENTENCES 40
#define SENTENCE "We came back to the morning when the hub was loud, and nobody named it. "

static void
write_all (PdNoteView *view)
{
  guint n = pd_note_writing_get_note (pd_note_view_get_writing (view))->sections->len;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < ACCOUNT_SENTENCES; j++)
      sample_note_type (view, i, SENTENCE);
}

static void
measure_saving (PdNoteView *view)
{
  g_autoptr (FigureSeries) saving = figure_series_new ();
  double                   longest = 0;

  for (guint i = 0; i < N_SAVINGS; i++)
    {
      gint64 begun;
      double milliseconds;

      sample_note_type (view, i % 9, "x");
      sample_window_settle ();
      begun = g_get_monotonic_time ();
      pd_note_view_save_draft (view);
      milliseconds = (double) (g_get_monotonic_time () - begun) / 1000;
      figure_series_add (saving, milliseconds);
      longest = MAX (longest, milliseconds);
    }
  figure_print ("draft of 26 KB saved, main thread", "ms", figure_series_get_median (saving), "a frame", FRAME_MS, "under 8 ms");
  figure_print ("draft of 26 KB saved, the longest", "ms", longest, "a frame", FRAME_MS, "under 8 ms");
}

int
main (int   argc,
      char *argv[])
{
  SampleNote  note = { 0 };
  GtkWidget  *window;
  PdNoteView *view;

  if (!sample_window_begin (&argc, &argv))
    return 0;
  sample_note_set_up (&note);
  pd_workspace_set_waits (note.sample.workspace, FALSE);
  view = sample_note_view_new (&note);
  window = sample_window_show (GTK_WIDGET (view), 900, 600);
  write_all (view);
  measure_saving (view);
  g_assert_true (pd_workspace_flush (note.sample.workspace, NULL));
  sample_window_settle ();
  sample_window_close (window);
  sample_note_tear_down (&note);
  return 0;
}
