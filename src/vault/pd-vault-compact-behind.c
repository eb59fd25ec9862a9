/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compacting while the file is open and takes changes. The owner begins each step of a
 * renewal, and reads from the old file until it learns that the new one is in place: from
 * the callback of the last step, or because it has waited for the writing thread. */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include <glib/gi18n-lib.h>

static void
prepare_in_thread (GTask        *work,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  PdVaultRenewal *self = task_data;
  GError         *error = NULL;
  gboolean        is_prepared = pd_vault_renewal_prepare (self, &error);

  g_async_queue_push (self->thread_ends, self);
  if (is_prepared)
    g_task_return_boolean (work, TRUE);
  else
    g_task_return_error (work, error);
}

static void
end (GTask  *task,
     GError *error)
{
  PdVault        *vault = g_task_get_source_object (task);
  PdVaultRenewal *self = g_task_get_task_data (task);

  if (vault->renewal == self)
    vault->renewal = NULL;
  pd_vault_renewal_forget (self);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
put_in_place_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdVault          *vault = PD_VAULT (source);
  GError           *error = NULL;

  /* There may be another one in the making already. */
  if (g_task_propagate_boolean (G_TASK (result), &error) &&
      vault->renewal == g_task_get_task_data (task))
    pd_vault_take_over (vault);
  end (task, error);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) step = NULL;
  PdVault          *vault = g_task_get_source_object (task);
  PdVaultRenewal   *self = g_task_get_task_data (task);
  GError           *error = NULL;

  self->has_thread = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    {
      end (task, error);
      return;
    }

  step = g_task_new (vault, NULL, put_in_place_cb, g_steal_pointer (&task));
  g_task_set_source_tag (step, prepared_cb);
  pd_vault_writer_run (vault->writer, pd_vault_renewal_put_in_place, self, step);
}

/* The thread's task does not keep the vault: whoever drops the last reference to one
 * closes it, and that waits for the thread. */
static void
end_of_log_noted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) work = NULL;
  PdVaultRenewal   *self = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    {
      end (task, error);
      return;
    }

  self->has_thread = TRUE;
  work = g_task_new (NULL, NULL, prepared_cb, g_steal_pointer (&task));
  g_task_set_source_tag (work, end_of_log_noted_cb);
  g_task_set_task_data (work, self, NULL);
  g_task_run_in_thread (work, prepare_in_thread);
}

static gboolean
check_can_begin (PdVault *self,
                 GError **error)
{
  if (!pd_vault_check_unlocked (self, error) || !pd_vault_check_writable (self, error))
    return FALSE;
  if (self->renewal == NULL)
    return pd_vault_keep_torn_tail (self, error);

  g_set_error_literal (error, PD_ERROR, PD_ERROR_FAILED,
                       _ ("The file is being compacted already."));

  return FALSE;
}

/**
 * pd_vault_compact_async:
 * @self: an unlocked vault
 * @make_image: gives the new snapshot; called in a thread, with the file as it is now,
 *   opened a second time to be read
 * @check: gets the new file in the same thread, opened, before it takes the old one's
 *   place
 * @work_data: for both
 * @work_free: frees @work_data, in that thread where it has begun; after the image, which
 *   may borrow from it
 * @cancellable: (nullable): looked at between steps, up to the last one. Locking, closing
 *   and whatever else writes the file anew cancel it.
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Writes a whole new file, as [method@Vault.compact] does, without keeping anybody
 * waiting: changes can be handed over all the time, and are on the disk as soon as
 * always. Those that are not in the image are behind it in the new file.
 */
void
pd_vault_compact_async (PdVault            *self,
                        PdVaultImageFunc    make_image,
                        PdVaultCheckFunc    check,
                        gpointer            work_data,
                        GDestroyNotify      work_free,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) step = NULL;
  PdVaultRenewal   *renewal;
  GError           *error = NULL;

  g_return_if_fail (PD_IS_VAULT (self));
  g_return_if_fail (make_image != NULL && check != NULL);
  g_return_if_fail (work_data != NULL && work_free != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_vault_compact_async);
  if (!check_can_begin (self, &error))
    {
      work_free (work_data);
      g_task_return_error (task, error);
      return;
    }

  renewal = pd_vault_renewal_new (self, cancellable);
  renewal->make_image = make_image;
  renewal->check = check;
  renewal->work_data = work_data;
  renewal->work_free = work_free;
  g_task_set_task_data (task, renewal, (GDestroyNotify) pd_vault_renewal_free);
  self->renewal = renewal;
  step = g_task_new (self, NULL, end_of_log_noted_cb, g_steal_pointer (&task));
  g_task_set_source_tag (step, pd_vault_compact_async);
  pd_vault_writer_run (self->writer, pd_vault_renewal_note_end_of_log, renewal, step);
}

/**
 * pd_vault_compact_finish:
 * @self: a vault
 * @result: from the callback of [method@Vault.compact_async]
 * @error: return location: as of [method@Vault.compact], or why there was no image
 *
 * Returns: whether the new file is in place; if not, the old one is, as it was
 */
gboolean
pd_vault_compact_finish (PdVault      *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * pd_vault_take_over:
 * @self: a vault that has waited for what writes, or heard from it
 *
 * Goes on with a new file that was put in place behind the owner's back, if there is one.
 */
void
pd_vault_take_over (PdVault *self)
{
  PdVaultRenewal *renewal = self->renewal;
  guint64         in_snapshot;

  if (renewal == NULL || !renewal->is_in_place)
    return;

  in_snapshot = renewal->from.at - self->snapshot.end;
  pd_vault_writer_close (self->writer,
                         pd_vault_change_files (self, renewal->file, renewal->fresh));
  self->promised_log_size -= in_snapshot;
  self->renewal = NULL;
  pd_vault_renewal_forget (renewal);
  if (self->write_fault != NULL)
    pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, self->write_fault);
}

/**
 * pd_vault_stop_renewal:
 * @self: a vault
 *
 * Gives up a new file that is in the making, and waits until nothing is left of it; one
 * that is in place already is gone on with.
 */
void
pd_vault_stop_renewal (PdVault *self)
{
  PdVaultRenewal *renewal = self->renewal;

  if (renewal == NULL)
    return;

  g_cancellable_cancel (renewal->cancellable);
  if (renewal->has_thread)
    g_async_queue_pop (renewal->thread_ends);
  pd_vault_drain (self);
  pd_vault_renewal_forget (renewal);
  self->renewal = NULL;
}
