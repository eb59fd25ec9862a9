/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-time-private.h"

#include "pd-error.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

/* The years that a roster may be of; others are slips, or mean “always”. */
#define FIRST_YEAR 1970
#define LAST_YEAR 2199

static gboolean
is_possible (const struct icaltimetype *value)
{
  return value->year >= FIRST_YEAR && value->year <= LAST_YEAR &&
         g_date_valid_dmy ((GDateDay) CLAMP (value->day, 0, 32), value->month, (GDateYear) value->year) &&
         (value->is_date || (value->hour >= 0 && value->hour < 24 && value->minute >= 0 && value->minute < 60 &&
                             value->second >= 0 && value->second <= 60));
}

static gboolean
find_zone (PdCalendarTime     *self,
           struct icaltimetype value,
           icalproperty       *property,
           PdCalendarZones    *zones,
           GError            **error)
{
  icalparameter   *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char      *name = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;
  g_autofree char *valid = NULL;
  g_autofree char *quoted = NULL;

  self->zone = NULL;
  if (value.is_date || (name == NULL && !icaltime_is_utc (value)))
    return TRUE;
  self->zone = icaltime_is_utc (value) ? pd_calendar_zones_get_utc (zones) : pd_calendar_zones_find (zones, name);
  if (self->zone != NULL)
    return TRUE;
  valid = g_utf8_make_valid (name != NULL ? name : "UTC", -1);
  quoted = pd_table_text_quote_for_words (valid);
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("“%s” is no time zone that this computer knows, so it can’t be told when it is."),
               quoted);
  return FALSE;
}

/**
 * pd_calendar_time_read:
 * @self: where it is put
 * @value: what libical made of the value
 * @property: what it is the value of
 * @zones: what finds its zone
 * @error: return location for a #GError
 *
 * libical takes 30 February and a minute 75 as they come, so they are looked for here.
 *
 * Returns: whether there is such a time; otherwise %PD_ERROR_INPUT with a sentence
 */
gboolean
pd_calendar_time_read (PdCalendarTime     *self,
                       struct icaltimetype value,
                       icalproperty       *property,
                       PdCalendarZones    *zones,
                       GError            **error)
{
  if (!is_possible (&value))
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   _ ("It has a date or a time that there is not between %d and %d."),
                   FIRST_YEAR,
                   LAST_YEAR);
      return FALSE;
    }
  self->is_date = value.is_date != 0;
  self->wall = (gint64) pd_day_from_ymd (value.year, value.month, value.day) * PD_SECONDS_PER_DAY;
  if (!self->is_date)
    self->wall += value.hour * 3600 + value.minute * 60 + MIN (value.second, 59);
  return find_zone (self, value, property, zones, error);
}

/**
 * pd_calendar_time_get_day:
 * @wall: seconds since 1 January 1970 on some clock
 *
 * Returns: the day of it
 */
PdDay
pd_calendar_time_get_day (gint64 wall)
{
  return (PdDay) (wall >= 0 ? wall / PD_SECONDS_PER_DAY : -((PD_SECONDS_PER_DAY - 1 - wall) / PD_SECONDS_PER_DAY));
}

/**
 * pd_calendar_time_to_instant:
 * @self: a time
 * @otherwise: (nullable): the zone to read it in where it has none
 *
 * Returns: seconds since 1 January 1970, UTC; what the clock shows where there is no
 *   zone at all, so that such times can be compared with each other
 */
gint64
pd_calendar_time_to_instant (const PdCalendarTime *self,
                             PdZone               *otherwise)
{
  PdZone *zone = self->zone != NULL ? self->zone : otherwise;
  PdDay   day = pd_calendar_time_get_day (self->wall);
  gint64  second = self->wall - (gint64) day * PD_SECONDS_PER_DAY;

  if (zone == NULL)
    return self->wall;
  return pd_zone_to_instant (zone, day, (int) (second / 60), G_MININT64) + second % 60;
}

/**
 * pd_calendar_time_add:
 * @wall: what a clock shows
 * @on_clock: seconds that its hands move on, whatever the clock is put forward or back
 * @exact: seconds that pass after that
 * @zone: (nullable): where the clock hangs
 *
 * Returns: what it shows then
 */
gint64
pd_calendar_time_add (gint64  wall,
                      gint64  on_clock,
                      gint64  exact,
                      PdZone *zone)
{
  PdCalendarTime moved = { zone, wall + on_clock, FALSE };
  PdDay          day;
  int            minute;
  gint64         instant;

  if (zone == NULL || exact == 0)
    return moved.wall + exact;
  instant = pd_calendar_time_to_instant (&moved, NULL) + exact;
  pd_zone_from_instant (zone, instant, &day, &minute);
  return (gint64) day * PD_SECONDS_PER_DAY + minute * 60;
}
