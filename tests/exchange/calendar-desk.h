/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-calendar.h"

G_BEGIN_DECLS

PdCalendar *read_calendar_bytes (GBytes          *bytes,
                                 PdImportReport **ret_report);
PdCalendar *read_calendar (const char      *text,
                           PdImportReport **ret_report);
char       *list_days (PdCalendar *calendar);

/* An event of eight hours with what @lines say beside. */
char *make_event (const char *start,
                  const char *lines);

G_END_DECLS
