/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts on one shift, or on two, that are more than saving it. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roster-acts-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-leave-table.h"
#include "pd-shift-reshape.h"
#include "pd-spans.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"

/* A line about a shift that is there, in whose way nothing is. */
static PdProposal *
propose (PdShift *before,
         PdShift *after)
{
  return pd_proposal_new (before, after, PD_COLLISION_NONE, NULL);
}

static gboolean
is_published (PdShiftPlacing *placing,
              PdShift        *shift)
{
  g_autoptr (PdProposal) removal = pd_shift_placing_propose_removal (placing, shift);

  return removal->is_published;
}

/* Makes an act of what becomes of one shift that is there. */
static PdRosterAct *
plan_for_shift (PdWorkspace *self,
                const char  *label,
                PdShift     *before,
                PdShift     *after,
                GError     **error)
{
  g_autoptr (PdShiftPlacing) placing = NULL;
  PdProposal                *proposal;
  PdRosterAct               *act;

  placing = pd_workspace_load_placing (self, pd_shift_get_day (before), pd_shift_get_day (before), error);
  if (placing == NULL)
    return NULL;
  proposal = propose (before, after);
  proposal->is_published = is_published (placing, before);
  act = pd_roster_act_new (label, pd_proposals_new (), PD_COLLIDING_TAKEN);
  g_ptr_array_add (act->proposals, proposal);
  return act;
}

/**
 * pd_workspace_plan_splitting:
 * @self: a workspace
 * @shift: a shift
 * @minute: where to split it, in minutes since the midnight of its day
 * @error: return location for an error: %PD_ERROR_INPUT when nothing is left on one side
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_splitting (PdWorkspace *self,
                             PdShift     *shift,
                             int          minute,
                             GError     **error)
{
  g_autoptr (PdShift) first = NULL;
  g_autoptr (PdShift) second = NULL;
  g_autofree char    *label = NULL;
  PdRosterAct        *act;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_shift_split (shift, minute, &first, &second, error))
    return NULL;
  label = pd_roster_act_label_for_splitting (self, shift);
  act = plan_for_shift (self, label, shift, first, error);
  if (act != NULL)
    g_ptr_array_add (act->proposals, propose (NULL, second));
  return act;
}

/* Whether the person is put down as away for all of it: then nothing need be added. */
static gboolean
is_away (PdWorkspace *self,
         PdShift     *shift,
         gboolean    *ret_is_away,
         GError     **error)
{
  g_autoptr (GPtrArray) leaves = NULL;
  g_autoptr (GArray)    spans = NULL;
  int                   start = pd_shift_get_start (shift);
  int                   end = pd_shift_get_end (shift);

  if (!pd_leave_table_list (self->store, pd_shift_get_person_id (shift), &leaves, error))
    return FALSE;
  spans = pd_leave_find_spans (leaves, pd_shift_get_day (shift), start, end);
  *ret_is_away = pd_spans_get_minutes (spans) == end - start;
  return TRUE;
}

/**
 * pd_workspace_plan_taking_off:
 * @self: a workspace
 * @shift: a shift of somebody who can't come
 * @error: return location for an error: %PD_ERROR_INPUT when it is nobody's
 *
 * The shift becomes a gap, and its person is away for its hours. Nobody is asked why, so
 * the leave is of no kind; whoever keeps leave can say more later. A gap is there to be
 * filled, so it is not pinned any more, and it goes its own way where it was of a series.
 *
 * Returns: (transfer full): what would come of it
 */
PdRosterAct *
pd_workspace_plan_taking_off (PdWorkspace *self,
                              PdShift     *shift,
                              GError     **error)
{
  g_autoptr (PdShift) gap = NULL;
  g_autofree char    *label = NULL;
  PdRosterAct        *act;
  gboolean            is_away_already;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  if (pd_shift_is_open (shift))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The shift is open already."));
      return NULL;
    }
  if (!pd_workspace_check_unlocked (self, error) || !is_away (self, shift, &is_away_already, error))
    return NULL;
  gap = pd_shift_copy (shift);
  pd_shift_set_person_id (gap, PD_ID_NONE);
  pd_shift_set_is_pinned (gap, FALSE);
  pd_shift_set_series_id (gap, PD_ID_NONE);
  label = pd_roster_act_label_for_taking_off (self, shift);
  act = plan_for_shift (self, label, shift, gap, error);
  if (act != NULL && !is_away_already)
    g_ptr_array_add (act->leaves, pd_leave_new_for_shift (shift));
  return act;
}

/**
 * pd_workspace_give_template:
 * @self: a workspace
 * @letter: the letter of a template, small or capital
 * @person: (nullable): who gets the shift, or %NULL for an open one
 * @site_id: where it is if the template doesn't say; %PD_ID_NONE for the first of the
 *   person's sites
 * @day: on which day
 * @ret_shift: (out) (optional): the shift
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when no template has the letter
 *
 * Adds a shift as a template says. Twice is two shifts: of open ones, two people are wanted.
 *
 * Returns: whether it is added
 */
gboolean
pd_workspace_give_template (PdWorkspace *self,
                            const char  *letter,
                            PdPerson    *person,
                            PdId         site_id,
                            PdDay        day,
                            PdShift    **ret_shift,
                            GError     **error)
{
  g_autoptr (PdShiftTemplate) template = NULL;
  g_autoptr (PdShift) shift = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (letter != NULL && day != PD_DAY_NONE, FALSE);

  template = pd_workspace_find_template (self, letter, error);
  if (template == NULL)
    return FALSE;
  shift = pd_shift_template_make_shift (template, person, day);
  if (template->site_id == PD_ID_NONE && site_id != PD_ID_NONE)
    pd_shift_set_site_id (shift, site_id);
  if (!pd_workspace_save_shift (self, shift, error))
    return FALSE;
  if (ret_shift != NULL)
    *ret_shift = g_steal_pointer (&shift);
  return TRUE;
}
