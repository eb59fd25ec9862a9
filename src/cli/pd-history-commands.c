/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* history, undo, redo: changes by name */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-commands.h"
#include "pd-error.h"
#include "pd-history-entry.h"
#include "pd-names.h"
#include "pd-output.h"

#define USUAL_LAST 50

static char *
label_of (PdHistoryEntry *entry)
{
  const char *label = pd_history_entry_get_label (entry);

  switch (pd_history_entry_get_kind (entry))
    {
    case PD_RECORD_UNDO:
      return g_strdup_printf (_ ("Undo: %s"), label);
    case PD_RECORD_REDO:
      return g_strdup_printf (_ ("Redo: %s"), label);
    case PD_RECORD_CHANGE:
    default:
      return pd_history_entry_is_undone (entry) ? g_strdup_printf (_ ("%s (undone)"), label) : g_strdup (label);
    }
}

static gboolean
list_history (PdInvocation *self,
              PdWorkspace  *workspace,
              gpointer      user_data,
              GError      **error)
{
  static const char *const fields[] = { "sequence", "when", "who", "what", NULL };
  const int               *last = user_data;
  g_autoptr (GPtrArray)    entries = pd_workspace_list_history (workspace, (guint) MAX (*last, 0), error);
  g_autoptr (PdOutput)     output = NULL;

  if (!entries)
    return FALSE;
  output = pd_output_new (pd_invocation_get_json (self), fields);
  for (guint i = 0; i < entries->len; i++)
    {
      PdHistoryEntry *entry = entries->pdata[i];

      pd_output_add_number (output, (gint64) pd_history_entry_get_sequence (entry));
      pd_output_add_when (output, pd_history_entry_get_when (entry));
      pd_output_add_text (output, pd_names_find_person (workspace, pd_history_entry_get_who (entry)));
      pd_output_take_text (output, label_of (entry));
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
run_history (PdInvocation *self,
             GError      **error)
{
  int                last = USUAL_LAST;
  const GOptionEntry options[] = {
    { "last", 0, 0, G_OPTION_ARG_INT, &last, N_ ("How many, the newest first"), N_ ("N") },
    G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse (self, options, 1, 1, error) &&
         pd_invocation_work (self, FALSE, NULL, list_history, &last, error);
}

/* Undo and redo are alike but for their words. */
typedef struct
{
  const char *(*get_label) (PdWorkspace *workspace);
  gboolean (*act) (PdWorkspace *workspace,
                   GError     **error);
  const char *nothing;
  const char *done;
} Step;

static gboolean
take_step (PdInvocation *self,
           PdWorkspace  *workspace,
           gpointer      user_data,
           GError      **error)
{
  const Step      *step = user_data;
  g_autofree char *label = g_strdup (step->get_label (workspace));

  if (!label)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ (step->nothing));
      return FALSE;
    }
  if (!step->act (workspace, error))
    return FALSE;
  printf ("%s: %s\n", _ (step->done), label);
  return TRUE;
}

static gboolean
run_undo (PdInvocation *self,
          GError      **error)
{
  static Step step = {
    pd_workspace_get_undo_label, pd_workspace_undo, N_ ("There is nothing to undo."), N_ ("Undone")
  };

  return pd_invocation_parse (self, NULL, 1, 1, error) &&
         pd_invocation_work (self, TRUE, NULL, take_step, &step, error);
}

static gboolean
run_redo (PdInvocation *self,
          GError      **error)
{
  static Step step = {
    pd_workspace_get_redo_label, pd_workspace_redo, N_ ("There is nothing to do again."), N_ ("Done again")
  };

  return pd_invocation_parse (self, NULL, 1, 1, error) &&
         pd_invocation_work (self, TRUE, NULL, take_step, &step, error);
}

const PdCommand pd_history_command = {
  .name = "history",
  .synopsis = "FILE [--last N]",
  .summary = N_ ("Lists what was done, by whom and when"),
  .run = run_history,
};

const PdCommand pd_undo_command = {
  .name = "undo",
  .synopsis = "FILE",
  .summary = N_ ("Takes the last change back"),
  .run = run_undo,
};

const PdCommand pd_redo_command = {
  .name = "redo",
  .synopsis = "FILE",
  .summary = N_ ("Does again what was taken back"),
  .run = run_redo,
};
