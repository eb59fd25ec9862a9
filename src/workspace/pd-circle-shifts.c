/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions of a circle as paid time on the roster. One that lies within somebody's shift is cut
 * out of it, so that nothing is paid twice and the site is not counted on them for that time;
 * when it is dropped, the shift gets the time back. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-circle-zones-private.h"
#include "pd-clock.h"
#include "pd-shift-reshape.h"
#include "pd-shift-table.h"
#include "pd-workspace-circles-private.h"
#include "pd-workspace-private.h"

#define SECONDS_PER_MINUTE 60

/* A shift can begin two days before a session in it, where it goes over midnight, or one
 * after, where the circle's clock is behind. */
#define DAYS_BEFORE 2
#define DAYS_AFTER 1

struct _PdCircleSeating
{
  /* owned */
  PdCircle      *circle;
  PdCircleZones *zones;
  GHashTable    *shifts; /* (element-type PdId GPtrArray(PdShift)): of each person, as they are by now */

  /* borrowed */
  PdWorkspace *workspace;
  PdChange    *change;
};

/* One seat of a session. */
typedef struct
{
  PdCircleSeating      *seating;
  const PdCircleMember *member;
  PdCircleSeat         *seat;
  PdDay                 day;
  gint64                start;
  gint64                end;
} Seat;

/* On the wall clock of a shift. */
static int
to_minute (const Seat *self,
           PdShift    *shift,
           gint64      instant)
{
  PdDay day;
  int   minute;

  pd_zone_from_instant (pd_circle_zones_get (self->seating->zones, pd_shift_get_site_id (shift)), instant, &day, &minute);
  return (day - pd_shift_get_day (shift)) * PD_MINUTES_PER_DAY + minute;
}

/* What can be left for a session, as the planner has it. */
static gboolean
can_be_left (PdShift *shift)
{
  return pd_shift_get_activity (shift) == PD_ACTIVITY_SUPPORT || pd_shift_get_activity (shift) == PD_ACTIVITY_ADMIN;
}

static gboolean
has_work_between (PdShift *shift,
                  int      start,
                  int      end)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      if (segments[i].kind == PD_SEGMENT_WORK && segments[i].start <= start && segments[i].end >= end)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
get_shifts (const Seat *self)
{
  return g_hash_table_lookup (self->seating->shifts, &self->member->person_id);
}

static PdShift *
find_shift_around (const Seat *self)
{
  GPtrArray *shifts = get_shifts (self);

  for (guint i = 0; shifts != NULL && i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);
      PdDay    day = pd_shift_get_day (shift);

      if (day >= self->day - DAYS_BEFORE && day <= self->day + DAYS_AFTER && can_be_left (shift) &&
          has_work_between (shift, to_minute (self, shift, self->start), to_minute (self, shift, self->end)))
        return shift;
    }
  return NULL;
}

static PdShift *
new_shift (const Seat *self,
           GError    **error)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdPerson           *person = pd_workspace_get_person (self->seating->workspace, self->member->person_id);
  const PdId         *site_ids = NULL;
  guint               n_sites = 0;
  PdDay               day;
  int                 minute;

  if (person != NULL)
    site_ids = pd_person_get_site_ids (person, &n_sites);
  pd_shift_set_person_id (shift, self->member->person_id);
  pd_shift_set_site_id (shift, n_sites > 0 ? site_ids[0] : PD_ID_NONE);
  pd_shift_set_activity (shift, PD_ACTIVITY_CO_SUPERVISION);
  pd_zone_from_instant (pd_circle_zones_get (self->seating->zones, pd_shift_get_site_id (shift)), self->start, &day, &minute);
  pd_shift_set_day (shift, day);
  if (!pd_shift_set_times (shift, minute, to_minute (self, shift, self->end), error))
    return NULL;
  return g_steal_pointer (&shift);
}

