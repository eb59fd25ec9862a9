/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "pd-id.h"
#include "pd-vault-record.h"

G_BEGIN_DECLS

/**
 * PdHistoryEntry:
 *
 * A line of the history: who did what, when, and whether it was taken back.
 */
#define PD_TYPE_HISTORY_ENTRY (pd_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (PdHistoryEntry, pd_history_entry, PD, HISTORY_ENTRY, GObject)

guint64      pd_history_entry_get_sequence (PdHistoryEntry *self);
PdId         pd_history_entry_get_who (PdHistoryEntry *self);
gint64       pd_history_entry_get_when (PdHistoryEntry *self);
PdRecordKind pd_history_entry_get_kind (PdHistoryEntry *self);
guint64      pd_history_entry_get_of (PdHistoryEntry *self);
const char  *pd_history_entry_get_label (PdHistoryEntry *self);
gboolean     pd_history_entry_is_undone (PdHistoryEntry *self);
gboolean     pd_history_entry_is_lasting (PdHistoryEntry *self);

G_END_DECLS
