/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-zone-part-private.h"

#define SECONDS_PER_DAY (24 * 60 * 60)

/* What the clock shows at an instant when it is @offset ahead of UTC. */
static struct icaltimetype
read_clock (gint64 instant,
            int    offset)
{
  gint64 wall = instant + offset;
  gint64 second = (wall % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY;

  return pd_calendar_wall_to_libical ((PdDay) ((wall - second) / SECONDS_PER_DAY), (int) second);
}

/* Before 1970, and where the clock was never changed, it is enough that it holds. */
static icalcomponent *
make_observance (const PdZoneStretch *stretch)
{
  gboolean       is_old = stretch->since < 0;
  gboolean       is_summer_time = stretch->is_summer_time;
  int            offset_before = is_old ? stretch->offset : stretch->offset_before;
  icalcomponent *part = icalcomponent_new (is_summer_time ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);

  icalcomponent_add_property (part,
                              icalproperty_new_dtstart (is_old ? read_clock (0, 0)
                                                               : read_clock (stretch->since, offset_before)));
  icalcomponent_add_property (part, icalproperty_new_tzoffsetfrom (offset_before));
  icalcomponent_add_property (part, icalproperty_new_tzoffsetto (stretch->offset));
  icalcomponent_add_property (part, icalproperty_new_tzname (stretch->abbreviation));
  return part;
}

/**
 * pd_calendar_zone_part_new:
 * @zone: a zone
 * @from: seconds since 1 January 1970, UTC
 * @to: the same
 *
 * Says when the clock of @zone is changed between the two, each time by itself: a rule
 * would be a guess at the years before and after, which nothing here is about.
 *
 * Returns: (transfer full): a VTIMEZONE (RFC 5545, 3.6.5)
 */
icalcomponent *
pd_calendar_zone_part_new (PdZone *zone,
                           gint64  from,
                           gint64  to)
{
  g_autoptr (GArray) stretches = pd_zone_list_stretches (zone, from, to);
  icalcomponent     *part = icalcomponent_new_vtimezone ();

  icalcomponent_add_property (part, icalproperty_new_tzid (pd_zone_get_name (zone)));
  for (guint i = 0; i < stretches->len; i++)
    icalcomponent_add_component (part, make_observance (&g_array_index (stretches, PdZoneStretch, i)));
  return part;
}

/**
 * pd_calendar_wall_to_libical:
 * @day: a day
 * @second: seconds since its midnight on some clock
 *
 * Returns: that time, without a zone
 */
struct icaltimetype
pd_calendar_wall_to_libical (PdDay day,
                             int   second)
{
  struct icaltimetype time = icaltime_null_time ();

  pd_day_get_ymd (day, &time.year, &time.month, &time.day);
  time.hour = second / 3600;
  time.minute = second / 60 % 60;
  time.second = second % 60;
  return time;
}
