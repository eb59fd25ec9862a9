/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* check, settle: what the rules have to say, and what was decided about it */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-rules.h"

static const char *const STATES[] = {
  [PD_FINDING_OPEN] = "open",
  [PD_FINDING_AGREED] = "agreed",
  [PD_FINDING_DECIDED] = "decided",
};

static char *
list_shift_ids (PdFinding *finding)
{
  GString    *text = g_string_new (NULL);
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (finding, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", ids[i]);
  return g_string_free (text, FALSE);
}

static const char *
find_whom (PdWorkspace *workspace,
           PdFinding   *finding)
{
  PdId person_id = pd_finding_get_person_id (finding);

  return person_id != PD_ID_NONE ? pd_names_find_person (workspace, person_id)
                                 : pd_names_find_site (workspace, pd_finding_get_site_id (finding));
}

static void
add_finding (PdOutput    *output,
             PdWorkspace *workspace,
             PdFinding   *finding,
             gboolean     json)
{
  pd_output_add_day (output, pd_finding_get_day (finding));
  pd_output_add_text (output, pd_severity_to_nick (pd_finding_get_severity (finding)));
  pd_output_add_text (output, pd_finding_get_rule_id (finding));
  pd_output_add_text (output, STATES[pd_finding_get_state (finding)]);
  pd_output_add_text (output, find_whom (workspace, finding));
  if (json)
    {
      pd_output_add_number (output, pd_finding_get_value (finding));
      pd_output_add_number (output, pd_finding_get_limit (finding));
      pd_output_add_day (output, pd_finding_get_since (finding));
      pd_output_take_text (output, list_shift_ids (finding));
      pd_output_add_text (output, pd_finding_get_state_words (finding));
      pd_output_add_text (output, pd_finding_get_way_out (finding));
    }
  pd_output_add_text (output, pd_finding_get_words (finding));
}

static gboolean
settle_severity (const PdRosterCall *call,
                 PdSeverity         *severity,
                 GError            **error)
{
  *severity = PD_SEVERITY_HEADS_UP;
  if (!call->severity || pd_severity_parse (call->severity, severity))
    return TRUE;
  pd_usage_error (error, _ ("--severity takes cannot, needs-agreement, costs-more or heads-up."));
  return FALSE;
}

/* Graver ones have lower numbers. */
static void
print_findings (PdInvocation *self,
                PdWorkspace  *workspace,
                GPtrArray    *findings,
                PdSeverity    least,
                guint        *ret_n,
                guint        *ret_n_open)
{
  static const char *const brief[] = { "date", "severity", "rule", "state", "who", "words", NULL };
  static const char *const full[] = { "date", "severity", "rule", "state", "who", "value", "limit",
                                      "since", "shifts", "settled", "way-out", "words", NULL };
  gboolean                 json = pd_invocation_get_json (self);
  g_autoptr (PdOutput)     output = pd_output_new (json, json ? full : brief);

  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = findings->pdata[i];

      if (pd_finding_get_severity (finding) > least)
        continue;
      add_finding (output, workspace, finding, json);
      *ret_n_open += !pd_finding_is_settled (finding);
      (*ret_n)++;
    }
  pd_output_print (output);
}

/* Never more than that: what the rules don't say is not said here. */
static void
print_all_clear (PdInvocation       *self,
                 const PdRosterCall *call,
                 guint               n)
{
  g_autofree char *today = pd_day_to_words (pd_invocation_get_today (self));

  if (n > 0)
    printf (_ ("Nothing open is left of what the rules in force on %s found.\n"), today);
  else if (call->severity)
    printf (_ ("Nothing as grave as that found by the rules in force on %s.\n"), today);
  else
    printf (_ ("Nothing found by the rules in force on %s.\n"), today);
}

/**
 * pd_roster_call_check:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: what is wrong with it
 *
 * Asks all rules. What is settled is listed too, and only what is open makes the program
 * end with %PD_EXIT_FAILED.
 *
 * Returns: whether they could be asked
 */
gboolean
pd_roster_call_check (PdInvocation       *invocation,
                      PdWorkspace        *workspace,
                      const PdRosterCall *call,
                      GError            **error)
{
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterCheck) check = NULL;
  PdSeverity                least;
  guint                     n = 0;
  guint                     n_open = 0;

  if (!settle_severity (call, &least, error))
    return FALSE;
  roster = pd_roster_range_load (&call->range, invocation, workspace, error);
  check = roster ? pd_workspace_check_roster (workspace, roster, pd_invocation_get_today (invocation), error) : NULL;
  if (!check)
    return FALSE;
  print_findings (invocation, workspace, pd_roster_get_findings (roster), least, &n, &n_open);
  if (n_open > 0)
    pd_invocation_set_exit (invocation, PD_EXIT_FAILED);
  else if (!pd_invocation_get_json (invocation))
    print_all_clear (invocation, call, n);
  return TRUE;
}

static gboolean
save_agreement (PdInvocation       *invocation,
                PdWorkspace        *workspace,
                const PdRosterCall *call,
                PdShift            *shift,
                GError            **error)
{
  g_autoptr (PdAgreement) agreement = NULL;
  PdAgreedHow             how;

  if (!pd_agreed_how_parse (call->agreed, &how))
    {
      pd_usage_error (error, _ ("--agreed takes in-writing, by-message or by-word."));
      return FALSE;
    }
  if (pd_shift_is_open (shift))
    {
      pd_usage_error (error, _ ("Nobody can agree to an open shift."));
      return FALSE;
    }
  agreement = pd_agreement_new (pd_shift_get_person_id (shift), call->rule, how, pd_invocation_get_today (invocation));
  agreement->shift_id = pd_shift_get_id (shift);
  agreement->recorded_by = pd_person_get_id (pd_workspace_get_me (workspace));
  pd_agreement_set_note (agreement, call->shift.note);
  return pd_workspace_save_agreement (workspace, agreement, error);
}

static gboolean
save_override (PdInvocation       *invocation,
               PdWorkspace        *workspace,
               const PdRosterCall *call,
               PdShift            *shift,
               GError            **error)
{
  g_autoptr (PdOverride) override = pd_override_new (call->rule,
                                                     pd_shift_get_id (shift),
                                                     call->reason,
                                                     pd_person_get_id (pd_workspace_get_me (workspace)),
                                                     pd_invocation_get_today (invocation));

  return pd_workspace_save_override (workspace, override, error);
}

/**
 * pd_roster_call_settle:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: why it is not settled
 *
 * Records that the person of a shift agreed to what a rule says, or why it goes ahead all
 * the same.
 *
 * Returns: whether it is recorded
 */
gboolean
pd_roster_call_settle (PdInvocation       *invocation,
                       PdWorkspace        *workspace,
                       const PdRosterCall *call,
                       GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);

  if (!shift)
    return FALSE;
  if (!call->rule || !call->agreed == !call->reason)
    {
      pd_usage_error (error, _ ("Say what is settled with --rule, and how with --agreed or --reason."));
      return FALSE;
    }
  if (call->dry_run)
    return TRUE;
  return call->agreed ? save_agreement (invocation, workspace, call, shift, error)
                      : save_override (invocation, workspace, call, shift, error);
}
