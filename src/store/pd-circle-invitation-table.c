/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-circle-invitation-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"
#include "pd-store-private.h"

#define SAVE N_ ("save the invitation")

enum
{
  COLUMN_SESSION_ID,
  COLUMN_MEMBER_ID,
  COLUMN_DAY,
  COLUMN_START_MINUTE,
  COLUMN_MINUTES,
  COLUMN_ZONE,
  COLUMN_TITLE,
  COLUMN_PLACE,
  COLUMN_WORDS,
  COLUMN_SEQUENCE,
  COLUMN_IS_CANCELLED,
};

static const PdQuery find_query = {
  "SELECT 1 FROM circle_invitation WHERE session_id = ?1 AND member_id = ?2",
  SAVE,
};

static const PdQuery update_query = {
  "UPDATE circle_invitation SET day = ?3, start_minute = ?4, minutes = ?5, zone = ?6, title = ?7, place = ?8, "
  "words = ?9, sequence = ?10, is_cancelled = ?11 WHERE session_id = ?1 AND member_id = ?2",
  SAVE,
};

static const PdQuery insert_query = {
  "INSERT INTO circle_invitation (session_id, member_id, day, start_minute, minutes, zone, title, place, words, "
  "sequence, is_cancelled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
  SAVE,
};

static gpointer
read_row (PdStatement *row)
{
  PdCircleInvitation *invitation = g_new0 (PdCircleInvitation, 1);

  invitation->session_id = pd_statement_get_id (row, COLUMN_SESSION_ID);
  invitation->member_id = pd_statement_get_id (row, COLUMN_MEMBER_ID);
  invitation->day = pd_statement_get_day (row, COLUMN_DAY);
  invitation->start = (int) pd_statement_get_int (row, COLUMN_START_MINUTE);
  invitation->minutes = (int) pd_statement_get_int (row, COLUMN_MINUTES);
  invitation->zone = g_strdup (pd_statement_get_text (row, COLUMN_ZONE));
  invitation->title = g_strdup (pd_statement_get_text (row, COLUMN_TITLE));
  invitation->place = g_strdup (pd_statement_get_text (row, COLUMN_PLACE));
  invitation->words = g_strdup (pd_statement_get_text (row, COLUMN_WORDS));
  invitation->sequence = (int) pd_statement_get_int (row, COLUMN_SEQUENCE);
  invitation->is_cancelled = pd_statement_get_int (row, COLUMN_IS_CANCELLED) != 0;
  return invitation;
}

static const PdRowTable table = {
  .list = {
      "SELECT i.session_id, i.member_id, i.day, i.start_minute, i.minutes, i.zone, i.title, i.place, i.words, "
      "i.sequence, i.is_cancelled FROM circle_invitation AS i JOIN circle_member AS m ON m.id = i.member_id "
      "WHERE m.circle_id = ?1 ORDER BY i.session_id, i.member_id",
      N_ ("read the invitations"),
  },
  .read = read_row,
  .free = (GDestroyNotify) pd_circle_invitation_free,
};

/**
 * pd_circle_invitation_table_list:
 * @store: a store
 * @circle_id: a circle
 * @ret_values: (out) (transfer full) (element-type PdCircleInvitation): what its members were
 *   told last of each session, in order of session and member
 * @error: return location for an error
 *
 * Returns: whether they could be read
 */
gboolean
pd_circle_invitation_table_list (PdStore    *store,
                                 PdId        circle_id,
                                 GPtrArray **ret_values,
                                 GError    **error)
{
  return pd_row_table_list (&table, store, circle_id, ret_values, error);
}

static void
bind_key (PdStatement              *statement,
          const PdCircleInvitation *value)
{
  pd_statement_bind_id (statement, 1 + COLUMN_SESSION_ID, value->session_id);
  pd_statement_bind_id (statement, 1 + COLUMN_MEMBER_ID, value->member_id);
}

static void
bind_values (PdStatement              *write,
             const PdCircleInvitation *value)
{
  bind_key (write, value);
  pd_statement_bind_day (write, 1 + COLUMN_DAY, value->day);
  pd_statement_bind_int (write, 1 + COLUMN_START_MINUTE, value->start);
  pd_statement_bind_int (write, 1 + COLUMN_MINUTES, value->minutes);
  pd_statement_bind_text (write, 1 + COLUMN_ZONE, value->zone);
  pd_statement_bind_text (write, 1 + COLUMN_TITLE, value->title);
  pd_statement_bind_text (write, 1 + COLUMN_PLACE, value->place);
  pd_statement_bind_text (write, 1 + COLUMN_WORDS, value->words);
  pd_statement_bind_int (write, 1 + COLUMN_SEQUENCE, value->sequence);
  pd_statement_bind_int (write, 1 + COLUMN_IS_CANCELLED, value->is_cancelled != FALSE);
}

static gboolean
is_there (PdDatabase               *database,
          const PdCircleInvitation *value,
          gboolean                 *ret_is_there,
          GError                  **error)
{
  g_autoptr (PdStatement) find = pd_statement_prepare (database, &find_query, error);
  PdStep                  step;

  if (find == NULL)
    return FALSE;
  bind_key (find, value);
  step = pd_statement_step (find, error);
  *ret_is_there = step == PD_STEP_ROW;
  return step == PD_STEP_ROW || step == PD_STEP_DONE;
}

/**
 * pd_circle_invitation_table_save:
 * @change: a change
 * @value: what a member is told of a session from now on
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept
 *
 * Returns: whether it was written
 */
gboolean
pd_circle_invitation_table_save (PdChange                 *change,
                                 const PdCircleInvitation *value,
                                 GError                  **error)
{
  PdDatabase             *database = pd_store_get_database (pd_change_get_store (change));
  g_autoptr (PdStatement) write = NULL;
  gboolean                was_there;

  if (!pd_circle_invitation_check (value, error) || !is_there (database, value, &was_there, error))
    return FALSE;
  write = pd_statement_prepare (database, was_there ? &update_query : &insert_query, error);
  if (write == NULL)
    return FALSE;
  bind_values (write, value);
  return pd_statement_run (write, error);
}
