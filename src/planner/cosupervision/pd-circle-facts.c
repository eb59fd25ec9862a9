/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of those who are to have sessions: when they can come, whom they met, from whom
 * they are kept apart, and what there is already. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-planning-private.h"

/**
 * pd_circle_planning_find_place:
 * @self: a planning
 * @id: somebody
 *
 * Returns: which of those who are to have sessions they are, or -1
 */
int
pd_circle_planning_find_place (PdCirclePlanning *self,
                               PdId              id)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (self->places, &id, NULL, &place))
    return -1;
  return GPOINTER_TO_INT (place);
}

static void
make_room_for_facts (PdCirclePlanning *self)
{
  gsize n = self->seekers->len;

  if (self->has_facts)
    return;
  self->has_facts = TRUE;
  self->first_times = g_new (guint, self->rounds->len + 1);
  for (guint i = 0; i < self->rounds->len; i++)
    {
      self->first_times[i] = self->n_times;
      self->n_times += pd_circle_planning_get_n_times (self, i);
    }
  self->free = g_new (gint16, n * self->n_times);
  for (gsize i = 0; i < n * self->n_times; i++)
    self->free[i] = PD_CIRCLE_NOT_FREE;
  self->away = g_new0 (guint8, n * self->rounds->len);
  self->apart = g_new0 (guint8, n * n);
  self->meetings = g_new0 (guint16, n * n);
}

/**
 * pd_circle_planning_set_free:
 * @self: a planning
 * @id: somebody who is to have sessions
 * @round: a round
 * @time: one of its times
 * @extra_minutes: how many minutes would be paid that no shift of theirs has, 0 within
 *   one; %PD_CIRCLE_NOT_FREE when they can't come, as for all times of which nothing is said
 */
void
pd_circle_planning_set_free (PdCirclePlanning *self,
                             PdId              id,
                             guint             round,
                             guint             time,
                             int               extra_minutes)
{
  int place;

  g_return_if_fail (self != NULL && time < pd_circle_planning_get_n_times (self, round));
  g_return_if_fail (extra_minutes >= PD_CIRCLE_NOT_FREE && extra_minutes <= G_MAXINT16);

  make_room_for_facts (self);
  place = pd_circle_planning_find_place (self, id);
  if (place >= 0)
    self->free[(gsize) place * self->n_times + self->first_times[round] + time] = (gint16) extra_minutes;
}

/**
 * pd_circle_planning_get_free:
 * @self: a planning
 * @id: somebody
 * @round: a round
 * @time: one of its times
 *
 * Returns: how many extra minutes would be paid, or %PD_CIRCLE_NOT_FREE
 */
int
pd_circle_planning_get_free (PdCirclePlanning *self,
                             PdId              id,
                             guint             round,
                             guint             time)
{
  int place;

  g_return_val_if_fail (self != NULL && time < pd_circle_planning_get_n_times (self, round), PD_CIRCLE_NOT_FREE);

  make_room_for_facts (self);
  place = pd_circle_planning_find_place (self, id);
  if (place < 0)
    return PD_CIRCLE_NOT_FREE;
  return self->free[(gsize) place * self->n_times + self->first_times[round] + time];
}

/**
 * pd_circle_planning_set_away:
 * @self: a planning
 * @id: somebody who is to have sessions
 * @round: a round in which they are away
 *
 * What can't be met is told as such then, and nobody is asked for more time. It takes away
 * no time that they are free at.
 */
void
pd_circle_planning_set_away (PdCirclePlanning *self,
                             PdId              id,
                             guint             round)
{
  int place;

  g_return_if_fail (self != NULL && round < self->rounds->len);

  make_room_for_facts (self);
  place = pd_circle_planning_find_place (self, id);
  if (place >= 0)
    self->away[(guint) place * self->rounds->len + round] = TRUE;
}

/**
 * pd_circle_planning_is_away:
 * @self: a planning
 * @id: somebody
 * @round: a round
 *
 * Returns: whether they are away in it
 */
