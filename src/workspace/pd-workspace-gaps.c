/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-gaps.h"

#include <glib/gi18n-lib.h>

#include "pd-act-label-private.h"
#include "pd-error.h"
#include "pd-override-table.h"
#include "pd-shift-table.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"

#define DAYS_PER_WEEK 7

/**
 * pd_workspace_rank_candidates:
 * @self: a workspace
 * @gap: a shift of it that is open, or whose person can't work it
 * @today: today
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdGapCandidate): whom to ask, first one first, as
 *   pd_gap_candidates_rank() finds them among everybody
 */
GPtrArray *
pd_workspace_rank_candidates (PdWorkspace *self,
                              PdShift     *gap,
                              PdDay        today,
                              GError     **error)
{
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterCheck) check = NULL;
  g_autoptr (GPtrArray)     people = NULL;
  PdDay                     from;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (gap), NULL);

  from = pd_day_week_start (pd_shift_get_day (gap), PD_WEEKDAY_MONDAY);
  roster = pd_workspace_load_roster (self, from, DAYS_PER_WEEK, PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE, error);
  check = roster != NULL ? pd_workspace_check_roster (self, roster, today, error) : NULL;
  if (check == NULL)
    return NULL;
  people = pd_workspace_dup_people (self);
  return pd_gap_candidates_rank (check, gap, people, pd_workspace_get_site (self, pd_shift_get_site_id (gap)));
}

/* One reason for each rule that says no, so that each finding is settled by it. */
static gboolean
write_reasons (PdWorkspace          *self,
               PdChange             *change,
               const PdGapCandidate *candidate,
               PdShift              *shift,
               const char           *reason,
               PdDay                 today,
               GError              **error)
{
  PdId me = pd_person_get_id (pd_workspace_get_me (self));

  for (guint i = 0; i < candidate->findings->len; i++)
    {
      PdFinding             *finding = g_ptr_array_index (candidate->findings, i);
      g_autoptr (PdOverride) override = NULL;

      if (pd_finding_get_severity (finding) != PD_SEVERITY_CANNOT || pd_finding_is_settled (finding))
        continue;
      override = pd_override_new (pd_finding_get_rule_id (finding), pd_shift_get_id (shift), reason, me, today);
      if (!pd_override_table_save (change, override, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_may_be_given (const PdGapCandidate *candidate,
                    const char           *reason,
                    GError              **error)
{
  const char *problem = NULL;

  if (!pd_gap_candidate_can_be_given (candidate))
    problem = _ ("This person can’t work the shift: they would be in two places. Nothing was changed.");
  else if (pd_gap_candidate_needs_reason (candidate) && (reason == NULL || reason[0] == '\0'))
    problem = _ ("Say why the shift is rostered all the same. The reason is kept with it.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED, problem);
  return problem == NULL;
}

/**
 * pd_workspace_give_shift:
 * @self: a workspace
 * @gap: a shift of it
 * @candidate: who gets it, as pd_workspace_rank_candidates() found them
 * @reason: (nullable): why, where a rule says no
 * @today: today
 * @error: return location for an error: %PD_ERROR_REFUSED where the shift can't be
 *   theirs, or not without a reason
 *
 * Gives somebody a shift, and keeps the reason with it, as one act.
 *
 * Returns: whether it is theirs
 */
gboolean
pd_workspace_give_shift (PdWorkspace          *self,
                         PdShift              *gap,
                         const PdGapCandidate *candidate,
                         const char           *reason,
                         PdDay                 today,
                         GError              **error)
{
  g_autoptr (PdShift)  given = NULL;
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (gap), FALSE);
  g_return_val_if_fail (candidate != NULL, FALSE);

  if (!check_may_be_given (candidate, reason, error))
    return FALSE;
  given = pd_shift_copy (gap);
  pd_shift_set_person_id (given, candidate->person_id);
  label = pd_act_label_for_changed_shift (self, gap, given);
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && pd_shift_table_update (change, given, error) &&
         (reason == NULL || write_reasons (self, change, candidate, given, reason, today, error)) &&
         pd_workspace_keep_change (self, change, error);
}
