/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each row is noted when it is first written in a change, with what it was then. What
 * became of it is read at the end, by its key, because what was written may have been
 * written back since, by a statement or a savepoint that failed. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-recorder-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "pd-error.h"
#include "pd-recorded-table-private.h"

/* The key's values, and behind them those of the whole row where it was there before. */
typedef struct
{
  PdRecordedTable *table;
  const guint8    *key;
  gsize            key_size;
  const guint8    *before;
  gsize            before_size;
} Row;

typedef int (*ReadValue) (sqlite3        *handle,
                          int             column,
                          sqlite3_value **ret_value);

struct _PdRecorder
{
  /* owned */
  GPtrArray       *tables;
  GHashTable      *rows;
  PdChangesetBytes values;

  /* borrowed */
  PdDatabase *database;

  /* state */
  GError  *error;
  guint    n_turns;
  gboolean is_on;
};

static guint
row_hash (gconstpointer data)
{
  const Row *row = data;
  guint      hash = g_direct_hash (row->table);

  for (gsize i = 0; i < row->key_size; i++)
    hash = hash * 33 + row->key[i];
  return hash;
}

static gboolean
row_equal (gconstpointer a,
           gconstpointer b)
{
  const Row *first = a;
  const Row *second = b;

  return first->table == second->table && first->key_size == second->key_size &&
         memcmp (first->key, second->key, first->key_size) == 0;
}

/* One that could not be learnt of is not kept: the next change asks again. */
static PdRecordedTable *
add_table (PdRecorder *self,
           const char *name)
{
  PdRecordedTable *table = pd_recorded_table_new (self->database, name, &self->error);

  if (table != NULL)
    g_ptr_array_add (self->tables, table);
  return table;
}

static PdRecordedTable *
find_table (PdRecorder *self,
            const char *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      PdRecordedTable *table = g_ptr_array_index (self->tables, i);

      if (g_str_equal (table->name, name))
        return table;
    }
  return add_table (self, name);
}

static void
add_values (PdRecorder   *self,
            PdTableShape *shape,
            gboolean      of_key,
            ReadValue     read)
{
  sqlite3 *handle = pd_database_get_handle (self->database);

  for (guint i = 0; i < shape->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      if (of_key && shape->places[i] == 0)
        continue;
      if (read (handle, (int) i, &value) == SQLITE_OK)
        pd_changeset_bytes_add_value (&self->values, value);
      else
        self->values.is_short = TRUE;
    }
}

static void
add_row (PdRecorder      *self,
         PdRecordedTable *table,
         gsize            key_size,
         gboolean         was_there)
{
  Row *row = self->values.is_short ? NULL : sqlite3_malloc64 (sizeof *row + self->values.size);

  if (row == NULL)
    {
      self->values.is_short = TRUE;
      return;
    }
  memcpy (row + 1, self->values.data, self->values.size);
  row->table = table;
  row->key = (const guint8 *) (row + 1);
  row->key_size = key_size;
  row->before = was_there ? row->key + key_size : NULL;
  row->before_size = self->values.size - key_size;
  g_hash_table_add (self->rows, row);
  if (table->turn == 0)
    table->turn = ++self->n_turns;
}

/* The first time counts: later it is no more what it was before the change. */
static void
note_row (PdRecorder      *self,
          PdRecordedTable *table,
          ReadValue        read,
          gboolean         was_there)
{
  Row row = { .table = table };

  self->values.size = 0;
  add_values (self, table->shape, TRUE, read);
  row.key = self->values.data;
  row.key_size = self->values.size;
  if (g_hash_table_contains (self->rows, &row))
    return;
  if (was_there)
    add_values (self, table->shape, FALSE, read);
  add_row (self, table, row.key_size, was_there);
}

/* An update that gives a row another key is one of two rows: it goes here and comes there. */
static void
note_write_cb (void         *user_data,
               sqlite3      *handle,
               int           operation,
               const char   *schema,
               const char   *name,
               sqlite3_int64 old_id,
               sqlite3_int64 new_id)
{
  PdRecorder      *self = user_data;
  PdRecordedTable *table;

  if (!self->is_on || self->error != NULL)
    return;
  table = find_table (self, name);
  if (table == NULL || table->shape == NULL)
    return;
  if (operation != SQLITE_INSERT)
    note_row (self, table, sqlite3_preupdate_old, TRUE);
  if (operation != SQLITE_DELETE)
    note_row (self, table, sqlite3_preupdate_new, FALSE);
}

