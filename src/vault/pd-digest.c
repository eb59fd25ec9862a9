/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-digest.h"

#include "pd-bytes-private.h"
#include "pd-secret-private.h"

#include <sodium.h>

#define DIGEST_SIZE 32

struct _PdDigest
{
  crypto_generichash_state state;
};

/** pd_digest_new: Returns: (transfer full): the digest of nothing yet */
PdDigest *
pd_digest_new (void)
{
  PdDigest *self;

  pd_secret_ready_sodium ();
  self = g_aligned_alloc (1, sizeof *self, G_ALIGNOF (PdDigest));
  crypto_generichash_init (&self->state, NULL, 0, DIGEST_SIZE);

  return self;
}

/** pd_digest_free: @self: (transfer full): a digest, of which nothing is left in memory */
void
pd_digest_free (PdDigest *self)
{
  sodium_memzero (self, sizeof *self);
  g_aligned_free (self);
}

/** pd_digest_add: Adds @size bytes of @data. */
void
pd_digest_add (PdDigest     *self,
               gconstpointer data,
               gsize         size)
{
  crypto_generichash_update (&self->state, data, size);
}

/**
 * pd_digest_end:
 * @self: a digest; nothing can be added any more
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
pd_digest_end (PdDigest *self)
{
  guint8 digest[DIGEST_SIZE];

  crypto_generichash_final (&self->state, digest, sizeof digest);

  return pd_bytes_to_hex (digest, sizeof digest);
}
