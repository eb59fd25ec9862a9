/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-shift-table.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-segment-columns-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

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
