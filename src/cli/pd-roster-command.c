/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-roster-call.h"
#include "pd-workspace-planning.h"

/* Its breaks and sleepovers, in order. */
static char *
dup_segments (PdShift *shift)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint               n;
  const PdSegment    *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *times = pd_clock_span_to_text (segments[i].start, segments[i].end);

      if (segments[i].kind != PD_SEGMENT_WORK)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                                pd_segment_kind_to_nick (segments[i].kind), times);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
find_worked (GPtrArray *list,
             PdId       shift_id)
{
  for (guint i = 0; i < list->len; i++)
    if (((const PdWorked *) list->pdata[i])->shift_id == shift_id)
      return pd_worked_state_to_nick (((const PdWorked *) list->pdata[i])->state);
  return NULL;
}

static void
add_shift (PdOutput           *output,
           PdWorkspace        *workspace,
           PdRosterDifference *difference,
           GPtrArray          *worked,
           PdShift            *shift)
{
  pd_output_add_id (output, pd_shift_get_id (shift));
  pd_output_add_day (output, pd_shift_get_day (shift));
  pd_output_take_text (output, pd_shift_times_to_text (shift));
  pd_output_add_text (output, pd_names_of_shift (workspace, shift));
  pd_output_add_text (output, pd_names_find_site (workspace, pd_shift_get_site_id (shift)));
  pd_output_add_text (output, pd_activity_to_nick (pd_shift_get_activity (shift)));
  pd_output_add_text (output, pd_names_find_role (workspace, pd_shift_get_role_id (shift)));
  pd_output_add_text (output, pd_standing_to_nick (pd_roster_difference_get_standing (difference, shift)));
  pd_output_add_text (output, pd_shift_get_is_pinned (shift) ? "pinned" : NULL);
  pd_output_add_text (output, find_worked (worked, pd_shift_get_id (shift)));
  pd_output_add_text (output, pd_shift_get_note (shift));
  pd_output_take_text (output, dup_segments (shift));
}

static gboolean
list_roster (PdInvocation       *self,
             PdWorkspace        *workspace,
             const PdRosterCall *call,
             GError            **error)
{
  static const char *const       fields[] = { "id", "date", "times", "person", "site", "for", "role", "standing", "pinned", "worked", "note", "segments", NULL };
  g_autoptr (PdRoster)           roster = pd_roster_range_load (&call->range, self, workspace, error);
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autoptr (GPtrArray)          worked = NULL;
  g_autoptr (PdOutput)           output = NULL;
  GPtrArray                     *shifts;

  if (roster)
    difference = pd_workspace_load_difference (workspace, pd_roster_get_from (roster), pd_roster_get_n_days (roster),
                                               pd_invocation_get_today (self), error);
  if (difference)
    worked = pd_workspace_list_worked (workspace, pd_roster_get_from (roster),
                                       pd_roster_get_from (roster) + (PdDay) pd_roster_get_n_days (roster) - 1, error);
  if (!worked)
    return FALSE;
  output = pd_output_new (pd_invocation_get_json (self), fields);
  shifts = pd_roster_get_shifts (roster);
  for (guint i = 0; i < shifts->len; i++)
    add_shift (output, workspace, difference, worked, shifts->pdata[i]);
  pd_output_print (output);
  return TRUE;
}

static gboolean
print_roster (PdInvocation       *self,
              PdWorkspace        *workspace,
              const PdRosterCall *call,
              GError            **error)
{
  return pd_roster_output_write (&call->output, self, workspace, &call->range, error);
}

static const struct
{
  const char *name;
  gboolean    writes;
  PdRosterRun run;
} ACTS[] = {
  { "list", FALSE, list_roster },
  { "check", FALSE, pd_roster_call_check },
  { "print", FALSE, print_roster },
  { "candidates", FALSE, pd_roster_call_candidates },
  { "add", TRUE, pd_roster_call_add },
  { "change", TRUE, pd_roster_call_plan },
  { "copy", TRUE, pd_roster_call_plan },
  { "fill", TRUE, pd_roster_call_fill },
  { "patterns", TRUE, pd_roster_call_plan },
  { "publish", TRUE, pd_roster_call_publish },
  { "remove", TRUE, pd_roster_call_plan },
  { "repeat", TRUE, pd_roster_call_plan },
  { "settle", TRUE, pd_roster_call_settle },
  { "split", TRUE, pd_roster_call_plan },
  { "swap", TRUE, pd_roster_call_plan },
  { "take-off", TRUE, pd_roster_call_plan },
  { "worked", TRUE, pd_roster_call_work },
};

static guint
find_act (const char *name)
{
  guint n = 0;

  while (!g_str_equal (ACTS[n].name, name))
    n++;
  return n;
}

static gboolean
act_on_roster (PdInvocation *self,
               PdWorkspace  *workspace,
               gpointer      user_data,
               GError      **error)
{
  const PdRosterCall *call = user_data;

  return ACTS[find_act (call->act)].run (self, workspace, call, error);
}

static gboolean
run_roster (PdInvocation *self,
            GError      **error)
{
  g_auto (PdRosterCall) call = { 0 };
  g_autoptr (GArray)    entries = NULL;
  const char           *names[G_N_ELEMENTS (ACTS) + 1] = { NULL };

  pd_roster_call_init (&call);
  entries = pd_roster_call_list_entries (&call);
  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    names[i] = ACTS[i].name;
  if (!pd_invocation_parse_acts (self, (const GOptionEntry *) (void *) entries->data, names, 0, &call.act, error))
    return FALSE;
  if (g_str_equal (call.act, "print") && !pd_roster_output_check (&call.output, &call.range, error))
    return FALSE;
  return pd_invocation_work (self, ACTS[find_act (call.act)].writes && !call.dry_run, NULL, act_on_roster, &call, error);
}

const PdCommand pd_roster_command = {
  .name = "roster",
  .synopsis = "FILE [list|check|print|candidates|add|change|copy|fill|patterns|publish|remove|repeat|settle|split|swap|take-off|worked] "
              "[--from DATE] [--weeks N] [--site NAME] [--person NAME] [OPTIONS]",
  .summary = N_ ("Lists, checks, prints, builds and publishes the shifts of some weeks"),
  .run = run_roster,
};
