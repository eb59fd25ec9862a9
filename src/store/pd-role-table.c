/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-role-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the roles")
#define SAVE N_ ("save the role")
#define REMOVE N_ ("remove the role")

enum
{
  ROLE_ID,
  ROLE_ENDED_ON,
};

enum
{
  VERSION_ID,
  VERSION_ROLE_ID,
  VERSION_VERSION,
  VERSION_DRAFTED_BY,
  VERSION_DRAFTED_ON,
  VERSION_APPROVED_BY,
  VERSION_APPROVED_ON,
};

static const PdQuery list_texts_query = {
  "SELECT t.version_id, t.part, t.words FROM role_text AS t "
  "JOIN role_version AS v ON v.id = t.version_id WHERE ?1 IS NULL OR v.role_id = ?1",
  READ,
};

static const PdQuery insert_text_query = {
  "INSERT INTO role_text (version_id, part, words) VALUES (?1, ?2, ?3)",
  SAVE,
};

static const PdQuery delete_texts_query = {
  "DELETE FROM role_text WHERE version_id = ?1",
  SAVE,
};

static gpointer
read_role (PdStatement *row)
{
  PdRole *role = pd_role_new ();

  role->id = pd_statement_get_id (row, ROLE_ID);
  role->ended_on = pd_statement_get_day (row, ROLE_ENDED_ON);
  return role;
}

static void
bind_role (PdStatement  *write,
           gconstpointer value)
{
  pd_statement_bind_day (write, 1 + ROLE_ENDED_ON, ((const PdRole *) value)->ended_on);
}

static gboolean
check_role (gconstpointer value,
            GError      **error)
{
  return TRUE;
}

static gpointer
read_version (PdStatement *row)
{
  g_autoptr (PdRoleDescription) nothing = pd_role_description_new ();
  PdRoleVersion                *version = pd_role_version_new ((int) pd_statement_get_int (row, VERSION_VERSION),
                                                               nothing,
                                                               pd_statement_get_id (row, VERSION_DRAFTED_BY),
                                                               pd_statement_get_day (row, VERSION_DRAFTED_ON));

  version->id = pd_statement_get_id (row, VERSION_ID);
  version->role_id = pd_statement_get_id (row, VERSION_ROLE_ID);
  version->approved_by = pd_statement_get_id (row, VERSION_APPROVED_BY);
  version->approved_on = pd_statement_get_day (row, VERSION_APPROVED_ON);
  return version;
}

static void
bind_version (PdStatement  *write,
              gconstpointer value)
{
  const PdRoleVersion *version = value;

  pd_statement_bind_id (write, 1 + VERSION_ROLE_ID, version->role_id);
  pd_statement_bind_int (write, 1 + VERSION_VERSION, version->version);
  pd_statement_bind_id (write, 1 + VERSION_DRAFTED_BY, version->drafted_by);
  pd_statement_bind_day (write, 1 + VERSION_DRAFTED_ON, version->drafted_on);
  pd_statement_bind_id (write, 1 + VERSION_APPROVED_BY, version->approved_by);
  pd_statement_bind_day (write, 1 + VERSION_APPROVED_ON, version->approved_on);
}

static gboolean
check_version (gconstpointer value,
               GError      **error)
{
  return pd_role_version_check (value, error);
}

static void
take_text (gpointer     parent,
           PdStatement *row)
{
  PdRoleVersion *version = parent;
  PdRoleField    field;

  if (pd_role_field_find_nick (pd_statement_get_text (row, 1), &field))
    pd_role_description_set_kept (version->description, field, pd_statement_get_text (row, 2));
}

static const PdRowTable role_table = {
  .list = {
      "SELECT id, ended_on FROM role WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
      READ,
  },
  .insert = {
      "INSERT INTO role (id, ended_on) VALUES (?1, ?2)",
      SAVE,
  },
  .update = {
      "UPDATE role SET ended_on = ?2 WHERE id = ?1",
      SAVE,
  },
  .delete = {
      "DELETE FROM role WHERE id = ?1",
      REMOVE,
  },
  .read = read_role,
  .bind = bind_role,
  .check = check_role,
  .free = (GDestroyNotify) pd_role_free,
};

