/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: bench-cosupervision FILE [--moves N] [--proof-steps N] [--seed S] [--groups] [--replan]
 *
 * Plans a circle of ../shared/data/cosupervision and prints the figures and the plan as one
 * line of JSON. Milliseconds are of the processor: only what the search itself takes. */

#include "config.h"

#include "circle-file.h"
#include "figure.h"
#include "pd-circle-planner.h"
#include "pd-random.h"

#include <stdio.h>

static int
get_max_groups (gboolean are_groups)
{
  return are_groups ? PD_CIRCLE_MAX_GROUP : 2;
}

static void
print_session (const PdPlannedSession *session,
               gboolean                is_first)
{
  printf ("%s{\"round\": %u, \"slot\": %d, \"members\": [", is_first ? "" : ", ", session->round, session->time);
  for (guint i = 0; i < session->member_ids->len; i++)
    printf ("%s%d", i > 0 ? ", " : "", (int) g_array_index (session->member_ids, PdId, i) - 1);
  printf ("], \"host\": %d, \"bringer\": %d}", (int) session->host_id - 1, (int) session->bringer_id - 1);
}

static void
print_plan (const char         *path,
            const PdCirclePlan *plan,
            double              search,
            double              all)
{
  const PdCircleFigures *figures = &plan->figures;
  g_autofree char       *name = g_path_get_basename (path);

  printf ("{\"file\": \"%s\", \"objective\": %" G_GINT64_FORMAT ", ", name, figures->cost);
  if (figures->least_cost != G_MININT64)
    printf ("\"bound\": %" G_GINT64_FORMAT ", ", figures->least_cost);
  printf ("\"covered\": %u, \"due\": %u, \"most_covered\": %u, \"repeats\": %u, \"sole_at_own_site\": %u, "
          "\"most_hosted_minus_joined\": %d, \"milliseconds_to_plan\": %.1f, \"milliseconds\": %.1f, \"plan\": [",
          figures->covered, figures->due, figures->most_covered, figures->repeats, figures->n_sole_at_own_site,
          figures->most_hosted, search, all);
  for (guint i = 0; i < plan->sessions->len; i++)
    print_session (g_ptr_array_index (plan->sessions, i), i == 0);
  printf ("]}\n");
}

static PdCirclePlan *
plan_in (PdCirclePlanning     *planning,
         const PdCircleBudget *budget,
         double               *ret_milliseconds,
         GError              **error)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  PdCirclePlan            *plan;

  figure_series_begin (series);
  plan = pd_circle_planner_plan (planning, budget, NULL, NULL, error);
  figure_series_end (series);
  *ret_milliseconds = figure_series_get_median (series);
  return plan;
}

static void
lose_rounds (PdCirclePlanning *planning,
             guint64           seed)
{
  guint    n = pd_circle_planning_get_n_seekers (planning);
  PdRandom random;

  pd_random_init (&random, seed);
  for (guint i = 0; i < (n + 9) / 10; i++)
    {
      PdId  id = 1 + (PdId) pd_random_below (&random, n);
      guint round = pd_random_below (&random, pd_circle_planning_get_n_rounds (planning));

      for (guint time = 0; time < pd_circle_planning_get_n_times (planning, round); time++)
        pd_circle_planning_set_free (planning, id, round, time, PD_CIRCLE_NOT_FREE);
    }
}

static gboolean
is_broken (PdCirclePlanning       *planning,
           const PdPlannedSession *session)
{
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      PdId id = g_array_index (session->member_ids, PdId, i);

      if (pd_circle_planning_get_free (planning, id, session->round, (guint) session->time) == PD_CIRCLE_NOT_FREE)
        return TRUE;
    }
  return FALSE;
}

/* One of ten workers loses a round; all sessions of @plan are in diaries. */
static gboolean
replan (const char         *path,
        PdCirclePlanning   *planning,
        const PdCirclePlan *plan,
        guint64             seed,
        GError            **error)
{
  PdCircleBudget           quick = pd_circle_budget_get_quick (planning, seed);
  g_autoptr (PdCirclePlan) again = NULL;
  double                   milliseconds;
  guint                    n_broken = 0;

  lose_rounds (planning, seed);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      PdPlannedSession *session = pd_planned_session_copy (g_ptr_array_index (plan->sessions, i));

      n_broken += is_broken (planning, session);
      session->hold = PD_HOLD_DIARY;
      pd_circle_planning_take_session (planning, session);
    }
  again = plan_in (planning, &quick, &milliseconds, error);
  if (again == NULL)
    return FALSE;
  printf ("{\"file\": \"%s\", \"sessions\": %u, \"broken\": %u, \"dropped\": %u, \"covered_before\": %u, \"covered\": %u, "
          "\"milliseconds\": %.1f}\n",
          path, plan->sessions->len, n_broken, again->figures.n_dropped, plan->figures.covered, again->figures.covered,
          milliseconds);
  return TRUE;
}

static gboolean
run (const char           *path,
     gboolean              are_groups,
     gboolean              is_replanned,
     const PdCircleBudget *asked,
     GError              **error)
{
  g_autoptr (PdCirclePlanning) planning = circle_file_read (path, are_groups ? 3 : 2, (guint) get_max_groups (are_groups), error);
  g_autoptr (PdCirclePlan)     plan = NULL;
  g_autoptr (PdCirclePlan)     unproven = NULL;
  PdCircleBudget               budget;
  PdCircleBudget               no_proof;
  double                       search, all;

  if (planning == NULL)
    return FALSE;
  budget = pd_circle_budget_get_usual (planning, asked->seed);
  budget.moves = asked->moves != G_MAXUINT ? asked->moves : budget.moves;
  budget.proof_steps = asked->proof_steps != G_MAXUINT ? asked->proof_steps : budget.proof_steps;
  no_proof = budget;
  no_proof.proof_steps = 0;
  unproven = plan_in (planning, &no_proof, &search, error);
  if (unproven != NULL && is_replanned)
    return replan (path, planning, unproven, budget.seed, error);
  plan = unproven != NULL ? plan_in (planning, &budget, &all, error) : NULL;
  if (plan != NULL)
    print_plan (path, plan, search, all);
  return plan != NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("FILE");
  g_autoptr (GError)         error = NULL;
  int                        moves = -1, proof_steps = -1;
  gint64                     seed = 7;
  gboolean                   are_groups = FALSE;
  gboolean                   is_replanned = FALSE;
  const GOptionEntry         entries[] = {
            { "moves", 0, 0, G_OPTION_ARG_INT, &moves, "How often to try for a better plan", "N" },
            { "proof-steps", 0, 0, G_OPTION_ARG_INT, &proof_steps, "How many steps to take towards a proof", "N" },
            { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "The same gives the same plan", "S" },
            { "groups", 0, 0, G_OPTION_ARG_NONE, &are_groups, "Groups of 3 to 6 in place of pairs", NULL },
            { "replan", 0, 0, G_OPTION_ARG_NONE, &is_replanned, "Plan again after one worker of ten lost a round", NULL },
            { NULL },
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "Name one file.");
      return 2;
    }
  if (!run (argv[1], are_groups, is_replanned, &(PdCircleBudget){ (guint64) seed, (guint) moves, (guint) proof_steps }, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  return 0;
}
