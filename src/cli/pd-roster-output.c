/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-roster-output.h"

#include <glib/gi18n-lib.h>

#include "pd-roster-files.h"

/* Sharp on a screen and on most printers, and some megabytes a page at most. */
#define PNG_DPI 150

void
pd_roster_output_clear (PdRosterOutput *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->ink, g_free);
  g_clear_pointer (&self->names, g_free);
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
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &self->path, N_ ("Where it goes: a name ending in .pdf, .png, .csv or .xlsx"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper, N_ ("A4 or A3"), N_ ("SIZE") },
    { "ink", 0, 0, G_OPTION_ARG_STRING, &self->ink, N_ ("colour, grey or plain"), N_ ("INK") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &self->names, N_ ("full, first (first name and initial) or initials"), N_ ("HOW") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &self->large_print, N_ ("Large letters"), NULL },
  };

  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

static gboolean
settle_options (const PdRosterOutput *self,
                PdPaperOptions       *options,
                GError              **error)
{
  if (self->paper && !pd_paper_parse (self->paper, &options->paper))
    pd_usage_error (error, _ ("--paper takes A4 or A3."));
  else if (self->ink && !pd_ink_parse (self->ink, &options->ink))
    pd_usage_error (error, _ ("--ink takes colour, grey or plain."));
  else if (self->names && !pd_redaction_parse (self->names, &options->redaction))
    pd_usage_error (error, _ ("--names takes full, first or initials."));
  else
    return TRUE;
  return FALSE;
}

/**
 * pd_roster_output_check:
 * @self: what was typed
 * @error: what is wrong with it
 *
 * Looks at the options before a file is opened or a passphrase asked for.
 *
 * Returns: whether they make sense
 */
gboolean
pd_roster_output_check (const PdRosterOutput *self,
                        GError              **error)
{
  PdPaperOptions options = { 0 };

  if (!self->path || !(g_str_has_suffix (self->path, ".pdf") || g_str_has_suffix (self->path, ".png") || pd_roster_files_has_ending (self->path)))
    {
      pd_usage_error (error, _ ("Say where the roster goes with --output and a name ending in .pdf, .png, .csv or .xlsx."));
      return FALSE;
    }
  return settle_options (self, &options, error);
}

/**
 * pd_roster_output_write:
 * @self: what was typed, checked
 * @invocation: the call
 * @workspace: a service
 * @roster: what to write
 * @error: why it was not
 *
 * Returns: whether the file is there
 */
gboolean
pd_roster_output_write (const PdRosterOutput *self,
                        PdInvocation         *invocation,
                        PdWorkspace          *workspace,
                        PdRoster             *roster,
                        GError              **error)
{
  PdPaperOptions         options = { 0 };
  g_autofree char       *version = NULL;
  g_autoptr (PdDocument) document = NULL;

  if (!settle_options (self, &options, error))
    return FALSE;
  if (pd_roster_files_has_ending (self->path))
    return pd_roster_files_write (self->path, options.redaction, workspace, roster, error);
  version = pd_workspace_dup_version (workspace);
  options.large_print = self->large_print;
  options.service_name = pd_service_get_name (pd_workspace_get_service (workspace));
  options.version = version;
  options.printed_on = pd_invocation_get_today (invocation);
  pd_invocation_progress (invocation, _ ("Laying the pages out…"));
  document = pd_wall_roster_new (roster, NULL, &options);
  if (g_str_has_suffix (self->path, ".png"))
    return pd_document_write_png (document, self->path, PNG_DPI, NULL, error);
  return pd_document_write_pdf (document, self->path, pd_invocation_get_now (invocation), NULL, error);
}
