/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How good any plan of pairs can be: a Lagrangian bound. Two rules hold rounds together: that a
 * window of several rounds needs one session only, and that meeting again costs more each
 * time. Both are given prices instead; then each round is a matching of its own, and for
 * any prices the sum of them all is a bound. Better prices are looked for step by step. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-bound-private.h"

#include <math.h>
#include <string.h>

/* Prices are whole multiples of one part in so many. */
#define PARTS 64

/* How far a step goes, of the way that it would take to close the gap, and when it is halved. */
#define FIRST_STEP 1.0
#define PATIENCE 8

#define NOTHING_PROVEN (G_MININT64 / 4)

typedef struct
{
  const PdCircleProblem *problem;
  PdCirclePairs         *base;    /* what is settled, alone */
  double                *prices;  /* by window */
  double                *repeats; /* of each two: the price of a session of theirs */
  int                   *degrees; /* by window: how many sessions the rounds give it */
  guint8                *times;   /* of each two: how often the rounds let them meet */
  gint64                 worth;   /* of all windows that are not covered by what is settled */
} Bound;

static gint64
to_parts (double price)
{
  return (gint64) floor (price * PARTS + 0.5);
}

/* Costs are whole, so a bound is as good as the next whole number. */
static gint64
to_whole (gint64 parts)
{
  return parts >= 0 ? (parts + PARTS - 1) / PARTS : -(-parts / PARTS);
}

static gboolean
is_open (const Bound *self,
         int          window)
{
  return window >= 0 && self->base->covered[window] == 0;
}

static double
get_least_repeat_price (const Bound *self,
                        gsize        at)
{
  return (double) pd_circle_problem_get_meeting_cost (self->problem, self->base->met[at]);
}

static void
clear_bound (Bound *self)
{
  pd_circle_pairs_free (self->base);
  g_free (self->prices);
  g_free (self->repeats);
  g_free (self->degrees);
  g_free (self->times);
}

/* Windows that the plan leaves open are worth all, and covered ones half a session: not far
 * from where the prices end. */
static void
init_bound (Bound               *self,
            const PdCirclePairs *pairs)
{
  gsize n_two = (gsize) pairs->problem->n * pairs->problem->n;

  self->problem = pairs->problem;
  self->base = pd_circle_pairs_new (self->problem);
  pd_circle_pairs_put_settled (self->base);
  self->prices = g_new0 (double, self->problem->windows->len);
  self->degrees = g_new0 (int, self->problem->windows->len);
  self->repeats = g_new0 (double, n_two);
  self->times = g_new0 (guint8, n_two);
  self->worth = 0;
  for (guint i = 0; i < self->problem->windows->len; i++)
    {
      const PdCircleWindow *window = pd_circle_problem_get_window (self->problem, (int) i);

      if (!is_open (self, (int) i))
        continue;
      self->worth += window->worth;
      if (window->first == window->last || pairs->covered[i] == 0)
        self->prices[i] = (double) window->worth;
      else
        self->prices[i] = (double) self->problem->wishes.session / 2;
    }
  for (gsize at = 0; at < n_two; at++)
    self->repeats[at] = get_least_repeat_price (self, at);
}

static gint64
get_part_of (const Bound *self,
             guint        round,
             int          member)
{
  int window = self->problem->window_at[round * self->problem->n + (guint) member];

  return is_open (self, window) ? to_parts (self->prices[window]) : 0;
}

static void
weigh_round (Bound *self,
             guint  round)
{
  const PdCircleProblem *problem = self->problem;
  const int             *settled = &problem->settled[round * problem->n];
  const int             *diaries = &problem->diaries[round * problem->n];

  for (int i = 0; (guint) i < problem->n; i++)
    {
      gint64 part = get_part_of (self, round, i);

      for (int j = i + 1; (guint) j < problem->n; j++)
        {
          gsize  at = (gsize) i * problem->n + (gsize) j;
          int    cost = problem->costs[round][at];
          gint64 weight = 0;

          if (cost != PD_CIRCLE_CANNOT_MEET && settled[i] < 0 && settled[j] < 0)
            {
              gint64 kept = diaries[i] >= 0 && diaries[i] == diaries[j] ? problem->wishes.kept : 0;

              weight = part + get_part_of (self, round, j) + (kept - cost) * PARTS - to_parts (self->repeats[at]);
            }
          self->base->weights[at] = self->base->weights[(gsize) j * problem->n + (gsize) i] = MAX (weight, 0);
        }
    }
}

static void
count_matched (Bound *self,
               guint  round)
{
  guint n = self->problem->n;

  for (int i = 0; (guint) i < n; i++)
    {
      int window = self->problem->window_at[round * n + (guint) i];
      int other = self->base->matched[i];

      if (other < 0)
        continue;
      if (window >= 0)
        self->degrees[window]++;
      if (i < other)
        self->times[(gsize) i * n + (gsize) other]++;
    }
}

