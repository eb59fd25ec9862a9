/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-circle-session-table.h"

#include <glib/gi18n-lib.h>

#include "pd-changeset-private.h"
#include "pd-child-rows-private.h"
#include "pd-circle-session-table-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the sessions of the circle")
#define SAVE N_ ("save the session of the circle")
#define REMOVE N_ ("remove the session of the circle")

#define COLUMNS "id, circle_id, day, start_minute, minutes, mode, state, is_pinned, host_id, rebooked_as"

enum
{
  COLUMN_ID,
  COLUMN_CIRCLE_ID,
  COLUMN_DAY,
  COLUMN_START_MINUTE,
  COLUMN_MINUTES,
  COLUMN_MODE,
  COLUMN_STATE,
  COLUMN_IS_PINNED,
  COLUMN_HOST_ID,
  COLUMN_REBOOKED_AS,
};

enum
{
  SEAT_SESSION_ID,
  SEAT_MEMBER_ID,
  SEAT_ROLE,
  SEAT_HAS_COME,
  SEAT_SHIFT_ID,
  SEAT_CUT_FROM_ID,
  SEAT_REST_ID,
};

static const PdQuery list_seats_query = {
  "SELECT c.session_id, c.member_id, c.role, c.has_come, c.shift_id, c.cut_from_id, c.rest_id "
  "FROM circle_seat AS c JOIN circle_session AS s ON s.id = c.session_id "
  "WHERE ?1 IS NULL OR s.circle_id = ?1 ORDER BY c.session_id, c.member_id",
  READ,
};

static const PdQuery find_seats_query = {
  "SELECT session_id, member_id, role, has_come, shift_id, cut_from_id, rest_id "
  "FROM circle_seat WHERE session_id = ?1 ORDER BY member_id",
  READ,
};

static const PdQuery insert_seat_query = {
  "INSERT INTO circle_seat (session_id, member_id, role, has_come, shift_id, cut_from_id, rest_id) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  SAVE,
};

static const PdQuery delete_seats_query = {
  "DELETE FROM circle_seat WHERE session_id = ?1",
  SAVE,
};

static const PdQuery delete_answers_query = {
  "DELETE FROM circle_answer WHERE session_id = ?1",
  REMOVE,
};

static gpointer
read_row (PdStatement *row)
{
  static const PdCircle of = { .modes = 1 };
  PdCircleSession      *session = pd_circle_session_new (&of,
                                                         pd_statement_get_day (row, COLUMN_DAY),
                                                         (int) pd_statement_get_int (row, COLUMN_START_MINUTE));

  session->id = pd_statement_get_id (row, COLUMN_ID);
  session->circle_id = pd_statement_get_id (row, COLUMN_CIRCLE_ID);
  session->minutes = (int) pd_statement_get_int (row, COLUMN_MINUTES);
  pd_meeting_mode_parse (pd_statement_get_text (row, COLUMN_MODE), &session->mode);
  pd_circle_session_state_parse (pd_statement_get_text (row, COLUMN_STATE), &session->state);
  session->is_pinned = pd_statement_get_int (row, COLUMN_IS_PINNED) != 0;
  session->host_id = pd_statement_get_id (row, COLUMN_HOST_ID);
  session->rebooked_as = pd_statement_get_id (row, COLUMN_REBOOKED_AS);
  return session;
}

static void
take_seat (gpointer     parent,
           PdStatement *row)
{
  PdCircleSession *session = parent;
  PdCircleSeat     seat = { .member_id = pd_statement_get_id (row, SEAT_MEMBER_ID) };

  pd_circle_role_parse (pd_statement_get_text (row, SEAT_ROLE), &seat.role);
  seat.has_come = pd_statement_get_int (row, SEAT_HAS_COME) != 0;
  seat.shift_id = pd_statement_get_id (row, SEAT_SHIFT_ID);
  seat.cut_from_id = pd_statement_get_id (row, SEAT_CUT_FROM_ID);
  seat.rest_id = pd_statement_get_id (row, SEAT_REST_ID);
  g_array_append_val (session->seats, seat);
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdCircleSession *session = value;

  pd_statement_bind_id (write, 1 + COLUMN_CIRCLE_ID, session->circle_id);
  pd_statement_bind_day (write, 1 + COLUMN_DAY, session->day);
  pd_statement_bind_int (write, 1 + COLUMN_START_MINUTE, session->start);
  pd_statement_bind_int (write, 1 + COLUMN_MINUTES, session->minutes);
  pd_statement_bind_text (write, 1 + COLUMN_MODE, pd_meeting_mode_to_nick (session->mode));
  pd_statement_bind_text (write, 1 + COLUMN_STATE, pd_circle_session_state_to_nick (session->state));
  pd_statement_bind_int (write, 1 + COLUMN_IS_PINNED, session->is_pinned != FALSE);
  pd_statement_bind_id (write, 1 + COLUMN_HOST_ID, session->host_id);
  pd_statement_bind_id (write, 1 + COLUMN_REBOOKED_AS, session->rebooked_as);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_circle_session_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT " COLUMNS " FROM circle_session WHERE ?1 IS NULL OR circle_id = ?1 "
      "ORDER BY day, start_minute, id",
      READ,
  },
  .insert = {
      "INSERT INTO circle_session (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      SAVE,
  },
  .update = {
      "UPDATE circle_session SET circle_id = ?2, day = ?3, start_minute = ?4, minutes = ?5, "
      "mode = ?6, state = ?7, is_pinned = ?8, host_id = ?9, rebooked_as = ?10 WHERE id = ?1",
      SAVE,
  },
  .delete = {
      "DELETE FROM circle_session WHERE id = ?1",
      REMOVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_circle_session_free,
};

