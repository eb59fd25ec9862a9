/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"

G_BEGIN_DECLS

/**
 * PdTableShape:
 * @columns: the names of its columns in their order, quoted for SQL
 * @n_columns: how many they are
 * @key: the names of those that make up its primary key, quoted too
 * @places: for each column its place in the key, from 1; 0 for those outside it
 */
typedef struct
{
  char  **columns;
  guint   n_columns;
  char  **key;
  guint8 *places;
} PdTableShape;

PdTableShape *pd_table_shape_read (PdDatabase *database,
                                   const char *table,
                                   GError    **error);
void          pd_table_shape_free (PdTableShape *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTableShape, pd_table_shape_free)

G_END_DECLS
