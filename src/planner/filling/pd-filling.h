/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-check.h"

G_BEGIN_DECLS

/**
 * PdFilling:
 * @facts: what the rules know beside the shifts
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): all sites
 * @shifts: (element-type PdShift): all shifts of the days, and of four weeks before and
 *   after them
 * @from: the first day to fill
 * @n_days: how many days
 * @site_id: only open shifts at this site, or %PD_ID_NONE for all
 *
 * All that filling a roster is done from. Nothing of it is changed.
 */
typedef struct
{
  PdRosterFacts *facts;
  GPtrArray     *people;
  GPtrArray     *sites;
  GPtrArray     *shifts;
  PdDay          from;
  guint          n_days;
  PdId           site_id;
} PdFilling;

PdFilling     *pd_filling_new (PdRosterFacts *facts,
                               GPtrArray     *people,
                               GPtrArray     *sites,
                               GPtrArray     *shifts);
void           pd_filling_free (PdFilling *self);
void           pd_filling_set_days (PdFilling *self,
                                    PdDay      from,
                                    guint      n_days,
                                    PdId       site_id);
PdRosterCheck *pd_filling_check (const PdFilling *self,
                                 GPtrArray       *shifts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFilling, pd_filling_free)

G_END_DECLS
