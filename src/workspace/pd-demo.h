/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdDemoOptions:
 * @n_workers: how many people, 1 to 2000; the person who made the file is not counted
 * @n_sites: how many sites, 1 to 40
 * @n_weeks: how many weeks of roster, 0 to 520
 * @seed: the same seed and the other values give the same service, ids included
 * @today: the roster goes up to eight weeks beyond this day; the rest of it is over
 * @n_notes: how many notes of supervision, 0 to 200,000; what is sealed is new every time
 * @n_roles: how many role descriptions, 0 to 2,000; first those that people work in
 *
 * How large a made-up service is.
 */
typedef struct
{
  guint   n_workers;
  guint   n_sites;
  guint   n_weeks;
  guint64 seed;
  PdDay   today;
  guint   n_notes;
  guint   n_roles;
} PdDemoOptions;

void     pd_demo_options_init (PdDemoOptions *options,
                               PdDay          today);
PdDay    pd_demo_options_get_first_day (const PdDemoOptions *options);
gboolean pd_demo_fill (PdWorkspace         *workspace,
                       const PdDemoOptions *options,
                       GError             **error);

G_END_DECLS