/* Makes up to three of a shift: @ret_before or @ret_rest is %NULL where nothing is left there. */
static gboolean
cut_in_pieces (const Seat *self,
               PdShift    *around,
               PdShift   **ret_before,
               PdShift   **ret_session,
               PdShift   **ret_rest,
               GError    **error)
{
  g_autoptr (PdShift) before = NULL;
  g_autoptr (PdShift) session = pd_shift_copy (around);
  g_autoptr (PdShift) rest = NULL;
  g_autoptr (PdShift) whole = NULL;
  int                 start = to_minute (self, around, self->start);

  if (start > pd_shift_get_start (around))
    {
      g_clear_object (&session);
      if (!pd_shift_split (around, start, &before, &session, error))
        return FALSE;
    }
  if (to_minute (self, session, self->end) < pd_shift_get_end (session))
    {
      whole = g_steal_pointer (&session);
      if (!pd_shift_split (whole, to_minute (self, whole, self->end), &session, &rest, error))
        return FALSE;
    }
  pd_shift_set_id (session, PD_ID_NONE);
  pd_shift_set_series_id (session, PD_ID_NONE);
  pd_shift_set_note (session, NULL);
  pd_shift_set_activity (session, PD_ACTIVITY_CO_SUPERVISION);
  *ret_before = g_steal_pointer (&before);
  *ret_session = g_steal_pointer (&session);
  *ret_rest = g_steal_pointer (&rest);
  return TRUE;
}

/* A later session may lie within what is left of it. */
static void
become (const Seat *self,
        PdShift    *around,
        PdShift    *before,
        PdShift    *rest)
{
  GPtrArray *shifts = get_shifts (self);
  guint      i;

  g_return_if_fail (g_ptr_array_find (shifts, around, &i));

  g_object_unref (around);
  g_ptr_array_index (shifts, i) = g_object_ref (before);
  if (rest != NULL)
    g_ptr_array_add (shifts, g_object_ref (rest));
}

/* The first piece that is left is the same shift as before, with its id and note. */
static gboolean
cut_out (const Seat *self,
         PdShift    *around,
         GError    **error)
{
  g_autoptr (PdShift) before = NULL;
  g_autoptr (PdShift) session = NULL;
  g_autoptr (PdShift) rest = NULL;

  if (!cut_in_pieces (self, around, &before, &session, &rest, error))
    return FALSE;
  if (before == NULL)
    {
      before = g_steal_pointer (&rest);
      pd_shift_set_id (before, pd_shift_get_id (around));
      pd_shift_set_note (before, pd_shift_get_note (around));
      pd_shift_set_is_pinned (before, pd_shift_get_is_pinned (around));
    }
  if (!pd_shift_table_update (self->seating->change, before, error) ||
      !pd_shift_table_insert (self->seating->change, session, error) ||
      (rest != NULL && !pd_shift_table_insert (self->seating->change, rest, error)))
    return FALSE;
  self->seat->shift_id = pd_shift_get_id (session);
  self->seat->cut_from_id = pd_shift_get_id (around);
  self->seat->rest_id = rest != NULL ? pd_shift_get_id (rest) : PD_ID_NONE;
  become (self, around, before, rest);
  return TRUE;
}

static gboolean
is_all_of (const Seat *self,
           PdShift    *shift)
{
  return to_minute (self, shift, self->start) == pd_shift_get_start (shift) &&
         to_minute (self, shift, self->end) == pd_shift_get_end (shift);
}

static gboolean
write_shift (const Seat *self,
             GError    **error)
{
  PdShift            *around = find_shift_around (self);
  g_autoptr (PdShift) shift = NULL;

  if (around != NULL && !is_all_of (self, around))
    return cut_out (self, around, error);
  if (around != NULL)
    {
      self->seat->shift_id = self->seat->cut_from_id = pd_shift_get_id (around);
      return TRUE;
    }
  shift = new_shift (self, error);
  if (shift == NULL || !pd_shift_table_insert (self->seating->change, shift, error))
    return FALSE;
  self->seat->shift_id = pd_shift_get_id (shift);
  return TRUE;
}

