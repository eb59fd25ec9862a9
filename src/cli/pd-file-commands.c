/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* verify, backup, compact, export: the file as a whole */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-commands.h"
#include "pd-workspace-export.h"

static gboolean
verify (PdInvocation *self,
        PdWorkspace  *workspace,
        gpointer      user_data,
        GError      **error)
{
  g_autoptr (GPtrArray) damages = NULL;

  if (!pd_workspace_verify (workspace, &damages, error))
    return FALSE;
  pd_invocation_progress (self, NULL);
  for (guint i = 0; i < damages->len; i++)
    printf ("%s\n", (char *) damages->pdata[i]);
  if (damages->len > 0)
    pd_invocation_set_exit (self, PD_EXIT_DAMAGED);
  else
    printf ("%s\n", _ ("Every seal holds, and the tables are whole."));
  return TRUE;
}

static gboolean
run_verify (PdInvocation *self,
            GError      **error)
{
  return pd_invocation_parse (self, NULL, 1, 1, error) &&
         pd_invocation_work (self, FALSE, _ ("Reading all of it…"), verify, NULL, error);
}

static gboolean
back_up (PdInvocation *self,
         PdWorkspace  *workspace,
         gpointer      user_data,
         GError      **error)
{
  return pd_workspace_save_copy (workspace, pd_invocation_get_argument (self, 1), error);
}

static gboolean
run_backup (PdInvocation *self,
            GError      **error)
{
  return pd_invocation_parse (self, NULL, 2, 2, error) &&
         pd_invocation_work (self, FALSE, _ ("Writing the copy and reading it back…"), back_up, NULL, error);
}

static gboolean
compact (PdInvocation *self,
         PdWorkspace  *workspace,
         gpointer      user_data,
         GError      **error)
{
  return pd_workspace_compact (workspace, error);
}

static gboolean
run_compact (PdInvocation *self,
             GError      **error)
{
  return pd_invocation_parse (self, NULL, 1, 1, error) &&
         pd_invocation_work (self, TRUE, _ ("Compacting…"), compact, NULL, error);
}

static gboolean
export_all (PdInvocation *self,
            PdWorkspace  *workspace,
            gpointer      user_data,
            GError      **error)
{
  return pd_workspace_export (workspace, pd_invocation_get_argument (self, 1), NULL, error);
}

static gboolean
run_export (PdInvocation *self,
            GError      **error)
{
  return pd_invocation_parse (self, NULL, 2, 2, error) &&
         pd_invocation_work (self, FALSE, _ ("Exporting…"), export_all, NULL, error);
}

const PdCommand pd_verify_command = {
  .name = "verify",
  .synopsis = "FILE",
  .summary = N_ ("Reads all of it: seals, chain, tables; says what is damaged"),
  .run = run_verify,
};

const PdCommand pd_backup_command = {
  .name = "backup",
  .synopsis = "FILE COPY",
  .summary = N_ ("Makes a copy, and checks it"),
  .run = run_backup,
};

const PdCommand pd_compact_command = {
  .name = "compact",
  .synopsis = "FILE",
  .summary = N_ ("Folds the change log into a new snapshot"),
  .run = run_compact,
};

const PdCommand pd_export_command = {
  .name = "export",
  .synopsis = "FILE FOLDER",
  .summary = N_ ("Writes all that you may read as CSV, JSON and SQLite, unsealed"),
  .run = run_export,
};
