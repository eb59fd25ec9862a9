/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-shift-history.h"

#include "pd-changeset-private.h"
#include "pd-circle-session-table-private.h"
#include "pd-history-table-private.h"
#include "pd-store-private.h"

/**
 * PdShiftHistory:
 * @last_by_shift: (element-type PdId guint64): for those that a kept changeset is about
 * @seat_by_shift: (element-type PdId PdChangesetLink): session and member, of those that were
 *   paid time of a circle's session by what is kept
 * @before: the number that no change of another shift is above: what was done is kept of
 *   the newest changes only
 */
struct _PdShiftHistory
{
  GHashTable *last_by_shift;
  GHashTable *seat_by_shift;
  guint64     before;
};

static void
remember (PdShiftHistory *self,
          PdId            shift_id,
          guint64         sequence)
{
  if (!g_hash_table_contains (self->last_by_shift, &shift_id))
    g_hash_table_insert (self->last_by_shift,
                         g_memdup2 (&shift_id, sizeof shift_id),
                         g_memdup2 (&sequence, sizeof sequence));
}

static void
remember_seats (PdShiftHistory *self,
                GBytes         *changeset)
{
  g_autoptr (GArray) seats = pd_circle_session_table_list_seats_in (changeset);

  for (guint i = 0; i < seats->len; i++)
    {
      const PdChangesetLink *seat = &g_array_index (seats, PdChangesetLink, i);

      if (!g_hash_table_contains (self->seat_by_shift, &seat->to))
        g_hash_table_insert (self->seat_by_shift, g_memdup2 (&seat->to, sizeof seat->to), g_memdup2 (seat, sizeof *seat));
    }
}

static gboolean
read_change (PdShiftHistory *self,
             PdDatabase     *database,
             guint64         sequence,
             GError        **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GArray) shifts = NULL;
  PdChangesetSurvey  survey;

  if (!pd_history_table_find_changeset (database, sequence, &changeset, error))
    return FALSE;
  if (changeset == NULL)
    return TRUE;
  if (!pd_changeset_survey (changeset, &survey, error))
    return FALSE;
  if ((survey.tables & PD_STORE_TABLE_CIRCLE_SESSION) != 0)
    remember_seats (self, changeset);
  if ((survey.tables & PD_STORE_TABLE_SHIFT) == 0)
    return TRUE;
  shifts = pd_changeset_list_ids (changeset, PD_STORE_TABLE_SHIFT);
  for (guint i = 0; i < shifts->len; i++)
    remember (self, g_array_index (shifts, PdId, i), sequence);
  return TRUE;
}

/**
 * pd_shift_history_load:
 * @store: a store
 * @error: return location for a #GError
 *
 * Reads what is kept of the history, in time that grows with its bytes: 32 MiB at most.
 *
 * Returns: (transfer full): when each shift was changed last, or %NULL with @error set
 */
PdShiftHistory *
pd_shift_history_load (PdStore *store,
                       GError **error)
{
  g_autoptr (PdShiftHistory) self = NULL;
  PdDatabase                *database;
  guint64                    newest;
  guint64                    oldest;

  g_return_val_if_fail (PD_IS_STORE (store), NULL);

  database = pd_store_get_database (store);
  if (!pd_history_table_find_last (database, &newest, error) ||
      !pd_history_table_find_oldest_kept (database, &oldest, error))
    return NULL;
  self = g_new0 (PdShiftHistory, 1);
  self->last_by_shift = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->seat_by_shift = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->before = oldest > newest ? newest : oldest - 1;
  for (guint64 sequence = newest; sequence > self->before; sequence--)
    if (!read_change (self, database, sequence, error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * pd_shift_history_free:
 * @self: (transfer full): a history
 */
void
pd_shift_history_free (PdShiftHistory *self)
{
  g_hash_table_unref (self->last_by_shift);
  g_hash_table_unref (self->seat_by_shift);
  g_free (self);
}

/**
 * pd_shift_history_find_last:
 * @self: a history
 * @shift_id: a shift, which may be gone
 *
 * Returns: the number of the change that touched it last; where that is too long ago to
 *   be known, the highest that it can be
 */
guint64
pd_shift_history_find_last (PdShiftHistory *self,
                            PdId            shift_id)
{
  const guint64 *last;

  g_return_val_if_fail (self != NULL, 0);

  last = g_hash_table_lookup (self->last_by_shift, &shift_id);
  return last != NULL ? *last : self->before;
}

/**
 * pd_shift_history_find_seat:
 * @self: a history
 * @shift_id: a shift, which may be gone
 * @ret_session_id: (out): a session of a circle, which may be gone
 * @ret_member_id: (out): a member of the circle
 *
 * Returns: whether it is known that the shift is or was paid time of that member's for that
 *   session, the last one that it was of
 */
gboolean
pd_shift_history_find_seat (PdShiftHistory *self,
                            PdId            shift_id,
                            PdId           *ret_session_id,
                            PdId           *ret_member_id)
{
  const PdChangesetLink *seat;

  g_return_val_if_fail (self != NULL, FALSE);

  seat = g_hash_table_lookup (self->seat_by_shift, &shift_id);
  if (seat == NULL)
    return FALSE;
  *ret_session_id = seat->one;
  *ret_member_id = seat->other;
  return TRUE;
}
