/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"
#include "pd-statement-private.h"
#include "pd-wiped-memory-private.h"

/* One page in so many, free, is worth writing all of them anew. */
#define MIN_FREE_PART 8

struct _PdDatabase
{
  /* owned */
  sqlite3    *handle;
  GHashTable *statements;

  /* state */
  gboolean is_guarded;
  gboolean is_writable;
  gboolean is_at_the_edge;
};

static const PdQuery open_query = { NULL, N_ ("open the tables") };
static const PdQuery begin_query = { "BEGIN IMMEDIATE", N_ ("begin a change") };
static const PdQuery commit_query = { "COMMIT", N_ ("keep a change") };
static const PdQuery roll_back_query = { "ROLLBACK", N_ ("take a change back") };

/* What a changeset needs to be recorded and applied, and what verifying asks. */
static gboolean
is_harmless_pragma (const char *name)
{
  static const char *const harmless[] = {
    "defer_foreign_keys",
    "foreign_key_check",
    "freelist_count",
    "integrity_check",
    "page_count",
    "table_info",
    "table_xinfo",
    "user_version",
    NULL,
  };

  return g_strv_contains (harmless, name);
}

/* The tables hold what a person with a key put there, by this program or another: a
 * statement may read and write rows, and nothing else. */
static int
authorize_cb (void       *user_data,
              int         action,
              const char *first,
              const char *second,
              const char *schema,
              const char *trigger)
{
  PdDatabase *self = user_data;

  if (!self->is_guarded)
    return SQLITE_OK;

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return SQLITE_OK;
    case SQLITE_TRANSACTION:
      return self->is_at_the_edge ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_SAVEPOINT:
      return self->is_writable ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
      return is_harmless_pragma (first) ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
    }
}

/* Whatever the statement, what was written outside a change is not kept. "PRAGMA
 * query_only" would do as well, but each time it is set every prepared statement has to
 * be prepared again, which takes longer than the rest of a change. */
static int
refuse_commit_cb (void *user_data)
{
  PdDatabase *self = user_data;

  return !self->is_writable;
}

/* For what nobody but this file and the migrations may do. */
static int
execute_unguarded (PdDatabase *self,
                   const char *sql)
{
  gboolean was_guarded = self->is_guarded;
  int      status;

  self->is_guarded = FALSE;
  status = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  self->is_guarded = was_guarded;
  return status;
}

static void
configure (sqlite3 *handle)
{
  static const struct
  {
    int option;
    int value;
  } settings[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  };

  sqlite3_extended_result_codes (handle, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    sqlite3_db_config (handle, settings[i].option, settings[i].value, NULL);
}

static gboolean
settle (PdDatabase *self,
        GError    **error)
{
  /* The image is in memory already: nothing is written to a temporary file, and nothing
   * deleted stays in a free page, because the image is what gets sealed. */
  static const char *const sql =
      "PRAGMA temp_store = MEMORY;"
      "PRAGMA journal_mode = MEMORY;"
      "PRAGMA secure_delete = ON;"
      "PRAGMA cell_size_check = ON;";

  if (execute_unguarded (self, sql) != SQLITE_OK ||
      sqlite3_set_authorizer (self->handle, authorize_cb, self) != SQLITE_OK)
    {
      pd_database_set_error (self, &open_query, error);
      return FALSE;
    }
  sqlite3_commit_hook (self->handle, refuse_commit_cb, self);
  self->is_guarded = TRUE;
  return TRUE;
}

/* Takes @image over, whether it can be opened or not. */
static PdDatabase *
open_image (guint8  *image,
            gsize    size,
            GError **error)
{
  g_autoptr (PdDatabase) self = g_new0 (PdDatabase, 1);

  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pd_statement_free);
  if (sqlite3_open_v2 (":memory:",
                       &self->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK)
    {
      sqlite3_free (image);
      pd_database_set_error (self, &open_query, error);
      return NULL;
    }
  configure (self->handle);
  if (sqlite3_deserialize (self->handle,
                           "main",
                           image,
                           (sqlite3_int64) size,
                           (sqlite3_int64) size,
                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) != SQLITE_OK)
    {
      pd_database_set_error (self, &open_query, error);
      return NULL;
    }
  return settle (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pd_database_new_empty:
 * @error: return location for an error
 *
 * Returns: (transfer full): a database without tables
 */
PdDatabase *
pd_database_new_empty (GError **error)
{
  if (!pd_wiped_memory_install (error))
    return NULL;
  return open_image (NULL, 0, error);
}

/**
 * pd_database_new_from_vault:
 * @vault: an unlocked vault
 * @error: return location for an error: what pd_vault_read_snapshot() says, or
 *   %PD_ERROR_DAMAGED_SNAPSHOT when what was sealed is no database
 *
 * Opens the vault's snapshot, without the changes after it. The snapshot is unsealed
 * straight into the memory that the database then works in.
 *
 * Returns: (transfer full): the database
 */
PdDatabase *
pd_database_new_from_vault (PdVault *vault,
                            GError **error)
{
  gsize   size = pd_vault_get_snapshot_size (vault);
  guint8 *image;

  if (!pd_wiped_memory_install (error))
    return NULL;

  image = sqlite3_malloc64 (MAX (size, 1));
  if (image == NULL)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_FAILED,
                           _ ("There is not enough memory to open the service. The file is as it was."));
      return NULL;
    }
  if (!pd_vault_read_snapshot (vault, image, size, error))
    {
      sqlite3_free (image);
      return NULL;
    }
  return open_image (image, size, error);
}

/**
 * pd_database_free:
 * @self: (nullable): a database
 *
 * Closes it; its memory is wiped.
 */
void
pd_database_free (PdDatabase *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->handle);
  g_free (self);
}

