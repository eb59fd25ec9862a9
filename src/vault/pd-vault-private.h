/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-vault.h"

#include "pd-change-log-private.h"
#include "pd-error.h"
#include "pd-file-place-private.h"
#include "pd-header-copies-private.h"
#include "pd-snapshot-stream-private.h"
#include "pd-vault-renewal-private.h"
#include "pd-vault-writer-private.h"

G_BEGIN_DECLS

struct _PdVault
{
  GObject parent_instance;

  /* owned */
  PdFilePlace    *place;
  PdHeaderCopies *copies;
  PdHeader       *header;
  PdFileKeys     *keys;
  PdIdentity     *identity;
  PdVaultWriter  *writer;
  char           *file_id_text;
  char           *read_only_reason;
  char           *snapshot_fault;
  GPtrArray      *notices;
  int             fd;

  /* borrowed; a new file in the making, as long as that has not ended */
  PdVaultRenewal *renewal;

  /* state */
  PdId            person_id;
  PdError         read_only_code;
  gboolean        has_lock;
  PdSnapshotFront snapshot;
  goffset         torn_size;
  guint           n_header_notices;
  guint64         promised_sequence;
  guint64         promised_log_size;

  /* state of whoever writes: the writing thread while it has something to do */
  PdLogWriter log;
  char       *write_fault;
};

/* pd-vault.c */
PdVault *pd_vault_new (PdFilePlace *place);
void     pd_vault_set_read_only (PdVault    *self,
                                 PdError     code,
                                 const char *reason);
void     pd_vault_add_notice (PdVault *self,
                              char    *notice);
gboolean pd_vault_check_unlocked (PdVault *self,
                                  GError **error);

/* pd-vault-open.c */
void     pd_vault_take_lock (PdVault *self);
void     pd_vault_begin_work (PdVault *self);
void     pd_vault_use_header (PdVault *self,
                              guint    which);
gboolean pd_vault_read_header (PdVault *self,
                               GError **error);
PdVault *pd_vault_open_to_read (PdFilePlace *place,
                                PdFileKeys  *keys,
                                GError     **error);

/* pd-vault-unlock.c */
gboolean pd_vault_find_changes (PdVault *self,
                                GError **error);
gboolean pd_vault_start_reading (PdVault     *self,
                                 PdLogReader *ret_reader,
                                 GError     **error);

/* pd-vault-read.c */
void pd_vault_set_changed_error (GError **error);

/* pd-vault-append.c */
gboolean pd_vault_keep_torn_tail (PdVault *self,
                                  GError **error);
void     pd_vault_drain (PdVault *self);
void     pd_vault_promise (PdVault *self);
gboolean pd_vault_check_still_there (PdVault *self,
                                     GError **error);
gboolean pd_vault_write_record (gpointer             target,
                                const PdVaultRecord *record,
                                GError             **error);

/* pd-vault-rewrite.c */

/**
 * PdVaultRewriting:
 * @place: (unowned): where the new file is to be
 * @is_replacing: whether it takes the place of the old one; else the name must be free
 * @header: (unowned): the new header
 * @keys: (unowned): the new keys
 * @image: (nullable) (unowned): the new snapshot, with an empty log; or %NULL to seal the
 *   old snapshot and log anew
 * @sequence: of the last change in @image
 * @check: (nullable): reads the new file before it is put in place
 */
typedef struct
{
  const PdFilePlace *place;
  gboolean           is_replacing;
  PdHeader          *header;
  PdFileKeys        *keys;
  GBytes            *image;
  guint64            sequence;
  PdVaultCheckFunc   check;
  gpointer           user_data;
  GCancellable      *cancellable;
} PdVaultRewriting;

gboolean   pd_vault_rewrite (PdVault                *self,
                             const PdVaultRewriting *rewriting,
                             GError                **error);
PdNewFile *pd_vault_write_whole (PdVault                *self,
                                 const PdVaultRewriting *rewriting,
                                 PdVault               **ret_fresh,
                                 GError                **error);
void       pd_vault_adopt (PdVault   *self,
                           PdNewFile *file,
                           PdVault   *fresh);
int        pd_vault_change_files (PdVault   *self,
                                  PdNewFile *file,
                                  PdVault   *fresh);
char      *pd_vault_dup_unsynced_reason (void);
void       pd_vault_set_read_back_error (GError    **error,
                                         const char *damage);

G_END_DECLS
