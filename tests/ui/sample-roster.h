/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster.h"

G_BEGIN_DECLS

/* People, sites and shifts made up by rule, the same each time: what the tests of the
 * window show in it. Day 1 is Monday 23 November 2026. */

#define SAMPLE_MONDAY pd_day_from_ymd (2026, 11, 23)

GPtrArray *sample_people_new (guint n);
GPtrArray *sample_sites_new (void);
GPtrArray *sample_shifts_new (GPtrArray *people,
                              GPtrArray *sites,
                              PdDay      from,
                              guint      n_days);
PdShift   *sample_shift_new (PdId  id,
                             PdId  person_id,
                             PdId  site_id,
                             PdDay day,
                             int   start_hour,
                             int   end_hour);
PdRoster  *sample_roster_new (guint        n_people,
                              PdDay        from,
                              guint        n_days,
                              PdRosterSide side);

G_END_DECLS
