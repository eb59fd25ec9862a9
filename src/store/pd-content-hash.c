/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two databases with the same rows agree on, however their pages lie: BLAKE2b-256 over
 * the schema and over every table, by name, its rows in the order of the primary key,
 * each value with its type and length. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-content-hash-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "pd-digest.h"
#include "pd-migrations-private.h"
#include "pd-statement-private.h"
#include "pd-table-shape-private.h"

#define PURPOSE N_ ("compare the tables")

static const PdQuery tables_query = {
  "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  PURPOSE,
};

static void
update_with_int (PdDigest *digest,
                 gint64    value)
{
  gint64 stored = GINT64_TO_LE (value);

  pd_digest_add (digest, &stored, sizeof stored);
}

static void
update_with_bytes (PdDigest     *digest,
                   gconstpointer bytes,
                   int           size)
{
  update_with_int (digest, size);
  if (size > 0)
    pd_digest_add (digest, bytes, (gsize) size);
}

static void
update_with_value (PdDigest     *digest,
                   sqlite3_stmt *row,
                   int           column)
{
  int    type = sqlite3_column_type (row, column);
  guchar tag = (guchar) type;

  pd_digest_add (digest, &tag, 1);
  if (type == SQLITE_INTEGER)
    update_with_int (digest, sqlite3_column_int64 (row, column));
  else if (type != SQLITE_NULL)
    {
      gconstpointer bytes = sqlite3_column_blob (row, column);

      update_with_bytes (digest, bytes, sqlite3_column_bytes (row, column));
    }
}

/* Numbers that are not whole would be hashed as text, which may be rounded; the schema
 * has none, and a test says so. */
static gboolean
update_with_rows (PdDatabase *database,
                  PdDigest   *digest,
                  const char *sql,
                  GError    **error)
{
  sqlite3_stmt *rows = NULL;
  int           status;

  status = sqlite3_prepare_v2 (pd_database_get_handle (database), sql, -1, &rows, NULL);
  while (status == SQLITE_OK || status == SQLITE_ROW)
    {
      status = sqlite3_step (rows);
      if (status == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count (rows); i++)
          update_with_value (digest, rows, i);
    }
  if (status != SQLITE_DONE)
    pd_database_set_error (database, &tables_query, error);
  sqlite3_finalize (rows);
  return status == SQLITE_DONE;
}

static char *
compose_select (PdDatabase *database,
                const char *table,
                GError    **error)
{
  g_autoptr (PdTableShape) shape = pd_table_shape_read (database, table, error);
  g_autofree char         *columns = NULL;
  g_autofree char         *key = NULL;

  if (shape == NULL)
    return NULL;
  columns = g_strjoinv (", ", shape->columns);
  key = g_strjoinv (", ", shape->key);
  return g_strdup_printf ("SELECT %s FROM \"%s\" ORDER BY %s", columns, table, key);
}

static gboolean
update_with_table (PdDatabase *database,
                   PdDigest   *digest,
                   const char *table,
                   GError    **error)
{
  g_autofree char *sql = compose_select (database, table, error);

  if (sql == NULL)
    return FALSE;
  pd_digest_add (digest, sql, strlen (sql));
  return update_with_rows (database, digest, sql, error);
}

/**
 * pd_content_hash_new:
 * @database: a database
 * @error: return location for an error
 *
 * Returns: (transfer full): its hash as hexadecimal digits
 */
char *
pd_content_hash_new (PdDatabase *database,
                     GError    **error)
{
  g_autoptr (PdDigest)    digest = pd_digest_new ();
  g_autoptr (PdStatement) tables = NULL;
  g_autofree char        *schema = pd_migrations_dup_schema (database, error);
  PdStep                  step;
  int                     version;

  if (schema == NULL || !pd_migrations_read_version (database, &version, error))
    return NULL;
  update_with_int (digest, version);
  pd_digest_add (digest, schema, strlen (schema));

  tables = pd_statement_prepare (database, &tables_query, error);
  if (tables == NULL)
    return NULL;
  while ((step = pd_statement_step (tables, error)) == PD_STEP_ROW)
    if (!update_with_table (database, digest, pd_statement_get_text (tables, 0), error))
      return NULL;
  return step == PD_STEP_DONE ? pd_digest_end (digest) : NULL;
}
