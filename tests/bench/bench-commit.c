/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One shift put in and on the disk: as a named, sealed change, and as the same rows in
 * stock SQLite with a rollback journal and synchronous=FULL, by turns. */
#include "config.h"

#include <sqlite3.h>

#include "figure.h"
#include "pd-shift-table.h"
#include "pd-site-table.h"

#define N_COMMITS 500

static sqlite3 *
open_stock (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                                 "CREATE TABLE shift (id INTEGER PRIMARY KEY, person_id INTEGER, site_id INTEGER NOT NULL,"
                                 "  day TEXT NOT NULL, activity TEXT NOT NULL, note TEXT) STRICT;"
                                 "CREATE INDEX shift_day ON shift (day);"
                                 "CREATE TABLE segment (shift_id INTEGER NOT NULL REFERENCES shift (id), position INTEGER NOT NULL,"
                                 "  kind TEXT NOT NULL, start_minute INTEGER NOT NULL, end_minute INTEGER NOT NULL,"
                                 "  PRIMARY KEY (shift_id, position)) STRICT;",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  return db;
}

static void
insert_stock (sqlite3 *db,
              PdShift *shift)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);
  g_autofree char *day = pd_day_to_iso (pd_shift_get_day (shift));
  g_autofree char *sql = g_strdup_printf (
      "BEGIN;"
      "INSERT INTO shift (id, site_id, day, activity) VALUES (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", '%s', 'support');"
      "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) VALUES (%" G_GINT64_FORMAT ", 0, 'work', %d, %d);"
      "COMMIT;",
      pd_shift_get_id (shift), pd_shift_get_site_id (shift), day, pd_shift_get_id (shift),
      segments[0].start, segments[0].end);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
insert_ours (PdStore *store,
             PdShift *shift)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdChange) change = pd_change_begin (store, PD_ID_NONE + 1, 0, "Add a shift", &error);

  g_assert_no_error (error);
  pd_shift_table_insert (change, shift, &error);
  g_assert_no_error (error);
  pd_change_commit (change, &error);
  g_assert_no_error (error);
}

static PdStore *
create_ours (const char *path)
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
  PdStore *store = pd_store_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static PdId
add_site (PdStore *store)
{
  g_autoptr (PdSite)   site = pd_site_new (pd_store_new_id (store), "Hub");
  g_autoptr (PdChange) change = pd_change_begin (store, 1, 0, "Add a site", NULL);

  pd_site_set_zone (site, "Australia/Sydney");
  g_assert_true (pd_site_table_insert (change, site, NULL));
  g_assert_true (pd_change_commit (change, NULL));
  return pd_site_get_id (site);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autofree char         *stock_path = g_build_filename (folder, "stock.sqlite", NULL);
  g_autofree char         *our_path = g_build_filename (folder, "ours.peerdesk", NULL);
  g_autoptr (FigureSeries) stock = figure_series_new ();
  g_autoptr (FigureSeries) ours = figure_series_new ();
  /* First, because it gives SQLite memory that is wiped after use. */
  g_autoptr (PdStore) store = create_ours (our_path);
  sqlite3            *db = open_stock (stock_path);
  PdId                site_id = add_site (store);

  for (guint i = 0; i < N_COMMITS; i++)
    {
      g_autoptr (PdShift) shift = pd_shift_new (pd_store_new_id (store));

      pd_shift_set_site_id (shift, site_id);
      pd_shift_set_day (shift, pd_day_from_ymd (2026, 11, 23) + (PdDay) (i % 28));
      g_assert_true (pd_shift_set_times (shift, 9 * 60, 17 * 60, NULL));
      figure_series_begin (stock);
      insert_stock (db, shift);
      figure_series_end (stock);
      figure_series_begin (ours);
      insert_ours (store, shift);
      figure_series_end (ours);
    }
  figure_print ("commit of one change, median of 500", "ms", figure_series_get_median (ours),
                "stock SQLite, rollback journal, FULL", figure_series_get_median (stock), "at most 1/3");
  sqlite3_close (db);
  pd_store_close (store);
  figure_remove_folder (folder);
  return 0;
}
