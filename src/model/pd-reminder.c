/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-reminder.h"

#include "pd-zone.h"

/* A zone that this computer does not know is taken to be UTC, as in a roster. */
static void
add (GArray        *reminders,
     PdReminderKind kind,
     PdId           session_id,
     PdDay          day,
     int            start,
     int            minutes,
     const char    *zone_name)
{
  PdZone            *known = pd_zone_new (zone_name, NULL);
  g_autoptr (PdZone) zone = known != NULL ? known : pd_zone_new ("UTC", NULL);
  PdReminder         reminder = { kind, session_id, day, pd_zone_to_instant (zone, day, start, G_MININT64), 0 };

  /* It lasts as long as was agreed, whatever the clock does meanwhile. */
  reminder.end = reminder.start + minutes * 60;
  g_array_append_val (reminders, reminder);
}

/**
 * pd_reminders_add_session:
 * @reminders: (element-type PdReminder): where it goes
 * @agreement: what the session is under
 * @session: a session of supervision
 * @zone: the IANA zone whose clock its times are on
 * @me_id: who is reminded
 *
 * Adds the session where it is booked and theirs. One that was held, moved or cancelled
 * reminds nobody; what it was moved to is a session of its own.
 */
void
pd_reminders_add_session (GArray                       *reminders,
                          const PdSupervisionAgreement *agreement,
                          const PdSession              *session,
                          const char                   *zone,
                          PdId                          me_id)
{
  if (session->state == PD_SESSION_BOOKED && pd_supervision_agreement_is_party (agreement, me_id))
    add (reminders, PD_REMINDER_SUPERVISION, session->id, session->day, session->start, session->minutes, zone);
}

/**
 * pd_reminders_add_circle_session:
 * @reminders: (element-type PdReminder): where it goes
 * @circle: the circle that the session is of
 * @session: a session of co-supervision
 * @me_id: who is reminded
 *
 * Adds the session where it is booked and they have a seat in it.
 */
void
pd_reminders_add_circle_session (GArray                *reminders,
                                 const PdCircle        *circle,
                                 const PdCircleSession *session,
                                 PdId                   me_id)
{
  if (session->state != PD_CIRCLE_SESSION_BOOKED)
    return;
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->person_id == me_id && pd_circle_session_find_seat (session, member->id) != NULL)
        add (reminders, PD_REMINDER_CO_SUPERVISION, session->id, session->day, session->start, session->minutes,
             circle->zone);
    }
}

/**
 * pd_reminder_equal:
 * @self: a reminder
 * @other: another
 *
 * Returns: whether both are of the same session at the same time, so that one is enough
 */
gboolean
pd_reminder_equal (const PdReminder *self,
                   const PdReminder *other)
{
  return self->kind == other->kind && self->session_id == other->session_id && self->start == other->start;
}

static gint64
get_since (const PdReminder *self,
           guint             minutes)
{
  return self->start - (gint64) minutes * 60;
}

/**
 * pd_reminder_is_due:
 * @self: a reminder
 * @now: what time it is, in seconds since 1 January 1970, UTC
 * @minutes: how many minutes before a session begins its people are reminded
 *
 * Returns: whether it is to be told now: the session begins so soon, and has not begun
 */
gboolean
pd_reminder_is_due (const PdReminder *self,
                    gint64            now,
                    guint             minutes)
{
  return get_since (self, minutes) <= now && now < self->start;
}

/**
 * pd_reminders_find_next:
 * @reminders: (element-type PdReminder): reminders
 * @now: what time it is, in seconds since 1 January 1970, UTC
 * @minutes: how many minutes before a session begins its people are reminded
 *
 * Returns: when they are to be looked at next, because one becomes due or its session is
 *   over; %G_MAXINT64 where nothing is to come
 */
gint64
pd_reminders_find_next (GArray *reminders,
                        gint64  now,
                        guint   minutes)
{
  gint64 next = G_MAXINT64;

  for (guint i = 0; i < reminders->len; i++)
    {
      const PdReminder *reminder = &g_array_index (reminders, PdReminder, i);
      const gint64      moments[] = { get_since (reminder, minutes), reminder->end };

      for (guint j = 0; j < G_N_ELEMENTS (moments); j++)
        if (moments[j] > now)
          next = MIN (next, moments[j]);
    }
  return next;
}
