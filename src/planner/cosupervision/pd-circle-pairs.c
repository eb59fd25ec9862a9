/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-pairs-private.h"

#include <string.h>

/* How a try shakes a plan (solver.md, Method): some rounds, matched with noise, in the
 * measure of what it costs that two meet again. */
#define MOST_SHAKEN 3
#define LEAST_NOISE 30
#define MOST_NOISE 120
#define NOISE_OF_MEETING 40

/* A plan that is a little worse may be gone on from. */
#define TEMPERATURE 20

/* Rounds are matched again and again until all stay as they are; this many times is far more
 * than it ever takes. */
#define MOST_PASSES 50

static gsize
count_places (const PdCircleProblem *problem)
{
  return (gsize) problem->n_rounds * problem->n;
}

static gsize
count_two (const PdCircleProblem *problem)
{
  return (gsize) problem->n * problem->n;
}

/**
 * pd_circle_pairs_new:
 * @problem: a problem; it must outlive the pairs
 *
 * Returns: (transfer full): a plan without sessions
 */
PdCirclePairs *
pd_circle_pairs_new (const PdCircleProblem *problem)
{
  PdCirclePairs *self = g_new0 (PdCirclePairs, 1);

  self->problem = problem;
  self->matching = pd_matching_new (problem->n);
  self->weights = g_new0 (gint64, count_two (problem) + 1);
  self->matched = g_new0 (int, problem->n + 1);
  self->kept = g_new0 (int, problem->n + 1);
  self->partners = g_new (int, count_places (problem));
  for (gsize i = 0; i < count_places (problem); i++)
    self->partners[i] = -1;
  self->covered = g_new0 (int, problem->windows->len + 1);
  self->met = g_memdup2 (problem->met, count_two (problem) * sizeof *self->met);
  return self;
}

/**
 * pd_circle_pairs_free:
 * @self: (transfer full) (nullable): a plan
 */
void
pd_circle_pairs_free (PdCirclePairs *self)
{
  if (self == NULL)
    return;
  pd_matching_free (self->matching);
  g_free (self->weights);
  g_free (self->matched);
  g_free (self->kept);
  g_free (self->partners);
  g_free (self->covered);
  g_free (self->met);
  g_free (self);
}

/**
 * pd_circle_pairs_copy_from:
 * @self: a plan
 * @other: another one of the same problem
 *
 * Makes it the same.
 */
void
pd_circle_pairs_copy_from (PdCirclePairs       *self,
                           const PdCirclePairs *other)
{
  const PdCircleProblem *problem = self->problem;

  if (count_places (problem) == 0)
    return;
  memcpy (self->partners, other->partners, count_places (problem) * sizeof *self->partners);
  memcpy (self->covered, other->covered, problem->windows->len * sizeof *self->covered);
  memcpy (self->met, other->met, count_two (problem) * sizeof *self->met);
  self->are_diaries_settled = other->are_diaries_settled;
  self->value = other->value;
}

/* What a session covers for one of two, as things stand. */
static gint64
get_gain (const PdCirclePairs *self,
          guint                round,
          int                  member)
{
  int window = self->problem->window_at[round * self->problem->n + (guint) member];

  if (window < 0 || self->covered[window] > 0)
    return 0;
  return pd_circle_problem_get_window (self->problem, window)->worth;
}

/* What a session of two gains, as things stand; they may have one already. */
static gint64
get_value (const PdCirclePairs *self,
           guint                round,
           int                  member,
           int                  other)
{
  const PdCircleProblem *problem = self->problem;
  gsize                  at = (gsize) member * problem->n + (gsize) other;
  int                    diary = problem->diaries[round * problem->n + (guint) member];
  gint64                 value = get_gain (self, round, member) + get_gain (self, round, other);

  value -= problem->costs[round][at] + pd_circle_problem_get_meeting_cost (problem, self->met[at]);
  if (diary >= 0 && diary == problem->diaries[round * problem->n + (guint) other])
    value += problem->wishes.kept;
  return value;
}

static void
count_session (PdCirclePairs *self,
               guint          round,
               int            member,
               int            other,
               int            by)
{
  const PdCircleProblem *problem = self->problem;
  const int              both[] = { member, other };

  for (guint i = 0; i < 2; i++)
    {
      int window = problem->window_at[round * problem->n + (guint) both[i]];

      if (window >= 0)
        self->covered[window] += by;
      self->met[(gsize) both[i] * problem->n + (gsize) both[1 - i]] += by;
      self->partners[round * problem->n + (guint) both[i]] = by > 0 ? both[1 - i] : -1;
    }
}

