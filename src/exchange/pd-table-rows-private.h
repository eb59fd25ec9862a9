/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-csv-writer.h"
#include "pd-id.h"
#include "pd-table-fields.h"

G_BEGIN_DECLS

/* Rows on their way out, each a list of cells (GStrv), and how they mention people. */

GPtrArray  *pd_table_rows_new (void);
void        pd_table_rows_write_headers (PdCsvWriter        *writer,
                                         const PdTableField *fields,
                                         guint               n);
void        pd_table_rows_sort (GPtrArray   *rows,
                                const guint *order,
                                guint        n);
GBytes     *pd_table_rows_write (GPtrArray          *rows,
                                 const PdTableField *fields,
                                 guint               n);
GHashTable *pd_table_mentions_new (GPtrArray *people);
const char *pd_table_mentions_get (GHashTable *mentions,
                                   PdId        person_id);

G_END_DECLS
