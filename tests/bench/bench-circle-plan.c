/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan of co-supervision is made from, read out of a file beside a roster of 200 people,
 * and the plan accepted into it. The baseline of reading is the same shifts read once; that of
 * accepting is as many rows put into a stock SQLite file. A figure is the time of the
 * processor: other programs run beside a benchmark. */
#include "config.h"

#include <sqlite3.h>

#include "figure.h"
#include "pd-circle-planner.h"
#include "pd-demo.h"
#include "pd-shift-table.h"
#include "pd-workspace-circles.h"
#include "turn-watch.h"

#define N_WORKERS 200
#define N_SITES 10
#define N_WEEKS 36
#define TODAY 20783 /* Thursday 26 November 2026 */
#define N_ROUNDS 5
#define FORTNIGHT 14

/* The session and its two seats, each of which makes up to three shifts of one. */
#define ROWS_OF_SESSION 9

typedef struct
{
  PdWorkspace      *workspace;
  PdCircle         *circle;
  PdCirclePlanning *planning;
  PdCirclePlan     *plan;
  PdDay             from;
  guint             n_weeks;
} Desk;

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
  PdDemoOptions options;
  PdWorkspace  *workspace = pd_workspace_create (path, &founding, NULL, &error);

  g_assert_no_error (error);
  pd_demo_options_init (&options, TODAY);
  options.n_workers = N_WORKERS;
  options.n_sites = N_SITES;
  options.n_weeks = N_WEEKS;
  pd_demo_fill (workspace, &options, &error);
  g_assert_no_error (error);
  return workspace;
}

static PdCircle *
add_circle (PdWorkspace *workspace,
            guint        n_members,
            PdDay        from)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);
  PdCircle             *circle = pd_circle_new ("Bench circle", PD_CIRCLE_PAIRS, "Australia/Sydney", from);

  circle->days_between = FORTNIGHT;
  for (guint i = 0; i < people->len && circle->members->len < n_members; i++)
    if (pd_person_is_here (g_ptr_array_index (people, i), from + FORTNIGHT))
      pd_circle_take_member (circle,
                             pd_circle_member_new_of_person (pd_person_get_id (g_ptr_array_index (people, i)), from));
  g_assert_cmpuint (circle->members->len, ==, n_members);
  pd_workspace_save_circle (workspace, circle, NULL, &error);
  g_assert_no_error (error);
  return circle;
}

static double
measure_reading (Desk *desk)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) shifts = NULL;

      figure_series_begin (series);
      g_assert_true (pd_shift_table_list_between (pd_workspace_get_store (desk->workspace), desk->from,
                                                  desk->from + (PdDay) desk->n_weeks * 7, &shifts, NULL));
      figure_series_end (series);
    }
  return figure_series_get_median (series);
}

static double
measure_preparing (Desk *desk)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  g_autoptr (GError)       error = NULL;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_clear_pointer (&desk->planning, pd_circle_planning_unref);
      figure_series_begin (series);
      desk->planning = pd_workspace_prepare_circle (desk->workspace, desk->circle, desk->from, desk->n_weeks, &error);
      figure_series_end (series);
      g_assert_no_error (error);
    }
  return figure_series_get_median (series);
}

static double
measure_accepting (Desk *desk)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  g_autoptr (GError)       error = NULL;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      figure_series_begin (series);
      pd_workspace_accept_circle_plan (desk->workspace, desk->circle, desk->planning, desk->plan, &error);
      figure_series_end (series);
      g_assert_no_error (error);
      g_assert_true (pd_workspace_undo (desk->workspace, NULL));
    }
  return figure_series_get_median (series);
}

