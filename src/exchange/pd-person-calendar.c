/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-person-calendar.h"

#include "pd-calendar-zone-part-private.h"
#include "pd-site-index-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PRODUCT "-//Peerdesk//Roster//EN"

/* A zone that events are in, and from when to when. */
typedef struct
{
  PdZone *zone;
  gint64  from;
  gint64  to;
} ZoneUse;

/* A duty that is understood. */
typedef struct
{
  const PdCalendarDuty *duty;
  PdSite               *site; /* NULL for none that is known */
  PdZone               *zone;
  gint64                start;
  gint64                end;
  char                 *uid;
} Event;

typedef struct
{
  /* borrowed */
  const PdPersonCalendar *calendar;

  /* owned */
  PdSiteIndex *sites;
  GArray      *zones;  /* ZoneUse */
  GArray      *events; /* Event */
} Making;

static void
clear_zone_use (gpointer data)
{
  ZoneUse *use = data;

  pd_zone_unref (use->zone);
}

static void
clear_event (gpointer data)
{
  Event *event = data;

  g_free (event->uid);
}

static void
init_making (Making                 *self,
             const PdPersonCalendar *calendar)
{
  self->calendar = calendar;
  self->sites = pd_site_index_new (calendar->sites);
  self->zones = g_array_new (FALSE, FALSE, sizeof (ZoneUse));
  g_array_set_clear_func (self->zones, clear_zone_use);
  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_array_set_clear_func (self->events, clear_event);
}

static void
clear_making (Making *self)
{
  g_array_unref (self->events);
  g_array_unref (self->zones);
  pd_site_index_free (self->sites);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, clear_making)

/* A zone that this computer does not know is taken to be UTC, as in a roster. */
static ZoneUse *
get_zone_use (Making     *self,
              const char *name)
{
  ZoneUse use = { NULL, G_MAXINT64, G_MININT64 };
  PdZone *zone = pd_zone_new (name, NULL);

  use.zone = zone != NULL ? zone : pd_zone_new ("UTC", NULL);
  for (guint i = 0; i < self->zones->len; i++)
    {
      ZoneUse *known = &g_array_index (self->zones, ZoneUse, i);

      if (!g_str_equal (pd_zone_get_name (known->zone), pd_zone_get_name (use.zone)))
        continue;
      pd_zone_unref (use.zone);
      return known;
    }
  g_array_append_val (self->zones, use);
  return &g_array_index (self->zones, ZoneUse, self->zones->len - 1);
}

/* The same for each calendar that is made for the person, and for nobody else's. It tells
 * nothing to those who don't have the file: neither who, nor how many shifts there are. */
static char *
make_uid (const PdPersonCalendar *calendar,
          PdId                    shift_id)
{
  g_autofree char *what = g_strdup_printf ("calendar %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                           calendar->person_id,
                                           shift_id);
  g_autofree char *code = g_compute_hmac_for_string (G_CHECKSUM_SHA256,
                                                     (const guchar *) calendar->file_id,
                                                     strlen (calendar->file_id),
                                                     what,
                                                     -1);

  /* A UUID of the kind that is one's own making (RFC 9562, version 8). */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", code, code + 8, code + 13, code + 17, code + 20);
}

static void
add_event (Making               *self,
           const PdCalendarDuty *duty)
{
  Event    event = { .duty = duty };
  ZoneUse *use;

  event.site = pd_site_index_find_by_id (self->sites, pd_shift_get_site_id (duty->shift));
  use = get_zone_use (self, event.site != NULL ? pd_site_get_zone (event.site) : self->calendar->zone);
  event.zone = use->zone;
  pd_shift_get_instants (duty->shift, event.zone, &event.start, &event.end);
  use->from = MIN (use->from, event.start);
  use->to = MAX (use->to, event.end);
  event.uid = make_uid (self->calendar, pd_shift_get_id (duty->shift));
  g_array_append_val (self->events, event);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *first = a;
  const Event *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return strcmp (first->uid, second->uid);
}

static int
compare_zones (gconstpointer a,
               gconstpointer b)
{
  return strcmp (pd_zone_get_name (((const ZoneUse *) a)->zone), pd_zone_get_name (((const ZoneUse *) b)->zone));
}

static gboolean
is_utc (PdZone *zone)
{
  return g_str_equal (pd_zone_get_name (zone), "UTC");
}

static struct icaltimetype
make_utc (gint64 instant)
{
  return icaltime_from_timet_with_zone ((time_t) instant, 0, icaltimezone_get_utc_timezone ());
}

