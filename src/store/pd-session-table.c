/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-session-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define READ N_ ("read the sessions")
#define SAVE N_ ("save the session")

enum
{
  COLUMN_ID,
  COLUMN_AGREEMENT_ID,
  COLUMN_DAY,
  COLUMN_START_MINUTE,
  COLUMN_MINUTES,
  COLUMN_MODE,
  COLUMN_PLACE,
  COLUMN_IS_PLANNED,
  COLUMN_STATE,
  COLUMN_WHY,
  COLUMN_BY_ID,
  COLUMN_REBOOKED_AS,
  COLUMN_SHIFT_ID,
};

static const PdQuery list_present_query = {
  "SELECT p.session_id, p.person_id FROM session_present AS p JOIN session AS s ON s.id = p.session_id "
  "WHERE ?1 IS NULL OR s.agreement_id = ?1 ORDER BY p.session_id, p.person_id",
  READ,
};

static const PdQuery list_present_at_query = {
  "SELECT session_id, person_id FROM session_present WHERE session_id = ?1 ORDER BY person_id",
  READ,
};

static const PdQuery insert_present_query = {
  "INSERT INTO session_present (session_id, person_id) VALUES (?1, ?2)",
  SAVE,
};

static const PdQuery delete_present_query = {
  "DELETE FROM session_present WHERE session_id = ?1",
  SAVE,
};

static gpointer
read_row (PdStatement *row)
{
  static const PdSupervisionAgreement under = { .place = (char *) "" };
  PdSession                          *session = pd_session_new (&under,
                                                                pd_statement_get_day (row, COLUMN_DAY),
                                                                (int) pd_statement_get_int (row, COLUMN_START_MINUTE));

  session->id = pd_statement_get_id (row, COLUMN_ID);
  session->agreement_id = pd_statement_get_id (row, COLUMN_AGREEMENT_ID);
  session->minutes = (int) pd_statement_get_int (row, COLUMN_MINUTES);
  pd_meeting_mode_parse (pd_statement_get_text (row, COLUMN_MODE), &session->mode);
  pd_session_set_place (session, pd_statement_get_text (row, COLUMN_PLACE));
  session->is_planned = pd_statement_get_int (row, COLUMN_IS_PLANNED) != 0;
  pd_session_state_parse (pd_statement_get_text (row, COLUMN_STATE), &session->state);
  pd_session_set_why (session, pd_statement_get_text (row, COLUMN_WHY));
  session->by = pd_statement_get_id (row, COLUMN_BY_ID);
  session->rebooked_as = pd_statement_get_id (row, COLUMN_REBOOKED_AS);
  session->shift_id = pd_statement_get_id (row, COLUMN_SHIFT_ID);
  return session;
}

static void
take_present (gpointer     parent,
              PdStatement *row)
{
  PdSession *session = parent;
  PdId       person_id = pd_statement_get_id (row, 1);

  g_array_append_val (session->present_ids, person_id);
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdSession *session = value;

  pd_statement_bind_id (write, 1 + COLUMN_AGREEMENT_ID, session->agreement_id);
  pd_statement_bind_day (write, 1 + COLUMN_DAY, session->day);
  pd_statement_bind_int (write, 1 + COLUMN_START_MINUTE, session->start);
  pd_statement_bind_int (write, 1 + COLUMN_MINUTES, session->minutes);
  pd_statement_bind_text (write, 1 + COLUMN_MODE, pd_meeting_mode_to_nick (session->mode));
  pd_statement_bind_text (write, 1 + COLUMN_PLACE, session->place);
  pd_statement_bind_int (write, 1 + COLUMN_IS_PLANNED, session->is_planned);
  pd_statement_bind_text (write, 1 + COLUMN_STATE, pd_session_state_to_nick (session->state));
  pd_statement_bind_text (write, 1 + COLUMN_WHY, session->why);
  pd_statement_bind_id (write, 1 + COLUMN_BY_ID, session->by);
  pd_statement_bind_id (write, 1 + COLUMN_REBOOKED_AS, session->rebooked_as);
  pd_statement_bind_id (write, 1 + COLUMN_SHIFT_ID, session->shift_id);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_session_check (value, error);
}

#define SESSIONS                                                                     \
  "SELECT s.id, s.agreement_id, s.day, s.start_minute, s.minutes, s.mode, s.place, " \
  "s.is_planned, s.state, s.why, s.by_id, s.rebooked_as, s.shift_id FROM session AS s WHERE "

#define IN_ORDER " ORDER BY s.day, s.start_minute, s.id"

/* Some of the sessions. */
#define READING(where)                                          \
  {                                                             \
    .list = { SESSIONS where IN_ORDER, READ },                  \
    .read = read_row, .free = (GDestroyNotify) pd_session_free, \
  }

static const PdRowTable one = READING ("s.id = ?1");

/* Of a few under one agreement: the newest, and whatever is booked. */
static const PdRowTable newest_under = READING (
    "s.agreement_id = ?1 AND (s.state = 'booked' OR s.id IN ("
    "  SELECT n.id FROM session AS n WHERE n.agreement_id = ?1 "
    "  ORDER BY n.day DESC, n.start_minute DESC, n.id DESC LIMIT ?2))");

