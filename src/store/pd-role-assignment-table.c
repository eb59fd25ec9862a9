/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-role-assignment-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read who works in which role")
#define SAVE N_ ("save who works in the role")

enum
{
  COLUMN_ID,
  COLUMN_ROLE_ID,
  COLUMN_PERSON_ID,
  COLUMN_VERSION,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
};

enum
{
  KNOWN_ASSIGNMENT_ID,
  KNOWN_VERSION,
  KNOWN_ACKNOWLEDGED_ON,
  KNOWN_RECORDED_BY,
  KNOWN_REMARKS,
};

static const PdQuery list_known_query = {
  "SELECT k.assignment_id, k.version, k.acknowledged_on, k.recorded_by, k.remarks "
  "FROM role_acknowledgement AS k JOIN role_assignment AS a ON a.id = k.assignment_id "
  "WHERE ?1 IS NULL OR a.person_id = ?1 ORDER BY k.assignment_id, k.version",
  READ,
};

static const PdQuery insert_known_query = {
  "INSERT INTO role_acknowledgement (assignment_id, version, acknowledged_on, recorded_by, remarks) "
  "VALUES (?1, ?2, ?3, ?4, ?5)",
  SAVE,
};

static const PdQuery delete_known_query = {
  "DELETE FROM role_acknowledgement WHERE assignment_id = ?1",
  SAVE,
};

static gpointer
read_row (PdStatement *row)
{
  PdRoleAssignment *assignment = pd_role_assignment_new (pd_statement_get_id (row, COLUMN_ROLE_ID),
                                                         (int) pd_statement_get_int (row, COLUMN_VERSION),
                                                         pd_statement_get_id (row, COLUMN_PERSON_ID),
                                                         pd_statement_get_day (row, COLUMN_FROM_DAY));

  assignment->id = pd_statement_get_id (row, COLUMN_ID);
  assignment->to = pd_statement_get_day (row, COLUMN_TO_DAY);
  return assignment;
}

static void
take_known (gpointer     parent,
            PdStatement *row)
{
  pd_role_assignment_acknowledge (parent,
                                  (int) pd_statement_get_int (row, KNOWN_VERSION),
                                  pd_statement_get_day (row, KNOWN_ACKNOWLEDGED_ON),
                                  pd_statement_get_id (row, KNOWN_RECORDED_BY),
                                  pd_statement_get_text (row, KNOWN_REMARKS));
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdRoleAssignment *assignment = value;

  pd_statement_bind_id (write, 1 + COLUMN_ROLE_ID, assignment->role_id);
  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, assignment->person_id);
  pd_statement_bind_int (write, 1 + COLUMN_VERSION, assignment->version);
  pd_statement_bind_day (write, 1 + COLUMN_FROM_DAY, assignment->from);
  pd_statement_bind_day (write, 1 + COLUMN_TO_DAY, assignment->to);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_role_assignment_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, role_id, person_id, version, from_day, to_day FROM role_assignment "
      "WHERE ?1 IS NULL OR person_id = ?1 ORDER BY from_day, id",
      READ,
  },
  .insert = {
      "INSERT INTO role_assignment (id, role_id, person_id, version, from_day, to_day) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      SAVE,
  },
  .update = {
      "UPDATE role_assignment SET role_id = ?2, person_id = ?3, version = ?4, from_day = ?5, "
      "to_day = ?6 WHERE id = ?1",
      SAVE,
  },
  .delete = {
      "DELETE FROM role_assignment WHERE id = ?1",
      SAVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_role_assignment_free,
};

static gboolean
write_known (PdDatabase             *database,
             const PdRoleAssignment *assignment,
             GError                **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_known_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < assignment->acknowledgements->len; i++)
    {
      const PdRoleAcknowledgement *known = g_ptr_array_index (assignment->acknowledgements, i);

      pd_statement_bind_id (insert, 1 + KNOWN_ASSIGNMENT_ID, assignment->id);
      pd_statement_bind_int (insert, 1 + KNOWN_VERSION, known->version);
      pd_statement_bind_day (insert, 1 + KNOWN_ACKNOWLEDGED_ON, known->day);
      pd_statement_bind_id (insert, 1 + KNOWN_RECORDED_BY, known->recorded_by);
      pd_statement_bind_text (insert, 1 + KNOWN_REMARKS, known->remarks);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_role_assignment_table_list:
 * @store: a store
 * @person_id: somebody, or %PD_ID_NONE for everybody
 * @ret_values: (out) (transfer full) (element-type PdRoleAssignment): who works, or worked,
 *   in which role, by the first day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_role_assignment_table_list (PdStore    *store,
                               PdId        person_id,
                               GPtrArray **ret_values,
                               GError    **error)
{
  g_autoptr (GPtrArray) values = NULL;

  if (!pd_row_table_list (&table, store, person_id, &values, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_known_query, person_id, values, take_known, error))
    return FALSE;
  *ret_values = g_steal_pointer (&values);
  return TRUE;
}

/**
 * pd_role_assignment_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_role_assignment_table_save (PdChange         *change,
                               PdRoleAssignment *value,
                               GError          **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_row_table_save (&table, change, value, error) &&
         pd_child_rows_delete (database, &delete_known_query, value->id, error) &&
         write_known (database, value, error);
}

/**
 * pd_role_assignment_table_delete:
 * @change: a change
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it was removed, with what was acknowledged
 */
gboolean
pd_role_assignment_table_delete (PdChange *change,
                                 PdId      id,
                                 GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_child_rows_delete (database, &delete_known_query, id, error) &&
         pd_row_table_delete (&table, change, id, error);
}
