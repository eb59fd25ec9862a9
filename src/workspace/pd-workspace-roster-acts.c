/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Doing what was planned. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

#include "pd-agreement-table.h"
#include "pd-error.h"
#include "pd-leave-table.h"
#include "pd-shift-table.h"
#include "pd-swap-table.h"
#include "pd-workspace-private.h"

/* What an act comes to. */
typedef struct
{
  const PdRosterAct *act;
  GPtrArray         *saved;
  GPtrArray         *removed;
} Outcome;

static gboolean
is_nothing (const Outcome *outcome)
{
  return outcome->saved->len == 0 && outcome->removed->len == 0 &&
         outcome->act->leaves->len == 0 && outcome->act->agreements->len == 0 &&
         outcome->act->swap == NULL;
}

/* A plan holds as long as the shifts that it is about are as they were. */
static gboolean
check_still_holds (PdWorkspace       *self,
                   const PdRosterAct *act,
                   GError           **error)
{
  for (guint i = 0; i < act->proposals->len; i++)
    {
      const PdProposal   *proposal = g_ptr_array_index (act->proposals, i);
      g_autoptr (PdShift) now = NULL;

      if (proposal->before == NULL)
        continue;
      if (!pd_shift_table_find (self->store, pd_shift_get_id (proposal->before), &now, error))
        return FALSE;
      if (now == NULL || !pd_shift_equal (now, proposal->before))
        {
          g_set_error_literal (error,
                               PD_ERROR,
                               PD_ERROR_REFUSED,
                               _ ("The roster has changed meanwhile, so nothing was done. Look at it again."));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_outcome (PdChange *change,
               gpointer  value,
               GError  **error)
{
  const Outcome *outcome = value;

  for (guint i = 0; i < outcome->removed->len; i++)
    if (!pd_shift_table_delete (change, pd_shift_get_id (g_ptr_array_index (outcome->removed, i)), error))
      return FALSE;
  for (guint i = 0; i < outcome->saved->len; i++)
    {
      PdShift *shift = g_ptr_array_index (outcome->saved, i);

      if (!(pd_shift_get_id (shift) == PD_ID_NONE ? pd_shift_table_insert (change, shift, error)
                                                  : pd_shift_table_update (change, shift, error)))
        return FALSE;
    }
  for (guint i = 0; i < outcome->act->leaves->len; i++)
    if (!pd_leave_table_save (change, g_ptr_array_index (outcome->act->leaves, i), error))
      return FALSE;
  for (guint i = 0; i < outcome->act->agreements->len; i++)
    if (!pd_agreement_table_save (change, g_ptr_array_index (outcome->act->agreements, i), error))
      return FALSE;
  return outcome->act->swap == NULL || pd_swap_table_save (change, outcome->act->swap, error);
}

/**
 * pd_workspace_do_roster_act:
 * @self: the workspace that it was planned with
 * @act: a plan; leave and agreements of it get their ids
 * @ret_shifts: (out) (optional) (element-type PdShift): the shifts that were saved, new ones
 *   with their ids
 * @error: return location for an error: %PD_ERROR_REFUSED when a shift has changed since it
 *   was planned
 *
 * Does all of it as one change. Where nothing would come of it, nothing is changed.
 *
 * Returns: whether it is done
 */
gboolean
pd_workspace_do_roster_act (PdWorkspace       *self,
                            const PdRosterAct *act,
                            GPtrArray        **ret_shifts,
                            GError           **error)
{
  g_autoptr (GPtrArray) saved = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  Outcome               outcome;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (act != NULL, FALSE);

  saved = pd_proposals_list_shifts (act->proposals, act->colliding);
  removed = pd_proposals_list_removed (act->proposals);
  outcome = (Outcome){ act, saved, removed };
  if (!pd_workspace_check_unlocked (self, error) || !check_still_holds (self, act, error))
    return FALSE;
  if (!is_nothing (&outcome) && !pd_workspace_do (self, act->label, write_outcome, &outcome, error))
    return FALSE;
  if (ret_shifts != NULL)
    *ret_shifts = g_steal_pointer (&saved);
  return TRUE;
}
