/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-table-meanings-private.h"

G_BEGIN_DECLS

#define PD_TABLE_NO_COLUMN G_MAXUINT

struct _PdTableFields
{
  /* borrowed */
  PdTable              *table;
  const PdTableMeaning *meanings;

  /* owned */
  GStrv   folded;   /* the headers */
  GStrv   left_out; /* headers, as they stand in the table */
  guint8 *is_used;  /* one for each column: taken, or meant to be left out */

  /* state */
  PdTableKind kind;
  guint       n_meanings;
  guint       columns[PD_TABLE_N_FIELDS];
};

guint pd_table_fields_find_column (PdTableFields *self,
                                   const char    *header);
void  pd_table_fields_take_column (PdTableFields *self,
                                   PdTableField   field,
                                   guint          column);
char *pd_table_fields_list_headers (PdTableFields *self);

gboolean pd_table_fields_apply_map (PdTableFields     *self,
                                    const char *const *map,
                                    GError           **error);
GStrv    pd_table_fields_list_left_out (PdTableFields *self);

G_END_DECLS
