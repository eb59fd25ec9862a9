/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules are told beside the shifts, and the asking. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-planning.h"

#include "pd-agreement-table.h"
#include "pd-availability-table.h"
#include "pd-coverage-table.h"
#include "pd-kept-apart-table.h"
#include "pd-leave-table.h"
#include "pd-override-table.h"
#include "pd-pattern-table.h"
#include "pd-publication-table.h"
#include "pd-shift-table.h"
#include "pd-training-table.h"
#include "pd-workspace-kept-apart-private.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roles-private.h"
#include "pd-workspace-rules.h"

/* No rule looks further than four weeks and what reaches into them. */
#define DAYS_AROUND 31

/* Beyond this, looking at each of them takes longer than looking at all once. */
#define MOST_UPDATES 24

typedef gboolean (*ListRows) (PdStore    *store,
                              PdId        owner_id,
                              GPtrArray **ret_values,
                              GError    **error);

typedef void (*TakeValue) (PdRosterFacts *facts,
                           gpointer       value);

static const struct
{
  ListRows  list;
  TakeValue take;
} SOURCES[] = {
  { pd_agreement_table_list, (TakeValue) pd_roster_facts_take_agreement },
  { pd_availability_table_list, (TakeValue) pd_roster_facts_take_availability },
  { pd_coverage_table_list, (TakeValue) pd_roster_facts_take_coverage },
  { pd_leave_table_list, (TakeValue) pd_roster_facts_take_leave },
  { pd_override_table_list, (TakeValue) pd_roster_facts_take_override },
  { pd_pattern_table_list, (TakeValue) pd_roster_facts_take_pattern },
  { pd_training_table_list, (TakeValue) pd_roster_facts_take_training },
};

static void
hand_over (GPtrArray     *values,
           PdRosterFacts *facts,
           TakeValue      take)
{
  g_ptr_array_set_free_func (values, NULL);
  for (guint i = 0; i < values->len; i++)
    take (facts, g_ptr_array_index (values, i));
}

/**
 * pd_workspace_keep_people_apart:
 * @self: an unlocked workspace
 * @facts: what the rules know beside the shifts
 * @from: the first day that is asked about
 * @error: return location for an error
 *
 * Returns: whether @facts knows who is kept apart then, too
 */
gboolean
pd_workspace_keep_people_apart (PdWorkspace   *self,
                                PdRosterFacts *facts,
                                PdDay          from,
                                GError       **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!pd_kept_apart_table_list (self->store, PD_ID_NONE, &all, error))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const PdKeptApart *kept = g_ptr_array_index (all, i);

      if (kept->ended_on == PD_DAY_NONE || kept->ended_on >= from)
        pd_roster_facts_keep_apart (facts, kept->one_id, kept->other_id);
    }
  return TRUE;
}

static gboolean
fill_facts (PdWorkspace   *self,
            PdRosterFacts *facts,
            PdDay          from,
            PdDay          to,
            GError       **error)
{
  g_autoptr (GPtrArray) publications = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SOURCES); i++)
    {
      g_autoptr (GPtrArray) values = NULL;

      if (!SOURCES[i].list (self->store, PD_ID_NONE, &values, error))
        return FALSE;
      hand_over (values, facts, SOURCES[i].take);
    }
  if (!pd_workspace_add_role_scopes (self, facts, error) || !pd_workspace_keep_people_apart (self, facts, from, error) ||
      !pd_publication_table_list_between (self->store, from, to, &publications, error))
    return FALSE;
  hand_over (publications, facts, (TakeValue) pd_roster_facts_take_publication);
  return TRUE;
}

/**
 * pd_workspace_load_facts:
 * @self: a workspace
 * @from: the first day of the roster that is asked about
 * @n_days: how many days it has
 * @today: today
 * @error: return location for an error
 *
 * Returns: (transfer full): all that the rules need to know beside the shifts
 */
PdRosterFacts *
pd_workspace_load_facts (PdWorkspace *self,
                         PdDay        from,
                         guint        n_days,
                         PdDay        today,
                         GError     **error)
{
  g_autoptr (PdRuleSet)     rules = NULL;
  g_autoptr (PdRosterFacts) facts = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (from != PD_DAY_NONE && n_days > 0, NULL);

  rules = pd_workspace_load_rules (self, error);
  if (rules == NULL)
    return NULL;
  facts = pd_roster_facts_new (rules, pd_service_get_fortnight_anchor (self->service), today);
  if (!fill_facts (self, facts, from, from + (PdDay) n_days - 1, error))
    return NULL;
  return g_steal_pointer (&facts);
}

