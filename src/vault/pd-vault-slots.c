/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All changes of slots are alike: a copy of the header is changed, and a whole new file
 * is written under it. */

static gboolean
find_slot (PdHeader   *header,
           const char *slot_id,
           guint      *ret_index,
           GError    **error)
{
  for (guint i = 0; i < header->slots->len; i++)
    if (strcmp (pd_slot_get_id (g_ptr_array_index (header->slots, i)), slot_id) == 0)
      {
        *ret_index = i;
        return TRUE;
      }

  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND,
                       _ ("This file has no such key. Somebody may have removed it already."));

  return FALSE;
}

/* Gives the next generation's header to be changed, once all that was handed over is in
 * the file. */
static PdHeader *
begin (PdVault *self,
       GError **error)
{
  PdHeader *header;

  pd_vault_stop_renewal (self);
  if (!pd_vault_check_unlocked (self, error) || !pd_vault_check_writable (self, error) ||
      !pd_vault_flush (self, error) ||
      !pd_vault_keep_torn_tail (self, error))
    return NULL;

  header = pd_header_copy (self->header);
  header->generation++;

  return header;
}

static gboolean
finish (PdVault    *self,
        PdHeader   *header,
        PdFileKeys *keys,
        GError    **error)
{
  PdVaultRewriting rewriting = {
    .place = self->place,
    .is_replacing = TRUE,
    .header = header,
    .keys = keys,
  };

  return pd_vault_rewrite (self, &rewriting, error);
}

/* What an old key opens in an old copy is the old file key, which opens nothing here. */
static gboolean
finish_with_new_key (PdVault  *self,
                     PdHeader *header,
                     GError  **error)
{
  g_autoptr (PdFileKeys) keys = pd_file_keys_new_random ();

  return pd_header_rebox (header, keys, error) && finish (self, header, keys, error);
}

/* A slot wraps the private key of its person, which only that person's keys give. */
static PdIdentity *
choose_identity (PdVault    *self,
                 PdId        person_id,
                 PdIdentity *identity,
                 GError    **error)
{
  if (identity != NULL)
    return identity;
  if (person_id == self->person_id && self->identity != NULL)
    return self->identity;

  g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED,
                       _ ("Only the person themselves can do this: what is sealed for them would "
                          "be lost otherwise. Ask them to unlock the file, or remove their keys "
                          "and give them new ones."));

  return NULL;
}

/**
 * pd_vault_add_slot:
 * @self: an unlocked vault
 * @kind: what @key is
 * @person_id: whose it is
 * @label: what it is called; anyone with the file can read that
 * @key: a passphrase, a device key (32 bytes) or a recovery key (16 bytes)
 * @cost: (nullable): what one try at a passphrase costs; %PD_KDF_COST_DEFAULT if %NULL
 * @identity: (nullable): the person's key pair; if %NULL, that of who unlocked the file,
 *   and @person_id must be theirs
 * @ret_slot_id: (out) (optional): the new slot's id
 * @error: return location: `PD_ERROR_INPUT`, `PD_ERROR_REFUSED`, `PD_ERROR_FAILED` (too
 *   little memory), and what [method@Vault.compact] gives
 *
 * Lets one more key open the file. The file key stays.
 *
 * Returns: whether it does; if not, the file is as it was
 */
gboolean
pd_vault_add_slot (PdVault         *self,
                   PdSlotKind       kind,
                   PdId             person_id,
                   const char      *label,
                   PdSecret        *key,
                   const PdKdfCost *cost,
                   PdIdentity      *identity,
                   char           **ret_slot_id,
                   GError         **error)
{
  g_autoptr (PdHeader) header = NULL;
  g_autoptr (PdSlot)   slot = NULL;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (label != NULL && key != NULL, FALSE);

  header = begin (self, error);
  if (header == NULL)
    return FALSE;
  identity = choose_identity (self, person_id, identity, error);
  slot = identity != NULL ? pd_slot_new (kind, person_id, label, error) : NULL;
  if (slot == NULL || !pd_slot_set_key (slot, header->file_id, key, cost, identity, error) ||
      !pd_slot_set_file_key (slot, self->keys, error))
    return FALSE;

  g_ptr_array_add (header->slots, g_object_ref (slot));
  if (!finish (self, header, self->keys, error))
    return FALSE;
  if (ret_slot_id != NULL)
    *ret_slot_id = g_strdup (pd_slot_get_id (slot));

  return TRUE;
}

