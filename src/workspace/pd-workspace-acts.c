/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace.h"

#include <glib/gi18n-lib.h>

#include "pd-act-label-private.h"
#include "pd-coverage-table.h"
#include "pd-error.h"
#include "pd-person-table.h"
#include "pd-rule-table.h"
#include "pd-service-table.h"
#include "pd-shift-table.h"
#include "pd-site-table.h"
#include "pd-template-table.h"
#include "pd-workspace-private.h"

static gboolean
check_name (const char *name,
            const char *problem,
            GError    **error)
{
  if (name[0] != '\0')
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return FALSE;
}

/**
 * pd_workspace_save_service:
 * @self: a workspace
 * @service: what the service is from now on
 * @error: return location for an error
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_service (PdWorkspace *self,
                           PdService   *service,
                           GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SERVICE (service), FALSE);

  if (!check_name (pd_service_get_name (service), _ ("A service needs a name. Nothing was changed."), error))
    return FALSE;
  change = pd_workspace_begin_change (self, _ ("Change what is kept of the service"), error);
  return change != NULL && pd_service_table_update (change, service, error) &&
         pd_workspace_keep_change (self, change, error);
}

static gboolean
is_managing (PdPerson *person)
{
  return pd_person_get_use (person) == PD_USE_MANAGER && pd_person_get_left_on (person) == PD_DAY_NONE;
}

/**
 * pd_workspace_save_person:
 * @self: a workspace
 * @person: what the person is from now on; somebody new gets an id
 * @error: return location for an error: %PD_ERROR_INPUT as pd_person_check() says,
 *   %PD_ERROR_EXISTS when another has their code, %PD_ERROR_REFUSED when no manager would be left
 *
 * Returns: whether they are saved
 */
gboolean
pd_workspace_save_person (PdWorkspace *self,
                          PdPerson    *person,
                          GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;
  PdPerson            *before;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);

  before = pd_workspace_get_person (self, pd_person_get_id (person));
  if (before != NULL && is_managing (before) && !is_managing (person) &&
      !pd_workspace_access_check_manager_stays (self, before, error))
    return FALSE;

  /* Translators: acts in the history; %s is a person */
  label = g_strdup_printf (before == NULL ? _ ("Add %s") : _ ("Change what is kept of %s"),
                           pd_person_get_name (person));
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL &&
         (before == NULL ? pd_person_table_insert (change, person, error)
                         : pd_person_table_update (change, person, error)) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_remove_person:
 * @self: a workspace
 * @person: who leaves
 * @last_day: their last day
 * @error: return location for an error: %PD_ERROR_REFUSED when no manager would be left
 *
 * Hides a person: what they did stays. If they had a way into the file it is taken away,
 * and everything is sealed with a new key; undo brings back the person, not their key.
 * Old copies of the file stay readable to them.
 *
 * Returns: whether they are removed
 */
gboolean
pd_workspace_remove_person (PdWorkspace *self,
                            PdPerson    *person,
                            PdDay        last_day,
                            GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autoptr (PdPerson) leaver = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (person), FALSE);
  g_return_val_if_fail (last_day != PD_DAY_NONE, FALSE);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_workspace_access_check_manager_stays (self, person, error))
    return FALSE;

  leaver = pd_person_copy (person);
  pd_person_set_left_on (leaver, last_day);
  /* Translators: an act in the history; %s is a person who leaves the service */
  label = g_strdup_printf (_ ("Remove %s"), pd_person_get_name (person));
  change = pd_workspace_begin_change (self, label, error);
  /* The rows are tried first; the key goes before they are kept, so that nobody who is
   * said to have left can still open the file. */
  return change != NULL && pd_person_table_update (change, leaver, error) &&
         pd_workspace_access_take_keys (self, person, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_save_site:
 * @self: a workspace
 * @site: what the site is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT without a name, %PD_ERROR_EXISTS
 *   when another has its name
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_site (PdWorkspace *self,
                        PdSite      *site,
                        GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;
  gboolean             is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SITE (site), FALSE);

  if (!check_name (pd_site_get_name (site), _ ("A site needs a name. Nothing was changed."), error))
    return FALSE;
  is_new = pd_workspace_get_site (self, pd_site_get_id (site)) == NULL;
  /* Translators: acts in the history; %s is a site */
  label = g_strdup_printf (is_new ? _ ("Add the site %s") : _ ("Change the site %s"), pd_site_get_name (site));
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL &&
         (is_new ? pd_site_table_insert (change, site, error) : pd_site_table_update (change, site, error)) &&
         pd_workspace_keep_change (self, change, error);
}

/* Takes a site out of the lists of those who work there. */
static gboolean
forget_site (PdWorkspace *self,
             PdChange    *change,
             PdId         site_id,
             GError     **error)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self);

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (PdPerson) person = pd_person_copy (g_ptr_array_index (people, i));
      g_autoptr (GArray)   kept = g_array_new (FALSE, FALSE, sizeof (PdId));
      guint                n;
      const PdId          *site_ids = pd_person_get_site_ids (person, &n);

      for (guint j = 0; j < n; j++)
        if (site_ids[j] != site_id)
          g_array_append_val (kept, site_ids[j]);
      if (kept->len == n)
        continue;
      pd_person_set_site_ids (person, (const PdId *) kept->data, kept->len);
      if (!pd_person_table_update (change, person, error))
        return FALSE;
    }
  return TRUE;
}

