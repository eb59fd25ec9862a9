/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* add: one new shift */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-workspace-roster-acts.h"

static gboolean
give_template (PdWorkspace        *workspace,
               const PdRosterCall *call,
               PdDay               day,
               PdShift           **ret_shift,
               GError            **error)
{
  PdPerson *person;
  PdId      site_id;

  return pd_roster_range_find_person (&call->range, workspace, &person, error) &&
         pd_roster_range_find_site (&call->range, workspace, &site_id, error) &&
         pd_workspace_give_template (workspace, call->template, person, site_id, day, ret_shift, error);
}

static void
print_id (PdInvocation *invocation,
          PdShift      *shift)
{
  static const char *const fields[] = { "id", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (invocation), fields);

  pd_output_add_id (output, pd_shift_get_id (shift));
  pd_output_print (output);
}

/**
 * pd_roster_call_add:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: why it is not added
 *
 * Adds a shift as was said, or as a template says, and prints its id.
 *
 * Returns: whether it is added
 */
gboolean
pd_roster_call_add (PdInvocation       *invocation,
                    PdWorkspace        *workspace,
                    const PdRosterCall *call,
                    GError            **error)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdShift) given = NULL;

  if (!call->shift.date || (!call->template && (!call->shift.start || !call->shift.end)))
    {
      pd_usage_error (error, _ ("Say when the shift is with --date, --start and --end, or --date and --template."));
      return FALSE;
    }
  if (!pd_shift_options_apply (&call->shift, &call->range, workspace, shift, error))
    return FALSE;
  if (call->dry_run)
    return TRUE;
  if (call->template)
    {
      if (!give_template (workspace, call, pd_shift_get_day (shift), &given, error))
        return FALSE;
      print_id (invocation, given);
      return TRUE;
    }
  if (!pd_workspace_save_shift (workspace, shift, error))
    return FALSE;
  print_id (invocation, shift);
  return TRUE;
}
