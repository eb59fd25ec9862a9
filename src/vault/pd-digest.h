/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdDigest:
 *
 * BLAKE2b-256 of bytes that are added one after another: several times as fast as what
 * GLib has.
 */
typedef struct _PdDigest PdDigest;

PdDigest *pd_digest_new (void);
void      pd_digest_free (PdDigest *self);
void      pd_digest_add (PdDigest     *self,
                         gconstpointer data,
                         gsize         size);
char     *pd_digest_end (PdDigest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDigest, pd_digest_free)

G_END_DECLS
