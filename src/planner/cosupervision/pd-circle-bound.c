/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-bound-private.h"

#include <math.h>
#include <string.h>

#define PARTS PD_CIRCLE_BOUND_PARTS

/* How far a step goes, of the way that it would take to close the gap, and when it is halved. */
#define FIRST_STEP 1.0
#define PATIENCE 8

#define NOTHING_PROVEN (G_MININT64 / 4)

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
is_open (const PdCircleBound *self,
         int                  window)
{
  return window >= 0 && self->covered[window] == 0;
}

static double
get_least_repeat_price (const PdCircleBound *self,
                        gsize                at)
{
  return (double) pd_circle_problem_get_meeting_cost (self->problem, self->met[at]);
}

/**
 * pd_circle_bound_init:
 * @self: a bound of which all that is given is there
 * @plan_covered: by window: how often a plan covers it, the better the sooner it is done
 *
 * Begins with windows that the plan leaves open at all that they are worth, and covered ones at
 * half a session: not far from where the prices end.
 */
void
pd_circle_bound_init (PdCircleBound *self,
                      const int     *plan_covered)
{
  gsize n_two = (gsize) self->problem->n * self->problem->n;
  gsize n_windows = self->problem->windows->len;

  /* One more, so that nothing is no null pointer. */
  self->prices = g_new0 (double, n_windows + 1);
  self->degrees = g_new0 (int, n_windows + 1);
  self->repeats = g_new0 (double, n_two + 1);
  self->times = g_new0 (guint8, n_two + 1);
  self->worth = 0;
  for (guint i = 0; i < self->problem->windows->len; i++)
    {
      const PdCircleWindow *window = pd_circle_problem_get_window (self->problem, (int) i);

      if (!is_open (self, (int) i))
        continue;
      self->worth += window->worth;
      if (window->first == window->last || plan_covered[i] == 0)
        self->prices[i] = (double) window->worth;
      else
        self->prices[i] = (double) self->problem->wishes.session / 2;
    }
  for (gsize at = 0; at < n_two; at++)
    self->repeats[at] = get_least_repeat_price (self, at);
  self->best_prices = g_memdup2 (self->prices, (n_windows + 1) * sizeof *self->prices);
  self->best_repeats = g_memdup2 (self->repeats, (n_two + 1) * sizeof *self->repeats);
}

/**
 * pd_circle_bound_clear:
 * @self: a bound
 *
 * Frees what is its own.
 */
void
pd_circle_bound_clear (PdCircleBound *self)
{
  g_free (self->prices);
  g_free (self->repeats);
  g_free (self->best_prices);
  g_free (self->best_repeats);
  g_free (self->degrees);
  g_free (self->times);
}

/**
 * pd_circle_bound_get_part:
 * @self: a bound
 * @round: a round
 * @member: somebody
 *
 * Returns: what a session of theirs in it is worth, in parts
 */
gint64
pd_circle_bound_get_part (const PdCircleBound *self,
                          guint                round,
                          int                  member)
{
  int window = self->problem->window_at[round * self->problem->n + (guint) member];

  return is_open (self, window) ? to_parts (self->prices[window]) : 0;
}

/**
 * pd_circle_bound_get_repeat:
 * @self: a bound
 * @member: somebody
 * @other: somebody else
 *
 * Returns: what it costs that they meet, in parts
 */
gint64
pd_circle_bound_get_repeat (const PdCircleBound *self,
                            int                  member,
                            int                  other)
{
  return to_parts (self->repeats[(gsize) member * self->problem->n + (gsize) other]);
}

/**
 * pd_circle_bound_count:
 * @self: a bound
 * @round: a round
 * @members: (array length=n): who meets in it, in order
 * @n: how many
 */
void
pd_circle_bound_count (PdCircleBound *self,
                       guint          round,
                       const int     *members,
                       guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      int window = self->problem->window_at[round * self->problem->n + (guint) members[i]];

      if (window >= 0)
        self->degrees[window]++;
      for (guint j = 0; j < i; j++)
        self->times[(gsize) members[j] * self->problem->n + (gsize) members[i]]++;
    }
}

/* What the prices of repeated meetings give back, in parts; below nothing or nothing. */
static gint64
sum_repeats (const PdCircleBound *self)
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
              gint64 cost = pd_circle_problem_get_meeting_cost (problem, self->met[at] + (int) k) * PARTS;

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
evaluate (PdCircleBound *self)
{
  const PdCircleProblem *problem = self->problem;
  gint64                 bound = sum_repeats (self);

  memset (self->degrees, 0, problem->windows->len * sizeof *self->degrees);
  memset (self->times, 0, (gsize) problem->n * problem->n);
  for (guint i = 0; i < problem->windows->len; i++)
    bound += is_open (self, (int) i) ? to_parts (self->prices[i]) : 0;
  for (guint t = 0; t < problem->n_rounds; t++)
    {
      gint64 most = self->fill (self, t);

      if (most == G_MAXINT64)
        return NOTHING_PROVEN;
      bound -= most;
    }
  return bound;
}

/* Which way the price of a window is to go. */
static int
lean_of_window (const PdCircleBound *self,
                int                  i)
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
lean_of_two (const PdCircleBound *self,
             gsize                at)
{
  double above = self->repeats[at] - get_least_repeat_price (self, at);
  double step = (double) MAX (self->problem->wishes.meeting, 1);
  int    most = (int) floor (above / step) + 1;
  int    least = (int) ceil (above / step);

  return self->times[at] - CLAMP (self->times[at], least, most);
}

static double
sum_squares (const PdCircleBound *self)
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
move_prices (PdCircleBound *self,
             double         step)
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

static void
keep_best (PdCircleBound *self)
{
  memcpy (self->best_prices, self->prices, self->problem->windows->len * sizeof *self->prices);
  memcpy (self->best_repeats, self->repeats, (gsize) self->problem->n * self->problem->n * sizeof *self->repeats);
}

/**
 * pd_circle_bound_use_best:
 * @self: a bound
 *
 * Goes back to the prices of the best bound that was found.
 */
void
pd_circle_bound_use_best (PdCircleBound *self)
{
  memcpy (self->prices, self->best_prices, self->problem->windows->len * sizeof *self->prices);
  memcpy (self->repeats, self->best_repeats, (gsize) self->problem->n * self->problem->n * sizeof *self->repeats);
}

/**
 * pd_circle_bound_find:
 * @self: a bound
 * @plan_value: what a plan has gained over no sessions at all
 * @work: how many steps to take
 *
 * Looks for a bound until it meets the plan, which is then proven to be the best.
 *
 * Returns: more than which the value of no plan can be; %G_MAXINT64 without a step
 */
gint64
pd_circle_bound_find (PdCircleBound *self,
                      gint64         plan_value,
                      PdCircleWork  *work)
{
  gint64 best = NOTHING_PROVEN;
  gint64 goal = (self->worth - plan_value) * PARTS;
  double share = FIRST_STEP;
  guint  n_in_vain = 0;

  while (goal - best >= PARTS && pd_circle_work_go_on (work))
    {
      gint64 found = evaluate (self);
      double squares = sum_squares (self);

      n_in_vain = found > best ? 0 : n_in_vain + 1;
      if (found > best)
        keep_best (self);
      best = MAX (best, found);
      if (squares == 0)
        break;
      if (n_in_vain == PATIENCE)
        {
          share /= 2;
          n_in_vain = 0;
        }
      move_prices (self, share * (double) (goal - found) / PARTS / squares);
    }
  return best == NOTHING_PROVEN ? G_MAXINT64 : self->worth - to_whole (best);
}
