/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-replay-private.h"

#include <glib/gi18n-lib.h>

#include "pd-changeset-private.h"
#include "pd-error.h"
#include "pd-history-table-private.h"
#include "pd-migrations-private.h"

typedef struct
{
  PdDatabase *database;
  guint64     last;
} Replay;

static gboolean
check_version (PdDatabase *database,
               GError    **error)
{
  int version;

  if (!pd_migrations_read_version (database, &version, error))
    return FALSE;
  if (version > pd_migrations_get_newest ())
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_NEWER,
                   _ ("The tables in this file are of version %d, from a newer Peerdesk; this one "
                      "reads up to version %d. The file is as it was: open it with the newer one."),
                   version,
                   pd_migrations_get_newest ());
      return FALSE;
    }
  if (version < 1)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_DAMAGED_SNAPSHOT,
                           _ ("The file holds no tables of Peerdesk. It is as it was; a backup may be whole."));
      return FALSE;
    }
  return TRUE;
}

static gboolean
replay_record_cb (const PdVaultRecord *record,
                  gpointer             user_data,
                  GError             **error)
{
  Replay           *replay = user_data;
  PdChangesetSurvey survey;

  if (record->sequence != replay->last + 1)
    {
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_DAMAGED_RECORD,
                   _ ("Change %llu is missing in the file. The file is as it was; "
                      "a backup may be whole."),
                   (unsigned long long) replay->last + 1);
      return FALSE;
    }
  if (!pd_changeset_survey (record->changeset, &survey, error) ||
      !pd_changeset_apply (replay->database, record->changeset, error) ||
      !pd_history_table_write (replay->database, record, survey.is_lasting, error))
    return FALSE;
  replay->last = record->sequence;
  return TRUE;
}

static gboolean
replay_log (PdDatabase *database,
            PdVault    *vault,
            guint64     snapshot_change,
            GError    **error)
{
  Replay replay = { database, snapshot_change };

  if (!pd_database_begin (database, error))
    return FALSE;
  if (pd_vault_foreach_record (vault, replay_record_cb, &replay, error) &&
      pd_database_commit (database, error))
    return TRUE;
  pd_database_roll_back (database);
  return FALSE;
}

/**
 * pd_replay_vault:
 * @vault: an unlocked vault
 * @ret_snapshot_change: (out) (optional): the last change that the snapshot has in it
 * @error: return location for an error: %PD_ERROR_NEWER, %PD_ERROR_DAMAGED_SNAPSHOT, or
 *   %PD_ERROR_DAMAGED_RECORD when a change does not fit what was there before it: none
 *   is ever passed over
 *
 * Opens the snapshot and does every change after it again. The tables are of the version
 * that they were written with.
 *
 * Returns: (transfer full): the database as it was after the last change in the file
 */
PdDatabase *
pd_replay_vault (PdVault *vault,
                 guint64 *ret_snapshot_change,
                 GError **error)
{
  g_autoptr (PdDatabase) database = pd_database_new_from_vault (vault, error);
  guint64                snapshot_change;

  if (database == NULL || !check_version (database, error) ||
      !pd_history_table_find_last (database, &snapshot_change, error) ||
      !replay_log (database, vault, snapshot_change, error))
    return NULL;
  if (ret_snapshot_change != NULL)
    *ret_snapshot_change = snapshot_change;
  return g_steal_pointer (&database);
}
