/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include "pd-file-io-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

static gboolean
write_header (PdNewFile              *file,
              const PdVaultRewriting *rewriting,
              GError                **error)
{
  g_autoptr (GByteArray) copy = pd_header_seal (rewriting->header, rewriting->keys, error);

  if (copy == NULL)
    return FALSE;
  for (guint i = 0; i < PD_HEADER_N_COPIES; i++)
    if (!pd_new_file_write (file, copy->data, copy->len, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_image (PdNewFile              *file,
             const PdVaultRewriting *rewriting,
             GError                **error)
{
  gsize                        size;
  const guint8                *data = g_bytes_get_data (rewriting->image, &size);
  gsize                        done = 0;
  g_autoptr (PdSnapshotWriter) writer = pd_snapshot_writer_new (file, rewriting->header,
                                                                rewriting->keys, size,
                                                                rewriting->sequence, error);

  if (writer == NULL)
    return FALSE;
  do
    {
      gsize piece = MIN (size - done, PD_SNAPSHOT_PIECE_SIZE);

      if (g_cancellable_set_error_if_cancelled (rewriting->cancellable, error) ||
          !pd_snapshot_writer_add (writer, data != NULL ? data + done : NULL, piece, error))
        return FALSE;
      done += piece;
    }
  while (done < size);

  return TRUE;
}

/* Seals the old snapshot anew, piece by piece; gives where the log begins. */
static gboolean
copy_snapshot (PdVault                *self,
               PdNewFile              *file,
               const PdVaultRewriting *rewriting,
               PdLogPosition          *ret_position,
               GError                **error)
{
  g_autoptr (PdSnapshotReader) reader = pd_snapshot_reader_new (self->fd, &self->snapshot,
                                                                self->header, self->keys);
  g_autoptr (PdSnapshotWriter) writer = pd_snapshot_writer_new (file, rewriting->header,
                                                                rewriting->keys,
                                                                self->snapshot.size,
                                                                self->snapshot.sequence, error);
  g_autoptr (PdSecret)         piece = pd_secret_new (PD_SNAPSHOT_PIECE_SIZE);

  if (writer == NULL)
    return FALSE;
  while (!pd_snapshot_reader_is_done (reader))
    {
      gsize size;

      if (g_cancellable_set_error_if_cancelled (rewriting->cancellable, error) ||
          !pd_snapshot_reader_next (reader, pd_secret_get_data (piece), &size, error) ||
          !pd_snapshot_writer_add (writer, pd_secret_get_data (piece), size, error))
        return FALSE;
    }

  ret_position->at = file->at;
  ret_position->sequence = self->snapshot.sequence;
  memcpy (ret_position->tag, pd_snapshot_writer_get_tag (writer), sizeof ret_position->tag);

  return TRUE;
}

typedef struct
{
  PdLogWriter   writer;
  GCancellable *cancellable;
} LogCopy;

static gboolean
copy_record (const PdVaultRecord *record,
             gpointer             user_data,
             GError             **error)
{
  LogCopy *copy = user_data;

  if (g_cancellable_set_error_if_cancelled (copy->cancellable, error))
    return FALSE;
  if (pd_log_writer_add (&copy->writer, record))
    return TRUE;

  pd_new_file_set_write_error (error);

  return FALSE;
}

static gboolean
write_body (PdVault                *self,
            PdNewFile              *file,
            const PdVaultRewriting *rewriting,
            GError                **error)
{
  LogCopy copy = {
    .writer = { .fd = file->fd, .header = rewriting->header, .keys = rewriting->keys },
    .cancellable = rewriting->cancellable,
  };

  if (rewriting->image != NULL)
    return write_image (file, rewriting, error);

  return copy_snapshot (self, file, rewriting, &copy.writer.position, error) &&
         pd_vault_foreach_record (self, copy_record, &copy, error);
}

/**
 * pd_vault_set_read_back_error:
 * @error: return location
 * @damage: what was found, in a few words
 *
 * Sets `PD_ERROR_IO`, about a new file that is not put in place.
 */
void
pd_vault_set_read_back_error (GError    **error,
                              const char *damage)
{
  g_set_error (error, PD_ERROR, PD_ERROR_IO,
               _ ("The new file did not read back as it was written (%s). The old one is "
                  "still there, as it was. Have the disk looked at."),
               damage);
}

/* The new file is read from the disk, by the same code that will read it tomorrow. */
static PdVault *
read_back (PdNewFile              *file,
           const PdVaultRewriting *rewriting,
           GError                **error)
{
  g_autoptr (PdVault)   fresh = NULL;
  g_autoptr (GPtrArray) damages = NULL;
  PdFilePlace          *draft = pd_file_place_new_beside (file->draft, file->draft->name);

  fresh = pd_vault_open_to_read (draft, rewriting->keys, error);
  if (fresh == NULL || !pd_vault_verify (fresh, &damages, error))
    return NULL;
  if (damages->len > 0)
    {
      pd_vault_set_read_back_error (error, g_ptr_array_index (damages, 0));
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (rewriting->cancellable, error) ||
      (rewriting->check != NULL && !rewriting->check (fresh, rewriting->user_data, error)))
    return NULL;

  return g_steal_pointer (&fresh);
}

/**
 * pd_vault_write_whole:
 * @self: (nullable): where the old snapshot and log come from
 * @rewriting: what to write
 * @ret_fresh: (out): the new file, opened and unlocked for reading
 * @error: return location
 *
 * Writes a whole new file, syncs it, reads all of it back and lets it be checked. It is
 * not in place yet.
 *
 * Returns: (transfer full) (nullable): the new file
 */
PdNewFile *
pd_vault_write_whole (PdVault                *self,
                      const PdVaultRewriting *rewriting,
                      PdVault               **ret_fresh,
                      GError                **error)
{
  g_autoptr (PdNewFile) file = pd_new_file_begin (rewriting->place, error);

  if (file == NULL || !write_header (file, rewriting, error) ||
      !write_body (self, file, rewriting, error) || !pd_new_file_sync (file, error))
    return NULL;

  *ret_fresh = read_back (file, rewriting, error);

  return *ret_fresh != NULL ? g_steal_pointer (&file) : NULL;
}

/**
 * pd_vault_change_files:
 * @self: a vault
 * @file: a new file, in place
 * @fresh: the same, opened
 *
 * Reads from the new file from now on; what writes does so already. The new one has been
 * locked since before it was in place.
 *
 * Returns: the old one, for the caller to close, or -1
 */
int
pd_vault_change_files (PdVault   *self,
                       PdNewFile *file,
                       PdVault   *fresh)
{
  g_autoptr (PdFileKeys) keys = pd_file_keys_ref (fresh->keys);
  int                    old_fd = self->fd;

  self->fd = pd_new_file_steal_fd (file);
  g_clear_pointer (&self->copies, pd_header_copies_free);
  self->copies = g_steal_pointer (&fresh->copies);
  g_clear_pointer (&self->header, pd_header_free);
  self->header = g_steal_pointer (&fresh->header);
  g_clear_pointer (&self->file_id_text, g_free);
  self->file_id_text = g_steal_pointer (&fresh->file_id_text);
  g_clear_pointer (&self->keys, pd_file_keys_unref);
  self->keys = g_steal_pointer (&keys);
  self->snapshot = fresh->snapshot;
  self->torn_size = 0;
  self->n_header_notices = 0;
  g_ptr_array_set_size (self->notices, 0);

  return old_fd;
}

/**
 * pd_vault_adopt:
 * @self: a vault that nothing is being written to
 * @file: a new file, in place
 * @fresh: the same, opened
 *
 * Goes on with the new file, in reading and in writing.
 */
void
pd_vault_adopt (PdVault   *self,
                PdNewFile *file,
                PdVault   *fresh)
{
  int old_fd = pd_vault_change_files (self, file, fresh);

  if (old_fd >= 0)
    close (old_fd);
  self->log = (PdLogWriter){ self->fd, self->header, self->keys, fresh->log.position };
  pd_vault_promise (self);
}

/**
 * pd_vault_dup_unsynced_reason:
 *
 * The name leads to the new file, but after a power cut it might lead to the old one
 * again; what would be added to the new one must not get lost that way.
 *
 * Returns: (transfer full): why nothing is written any more
 */
char *
pd_vault_dup_unsynced_reason (void)
{
  return g_strdup (_ ("The disk did not confirm that the file was put in place. Nothing more is "
                      "written to it. Close it, and open it again."));
}

static gboolean
replace (PdVault   *self,
         PdNewFile *file,
         PdVault   *fresh,
         GError   **error)
{
  if (!pd_file_place_has (self->place, self->fd))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_READ_ONLY,
                           _ ("Another program has moved this file or put another one in its "
                              "place, which was left as it is. Save a copy under another name."));
      return FALSE;
    }
  if (!pd_new_file_replace (file, error))
    return FALSE;

  pd_vault_adopt (self, file, fresh);
  if (!pd_file_place_sync (self->place))
    {
      g_autofree char *reason = pd_vault_dup_unsynced_reason ();

      pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, reason);
    }

  return TRUE;
}

/**
 * pd_vault_rewrite:
 * @self: an unlocked vault, which nothing is being written to
 * @rewriting: what to write
 * @error: return location
 *
 * Writes a whole new file and puts it in place: of this one, which goes on with it, or
 * as a copy elsewhere.
 *
 * Returns: whether it is in place; if not, all is as it was
 */
gboolean
pd_vault_rewrite (PdVault                *self,
                  const PdVaultRewriting *rewriting,
                  GError                **error)
{
  g_autoptr (PdVault)   fresh = NULL;
  g_autoptr (PdNewFile) file = pd_vault_write_whole (self, rewriting, &fresh, error);

  if (file == NULL)
    return FALSE;
  if (rewriting->is_replacing)
    return replace (self, file, fresh, error);

  return pd_new_file_place (file, error);
}
