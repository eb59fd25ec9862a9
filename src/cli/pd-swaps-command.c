/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* swaps: who asked whom to swap shifts, and what came of it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-typed.h"
#include "pd-workspace-roster-acts.h"
#include "pd-workspace-swaps.h"

static const char *const acts[] = { "list", "ask", "agree", "decline", "remove", NULL };

typedef struct
{
  const char *act;
  char       *shift_id;
  char       *with_id;
  char       *swap_id;
  char       *agreed;
  gboolean    dry_run;
} SwapsCall;

static void
swaps_call_clear (SwapsCall *self)
{
  g_free (self->shift_id);
  g_free (self->with_id);
  g_free (self->swap_id);
  g_free (self->agreed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SwapsCall, swaps_call_clear)

static void
add_side (PdOutput         *output,
          PdWorkspace      *workspace,
          const PdSwapSide *side)
{
  pd_output_add_text (output, pd_names_find_person (workspace, side->person_id));
  pd_output_add_id (output, side->shift_id);
  pd_output_take_text (output, pd_swap_side_to_words (side, pd_names_find_site (workspace, side->site_id)));
}

static void
add_details (PdOutput     *output,
             PdWorkspace  *workspace,
             const PdSwap *swap)
{
  gboolean is_agreed = pd_swap_is_answered (swap) && swap->state != PD_SWAP_DECLINED;

  add_side (output, workspace, &swap->offered);
  add_side (output, workspace, &swap->wanted);
  pd_output_add_day (output, swap->asked_on);
  pd_output_add_day (output, swap->answered_on);
  pd_output_add_text (output, is_agreed ? pd_agreed_how_to_nick (swap->how) : NULL);
  pd_output_add_day (output, swap->done_on);
}

static gboolean
list_swaps (PdInvocation *self,
            PdWorkspace  *workspace,
            GError      **error)
{
  static const char *const brief[] = { "id", "state", "words", "story", NULL };
  static const char *const full[] = { "id", "state", "asks", "offered-shift", "offered", "asked", "wanted-shift", "wanted",
                                      "asked-on", "answered-on", "agreed", "done-on", "words", "story", NULL };
  gboolean                 json = pd_invocation_get_json (self);
  g_autoptr (PdOutput)     output = pd_output_new (json, json ? full : brief);
  g_autoptr (GPtrArray)    swaps = pd_workspace_list_swaps (workspace, error);

  for (guint i = 0; swaps && i < swaps->len; i++)
    {
      const PdSwap *swap = swaps->pdata[i];
      PdSwapState   state;

      if (!pd_workspace_judge_swap (workspace, swap, pd_invocation_get_today (self), &state, error))
        return FALSE;
      pd_output_add_id (output, swap->id);
      pd_output_add_text (output, pd_swap_state_to_nick (state));
      if (json)
        add_details (output, workspace, swap);
      pd_output_take_text (output, pd_workspace_swap_to_words (workspace, swap));
      pd_output_take_text (output, pd_workspace_swap_story_to_words (workspace, swap));
    }
  if (swaps)
    pd_output_print (output);
  return swaps != NULL;
}

static PdSwap *
find_swap (PdWorkspace     *workspace,
           const SwapsCall *call,
           GError         **error)
{
  g_autoptr (GPtrArray) swaps = NULL;
  PdId                  id;

  if (!pd_typed_read_id (call->swap_id, &id))
    {
      pd_usage_error (error, _ ("Say which with %s and the id that \"swaps FILE list\" gives."), "--swap");
      return NULL;
    }
  swaps = pd_workspace_list_swaps (workspace, error);
  for (guint i = 0; swaps && i < swaps->len; i++)
    if (((PdSwap *) swaps->pdata[i])->id == id)
      return pd_swap_copy (swaps->pdata[i]);
  if (swaps)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("No swap has this id. Nothing was changed."));
  return NULL;
}

