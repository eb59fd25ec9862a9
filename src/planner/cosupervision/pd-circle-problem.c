/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-problem-private.h"

#define MINUTES_PER_HOUR 60

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  PdId one = *(const PdId *) a, other = *(const PdId *) b;

  return (one > other) - (one < other);
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const PdPlannedSession *one = *(const PdPlannedSession *const *) a;
  const PdPlannedSession *other = *(const PdPlannedSession *const *) b;
  guint                   n = MIN (one->member_ids->len, other->member_ids->len);

  if (one->hold != other->hold)
    return (int) other->hold - (int) one->hold;
  if (one->round != other->round)
    return one->round < other->round ? -1 : 1;
  for (guint i = 0; i < n; i++)
    {
      int order = compare_ids (&g_array_index (one->member_ids, PdId, i), &g_array_index (other->member_ids, PdId, i));

      if (order != 0)
        return order;
    }
  return (int) one->member_ids->len - (int) other->member_ids->len;
}

static void
number_members (PdCircleProblem *self)
{
  self->ids = g_new (PdId, self->n);
  self->sites = g_new (PdId, self->n);
  self->is_sole = g_new (guint8, self->n);
  for (guint i = 0; i < self->n; i++)
    self->ids[i] = pd_circle_planning_get_seeker (self->planning, i)->id;
  if (self->n > 0)
    qsort (self->ids, self->n, sizeof *self->ids, compare_ids);
  for (guint i = 0; i < self->n; i++)
    {
      const PdCircleSeeker *seeker = pd_circle_planning_find_seeker (self->planning, self->ids[i]);

      self->sites[i] = seeker->site_id;
      self->is_sole[i] = seeker->is_sole;
    }
}

static void
copy_squares (PdCircleProblem *self)
{
  self->apart = g_new0 (guint8, (gsize) self->n * self->n);
  self->met = g_new0 (int, (gsize) self->n * self->n);
  for (guint i = 0; i < self->n; i++)
    {
      for (guint j = 0; j < self->n; j++)
        {
          gsize at = (gsize) i * self->n + j;

          self->apart[at] = pd_circle_planning_are_kept_apart (self->planning, self->ids[i], self->ids[j]);
          self->met[at] = (int) pd_circle_planning_get_meetings (self->planning, self->ids[i], self->ids[j]);
        }
    }
}

static void
copy_times (PdCircleProblem *self)
{
  gsize n_sets = (gsize) self->n_rounds * self->n;

  self->n_words = 1;
  for (guint t = 0; t < self->n_rounds; t++)
    self->n_words = MAX (self->n_words, (pd_circle_planning_get_n_times (self->planning, t) + 63) / 64);
  self->free = g_new0 (guint64, n_sets * self->n_words);
  self->attached = g_new0 (guint64, n_sets * self->n_words);
  for (gsize at = 0; at < n_sets; at++)
    {
      guint round = (guint) (at / self->n);
      guint n_times = pd_circle_planning_get_n_times (self->planning, round);

      for (guint time = 0; time < n_times; time++)
        {
          int     extra = pd_circle_planning_get_free (self->planning, self->ids[at % self->n], round, time);
          guint64 bit = (guint64) 1 << time % 64;

          if (extra != PD_CIRCLE_NOT_FREE)
            self->free[at * self->n_words + time / 64] |= bit;
          if (extra == 0)
            self->attached[at * self->n_words + time / 64] |= bit;
        }
    }
}

/* Rounds after the last one that is due are nobody's window: there is time yet. */
static void
find_windows_of (PdCircleProblem *self,
                 int              member)
{
  const PdCircleSeeker *seeker = pd_circle_planning_find_seeker (self->planning, self->ids[member]);
  int                   first = MAX (seeker->first_round, 0);
  int                   last = MIN (seeker->last_round, (int) self->n_rounds - 1);
  int                   since = first > 0 ? 0 : MAX (seeker->rounds_since, 0);
  int                   due = first + MAX (seeker->every - since, 1) - 1;

  for (; due <= last; first = due + 1, due += seeker->every)
    {
      PdCircleWindow window = { member, (guint) first, (guint) due, self->wishes.uncovered };

      window.worth += self->is_sole[member] ? self->wishes.sole_uncovered : 0;
      for (int t = first; t <= due; t++)
        self->window_at[t * (int) self->n + member] = (int) self->windows->len;
      g_array_append_val (self->windows, window);
    }
}

