/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-output.h"
#include "pd-roster-output.h"

static const char *const acts[] = { "list", "check", "print", NULL };

/* How much a roster may hold: a year and a day more than anybody prints. */
#define MOST_WEEKS 53

typedef struct
{
  char *from;
  int   weeks;
  char *site;
  char *person;
  char *by;
} RangeOptions;

static void
range_options_clear (RangeOptions *self)
{
  g_free (self->from);
  g_free (self->site);
  g_free (self->person);
  g_free (self->by);
}

static gboolean
settle_side (const RangeOptions *options,
             PdRosterSide       *side,
             GError            **error)
{
  *side = PD_ROSTER_BY_PERSON;
  if (!options->by || g_str_equal (options->by, "person"))
    return TRUE;
  *side = PD_ROSTER_BY_SITE;
  if (g_str_equal (options->by, "site"))
    return TRUE;
  pd_usage_error (error, _ ("--by takes person or site."));
  return FALSE;
}

static gboolean
settle_range (const RangeOptions *options,
              PdInvocation       *invocation,
              PdDay              *from,
              GError            **error)
{
  *from = pd_day_week_start (pd_invocation_get_today (invocation), PD_WEEKDAY_MONDAY);
  if (options->from && !pd_day_parse_iso (options->from, from))
    {
      pd_usage_error (error, _ ("--from takes a date like 2026-11-23, not \"%s\"."), options->from);
      return FALSE;
    }
  if (options->weeks < 1 || options->weeks > MOST_WEEKS)
    {
      pd_usage_error (error, _ ("--weeks takes 1 to %d."), MOST_WEEKS);
      return FALSE;
    }
  return TRUE;
}

static PdRoster *
load_roster (PdInvocation       *self,
             PdWorkspace        *workspace,
             const RangeOptions *options,
             GError            **error)
{
  PdPerson    *person = NULL;
  PdSite      *site = NULL;
  PdRosterSide side;
  PdDay        from;

  if (!settle_range (options, self, &from, error) || !settle_side (options, &side, error))
    return NULL;
  if (options->person && !(person = pd_workspace_find_person (workspace, options->person, error)))
    return NULL;
  if (options->site && !(site = pd_workspace_find_site (workspace, options->site, error)))
    return NULL;
  return pd_workspace_load_roster (workspace, from, (guint) options->weeks * 7, side,
                                   person ? pd_person_get_id (person) : PD_ID_NONE,
                                   site ? pd_site_get_id (site) : PD_ID_NONE, error);
}

static void
add_shift (PdOutput *output,
           PdRoster *roster,
           PdShift  *shift)
{
  PdPerson *person = pd_roster_get_person (roster, pd_shift_get_person_id (shift));
  PdSite   *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));

  pd_output_add_id (output, pd_shift_get_id (shift));
  pd_output_add_day (output, pd_shift_get_day (shift));
  pd_output_take_text (output, pd_shift_times_to_text (shift));
  pd_output_add_text (output, pd_shift_is_open (shift) ? _ ("open") : person ? pd_person_get_name (person)
                                                                             : _ ("somebody"));
  pd_output_add_text (output, site ? pd_site_get_name (site) : NULL);
  pd_output_add_text (output, pd_activity_to_nick (pd_shift_get_activity (shift)));
  pd_output_add_text (output, pd_shift_get_note (shift));
}

