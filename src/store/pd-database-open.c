/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-database-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"
#include "pd-statement-private.h"
#include "pd-wiped-memory-private.h"

static const PdQuery open_query = { NULL, N_ ("open the tables") };

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

  if (pd_database_execute_unguarded (self, sql) != SQLITE_OK ||
      !pd_database_guard_install (&self->guard, self->handle))
    {
      pd_database_set_error (self, &open_query, error);
      return FALSE;
    }
  self->guard.is_on = TRUE;
  return TRUE;
}

/* Takes @image over, whether it can be opened or not. It may have more @room than is
 * taken up. */
static PdDatabase *
open_image (guint8  *image,
            gsize    size,
            gsize    room,
            GError **error)
{
  g_autoptr (PdDatabase) self = g_new0 (PdDatabase, 1);

  self->copies = g_ptr_array_new ();
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
                           (sqlite3_int64) room,
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
  return open_image (NULL, 0, 0, error);
}

static guint8 *
new_room (gsize    size,
          GError **error)
{
  guint8 *room = sqlite3_malloc64 (MAX (size, 1));

  if (room == NULL)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_FAILED,
                         _ ("There is not enough memory to open the service. The file is as it was."));
  return room;
}

/**
 * pd_database_new_with_room:
 * @room: how many bytes it can take without finding a larger place
 * @error: return location for an error
 *
 * Returns: (transfer full): a database without tables
 */
PdDatabase *
pd_database_new_with_room (gsize    room,
                           GError **error)
{
  guint8 *image = new_room (room, error);

  return image != NULL ? open_image (image, 0, room, error) : NULL;
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

  image = new_room (size, error);
  if (image == NULL)
    return NULL;
  if (!pd_vault_read_snapshot (vault, image, size, error))
    {
      sqlite3_free (image);
      return NULL;
    }
  return open_image (image, size, size, error);
}
