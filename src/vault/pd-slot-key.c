/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-slot-private.h"

#include "pd-error.h"
#include "pd-recovery-words.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define WRAPPING_KEY_SIZE crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define SLOT_KEY_SIZE crypto_box_SECRETKEYBYTES

/* The slot's private key and the person's. */
#define CONTENT_SIZE (2 * SLOT_KEY_SIZE)

G_STATIC_ASSERT (PD_SLOT_NONCE_SIZE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (PD_SLOT_WRAPPED_SIZE == CONTENT_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (PD_SLOT_BOX_SIZE == PD_FILE_KEY_SIZE + crypto_box_SEALBYTES);
G_STATIC_ASSERT (PD_SLOT_SALT_SIZE == crypto_pwhash_SALTBYTES);

static gboolean
check_key_size (PdSlotKind kind,
                PdSecret  *key,
                GError   **error)
{
  gsize size = pd_secret_get_size (key);

  if ((kind == PD_SLOT_PASSPHRASE && size > 0) ||
      (kind == PD_SLOT_DEVICE && size == PD_DEVICE_KEY_SIZE) ||
      (kind == PD_SLOT_RECOVERY && size == PD_RECOVERY_KEY_SIZE))
    return TRUE;

  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                       _ ("This key is not of the right length."));

  return FALSE;
}

static gboolean
stretch_passphrase (PdSlot   *self,
                    PdSecret *passphrase,
                    PdSecret *wrapping_key,
                    GError  **error)
{
  g_assert (pd_slot_is_possible_cost (&self->cost));

  if (crypto_pwhash (pd_secret_get_data (wrapping_key), WRAPPING_KEY_SIZE,
                     (const char *) pd_secret_get_data (passphrase),
                     pd_secret_get_size (passphrase), self->salt, self->cost.passes,
                     (gsize) self->cost.memory_kib * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error (error, PD_ERROR, PD_ERROR_FAILED,
               _ ("Trying the passphrase needs %u MiB of free memory, and there is not as much. "
                  "The file is as it was. Close other programs and try again."),
               MAX (self->cost.memory_kib / 1024, 1));

  return FALSE;
}

/* A passphrase is stretched; a random key needs none of it and is only separated by the salt. */
static PdSecret *
derive_wrapping_key (PdSlot   *self,
                     PdSecret *key,
                     GError  **error)
{
  g_autoptr (PdSecret) wrapping_key = pd_secret_new (WRAPPING_KEY_SIZE);

  if (!check_key_size (self->kind, key, error))
    return NULL;

  if (self->kdf == PD_KDF_NONE)
    crypto_generichash (pd_secret_get_data (wrapping_key), WRAPPING_KEY_SIZE,
                        pd_secret_get_data (key), pd_secret_get_size (key),
                        self->salt, sizeof self->salt);
  else if (!stretch_passphrase (self, key, wrapping_key, error))
    return NULL;

  return g_steal_pointer (&wrapping_key);
}

static GByteArray *
dup_binding (PdSlot       *self,
             const guint8 *file_id)
{
  GByteArray *binding = g_byte_array_new ();

  pd_bytes_add (binding, file_id, PD_FILE_ID_SIZE);
  pd_slot_add_front (self, binding);

  return binding;
}

/**
 * pd_slot_new:
 * @kind: what kind of key it takes
 * @person_id: whose it is
 * @label: what it is called
 * @error: return location: `PD_ERROR_INPUT` if @label is too long
 *
 * Returns: (transfer full) (nullable): a slot with an id, and no key yet
 */
PdSlot *
pd_slot_new (PdSlotKind  kind,
             PdId        person_id,
             const char *label,
             GError    **error)
{
  PdSlot *self;
  guint8  id[PD_SLOT_ID_SIZE];

  if (strlen (label) > PD_LABEL_MOST || !g_utf8_validate (label, -1, NULL))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
                   _ ("A name for a key can have up to %d bytes of text."), PD_LABEL_MOST);
      return NULL;
    }

  self = g_object_new (PD_TYPE_SLOT, NULL);
  self->kind = kind;
  self->person_id = person_id;
  self->label = g_strdup (label);
  randombytes_buf (id, sizeof id);
  pd_slot_set_id (self, id);

  return self;
}

static void
wrap (PdSlot       *self,
      const guint8 *file_id,
      PdSecret     *content,
      PdSecret     *wrapping_key)
{
  g_autoptr (GByteArray) binding = dup_binding (self, file_id);

  randombytes_buf (self->nonce, sizeof self->nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt (self->wrapped, NULL,
                                              pd_secret_get_data (content), CONTENT_SIZE,
                                              binding->data, binding->len, NULL, self->nonce,
                                              pd_secret_get_data (wrapping_key));
}

static gboolean
set_cost (PdSlot          *self,
          const PdKdfCost *cost,
          GError         **error)
{
  self->kdf = PD_KDF_NONE;
  if (self->kind != PD_SLOT_PASSPHRASE)
    return TRUE;

  self->kdf = PD_KDF_ARGON2ID;
  self->cost = cost != NULL ? *cost : PD_KDF_COST_DEFAULT;
  if (pd_slot_is_possible_cost (&self->cost))
    return TRUE;

  g_set_error (error, PD_ERROR, PD_ERROR_INPUT,
               _ ("A try at a passphrase can cost %u to %u passes over %u to %u KiB of memory."),
               PD_KDF_COST_LEAST.passes, PD_KDF_COST_MOST.passes,
               PD_KDF_COST_LEAST.memory_kib, PD_KDF_COST_MOST.memory_kib);

  return FALSE;
}

/**
 * pd_slot_set_key:
 * @self: a slot
 * @file_id: of the file it is for
 * @key: what will open it: a passphrase, a device key or a recovery key
 * @cost: (nullable): what one try costs; only for passphrases, default
 *   %PD_KDF_COST_DEFAULT
 * @identity: the person's key pair
 * @error: return location: `PD_ERROR_INPUT` or `PD_ERROR_FAILED` (too little memory)
 *
 * Takes a fresh salt and a fresh key pair for the slot, so that what an old key opens
 * in an old copy is of no use for what comes after. The file key comes afterwards,
 * with [func@slot_set_file_key].
 *
 * Returns: whether it worked
 */
gboolean
pd_slot_set_key (PdSlot          *self,
                 const guint8    *file_id,
                 PdSecret        *key,
                 const PdKdfCost *cost,
                 PdIdentity      *identity,
                 GError         **error)
{
  g_autoptr (PdSecret) wrapping_key = NULL;
  g_autoptr (PdSecret) content = pd_secret_new (CONTENT_SIZE);

  if (!set_cost (self, cost, error))
    return FALSE;
  randombytes_buf (self->salt, sizeof self->salt);
  wrapping_key = derive_wrapping_key (self, key, error);
  if (wrapping_key == NULL)
    return FALSE;

  crypto_box_keypair (self->public_key, pd_secret_get_data (content));
  memcpy (pd_secret_get_data (content) + SLOT_KEY_SIZE,
          pd_secret_get_data (pd_identity_get_private (identity)), SLOT_KEY_SIZE);
  wrap (self, file_id, content, wrapping_key);

  return TRUE;
}

/**
 * pd_slot_set_file_key:
 * @self: a slot with a key
 * @keys: the file's keys
 * @error: return location: `PD_ERROR_DAMAGED_HEADER` if the slot's public key is none
 *
 * Boxes the file key for the slot. Needs nobody's passphrase.
 *
 * Returns: whether it worked
 */
gboolean
pd_slot_set_file_key (PdSlot     *self,
                      PdFileKeys *keys,
                      GError    **error)
{
  if (crypto_box_seal (self->box, pd_secret_get_data (keys->file), PD_FILE_KEY_SIZE,
                       self->public_key) == 0)
    return TRUE;

  g_set_error (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER,
               _ ("The key “%s” is damaged: nothing can be sealed for it. The file is as it "
                  "was."),
               self->label);

  return FALSE;
}

static PdSecret *
unwrap (PdSlot       *self,
        const guint8 *file_id,
        PdSecret     *key,
        GError      **error)
{
  g_autoptr (PdSecret)   content = pd_secret_new (CONTENT_SIZE);
  g_autoptr (PdSecret)   wrapping_key = derive_wrapping_key (self, key, error);
  g_autoptr (GByteArray) binding = dup_binding (self, file_id);

  if (wrapping_key == NULL)
    return NULL;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (pd_secret_get_data (content), NULL, NULL,
                                                  self->wrapped, sizeof self->wrapped,
                                                  binding->data, binding->len, self->nonce,
                                                  pd_secret_get_data (wrapping_key)) == 0)
    return g_steal_pointer (&content);

  g_set_error_literal (error, PD_ERROR, PD_ERROR_WRONG_PASSPHRASE,
                       _ ("This key does not open the file."));

  return NULL;
}

/**
 * pd_slot_open:
 * @self: a slot
 * @file_id: of the file it is in
 * @key: what may open it
 * @ret_keys: (out): the file's keys
 * @ret_identity: (out): the person's key pair
 * @error: return location: `PD_ERROR_WRONG_PASSPHRASE` if @key is another,
 *   `PD_ERROR_DAMAGED_HEADER` if it is the right one and the box does not open,
 *   `PD_ERROR_INPUT`, `PD_ERROR_FAILED` (no memory)
 *
 * Returns: whether it opened
 */
gboolean
pd_slot_open (PdSlot       *self,
              const guint8 *file_id,
              PdSecret     *key,
              PdFileKeys  **ret_keys,
              PdIdentity  **ret_identity,
              GError      **error)
{
  g_autoptr (PdSecret) content = unwrap (self, file_id, key, error);
  g_autoptr (PdSecret) file_key = pd_secret_new (PD_FILE_KEY_SIZE);
  g_autoptr (PdSecret) person_key = NULL;

  if (content == NULL)
    return FALSE;
  if (crypto_box_seal_open (pd_secret_get_data (file_key), self->box, sizeof self->box,
                            self->public_key, pd_secret_get_data (content)) != 0)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_DAMAGED_HEADER,
                   _ ("The key is right, but what it opens in “%s” is damaged. Open the "
                      "file with another key, or use a backup."),
                   self->label);
      return FALSE;
    }

  person_key = pd_secret_new_copy (pd_secret_get_data (content) + SLOT_KEY_SIZE, SLOT_KEY_SIZE);
  *ret_keys = pd_file_keys_new (file_key);
  *ret_identity = pd_identity_new_from_private (person_key);

  return TRUE;
}
