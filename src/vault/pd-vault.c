/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include "pd-file-io-private.h"
#include "pd-file-lock-private.h"
#include "pd-secret-private.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

G_DEFINE_FINAL_TYPE (PdVault, pd_vault, G_TYPE_OBJECT)

static void
pd_vault_dispose (GObject *object)
{
  pd_vault_close (PD_VAULT (object));

  G_OBJECT_CLASS (pd_vault_parent_class)->dispose (object);
}

static void
pd_vault_finalize (GObject *object)
{
  PdVault *self = PD_VAULT (object);

  g_clear_pointer (&self->place, pd_file_place_free);
  g_clear_pointer (&self->copies, pd_header_copies_free);
  g_clear_pointer (&self->header, pd_header_free);
  g_clear_pointer (&self->file_id_text, g_free);
  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->snapshot_fault, g_free);
  g_clear_pointer (&self->write_fault, g_free);
  g_clear_pointer (&self->notices, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_vault_parent_class)->finalize (object);
}

static void
pd_vault_class_init (PdVaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pd_vault_dispose;
  object_class->finalize = pd_vault_finalize;
}

static void
pd_vault_init (PdVault *self)
{
  self->fd = -1;
  self->notices = g_ptr_array_new_with_free_func (g_free);
  self->writer = pd_vault_writer_new (pd_vault_write_record, self);
}

/**
 * pd_vault_new:
 * @place: (transfer full): where the file is or will be
 *
 * Returns: (transfer full): a vault with nothing in it yet
 */
PdVault *
pd_vault_new (PdFilePlace *place)
{
  PdVault *self;

  pd_secret_ready_sodium ();
  self = g_object_new (PD_TYPE_VAULT, NULL);
  self->place = place;

  return self;
}

/**
 * pd_vault_set_read_only:
 * @self: a vault
 * @code: what a try to write gives from now on
 * @reason: why, in a sentence
 *
 * The first reason stays: what comes later is mostly a consequence.
 */
void
pd_vault_set_read_only (PdVault    *self,
                        PdError     code,
                        const char *reason)
{
  if (self->read_only_reason != NULL)
    return;

  self->read_only_reason = g_strdup (reason);
  self->read_only_code = code;
}

/** pd_vault_add_notice: Adds a sentence: @notice: (transfer full) */
void
pd_vault_add_notice (PdVault *self,
                     char    *notice)
{
  g_ptr_array_add (self->notices, notice);
}

/** pd_vault_check_unlocked: Returns: whether it is; `PD_ERROR_READ_ONLY` if not */
gboolean
pd_vault_check_unlocked (PdVault *self,
                         GError **error)
{
  if (self->keys != NULL && self->fd >= 0)
    return TRUE;

  g_set_error_literal (error, PD_ERROR, PD_ERROR_READ_ONLY,
                       _ ("The file is locked. Unlock it first."));

  return FALSE;
}

/**
 * pd_vault_lock:
 * @self: a vault
 *
 * Waits for what is being written, and wipes the keys. The file stays opened, and its
 * lock held; [method@Vault.unlock] goes on from here.
 */
void
pd_vault_lock (PdVault *self)
{
  g_return_if_fail (PD_IS_VAULT (self));

  pd_vault_stop_renewal (self);
  pd_vault_drain (self);
  self->log.keys = NULL;
  g_clear_pointer (&self->keys, pd_file_keys_unref);
  g_clear_object (&self->identity);
  self->person_id = PD_ID_NONE;
  g_ptr_array_set_size (self->notices, self->n_header_notices);
}

/**
 * pd_vault_close:
 * @self: a vault
 *
 * Waits for what is being written, wipes the keys, and lets go of the file. Nothing but
 * giving up the reference is of use afterwards.
 */
void
pd_vault_close (PdVault *self)
{
  g_return_if_fail (PD_IS_VAULT (self));

  pd_vault_lock (self);
  g_clear_pointer (&self->writer, pd_vault_writer_free);
  /* Where another file was put in place, the note there is of who has that one. */
  if (self->has_lock && pd_file_place_has (self->place, self->fd))
    pd_in_use_forget (self->place);
  self->has_lock = FALSE;
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  pd_vault_set_read_only (self, PD_ERROR_READ_ONLY, _ ("The file is closed."));
}

