/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* fill: who gets which open shift, and what stays open and why */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-workspace-filling.h"

/* Any number serves; this one is the same each time, so that what a dry run says is done. */
#define SEED 1

/* How often it is said how far it is. */
#define MOVES_PER_LINE 500

static void
add_shift (PdOutput    *output,
           PdWorkspace *workspace,
           PdShift     *shift)
{
  pd_output_add_id (output, pd_shift_get_id (shift));
  pd_output_add_day (output, pd_shift_get_day (shift));
  pd_output_take_text (output, pd_shift_times_to_text (shift));
  pd_output_add_text (output, pd_names_find_site (workspace, pd_shift_get_site_id (shift)));
}

static void
add_given (PdOutput          *output,
           PdWorkspace       *workspace,
           const PdFillGiven *given)
{
  g_autofree char *caution = pd_proposal_get_caution (given->proposal);

  add_shift (output, workspace, given->proposal->after);
  pd_output_add_text (output, "given");
  pd_output_add_text (output, pd_names_find_person (workspace, given->candidate->person_id));
  pd_output_take_text (output, pd_gap_candidate_to_words (given->candidate));
  pd_output_add_text (output, caution);
}

static void
add_left (PdOutput         *output,
          PdWorkspace      *workspace,
          const PdFillLeft *left)
{
  add_shift (output, workspace, left->shift);
  pd_output_add_text (output, "open");
  pd_output_add_text (output, NULL);
  pd_output_take_text (output, pd_workspace_explain_left (workspace, left));
  pd_output_add_text (output, NULL);
}

static void
print_plan (PdInvocation      *invocation,
            PdWorkspace       *workspace,
            const PdFillPlan  *plan,
            const PdRosterAct *act)
{
  static const char *const fields[] = { "id", "date", "times", "site", "outcome", "person", "why", "caution", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (invocation), fields);
  g_autofree char         *words = pd_fill_plan_to_words (plan);

  for (guint i = 0; i < plan->given->len; i++)
    add_given (output, workspace, plan->given->pdata[i]);
  for (guint i = 0; i < plan->left->len; i++)
    add_left (output, workspace, plan->left->pdata[i]);
  if (!pd_invocation_get_json (invocation))
    printf ("%s\n", act->label);
  if (pd_invocation_get_json (invocation) || plan->given->len + plan->left->len > 0)
    pd_output_print (output);
  if (!pd_invocation_get_json (invocation))
    printf ("%s\n", words);
}

static gboolean
settle_wish (PdInvocation       *invocation,
             PdWorkspace        *workspace,
             const PdRosterCall *call,
             PdFillWish         *wish,
             GError            **error)
{
  if (call->seconds < 0)
    {
      pd_usage_error (error, _ ("%s takes a number that is not below zero."), "--seconds");
      return FALSE;
    }
  if (call->range.person)
    {
      pd_usage_error (error, _ ("fill is about everybody; it takes no --person."));
      return FALSE;
    }
  wish->today = pd_invocation_get_today (invocation);
  wish->seconds = (guint) call->seconds;
  wish->seed = SEED;
  return pd_roster_range_settle (&call->range, invocation, &wish->from, &wish->n_days, error) &&
         pd_roster_range_find_site (&call->range, workspace, &wish->site_id, error);
}

/* Moves are too many to tell of each. */
static gboolean
tell_cb (const PdFillProgress *progress,
         gpointer              user_data)
{
  g_autofree char *words = NULL;

  if (progress->done % MOVES_PER_LINE != 0)
    return TRUE;
  words = g_strdup_printf (ngettext ("%1$u of %2$u open shift has somebody so far…",
                                     "%1$u of %2$u open shifts have somebody so far…",
                                     progress->n_gaps),
                           progress->n_filled,
                           progress->n_gaps);
  pd_invocation_progress (user_data, words);
  return TRUE;
}

/**
 * pd_roster_call_fill:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: why it is not done
 *
 * Gives open shifts to whom the rules allow, unless it is a dry run, and prints who gets
 * which with the reasons, and what stays open and why.
 *
 * Returns: whether it is done
 */
gboolean
pd_roster_call_fill (PdInvocation       *invocation,
                     PdWorkspace        *workspace,
                     const PdRosterCall *call,
                     GError            **error)
{
  PdFillWish              wish = { 0 };
  g_autoptr (PdFillPlan)  plan = NULL;
  g_autoptr (PdRosterAct) act = NULL;

  if (!settle_wish (invocation, workspace, call, &wish, error))
    return FALSE;
  pd_invocation_progress (invocation, _ ("Looking who could work the open shifts…"));
  plan = pd_workspace_plan_filling (workspace, &wish, tell_cb, invocation, error);
  pd_invocation_progress (invocation, NULL);
  if (!plan)
    return FALSE;
  act = pd_workspace_make_filling_act (workspace, plan, &wish);
  if (!call->dry_run && !pd_workspace_do_roster_act (workspace, act, NULL, error))
    return FALSE;
  print_plan (invocation, workspace, plan, act);
  return TRUE;
}