static void
find_windows (PdCircleProblem *self)
{
  self->windows = g_array_new (FALSE, FALSE, sizeof (PdCircleWindow));
  self->window_at = g_new (int, (gsize) self->n_rounds * self->n);
  for (gsize at = 0; at < (gsize) self->n_rounds * self->n; at++)
    self->window_at[at] = -1;
  for (int i = 0; (guint) i < self->n; i++)
    find_windows_of (self, i);
}

/* Extra minutes of the time that has fewest of them; -1 where there is no time. */
static int
find_least_extra (const PdCircleProblem *self,
                  guint                  round,
                  int                    member,
                  int                    other)
{
  gsize     at = ((gsize) round * self->n + (gsize) member) * self->n_words;
  gsize     to = ((gsize) round * self->n + (gsize) other) * self->n_words;
  int       least = -1;
  const int both[] = { member, other };

  for (guint word = 0; word < self->n_words; word++)
    {
      if ((self->attached[at + word] & self->attached[to + word]) != 0)
        return 0;
    }
  for (guint word = 0; word < self->n_words; word++)
    {
      for (guint64 common = self->free[at + word] & self->free[to + word]; common != 0; common &= common - 1)
        {
          guint time = word * 64 + (guint) __builtin_ctzll (common);
          int   extra = pd_circle_problem_get_extra (self, both, 2, round, time);

          least = least < 0 ? extra : MIN (least, extra);
        }
    }
  return least;
}

static int
find_cost (const PdCircleProblem *self,
           guint                  round,
           int                    member,
           int                    other)
{
  int extra;

  if (member == other || self->apart[(gsize) member * self->n + (gsize) other])
    return PD_CIRCLE_CANNOT_MEET;
  extra = find_least_extra (self, round, member, other);
  if (extra < 0)
    return PD_CIRCLE_CANNOT_MEET;
  return (int) (self->wishes.session + pd_circle_problem_get_pair_cost (self, member, other) +
                self->wishes.extra_hour * ((extra + MINUTES_PER_HOUR - 1) / MINUTES_PER_HOUR));
}

static void
find_costs (PdCircleProblem *self)
{
  self->costs = g_new0 (int *, self->n_rounds);
  for (guint t = 0; t < self->n_rounds; t++)
    {
      self->costs[t] = g_new (int, (gsize) self->n * self->n);
      for (guint i = 0; i < self->n; i++)
        {
          self->costs[t][i * self->n + i] = PD_CIRCLE_CANNOT_MEET;
          for (guint j = i + 1; j < self->n; j++)
            self->costs[t][i * self->n + j] = self->costs[t][j * self->n + i] = find_cost (self, t, (int) i, (int) j);
        }
    }
}

/**
 * pd_circle_problem_can_stay:
 * @planning: a planning
 * @session: one that is there already
 *
 * Returns: whether no hard rule speaks against it any more; always, where it was held
 */
gboolean
pd_circle_problem_can_stay (PdCirclePlanning       *planning,
                            const PdPlannedSession *session)
{
  guint least, most;
  int   n_times = (int) pd_circle_planning_get_n_times (planning, session->round);

  if (session->hold == PD_HOLD_HELD)
    return TRUE;
  pd_circle_planning_get_sizes (planning, &least, &most);
  if (session->member_ids->len < least || session->member_ids->len > most || session->time < 0 ||
      session->time >= n_times)
    return FALSE;
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      PdId id = g_array_index (session->member_ids, PdId, i);

      if (pd_circle_planning_get_free (planning, id, session->round, (guint) session->time) == PD_CIRCLE_NOT_FREE)
        return FALSE;
      for (guint j = 0; j < i; j++)
        {
          if (pd_circle_planning_are_kept_apart (planning, id, g_array_index (session->member_ids, PdId, j)))
            return FALSE;
        }
    }
  return TRUE;
}

/* Whoever is in two of them at once is in the one that is settled more. */
static gboolean
is_anybody_taken (const PdCircleProblem  *self,
                  const PdPlannedSession *session)
{
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      int member = pd_circle_problem_find (self, g_array_index (session->member_ids, PdId, i));
      int at = (int) (session->round * self->n) + member;

      if (member >= 0 && (self->settled[at] >= 0 || self->diaries[at] >= 0))
        return TRUE;
    }
  return FALSE;
}

static void
take_session (PdCircleProblem  *self,
              PdPlannedSession *session)
{
  int *places = session->hold >= PD_HOLD_PINNED ? self->settled : self->diaries;

  for (guint i = 0; i < session->member_ids->len; i++)
    {
      int member = pd_circle_problem_find (self, g_array_index (session->member_ids, PdId, i));

      if (member >= 0)
        places[session->round * self->n + (guint) member] = (int) self->sessions->len;
    }
  g_ptr_array_add (self->sessions, session);
}

