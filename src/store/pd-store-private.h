/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-changeset-private.h"
#include "pd-database-private.h"
#include "pd-store.h"
#include "pd-undo-stack-private.h"

G_BEGIN_DECLS

/**
 * PdDrafted:
 * @record: a change that was made in a draft
 * @survey: what there is to know about it
 * @shifts: (nullable): the shifts that it touches
 * @notes: (nullable): the notes that it touches
 */
typedef struct
{
  PdVaultRecord    *record;
  PdChangesetSurvey survey;
  GArray           *shifts;
  GArray           *notes;
} PdDrafted;

PdDrafted *pd_drafted_new (PdVaultRecord           *record,
                           const PdChangesetSurvey *survey);
void       pd_drafted_free (PdDrafted *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdDrafted, pd_drafted_free)

struct _PdStore
{
  GObject parent_instance;

  /* owned; the database and the stack go when the store is closed. A draft has no vault,
   * and keeps the change that is made in it. */
  PdVault     *vault;
  PdDatabase  *database;
  PdUndoStack *undo_stack;
  PdDrafted   *drafted;

  /* borrowed; the change that is being made, and the shifts and notes of the one that is told of */
  PdChange *change;
  GArray   *changed_shifts;
  GArray   *changed_notes;

  /* state; a write error means that memory is ahead of the file, is_behind the reverse */
  GError  *write_error;
  guint64  last_change;
  guint64  snapshot_change;
  gboolean is_behind;
};

PdDatabase *pd_store_get_database (PdStore *self);
gboolean    pd_store_check_idle (PdStore *self,
                                 GError **error);
void        pd_store_settle (PdStore             *self,
                             const PdVaultRecord *record,
                             gboolean             is_lasting);
void        pd_store_write_behind (PdStore       *self,
                                   PdVaultRecord *record,
                                   GTask         *task);
void        pd_store_emit_changed (PdStore *self,
                                   guint    tables,
                                   GArray  *shifts,
                                   GArray  *notes);
gboolean    pd_store_rewrite (PdStore      *self,
                              GCancellable *cancellable,
                              GError      **error);

void        pd_store_copy_async (PdStore            *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
PdDatabase *pd_store_copy_finish (PdStore      *self,
                                  GAsyncResult *result,
                                  GError      **error);

G_END_DECLS
