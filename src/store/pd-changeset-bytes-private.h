/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "pd-table-shape-private.h"

G_BEGIN_DECLS

/**
 * PdChangesetBytes:
 *
 * Bytes that a changeset is put together from, in memory that is wiped when it goes back.
 * What can't be added for want of memory is not, and is_short says so.
 */
typedef struct
{
  guint8  *data;
  gsize    size;
  gsize    room;
  gboolean is_short;
} PdChangesetBytes;

void  pd_changeset_bytes_clear (PdChangesetBytes *self);
void  pd_changeset_bytes_add (PdChangesetBytes *self,
                              gconstpointer     data,
                              gsize             size);
void  pd_changeset_bytes_add_byte (PdChangesetBytes *self,
                                   guint8            byte);
void  pd_changeset_bytes_add_value (PdChangesetBytes *self,
                                    sqlite3_value    *value);
void  pd_changeset_bytes_add_table (PdChangesetBytes   *self,
                                    const char         *name,
                                    const PdTableShape *shape);
void  pd_changeset_bytes_add_row (PdChangesetBytes   *self,
                                  const PdTableShape *shape,
                                  const guint8       *before,
                                  const guint8       *after,
                                  gsize               size);
gsize pd_changeset_value_measure (const guint8 *data);
int   pd_changeset_value_bind (const guint8 *data,
                               sqlite3_stmt *statement,
                               int           index);

G_END_DECLS
