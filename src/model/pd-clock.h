/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Minutes of a wall clock since the midnight that a day begins with. A minute of 1440
 * or more is on a following day: 30 * 60 is six in the morning of the next day. */

#define PD_MINUTES_PER_DAY (24 * 60)

gboolean pd_clock_parse (const char *text,
                         int        *ret_minute);
char    *pd_clock_to_text (int minute);
char    *pd_clock_span_to_text (int start,
                                int end);
char    *pd_clock_hours_to_text (int minutes);
int      pd_clock_step (int minute,
                        int step,
                        int n_steps);

G_END_DECLS