/* Whole numbers are stored with the highest byte first, so that bytes are in their order. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *first = *(Row *const *) a;
  const Row *second = *(Row *const *) b;

  if (first->table != second->table)
    return first->table->turn < second->table->turn ? -1 : 1;
  return memcmp (first->key, second->key, MIN (first->key_size, second->key_size));
}

static gboolean
is_as_it_was (PdRecorder *self,
              const Row  *row,
              gboolean    is_there)
{
  if (row->before == NULL || !is_there)
    return row->before == NULL && !is_there;
  return row->before_size == self->values.size &&
         memcmp (row->before, self->values.data, row->before_size) == 0;
}

static gboolean
write_rows (PdRecorder       *self,
            PdChangesetBytes *changeset,
            GError          **error)
{
  guint                  n_rows;
  g_autofree Row       **rows = (Row **) g_hash_table_get_keys_as_array (self->rows, &n_rows);
  const PdRecordedTable *table = NULL;

  qsort (rows, n_rows, sizeof *rows, compare_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      const Row *row = rows[i];
      gboolean   is_there;

      if (!pd_recorded_table_read (row->table, self->database, row->key, row->key_size, &self->values, error))
        return FALSE;
      is_there = self->values.size > 0;
      if (is_as_it_was (self, row, is_there))
        continue;
      if (table != row->table)
        pd_changeset_bytes_add_table (changeset, row->table->name, row->table->shape);
      table = row->table;
      pd_changeset_bytes_add_row (changeset,
                                  table->shape,
                                  row->before,
                                  is_there ? self->values.data : NULL,
                                  is_there ? self->values.size : row->before_size);
    }
  return TRUE;
}

/**
 * pd_recorder_new:
 * @database: a database, which keeps it
 *
 * Returns: (transfer full): a recorder, which notes nothing yet
 */
PdRecorder *
pd_recorder_new (PdDatabase *database)
{
  PdRecorder *self = g_new0 (PdRecorder, 1);

  self->database = database;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_recorded_table_free);
  self->rows = g_hash_table_new_full (row_hash, row_equal, sqlite3_free, NULL);
  sqlite3_preupdate_hook (pd_database_get_handle (database), note_write_cb, self);
  return self;
}

/**
 * pd_recorder_free:
 * @self: (nullable): a recorder
 */
void
pd_recorder_free (PdRecorder *self)
{
  if (self == NULL)
    return;
  sqlite3_preupdate_hook (pd_database_get_handle (self->database), NULL, NULL);
  pd_recorder_stop (self);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

/**
 * pd_recorder_start:
 * @self: a recorder that is not at it
 *
 * Notes each row that is written from now on, until pd_recorder_stop().
 */
void
pd_recorder_start (PdRecorder *self)
{
  g_assert (!self->is_on);

  self->is_on = TRUE;
}

/**
 * pd_recorder_stop:
 * @self: a recorder
 *
 * Notes no more, and forgets what it noted. Stopping twice does nothing.
 */
void
pd_recorder_stop (PdRecorder *self)
{
  self->is_on = FALSE;
  self->n_turns = 0;
  for (guint i = 0; i < self->tables->len; i++)
    ((PdRecordedTable *) g_ptr_array_index (self->tables, i))->turn = 0;
  g_hash_table_remove_all (self->rows);
  pd_changeset_bytes_clear (&self->values);
  g_clear_error (&self->error);
}

/**
 * pd_recorder_is_empty:
 * @self: a recorder
 *
 * Returns: whether no row was written; one that was may have been written back since
 */
gboolean
pd_recorder_is_empty (PdRecorder *self)
{
  return self->error == NULL && g_hash_table_size (self->rows) == 0;
}

/**
 * pd_recorder_take:
 * @self: a recorder
 * @error: return location for an error
 *
 * Returns: (transfer full): what was done, each row with its values before and after, the
 *   rows of each table in the order of their keys; no bytes when all is as it was
 */
GBytes *
pd_recorder_take (PdRecorder *self,
                  GError    **error)
{
  PdChangesetBytes changeset = { 0 };

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  if (!write_rows (self, &changeset, error))
    {
      pd_changeset_bytes_clear (&changeset);
      return NULL;
    }
  if (changeset.is_short || self->values.is_short)
    {
      pd_changeset_bytes_clear (&changeset);
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_FAILED,
                           _ ("There is not enough memory to keep this change. Nothing was changed."));
      return NULL;
    }
  return g_bytes_new_with_free_func (changeset.data, changeset.size, sqlite3_free, changeset.data);
}
