/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-circle-member-rows-private.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-store-private.h"
#include "pd-when-columns-private.h"

#define READ N_ ("read the members of the circles")
#define SAVE N_ ("save a member of the circle")

enum
{
  COLUMN_CIRCLE_ID,
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_NAME,
  COLUMN_SERVICE,
  COLUMN_CONTACT,
  COLUMN_ZONE,
  COLUMN_DAYS_BETWEEN,
  COLUMN_JOINED_ON,
  COLUMN_LEFT_ON,
  COLUMN_SITS_OUT_FROM,
  COLUMN_SITS_OUT_UNTIL,
};

static const PdQuery list_query = {
  "SELECT circle_id, id, person_id, name, service, contact, zone, days_between, joined_on, "
  "left_on, sits_out_from, sits_out_until FROM circle_member "
  "WHERE ?1 IS NULL OR circle_id = ?1 ORDER BY circle_id, id",
  READ,
};

static const PdQuery list_times_query = {
  "SELECT t.member_id, t.weekdays, t.from_day, t.to_day, t.start_minute, t.end_minute "
  "FROM circle_member_time AS t JOIN circle_member AS m ON m.id = t.member_id "
  "WHERE ?1 IS NULL OR m.circle_id = ?1 ORDER BY t.member_id, t.number",
  READ,
};

/* Sessions hang on a member, so a row that is there is never written anew. */
static const PdQuery save_query = {
  "INSERT INTO circle_member (circle_id, id, person_id, name, service, contact, zone, "
  "days_between, joined_on, left_on, sits_out_from, sits_out_until) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) "
  "ON CONFLICT (id) DO UPDATE SET person_id = ?3, name = ?4, service = ?5, contact = ?6, "
  "zone = ?7, days_between = ?8, joined_on = ?9, left_on = ?10, sits_out_from = ?11, "
  "sits_out_until = ?12 WHERE circle_id = ?1",
  SAVE,
};

static const PdQuery list_ids_query = {
  "SELECT id FROM circle_member WHERE circle_id = ?1",
  SAVE,
};

static const PdQuery delete_query = {
  "DELETE FROM circle_member WHERE id = ?1",
  N_ ("take a member out of the circle"),
};

static const PdQuery delete_times_query = {
  "DELETE FROM circle_member_time WHERE member_id = ?1",
  SAVE,
};

static const PdQuery insert_time_query = {
  "INSERT INTO circle_member_time (member_id, number, weekdays, from_day, to_day, start_minute, "
  "end_minute) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  SAVE,
};

static void
take_member (gpointer     parent,
             PdStatement *row)
{
  PdId            person_id = pd_statement_get_id (row, COLUMN_PERSON_ID);
  PdDay           joined_on = pd_statement_get_day (row, COLUMN_JOINED_ON);
  PdCircleMember *member;

  if (person_id != PD_ID_NONE)
    member = pd_circle_member_new_of_person (person_id, joined_on);
  else
    member = pd_circle_member_new_of_partner (pd_statement_get_text (row, COLUMN_NAME),
                                              pd_statement_get_text (row, COLUMN_SERVICE),
                                              joined_on);
  member->id = pd_statement_get_id (row, COLUMN_ID);
  pd_circle_member_set_contact (member, pd_statement_get_text (row, COLUMN_CONTACT));
  pd_circle_member_set_zone (member, pd_statement_get_text (row, COLUMN_ZONE));
  member->days_between = (int) pd_statement_get_int (row, COLUMN_DAYS_BETWEEN);
  member->left_on = pd_statement_get_day (row, COLUMN_LEFT_ON);
  member->sits_out_from = pd_statement_get_day (row, COLUMN_SITS_OUT_FROM);
  member->sits_out_until = pd_statement_get_day (row, COLUMN_SITS_OUT_UNTIL);
  pd_circle_take_member (parent, member);
}

static void
take_time (gpointer     parent,
           PdStatement *row)
{
  PdWhen when = pd_when_columns_read (row, 1);

  pd_circle_member_add_time (parent, &when);
}

