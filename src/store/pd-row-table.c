/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-row-table-private.h"

#include "pd-store-private.h"

static gboolean
write_row (const PdRowTable *self,
           PdDatabase       *database,
           const PdQuery    *query,
           PdId              id,
           gconstpointer     value,
           GError          **error)
{
  g_autoptr (PdStatement) write = pd_statement_prepare (database, query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, id);
  self->bind (write, value);
  return pd_statement_run_on_one (write, error);
}

/**
 * pd_row_table_list_by:
 * @self: a table
 * @store: a store
 * @bind: says which rows
 * @which: for @bind
 * @ret_values: (out) (transfer full): the values, in the order of the query
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_row_table_list_by (const PdRowTable *self,
                      PdStore          *store,
                      PdRowBind         bind,
                      gconstpointer     which,
                      GPtrArray       **ret_values,
                      GError          **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (pd_store_get_database (store), &self->list, error);
  g_autoptr (GPtrArray)   values = g_ptr_array_new_with_free_func (self->free);
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  bind (list, which);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    g_ptr_array_add (values, self->read (list));
  if (step == PD_STEP_FAILED)
    return FALSE;
  *ret_values = g_steal_pointer (&values);
  return TRUE;
}

static void
bind_owner (PdStatement  *list,
            gconstpointer which)
{
  pd_statement_bind_id (list, 1, *(const PdId *) which);
}

/**
 * pd_row_table_list:
 * @self: a table
 * @store: a store
 * @owner_id: whose rows, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full): the values, in the order of the query
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_row_table_list (const PdRowTable *self,
                   PdStore          *store,
                   PdId              owner_id,
                   GPtrArray       **ret_values,
                   GError          **error)
{
  return pd_row_table_list_by (self, store, bind_owner, &owner_id, ret_values, error);
}

/**
 * pd_row_table_save:
 * @self: a table
 * @change: a change
 * @value: a value, which gets an id when it has none
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_NOT_FOUND when it has an id that is not there, %PD_ERROR_REFUSED when what
 *   it refers to is not there
 *
 * Returns: whether it was written
 */
gboolean
pd_row_table_save (const PdRowTable *self,
                   PdChange         *change,
                   gpointer          value,
                   GError          **error)
{
  PdStore    *store = pd_change_get_store (change);
  PdDatabase *database = pd_store_get_database (store);
  PdId       *value_id = value;
  PdId        new_id;

  if (!self->check (value, error))
    return FALSE;
  if (*value_id != PD_ID_NONE)
    return write_row (self, database, &self->update, *value_id, value, error);

  new_id = pd_store_new_id (store);
  if (!write_row (self, database, &self->insert, new_id, value, error))
    return FALSE;
  *value_id = new_id;
  return TRUE;
}

/**
 * pd_row_table_delete:
 * @self: a table
 * @change: a change
 * @id: which row
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it was removed
 */
gboolean
pd_row_table_delete (const PdRowTable *self,
                     PdChange         *change,
                     PdId              id,
                     GError          **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) remove = pd_statement_prepare (database, &self->delete, error);

  if (remove == NULL)
    return FALSE;
  pd_statement_bind_id (remove, 1, id);
  return pd_statement_run_on_one (remove, error);
}
