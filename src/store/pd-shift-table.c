/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-shift-table.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-segment-columns-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

/* A row for each segment of a shift, in order: one pass reads any number of shifts. */
#define SELECT                                                       \
  "SELECT s.id, s.person_id, s.site_id, s.day, s.activity, s.note, " \
  "  s.is_pinned, s.series_id, s.role_id, "                          \
  "  g.kind, g.start_minute, g.end_minute "                          \
  "FROM shift AS s LEFT JOIN segment AS g ON g.shift_id = s.id "
#define ORDER "ORDER BY s.day, s.id, g.position"

static const PdQuery list_between_query = {
  SELECT "WHERE s.day BETWEEN ?1 AND ?2 " ORDER,
  N_ ("read the shifts"),
};

static const PdQuery list_all_query = {
  SELECT ORDER,
  N_ ("read the shifts"),
};

static const PdQuery find_query = {
  SELECT "WHERE s.id = ?1 " ORDER,
  N_ ("read the shift"),
};

static const PdQuery extent_query = {
  "SELECT (SELECT min (day) FROM shift), (SELECT max (day) FROM shift), "
  "  (SELECT count (*) FROM shift)",
  N_ ("read the shifts"),
};

static const PdQuery insert_query = {
  "INSERT INTO shift (id, person_id, site_id, day, activity, note, is_pinned, series_id, "
  "  role_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
  N_ ("save the shift"),
};

static const PdQuery update_query = {
  "UPDATE shift SET person_id = ?2, site_id = ?3, day = ?4, activity = ?5, note = ?6, "
  "  is_pinned = ?7, series_id = ?8, role_id = ?9 WHERE id = ?1",
  N_ ("save the shift"),
};

static const PdQuery delete_query = {
  "DELETE FROM shift WHERE id = ?1",
  N_ ("remove the shift"),
};

static const PdQuery insert_segment_query = {
  "INSERT INTO segment (shift_id, position, kind, start_minute, end_minute) "
  "VALUES (?1, ?2, ?3, ?4, ?5)",
  N_ ("save the times of the shift"),
};

static const PdQuery delete_segments_query = {
  "DELETE FROM segment WHERE shift_id = ?1",
  N_ ("remove the times of the shift"),
};

static const PdQuery delete_worked_segments_query = {
  "DELETE FROM worked_segment WHERE shift_id = ?1",
  N_ ("remove what became of the shift"),
};

static const PdQuery delete_worked_query = {
  "DELETE FROM worked WHERE shift_id = ?1",
  N_ ("remove what became of the shift"),
};

static const PdQuery list_series_query = {
  SELECT "WHERE s.series_id = ?1 " ORDER,
  N_ ("read the shifts"),
};

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_SITE_ID,
  COLUMN_DAY,
  COLUMN_ACTIVITY,
  COLUMN_NOTE,
  COLUMN_IS_PINNED,
  COLUMN_SERIES_ID,
  COLUMN_ROLE_ID,
  COLUMN_KIND,
  COLUMN_START_MINUTE,
  COLUMN_END_MINUTE,
};

static PdActivity
activity_from_nick (const char *nick)
{
  PdActivity activity = PD_ACTIVITY_ADMIN;

  while (activity > PD_ACTIVITY_SUPPORT && !g_str_equal (pd_activity_to_nick (activity), nick))
    activity--;
  return activity;
}

static PdShift *
read_shift (PdStatement *row)
{
  PdShift *shift = pd_shift_new (pd_statement_get_id (row, COLUMN_ID));

  pd_shift_set_person_id (shift, pd_statement_get_id (row, COLUMN_PERSON_ID));
  pd_shift_set_site_id (shift, pd_statement_get_id (row, COLUMN_SITE_ID));
  pd_shift_set_day (shift, pd_statement_get_day (row, COLUMN_DAY));
  pd_shift_set_activity (shift, activity_from_nick (pd_statement_get_text (row, COLUMN_ACTIVITY)));
  pd_shift_set_note (shift, pd_statement_get_text (row, COLUMN_NOTE));
  pd_shift_set_is_pinned (shift, pd_statement_get_int (row, COLUMN_IS_PINNED) != 0);
  pd_shift_set_series_id (shift, pd_statement_get_id (row, COLUMN_SERIES_ID));
  pd_shift_set_role_id (shift, pd_statement_get_id (row, COLUMN_ROLE_ID));
  return shift;
}

static void
read_segment (PdStatement *row,
              GArray      *segments)
{
  PdSegment segment;

  if (pd_statement_is_null (row, COLUMN_KIND))
    return;
  segment = pd_segment_columns_read (row, COLUMN_KIND);
  g_array_append_val (segments, segment);
}

