/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-when.h"

G_BEGIN_DECLS

#define PD_REPETITION_MAX_WEEKS 52

/* Three shifts a week for two years and a half: more than anybody plans ahead. */
#define PD_REPETITION_MAX_SHIFTS 400

/**
 * PdRepetition:
 * @weekdays: on which days of the week, or 0 for that of the first one
 * @every_weeks: in every how many weeks; 1 is each week
 * @until: the last day, or %PD_DAY_NONE to go by @n_times
 * @n_times: how many there are, the first one counted, or 0 to go by @until
 *
 * How something comes again. Weeks begin on Monday, and are counted from that of the first.
 */
typedef struct
{
  PdWeekdays weekdays;
  int        every_weeks;
  PdDay      until;
  guint      n_times;
} PdRepetition;

gboolean pd_repetition_check (const PdRepetition *self,
                              PdDay               first,
                              GError            **error);
GArray  *pd_repetition_list_days (const PdRepetition *self,
                                  PdDay               first);

G_END_DECLS
