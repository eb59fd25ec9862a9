/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"
#include "pd-id.h"

G_BEGIN_DECLS

/* The longest pattern that anybody agrees to in writing. */
#define PD_PATTERN_MAX_WEEKS 8

/**
 * PdPatternTime:
 * @day: a day of the pattern, from 0 for the first day of its first week
 * @start: minutes since the midnight that the day begins with
 * @end: the same; later than @start, above 1440 after midnight
 */
typedef struct
{
  int day;
  int start;
  int end;
} PdPatternTime;

/**
 * PdPattern:
 * @id: what its row is known by
 * @person_id: whose
 * @from: the first day that it holds for
 * @to: the last day, or %PD_DAY_NONE
 * @anchor: a day that some first week of it begins with
 * @n_weeks: how many weeks it has before it begins again
 * @times: (element-type PdPatternTime): the agreed times
 *
 * The days and times that a part-time worker agreed to in writing.
 */
typedef struct
{
  PdId    id;
  PdId    person_id;
  PdDay   from;
  PdDay   to;
  PdDay   anchor;
  int     n_weeks;
  GArray *times;
} PdPattern;

PdPattern *pd_pattern_new (PdId  person_id,
                           PdDay from,
                           PdDay anchor,
                           int   n_weeks);
PdPattern *pd_pattern_copy (const PdPattern *self);
void       pd_pattern_free (PdPattern *self);
gboolean   pd_pattern_equal (const PdPattern *self,
                             const PdPattern *other);
void       pd_pattern_add_time (PdPattern *self,
                                int        day,
                                int        start,
                                int        end);
void       pd_pattern_set_n_weeks (PdPattern *self,
                                   int        n_weeks);
void       pd_pattern_set_day (PdPattern *self,
                               int        day,
                               GArray    *spans);
GArray    *pd_pattern_get_day (const PdPattern *self,
                               int              day);
PdWeekday  pd_pattern_get_weekday (const PdPattern *self,
                                   int              day);
char      *pd_pattern_week_to_words (const PdPattern *self,
                                     int              week);
gboolean   pd_pattern_check (const PdPattern *self,
                             GError         **error);
gboolean   pd_pattern_has_day (const PdPattern *self,
                               PdDay            day);
gboolean   pd_pattern_has_times (const PdPattern *self,
                                 PdDay            day,
                                 int              start,
                                 int              end);
GArray    *pd_pattern_find_spans (const PdPattern *self,
                                  PdDay            day,
                                  int              start,
                                  int              end);
GArray    *pd_pattern_list_times (const PdPattern *self,
                                  PdDay            day);
int        pd_pattern_get_minutes_a_week (const PdPattern *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdPattern, pd_pattern_free)

G_END_DECLS