static gboolean
is_settled (const PdCirclePairs *self,
            guint                round,
            int                  member)
{
  guint at = round * self->problem->n + (guint) member;

  return self->problem->settled[at] >= 0 || (self->are_diaries_settled && self->problem->diaries[at] >= 0);
}

/* Takes the round's sessions out, except those that are settled. */
static void
clear_round (PdCirclePairs *self,
             guint          round)
{
  const int *partners = &self->partners[round * self->problem->n];

  for (int i = 0; (guint) i < self->problem->n; i++)
    {
      int other = partners[i];

      if (other < i || is_settled (self, round, i))
        continue;
      count_session (self, round, i, other, -1);
      self->value -= get_value (self, round, i, other);
    }
}

static void
weigh_round (PdCirclePairs *self,
             guint          round)
{
  guint n = self->problem->n;

  for (int i = 0; (guint) i < n; i++)
    {
      for (int j = i + 1; (guint) j < n; j++)
        {
          gsize  at = (gsize) i * n + (gsize) j;
          gint64 weight = 0;

          if (self->problem->costs[round][at] != PD_CIRCLE_CANNOT_MEET && !is_settled (self, round, i) &&
              !is_settled (self, round, j))
            weight = MAX (get_value (self, round, i, j), 0);
          self->weights[at] = self->weights[(gsize) j * n + (gsize) i] = weight;
        }
    }
}

static void
shake_weights (PdCirclePairs *self,
               PdRandom      *random,
               guint          noise)
{
  guint n = self->problem->n;

  for (guint i = 0; i < n; i++)
    {
      for (guint j = i + 1; j < n; j++)
        {
          gint64 *weight = &self->weights[i * n + j];

          if (*weight > 0)
            *weight += pd_random_below (random, noise);
          self->weights[j * n + i] = *weight;
        }
    }
}

static void
put_round (PdCirclePairs *self,
           guint          round,
           const int     *pairs)
{
  for (int i = 0; (guint) i < self->problem->n; i++)
    {
      int other = pairs[i];

      if (other < i || self->partners[round * self->problem->n + (guint) i] >= 0)
        continue;
      self->value += get_value (self, round, i, other);
      count_session (self, round, i, other, 1);
    }
}

/* Whether the round changed. Pairs that are as good as the best stay, so that not every search
 * ends with the same of all the plans that are as good. */
static gboolean
match_round (PdCirclePairs *self,
             guint          round,
             PdRandom      *random,
             guint          noise)
{
  guint  n = self->problem->n;
  gint64 before = self->value;

  if (n == 0)
    return FALSE;
  memcpy (self->kept, &self->partners[round * n], n * sizeof *self->kept);
  clear_round (self, round);
  weigh_round (self, round);
  if (noise > 0)
    shake_weights (self, random, noise);
  pd_matching_solve (self->matching, self->weights, n, self->matched);
  put_round (self, round, self->matched);
  if (noise == 0 && self->value == before)
    {
      clear_round (self, round);
      put_round (self, round, self->kept);
    }
  return self->value != before;
}

/**
 * pd_circle_pairs_descend:
 * @self: a plan
 *
 * Matches each round with the others as they are, until none of them gets better.
 */
void
pd_circle_pairs_descend (PdCirclePairs *self)
{
  guint n_rounds = self->problem->n_rounds;
  guint n_same = 0;

  for (guint i = 0; n_same < n_rounds && i < MOST_PASSES * n_rounds; i++)
    n_same = match_round (self, i % n_rounds, NULL, 0) ? 0 : n_same + 1;
}

/* A session that is settled can be of more than two: from when they met in groups. */
static void
put_session (PdCirclePairs          *self,
             const PdPlannedSession *session)
{
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          int one = pd_circle_problem_find (self->problem, g_array_index (session->member_ids, PdId, j));
          int other = pd_circle_problem_find (self->problem, g_array_index (session->member_ids, PdId, i));

          if (one < 0 || other < 0)
            continue;
          if (session->hold == PD_HOLD_DIARY)
            self->value += get_value (self, session->round, one, other);
          count_session (self, session->round, one, other, 1);
        }
    }
}

/* Somebody who had a settled session with people who are not here any more, or not with
 * one alone, has had it all the same. */
