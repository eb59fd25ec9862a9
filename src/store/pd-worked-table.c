/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-worked-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-segment-columns-private.h"
#include "pd-statement-private.h"
#include "pd-store-private.h"

#define READ N_ ("read what was worked")
#define SAVE N_ ("save what was worked")

static const PdQuery list_query = {
  "SELECT w.shift_id, w.state, w.recorded_by, w.recorded_on, "
  "  g.kind, g.start_minute, g.end_minute "
  "FROM worked AS w JOIN shift AS s ON s.id = w.shift_id "
  "LEFT JOIN worked_segment AS g ON g.shift_id = w.shift_id "
  "WHERE s.day BETWEEN ?1 AND ?2 ORDER BY w.shift_id, g.position",
  READ,
};

static const PdQuery write_query = {
  "INSERT INTO worked (shift_id, state, recorded_by, recorded_on) VALUES (?1, ?2, ?3, ?4) "
  "ON CONFLICT (shift_id) DO UPDATE SET state = excluded.state, "
  "  recorded_by = excluded.recorded_by, recorded_on = excluded.recorded_on",
  SAVE,
};

static const PdQuery insert_segment_query = {
  "INSERT INTO worked_segment (shift_id, position, kind, start_minute, end_minute) "
  "VALUES (?1, ?2, ?3, ?4, ?5)",
  SAVE,
};

static const PdQuery delete_segments_query = {
  "DELETE FROM worked_segment WHERE shift_id = ?1",
  SAVE,
};

static const PdQuery delete_query = {
  "DELETE FROM worked WHERE shift_id = ?1",
  N_ ("remove what was worked"),
};

enum
{
  COLUMN_SHIFT_ID,
  COLUMN_STATE,
  COLUMN_RECORDED_BY,
  COLUMN_RECORDED_ON,
  COLUMN_KIND,
};

static PdWorked *
read_worked (PdStatement *row)
{
  PdWorkedState state = PD_WORKED_AS_PLANNED;

  pd_worked_state_parse (pd_statement_get_text (row, COLUMN_STATE), &state);
  return pd_worked_new (pd_statement_get_id (row, COLUMN_SHIFT_ID),
                        state,
                        pd_statement_get_id (row, COLUMN_RECORDED_BY),
                        pd_statement_get_day (row, COLUMN_RECORDED_ON));
}

/**
 * pd_worked_table_list_between:
 * @store: a store
 * @from: the first day
 * @to: the last day
 * @ret_worked: (out) (transfer full) (element-type PdWorked): what became of the shifts
 *   that begin on one of these days, where somebody put it down
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
pd_worked_table_list_between (PdStore    *store,
                              PdDay       from,
                              PdDay       to,
                              GPtrArray **ret_worked,
                              GError    **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (pd_store_get_database (store), &list_query, error);
  g_autoptr (GPtrArray)   all = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_worked_free);
  PdWorked               *worked = NULL;
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  pd_statement_bind_day (list, 1, from);
  pd_statement_bind_day (list, 2, to);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      if (worked == NULL || worked->shift_id != pd_statement_get_id (list, COLUMN_SHIFT_ID))
        {
          worked = read_worked (list);
          g_ptr_array_add (all, worked);
        }
      if (!pd_statement_is_null (list, COLUMN_KIND))
        {
          PdSegment segment = pd_segment_columns_read (list, COLUMN_KIND);

          g_array_append_val (worked->segments, segment);
        }
    }
  if (step == PD_STEP_FAILED)
    return FALSE;
  *ret_worked = g_steal_pointer (&all);
  return TRUE;
}

static gboolean
write_segments (PdDatabase     *database,
                const PdWorked *worked,
                GError        **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_segment_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < worked->segments->len; i++)
    {
      pd_statement_bind_id (insert, 1, worked->shift_id);
      pd_segment_columns_bind (insert, 2, i, &g_array_index (worked->segments, PdSegment, i));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_worked_table_save:
 * @change: a change
 * @worked: what became of a shift, in the place of what was put down before
 * @error: return location for an error: %PD_ERROR_REFUSED when the shift is not there
 *
 * Returns: whether it was written
 */
gboolean
pd_worked_table_save (PdChange       *change,
                      const PdWorked *worked,
                      GError        **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) write = pd_statement_prepare (database, &write_query, error);

  if (write == NULL)
    return FALSE;
  pd_statement_bind_id (write, 1, worked->shift_id);
  pd_statement_bind_text (write, 2, pd_worked_state_to_nick (worked->state));
  pd_statement_bind_id (write, 3, worked->recorded_by);
  pd_statement_bind_day (write, 4, worked->recorded_on);
  return pd_statement_run (write, error) &&
         pd_child_rows_delete (database, &delete_segments_query, worked->shift_id, error) &&
         write_segments (database, worked, error);
}

/**
 * pd_worked_table_delete:
 * @change: a change
 * @shift_id: of which shift
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when nothing was put down
 *
 * Returns: whether it was removed
 */
gboolean
pd_worked_table_delete (PdChange *change,
                        PdId      shift_id,
                        GError  **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) remove = NULL;

  if (!pd_child_rows_delete (database, &delete_segments_query, shift_id, error))
    return FALSE;
  remove = pd_statement_prepare (database, &delete_query, error);
  if (remove == NULL)
    return FALSE;
  pd_statement_bind_id (remove, 1, shift_id);
  return pd_statement_run_on_one (remove, error);
}
