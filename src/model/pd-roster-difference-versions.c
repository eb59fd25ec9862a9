/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-difference-private.h"
#include "pd-roster-facts-private.h"

/* What people had been given before a version. */
static PdRosterFacts *
make_earlier_facts (PdRosterFacts *facts,
                    int            version)
{
  PdRosterFacts *earlier = pd_roster_facts_new (pd_roster_facts_get_rules (facts),
                                                pd_roster_facts_get_anchor (facts),
                                                pd_roster_facts_get_today (facts));
  GPtrArray     *publications = pd_roster_facts_get_publications (facts);

  g_hash_table_unref (earlier->role_titles);
  earlier->role_titles = g_hash_table_ref (facts->role_titles);
  for (guint i = 0; i < publications->len; i++)
    {
      const PdPublication *publication = g_ptr_array_index (publications, i);

      if (publication->version < version)
        pd_roster_facts_take_publication (earlier, pd_publication_copy (publication));
    }
  return earlier;
}

/**
 * pd_roster_difference_find_publication:
 * @self: a difference
 * @day: a day
 *
 * Returns: (transfer none) (nullable): what people have been given of that day, or %NULL when
 *   that is nothing
 */
PdPublication *
pd_roster_difference_find_publication (PdRosterDifference *self,
                                       PdDay               day)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);

  return pd_roster_facts_find_publication (self->facts, day);
}

/**
 * pd_roster_difference_new_before:
 * @self: a difference
 * @version: a version
 *
 * Compares the same days of the same roster with what people had been given before that
 * version: with the version itself as the roster, what changed by it.
 *
 * Returns: (transfer full): what has changed since
 */
PdRosterDifference *
pd_roster_difference_new_before (PdRosterDifference *self,
                                 int                 version)
{
  g_autoptr (PdRosterFacts) earlier = NULL;

  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), NULL);

  earlier = make_earlier_facts (self->facts, version);
  return pd_roster_difference_new (earlier, self->people, self->sites, self->shifts, self->from, self->n_days);
}

/**
 * pd_roster_difference_get_role_title:
 * @self: a difference
 * @shift: a shift, as it is or as it was published
 *
 * Returns: what the role is called that it names; empty where it names none
 */
const char *
pd_roster_difference_get_role_title (PdRosterDifference *self,
                                     PdShift            *shift)
{
  g_return_val_if_fail (PD_IS_ROSTER_DIFFERENCE (self), "");
  g_return_val_if_fail (PD_IS_SHIFT (shift), "");

  return pd_roster_facts_get_role_title (self->facts, pd_shift_get_role_id (shift));
}
