/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-roster-call.h"

#include <glib/gi18n-lib.h>

#include "pd-typed.h"

#define USUAL_MOST 5

/**
 * pd_roster_call_init:
 * @self: (out caller-allocates): a call of which nothing is typed yet
 */
void
pd_roster_call_init (PdRosterCall *self)
{
  *self = (PdRosterCall){
    .range = { .weeks = 1 },
    .shift = { .rest = -1 },
    .every = 1,
    .most = USUAL_MOST,
  };
}

void
pd_roster_call_clear (PdRosterCall *self)
{
  pd_roster_range_clear (&self->range);
  pd_roster_output_clear (&self->output);
  pd_shift_options_clear (&self->shift);
  g_clear_pointer (&self->shift_id, g_free);
  g_clear_pointer (&self->with_id, g_free);
  g_clear_pointer (&self->onto, g_free);
  g_clear_pointer (&self->at, g_free);
  g_clear_pointer (&self->weekdays, g_free);
  g_clear_pointer (&self->until, g_free);
  g_clear_pointer (&self->reach, g_free);
  g_clear_pointer (&self->colliding, g_free);
  g_clear_pointer (&self->agreed, g_free);
  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->turned_out, g_free);
  g_clear_pointer (&self->template, g_free);
  g_clear_pointer (&self->severity, g_free);
}

static void
add_own_entries (PdRosterCall *self,
                 GArray       *entries)
{
  const GOptionEntry own[] = {
    { "shift", 0, 0, G_OPTION_ARG_STRING, &self->shift_id, N_ ("Which shift, by the id that list gives"), N_ ("ID") },
    { "with", 0, 0, G_OPTION_ARG_STRING, &self->with_id, N_ ("swap: which other shift"), N_ ("ID") },
    { "onto", 0, 0, G_OPTION_ARG_STRING, &self->onto, N_ ("copy: the day that the copy begins on; right after the copied days otherwise"), N_ ("DATE") },
    { "days", 0, 0, G_OPTION_ARG_INT, &self->days, N_ ("copy: how many days, in place of --weeks"), N_ ("N") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &self->at, N_ ("split: when"), N_ ("TIME") },
    { "every", 0, 0, G_OPTION_ARG_INT, &self->every, N_ ("repeat: in every how many weeks"), N_ ("N") },
    { "weekdays", 0, 0, G_OPTION_ARG_STRING, &self->weekdays, N_ ("repeat: on which days: mon,wed,fri"), N_ ("DAYS") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &self->until, N_ ("repeat: until which day"), N_ ("DATE") },
    { "times", 0, 0, G_OPTION_ARG_INT, &self->times, N_ ("repeat: how many times, the first one counted"), N_ ("N") },
    { "reach", 0, 0, G_OPTION_ARG_STRING, &self->reach, N_ ("change, remove: how much of a series: this, following or all"), N_ ("REACH") },
    { "colliding", 0, 0, G_OPTION_ARG_STRING, &self->colliding, N_ ("What becomes of a shift that something is in the way of: left-out, open or taken"), N_ ("WHAT") },
    { "agreed", 0, 0, G_OPTION_ARG_STRING, &self->agreed, N_ ("swap, settle: how people agreed: in-writing, by-message or by-word"), N_ ("HOW") },
    { "rule", 0, 0, G_OPTION_ARG_STRING, &self->rule, N_ ("settle: which rule"), N_ ("RULE") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &self->reason, N_ ("settle: why the shift is rostered all the same"), N_ ("TEXT") },
    { "template", 0, 0, G_OPTION_ARG_STRING, &self->template, N_ ("add: the letter of a template"), N_ ("LETTER") },
    { "turned-out", 0, 0, G_OPTION_ARG_STRING, &self->turned_out, N_ ("worked: as-planned, not-worked or not-put-down; other times with --start and --end"), N_ ("HOW") },
    { "severity", 0, 0, G_OPTION_ARG_STRING, &self->severity, N_ ("check: only what is at least as grave: cannot, needs-agreement, costs-more, heads-up"), N_ ("SEVERITY") },
    { "most", 0, 0, G_OPTION_ARG_INT, &self->most, N_ ("candidates: how many for each gap; 0 for all"), N_ ("N") },
    { "seconds", 0, 0, G_OPTION_ARG_INT, &self->seconds, N_ ("fill: about how long to look for a better way"), N_ ("S") },
    { "changes-only", 0, 0, G_OPTION_ARG_NONE, &self->only_changes, N_ ("publish: only what people have already and has changed"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self->dry_run, N_ ("Say what would come of it, and do nothing"), NULL },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

/**
 * pd_roster_call_list_entries:
 * @self: where what is typed goes
 *
 * Returns: (transfer full) (element-type GOptionEntry): all options of the command, with an
 *   empty one at the end
 */
GArray *
pd_roster_call_list_entries (PdRosterCall *self)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  pd_roster_range_add_entries (&self->range, entries);
  pd_roster_output_add_entries (&self->output, entries);
  pd_shift_options_add_entries (&self->shift, entries);
  add_own_entries (self, entries);
  return entries;
}

/**
 * pd_roster_call_load_shift:
 * @option: what names it
 * @id: (nullable): what was typed
 * @workspace: a service
 * @error: why there is none
 *
 * Returns: (transfer full): the shift that was named
 */
PdShift *
pd_roster_call_load_shift (const char  *option,
                           const char  *id,
                           PdWorkspace *workspace,
                           GError     **error)
{
  PdId number;

  if (!pd_typed_read_id (id, &number))
    {
      pd_usage_error (error, _ ("Say which shift with %s and the id that \"roster FILE list\" gives."), option);
      return NULL;
    }
  return pd_workspace_load_shift (workspace, number, error);
}
