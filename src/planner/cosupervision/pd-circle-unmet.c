/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can't be met, why, and the smallest change that would help. A change is somebody, or two
 * people, free at one part of one weekday; it is only named where it makes a session
 * possible with all others left as they are. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-words-private.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

#define NOON (12 * 60)
#define EVENING (17 * 60)
#define N_PARTS 3
#define N_WEEKDAYS 7
#define N_BLOCKS (N_WEEKDAYS * N_PARTS)

static const char *const BLOCKS[N_BLOCKS] = {
  N_ ("Monday mornings"),
  N_ ("Monday afternoons"),
  N_ ("Monday evenings"),
  N_ ("Tuesday mornings"),
  N_ ("Tuesday afternoons"),
  N_ ("Tuesday evenings"),
  N_ ("Wednesday mornings"),
  N_ ("Wednesday afternoons"),
  N_ ("Wednesday evenings"),
  N_ ("Thursday mornings"),
  N_ ("Thursday afternoons"),
  N_ ("Thursday evenings"),
  N_ ("Friday mornings"),
  N_ ("Friday afternoons"),
  N_ ("Friday evenings"),
  N_ ("Saturday mornings"),
  N_ ("Saturday afternoons"),
  N_ ("Saturday evenings"),
  N_ ("Sunday mornings"),
  N_ ("Sunday afternoons"),
  N_ ("Sunday evenings"),
};

/* Who would be free when: somebody, and somebody else or -1. */
typedef struct
{
  guint block;
  int   one;
  int   other;
} Change;

typedef struct
{
  PdCirclePlan          *plan;
  const PdCircleProblem *problem;
  int                   *session_of; /* by round and member: its place, or -1 */
  GArray                *open;       /* PdCircleWindow without a session */
  GPtrArray             *changes;    /* for each of those a set of Change */
  GHashTable            *uses;       /* Change -> how many windows it helps */
} Unmet;

static guint
hash_change (gconstpointer key)
{
  const Change *change = key;

  return (change->block * 211u + (guint) change->one) * 211u + (guint) (change->other + 1);
}

static gboolean
changes_equal (gconstpointer a,
               gconstpointer b)
{
  const Change *one = a, *other = b;

  return one->block == other->block && one->one == other->one && one->other == other->other;
}

static guint
get_block (const PdCircleTime *time)
{
  guint part = time->start < NOON ? 0 : time->start < EVENING ? 1
                                                              : 2;

  return (pd_day_get_weekday (time->day) - 1) * N_PARTS + part;
}

static gboolean
is_free (const Unmet *self,
         guint        round,
         guint        time,
         int          member)
{
  return (pd_circle_problem_get_free (self->problem, round, member)[time / 64] >> time % 64 & 1) != 0;
}

static gboolean
is_away (const Unmet *self,
         guint        round,
         int          member)
{
  return pd_circle_planning_is_away (self->problem->planning, self->problem->ids[member], round);
}

static int
get_session (const Unmet *self,
             guint        round,
             int          member)
{
  return self->session_of[round * self->problem->n + (guint) member];
}

static gboolean
are_apart (const Unmet *self,
           int          one,
           int          other)
{
  return self->problem->apart[(gsize) one * self->problem->n + (gsize) other];
}

static void
find_sessions (Unmet *self)
{
  const PdCircleProblem *problem = self->problem;

  self->session_of = g_new (int, (gsize) problem->n_rounds * problem->n);
  for (gsize i = 0; i < (gsize) problem->n_rounds * problem->n; i++)
    self->session_of[i] = -1;
  for (guint i = 0; i < self->plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (self->plan->sessions, i);

      for (guint j = 0; j < session->member_ids->len; j++)
        {
          int member = pd_circle_problem_find (problem, g_array_index (session->member_ids, PdId, j));

          if (member >= 0)
            self->session_of[session->round * problem->n + (guint) member] = (int) i;
        }
    }
}

static void
find_open_windows (Unmet *self)
{
  self->open = g_array_new (FALSE, FALSE, sizeof (PdCircleWindow));
  for (guint i = 0; i < self->problem->windows->len; i++)
    {
      const PdCircleWindow *window = pd_circle_problem_get_window (self->problem, (int) i);
      gboolean              is_covered = FALSE;

      for (guint t = window->first; t <= window->last; t++)
        is_covered |= get_session (self, t, window->member) >= 0;
      if (!is_covered)
        g_array_append_vals (self->open, window, 1);
    }
}

static void
note_change (Unmet      *self,
             GHashTable *found,
             guint       block,
             int         one,
             int         other)
{
  Change change = { block, one, other };

  if (!g_hash_table_contains (found, &change))
    g_hash_table_add (found, g_memdup2 (&change, sizeof change));
}

