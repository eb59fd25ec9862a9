/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-identity.h"

#include "pd-secret-private.h"

#include <sodium.h>

G_STATIC_ASSERT (PD_IDENTITY_PUBLIC_SIZE == crypto_box_PUBLICKEYBYTES);

struct _PdIdentity
{
  GObject parent_instance;

  /* owned */
  PdSecret *private_key;
  GBytes   *public_key;
};

G_DEFINE_FINAL_TYPE (PdIdentity, pd_identity, G_TYPE_OBJECT)

static void
pd_identity_finalize (GObject *object)
{
  PdIdentity *self = PD_IDENTITY (object);

  g_clear_pointer (&self->private_key, pd_secret_unref);
  g_clear_pointer (&self->public_key, g_bytes_unref);

  G_OBJECT_CLASS (pd_identity_parent_class)->finalize (object);
}

static void
pd_identity_class_init (PdIdentityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_identity_finalize;
}

static void
pd_identity_init (PdIdentity *self)
{
}

/**
 * pd_identity_new_random:
 *
 * Returns: (transfer full): a new key pair
 */
PdIdentity *
pd_identity_new_random (void)
{
  g_autoptr (PdSecret) private_key = pd_secret_new_random (crypto_box_SECRETKEYBYTES);

  return pd_identity_new_from_private (private_key);
}

/**
 * pd_identity_new_from_private:
 * @private_key: 32 bytes
 *
 * Returns: (transfer full): the key pair that @private_key is half of
 */
PdIdentity *
pd_identity_new_from_private (PdSecret *private_key)
{
  g_autoptr (PdIdentity) self = NULL;
  guint8                 public_key[crypto_box_PUBLICKEYBYTES];

  g_return_val_if_fail (private_key != NULL, NULL);
  g_return_val_if_fail (pd_secret_get_size (private_key) == crypto_box_SECRETKEYBYTES, NULL);

  crypto_scalarmult_base (public_key, pd_secret_get_data (private_key));
  self = g_object_new (PD_TYPE_IDENTITY, NULL);
  self->private_key = pd_secret_ref (private_key);
  self->public_key = g_bytes_new (public_key, sizeof public_key);

  return g_steal_pointer (&self);
}

/**
 * pd_identity_get_public:
 * @self: an identity
 *
 * Returns: (transfer none): the 32 bytes that others seal for
 */
GBytes *
pd_identity_get_public (PdIdentity *self)
{
  g_return_val_if_fail (PD_IS_IDENTITY (self), NULL);

  return self->public_key;
}

/**
 * pd_identity_get_private:
 * @self: an identity
 *
 * Returns: (transfer none): the 32 bytes that open what was sealed for it
 */
PdSecret *
pd_identity_get_private (PdIdentity *self)
{
  g_return_val_if_fail (PD_IS_IDENTITY (self), NULL);

  return self->private_key;
}
