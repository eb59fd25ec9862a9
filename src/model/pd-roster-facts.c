/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-roster-facts-private.h"

#include "pd-roster-private.h"

G_DEFINE_FINAL_TYPE (PdRosterFacts, pd_roster_facts, G_TYPE_OBJECT)

static GHashTable *
new_table (void)
{
  return pd_roster_new_table ((GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
find_list (GHashTable    *table,
           PdId           id,
           GDestroyNotify free_value)
{
  GPtrArray *list = g_hash_table_lookup (table, &id);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (free_value);
      g_hash_table_insert (table, g_memdup2 (&id, sizeof id), list);
    }
  return list;
}

static int
compare_publications (gconstpointer a,
                      gconstpointer b)
{
  const PdPublication *publication = *(const PdPublication *const *) a;
  const PdPublication *other = *(const PdPublication *const *) b;

  return other->version - publication->version;
}

static void
index_published (PdRosterFacts *self,
                 PdPublication *publication,
                 PdShift       *shift)
{
  GPtrArray       *versions = find_list (self->versions, pd_shift_get_id (shift), NULL);
  GPtrArray       *shifts = find_list (self->published, pd_shift_get_person_id (shift), g_free);
  PdPublishedShift published = { publication, shift };

  g_ptr_array_add (versions, publication);
  g_ptr_array_sort (versions, compare_publications);
  g_ptr_array_add (shifts, g_memdup2 (&published, sizeof published));
}

static void
pd_roster_facts_finalize (GObject *object)
{
  PdRosterFacts *self = PD_ROSTER_FACTS (object);

  g_clear_object (&self->rules);
  g_hash_table_unref (self->availabilities);
  g_hash_table_unref (self->leaves);
  g_hash_table_unref (self->trainings);
  g_hash_table_unref (self->patterns);
  g_hash_table_unref (self->coverages);
  g_hash_table_unref (self->agreements);
  g_hash_table_unref (self->overrides);
  g_hash_table_unref (self->role_scopes);
  g_hash_table_unref (self->role_titles);
  g_hash_table_unref (self->apart);
  g_hash_table_unref (self->versions);
  g_hash_table_unref (self->published);
  g_ptr_array_unref (self->publications);
  g_ptr_array_unref (self->nothing);

  G_OBJECT_CLASS (pd_roster_facts_parent_class)->finalize (object);
}

static void
pd_roster_facts_class_init (PdRosterFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_roster_facts_finalize;
}

static void
pd_roster_facts_init (PdRosterFacts *self)
{
  self->availabilities = new_table ();
  self->leaves = new_table ();
  self->trainings = new_table ();
  self->patterns = new_table ();
  self->coverages = new_table ();
  self->agreements = new_table ();
  self->overrides = new_table ();
  self->role_scopes = new_table ();
  self->role_titles = pd_roster_new_table (g_free);
  self->apart = pd_roster_new_table ((GDestroyNotify) g_hash_table_unref);
  self->versions = new_table ();
  self->published = new_table ();
  self->publications = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_publication_free);
  self->nothing = g_ptr_array_new ();
}

/**
 * pd_roster_facts_new:
 * @rules: the rules; kept, and not to be changed any more
 * @anchor: a day that some fortnight of the service begins with
 * @today: the day that notice is counted from, or %PD_DAY_NONE when it is not
 *
 * Returns: (transfer full): these facts and no others
 */
PdRosterFacts *
pd_roster_facts_new (PdRuleSet *rules,
                     PdDay      anchor,
                     PdDay      today)
{
  PdRosterFacts *self;

  g_return_val_if_fail (PD_IS_RULE_SET (rules), NULL);
  g_return_val_if_fail (anchor != PD_DAY_NONE, NULL);

  self = g_object_new (PD_TYPE_ROSTER_FACTS, NULL);
  self->rules = g_object_ref (rules);
  self->anchor = anchor;
  self->today = today;
  return self;
}

/**
 * pd_roster_facts_get_rules:
 * @self: facts
 *
 * Returns: (transfer none): the rules
 */
PdRuleSet *
pd_roster_facts_get_rules (PdRosterFacts *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_FACTS (self), NULL);

  return self->rules;
}

/**
 * pd_roster_facts_get_anchor:
 * @self: facts
 *
 * Returns: a day that some fortnight of the service begins with
 */
PdDay
pd_roster_facts_get_anchor (PdRosterFacts *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_FACTS (self), PD_DAY_NONE);

  return self->anchor;
}

/**
 * pd_roster_facts_get_today:
 * @self: facts
 *
 * Returns: the day that notice is counted from, or %PD_DAY_NONE
 */
PdDay
pd_roster_facts_get_today (PdRosterFacts *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_FACTS (self), PD_DAY_NONE);

  return self->today;
}

/**
 * pd_roster_facts_take_availability:
 * @self: facts
 * @availability: (transfer full): what somebody said
 */
