/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-secret.h"

G_BEGIN_DECLS

/**
 * PdFileKeys:
 * @file: the file key, 32 bytes, which each slot holds
 * @header: authenticates the header
 * @snapshot: seals the snapshot
 * @log: seals the changes
 */
typedef struct
{
  PdSecret *file;
  PdSecret *header;
  PdSecret *snapshot;
  PdSecret *log;
} PdFileKeys;

#define PD_FILE_KEY_SIZE 32

PdFileKeys *pd_file_keys_new (PdSecret *file_key);
PdFileKeys *pd_file_keys_new_random (void);
PdFileKeys *pd_file_keys_ref (PdFileKeys *self);
void        pd_file_keys_unref (PdFileKeys *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdFileKeys, pd_file_keys_unref)

G_END_DECLS
