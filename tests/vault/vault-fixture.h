/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-error.h"
#include "pd-vault.h"

/* A service file in a folder of its own, made with the least that Argon2id takes. */
typedef struct
{
  char     *folder;
  char     *path;
  PdSecret *passphrase;
  GBytes   *image;
  PdVault  *vault;
} VaultFixture;

#define ADA ((PdId) 11)
#define BO ((PdId) 12)

void           vault_fixture_set_up (VaultFixture *self,
                                     gconstpointer data);
void           vault_fixture_tear_down (VaultFixture *self,
                                        gconstpointer data);
PdSecret      *new_passphrase (const char *text);
GBytes        *new_image (gsize size,
                          guint seed);
PdVaultRecord *new_record (const char *label);
void           append (PdVault    *vault,
                       const char *label);
PdVault       *reopen (const char *path,
                       gboolean    to_write,
                       PdSecret   *passphrase);
char          *list_labels (PdVault *vault);
void           assert_image (PdVault *vault,
                             GBytes  *image);
void           assert_sound (PdVault *vault);
guint          count_files (const char *folder);
guint          get_mode (const char *path);
char          *find_file (const char *folder,
                          const char *part);

/* On the file itself, as damage does it. */
void  flip_byte (const char *path,
                 goffset     at);
void  write_at (const char *path,
                goffset     at,
                const void *data,
                gsize       size);
void  cut_file (const char *path,
                goffset     size);
gsize get_size (const char *path);
