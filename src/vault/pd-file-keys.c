/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-file-keys-private.h"

#include <sodium.h>

#define CONTEXT "PDFILE01"

G_STATIC_ASSERT (sizeof CONTEXT - 1 == crypto_kdf_CONTEXTBYTES);
G_STATIC_ASSERT (PD_FILE_KEY_SIZE == crypto_kdf_KEYBYTES);

/* Numbers of the derived keys, in the format. */
enum
{
  KEY_HEADER = 1,
  KEY_SNAPSHOT = 2,
  KEY_LOG = 3,
};

static PdSecret *
derive (PdSecret *file_key,
        guint64   number)
{
  PdSecret *key = pd_secret_new (PD_FILE_KEY_SIZE);

  crypto_kdf_derive_from_key (pd_secret_get_data (key), PD_FILE_KEY_SIZE, number, CONTEXT,
                              pd_secret_get_data (file_key));

  return key;
}

/**
 * pd_file_keys_new:
 * @file_key: 32 bytes
 *
 * Returns: (transfer full): the file key and all that come from it
 */
PdFileKeys *
pd_file_keys_new (PdSecret *file_key)
{
  PdFileKeys *self;

  g_assert (pd_secret_get_size (file_key) == PD_FILE_KEY_SIZE);

  self = g_atomic_rc_box_new0 (PdFileKeys);
  self->file = pd_secret_ref (file_key);
  self->header = derive (file_key, KEY_HEADER);
  self->snapshot = derive (file_key, KEY_SNAPSHOT);
  self->log = derive (file_key, KEY_LOG);

  return self;
}

/** pd_file_keys_new_random: Returns: (transfer full): the keys of a fresh file key */
PdFileKeys *
pd_file_keys_new_random (void)
{
  g_autoptr (PdSecret) file_key = pd_secret_new_random (PD_FILE_KEY_SIZE);

  return pd_file_keys_new (file_key);
}

/** pd_file_keys_ref: Returns: (transfer full): @self */
PdFileKeys *
pd_file_keys_ref (PdFileKeys *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer box)
{
  PdFileKeys *self = box;

  g_clear_pointer (&self->file, pd_secret_unref);
  g_clear_pointer (&self->header, pd_secret_unref);
  g_clear_pointer (&self->snapshot, pd_secret_unref);
  g_clear_pointer (&self->log, pd_secret_unref);
}

/** pd_file_keys_unref: @self: (transfer full): keys */
void
pd_file_keys_unref (PdFileKeys *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
