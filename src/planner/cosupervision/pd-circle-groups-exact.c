/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The best plan of groups of few people, and the proof that it is. All groups that can be are
 * listed; a round is then a choice of some that share nobody, and the best one follows from the
 * best of each subset of people. The bound's prices say of each choice how much it loses
 * against the best of its round: no plan that is better than the one at hand loses more in all
 * than lies between that and the bound. What is left is few, and is gone through. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-bound-private.h"
#include "pd-circle-groups-private.h"

#include <string.h>

/* For so many people all subsets are gone through, and no more. */
#define MOST_MEMBERS 12

/* More than these are not gone through: then the bound stands alone. */
#define MOST_CHOICES 4000
#define MOST_PLANS 20000

#define PARTS PD_CIRCLE_BOUND_PARTS

typedef struct
{
  guint         mask;
  PdCircleGroup group;
  gint64        cost;  /* with what each two are beside their meetings, in parts */
  gint64        value; /* at the prices */
} Candidate;

/* Groups of one round that share nobody. */
typedef struct
{
  gint64 loss; /* against the best of the round, at the prices */
  guint  n;
  guint  groups[MOST_MEMBERS / 2];
} Choice;

typedef struct
{
  PdCircleBound          bound;
  const PdCircleProblem *problem;
  PdCircleGroups        *at;         /* the plan that is gone through */
  PdCircleGroups        *best;       /* the best so far */
  GArray               **candidates; /* by round: Candidate */
  GArray               **choices;    /* by round: Choice */
  gint64                *most;       /* by subset, of the round that is filled: what it is worth */
  gint64                 slack;      /* how much may be lost in all, in parts */
  guint                  n_visited;
} Exact;

static const Candidate *
get_candidate (const Exact *self,
               guint        round,
               guint        i)
{
  return &g_array_index (self->candidates[round], Candidate, i);
}

/* FALSE where somebody is settled, two are kept apart, or there is no time for all. */
static gboolean
make_group (Exact     *self,
            guint      round,
            guint      mask,
            Candidate *ret_candidate)
{
  const PdCircleProblem *problem = self->problem;
  PdCircleGroup         *place = pd_circle_groups_get (self->at, round, 0);
  gboolean               can_be = TRUE;

  *ret_candidate = (Candidate){ .mask = mask };
  place->n = 0;
  for (int i = 0; can_be && (guint) i < problem->n; i++)
    {
      if ((mask & 1u << i) == 0)
        continue;
      can_be = problem->settled[round * problem->n + (guint) i] < 0 &&
               pd_circle_groups_can_join (self->at, round, 0, i, -1);
      for (guint j = 0; can_be && j < place->n; j++)
        ret_candidate->cost += pd_circle_problem_get_pair_cost (problem, place->members[j], i);
      if (can_be)
        place->members[place->n++] = i;
    }
  ret_candidate->group = *place;
  ret_candidate->cost += can_be ? pd_circle_groups_find_cost (self->at, round, place) : 0;
  ret_candidate->cost *= PARTS;
  place->n = 0;
  return can_be;
}

static void
list_candidates (Exact *self,
                 guint  round)
{
  self->candidates[round] = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint mask = 1; mask < 1u << self->problem->n; mask++)
    {
      guint     n = (guint) __builtin_popcount (mask);
      Candidate candidate;

      if (n >= self->problem->least && n <= self->problem->most && make_group (self, round, mask, &candidate))
        g_array_append_val (self->candidates[round], candidate);
    }
}

static void
price_candidates (Exact *self,
                  guint  round)
{
  for (guint i = 0; i < self->candidates[round]->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates[round], Candidate, i);

      candidate->value = -candidate->cost;
      for (guint j = 0; j < candidate->group.n; j++)
        {
          candidate->value += pd_circle_bound_get_part (&self->bound, round, candidate->group.members[j]);
          for (guint k = 0; k < j; k++)
            candidate->value -= pd_circle_bound_get_repeat (&self->bound,
                                                            candidate->group.members[k],
                                                            candidate->group.members[j]);
        }
    }
}

