/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-plan.h"

G_BEGIN_DECLS

/**
 * PdCircleBudget:
 * @seed: the same gives the same plan
 * @moves: how often to try for a better one
 * @proof_steps: how many steps to take towards a proof that there is none; 0 for no proof
 *
 * How long to search. Never a time: a slower computer gives the same plan, later.
 */
typedef struct
{
  guint64 seed;
  guint   moves;
  guint   proof_steps;
} PdCircleBudget;

typedef enum
{
  PD_CIRCLE_PHASE_SEARCH,
  PD_CIRCLE_PHASE_PROOF,
} PdCirclePhase;

/**
 * PdCircleProgress:
 * @phase: what is done just now
 * @done: how many moves or steps of the phase
 * @of: how many it will be at most
 * @search: what pd_circle_progress_make_plan() asks
 *
 * How far a search is.
 */
typedef struct
{
  PdCirclePhase phase;
  guint         done;
  guint         of;
  gconstpointer search;
} PdCircleProgress;

/**
 * PdCircleTellFunc:
 * @progress: how far the search is
 * @data: what was given with it
 *
 * Called in the thread that searches, after each move or step.
 *
 * Returns: whether to go on; the plan is then the best so far
 */
typedef gboolean (*PdCircleTellFunc) (const PdCircleProgress *progress,
                                      gpointer                data);

PdCircleBudget pd_circle_budget_get_usual (PdCirclePlanning *planning,
                                           guint64           seed);
PdCircleBudget pd_circle_budget_get_quick (PdCirclePlanning *planning,
                                           guint64           seed);
PdCirclePlan  *pd_circle_planner_plan (PdCirclePlanning     *planning,
                                       const PdCircleBudget *budget,
                                       PdCircleTellFunc      tell,
                                       gpointer              data,
                                       GError              **error);
PdCirclePlan  *pd_circle_progress_make_plan (const PdCircleProgress *progress,
                                             GError                **error);

G_END_DECLS
