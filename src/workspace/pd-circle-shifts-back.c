/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of the roster when a session of a circle is dropped: the other half of
 * pd-circle-shifts. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-clock.h"
#include "pd-shift-table.h"
#include "pd-workspace-circles-private.h"

/* A break that a session adjoined is no part of any piece of the shift. */
#define LONGEST_BREAK (2 * 60)

/* What a shift was cut into, borrowed; @kept is what is left of it when they are joined. */
typedef struct
{
  PdShift *session;
  PdShift *cut_from;
  PdShift *rest;
  PdShift *kept;
  gboolean is_rest_gone;
} Pieces;

/* Adds what comes right behind a shift, or behind a break; it is on the same clock. */
static gboolean
add_behind (PdShift *shift,
            PdShift *behind,
            GError **error)
{
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (PdSegment));
  int                offset = (pd_shift_get_day (behind) - pd_shift_get_day (shift)) * PD_MINUTES_PER_DAY;
  guint              n;
  const PdSegment   *segments = pd_shift_get_segments (shift, &n);
  PdSegment          pause = { PD_SEGMENT_BREAK, pd_shift_get_end (shift), pd_shift_get_start (behind) + offset };

  g_array_append_vals (joined, segments, n);
  if (pause.start < pause.end)
    g_array_append_val (joined, pause);
  segments = pd_shift_get_segments (behind, &n);
  for (guint i = 0; i < n; i++)
    {
      PdSegment  next = { segments[i].kind, segments[i].start + offset, segments[i].end + offset };
      PdSegment *last = &g_array_index (joined, PdSegment, joined->len - 1);

      if (last->kind == next.kind && last->end == next.start)
        last->end = next.end;
      else
        g_array_append_val (joined, next);
    }
  return pd_shift_set_segments (shift, (const PdSegment *) joined->data, joined->len, error);
}

/* Whether the two are of the same person at the same place, one not long after the other. */
static gboolean
can_be_joined (PdShift *shift,
               PdShift *behind)
{
  int gap = (pd_shift_get_day (behind) - pd_shift_get_day (shift)) * PD_MINUTES_PER_DAY +
            pd_shift_get_start (behind) - pd_shift_get_end (shift);

  return pd_shift_get_person_id (shift) == pd_shift_get_person_id (behind) &&
         pd_shift_get_site_id (shift) == pd_shift_get_site_id (behind) &&
         pd_shift_get_activity (shift) == pd_shift_get_activity (behind) && gap >= 0 && gap < LONGEST_BREAK;
}

/* @shift with what comes behind it, for a shift that keeps its own id and note. */
static gboolean
take_times (PdShift *self,
            PdShift *shift,
            GError **error)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  pd_shift_set_day (self, pd_shift_get_day (shift));
  return pd_shift_set_segments (self, segments, n, error);
}

/* The time of a session that was cut out becomes what it was before, and goes back to the
 * shift with what comes after it. Where the shift is not beside it any more, it stays paid as
 * one of its own. */
static gboolean
rejoin (Pieces  *self,
        GError **error)
{
  PdActivity activity = self->cut_from != NULL ? pd_shift_get_activity (self->cut_from) : PD_ACTIVITY_SUPPORT;

  pd_shift_set_activity (self->session, activity);
  self->kept = self->session;
  if (self->rest != NULL && can_be_joined (self->session, self->rest))
    {
      if (!add_behind (self->session, self->rest, error))
        return FALSE;
      self->is_rest_gone = TRUE;
    }
  if (self->cut_from == NULL)
    return TRUE;
  if (can_be_joined (self->cut_from, self->session))
    {
      self->kept = self->cut_from;
      return add_behind (self->cut_from, self->session, error);
    }
  if (!can_be_joined (self->session, self->cut_from))
    return TRUE;
  self->kept = self->cut_from;
  return add_behind (self->session, self->cut_from, error) && take_times (self->cut_from, self->session, error);
}

static gboolean
give_back (PdChange *change,
           Pieces   *pieces,
           GError  **error)
{
  return rejoin (pieces, error) &&
         (!pieces->is_rest_gone || pd_shift_table_delete (change, pd_shift_get_id (pieces->rest), error)) &&
         (pieces->kept == pieces->session ||
          pd_shift_table_delete (change, pd_shift_get_id (pieces->session), error)) &&
         pd_shift_table_update (change, pieces->kept, error);
}