/* A rule that was for this site alone goes: without a site it would be for all. */
static gboolean
forget_rules (PdWorkspace *self,
              PdChange    *change,
              PdId         site_id,
              GError     **error)
{
  g_autoptr (GPtrArray) rules = NULL;

  if (!pd_rule_table_list (self->store, &rules, error))
    return FALSE;
  for (guint i = 0; i < rules->len; i++)
    {
      PdRule *rule = g_ptr_array_index (rules, i);
      guint   n = rule->site_ids->len;

      for (guint j = n; j > 0; j--)
        if (g_array_index (rule->site_ids, PdId, j - 1) == site_id)
          g_array_remove_index (rule->site_ids, j - 1);
      if (rule->site_ids->len < n &&
          !(rule->site_ids->len > 0 ? pd_rule_table_save (change, rule, error)
                                    : pd_rule_table_delete (change, rule->id, error)))
        return FALSE;
    }
  return TRUE;
}

/* What the site wants goes with it; templates stay, for any site. */
static gboolean
forget_what_it_wants (PdWorkspace *self,
                      PdChange    *change,
                      PdId         site_id,
                      GError     **error)
{
  g_autoptr (GPtrArray) wants = NULL;
  g_autoptr (GPtrArray) templates = NULL;

  if (!pd_coverage_table_list (self->store, site_id, &wants, error) ||
      !pd_template_table_list (self->store, &templates, error))
    return FALSE;
  for (guint i = 0; i < wants->len; i++)
    if (!pd_coverage_table_delete (change, ((PdCoverage *) g_ptr_array_index (wants, i))->id, error))
      return FALSE;
  for (guint i = 0; i < templates->len; i++)
    {
      PdShiftTemplate *template = g_ptr_array_index (templates, i);

      if (template->site_id != site_id)
        continue;
      template->site_id = PD_ID_NONE;
      if (!pd_template_table_save (change, template, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_workspace_remove_site:
 * @self: a workspace
 * @site: a site
 * @error: return location for an error: %PD_ERROR_REFUSED while there are shifts at it
 *
 * Removes a site that no shift was ever at, also from the people who belong to it.
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_site (PdWorkspace *self,
                          PdSite      *site,
                          GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autoptr (GError)   problem = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SITE (site), FALSE);

  label = g_strdup_printf (_ ("Remove the site %s"), pd_site_get_name (site));
  change = pd_workspace_begin_change (self, label, error);
  if (change == NULL || !forget_site (self, change, pd_site_get_id (site), error) ||
      !forget_rules (self, change, pd_site_get_id (site), error) ||
      !forget_what_it_wants (self, change, pd_site_get_id (site), error))
    return FALSE;
  if (pd_site_table_delete (change, pd_site_get_id (site), &problem))
    return pd_workspace_keep_change (self, change, error);

  if (g_error_matches (problem, PD_ERROR, PD_ERROR_REFUSED))
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_REFUSED,
                 _ ("There are shifts at %s, so it stays. Move them to another site first."),
                 pd_site_get_name (site));
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
write_shift (PdChange *change,
             PdShift  *shift,
             PdShift  *before,
             GError  **error)
{
  return before == NULL ? pd_shift_table_insert (change, shift, error)
                        : pd_shift_table_update (change, shift, error);
}

/**
 * pd_workspace_save_shift:
 * @self: a workspace
 * @shift: what the shift is from now on; a new one gets an id
 * @error: return location for an error: %PD_ERROR_INPUT when it has no times,
 *   %PD_ERROR_REFUSED when its person or site is not there
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_shift (PdWorkspace *self,
                         PdShift     *shift,
                         GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autoptr (PdShift)  before = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (shift), FALSE);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_shift_table_find (self->store, pd_shift_get_id (shift), &before, error))
    return FALSE;
  label = before == NULL ? pd_act_label_for_new_shift (self, shift)
                         : pd_act_label_for_changed_shift (self, before, shift);
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && write_shift (change, shift, before, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_save_shifts:
 * @self: a workspace
 * @shifts: (element-type PdShift): shifts, new ones and others
 * @label: what saving them together is called
 * @error: return location for an error, as for pd_workspace_save_shift()
 *
 * Returns: whether all of them are saved; if not, none is
 */
gboolean
pd_workspace_save_shifts (PdWorkspace *self,
                          GPtrArray   *shifts,
                          const char  *label,
                          GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (shifts != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  change = pd_workspace_begin_change (self, label, error);
  if (change == NULL)
    return FALSE;
  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift            *shift = g_ptr_array_index (shifts, i);
      g_autoptr (PdShift) before = NULL;

      if (!pd_shift_table_find (self->store, pd_shift_get_id (shift), &before, error) ||
          !write_shift (change, shift, before, error))
        return FALSE;
    }
  return pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_remove_shift:
 * @self: a workspace
 * @shift: a shift
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it is removed
 */
gboolean
pd_workspace_remove_shift (PdWorkspace *self,
                           PdShift     *shift,
                           GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (shift), FALSE);

  label = pd_act_label_for_removed_shift (self, shift);
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && pd_shift_table_delete (change, pd_shift_get_id (shift), error) &&
         pd_workspace_keep_change (self, change, error);
}
