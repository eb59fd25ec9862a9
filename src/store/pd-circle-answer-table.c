/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-circle-answer-table.h"

#include <glib/gi18n-lib.h>

#include "pd-child-rows-private.h"
#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define SAVE N_ ("save the answer")

enum
{
  COLUMN_SESSION_ID,
  COLUMN_MEMBER_ID,
  COLUMN_SAYS,
};

static const PdQuery delete_query = {
  "DELETE FROM circle_answer WHERE session_id = ?1 AND member_id = ?2",
  SAVE,
};

static const PdQuery forget_query = {
  "DELETE FROM circle_answer WHERE session_id = ?1",
  SAVE,
};

static const PdQuery insert_query = {
  "INSERT INTO circle_answer (session_id, member_id, says) VALUES (?1, ?2, ?3)",
  SAVE,
};

static gpointer
read_row (PdStatement *row)
{
  PdCircleSays says = PD_CIRCLE_SAYS_YES;

  pd_circle_says_parse (pd_statement_get_text (row, COLUMN_SAYS), &says);
  return pd_circle_answer_new (pd_statement_get_id (row, COLUMN_SESSION_ID),
                               pd_statement_get_id (row, COLUMN_MEMBER_ID),
                               says);
}

static const PdRowTable table = {
  .list = {
      "SELECT a.session_id, a.member_id, a.says FROM circle_answer AS a "
      "JOIN circle_session AS s ON s.id = a.session_id WHERE s.circle_id = ?1 ORDER BY a.session_id, a.member_id",
      N_ ("read the answers"),
  },
  .read = read_row,
  .free = (GDestroyNotify) pd_circle_answer_free,
};

/**
 * pd_circle_answer_table_list:
 * @store: a store
 * @circle_id: a circle
 * @ret_values: (out) (transfer full) (element-type PdCircleAnswer): what its members said to
 *   their invitations; the times that they named are the members'
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_circle_answer_table_list (PdStore    *store,
                             PdId        circle_id,
                             GPtrArray **ret_values,
                             GError    **error)
{
  return pd_row_table_list (&table, store, circle_id, ret_values, error);
}

static gboolean
run (PdDatabase           *database,
     const PdQuery        *query,
     const PdCircleAnswer *value,
     gboolean              has_says,
     GError              **error)
{
  g_autoptr (PdStatement) statement = pd_statement_prepare (database, query, error);

  if (statement == NULL)
    return FALSE;
  pd_statement_bind_id (statement, 1 + COLUMN_SESSION_ID, value->session_id);
  pd_statement_bind_id (statement, 1 + COLUMN_MEMBER_ID, value->member_id);
  if (has_says)
    pd_statement_bind_text (statement, 1 + COLUMN_SAYS, pd_circle_says_to_nick (value->says));
  return pd_statement_run (statement, error);
}

/**
 * pd_circle_answer_table_save:
 * @change: a change
 * @value: what somebody says to a session now, whatever they said before
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
pd_circle_answer_table_save (PdChange             *change,
                             const PdCircleAnswer *value,
                             GError              **error)
{
  PdDatabase *database = pd_store_get_database (pd_change_get_store (change));

  return run (database, &delete_query, value, FALSE, error) &&
         run (database, &insert_query, value, TRUE, error);
}

/**
 * pd_circle_answer_table_forget:
 * @change: a change
 * @session_id: a session
 * @error: return location for an error
 *
 * What was said to a session does not hold for it at another time.
 *
 * Returns: whether it was written
 */
gboolean
pd_circle_answer_table_forget (PdChange *change,
                               PdId      session_id,
                               GError  **error)
{
  return pd_child_rows_delete (pd_store_get_database (pd_change_get_store (change)), &forget_query, session_id, error);
}
