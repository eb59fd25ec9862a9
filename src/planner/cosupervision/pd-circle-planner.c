/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-planner.h"

#include "pd-circle-drafting-private.h"
#include "pd-circle-groups-private.h"
#include "pd-circle-words-private.h"

/* How long a search is, by how many people there are in how many rounds: what a move takes
 * grows with the square of people and with rounds, and so few people get many moves. A move of
 * groups is many tries already, for each person as many. */
#define MOVES_OF_PAIRS 3600000
#define LEAST_MOVES_OF_PAIRS 20
#define PROOF_STEPS 180000
#define PROOF_STEPS_OF_GROUPS 300
#define MOVES_OF_GROUPS 400
#define QUICK_MOVES_OF_GROUPS 10
#define USUAL_LEAST_MEMBERS 8

/* In a bound that knows one wish only, what a window is worth. */
#define WORTH_ALONE 1000

typedef struct
{
  PdCirclePlanning *planning;
  PdCircleProblem  *problem;
  PdCirclePairs    *pairs; /* one of the two */
  PdCircleGroups   *groups;
  PdCircleTellFunc  tell;
  gpointer          data;
  PdCircleWork      work;
  PdCircleProgress  progress;
} Search;

static gboolean
tell_cb (gpointer data)
{
  Search *self = data;

  self->progress.done = self->progress.of - self->work.moves;
  return self->tell == NULL || self->tell (&self->progress, self->data);
}

static void
begin_phase (Search       *self,
             PdCirclePhase phase,
             guint         moves)
{
  self->progress = (PdCircleProgress){ phase, 0, moves, self };
  self->work.moves = moves;
}

static void
init_search (Search               *self,
             PdCirclePlanning     *planning,
             const PdCircleBudget *budget)
{
  self->planning = planning;
  self->problem = pd_circle_problem_new (planning, pd_circle_planning_get_wishes (planning));
  if (self->problem->most > 2)
    self->groups = pd_circle_groups_new (self->problem);
  else
    self->pairs = pd_circle_pairs_new (self->problem);
  self->work.tell = tell_cb;
  self->work.data = self;
  pd_random_init (&self->work.random, budget->seed);
}

static void
clear_search (Search *self)
{
  pd_circle_pairs_free (self->pairs);
  pd_circle_groups_free (self->groups);
  pd_circle_problem_free (self->problem);
}

static PdCirclePlan *
make_plan (const Search *self,
           GError      **error)
{
  g_autoptr (PdCirclePlan) plan = NULL;

  if (self->groups != NULL)
    plan = pd_circle_drafting_from_groups (self->groups);
  else
    plan = pd_circle_drafting_from_pairs (self->pairs);
  if (!pd_circle_plan_check (plan, self->planning, &plan->figures, error))
    return NULL;
  pd_circle_words_add_reasons (plan, self->planning);
  pd_circle_unmet_list (plan, self->problem);
  pd_circle_words_add_notes (plan, self->planning);
  return g_steal_pointer (&plan);
}

static void
look_for_plan (Search *self)
{
  if (self->groups != NULL)
    {
      pd_circle_groups_start (self->groups);
      pd_circle_groups_search (self->groups, &self->work);
    }
  else
    {
      pd_circle_pairs_start (self->pairs);
      pd_circle_pairs_search (self->pairs, &self->work);
    }
}

/* How much can be covered at most is the same bound with one wish alone. */
static guint
find_most_covered (Search *self,
                   guint   due,
                   guint   covered)
{
  const PdCircleWishes        one_wish = { .uncovered = WORTH_ALONE };
  g_autoptr (PdCircleProblem) problem = pd_circle_problem_new (self->planning, &one_wish);
  g_autoptr (PdCirclePairs)   pairs = pd_circle_pairs_new (problem);
  gint64                      before;
  gint64                      most;

  pd_circle_pairs_put_settled (pairs);
  before = pairs->value;
  pd_circle_pairs_put_partners (pairs, self->pairs->partners);
  most = pd_circle_pairs_find_bound (pairs, &self->work);
  if (most == G_MAXINT64)
    return due;
  return covered + (guint) ((most - (pairs->value - before)) / WORTH_ALONE);
}

/* Of few people, while the plan can still get better by it. */
static gint64
prove_groups (Search *self,
              guint   steps)
{
  begin_phase (self, PD_CIRCLE_PHASE_PROOF, steps);
  return steps > 0 ? pd_circle_groups_prove (self->groups, &self->work) : -1;
}

