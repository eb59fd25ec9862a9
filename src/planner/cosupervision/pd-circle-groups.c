/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-groups-private.h"

#include <string.h>

/* A group is best of four (solver.md, Groups). */
#define USUAL_GROUP 4
#define MINUTES_PER_HOUR 60

static gsize
count_places (const PdCircleProblem *problem)
{
  return (gsize) problem->n_rounds * problem->n;
}

/**
 * pd_circle_groups_new:
 * @problem: a problem; it must outlive the groups
 *
 * Returns: (transfer full): a plan without sessions
 */
PdCircleGroups *
pd_circle_groups_new (const PdCircleProblem *problem)
{
  PdCircleGroups *self = g_new0 (PdCircleGroups, 1);

  self->problem = problem;
  self->groups = g_new0 (PdCircleGroup, count_places (problem));
  self->group_of = g_new (int, count_places (problem));
  for (gsize i = 0; i < count_places (problem); i++)
    self->group_of[i] = PD_CIRCLE_NO_GROUP;
  self->covered = g_new0 (int, problem->windows->len + 1);
  self->met = g_memdup2 (problem->met, (gsize) problem->n * problem->n * sizeof *self->met);
  self->movable = g_array_new (FALSE, FALSE, sizeof (int));
  self->common = g_new0 (guint64, problem->n_words);
  for (guint i = 0; i < problem->windows->len; i++)
    self->cost += pd_circle_problem_get_window (problem, (int) i)->worth;
  return self;
}

/**
 * pd_circle_groups_free:
 * @self: (transfer full) (nullable): a plan
 */
void
pd_circle_groups_free (PdCircleGroups *self)
{
  if (self == NULL)
    return;
  g_free (self->groups);
  g_free (self->group_of);
  g_free (self->covered);
  g_free (self->met);
  g_array_unref (self->movable);
  g_free (self->common);
  g_free (self);
}

/**
 * pd_circle_groups_copy_from:
 * @self: a plan
 * @other: another one of the same problem
 *
 * Makes it the same.
 */
void
pd_circle_groups_copy_from (PdCircleGroups       *self,
                            const PdCircleGroups *other)
{
  const PdCircleProblem *problem = self->problem;

  if (count_places (problem) == 0)
    return;
  memcpy (self->groups, other->groups, count_places (problem) * sizeof *self->groups);
  memcpy (self->group_of, other->group_of, count_places (problem) * sizeof *self->group_of);
  memcpy (self->covered, other->covered, problem->windows->len * sizeof *self->covered);
  memcpy (self->met, other->met, (gsize) problem->n * problem->n * sizeof *self->met);
  g_array_set_size (self->movable, 0);
  g_array_append_vals (self->movable, other->movable->data, other->movable->len);
  self->are_diaries_settled = other->are_diaries_settled;
  self->cost = other->cost;
}

static gboolean
is_big_enough (const PdCircleGroups *self,
               const PdCircleGroup  *group)
{
  return group->n >= self->problem->least;
}

/* A diary's session is kept while just its people are in the group. */
static gboolean
is_kept (const PdCircleGroups *self,
         guint                 round,
         const PdCircleGroup  *group)
{
  const PdCircleProblem  *problem = self->problem;
  const PdPlannedSession *session;
  int                     diary = group->n > 0 ? problem->diaries[round * problem->n + (guint) group->members[0]] : -1;

  if (diary < 0)
    return FALSE;
  session = g_ptr_array_index (problem->sessions, diary);
  for (guint i = 0; i < group->n; i++)
    {
      if (problem->diaries[round * problem->n + (guint) group->members[i]] != diary)
        return FALSE;
    }
  return session->member_ids->len == group->n;
}

static gboolean
find_common_times (const PdCircleGroups *self,
                   guint                 round,
                   const PdCircleGroup  *group,
                   int                   member,
                   int                   instead_of)
{
  guint64 any = 0;

  for (guint word = 0; word < self->problem->n_words; word++)
    {
      guint64 common = ~(guint64) 0;

      if (member >= 0)
        common = pd_circle_problem_get_free (self->problem, round, member)[word];
      for (guint i = 0; i < group->n; i++)
        {
          if (group->members[i] != instead_of)
            common &= pd_circle_problem_get_free (self->problem, round, group->members[i])[word];
        }
      self->common[word] = common;
      any |= common;
    }
  return any != 0;
}

