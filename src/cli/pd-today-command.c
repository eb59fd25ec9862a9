/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* today: what waits for whoever unlocks the file */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-output.h"
#include "pd-workspace-today.h"

static gboolean
list_today (PdInvocation *self,
            PdWorkspace  *workspace,
            gpointer      user_data,
            GError      **error)
{
  static const char *const fields[] = { "kind", "date", "what", "more", NULL };
  g_autoptr (PdToday)      today = pd_workspace_load_today (workspace, pd_invocation_get_today (self), error);
  g_autoptr (PdOutput)     output = NULL;

  if (!today)
    return FALSE;
  output = pd_output_new (pd_invocation_get_json (self), fields);
  for (guint i = 0; i < today->items->len; i++)
    {
      const PdTodayItem *item = today->items->pdata[i];

      pd_output_add_text (output, pd_today_kind_to_nick (item->kind));
      pd_output_add_day (output, item->day);
      pd_output_add_text (output, item->words);
      pd_output_add_text (output, item->detail);
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
run_today (PdInvocation *self,
           GError      **error)
{
  return pd_invocation_parse (self, NULL, 1, 1, error) &&
         pd_invocation_work (self, FALSE, NULL, list_today, NULL, error);
}

const PdCommand pd_today_command = {
  .name = "today",
  .synopsis = "FILE",
  .summary = N_ ("Lists what waits for you today: sessions, shifts, notes to agree, gaps, training"),
  .run = run_today,
};
