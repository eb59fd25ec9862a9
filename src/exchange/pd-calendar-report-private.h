/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar-parts-private.h"
#include "pd-calendar-zones-private.h"
#include "pd-import-report.h"

G_BEGIN_DECLS

void pd_calendar_report_others (const PdCalendarParts *parts,
                                PdImportReport        *report);
void pd_calendar_report_limits (const PdCalendarParts *parts,
                                guint                  n_over,
                                guint                  n_outside,
                                PdImportReport        *report);
void pd_calendar_report_zones (PdCalendarZones *zones,
                               PdImportReport  *report);

G_END_DECLS
