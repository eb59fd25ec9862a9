/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-problem-private.h"
#include "pd-circle-work-private.h"

G_BEGIN_DECLS

/* Prices are whole multiples of one part in so many. */
#define PD_CIRCLE_BOUND_PARTS 64

/**
 * PdCircleBound:
 * @problem: a problem
 * @covered: by window: how often what is settled covers it
 * @met: of each two: how often they met, with what is settled
 * @fill: gives a round the sessions that are worth most at the prices, counts them with
 *   pd_circle_bound_count(), and returns what no others exceed, in parts
 * @data: for @fill
 * @prices: by window: what a session in it is worth
 * @repeats: of each two: what a session of theirs costs beside its own cost
 * @best_prices: those of the best bound so far
 * @best_repeats: the same
 * @degrees: by window: how many sessions the rounds give it
 * @times: of each two: how often the rounds let them meet
 * @worth: of all windows that are not covered by what is settled
 *
 * How good any plan can be: a Lagrangian bound. Two rules hold rounds together: that a window
 * of several rounds needs one session only, and that meeting again costs more each time.
 * Both are given prices instead; then each round is a problem of its own, and for any prices
 * the sum of them all is a bound. Better prices are looked for step by step. The first five
 * are given, all others are the bound's own.
 */
typedef struct _PdCircleBound PdCircleBound;

struct _PdCircleBound
{
  const PdCircleProblem *problem;
  const int             *covered;
  const int             *met;
  gint64 (*fill) (PdCircleBound *self,
                  guint          round);
  gpointer data;
  double  *prices;
  double  *repeats;
  double  *best_prices;
  double  *best_repeats;
  int     *degrees;
  guint8  *times;
  gint64   worth;
};

void   pd_circle_bound_init (PdCircleBound *self,
                             const int     *plan_covered);
void   pd_circle_bound_clear (PdCircleBound *self);
gint64 pd_circle_bound_find (PdCircleBound *self,
                             gint64         plan_value,
                             PdCircleWork  *work);
void   pd_circle_bound_use_best (PdCircleBound *self);
gint64 pd_circle_bound_get_part (const PdCircleBound *self,
                                 guint                round,
                                 int                  member);
gint64 pd_circle_bound_get_repeat (const PdCircleBound *self,
                                   int                  member,
                                   int                  other);
void   pd_circle_bound_count (PdCircleBound *self,
                              guint          round,
                              const int     *members,
                              guint          n);

G_END_DECLS