static void
count_settled_alone (PdCirclePairs *self)
{
  const PdCircleProblem *problem = self->problem;

  for (guint at = 0; at < count_places (problem); at++)
    {
      if (problem->settled[at] >= 0 && self->partners[at] < 0 && problem->window_at[at] >= 0)
        self->covered[problem->window_at[at]]++;
    }
}

static void
put_sessions (PdCirclePairs *self,
              gboolean       are_settled)
{
  for (guint i = 0; i < self->problem->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (self->problem->sessions, i);

      if ((session->hold >= PD_HOLD_PINNED) == are_settled)
        put_session (self, session);
    }
}

/**
 * pd_circle_pairs_put_settled:
 * @self: a plan without sessions
 *
 * Puts in what is not to be changed.
 */
void
pd_circle_pairs_put_settled (PdCirclePairs *self)
{
  put_sessions (self, TRUE);
  count_settled_alone (self);
}

/**
 * pd_circle_pairs_put_partners:
 * @self: a plan with what is settled
 * @partners: who meets whom, by round and member
 *
 * Puts that in too.
 */
void
pd_circle_pairs_put_partners (PdCirclePairs *self, const int *partners)
{
  guint n = self->problem->n;

  for (guint t = 0; t < self->problem->n_rounds; t++)
    {
      for (int i = 0; (guint) i < n; i++)
        {
          int other = partners[t * n + (guint) i];

          if (other < i || is_settled (self, t, i))
            continue;
          self->value += get_value (self, t, i, other);
          count_session (self, t, i, other, 1);
        }
    }
}

/**
 * pd_circle_pairs_start:
 * @self: a plan without sessions
 *
 * Puts in what is there already, then gives each round its best pairs, one after another.
 */
void
pd_circle_pairs_start (PdCirclePairs *self)
{
  pd_circle_pairs_put_settled (self);
  put_sessions (self, FALSE);
  self->are_diaries_settled = pd_circle_problem_has_diaries (self->problem);
  pd_circle_pairs_descend (self);
}

/* Takes some rounds out together, so that windows over several of them are free to be covered
 * in another one, and matches them again in the order in which they were drawn. */
static void
shake (PdCirclePairs *self,
       PdRandom      *random)
{
  guint n_rounds = self->problem->n_rounds;
  guint n_shaken = 1 + pd_random_below (random, MOST_SHAKEN);
  guint noise = (guint) pd_random_between (random, LEAST_NOISE, MOST_NOISE);
  guint scale = (guint) MAX (self->problem->wishes.meeting / NOISE_OF_MEETING, 1);
  guint rounds[MOST_SHAKEN];

  for (guint i = 0; i < n_shaken; i++)
    {
      rounds[i] = pd_random_below (random, n_rounds);
      clear_round (self, rounds[i]);
    }
  for (guint i = 0; i < n_shaken; i++)
    match_round (self, rounds[i], random, noise * scale);
}

static void
search (PdCirclePairs *self,
        PdCircleWork  *work,
        guint          left)
{
  g_autoptr (PdCirclePairs) at = pd_circle_pairs_new (self->problem);
  gboolean                  has_diaries = pd_circle_problem_has_diaries (self->problem);
  double                    temperature = (double) (TEMPERATURE * MAX (self->problem->wishes.meeting / NOISE_OF_MEETING, 1));

  pd_circle_pairs_copy_from (at, self);
  while (work->moves > left && pd_circle_work_go_on (work))
    {
      gint64 before = at->value;

      shake (at, &work->random);
      pd_circle_pairs_descend (at);
      if (at->value > self->value || (at->value == self->value && !has_diaries))
        pd_circle_pairs_copy_from (self, at);
      else if (at->value < before - pd_circle_work_draw (work, temperature))
        pd_circle_pairs_copy_from (at, self);
    }
}

/**
 * pd_circle_pairs_search:
 * @self: a plan
 * @work: how long to go on
 *
 * Looks for a better one: shakes some rounds, lets them settle, and goes on from there where
 * that is not much worse. It ends with the best that was found. Where people have sessions in
 * their diaries, half of the time goes to what can be done without touching these, so that
 * they change only for something better than the best of that.
 */
void
pd_circle_pairs_search (PdCirclePairs *self,
                        PdCircleWork  *work)
{
  if (self->problem->n_rounds == 0)
    return;
  if (self->are_diaries_settled)
    {
      search (self, work, work->moves / 2);
      self->are_diaries_settled = FALSE;
      pd_circle_pairs_descend (self);
    }
  search (self, work, 0);
}
