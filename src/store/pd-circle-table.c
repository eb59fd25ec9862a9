/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-circle-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-circle-member-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the circles")
#define SAVE N_ ("save the circle")

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_FORMAT,
  COLUMN_DAYS_BETWEEN,
  COLUMN_MINUTES,
  COLUMN_MODES,
  COLUMN_ZONE,
  COLUMN_AGREEMENT_ID,
  COLUMN_STARTED_ON,
  COLUMN_ENDED_ON,
};

static const PdQuery list_apart_query = {
  "SELECT circle_id, one_id, other_id FROM circle_apart WHERE ?1 IS NULL OR circle_id = ?1 "
  "ORDER BY circle_id, one_id, other_id",
  READ,
};

static const PdQuery insert_apart_query = {
  "INSERT INTO circle_apart (circle_id, one_id, other_id) VALUES (?1, ?2, ?3)",
  SAVE,
};

static const PdQuery delete_apart_query = {
  "DELETE FROM circle_apart WHERE circle_id = ?1",
  SAVE,
};

static const PdQuery list_agreements_query = {
  "SELECT agreement_id FROM circle_agreement WHERE ?1 IS NULL OR circle_id = ?1 ORDER BY circle_id, version",
  N_ ("read what the circle agreed"),
};

static const PdQuery insert_agreement_query = {
  "INSERT INTO circle_agreement (circle_id, version, agreement_id) "
  "SELECT ?1, 1 + coalesce (max (version), 0), ?2 FROM circle_agreement WHERE circle_id = ?1",
  N_ ("save what the circle agreed"),
};

static gpointer
read_row (PdStatement *row)
{
  PdCircleFormat format = PD_CIRCLE_PAIRS;
  PdCircle      *circle;

  pd_circle_format_parse (pd_statement_get_text (row, COLUMN_FORMAT), &format);
  circle = pd_circle_new (pd_statement_get_text (row, COLUMN_NAME),
                          format,
                          pd_statement_get_text (row, COLUMN_ZONE),
                          pd_statement_get_day (row, COLUMN_STARTED_ON));
  circle->id = pd_statement_get_id (row, COLUMN_ID);
  circle->days_between = (int) pd_statement_get_int (row, COLUMN_DAYS_BETWEEN);
  circle->minutes = (int) pd_statement_get_int (row, COLUMN_MINUTES);
  circle->modes = (guint) pd_statement_get_int (row, COLUMN_MODES);
  circle->agreement_id = pd_statement_get_id (row, COLUMN_AGREEMENT_ID);
  circle->ended_on = pd_statement_get_day (row, COLUMN_ENDED_ON);
  return circle;
}

