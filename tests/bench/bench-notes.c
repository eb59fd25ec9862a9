/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 20,000 notes: listing them, making the index that they are searched by, a keystroke of
 * searching, opening one, and saving a draft. The baseline is one note, or one box. */
#include "config.h"

#include "figure.h"
#include "pd-demo.h"
#include "pd-note-search.h"
#include "pd-workspace-notes.h"

#define N_NOTES 20000
#define N_ROUNDS 20

static gint64
now_cb (gpointer user_data)
{
  static gint64 now = 1795000000000000;

  return now += G_USEC_PER_SEC;
}

static PdWorkspace *
make_workspace (const char *path)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("bench", -1, NULL);
  PdStoreFounding      founding = {
         .service_name = "Bench",
         .zone = "Australia/Sydney",
         .founder_name = "Bench",
         .passphrase = passphrase,
         .cost = PD_KDF_COST_LEAST,
  };
  PdDemoOptions options = { 40, 3, 4, 1, pd_day_from_ymd (2026, 11, 23), N_NOTES };
  PdWorkspace  *workspace = pd_workspace_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  pd_workspace_set_clock (workspace, now_cb, NULL);
  pd_demo_fill (workspace, &options, &error);
  g_assert_no_error (error);
  return workspace;
}

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean          *is_built = user_data;

  pd_note_search_build_finish (PD_NOTE_SEARCH (source), result, &error);
  g_assert_no_error (error);
  *is_built = TRUE;
}

/* How long it takes, and the longest that the main thread is held up meanwhile. */
static void
measure_building (PdNoteSearch *search)
{
  gint64                   begun = g_get_monotonic_time ();
  gint64                   longest = 0;
  gboolean                 is_built = FALSE;
  g_autoptr (FigureSeries) processor = figure_series_new_of_processor ();
  figure_series_begin (processor);

  pd_note_search_build_async (search, NULL, built_cb, &is_built);
  longest = g_get_monotonic_time () - begun;
  while (!is_built)
    {
      gint64 turn;

      while (!g_main_context_pending (NULL))
        g_usleep (100);
      turn = g_get_monotonic_time ();
      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, g_get_monotonic_time () - turn);
    }
  figure_series_end (processor);
  figure_print ("index of 20,000 notes, computed", "ms", figure_series_get_median (processor), "on the clock", (double) (g_get_monotonic_time () - begun) / 1000, "under 5000 ms");
  figure_print ("index of 20,000 notes", "ms", (double) (g_get_monotonic_time () - begun) / 1000, "main thread held up", (double) longest / 1000, "under 5000 ms");
}

static void
measure_searching (PdNoteSearch *search)
{
  static const char *const typed[] = { "g", "ga", "gard", "quiet corner", "\"quiet corner\"", "power room keys", "zzz" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (FigureSeries) finding = figure_series_new ();
      g_autofree char         *name = g_strdup_printf ("first 50 of \"%s\"", typed[i]);

      for (guint round = 0; round < N_ROUNDS; round++)
        {
          g_autoptr (GPtrArray) hits = NULL;

          figure_series_begin (finding);
          hits = pd_note_search_find (search, typed[i], 50, NULL);
          figure_series_end (finding);
          g_assert_nonnull (hits);
        }
      figure_print (name, "ms", figure_series_get_median (finding), "a keystroke", 30, "under 30 ms");
    }
}

static void
measure_notes (PdWorkspace *workspace)
{
  g_autoptr (FigureSeries) listing = figure_series_new ();
  g_autoptr (FigureSeries) opening = figure_series_new ();
  g_autoptr (FigureSeries) saving = figure_series_new ();
  g_autoptr (GPtrArray)    notes = NULL;

  figure_series_begin (listing);
  notes = pd_workspace_list_notes (workspace, NULL);
  figure_series_end (listing);
  g_assert_cmpuint (notes->len, ==, N_NOTES);
  pd_workspace_set_waits (workspace, FALSE);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      PdNoteRecord      *note = g_ptr_array_index (notes, i * 997);
      g_autoptr (GBytes) content = NULL;

      figure_series_begin (opening);
      content = pd_workspace_read_note (workspace, note->id, 0, NULL);
      figure_series_end (opening);
      g_assert_nonnull (content);
      figure_series_begin (saving);
      g_assert_true (pd_workspace_save_note_draft (workspace, note->id, 1, content, NULL));
      figure_series_end (saving);
    }
  g_assert_true (pd_workspace_flush (workspace, NULL));
  figure_print ("list of 20,000 notes", "ms", figure_series_get_median (listing), "a frame", 16, "usable");
  figure_print ("opening a note", "ms", figure_series_get_median (opening), "a frame", 16, "under 20 ms");
  figure_print ("saving a draft, main thread", "ms", figure_series_get_median (saving), "a frame", 16, "under 8 ms");
}

int
main (void)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autofree char         *path = g_build_filename (folder, "bench.peerdesk", NULL);
  g_autoptr (PdWorkspace)  workspace = make_workspace (path);
  g_autoptr (PdNoteSearch) search = pd_note_search_new (workspace);

  measure_building (search);
  measure_searching (search);
  measure_notes (workspace);
  g_clear_object (&search);
  pd_workspace_close (workspace, NULL);
  figure_remove_folder (folder);
  return 0;
}