static void
take_sessions (PdCircleProblem *self)
{
  gsize                 n_places = (gsize) self->n_rounds * self->n;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  self->settled = g_new (int, n_places);
  self->diaries = g_new (int, n_places);
  for (gsize i = 0; i < n_places; i++)
    self->settled[i] = self->diaries[i] = -1;
  self->sessions = g_ptr_array_new ();
  g_ptr_array_extend (sorted, pd_circle_planning_get_sessions (self->planning), NULL, NULL);
  g_ptr_array_sort (sorted, compare_sessions);
  for (guint i = 0; i < sorted->len; i++)
    {
      PdPlannedSession *session = g_ptr_array_index (sorted, i);

      if (pd_circle_problem_can_stay (self->planning, session) && !is_anybody_taken (self, session))
        take_session (self, session);
    }
}

/**
 * pd_circle_problem_new:
 * @planning: a planning; it must outlive the problem and not change
 * @wishes: what is to be avoided, in place of the planning's own wishes
 *
 * Returns: (transfer full): the same in numbers
 */
PdCircleProblem *
pd_circle_problem_new (PdCirclePlanning *planning, const PdCircleWishes *wishes)
{
  PdCircleProblem *self = g_new0 (PdCircleProblem, 1);

  self->planning = planning;
  self->wishes = *wishes;
  pd_circle_planning_get_sizes (planning, &self->least, &self->most);
  self->n = pd_circle_planning_get_n_seekers (planning);
  self->n_rounds = pd_circle_planning_get_n_rounds (planning);
  number_members (self);
  copy_squares (self);
  copy_times (self);
  find_windows (self);
  find_costs (self);
  take_sessions (self);
  return self;
}

/**
 * pd_circle_problem_free:
 * @self: (transfer full) (nullable): a problem
 */
void
pd_circle_problem_free (PdCircleProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->ids);
  g_free (self->sites);
  g_free (self->is_sole);
  g_free (self->free);
  g_free (self->attached);
  g_free (self->apart);
  g_free (self->met);
  g_array_unref (self->windows);
  g_free (self->window_at);
  for (guint t = 0; t < self->n_rounds; t++)
    g_free (self->costs[t]);
  g_free (self->costs);
  g_free (self->settled);
  g_free (self->diaries);
  g_ptr_array_unref (self->sessions);
  g_free (self);
}

/**
 * pd_circle_problem_find:
 * @self: a problem
 * @id: somebody
 *
 * Returns: their number, or -1
 */
int
pd_circle_problem_find (const PdCircleProblem *self,
                        PdId                   id)
{
  const PdId *found = self->n > 0 ? bsearch (&id, self->ids, self->n, sizeof *self->ids, compare_ids) : NULL;

  return found != NULL ? (int) (found - self->ids) : -1;
}

/**
 * pd_circle_problem_get_extra:
 * @self: a problem
 * @members: who
 * @n_members: how many
 * @round: a round
 * @time: one of its times, at which all are free
 *
 * Returns: how many minutes would be paid beyond shifts
 */
int
pd_circle_problem_get_extra (const PdCircleProblem *self,
                             const int             *members,
                             guint                  n_members,
                             guint                  round,
                             guint                  time)
{
  int extra = 0;

  for (guint i = 0; i < n_members; i++)
    extra += pd_circle_planning_get_free (self->planning, self->ids[members[i]], round, time);
  return extra;
}

/**
 * pd_circle_problem_get_pair_cost:
 * @self: a problem
 * @member: somebody
 * @other: somebody else
 *
 * Returns: what speaks against the two in one session, in any round: that they are of one
 *   site
 */
gint64
pd_circle_problem_get_pair_cost (const PdCircleProblem *self,
                                 int                    member,
                                 int                    other)
{
  int n_sole = self->is_sole[member] + self->is_sole[other];

  if (self->sites[member] == PD_ID_NONE || self->sites[member] != self->sites[other])
    return 0;
  return self->wishes.same_site + n_sole * self->wishes.sole_at_own_site;
}

/**
 * pd_circle_problem_has_diaries:
 * @self: a problem
 *
 * Returns: whether people have sessions in their diaries that can stay
 */
gboolean
pd_circle_problem_has_diaries (const PdCircleProblem *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      if (((PdPlannedSession *) g_ptr_array_index (self->sessions, i))->hold == PD_HOLD_DIARY)
        return TRUE;
    }
  return FALSE;
}
