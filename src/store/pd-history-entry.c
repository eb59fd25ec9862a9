/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-history-entry-private.h"

struct _PdHistoryEntry
{
  GObject parent_instance;

  /* owned; its label only, never a changeset */
  PdVaultRecord record;

  /* state */
  gboolean is_undone;
  gboolean is_lasting;
};

G_DEFINE_FINAL_TYPE (PdHistoryEntry, pd_history_entry, G_TYPE_OBJECT)

static void
pd_history_entry_finalize (GObject *object)
{
  PdHistoryEntry *self = PD_HISTORY_ENTRY (object);

  g_free (self->record.label);

  G_OBJECT_CLASS (pd_history_entry_parent_class)->finalize (object);
}

static void
pd_history_entry_class_init (PdHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_history_entry_finalize;
}

static void
pd_history_entry_init (PdHistoryEntry *self)
{
}

/**
 * pd_history_entry_new:
 * @record: what was done; it is copied
 * @is_undone: whether it was taken back since, and not done again
 * @is_lasting: whether undo passes over it
 *
 * Returns: (transfer full): a line of the history
 */
PdHistoryEntry *
pd_history_entry_new (const PdVaultRecord *record,
                      gboolean             is_undone,
                      gboolean             is_lasting)
{
  PdHistoryEntry *self = g_object_new (PD_TYPE_HISTORY_ENTRY, NULL);

  self->record = *record;
  self->record.label = g_strdup (record->label);
  self->record.changeset = NULL;
  self->is_undone = is_undone;
  self->is_lasting = is_lasting;
  return self;
}

/**
 * pd_history_entry_get_sequence:
 * @self: a line
 *
 * Returns: its number, counted from 1 over the life of the file
 */
guint64
pd_history_entry_get_sequence (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), 0);

  return self->record.sequence;
}

/**
 * pd_history_entry_get_who:
 * @self: a line
 *
 * Returns: the person who did it, who need not be among the people any more
 */
PdId
pd_history_entry_get_who (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), PD_ID_NONE);

  return self->record.who;
}

/**
 * pd_history_entry_get_when:
 * @self: a line
 *
 * Returns: microseconds since the epoch, UTC
 */
gint64
pd_history_entry_get_when (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), 0);

  return self->record.when;
}

/**
 * pd_history_entry_get_kind:
 * @self: a line
 *
 * Returns: whether it was a change, or took one back or did it again
 */
PdRecordKind
pd_history_entry_get_kind (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), PD_RECORD_CHANGE);

  return self->record.kind;
}

/**
 * pd_history_entry_get_of:
 * @self: a line
 *
 * Returns: the number of the change that it took back or did again, or 0
 */
guint64
pd_history_entry_get_of (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), 0);

  return self->record.of;
}

/**
 * pd_history_entry_get_label:
 * @self: a line
 *
 * Returns: (transfer none): what the change is called; undo and redo have the label of
 *   the change that they are of
 */
const char *
pd_history_entry_get_label (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), NULL);

  return self->record.label;
}

/**
 * pd_history_entry_is_lasting:
 * @self: a line
 *
 * Returns: whether undo passes over it
 */
gboolean
pd_history_entry_is_lasting (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), FALSE);

  return self->is_lasting;
}

/**
 * pd_history_entry_is_undone:
 * @self: a line
 *
 * Returns: whether it is a change that was taken back since, and not done again
 */
gboolean
pd_history_entry_is_undone (PdHistoryEntry *self)
{
  g_return_val_if_fail (PD_IS_HISTORY_ENTRY (self), FALSE);

  return self->is_undone;
}
