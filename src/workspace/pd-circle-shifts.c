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

typedef struct
{
  PdWorkspace          *workspace;
  PdChange             *change;
  const PdCircleZones  *zones;
  const PdCircleMember *member;
  PdCircleSeat         *seat;
  GPtrArray            *shifts; /* everybody's, of the days around */
  gint64                start;
  gint64                end;
} Seating;

/* On the wall clock of a shift. */
static int
to_minute (const Seating *self,
           PdShift       *shift,
           gint64         instant)
{
  PdDay day;
  int   minute;

  pd_zone_from_instant (pd_circle_zones_get (self->zones, pd_shift_get_site_id (shift)), instant, &day, &minute);
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

static PdShift *
find_shift_around (const Seating *self)
{
  for (guint i = 0; i < self->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (self->shifts, i);

      if (!pd_shift_is_open (shift) && pd_shift_get_person_id (shift) == self->member->person_id && can_be_left (shift) &&
          has_work_between (shift, to_minute (self, shift, self->start), to_minute (self, shift, self->end)))
        return shift;
    }
  return NULL;
}

static PdShift *
new_shift (const Seating *self,
           GError       **error)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  PdPerson           *person = pd_workspace_get_person (self->workspace, self->member->person_id);
  const PdId         *site_ids = NULL;
  guint               n_sites = 0;
  PdDay               day;
  int                 minute;

  if (person != NULL)
    site_ids = pd_person_get_site_ids (person, &n_sites);
  pd_shift_set_person_id (shift, self->member->person_id);
  pd_shift_set_site_id (shift, n_sites > 0 ? site_ids[0] : PD_ID_NONE);
  pd_shift_set_activity (shift, PD_ACTIVITY_CO_SUPERVISION);
  pd_zone_from_instant (pd_circle_zones_get (self->zones, pd_shift_get_site_id (shift)), self->start, &day, &minute);
  pd_shift_set_day (shift, day);
  if (!pd_shift_set_times (shift, minute, to_minute (self, shift, self->end), error))
    return NULL;
  return g_steal_pointer (&shift);
}

/* Makes up to three of a shift: @ret_before or @ret_rest is %NULL where nothing is left there. */
static gboolean
cut_in_pieces (const Seating *self,
               PdShift       *around,
               PdShift      **ret_before,
               PdShift      **ret_session,
               PdShift      **ret_rest,
               GError       **error)
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

/* The first piece that is left is the same shift as before, with its id and note. */
static gboolean
cut_out (const Seating *self,
         PdShift       *around,
         GError       **error)
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
  if (!pd_shift_table_update (self->change, before, error) ||
      !pd_shift_table_insert (self->change, session, error) ||
      (rest != NULL && !pd_shift_table_insert (self->change, rest, error)))
    return FALSE;
  self->seat->shift_id = pd_shift_get_id (session);
  self->seat->cut_from_id = pd_shift_get_id (around);
  self->seat->rest_id = rest != NULL ? pd_shift_get_id (rest) : PD_ID_NONE;
  return TRUE;
}

static gboolean
is_all_of (const Seating *self,
           PdShift       *shift)
{
  return to_minute (self, shift, self->start) == pd_shift_get_start (shift) &&
         to_minute (self, shift, self->end) == pd_shift_get_end (shift);
}

static gboolean
write_shift (const Seating *self,
             GError       **error)
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
  if (shift == NULL || !pd_shift_table_insert (self->change, shift, error))
    return FALSE;
  self->seat->shift_id = pd_shift_get_id (shift);
  return TRUE;
}

/**
 * pd_circle_shifts_write:
 * @self: a workspace
 * @change: its change
 * @session: (inout): a session whose seats have no shifts yet; each of our people gets theirs
 * @error: return location for an error
 *
 * Within a shift of support or office work the session is cut out of it; where it is all of
 * one, it stands for that. Anywhere else it is a shift of its own.
 *
 * Returns: whether the roster has it
 */
gboolean
pd_circle_shifts_write (PdWorkspace     *self,
                        PdChange        *change,
                        PdCircleSession *session,
                        GError         **error)
{
  g_autoptr (PdCircle)      circle = pd_workspace_load_circle (self, session->circle_id, error);
  g_autoptr (PdCircleZones) zones = circle != NULL ? pd_circle_zones_new (self, circle, error) : NULL;
  g_autoptr (GPtrArray)     shifts = NULL;
  Seating                   seating = { .workspace = self, .change = change, .zones = zones };

  if (zones == NULL ||
      !pd_shift_table_list_between (self->store, session->day - DAYS_BEFORE, session->day + DAYS_AFTER, &shifts, error))
    return FALSE;
  seating.shifts = shifts;
  seating.start = pd_zone_to_instant (zones->circle, session->day, session->start, G_MININT64);
  seating.end = seating.start + session->minutes * SECONDS_PER_MINUTE;
  for (guint i = 0; i < session->seats->len; i++)
    {
      seating.seat = &g_array_index (session->seats, PdCircleSeat, i);
      seating.member = pd_circle_find_member (circle, seating.seat->member_id);
      if (seating.member != NULL && seating.member->person_id != PD_ID_NONE && !write_shift (&seating, error))
        return FALSE;
    }
  return TRUE;
}
