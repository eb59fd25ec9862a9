/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-vault.h"

G_BEGIN_DECLS

/* A small file with everything in it: Ada's passphrase, Ben's device key, a snapshot and
 * some changes. Trying a key costs the least that the format allows. */

#define SAMPLE_ADA ((PdId) 1)
#define SAMPLE_BEN ((PdId) 2)
#define SAMPLE_PASSPHRASE "correct horse battery staple"
#define SAMPLE_NEW_PASSPHRASE "a new phrase after the holidays"
#define SAMPLE_SNAPSHOT_SIZE 300
#define SAMPLE_N_RECORDS 4
#define SAMPLE_LONG_SIZE 5000

PdSecret      *sample_passphrase (void);
PdSecret      *sample_new_passphrase (void);
PdSecret      *sample_device_key (void);
GBytes        *sample_image (guint8 first);
PdVaultRecord *sample_record (guint64 number);
PdVault       *sample_found (const char *path,
                             GError    **error);
gboolean       sample_write (const char *path,
                             GError    **error);
gboolean       sample_append_long (const char *path, GError **error);
PdVault       *sample_open (const char *path,
                            PdId        person_id,
                            gboolean    to_write,
                            GError    **error);
GBytes        *sample_load_file (const char *path);
void           sample_save_file (const char *path, GBytes *content);
char          *sample_describe (PdVault *vault,
                                GError **error);
char          *sample_describe_record (const PdVaultRecord *record);
char          *sample_to_hex (const guint8 *data, gsize size);
GBytes        *sample_from_hex (const char *hex);

G_END_DECLS
