/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many windows no plan of groups can cover, because no group with that person can be. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-groups-private.h"

#include <string.h>

/* A group that grows; times are those at which all in it are free. */
typedef struct
{
  const PdCircleProblem *problem;
  guint                  round;
  PdCircleGroup          group;
  guint64               *times; /* for each size, one set */
} Growth;

static gboolean
take (Growth *self,
      int     member)
{
  const PdCircleProblem *problem = self->problem;
  const guint64         *free = pd_circle_problem_get_free (problem, self->round, member);
  const guint64         *before = self->times + (gsize) self->group.n * problem->n_words;
  guint64               *after = self->times + (gsize) (self->group.n + 1) * problem->n_words;
  guint64                any = 0;

  if (problem->settled[self->round * problem->n + (guint) member] >= 0)
    return FALSE;
  for (guint i = 0; i < self->group.n; i++)
    {
      if (self->group.members[i] == member || problem->apart[(gsize) member * problem->n + (gsize) self->group.members[i]])
        return FALSE;
    }
  for (guint word = 0; word < problem->n_words; word++)
    any |= after[word] = before[word] & free[word];
  if (any != 0)
    self->group.members[self->group.n++] = member;
  return any != 0;
}

static gboolean
can_grow (Growth *self)
{
  guint first = self->group.n > 1 ? (guint) self->group.members[self->group.n - 1] + 1 : 0;

  if (self->group.n >= self->problem->least)
    return TRUE;
  for (guint i = first; i < self->problem->n; i++)
    {
      if (!take (self, (int) i))
        continue;
      if (can_grow (self))
        return TRUE;
      self->group.n--;
    }
  return FALSE;
}

static gboolean
can_be_covered (Growth               *self,
                const PdCircleWindow *window)
{
  for (guint round = window->first; round <= window->last; round++)
    {
      if (self->problem->settled[round * self->problem->n + (guint) window->member] >= 0)
        return TRUE;
      self->round = round;
      self->group.n = 0;
      if (take (self, window->member) && can_grow (self))
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_circle_groups_count_hopeless:
 * @problem: a problem
 *
 * Returns: how many windows can't be covered whatever the rest of the plan is
 */
guint
pd_circle_groups_count_hopeless (const PdCircleProblem *problem)
{
  g_autofree guint64 *times = g_new (guint64, (PD_CIRCLE_MAX_GROUP + 1) * problem->n_words);
  Growth              growth = { .problem = problem, .times = times };
  guint               n = 0;

  memset (times, 0xff, problem->n_words * sizeof *times);
  for (guint i = 0; i < problem->windows->len; i++)
    n += !can_be_covered (&growth, pd_circle_problem_get_window (problem, (int) i));
  return n;
}