static const PdRowTable one_table = {
  .list = {
      "SELECT " COLUMNS " FROM circle_session WHERE id = ?1",
      READ,
  },
  .read = read_row,
  .free = (GDestroyNotify) pd_circle_session_free,
};

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  PdId id = ((const PdCircleSeat *) a)->member_id;
  PdId other = ((const PdCircleSeat *) b)->member_id;

  return (id > other) - (id < other);
}

static gboolean
write_seats (PdDatabase            *database,
             const PdCircleSession *session,
             GError               **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_seat_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      pd_statement_bind_id (insert, 1 + SEAT_SESSION_ID, session->id);
      pd_statement_bind_id (insert, 1 + SEAT_MEMBER_ID, seat->member_id);
      pd_statement_bind_text (insert, 1 + SEAT_ROLE, pd_circle_role_to_nick (seat->role));
      pd_statement_bind_int (insert, 1 + SEAT_HAS_COME, seat->has_come != FALSE);
      pd_statement_bind_id (insert, 1 + SEAT_SHIFT_ID, seat->shift_id);
      pd_statement_bind_id (insert, 1 + SEAT_CUT_FROM_ID, seat->cut_from_id);
      pd_statement_bind_id (insert, 1 + SEAT_REST_ID, seat->rest_id);
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_circle_session_table_list:
 * @store: a store
 * @circle_id: a circle, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdCircleSession): its sessions with their
 *   seats, in order of time; seats are in order of member
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_circle_session_table_list (PdStore    *store,
                              PdId        circle_id,
                              GPtrArray **ret_values,
                              GError    **error)
{
  g_autoptr (GPtrArray) sessions = NULL;

  if (!pd_row_table_list (&table, store, circle_id, &sessions, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_seats_query, circle_id, sessions, take_seat, error))
    return FALSE;
  *ret_values = g_steal_pointer (&sessions);
  return TRUE;
}

/**
 * pd_circle_session_table_find:
 * @store: a store
 * @id: a session
 * @ret_value: (out) (transfer full) (nullable): the session with its seats, or %NULL when it
 *   is not there
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_circle_session_table_find (PdStore          *store,
                              PdId              id,
                              PdCircleSession **ret_value,
                              GError          **error)
{
  g_autoptr (GPtrArray) found = NULL;

  *ret_value = NULL;
  if (!pd_row_table_list (&one_table, store, id, &found, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &find_seats_query, id, found, take_seat, error))
    return FALSE;
  if (found->len > 0)
    *ret_value = g_ptr_array_steal_index (found, 0);
  return TRUE;
}

/**
 * pd_circle_session_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id. Its seats are put in order of member
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_circle_session_table_save (PdChange        *change,
                              PdCircleSession *value,
                              GError         **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  g_array_sort (value->seats, compare_seats);
  return pd_row_table_save (&table, change, value, error) &&
         pd_child_rows_delete (database, &delete_seats_query, value->id, error) &&
         write_seats (database, value, error);
}

/**
 * pd_circle_session_table_delete:
 * @change: a change
 * @id: which session
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there,
 *   %PD_ERROR_REFUSED when something is written about it, or it takes the place of another
 *
 * Returns: whether it was removed, with its seats and what was answered
 */
gboolean
pd_circle_session_table_delete (PdChange *change,
                                PdId      id,
                                GError  **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_child_rows_delete (database, &delete_answers_query, id, error) &&
         pd_child_rows_delete (database, &delete_seats_query, id, error) &&
         pd_row_table_delete (&table, change, id, error);
}

/**
 * pd_circle_session_table_list_seats_in:
 * @changeset: what was done, which pd_changeset_survey() could read
 *
 * Returns: (transfer full) (element-type PdChangesetLink): the seats that it writes: session,
 *   member, and the shift that was theirs before, or that a new one has
 */
GArray *
pd_circle_session_table_list_seats_in (GBytes *changeset)
{
  return pd_changeset_list_links (changeset, "circle_seat", SEAT_SHIFT_ID);
}
