/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Annealing: people are moved and swapped, and what makes a plan worse is taken less and less
 * often. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-groups-private.h"

/* So many tries make one move of the budget, for each person. */
#define TRIES_A_MEMBER 400

/* Of a thousand tries, how many take somebody out. */
#define LEAVING 20

/* From where to where the temperature falls, in parts of what is wished for. */
#define HOT_PART 2
#define COLD_PART 8
#define REPLAN_PART 16

typedef struct
{
  guint    round;
  int      member;
  int      other;
  int      from; /* the member's group before */
  int      to;   /* the other's group before */
  gboolean is_swap;
} Try;

static int
get_group (const PdCircleGroups *self,
           guint                 round,
           int                   member)
{
  return self->group_of[round * self->problem->n + (guint) member];
}

static gboolean
is_settled (const PdCircleGroups *self,
            guint                 round,
            int                   member)
{
  guint at = round * self->problem->n + (guint) member;

  return self->problem->settled[at] >= 0 || (self->are_diaries_settled && self->problem->diaries[at] >= 0);
}

static void
put (PdCircleGroups *self,
     guint           round,
     int             member,
     int             group)
{
  int now = get_group (self, round, member);

  if (now == group)
    return;
  if (now != PD_CIRCLE_NO_GROUP)
    pd_circle_groups_leave (self, round, member);
  if (group != PD_CIRCLE_NO_GROUP)
    pd_circle_groups_join (self, round, group, member);
}

static gboolean
can_swap (PdCircleGroups *self,
          const Try      *try)
{
  if (!pd_circle_groups_can_join (self, try->round, try->to, try->member, try->other))
    return FALSE;
  return try->from == PD_CIRCLE_NO_GROUP ||
         pd_circle_groups_can_join (self, try->round, try->from, try->other, try->member);
}

/* Chooses somebody, and whom they go to or swap with; FALSE where that can't be. */
static gboolean
choose (PdCircleGroups *self,
        PdRandom       *random,
        Try            *ret_try)
{
  guint n = self->problem->n;
  int   at = g_array_index (self->movable, int, pd_random_below (random, self->movable->len));
  Try   try = { .round = (guint) at / n, .member = at % (int) n, .other = -1, .to = PD_CIRCLE_NO_GROUP };

  if (is_settled (self, try.round, try.member))
    return FALSE;
  try.from = get_group (self, try.round, try.member);
  if (!pd_random_chance (random, LEAVING))
    {
      try.other = (int) pd_random_below (random, n);
      if (try.other == try.member || is_settled (self, try.round, try.other))
        return FALSE;
      try.to = get_group (self, try.round, try.other);
      try.is_swap = try.to != PD_CIRCLE_NO_GROUP && pd_random_chance (random, 500);
    }
  *ret_try = try;
  if (try.other < 0)
    return try.from != PD_CIRCLE_NO_GROUP;
  if (try.to == PD_CIRCLE_NO_GROUP)
    return self->problem->costs[try.round][(gsize) try.member * n + (gsize) try.other] != PD_CIRCLE_CANNOT_MEET;
  if (try.to == try.from)
    return FALSE;
  return try.is_swap ? can_swap (self, &try)
                     : pd_circle_groups_can_join (self, try.round, try.to, try.member, -1);
}

static void
do_try (PdCircleGroups *self,
        const Try      *try)
{
  put (self, try->round, try->member, PD_CIRCLE_NO_GROUP);
  if (try->other < 0)
    return;
  if (try->to == PD_CIRCLE_NO_GROUP)
    {
      int group = pd_circle_groups_find_empty (self, try->round);

      put (self, try->round, try->other, group);
      put (self, try->round, try->member, group);
      return;
    }
  if (try->is_swap)
    put (self, try->round, try->other, try->from);
  put (self, try->round, try->member, try->to);
}

static void
undo_try (PdCircleGroups *self,
          const Try      *try)
{
  put (self, try->round, try->member, PD_CIRCLE_NO_GROUP);
  if (try->other >= 0)
    put (self, try->round, try->other, try->to);
  put (self, try->round, try->member, try->from);
}

static void
try_many (PdCircleGroups *self,
          PdCircleWork   *work,
          double          temperature)
{
  for (guint i = 0; i < TRIES_A_MEMBER * self->problem->n; i++)
    {
      gint64 before = self->cost;
      Try    try;

      if (!choose (self, &work->random, &try))
        continue;
      do_try (self, &try);
      if (self->cost > before && self->cost - before > pd_circle_work_draw (work, temperature))
        undo_try (self, &try);
    }
}

/* Falls by the same part in each move, without a power, which is not the same on every
 * computer. */
static double
get_temperature (double hot,
                 double cold,
                 guint  done,
                 guint  of)
{
  double halvings = 0;
  double at;

  for (double t = hot; t > cold; t /= 2)
    halvings++;
  for (at = halvings * done / MAX (of, 1); at >= 1; at--)
    hot /= 2;
  return hot * (1 - at / 2);
}

static void
search (PdCircleGroups *self,
        PdCircleWork   *work,
        guint           left,
        double          hot)
{
  g_autoptr (PdCircleGroups) at = pd_circle_groups_new (self->problem);
  guint                      moves = work->moves - left;
  double                     cold = (double) self->problem->wishes.session / COLD_PART;

  pd_circle_groups_copy_from (at, self);
  while (at->movable->len > 0 && work->moves > left && pd_circle_work_go_on (work))
    {
      try_many (at, work, get_temperature (hot, cold, moves - (work->moves - left) - 1, moves));
      if (at->cost >= self->cost)
        continue;
      pd_circle_groups_copy_from (self, at);
      pd_circle_groups_dissolve_small (self);
    }
}

/**
 * pd_circle_groups_search:
 * @self: a plan
 * @work: how long to go on
 *
 * Looks for a better one. It ends with the best that was found, without groups that are too
 * small. Where people have sessions in their diaries, half of the time goes to what can be
 * done without touching these, and then it is never so hot that they would be given up.
 */
void
pd_circle_groups_search (PdCircleGroups *self,
                         PdCircleWork   *work)
{
  const PdCircleWishes *wishes = &self->problem->wishes;
  double                hot = (double) wishes->uncovered / HOT_PART;

  if (self->are_diaries_settled)
    {
      search (self, work, work->moves / 2, hot);
      self->are_diaries_settled = FALSE;
      hot = (double) wishes->kept / REPLAN_PART;
    }
  search (self, work, 0, hot);
}
