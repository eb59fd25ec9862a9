/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* change, copy, patterns, remove, repeat, split, swap, take-off: acts that are planned, shown
 * and then done as one change */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-clock.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-typed.h"

typedef PdRosterAct *(*Plan) (PdInvocation       *invocation,
                              PdWorkspace        *workspace,
                              const PdRosterCall *call,
                              GError            **error);

static gboolean
settle_reach (const PdRosterCall *call,
              PdSeriesReach      *reach,
              GError            **error)
{
  *reach = PD_SERIES_THIS;
  if (!call->reach || pd_series_reach_parse (call->reach, reach))
    return TRUE;
  pd_usage_error (error, _ ("--reach takes this, following or all."));
  return FALSE;
}

static PdRosterAct *
plan_copying (PdInvocation       *invocation,
              PdWorkspace        *workspace,
              const PdRosterCall *call,
              GError            **error)
{
  PdCopying copying = { 0 };
  PdPerson *person;

  if (!pd_roster_range_settle (&call->range, invocation, &copying.from, &copying.n_days, error) ||
      !pd_roster_range_find_person (&call->range, workspace, &person, error) ||
      !pd_roster_range_find_site (&call->range, workspace, &copying.site_id, error))
    return NULL;
  if (call->days < 0)
    {
      pd_usage_error (error, _ ("%s takes a number that is not below zero."), "--days");
      return NULL;
    }
  if (call->days > 0)
    copying.n_days = (guint) call->days;
  copying.onto = copying.from + (PdDay) copying.n_days;
  copying.person_id = person ? pd_person_get_id (person) : PD_ID_NONE;
  if (call->onto && !pd_typed_read_day ("--onto", call->onto, &copying.onto, error))
    return NULL;
  return pd_workspace_plan_copying (workspace, &copying, error);
}

static PdRosterAct *
plan_patterns (PdInvocation       *invocation,
               PdWorkspace        *workspace,
               const PdRosterCall *call,
               GError            **error)
{
  PdPerson *person;
  PdId      site_id;
  PdDay     from;
  guint     n_days;

  if (!pd_roster_range_settle (&call->range, invocation, &from, &n_days, error) ||
      !pd_roster_range_find_person (&call->range, workspace, &person, error) ||
      !pd_roster_range_find_site (&call->range, workspace, &site_id, error))
    return NULL;
  return pd_workspace_plan_patterns (workspace, person, from, n_days, site_id, error);
}

static PdRosterAct *
plan_repeating (PdInvocation       *invocation,
                PdWorkspace        *workspace,
                const PdRosterCall *call,
                GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  PdRepetition        repetition = { 0, call->every, PD_DAY_NONE, (guint) MAX (call->times, 0) };

  if (!shift || (call->weekdays && !pd_typed_read_weekdays ("--weekdays", call->weekdays, &repetition.weekdays, error)) ||
      (call->until && !pd_typed_read_day ("--until", call->until, &repetition.until, error)))
    return NULL;
  if (call->weekdays && repetition.weekdays == 0)
    repetition.weekdays = PD_WEEKDAYS_ALL;
  return pd_workspace_plan_repeating (workspace, shift, &repetition, error);
}

static PdRosterAct *
plan_change (PdInvocation       *invocation,
             PdWorkspace        *workspace,
             const PdRosterCall *call,
             GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  PdSeriesReach       reach;

  if (!shift || !settle_reach (call, &reach, error) ||
      !pd_shift_options_apply (&call->shift, &call->range, workspace, shift, error))
    return NULL;
  return pd_workspace_plan_series_change (workspace, shift, reach, error);
}

static PdRosterAct *
plan_removal (PdInvocation       *invocation,
              PdWorkspace        *workspace,
              const PdRosterCall *call,
              GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  PdSeriesReach       reach;

  if (!shift || !settle_reach (call, &reach, error))
    return NULL;
  return pd_workspace_plan_series_removal (workspace, shift, reach, error);
}

static PdRosterAct *
plan_splitting (PdInvocation       *invocation,
                PdWorkspace        *workspace,
                const PdRosterCall *call,
                GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  int                 minute;

  if (!shift)
    return NULL;
  if (!pd_clock_parse (call->at, &minute))
    {
      pd_usage_error (error, _ ("Say when the shift is split with --at and a time like 13:00."));
      return NULL;
    }
  if (minute <= pd_shift_get_start (shift))
    minute += PD_MINUTES_PER_DAY;
  return pd_workspace_plan_splitting (workspace, shift, minute, error);
}

static PdRosterAct *
plan_swapping (PdInvocation       *invocation,
               PdWorkspace        *workspace,
               const PdRosterCall *call,
               GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  g_autoptr (PdShift) other = shift ? pd_roster_call_load_shift ("--with", call->with_id, workspace, error) : NULL;
  PdAgreedHow         how;

  if (!other)
    return NULL;
  if (call->agreed && !pd_agreed_how_parse (call->agreed, &how))
    {
      pd_usage_error (error, _ ("--agreed takes in-writing, by-message or by-word."));
      return NULL;
    }
  return pd_workspace_plan_swapping (workspace,
                                     shift,
                                     other,
                                     call->agreed ? &how : NULL,
                                     pd_invocation_get_today (invocation),
                                     error);
}