/**
 * pd_vault_get_path:
 * @self: a vault
 *
 * Returns: where the file is: absolute, with symbolic links resolved
 */
const char *
pd_vault_get_path (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->place->path;
}

/**
 * pd_vault_get_file_id:
 * @self: a vault
 *
 * Returns: what the file is known by, through all its generations: 32 hexadecimal digits
 */
const char *
pd_vault_get_file_id (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->file_id_text;
}

/**
 * pd_vault_get_generation:
 * @self: a vault
 *
 * Returns: 1 for a file as it was created, one more for each time it was written whole
 */
guint64
pd_vault_get_generation (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->header->generation;
}

/**
 * pd_vault_get_created:
 * @self: a vault
 *
 * Returns: when the service was created, in microseconds since the epoch, UTC
 */
gint64
pd_vault_get_created (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->header->created;
}

/**
 * pd_vault_get_format_version:
 * @self: a vault
 *
 * Returns: the format version of who wrote it
 */
guint32
pd_vault_get_format_version (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->header->format_version;
}

/**
 * pd_vault_get_clear_name:
 * @self: a vault
 *
 * Returns: the service's name as anyone with the file can read it, or ""
 */
const char *
pd_vault_get_clear_name (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->header->clear_name;
}

/**
 * pd_vault_get_file_size:
 * @self: a vault
 *
 * Returns: how many bytes the file has; 0 once it is closed
 */
guint64
pd_vault_get_file_size (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), 0);

  return self->fd >= 0 ? MAX (pd_file_get_size (self->fd), 0) : 0;
}

/**
 * pd_vault_get_slots:
 * @self: a vault
 *
 * Returns: (transfer none) (element-type PdSlot): the ways in. Valid until the file
 *   is written whole: by compacting it, or changing a slot.
 */
GPtrArray *
pd_vault_get_slots (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->header->slots;
}

/**
 * pd_vault_is_unlocked:
 * @self: a vault
 *
 * Returns: whether it has its keys
 */
gboolean
pd_vault_is_unlocked (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);

  return self->keys != NULL;
}

/**
 * pd_vault_is_writable:
 * @self: a vault
 *
 * Returns: whether nothing stands against writing, once it is unlocked
 */
gboolean
pd_vault_is_writable (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);

  return self->read_only_reason == NULL;
}

/**
 * pd_vault_get_read_only_reason:
 * @self: a vault
 *
 * Returns: (nullable): why it can't be written, in sentences to be shown, or %NULL
 */
const char *
pd_vault_get_read_only_reason (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->read_only_reason;
}

/**
 * pd_vault_check_writable:
 * @self: a vault
 * @error: return location: `PD_ERROR_IN_USE` if another program has the file open, or
 *   `PD_ERROR_READ_ONLY`, with [method@Vault.get_read_only_reason] as its message
 *
 * Returns: whether nothing stands against writing, once it is unlocked
 */
gboolean
pd_vault_check_writable (PdVault *self,
                         GError **error)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);

  if (self->read_only_reason == NULL)
    return TRUE;

  g_set_error_literal (error, PD_ERROR, self->read_only_code, self->read_only_reason);

  return FALSE;
}

/**
 * pd_vault_get_notices:
 * @self: a vault
 *
 * Returns: (transfer none) (element-type utf8): what was found that a person should
 *   know of, in sentences to be shown
 */
GPtrArray *
pd_vault_get_notices (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->notices;
}

/**
 * pd_vault_get_person_id:
 * @self: a vault
 *
 * Returns: who unlocked it, or %PD_ID_NONE
 */
PdId
pd_vault_get_person_id (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_vault_get_identity:
 * @self: a vault
 *
 * Returns: (transfer none) (nullable): the key pair of who unlocked it
 */
PdIdentity *
pd_vault_get_identity (PdVault *self)
{
  g_return_val_if_fail (PD_IS_VAULT (self), NULL);

  return self->identity;
}
