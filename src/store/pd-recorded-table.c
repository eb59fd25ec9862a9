/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-recorded-table-private.h"

#include <glib/gi18n-lib.h>

#include "pd-changeset-private.h"

static const PdQuery record_query = { NULL, N_ ("record a change") };

static gboolean
prepare_find (PdRecordedTable *self,
              PdDatabase      *database,
              GError         **error)
{
  g_autofree char *columns = g_strjoinv (", ", self->shape->columns);
  g_autofree char *key = g_strjoinv (" = ? AND ", self->shape->key);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE %s = ?", columns, self->name, key);

  if (sqlite3_prepare_v3 (pd_database_get_handle (database),
                          sql,
                          -1,
                          SQLITE_PREPARE_PERSISTENT,
                          &self->find,
                          NULL) == SQLITE_OK)
    return TRUE;
  pd_database_set_error (database, &record_query, error);
  return FALSE;
}

/**
 * pd_recorded_table_new:
 * @database: a database
 * @name: one of its tables
 * @error: return location for an error
 *
 * Returns: (transfer full): what there is to know of it to record what is written there
 */
PdRecordedTable *
pd_recorded_table_new (PdDatabase *database,
                       const char *name,
                       GError    **error)
{
  g_autoptr (PdRecordedTable) self = g_new0 (PdRecordedTable, 1);

  self->name = g_strdup (name);
  if (!pd_changeset_is_about (name))
    return g_steal_pointer (&self);

  self->shape = pd_table_shape_read (database, name, error);
  if (self->shape == NULL || !prepare_find (self, database, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** pd_recorded_table_free: @self: (nullable): a table */
void
pd_recorded_table_free (PdRecordedTable *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->find);
  pd_table_shape_free (self->shape);
  g_free (self->name);
  g_free (self);
}

static int
step_to_row (PdRecordedTable *self,
             const guint8    *key,
             gsize            key_size)
{
  const guint8 *value = key;

  for (int i = 1; value < key + key_size; i++)
    {
      int status = pd_changeset_value_bind (value, self->find, i);

      if (status != SQLITE_OK)
        return status;
      value += pd_changeset_value_measure (value);
    }
  return sqlite3_step (self->find);
}

/**
 * pd_recorded_table_read:
 * @self: a table that changes are about
 * @database: the database that it is in
 * @key: the values of a row's key, one behind another
 * @key_size: how many bytes they are
 * @ret_values: (out): the row's values as they are now; none where it is not there
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_recorded_table_read (PdRecordedTable  *self,
                        PdDatabase       *database,
                        const guint8     *key,
                        gsize             key_size,
                        PdChangesetBytes *ret_values,
                        GError          **error)
{
  int status = step_to_row (self, key, key_size);

  ret_values->size = 0;
  /* SQLite calls the values of a statement unprotected, which makes no difference where
   * one thread at a time uses the connection. */
  if (status == SQLITE_ROW)
    for (guint i = 0; i < self->shape->n_columns; i++)
      pd_changeset_bytes_add_value (ret_values, sqlite3_column_value (self->find, (int) i));
  else if (status != SQLITE_DONE)
    pd_database_set_error (database, &record_query, error);
  sqlite3_reset (self->find);
  return status == SQLITE_ROW || status == SQLITE_DONE;
}