/**
 * pd_circle_member_rows_read:
 * @store: a store
 * @circle_id: a circle, or %PD_ID_NONE for all
 * @circles: (element-type PdCircle): gets the members, in the order in which they came
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_circle_member_rows_read (PdStore   *store,
                            PdId       circle_id,
                            GPtrArray *circles,
                            GError   **error)
{
  PdDatabase           *database = pd_store_get_database (store);
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  if (!pd_child_rows_read (database, &list_query, circle_id, circles, take_member, error))
    return FALSE;
  for (guint i = 0; i < circles->len; i++)
    {
      const PdCircle *circle = g_ptr_array_index (circles, i);

      g_ptr_array_extend (members, circle->members, NULL, NULL);
    }
  return pd_child_rows_read (database, &list_times_query, circle_id, members, take_time, error);
}

static gboolean
write_times (PdDatabase           *database,
             const PdCircleMember *member,
             GError              **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_time_query, error);

  if (insert == NULL || !pd_child_rows_delete (database, &delete_times_query, member->id, error))
    return FALSE;
  for (guint i = 0; i < member->times->len; i++)
    {
      pd_statement_bind_id (insert, 1, member->id);
      pd_statement_bind_int (insert, 2, i + 1);
      pd_when_columns_bind (insert, 3, &g_array_index (member->times, PdWhen, i));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
list_left_out (PdDatabase     *database,
               const PdCircle *circle,
               GArray         *ids,
               GError        **error)
{
  g_autoptr (PdStatement) list = pd_statement_prepare (database, &list_ids_query, error);
  PdStep                  step;

  if (list == NULL)
    return FALSE;
  pd_statement_bind_id (list, 1, circle->id);
  while ((step = pd_statement_step (list, error)) == PD_STEP_ROW)
    {
      PdId id = pd_statement_get_id (list, 0);

      if (pd_circle_find_member (circle, id) == NULL)
        g_array_append_val (ids, id);
    }
  return step == PD_STEP_DONE;
}

static gboolean
delete_left_out (PdDatabase     *database,
                 const PdCircle *circle,
                 GError        **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  if (!list_left_out (database, circle, ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      PdId id = g_array_index (ids, PdId, i);

      if (!pd_child_rows_delete (database, &delete_times_query, id, error) ||
          !pd_child_rows_delete (database, &delete_query, id, error))
        return FALSE;
    }
  return TRUE;
}

static void
bind_member (PdStatement          *save,
             PdId                  circle_id,
             const PdCircleMember *member)
{
  pd_statement_bind_id (save, 1 + COLUMN_CIRCLE_ID, circle_id);
  pd_statement_bind_id (save, 1 + COLUMN_ID, member->id);
  pd_statement_bind_id (save, 1 + COLUMN_PERSON_ID, member->person_id);
  pd_statement_bind_text (save, 1 + COLUMN_NAME, member->name);
  pd_statement_bind_text (save, 1 + COLUMN_SERVICE, member->service);
  pd_statement_bind_text (save, 1 + COLUMN_CONTACT, member->contact);
  pd_statement_bind_text (save, 1 + COLUMN_ZONE, member->zone);
  pd_statement_bind_int (save, 1 + COLUMN_DAYS_BETWEEN, member->days_between);
  pd_statement_bind_day (save, 1 + COLUMN_JOINED_ON, member->joined_on);
  pd_statement_bind_day (save, 1 + COLUMN_LEFT_ON, member->left_on);
  pd_statement_bind_day (save, 1 + COLUMN_SITS_OUT_FROM, member->sits_out_from);
  pd_statement_bind_day (save, 1 + COLUMN_SITS_OUT_UNTIL, member->sits_out_until);
}

/**
 * pd_circle_member_rows_write:
 * @change: a change
 * @circle: a circle with a row, whose members have ids
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when a member is of another
 *   circle, %PD_ERROR_REFUSED when somebody is left out who had a session
 *
 * Whoever is left out was never in the circle; who leaves has a last day.
 *
 * Returns: whether its members were written
 */
gboolean
pd_circle_member_rows_write (PdChange       *change,
                             const PdCircle *circle,
                             GError        **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) save = pd_statement_prepare (database, &save_query, error);

  if (save == NULL || !delete_left_out (database, circle, error))
    return FALSE;
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);

      bind_member (save, circle->id, member);
      if (!pd_statement_run_on_one (save, error) || !write_times (database, member, error))
        return FALSE;
    }
  return TRUE;
}
