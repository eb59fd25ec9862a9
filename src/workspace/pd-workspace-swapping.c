/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two people swap their shifts: the one who is asked agrees, then the coordinator does it. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roster-acts-private.h"

#include <glib/gi18n-lib.h>

#include "pd-shift-swapping.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"

/* What people agree to when they swap: other days and times than were agreed, and later
 * than is usual. That a shift is too long, or rest too short, is another matter. */
static gboolean
is_agreed_by_swapping (PdFinding *finding)
{
  PdRule *rule = pd_finding_get_rule (finding);

  return rule != NULL && !pd_finding_is_settled (finding) &&
         (rule->kind == PD_RULE_NOTICE_CHANGE || rule->kind == PD_RULE_PATTERN);
}

/* The name of whoever has the other of the two shifts. */
static char *
make_note (PdWorkspace *self,
           PdId         partner_id)
{
  PdPerson *partner = pd_workspace_get_person (self, partner_id);

  if (partner == NULL)
    return g_strdup (_ ("Swapped."));
  /* Translators: a note beside what somebody agreed to; %s is a person */
  return g_strdup_printf (_ ("Swapped with %s."), pd_person_get_name (partner));
}

static PdAgreement *
make_agreement (PdWorkspace *self,
                PdFinding   *finding,
                PdId         shift_id,
                PdId         partner_id,
                PdAgreedHow  how,
                PdDay        today)
{
  g_autofree char *note = make_note (self, partner_id);
  PdAgreement     *agreement = pd_agreement_new (pd_finding_get_person_id (finding),
                                                 pd_rule_kind_to_nick (pd_finding_get_rule (finding)->kind),
                                                 how,
                                                 today);

  agreement->shift_id = shift_id;
  agreement->recorded_by = pd_person_get_id (pd_workspace_get_me (self));
  pd_agreement_set_note (agreement, note);
  return agreement;
}

/* A check of all days from the one shift to the other. */
static PdRosterCheck *
load_check (PdWorkspace *self,
            PdShift     *shift,
            PdShift     *other,
            PdDay        today,
            GError     **error)
{
  PdDay                from = MIN (pd_shift_get_day (shift), pd_shift_get_day (other));
  PdDay                to = MAX (pd_shift_get_day (shift), pd_shift_get_day (other));
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self,
                                                          from,
                                                          (guint) (to - from + 1),
                                                          PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE,
                                                          PD_ID_NONE,
                                                          error);

  return roster != NULL ? pd_workspace_check_roster (self, roster, today, error) : NULL;
}

static gboolean
add_agreements (PdWorkspace *self,
                PdRosterAct *act,
                PdAgreedHow  how,
                PdDay        today,
                GError     **error)
{
  PdProposal               *one = g_ptr_array_index (act->proposals, 0);
  PdProposal               *two = g_ptr_array_index (act->proposals, 1);
  g_autoptr (PdRosterCheck) check = load_check (self, one->before, two->before, today, error);
  GPtrArray                *findings;

  if (check == NULL)
    return FALSE;
  pd_roster_check_set_shift (check, one->after);
  pd_roster_check_set_shift (check, two->after);
  findings = pd_roster_check_get_findings (check);
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      for (guint j = 0; j < act->proposals->len; j++)
        {
          PdShift *shift = ((PdProposal *) g_ptr_array_index (act->proposals, j))->after;
          PdShift *before = ((PdProposal *) g_ptr_array_index (act->proposals, j))->before;

          if (is_agreed_by_swapping (finding) && pd_finding_has_shift (finding, pd_shift_get_id (shift)))
            g_ptr_array_add (act->agreements,
                             make_agreement (self,
                                             finding,
                                             pd_shift_get_id (shift),
                                             pd_shift_get_person_id (before),
                                             how,
                                             today));
        }
    }
  return TRUE;
}

/**
 * pd_workspace_plan_swapping:
 * @self: a workspace
 * @shift: a shift
 * @other: another one, possibly open
 * @agreed_how: (nullable): how the people agreed to it, or %NULL when they weren't asked yet
 * @today: today
 * @error: return location for an error
 *
 * Plans that two people swap their shifts. That they agreed settles what rules say about
 * days and times that were not agreed before, and about short notice: each such agreement
 * is recorded with the swap. Where one of them has said nothing yet, it can wait as a plan.
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_swapping (PdWorkspace       *self,
                            PdShift           *shift,
                            PdShift           *other,
                            const PdAgreedHow *agreed_how,
                            PdDay              today,
                            GError           **error)
{
  g_autoptr (PdShiftPlacing) placing = NULL;
  g_autoptr (PdRosterAct)    act = NULL;
  g_autofree char           *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift) && PD_IS_SHIFT (other), NULL);

  placing = pd_workspace_load_placing (self,
                                       MIN (pd_shift_get_day (shift), pd_shift_get_day (other)),
                                       MAX (pd_shift_get_day (shift), pd_shift_get_day (other)),
                                       error);
  if (placing == NULL)
    return NULL;
  label = pd_roster_act_label_for_swapping (self, shift, other);
  act = pd_roster_act_new (label, pd_shift_swapping_propose (placing, shift, other), PD_COLLIDING_TAKEN);
  if (agreed_how != NULL && !add_agreements (self, act, *agreed_how, today, error))
    return NULL;
  return g_steal_pointer (&act);
}
