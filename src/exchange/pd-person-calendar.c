/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-person-calendar.h"

#include "pd-calendar-writer-private.h"
#include "pd-circle-invitations.h"
#include "pd-site-index-private.h"

#include <glib/gi18n-lib.h>

#define PRODUCT "-//Peerdesk//Roster//EN"

/* A session is known by what their invitation to it is known by, so that whoever takes in
 * both has it once. */
static char *
make_uid (const PdPersonCalendar *calendar,
          const PdCalendarDuty   *duty)
{
  g_autofree char *what = NULL;

  if (duty->session_id != PD_ID_NONE)
    return pd_circle_invitations_make_uid (calendar->file_id, duty->member_id, duty->session_id);
  what = g_strdup_printf ("calendar %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          calendar->person_id,
                          pd_shift_get_id (duty->shift));
  return pd_calendar_make_uid (calendar->file_id, what);
}

static void
add_details (icalcomponent *part,
             PdShift       *shift,
             PdSite        *site)
{
  g_autofree char *place = site != NULL ? pd_calendar_make_text (pd_site_get_name (site)) : NULL;

  icalcomponent_add_property (part, icalproperty_new_summary (pd_activity_to_words (pd_shift_get_activity (shift))));
  if (place != NULL)
    icalcomponent_add_property (part, icalproperty_new_location (place));
}

static icalproperty_status
get_status (PdDutyStatus status)
{
  static const icalproperty_status STATUSES[] = {
    [PD_DUTY_TENTATIVE] = ICAL_STATUS_TENTATIVE,
    [PD_DUTY_CONFIRMED] = ICAL_STATUS_CONFIRMED,
    [PD_DUTY_CANCELLED] = ICAL_STATUS_CANCELLED,
  };

  return STATUSES[status];
}

static gboolean
is_session (PdShift *shift)
{
  PdActivity activity = pd_shift_get_activity (shift);

  return activity == PD_ACTIVITY_SUPERVISION || activity == PD_ACTIVITY_CO_SUPERVISION;
}

static void
add_event (const PdPersonCalendar *self,
           const PdCalendarDuty   *duty,
           PdSiteIndex            *sites,
           PdCalendarWriter       *writer)
{
  PdSite          *site = pd_site_index_find_by_id (sites, pd_shift_get_site_id (duty->shift));
  g_autofree char *uid = make_uid (self, duty);
  PdCalendarEntry  entry = { uid, .sequence = duty->sequence, .status = get_status (duty->status) };
  icalcomponent   *part;

  entry.zone = pd_calendar_writer_use_zone (writer, site != NULL ? pd_site_get_zone (site) : self->zone);
  pd_shift_get_instants (duty->shift, entry.zone, &entry.start, &entry.end);
  part = pd_calendar_writer_add_event (writer, &entry);
  if (self->has_details)
    add_details (part, duty->shift, site);
  else
    /* Translators: what every shift is called in a calendar that tells nobody more */
    icalcomponent_add_property (part, icalproperty_new_summary (C_ ("calendar", "Work")));
  if (is_session (duty->shift) && duty->status != PD_DUTY_CANCELLED)
    pd_calendar_add_alarm (part, self->remind, C_ ("calendar", "Work"));
}

/**
 * pd_person_calendar_make:
 * @self: what it is made from
 *
 * Writes an iCalendar file (RFC 5545) with an event for each duty, from the beginning to
 * the end of the shift, sleepovers in it. Neither a name nor a note stands in it, and a
 * reminder says "Work". The same duty is known by the same UID in each file that is made, so
 * that a program that takes in a newer file changes what it has instead of adding to it; a
 * session of co-supervision is the same as in an invitation to it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
pd_person_calendar_make (const PdPersonCalendar *self)
{
  g_autoptr (PdCalendarWriter) writer = NULL;
  g_autoptr (PdSiteIndex)      sites = NULL;

  g_return_val_if_fail (self != NULL && self->file_id != NULL && self->zone != NULL, NULL);
  g_return_val_if_fail (self->duties != NULL && self->sites != NULL, NULL);

  writer = pd_calendar_writer_new (PRODUCT, ICAL_METHOD_NONE, self->stamp);
  sites = pd_site_index_new (self->sites);
  for (guint i = 0; i < self->duties->len; i++)
    add_event (self, &g_array_index (self->duties, PdCalendarDuty, i), sites, writer);
  return pd_calendar_writer_finish (writer);
}