/* What decides who is due: the last that each was at, and what is not settled. */
static const PdRowTable unsettled = READING (
    "s.state = 'booked' OR (s.state = 'cancelled' AND s.rebooked_as IS NULL) OR s.id IN ("
    "  SELECT (SELECT h.id FROM session AS h WHERE h.agreement_id = m.agreement_id AND h.state = 'held' "
    "          AND EXISTS (SELECT TRUE FROM session_present AS p "
    "                      WHERE p.session_id = h.id AND p.person_id = m.person_id) "
    "          ORDER BY h.day DESC, h.start_minute DESC, h.id DESC LIMIT 1) "
    "  FROM supervision_member AS m)");

static const PdRowTable table = {
  .list = { SESSIONS "?1 IS NULL OR s.agreement_id = ?1" IN_ORDER, READ },
  .insert = {
      "INSERT INTO session (id, agreement_id, day, start_minute, minutes, mode, place, is_planned, "
      "state, why, by_id, rebooked_as, shift_id) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
      SAVE,
  },
  .update = {
      "UPDATE session SET agreement_id = ?2, day = ?3, start_minute = ?4, minutes = ?5, mode = ?6, "
      "place = ?7, is_planned = ?8, state = ?9, why = ?10, by_id = ?11, rebooked_as = ?12, "
      "shift_id = ?13 WHERE id = ?1",
      SAVE,
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_session_free,
};

static gboolean
write_present (PdDatabase      *database,
               const PdSession *session,
               GError         **error)
{
  g_autoptr (PdStatement) insert = pd_statement_prepare (database, &insert_present_query, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < session->present_ids->len; i++)
    {
      pd_statement_bind_id (insert, 1, session->id);
      pd_statement_bind_id (insert, 2, g_array_index (session->present_ids, PdId, i));
      if (!pd_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pd_session_table_list:
 * @store: a store
 * @agreement_id: under which supervision agreement, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdSession): the sessions, by day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_session_table_list (PdStore    *store,
                       PdId        agreement_id,
                       GPtrArray **ret_values,
                       GError    **error)
{
  g_autoptr (GPtrArray) sessions = NULL;

  if (!pd_row_table_list (&table, store, agreement_id, &sessions, error) ||
      !pd_child_rows_read (pd_store_get_database (store), &list_present_query, agreement_id, sessions, take_present, error))
    return FALSE;
  *ret_values = g_steal_pointer (&sessions);
  return TRUE;
}

static gboolean
list_few (PdStore          *store,
          const PdRowTable *reading,
          PdRowBind         bind,
          gconstpointer     which,
          GPtrArray       **ret_values,
          GError          **error)
{
  g_autoptr (GPtrArray) sessions = NULL;

  if (!pd_row_table_list_by (reading, store, bind, which, &sessions, error) ||
      !pd_child_rows_read_each (pd_store_get_database (store), &list_present_at_query, sessions, take_present, error))
    return FALSE;
  *ret_values = g_steal_pointer (&sessions);
  return TRUE;
}

static void
bind_id (PdStatement  *list,
         gconstpointer which)
{
  pd_statement_bind_id (list, 1, *(const PdId *) which);
}

static void
bind_none (PdStatement  *list,
           gconstpointer which)
{
}

typedef struct
{
  PdId  agreement_id;
  guint limit;
} Newest;

static void
bind_newest (PdStatement  *list,
             gconstpointer which)
{
  const Newest *newest = which;

  pd_statement_bind_id (list, 1, newest->agreement_id);
  pd_statement_bind_int (list, 2, newest->limit);
}

/**
 * pd_session_table_list_newest:
 * @store: a store
 * @agreement_id: under which supervision agreement
 * @limit: how many at most, beside those that are booked
 * @ret_values: (out) (transfer full) (element-type PdSession): the newest sessions and all
 *   that are booked, by day
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_session_table_list_newest (PdStore    *store,
                              PdId        agreement_id,
                              guint       limit,
                              GPtrArray **ret_values,
                              GError    **error)
{
  Newest newest = { agreement_id, limit };

  return list_few (store, &newest_under, bind_newest, &newest, ret_values, error);
}

/**
 * pd_session_table_list_unsettled:
 * @store: a store
 * @ret_values: (out) (transfer full) (element-type PdSession): by day, all that are booked
 *   or cancelled and not booked again, and of each agreement the last that each of its
 *   members was at
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_session_table_list_unsettled (PdStore    *store,
                                 GPtrArray **ret_values,
                                 GError    **error)
{
  return list_few (store, &unsettled, bind_none, NULL, ret_values, error);
}

/**
 * pd_session_table_find:
 * @store: a store
 * @id: which session
 * @ret_value: (out) (transfer full) (nullable): the session, if it is there
 * @error: return location for an error
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_session_table_find (PdStore    *store,
                       PdId        id,
                       PdSession **ret_value,
                       GError    **error)
{
  g_autoptr (GPtrArray) found = NULL;

  *ret_value = NULL;
  if (!list_few (store, &one, bind_id, &id, &found, error))
    return FALSE;
  if (found->len > 0)
    *ret_value = g_ptr_array_steal_index (found, 0);
  return TRUE;
}

/**
 * pd_session_table_save:
 * @change: a change
 * @value: what it is from now on; a new one gets an id
 * @error: return location for an error, as for pd_row_table_save()
 *
 * Returns: whether it was written
 */
gboolean
pd_session_table_save (PdChange  *change,
                       PdSession *value,
                       GError   **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return pd_row_table_save (&table, change, value, error) &&
         pd_child_rows_delete (database, &delete_present_query, value->id, error) &&
         write_present (database, value, error);
}