static gboolean
ask (PdInvocation    *self,
     PdWorkspace     *workspace,
     const SwapsCall *call,
     GError         **error)
{
  static const char *const fields[] = { "id", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdShift)      offered = pd_roster_call_load_shift ("--shift", call->shift_id, workspace, error);
  g_autoptr (PdShift)      wanted = offered ? pd_roster_call_load_shift ("--with", call->with_id, workspace, error) : NULL;
  g_autoptr (PdSwap)       swap = NULL;

  if (!wanted || !pd_workspace_ask_swap (workspace, offered, wanted, pd_invocation_get_today (self), &swap, error))
    return FALSE;
  pd_output_add_id (output, swap->id);
  pd_output_print (output);
  return TRUE;
}

/* Where somebody did not agree yet, how they did has to be said. */
static gboolean
settle_how (const SwapsCall *call,
            const PdSwap    *swap,
            PdAgreedHow     *ret_how,
            GError         **error)
{
  *ret_how = swap->how;
  if (pd_swap_is_answered (swap) || (call->agreed && pd_agreed_how_parse (call->agreed, ret_how)))
    return TRUE;
  pd_usage_error (error, _ ("Say how they agreed: --agreed in-writing, by-message or by-word."));
  return FALSE;
}

static gboolean
agree (PdInvocation    *self,
       PdWorkspace     *workspace,
       const SwapsCall *call,
       GError         **error)
{
  g_autoptr (PdSwap)      swap = find_swap (workspace, call, error);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GPtrArray)   saved = NULL;
  PdAgreedHow             how;

  if (!swap || !settle_how (call, swap, &how, error))
    return FALSE;
  act = pd_workspace_plan_agreed_swap (workspace, swap, how, pd_invocation_get_today (self), error);
  if (!act || (!call->dry_run && !pd_workspace_do_roster_act (workspace, act, &saved, error)))
    return FALSE;
  pd_roster_call_print_act (self, workspace, act, saved);
  return TRUE;
}

static gboolean
act_on_swaps (PdInvocation *self,
              PdWorkspace  *workspace,
              gpointer      user_data,
              GError      **error)
{
  const SwapsCall   *call = user_data;
  g_autoptr (PdSwap) swap = NULL;

  if (g_str_equal (call->act, "list"))
    return list_swaps (self, workspace, error);
  if (g_str_equal (call->act, "ask"))
    return ask (self, workspace, call, error);
  if (g_str_equal (call->act, "agree"))
    return agree (self, workspace, call, error);
  swap = find_swap (workspace, call, error);
  if (!swap)
    return FALSE;
  return g_str_equal (call->act, "decline") ? pd_workspace_decline_swap (workspace, swap, pd_invocation_get_today (self), error)
                                            : pd_workspace_remove_swap (workspace, swap, error);
}

static gboolean
run_swaps (PdInvocation *self,
           GError      **error)
{
  g_auto (SwapsCall) call = { 0 };
  const GOptionEntry entries[] = {
    { "shift", 0, 0, G_OPTION_ARG_STRING, &call.shift_id, N_ ("ask: the shift of whoever asks, by the id that \"roster FILE list\" gives"), N_ ("ID") },
    { "with", 0, 0, G_OPTION_ARG_STRING, &call.with_id, N_ ("ask: the shift of whoever is asked"), N_ ("ID") },
    { "swap", 0, 0, G_OPTION_ARG_STRING, &call.swap_id, N_ ("agree, decline, remove: which, by the id that list gives"), N_ ("ID") },
    { "agreed", 0, 0, G_OPTION_ARG_STRING, &call.agreed, N_ ("agree: how they agreed: in-writing, by-message or by-word"), N_ ("HOW") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &call.dry_run, N_ ("agree: say what would come of it, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error))
    return FALSE;
  return pd_invocation_work (self, !g_str_equal (call.act, "list") && !call.dry_run, NULL, act_on_swaps, &call, error);
}

const PdCommand pd_swaps_command = {
  .name = "swaps",
  .synopsis = "FILE [list|ask|agree|decline|remove] [--shift ID --with ID] [--swap ID] [--agreed HOW] [--dry-run]",
  .summary = N_ ("Asks for swaps of two shifts, and puts down what came of it"),
  .run = run_swaps,
};