static PdRosterAct *
plan_taking_off (PdInvocation       *invocation,
                 PdWorkspace        *workspace,
                 const PdRosterCall *call,
                 GError            **error)
{
  g_autoptr (PdShift) shift = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);

  return shift ? pd_workspace_plan_taking_off (workspace, shift, error) : NULL;
}

/* In a word what becomes of a shift. */
static const char *
get_outcome (const PdProposal *proposal,
             PdColliding       colliding)
{
  if (!proposal->after)
    return "removed";
  if (proposal->collision == PD_COLLISION_IS_THERE)
    return "there";
  if (!pd_proposal_is_taken (proposal, colliding))
    return "left-out";
  if (proposal->collision != PD_COLLISION_NONE && colliding == PD_COLLIDING_OPEN)
    return "open";
  return proposal->before ? "changed" : "new";
}

static void
add_proposal (PdOutput         *output,
              PdWorkspace      *workspace,
              const PdProposal *proposal,
              PdColliding       colliding,
              PdShift          *saved)
{
  PdShift         *shift = saved ? saved : proposal->after ? proposal->after
                                                           : proposal->before;
  g_autofree char *caution = pd_proposal_get_caution (proposal);

  if (pd_shift_get_id (shift) != PD_ID_NONE)
    pd_output_add_id (output, pd_shift_get_id (shift));
  else
    pd_output_add_text (output, NULL);
  pd_output_add_day (output, pd_shift_get_day (shift));
  pd_output_take_text (output, pd_shift_times_to_text (shift));
  pd_output_add_text (output, pd_names_of_shift (workspace, shift));
  pd_output_add_text (output, pd_names_find_site (workspace, pd_shift_get_site_id (shift)));
  pd_output_add_text (output, pd_activity_to_nick (pd_shift_get_activity (shift)));
  pd_output_add_text (output, pd_names_find_role (workspace, pd_shift_get_role_id (shift)));
  pd_output_add_text (output, get_outcome (proposal, colliding));
  pd_output_add_text (output, proposal->words);
  pd_output_add_text (output, caution);
}

/**
 * pd_roster_call_print_act:
 * @invocation: the call
 * @workspace: a service
 * @act: what was planned
 * @saved: (nullable): what was saved, in the order of the lines that were taken; %NULL when
 *   nothing was done
 *
 * Prints what becomes of which shift.
 */
void
pd_roster_call_print_act (PdInvocation      *invocation,
                          PdWorkspace       *workspace,
                          const PdRosterAct *act,
                          GPtrArray         *saved)
{
  static const char *const fields[] = { "id", "date", "times", "person", "site", "for", "role", "outcome", "why", "caution", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (invocation), fields);
  guint                    n_taken = 0;

  for (guint i = 0; i < act->proposals->len; i++)
    {
      const PdProposal *proposal = act->proposals->pdata[i];
      gboolean          is_saved = pd_proposal_is_taken (proposal, act->colliding) && saved;

      add_proposal (output, workspace, proposal, act->colliding, is_saved ? saved->pdata[n_taken++] : NULL);
    }
  if (!pd_invocation_get_json (invocation))
    printf ("%s\n", act->label);
  pd_output_print (output);
}

/* What days of shifts at once came to. */
static void
print_count (PdInvocation      *invocation,
             const PdRosterAct *act)
{
  g_autofree char *words = pd_proposals_to_words (act->proposals);

  if (!pd_invocation_get_json (invocation))
    printf ("%s\n", words);
}

static const struct
{
  const char *name;
  Plan        plan;
  gboolean    is_of_days;
} PLANS[] = {
  { "change", plan_change, FALSE },
  { "copy", plan_copying, TRUE },
  { "patterns", plan_patterns, TRUE },
  { "remove", plan_removal, FALSE },
  { "repeat", plan_repeating, FALSE },
  { "split", plan_splitting, FALSE },
  { "swap", plan_swapping, FALSE },
  { "take-off", plan_taking_off, FALSE },
};

static guint
find_plan (const char *name)
{
  guint n = 0;

  while (!g_str_equal (PLANS[n].name, name))
    n++;
  return n;
}

/**
 * pd_roster_call_plan:
 * @invocation: the call
 * @workspace: a service
 * @call: what was typed
 * @error: why it is not done
 *
 * Plans what was asked for, does it unless it is a dry run, and prints what became of which
 * shift.
 *
 * Returns: whether it is done
 */
gboolean
pd_roster_call_plan (PdInvocation       *invocation,
                     PdWorkspace        *workspace,
                     const PdRosterCall *call,
                     GError            **error)
{
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GPtrArray)   saved = NULL;
  guint                   n = find_plan (call->act);
  PdColliding             colliding;

  if (call->colliding && !pd_colliding_parse (call->colliding, &colliding))
    {
      pd_usage_error (error, _ ("--colliding takes left-out, open or taken."));
      return FALSE;
    }
  act = PLANS[n].plan (invocation, workspace, call, error);
  if (!act)
    return FALSE;
  if (call->colliding)
    act->colliding = colliding;
  if (!call->dry_run && !pd_workspace_do_roster_act (workspace, act, &saved, error))
    return FALSE;
  pd_roster_call_print_act (invocation, workspace, act, saved);
  if (PLANS[n].is_of_days)
    print_count (invocation, act);
  return TRUE;
}
