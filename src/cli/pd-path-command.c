/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* path: the steps in the paths of people */

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
  const PdPathStep *step = fact;

  pd_output_add_id (output, step->id);
  pd_output_add_text (output, pd_names_find_person (workspace, step->person_id));
  pd_output_add_text (output, step->name);
  pd_output_add_day (output, step->planned_on);
  pd_output_add_day (output, step->reached_on);
  pd_output_take_text (output, pd_path_step_to_words (step));
}

static gboolean
is_whole (const PdFactCall *call)
{
  return call->what != NULL;
}

static gpointer
start (PdId person_id)
{
  return pd_path_step_new (person_id, NULL, PD_DAY_NONE, PD_DAY_NONE);
}

static gboolean
apply (const PdFactCall *call,
       gpointer          fact,
       GError          **error)
{
  PdPathStep *step = fact;

  if (call->what)
    {
      g_free (step->name);
      step->name = g_strdup (call->what);
    }
  return pd_fact_call_read_day ("--planned", call->planned, &step->planned_on, error) &&
         pd_fact_call_read_day ("--reached", call->reached, &step->reached_on, error);
}

static gboolean
save_path_step (PdWorkspace *workspace,
                gpointer     fact,
                GError     **error)
{
  return pd_workspace_save_path_step (workspace, fact, error);
}

static gboolean
remove_path_step (PdWorkspace *workspace,
                  gpointer     fact,
                  GError     **error)
{
  return pd_workspace_remove_path_step (workspace, fact, error);
}

static const char *const fields[] = { "id", "person", "what", "planned", "reached", "words", NULL };

static const PdFactKind path_kind = {
  .brief = fields,
  .full = fields,
  .missing = N_ ("Say whose path it is with --person, and which step with --what."),
  .list = pd_workspace_list_path_steps,
  .add_row = add_row,
  .is_whole = is_whole,
  .start = start,
  .apply = apply,
  .save = save_path_step,
  .remove = remove_path_step,
  .copy = (gpointer (*) (gconstpointer)) pd_path_step_copy,
  .equal = (gboolean (*) (gconstpointer, gconstpointer)) pd_path_step_equal,
  .free = (GDestroyNotify) pd_path_step_free,
};

static gboolean
run_path (PdInvocation *self,
          GError      **error)
{
  g_auto (PdFactCall) call = { 0 };
  const GOptionEntry  entries[] = {
     { "what", 0, 0, G_OPTION_ARG_STRING, &call.what, N_ ("add, change: which step it is"), N_ ("NAME") },
     { "planned", 0, 0, G_OPTION_ARG_STRING, &call.planned, N_ ("add, change: the day that they want to be there, or none"), N_ ("DATE") },
     { "reached", 0, 0, G_OPTION_ARG_STRING, &call.reached, N_ ("add, change: the day that they were there, or none"), N_ ("DATE") },
     G_OPTION_ENTRY_NULL,
  };

  return pd_fact_call_run (&path_kind, &call, entries, self, error);
}

const PdCommand pd_path_command = {
  .name = "path",
  .synopsis = "FILE [list|add|change|remove] [--person NAME] [--id ID] [--what NAME] [--planned DATE] [--reached DATE]",
  .summary = N_ ("Lists and keeps the steps in the paths of people"),
  .run = run_path,
};
