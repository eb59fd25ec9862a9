/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-commands.h"
#include "pd-typed.h"
#include "pd-workspace-import.h"

/* Ten years, as long as an event is followed that says itself when it ends. */
#define MAX_WEEKS 520

typedef struct
{
  PdTableKind     kind;
  PdImportOptions options;
  gboolean        dry_run;
} Import;

/* Weeks without a day to begin with are counted from today. */
static gboolean
read_window (const char       *from_text,
             int               weeks,
             PdDay             today,
             PdCalendarWindow *window,
             GError          **error)
{
  if (!from_text && weeks == 0)
    return TRUE;
  window->from = today;
  if (from_text && !pd_typed_read_day ("--from", from_text, &window->from, error))
    return FALSE;
  if (weeks < 0 || weeks > MAX_WEEKS)
    {
      pd_usage_error (error, _ ("--weeks takes a number from 1 to %d."), MAX_WEEKS);
      return FALSE;
    }
  window->n_days = weeks > 0 ? (guint) weeks * 7 : PD_CALENDAR_ENDLESS_DAYS;
  return TRUE;
}

static gboolean
read_choices (const char *kind_text,
              const char *dates_text,
              Import     *import,
              GError    **error)
{
  if (!kind_text || !pd_table_kind_parse (kind_text, &import->kind))
    {
      pd_usage_error (error, _ ("Say what the table holds: --kind people, shifts, availability, leave, training or pattern."));
      return FALSE;
    }
  if (dates_text && !pd_date_order_parse (dates_text, &import->options.dates))
    {
      pd_usage_error (error, _ ("--dates takes dmy (day first) or mdy (month first)."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
bring_in (PdInvocation *self,
          PdWorkspace  *workspace,
          gpointer      user_data,
          GError      **error)
{
  const Import              *import = user_data;
  g_autoptr (PdImportReport) report = NULL;
  g_autofree char           *text = NULL;

  if (!pd_workspace_import (workspace, import->kind, pd_invocation_get_argument (self, 1),
                            &import->options, import->dry_run, &report, NULL, error))
    return FALSE;
  pd_invocation_progress (self, NULL);
  text = pd_import_report_to_text (report);
  printf ("%s", text);
  return TRUE;
}

static gboolean
run_import (PdInvocation *self,
            GError      **error)
{
  g_autofree char   *kind_text = NULL;
  g_autofree char   *dates_text = NULL;
  g_autofree char   *person = NULL;
  g_autofree char   *site = NULL;
  g_autofree char   *from_text = NULL;
  g_auto (GStrv)     map = NULL;
  int                weeks = 0;
  Import             import = { .options = { .dates = PD_DATE_ORDER_UNSETTLED } };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_text, N_ ("What the table holds: people, shifts, availability, leave, training or pattern"), N_ ("KIND") },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &map, N_ ("Which field a column is; may be said again"), N_ ("COLUMN=FIELD") },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &dates_text, N_ ("How 03/04/2026 is read: dmy or mdy"), N_ ("ORDER") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &person, N_ ("Whose calendar it is"), N_ ("NAME") },
    { "site", 0, 0, G_OPTION_ARG_STRING, &site, N_ ("Where a calendar’s events without a place are"), N_ ("SITE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("The first day that is wanted of a calendar"), N_ ("DATE") },
    { "weeks", 0, 0, G_OPTION_ARG_INT, &weeks, N_ ("How many weeks of a calendar; else a year"), N_ ("N") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &import.dry_run, N_ ("Say what would come of it, and do nothing"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!pd_invocation_parse (self, entries, 2, 2, error) ||
      !read_choices (kind_text, dates_text, &import, error) ||
      !read_window (from_text, weeks, pd_invocation_get_today (self), &import.options.window, error))
    return FALSE;
  import.options.person = person;
  import.options.site = site;
  import.options.map = (const char *const *) map;
  return pd_invocation_work (self, !import.dry_run, _ ("Reading the table…"), bring_in, &import, error);
}

const PdCommand pd_import_command = {
  .name = "import",
  .synopsis = "FILE --kind people|shifts|availability|leave|training|pattern TABLE.csv|CALENDAR.ics "
              "[--map COLUMN=FIELD] [--dates dmy|mdy] "
              "[--person NAME] [--site SITE] [--from DATE] [--weeks N] [--dry-run]",
  .summary = N_ ("Brings a table or a calendar in, as one change that can be undone"),
  .run = run_import,
};
