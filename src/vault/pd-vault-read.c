/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include <glib/gi18n-lib.h>

/**
 * pd_vault_get_snapshot_size:
 * @self: an unlocked vault
 *
 * Returns: how many bytes the image has; never more than the file has
 */
gsize
pd_vault_get_snapshot_size (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->snapshot.size;
}

/**
 * pd_vault_get_log_size:
 * @self: an unlocked vault
 *
 * Returns: how many bytes the changes take, with those that are being written
 */
guint64
pd_vault_get_log_size (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->promised_log_size;
}

/**
 * pd_vault_get_last_sequence:
 * @self: an unlocked vault
 *
 * Returns: the sequence of the last change, with those that are being written; 0 where
 *   there was never one. It does not begin again when the log is compacted.
 */
guint64
pd_vault_get_last_sequence (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->promised_sequence;
}

static gboolean
read_pieces (PdVault *self,
             guint8  *buffer,
             GError **error)
{
  g_autoptr (PdSnapshotReader) reader = pd_snapshot_reader_new (self->fd, &self->snapshot,
                                                                self->header, self->keys);
  gsize                        done = 0;
  gsize                        size;

  while (!pd_snapshot_reader_is_done (reader))
    {
      if (!pd_snapshot_reader_next (reader, buffer + done, &size, error))
        return FALSE;
      done += size;
    }

  return TRUE;
}

/**
 * pd_vault_read_snapshot:
 * @self: an unlocked vault
 * @buffer: (array length=size): where to
 * @size: [method@Vault.get_snapshot_size]
 * @error: return location: `PD_ERROR_DAMAGED_SNAPSHOT` or `PD_ERROR_IO`
 *
 * Unseals the image into @buffer. If that fails, @buffer may have a part of it, and the
 * vault is read-only from then on.
 *
 * Returns: whether all of it was sound
 */
gboolean
pd_vault_read_snapshot (PdVault *self,
                        guint8  *buffer,
                        gsize    size,
                        GError **error)
{
  g_autoptr (GError) fault = NULL;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (size == self->snapshot.size, FALSE);
  g_return_val_if_fail (buffer != NULL || size == 0, FALSE);

  if (!pd_vault_check_unlocked (self, error))
    return FALSE;
  if (self->snapshot.end == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT, self->snapshot_fault);
      return FALSE;
    }
  if (read_pieces (self, buffer, &fault))
    return TRUE;

  if (g_error_matches (fault, PD_ERROR, PD_ERROR_DAMAGED_SNAPSHOT))
    pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, fault->message);
  g_propagate_error (error, g_steal_pointer (&fault));

  return FALSE;
}

/** pd_vault_set_changed_error: Sets `PD_ERROR_DAMAGED_RECORD`. */
void
pd_vault_set_changed_error (GError **error)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_DAMAGED_RECORD,
                       _ ("The file was changed by something else while it was open. Close it "
                          "and open it again."));
}

/**
 * pd_vault_foreach_record:
 * @self: an unlocked vault
 * @func: called with each change, in order; %FALSE ends it
 * @user_data: for @func
 * @error: return location: of @func, `PD_ERROR_DAMAGED_RECORD` if the file has changed
 *   under us, or `PD_ERROR_IO`
 *
 * Reads all changes behind the snapshot that can be read. That some behind them can't
 * is no error here: the vault has a notice of it.
 *
 * Returns: whether @func has seen all of them
 */
gboolean
pd_vault_foreach_record (PdVault          *self,
                         PdVaultRecordFunc func,
                         gpointer          user_data,
                         GError          **error)
{
  PdLogReader reader;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (!pd_vault_check_unlocked (self, error))
    return FALSE;

  pd_vault_drain (self);
  if (!pd_vault_start_reading (self, &reader, error))
    return FALSE;
  reader.end = self->log.position.at;
  while (reader.position.at < reader.end)
    {
      g_autoptr (PdVaultRecord) record = NULL;
      PdLogStep                 step = pd_log_reader_next (&reader, &record, error);

      if (step == PD_LOG_RECORD && !func (record, user_data, error))
        return FALSE;
      if (step == PD_LOG_FAILED)
        return FALSE;
      if (step != PD_LOG_RECORD)
        {
          pd_vault_set_changed_error (error);
          return FALSE;
        }
    }

  return TRUE;
}
