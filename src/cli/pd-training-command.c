/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* training: what people have done, and checks that they have */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-fact-call.h"
#include "pd-names.h"
#include "pd-workspace-people.h"

static void
add_row (PdOutput     *output,
         PdInvocation *invocation,
         PdWorkspace  *workspace,
         gconstpointer fact,
         gboolean      json)
{
  const PdTraining *training = fact;

  pd_output_add_id (output, training->id);
  pd_output_add_text (output, pd_names_find_person (workspace, training->person_id));
  pd_output_add_text (output, training->name);
  pd_output_add_day (output, training->done_on);
  pd_output_add_day (output, training->expires_on);
  pd_output_add_text (output, training->is_needed ? "yes" : "no");
  pd_output_take_text (output, pd_training_expiry_to_words (training, pd_invocation_get_today (invocation)));
}

static gboolean
is_whole (const PdFactCall *call)
{
  return call->what != NULL;
}

static gpointer
start (PdId person_id)
{
  return pd_training_new (person_id, NULL, PD_DAY_NONE, PD_DAY_NONE, FALSE);
}

static gboolean
apply (const PdFactCall *call,
       gpointer          fact,
       GError          **error)
{
  PdTraining *training = fact;

  if (call->is_needed && call->is_not_needed)
    {
      pd_usage_error (error, _ ("Say --needed or --not-needed, not both."));
      return FALSE;
    }
  if (call->what)
    {
      g_free (training->name);
      training->name = g_strdup (call->what);
    }
  if (call->is_needed || call->is_not_needed)
    training->is_needed = call->is_needed;
  return pd_fact_call_read_day ("--done", call->done, &training->done_on, error) &&
         pd_fact_call_read_day ("--expires", call->expires, &training->expires_on, error);
}

static gboolean
save_training (PdWorkspace *workspace,
               gpointer     fact,
               GError     **error)
{
  return pd_workspace_save_training (workspace, fact, error);
}

static gboolean
remove_training (PdWorkspace *workspace,
                 gpointer     fact,
                 GError     **error)
{
  return pd_workspace_remove_training (workspace, fact, error);
}

static const char *const fields[] = { "id", "person", "what", "done", "expires", "needed", "words", NULL };

static const PdFactKind training_kind = {
  .brief = fields,
  .full = fields,
  .missing = N_ ("Say whose training it is with --person, and what with --what."),
  .list = pd_workspace_list_training,
  .add_row = add_row,
  .is_whole = is_whole,
  .start = start,
  .apply = apply,
  .save = save_training,
  .remove = remove_training,
  .copy = (gpointer (*) (gconstpointer)) pd_training_copy,
  .equal = (gboolean (*) (gconstpointer, gconstpointer)) pd_training_equal,
  .free = (GDestroyNotify) pd_training_free,
};

static gboolean
run_training (PdInvocation *self,
              GError      **error)
{
  g_auto (PdFactCall) call = { 0 };
  const GOptionEntry  entries[] = {
     { "what", 0, 0, G_OPTION_ARG_STRING, &call.what, N_ ("add, change: which training or check"), N_ ("NAME") },
     { "done", 0, 0, G_OPTION_ARG_STRING, &call.done, N_ ("add, change: the day that it was done, or none"), N_ ("DATE") },
     { "expires", 0, 0, G_OPTION_ARG_STRING, &call.expires, N_ ("add, change: the last day that it holds, or none"), N_ ("DATE") },
     { "needed", 0, 0, G_OPTION_ARG_NONE, &call.is_needed, N_ ("add, change: nobody is rostered without it"), NULL },
     { "not-needed", 0, 0, G_OPTION_ARG_NONE, &call.is_not_needed, N_ ("change: it is good to have"), NULL },
     G_OPTION_ENTRY_NULL,
  };

  return pd_fact_call_run (&training_kind, &call, entries, self, error);
}

const PdCommand pd_training_command = {
  .name = "training",
  .synopsis = "FILE [list|add|change|remove] [--person NAME] [--id ID] [--what NAME] [--done DATE] [--expires DATE] [OPTIONS]",
  .summary = N_ ("Lists and keeps the training and checks of people"),
  .run = run_training,
};
