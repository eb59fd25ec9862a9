/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-writer-private.h"

#include "pd-calendar-zone-part-private.h"

#include <string.h>

/* A zone that events are in, and from when to when. */
typedef struct
{
  PdZone *zone;
  gint64  from;
  gint64  to;
} ZoneUse;

/* An event that is written already. */
typedef struct
{
  gint64         start;
  char          *uid;
  icalcomponent *part;
} Event;

struct _PdCalendarWriter
{
  /* owned */
  char   *product;
  GArray *zones;  /* ZoneUse */
  GArray *events; /* Event */

  /* state */
  icalproperty_method method;
  gint64              stamp;
};

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
  g_clear_pointer (&event->part, icalcomponent_free);
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

/**
 * pd_calendar_writer_new:
 * @product: what the file is written by (PRODID)
 * @method: what the file asks for, or %ICAL_METHOD_NONE
 * @stamp: when it is made, in microseconds since the epoch, UTC
 *
 * Returns: (transfer full): a file without events
 */
PdCalendarWriter *
pd_calendar_writer_new (const char         *product,
                        icalproperty_method method,
                        gint64              stamp)
{
  PdCalendarWriter *self = g_new0 (PdCalendarWriter, 1);

  pd_calendar_set_up_libical ();
  self->product = g_strdup (product);
  self->method = method;
  self->stamp = stamp;
  self->zones = g_array_new (FALSE, FALSE, sizeof (ZoneUse));
  g_array_set_clear_func (self->zones, clear_zone_use);
  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_array_set_clear_func (self->events, clear_event);
  return self;
}

/**
 * pd_calendar_writer_free:
 * @self: (transfer full): a file on its way
 */
void
pd_calendar_writer_free (PdCalendarWriter *self)
{
  g_array_unref (self->events);
  g_array_unref (self->zones);
  g_free (self->product);
  g_free (self);
}

static ZoneUse *
find_zone_use (PdCalendarWriter *self,
               PdZone           *zone)
{
  for (guint i = 0; i < self->zones->len; i++)
    {
      ZoneUse *known = &g_array_index (self->zones, ZoneUse, i);

      if (g_str_equal (pd_zone_get_name (known->zone), pd_zone_get_name (zone)))
        return known;
    }
  return NULL;
}

/**
 * pd_calendar_writer_use_zone:
 * @self: a file on its way
 * @name: an IANA zone; one that this computer does not know is taken to be UTC, as in a
 *   roster
 *
 * Returns: (transfer none): the zone
 */
PdZone *
pd_calendar_writer_use_zone (PdCalendarWriter *self,
                             const char       *name)
{
  PdZone  *zone = pd_zone_new (name, NULL);
  ZoneUse  use = { zone != NULL ? zone : pd_zone_new ("UTC", NULL), G_MAXINT64, G_MININT64 };
  ZoneUse *known = find_zone_use (self, use.zone);

  if (known == NULL)
    {
      g_array_append_val (self->zones, use);
      return use.zone;
    }
  pd_zone_unref (use.zone);
  return known->zone;
}

/**
 * pd_calendar_writer_add_event:
 * @self: a file on its way
 * @entry: what every event says
 *
 * Others who may see the calendar that it is put into see only that its owner is busy.
 *
 * Returns: (transfer none): the event, to say more in
 */
