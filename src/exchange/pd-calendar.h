/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-import-report.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/* How many occurrences are taken from a calendar, over all of its events. */
#define PD_CALENDAR_MAX_OCCURRENCES 100000u

/* How long an event is repeated that does not say when it ends, and at most. */
#define PD_CALENDAR_ENDLESS_DAYS 366
#define PD_CALENDAR_MAX_DAYS 3660

/**
 * PdCalendarEvent:
 * @number: which event of the calendar it is, from 1
 * @line: the line of the file that it begins on
 * @uid: what the calendar knows it by, or empty
 * @summary: what it is called, or empty
 * @location: where it is, or empty
 * @people: (element-type utf8): who is invited: people, not rooms, who have a name and
 *   did not decline
 * @zone: (nullable): the zone of its clock; %NULL for that of wherever one is
 */
typedef struct
{
  guint      number;
  guint      line;
  char      *uid;
  char      *summary;
  char      *location;
  GPtrArray *people;
  PdZone    *zone;
} PdCalendarEvent;

/**
 * PdCalendarOccurrence:
 * @event: (unowned): what takes place
 * @day: the day on which it begins, on the clock of @event
 * @start: minutes since the midnight of @day
 * @end: the same; later than @start
 */
typedef struct
{
  const PdCalendarEvent *event;
  PdDay                  day;
  int                    start;
  int                    end;
} PdCalendarOccurrence;

/**
 * PdCalendarWindow:
 * @from: the first day that is wanted
 * @n_days: how many are, or 0 for all: then an event that repeats without end is taken
 *   for %PD_CALENDAR_ENDLESS_DAYS
 */
typedef struct
{
  PdDay from;
  guint n_days;
} PdCalendarWindow;

/**
 * PdCalendar:
 *
 * What takes place by an iCalendar file (RFC 5545), each time of it. It never changes
 * once read.
 */
typedef struct _PdCalendar PdCalendar;

gboolean                    pd_calendar_is_calendar (GBytes *bytes);
PdCalendar                 *pd_calendar_read_bytes (GBytes                 *bytes,
                                                    const PdCalendarWindow *window,
                                                    PdImportReport         *report,
                                                    GCancellable           *cancellable,
                                                    GError                **error);
void                        pd_calendar_free (PdCalendar *self);
const char                 *pd_calendar_get_name (PdCalendar *self);
const char                 *pd_calendar_get_zone (PdCalendar *self);
guint                       pd_calendar_get_n (PdCalendar *self);
const PdCalendarOccurrence *pd_calendar_get (PdCalendar *self,
                                             guint       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendar, pd_calendar_free)

G_END_DECLS
