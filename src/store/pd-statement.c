/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-statement-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"

struct _PdStatement
{
  /* owned */
  sqlite3_stmt *handle;

  /* borrowed */
  PdDatabase    *database;
  const PdQuery *query;

  /* state */
  int      bind_status;
  gboolean is_in_use;
};

static PdStatement *
statement_new (PdDatabase    *database,
               const PdQuery *query,
               GError       **error)
{
  sqlite3_stmt *handle = NULL;
  PdStatement  *self;

  if (sqlite3_prepare_v3 (pd_database_get_handle (database),
                          query->sql,
                          -1,
                          SQLITE_PREPARE_PERSISTENT,
                          &handle,
                          NULL) != SQLITE_OK)
    {
      pd_database_set_error (database, query, error);
      return NULL;
    }

  self = g_new0 (PdStatement, 1);
  self->handle = handle;
  self->database = database;
  self->query = query;
  return self;
}

/**
 * pd_statement_prepare:
 * @database: a database, which keeps the statement for the next time
 * @query: static
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement, to be given up by pd_statement_release()
 *   before it is prepared again
 */
PdStatement *
pd_statement_prepare (PdDatabase    *database,
                      const PdQuery *query,
                      GError       **error)
{
  GHashTable  *statements = pd_database_get_statements (database);
  PdStatement *self = g_hash_table_lookup (statements, query);

  if (self == NULL)
    {
      self = statement_new (database, query, error);
      if (self == NULL)
        return NULL;
      g_hash_table_insert (statements, (gpointer) query, self);
    }

  g_assert (!self->is_in_use);
  self->is_in_use = TRUE;
  return self;
}

/**
 * pd_statement_release:
 * @self: a statement
 *
 * Gives up its rows and values; the database keeps it for the next time.
 */
void
pd_statement_release (PdStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_status = SQLITE_OK;
  self->is_in_use = FALSE;
}

/**
 * pd_statement_free:
 * @self: a statement
 *
 * Only the database that keeps it does this.
 */
void
pd_statement_free (PdStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

/* A value that can't be bound is told by the step that would have used it. */
static void
note_bind (PdStatement *self,
           int          status)
{
  if (self->bind_status == SQLITE_OK)
    self->bind_status = status;
}

/**
 * pd_statement_bind_null:
 * @self: a statement
 * @index: which value, from 1
 */
void
pd_statement_bind_null (PdStatement *self,
                        int          index)
{
  note_bind (self, sqlite3_bind_null (self->handle, index));
}

/**
 * pd_statement_bind_int:
 * @self: a statement
 * @index: which value, from 1
 * @value: the value
 */
void
pd_statement_bind_int (PdStatement *self,
                       int          index,
                       gint64       value)
{
  note_bind (self, sqlite3_bind_int64 (self->handle, index, value));
}

/**
 * pd_statement_bind_id:
 * @self: a statement
 * @index: which value, from 1
 * @id: the value; %PD_ID_NONE is bound as NULL
 */
void
pd_statement_bind_id (PdStatement *self,
                      int          index,
                      PdId         id)
{
  if (id == PD_ID_NONE)
    pd_statement_bind_null (self, index);
  else
    pd_statement_bind_int (self, index, id);
}

/**
 * pd_statement_bind_text:
 * @self: a statement
 * @index: which value, from 1
 * @text: (nullable): the value, which is copied
 */
void
pd_statement_bind_text (PdStatement *self,
                        int          index,
                        const char  *text)
{
  note_bind (self, sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT));
}

/**
 * pd_statement_bind_day:
 * @self: a statement
 * @index: which value, from 1
 * @day: the value, bound as "2026-11-24"; %PD_DAY_NONE is bound as NULL
 */
void
pd_statement_bind_day (PdStatement *self,
                       int          index,
                       PdDay        day)
{
  g_autofree char *iso = day != PD_DAY_NONE ? pd_day_to_iso (day) : NULL;

  pd_statement_bind_text (self, index, iso);
}

/**
 * pd_statement_bind_bytes:
 * @self: a statement
 * @index: which value, from 1
 * @bytes: the value, which is not copied and stays with the caller
 */
