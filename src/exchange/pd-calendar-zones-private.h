/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-clock-private.h"

G_BEGIN_DECLS

/**
 * PdCalendarZones:
 *
 * Finds the zones that a calendar names, each once.
 */
typedef struct _PdCalendarZones PdCalendarZones;

PdCalendarZones *pd_calendar_zones_new (GHashTable *places,
                                        GHashTable *clocks);
void             pd_calendar_zones_free (PdCalendarZones *self);
PdZone          *pd_calendar_zones_find (PdCalendarZones *self,
                                         const char      *name);
PdZone          *pd_calendar_zones_get_utc (PdCalendarZones *self);
GPtrArray       *pd_calendar_zones_get_likened (PdCalendarZones *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCalendarZones, pd_calendar_zones_free)

G_END_DECLS
