/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-copy-private.h"
#include "pd-store-private.h"

/* One piece, whenever the main loop has nothing better to do. The last one is left to
 * pd_store_copy_finish(): a change could still come before the callback. */
static gboolean
copy_piece_cb (gpointer user_data)
{
  GTask          *task = user_data;
  PdDatabaseCopy *copy = g_task_get_task_data (task);
  GError         *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (pd_database_copy_is_nearly_done (copy))
    {
      g_task_return_boolean (task, TRUE);
      return G_SOURCE_REMOVE;
    }
  if (pd_database_copy_step (copy, &error))
    return G_SOURCE_CONTINUE;
  g_task_return_error (task, error);
  return G_SOURCE_REMOVE;
}

/**
 * pd_store_copy_async:
 * @self: a store
 * @cancellable: (nullable): to give up
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Copies what is open, a piece at a time, so that nothing waits for it. Reading and
 * changing go on meanwhile; closing gives it up.
 */
void
pd_store_copy_async (PdStore            *self,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  g_autoptr (GTask)   task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GSource) source = NULL;
  PdDatabaseCopy     *copy = NULL;
  GError             *error = NULL;

  g_task_set_source_tag (task, pd_store_copy_async);
  if (pd_store_check_idle (self, &error))
    copy = pd_database_copy_begin (self->database, &error);
  if (copy == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, copy, (GDestroyNotify) pd_database_copy_free);
  g_task_set_priority (task, G_PRIORITY_DEFAULT_IDLE);
  source = g_idle_source_new ();
  g_task_attach_source (task, source, copy_piece_cb);
}

/**
 * pd_store_copy_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error: %PD_ERROR_READ_ONLY when it was locked,
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): its tables as they are in the callback, for any one thread
 */
PdDatabase *
pd_store_copy_finish (PdStore      *self,
                      GAsyncResult *result,
                      GError      **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return pd_database_copy_end (g_task_get_task_data (G_TASK (result)), error);
}
