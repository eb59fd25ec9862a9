/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-table.h"

G_BEGIN_DECLS

typedef struct
{
  guint line;
  guint first_cell;
} PdTableRow;

/* All cells are one text, and a cell is where it starts in there. The first row is the
 * headers. */
struct _PdTable
{
  /* owned */
  GString *text;
  GArray  *cells; /* guint32 */
  GArray  *rows;  /* PdTableRow, and one more that says where the last one ends */

  /* state */
  PdTextEncoding encoding;
  guint          n_replaced;
  char           delimiter;
};

gboolean pd_table_refuse_size (GError **error);

G_END_DECLS