/* Hours that are paid beyond shifts, at the time that has fewest. */
static gint64
find_extra_hours (PdCircleGroups      *self,
                  guint                round,
                  const PdCircleGroup *group)
{
  int least = G_MAXINT;

  find_common_times (self, round, group, -1, -1);
  for (guint word = 0; word < self->problem->n_words && least > 0; word++)
    {
      for (guint64 common = self->common[word]; common != 0 && least > 0; common &= common - 1)
        {
          guint time = word * 64 + (guint) __builtin_ctzll (common);

          least = MIN (least, pd_circle_problem_get_extra (self->problem, group->members, group->n, round, time));
        }
    }
  return least == G_MAXINT ? 0 : (least + MINUTES_PER_HOUR - 1) / MINUTES_PER_HOUR;
}

/**
 * pd_circle_groups_find_cost:
 * @self: a plan
 * @round: a round
 * @group: a group that could be in it
 *
 * Returns: what the group costs, without what each two of it do
 */
gint64
pd_circle_groups_find_cost (PdCircleGroups      *self,
                            guint                round,
                            const PdCircleGroup *group)
{
  const PdCircleProblem *problem = self->problem;
  int                    target = CLAMP (USUAL_GROUP, (int) problem->least, (int) problem->most);
  gint64                 cost;

  if (group->n == 0)
    return 0;
  cost = problem->wishes.session + problem->wishes.off_target * ABS ((int) group->n - target);
  if (problem->wishes.extra_hour > 0 && is_big_enough (self, group))
    cost += problem->wishes.extra_hour * find_extra_hours (self, round, group);
  if (problem->wishes.kept > 0 && is_kept (self, round, group))
    cost -= problem->wishes.kept;
  return cost;
}

static void
cover (PdCircleGroups *self,
       guint           round,
       int             member,
       int             by)
{
  int                   window = self->problem->window_at[round * self->problem->n + (guint) member];
  const PdCircleWindow *of;

  if (window < 0)
    return;
  of = pd_circle_problem_get_window (self->problem, window);
  if (self->covered[window] == 0)
    self->cost -= of->worth;
  self->covered[window] += by;
  if (self->covered[window] == 0)
    self->cost += of->worth;
}

/* A group that gets big enough, or too small, covers all who are in it, or nobody. */
static void
cover_all (PdCircleGroups      *self,
           guint                round,
           const PdCircleGroup *group,
           int                  by)
{
  for (guint i = 0; is_big_enough (self, group) && i < group->n; i++)
    cover (self, round, group->members[i], by);
}

static void
count_two (PdCircleGroups *self,
           int             member,
           int             other,
           int             by)
{
  gsize at = (gsize) member * self->problem->n + (gsize) other;
  gsize mirrored = (gsize) other * self->problem->n + (gsize) member;
  int   before = by > 0 ? self->met[at] : self->met[at] - 1;

  self->cost += by * (pd_circle_problem_get_pair_cost (self->problem, member, other) +
                      pd_circle_problem_get_meeting_cost (self->problem, before));
  self->met[at] += by;
  self->met[mirrored] += by;
}

/**
 * pd_circle_groups_can_join:
 * @self: a plan
 * @round: a round
 * @group: one of its groups
 * @member: somebody who is not in it
 * @instead_of: somebody whose place they would take, or -1
 *
 * Returns: whether there is a place and a time for them, and nobody from whom they are kept apart
 */
gboolean
pd_circle_groups_can_join (PdCircleGroups *self,
                           guint           round,
                           int             group,
                           int             member,
                           int             instead_of)
{
  const PdCircleGroup *to = pd_circle_groups_get (self, round, group);

  if (instead_of < 0 && to->n >= self->problem->most)
    return FALSE;
  for (guint i = 0; i < to->n; i++)
    {
      if (to->members[i] != instead_of &&
          self->problem->apart[(gsize) member * self->problem->n + (gsize) to->members[i]])
        return FALSE;
    }
  return find_common_times (self, round, to, member, instead_of);
}

/**
 * pd_circle_groups_join:
 * @self: a plan
 * @round: a round
 * @group: one of its groups
 * @member: somebody who is in none
 *
 * Adds them.
 */
void
pd_circle_groups_join (PdCircleGroups *self,
                       guint           round,
                       int             group,
                       int             member)
{
  PdCircleGroup *to = pd_circle_groups_get (self, round, group);

  self->cost -= pd_circle_groups_find_cost (self, round, to);
  cover_all (self, round, to, -1);
  for (guint i = 0; i < to->n; i++)
    count_two (self, member, to->members[i], 1);
  to->members[to->n++] = member;
  self->group_of[round * self->problem->n + (guint) member] = group;
  cover_all (self, round, to, 1);
  self->cost += pd_circle_groups_find_cost (self, round, to);
}

