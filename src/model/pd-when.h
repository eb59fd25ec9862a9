/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

G_BEGIN_DECLS

/* Days of the week as bits: bit 0 is Monday. */
typedef guint8 PdWeekdays;

#define PD_WEEKDAYS_ALL ((PdWeekdays) 0x7f)
#define PD_WEEKDAYS_OF(weekday) ((PdWeekdays) (1u << ((weekday) -PD_WEEKDAY_MONDAY)))

typedef enum
{
  PD_WHEN_WEEKLY,
  PD_WHEN_DATED,
  PD_WHEN_ONE_OFF,
} PdWhenKind;

/**
 * PdWhen:
 * @weekdays: on which days of the week; 0 for every day between @from and @to
 * @from: the first day; %PD_DAY_NONE for no beginning
 * @to: the last day; %PD_DAY_NONE for no end
 * @start: wall-clock minutes since the midnight that each day begins with
 * @end: the same; later than @start, above 1440 after midnight
 *
 * Days and times that something holds for. Times past midnight belong to the day that
 * they begin on.
 */
typedef struct
{
  PdWeekdays weekdays;
  PdDay      from;
  PdDay      to;
  int        start;
  int        end;
} PdWhen;

#define PD_WHEN_ALWAYS ((PdWhen){ 0, PD_DAY_NONE, PD_DAY_NONE, 0, 24 * 60 })

gboolean   pd_when_check (const PdWhen *self,
                          GError      **error);
gboolean   pd_when_equal (const PdWhen *self,
                          const PdWhen *other);
PdWhenKind pd_when_get_kind (const PdWhen *self);
gboolean   pd_when_is_whole_day (const PdWhen *self);
gboolean   pd_when_has_day (const PdWhen *self,
                            PdDay         day);
gboolean   pd_when_touches (const PdWhen *self,
                            PdDay         day,
                            int           start,
                            int           end);
void       pd_when_add_spans (const PdWhen *self,
                              PdDay         day,
                              int           start,
                              int           end,
                              GArray       *spans);
char      *pd_when_to_words (const PdWhen *self);

G_END_DECLS
