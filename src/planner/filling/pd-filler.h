/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-fill-plan.h"
#include "pd-filling.h"

G_BEGIN_DECLS

/**
 * PdFillBudget:
 * @seed: the same gives the same plan
 * @moves: how often to try for a better one
 *
 * How long to search. Never a time: a slower computer gives the same plan, later.
 */
typedef struct
{
  guint64 seed;
  guint   moves;
} PdFillBudget;

typedef enum
{
  PD_FILL_PHASE_ASKING,
  PD_FILL_PHASE_SEARCH,
  PD_FILL_PHASE_REASONS,
} PdFillPhase;

/**
 * PdFillProgress:
 * @phase: what is done just now: asking who could work which shift, the search, the reasons
 * @done: how much of the phase
 * @of: how much it will be
 * @n_gaps: how many open shifts there are
 * @n_filled: how many of them have somebody in the best plan so far
 *
 * How far filling is.
 */
typedef struct
{
  PdFillPhase phase;
  guint       done;
  guint       of;
  guint       n_gaps;
  guint       n_filled;
} PdFillProgress;

/**
 * PdFillTellFunc:
 * @progress: how far it is
 * @data: what was given with it
 *
 * Called in the thread that searches, often.
 *
 * Returns: whether to go on; the plan is then the best so far
 */
typedef gboolean (*PdFillTellFunc) (const PdFillProgress *progress,
                                    gpointer              data);

PdFillBudget pd_fill_budget_get_usual (const PdFilling *filling,
                                       guint64          seed);
PdFillBudget pd_fill_budget_get_of_seconds (guint   seconds,
                                            guint64 seed);
PdFillPlan  *pd_filler_fill (const PdFilling    *filling,
                             const PdFillBudget *budget,
                             PdFillTellFunc      tell,
                             gpointer            data);

G_END_DECLS