/* Gives the shift that was read last its segments. */
static gboolean
complete_shift (GPtrArray *shifts,
                GArray    *segments,
                GError   **error)
{
  PdShift *shift;

  if (shifts->len == 0)
    return TRUE;
  shift = g_ptr_array_index (shifts, shifts->len - 1);
  if (!pd_shift_set_segments (shift, (const PdSegment *) segments->data, segments->len, NULL))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_DAMAGED_SNAPSHOT,
                           _ ("The times of a shift are not in order. Nothing was changed; a backup may be whole."));
      return FALSE;
    }
  g_array_set_size (segments, 0);
  return TRUE;
}

static gboolean
read_shifts (PdStatement *rows,
             GPtrArray   *shifts,
             GError     **error)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (PdSegment));
  PdId               id = PD_ID_NONE;
  PdStep             step;

  while ((step = pd_statement_step (rows, error)) == PD_STEP_ROW)
    {
      if (id != pd_statement_get_id (rows, COLUMN_ID))
        {
          if (!complete_shift (shifts, segments, error))
            return FALSE;
          id = pd_statement_get_id (rows, COLUMN_ID);
          g_ptr_array_add (shifts, read_shift (rows));
        }
      read_segment (rows, segments);
    }
  return step == PD_STEP_DONE && complete_shift (shifts, segments, error);
}

static gboolean
write_shift (PdDatabase    *database,
             const PdQuery *query,
             PdId           id,
             PdShift       *shift,
             GError       **error)
{
  g_autoptr (PdStatement) write = pd_statement_prepare (database, query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, id);
  pd_statement_bind_id (write, 2, pd_shift_get_person_id (shift));
  pd_statement_bind_id (write, 3, pd_shift_get_site_id (shift));
  pd_statement_bind_day (write, 4, pd_shift_get_day (shift));
  pd_statement_bind_text (write, 5, pd_activity_to_nick (pd_shift_get_activity (shift)));
  pd_statement_bind_text (write, 6, pd_shift_get_note (shift));
  pd_statement_bind_int (write, 7, pd_shift_get_is_pinned (shift));
  pd_statement_bind_id (write, 8, pd_shift_get_series_id (shift));
  pd_statement_bind_id (write, 9, pd_shift_get_role_id (shift));
  return pd_statement_run_on_one (write, error);
}

static gboolean
write_segments (PdDatabase *database,
                PdId        id,
                PdShift    *shift,
                GError    **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_segment_query, error);
  guint                   n;
  const PdSegment        *segments = pd_shift_get_segments (shift, &n);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      pd_statement_bind_id (insert, 1, id);
      pd_segment_columns_bind (insert, 2, i, &segments[i]);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_by_id (PdDatabase    *database,
              const PdQuery *query,
              PdId           id,
              GError       **error)
{
  g_autoptr (PdStatement) delete = pd_statement_prepare (database, query, error);

  if (delete == NULL)
    return FALSE;
  pd_statement_bind_id (delete, 1, id);
  return pd_statement_run (delete, error);
}

static gboolean
check_has_times (PdShift *shift,
                 GError **error)
{
  guint n;

  pd_shift_get_segments (shift, &n);
  if (n > 0 && pd_shift_get_day (shift) != PD_DAY_NONE)
    return TRUE;
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_INPUT,
                       _ ("A shift needs a day, a start and an end. Nothing was changed."));
  return FALSE;
}

/* Lists what a query gives, after its values were bound. */
static gboolean
list_shifts (PdStatement *rows,
             GPtrArray  **ret_shifts,
             GError     **error)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  if (!read_shifts (rows, shifts, error))
    return FALSE;
  *ret_shifts = g_steal_pointer (&shifts);
  return TRUE;
}

/**
 * pd_shift_table_list_between:
 * @store: a store
 * @from: the first day
 * @to: the last day
 * @ret_shifts: (out) (transfer full) (element-type PdShift): the shifts that begin on
 *   one of these days, by day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_shift_table_list_between (PdStore    *store,
                             PdDay       from,
                             PdDay       to,
                             GPtrArray **ret_shifts,
                             GError    **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_between_query, error);

  if (list == NULL)
    return FALSE;
  pd_statement_bind_day (list, 1, from);
  pd_statement_bind_day (list, 2, to);
  return list_shifts (list, ret_shifts, error);
}

/**
 * pd_shift_table_list_all:
 * @store: a store
 * @ret_shifts: (out) (transfer full) (element-type PdShift): all shifts, by day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_shift_table_list_all (PdStore    *store,
                         GPtrArray **ret_shifts,
                         GError    **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_all_query, error);

  return list != NULL && list_shifts (list, ret_shifts, error);
}

/**
 * pd_shift_table_list_series:
 * @store: a store
 * @series_id: what the shifts of a repetition have in common
 * @ret_shifts: (out) (transfer full) (element-type PdShift): the shifts of it, by day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_shift_table_list_series (PdStore    *store,
                            PdId        series_id,
                            GPtrArray **ret_shifts,
                            GError    **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_series_query, error);

  g_return_val_if_fail (series_id != PD_ID_NONE, FALSE);

  if (list == NULL)
    return FALSE;
  pd_statement_bind_id (list, 1, series_id);
  return list_shifts (list, ret_shifts, error);
}

/**
 * pd_shift_table_find:
 * @store: a store
 * @id: which one
 * @ret_shift: (out) (transfer full) (nullable): the shift, if it is there
 * @error: return location for an error
 *
 * Returns: whether the shifts could be read
 */
