/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-zone.h"

G_BEGIN_DECLS

/**
 * PdCalendarClock:
 *
 * What a calendar itself says of the clock of a zone (VTIMEZONE, RFC 5545, 3.6.5): since
 * when it is how far ahead of UTC, and on which days of a year it is changed.
 */
typedef struct _PdCalendarClock PdCalendarClock;

PdCalendarClock *pd_calendar_clock_new (void);
void             pd_calendar_clock_free (PdCalendarClock *self);
void             pd_calendar_clock_begin_observance (PdCalendarClock *self);
void             pd_calendar_clock_take_line (PdCalendarClock *self,
                                              const char      *line);
gboolean         pd_calendar_clock_is_of (PdCalendarClock *self,
                                          PdZone          *zone);

G_END_DECLS
