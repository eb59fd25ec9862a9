/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of 200 people and three years is compacted behind: how long the main thread is
 * ever held up, which is how long the window may stand still. The baseline is compacting
 * while somebody waits. */
#include "config.h"

#include "figure.h"
#include "pd-demo.h"
#include "turn-watch.h"

static PdWorkspace *
make_service (const char *folder)
{
  g_autofree char     *path = g_build_filename (folder, "demo.peerdesk", NULL);
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("bench", -1, NULL);
  PdStoreFounding      founding = {
         .service_name = "Bench",
         .zone = "Australia/Sydney",
         .founder_name = "Bench",
         .passphrase = passphrase,
         .cost = PD_KDF_COST_LEAST,
  };
  PdDemoOptions options = { 200, 3, 156, 1, pd_day_from_ymd (2026, 11, 23) };
  PdWorkspace  *workspace = pd_workspace_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  pd_demo_fill (workspace, &options, &error);
  g_assert_no_error (error);
  pd_workspace_compact (workspace, &error);
  g_assert_no_error (error);
  return workspace;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean          *has_ended = user_data;

  pd_store_compact_finish (PD_STORE (source), result, &error);
  g_assert_no_error (error);
  *has_ended = TRUE;
}

static void
compact_behind (PdStore   *store,
                TurnWatch *watch)
{
  gboolean has_ended = FALSE;

  turn_watch_begin (watch);
  pd_store_compact_async (store, NULL, ended_cb, &has_ended);
  while (!has_ended)
    g_main_context_iteration (NULL, TRUE);
  turn_watch_end (watch);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char         *folder = figure_make_folder ();
  g_autoptr (PdWorkspace)  workspace = make_service (folder);
  PdStore                 *store = pd_workspace_get_store (workspace);
  g_autoptr (FigureSeries) waiting = figure_series_new ();
  g_autoptr (FigureSeries) behind = figure_series_new ();
  g_autoptr (GError)       error = NULL;
  TurnWatch                watch = { 0 };

  figure_series_begin (waiting);
  pd_store_compact (store, NULL, &error);
  figure_series_end (waiting);
  g_assert_no_error (error);
  figure_series_begin (behind);
  compact_behind (store, &watch);
  figure_series_end (behind);

  figure_print ("compacting 107,000 shifts behind, in all", "ms", figure_series_get_median (behind),
                "compacting while somebody waits", figure_series_get_median (waiting), "nobody waits");
  turn_watch_print (&watch, "the longest that the window stands still", "compacting while somebody waits",
                    figure_series_get_median (waiting));
  pd_workspace_close (workspace, NULL);
  figure_remove_folder (folder);
  return 0;
}
