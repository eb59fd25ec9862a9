/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include "pd-file-io-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* How many unfinished tails of one file may be kept. More than this is another trouble. */
#define TORN_MOST 1000

/** pd_vault_promise: What callers are told follows what is in the file. */
void
pd_vault_promise (PdVault *self)
{
  self->promised_sequence = self->log.position.sequence;
  self->promised_log_size = self->log.position.at - self->snapshot.end;
}

/* The owner has learnt of a failure: nothing is on its way any more. */
static void
begin_again (PdVault *self)
{
  pd_vault_take_over (self);
  pd_vault_promise (self);
  if (self->write_fault != NULL)
    pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, self->write_fault);
}

/** pd_vault_drain: Waits until nothing is being written. */
void
pd_vault_drain (PdVault *self)
{
  if (self->writer != NULL)
    pd_vault_writer_drain (self->writer);
  pd_vault_take_over (self);
}

/* A change that was not saved must not be found by whoever opens the file next. */
static void
take_back (PdVault             *self,
           const PdLogPosition *position,
           int                  reason,
           GError             **error)
{
  self->log.position = *position;
  if (ftruncate (self->log.fd, position->at) == 0 && fsync (self->log.fd) == 0)
    {
      pd_file_set_write_error (error, reason, _ ("The change could not be saved"));
      return;
    }

  self->write_fault = g_strdup_printf (_ ("The disk did not take a change (%s), and whether it is "
                                          "in the file is not certain. Nothing more is written "
                                          "to it. Save a copy on another disk now."),
                                       g_strerror (reason));
  g_set_error_literal (error, PD_ERROR, pd_file_get_write_code (reason), self->write_fault);
}

/**
 * pd_vault_check_still_there:
 * @self: a vault
 * @error: return location: `PD_ERROR_READ_ONLY`
 *
 * A program that syncs folders may have put another file in the place of this one. What
 * is then added to this one nobody will ever see. Called by whoever writes.
 *
 * Returns: whether the name leads to what is written to, and nothing else is against it
 */
gboolean
pd_vault_check_still_there (PdVault *self,
                            GError **error)
{
  if (self->write_fault == NULL && !pd_file_place_has (self->place, self->log.fd))
    self->write_fault = g_strdup (_ ("Another program has moved this file or put another one in "
                                     "its place. Nothing more is written to it. What you see is "
                                     "all there: save a copy under another name."));
  if (self->write_fault == NULL)
    return TRUE;

  g_set_error_literal (error, PD_ERROR, PD_ERROR_READ_ONLY, self->write_fault);

  return FALSE;
}

/**
 * pd_vault_write_record:
 * @target: a vault
 * @record: with its sequence
 * @error: return location: `PD_ERROR_NO_SPACE`, `PD_ERROR_IO`, `PD_ERROR_READ_ONLY`
 *
 * Writes one record and syncs it. If that fails it is cut off again; if that fails too,
 * nothing more is written through this vault.
 *
 * Returns: whether it is on the disk
 */
gboolean
pd_vault_write_record (gpointer             target,
                       const PdVaultRecord *record,
                       GError             **error)
{
  PdVault      *self = target;
  PdLogPosition position = self->log.position;

  g_assert (record->sequence == position.sequence + 1);

  if (!pd_vault_check_still_there (self, error))
    return FALSE;

  if (pd_log_writer_add (&self->log, record) && fdatasync (self->log.fd) == 0)
    return TRUE;

  take_back (self, &position, errno, error);

  return FALSE;
}

static int
make_torn_file (PdVault *self,
                char   **ret_name)
{
  for (guint i = 1; i <= TORN_MOST; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.torn-%u", self->place->name, i);
      int              fd = pd_file_place_make (self->place, name);

      if (fd >= 0)
        *ret_name = g_steal_pointer (&name);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }

  return -1;
}

static gboolean
copy_tail (PdVault *self,
           int      fd)
{
  g_autofree guint8 *tail = g_try_malloc (self->torn_size);

  if (tail == NULL)
    {
      errno = ENOMEM;
      return FALSE;
    }

  return pd_file_read_at (self->fd, self->log.position.at, tail, self->torn_size) == self->torn_size &&
         pd_file_write_at (fd, 0, tail, self->torn_size) && fsync (fd) == 0 &&
         pd_file_place_sync (self->place);
}

static gboolean
keep_tail (PdVault *self,
           GError **error)
{
  g_autofree char *name = NULL;
  int              fd = make_torn_file (self, &name);
  gboolean         is_kept = fd >= 0 && copy_tail (self, fd);
  int              reason = errno;

  if (fd >= 0)
    close (fd);
  if (is_kept)
    return TRUE;

  if (name != NULL)
    unlinkat (self->place->folder_fd, name, 0);
  pd_file_set_write_error (error, reason,
                           _ ("The unfinished change at the end of the file could not be kept "
                              "aside"));

  return FALSE;
}

/**
 * pd_vault_keep_torn_tail:
 * @self: a vault that can be written
 * @error: return location: `PD_ERROR_NO_SPACE` or `PD_ERROR_IO`; the file is as it was
 *
 * Before the first write: puts what there is of an unfinished change into a file of its
 * own, and cuts it off.
 *
 * Returns: whether the file ends with a whole change now
 */