gboolean
pd_circle_planning_is_away (PdCirclePlanning *self,
                            PdId              id,
                            guint             round)
{
  int place;

  g_return_val_if_fail (self != NULL && round < self->rounds->len, FALSE);

  make_room_for_facts (self);
  place = pd_circle_planning_find_place (self, id);
  return place >= 0 && self->away[(guint) place * self->rounds->len + round];
}

/* Where a fact about two is kept for the one and for the other; FALSE if either is not to
 * have sessions, or both are one. */
static gboolean
find_two (PdCirclePlanning *self,
          PdId              one,
          PdId              other,
          gsize            *ret_at,
          gsize            *ret_mirrored)
{
  int first = pd_circle_planning_find_place (self, one);
  int second = pd_circle_planning_find_place (self, other);

  make_room_for_facts (self);
  if (first < 0 || second < 0 || first == second)
    return FALSE;
  *ret_at = (gsize) first * self->seekers->len + (gsize) second;
  *ret_mirrored = (gsize) second * self->seekers->len + (gsize) first;
  return TRUE;
}

/**
 * pd_circle_planning_keep_apart:
 * @self: a planning
 * @one: somebody
 * @other: somebody else
 *
 * Sees to it that the two are never in one session. Why is not asked. Does nothing where
 * either is not to have sessions.
 */
void
pd_circle_planning_keep_apart (PdCirclePlanning *self,
                               PdId              one,
                               PdId              other)
{
  gsize at, mirrored;

  g_return_if_fail (self != NULL);

  if (find_two (self, one, other, &at, &mirrored))
    self->apart[at] = self->apart[mirrored] = TRUE;
}

/**
 * pd_circle_planning_are_kept_apart:
 * @self: a planning
 * @one: somebody
 * @other: somebody else
 *
 * Returns: whether the two are kept apart
 */
gboolean
pd_circle_planning_are_kept_apart (PdCirclePlanning *self,
                                   PdId              one,
                                   PdId              other)
{
  gsize at, mirrored;

  g_return_val_if_fail (self != NULL, TRUE);

  return find_two (self, one, other, &at, &mirrored) && self->apart[at];
}

/**
 * pd_circle_planning_add_meetings:
 * @self: a planning
 * @one: somebody
 * @other: somebody else
 * @n: how many more times they met lately, in the 26 weeks before
 */
void
pd_circle_planning_add_meetings (PdCirclePlanning *self,
                                 PdId              one,
                                 PdId              other,
                                 guint             n)
{
  gsize at, mirrored;

  g_return_if_fail (self != NULL);

  if (find_two (self, one, other, &at, &mirrored))
    self->meetings[at] = self->meetings[mirrored] = (guint16) MIN (self->meetings[at] + n, 1000);
}

/**
 * pd_circle_planning_get_meetings:
 * @self: a planning
 * @one: somebody
 * @other: somebody else
 *
 * Returns: how many times they met lately
 */
guint
pd_circle_planning_get_meetings (PdCirclePlanning *self,
                                 PdId              one,
                                 PdId              other)
{
  gsize at, mirrored;

  g_return_val_if_fail (self != NULL, 0);

  return find_two (self, one, other, &at, &mirrored) ? self->meetings[at] : 0;
}

/**
 * pd_circle_planning_take_session:
 * @self: a planning
 * @session: (transfer full): one that is there already: held, pinned, or in diaries
 */
void
pd_circle_planning_take_session (PdCirclePlanning *self,
                                 PdPlannedSession *session)
{
  g_return_if_fail (self != NULL && session != NULL);
  g_return_if_fail (session->round < self->rounds->len);

  g_ptr_array_add (self->sessions, session);
}

/**
 * pd_circle_planning_get_sessions:
 * @self: a planning
 *
 * Returns: (transfer none) (element-type PdPlannedSession): what is there already
 */
GPtrArray *
pd_circle_planning_get_sessions (PdCirclePlanning *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sessions;
}
