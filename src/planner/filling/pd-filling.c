/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-filling.h"

/**
 * pd_filling_new:
 * @facts: what the rules know beside the shifts
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): all sites
 * @shifts: (element-type PdShift): all shifts, those of four weeks before and after too
 *
 * What is given is kept, and not to be changed while somebody fills by it.
 *
 * Returns: (transfer full): what a roster is filled from, still without days
 */
PdFilling *
pd_filling_new (PdRosterFacts *facts,
                GPtrArray     *people,
                GPtrArray     *sites,
                GPtrArray     *shifts)
{
  PdFilling *self;

  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);
  g_return_val_if_fail (people != NULL && sites != NULL && shifts != NULL, NULL);

  self = g_new0 (PdFilling, 1);
  self->facts = g_object_ref (facts);
  self->people = g_ptr_array_ref (people);
  self->sites = g_ptr_array_ref (sites);
  self->shifts = g_ptr_array_ref (shifts);
  return self;
}

/**
 * pd_filling_free:
 * @self: (transfer full) (nullable): what a roster is filled from
 */
void
pd_filling_free (PdFilling *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->facts);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->shifts);
  g_free (self);
}

/**
 * pd_filling_set_days:
 * @self: what a roster is filled from
 * @from: the first day to fill
 * @n_days: how many days, at least 1
 * @site_id: only at this site, or %PD_ID_NONE for all
 */
void
pd_filling_set_days (PdFilling *self,
                     PdDay      from,
                     guint      n_days,
                     PdId       site_id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (from != PD_DAY_NONE && n_days > 0);

  self->from = from;
  self->n_days = n_days;
  self->site_id = site_id;
}

/**
 * pd_filling_check:
 * @self: what a roster is filled from, with days
 * @shifts: (element-type PdShift): the shifts as they are or would be
 *
 * Returns: (transfer full): what all rules have to say about the days with these shifts
 */
PdRosterCheck *
pd_filling_check (const PdFilling *self,
                  GPtrArray       *shifts)
{
  g_autoptr (PdRoster) roster = NULL;

  g_return_val_if_fail (self != NULL && shifts != NULL, NULL);
  g_return_val_if_fail (self->n_days > 0, NULL);

  roster = pd_roster_new (self->people, self->sites, shifts, self->from, self->n_days, PD_ROSTER_BY_PERSON);
  return pd_roster_check_new (roster, self->facts);
}
