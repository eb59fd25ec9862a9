/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for a swap, and answering. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-swaps-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-swap-table.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roster-acts.h"

static gboolean
write_swap (PdChange *change,
            gpointer  value,
            GError  **error)
{
  return pd_swap_table_save (change, value, error);
}

static gboolean
delete_swap (PdChange *change,
             gpointer  value,
             GError  **error)
{
  return pd_swap_table_delete (change, ((const PdSwap *) value)->id, error);
}

/* @format has two %s: who asks, and who is asked. */
static char *
label_swap (PdWorkspace  *self,
            const PdSwap *swap,
            const char   *format)
{
  return g_strdup_printf (format, pd_workspace_swap_get_name (self, swap->offered.person_id), pd_workspace_swap_get_name (self, swap->wanted.person_id));
}

static gboolean
is_same_question (const PdSwap *swap,
                  const PdSwap *other)
{
  return (swap->offered.shift_id == other->offered.shift_id && swap->wanted.shift_id == other->wanted.shift_id) ||
         (swap->offered.shift_id == other->wanted.shift_id && swap->wanted.shift_id == other->offered.shift_id);
}

static gboolean
check_is_new (PdWorkspace  *self,
              const PdSwap *asked,
              PdDay         today,
              GError      **error)
{
  g_autoptr (GPtrArray) swaps = pd_workspace_list_open_swaps (self, today, error);

  for (guint i = 0; swaps != NULL && i < swaps->len; i++)
    if (is_same_question (g_ptr_array_index (swaps, i), asked))
      {
        g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED,
                             _ ("That was asked already, and waits for an answer."));
        return FALSE;
      }
  return swaps != NULL;
}

/**
 * pd_workspace_ask_swap:
 * @self: a workspace
 * @offered: the shift of whoever asks
 * @wanted: the shift of whoever is asked
 * @today: today
 * @ret_swap: (out) (optional): what is kept of it
 * @error: return location for an error: %PD_ERROR_INPUT when there are not two people to
 *   swap, %PD_ERROR_REFUSED when that was asked already and waits
 *
 * Keeps that somebody asks for a swap. The roster stays as it is.
 *
 * Returns: whether it is kept
 */
gboolean
pd_workspace_ask_swap (PdWorkspace *self,
                       PdShift     *offered,
                       PdShift     *wanted,
                       PdDay        today,
                       PdSwap     **ret_swap,
                       GError     **error)
{
  g_autoptr (PdSwap) swap = NULL;
  g_autofree char   *label = NULL;
  PdSwapState        state;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_SHIFT (offered) && PD_IS_SHIFT (wanted), FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  swap = pd_swap_new (offered, wanted, pd_person_get_id (pd_workspace_get_me (self)), today);
  if (!pd_swap_check (swap, error) || !pd_workspace_judge_swap (self, swap, today, &state, error))
    return FALSE;
  if (!pd_swap_state_is_open (state))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("One of the shifts has changed, or its day is over."));
      return FALSE;
    }
  /* Translators: an act in the history; %1$s asks %2$s to swap shifts */
  label = label_swap (self, swap, _ ("%1$s asks %2$s to swap shifts"));
  if (!check_is_new (self, swap, today, error) || !pd_workspace_do (self, label, write_swap, swap, error))
    return FALSE;
  if (ret_swap != NULL)
    *ret_swap = g_steal_pointer (&swap);
  return TRUE;
}

static gboolean
check_waits (PdWorkspace  *self,
             const PdSwap *swap,
             PdDay         today,
             GError      **error)
{
  PdSwapState state;

  if (!pd_workspace_judge_swap (self, swap, today, &state, error))
    return FALSE;
  if (pd_swap_state_is_open (state))
    return TRUE;
  g_set_error (error, PD_ERROR, PD_ERROR_REFUSED,
               _ ("This swap waits for nobody any more. %s."), pd_swap_state_to_words (state));
  return FALSE;
}

static gboolean
may_change_roster (PdWorkspace *self)
{
  return pd_person_get_use (pd_workspace_get_me (self)) >= PD_USE_COORDINATOR;
}

