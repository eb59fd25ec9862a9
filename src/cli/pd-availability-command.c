/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* availability: what people said about when they can work */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-fact-call.h"
#include "pd-names.h"
#include "pd-table-weekdays.h"
#include "pd-typed.h"
#include "pd-workspace-people.h"

static void
add_row (PdOutput     *output,
         PdInvocation *invocation,
         PdWorkspace  *workspace,
         gconstpointer fact,
         gboolean      json)
{
  const PdAvailability *availability = fact;
  const PdWhen         *when = &availability->when;

  pd_output_add_id (output, availability->id);
  pd_output_add_text (output, pd_names_find_person (workspace, availability->person_id));
  pd_output_add_text (output, pd_wish_to_nick (availability->wish));
  if (json)
    {
      pd_output_take_text (output, pd_table_weekdays_write (when->weekdays));
      pd_output_add_day (output, when->from);
      pd_output_add_day (output, when->to);
      pd_output_take_text (output, pd_clock_to_text (when->start));
      pd_output_take_text (output, pd_clock_to_text (when->end));
    }
  pd_output_take_text (output, pd_when_to_words (when));
}

static gboolean
is_whole (const PdFactCall *call)
{
  return call->can && (call->weekdays || call->from);
}

static gpointer
start (PdId person_id)
{
  return pd_availability_new (person_id, PD_WISH_NOTHING_SAID, PD_WHEN_ALWAYS);
}

/* A day alone is that day; with days of the week it is when they begin to hold. */
static gboolean
apply (const PdFactCall *call,
       gpointer          fact,
       GError          **error)
{
  PdAvailability *availability = fact;
  PdWhen         *when = &availability->when;

  if (call->can && (!pd_wish_parse (call->can, &availability->wish) || availability->wish == PD_WISH_NOTHING_SAID))
    {
      pd_usage_error (error, _ ("--can takes yes, rather-not or no."));
      return FALSE;
    }
  if ((call->weekdays && !pd_typed_read_weekdays ("--weekdays", call->weekdays, &when->weekdays, error)) ||
      !pd_fact_call_read_days (call, &when->from, &when->to, error))
    return FALSE;
  if (availability->id == PD_ID_NONE && !call->weekdays && !call->to)
    when->to = when->from;
  return (!call->start && !call->end) || pd_fact_call_read_times (call, &when->start, &when->end, error);
}

/* All that somebody says is kept together. */
static gboolean
keep (PdWorkspace    *workspace,
      PdAvailability *availability,
      gboolean        is_removed,
      GError        **error)
{
  PdPerson             *person = pd_workspace_get_person (workspace, availability->person_id);
  g_autoptr (GPtrArray) before = pd_workspace_list_availability (workspace, person, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new (); /* of what is borrowed */

  if (!before)
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    if (((PdAvailability *) before->pdata[i])->id != availability->id)
      g_ptr_array_add (all, before->pdata[i]);
  if (!is_removed)
    g_ptr_array_add (all, availability);
  return pd_workspace_set_availability (workspace, person, all, error);
}

static gboolean
save_availability (PdWorkspace *workspace,
                   gpointer     fact,
                   GError     **error)
{
  return pd_availability_check (fact, error) && keep (workspace, fact, FALSE, error);
}

static gboolean
remove_availability (PdWorkspace *workspace,
                     gpointer     fact,
                     GError     **error)
{
  return keep (workspace, fact, TRUE, error);
}

static const char *const brief[] = { "id", "person", "can", "when", NULL };
static const char *const full[] = { "id", "person", "can", "days", "from", "to", "start", "end", "when", NULL };

static const PdFactKind availability_kind = {
  .brief = brief,
  .full = full,
  .missing = N_ ("Say who with --person, whether they can with --can, and when with --weekdays or --from."),
  .list = pd_workspace_list_availability,
  .add_row = add_row,
  .is_whole = is_whole,
  .start = start,
  .apply = apply,
  .save = save_availability,
  .remove = remove_availability,
  .copy = (gpointer (*) (gconstpointer)) pd_availability_copy,
  .equal = (gboolean (*) (gconstpointer, gconstpointer)) pd_availability_equal,
  .free = (GDestroyNotify) pd_availability_free,
};

static gboolean
run_availability (PdInvocation *self,
                  GError      **error)
{
  g_auto (PdFactCall) call = { 0 };
  const GOptionEntry  entries[] = {
     { "can", 0, 0, G_OPTION_ARG_STRING, &call.can, N_ ("add, change: whether they can: yes, rather-not or no"), N_ ("WORD") },
     { "weekdays", 0, 0, G_OPTION_ARG_STRING, &call.weekdays, N_ ("add, change: on which days of the week: mon-fri"), N_ ("DAYS") },
     { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("add, change: the first day that it holds, or none"), N_ ("DATE") },
     { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("add, change: the last one, or none"), N_ ("DATE") },
     { "start", 0, 0, G_OPTION_ARG_STRING, &call.start, N_ ("add, change: from what time; all day if nothing is said"), N_ ("TIME") },
     { "end", 0, 0, G_OPTION_ARG_STRING, &call.end, N_ ("add, change: until when; before its start is the next day"), N_ ("TIME") },
     G_OPTION_ENTRY_NULL,
  };

  return pd_fact_call_run (&availability_kind, &call, entries, self, error);
}

const PdCommand pd_availability_command = {
  .name = "availability",
  .synopsis = "FILE [list|add|change|remove] [--person NAME] [--id ID] [--can yes|rather-not|no] [OPTIONS]",
  .summary = N_ ("Lists and keeps when people can work, would rather not, or can’t"),
  .run = run_availability,
};
