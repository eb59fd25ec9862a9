/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* coverage: how many people the sites want, and when */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-clock.h"
#include "pd-commands.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-table-weekdays.h"
#include "pd-typed.h"
#include "pd-workspace-planning.h"

#define NOT_SAID (-1)

static const char *const acts[] = { "list", "set", "remove", NULL };

typedef struct
{
  const char *act;
  char       *id;
  char       *site;
  char       *weekdays;
  char       *from;
  char       *to;
  char       *start;
  char       *end;
  int         minimum;
  int         wished;
  char       *maximum;
  gboolean    may_be_alone;
  gboolean    nobody_alone;
} CoverageCall;

static void
coverage_call_clear (CoverageCall *self)
{
  g_free (self->id);
  g_free (self->site);
  g_free (self->weekdays);
  g_free (self->from);
  g_free (self->to);
  g_free (self->start);
  g_free (self->end);
  g_free (self->maximum);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CoverageCall, coverage_call_clear)

static void
add_details (PdOutput         *output,
             const PdCoverage *coverage)
{
  pd_output_take_text (output, pd_table_weekdays_write (coverage->when.weekdays));
  pd_output_add_day (output, coverage->when.from);
  pd_output_add_day (output, coverage->when.to);
  pd_output_take_text (output, pd_clock_to_text (coverage->when.start));
  pd_output_take_text (output, pd_clock_to_text (coverage->when.end));
  pd_output_add_number (output, coverage->minimum);
  pd_output_add_number (output, coverage->wished);
  if (coverage->maximum == PD_COVERAGE_NO_MAXIMUM)
    pd_output_add_text (output, NULL);
  else
    pd_output_add_number (output, coverage->maximum);
  pd_output_add_text (output, coverage->may_be_alone ? "yes" : "no");
}

static gboolean
list_coverage (PdInvocation       *self,
               PdWorkspace        *workspace,
               const CoverageCall *call,
               GError            **error)
{
  static const char *const brief[] = { "id", "site", "when", "people", NULL };
  static const char *const full[] = { "id", "site", "days", "from", "to", "start", "end", "minimum",
                                      "wished", "maximum", "may-be-alone", "when", "people", NULL };
  gboolean                 json = pd_invocation_get_json (self);
  g_autoptr (PdOutput)     output = pd_output_new (json, json ? full : brief);
  PdSite                  *site = call->site ? pd_workspace_find_site (workspace, call->site, error) : NULL;
  g_autoptr (GPtrArray)    list = NULL;

  if (call->site && !site)
    return FALSE;
  list = pd_workspace_list_coverage (workspace, site, error);
  for (guint i = 0; list && i < list->len; i++)
    {
      const PdCoverage *coverage = list->pdata[i];

      pd_output_add_id (output, coverage->id);
      pd_output_add_text (output, pd_names_find_site (workspace, coverage->site_id));
      if (json)
        add_details (output, coverage);
      pd_output_take_text (output, pd_when_to_words (&coverage->when));
      pd_output_take_text (output, pd_coverage_to_words (coverage));
    }
  if (list)
    pd_output_print (output);
  return list != NULL;
}

static PdCoverage *
find_coverage (PdWorkspace *workspace,
               const char  *typed,
               GError     **error)
{
  g_autoptr (GPtrArray) list = NULL;
  PdId                  id;

  if (!pd_typed_read_id (typed, &id))
    {
      pd_usage_error (error, _ ("Say which with %s and the id that \"coverage FILE list\" gives."), "--id");
      return NULL;
    }
  list = pd_workspace_list_coverage (workspace, NULL, error);
  for (guint i = 0; list && i < list->len; i++)
    if (((PdCoverage *) list->pdata[i])->id == id)
      return pd_coverage_copy (list->pdata[i]);
  if (list)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("No coverage has this id. Nothing was changed."));
  return NULL;
}

static gboolean
apply_when (const CoverageCall *call,
            PdWhen             *when,
            GError            **error)
{
  if ((call->weekdays && !pd_typed_read_weekdays ("--weekdays", call->weekdays, &when->weekdays, error)) ||
      (call->from && !pd_typed_read_day ("--from", call->from, &when->from, error)) ||
      (call->to && !pd_typed_read_day ("--to", call->to, &when->to, error)) ||
      (call->start && !pd_typed_read_time ("--start", call->start, &when->start, error)) ||
      (call->end && !pd_typed_read_time ("--end", call->end, &when->end, error)))
    return FALSE;
  if (when->end <= when->start)
    when->end += PD_MINUTES_PER_DAY;
  if (when->end > when->start + PD_MINUTES_PER_DAY)
    when->end -= PD_MINUTES_PER_DAY;
  return TRUE;
}

static gboolean
apply_maximum (const CoverageCall *call,
               PdCoverage         *coverage,
               GError            **error)
{
  gint64 maximum = PD_COVERAGE_NO_MAXIMUM;

  if (!call->maximum)
    return TRUE;
  if (!g_str_equal (call->maximum, "none") && !g_ascii_string_to_signed (call->maximum, 10, 0, G_MAXINT, &maximum, NULL))
    {
      pd_usage_error (error, _ ("--maximum takes a number of people, or none."));
      return FALSE;
    }
  coverage->maximum = (int) maximum;
  return TRUE;
}

