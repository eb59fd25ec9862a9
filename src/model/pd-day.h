/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdDay:
 *
 * A calendar day as the number of days since 1 January 1970 (proleptic Gregorian),
 * without a zone. A plain number, because a roster compares and adds days all the time.
 */
typedef gint32 PdDay;

#define PD_DAY_NONE ((PdDay) G_MININT32)

typedef enum
{
  PD_WEEKDAY_MONDAY = 1,
  PD_WEEKDAY_TUESDAY,
  PD_WEEKDAY_WEDNESDAY,
  PD_WEEKDAY_THURSDAY,
  PD_WEEKDAY_FRIDAY,
  PD_WEEKDAY_SATURDAY,
  PD_WEEKDAY_SUNDAY,
} PdWeekday;

PdDay       pd_day_from_ymd (int year,
                             int month,
                             int day);
void        pd_day_get_ymd (PdDay day,
                            int  *ret_year,
                            int  *ret_month,
                            int  *ret_day);
gboolean    pd_day_parse_iso (const char *text,
                              PdDay      *ret_day);
char       *pd_day_to_iso (PdDay day);
PdWeekday   pd_day_get_weekday (PdDay day);
int         pd_day_get_iso_week (PdDay day,
                                 int  *ret_year);
PdDay       pd_day_week_start (PdDay     day,
                               PdWeekday first);
PdDay       pd_day_fortnight_start (PdDay day,
                                    PdDay anchor);
PdDay       pd_day_today (void);
char       *pd_day_to_words (PdDay day);
char       *pd_day_to_date_words (PdDay day);
char       *pd_day_to_short_words (PdDay day);
const char *pd_month_to_words (int month);
const char *pd_weekday_to_words (PdWeekday weekday);
const char *pd_weekday_to_short_words (PdWeekday weekday);

G_END_DECLS
