/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"

static PdError
get_error_code (int status)
{
  switch (status)
    {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return PD_ERROR_EXISTS;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return PD_ERROR_REFUSED;
    case SQLITE_CONSTRAINT_COMMITHOOK:
      return PD_ERROR_READ_ONLY;
    }

  switch (status & 0xff)
    {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return PD_ERROR_INPUT;
    case SQLITE_READONLY:
      return PD_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return PD_ERROR_DAMAGED_SNAPSHOT;
    default:
      return PD_ERROR_FAILED;
    }
}

/* SQLite's own messages name tables and constraints, never the values of a row. */
static const char *
get_reason (sqlite3       *handle,
            const PdQuery *query,
            int            status)
{
  switch (get_error_code (status))
    {
    case PD_ERROR_EXISTS:
      return query->clash != NULL ? _ (query->clash) : _ ("it is there already");
    case PD_ERROR_REFUSED:
      return _ ("something that belongs to it is not there, or something else still needs it");
    case PD_ERROR_READ_ONLY:
      return _ ("the tables can only be written in a named change");
    case PD_ERROR_DAMAGED_SNAPSHOT:
      return _ ("what the file holds is not in order");
    default:
      break;
    }
  if ((status & 0xff) == SQLITE_NOMEM)
    return _ ("there is not enough memory");
  return handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (status);
}

/**
 * pd_database_set_error:
 * @self: a database whose last call failed
 * @query: what it was for
 * @error: return location for an error
 *
 * Says in words what failed and why; %G_IO_ERROR_CANCELLED when somebody gave it up.
 */
void
pd_database_set_error (PdDatabase    *self,
                       const PdQuery *query,
                       GError       **error)
{
  sqlite3 *handle = pd_database_get_handle (self);
  int      status = handle != NULL ? sqlite3_extended_errcode (handle) : SQLITE_NOMEM;

  if (pd_database_set_error_if_cancelled (self, error))
    return;
  /* Translators: the first %s is what was to be done ("save the shift"), the second
   * why it could not be. */
  g_set_error (error,
               PD_ERROR,
               get_error_code (status),
               _ ("Could not %s: %s. Nothing was changed."),
               _ (query->purpose),
               get_reason (handle, query, status));
}
