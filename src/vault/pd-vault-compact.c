/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

static gboolean
write_image (PdVault           *self,
             const PdFilePlace *place,
             GBytes            *image,
             guint64            sequence,
             PdVaultCheckFunc   check,
             gpointer           user_data,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (PdHeader) header = pd_header_copy (self->header);
  PdVaultRewriting     rewriting = {
        .place = place,
        .is_replacing = place == self->place,
        .header = header,
        .keys = self->keys,
        .image = image,
        .sequence = sequence,
        .check = check,
        .user_data = user_data,
        .cancellable = cancellable,
  };

  header->generation++;

  return pd_vault_rewrite (self, &rewriting, error);
}

/**
 * pd_vault_compact:
 * @self: an unlocked vault
 * @image: the state after all changes that were handed over: the new snapshot
 * @check: (nullable): gets the new file, opened, before it takes the old one's place
 * @user_data: for @check
 * @cancellable: (nullable): looked at between steps, up to the last one
 * @error: return location: why a change before this was not saved; or
 *   `PD_ERROR_NO_SPACE`, `PD_ERROR_IO`, `PD_ERROR_IN_USE`, `PD_ERROR_READ_ONLY`, the
 *   error of @check, or %G_IO_ERROR_CANCELLED
 *
 * Writes a whole new file with the same keys and an empty log. Sequences go on. Nothing
 * may be handed over between making @image and the end of this.
 *
 * Returns: whether the new file is in place; if not, the old one is, as it was
 */
gboolean
pd_vault_compact (PdVault         *self,
                  GBytes          *image,
                  PdVaultCheckFunc check,
                  gpointer         user_data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (image != NULL, FALSE);

  pd_vault_stop_renewal (self);

  return pd_vault_check_unlocked (self, error) && pd_vault_check_writable (self, error) &&
         pd_vault_flush (self, error) &&
         pd_vault_keep_torn_tail (self, error) &&
         write_image (self, self->place, image, self->log.position.sequence, check, user_data,
                      cancellable, error);
}

/**
 * pd_vault_write_copy:
 * @self: an unlocked vault; one that can only be read will do
 * @path: where; nothing of this name may be there
 * @image: the state to save
 * @sequence: of the last change in @image: beyond that of this file where it could not
 *   be written any more, and the copy is to save what is in memory
 * @check: (nullable): gets the copy, opened, before it gets its name
 * @user_data: for @check
 * @cancellable: (nullable): looked at between steps
 * @error: return location: `PD_ERROR_EXISTS`, `PD_ERROR_NOT_FOUND` (the folder),
 *   `PD_ERROR_NO_SPACE`, `PD_ERROR_IO`, the error of @check, or %G_IO_ERROR_CANCELLED
 *
 * Writes @image to a file of its own. It is the same service: it has the same file id,
 * keys and slots, and its changes go on from @sequence. Whoever can open this
 * file can open the copy, also after being removed here.
 *
 * Returns: whether the copy is there, read back and synced; if not, there is none
 */
gboolean
pd_vault_write_copy (PdVault         *self,
                     const char      *path,
                     GBytes          *image,
                     guint64          sequence,
                     PdVaultCheckFunc check,
                     gpointer         user_data,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr (PdFilePlace) place = NULL;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (image != NULL, FALSE);

  if (!pd_vault_check_unlocked (self, error))
    return FALSE;
  place = pd_file_place_plan (path, error);
  if (place == NULL)
    return FALSE;

  pd_vault_drain (self);

  return write_image (self, place, image, sequence, check, user_data, cancellable, error);
}
