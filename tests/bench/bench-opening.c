/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A demo of 200 people and three years: unlocking it, opening it, and the memory of both.
 * The baseline is the same rows, read from a plain SQLite file on disk. Unlocking costs
 * what Argon2id is told to cost, and gives its memory back before a table is read, so
 * that it is measured on a file of its own. */
#include "config.h"

#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "figure.h"
#include "pd-demo.h"
#include "pd-shift-table.h"

#define N_ROUNDS 5

static PdSecret *
passphrase_of_bench (void)
{
  return pd_secret_new_passphrase ("bench", -1, NULL);
}

static gint64
now_cb (gpointer user_data)
{
  return 0;
}

static void
make_file (const char *path,
           guint       n_weeks,
           PdKdfCost   cost,
           const char *plain_path)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = passphrase_of_bench ();
  PdStoreFounding      founding = {
         .service_name = "Bench",
         .zone = "Australia/Sydney",
         .founder_name = "Bench",
         .passphrase = passphrase,
         .cost = cost,
  };
  PdDemoOptions           options = { 200, 3, n_weeks, 1, pd_day_from_ymd (2026, 11, 23) };
  g_autoptr (PdWorkspace) workspace = pd_workspace_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  pd_workspace_set_clock (workspace, now_cb, NULL);
  pd_workspace_set_waits (workspace, TRUE);
  pd_demo_fill (workspace, &options, &error);
  g_assert_no_error (error);
  if (plain_path != NULL)
    pd_store_export_image (pd_workspace_get_store (workspace), plain_path, &error);
  g_assert_no_error (error);
  pd_workspace_close (workspace, &error);
  g_assert_no_error (error);
}

static void
read_plain (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT max(day), max(activity), max(note) FROM shift", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT max(start_minute + end_minute), max(kind) FROM segment", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
open_ours (const char   *path,
           FigureSeries *unlocking,
           FigureSeries *opening)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdSecret)  passphrase = passphrase_of_bench ();
  g_autoptr (PdVault)   vault = NULL;
  g_autoptr (PdStore)   store = NULL;
  g_autoptr (GPtrArray) shifts = NULL;

  figure_series_begin (unlocking);
  vault = pd_vault_open (path, TRUE, &error);
  g_assert_no_error (error);
  pd_vault_unlock (vault, PD_SLOT_PASSPHRASE, PD_ID_NONE, passphrase, NULL, &error);
  g_assert_no_error (error);
  figure_series_end (unlocking);
  figure_series_begin (opening);
  store = pd_store_open (vault, NULL, &error);
  g_assert_no_error (error);
  pd_shift_table_list_between (store, pd_day_from_ymd (2026, 11, 23), pd_day_from_ymd (2026, 12, 20), &shifts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shifts->len, >, 0);
  figure_series_end (opening);
  pd_store_close (store);
  pd_vault_close (vault);
}

/* Opens it once in a process of its own; %NULL for what a process takes that does not. */
static double
peak_megabytes (const char *path)
{
  struct rusage usage;
  pid_t         child = fork ();
  int           status;

  if (child == 0)
    {
      g_autoptr (FigureSeries) unlocking = figure_series_new ();
      g_autoptr (FigureSeries) opening = figure_series_new ();

      if (path != NULL)
        open_ours (path, unlocking, opening);
      _exit (0);
    }
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  return usage.ru_maxrss / 1024.0;
}

static void
print_memory (const char *path,
              const char *guarded_path)
{
  double nothing = peak_megabytes (NULL);

  figure_print ("peak memory, opening 200 people x 3 years", "MB", peak_megabytes (path),
                "the same program doing nothing", nothing, "under 250 MB");
  figure_print ("peak memory, unlocking (Argon2id, 256 MiB)", "MB", peak_megabytes (guarded_path),
                "the same program doing nothing", nothing, "what Argon2id is told to take");
}

static void
print_times (const char *path,
             const char *guarded_path,
             const char *plain_path)
{
  g_autoptr (FigureSeries) plain = figure_series_new ();
  g_autoptr (FigureSeries) opening = figure_series_new ();
  g_autoptr (FigureSeries) unlocking = figure_series_new ();
  g_autoptr (FigureSeries) aside = figure_series_new ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      open_ours (path, aside, opening);
      open_ours (guarded_path, unlocking, aside);
      figure_series_begin (plain);
      read_plain (plain_path);
      figure_series_end (plain);
    }
  figure_print ("opening 200 people x 3 years, unlocked", "ms", figure_series_get_median (opening),
                "reading it from plain SQLite on disk", figure_series_get_median (plain), "under 500 ms");
  figure_print ("unlocking (Argon2id, 256 MiB, 3 passes)", "ms", figure_series_get_median (unlocking),
                "opening it", figure_series_get_median (opening), "under 1500 ms");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = figure_make_folder ();
  g_autofree char *path = g_build_filename (folder, "demo.peerdesk", NULL);
  g_autofree char *guarded_path = g_build_filename (folder, "guarded.peerdesk", NULL);
  g_autofree char *plain_path = g_build_filename (folder, "demo.sqlite", NULL);

  /* In a child, so that making them leaves no memory behind in what is measured. */
  if (fork () == 0)
    {
      make_file (path, 156, PD_KDF_COST_LEAST, plain_path);
      make_file (guarded_path, 4, PD_KDF_COST_DEFAULT, NULL);
      _exit (0);
    }
  wait (NULL);
  print_memory (path, guarded_path);
  print_times (path, guarded_path, plain_path);
  figure_remove_folder (folder);
  return 0;
}