static void
take_apart (gpointer     parent,
            PdStatement *row)
{
  pd_circle_keep_apart (parent, pd_statement_get_id (row, 1), pd_statement_get_id (row, 2), TRUE);
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdCircle *circle = value;

  pd_statement_bind_text (write, 1 + COLUMN_NAME, circle->name);
  pd_statement_bind_text (write, 1 + COLUMN_FORMAT, pd_circle_format_to_nick (circle->format));
  pd_statement_bind_int (write, 1 + COLUMN_DAYS_BETWEEN, circle->days_between);
  pd_statement_bind_int (write, 1 + COLUMN_MINUTES, circle->minutes);
  pd_statement_bind_int (write, 1 + COLUMN_MODES, circle->modes);
  pd_statement_bind_text (write, 1 + COLUMN_ZONE, circle->zone);
  pd_statement_bind_id (write, 1 + COLUMN_AGREEMENT_ID, circle->agreement_id);
  pd_statement_bind_day (write, 1 + COLUMN_STARTED_ON, circle->started_on);
  pd_statement_bind_day (write, 1 + COLUMN_ENDED_ON, circle->ended_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_circle_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, name, format, days_between, minutes, modes, zone, agreement_id, started_on, "
      "ended_on FROM circle WHERE ?1 IS NULL OR id = ?1 ORDER BY id",
      READ,
  },
  .insert = {
      "INSERT INTO circle (id, name, format, days_between, minutes, modes, zone, agreement_id, "
      "started_on, ended_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      SAVE,
  },
  .update = {
      "UPDATE circle SET name = ?2, format = ?3, days_between = ?4, minutes = ?5, modes = ?6, "
      "zone = ?7, agreement_id = ?8, started_on = ?9, ended_on = ?10 WHERE id = ?1",
      SAVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_circle_free,
};

static gboolean
write_apart (PdDatabase     *database,
             const PdCircle *circle,
             GError        **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_apart_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < circle->kept_apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (circle->kept_apart, PdCirclePair, i);

      pd_statement_bind_id (insert, 1, circle->id);
      pd_statement_bind_id (insert, 2, MIN (pair->one, pair->other));
      pd_statement_bind_id (insert, 3, MAX (pair->one, pair->other));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_circle_table_list:
 * @store: a store
 * @circle_id: a circle, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdCircle): the circles with their members
 *   and the pairs that are kept apart in them
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_circle_table_list (PdStore    *store,
                      PdId        circle_id,
                      GPtrArray **ret_values,
                      GError    **error)
{
  g_autoptr (GPtrArray) circles = NULL;

  if (!pd_row_table_list (&table, store, circle_id, &circles, error) ||
      !pd_circle_member_rows_read (store, circle_id, circles, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_apart_query, circle_id, circles, take_apart, error))
    return FALSE;
  *ret_values = g_steal_pointer (&circles);
  return TRUE;
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  const PdCircleMember *member = *(const PdCircleMember *const *) a;
  const PdCircleMember *other = *(const PdCircleMember *const *) b;

  return (member->id > other->id) - (member->id < other->id);
}

/* In the order in which they are read again. */
static void
give_ids (PdStore  *store,
          PdCircle *circle)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      PdCircleMember *member = g_ptr_array_index (circle->members, i);

      if (member->id == PD_ID_NONE)
        member->id = pd_store_new_id (store);
    }
  g_ptr_array_sort (circle->members, compare_members);
}

/**
 * pd_circle_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id, and so do new members, who are
 *   put in order of it
 * @error: return location for an error, as for pd_row_table_save(); %PD_ERROR_REFUSED when a
 *   member is left out who had a session: they have a last day
 *
 * Returns: whether it was written
 */
gboolean
pd_circle_table_save (PdChange *change,
                      PdCircle *value,
                      GError  **error)
{
  PdStore    *store = pd_change_get_store (change);
  PdDatabase *database = pd_store_get_database (store);

  give_ids (store, value);
  return pd_row_table_save (&table, change, value, error) &&
         pd_child_rows_delete (database, &delete_apart_query, value->id, error) &&
         pd_circle_member_rows_write (change, value, error) &&
         write_apart (database, value, error);
}

/**
 * pd_circle_table_list_agreements:
 * @store: a store
 * @circle_id: a circle, or %PD_ID_NONE for all
 * @ret_ids: (out) (transfer full) (element-type PdId): the supervision agreements that it had,
 *   version by version
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_circle_table_list_agreements (PdStore *store,
                                 PdId     circle_id,
                                 GArray **ret_ids,
                                 GError **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (pd_store_get_database (store), &list_agreements_query, error);
  g_autoptr (GArray)      ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  pd_statement_bind_id (list, 1, circle_id);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      PdId id = pd_statement_get_id (list, 0);

      g_array_append_val (ids, id);
    }
  if (step == PD_STEP_FAILED)
    return FALSE;
  *ret_ids = g_steal_pointer (&ids);
  return TRUE;
}

/**
 * pd_circle_table_add_agreement:
 * @change: a change
 * @circle_id: a circle
 * @agreement_id: what it agreed: the next version
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_circle_table_add_agreement (PdChange *change,
                               PdId      circle_id,
                               PdId      agreement_id,
                               GError  **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_agreement_query, error);

  if (insert == NULL)
    return FALSE;
  pd_statement_bind_id (insert, 1, circle_id);
  pd_statement_bind_id (insert, 2, agreement_id);
  return pd_statement_run (insert, error);
}