static double
measure_stock (const char *folder,
               guint       n_rows)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  g_autofree char         *path = g_build_filename (folder, "stock.sqlite", NULL);
  sqlite3                 *db;
  sqlite3_stmt            *insert;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA synchronous = FULL; DROP TABLE IF EXISTS shift;"
                                 "CREATE TABLE shift (id INTEGER PRIMARY KEY, person INTEGER, day TEXT)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "INSERT INTO shift (person, day) VALUES (?1, '2026-11-26')", -1, &insert, NULL);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      figure_series_begin (series);
      sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
      for (guint i = 0; i < n_rows; i++)
        {
          sqlite3_bind_int (insert, 1, (int) i);
          g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
          sqlite3_reset (insert);
        }
      g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
      figure_series_end (series);
    }
  sqlite3_finalize (insert);
  sqlite3_close (db);
  return figure_series_get_median (series);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError)           error = NULL;
  g_autoptr (PdCirclePlanning) planning = pd_workspace_prepare_circle_finish (PD_WORKSPACE (source), result, &error);
  gboolean                    *has_ended = user_data;

  g_assert_no_error (error);
  *has_ended = TRUE;
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean          *has_ended = user_data;

  pd_workspace_accept_circle_plan_finish (PD_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
  *has_ended = TRUE;
}

/* As the window does it. */
static void
watch (Desk    *desk,
       gboolean is_accepting,
       double   reading)
{
  TurnWatch watch = { 0 };
  gboolean  has_ended = FALSE;

  turn_watch_begin (&watch);
  if (is_accepting)
    pd_workspace_accept_circle_plan_async (desk->workspace, desk->circle, desk->planning, desk->plan, NULL, accepted_cb,
                                           &has_ended);
  else
    pd_workspace_prepare_circle_async (desk->workspace, desk->circle, desk->from, desk->n_weeks, NULL, prepared_cb,
                                       &has_ended);
  while (!has_ended)
    g_main_context_iteration (NULL, TRUE);
  turn_watch_end (&watch);
  turn_watch_print (&watch, is_accepting ? "the longest that a window stands still, accepting" : "the longest that a window stands still, preparing",
                    "reading the shifts", reading);
}

static void
measure (PdWorkspace *workspace,
         const char  *folder,
         guint        n_members,
         guint        n_weeks)
{
  Desk               desk = { .workspace = workspace, .from = TODAY + 55 - (PdDay) n_weeks * 7, .n_weeks = n_weeks };
  PdCircleBudget     budget;
  g_autofree char   *preparing = g_strdup_printf ("preparing %u members x %u weeks", n_members, n_weeks);
  g_autofree char   *accepting = NULL;
  g_autoptr (GError) error = NULL;
  double             reading;
  double             figure;

  desk.from = pd_day_week_start (desk.from, PD_WEEKDAY_MONDAY);
  desk.circle = add_circle (workspace, n_members, desk.from);
  figure = measure_preparing (&desk);
  reading = measure_reading (&desk);
  figure_print (preparing, "ms", figure, "reading the shifts", reading, "under 5 times");
  budget = pd_circle_budget_get_quick (desk.planning, 1);
  desk.plan = pd_circle_planner_plan (desk.planning, &budget, NULL, NULL, &error);
  g_assert_no_error (error);
  accepting = g_strdup_printf ("accepting its %u sessions", desk.plan->sessions->len);
  figure = measure_accepting (&desk);
  figure_print (accepting, "ms", figure, "as many rows into SQLite on disk",
                measure_stock (folder, desk.plan->sessions->len * ROWS_OF_SESSION), "under 5 ms for each 10 sessions");
  watch (&desk, FALSE, reading);
  watch (&desk, TRUE, reading);
  figure_print ("preparing beside all that is booked now", "ms", measure_preparing (&desk), "reading the shifts", reading,
                "under 5 times");
  pd_circle_plan_free (desk.plan);
  pd_circle_planning_unref (desk.planning);
  pd_circle_free (desk.circle);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char        *folder = figure_make_folder ();
  g_autofree char        *path = g_build_filename (folder, "circle.peerdesk", NULL);
  g_autoptr (PdWorkspace) workspace = create_service (path);

  measure (workspace, folder, 12, 8);
  measure (workspace, folder, 120, 26);
  pd_workspace_close (workspace, NULL);
  figure_remove_folder (folder);
  return 0;
}
