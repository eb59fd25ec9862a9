/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-planned-session.h"

/**
 * pd_planned_session_new:
 * @hold: how far it is settled
 * @round: in which round
 * @time: which of the round's times
 *
 * Returns: (transfer full): a session of nobody yet
 */
PdPlannedSession *
pd_planned_session_new (PdHold hold,
                        guint  round,
                        int    time)
{
  PdPlannedSession *self = g_new0 (PdPlannedSession, 1);

  self->hold = hold;
  self->round = round;
  self->time = time;
  self->member_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * pd_planned_session_copy:
 * @self: a session
 *
 * Returns: (transfer full): another one that is the same
 */
PdPlannedSession *
pd_planned_session_copy (const PdPlannedSession *self)
{
  PdPlannedSession *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->member_ids = g_array_copy (self->member_ids);
  copy->reasons = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->reasons->len; i++)
    g_ptr_array_add (copy->reasons, g_strdup (g_ptr_array_index (self->reasons, i)));
  return copy;
}

/**
 * pd_planned_session_free:
 * @self: (transfer full) (nullable): a session
 */
void
pd_planned_session_free (PdPlannedSession *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->member_ids);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

/**
 * pd_planned_session_add_member:
 * @self: a session
 * @id: somebody
 *
 * Does nothing where they are in it already.
 */
void
pd_planned_session_add_member (PdPlannedSession *self,
                               PdId              id)
{
  guint at = 0;

  g_return_if_fail (self != NULL);

  if (pd_planned_session_has_member (self, id))
    return;
  while (at < self->member_ids->len && g_array_index (self->member_ids, PdId, at) < id)
    at++;
  g_array_insert_val (self->member_ids, at, id);
}

/**
 * pd_planned_session_has_member:
 * @self: a session
 * @id: somebody
 *
 * Returns: whether they are to come
 */
gboolean
pd_planned_session_has_member (const PdPlannedSession *self,
                               PdId                    id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->member_ids->len; i++)
    {
      if (g_array_index (self->member_ids, PdId, i) == id)
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_planned_session_is_of_same_people:
 * @self: a session
 * @other: another
 *
 * Returns: whether the same people meet, in the same round
 */
gboolean
pd_planned_session_is_of_same_people (const PdPlannedSession *self,
                                      const PdPlannedSession *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->round != other->round || self->member_ids->len != other->member_ids->len)
    return FALSE;
  for (guint i = 0; i < self->member_ids->len; i++)
    {
      if (g_array_index (self->member_ids, PdId, i) != g_array_index (other->member_ids, PdId, i))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_planned_session_dup_reasons:
 * @self: a session
 *
 * Returns: (transfer full): all reasons, each on a line
 */
char *
pd_planned_session_dup_reasons (const PdPlannedSession *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (words, FALSE));

  for (guint i = 0; i < self->reasons->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (self->reasons, i));
  return g_string_free (words, FALSE);
}
