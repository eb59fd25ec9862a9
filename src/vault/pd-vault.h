/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-id.h"
#include "pd-identity.h"
#include "pd-slot.h"
#include "pd-vault-record.h"

G_BEGIN_DECLS

/**
 * PdVault:
 *
 * A sealed file: key slots, a snapshot, a chain of changes. It keeps bytes for those
 * who have a key, and knows nothing of what the bytes mean. `src/DESIGN.md` has the
 * format and what opening tells apart.
 *
 * No byte of an existing file is ever written twice: a change is appended, and all
 * else writes a whole new file beside it, reads that back, and renames it.
 *
 * A vault belongs to one thread at a time; appending has a thread of its own inside.
 */
#define PD_TYPE_VAULT (pd_vault_get_type ())
G_DECLARE_FINAL_TYPE (PdVault, pd_vault, PD, VAULT, GObject)

/**
 * PdVaultFounding:
 * @clear_name: (nullable): the service's name to show to people without a key
 * @person_id: whose slot the first one is
 * @identity: (nullable): their key pair, so that the first snapshot can hold its public
 *   half; %NULL makes one
 * @label: what the slot is called: the person's name
 * @passphrase: their passphrase
 * @cost: what one try at it costs
 * @created: microseconds since the epoch, UTC
 * @image: the first snapshot
 * @sequence: of the last change that @image has in it already, or 0; the first record
 *   is one more
 */
typedef struct
{
  const char *clear_name;
  PdId        person_id;
  PdIdentity *identity;
  const char *label;
  PdSecret   *passphrase;
  PdKdfCost   cost;
  gint64      created;
  GBytes     *image;
  guint64     sequence;
} PdVaultFounding;

/* Reads a new file back before it takes the old one's place; FALSE keeps the old one. */
typedef gboolean (*PdVaultCheckFunc) (PdVault *fresh,
                                      gpointer user_data,
                                      GError **error);
/* Makes a new snapshot, in a thread, from what @old holds: it lives as long as @user_data. */
typedef GBytes *(*PdVaultImageFunc) (PdVault *old,
                                     gpointer user_data,
                                     GError **error);
typedef gboolean (*PdVaultRecordFunc) (const PdVaultRecord *record,
                                       gpointer             user_data,
                                       GError             **error);

/* Opening */
PdVault *pd_vault_create (const char            *path,
                          const PdVaultFounding *founding,
                          GCancellable          *cancellable,
                          GError               **error);
PdVault *pd_vault_open (const char *path,
                        gboolean    to_write,
                        GError    **error);
gboolean pd_vault_unlock (PdVault      *self,
                          PdSlotKind    kind,
                          PdId          person_id,
                          PdSecret     *key,
                          GCancellable *cancellable,
                          GError      **error);
void     pd_vault_lock (PdVault *self);
void     pd_vault_close (PdVault *self);

/* What can be known without a key */
const char *pd_vault_get_path (PdVault *self);
const char *pd_vault_get_file_id (PdVault *self);
guint64     pd_vault_get_generation (PdVault *self);
gint64      pd_vault_get_created (PdVault *self);
guint32     pd_vault_get_format_version (PdVault *self);
const char *pd_vault_get_clear_name (PdVault *self);
guint64     pd_vault_get_file_size (PdVault *self);
GPtrArray  *pd_vault_get_slots (PdVault *self);

/* Its state */
gboolean    pd_vault_is_unlocked (PdVault *self);
gboolean    pd_vault_is_writable (PdVault *self);
const char *pd_vault_get_read_only_reason (PdVault *self);
/* FALSE with PD_ERROR_IN_USE (another program has it) or PD_ERROR_READ_ONLY (all other
 * reasons), and the reason as its message. */
gboolean    pd_vault_check_writable (PdVault *self,
                                     GError **error);
GPtrArray  *pd_vault_get_notices (PdVault *self);
PdId        pd_vault_get_person_id (PdVault *self);
PdIdentity *pd_vault_get_identity (PdVault *self);

/* Reading */
gsize    pd_vault_get_snapshot_size (PdVault *self);
guint64  pd_vault_get_log_size (PdVault *self);
guint64  pd_vault_get_last_sequence (PdVault *self);
gboolean pd_vault_read_snapshot (PdVault *self,
                                 guint8  *buffer,
                                 gsize    size,
                                 GError **error);
gboolean pd_vault_foreach_record (PdVault          *self,
                                  PdVaultRecordFunc func,
                                  gpointer          user_data,
                                  GError          **error);
gboolean pd_vault_verify (PdVault    *self,
                          GPtrArray **ret_damages,
                          GError    **error);

/* Writing. A record whose sequence is 0 gets the next one. The store counts too, and gives
 * its own: then it must be the next one, or the change is refused. */
gboolean pd_vault_append (PdVault       *self,
                          PdVaultRecord *record,
                          GError       **error);
void     pd_vault_append_async (PdVault            *self,
                                PdVaultRecord      *record,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gboolean pd_vault_append_finish (PdVault      *self,
                                 GAsyncResult *result,
                                 GError      **error);
gboolean pd_vault_flush (PdVault *self,
                         GError **error);
gboolean pd_vault_compact (PdVault         *self,
                           GBytes          *image,
                           PdVaultCheckFunc check,
                           gpointer         user_data,
                           GCancellable    *cancellable,
                           GError         **error);
void     pd_vault_compact_async (PdVault            *self,
                                 PdVaultImageFunc    make_image,
                                 PdVaultCheckFunc    check,
                                 gpointer            work_data,
                                 GDestroyNotify      work_free,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean pd_vault_compact_finish (PdVault      *self,
                                  GAsyncResult *result,
                                  GError      **error);
gboolean pd_vault_write_copy (PdVault         *self,
                              const char      *path,
                              GBytes          *image,
                              guint64          sequence,
                              PdVaultCheckFunc check,
                              gpointer         user_data,
                              GCancellable    *cancellable,
                              GError         **error);

/* Slots: each is a whole new file; taking a key away also makes a new file key. */
gboolean pd_vault_add_slot (PdVault         *self,
                            PdSlotKind       kind,
                            PdId             person_id,
                            const char      *label,
                            PdSecret        *key,
                            const PdKdfCost *cost,
                            PdIdentity      *identity,
                            char           **ret_slot_id,
                            GError         **error);
gboolean pd_vault_change_slot_key (PdVault         *self,
                                   const char      *slot_id,
                                   PdSecret        *new_key,
                                   const PdKdfCost *cost,
                                   GError         **error);
gboolean pd_vault_remove_slot (PdVault    *self,
                               const char *slot_id,
                               GError    **error);
gboolean pd_vault_remove_person (PdVault *self,
                                 PdId     person_id,
                                 GError **error);
gboolean pd_vault_rekey (PdVault *self,
                         GError **error);

G_END_DECLS
