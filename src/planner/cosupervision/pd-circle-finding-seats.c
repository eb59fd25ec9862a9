/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether somebody can come to a session that is booked for them. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-finding-private.h"

#include "pd-clock.h"
#include "pd-shift.h"
#include "pd-spans.h"

#include <glib/gi18n-lib.h>

/* A stretch of time, in seconds since 1 January 1970, UTC. */
typedef struct
{
  gint64 start;
  gint64 end;
} Stretch;

static Stretch
get_stretch (const PdCircleLook    *self,
             const PdCircleSession *session)
{
  Stretch stretch;

  stretch.start = pd_zone_to_instant (self->of->circle_zone, session->day, session->start, G_MININT64);
  stretch.end = stretch.start + session->minutes * 60;
  return stretch;
}

static Stretch
get_stretch_of_shift (const PdCircleLook *self,
                      PdShift            *shift)
{
  PdId    site_id = pd_shift_get_site_id (shift);
  PdZone *zone = g_hash_table_lookup (self->of->zones, &site_id);
  Stretch stretch;

  pd_shift_get_instants (shift, zone != NULL ? zone : self->of->home_zone, &stretch.start, &stretch.end);
  return stretch;
}

static gboolean
do_overlap (Stretch one,
            Stretch other)
{
  return one.start < other.end && other.start < one.end;
}

static void
check_shifts (PdCircleLook          *self,
              const PdCircleSession *session,
              const PdCircleSeat    *seat,
              PdId                   person_id)
{
  Stretch stretch = get_stretch (self, session);

  for (guint i = 0; i < self->of->shifts->len; i++)
    {
      PdShift         *shift = g_ptr_array_index (self->of->shifts, i);
      g_autofree char *times = NULL;

      if (pd_shift_is_open (shift) || pd_shift_get_person_id (shift) != person_id || pd_shift_get_id (shift) == seat->shift_id ||
          !do_overlap (stretch, get_stretch_of_shift (self, shift)))
        continue;
      times = pd_clock_span_to_text (pd_shift_get_start (shift), pd_shift_get_end (shift));
      pd_circle_look_find (self,
                           PD_CIRCLE_FINDING_DOUBLE_BOOKED,
                           session,
                           seat->member_id,
                           /* Translators: %1$s is a name, %2$s the times of a shift */
                           g_strdup_printf (_ ("%1$s has a shift at the same time (%2$s)."), pd_circle_look_get_name (self, seat->member_id), times));
    }
}

/* Each two are told once, with the later one. */
static void
check_other_sessions (PdCircleLook          *self,
                      const PdCircleSession *session,
                      PdId                   member_id)
{
  for (guint i = 0; i < self->of->sessions->len; i++)
    {
      const PdCircleSession *other = g_ptr_array_index (self->of->sessions, i);

      if (other->id >= session->id || other->state != PD_CIRCLE_SESSION_BOOKED ||
          pd_circle_session_find_seat (other, member_id) == NULL ||
          !do_overlap (get_stretch (self, session), get_stretch (self, other)))
        continue;
      pd_circle_look_find (self,
                           PD_CIRCLE_FINDING_DOUBLE_BOOKED,
                           session,
                           member_id,
                           /* Translators: %s is a name */
                           g_strdup_printf (_ ("%s has two sessions at the same time."), pd_circle_look_get_name (self, member_id)));
    }
}

static void
check_absence (PdCircleLook          *self,
               const PdCircleSession *session,
               PdId                   member_id,
               PdId                   person_id)
{
  g_autoptr (GArray) away = NULL;
  g_autoptr (GArray) no = NULL;
  PdDay              day;
  int                minute;

  pd_zone_from_instant (self->of->home_zone, get_stretch (self, session).start, &day, &minute);
  away = pd_leave_find_spans (pd_roster_facts_get_leaves (self->of->facts, person_id), day, minute, minute + session->minutes);
  no = pd_availability_find_spans (pd_roster_facts_get_availabilities (self->of->facts, person_id),
                                   PD_WISH_NO,
                                   day,
                                   minute,
                                   minute + session->minutes);
  if (!pd_spans_is_empty (away))
    pd_circle_look_find (self,
                         PD_CIRCLE_FINDING_ON_LEAVE,
                         session,
                         member_id,
                         /* Translators: %s is a name */
                         g_strdup_printf (_ ("%s is away then."), pd_circle_look_get_name (self, member_id)));
  else if (!pd_spans_is_empty (no))
    pd_circle_look_find (self,
                         PD_CIRCLE_FINDING_CANNOT_COME,
                         session,
                         member_id,
                         /* Translators: %s is a name */
                         g_strdup_printf (_ ("%s said that they can’t come at that time."), pd_circle_look_get_name (self, member_id)));
}

/* A partner's worker who gave no times yet is asked by the invitation. */
static void
check_times (PdCircleLook          *self,
             const PdCircleSession *session,
             const PdCircleMember  *member)
{
  if (member->times->len > 0 && !pd_circle_member_says_yes (member, session->day, session->start, session->minutes))
    pd_circle_look_find (self,
                         PD_CIRCLE_FINDING_CANNOT_COME,
                         session,
                         member->id,
                         /* Translators: %s is a name */
                         g_strdup_printf (_ ("%s gave other times when they can come."),
                                          pd_circle_look_get_name (self, member->id)));
}

static void
check_answer (PdCircleLook          *self,
              const PdCircleSession *session,
              PdId                   member_id)
{
  for (guint i = 0; i < self->of->answers->len; i++)
    {
      const PdCircleAnswer *answer = g_ptr_array_index (self->of->answers, i);

      if (answer->session_id == session->id && answer->member_id == member_id && answer->says != PD_CIRCLE_SAYS_YES)
        pd_circle_look_find (self,
                             PD_CIRCLE_FINDING_CANNOT_COME,
                             session,
                             member_id,
                             /* Translators: %1$s is a name, %2$s an answer: "No", "Other times" */
                             g_strdup_printf (_ ("%1$s answered the invitation: %2$s."),
                                              pd_circle_look_get_name (self, member_id),
                                              pd_circle_says_to_words (answer->says)));
    }
}

/**
 * pd_circle_look_check_seat:
 * @self: a check
 * @session: a booked session
 * @seat: somebody who is to come
 *
 * Finds what keeps them from coming.
 */
void
pd_circle_look_check_seat (PdCircleLook          *self,
                           const PdCircleSession *session,
                           const PdCircleSeat    *seat)
{
  const PdCircleMember *member = pd_circle_find_member (self->of->circle, seat->member_id);

  if (member == NULL || !pd_circle_member_takes_part (member, session->day))
    {
      pd_circle_look_find (self,
                           PD_CIRCLE_FINDING_NOT_IN_CIRCLE,
                           session,
                           seat->member_id,
                           /* Translators: %s is a name */
                           g_strdup_printf (_ ("%s does not take part in the circle on that day."), pd_circle_look_get_name (self, seat->member_id)));
      return;
    }
  check_other_sessions (self, session, member->id);
  check_answer (self, session, member->id);
  if (member->person_id == PD_ID_NONE)
    {
      check_times (self, session, member);
      return;
    }
  check_shifts (self, session, seat, member->person_id);
  check_absence (self, session, member->id, member->person_id);
}
