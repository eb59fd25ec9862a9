/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change that goes on with the one before it, such as a draft that is saved at each pause
 * of writing: both are one line of the history, and undone together. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-history-table-private.h"

#include <glib/gi18n-lib.h>

#include "pd-changeset-private.h"
#include "pd-statement-private.h"

#define WRITE N_ ("write the history")

/* Nobody else did anything meanwhile, and it was not undone. */
static const PdQuery find_query = {
  "SELECT changeset FROM history_changeset JOIN history USING (seq) "
  "WHERE seq = ?1 AND seq = ?2 - 1 AND who = ?3 AND kind = 'change'",
  WRITE,
};

static const PdQuery delete_changeset_query = {
  "DELETE FROM history_changeset WHERE seq = ?1",
  WRITE,
};

static const PdQuery delete_line_query = {
  "DELETE FROM history WHERE seq = ?1",
  WRITE,
};

static gboolean
find_changeset (PdDatabase          *database,
                const PdVaultRecord *record,
                GBytes             **ret_changeset,
                GError             **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_query, error);
  PdStep                  step;

  *ret_changeset = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_int (find, 1, (gint64) record->of);
  pd_statement_bind_int (find, 2, (gint64) record->sequence);
  pd_statement_bind_int (find, 3, record->who);
  step = pd_statement_step (find, error);
  if (step == PD_STEP_ROW)
    *ret_changeset = pd_statement_dup_bytes (find, 0);
  return step != PD_STEP_FAILED;
}

static gboolean
delete_row (PdDatabase    *database,
            const PdQuery *query,
            guint64        sequence,
            GError       **error)
{
  g_autoptr (PdStatement) statement = pd_statement_prepare (database, query, error);

  if (statement == NULL)
    return FALSE;
  pd_statement_bind_int (statement, 1, (gint64) sequence);
  return pd_statement_run (statement, error);
}

/**
 * pd_history_table_go_on:
 * @database: a database, between pd_database_begin() and pd_database_commit()
 * @record: what was done, with its number
 * @ret_changeset: (out) (transfer full): what undo takes back with it
 * @error: return location for an error
 *
 * Takes up the change that @record goes on with, if that is the newest line, by the same
 * person: it is not there by itself any more. Where the two come to nothing, each stays by
 * itself.
 *
 * Returns: whether that could be done
 */
gboolean
pd_history_table_go_on (PdDatabase          *database,
                        const PdVaultRecord *record,
                        GBytes             **ret_changeset,
                        GError             **error)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) joined = NULL;

  *ret_changeset = NULL;
  if (record->kind == PD_RECORD_CHANGE && record->of != 0 && !find_changeset (database, record, &before, error))
    return FALSE;
  if (before != NULL)
    {
      joined = pd_changeset_join (before, record->changeset, error);
      if (joined == NULL)
        return FALSE;
    }
  if (joined == NULL || g_bytes_get_size (joined) == 0)
    {
      *ret_changeset = g_bytes_ref (record->changeset);
      return TRUE;
    }
  if (!delete_row (database, &delete_changeset_query, record->of, error) ||
      !delete_row (database, &delete_line_query, record->of, error))
    return FALSE;
  *ret_changeset = g_steal_pointer (&joined);
  return TRUE;
}
