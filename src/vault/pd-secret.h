/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PdSecret:
 *
 * Bytes that must not be swapped, dumped or left behind: kept in `sodium_malloc`
 * memory and wiped when the last reference goes. Everything in here that is typed by a
 * person is a passphrase, a key or recovery words.
 */
#define PD_TYPE_SECRET (pd_secret_get_type ())

typedef struct _PdSecret PdSecret;

GType     pd_secret_get_type (void);
PdSecret *pd_secret_new (gsize size);
PdSecret *pd_secret_new_random (gsize size);
PdSecret *pd_secret_new_copy (const void *data,
                              gsize       size);
PdSecret *pd_secret_new_passphrase (const char *text,
                                    gssize      length,
                                    GError    **error);
PdSecret *pd_secret_read_fd (int      fd,
                             GError **error);
PdSecret *pd_secret_ref (PdSecret *self);
void      pd_secret_unref (PdSecret *self);
guint8   *pd_secret_get_data (PdSecret *self);
gsize     pd_secret_get_size (PdSecret *self);
gboolean  pd_secret_equal (PdSecret *self,
                           PdSecret *other);
void      pd_secret_wipe_text (char *text);

/* Call once, before anything secret is read: no core files, no reading by other
 * processes of the same user. */
void pd_secret_guard_process (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdSecret, pd_secret_unref)

G_END_DECLS
