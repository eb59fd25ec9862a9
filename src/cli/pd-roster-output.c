/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-roster-output.h"

#include <glib/gi18n-lib.h>

#include "pd-roster-export.h"
#include "pd-roster-paper.h"

/* Sharp on a screen and on most printers, and some megabytes a page at most. */
#define PNG_DPI 150

#define DAYS_PER_WEEK 7

void
pd_roster_output_clear (PdRosterOutput *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->ink, g_free);
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->sheet, g_free);
  g_clear_pointer (&self->per, g_free);
  g_clear_pointer (&self->remind, g_free);
}

/**
 * pd_roster_output_add_entries:
 * @self: where what is typed goes
 * @entries: (element-type GOptionEntry): what to add to
 *
 * Adds the options of printing to those of a command.
 */
void
pd_roster_output_add_entries (PdRosterOutput *self,
                              GArray         *entries)
{
  const GOptionEntry own[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &self->path, N_ ("Where it goes: a name ending in .pdf, .png, .csv, .xlsx or .ics"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, N_ ("A4 or A3"), N_ ("SIZE") },
    { "ink", 0, 0, G_OPTION_ARG_STRING, &self->ink, N_ ("colour, grey or plain"), N_ ("INK") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &self->names, N_ ("full, first (first name and initial) or initials"), N_ ("HOW") },
    { "large", 0, 0, G_OPTION_ARG_NONE, &self->large_print, N_ ("Large letters"), NULL },
    { "large-print", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->large_print, NULL, NULL },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &self->sheet, N_ ("print: wall, person, sign-in, agreements or changes"), N_ ("SHEET") },
    { "per", 0, 0, G_OPTION_ARG_STRING, &self->per, N_ ("print: a sign-in sheet for each week or day"), N_ ("SPAN") },
    { "marks", 0, 0, G_OPTION_ARG_NONE, &self->marks, N_ ("print: mark what has changed since people were given it"), NULL },
    { "details", 0, 0, G_OPTION_ARG_NONE, &self->details, N_ ("print: say in a calendar where each shift is and what for"), NULL },
    { "remind", 0, 0, G_OPTION_ARG_STRING, &self->remind, N_ ("print: how long before a session of supervision or co-supervision a calendar reminds of it: 1d, 1h, 15m or none"), N_ ("WHEN") },
    { "coverage", 0, 0, G_OPTION_ARG_NONE, &self->coverage, N_ ("print: say whether enough people are at each site"), NULL },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

static gboolean
settle_span (const PdRosterOutput *self,
             PdSignInSpan         *span)
{
  *span = PD_SIGN_IN_BY_WEEK;
  if (!self->per || g_str_equal (self->per, "week"))
    return TRUE;
  *span = PD_SIGN_IN_BY_DAY;
  return g_str_equal (self->per, "day");
}

static gboolean
settle_options (const PdRosterOutput *self,
                PdRosterPaper        *what,
                GError              **error)
{
  what->large_print = self->large_print;
  what->has_marks = self->marks;
  what->has_coverage = self->coverage;
  if (self->paper && !pd_paper_parse (self->paper, &what->paper))
    pd_usage_error (error, _ ("--paper takes A4 or A3."));
  else if (self->ink && !pd_ink_parse (self->ink, &what->ink))
    pd_usage_error (error, _ ("--ink takes colour, grey or plain."));
  else if (self->names && !pd_redaction_parse (self->names, &what->redaction))
    pd_usage_error (error, _ ("--names takes full, first or initials."));
  else if (self->sheet && !pd_sheet_kind_parse (self->sheet, &what->sheet))
    pd_usage_error (error, _ ("--sheet takes wall, person, sign-in, agreements or changes."));
  else if (!settle_span (self, &what->span))
    pd_usage_error (error, _ ("--per takes week or day."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_pages (const char *path)
{
  return g_str_has_suffix (path, ".pdf") || g_str_has_suffix (path, ".png");
}

/* Nothing that is typed is passed over in silence. */
static gboolean
check_ending (const PdRosterOutput *self,
              const PdRosterRange  *range,
              GError              **error)
{
  PdRemindBefore remind;
  PdExportKind   kind;
  gboolean       is_calendar = pd_export_kind_from_path (self->path, &kind) && kind == PD_EXPORT_CALENDAR;

  if (!is_pages (self->path) && (self->sheet || self->paper || self->ink || self->large_print || self->marks || self->coverage))
    pd_usage_error (error, _ ("--sheet, --paper, --ink, --large, --marks and --coverage go with a name ending in .pdf or .png."));
  else if (is_calendar && !range->person)
    pd_usage_error (error, _ ("A calendar is one person's: say whose with --person."));
  else if (is_calendar && (range->site || range->by || self->names))
    pd_usage_error (error, _ ("--site, --by and --names don't go with a calendar: it has all shifts of one person, and no names."));
  else if (!is_calendar && (self->details || self->remind))
    pd_usage_error (error, _ ("--details and --remind go with a calendar alone: a name ending in .ics."));
  else if (self->remind && !pd_remind_before_parse (self->remind, &remind))
    pd_usage_error (error, _ ("--remind takes 1d, 1h, 15m or none."));
  else
    return TRUE;
  return FALSE;
}

/* The same, of what is printed. */
static gboolean
check_together (const PdRosterOutput *self,
                const PdRosterRange  *range,
                const PdRosterPaper  *what,
                GError              **error)
{
  gboolean is_wall = what->sheet == PD_SHEET_KIND_WALL;
  gboolean is_sign_in = what->sheet == PD_SHEET_KIND_SIGN_IN;

  if (!is_wall && (self->marks || self->coverage))
    pd_usage_error (error, _ ("--marks and --coverage go with the wall roster alone."));
  else if (!is_wall && what->paper != PD_PAPER_A4)
    pd_usage_error (error, _ ("Only the wall roster is printed on A3."));
  else if (!is_wall && range->by)
    pd_usage_error (error, _ ("--by goes with the wall roster alone."));
  else if (!is_sign_in && self->per)
    pd_usage_error (error, _ ("--per goes with --sheet sign-in alone."));
  else if (is_sign_in && range->person)
    pd_usage_error (error, _ ("A sign-in sheet is of a site: --person does not go with it."));
  else if (!is_wall && !is_sign_in && range->site)
    pd_usage_error (error, _ ("--site goes with the wall roster and the sign-in sheet alone."));
  else
    return TRUE;
  return FALSE;
}

/**
 * pd_roster_output_check:
 * @self: what was typed
 * @range: which part of the roster
 * @error: what is wrong with it
 *
 * Looks at the options before a file is opened or a passphrase asked for.
 *
 * Returns: whether they make sense
 */
gboolean
pd_roster_output_check (const PdRosterOutput *self,
                        const PdRosterRange  *range,
                        GError              **error)
{
  PdRosterPaper what = { 0 };
  PdExportKind  kind;

  if (!self->path || !(is_pages (self->path) || pd_export_kind_from_path (self->path, &kind)))
    {
      pd_usage_error (error, _ ("Say where the roster goes with --output and a name ending in .pdf, .png, .csv, .xlsx or .ics."));
      return FALSE;
    }
  return settle_options (self, &what, error) && check_ending (self, range, error) &&
         check_together (self, range, &what, error);
}

static gboolean
settle_range (const PdRosterRange *range,
              PdInvocation        *invocation,
              PdWorkspace         *workspace,
              PdRosterPaper       *what,
              GError             **error)
{
  PdPerson *person;
  guint     n_days;

  if (!pd_roster_range_settle (range, invocation, &what->from, &n_days, error) ||
      !pd_roster_range_settle_side (range, &what->side, error) ||
      !pd_roster_range_find_person (range, workspace, &person, error) ||
      !pd_roster_range_find_site (range, workspace, &what->site_id, error))
    return FALSE;
  what->n_weeks = (guint) range->weeks;
  what->person_id = person ? pd_person_get_id (person) : PD_ID_NONE;
  return TRUE;
}

static gboolean
write_pages (const char          *path,
             const PdRosterPaper *what,
             PdInvocation        *invocation,
             PdWorkspace         *workspace,
             GError             **error)
{
  g_autoptr (PdPaperOrder) order = pd_roster_paper_read (what, workspace, pd_invocation_get_today (invocation), error);
  g_autoptr (PdDocument)   document = NULL;

  if (!order)
    return FALSE;
  pd_invocation_progress (invocation, _ ("Laying the pages out…"));
  document = pd_paper_order_make (order);
  if (g_str_has_suffix (path, ".png"))
    return pd_document_write_png (document, path, PNG_DPI, NULL, error);
  return pd_document_write_pdf (document, path, pd_invocation_get_now (invocation), NULL, error);
}

static gboolean
write_export (const PdRosterOutput *self,
              const PdRosterPaper  *what,
              PdInvocation         *invocation,
              PdWorkspace          *workspace,
              GError              **error)
{
  PdRosterExport export = {
    .from = what->from,
    .n_days = what->n_weeks * DAYS_PER_WEEK,
    .side = what->side,
    .site_id = what->site_id,
    .person_id = what->person_id,
    .names = what->redaction,
    .has_details = self->details,
    .now = pd_invocation_get_now (invocation),
    .today = pd_invocation_get_today (invocation),
  };
  g_autoptr (PdExportOrder) order = NULL;

  pd_export_kind_from_path (self->path, &export.kind);
  pd_remind_before_parse (self->remind, &export.remind);
  order = pd_roster_export_read (&export, workspace, error);
  return order && pd_export_order_write (order, self->path, error);
}

/**
 * pd_roster_output_write:
 * @self: what was typed, checked
 * @invocation: the call
 * @workspace: a service
 * @range: which part of the roster
 * @error: why it was not
 *
 * Returns: whether the file is there
 */
gboolean
pd_roster_output_write (const PdRosterOutput *self,
                        PdInvocation         *invocation,
                        PdWorkspace          *workspace,
                        const PdRosterRange  *range,
                        GError              **error)
{
  PdRosterPaper what = { 0 };

  if (!settle_options (self, &what, error) || !settle_range (range, invocation, workspace, &what, error))
    return FALSE;
  if (is_pages (self->path))
    return write_pages (self->path, &what, invocation, workspace, error);
  return write_export (self, &what, invocation, workspace, error);
}