/**
 * pd_circle_groups_leave:
 * @self: a plan
 * @round: a round
 * @member: somebody who is in a group of it
 *
 * Takes them out.
 */
void
pd_circle_groups_leave (PdCircleGroups *self,
                        guint           round,
                        int             member)
{
  int           *place = &self->group_of[round * self->problem->n + (guint) member];
  PdCircleGroup *from = pd_circle_groups_get (self, round, *place);
  guint          at = 0;

  self->cost -= pd_circle_groups_find_cost (self, round, from);
  cover_all (self, round, from, -1);
  while (from->members[at] != member)
    at++;
  from->members[at] = from->members[--from->n];
  for (guint i = 0; i < from->n; i++)
    count_two (self, member, from->members[i], -1);
  *place = PD_CIRCLE_NO_GROUP;
  cover_all (self, round, from, 1);
  self->cost += pd_circle_groups_find_cost (self, round, from);
}

/**
 * pd_circle_groups_find_empty:
 * @self: a plan
 * @round: a round
 *
 * Returns: a group of nobody; there always is one for somebody who is in none
 */
int
pd_circle_groups_find_empty (const PdCircleGroups *self,
                             guint                 round)
{
  int group = 0;

  while (pd_circle_groups_get (self, round, group)->n > 0)
    group++;
  return group;
}

/**
 * pd_circle_groups_dissolve_small:
 * @self: a plan
 *
 * Takes groups apart that are too small.
 */
void
pd_circle_groups_dissolve_small (PdCircleGroups *self)
{
  for (guint t = 0; t < self->problem->n_rounds; t++)
    {
      for (int group = 0; (guint) group < self->problem->n; group++)
        {
          const PdCircleGroup *small = pd_circle_groups_get (self, t, group);

          while (small->n > 0 && !is_big_enough (self, small))
            pd_circle_groups_leave (self, t, small->members[0]);
        }
    }
}

static void
put_settled (PdCircleGroups         *self,
             const PdPlannedSession *session)
{
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      int one = pd_circle_problem_find (self->problem, g_array_index (session->member_ids, PdId, i));

      if (one < 0)
        continue;
      cover (self, session->round, one, 1);
      for (guint j = 0; j < i; j++)
        {
          int other = pd_circle_problem_find (self->problem, g_array_index (session->member_ids, PdId, j));

          if (other >= 0)
            count_two (self, one, other, 1);
        }
    }
}

static void
put_from_diary (PdCircleGroups         *self,
                const PdPlannedSession *session)
{
  int group = pd_circle_groups_find_empty (self, session->round);

  for (guint i = 0; i < session->member_ids->len; i++)
    pd_circle_groups_join (self,
                           session->round,
                           group,
                           pd_circle_problem_find (self->problem, g_array_index (session->member_ids, PdId, i)));
}

static gboolean
has_time (const PdCircleProblem *problem,
          guint                  round,
          int                    member)
{
  guint64 any = 0;

  for (guint word = 0; word < problem->n_words; word++)
    any |= pd_circle_problem_get_free (problem, round, member)[word];
  return any != 0;
}

/**
 * pd_circle_groups_put_settled:
 * @self: a plan without sessions
 *
 * Counts what is not to be changed; nobody in it is in a group.
 */
void
pd_circle_groups_put_settled (PdCircleGroups *self)
{
  for (guint i = 0; i < self->problem->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (self->problem->sessions, i);

      if (session->hold >= PD_HOLD_PINNED)
        put_settled (self, session);
    }
}

/**
 * pd_circle_groups_start:
 * @self: a plan without sessions
 *
 * Puts in what is there already. What is settled is counted and then left alone.
 */
void
pd_circle_groups_start (PdCircleGroups *self)
{
  const PdCircleProblem *problem = self->problem;

  pd_circle_groups_put_settled (self);
  for (guint i = 0; i < problem->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (problem->sessions, i);

      if (session->hold < PD_HOLD_PINNED)
        put_from_diary (self, session);
    }
  self->are_diaries_settled = pd_circle_problem_has_diaries (problem);
  for (int at = 0; (gsize) at < count_places (problem); at++)
    {
      if (problem->settled[at] < 0 && has_time (problem, (guint) at / problem->n, at % (int) problem->n))
        g_array_append_val (self->movable, at);
    }
}
