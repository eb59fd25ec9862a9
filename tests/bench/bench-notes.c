/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 20,000 notes, or as many as is said: what is read of them for the first page and for a
 * record, listing them all, making the index that they are searched by, a keystroke of
 * searching, opening one, and saving a draft; beside the same words in plain FTS5, and a
 * box alone. */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "figure.h"
#include "pd-demo.h"
#include "pd-note-search.h"
#include "pd-note.h"
#include "pd-sealed-box.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"
#include "pd-workspace-today.h"

#define USUAL_NOTES 20000
#define N_ROUNDS 20
#define N_HITS 50
#define N_SHOWN 9

#define TODAY pd_day_from_ymd (2026, 11, 23)

static guint n_notes = USUAL_NOTES;

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
  PdDemoOptions options = { 40, 3, 4, 1, TODAY, n_notes };
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

/* The words of all notes, as whoever may read them has them. */
static GPtrArray *
list_words (PdWorkspace *workspace)
{
  g_autoptr (GPtrArray) notes = pd_workspace_list_notes (workspace, NULL);
  GPtrArray            *words = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpuint (notes->len, ==, n_notes);
  for (guint i = 0; i < notes->len; i++)
    {
      PdNoteRecord      *record = g_ptr_array_index (notes, i);
      g_autoptr (GBytes) content = pd_workspace_read_note (workspace, record->id, 0, NULL);
      g_autoptr (PdNote) note = pd_note_new_from_bytes (content, NULL);

      g_ptr_array_add (words, pd_note_to_text (note));
    }
  return words;
}

static double
get_kilobytes (GPtrArray *words)
{
  gsize size = 0;

  for (guint i = 0; i < words->len; i++)
    size += strlen (g_ptr_array_index (words, i));
  return (double) size / words->len / 1000;
}

static sqlite3_stmt *
prepare (sqlite3    *handle,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
run (sqlite3    *handle,
     const char *sql)
{
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* The baseline: the same words, as they are, in stock FTS5 in memory. */
static sqlite3 *
build_plain (GPtrArray *words,
             double    *ret_milliseconds)
{
  gint64        begun = g_get_monotonic_time ();
  sqlite3      *handle = NULL;
  sqlite3_stmt *insert;

  g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
  run (handle, "CREATE VIRTUAL TABLE plain USING fts5 (words); BEGIN");
  insert = prepare (handle, "INSERT INTO plain (words) VALUES (?1)");
  for (guint i = 0; i < words->len; i++)
    {
      sqlite3_bind_text (insert, 1, g_ptr_array_index (words, i), -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  run (handle, "COMMIT");
  *ret_milliseconds = (double) (g_get_monotonic_time () - begun) / 1000;
  return handle;
}

/* How long it takes, and the longest that the main thread is held up meanwhile. */
static void
measure_building (PdNoteSearch *search,
                  GPtrArray    *words,
                  double        plain)
{
  gint64                   begun = g_get_monotonic_time ();
  g_autoptr (FigureSeries) computing = figure_series_new_of_processor ();
  g_autofree char         *name = g_strdup_printf ("index of %u notes of %.1f KB", n_notes, get_kilobytes (words));
  gboolean                 is_built = FALSE;
  gint64                   longest;

  figure_series_begin (computing);
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
  figure_series_end (computing);
  figure_print (name, "ms", (double) (g_get_monotonic_time () - begun) / 1000, "plain FTS5, words given", plain, n_notes == USUAL_NOTES ? "under 5000 ms" : "behind");
  figure_print ("  computed, by all threads", "ms", figure_series_get_median (computing), "plain FTS5, words given", plain, "-");
  figure_print ("  main thread held up, at most", "ms", (double) longest / 1000, "a frame", 16, "-");
}

static double
measure_plain_search (sqlite3_stmt *find,
                      const char   *query)
{
  g_autoptr (FigureSeries) finding = figure_series_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      figure_series_begin (finding);
      sqlite3_bind_text (find, 1, query, -1, SQLITE_STATIC);
      while (sqlite3_step (find) == SQLITE_ROW)
        ;
      sqlite3_reset (find);
      figure_series_end (finding);
    }
  return figure_series_get_median (finding);
}

static double
measure_search (PdNoteSearch *search,
                const char   *words)
{
  g_autoptr (FigureSeries) finding = figure_series_new ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) hits = NULL;

      figure_series_begin (finding);
      hits = pd_note_search_find (search, words, N_HITS, NULL);
      figure_series_end (finding);
      g_assert_nonnull (hits);
    }
  return figure_series_get_median (finding);
}

static void
measure_keystrokes (PdNoteSearch *search,
                    sqlite3      *plain)
{
  static const struct
  {
    const char *words;
    const char *plain;
  } typed[] = {
    { "t", "t*" },
    { "ga", "ga*" },
    { "gar", "gar*" },
    { "gard", "gard*" },
    { "quiet corner", "quiet* corner*" },
    { "\"quiet corner\"", "\"quiet corner\"" },
    { "power room keys", "power* room* keys*" },
    { "zzz", "zzz*" },
  };
  sqlite3_stmt *find = prepare (plain, "SELECT rowid, snippet (plain, 0, '', '', '', 12) FROM plain "
                                       "WHERE plain MATCH ?1 ORDER BY rowid DESC LIMIT " G_STRINGIFY (N_HITS));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *name = g_strdup_printf ("first 50 of \"%s\"", typed[i].words);

      figure_print (name, "ms", measure_search (search, typed[i].words),
                    "plain FTS5", measure_plain_search (find, typed[i].plain), "under 30 ms");
    }
  sqlite3_finalize (find);
}

/* The baseline of writing and reading a note: a box that is sealed, and one that is opened,
 * with nothing around it. */
