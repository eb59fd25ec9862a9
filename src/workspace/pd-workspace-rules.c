/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

#include "pd-agreement-table.h"
#include "pd-error.h"
#include "pd-override-table.h"
#include "pd-rule-table.h"
#include "pd-shipped-private.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_load_shipped_rules:
 * @error: return location for an error
 *
 * Returns: (transfer full): the rules that come with the program
 */
PdRuleSet *
pd_workspace_load_shipped_rules (GError **error)
{
  g_autoptr (GBytes) text = pd_shipped_load (PD_SHIPPED_RULES, error);
  gconstpointer      data;
  gsize              length;

  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &length);
  return pd_rule_set_new_parse (data, length, error);
}

static GPtrArray *
list_own_rules (PdWorkspace *self, GError **error)
{
  GPtrArray *rules;

  if (!pd_workspace_check_unlocked (self, error) || !pd_rule_table_list (self->store, &rules, error))
    return NULL;
  return rules;
}

/**
 * pd_workspace_load_rules:
 * @self: a workspace
 * @error: return location for an error
 *
 * Puts the service's own rules over those that come with the program: one of the same id
 * stands in the place of the shipped one. So a service keeps what it set, and gets the
 * rest as the program is kept up to date.
 *
 * Returns: (transfer full): the rules of the service, those that are off included
 */
PdRuleSet *
pd_workspace_load_rules (PdWorkspace *self, GError **error)
{
  g_autoptr (PdRuleSet) rules = NULL;
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  own = list_own_rules (self, error);
  rules = own != NULL ? pd_workspace_load_shipped_rules (error) : NULL;
  for (guint i = 0; rules != NULL && i < own->len; i++)
    if (!pd_rule_set_put (rules, g_ptr_array_index (own, i), error))
      return NULL;
  return g_steal_pointer (&rules);
}

static gboolean
write_rule (PdChange *change, gpointer value, GError **error)
{
  return pd_rule_table_save (change, value, error);
}

static gboolean
delete_rule (PdChange *change, gpointer value, GError **error)
{
  return pd_rule_table_delete (change, value, error);
}

/**
 * pd_workspace_save_rule:
 * @self: a workspace
 * @rule: what the service's rule of this id is from now on
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept, or checks
 *   something else than the rule that has its id
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_rule (PdWorkspace *self, PdRule *rule, GError **error)
{
  g_autoptr (PdRuleSet) rules = NULL;
  g_autofree char      *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  rules = pd_workspace_load_rules (self, error);
  if (rules == NULL || !pd_rule_set_put (rules, rule, error))
    return FALSE;
  /* Translators: an act in the history; %s is what a rule is about: "Rest between shifts" */
  label = g_strdup_printf (_ ("Change a rule: %s"), pd_rule_kind_to_words (rule->kind));
  return pd_workspace_do (self, label, write_rule, rule, error);
}

/* "rest-2", or the next number that no rule has. */
static char *
dup_next_id (PdRuleSet  *rules,
             const char *id)
{
  for (guint i = 2;; i++)
    {
      g_autofree char *next = g_strdup_printf ("%s-%u", id, i);

      if (pd_rule_set_find (rules, next) == NULL)
        return g_steal_pointer (&next);
    }
}

static gboolean
write_two_rules (PdChange *change,
                 gpointer  value,
                 GError  **error)
{
  PdRule **both = value;

  return pd_rule_table_save (change, both[0], error) && pd_rule_table_save (change, both[1], error);
}

static gboolean
check_is_later (const PdRule *old,
                PdDay         day,
                GError      **error)
{
  if (old != NULL && (old->from == PD_DAY_NONE || old->from < day) && (old->to == PD_DAY_NONE || day <= old->to))
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_INPUT,
                       _ ("The change has to begin while the rule holds, after its own first day."));
  return FALSE;
}

/**
 * pd_workspace_save_rule_from:
 * @self: a workspace
 * @rule: what a rule is to be from @day on; its id is that of the rule until then
 * @day: the first day of the change
 * @error: return location for an error: %PD_ERROR_INPUT when the rule does not hold both
 *   before @day and on it, or can't be kept
 *
 * Ends the rule as it is the day before, and lets a new one follow it, so that a
 * fortnight across the change uses both.
 *
 * Returns: whether both are saved
 */
gboolean
pd_workspace_save_rule_from (PdWorkspace *self,
                             PdRule      *rule,
                             PdDay        day,
                             GError     **error)
{
  g_autoptr (PdRuleSet) rules = NULL;
  g_autoptr (PdRule)    before = NULL;
  g_autoptr (PdRule)    after = NULL;
  g_autofree char      *label = NULL;
  PdRule               *both[2];

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (rule != NULL && day != PD_DAY_NONE, FALSE);

  rules = pd_workspace_load_rules (self, error);
  if (rules == NULL || !check_is_later (pd_rule_set_find (rules, rule->id), day, error))
    return FALSE;
  before = pd_rule_copy (pd_rule_set_find (rules, rule->id));
  after = pd_rule_copy (rule);
  g_free (after->id);
  after->id = dup_next_id (rules, rule->id);
  after->from = day;
  before->to = day - 1;
  if (!pd_rule_set_put (rules, before, error) || !pd_rule_set_add (rules, after, error))
    return FALSE;
  both[0] = before;
  both[1] = after;
  label = g_strdup_printf (_ ("Change a rule: %s"), pd_rule_kind_to_words (rule->kind));
  return pd_workspace_do (self, label, write_two_rules, both, error);
}