static void
add_proof_of_groups (const Search *self,
                     PdCirclePlan *plan,
                     gint64        gap)
{
  PdCircleFigures *figures = &plan->figures;

  figures->most_covered -= pd_circle_groups_count_hopeless (self->problem);
  if (gap >= 0)
    figures->least_cost = figures->cost - gap;
}

static void
prove (Search       *self,
       PdCirclePlan *plan,
       guint         steps)
{
  PdCircleFigures *figures = &plan->figures;
  gint64           most;

  begin_phase (self, PD_CIRCLE_PHASE_PROOF, steps);
  most = pd_circle_pairs_find_bound (self->pairs, &self->work);
  if (most != G_MAXINT64)
    figures->least_cost = figures->cost - (most - self->pairs->value);
  begin_phase (self, PD_CIRCLE_PHASE_PROOF, steps);
  if (figures->covered < figures->due && steps > 0)
    figures->most_covered = MIN (figures->due, find_most_covered (self, figures->due, figures->covered));
}

/**
 * pd_circle_budget_get_usual:
 * @planning: a planning
 * @seed: the same gives the same plan
 *
 * Returns: how long to search so that somebody can wait for it
 */
PdCircleBudget
pd_circle_budget_get_usual (PdCirclePlanning *planning,
                            guint64           seed)
{
  guint least, most;
  guint n;
  guint places;

  g_return_val_if_fail (planning != NULL, ((PdCircleBudget){ seed, 0, 0 }));

  pd_circle_planning_get_sizes (planning, &least, &most);
  n = MAX (pd_circle_planning_get_n_seekers (planning), USUAL_LEAST_MEMBERS);
  places = n * MAX (pd_circle_planning_get_n_rounds (planning), 1);
  return (PdCircleBudget){ seed,
                           most > 2 ? MOVES_OF_GROUPS : MAX (MOVES_OF_PAIRS / (places * n), LEAST_MOVES_OF_PAIRS),
                           most > 2 ? PROOF_STEPS_OF_GROUPS : PROOF_STEPS / places };
}

/**
 * pd_circle_budget_get_quick:
 * @planning: a planning
 * @seed: the same gives the same plan
 *
 * For a plan that somebody waits for after a small change: what people have in their diaries
 * is nearly all of it, so one pass over the rounds is enough. Groups need some tries.
 *
 * Returns: how long to search, without a proof
 */
PdCircleBudget
pd_circle_budget_get_quick (PdCirclePlanning *planning,
                            guint64           seed)
{
  guint least, most;

  g_return_val_if_fail (planning != NULL, ((PdCircleBudget){ seed, 0, 0 }));

  pd_circle_planning_get_sizes (planning, &least, &most);
  return (PdCircleBudget){ seed, most > 2 ? QUICK_MOVES_OF_GROUPS : 0, 0 };
}

/**
 * pd_circle_planner_plan:
 * @planning: all that the plan is made from
 * @budget: how long to search
 * @tell: (nullable) (scope call): told how far it is, and asked whether to go on
 * @data: for @tell
 * @error: return location for a #GError
 *
 * Looks for the best plan, checks it, and proves how good it can be. What is in diaries is
 * where the search begins. It can be called in any thread.
 *
 * Returns: (transfer full): the plan, or %NULL if it did not pass its check
 */
PdCirclePlan *
pd_circle_planner_plan (PdCirclePlanning     *planning,
                        const PdCircleBudget *budget,
                        PdCircleTellFunc      tell,
                        gpointer              data,
                        GError              **error)
{
  Search        search = { .tell = tell, .data = data };
  PdCirclePlan *plan;
  gint64        gap = -1;

  g_return_val_if_fail (planning != NULL && budget != NULL, NULL);

  init_search (&search, planning, budget);
  begin_phase (&search, PD_CIRCLE_PHASE_SEARCH, budget->moves);
  look_for_plan (&search);
  if (search.groups != NULL)
    gap = prove_groups (&search, budget->proof_steps);
  plan = make_plan (&search, error);
  if (plan != NULL && search.groups != NULL)
    add_proof_of_groups (&search, plan, gap);
  else if (plan != NULL)
    prove (&search, plan, budget->proof_steps);
  if (plan != NULL)
    pd_circle_words_add_notes (plan, planning);
  clear_search (&search);
  return plan;
}

/**
 * pd_circle_progress_make_plan:
 * @progress: a search under way, in the function that it tells
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the best plan so far, checked, or %NULL if it did not pass
 */
PdCirclePlan *
pd_circle_progress_make_plan (const PdCircleProgress *progress,
                              GError                **error)
{
  g_return_val_if_fail (progress != NULL, NULL);

  return make_plan (progress->search, error);
}