/* Two without a session, of a circle of pairs. */
static void
try_partner (Unmet      *self,
             GHashTable *found,
             guint       round,
             int         member,
             int         other)
{
  guint n_times = pd_circle_planning_get_n_times (self->problem->planning, round);

  if (other == member || get_session (self, round, other) >= 0 || are_apart (self, member, other) ||
      is_away (self, round, other))
    return;
  for (guint time = 0; time < n_times; time++)
    {
      guint    block = get_block (pd_circle_planning_get_time (self->problem->planning, round, time));
      gboolean one_is_free = is_free (self, round, time, member);
      gboolean other_is_free = is_free (self, round, time, other);

      if (other_is_free && !one_is_free)
        note_change (self, found, block, member, -1);
      else if (one_is_free && !other_is_free)
        note_change (self, found, block, other, -1);
      else
        note_change (self, found, block, MIN (member, other), MAX (member, other));
    }
}

/* Somebody without a session, and a group that has a place. */
static void
try_group (Unmet                  *self,
           GHashTable             *found,
           const PdPlannedSession *session,
           int                     member)
{
  if (session->hold == PD_HOLD_HELD || session->member_ids->len >= self->problem->most)
    return;
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      int other = pd_circle_problem_find (self->problem, g_array_index (session->member_ids, PdId, i));

      if (other < 0 || are_apart (self, member, other))
        return;
    }
  note_change (self,
               found,
               get_block (pd_circle_planning_get_time (self->problem->planning, session->round, (guint) session->time)),
               member,
               -1);
}

static GHashTable *
find_changes (Unmet                *self,
              const PdCircleWindow *window)
{
  GHashTable *found = g_hash_table_new_full (hash_change, changes_equal, g_free, NULL);

  for (guint t = window->first; t <= window->last; t++)
    {
      if (is_away (self, t, window->member))
        continue;
      for (int other = 0; self->problem->least == 2 && (guint) other < self->problem->n; other++)
        try_partner (self, found, t, window->member, other);
      for (guint i = 0; i < self->plan->sessions->len; i++)
        {
          const PdPlannedSession *session = g_ptr_array_index (self->plan->sessions, i);

          if (session->round == t)
            try_group (self, found, session, window->member);
        }
    }
  return found;
}

static void
count_uses (Unmet *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->uses = g_hash_table_new (hash_change, changes_equal);
  for (guint i = 0; i < self->open->len; i++)
    {
      GHashTable    *found = find_changes (self, &g_array_index (self->open, PdCircleWindow, i));
      GHashTableIter iter;
      gpointer       change;

      g_ptr_array_add (self->changes, found);
      g_hash_table_iter_init (&iter, found);
      while (g_hash_table_iter_next (&iter, &change, NULL))
        g_hash_table_insert (self->uses, change,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, change)) + 1));
    }
}

/* Whether a change is smaller: fewer people, then more windows that it helps, then the week's
 * order, so that it is always the same one. */
static gboolean
is_smaller (const Unmet  *self,
            const Change *one,
            const Change *other)
{
  guint uses = GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, one));
  guint other_uses = GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, other));

  if ((one->other < 0) != (other->other < 0))
    return one->other < 0;
  if (uses != other_uses)
    return uses > other_uses;
  if (one->block != other->block)
    return one->block < other->block;
  return one->one != other->one ? one->one < other->one : one->other < other->other;
}

static const char *
get_name (const Unmet *self,
          int          member)
{
  return pd_circle_planning_find_seeker (self->problem->planning, self->problem->ids[member])->name;
}

static const Change *
find_smallest (const Unmet *self,
               guint        at)
{
  const Change  *best = NULL;
  GHashTableIter iter;
  gpointer       change;

  g_hash_table_iter_init (&iter, g_ptr_array_index (self->changes, at));
  while (g_hash_table_iter_next (&iter, &change, NULL))
    {
      if (best == NULL || is_smaller (self, change, best))
        best = change;
    }
  return best;
}

static void
advise (const Unmet   *self,
        PdCircleUnmet *unmet,
        const Change  *change)
{
  const int from[] = { 0, NOON, EVENING, PD_MINUTES_PER_DAY };
  guint     part = change->block % N_PARTS;

  unmet->advised_ids[0] = self->problem->ids[change->one];
  unmet->advised_weekday = (PdWeekday) (change->block / N_PARTS + 1);
  unmet->advised_from = from[part];
  unmet->advised_to = from[part + 1];
  if (change->other < 0)
    {
      /* Translators: as in "It would help if Ana could also come on Thursday mornings" */
      unmet->advice = g_strdup_printf (_ ("It would help if %1$s could also come on %2$s."),
                                       get_name (self, change->one),
                                       _ (BLOCKS[change->block]));
      return;
    }
  unmet->advised_ids[1] = self->problem->ids[change->other];
  unmet->advice = g_strdup_printf (_ ("It would help if %1$s and %2$s could both come on %3$s."),
                                   get_name (self, change->one),
                                   get_name (self, change->other),
                                   _ (BLOCKS[change->block]));
}

