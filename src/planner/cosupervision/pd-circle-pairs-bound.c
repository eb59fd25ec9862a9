/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-bound-private.h"
#include "pd-circle-pairs-private.h"

static void
weigh_round (const PdCircleBound *bound,
             PdCirclePairs       *pairs,
             guint                round)
{
  const PdCircleProblem *problem = bound->problem;
  const int             *settled = &problem->settled[round * problem->n];
  const int             *diaries = &problem->diaries[round * problem->n];

  for (int i = 0; (guint) i < problem->n; i++)
    {
      gint64 part = pd_circle_bound_get_part (bound, round, i);

      for (int j = i + 1; (guint) j < problem->n; j++)
        {
          gsize  at = (gsize) i * problem->n + (gsize) j;
          int    cost = problem->costs[round][at];
          gint64 weight = 0;

          if (cost != PD_CIRCLE_CANNOT_MEET && settled[i] < 0 && settled[j] < 0)
            {
              gint64 kept = diaries[i] >= 0 && diaries[i] == diaries[j] ? problem->wishes.kept : 0;

              weight = part + pd_circle_bound_get_part (bound, round, j) + (kept - cost) * PD_CIRCLE_BOUND_PARTS -
                       pd_circle_bound_get_repeat (bound, i, j);
            }
          pairs->weights[at] = pairs->weights[(gsize) j * problem->n + (gsize) i] = MAX (weight, 0);
        }
    }
}

/* Each round is a matching; what bounds it are its prices, and not the pairs that were found. */
static gint64
fill (PdCircleBound *bound,
      guint          round)
{
  PdCirclePairs *pairs = bound->data;

  weigh_round (bound, pairs, round);
  pd_matching_solve (pairs->matching, pairs->weights, bound->problem->n, pairs->matched);
  for (int i = 0; (guint) i < bound->problem->n; i++)
    {
      const int both[] = { i, pairs->matched[i] };

      if (both[1] > i)
        pd_circle_bound_count (bound, round, both, 2);
    }
  return pd_matching_get_bound (pairs->matching);
}

/**
 * pd_circle_pairs_find_bound:
 * @self: a plan
 * @work: how many steps to take
 *
 * Returns: more than which the value of no plan can be; %G_MAXINT64 without a step
 */
gint64
pd_circle_pairs_find_bound (const PdCirclePairs *self,
                            PdCircleWork        *work)
{
  g_autoptr (PdCirclePairs) base = pd_circle_pairs_new (self->problem);
  PdCircleBound             bound = { .problem = self->problem, .covered = base->covered, .met = base->met, .fill = fill, .data = base };
  gint64                    most;

  pd_circle_pairs_put_settled (base);
  pd_circle_bound_init (&bound, self->covered);
  most = pd_circle_bound_find (&bound, self->value, work);
  pd_circle_bound_clear (&bound);
  return most;
}
