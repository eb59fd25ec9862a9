/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-changeset-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "pd-error.h"

static int
is_ours_cb (void       *user_data,
            const char *table)
{
  return pd_changeset_is_about (table);
}

static int
refuse_conflict_cb (void                   *user_data,
                    int                     conflict,
                    sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

/**
 * pd_changeset_invert:
 * @changeset: what was done
 * @error: return location for an error
 *
 * Returns: (transfer full): what takes it back
 */
GBytes *
pd_changeset_invert (GBytes  *changeset,
                     GError **error)
{
  PdChangesetSurvey survey;
  int               size = 0;
  void             *data = NULL;

  if (!pd_changeset_survey (changeset, &survey, error))
    return NULL;
  if (sqlite3changeset_invert ((int) g_bytes_get_size (changeset),
                               g_bytes_get_data (changeset, NULL),
                               &size,
                               &data) == SQLITE_OK)
    return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);

  pd_changeset_set_damaged (error);
  return NULL;
}

static gboolean
add_to_group (sqlite3_changegroup *group,
              GBytes              *changeset)
{
  return sqlite3changegroup_add (group, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL)) == SQLITE_OK;
}

/**
 * pd_changeset_join:
 * @first: what was done
 * @second: what was done right after it
 * @error: return location for an error
 *
 * Returns: (transfer full): what does both, and inverted takes both back; empty where the
 *   second takes the first back
 */
GBytes *
pd_changeset_join (GBytes  *first,
                   GBytes  *second,
                   GError **error)
{
  PdChangesetSurvey    survey;
  sqlite3_changegroup *group = NULL;
  gboolean             is_joined;
  int                  size = 0;
  void                *data = NULL;

  if (!pd_changeset_survey (first, &survey, error) || !pd_changeset_survey (second, &survey, error))
    return NULL;
  is_joined = sqlite3changegroup_new (&group) == SQLITE_OK &&
              add_to_group (group, first) && add_to_group (group, second) &&
              sqlite3changegroup_output (group, &size, &data) == SQLITE_OK;
  sqlite3changegroup_delete (group);
  if (is_joined)
    return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);

  pd_changeset_set_damaged (error);
  return NULL;
}

/* What stood in a column of a row before, or stands there from now on where the row is new.
 * A change of a row has what is part of its key and what it changes. */
static PdId
get_id (sqlite3_changeset_iter *iter,
        int                     operation,
        int                     column)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, column, &value);
  else
    sqlite3changeset_old (iter, column, &value);
  return value != NULL ? sqlite3_value_int64 (value) : PD_ID_NONE;
}

/**
 * pd_changeset_list_ids:
 * @changeset: what was done, which pd_changeset_survey() could read
 * @list: %PD_STORE_TABLE_SHIFT or %PD_STORE_TABLE_NOTE, whose tables all have the id of the
 *   shift or note as their first column, and as part of their key
 *
 * Returns: (transfer full) (element-type PdId): the shifts or notes of which it writes a
 *   row; one may be there twice
 */
GArray *
pd_changeset_list_ids (GBytes *changeset,
                       guint   list)
{
  GArray                 *ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  sqlite3_changeset_iter *iter = NULL;
  PdId                    last = PD_ID_NONE;

  sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL));
  while (iter != NULL && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int         n_columns;
      int         operation;
      PdId        id;

      sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
      if (pd_changeset_get_list (table) != list)
        continue;
      id = get_id (iter, operation, 0);
      if (id != last)
        g_array_append_val (ids, id);
      last = id;
    }
  sqlite3changeset_finalize (iter);
  return ids;
}

/**
 * pd_changeset_list_links:
 * @changeset: what was done, which pd_changeset_survey() could read
 * @table: a table whose first two columns are ids, and its key
 * @column: another of its columns that has an id
 *
 * Returns: (transfer full) (element-type PdChangesetLink): for each row of the table that it
 *   writes, what it referred to before; of a new one, what it refers to
 */
GArray *
pd_changeset_list_links (GBytes     *changeset,
                         const char *table,
                         int         column)
{
  GArray                 *links = g_array_new (FALSE, FALSE, sizeof (PdChangesetLink));
  sqlite3_changeset_iter *iter = NULL;

  sqlite3changeset_start (&iter, (int) g_bytes_get_size (changeset), (void *) g_bytes_get_data (changeset, NULL));
  while (iter != NULL && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      PdChangesetLink link;
      const char     *name;
      int             n_columns;
      int             operation;

      sqlite3changeset_op (iter, &name, &n_columns, &operation, NULL);
      if (!g_str_equal (name, table) || column >= n_columns)
        continue;
      link.one = get_id (iter, operation, 0);
      link.other = get_id (iter, operation, 1);
      link.to = get_id (iter, operation, column);
      if (link.to != PD_ID_NONE)
        g_array_append_val (links, link);
    }
  sqlite3changeset_finalize (iter);
  return links;
}

/**
 * pd_changeset_apply:
 * @database: a database, between pd_database_begin() and pd_database_commit()
 * @changeset: what to do
 * @error: return location for an error: %PD_ERROR_DAMAGED_RECORD when it does not fit,
 *   %G_IO_ERROR_CANCELLED when somebody gave it up
 *
 * Does it whole or not at all. Every row must be found as it was when the changeset was
 * made.
 *
 * Returns: whether it was done
 */
gboolean
pd_changeset_apply (PdDatabase *database,
                    GBytes     *changeset,
                    GError    **error)
{
  sqlite3          *handle = pd_database_get_handle (database);
  sqlite3_int64     before = sqlite3_total_changes64 (handle);
  PdChangesetSurvey survey;
  int               status;

  if (!pd_changeset_survey (changeset, &survey, error))
    return FALSE;

  status = sqlite3changeset_apply (handle,
                                   (int) g_bytes_get_size (changeset),
                                   (void *) g_bytes_get_data (changeset, NULL),
                                   is_ours_cb,
                                   refuse_conflict_cb,
                                   NULL);
  /* SQLite passes over a table whose columns are not those of the changeset. */
  if (status == SQLITE_OK && sqlite3_total_changes64 (handle) - before == survey.n_rows)
    return TRUE;

  if (!pd_database_set_error_if_cancelled (database, error))
    pd_changeset_set_damaged (error);
  return FALSE;
}

/**
 * pd_changeset_rehearse:
 * @database: a database to which @changeset was just done, unrecorded
 * @changeset: what was done
 * @error: return location for an error: %PD_ERROR_REFUSED when it can't be repeated
 *
 * Takes the changeset back and does it again, because what can be written row by row
 * can't always be applied: two rows that exchange a value of which there is only one
 * block each other. Such a change would be sealed and then never open again.
 *
 * Returns: whether it can be repeated; if not, the change is to be rolled back
 */
gboolean
pd_changeset_rehearse (PdDatabase *database,
                       GBytes     *changeset,
                       GError    **error)
{
  g_autoptr (GBytes) inverse = pd_changeset_invert (changeset, error);

  if (inverse == NULL)
    return FALSE;
  if (pd_changeset_apply (database, inverse, NULL) && pd_changeset_apply (database, changeset, NULL))
    return TRUE;

  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_REFUSED,
                       _ ("Names or codes can’t be exchanged in one step. Nothing was changed: "
                          "give one of them another name first, and save that."));
  return FALSE;
}