/* What the prices of repeated meetings give back, in parts; below nothing or nothing. */
static gint64
sum_repeats (const Bound *self)
{
  const PdCircleProblem *problem = self->problem;
  gint64                 sum = 0;

  for (guint i = 0; i < problem->n; i++)
    {
      for (guint j = i + 1; j < problem->n; j++)
        {
          gsize  at = (gsize) i * problem->n + j;
          gint64 price = to_parts (self->repeats[at]);

          for (guint k = 0; k < problem->n_rounds; k++)
            {
              gint64 cost = pd_circle_problem_get_meeting_cost (problem, self->base->met[at] + (int) k) * PARTS;

              if (cost >= price)
                break;
              sum += cost - price;
            }
        }
    }
  return sum;
}

/* The bound of these prices, in parts: no plan costs less. */
static gint64
evaluate (Bound *self)
{
  const PdCircleProblem *problem = self->problem;
  gint64                 bound = sum_repeats (self);

  memset (self->degrees, 0, problem->windows->len * sizeof *self->degrees);
  memset (self->times, 0, (gsize) problem->n * problem->n);
  for (guint i = 0; i < problem->windows->len; i++)
    bound += is_open (self, (int) i) ? to_parts (self->prices[i]) : 0;
  for (guint t = 0; t < problem->n_rounds; t++)
    {
      gint64 most;

      weigh_round (self, t);
      pd_matching_solve (self->base->matching, self->base->weights, problem->n, self->base->matched);
      most = pd_matching_get_bound (self->base->matching);
      if (most == G_MAXINT64)
        return NOTHING_PROVEN;
      bound -= most;
      count_matched (self, t);
    }
  return bound;
}

/* Which way the price of a window is to go. */
static int
lean_of_window (const Bound *self,
                int          i)
{
  const PdCircleWindow *window = pd_circle_problem_get_window (self->problem, i);

  if (!is_open (self, i) || window->first == window->last)
    return 0;
  if (self->prices[i] >= (double) window->worth && self->degrees[i] == 0)
    return 0;
  return 1 - self->degrees[i];
}

/* The same of two people: how much more often the rounds let them meet than the price
 * says that they would. */
static int
lean_of_two (const Bound *self,
             gsize        at)
{
  double above = self->repeats[at] - get_least_repeat_price (self, at);
  double step = (double) MAX (self->problem->wishes.meeting, 1);
  int    most = (int) floor (above / step) + 1;
  int    least = (int) ceil (above / step);

  return self->times[at] - CLAMP (self->times[at], least, most);
}

static double
sum_squares (const Bound *self)
{
  guint  n = self->problem->n;
  double sum = 0;

  for (int i = 0; (guint) i < self->problem->windows->len; i++)
    sum += lean_of_window (self, i) * lean_of_window (self, i);
  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < n; j++)
        sum += lean_of_two (self, i * n + j) * lean_of_two (self, i * n + j);
    }
  return sum;
}

static void
move_prices (Bound *self,
             double step)
{
  guint n = self->problem->n;

  for (int i = 0; (guint) i < self->problem->windows->len; i++)
    {
      double most = (double) pd_circle_problem_get_window (self->problem, i)->worth;

      self->prices[i] = CLAMP (self->prices[i] + step * lean_of_window (self, i), 0, most);
    }
  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < n; j++)
        {
          gsize  at = (gsize) i * n + j;
          double least = get_least_repeat_price (self, at);
          double most = least + (double) (self->problem->wishes.meeting * self->problem->n_rounds);

          self->repeats[at] = CLAMP (self->repeats[at] + step * lean_of_two (self, at), least, most);
        }
    }
}

/**
 * pd_circle_bound_find:
 * @pairs: a plan, the better the sooner it is done
 * @work: how many steps to take
 *
 * Looks for a bound until it meets the plan, which is then proven to be the best.
 *
 * Returns: more than which the value of no plan can be; %G_MAXINT64 without a step
 */
gint64
pd_circle_bound_find (const PdCirclePairs *pairs,
                      PdCircleWork        *work)
{
  Bound  bound;
  gint64 best = NOTHING_PROVEN;
  gint64 goal;
  double share = FIRST_STEP;
  guint  n_in_vain = 0;

  init_bound (&bound, pairs);
  goal = (bound.worth - pairs->value) * PARTS;
  while (goal - best >= PARTS && pd_circle_work_go_on (work))
    {
      gint64 found = evaluate (&bound);
      double squares = sum_squares (&bound);

      n_in_vain = found > best ? 0 : n_in_vain + 1;
      best = MAX (best, found);
      if (squares == 0)
        break;
      if (n_in_vain == PATIENCE)
        {
          share /= 2;
          n_in_vain = 0;
        }
      move_prices (&bound, share * (double) (goal - found) / PARTS / squares);
    }
  clear_bound (&bound);
  if (best == NOTHING_PROVEN)
    return G_MAXINT64;
  return bound.worth - to_whole (best);
}
