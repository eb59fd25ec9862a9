/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of shifts at once: copied, or made of agreed patterns. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roster-acts-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-pattern-filling.h"
#include "pd-shift-table.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"

/* A year and a day more than anybody rosters at once. */
#define MOST_DAYS 371

static gboolean
check_days (guint    n_days,
            GError **error)
{
  if (n_days >= 1 && n_days <= MOST_DAYS)
    return TRUE;
  g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("That takes 1 to %d days at once."), MOST_DAYS);
  return FALSE;
}

/**
 * pd_workspace_load_placing:
 * @self: a workspace
 * @from: the first day that something is to be put on
 * @to: the last one
 * @error: return location for an error
 *
 * Returns: (transfer full): what is there on these days, and who can't come
 */
PdShiftPlacing *
pd_workspace_load_placing (PdWorkspace *self,
                           PdDay        from,
                           PdDay        to,
                           GError     **error)
{
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autoptr (GPtrArray)     shifts = NULL;
  g_autoptr (GPtrArray)     people = NULL;
  g_autoptr (GPtrArray)     sites = NULL;

  facts = pd_workspace_load_facts (self, from, (guint) (to - from + 1), PD_DAY_NONE, error);
  if (facts == NULL || !pd_shift_table_list_between (self->store,
                                                     from - PD_DAYS_A_SHIFT_MAY_REACH,
                                                     to + PD_DAYS_A_SHIFT_MAY_REACH,
                                                     &shifts,
                                                     error))
    return NULL;
  people = pd_workspace_dup_people (self);
  sites = pd_workspace_dup_sites (self);
  return pd_shift_placing_new (facts, people, sites, shifts);
}

/**
 * pd_workspace_plan_copying:
 * @self: a workspace
 * @copying: what to copy where
 * @error: return location for an error: %PD_ERROR_INPUT when it is too many days
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_copying (PdWorkspace     *self,
                           const PdCopying *copying,
                           GError         **error)
{
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autoptr (GPtrArray)      shifts = NULL;
  g_autofree char           *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (copying != NULL, NULL);
  g_return_val_if_fail (copying->from != PD_DAY_NONE && copying->onto != PD_DAY_NONE, NULL);

  if (!pd_workspace_check_unlocked (self, error) || !check_days (copying->n_days, error) ||
      !pd_shift_table_list_between (self->store,
                                    copying->from,
                                    copying->from + (PdDay) copying->n_days - 1,
                                    &shifts,
                                    error))
    return NULL;
  placing = pd_workspace_load_placing (self, copying->onto, copying->onto + (PdDay) copying->n_days - 1, error);
  if (placing == NULL)
    return NULL;
  label = pd_roster_act_label_for_copying (self, copying);
  return pd_roster_act_new (label, pd_shift_copying_propose (copying, placing, shifts), PD_COLLIDING_LEFT_OUT);
}

/**
 * pd_workspace_plan_patterns:
 * @self: a workspace
 * @person: (nullable): whose agreed pattern to fill in, or %NULL for everybody's
 * @from: the first day
 * @n_days: how many days
 * @site_id: where, or %PD_ID_NONE for the first of each person's sites
 * @error: return location for an error: %PD_ERROR_INPUT when it is too many days
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_patterns (PdWorkspace *self,
                            PdPerson    *person,
                            PdDay        from,
                            guint        n_days,
                            PdId         site_id,
                            GError     **error)
{
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autoptr (GPtrArray)      people = NULL;
  g_autofree char           *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (from != PD_DAY_NONE, NULL);

  if (!pd_workspace_check_unlocked (self, error) || !check_days (n_days, error))
    return NULL;
  placing = pd_workspace_load_placing (self, from, from + (PdDay) n_days - 1, error);
  if (placing == NULL)
    return NULL;
  people = pd_workspace_dup_people (self);
  if (person != NULL)
    {
      g_ptr_array_set_size (people, 0);
      g_ptr_array_add (people, g_object_ref (person));
    }
  label = pd_roster_act_label_for_patterns (person, from, n_days);
  return pd_roster_act_new (label,
                            pd_pattern_filling_propose (placing, people, from, n_days, site_id),
                            PD_COLLIDING_LEFT_OUT);
}