/* What becomes of the record: the answer, and where somebody may, that it is done. */
static PdSwap *
make_agreed (PdWorkspace  *self,
             const PdSwap *swap,
             PdAgreedHow   how,
             PdDay         today)
{
  PdSwap *agreed = pd_swap_copy (swap);
  PdId    me = pd_person_get_id (pd_workspace_get_me (self));

  if (!pd_swap_is_answered (swap))
    {
      agreed->how = how;
      agreed->answered_on = today;
      agreed->answered_by = me;
    }
  agreed->state = PD_SWAP_AGREED;
  if (may_change_roster (self))
    {
      agreed->state = PD_SWAP_DONE;
      agreed->done_on = today;
      agreed->done_by = me;
    }
  return agreed;
}

static PdRosterAct *
plan_answer (PdWorkspace  *self,
             const PdSwap *swap)
{
  /* Translators: an act in the history; %2$s agrees to what %1$s asked */
  g_autofree char *label = label_swap (self, swap, _ ("%2$s agrees to swap shifts with %1$s"));

  return pd_roster_act_new (label, pd_proposals_new (), PD_COLLIDING_TAKEN);
}

/**
 * pd_workspace_plan_agreed_swap:
 * @self: a workspace
 * @swap: one that waits
 * @how: how whoever was asked agreed; not looked at where they did already
 * @today: today
 * @error: return location for an error: %PD_ERROR_REFUSED when it does not wait any more
 *
 * Plans what comes of agreeing. A coordinator or manager who puts it down agrees as well: the
 * shifts are swapped, and what rules say about it is settled as in
 * pd_workspace_plan_swapping(). Of anybody else it is kept, and waits for a coordinator.
 *
 * Returns: (transfer full): the act; one without proposals leaves the roster as it is
 */
PdRosterAct *
pd_workspace_plan_agreed_swap (PdWorkspace  *self,
                               const PdSwap *swap,
                               PdAgreedHow   how,
                               PdDay         today,
                               GError      **error)
{
  g_autoptr (PdShift)     offered = NULL;
  g_autoptr (PdShift)     wanted = NULL;
  g_autoptr (PdRosterAct) act = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (swap != NULL, NULL);

  if (!check_waits (self, swap, today, error) || !pd_workspace_swap_find_shifts (self, swap, &offered, &wanted, error))
    return NULL;
  how = pd_swap_is_answered (swap) ? swap->how : how;
  act = may_change_roster (self) ? pd_workspace_plan_swapping (self, offered, wanted, &how, today, error)
                                 : plan_answer (self, swap);
  if (act != NULL)
    act->swap = make_agreed (self, swap, how, today);
  return g_steal_pointer (&act);
}

/**
 * pd_workspace_decline_swap:
 * @self: a workspace
 * @swap: one that waits
 * @today: today
 * @error: return location for an error: %PD_ERROR_REFUSED when it does not wait any more
 *
 * Keeps that a swap does not take place. Nobody is asked why, and it counts against nobody.
 *
 * Returns: whether it is kept
 */
gboolean
pd_workspace_decline_swap (PdWorkspace  *self,
                           const PdSwap *swap,
                           PdDay         today,
                           GError      **error)
{
  g_autoptr (PdSwap) declined = NULL;
  g_autofree char   *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (swap != NULL, FALSE);

  if (!check_waits (self, swap, today, error))
    return FALSE;
  declined = pd_swap_copy (swap);
  declined->state = PD_SWAP_DECLINED;
  declined->answered_on = today;
  declined->answered_by = pd_person_get_id (pd_workspace_get_me (self));
  /* Translators: an act in the history; %1$s asked %2$s */
  label = label_swap (self, swap, _ ("No swap of %1$s and %2$s"));
  return pd_workspace_do (self, label, write_swap, declined, error);
}

/**
 * pd_workspace_remove_swap:
 * @self: a workspace
 * @swap: one that was read
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether nothing is kept of it any more
 */
gboolean
pd_workspace_remove_swap (PdWorkspace  *self,
                          const PdSwap *swap,
                          GError      **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (swap != NULL, FALSE);

  /* Translators: an act in the history; %1$s asked %2$s */
  label = label_swap (self, swap, _ ("Forget that %1$s asked %2$s to swap"));
  return pd_workspace_do (self, label, delete_swap, (gpointer) swap, error);
}
