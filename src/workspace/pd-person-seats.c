/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-person-seats-private.h"

#include "pd-circle-session-table.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-private.h"

/**
 * PdPersonSeats:
 * @members: (element-type PdId): what they are known by in circles
 * @sessions: (element-type PdCircleSession): all of every circle; seats are theirs
 * @by_shift: (element-type PdId PdPersonSeat): those that have a shift
 */
struct _PdPersonSeats
{
  GHashTable *members;
  GPtrArray  *sessions;
  GHashTable *by_shift;
};

static gboolean
list_members (PdPersonSeats *self,
              PdWorkspace   *workspace,
              PdId           person_id,
              GError       **error)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (workspace, error);

  for (guint i = 0; circles != NULL && i < circles->len; i++)
    {
      GPtrArray *members = ((PdCircle *) g_ptr_array_index (circles, i))->members;

      for (guint j = 0; j < members->len; j++)
        {
          const PdCircleMember *member = g_ptr_array_index (members, j);

          if (member->person_id == person_id)
            g_hash_table_add (self->members, g_memdup2 (&member->id, sizeof member->id));
        }
    }
  return circles != NULL;
}

static void
list_seats (PdPersonSeats         *self,
            const PdCircleSession *session)
{
  for (guint i = 0; i < session->seats->len; i++)
    {
      PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);
      PdPersonSeat  theirs = { session->id, seat };

      if (seat->shift_id != PD_ID_NONE && pd_person_seats_is_theirs (self, seat->member_id))
        g_hash_table_insert (self->by_shift, &seat->shift_id, g_memdup2 (&theirs, sizeof theirs));
    }
}

/**
 * pd_person_seats_load:
 * @workspace: an unlocked workspace
 * @person_id: one of our people
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): where they sit
 */
PdPersonSeats *
pd_person_seats_load (PdWorkspace *workspace,
                      PdId         person_id,
                      GError     **error)
{
  g_autoptr (PdPersonSeats) self = g_new0 (PdPersonSeats, 1);

  self->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_shift = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  if (!list_members (self, workspace, person_id, error) ||
      !pd_circle_session_table_list (workspace->store, PD_ID_NONE, &self->sessions, error))
    return NULL;
  for (guint i = 0; i < self->sessions->len; i++)
    list_seats (self, g_ptr_array_index (self->sessions, i));
  return g_steal_pointer (&self);
}

/**
 * pd_person_seats_free:
 * @self: (transfer full): where somebody sits
 */
void
pd_person_seats_free (PdPersonSeats *self)
{
  g_clear_pointer (&self->by_shift, g_hash_table_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_free (self);
}

/**
 * pd_person_seats_find:
 * @self: where somebody sits
 * @shift_id: a shift
 *
 * Returns: (transfer none) (nullable): the seat whose time it is
 */
const PdPersonSeat *
pd_person_seats_find (PdPersonSeats *self,
                      PdId           shift_id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_shift, &shift_id);
}

/**
 * pd_person_seats_is_theirs:
 * @self: where somebody sits
 * @member_id: a member of a circle
 *
 * Returns: whether that is them
 */
gboolean
pd_person_seats_is_theirs (PdPersonSeats *self,
                           PdId           member_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->members, &member_id);
}

/**
 * pd_person_seats_find_shift:
 * @self: where somebody sits
 * @session_id: a session, which may be gone
 *
 * Returns: the shift that it is for them now, or %PD_ID_NONE
 */
PdId
pd_person_seats_find_shift (PdPersonSeats *self,
                            PdId           session_id)
{
  GHashTableIter      iter;
  const PdPersonSeat *theirs;

  g_return_val_if_fail (self != NULL, PD_ID_NONE);

  g_hash_table_iter_init (&iter, self->by_shift);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &theirs))
    if (theirs->session_id == session_id)
      return theirs->seat->shift_id;
  return PD_ID_NONE;
}
