/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-change.h"
#include "pd-history-table-private.h"
#include "pd-store-private.h"

/* One that was gone on with, and is there by itself no more. */
static gboolean
was_taken_up (PdStore *self,
              guint64  sequence)
{
  g_autoptr (GBytes) changeset = NULL;

  return pd_history_table_find_changeset (self->database, sequence, &changeset, NULL) && changeset == NULL;
}

/**
 * pd_store_settle:
 * @self: a store
 * @record: a change that was just kept
 * @is_lasting: whether undo passes over it
 *
 * Notes what undo and redo would act on now.
 */
void
pd_store_settle (PdStore             *self,
                 const PdVaultRecord *record,
                 gboolean             is_lasting)
{
  guint64 of = record->of;
  guint64 oldest_kept;

  self->last_change = record->sequence;
  if (record->kind == PD_RECORD_CHANGE && of != 0 && !was_taken_up (self, of))
    of = 0;
  if (!is_lasting)
    pd_undo_stack_note (self->undo_stack, record->kind, record->sequence, of, record->label);
  if (pd_history_table_find_oldest_kept (self->database, &oldest_kept, NULL))
    pd_undo_stack_forget_before (self->undo_stack, oldest_kept);
}

/**
 * pd_store_get_undo_label:
 * @self: a store
 *
 * Returns: (nullable) (transfer none): what undo would take back, there until the next
 *   change
 */
const char *
pd_store_get_undo_label (PdStore *self)
{
  const char *label = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), NULL);

  if (self->undo_stack != NULL)
    pd_undo_stack_peek_undo (self->undo_stack, NULL, &label);
  return label;
}

/**
 * pd_store_get_redo_label:
 * @self: a store
 *
 * Returns: (nullable) (transfer none): what redo would do again, there until the next
 *   change
 */
const char *
pd_store_get_redo_label (PdStore *self)
{
  const char *label = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), NULL);

  if (self->undo_stack != NULL)
    pd_undo_stack_peek_redo (self->undo_stack, NULL, &label);
  return label;
}

/**
 * pd_store_undo:
 * @self: a store
 * @who: the person who asks for it
 * @now: microseconds since the epoch, UTC
 * @error: return location for an error, as for pd_change_begin_undo() and
 *   pd_change_commit()
 *
 * Takes back the newest change that stands.
 *
 * Returns: whether it is taken back, in the file too
 */
gboolean
pd_store_undo (PdStore *self,
               PdId     who,
               gint64   now,
               GError **error)
{
  g_autoptr (PdChange) change = pd_change_begin_undo (self, who, now, error);

  return change != NULL && pd_change_commit (change, error);
}

/**
 * pd_store_redo:
 * @self: a store
 * @who: the person who asks for it
 * @now: microseconds since the epoch, UTC
 * @error: return location for an error, as for pd_change_begin_redo() and
 *   pd_change_commit()
 *
 * Does again what was undone last.
 *
 * Returns: whether it is done again, in the file too
 */
gboolean
pd_store_redo (PdStore *self,
               PdId     who,
               gint64   now,
               GError **error)
{
  g_autoptr (PdChange) change = pd_change_begin_redo (self, who, now, error);

  return change != NULL && pd_change_commit (change, error);
}

/**
 * pd_store_list_history:
 * @self: a store
 * @limit: how many lines at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdHistoryEntry): what was done, the newest first
 */
GPtrArray *
pd_store_list_history (PdStore *self,
                       guint    limit,
                       GError **error)
{
  GPtrArray *entries = NULL;

  g_return_val_if_fail (PD_IS_STORE (self), NULL);

  pd_history_table_list (pd_store_get_database (self), limit, &entries, error);
  return entries;
}
