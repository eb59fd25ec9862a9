/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-database-copy-private.h"
#include "pd-recorder-private.h"
#include "pd-statement-private.h"

/* One page in so many, free, is worth writing all of them anew. */
#define MIN_FREE_PART 8

/* So many steps of SQLite's take some microseconds. */
#define CANCEL_STEPS 1000

static const PdQuery image_query = { NULL, N_ ("copy the tables") };
static const PdQuery begin_query = { "BEGIN IMMEDIATE", N_ ("begin a change") };
static const PdQuery commit_query = { "COMMIT", N_ ("keep a change") };
static const PdQuery roll_back_query = { "ROLLBACK", N_ ("take a change back") };

/**
 * pd_database_execute_unguarded:
 * @self: a database
 * @sql: statements
 *
 * For what nobody but its opening and the migrations may do.
 *
 * Returns: what SQLite says
 */
int
pd_database_execute_unguarded (PdDatabase *self,
                               const char *sql)
{
  gboolean was_on = self->guard.is_on;
  int      status;

  self->guard.is_on = FALSE;
  status = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  self->guard.is_on = was_on;
  return status;
}

/**
 * pd_database_abandon_copies:
 * @self: a database
 *
 * Those who copy it get no more of it.
 */
void
pd_database_abandon_copies (PdDatabase *self)
{
  while (self->copies->len > 0)
    pd_database_copy_abandon (g_ptr_array_index (self->copies, 0));
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
  g_clear_pointer (&self->recorder, pd_recorder_free);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  pd_database_abandon_copies (self);
  g_ptr_array_unref (self->copies);
  sqlite3_close_v2 (self->handle);
  g_clear_object (&self->cancellable);
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

/**
 * pd_database_get_recorder:
 * @self: a database whose tables are up to date
 *
 * Returns: (transfer none): what notes the rows that a change writes
 */
PdRecorder *
pd_database_get_recorder (PdDatabase *self)
{
  if (self->recorder == NULL)
    self->recorder = pd_recorder_new (self);
  return self->recorder;
}

static int
is_cancelled_cb (void *user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

/**
 * pd_database_set_cancellable:
 * @self: a database
 * @cancellable: (nullable): ends whatever statement runs from now on, with
 *   %G_IO_ERROR_CANCELLED
 *
 * For a thread that works on a database of its own.
 */
void
pd_database_set_cancellable (PdDatabase   *self,
                             GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->handle,
                            cancellable != NULL ? CANCEL_STEPS : 0,
                            is_cancelled_cb,
                            cancellable);
}

/**
 * pd_database_set_error_if_cancelled:
 * @self: a database
 * @error: return location for an error: %G_IO_ERROR_CANCELLED
 *
 * Returns: whether what goes wrong now does so because somebody gave it up
 */
gboolean
pd_database_set_error_if_cancelled (PdDatabase *self,
                                    GError    **error)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* The beginning or the end of a change, which no other statement may bring about. */
static gboolean
run_edge (PdDatabase    *self,
          const PdQuery *query,
          GError       **error)
{
  g_autoptr (PdStatement) statement = NULL;
  gboolean                is_done;

  self->guard.is_at_the_edge = TRUE;
  statement = pd_statement_prepare (self, query, error);
  is_done = statement != NULL && pd_statement_run (statement, error);
  self->guard.is_at_the_edge = FALSE;
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
  self->guard.is_writable = run_edge (self, &begin_query, error);
  return self->guard.is_writable;
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
  self->guard.is_writable = FALSE;
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
  self->guard.is_writable = FALSE;
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
  if (pd_database_execute_unguarded (self, script->sql) == SQLITE_OK)
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

  /* A copy in the making would be of pages that are elsewhere now. */
  pd_database_abandon_copies (self);
  self->guard.is_writable = TRUE;
  is_tidy = pd_database_run_script (self, &tidy_query, error);
  self->guard.is_writable = FALSE;
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
  pd_database_set_error (self, &image_query, error);
  return NULL;
}
