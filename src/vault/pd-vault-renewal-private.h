/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change-log-private.h"
#include "pd-new-file-private.h"
#include "pd-vault.h"

G_BEGIN_DECLS

/**
 * PdVaultRenewal:
 * @thread_ends: gets something when the thread has left it
 * @from: the end of the log when it began
 * @has_thread: whether the thread was sent off and has not been heard of
 * @is_in_place: whether the writing thread goes on with the new file
 *
 * A whole new file in the making, while the old one is open and takes changes. Three
 * steps, each in another thread than the owner's and begun by the owner when the one
 * before has come back:
 *
 * 1. The writing thread says where the log ends, between two changes.
 * 2. A thread reads the file up to there, writes a whole new one beside it, reads it
 *    back and has it checked. Changes go on being appended to the old file.
 * 3. The writing thread adds those changes to the new file, puts it in place, and goes
 *    on with it.
 */
typedef struct
{
  /* owned */
  GCancellable  *cancellable;
  GAsyncQueue   *thread_ends;
  PdHeader      *header;
  PdFileKeys    *keys;
  PdNewFile     *file;
  PdVault       *fresh;
  gpointer       work_data;
  GDestroyNotify work_free;

  /* borrowed */
  const PdFilePlace *place;

  /* state */
  PdVaultImageFunc make_image;
  PdVaultCheckFunc check;
  PdLogPosition    from;
  gboolean         has_thread;
  gboolean         is_in_place;
} PdVaultRenewal;

PdVaultRenewal *pd_vault_renewal_new (PdVault      *vault,
                                      GCancellable *cancellable);
void            pd_vault_renewal_free (PdVaultRenewal *self);
void            pd_vault_renewal_forget (PdVaultRenewal *self);

/* The three steps */
gboolean pd_vault_renewal_note_end_of_log (gpointer target,
                                           gpointer data,
                                           GError **error);
gboolean pd_vault_renewal_prepare (PdVaultRenewal *self,
                                   GError        **error);
gboolean pd_vault_renewal_put_in_place (gpointer target,
                                        gpointer data,
                                        GError **error);

/* pd-vault-compact-behind.c */
void pd_vault_stop_renewal (PdVault *self);
void pd_vault_take_over (PdVault *self);

G_END_DECLS
