/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-guard-private.h"

#include <sqlite3.h>

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
  PdDatabaseGuard *self = user_data;

  if (!self->is_on)
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
  PdDatabaseGuard *self = user_data;

  return !self->is_writable;
}

/**
 * pd_database_guard_install:
 * @self: what @handle lets through, which outlives it
 * @handle: a connection
 *
 * Returns: whether it asks from now on
 */
gboolean
pd_database_guard_install (PdDatabaseGuard *self,
                           sqlite3         *handle)
{
  if (sqlite3_set_authorizer (handle, authorize_cb, self) != SQLITE_OK)
    return FALSE;
  sqlite3_commit_hook (handle, refuse_commit_cb, self);
  return TRUE;
}