static gboolean
apply_numbers (const CoverageCall *call,
               PdCoverage         *coverage,
               GError            **error)
{
  if (call->minimum != NOT_SAID)
    coverage->minimum = call->minimum;
  if (call->wished != NOT_SAID)
    coverage->wished = call->wished;
  else if (coverage->id == PD_ID_NONE)
    coverage->wished = coverage->minimum;
  if (call->may_be_alone || call->nobody_alone)
    coverage->may_be_alone = call->may_be_alone;
  return apply_maximum (call, coverage, error);
}

static PdCoverage *
start_coverage (PdWorkspace        *workspace,
                const CoverageCall *call,
                GError            **error)
{
  PdSite *site = call->site ? pd_workspace_find_site (workspace, call->site, error) : NULL;

  return site ? pd_coverage_new (pd_site_get_id (site), PD_WHEN_ALWAYS, 0, 0, PD_COVERAGE_NO_MAXIMUM) : NULL;
}

static gboolean
set_coverage (PdInvocation       *self,
              PdWorkspace        *workspace,
              const CoverageCall *call,
              GError            **error)
{
  static const char *const fields[] = { "id", NULL };
  g_autoptr (PdCoverage)   coverage = NULL;
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  coverage = call->id ? find_coverage (workspace, call->id, error) : start_coverage (workspace, call, error);
  if (!coverage || !apply_when (call, &coverage->when, error) || !apply_numbers (call, coverage, error) ||
      !pd_workspace_save_coverage (workspace, coverage, error))
    return FALSE;
  pd_output_add_id (output, coverage->id);
  pd_output_print (output);
  return TRUE;
}

static gboolean
remove_coverage (PdWorkspace        *workspace,
                 const CoverageCall *call,
                 GError            **error)
{
  g_autoptr (PdCoverage) coverage = find_coverage (workspace, call->id, error);

  return coverage && pd_workspace_remove_coverage (workspace, coverage, error);
}

static gboolean
act_on_coverage (PdInvocation *self,
                 PdWorkspace  *workspace,
                 gpointer      user_data,
                 GError      **error)
{
  const CoverageCall *call = user_data;

  if (g_str_equal (call->act, "set"))
    return set_coverage (self, workspace, call, error);
  if (g_str_equal (call->act, "remove"))
    return remove_coverage (workspace, call, error);
  return list_coverage (self, workspace, call, error);
}

static gboolean
check_call (const CoverageCall *call,
            GError            **error)
{
  if (g_str_equal (call->act, "set") && !call->id && (!call->site || call->minimum == NOT_SAID))
    pd_usage_error (error, _ ("Say where with --site and how many people with --minimum, or what is to change with --id."));
  else if (call->id && call->site)
    pd_usage_error (error, _ ("What has an id stays at its site: --site does not go with --id."));
  else if (call->may_be_alone && call->nobody_alone)
    pd_usage_error (error, _ ("Say --may-be-alone or --nobody-alone, not both."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
run_coverage (PdInvocation *self,
              GError      **error)
{
  g_auto (CoverageCall) call = { .minimum = NOT_SAID, .wished = NOT_SAID };
  const GOptionEntry    entries[] = {
       { "id", 0, 0, G_OPTION_ARG_STRING, &call.id, N_ ("set, remove: which, by the id that list gives"), N_ ("ID") },
       { "site", 0, 0, G_OPTION_ARG_STRING, &call.site, N_ ("list: only this site; set: where something new is wanted"), N_ ("NAME") },
       { "minimum", 0, 0, G_OPTION_ARG_INT, &call.minimum, N_ ("set: how many people there must be"), N_ ("N") },
       { "wished", 0, 0, G_OPTION_ARG_INT, &call.wished, N_ ("set: how many there had better be"), N_ ("N") },
       { "maximum", 0, 0, G_OPTION_ARG_STRING, &call.maximum, N_ ("set: how many there is room for, or none"), N_ ("N") },
       { "may-be-alone", 0, 0, G_OPTION_ARG_NONE, &call.may_be_alone, N_ ("set: one person may be there alone"), NULL },
       { "nobody-alone", 0, 0, G_OPTION_ARG_NONE, &call.nobody_alone, N_ ("set: nobody is there alone"), NULL },
       { "weekdays", 0, 0, G_OPTION_ARG_STRING, &call.weekdays, N_ ("set: on which days: mon-fri or every day"), N_ ("DAYS") },
       { "start", 0, 0, G_OPTION_ARG_STRING, &call.start, N_ ("set: from what time; midnight if nothing is said"), N_ ("TIME") },
       { "end", 0, 0, G_OPTION_ARG_STRING, &call.end, N_ ("set: until when; before its start is the next day"), N_ ("TIME") },
       { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("set: the first day that it holds"), N_ ("DATE") },
       { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("set: the last day that it holds"), N_ ("DATE") },
       G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) && check_call (&call, error) &&
         pd_invocation_work (self, !g_str_equal (call.act, "list"), NULL, act_on_coverage, &call, error);
}

const PdCommand pd_coverage_command = {
  .name = "coverage",
  .synopsis = "FILE [list|set|remove] [--site NAME] [--id ID] [--minimum N] [OPTIONS]",
  .summary = N_ ("Lists and sets how many people each site wants, and when"),
  .run = run_coverage,
};
