/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-filling.h"

/* Rosters of any size that look like real ones and are the same for the same seed: people
 * with hours, sites, wishes and leave, most shifts somebody's, some open, a few pinned. */

#define RANDOM_ROSTER_MONDAY 20780 /* Monday 23 November 2026 */

typedef struct
{
  guint   n_people;
  guint   n_sites;
  guint   n_days;
  guint   n_shifts; /* on each day */
  guint   of_thousand_open;
  guint64 seed;
} RandomRosterSize;

PdFilling *random_roster_new (const RandomRosterSize *size,
                              PdRuleSet              *rules);
