/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-history-entry.h"

G_BEGIN_DECLS

PdHistoryEntry *pd_history_entry_new (const PdVaultRecord *record,
                                      gboolean             is_undone,
                                      gboolean             is_lasting);

G_END_DECLS
