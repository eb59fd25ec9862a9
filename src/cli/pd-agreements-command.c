/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* agreements: what settles findings: what people agreed to, and what was decided */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-typed.h"
#include "pd-workspace-rules.h"

static const char *const acts[] = { "list", "remove", NULL };

typedef struct
{
  const char *act;
  char       *person;
  char       *id;
} AgreementsCall;

static void
agreements_call_clear (AgreementsCall *self)
{
  g_free (self->person);
  g_free (self->id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AgreementsCall, agreements_call_clear)

static void
add_shift_id (PdOutput *output,
              PdId      shift_id)
{
  if (shift_id != PD_ID_NONE)
    pd_output_add_id (output, shift_id);
  else
    pd_output_add_text (output, NULL);
}

static void
add_agreement (PdOutput          *output,
               PdWorkspace       *workspace,
               const PdAgreement *agreement)
{
  pd_output_add_id (output, agreement->id);
  pd_output_add_text (output, "agreement");
  pd_output_add_text (output, pd_names_find_person (workspace, agreement->person_id));
  pd_output_add_text (output, agreement->rule);
  add_shift_id (output, agreement->shift_id);
  pd_output_add_day (output, agreement->from);
  pd_output_add_day (output, agreement->to);
  pd_output_add_text (output, pd_agreed_how_to_nick (agreement->how));
  pd_output_add_day (output, agreement->agreed_on);
  pd_output_add_text (output, pd_names_find_person (workspace, agreement->recorded_by));
  pd_output_add_text (output, agreement->note);
}

/* Whose shift it was is not kept with a decision: the shift says so while it is there. */
static void
add_override (PdOutput         *output,
              PdWorkspace      *workspace,
              const PdOverride *override)
{
  g_autoptr (PdShift) shift = pd_workspace_load_shift (workspace, override->shift_id, NULL);

  pd_output_add_id (output, override->id);
  pd_output_add_text (output, "decision");
  pd_output_add_text (output, shift ? pd_names_find_person (workspace, pd_shift_get_person_id (shift)) : NULL);
  pd_output_add_text (output, override->rule);
  add_shift_id (output, override->shift_id);
  pd_output_add_text (output, NULL);
  pd_output_add_text (output, NULL);
  pd_output_add_text (output, NULL);
  pd_output_add_day (output, override->decided_on);
  pd_output_add_text (output, pd_names_find_person (workspace, override->decided_by));
  pd_output_add_text (output, override->reason);
}

static gboolean
is_wanted (PdWorkspace      *workspace,
           const PdOverride *override,
           PdPerson         *person)
{
  g_autoptr (PdShift) shift = person ? pd_workspace_load_shift (workspace, override->shift_id, NULL) : NULL;

  return !person || (shift && pd_shift_get_person_id (shift) == pd_person_get_id (person));
}

static gboolean
list_all (PdInvocation         *self,
          PdWorkspace          *workspace,
          const AgreementsCall *call,
          GError              **error)
{
  static const char *const fields[] = { "id", "kind", "person", "rule", "shift", "from", "to", "how", "date", "by", "words", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  PdPerson                *person = call->person ? pd_workspace_find_person (workspace, call->person, error) : NULL;
  g_autoptr (GPtrArray)    agreements = NULL;
  g_autoptr (GPtrArray)    overrides = NULL;

  if (call->person && !person)
    return FALSE;
  agreements = pd_workspace_list_agreements (workspace, person, error);
  overrides = agreements ? pd_workspace_list_overrides (workspace, PD_ID_NONE, error) : NULL;
  if (!overrides)
    return FALSE;
  for (guint i = 0; i < agreements->len; i++)
    add_agreement (output, workspace, agreements->pdata[i]);
  for (guint i = 0; i < overrides->len; i++)
    if (is_wanted (workspace, overrides->pdata[i], person))
      add_override (output, workspace, overrides->pdata[i]);
  pd_output_print (output);
  return TRUE;
}

/* No two rows of a file have the same id, whatever they are. */
static gboolean
remove_one (PdWorkspace *workspace,
            PdId         id,
            GError     **error)
{
  g_autoptr (GPtrArray) agreements = pd_workspace_list_agreements (workspace, NULL, error);
  g_autoptr (GPtrArray) overrides = agreements ? pd_workspace_list_overrides (workspace, PD_ID_NONE, error) : NULL;

  if (!overrides)
    return FALSE;
  for (guint i = 0; i < agreements->len; i++)
    if (((const PdAgreement *) agreements->pdata[i])->id == id)
      return pd_workspace_remove_agreement (workspace, agreements->pdata[i], error);
  for (guint i = 0; i < overrides->len; i++)
    if (((const PdOverride *) overrides->pdata[i])->id == id)
      return pd_workspace_remove_override (workspace, overrides->pdata[i], error);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("No agreement and no decision has this id. Nothing was changed."));
  return FALSE;
}

static gboolean
act_on_agreements (PdInvocation *self,
                   PdWorkspace  *workspace,
                   gpointer      user_data,
                   GError      **error)
{
  const AgreementsCall *call = user_data;
  PdId                  id;

  if (g_str_equal (call->act, "list"))
    return list_all (self, workspace, call, error);
  return pd_typed_read_id (call->id, &id) && remove_one (workspace, id, error);
}

static gboolean
check_call (const AgreementsCall *call,
            GError              **error)
{
  PdId id;

  if (g_str_equal (call->act, "list") || pd_typed_read_id (call->id, &id))
    return TRUE;
  pd_usage_error (error, _ ("Say which with --id and the id that list gives."));
  return FALSE;
}

static gboolean
run_agreements (PdInvocation *self,
                GError      **error)
{
  g_auto (AgreementsCall) call = { 0 };
  const GOptionEntry      entries[] = {
         { "person", 0, 0, G_OPTION_ARG_STRING, &call.person, N_ ("list: of this person"), N_ ("NAME") },
         { "id", 0, 0, G_OPTION_ARG_STRING, &call.id, N_ ("remove: which, by the id that list gives"), N_ ("ID") },
         G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) && check_call (&call, error) &&
         pd_invocation_work (self, g_str_equal (call.act, "remove"), NULL, act_on_agreements, &call, error);
}

const PdCommand pd_agreements_command = {
  .name = "agreements",
  .synopsis = "FILE [list|remove] [--person NAME] [--id ID]",
  .summary = N_ ("Lists and takes back what settles findings: agreements, and decisions with their reasons"),
  .run = run_agreements,
};