static void
list_roster (PdInvocation *self,
             PdRoster     *roster)
{
  static const char *const fields[] = { "id", "date", "times", "person", "site", "for", "note", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  GPtrArray               *shifts = pd_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    add_shift (output, roster, shifts->pdata[i]);
  pd_output_print (output);
}

static void
check_roster (PdInvocation *self,
              PdRoster     *roster)
{
  static const char *const fields[] = { "date", "severity", "rule", "words", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  GPtrArray               *findings = pd_roster_get_findings (roster);

  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = findings->pdata[i];

      pd_output_add_day (output, pd_finding_get_day (finding));
      pd_output_add_text (output, pd_severity_to_words (pd_finding_get_severity (finding)));
      pd_output_add_text (output, pd_finding_get_rule_id (finding));
      pd_output_add_text (output, pd_finding_get_words (finding));
    }
  if (findings->len > 0)
    pd_invocation_set_exit (self, PD_EXIT_FAILED);
  else if (!pd_invocation_get_json (self))
    {
      g_autofree char *today = pd_day_to_words (pd_invocation_get_today (self));

      printf (_ ("Nothing found by the rules in force on %s.\n"), today);
      return;
    }
  pd_output_print (output);
}

typedef struct
{
  const char    *act;
  RangeOptions   range;
  PdRosterOutput output;
} RosterCall;

static void
roster_call_clear (RosterCall *self)
{
  range_options_clear (&self->range);
  pd_roster_output_clear (&self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosterCall, roster_call_clear)

static gboolean
act_on_roster (PdInvocation *self,
               PdWorkspace  *workspace,
               gpointer      user_data,
               GError      **error)
{
  const RosterCall    *call = user_data;
  g_autoptr (PdRoster) roster = load_roster (self, workspace, &call->range, error);

  if (!roster)
    return FALSE;
  if (g_str_equal (call->act, "print"))
    return pd_roster_output_write (&call->output, self, workspace, roster, error);
  if (g_str_equal (call->act, "list"))
    list_roster (self, roster);
  else
    check_roster (self, roster);
  return TRUE;
}

static gboolean
run_roster (PdInvocation *self,
            GError      **error)
{
  g_auto (RosterCall) call = { .range = { .weeks = 1 } };
  const GOptionEntry  entries[] = {
     { "from", 0, 0, G_OPTION_ARG_STRING, &call.range.from, N_ ("The first day; this week's Monday otherwise"), N_ ("DATE") },
     { "weeks", 0, 0, G_OPTION_ARG_INT, &call.range.weeks, N_ ("How many weeks"), N_ ("N") },
     { "site", 0, 0, G_OPTION_ARG_STRING, &call.range.site, N_ ("Only this site"), N_ ("NAME") },
     { "person", 0, 0, G_OPTION_ARG_STRING, &call.range.person, N_ ("Only this person"), N_ ("NAME") },
     { "by", 0, 0, G_OPTION_ARG_STRING, &call.range.by, N_ ("What a row is: person or site"), N_ ("ROW") },
     { "output", 0, 0, G_OPTION_ARG_FILENAME, &call.output.path, N_ ("Where it goes: a name ending in .pdf, .png or .csv"), N_ ("FILE") },
     { "paper", 0, 0, G_OPTION_ARG_STRING, &call.output.paper, N_ ("A4 or A3"), N_ ("SIZE") },
     { "ink", 0, 0, G_OPTION_ARG_STRING, &call.output.ink, N_ ("colour, grey or plain"), N_ ("INK") },
     { "names", 0, 0, G_OPTION_ARG_STRING, &call.output.names, N_ ("full, first (first name and initial) or initials"), N_ ("HOW") },
     { "large-print", 0, 0, G_OPTION_ARG_NONE, &call.output.large_print, N_ ("Large letters"), NULL },
     G_OPTION_ENTRY_NULL,
  };

  if (!pd_invocation_parse_acts (self, entries, acts, &call.act, error))
    return FALSE;
  if (g_str_equal (call.act, "print") && !pd_roster_output_check (&call.output, error))
    return FALSE;
  return pd_invocation_work (self, FALSE, NULL, act_on_roster, &call, error);
}

const PdCommand pd_roster_command = {
  .name = "roster",
  .synopsis = "FILE [list|check|print] [--from DATE] [--weeks N] [--output FILE.pdf|.png|.csv]",
  .summary = N_ ("Lists, checks or prints the shifts of some weeks"),
  .run = run_roster,
};
