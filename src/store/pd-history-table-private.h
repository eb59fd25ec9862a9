/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"
#include "pd-undo-stack-private.h"
#include "pd-vault-record.h"

G_BEGIN_DECLS

gboolean pd_history_table_write (PdDatabase          *database,
                                 const PdVaultRecord *record,
                                 gboolean             is_lasting,
                                 gboolean             goes_on,
                                 GError             **error);
gboolean pd_history_table_go_on (PdDatabase          *database,
                                 const PdVaultRecord *record,
                                 GBytes             **ret_changeset,
                                 GError             **error);
gboolean pd_history_table_find_changeset (PdDatabase *database,
                                          guint64     sequence,
                                          GBytes    **ret_changeset,
                                          GError    **error);
gboolean pd_history_table_find_last (PdDatabase *database,
                                     guint64    *ret_sequence,
                                     GError    **error);
gboolean pd_history_table_find_oldest_kept (PdDatabase *database,
                                            guint64    *ret_sequence,
                                            GError    **error);
gboolean pd_history_table_forget_changesets (PdDatabase *database,
                                             GError    **error);
gboolean pd_history_table_load_undo_stack (PdDatabase   *database,
                                           PdUndoStack **ret_stack,
                                           GError      **error);
gboolean pd_history_table_list (PdDatabase *database,
                                guint       limit,
                                GPtrArray **ret_entries,
                                GError    **error);

G_END_DECLS
