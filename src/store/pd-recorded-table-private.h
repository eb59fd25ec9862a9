/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-changeset-bytes-private.h"

G_BEGIN_DECLS

/**
 * PdRecordedTable:
 * @name: a table
 * @shape: (nullable): its columns, or %NULL where changes are not about it
 * @find: (nullable): its rows by their key
 * @turn: in the change that is recorded, which table was written to first, from 1; 0 for
 *   one that was not
 */
typedef struct
{
  char         *name;
  PdTableShape *shape;
  sqlite3_stmt *find;
  guint         turn;
} PdRecordedTable;

PdRecordedTable *pd_recorded_table_new (PdDatabase *database,
                                        const char *name,
                                        GError    **error);
void             pd_recorded_table_free (PdRecordedTable *self);
gboolean         pd_recorded_table_read (PdRecordedTable  *self,
                                         PdDatabase       *database,
                                         const guint8     *key,
                                         gsize             key_size,
                                         PdChangesetBytes *ret_values,
                                         GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRecordedTable, pd_recorded_table_free)

G_END_DECLS
