/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-template-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-segment-columns-private.h"
#include "pd-store-private.h"

#define CLASH N_ ("another template has this letter")

enum
{
  COLUMN_ID,
  COLUMN_LETTER,
  COLUMN_NAME,
  COLUMN_SITE_ID,
  COLUMN_ACTIVITY,
  COLUMN_ROLE_ID,
};

static const PdQuery list_segments_query = {
  "SELECT template_id, kind, start_minute, end_minute FROM template_segment "
  "WHERE ?1 IS NULL OR template_id = ?1 ORDER BY template_id, position",
  N_ ("read the templates"),
};

static const PdQuery insert_segment_query = {
  "INSERT INTO template_segment (template_id, position, kind, start_minute, end_minute) "
  "VALUES (?1, ?2, ?3, ?4, ?5)",
  N_ ("save the template"),
};

static const PdQuery delete_segments_query = {
  "DELETE FROM template_segment WHERE template_id = ?1",
  N_ ("save the template"),
};

static gpointer
read_row (PdStatement *row)
{
  PdShiftTemplate *template = pd_shift_template_new (pd_statement_get_text (row, COLUMN_LETTER),
                                                     pd_statement_get_text (row, COLUMN_NAME));

  template->id = pd_statement_get_id (row, COLUMN_ID);
  template->site_id = pd_statement_get_id (row, COLUMN_SITE_ID);
  pd_activity_parse (pd_statement_get_text (row, COLUMN_ACTIVITY), &template->activity);
  template->role_id = pd_statement_get_id (row, COLUMN_ROLE_ID);
  g_array_set_size (template->segments, 0);
  return template;
}

static void
take_segment (gpointer     parent,
              PdStatement *row)
{
  PdShiftTemplate *template = parent;
  PdSegment segment = pd_segment_columns_read (row, 1);

  g_array_append_val (template->segments, segment);
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdShiftTemplate *template = value;

  pd_statement_bind_text (write, 1 + COLUMN_LETTER, template->letter);
  pd_statement_bind_text (write, 1 + COLUMN_NAME, template->name);
  pd_statement_bind_id (write, 1 + COLUMN_SITE_ID, template->site_id);
  pd_statement_bind_text (write, 1 + COLUMN_ACTIVITY, pd_activity_to_nick (template->activity));
  pd_statement_bind_id (write, 1 + COLUMN_ROLE_ID, template->role_id);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_shift_template_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, letter, name, site_id, activity, role_id FROM template "
      "WHERE ?1 IS NULL OR id = ?1 ORDER BY letter",
      N_ ("read the templates"),
  },
  .insert = {
      "INSERT INTO template (id, letter, name, site_id, activity, role_id) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      N_ ("save the template"),
      CLASH,
  },
  .update = {
      "UPDATE template SET letter = ?2, name = ?3, site_id = ?4, activity = ?5, role_id = ?6 "
      "WHERE id = ?1",
      N_ ("save the template"),
      CLASH,
  },
  .delete = {
      "DELETE FROM template WHERE id = ?1",
      N_ ("remove the template"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_shift_template_free,
};

static gboolean
write_segments (PdDatabase *database,
                const PdShiftTemplate *template,
                GError **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_segment_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < template->segments->len; i++)
    {
      pd_statement_bind_id (insert, 1, template->id);
      pd_segment_columns_bind (insert, 2, i, &g_array_index (template->segments, PdSegment, i));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_template_table_list:
 * @store: a store
 * @ret_values: (out) (transfer full) (element-type PdShiftTemplate): the templates, by
 *   their letters
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_template_table_list (PdStore    *store,
                        GPtrArray **ret_values,
                        GError    **error)
{
  g_autoptr (GPtrArray) templates = NULL;

  if (!pd_row_table_list (&table, store, PD_ID_NONE, &templates, error) ||
      !pd_child_rows_read (pd_store_get_database (store),
                           &list_segments_query,
                           PD_ID_NONE,
                           templates,
                           take_segment,
                           error))
    return FALSE;
  *ret_values = g_steal_pointer (&templates);
  return TRUE;
}

/**
 * pd_template_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save(), and %PD_ERROR_EXISTS
 *   when another has its letter
 *
 * Returns: whether it was written
 */
gboolean
pd_template_table_save (PdChange        *change,
                        PdShiftTemplate *value,
                        GError         **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_row_table_save (&table, change, value, error) &&
         pd_child_rows_delete (database, &delete_segments_query, value->id, error) &&
         write_segments (database, value, error);
}

/**
 * pd_template_table_delete:
 * @change: a change
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it was removed
 */
gboolean
pd_template_table_delete (PdChange *change,
                          PdId      id,
                          GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_child_rows_delete (database, &delete_segments_query, id, error) &&
         pd_row_table_delete (&table, change, id, error);
}
