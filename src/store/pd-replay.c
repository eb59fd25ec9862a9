/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-replay-private.h"

#include <glib/gi18n-lib.h>

#include "pd-changeset-private.h"
#include "pd-content-hash-private.h"
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
      !pd_history_table_write (replay->database, record, survey.is_lasting, survey.is_draft, error))
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
 * @cancellable: (nullable): to give up
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
pd_replay_vault (PdVault      *vault,
                 guint64      *ret_snapshot_change,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (PdDatabase) database = pd_database_new_from_vault (vault, error);
  guint64                snapshot_change;

  if (database == NULL)
    return NULL;
  pd_database_set_cancellable (database, cancellable);
  if (!check_version (database, error) ||
      !pd_history_table_find_last (database, &snapshot_change, error) ||
      !replay_log (database, vault, snapshot_change, error))
    return NULL;
  pd_database_set_cancellable (database, NULL);
  if (ret_snapshot_change != NULL)
    *ret_snapshot_change = snapshot_change;
  return g_steal_pointer (&database);
}

/**
 * pd_replay_holds:
 * @vault: an unlocked vault
 * @check: what is expected
 * @ret_holds: (out): whether it holds that
 * @error: return location for an error, as for pd_replay_vault()
 *
 * Opens what a vault holds, beside what is open, and compares.
 *
 * Returns: whether it could be opened
 */
gboolean
pd_replay_holds (PdVault             *vault,
                 const PdReplayCheck *check,
                 gboolean            *ret_holds,
                 GError             **error)
{
  g_autoptr (PdDatabase) replayed = pd_replay_vault (vault, NULL, check->cancellable, error);
  g_autofree char       *hash = NULL;

  if (replayed == NULL)
    return FALSE;
  pd_database_set_cancellable (replayed, check->cancellable);
  hash = pd_content_hash_new (replayed, error);
  if (hash == NULL)
    return FALSE;
  *ret_holds = g_str_equal (hash, check->hash);
  return TRUE;
}

/**
 * pd_replay_check_fresh:
 * @fresh: a new file, opened
 * @check: a #PdReplayCheck
 * @error: return location for an error, as for pd_replay_vault()
 *
 * A #PdVaultCheckFunc.
 *
 * Returns: whether it holds what is expected
 */
gboolean
pd_replay_check_fresh (PdVault *fresh,
                       gpointer check,
                       GError **error)
{
  gboolean is_same;

  if (!pd_replay_holds (fresh, check, &is_same, error))
    return FALSE;
  if (!is_same)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_IO,
                         _ ("The new file, read back, does not hold what was written. It was "
                            "thrown away, and the service is as it was."));
  return is_same;
}