void
pd_roster_facts_take_availability (PdRosterFacts  *self,
                                   PdAvailability *availability)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && availability != NULL);

  g_ptr_array_add (find_list (self->availabilities, availability->person_id, (GDestroyNotify) pd_availability_free),
                   availability);
}

/**
 * pd_roster_facts_take_leave:
 * @self: facts
 * @leave: (transfer full): when somebody is away
 */
void
pd_roster_facts_take_leave (PdRosterFacts *self,
                            PdLeave       *leave)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && leave != NULL);

  g_ptr_array_add (find_list (self->leaves, leave->person_id, (GDestroyNotify) pd_leave_free), leave);
}

/**
 * pd_roster_facts_take_training:
 * @self: facts
 * @training: (transfer full): what somebody did
 */
void
pd_roster_facts_take_training (PdRosterFacts *self,
                               PdTraining    *training)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && training != NULL);

  g_ptr_array_add (find_list (self->trainings, training->person_id, (GDestroyNotify) pd_training_free), training);
}

/**
 * pd_roster_facts_take_pattern:
 * @self: facts
 * @pattern: (transfer full): what somebody agreed to in writing
 */
void
pd_roster_facts_take_pattern (PdRosterFacts *self,
                              PdPattern     *pattern)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && pattern != NULL);

  g_ptr_array_add (find_list (self->patterns, pattern->person_id, (GDestroyNotify) pd_pattern_free), pattern);
}

/**
 * pd_roster_facts_take_coverage:
 * @self: facts
 * @coverage: (transfer full): what a site wants
 */
void
pd_roster_facts_take_coverage (PdRosterFacts *self,
                               PdCoverage    *coverage)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && coverage != NULL);

  g_ptr_array_add (find_list (self->coverages, coverage->site_id, (GDestroyNotify) pd_coverage_free), coverage);
}

/**
 * pd_roster_facts_take_agreement:
 * @self: facts
 * @agreement: (transfer full): what somebody agreed to
 */
void
pd_roster_facts_take_agreement (PdRosterFacts *self,
                                PdAgreement   *agreement)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && agreement != NULL);

  g_ptr_array_add (find_list (self->agreements, agreement->person_id, (GDestroyNotify) pd_agreement_free), agreement);
}

/**
 * pd_roster_facts_take_override:
 * @self: facts
 * @override: (transfer full): what somebody decided
 */
void
pd_roster_facts_take_override (PdRosterFacts *self,
                               PdOverride    *override)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && override != NULL);

  g_ptr_array_add (find_list (self->overrides, override->shift_id, (GDestroyNotify) pd_override_free), override);
}

/**
 * pd_roster_facts_take_publication:
 * @self: facts
 * @publication: (transfer full): a roster as it was published
 */
void
pd_roster_facts_take_publication (PdRosterFacts *self,
                                  PdPublication *publication)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && publication != NULL);

  g_ptr_array_add (self->publications, publication);
  g_ptr_array_sort (self->publications, compare_publications);
  for (guint i = 0; i < publication->shifts->len; i++)
    index_published (self, publication, g_ptr_array_index (publication->shifts, i));
}

/**
 * pd_roster_facts_take_role_scope:
 * @self: facts
 * @scope: (transfer full): a role that somebody works in
 */
void
pd_roster_facts_take_role_scope (PdRosterFacts *self,
                                 PdRoleScope   *scope)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && scope != NULL);

  g_ptr_array_add (find_list (self->role_scopes, scope->person_id, (GDestroyNotify) pd_role_scope_free), scope);
}

/**
 * pd_roster_facts_name_role:
 * @self: facts
 * @role_id: a role
 * @title: what it is called
 */
void
pd_roster_facts_name_role (PdRosterFacts *self,
                           PdId           role_id,
                           const char    *title)
{
  g_return_if_fail (PD_IS_ROSTER_FACTS (self) && title != NULL);

  g_hash_table_insert (self->role_titles, g_memdup2 (&role_id, sizeof role_id), g_strdup (title));
}

/**
 * pd_roster_facts_keep_apart:
 * @self: facts
 * @person_id: somebody
 * @other_id: somebody else
 *
 * Says that the two are kept apart. Why is sealed, and nothing here asks.
 */
void
pd_roster_facts_keep_apart (PdRosterFacts *self,
                            PdId           person_id,
                            PdId           other_id)
{
  PdId pair[] = { person_id, other_id };

  g_return_if_fail (PD_IS_ROSTER_FACTS (self));

  for (guint i = 0; i < G_N_ELEMENTS (pair); i++)
    {
      GHashTable *others = g_hash_table_lookup (self->apart, &pair[i]);

      if (others == NULL)
        {
          others = pd_roster_new_table (NULL);
          g_hash_table_insert (self->apart, g_memdup2 (&pair[i], sizeof pair[i]), others);
        }
      g_hash_table_add (others, g_memdup2 (&pair[1 - i], sizeof pair[i]));
    }
}
