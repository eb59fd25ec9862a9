/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-child-rows-private.h"

/**
 * pd_child_rows_delete:
 * @database: tables that can be written
 * @query: deletes the rows of the row ?1
 * @parent_id: which row that is
 * @error: return location for an error
 *
 * Returns: whether none is left
 */
gboolean
pd_child_rows_delete (PdDatabase    *database,
                      const PdQuery *query,
                      PdId           parent_id,
                      GError       **error)
{
  g_autoptr (PdStatement) remove = pd_statement_prepare (database, query, error);

  if (remove == NULL)
    return FALSE;
  pd_statement_bind_id (remove, 1, parent_id);
  return pd_statement_run (remove, error);
}

/**
 * pd_child_rows_read:
 * @database: tables
 * @query: reads the rows of the parents of the owner ?1, or of all where it is NULL; the
 *   first column says whose a row is
 * @owner_id: whose parents, or %PD_ID_NONE for all
 * @parents: values that begin with their #PdId
 * @take: gives a row to its parent
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_child_rows_read (PdDatabase    *database,
                    const PdQuery *query,
                    PdId           owner_id,
                    GPtrArray     *parents,
                    void (*take) (gpointer     parent,
                                  PdStatement *row),
                    GError **error)
{
  g_autoptr (GHashTable)  by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, query, error);
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < parents->len; i++)
    g_hash_table_add (by_id, g_ptr_array_index (parents, i));
  pd_statement_bind_id (list, 1, owner_id);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      PdId     id = pd_statement_get_id (list, 0);
      gpointer parent = g_hash_table_lookup (by_id, &id);

      if (parent != NULL)
        take (parent, list);
    }
  return step == PD_STEP_DONE;
}

/**
 * pd_child_rows_read_each:
 * @database: tables
 * @query: reads the rows of the parent ?1
 * @parents: a few values that begin with their #PdId
 * @take: gives a row to its parent
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_child_rows_read_each (PdDatabase    *database,
                         const PdQuery *query,
                         GPtrArray     *parents,
                         void (*take) (gpointer     parent,
                                       PdStatement *row),
                         GError **error)
{
  for (guint i = 0; i < parents->len; i++)
    {
      g_autoptr (PdStatement) list = pd_statement_prepare (database, query, error);
      PdStep                  step;

      if (list == NULL)
        return FALSE;
      pd_statement_bind_id (list, 1, *(const PdId *) g_ptr_array_index (parents, i));
      while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
        take (g_ptr_array_index (parents, i), list);
      if (step == PD_STEP_FAILED)
        return FALSE;
    }
  return TRUE;
}