/* What the best groups within each subset are worth: whoever comes last in it is in none, or
 * in one of those in which they come last. Candidates are in order of their masks. */
static void
fill_subsets (Exact *self,
              guint  round)
{
  const GArray *candidates = self->candidates[round];
  guint         first = 0;

  self->most[0] = 0;
  for (guint last = 0; last < self->problem->n; last++)
    {
      guint end = first;

      while (end < candidates->len && get_candidate (self, round, end)->mask < 2u << last)
        end++;
      memcpy (&self->most[1u << last], self->most, (gsize) (1u << last) * sizeof *self->most);
      for (guint i = first; i < end; i++)
        {
          const Candidate *candidate = get_candidate (self, round, i);
          guint            others = candidate->mask & ~(1u << last);
          guint            free = ((1u << last) - 1) & ~others;

          if (candidate->value <= 0)
            continue;
          for (guint rest = free;; rest = (rest - 1) & free)
            {
              gint64 *most = &self->most[candidate->mask | rest];

              *most = MAX (*most, candidate->value + self->most[rest]);
              if (rest == 0)
                break;
            }
        }
      first = end;
    }
}

static guint
get_last (guint set)
{
  return 1u << g_bit_nth_msf (set, -1);
}

static void
count_best (Exact *self,
            guint  round)
{
  guint left = (1u << self->problem->n) - 1;

  while (left != 0)
    {
      guint before = left;

      for (guint i = 0; left == before && i < self->candidates[round]->len; i++)
        {
          const Candidate *candidate = get_candidate (self, round, i);

          if ((candidate->mask & ~left) != 0 || (candidate->mask & get_last (left)) == 0 || candidate->value <= 0 ||
              candidate->value + self->most[left & ~candidate->mask] != self->most[left])
            continue;
          pd_circle_bound_count (&self->bound, round, candidate->group.members, candidate->group.n);
          left &= ~candidate->mask;
        }
      if (left == before)
        left &= ~get_last (left);
    }
}

static gint64
fill (PdCircleBound *bound,
      guint          round)
{
  Exact *self = bound->data;

  price_candidates (self, round);
  fill_subsets (self, round);
  count_best (self, round);
  return self->most[(1u << self->problem->n) - 1];
}

/* All choices of a round that lose no more than there is to lose; FALSE where they are too many. */
static gboolean
list_choices (Exact  *self,
              guint   round,
              guint   left,
              Choice *choice)
{
  if (left == 0)
    {
      g_array_append_vals (self->choices[round], choice, 1);
      return self->choices[round]->len < MOST_CHOICES;
    }
  for (guint i = 0; i < self->candidates[round]->len; i++)
    {
      const Candidate *candidate = get_candidate (self, round, i);
      guint            rest = left & ~candidate->mask;
      Choice           with = *choice;

      if ((candidate->mask & ~left) != 0 || (candidate->mask & get_last (left)) == 0)
        continue;
      with.loss += self->most[left] - self->most[rest] - candidate->value;
      with.groups[with.n++] = i;
      if (with.loss <= self->slack && !list_choices (self, round, rest, &with))
        return FALSE;
    }
  choice->loss += self->most[left] - self->most[left & ~get_last (left)];
  return choice->loss > self->slack || list_choices (self, round, left & ~get_last (left), choice);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  const Choice *one = a, *other = b;

  return (one->loss > other->loss) - (one->loss < other->loss);
}

static gboolean
list_all_choices (Exact *self)
{
  for (guint t = 0; t < self->problem->n_rounds; t++)
    {
      Choice none = { 0 };

      self->choices[t] = g_array_new (FALSE, FALSE, sizeof (Choice));
      price_candidates (self, t);
      fill_subsets (self, t);
      if (!list_choices (self, t, (1u << self->problem->n) - 1, &none))
        return FALSE;
      g_array_sort (self->choices[t], compare_choices);
    }
  return TRUE;
}