static const PdRowTable version_table = {
  .list = {
      "SELECT id, role_id, version, drafted_by, drafted_on, approved_by, approved_on "
      "FROM role_version WHERE ?1 IS NULL OR role_id = ?1 ORDER BY role_id, version",
      READ,
  },
  .insert = {
      "INSERT INTO role_version (id, role_id, version, drafted_by, drafted_on, approved_by, "
      "approved_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      SAVE,
      N_ ("the role has a version of this number"),
  },
  .update = {
      "UPDATE role_version SET role_id = ?2, version = ?3, drafted_by = ?4, drafted_on = ?5, "
      "approved_by = ?6, approved_on = ?7 WHERE id = ?1",
      SAVE,
      N_ ("the role has a version of this number"),
  },
  .delete = {
      "DELETE FROM role_version WHERE id = ?1",
      REMOVE,
  },
  .read = read_version,
  .bind = bind_version,
  .check = check_version,
  .free = (GDestroyNotify) pd_role_version_free,
};

static void
hand_over_versions (GPtrArray *versions,
                    GPtrArray *roles)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < roles->len; i++)
    g_hash_table_add (by_id, g_ptr_array_index (roles, i));
  g_ptr_array_set_free_func (versions, NULL);
  for (guint i = 0; i < versions->len; i++)
    {
      PdRoleVersion *version = g_ptr_array_index (versions, i);
      PdRole        *role = g_hash_table_lookup (by_id, &version->role_id);

      g_ptr_array_add (role->versions, version);
    }
}

static gboolean
write_texts (PdDatabase          *database,
             const PdRoleVersion *version,
             GError             **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_text_query, error);

  if (insert == NULL)
    return FALSE;
  for (PdRoleField field = 0; field < PD_ROLE_N_FIELDS; field++)
    {
      if (!pd_role_description_has (version->description, field))
        continue;
      pd_statement_bind_id (insert, 1, version->id);
      pd_statement_bind_text (insert, 2, pd_role_field_to_nick (field));
      pd_statement_bind_text (insert, 3, version->description->texts[field]);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_role_table_list:
 * @store: a store
 * @role_id: a role, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdRole): the roles with their versions
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_role_table_list (PdStore    *store,
                    PdId        role_id,
                    GPtrArray **ret_values,
                    GError    **error)
{
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  if (!pd_row_table_list (&role_table, store, role_id, &roles, error) ||
      !pd_row_table_list (&version_table, store, role_id, &versions, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_texts_query, role_id, versions, take_text, error))
    return FALSE;
  hand_over_versions (versions, roles);
  *ret_values = g_steal_pointer (&roles);
  return TRUE;
}

/**
 * pd_role_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id. Its versions are saved by themselves
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_role_table_save (PdChange *change,
                    PdRole   *value,
                    GError  **error)
{
  return pd_row_table_save (&role_table, change, value, error);
}

/**
 * pd_role_table_delete:
 * @change: a change
 * @id: a role without a version
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there,
 *   %PD_ERROR_REFUSED when it has a version
 *
 * Returns: whether it was removed
 */
gboolean
pd_role_table_delete (PdChange *change,
                      PdId      id,
                      GError  **error)
{
  return pd_row_table_delete (&role_table, change, id, error);
}

/**
 * pd_role_table_save_version:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save(), and %PD_ERROR_EXISTS
 *   when its role has a version of its number
 *
 * Returns: whether it was written
 */
gboolean
pd_role_table_save_version (PdChange      *change,
                            PdRoleVersion *value,
                            GError       **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_row_table_save (&version_table, change, value, error) &&
         pd_child_rows_delete (database, &delete_texts_query, value->id, error) &&
         write_texts (database, value, error);
}

/**
 * pd_role_table_delete_version:
 * @change: a change
 * @id: which version
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there,
 *   %PD_ERROR_REFUSED when somebody works under it
 *
 * Returns: whether it was removed
 */
gboolean
pd_role_table_delete_version (PdChange *change,
                              PdId      id,
                              GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_child_rows_delete (database, &delete_texts_query, id, error) &&
         pd_row_table_delete (&version_table, change, id, error);
}