static char *
rounds_to_words (const Unmet          *self,
                 const PdCircleWindow *window)
{
  PdCirclePlanning *planning = self->problem->planning;
  guint             n_times = pd_circle_planning_get_n_times (planning, window->last);
  g_autofree char  *from = NULL;
  g_autofree char  *to = NULL;

  if (pd_circle_planning_get_n_times (planning, window->first) == 0 || n_times == 0)
    return g_strdup_printf (_ ("in round %u"), window->first + 1);
  from = pd_day_to_short_words (pd_circle_planning_get_time (planning, window->first, 0)->day);
  to = pd_day_to_short_words (pd_circle_planning_get_time (planning, window->last, n_times - 1)->day);
  /* Translators: two days, as in "Ana has no time from Mon 4 Jan to Fri 15 Jan" */
  return g_strdup_printf (_ ("from %1$s to %2$s"), from, to);
}

typedef enum
{
  BECAUSE_AWAY,
  BECAUSE_NO_TIME,
  BECAUSE_NOBODY_FREE,
  BECAUSE_ALL_TAKEN,
} Because;

static Because
find_why (const Unmet          *self,
          const PdCircleWindow *window)
{
  Because why = BECAUSE_AWAY;

  for (guint t = window->first; t <= window->last; t++)
    {
      guint n_times = pd_circle_planning_get_n_times (self->problem->planning, t);
      int  *costs = self->problem->costs[t] + (gsize) window->member * self->problem->n;

      if (!is_away (self, t, window->member))
        why = MAX (why, BECAUSE_NO_TIME);
      for (guint time = 0; time < n_times; time++)
        why = is_free (self, t, time, window->member) ? MAX (why, BECAUSE_NOBODY_FREE) : why;
      for (guint other = 0; other < self->problem->n; other++)
        why = costs[other] != PD_CIRCLE_CANNOT_MEET ? BECAUSE_ALL_TAKEN : why;
    }
  return why;
}

static char *
tell_why (const Unmet          *self,
          const PdCircleWindow *window)
{
  g_autofree char *rounds = rounds_to_words (self, window);
  const char      *name = get_name (self, window->member);

  /* Translators: in each, the second is a stretch of days, as in "from Mon 4 Jan to Fri 15 Jan" */
  switch (find_why (self, window))
    {
    case BECAUSE_AWAY:
      return g_strdup_printf (_ ("%1$s has no session %2$s: away."), name, rounds);
    case BECAUSE_NO_TIME:
      return g_strdup_printf (_ ("%1$s has no session %2$s: no time that fits."), name, rounds);
    case BECAUSE_NOBODY_FREE:
      return g_strdup_printf (_ ("%1$s has no session %2$s: nobody who can meet them is free when they are."), name, rounds);
    case BECAUSE_ALL_TAKEN:
    default:
      return g_strdup_printf (_ ("%1$s has no session %2$s: those who could meet them are needed elsewhere."), name, rounds);
    }
}

/**
 * pd_circle_unmet_list:
 * @plan: a plan with its sessions
 * @problem: what it is for
 *
 * Lists who is without a session when one is due, why, and what would help.
 */
void
pd_circle_unmet_list (PdCirclePlan          *plan,
                      const PdCircleProblem *problem)
{
  Unmet self = { .plan = plan, .problem = problem };

  find_sessions (&self);
  find_open_windows (&self);
  count_uses (&self);
  for (guint i = 0; i < self.open->len; i++)
    {
      const PdCircleWindow *window = &g_array_index (self.open, PdCircleWindow, i);
      const Change         *change = find_smallest (&self, i);
      PdCircleUnmet        *unmet = g_new0 (PdCircleUnmet, 1);

      unmet->member_id = problem->ids[window->member];
      unmet->first_round = window->first;
      unmet->last_round = window->last;
      unmet->words = tell_why (&self, window);
      if (change != NULL)
        advise (&self, unmet, change);
      g_ptr_array_add (plan->unmet, unmet);
    }
  g_free (self.session_of);
  g_array_unref (self.open);
  g_hash_table_unref (self.uses);
  g_ptr_array_unref (self.changes);
}