/**
 * pd_vault_change_slot_key:
 * @self: a vault, unlocked by the person whose slot it is
 * @slot_id: which
 * @new_key: of the slot's kind
 * @cost: (nullable): what one try at a passphrase costs; as before if %NULL
 * @error: return location: `PD_ERROR_NOT_FOUND`, `PD_ERROR_REFUSED`, `PD_ERROR_INPUT`,
 *   and what [method@Vault.compact] gives
 *
 * Changes a passphrase or another key. The file gets a new file key too: the old
 * passphrase, and an old copy, open nothing of what comes after.
 *
 * Returns: whether it was changed; if not, the file is as it was
 */
gboolean
pd_vault_change_slot_key (PdVault         *self,
                          const char      *slot_id,
                          PdSecret        *new_key,
                          const PdKdfCost *cost,
                          GError         **error)
{
  g_autoptr (PdHeader) header = NULL;
  PdIdentity          *identity;
  PdSlot              *slot;
  PdKdfCost            kept;
  guint                i;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (slot_id != NULL && new_key != NULL, FALSE);

  header = begin (self, error);
  if (header == NULL || !find_slot (header, slot_id, &i, error))
    return FALSE;

  slot = pd_slot_copy (g_ptr_array_index (header->slots, i));
  g_object_unref (header->slots->pdata[i]);
  header->slots->pdata[i] = slot;
  kept = slot->cost;
  identity = choose_identity (self, slot->person_id, NULL, error);
  if (identity == NULL || !pd_slot_set_key (slot, header->file_id, new_key,
                                            cost != NULL ? cost : &kept, identity, error))
    return FALSE;

  slot->is_damaged = FALSE;

  return finish_with_new_key (self, header, error);
}

static gboolean
check_any_left (PdHeader *header,
                GError  **error)
{
  if (header->slots->len > 0)
    return TRUE;

  g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED,
                       _ ("This is the last key: without it nobody could open the file any "
                          "more. Add another one first."));

  return FALSE;
}

/**
 * pd_vault_remove_slot:
 * @self: an unlocked vault
 * @slot_id: which
 * @error: return location: `PD_ERROR_NOT_FOUND`, `PD_ERROR_REFUSED` if it is the last
 *   one, and what [method@Vault.compact] gives
 *
 * Takes a key away. The file gets a new file key; old copies stay readable with the
 * key that was removed.
 *
 * Returns: whether it was removed; if not, the file is as it was
 */
gboolean
pd_vault_remove_slot (PdVault    *self,
                      const char *slot_id,
                      GError    **error)
{
  g_autoptr (PdHeader) header = NULL;
  guint                i;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);
  g_return_val_if_fail (slot_id != NULL, FALSE);

  header = begin (self, error);
  if (header == NULL || !find_slot (header, slot_id, &i, error))
    return FALSE;
  g_ptr_array_remove_index (header->slots, i);

  return check_any_left (header, error) && finish_with_new_key (self, header, error);
}

/**
 * pd_vault_remove_person:
 * @self: an unlocked vault
 * @person_id: who
 * @error: return location: `PD_ERROR_NOT_FOUND` if they have no key here,
 *   `PD_ERROR_REFUSED` if nobody else has one, and what [method@Vault.compact] gives
 *
 * Takes all of a person's keys away, as [method@Vault.remove_slot] does with one.
 *
 * Returns: whether they were removed; if not, the file is as it was
 */
gboolean
pd_vault_remove_person (PdVault *self,
                        PdId     person_id,
                        GError **error)
{
  g_autoptr (PdHeader) header = NULL;
  guint                n_before;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);

  header = begin (self, error);
  if (header == NULL)
    return FALSE;

  n_before = header->slots->len;
  for (guint i = n_before; i > 0; i--)
    if (pd_slot_get_person_id (g_ptr_array_index (header->slots, i - 1)) == person_id)
      g_ptr_array_remove_index (header->slots, i - 1);
  if (header->slots->len == n_before)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND,
                           _ ("This person has no key to the file."));
      return FALSE;
    }

  return check_any_left (header, error) && finish_with_new_key (self, header, error);
}

/**
 * pd_vault_rekey:
 * @self: an unlocked vault
 * @error: return location: what [method@Vault.compact] gives
 *
 * Gives the file a new file key. Everyone's passphrase stays as it is.
 *
 * Returns: whether it has one; if not, the file is as it was
 */
gboolean
pd_vault_rekey (PdVault *self,
                GError **error)
{
  g_autoptr (PdHeader) header = NULL;

  g_return_val_if_fail (PD_IS_VAULT (self), FALSE);

  header = begin (self, error);

  return header != NULL && finish_with_new_key (self, header, error);
}
