/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-zones-private.h"

#include <libical/ical.h>

G_BEGIN_DECLS

#define PD_SECONDS_PER_DAY (24 * 60 * 60)

/**
 * PdCalendarTime:
 * @zone: (nullable) (unowned): the zone of the clock; %NULL for that of wherever one is
 * @wall: what the clock shows, in seconds since 1 January 1970 on that clock
 * @is_date: whether it is a whole day; @wall is its midnight then
 */
typedef struct
{
  PdZone  *zone;
  gint64   wall;
  gboolean is_date;
} PdCalendarTime;

gboolean pd_calendar_time_read (PdCalendarTime     *self,
                                struct icaltimetype value,
                                icalproperty       *property,
                                PdCalendarZones    *zones,
                                GError            **error);
gint64   pd_calendar_time_to_instant (const PdCalendarTime *self,
                                      PdZone               *otherwise);
PdDay    pd_calendar_time_get_day (gint64 wall);
gint64   pd_calendar_time_add (gint64  wall,
                               gint64  on_clock,
                               gint64  exact,
                               PdZone *zone);

G_END_DECLS
