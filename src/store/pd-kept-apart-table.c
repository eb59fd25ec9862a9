/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-kept-apart-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

#define SAVE N_ ("save who is kept apart")

enum
{
  COLUMN_ID,
  COLUMN_ONE_ID,
  COLUMN_OTHER_ID,
  COLUMN_SINCE,
  COLUMN_ENDED_ON,
};

static gpointer
read_row (PdStatement *row)
{
  PdKeptApart *kept = pd_kept_apart_new (pd_statement_get_id (row, COLUMN_ONE_ID),
                                         pd_statement_get_id (row, COLUMN_OTHER_ID),
                                         pd_statement_get_day (row, COLUMN_SINCE));

  kept->id = pd_statement_get_id (row, COLUMN_ID);
  kept->ended_on = pd_statement_get_day (row, COLUMN_ENDED_ON);
  return kept;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdKeptApart *kept = value;

  pd_statement_bind_id (write, 1 + COLUMN_ONE_ID, kept->one_id);
  pd_statement_bind_id (write, 1 + COLUMN_OTHER_ID, kept->other_id);
  pd_statement_bind_day (write, 1 + COLUMN_SINCE, kept->since);
  pd_statement_bind_day (write, 1 + COLUMN_ENDED_ON, kept->ended_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_kept_apart_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, one_id, other_id, since, ended_on FROM kept_apart "
      "WHERE ?1 IS NULL OR one_id = ?1 OR other_id = ?1 ORDER BY since, id",
      N_ ("read who is kept apart"),
  },
  .insert = {
      "INSERT INTO kept_apart (id, one_id, other_id, since, ended_on) VALUES (?1, ?2, ?3, ?4, ?5)",
      SAVE,
  },
  .update = {
      "UPDATE kept_apart SET one_id = ?2, other_id = ?3, since = ?4, ended_on = ?5 WHERE id = ?1",
      SAVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_kept_apart_free,
};

/**
 * pd_kept_apart_table_list:
 * @store: a store
 * @owner_id: somebody, or %PD_ID_NONE for everybody
 * @ret_values: (out) (transfer full) (element-type PdKeptApart): who is kept apart, or was
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_kept_apart_table_list (PdStore    *store,
                          PdId        owner_id,
                          GPtrArray **ret_values,
                          GError    **error)
{
  return pd_row_table_list (&table, store, owner_id, ret_values, error);
}

/**
 * pd_kept_apart_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_kept_apart_table_save (PdChange    *change,
                          PdKeptApart *value,
                          GError     **error)
{
  return pd_row_table_save (&table, change, value, error);
}