/**
 * pd_workspace_reset_rule:
 * @self: a workspace
 * @id: a rule of the service's own
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when the service has none there
 *
 * Goes back to the rule that comes with the program, or to none where there is none.
 *
 * Returns: whether it is done
 */
gboolean
pd_workspace_reset_rule (PdWorkspace *self, const char *id, GError **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  /* Translators: an act in the history */
  return pd_workspace_do (self, _ ("Put a rule back to what it was"), delete_rule, (gpointer) id, error);
}

/**
 * pd_workspace_is_own_rule:
 * @self: a workspace
 * @id: a rule
 * @ret_is_own: (out): whether the service set it itself
 * @error: return location for an error
 *
 * Returns: whether the rules could be read
 */
gboolean
pd_workspace_is_own_rule (PdWorkspace *self, const char *id, gboolean *ret_is_own, GError **error)
{
  g_autoptr (GPtrArray) own = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  own = list_own_rules (self, error);
  *ret_is_own = FALSE;
  for (guint i = 0; own != NULL && i < own->len; i++)
    *ret_is_own = *ret_is_own || g_str_equal (((PdRule *) g_ptr_array_index (own, i))->id, id);
  return own != NULL;
}

/* @format has one %s, for the person. */
static char *
label_with (PdWorkspace *self, PdId person_id, const char *format)
{
  PdPerson *person = pd_workspace_get_person (self, person_id);

  return g_strdup_printf (format, person != NULL ? pd_person_get_name (person) : _ ("somebody"));
}

/**
 * pd_workspace_list_agreements:
 * @self: a workspace
 * @person: (nullable): with whom, or %NULL for everybody's
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdAgreement): what was agreed, by day
 */
GPtrArray *
pd_workspace_list_agreements (PdWorkspace *self, PdPerson *person, GError **error)
{
  GPtrArray *agreements;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_agreement_table_list (self->store,
                                person != NULL ? pd_person_get_id (person) : PD_ID_NONE,
                                &agreements,
                                error))
    return NULL;
  return agreements;
}

/**
 * pd_workspace_list_overrides:
 * @self: a workspace
 * @shift_id: of which shift, or %PD_ID_NONE for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdOverride): where it was decided to go ahead
 *   all the same, by day
 */
GPtrArray *
pd_workspace_list_overrides (PdWorkspace *self, PdId shift_id, GError **error)
{
  GPtrArray *overrides;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_override_table_list (self->store, shift_id, &overrides, error))
    return NULL;
  return overrides;
}

static gboolean
write_agreement (PdChange *change, gpointer value, GError **error)
{
  return pd_agreement_table_save (change, value, error);
}

static gboolean
delete_agreement (PdChange *change, gpointer value, GError **error)
{
  return pd_agreement_table_delete (change, ((PdAgreement *) value)->id, error);
}

/**
 * pd_workspace_save_agreement:
 * @self: a workspace
 * @agreement: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_agreement (PdWorkspace *self, PdAgreement *agreement, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (agreement != NULL, FALSE);

  label = label_with (self,
                      agreement->person_id,
                      /* Translators: acts in the history; %s is a person */
                      agreement->id == PD_ID_NONE ? _ ("Record an agreement with %s") : _ ("Change an agreement with %s"));
  return pd_workspace_do (self, label, write_agreement, agreement, error);
}

/**
 * pd_workspace_remove_agreement:
 * @self: a workspace
 * @agreement: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_agreement (PdWorkspace *self, const PdAgreement *agreement, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (agreement != NULL, FALSE);

  label = label_with (self, agreement->person_id, _ ("Remove an agreement with %s"));
  return pd_workspace_do (self, label, delete_agreement, (gpointer) agreement, error);
}

static gboolean
write_override (PdChange *change, gpointer value, GError **error)
{
  return pd_override_table_save (change, value, error);
}

static gboolean
delete_override (PdChange *change, gpointer value, GError **error)
{
  return pd_override_table_delete (change, ((PdOverride *) value)->id, error);
}

/**
 * pd_workspace_save_override:
 * @self: a workspace
 * @override: what it is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_override (PdWorkspace *self, PdOverride *override, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (override != NULL, FALSE);

  /* Translators: an act in the history: a shift is rostered although a rule has something to say */
  label = g_strdup (_ ("Go ahead with a shift all the same"));
  return pd_workspace_do (self, label, write_override, override, error);
}

/**
 * pd_workspace_remove_override:
 * @self: a workspace
 * @override: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_override (PdWorkspace *self, const PdOverride *override, GError **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (override != NULL, FALSE);

  label = g_strdup (_ ("Take back going ahead with a shift"));
  return pd_workspace_do (self, label, delete_override, (gpointer) override, error);
}
