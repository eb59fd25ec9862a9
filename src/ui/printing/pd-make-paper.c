/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-make-paper.h"

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, pd_paper_order_make (task_data), g_object_unref);
}

/**
 * pd_make_paper_async:
 * @paper: what of the roster, and how
 * @workspace: the open service that it is read from
 * @today: the day that stands on it
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is made
 * @user_data: handed to @callback
 *
 * Reads the roster now, and lays it out on pages in a thread.
 */
void
pd_make_paper_async (const PdRosterPaper *paper,
                     PdWorkspace         *workspace,
                     PdDay                today,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  GError           *error = NULL;
  PdPaperOrder     *order = pd_roster_paper_read (paper, workspace, today, &error);

  g_task_set_source_tag (task, pd_make_paper_async);
  if (order == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, order, (GDestroyNotify) pd_paper_order_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * pd_make_paper_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full): pages that nobody else draws
 */
PdDocument *
pd_make_paper_finish (GAsyncResult *result,
                      GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