static void
put_choice (Exact        *self,
            guint         round,
            const Choice *choice,
            gboolean      is_in)
{
  for (guint i = 0; i < choice->n; i++)
    {
      const PdCircleGroup *group = &get_candidate (self, round, choice->groups[i])->group;

      for (guint j = 0; j < group->n; j++)
        {
          if (is_in)
            pd_circle_groups_join (self->at, round, (int) i, group->members[j]);
          else
            pd_circle_groups_leave (self->at, round, group->members[j]);
        }
    }
}

/* FALSE where there are too many plans to go through. */
static gboolean
go_through (Exact *self,
            guint  round,
            gint64 loss)
{
  if (round == self->problem->n_rounds)
    {
      if (self->at->cost < self->best->cost)
        {
          self->slack -= (self->best->cost - self->at->cost) * PARTS;
          pd_circle_groups_copy_from (self->best, self->at);
        }
      return ++self->n_visited < MOST_PLANS;
    }
  for (guint i = 0; i < self->choices[round]->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices[round], Choice, i);
      gboolean      goes_on;

      if (loss + choice->loss > self->slack)
        break;
      put_choice (self, round, choice, TRUE);
      goes_on = go_through (self, round + 1, loss + choice->loss);
      put_choice (self, round, choice, FALSE);
      if (!goes_on)
        return FALSE;
    }
  return TRUE;
}

static void
clear_exact (Exact *self)
{
  for (guint t = 0; t < self->problem->n_rounds; t++)
    {
      g_clear_pointer (&self->candidates[t], g_array_unref);
      g_clear_pointer (&self->choices[t], g_array_unref);
    }
  pd_circle_bound_clear (&self->bound);
  pd_circle_groups_free (self->at);
  g_free (self->candidates);
  g_free (self->choices);
  g_free (self->most);
}

/**
 * pd_circle_groups_prove:
 * @self: a plan; made better where there is a better one
 * @work: how many steps to take towards the bound
 *
 * Proves how good the plan is: of up to twelve people mostly that it is the best.
 *
 * Returns: how much less any plan could cost at most, 0 for the best; -1 when nothing was
 *   proven
 */
gint64
pd_circle_groups_prove (PdCircleGroups *self,
                        PdCircleWork   *work)
{
  const PdCircleProblem     *problem = self->problem;
  g_autoptr (PdCircleGroups) base = pd_circle_groups_new (problem);
  Exact                      exact = { .problem = problem, .best = self };
  gint64                     cost = self->cost;
  gint64                     most;
  gint64                     gap = -1;

  if (problem->n == 0 || problem->n > MOST_MEMBERS)
    return -1;
  pd_circle_groups_put_settled (base);
  exact.at = pd_circle_groups_new (problem);
  pd_circle_groups_copy_from (exact.at, base);
  exact.bound = (PdCircleBound){ .problem = problem, .covered = base->covered, .met = base->met, .fill = fill, .data = &exact };
  exact.candidates = g_new0 (GArray *, problem->n_rounds + 1);
  exact.choices = g_new0 (GArray *, problem->n_rounds + 1);
  exact.most = g_new0 (gint64, (gsize) 1 << problem->n);
  for (guint t = 0; t < problem->n_rounds; t++)
    list_candidates (&exact, t);
  pd_circle_bound_init (&exact.bound, self->covered);
  most = pd_circle_bound_find (&exact.bound, base->cost - self->cost, work);
  if (most != G_MAXINT64)
    {
      gap = most - (base->cost - cost);
      exact.slack = gap * PARTS;
      pd_circle_bound_use_best (&exact.bound);
      if (gap > 0 && list_all_choices (&exact) && go_through (&exact, 0, 0))
        gap = 0;
      else
        gap -= cost - self->cost;
    }
  clear_exact (&exact);
  return gap;
}
