/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

G_BEGIN_DECLS

#define PD_DAYS_PER_WEEK 7
#define PD_DAYS_PER_FORTNIGHT 14
#define PD_DAYS_PER_FOUR_WEEKS 28

/* The first day of the week, fortnight or four weeks that a day is in, counted from the
 * day that the service's fortnights are counted from. */
static inline PdDay
pd_block_get_start (PdDay day,
                    PdDay anchor,
                    int   length)
{
  gint64 n = ((gint64) day - anchor) % length;

  return (PdDay) ((gint64) day - (n < 0 ? n + length : n));
}

char *pd_block_to_words (PdDay start,
                         int   length);

G_END_DECLS
