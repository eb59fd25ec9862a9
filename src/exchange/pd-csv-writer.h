/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdCsvWriter:
 *
 * Writes a table as RFC 4180 has it: commas, CRLF, UTF-8 without a mark. Cells that a
 * spreadsheet would compute are guarded, and pd_table_read_bytes() reads every cell as
 * it was written.
 */
typedef struct _PdCsvWriter PdCsvWriter;

PdCsvWriter *pd_csv_writer_new (void);
void         pd_csv_writer_free (PdCsvWriter *self);
void         pd_csv_writer_add_cell (PdCsvWriter *self,
                                     const char  *text);
void         pd_csv_writer_add_number (PdCsvWriter *self,
                                       gint64       number);
void         pd_csv_writer_end_row (PdCsvWriter *self);
void         pd_csv_writer_add_row (PdCsvWriter       *self,
                                    const char *const *cells);
GBytes      *pd_csv_writer_finish (PdCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdCsvWriter, pd_csv_writer_free)

G_END_DECLS
