/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-day.h"
#include "pd-person.h"
#include "pd-vault.h"

G_BEGIN_DECLS

/**
 * PdStore:
 *
 * The tables of a service, in memory, kept by a vault. Reads are direct; a write needs
 * a #PdChange, and the database refuses it otherwise. One thread at a time may use it.
 */
#define PD_TYPE_STORE (pd_store_get_type ())
G_DECLARE_FINAL_TYPE (PdStore, pd_store, PD, STORE, GObject)

/**
 * PdStoreFounding:
 * @service_name: what the service is called
 * @zone: (nullable): its IANA zone
 * @name_in_clear: whether the file's header may show the name to people without a key
 * @founder_name: the person who becomes its manager
 * @passphrase: their passphrase
 * @cost: what one try at it costs
 * @now: microseconds since the epoch, UTC
 */
typedef struct
{
  const char *service_name;
  const char *zone;
  gboolean    name_in_clear;
  const char *founder_name;
  PdSecret   *passphrase;
  PdKdfCost   cost;
  gint64      now;
} PdStoreFounding;

PdStore *pd_store_create (const char            *path,
                          const PdStoreFounding *founding,
                          GCancellable          *cancellable,
                          GError               **error);
PdStore *pd_store_open (PdVault      *vault,
                        GCancellable *cancellable,
                        GError      **error);
void     pd_store_close (PdStore *self);
PdVault *pd_store_get_vault (PdStore *self);
PdId     pd_store_new_id (PdStore *self);
guint64  pd_store_get_last_change (PdStore *self);
gboolean pd_store_check_writable (PdStore *self,
                                  GError **error);
gboolean pd_store_check_saved (PdStore *self,
                               GError **error);

/* Called after each commit, undo and redo, with the tables that were touched. */
#define PD_STORE_TABLE_SERVICE (1 << 0)
#define PD_STORE_TABLE_PERSON (1 << 1)
#define PD_STORE_TABLE_SITE (1 << 2)
#define PD_STORE_TABLE_SHIFT (1 << 3)
#define PD_STORE_TABLE_AVAILABILITY (1 << 4)
#define PD_STORE_TABLE_LEAVE (1 << 5)
#define PD_STORE_TABLE_TRAINING (1 << 6)
#define PD_STORE_TABLE_PATTERN (1 << 7)
#define PD_STORE_TABLE_COVERAGE (1 << 8)
#define PD_STORE_TABLE_AGREEMENT (1 << 9)
#define PD_STORE_TABLE_OVERRIDE (1 << 10)
#define PD_STORE_TABLE_PUBLICATION (1 << 11)
#define PD_STORE_TABLE_WORKED (1 << 12)
#define PD_STORE_TABLE_TEMPLATE (1 << 13)
#define PD_STORE_TABLE_RULE (1 << 14)
#define PD_STORE_TABLE_SUPERVISION (1 << 15)
#define PD_STORE_TABLE_SESSION (1 << 16)
#define PD_STORE_TABLE_NOTE (1 << 17)
#define PD_STORE_TABLE_NOTE_WORDS (1 << 18)
#define PD_STORE_TABLE_SWAP (1 << 19)
#define PD_STORE_TABLE_NOTE_DRAFT (1 << 20)
#define PD_STORE_TABLE_ROLE (1 << 21)
#define PD_STORE_TABLE_ROLE_ASSIGNMENT (1 << 22)
#define PD_STORE_TABLE_CIRCLE (1 << 23)
#define PD_STORE_TABLE_CIRCLE_SESSION (1 << 24)
#define PD_STORE_TABLE_KEPT_APART (1 << 25)
#define PD_STORE_TABLE_SEALED_TEXT (1 << 26)
#define PD_STORE_TABLE_PATH_STEP (1 << 27)
/* signal "changed" (guint tables) */
const PdId *pd_store_get_changed_notes (PdStore *self,
                                        guint   *ret_n);
const PdId *pd_store_get_changed_shifts (PdStore *self,
                                         guint   *ret_n);

/* Undo, redo, history */
const char *pd_store_get_undo_label (PdStore *self);
const char *pd_store_get_redo_label (PdStore *self);
gboolean    pd_store_undo (PdStore *self,
                           PdId     who,
                           gint64   now,
                           GError **error);
gboolean    pd_store_redo (PdStore *self,
                           PdId     who,
                           gint64   now,
                           GError **error);
GPtrArray  *pd_store_list_history (PdStore *self,
                                   guint    limit,
                                   GError **error);

/* A large change, made in a thread */
void     pd_store_draft_async (PdStore            *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
PdStore *pd_store_draft_finish (PdStore      *self,
                                GAsyncResult *result,
                                GError      **error);
gboolean pd_store_has_drafted (PdStore *self);
gboolean pd_store_adopt_draft (PdStore            *self,
                               PdStore            *draft,
                               GAsyncReadyCallback callback,
                               gpointer            user_data,
                               GError            **error);
gboolean pd_store_adopt_draft_finish (PdStore      *self,
                                      GAsyncResult *result,
                                      GError      **error);

/* The whole of it */
char    *pd_store_dup_content_hash (PdStore *self,
                                    GError **error);
gboolean pd_store_verify (PdStore    *self,
                          GPtrArray **ret_damages,
                          GError    **error);
gboolean pd_store_wants_compacting (PdStore *self);
gboolean pd_store_compact (PdStore      *self,
                           GCancellable *cancellable,
                           GError      **error);
void     pd_store_compact_async (PdStore            *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean pd_store_compact_finish (PdStore      *self,
                                  GAsyncResult *result,
                                  GError      **error);
gboolean pd_store_write_copy (PdStore      *self,
                              const char   *path,
                              GCancellable *cancellable,
                              GError      **error);
gboolean pd_store_export_image (PdStore    *self,
                                const char *path,
                                GError    **error);

G_END_DECLS
