/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-filler.h"

#include "pd-fill-check-private.h"
#include "pd-fill-reasons-private.h"
#include "pd-fill-search-private.h"

/* A large roster gets fewer moves for each shift: what somebody waits for is the whole. */
#define MOVES_OF_GAP 200
#define LEAST_MOVES 2000
#define MOST_MOVES 40000

/* What an ordinary computer does in a second, or a little more. */
#define MOVES_PER_SECOND 10000
#define MOST_SECONDS 3600

static guint
count_open (const PdFilling *filling)
{
  guint n = 0;

  for (guint i = 0; i < filling->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (filling->shifts, i);
      PdDay    day = pd_shift_get_day (shift);

      n += pd_shift_is_open (shift) && day >= filling->from && day - filling->from < (PdDay) filling->n_days;
    }
  return n;
}

/**
 * pd_fill_budget_get_usual:
 * @filling: what a roster is filled from, with days
 * @seed: the same gives the same plan
 *
 * Returns: how long to search so that somebody can wait for it
 */
PdFillBudget
pd_fill_budget_get_usual (const PdFilling *filling,
                          guint64          seed)
{
  g_return_val_if_fail (filling != NULL, ((PdFillBudget){ seed, 0 }));

  return (PdFillBudget){ seed, CLAMP (count_open (filling) * MOVES_OF_GAP, LEAST_MOVES, MOST_MOVES) };
}

/**
 * pd_fill_budget_get_of_seconds:
 * @seconds: how long somebody would wait on an ordinary computer
 * @seed: the same gives the same plan
 *
 * Returns: as many moves; never a time, so that every computer finds the same
 */
PdFillBudget
pd_fill_budget_get_of_seconds (guint   seconds,
                               guint64 seed)
{
  return (PdFillBudget){ seed, MIN (seconds, MOST_SECONDS) * MOVES_PER_SECOND };
}

static void
add_all (PdFillPlan    *plan,
         PdFillProblem *problem,
         PdRosterCheck *after,
         const guint   *holders,
         PdFillWork    *work)
{
  gboolean is_cut_short = work->is_stopped;

  work->progress.phase = PD_FILL_PHASE_REASONS;
  work->progress.of = problem->gaps->len;
  for (guint i = 0; i < problem->gaps->len; i++)
    {
      PdFillGap *gap = g_ptr_array_index (problem->gaps, i);

      pd_fill_work_tell (work, i);
      if (holders[i] != PD_FILL_NONE)
        pd_fill_reasons_add_given (plan, problem, after, i, holders[i]);
      else
        pd_fill_reasons_add_left (plan, problem, after, gap->shift, is_cut_short);
    }
  for (guint i = 0; i < problem->aside->len; i++)
    pd_fill_reasons_add_aside (plan, problem, g_ptr_array_index (problem->aside, i));
  plan->is_cut_short = is_cut_short;
}

/**
 * pd_filler_fill:
 * @filling: what a roster is filled from, with days
 * @budget: how long to search
 * @tell: (nullable) (scope call): told how far it is, and asked whether to go on
 * @data: for @tell
 *
 * Looks who could work the open shifts, as many of them as can be, and then as people
 * wish. Only open shifts are given: nothing that somebody has moves, and an open shift
 * that is pinned stays open. One that was published as open is given, as any gap of a
 * published roster is. No plan brings anything that cannot be or needs an agreement,
 * brings people together who are kept apart, or gives somebody what their role or sites
 * don't have. It can be called in any thread that nobody else uses @filling in.
 *
 * Returns: (transfer full): the plan, with a reason for each shift
 */
PdFillPlan *
pd_filler_fill (const PdFilling    *filling,
                const PdFillBudget *budget,
                PdFillTellFunc      tell,
                gpointer            data)
{
  PdFillWork                work = { .tell = tell, .data = data };
  g_autoptr (PdFillPlan)    plan = pd_fill_plan_new ();
  g_autoptr (PdFillProblem) problem = NULL;
  g_autoptr (PdFillState)   state = NULL;
  g_autoptr (PdRosterCheck) after = NULL;
  g_autofree guint         *holders = NULL;

  g_return_val_if_fail (filling != NULL && filling->n_days > 0, NULL);
  g_return_val_if_fail (budget != NULL, NULL);

  pd_random_init (&work.random, budget->seed);
  problem = pd_fill_problem_new (filling, &work);
  state = pd_fill_state_new (problem);
  plan->n_at_first = pd_fill_search_begin (state, &work);
  holders = pd_fill_search_improve (state, &work, budget->moves);
  plan->cost = pd_fill_state_get_wishes (state);
  after = pd_fill_check_result (problem, holders);
  add_all (plan, problem, after, holders, &work);
  return g_steal_pointer (&plan);
}