void
pd_statement_bind_bytes (PdStatement *self,
                         int          index,
                         GBytes      *bytes)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  /* Without an address SQLite would bind NULL, not a value of no bytes. */
  note_bind (self,
             sqlite3_bind_blob64 (self->handle, index, data != NULL ? data : "", size, SQLITE_STATIC));
}

/**
 * pd_statement_step:
 * @self: a statement
 * @error: return location for an error, set with %PD_STEP_FAILED only
 *
 * Returns: whether there is a row to read, or all is done
 */
PdStep
pd_statement_step (PdStatement *self,
                   GError     **error)
{
  int status = self->bind_status;

  if (status == SQLITE_OK)
    status = sqlite3_step (self->handle);
  if (status == SQLITE_ROW)
    return PD_STEP_ROW;
  if (status == SQLITE_DONE)
    return PD_STEP_DONE;

  pd_database_set_error (self->database, self->query, error);
  return PD_STEP_FAILED;
}

/**
 * pd_statement_run:
 * @self: a statement that gives no rows
 * @error: return location for an error
 *
 * Runs it once; it can then be given other values and run again.
 *
 * Returns: whether it was done
 */
gboolean
pd_statement_run (PdStatement *self,
                  GError     **error)
{
  PdStep step = pd_statement_step (self, error);

  g_assert (step != PD_STEP_ROW);
  sqlite3_reset (self->handle);
  return step == PD_STEP_DONE;
}

/**
 * pd_statement_run_counted:
 * @self: a statement that writes
 * @ret_n_rows: (out): how many rows it wrote
 * @error: return location for an error
 *
 * As pd_statement_run().
 *
 * Returns: whether it was done
 */
gboolean
pd_statement_run_counted (PdStatement *self,
                          guint       *ret_n_rows,
                          GError     **error)
{
  if (!pd_statement_run (self, error))
    return FALSE;
  *ret_n_rows = (guint) sqlite3_changes (pd_database_get_handle (self->database));
  return TRUE;
}

/**
 * pd_statement_run_on_one:
 * @self: a statement that writes to one row
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when the row is not there
 *
 * As pd_statement_run().
 *
 * Returns: whether it was done
 */
gboolean
pd_statement_run_on_one (PdStatement *self,
                         GError     **error)
{
  guint n_rows;

  if (!pd_statement_run_counted (self, &n_rows, error))
    return FALSE;
  if (n_rows == 1)
    return TRUE;
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_NOT_FOUND,
               _ ("Could not %s: it is not there any more. Nothing was changed."),
               _ (self->query->purpose));
  return FALSE;
}

/**
 * pd_statement_is_null:
 * @self: a statement at a row
 * @column: which column, from 0
 *
 * Returns: whether there is nothing
 */
gboolean
pd_statement_is_null (PdStatement *self,
                      int          column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * pd_statement_get_int:
 * @self: a statement at a row
 * @column: which column, from 0
 *
 * Returns: its number
 */
gint64
pd_statement_get_int (PdStatement *self,
                      int          column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * pd_statement_get_id:
 * @self: a statement at a row
 * @column: which column, from 0
 *
 * Returns: its id; NULL is %PD_ID_NONE
 */
PdId
pd_statement_get_id (PdStatement *self,
                     int          column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * pd_statement_get_text:
 * @self: a statement at a row
 * @column: which column, from 0
 *
 * Returns: (nullable) (transfer none): its text, there until the next step
 */
const char *
pd_statement_get_text (PdStatement *self,
                       int          column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * pd_statement_get_day:
 * @self: a statement at a row
 * @column: which column, from 0
 *
 * Returns: its day; what is no day, NULL too, is %PD_DAY_NONE
 */
PdDay
pd_statement_get_day (PdStatement *self,
                      int          column)
{
  const char *iso = pd_statement_get_text (self, column);
  PdDay       day;

  return iso != NULL && pd_day_parse_iso (iso, &day) ? day : PD_DAY_NONE;
}

/**
 * pd_statement_dup_bytes:
 * @self: a statement at a row
 * @column: which column, from 0
 *
 * Returns: (transfer full): a copy of its bytes
 */
GBytes *
pd_statement_dup_bytes (PdStatement *self,
                        int          column)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->handle, column));
}
