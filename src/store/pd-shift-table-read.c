/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shifts with their segments, read. */

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
