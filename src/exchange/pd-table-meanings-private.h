/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-table-fields.h"

G_BEGIN_DECLS

/* A field of a kind of table, and the headers that mean it: its own name, then what
 * other programs call it. Where a table has several of them, the first one here is
 * taken and the others are left out. */
typedef struct
{
  PdTableField field;
  const char  *headers;
} PdTableMeaning;

const PdTableMeaning *pd_table_meanings_get (PdTableKind kind,
                                             guint      *ret_n);

gboolean pd_table_meaning_has (const PdTableMeaning *meaning,
                               const char           *folded);

G_END_DECLS
