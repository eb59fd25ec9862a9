/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* worked: how a shift turned out */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-roster-call.h"
#include "pd-workspace-planning.h"

#define NOT_PUT_DOWN "not-put-down"

/* Times alone say that it was at other times; without anything it was as planned. */
static gboolean
settle_state (const PdRosterCall *call,
              PdWorkedState      *ret_state,
              GError            **error)
{
  gboolean has_times = call->shift.start && call->shift.end;

  *ret_state = has_times ? PD_WORKED_OTHER_TIMES : PD_WORKED_AS_PLANNED;
  if ((call->turned_out && !pd_worked_state_parse (call->turned_out, ret_state)) || !call->shift.start != !call->shift.end ||
      has_times != (*ret_state == PD_WORKED_OTHER_TIMES))
    {
      pd_usage_error (error, _ ("--turned-out takes as-planned, not-worked or not-put-down; other times take --start and --end."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
put_down (PdInvocation       *invocation,
          PdWorkspace        *workspace,
          const PdRosterCall *call,
          PdShift            *shift,
          PdWorkedState       state,
          GError            **error)
{
  g_autoptr (PdWorked) worked = pd_worked_new (pd_shift_get_id (shift), state,
                                               pd_person_get_id (pd_workspace_get_me (workspace)),
                                               pd_invocation_get_today (invocation));
  const PdSegment     *segments;
  guint                n;

  if (state == PD_WORKED_OTHER_TIMES)
    {
      if (!pd_shift_options_apply (&call->shift, &call->range, workspace, shift, error))
        return FALSE;
      segments = pd_shift_get_segments (shift, &n);
      if (!pd_worked_set_times (worked, segments, n, error))
        return FALSE;
    }
  return call->dry_run || pd_workspace_save_worked (workspace, worked, error);
}

/**
 * pd_roster_call_work:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: why it is not put down
 *
 * Puts down how a shift turned out, beside the plan, which stays as it was.
 *
 * Returns: whether it is put down
 */
gboolean
pd_roster_call_work (PdInvocation       *invocation,
                     PdWorkspace        *workspace,
                     const PdRosterCall *call,
                     GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  PdWorkedState       state;

  if (!shift)
    return FALSE;
  if (g_strcmp0 (call->turned_out, NOT_PUT_DOWN) == 0)
    return call->dry_run || pd_workspace_remove_worked (workspace, pd_shift_get_id (shift), error);
  return settle_state (call, &state, error) && put_down (invocation, workspace, call, shift, state, error);
}
