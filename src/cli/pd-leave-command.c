/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* leave: when somebody is away */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-fact-call.h"
#include "pd-names.h"
#include "pd-workspace-people.h"

/* Which kind it is, is for those who keep leave, and the person. */
static void
add_row (PdOutput     *output,
         PdInvocation *invocation,
         PdWorkspace  *workspace,
         gconstpointer fact,
         gboolean      json)
{
  const PdLeave *leave = fact;
  gboolean       is_open = pd_leave_is_kind_open_to (leave, pd_workspace_get_me (workspace));

  pd_output_add_id (output, leave->id);
  pd_output_add_text (output, pd_names_find_person (workspace, leave->person_id));
  pd_output_add_day (output, leave->from);
  pd_output_add_day (output, leave->to);
  if (json)
    {
      pd_output_take_text (output, pd_clock_to_text (leave->start));
      pd_output_take_text (output, pd_clock_to_text (leave->end));
      pd_output_add_text (output, is_open ? pd_leave_kind_to_nick (leave->kind) : NULL);
    }
  pd_output_take_text (output, pd_leave_to_words (leave, is_open));
}

static gboolean
is_whole (const PdFactCall *call)
{
  return call->from != NULL;
}

static gpointer
start (PdId person_id)
{
  return pd_leave_new (person_id, PD_LEAVE_OTHER, PD_DAY_NONE, PD_DAY_NONE);
}

static gboolean
apply (const PdFactCall *call,
       gpointer          fact,
       GError          **error)
{
  PdLeave *leave = fact;

  if (!pd_fact_call_read_days (call, &leave->from, &leave->to, error) ||
      ((call->start || call->end) && !pd_fact_call_read_times (call, &leave->start, &leave->end, error)))
    return FALSE;
  if (leave->to == PD_DAY_NONE)
    leave->to = leave->from;
  if (!call->kind || pd_leave_kind_parse (call->kind, &leave->kind))
    return TRUE;
  pd_usage_error (error, _ ("--kind takes other, annual, personal, carers, compassionate, parental, family-safety, study or unpaid."));
  return FALSE;
}

static gboolean
remove_leave (PdWorkspace *workspace,
              gpointer     fact,
              GError     **error)
{
  return pd_workspace_remove_leave (workspace, fact, error);
}

static gboolean
save_leave (PdWorkspace *workspace,
            gpointer     fact,
            GError     **error)
{
  return pd_workspace_save_leave (workspace, fact, error);
}

static const char *const brief[] = { "id", "person", "from", "to", "what", NULL };
static const char *const full[] = { "id", "person", "from", "to", "start", "end", "kind", "what", NULL };

static const PdFactKind leave_kind = {
  .brief = brief,
  .full = full,
  .missing = N_ ("Say whose leave it is with --person, and from which day with --from."),
  .list = pd_workspace_list_leave,
  .add_row = add_row,
  .is_whole = is_whole,
  .start = start,
  .apply = apply,
  .save = save_leave,
  .remove = remove_leave,
  .copy = (gpointer (*) (gconstpointer)) pd_leave_copy,
  .equal = (gboolean (*) (gconstpointer, gconstpointer)) pd_leave_equal,
  .free = (GDestroyNotify) pd_leave_free,
};

static gboolean
run_leave (PdInvocation *self,
           GError      **error)
{
  g_auto (PdFactCall) call = { 0 };
  const GOptionEntry  entries[] = {
     { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("add, change: the first day"), N_ ("DATE") },
     { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("add, change: the last day; the first one if nothing is said"), N_ ("DATE") },
     { "start", 0, 0, G_OPTION_ARG_STRING, &call.start, N_ ("add, change: from what time on each of these days"), N_ ("TIME") },
     { "end", 0, 0, G_OPTION_ARG_STRING, &call.end, N_ ("add, change: until when"), N_ ("TIME") },
     { "kind", 0, 0, G_OPTION_ARG_STRING, &call.kind, N_ ("add, change: annual, personal, carers, study, unpaid…; other if nothing is said"), N_ ("KIND") },
     G_OPTION_ENTRY_NULL,
  };

  return pd_fact_call_run (&leave_kind, &call, entries, self, error);
}

const PdCommand pd_leave_command = {
  .name = "leave",
  .synopsis = "FILE [list|add|change|remove] [--person NAME] [--id ID] [--from DATE] [--to DATE] [OPTIONS]",
  .summary = N_ ("Lists and keeps when people are away"),
  .run = run_leave,
};
