/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-circle-invitations.h"

#include "pd-calendar-writer-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PRODUCT "-//Peerdesk//Co-supervision//EN"

/* The longest address that mail can be sent to (RFC 5321, 4.5.3.1, and its erratum 1690). */
#define MAX_EMAIL 254

/* Whoever invites and gives no address stands under one that is always the same. */
#define ORGANIZER "organizer"

static gboolean
is_of_address (char        c,
               const char *also)
{
  return g_ascii_isalnum (c) || strchr (also, c) != NULL;
}

/**
 * pd_circle_contact_is_email:
 * @contact: how somebody wants to be reached
 *
 * Returns: whether it is an email address as most are: letters, digits and a few signs on
 *   both sides of an @, and a dot on the right
 */
gboolean
pd_circle_contact_is_email (const char *contact)
{
  const char *at;

  g_return_val_if_fail (contact != NULL, FALSE);

  at = strchr (contact, '@');
  if (at == NULL || at == contact || strlen (contact) > MAX_EMAIL || strchr (at, '.') == NULL)
    return FALSE;
  for (const char *p = contact; p < at; p++)
    if (!is_of_address (*p, ".!#$&'*+/=?^_`{|}~-%"))
      return FALSE;
  for (const char *p = at + 1; *p != '\0'; p++)
    if (!is_of_address (*p, ".-") || (*p == '.' && (p[1] == '.' || p[1] == '\0' || p == at + 1)))
      return FALSE;
  return TRUE;
}

/* The format wants an address of some kind (RFC 5545, 3.3.3). Where there is none to send
 * mail to, it is one that says nothing: a telephone number has no business in a calendar. */
static char *
make_address (const char *file_id,
              const char *contact,
              const char *who)
{
  g_autofree char *uid = NULL;

  if (contact != NULL && pd_circle_contact_is_email (contact))
    {
      g_autofree char *escaped = g_uri_escape_string (contact, "@!$&'*+=", FALSE);

      return g_strconcat ("mailto:", escaped, NULL);
    }
  uid = pd_calendar_make_uid (file_id, who);
  return g_strconcat ("urn:uuid:", uid, NULL);
}

/**
 * pd_circle_invitations_make_uid:
 * @file_id: what the service's file is known by
 * @member_id: who is invited
 * @session_id: to which session
 *
 * Returns: (transfer full): what the event is known by in their calendar, wherever the
 *   session is moved to; nobody else has it
 */
char *
pd_circle_invitations_make_uid (const char *file_id,
                                PdId        member_id,
                                PdId        session_id)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (file_id != NULL, NULL);

  what = g_strdup_printf ("invitation %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, member_id, session_id);
  return pd_calendar_make_uid (file_id, what);
}

static icalproperty *
make_attendee (const PdCircleInvitations *self,
               PdId                       member_id)
{
  g_autofree char *who = g_strdup_printf ("member %" G_GINT64_FORMAT, member_id);
  g_autofree char *address = make_address (self->file_id, self->contact, who);
  g_autofree char *name = self->name != NULL ? pd_calendar_make_text (self->name) : NULL;
  icalproperty    *attendee = icalproperty_new_attendee (address);

  if (name != NULL)
    icalproperty_add_parameter (attendee, icalparameter_new_cn (name));
  icalproperty_add_parameter (attendee, icalparameter_new_role (ICAL_ROLE_REQPARTICIPANT));
  icalproperty_add_parameter (attendee, icalparameter_new_partstat (ICAL_PARTSTAT_NEEDSACTION));
  icalproperty_add_parameter (attendee, icalparameter_new_rsvp (ICAL_RSVP_TRUE));
  return attendee;
}

static void
add_text (icalcomponent *part,
          icalproperty *(*make) (const char *),
          const char *text)
{
  g_autofree char *made = pd_calendar_make_text (text);

  if (*made != '\0')
    icalcomponent_add_property (part, make (made));
}

static void
add_event (const PdCircleInvitations *self,
           const PdCircleInvitation  *invitation,
           PdCalendarWriter          *writer)
{
  g_autofree char *uid = pd_circle_invitations_make_uid (self->file_id, invitation->member_id, invitation->session_id);
  g_autofree char *organizer = make_address (self->file_id, self->organizer, ORGANIZER);
  PdCalendarEntry  entry = { uid, .sequence = (guint64) invitation->sequence };
  icalcomponent   *part;

  entry.zone = pd_calendar_writer_use_zone (writer, invitation->zone);
  entry.start = pd_zone_to_instant (entry.zone, invitation->day, invitation->start, G_MININT64);
  entry.end = entry.start + invitation->minutes * 60;
  entry.status = invitation->is_cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED;
  part = pd_calendar_writer_add_event (writer, &entry);
  /* Translators: what a session is called in a calendar that tells nobody more */
  add_text (part, icalproperty_new_summary, *invitation->title != '\0' ? invitation->title : C_ ("calendar", "Meeting"));
  add_text (part, icalproperty_new_location, invitation->place);
  add_text (part, icalproperty_new_description, invitation->words);
  icalcomponent_add_property (part, icalproperty_new_organizer (organizer));
  icalcomponent_add_property (part, make_attendee (self, invitation->member_id));
  /* What is taken back has none (RFC 5546, 3.2.5). */
  if (!invitation->is_cancelled)
    pd_calendar_add_alarm (part, self->remind, C_ ("calendar", "Meeting"));
}

/**
 * pd_circle_invitations_make:
 * @self: whose it is
 * @invitation: to which session, or what is taken back
 *
 * Writes an iCalendar file as calendars send one another: METHOD:REQUEST with a session
 * that a member is to come to, or METHOD:CANCEL with one that they need not keep free any
 * more. It is one session a file, because whoever takes such a file in looks for one event
 * (RFC 5546, 3.2.2 and 3.2.5), and many programs take the first alone. The event is known by
 * the same UID for as long as the session is, and is the member's own: nobody else is named
 * in it, unless its words do. Where their contact is no email address, they stand under one
 * that says nothing. A reminder says "Meeting", whatever else the event says: it is shown on
 * locked screens. It is not what a session is about, so asking for another one is no newer
 * version of the event.
 *
 * Returns: (transfer full): the file
 */
GBytes *
pd_circle_invitations_make (const PdCircleInvitations *self,
                            const PdCircleInvitation  *invitation)
{
  g_autoptr (PdCalendarWriter) writer = NULL;

  g_return_val_if_fail (self != NULL && self->file_id != NULL, NULL);
  g_return_val_if_fail (invitation != NULL, NULL);

  writer = pd_calendar_writer_new (PRODUCT,
                                   invitation->is_cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST,
                                   self->stamp);
  add_event (self, invitation, writer);
  return pd_calendar_writer_finish (writer);
}