static void
take_shifts (PdCircleSeating *self,
             GPtrArray       *shifts)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift   *shift = g_ptr_array_index (shifts, i);
      PdId       person_id = pd_shift_get_person_id (shift);
      GPtrArray *of_person = g_hash_table_lookup (self->shifts, &person_id);

      if (pd_shift_is_open (shift))
        continue;
      if (of_person == NULL)
        {
          of_person = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (self->shifts, g_memdup2 (&person_id, sizeof person_id), of_person);
        }
      g_ptr_array_add (of_person, g_object_ref (shift));
    }
}

/**
 * pd_circle_seating_new:
 * @self: a workspace
 * @change: its change, in which nothing else changes the roster while this is there
 * @circle_id: a circle
 * @first: the first day on which a session of it will be written
 * @last: the last one
 * @error: return location for an error
 *
 * Returns: (transfer full): what its sessions are cut out of, read once for all of them
 */
PdCircleSeating *
pd_circle_seating_new (PdWorkspace *self,
                       PdChange    *change,
                       PdId         circle_id,
                       PdDay        first,
                       PdDay        last,
                       GError     **error)
{
  g_autoptr (PdCircleSeating) seating = g_new0 (PdCircleSeating, 1);
  g_autoptr (GPtrArray)       shifts = NULL;

  seating->workspace = self;
  seating->change = change;
  seating->shifts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  seating->circle = pd_workspace_load_circle (self, circle_id, error);
  seating->zones = seating->circle != NULL ? pd_circle_zones_new (self, seating->circle, error) : NULL;
  if (seating->zones == NULL ||
      !pd_shift_table_list_between (self->store, first - DAYS_BEFORE, last + DAYS_AFTER, &shifts, error))
    return NULL;
  take_shifts (seating, shifts);
  return g_steal_pointer (&seating);
}

/**
 * pd_circle_seating_free:
 * @self: (transfer full) (nullable): a seating
 */
void
pd_circle_seating_free (PdCircleSeating *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->zones, pd_circle_zones_free);
  g_hash_table_unref (self->shifts);
  g_free (self);
}

/**
 * pd_circle_seating_write:
 * @self: a seating of the session's circle and day
 * @session: (inout): a session whose seats have no shifts yet; each of our people gets theirs
 * @error: return location for an error
 *
 * Within a shift of support or office work the session is cut out of it; where it is all of
 * one, it stands for that. Anywhere else it is a shift of its own.
 *
 * Returns: whether the roster has it
 */
gboolean
pd_circle_seating_write (PdCircleSeating *self,
                         PdCircleSession *session,
                         GError         **error)
{
  Seat seat = { .seating = self, .day = session->day };

  seat.start = pd_zone_to_instant (self->zones->circle, session->day, session->start, G_MININT64);
  seat.end = seat.start + session->minutes * SECONDS_PER_MINUTE;
  for (guint i = 0; i < session->seats->len; i++)
    {
      seat.seat = &g_array_index (session->seats, PdCircleSeat, i);
      seat.member = pd_circle_find_member (self->circle, seat.seat->member_id);
      if (seat.member != NULL && seat.member->person_id != PD_ID_NONE && !write_shift (&seat, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_circle_shifts_write:
 * @self: a workspace
 * @change: its change
 * @session: (inout): a session, as for pd_circle_seating_write()
 * @error: return location for an error
 *
 * As pd_circle_seating_write(), for one session.
 *
 * Returns: whether the roster has it
 */
gboolean
pd_circle_shifts_write (PdWorkspace     *self,
                        PdChange        *change,
                        PdCircleSession *session,
                        GError         **error)
{
  g_autoptr (PdCircleSeating) seating = NULL;

  seating = pd_circle_seating_new (self, change, session->circle_id, session->day, session->day, error);
  return seating != NULL && pd_circle_seating_write (seating, session, error);
}