static void
measure_box (GBytes       *content,
             FigureSeries *sealing,
             FigureSeries *opening)
{
  g_autoptr (PdIdentity) reader = pd_identity_new_random ();
  g_autoptr (GPtrArray)  keys = g_ptr_array_new ();
  g_autoptr (GBytes)     binding = g_bytes_new_static ("bench", 5);
  g_autoptr (GBytes)     box = NULL;
  g_autoptr (GBytes)     opened = NULL;

  g_ptr_array_add (keys, pd_identity_get_public (reader));
  figure_series_begin (sealing);
  box = pd_sealed_box_seal (content, keys, binding, NULL);
  figure_series_end (sealing);
  figure_series_begin (opening);
  opened = pd_sealed_box_open (box, reader, binding, NULL);
  figure_series_end (opening);
  g_assert_true (g_bytes_equal (opened, content));
}

static GPtrArray *
measure_listing (PdWorkspace *workspace)
{
  g_autoptr (FigureSeries) listing = figure_series_new ();
  g_autofree char         *name = g_strdup_printf ("list of all %u notes, for a program", n_notes);
  GPtrArray               *notes;

  figure_series_begin (listing);
  notes = pd_workspace_list_notes (workspace, NULL);
  figure_series_end (listing);
  g_assert_cmpuint (notes->len, ==, n_notes);
  figure_print (name, "ms", figure_series_get_median (listing), "a frame", 16, "usable");
  return notes;
}

static void
read_due (PdWorkspace *workspace)
{
  g_autoptr (GArray) due = pd_workspace_list_supervision_due (workspace, TODAY, NULL);

  g_assert_nonnull (due);
}

static void
read_waiting (PdWorkspace *workspace)
{
  g_autoptr (GPtrArray) notes = pd_workspace_list_notes_waiting (workspace, NULL);

  g_assert_nonnull (notes);
}

static void
read_today (PdWorkspace *workspace)
{
  g_autoptr (PdToday) today = pd_workspace_load_today (workspace, TODAY, NULL);

  g_assert_nonnull (today);
}

/* As much of the first one as is shown. */
static void
read_record (PdWorkspace *workspace)
{
  g_autoptr (GPtrArray)         agreements = pd_workspace_list_supervision (workspace, NULL, NULL);
  const PdSupervisionAgreement *agreement = g_ptr_array_index (agreements, 0);
  g_autoptr (GPtrArray)         notes = NULL;
  g_autoptr (GPtrArray)         sessions = NULL;

  notes = pd_workspace_list_newest_notes_under (workspace, agreement->id, NULL, N_SHOWN, NULL);
  sessions = pd_workspace_list_newest_sessions (workspace, agreement, N_SHOWN, NULL);
  g_assert_cmpuint (notes->len, ==, N_SHOWN);
  g_assert_cmpuint (sessions->len, >=, N_SHOWN);
}

static void
measure_pages (PdWorkspace *workspace)
{
  static const struct
  {
    const char *name;
    void (*read) (PdWorkspace *workspace);
  } pages[] = {
    { "all of today, first page", read_today },
    { "who is due", read_due },
    { "notes that wait", read_waiting },
    { "newest of a record", read_record },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (FigureSeries) reading = figure_series_new ();

      for (guint round = 0; round < N_ROUNDS; round++)
        {
          figure_series_begin (reading);
          pages[i].read (workspace);
          figure_series_end (reading);
        }
      figure_print (pages[i].name, "ms", figure_series_get_median (reading), "a frame", 16, "usable");
    }
}

static void
measure_notes (PdWorkspace *workspace)
{
  g_autoptr (FigureSeries) opening = figure_series_new ();
  g_autoptr (FigureSeries) opening_box = figure_series_new ();
  g_autoptr (FigureSeries) saving = figure_series_new ();
  g_autoptr (FigureSeries) sealing_box = figure_series_new ();
  g_autoptr (GPtrArray)    notes = measure_listing (workspace);

  pd_workspace_set_waits (workspace, FALSE);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      PdNoteRecord      *note = g_ptr_array_index (notes, i * 997 % n_notes);
      g_autoptr (GBytes) content = NULL;

      figure_series_begin (opening);
      content = pd_workspace_read_note (workspace, note->id, 0, NULL);
      figure_series_end (opening);
      g_assert_nonnull (content);
      figure_series_begin (saving);
      g_assert_true (pd_workspace_save_note_draft (workspace, note->id, 1, content, NULL));
      figure_series_end (saving);
      measure_box (content, sealing_box, opening_box);
    }
  g_assert_true (pd_workspace_flush (workspace, NULL));
  figure_print ("opening a note", "ms", figure_series_get_median (opening), "opening its box alone", figure_series_get_median (opening_box), "under 20 ms");
  figure_print ("saving a draft, main thread", "ms", figure_series_get_median (saving), "sealing its box alone", figure_series_get_median (sealing_box), "under 8 ms");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autofree char         *path = g_build_filename (folder, "bench.peerdesk", NULL);
  g_autoptr (PdWorkspace)  workspace = NULL;
  g_autoptr (PdNoteSearch) search = NULL;
  g_autoptr (GPtrArray)    words = NULL;
  double                   plain_time;
  sqlite3                 *plain;

  if (argc > 1)
    n_notes = (guint) g_ascii_strtoull (argv[1], NULL, 10);
  workspace = make_workspace (path);
  measure_pages (workspace);
  search = pd_note_search_new (workspace);
  words = list_words (workspace);
  plain = build_plain (words, &plain_time);
  measure_building (search, words, plain_time);
  measure_keystrokes (search, plain);
  sqlite3_close (plain);
  measure_notes (workspace);
  g_clear_object (&search);
  pd_workspace_close (workspace, NULL);
  figure_remove_folder (folder);
  return 0;
}
