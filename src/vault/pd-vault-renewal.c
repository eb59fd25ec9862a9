/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
forget_work (PdVaultRenewal *self)
{
  if (self->work_data != NULL)
    g_clear_pointer (&self->work_data, self->work_free);
}

/**
 * pd_vault_renewal_forget:
 * @self: a renewal that no thread has
 *
 * Lets go of all that it holds. A new file that is not in place is removed.
 */
void
pd_vault_renewal_forget (PdVaultRenewal *self)
{
  forget_work (self);
  g_clear_object (&self->fresh);
  g_clear_pointer (&self->file, pd_new_file_give_up);
  g_clear_pointer (&self->header, pd_header_free);
  g_clear_pointer (&self->keys, pd_file_keys_unref);
}

/** pd_vault_renewal_free: @self: (transfer full): a renewal that no thread has */
void
pd_vault_renewal_free (PdVaultRenewal *self)
{
  pd_vault_renewal_forget (self);
  g_object_unref (self->cancellable);
  g_async_queue_unref (self->thread_ends);
  g_free (self);
}

/**
 * pd_vault_renewal_new:
 * @vault: an unlocked vault, which outlives it
 * @cancellable: (nullable): gives it up
 *
 * Returns: (transfer full): the next generation of @vault's file, still to be made
 */
PdVaultRenewal *
pd_vault_renewal_new (PdVault      *vault,
                      GCancellable *cancellable)
{
  PdVaultRenewal *self = g_new0 (PdVaultRenewal, 1);

  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  self->thread_ends = g_async_queue_new ();
  self->place = vault->place;
  self->keys = pd_file_keys_ref (vault->keys);
  self->header = pd_header_copy (vault->header);
  self->header->generation++;

  return self;
}

/**
 * pd_vault_renewal_note_end_of_log:
 * @target: a vault
 * @data: its renewal
 * @error: unused
 *
 * In the writing thread: what comes later is not in the image.
 *
 * Returns: %TRUE
 */
gboolean
pd_vault_renewal_note_end_of_log (gpointer target,
                                  gpointer data,
                                  GError **error)
{
  PdVault        *vault = target;
  PdVaultRenewal *self = data;

  self->from = vault->log.position;

  return TRUE;
}

/* The file as it was then, although the log goes on being written. */
static PdVault *
open_old (PdVaultRenewal *self,
          GError        **error)
{
  PdFilePlace        *place = pd_file_place_new_beside (self->place, self->place->name);
  g_autoptr (PdVault) old = pd_vault_open_to_read (place, self->keys, error);

  if (old == NULL)
    return NULL;
  if (memcmp (old->header->file_id, self->header->file_id, PD_FILE_ID_SIZE) != 0 ||
      old->header->generation + 1 != self->header->generation)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_READ_ONLY,
                           _ ("Another program has put another file in the place of this one. "
                              "It was left as it is."));
      return NULL;
    }
  old->log.position = self->from;
  pd_vault_promise (old);

  return g_steal_pointer (&old);
}

static gboolean
prepare (PdVaultRenewal *self,
         GError        **error)
{
  g_autoptr (PdVault) old = open_old (self, error);
  g_autoptr (GBytes)  image = old != NULL ? self->make_image (old, self->work_data, error) : NULL;
  PdVaultRewriting    rewriting = {
       .place = self->place,
       .header = self->header,
       .keys = self->keys,
       .image = image,
       .sequence = self->from.sequence,
       .check = self->check,
       .user_data = self->work_data,
       .cancellable = self->cancellable,
  };

  if (image == NULL)
    return FALSE;
  self->file = pd_vault_write_whole (NULL, &rewriting, &self->fresh, error);

  return self->file != NULL;
}

/**
 * pd_vault_renewal_prepare:
 * @self: a renewal that knows where the log ends
 * @error: return location: as of [method@Vault.compact]
 *
 * In a thread of its own: writes the new file, reads it back and has it checked. What the
 * thread was given to do that is gone when this returns.
 *
 * Returns: whether it can be put in place
 */