static gboolean
take_away (PdChange           *change,
           const PdCircleSeat *seat,
           GError            **error)
{
  PdStore            *store = pd_change_get_store (change);
  g_autoptr (PdShift) shift = NULL;
  g_autoptr (PdShift) cut_from = NULL;
  g_autoptr (PdShift) rest = NULL;

  if (seat->shift_id == PD_ID_NONE || seat->shift_id == seat->cut_from_id)
    return TRUE;
  if (!pd_shift_table_find (store, seat->shift_id, &shift, error) ||
      !pd_shift_table_find (store, seat->cut_from_id, &cut_from, error) ||
      !pd_shift_table_find (store, seat->rest_id, &rest, error))
    return FALSE;
  if (shift == NULL)
    return TRUE;
  if (seat->cut_from_id == PD_ID_NONE)
    return pd_shift_table_delete (change, seat->shift_id, error);
  return give_back (change, &(Pieces){ .session = shift, .cut_from = cut_from, .rest = rest }, error);
}

/**
 * pd_circle_shifts_take_away:
 * @self: a workspace
 * @change: its change
 * @session: (inout): a session; its seats have no shifts any more
 * @error: return location for an error
 *
 * What was cut out of a shift goes back to it; a shift of its own leaves the roster.
 *
 * Returns: whether the roster is without it
 */
gboolean
pd_circle_shifts_take_away (PdWorkspace     *self,
                            PdChange        *change,
                            PdCircleSession *session,
                            GError         **error)
{
  for (guint i = 0; i < session->seats->len; i++)
    {
      PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      if (!take_away (change, seat, error))
        return FALSE;
      seat->shift_id = seat->cut_from_id = seat->rest_id = PD_ID_NONE;
    }
  return TRUE;
}

static GHashTable *
list_by_id (GPtrArray *shifts)
{
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdId id = pd_shift_get_id (g_ptr_array_index (shifts, i));

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), g_ptr_array_index (shifts, i));
    }
  return by_id;
}

static void
forget (GHashTable *by_id,
        PdShift    *shift)
{
  PdId id = pd_shift_get_id (shift);

  g_hash_table_remove (by_id, &id);
}

/* What goes is forgotten. */
static gboolean
leave_out (GHashTable         *by_id,
           const PdCircleSeat *seat,
           GError            **error)
{
  Pieces pieces = { .session = g_hash_table_lookup (by_id, &seat->shift_id),
                    .cut_from = g_hash_table_lookup (by_id, &seat->cut_from_id),
                    .rest = g_hash_table_lookup (by_id, &seat->rest_id) };

  if (pieces.session == NULL || seat->shift_id == seat->cut_from_id)
    return TRUE;
  if (seat->cut_from_id == PD_ID_NONE)
    {
      forget (by_id, pieces.session);
      return TRUE;
    }
  if (!rejoin (&pieces, error))
    return FALSE;
  if (pieces.is_rest_gone)
    forget (by_id, pieces.rest);
  if (pieces.kept != pieces.session)
    forget (by_id, pieces.session);
  return TRUE;
}

static GPtrArray *
list_left (GPtrArray  *shifts,
           GHashTable *by_id)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdId id = pd_shift_get_id (g_ptr_array_index (shifts, i));

      if (g_hash_table_contains (by_id, &id))
        g_ptr_array_add (left, g_object_ref (g_ptr_array_index (shifts, i)));
    }
  return left;
}

/**
 * pd_circle_shifts_leave_out:
 * @shifts: (element-type PdShift): copies of everybody's shifts, which get the time back that
 *   was cut out of them
 * @sessions: (element-type PdCircleSession): sessions of a circle, in order of time: what was
 *   cut out last is given back first
 * @error: return location for an error
 *
 * Makes of a roster what it were without those that are booked, so that a plan is not in its
 * own way.
 *
 * Returns: (transfer full) (element-type PdShift): the shifts that are left
 */
GPtrArray *
pd_circle_shifts_leave_out (GPtrArray *shifts,
                            GPtrArray *sessions,
                            GError   **error)
{
  g_autoptr (GHashTable) by_id = list_by_id (shifts);

  for (guint i = sessions->len; i > 0; i--)
    {
      const PdCircleSession *session = g_ptr_array_index (sessions, i - 1);

      for (guint j = 0; session->state == PD_CIRCLE_SESSION_BOOKED && j < session->seats->len; j++)
        {
          if (!leave_out (by_id, &g_array_index (session->seats, PdCircleSeat, j), error))
            return NULL;
        }
    }
  return list_left (shifts, by_id);
}
