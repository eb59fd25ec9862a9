/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-pattern-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_ANCHOR,
  COLUMN_N_WEEKS,
};

static const PdQuery list_times_query = {
  "SELECT t.pattern_id, t.day, t.start_minute, t.end_minute "
  "FROM pattern_time AS t JOIN pattern AS p ON p.id = t.pattern_id "
  "WHERE ?1 IS NULL OR p.person_id = ?1 ORDER BY t.pattern_id, t.position",
  N_ ("read the agreed patterns"),
};

static const PdQuery insert_time_query = {
  "INSERT INTO pattern_time (pattern_id, position, day, start_minute, end_minute) "
  "VALUES (?1, ?2, ?3, ?4, ?5)",
  N_ ("save the agreed pattern"),
};

static const PdQuery delete_times_query = {
  "DELETE FROM pattern_time WHERE pattern_id = ?1",
  N_ ("save the agreed pattern"),
};

static gpointer
read_row (PdStatement *row)
{
  PdPattern *pattern = pd_pattern_new (pd_statement_get_id (row, COLUMN_PERSON_ID),
                                       pd_statement_get_day (row, COLUMN_FROM_DAY),
                                       pd_statement_get_day (row, COLUMN_ANCHOR),
                                       (int) pd_statement_get_int (row, COLUMN_N_WEEKS));

  pattern->id = pd_statement_get_id (row, COLUMN_ID);
  pattern->to = pd_statement_get_day (row, COLUMN_TO_DAY);
  return pattern;
}

static void
take_time (gpointer     parent,
           PdStatement *row)
{
  pd_pattern_add_time (parent,
                       (int) pd_statement_get_int (row, 1),
                       (int) pd_statement_get_int (row, 2),
                       (int) pd_statement_get_int (row, 3));
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdPattern *pattern = value;

  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, pattern->person_id);
  pd_statement_bind_day (write, 1 + COLUMN_FROM_DAY, pattern->from);
  pd_statement_bind_day (write, 1 + COLUMN_TO_DAY, pattern->to);
  pd_statement_bind_day (write, 1 + COLUMN_ANCHOR, pattern->anchor);
  pd_statement_bind_int (write, 1 + COLUMN_N_WEEKS, pattern->n_weeks);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_pattern_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, person_id, from_day, to_day, anchor, n_weeks FROM pattern "
      "WHERE ?1 IS NULL OR person_id = ?1 ORDER BY person_id, from_day, id",
      N_ ("read the agreed patterns"),
  },
  .insert = {
      "INSERT INTO pattern (id, person_id, from_day, to_day, anchor, n_weeks) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      N_ ("save the agreed pattern"),
  },
  .update = {
      "UPDATE pattern SET person_id = ?2, from_day = ?3, to_day = ?4, anchor = ?5, "
      "n_weeks = ?6 WHERE id = ?1",
      N_ ("save the agreed pattern"),
  },
  .delete = {
      "DELETE FROM pattern WHERE id = ?1",
      N_ ("remove the agreed pattern"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_pattern_free,
};

static gboolean
write_times (PdDatabase      *database,
             const PdPattern *pattern,
             GError         **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_time_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < pattern->times->len; i++)
    {
      const PdPatternTime *time = &g_array_index (pattern->times, PdPatternTime, i);

      pd_statement_bind_id (insert, 1, pattern->id);
      pd_statement_bind_int (insert, 2, i);
      pd_statement_bind_int (insert, 3, time->day);
      pd_statement_bind_int (insert, 4, time->start);
      pd_statement_bind_int (insert, 5, time->end);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_pattern_table_list:
 * @store: a store
 * @person_id: whose, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdPattern): the agreed patterns with
 *   their times, each person's by their first day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_pattern_table_list (PdStore    *store,
                       PdId        person_id,
                       GPtrArray **ret_values,
                       GError    **error)
{
  g_autoptr (GPtrArray) patterns = NULL;

  if (!pd_row_table_list (&table, store, person_id, &patterns, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_times_query, person_id, patterns, take_time, error))
    return FALSE;
  *ret_values = g_steal_pointer (&patterns);
  return TRUE;
}

/**
 * pd_pattern_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_pattern_table_save (PdChange  *change,
                       PdPattern *value,
                       GError   **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_row_table_save (&table, change, value, error) &&
         pd_child_rows_delete (database, &delete_times_query, value->id, error) &&
         write_times (database, value, error);
}

/**
 * pd_pattern_table_delete:
 * @change: a change
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it was removed
 */
gboolean
pd_pattern_table_delete (PdChange *change,
                         PdId      id,
                         GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_child_rows_delete (database, &delete_times_query, id, error) &&
         pd_row_table_delete (&table, change, id, error);
}