gboolean
pd_vault_renewal_prepare (PdVaultRenewal *self,
                          GError        **error)
{
  gboolean is_prepared = prepare (self, error);

  forget_work (self);

  return is_prepared;
}

/* Seals the changes that came meanwhile anew, behind the new snapshot. */
static gboolean
copy_changes (PdVault        *vault,
              PdVaultRenewal *self,
              PdLogWriter    *writer,
              GError        **error)
{
  PdLogReader reader = {
    .fd = vault->log.fd,
    .end = vault->log.position.at,
    .header = vault->log.header,
    .keys = vault->log.keys,
    .position = self->from,
  };

  while (reader.position.at < reader.end)
    {
      g_autoptr (PdVaultRecord) record = NULL;
      PdLogStep                 step = pd_log_reader_next (&reader, &record, error);

      if (step == PD_LOG_FAILED)
        return FALSE;
      if (step != PD_LOG_RECORD)
        {
          pd_vault_set_changed_error (error);
          return FALSE;
        }
      if (!pd_log_writer_add (writer, record))
        {
          pd_new_file_set_write_error (error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_changes_back (PdVaultRenewal    *self,
                   const PdLogWriter *writer,
                   GError           **error)
{
  PdLogReader reader = {
    .fd = writer->fd,
    .end = writer->position.at,
    .header = writer->header,
    .keys = writer->keys,
    .position = self->fresh->log.position,
  };

  while (reader.position.at < reader.end)
    {
      g_autoptr (PdVaultRecord) record = NULL;
      g_autofree char          *damage = NULL;
      PdLogStep                 step = pd_log_reader_next (&reader, &record, error);

      if (step == PD_LOG_FAILED)
        return FALSE;
      if (step == PD_LOG_RECORD)
        continue;
      /* Translators: what is damaged in a file; changes are numbered */
      damage = g_strdup_printf (_ ("change %" G_GUINT64_FORMAT), reader.position.sequence + 1);
      pd_vault_set_read_back_error (error, damage);
      return FALSE;
    }

  return TRUE;
}

static gboolean
bring_up_to_date (PdVault        *vault,
                  PdVaultRenewal *self,
                  PdLogWriter    *writer,
                  GError        **error)
{
  if (vault->log.position.at == self->from.at)
    return TRUE;

  return copy_changes (vault, self, writer, error) && pd_new_file_sync (self->file, error) &&
         read_changes_back (self, writer, error);
}

/**
 * pd_vault_renewal_put_in_place:
 * @target: a vault
 * @data: its renewal, prepared
 * @error: return location: `PD_ERROR_READ_ONLY`, `PD_ERROR_NO_SPACE`, `PD_ERROR_IO`,
 *   `PD_ERROR_DAMAGED_RECORD` or %G_IO_ERROR_CANCELLED; all is as it was
 *
 * In the writing thread: adds to the new file what has come to the old one since, puts
 * it in place and goes on with it.
 *
 * Returns: whether it is in place
 */
gboolean
pd_vault_renewal_put_in_place (gpointer target,
                               gpointer data,
                               GError **error)
{
  PdVault        *vault = target;
  PdVaultRenewal *self = data;
  PdLogWriter     writer = {
        .fd = self->file->fd,
        .header = self->fresh->header,
        .keys = self->fresh->keys,
        .position = self->fresh->log.position,
  };

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !pd_vault_check_still_there (vault, error) ||
      !bring_up_to_date (vault, self, &writer, error) ||
      !pd_new_file_replace (self->file, error))
    return FALSE;

  vault->log = writer;
  self->is_in_place = TRUE;
  if (!pd_file_place_sync (vault->place))
    vault->write_fault = pd_vault_dup_unsynced_reason ();

  return TRUE;
}