/**
 * pd_database_get_handle:
 * @self: a database
 *
 * Returns: (transfer none): SQLite's connection, for what this layer does beside
 *   statements: recording, applying and hashing
 */
sqlite3 *
pd_database_get_handle (PdDatabase *self)
{
  return self->handle;
}

/**
 * pd_database_get_statements:
 * @self: a database
 *
 * Returns: (transfer none): the prepared statements by their query; only
 *   pd_statement_prepare() adds to it
 */
GHashTable *
pd_database_get_statements (PdDatabase *self)
{
  return self->statements;
}

/* The beginning or the end of a change, which no other statement may bring about. */
static gboolean
run_edge (PdDatabase    *self,
          const PdQuery *query,
          GError       **error)
{
  g_autoptr (PdStatement) statement = NULL;
  gboolean                is_done;

  self->is_at_the_edge = TRUE;
  statement = pd_statement_prepare (self, query, error);
  is_done = statement != NULL && pd_statement_run (statement, error);
  self->is_at_the_edge = FALSE;
  return is_done;
}

/**
 * pd_database_begin:
 * @self: a database
 * @error: return location for an error
 *
 * Lets rows be written until pd_database_commit() or pd_database_roll_back().
 *
 * Returns: whether they can be
 */
gboolean
pd_database_begin (PdDatabase *self,
                   GError    **error)
{
  self->is_writable = run_edge (self, &begin_query, error);
  return self->is_writable;
}

/**
 * pd_database_commit:
 * @self: a database
 * @error: return location for an error
 *
 * Keeps what was written, and refuses writes again. When it fails, the caller rolls
 * back.
 *
 * Returns: whether it was kept
 */
gboolean
pd_database_commit (PdDatabase *self,
                    GError    **error)
{
  if (!run_edge (self, &commit_query, error))
    return FALSE;
  self->is_writable = FALSE;
  return TRUE;
}

/**
 * pd_database_roll_back:
 * @self: a database
 *
 * Forgets what was written since pd_database_begin(), and refuses writes again. After
 * some errors SQLite has forgotten it already.
 */
void
pd_database_roll_back (PdDatabase *self)
{
  if (sqlite3_get_autocommit (self->handle) == 0)
    run_edge (self, &roll_back_query, NULL);
  self->is_writable = FALSE;
}

/**
 * pd_database_has_orphans:
 * @self: a database
 *
 * Returns: whether a row that was written refers to one that is not there, so that
 *   pd_database_commit() would fail
 */
gboolean
pd_database_has_orphans (PdDatabase *self)
{
  int orphans = 0;
  int highest = 0;

  sqlite3_db_status (self->handle, SQLITE_DBSTATUS_DEFERRED_FKS, &orphans, &highest, FALSE);
  return orphans != 0;
}

/**
 * pd_database_run_script:
 * @self: a database, between pd_database_begin() and pd_database_commit()
 * @script: statements, which may change the schema
 * @error: return location for an error
 *
 * For migrations only.
 *
 * Returns: whether all of them were run
 */
gboolean
pd_database_run_script (PdDatabase    *self,
                        const PdQuery *script,
                        GError       **error)
{
  if (execute_unguarded (self, script->sql) == SQLITE_OK)
    return TRUE;
  pd_database_set_error (self, script, error);
  return FALSE;
}

static gboolean
count (PdDatabase    *self,
       const PdQuery *query,
       gint64        *ret_n,
       GError       **error)
{
  g_autoptr (PdStatement) statement = pd_statement_prepare (self, query, error);

  if (statement == NULL || pd_statement_step (statement, error) != PD_STEP_ROW)
    return FALSE;
  *ret_n = pd_statement_get_int (statement, 0);
  return TRUE;
}

/**
 * pd_database_tidy:
 * @self: a database, not within a change
 * @error: return location for an error
 *
 * Gives back the pages that nothing lies in any more, when they are many.
 *
 * Returns: whether it is tidy; its rows are the same either way
 */
gboolean
pd_database_tidy (PdDatabase *self,
                  GError    **error)
{
  static const PdQuery free_query = { "PRAGMA freelist_count", N_ ("tidy the tables") };
  static const PdQuery pages_query = { "PRAGMA page_count", N_ ("tidy the tables") };
  static const PdQuery tidy_query = { "VACUUM", N_ ("tidy the tables") };
  gint64               n_free;
  gint64               n_pages;
  gboolean             is_tidy;

  if (!count (self, &free_query, &n_free, error) || !count (self, &pages_query, &n_pages, error))
    return FALSE;
  if (n_free * MIN_FREE_PART < n_pages)
    return TRUE;

  self->is_writable = TRUE;
  is_tidy = pd_database_run_script (self, &tidy_query, error);
  self->is_writable = FALSE;
  return is_tidy;
}

/**
 * pd_database_borrow_image:
 * @self: a database, not within a change
 * @error: return location for an error
 *
 * Returns: (transfer full): the database as bytes, without a copy: they are only there
 *   as long as nothing is written
 */
GBytes *
pd_database_borrow_image (PdDatabase *self,
                          GError    **error)
{
  sqlite3_int64 size = 0;
  guint8       *image = sqlite3_serialize (self->handle, "main", &size, SQLITE_SERIALIZE_NOCOPY);

  if (image != NULL)
    return g_bytes_new_static (image, (gsize) size);
  pd_database_set_error (self, &open_query, error);
  return NULL;
}
