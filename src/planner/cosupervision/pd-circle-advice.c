/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest change that would help where somebody has no session. A change is somebody, or two
 * people, free at one part of one weekday; it is only named where it makes a session
 * possible with all others left as they are. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-unmet-private.h"

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

static guint
hash_change (gconstpointer key)
{
  const PdCircleChange *change = key;

  return (change->block * 211u + (guint) change->one) * 211u + (guint) (change->other + 1);
}

static gboolean
changes_equal (gconstpointer a,
               gconstpointer b)
{
  const PdCircleChange *one = a, *other = b;

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
are_apart (const PdCircleUnmetWork *self,
           int                      one,
           int                      other)
{
  return self->problem->apart[(gsize) one * self->problem->n + (gsize) other];
}

static void
note_change (PdCircleUnmetWork *self,
             GHashTable        *found,
             guint              block,
             int                one,
             int                other)
{
  PdCircleChange change = { block, one, other };

  if (!g_hash_table_contains (found, &change))
    g_hash_table_add (found, g_memdup2 (&change, sizeof change));
}

/* Two without a session, of a circle of pairs. */
static void
try_partner (PdCircleUnmetWork *self,
             GHashTable        *found,
             guint              round,
             int                member,
             int                other)
{
  guint n_times = pd_circle_planning_get_n_times (self->problem->planning, round);

  if (other == member || pd_circle_unmet_get_session (self, round, other) >= 0 || are_apart (self, member, other) ||
      pd_circle_unmet_is_away (self, round, other))
    return;
  for (guint time = 0; time < n_times; time++)
    {
      guint    block = get_block (pd_circle_planning_get_time (self->problem->planning, round, time));
      gboolean one_is_free = pd_circle_unmet_is_free (self, round, time, member);
      gboolean other_is_free = pd_circle_unmet_is_free (self, round, time, other);

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
try_group (PdCircleUnmetWork      *self,
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
find_changes (PdCircleUnmetWork    *self,
              const PdCircleWindow *window)
{
  GHashTable *found = g_hash_table_new_full (hash_change, changes_equal, g_free, NULL);

  for (guint t = window->first; t <= window->last; t++)
    {
      if (pd_circle_unmet_is_away (self, t, window->member))
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

/**
 * pd_circle_advice_find:
 * @self: what can't be met
 *
 * Finds all changes that would help, and counts for how much each would.
 */
void
pd_circle_advice_find (PdCircleUnmetWork *self)
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
is_smaller (const PdCircleUnmetWork *self,
            const PdCircleChange    *one,
            const PdCircleChange    *other)
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

static const PdCircleChange *
find_smallest (const PdCircleUnmetWork *self,
               guint                    at)
{
  const PdCircleChange *best = NULL;
  GHashTableIter        iter;
  gpointer              change;

  g_hash_table_iter_init (&iter, g_ptr_array_index (self->changes, at));
  while (g_hash_table_iter_next (&iter, &change, NULL))
    {
      if (best == NULL || is_smaller (self, change, best))
        best = change;
    }
  return best;
}

/**
 * pd_circle_advice_give:
 * @self: what can't be met, with the changes that would help
 * @at: which of it
 * @unmet: what is told of it; given the smallest change, if there is any
 */
void
pd_circle_advice_give (const PdCircleUnmetWork *self,
                       guint                    at,
                       PdCircleUnmet           *unmet)
{
  const PdCircleChange *change = find_smallest (self, at);
  const int             from[] = { 0, NOON, EVENING, PD_MINUTES_PER_DAY };
  guint                 part;

  if (change == NULL)
    return;
  part = change->block % N_PARTS;
  unmet->advised_ids[0] = self->problem->ids[change->one];
  unmet->advised_weekday = (PdWeekday) (change->block / N_PARTS + 1);
  unmet->advised_from = from[part];
  unmet->advised_to = from[part + 1];
  if (change->other < 0)
    {
      /* Translators: as in "It would help if Ana could also come on Thursday mornings" */
      unmet->advice = g_strdup_printf (_ ("It would help if %1$s could also come on %2$s."),
                                       pd_circle_unmet_get_name (self, change->one),
                                       _ (BLOCKS[change->block]));
      return;
    }
  unmet->advised_ids[1] = self->problem->ids[change->other];
  unmet->advice = g_strdup_printf (_ ("It would help if %1$s and %2$s could both come on %3$s."),
                                   pd_circle_unmet_get_name (self, change->one),
                                   pd_circle_unmet_get_name (self, change->other),
                                   _ (BLOCKS[change->block]));
}

/**
 * pd_circle_advice_clear:
 * @self: what can't be met
 *
 * Frees what was found.
 */
void
pd_circle_advice_clear (PdCircleUnmetWork *self)
{
  g_hash_table_unref (self->uses);
  g_ptr_array_unref (self->changes);
}
