/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-statement-private.h"

G_BEGIN_DECLS

/**
 * PdRowTable:
 * @list: reads the rows of one owner, ?1, or all where ?1 is NULL
 * @insert: writes a new row; ?1 is its id, the rest is what @bind binds
 * @update: writes a row anew, with the same values
 * @delete: removes the row ?1
 * @read: makes a value of a row
 * @bind: gives a statement the values, from ?2 on
 * @check: says whether a value can be kept
 * @free: frees a value
 *
 * A table whose rows are plain values, each with its #PdId as the first field. It must be
 * static: statements are known by the addresses of its queries.
 */
typedef struct
{
  PdQuery list;
  PdQuery insert;
  PdQuery update;
  PdQuery delete;
  gpointer (*read) (PdStatement *row);
  void (*bind) (PdStatement  *write,
                gconstpointer value);
  gboolean (*check) (gconstpointer value,
                     GError      **error);
  GDestroyNotify free;
} PdRowTable;

/**
 * PdRowBind:
 * @list: reads rows
 * @which: which
 *
 * Binds what says which rows are wanted.
 */
typedef void (*PdRowBind) (PdStatement  *list,
                           gconstpointer which);

gboolean pd_row_table_list_by (const PdRowTable *self,
                               PdStore          *store,
                               PdRowBind         bind,
                               gconstpointer     which,
                               GPtrArray       **ret_values,
                               GError          **error);
gboolean pd_row_table_list (const PdRowTable *self,
                            PdStore          *store,
                            PdId              owner_id,
                            GPtrArray       **ret_values,
                            GError          **error);
gboolean pd_row_table_save (const PdRowTable *self,
                            PdChange         *change,
                            gpointer          value,
                            GError          **error);
gboolean pd_row_table_delete (const PdRowTable *self,
                              PdChange         *change,
                              PdId              id,
                              GError          **error);

/**
 * PD_DEFINE_ROW_TABLE:
 * @name: what the table is called
 * @Value: the type of its values
 *
 * Defines pd_NAME_table_list(), pd_NAME_table_save() and pd_NAME_table_delete(), which take
 * values of that type and none else, on the #PdRowTable of the file that is called table.
 */
#define PD_DEFINE_ROW_TABLE(name, Value)                                                           \
  gboolean pd_##name##_table_list (PdStore *store, PdId owner_id, GPtrArray **ret, GError **error) \
  {                                                                                                \
    return pd_row_table_list (&table, store, owner_id, ret, error);                                \
  }                                                                                                \
                                                                                                   \
  gboolean pd_##name##_table_save (PdChange *change, Value *value, GError **error)                 \
  {                                                                                                \
    return pd_row_table_save (&table, change, value, error);                                       \
  }                                                                                                \
                                                                                                   \
  gboolean pd_##name##_table_delete (PdChange *change, PdId id, GError **error)                    \
  {                                                                                                \
    return pd_row_table_delete (&table, change, id, error);                                        \
  }

G_END_DECLS