gboolean
pd_shift_table_find (PdStore  *store,
                     PdId      id,
                     PdShift **ret_shift,
                     GError  **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_query, error);
  g_autoptr (GPtrArray)   shifts = NULL;

  *ret_shift = NULL;
  if (find == NULL)
    return FALSE;
  pd_statement_bind_id (find, 1, id);
  if (!list_shifts (find, &shifts, error))
    return FALSE;
  if (shifts->len > 0)
    *ret_shift = g_object_ref (g_ptr_array_index (shifts, 0));
  return TRUE;
}

/**
 * pd_shift_table_insert:
 * @change: a change
 * @shift: a shift with its times, which gets an id when it has none
 * @error: return location for an error: %PD_ERROR_INPUT when it has no times,
 *   %PD_ERROR_REFUSED when its person, site or role is not there
 *
 * Returns: whether it was written
 */
gboolean
pd_shift_table_insert (PdChange *change,
                       PdShift  *shift,
                       GError  **error)
{
  PdStore    *store = pd_change_get_store (change);
  PdDatabase *database = pd_store_get_database (store);
  PdId        id = pd_shift_get_id (shift);

  if (id == PD_ID_NONE)
    id = pd_store_new_id (store);
  if (!check_has_times (shift, error) || !write_shift (database, &insert_query, id, shift, error) ||
      !write_segments (database, id, shift, error))
    return FALSE;
  pd_shift_set_id (shift, id);
  return TRUE;
}

/**
 * pd_shift_table_update:
 * @change: a change
 * @shift: what it is from now on
 * @error: return location for an error, as for pd_shift_table_insert(), and
 *   %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: whether it was written
 */
gboolean
pd_shift_table_update (PdChange *change,
                       PdShift  *shift,
                       GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));
  PdId        id = pd_shift_get_id (shift);

  return check_has_times (shift, error) && write_shift (database, &update_query, id, shift, error) &&
         delete_by_id (database, &delete_segments_query, id, error) &&
         write_segments (database, id, shift, error);
}

/**
 * pd_shift_table_delete:
 * @change: a change
 * @id: which one
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Removes a shift, and what became of it. What was agreed and decided about it stays.
 *
 * Returns: whether it was removed
 */
gboolean
pd_shift_table_delete (PdChange *change,
                       PdId      id,
                       GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) delete = NULL;

  if (!delete_by_id (database, &delete_worked_segments_query, id, error) ||
      !delete_by_id (database, &delete_worked_query, id, error) ||
      !delete_by_id (database, &delete_segments_query, id, error))
    return FALSE;
  delete = pd_statement_prepare (database, &delete_query, error);
  if (delete == NULL)
    return FALSE;
  pd_statement_bind_id (delete, 1, id);
  return pd_statement_run_on_one (delete, error);
}

/**
 * pd_shift_table_find_extent:
 * @store: a store
 * @ret_first: (out) (optional): the first day with a shift, or %PD_DAY_NONE
 * @ret_last: (out) (optional): the last one, or %PD_DAY_NONE
 * @ret_n: (out) (optional): how many shifts there are
 * @error: return location for an error
 *
 * Returns: whether the shifts could be read
 */
gboolean
pd_shift_table_find_extent (PdStore *store,
                            PdDay   *ret_first,
                            PdDay   *ret_last,
                            guint   *ret_n,
                            GError **error)
{
  PdDatabase             *database = pd_store_get_database (store);
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &extent_query, error);

  if (find == NULL || pd_statement_step (find, error) != PD_STEP_ROW)
    return FALSE;
  if (ret_first != NULL)
    *ret_first = pd_statement_get_day (find, 0);
  if (ret_last != NULL)
    *ret_last = pd_statement_get_day (find, 1);
  if (ret_n != NULL)
    *ret_n = (guint) pd_statement_get_int (find, 2);
  return TRUE;
}
