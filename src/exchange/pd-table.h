/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-text-encoding.h"

G_BEGIN_DECLS

/* What a table may be at most. A table of people or shifts is far below each of these;
 * what is above was made by mistake, or to do harm. */
#define PD_TABLE_MAX_BYTES ((gsize) 64 * 1024 * 1024)
#define PD_TABLE_MAX_ROWS 1000000u
#define PD_TABLE_MAX_COLUMNS 1000u
#define PD_TABLE_MAX_CELLS (16u * 1024 * 1024)

/**
 * PdTable:
 *
 * A table as another program wrote it: a row of headers, then rows of cells, each with
 * the line of the file that it begins on. Cells are UTF-8 and hold what was between
 * the delimiters; an apostrophe that only keeps a spreadsheet from computing a cell is
 * gone (see pd_formula_guard_remove()). It never changes once read.
 */
typedef struct _PdTable PdTable;

GBytes        *pd_table_load_file (const char   *path,
                                   GCancellable *cancellable,
                                   GError      **error);
PdTable       *pd_table_read_file (const char   *path,
                                   GCancellable *cancellable,
                                   GError      **error);
PdTable       *pd_table_read_bytes (GBytes  *bytes,
                                    GError **error);
void           pd_table_free (PdTable *self);
PdTextEncoding pd_table_get_encoding (PdTable *self);
guint          pd_table_get_n_replaced (PdTable *self);
char           pd_table_get_delimiter (PdTable *self);
guint          pd_table_get_n_columns (PdTable *self);
const char    *pd_table_get_header (PdTable *self,
                                    guint    column);
guint          pd_table_get_n_rows (PdTable *self);
guint          pd_table_get_line (PdTable *self,
                                  guint    row);
guint          pd_table_get_width (PdTable *self,
                                   guint    row);
const char    *pd_table_get_cell (PdTable *self,
                                  guint    row,
                                  guint    column);
gboolean       pd_table_is_blank (PdTable *self,
                                  guint    row);
gboolean       pd_table_is_overfull (PdTable *self,
                                     guint    row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTable, pd_table_free)

G_END_DECLS
