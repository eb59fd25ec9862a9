/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-store-private.h"

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdStore          *self = g_task_get_task_data (task);
  GError           *error = NULL;

  if (pd_vault_append_finish (PD_VAULT (source), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (self->write_error == NULL)
    self->write_error = g_error_copy (error);
  g_task_return_error (task, error);
}

/**
 * pd_store_write_behind:
 * @self: a store
 * @record: a change that is kept in memory
 * @task: (transfer full): returns %TRUE when it is in the file
 *
 * If the writing fails, memory is ahead of the file, and the store can only be read.
 */
void
pd_store_write_behind (PdStore       *self,
                       PdVaultRecord *record,
                       GTask         *task)
{
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  pd_vault_append_async (self->vault, record, NULL, written_cb, task);
}