/* What the clock of the zone shows; in UTC where it shows that twice and the second time
 * is meant, because the first one is understood (RFC 5545, 3.3.5). */
static icalproperty *
make_time (icalproperty_kind kind,
           PdZone           *zone,
           gint64            instant)
{
  icalproperty       *property = icalproperty_new (kind);
  struct icaltimetype time = make_utc (instant);
  PdDay               day;
  int                 minute;
  gboolean            is_local;

  pd_zone_from_instant (zone, instant, &day, &minute);
  is_local = !is_utc (zone) && pd_zone_to_instant (zone, day, minute, G_MININT64) == instant;
  if (is_local)
    time = pd_calendar_wall_to_libical (day, minute * 60);
  icalproperty_set_value (property, icalvalue_new_datetime (time));
  if (is_local)
    icalproperty_add_parameter (property, icalparameter_new_tzid (pd_zone_get_name (zone)));
  return property;
}

/* A text of the format has no control characters. */
static char *
make_text (const char *text)
{
  GString *made = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (made, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (made, FALSE);
}

static void
add_details (icalcomponent *part,
             const Event   *event)
{
  PdActivity       activity = pd_shift_get_activity (event->duty->shift);
  g_autofree char *place = event->site != NULL ? make_text (pd_site_get_name (event->site)) : NULL;

  icalcomponent_add_property (part, icalproperty_new_summary (pd_activity_to_words (activity)));
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

/* Others who may see the calendar that it is put into see only that its owner is busy. */
static icalcomponent *
make_event (Making      *self,
            const Event *event)
{
  icalcomponent *part = icalcomponent_new_vevent ();

  icalcomponent_add_property (part, icalproperty_new_uid (event->uid));
  icalcomponent_add_property (part, icalproperty_new_dtstamp (make_utc (self->calendar->stamp / G_USEC_PER_SEC)));
  icalcomponent_add_property (part, icalproperty_new_sequence ((int) MIN (event->duty->sequence, G_MAXINT32)));
  icalcomponent_add_property (part, make_time (ICAL_DTSTART_PROPERTY, event->zone, event->start));
  icalcomponent_add_property (part, make_time (ICAL_DTEND_PROPERTY, event->zone, event->end));
  if (self->calendar->has_details)
    add_details (part, event);
  else
    /* Translators: what every shift is called in a calendar that tells nobody more */
    icalcomponent_add_property (part, icalproperty_new_summary (C_ ("calendar", "Work")));
  icalcomponent_add_property (part, icalproperty_new_status (get_status (event->duty->status)));
  icalcomponent_add_property (part, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  return part;
}

static icalcomponent *
make_whole (Making *self)
{
  icalcomponent *whole = icalcomponent_new_vcalendar ();

  icalcomponent_add_property (whole, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (whole, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (whole, icalproperty_new_calscale ("GREGORIAN"));
  for (guint i = 0; i < self->zones->len; i++)
    {
      const ZoneUse *use = &g_array_index (self->zones, ZoneUse, i);

      if (!is_utc (use->zone))
        icalcomponent_add_component (whole, pd_calendar_zone_part_new (use->zone, use->from, use->to));
    }
  for (guint i = 0; i < self->events->len; i++)
    icalcomponent_add_component (whole, make_event (self, &g_array_index (self->events, Event, i)));
  return whole;
}

/**
 * pd_person_calendar_make:
 * @self: what it is made from
 *
 * Writes an iCalendar file (RFC 5545) with an event for each duty, from the beginning to
 * the end of the shift, sleepovers in it. Neither a name nor a note stands in it. The
 * same duty is known by the same UID in each file that is made, so that a program that
 * takes in a newer file changes what it has instead of adding to it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
pd_person_calendar_make (const PdPersonCalendar *self)
{
  g_auto (Making)           making = { NULL };
  g_autoptr (icalcomponent) whole = NULL;
  char                     *text;
  gsize                     length;

  g_return_val_if_fail (self != NULL && self->file_id != NULL && self->zone != NULL, NULL);
  g_return_val_if_fail (self->duties != NULL && self->sites != NULL, NULL);

  pd_calendar_set_up_libical ();
  init_making (&making, self);
  for (guint i = 0; i < self->duties->len; i++)
    add_event (&making, &g_array_index (self->duties, PdCalendarDuty, i));
  g_array_sort (making.events, compare_events);
  g_array_sort (making.zones, compare_zones);
  whole = make_whole (&making);
  text = icalcomponent_as_ical_string_r (whole);
  length = strlen (text);
  return g_bytes_new_with_free_func (text, length, icalmemory_free_buffer, text);
}