icalcomponent *
pd_calendar_writer_add_event (PdCalendarWriter      *self,
                              const PdCalendarEntry *entry)
{
  Event    event = { entry->start, g_strdup (entry->uid), icalcomponent_new_vevent () };
  ZoneUse *use = find_zone_use (self, entry->zone);

  use->from = MIN (use->from, entry->start);
  use->to = MAX (use->to, entry->end);
  icalcomponent_add_property (event.part, icalproperty_new_uid (entry->uid));
  icalcomponent_add_property (event.part, icalproperty_new_dtstamp (make_utc (self->stamp / G_USEC_PER_SEC)));
  icalcomponent_add_property (event.part, icalproperty_new_sequence ((int) MIN (entry->sequence, G_MAXINT32)));
  icalcomponent_add_property (event.part, make_time (ICAL_DTSTART_PROPERTY, entry->zone, entry->start));
  icalcomponent_add_property (event.part, make_time (ICAL_DTEND_PROPERTY, entry->zone, entry->end));
  icalcomponent_add_property (event.part, icalproperty_new_status (entry->status));
  icalcomponent_add_property (event.part, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  g_array_append_val (self->events, event);
  return event.part;
}

/**
 * pd_calendar_add_alarm:
 * @event: an event that takes place
 * @before: how long before it begins; of %PD_REMIND_NOT there is no alarm
 * @words: what is shown then, on a screen that others may see: nothing that is not for them
 *
 * A day is one on the clock (RFC 5545, 3.3.6), so that a reminder of ten o'clock comes at
 * ten, though the clock was changed in between.
 */
void
pd_calendar_add_alarm (icalcomponent *event,
                       PdRemindBefore before,
                       const char    *words)
{
  int                      minutes = pd_remind_before_to_minutes (before);
  struct icaltriggertype   trigger = { icaltime_null_time (), icaldurationtype_null_duration () };
  struct icaldurationtype *ahead = &trigger.duration;
  icalcomponent           *alarm;

  if (before == PD_REMIND_NOT)
    return;
  alarm = icalcomponent_new_valarm ();
  ahead->is_neg = TRUE;
  ahead->days = (unsigned int) minutes / (24 * 60);
  ahead->hours = (unsigned int) minutes / 60 % 24;
  ahead->minutes = (unsigned int) minutes % 60;
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (words));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (event, alarm);
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

static icalcomponent *
make_whole (PdCalendarWriter *self)
{
  icalcomponent *whole = icalcomponent_new_vcalendar ();

  icalcomponent_add_property (whole, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (whole, icalproperty_new_prodid (self->product));
  icalcomponent_add_property (whole, icalproperty_new_calscale ("GREGORIAN"));
  if (self->method != ICAL_METHOD_NONE)
    icalcomponent_add_property (whole, icalproperty_new_method (self->method));
  for (guint i = 0; i < self->zones->len; i++)
    {
      const ZoneUse *use = &g_array_index (self->zones, ZoneUse, i);

      if (!is_utc (use->zone) && use->from <= use->to)
        icalcomponent_add_component (whole, pd_calendar_zone_part_new (use->zone, use->from, use->to));
    }
  for (guint i = 0; i < self->events->len; i++)
    icalcomponent_add_component (whole, g_steal_pointer (&g_array_index (self->events, Event, i).part));
  return whole;
}

/**
 * pd_calendar_writer_finish:
 * @self: a file on its way; nothing more can be added to it
 *
 * Returns: (transfer full): the file
 */
GBytes *
pd_calendar_writer_finish (PdCalendarWriter *self)
{
  g_autoptr (icalcomponent) whole = NULL;
  char                     *text;
  gsize                     length;

  g_array_sort (self->events, compare_events);
  g_array_sort (self->zones, compare_zones);
  whole = make_whole (self);
  text = icalcomponent_as_ical_string_r (whole);
  length = strlen (text);
  return g_bytes_new_with_free_func (text, length, icalmemory_free_buffer, text);
}

/**
 * pd_calendar_make_uid:
 * @file_id: what the service's file is known by
 * @what: what the event is about
 *
 * The same for each file that is made of it. It tells nothing to those who don't have the
 * file: neither who, nor how many there are.
 *
 * Returns: (transfer full): what the event is known by
 */
char *
pd_calendar_make_uid (const char *file_id,
                      const char *what)
{
  g_autofree char *code = g_compute_hmac_for_string (G_CHECKSUM_SHA256,
                                                     (const guchar *) file_id,
                                                     strlen (file_id),
                                                     what,
                                                     -1);

  /* A UUID of the kind that is one's own making (RFC 9562, version 8). */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", code, code + 8, code + 13, code + 17, code + 20);
}

/**
 * pd_calendar_make_text:
 * @text: a text
 *
 * Returns: (transfer full): the same without control characters, which a text of the
 *   format has none of
 */
char *
pd_calendar_make_text (const char *text)
{
  GString *made = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (made, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (made, FALSE);
}
