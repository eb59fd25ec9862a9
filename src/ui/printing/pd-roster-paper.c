/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-paper.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* What the thread works from: nothing of it is shared with the window. */
typedef struct
{
  PdRoster      *roster;
  PdPaperOptions options;
  char          *service_name;
  char          *version;
} Order;

static void
order_free (Order *order)
{
  g_clear_object (&order->roster);
  g_free (order->service_name);
  g_free (order->version);
  g_free (order);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Order *order = task_data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, pd_wall_roster_new (order->roster, NULL, &order->options), g_object_unref);
}

static Order *
order_new (const PdRosterPaper *paper,
           PdWorkspace         *workspace,
           PdDay                today)
{
  Order *order = g_new0 (Order, 1);

  order->service_name = g_strdup (pd_service_get_name (pd_workspace_get_service (workspace)));
  order->version = pd_workspace_dup_version (workspace);
  order->options.paper = paper->paper;
  order->options.ink = paper->ink;
  order->options.redaction = paper->redaction;
  order->options.large_print = paper->large_print;
  order->options.service_name = order->service_name;
  order->options.version = order->version;
  order->options.printed_on = today;
  return order;
}

/**
 * pd_roster_paper_make_async:
 * @self: what of the roster, and how
 * @workspace: the open service that it is read from
 * @today: the day that stands on it
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is made
 * @user_data: handed to @callback
 *
 * Reads the roster now, and lays it out on pages in a thread.
 */
void
pd_roster_paper_make_async (const PdRosterPaper *self,
                            PdWorkspace         *workspace,
                            PdDay                today,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask)    task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (PdRoster) roster = NULL;
  GError              *error = NULL;
  Order               *order;

  g_task_set_source_tag (task, pd_roster_paper_make_async);
  roster = pd_workspace_load_roster (workspace, self->from, self->n_weeks * DAYS_PER_WEEK, self->side,
                                     PD_ID_NONE, self->site_id, &error);
  if (roster == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  order = order_new (self, workspace, today);
  order->roster = g_steal_pointer (&roster);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * pd_roster_paper_make_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full): pages that nobody else draws
 */
PdDocument *
pd_roster_paper_make_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pd_roster_paper_dup_file_name:
 * @self: what of the roster, and how
 *
 * Returns: (transfer full): what a file of it is called at first; with the day, and
 *   without the name of the service, which a folder would show to anybody
 */
char *
pd_roster_paper_dup_file_name (const PdRosterPaper *self)
{
  g_autofree char *day = pd_day_to_iso (self->from);

  /* Translators: the name of a file; %s is its first day, such as 2026-11-23 */
  return g_strdup_printf (_ ("Roster from %s.pdf"), day);
}
