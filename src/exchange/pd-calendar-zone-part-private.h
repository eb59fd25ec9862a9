/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-libical-private.h"
#include "pd-zone.h"

G_BEGIN_DECLS

icalcomponent      *pd_calendar_zone_part_new (PdZone *zone,
                                               gint64  from,
                                               gint64  to);
struct icaltimetype pd_calendar_wall_to_libical (PdDay day,
                                                 int   second);

G_END_DECLS
