/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-circle-reply-private.h"

#include "pd-calendar-parts-private.h"
#include "pd-calendar-time-private.h"
#include "pd-circle-invitations.h"
#include "pd-calendar-libical-private.h"
#include "pd-clock.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

/* Who is invited to what, by what the event is known by in their calendar. */
typedef struct
{
  PdId session_id;
  PdId member_id;
} Seat;

typedef struct
{
  PdCircleReading *reading;
  GHashTable      *seats; /* UID -> Seat */
  PdCalendarZones *zones;
  PdZone          *zone; /* of the circle */
} Events;

/* What an event says, as far as it is a reply. */
typedef struct
{
  char                  *uid;
  int                    sequence;
  guint                  n_attendees;
  guint                  n_times;
  PdCalendarTime         start;
  PdCalendarTime         end;
  icalparameter_partstat partstat;
} Said;

static void
clear_said (Said *self)
{
  g_free (self->uid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, clear_said)

static void
add_seat (Events *self,
          PdId    member_id,
          PdId    session_id)
{
  Seat seat = { session_id, member_id };

  g_hash_table_insert (self->seats,
                       pd_circle_invitations_make_uid (self->reading->into->file_id, member_id, session_id),
                       g_memdup2 (&seat, sizeof seat));
}

static void
list_seats (Events *self)
{
  const PdCircleReplyInto *into = self->reading->into;

  for (guint i = 0; i < into->sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (into->sessions, i);

      for (guint j = 0; j < session->seats->len; j++)
        add_seat (self, g_array_index (session->seats, PdCircleSeat, j).member_id, session->id);
    }
  for (guint i = 0; i < into->given->len; i++)
    {
      const PdCircleInvitation *given = g_ptr_array_index (into->given, i);

      add_seat (self, given->member_id, given->session_id);
    }
}

static void
read_attendee (Said         *said,
               icalproperty *property)
{
  icalparameter *partstat = icalproperty_get_first_parameter (property, ICAL_PARTSTAT_PARAMETER);

  said->n_attendees++;
  said->partstat = partstat != NULL ? icalparameter_get_partstat (partstat) : ICAL_PARTSTAT_NEEDSACTION;
}

static void
read_property (Events       *self,
               Said         *said,
               icalproperty *property)
{
  switch ((int) icalproperty_isa (property))
    {
    case ICAL_UID_PROPERTY:
      g_free (said->uid);
      said->uid = g_utf8_make_valid (icalproperty_get_uid (property), -1);
      break;
    case ICAL_SEQUENCE_PROPERTY:
      said->sequence = icalproperty_get_sequence (property);
      break;
    case ICAL_ATTENDEE_PROPERTY:
      read_attendee (said, property);
      break;
    case ICAL_DTSTART_PROPERTY:
      said->n_times += pd_calendar_time_read (&said->start, icalproperty_get_dtstart (property), property, self->zones, NULL);
      break;
    case ICAL_DTEND_PROPERTY:
      said->n_times += pd_calendar_time_read (&said->end, icalproperty_get_dtend (property), property, self->zones, NULL);
      break;
    default:
      break;
    }
}

/* Gives libical one line at a time, as for any calendar. */
static void
read_line (Events     *self,
           Said       *said,
           const char *line)
{
  g_autofree char          *text = g_strconcat ("BEGIN:VEVENT\r\n", line, "\r\nEND:VEVENT\r\n", NULL);
  g_autoptr (icalcomponent) part = icalparser_parse_string (text);

  if (part == NULL)
    return;
  for (icalproperty *property = icalcomponent_get_first_property (part, ICAL_ANY_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (part, ICAL_ANY_PROPERTY))
    read_property (self, said, property);
}

/* The time that somebody proposes, as their word for when they can come. */
static const char *
read_proposal (Events         *self,
               const Said     *said,
               PdCircleAnswer *answer)
{
  PdWhen when = PD_WHEN_ALWAYS;
  gint64 start, end;

  if (said->n_times != 2 || said->start.is_date || said->end.is_date)
    return _ ("It proposes another time, and does not say from when to when.");
  start = pd_calendar_time_to_instant (&said->start, self->zone);
  end = pd_calendar_time_to_instant (&said->end, self->zone);
  pd_zone_from_instant (self->zone, start, &when.from, &when.start);
  when.to = when.from;
  if (end <= start || end - start > PD_MINUTES_PER_DAY * 60)
    return _ ("It proposes a time that is no stretch of a day.");
  when.end = when.start + (int) ((end - start) / 60);
  if (!pd_when_check (&when, NULL))
    return _ ("It proposes a time that is no stretch of a day.");
  answer->says = PD_CIRCLE_SAYS_OTHER_TIMES;
  g_array_append_val (answer->times, when);
  return NULL;
}

static const char *
read_partstat (const Said     *said,
               PdCircleAnswer *answer)
{
  if (said->n_attendees != 1)
    return _ ("A reply is of one person, and this one is not.");
  if (said->partstat != ICAL_PARTSTAT_ACCEPTED && said->partstat != ICAL_PARTSTAT_DECLINED)
    return _ ("It says neither yes nor no.");
  answer->says = said->partstat == ICAL_PARTSTAT_ACCEPTED ? PD_CIRCLE_SAYS_YES : PD_CIRCLE_SAYS_NO;
  return NULL;
}

static const PdCircleInvitation *
find_given (const Events *self,
            const Seat   *seat)
{
  GPtrArray *given = self->reading->into->given;

  for (guint i = 0; i < given->len; i++)
    {
      const PdCircleInvitation *invitation = g_ptr_array_index (given, i);

      if (invitation->session_id == seat->session_id && invitation->member_id == seat->member_id)
        return invitation;
    }
  return NULL;
}

static const char *
check_seat (const Events *self,
            const Said   *said,
            const Seat   *seat)
{
  const PdCircleInvitation *given = seat != NULL ? find_given (self, seat) : NULL;
  GPtrArray                *sessions = self->reading->into->sessions;

  if (seat == NULL)
    return _ ("It answers no invitation of this circle.");
  if (given != NULL && said->sequence < given->sequence)
    return _ ("It answers an earlier invitation; the session was changed since.");
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (sessions, i);

      if (session->id == seat->session_id && session->state == PD_CIRCLE_SESSION_BOOKED &&
          pd_circle_session_find_seat (session, seat->member_id) != NULL)
        return NULL;
    }
  return _ ("The session that it answers is not booked for them any more.");
}

static void
take_event (Events               *self,
            const PdCalendarPart *part)
{
  g_auto (Said)              said = { .uid = g_strdup ("") };
  g_autoptr (PdCircleAnswer) answer = NULL;
  const Seat                *seat;
  const char                *problem;

  for (guint i = 0; i < part->lines->len; i++)
    read_line (self, &said, g_ptr_array_index (part->lines, i));
  seat = g_hash_table_lookup (self->seats, said.uid);
  problem = part->flaw != PD_CALENDAR_FLAW_NONE ? _ ("It can’t be read.") : check_seat (self, &said, seat);
  if (problem == NULL)
    {
      answer = pd_circle_answer_new (seat->session_id, seat->member_id, PD_CIRCLE_SAYS_YES);
      problem = part->method == PD_CALENDAR_METHOD_COUNTER ? read_proposal (self, &said, answer)
                                                           : read_partstat (&said, answer);
    }
  if (problem != NULL)
    pd_circle_reading_note (self->reading, part->line, "%s", problem);
  else
    pd_circle_reading_take (self->reading, part->line, g_steal_pointer (&answer));
}

static void
take_events (Events          *self,
             PdCalendarParts *parts)
{
  guint n = MIN (parts->events->len, PD_CIRCLE_REPLY_MAX_ROWS);

  for (guint i = 0; i < n; i++)
    {
      const PdCalendarPart *part = g_ptr_array_index (parts->events, i);

      if (part->method == PD_CALENDAR_METHOD_REPLY || part->method == PD_CALENDAR_METHOD_COUNTER)
        take_event (self, part);
      else
        pd_circle_reading_note (self->reading,
                                part->line,
                                _ ("It is no reply to an invitation: its calendar has no METHOD:REPLY."));
    }
  if (n < parts->events->len)
    pd_circle_reading_note (self->reading, 0, _ ("Only the first %u events were read."), n);
}

/**
 * pd_circle_reply_read_calendar:
 * @self: a reply that is being read
 * @bytes: an iCalendar file
 * @error: return location for a #GError
 *
 * Returns: whether it is one
 */
gboolean
pd_circle_reply_read_calendar (PdCircleReading *self,
                               GBytes          *bytes,
                               GError         **error)
{
  g_autoptr (PdCalendarParts) parts = pd_calendar_parts_read (bytes, error);
  g_autoptr (PdCalendarZones) zones = NULL;
  g_autoptr (GHashTable)      seats = NULL;
  g_autoptr (PdZone)          zone = NULL;
  Events                      events = { self, NULL, NULL, NULL };

  if (parts == NULL)
    return FALSE;
  pd_calendar_set_up_libical ();
  zone = pd_zone_new (self->into->circle->zone, NULL);
  if (zone == NULL)
    zone = pd_zone_new ("UTC", NULL);
  zones = pd_calendar_zones_new (parts->places, parts->clocks);
  seats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  events = (Events){ self, seats, zones, zone };
  list_seats (&events);
  take_events (&events, parts);
  return TRUE;
}
