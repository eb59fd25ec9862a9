/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules and the difference between versions look up. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-facts-private.h"

static GPtrArray *
get_list (PdRosterFacts *self,
          GHashTable    *table,
          PdId           id)
{
  GPtrArray *list = g_hash_table_lookup (table, &id);

  return list != NULL ? list : self->nothing;
}

/**
 * pd_roster_facts_get_availabilities:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: (transfer none) (element-type PdAvailability): what they said
 */
GPtrArray *
pd_roster_facts_get_availabilities (PdRosterFacts *self,
                                    PdId           person_id)
{
  return get_list (self, self->availabilities, person_id);
}

/**
 * pd_roster_facts_get_leaves:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: (transfer none) (element-type PdLeave): when they are away
 */
GPtrArray *
pd_roster_facts_get_leaves (PdRosterFacts *self,
                            PdId           person_id)
{
  return get_list (self, self->leaves, person_id);
}

/**
 * pd_roster_facts_get_trainings:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: (transfer none) (element-type PdTraining): their training and checks
 */
GPtrArray *
pd_roster_facts_get_trainings (PdRosterFacts *self,
                               PdId           person_id)
{
  return get_list (self, self->trainings, person_id);
}

/**
 * pd_roster_facts_find_pattern:
 * @self: facts
 * @person_id: somebody
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the pattern that holds on that day, the one that
 *   began last if there are two; %NULL when none was agreed
 */
PdPattern *
pd_roster_facts_find_pattern (PdRosterFacts *self,
                              PdId           person_id,
                              PdDay          day)
{
  GPtrArray *patterns = get_list (self, self->patterns, person_id);
  PdPattern *found = NULL;

  for (guint i = 0; i < patterns->len; i++)
    {
      PdPattern *pattern = g_ptr_array_index (patterns, i);

      if (pd_pattern_has_day (pattern, day) && (found == NULL || pattern->from > found->from))
        found = pattern;
    }
  return found;
}

/**
 * pd_roster_facts_get_coverages:
 * @self: facts
 * @site_id: a site
 *
 * Returns: (transfer none) (element-type PdCoverage): what it wants
 */
GPtrArray *
pd_roster_facts_get_coverages (PdRosterFacts *self,
                               PdId           site_id)
{
  return get_list (self, self->coverages, site_id);
}

/**
 * pd_roster_facts_get_agreements:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: (transfer none) (element-type PdAgreement): what they agreed to
 */
GPtrArray *
pd_roster_facts_get_agreements (PdRosterFacts *self,
                                PdId           person_id)
{
  return get_list (self, self->agreements, person_id);
}

/**
 * pd_roster_facts_get_overrides:
 * @self: facts
 * @shift_id: a shift
 *
 * Returns: (transfer none) (element-type PdOverride): what was decided about it
 */
GPtrArray *
pd_roster_facts_get_overrides (PdRosterFacts *self,
                               PdId           shift_id)
{
  return get_list (self, self->overrides, shift_id);
}

/**
 * pd_roster_facts_get_publications:
 * @self: facts
 *
 * Returns: (transfer none) (element-type PdPublication): what was published, the latest first
 */
GPtrArray *
pd_roster_facts_get_publications (PdRosterFacts *self)
{
  return self->publications;
}

/**
 * pd_roster_facts_find_publication:
 * @self: facts
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the latest publication of that day, or %NULL when
 *   it never was
 */
PdPublication *
pd_roster_facts_find_publication (PdRosterFacts *self,
                                  PdDay          day)
{
  for (guint i = 0; i < self->publications->len; i++)
    if (pd_publication_has_day (g_ptr_array_index (self->publications, i), day))
      return g_ptr_array_index (self->publications, i);
  return NULL;
}

/**
 * pd_roster_facts_get_published_versions:
 * @self: facts
 * @shift_id: a shift
 *
 * Returns: (transfer none) (element-type PdPublication): those that have the shift, the
 *   latest first
 */
GPtrArray *
pd_roster_facts_get_published_versions (PdRosterFacts *self,
                                        PdId           shift_id)
{
  return get_list (self, self->versions, shift_id);
}

/**
 * pd_roster_facts_get_published_shifts:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: (transfer none) (element-type PdPublishedShift): every shift of theirs in every
 *   publication
 */
GPtrArray *
pd_roster_facts_get_published_shifts (PdRosterFacts *self,
                                      PdId           person_id)
{
  return get_list (self, self->published, person_id);
}

/**
 * pd_roster_facts_get_role_scopes:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: (transfer none) (element-type PdRoleScope): the roles that they work in, or
 *   worked in
 */
GPtrArray *
pd_roster_facts_get_role_scopes (PdRosterFacts *self,
                                 PdId           person_id)
{
  return get_list (self, self->role_scopes, person_id);
}

/**
 * pd_roster_facts_get_role_title:
 * @self: facts
 * @role_id: a role that a shift names, or %PD_ID_NONE
 *
 * Returns: what it is called; empty for none, and for one that was published and is gone
 */
const char *
pd_roster_facts_get_role_title (PdRosterFacts *self,
                                PdId           role_id)
{
  const char *title = g_hash_table_lookup (self->role_titles, &role_id);

  return title != NULL ? title : "";
}

/**
 * pd_roster_facts_get_promised_reflection:
 * @self: facts
 * @person_id: somebody
 * @from: a day
 * @to: another one, four weeks later
 *
 * Returns: how many minutes of supervision and co-supervision the roles promise that they
 *   work in for all of these days
 */
int
pd_roster_facts_get_promised_reflection (PdRosterFacts *self,
                                         PdId           person_id,
                                         PdDay          from,
                                         PdDay          to)
{
  GPtrArray *scopes = pd_roster_facts_get_role_scopes (self, person_id);
  int        minutes = 0;

  for (guint i = 0; i < scopes->len; i++)
    {
      const PdRoleScope *scope = g_ptr_array_index (scopes, i);

      if (pd_role_scope_holds_on (scope, from) && pd_role_scope_holds_on (scope, to))
        minutes += scope->reflection;
    }
  return minutes;
}

/**
 * pd_roster_facts_are_kept_apart:
 * @self: facts
 * @person_id: somebody
 * @other_id: somebody else
 *
 * Returns: whether the two are kept apart
 */
gboolean
pd_roster_facts_are_kept_apart (PdRosterFacts *self,
                                PdId           person_id,
                                PdId           other_id)
{
  GHashTable *others = g_hash_table_lookup (self->apart, &person_id);

  return others != NULL && g_hash_table_contains (others, &other_id);
}

/**
 * pd_roster_facts_is_kept_apart:
 * @self: facts
 * @person_id: somebody
 *
 * Returns: whether there is anybody that they are kept apart from
 */
gboolean
pd_roster_facts_is_kept_apart (PdRosterFacts *self,
                               PdId           person_id)
{
  return g_hash_table_contains (self->apart, &person_id);
}
