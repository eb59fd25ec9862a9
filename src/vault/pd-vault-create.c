/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include "pd-secret-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

static gboolean
check_clear_name (const char *name,
                  GError    **error)
{
  if (name == NULL || (strlen (name) <= PD_LABEL_MOST && g_utf8_validate (name, -1, NULL)))
    return TRUE;

  g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
               _ ("The name that is shown without a key can have up to %d bytes of text."),
               PD_LABEL_MOST);

  return FALSE;
}

static PdHeader *
make_header (const PdVaultFounding *founding,
             PdFileKeys            *keys,
             PdIdentity            *identity,
             GError               **error)
{
  g_autoptr (PdHeader) header = pd_header_new ();
  PdSlot              *slot;

  if (!check_clear_name (founding->clear_name, error))
    return NULL;

  randombytes_buf (header->file_id, sizeof header->file_id);
  header->generation = 1;
  header->created = founding->created;
  header->clear_name = g_strdup (founding->clear_name != NULL ? founding->clear_name : "");
  slot = pd_slot_new (PD_SLOT_PASSPHRASE, founding->person_id, founding->label, error);
  if (slot == NULL)
    return NULL;
  g_ptr_array_add (header->slots, slot);
  if (!pd_slot_set_key (slot, header->file_id, founding->passphrase, &founding->cost, identity,
                        error) ||
      !pd_slot_set_file_key (slot, keys, error))
    return NULL;

  return g_steal_pointer (&header);
}

static gboolean
write_first (PdVault               *self,
             PdHeader              *header,
             PdFileKeys            *keys,
             const PdVaultFounding *founding,
             GCancellable          *cancellable,
             GError               **error)
{
  PdVaultRewriting rewriting = {
    .place = self->place,
    .header = header,
    .keys = keys,
    .image = founding->image,
    .sequence = founding->sequence,
    .cancellable = cancellable,
  };
  g_autoptr (PdVault)   fresh = NULL;
  g_autoptr (PdNewFile) file = pd_vault_write_whole (NULL, &rewriting, &fresh, error);

  if (file == NULL || !pd_new_file_place (file, error))
    return FALSE;

  pd_vault_adopt (self, file, fresh);

  return TRUE;
}

/**
 * pd_vault_create:
 * @path: where; its folder must be there, and nothing of this name
 * @founding: what goes into it
 * @cancellable: (nullable): looked at between steps
 * @error: return location: `PD_ERROR_EXISTS`, `PD_ERROR_NOT_FOUND` (the folder),
 *   `PD_ERROR_INPUT` (names, the cost), `PD_ERROR_FAILED` (too little memory),
 *   `PD_ERROR_NO_SPACE`, `PD_ERROR_IO`, or %G_IO_ERROR_CANCELLED
 *
 * Makes a new file with one slot and a new key pair for its person. The file appears
 * whole, synced and read back, or not at all. With a passphrase's usual cost this takes
 * about a second: not for the main thread.
 *
 * Returns: (transfer full) (nullable): the vault, unlocked by that person
 */
PdVault *
pd_vault_create (const char            *path,
                 const PdVaultFounding *founding,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr (PdVault)    self = NULL;
  g_autoptr (PdFileKeys) keys = NULL;
  g_autoptr (PdIdentity) identity = NULL;
  g_autoptr (PdHeader)   header = NULL;
  PdFilePlace           *place;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (founding != NULL && founding->passphrase != NULL, NULL);
  g_return_val_if_fail (founding->label != NULL && founding->image != NULL, NULL);

  place = pd_file_place_plan (path, error);
  if (place == NULL)
    return NULL;

  self = pd_vault_new (place);
  keys = pd_file_keys_new_random ();
  identity = founding->identity != NULL ? g_object_ref (founding->identity)
                                        : pd_identity_new_random ();
  header = make_header (founding, keys, identity, error);
  if (header == NULL ||
      !write_first (self, header, keys, founding, cancellable, error))
    return NULL;

  self->identity = g_steal_pointer (&identity);
  self->person_id = founding->person_id;

  /* The file was locked before it was in place; here it shows whether that is enough to
   * work on it, or whether it is on a network drive, where it can only be read. */
  pd_vault_take_lock (self);
  pd_vault_begin_work (self);

  return g_steal_pointer (&self);
}