/* The same days with everybody's shifts and four weeks on either side, whatever the
 * roster that is shown leaves out: somebody may be elsewhere at the same time. */
static PdRoster *
load_whole_roster (PdWorkspace *self,
                   PdRoster    *shown,
                   GError     **error)
{
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self);
  PdDay                 from = pd_roster_get_from (shown);
  guint                 n_days = pd_roster_get_n_days (shown);

  if (!pd_shift_table_list_between (self->store,
                                    from - DAYS_AROUND,
                                    from + (PdDay) n_days - 1 + DAYS_AROUND,
                                    &shifts,
                                    error))
    return NULL;
  return pd_roster_new (people, sites, shifts, from, n_days, PD_ROSTER_BY_PERSON);
}

/**
 * pd_workspace_check_roster_by:
 * @self: a workspace
 * @roster: a roster of it, of everybody or of some
 * @facts: what pd_workspace_load_facts() gave for its days, or for more
 * @error: return location for an error
 *
 * Asks all rules about the roster's days, and gives the roster what they found in what
 * it shows. They see everybody's shifts, also those that the roster leaves out.
 *
 * Returns: (transfer full): the check, for trying out shifts and edits
 */
PdRosterCheck *
pd_workspace_check_roster_by (PdWorkspace   *self,
                              PdRoster      *roster,
                              PdRosterFacts *facts,
                              GError       **error)
{
  g_autoptr (PdRoster) whole = NULL;
  PdRosterCheck       *check;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (PD_IS_ROSTER_FACTS (facts), NULL);

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  whole = load_whole_roster (self, roster, error);
  if (whole == NULL)
    return NULL;
  check = pd_roster_check_new (whole, facts);
  pd_roster_check_tell (check, roster);
  return check;
}

/**
 * pd_workspace_check_roster:
 * @self: a workspace
 * @roster: a roster of it, of everybody or of some
 * @today: today
 * @error: return location for an error
 *
 * As pd_workspace_check_roster_by(), by all that is known now.
 *
 * Returns: (transfer full): the check, for trying out shifts and edits
 */
PdRosterCheck *
pd_workspace_check_roster (PdWorkspace *self,
                           PdRoster    *roster,
                           PdDay        today,
                           GError     **error)
{
  g_autoptr (PdRosterFacts) facts = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);

  facts = pd_workspace_load_facts (self, pd_roster_get_from (roster), pd_roster_get_n_days (roster), today, error);
  return facts != NULL ? pd_workspace_check_roster_by (self, roster, facts, error) : NULL;
}

/* A shift as it is now, in place of what the check knew of it. */
static gboolean
update_shift (PdWorkspace   *self,
              PdRosterCheck *check,
              PdId           id,
              GError       **error)
{
  g_autoptr (PdShift) shift = NULL;

  if (!pd_shift_table_find (self->store, id, &shift, error))
    return FALSE;
  if (shift != NULL && pd_roster_check_is_near (check, pd_shift_get_day (shift), DAYS_AROUND))
    pd_roster_check_set_shift (check, shift);
  else
    pd_roster_check_remove_shift (check, id);
  return TRUE;
}

/**
 * pd_workspace_update_check:
 * @self: a workspace that is just emitting #PdWorkspace::changed about nothing but shifts
 * @check: a check that was up to date before
 * @error: return location for an error
 *
 * Has a check look again at what the act that is told of wrote, and at nothing else.
 *
 * Returns: whether it is up to date; not where so much was written, or an error occurred,
 *   that it is better made anew
 */
gboolean
pd_workspace_update_check (PdWorkspace   *self,
                           PdRosterCheck *check,
                           GError       **error)
{
  const PdId *ids;
  guint       n;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_ROSTER_CHECK (check), FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  ids = pd_store_get_changed_shifts (self->store, &n);
  if (n > MOST_UPDATES)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!update_shift (self, check, ids[i], error))
      return FALSE;
  return TRUE;
}
