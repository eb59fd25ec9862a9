/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-libical-private.h"
#include "pd-remind-before.h"
#include "pd-zone.h"

G_BEGIN_DECLS

/**
 * PdCalendarWriter:
 *
 * An iCalendar file (RFC 5545) on its way: events in order of time, and the clocks of the
 * zones that they are in.
 */
typedef struct _PdCalendarWriter PdCalendarWriter;

/**
 * PdCalendarEntry:
 * @uid: what the event is known by
 * @zone: whose clock its times are told on, from pd_calendar_writer_use_zone()
 * @start: when it begins, in seconds since 1 January 1970, UTC
 * @end: when it ends
 * @sequence: a number that goes up when it is changed
 * @status: how sure it is
 *
 * What every event says.
 */
typedef struct
{
  const char         *uid;
  PdZone             *zone;
  gint64              start;
  gint64              end;
  guint64             sequence;
  icalproperty_status status;
} PdCalendarEntry;

PdCalendarWriter *pd_calendar_writer_new (const char         *product,
                                          icalproperty_method method,
                                          gint64              stamp);
void              pd_calendar_writer_free (PdCalendarWriter *self);
PdZone           *pd_calendar_writer_use_zone (PdCalendarWriter *self,
                                               const char       *name);
icalcomponent    *pd_calendar_writer_add_event (PdCalendarWriter      *self,
                                                const PdCalendarEntry *entry);
GBytes           *pd_calendar_writer_finish (PdCalendarWriter *self);

void  pd_calendar_add_alarm (icalcomponent *event,
                             PdRemindBefore before,
                             const char    *words);
char *pd_calendar_make_uid (const char *file_id,
                            const char *what);
char *pd_calendar_make_text (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendarWriter, pd_calendar_writer_free)

G_END_DECLS
