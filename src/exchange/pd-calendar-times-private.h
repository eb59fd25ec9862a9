/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-time-private.h"

G_BEGIN_DECLS

/**
 * PdCalendarTimes:
 *
 * Times at which an event does not take place, to be asked for quickly.
 */
typedef struct _PdCalendarTimes PdCalendarTimes;

PdCalendarTimes *pd_calendar_times_new (void);
void             pd_calendar_times_free (PdCalendarTimes *self);
void             pd_calendar_times_add (PdCalendarTimes      *self,
                                        const PdCalendarTime *time);
gboolean         pd_calendar_times_has (PdCalendarTimes      *self,
                                        const PdCalendarTime *time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendarTimes, pd_calendar_times_free)

G_END_DECLS
