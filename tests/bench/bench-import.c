/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of 100,000 shifts brought into an encrypted file: read, understood, compared,
 * written as one change, sealed and on the disk. The baseline is the same text, split at
 * its commas, put into one table of a stock SQLite file with synchronous=FULL. */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "figure.h"
#include "pd-workspace-import.h"
#include "turn-watch.h"

#define N_ROWS 100000
#define N_COLUMNS 9

static char *
write_table (const char *folder,
             int         year)
{
  g_autoptr (GString) text = g_string_new ("person,site,date,start,end,break,sleepover,for,note\r\n");
  char               *path = g_strdup_printf ("%s/shifts-%d.csv", folder, year);

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *day = pd_day_to_iso (pd_day_from_ymd (year, 1, 1) + (PdDay) (i / 100));

      g_string_append_printf (text, "Person %u,Site %u,%s,%02u:00,%02u:00,30,,support,Note %u\r\n",
                              i % 100, i % 7, day, i % 24, (i + 8) % 24, i);
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  return path;
}

static void
insert_row (sqlite3_stmt *insert,
            const char   *line)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", N_COLUMNS);

  for (int i = 0; cells[i] != NULL; i++)
    sqlite3_bind_text (insert, i + 1, cells[i], -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
  sqlite3_reset (insert);
}

static void
import_stock (const char *table,
              const char *path)
{
  sqlite3         *db;
  sqlite3_stmt    *insert;
  g_autofree char *text = NULL;
  g_auto (GStrv)   lines = NULL;

  g_assert_true (g_file_get_contents (table, &text, NULL, NULL));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA synchronous = FULL;"
                                 "CREATE TABLE shift (person TEXT, site TEXT, day TEXT, starts TEXT, ends TEXT,"
                                 "  rest TEXT, sleepover TEXT, activity TEXT, note TEXT);"
                                 "CREATE INDEX shift_day ON shift (day); BEGIN",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "INSERT INTO shift VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", -1, &insert, NULL);
  for (guint i = 1; i <= N_ROWS; i++)
    insert_row (insert, lines[i]);
  sqlite3_finalize (insert);
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static PdWorkspace *
create_service (const char *path)
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
  PdWorkspace *workspace = pd_workspace_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  return workspace;
}

static void
import_ours (PdWorkspace *workspace,
             const char  *table,
             guint        n_added)
{
  const PdImportOptions      options = { PD_DATE_ORDER_UNSETTLED, NULL };
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (GError)         error = NULL;

  pd_workspace_import (workspace, PD_TABLE_KIND_SHIFTS, table, &options, FALSE, &report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pd_import_report_get_counts (report)->added, ==, n_added);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean          *has_ended = user_data;

  pd_workspace_import_finish (PD_WORKSPACE (source), result, NULL, &error);
  g_assert_no_error (error);
  *has_ended = TRUE;
}

/* As the window does it, into a service that has them already, so that there is much to
 * copy: all days are other ones. */
static void
import_behind (PdWorkspace *workspace,
               const char  *table,
               TurnWatch   *watch)
{
  const PdImportOptions options = { PD_DATE_ORDER_UNSETTLED, NULL };
  gboolean              has_ended = FALSE;

  turn_watch_begin (watch);
  pd_workspace_import_async (workspace, PD_TABLE_KIND_SHIFTS, table, &options, FALSE, NULL, NULL, NULL,
                             imported_cb, &has_ended);
  while (!has_ended)
    g_main_context_iteration (NULL, TRUE);
  turn_watch_end (watch);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autofree char         *table = write_table (folder, 2024);
  g_autofree char         *other_table = write_table (folder, 2029);
  g_autofree char         *path = g_build_filename (folder, "import.peerdesk", NULL);
  g_autofree char         *plain_path = g_build_filename (folder, "import.sqlite", NULL);
  g_autoptr (PdWorkspace)  workspace = create_service (path);
  g_autoptr (FigureSeries) plain = figure_series_new ();
  g_autoptr (FigureSeries) first = figure_series_new ();
  g_autoptr (FigureSeries) again = figure_series_new ();
  TurnWatch                watch = { 0 };

  figure_series_begin (plain);
  import_stock (table, plain_path);
  figure_series_end (plain);
  figure_series_begin (first);
  import_ours (workspace, table, N_ROWS);
  figure_series_end (first);
  figure_series_begin (again);
  import_ours (workspace, table, 0);
  figure_series_end (again);

  figure_print ("importing 100,000 shifts from CSV", "ms", figure_series_get_median (first),
                "split at commas, into SQLite on disk", figure_series_get_median (plain), "under 5000 ms");
  figure_print ("the same table again, which adds nothing", "ms", figure_series_get_median (again),
                "the first time", figure_series_get_median (first), "under 5000 ms");
  import_behind (workspace, other_table, &watch);
  turn_watch_print (&watch, "the longest that the window stands still", "importing while somebody waits",
                    figure_series_get_median (first));
  pd_workspace_close (workspace, NULL);
  figure_remove_folder (folder);
  return 0;
}
