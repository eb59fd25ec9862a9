/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* candidates: who could fill a gap, and why */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-gap-candidates.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-workspace-planning.h"

static PdSite *
find_site (GPtrArray *sites,
           PdId       id)
{
  for (guint i = 0; i < sites->len; i++)
    if (pd_site_get_id (sites->pdata[i]) == id)
      return sites->pdata[i];
  return NULL;
}

static void
add_candidate (PdOutput             *output,
               PdWorkspace          *workspace,
               PdShift              *gap,
               guint                 rank,
               const PdGapCandidate *candidate)
{
  pd_output_add_id (output, pd_shift_get_id (gap));
  pd_output_add_day (output, pd_shift_get_day (gap));
  pd_output_take_text (output, pd_shift_times_to_text (gap));
  pd_output_add_text (output, pd_names_find_site (workspace, pd_shift_get_site_id (gap)));
  pd_output_add_number (output, rank);
  pd_output_add_text (output, pd_names_find_person (workspace, candidate->person_id));
  pd_output_add_text (output, pd_gap_fit_to_nick (candidate->fit));
  pd_output_take_text (output, pd_gap_candidate_to_words (candidate));
}

static void
add_gap (PdOutput      *output,
         PdWorkspace   *workspace,
         PdRosterCheck *check,
         PdShift       *gap,
         guint          most)
{
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (workspace);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (workspace);
  g_autoptr (GPtrArray) candidates = pd_gap_candidates_rank (check, gap, people, find_site (sites, pd_shift_get_site_id (gap)));

  for (guint i = 0; i < candidates->len && (most == 0 || i < most); i++)
    add_candidate (output, workspace, gap, i + 1, candidates->pdata[i]);
}

/* The one shift that was named, or every open one of the roster. */
static GPtrArray *
list_gaps (PdRoster *roster,
           PdShift  *named)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *shifts = pd_roster_get_shifts (roster);

  if (named)
    g_ptr_array_add (gaps, g_object_ref (named));
  for (guint i = 0; !named && i < shifts->len; i++)
    if (pd_shift_is_open (shifts->pdata[i]))
      g_ptr_array_add (gaps, g_object_ref (shifts->pdata[i]));
  return gaps;
}

static PdRoster *
load_roster (PdInvocation       *invocation,
             PdWorkspace        *workspace,
             const PdRosterCall *call,
             PdShift            *named,
             GError            **error)
{
  if (!named)
    return pd_roster_range_load (&call->range, invocation, workspace, error);
  return pd_workspace_load_roster (workspace, pd_shift_get_day (named), 1, PD_ROSTER_BY_PERSON, PD_ID_NONE, PD_ID_NONE,
                                   error);
}

/**
 * pd_roster_call_candidates:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: what is wrong with it
 *
 * Ranks who could fill a shift, or each open one of the roster. Of one that has somebody,
 * it is who could stand in.
 *
 * Returns: whether it could be told
 */
gboolean
pd_roster_call_candidates (PdInvocation       *invocation,
                           PdWorkspace        *workspace,
                           const PdRosterCall *call,
                           GError            **error)
{
  static const char *const  fields[] = { "shift", "date", "times", "site", "rank", "person", "fit", "reasons", NULL };
  g_autoptr (PdOutput)      output = pd_output_new (pd_invocation_get_json (invocation), fields);
  g_autoptr (PdShift)       named = NULL;
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterCheck) check = NULL;
  g_autoptr (GPtrArray)     gaps = NULL;

  if (call->most < 0)
    {
      pd_usage_error (error, _ ("%s takes a number that is not below zero."), "--most");
      return FALSE;
    }
  if (call->shift_id && !(named = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error)))
    return FALSE;
  roster = load_roster (invocation, workspace, call, named, error);
  check = roster ? pd_workspace_check_roster (workspace, roster, pd_invocation_get_today (invocation), error) : NULL;
  if (!check)
    return FALSE;
  gaps = list_gaps (roster, named);
  for (guint i = 0; i < gaps->len; i++)
    add_gap (output, workspace, check, gaps->pdata[i], (guint) call->most);
  if (gaps->len == 0 && !pd_invocation_get_json (invocation))
    printf ("%s\n", _ ("There is no open shift."));
  else
    pd_output_print (output);
  return TRUE;
}
