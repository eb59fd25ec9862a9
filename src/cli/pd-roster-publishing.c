/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* publish: a version of the roster, and who must be told what */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-workspace-planning.h"

/* What the rules about notice say of a change, unless it is settled. */
static const char *
find_notice (PdRosterDifference   *difference,
             const PdRosterChange *change)
{
  GPtrArray *findings = pd_roster_difference_get_findings (difference);

  for (guint i = 0; i < findings->len; i++)
    if (!pd_finding_is_settled (findings->pdata[i]) && pd_finding_has_shift (findings->pdata[i], change->shift_id) &&
        pd_finding_get_person_id (findings->pdata[i]) == change->person_id)
      return pd_finding_get_words (findings->pdata[i]);
  return NULL;
}

static void
add_change (PdOutput             *output,
            PdWorkspace          *workspace,
            PdRosterDifference   *difference,
            const PdRosterChange *change,
            int                   version)
{
  gboolean is_open = change->person_id == PD_ID_NONE;

  if (version > 0)
    pd_output_add_number (output, version);
  else
    pd_output_add_text (output, NULL);
  pd_output_add_text (output, is_open ? _ ("open") : pd_names_find_person (workspace, change->person_id));
  pd_output_add_text (output, change->is_to_tell ? "tell" : NULL);
  pd_output_add_text (output, pd_roster_change_kind_to_nick (change->kind));
  pd_output_add_day (output, change->day);
  pd_output_add_text (output, change->words);
  pd_output_add_text (output, find_notice (difference, change));
}

/* Changes only leaves days alone that were never published. */
static gboolean
is_wanted (const PdRosterCall   *call,
           const PdRosterChange *change)
{
  return !call->only_changes || change->version > 0;
}

static void
print_changes (PdInvocation       *invocation,
               PdWorkspace        *workspace,
               const PdRosterCall *call,
               PdRosterDifference *difference,
               int                 version)
{
  static const char *const fields[] = { "version", "person", "tell", "change", "date", "words", "notice", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (invocation), fields);
  GPtrArray               *changes = pd_roster_difference_get_changes (difference);

  for (guint i = 0; i < changes->len; i++)
    if (is_wanted (call, changes->pdata[i]))
      add_change (output, workspace, difference, changes->pdata[i], version);
  pd_output_print (output);
}

/* What is said of a whole fortnight. */
static void
print_late_fortnights (PdRosterDifference *difference)
{
  GPtrArray *findings = pd_roster_difference_get_findings (difference);

  for (guint i = 0; i < findings->len; i++)
    if (pd_finding_get_person_id (findings->pdata[i]) == PD_ID_NONE)
      printf ("%s\n", pd_finding_get_words (findings->pdata[i]));
}

/* Where everybody has it as it is, there is nothing to do, and that is no failure. */
static gboolean
publish (PdInvocation       *invocation,
         PdWorkspace        *workspace,
         const PdRosterCall *call,
         PdRosterDifference *difference,
         int                *version,
         GError            **error)
{
  PdDay from = pd_roster_difference_get_from (difference);
  guint n_days = pd_roster_difference_get_n_days (difference);
  PdDay today = pd_invocation_get_today (invocation);

  *version = 0;
  if (call->dry_run || (!call->only_changes && pd_roster_difference_is_published (difference)))
    return TRUE;
  return call->only_changes ? pd_workspace_publish_changes (workspace, from, n_days, today, version, error)
                            : pd_workspace_publish (workspace, from, n_days, today, version, error);
}

/**
 * pd_roster_call_publish:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: why it is not published
 *
 * Publishes a roster of everybody, and tells who must be told what.
 *
 * Returns: whether it is published
 */
gboolean
pd_roster_call_publish (PdInvocation       *invocation,
                        PdWorkspace        *workspace,
                        const PdRosterCall *call,
                        GError            **error)
{
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autofree char               *words = NULL;
  PdDay                          from;
  guint                          n_days;
  int                            version;

  if (call->range.person || call->range.site)
    {
      pd_usage_error (error, _ ("A roster is published for everybody and every site."));
      return FALSE;
    }
  if (!pd_roster_range_settle (&call->range, invocation, &from, &n_days, error))
    return FALSE;
  difference = pd_workspace_load_difference (workspace, from, n_days, pd_invocation_get_today (invocation), error);
  if (!difference || !publish (invocation, workspace, call, difference, &version, error))
    return FALSE;
  if (!pd_invocation_get_json (invocation))
    {
      words = pd_roster_difference_to_words (difference);
      printf ("%s\n", words);
      print_late_fortnights (difference);
    }
  print_changes (invocation, workspace, call, difference, version);
  if (!pd_invocation_get_json (invocation) && version > 0)
    printf (_ ("Published as version %d.\n"), version);
  return TRUE;
}