gboolean
pd_vault_keep_torn_tail (PdVault *self,
                         GError **error)
{
  if (self->torn_size == 0)
    return TRUE;
  if (!keep_tail (self, error))
    return FALSE;

  if (ftruncate (self->fd, self->log.position.at) != 0 || fsync (self->fd) != 0)
    {
      pd_file_set_write_error (error, errno,
                               _ ("The unfinished change at the end of the file could not be cut"));
      /* It may be cut by now: what is kept aside is not to be looked for again. */
      pd_vault_set_read_only (self, PD_ERROR_READ_ONLY,
                              _ ("The disk did not confirm that the unfinished change at the end "
                                 "of the file was cut. Nothing more is written to it. Close it, "
                                 "and open it again."));
      return FALSE;
    }
  self->torn_size = 0;

  return TRUE;
}

/* The store counts its changes too. Where the two counts differ, what the store has in
 * memory is not what this file has with one change more. */
static gboolean
check_sequence (PdVault             *self,
                const PdVaultRecord *record,
                GError             **error)
{
  if (record->sequence == 0 || record->sequence == self->promised_sequence + 1)
    return TRUE;

  g_set_error (error, PD_ERROR, PD_ERROR_FAILED,
               _ ("This is change %" G_GUINT64_FORMAT ", but the file has %" G_GUINT64_FORMAT
                  " changes. It was not saved; close the file and open it again."),
               record->sequence, self->promised_sequence);

  return FALSE;
}

/* Gives @record its sequence, if it can be written. */
static gboolean
prepare (PdVault       *self,
         PdVaultRecord *record,
         GError       **error)
{
  if (!pd_vault_check_unlocked (self, error) || !pd_vault_check_writable (self, error) ||
      !pd_change_log_check (record, error) || !check_sequence (self, record, error) ||
      !pd_vault_keep_torn_tail (self, error))
    return FALSE;

  record->sequence = ++self->promised_sequence;
  self->promised_log_size += pd_change_log_get_size (record);

  return TRUE;
}

/**
 * pd_vault_append:
 * @self: an unlocked vault
 * @record: the change; gets its sequence, unless it has the right one
 * @error: return location: `PD_ERROR_NO_SPACE`, `PD_ERROR_IO`, `PD_ERROR_IN_USE`,
 *   `PD_ERROR_READ_ONLY` and the other reasons not to write, `PD_ERROR_INPUT` if it is
 *   too large
 *
 * Adds a change to the file and waits until it is on the disk, after those that were
 * handed over before it. If it fails the file is as it was before, and the caller goes
 * back to that state too.
 *
 * Returns: whether it is saved
 */
gboolean
pd_vault_append (PdVault       *self,
                 PdVaultRecord *record,
                 GError       **error)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!prepare (self, record, error))
    return FALSE;
  if (pd_vault_writer_append (self->writer, record, error))
    return TRUE;

  begin_again (self);

  return FALSE;
}

/**
 * pd_vault_append_async:
 * @self: an unlocked vault
 * @record: the change; gets its sequence at once, unless it has the right one
 * @cancellable: (nullable): looked at before the change is written, not afterwards: a
 *   change that is in the file is never said to be cancelled
 * @callback: (nullable): called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Hands a change over and does not wait. Changes are written in the order of these
 * calls. When one fails, all that were handed over after it fail too, until the caller
 * has learnt of it from [method@Vault.append_finish], [method@Vault.append] or
 * [method@Vault.flush]: they stood on a state that is not in the file.
 */
void
pd_vault_append_async (PdVault            *self,
                       PdVaultRecord      *record,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError           *error = NULL;

  g_return_if_fail (PD_IS_VAULT (self));
  g_return_if_fail (record != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pd_vault_append_async);
  g_task_set_check_cancellable (task, FALSE);
  if (prepare (self, record, &error))
    pd_vault_writer_push (self->writer, record, task);
  else
    g_task_return_error (task, error);
}

/**
 * pd_vault_append_finish:
 * @self: a vault
 * @result: from the callback of [method@Vault.append_async]
 * @error: return location: as of [method@Vault.append], or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the change is on the disk
 */
gboolean
pd_vault_append_finish (PdVault      *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (g_task_propagate_boolean (G_TASK (result), error))
    return TRUE;
  if (self->writer != NULL && pd_vault_writer_acknowledge (self->writer, G_TASK (result)))
    begin_again (self);

  return FALSE;
}

/**
 * pd_vault_flush:
 * @self: a vault
 * @error: return location: why a change that was handed over was not saved
 *
 * Waits until all changes that were handed over are on the disk.
 *
 * Returns: whether they are
 */
gboolean
pd_vault_flush (PdVault *self,
                GError **error)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);

  if (self->writer == NULL || pd_vault_writer_flush (self->writer, error))
    {
      pd_vault_take_over (self);
      return TRUE;
    }

  begin_again (self);

  return FALSE;
}
