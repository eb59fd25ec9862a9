/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-leave-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_KIND,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_START_MINUTE,
  COLUMN_END_MINUTE,
};

static gpointer
read_row (PdStatement *row)
{
  PdLeaveKind kind = PD_LEAVE_OTHER;
  PdLeave    *leave;

  pd_leave_kind_parse (pd_statement_get_text (row, COLUMN_KIND), &kind);
  leave = pd_leave_new (pd_statement_get_id (row, COLUMN_PERSON_ID),
                        kind,
                        pd_statement_get_day (row, COLUMN_FROM_DAY),
                        pd_statement_get_day (row, COLUMN_TO_DAY));
  leave->id = pd_statement_get_id (row, COLUMN_ID);
  leave->start = (int) pd_statement_get_int (row, COLUMN_START_MINUTE);
  leave->end = (int) pd_statement_get_int (row, COLUMN_END_MINUTE);
  return leave;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdLeave *leave = value;

  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, leave->person_id);
  pd_statement_bind_text (write, 1 + COLUMN_KIND, pd_leave_kind_to_nick (leave->kind));
  pd_statement_bind_day (write, 1 + COLUMN_FROM_DAY, leave->from);
  pd_statement_bind_day (write, 1 + COLUMN_TO_DAY, leave->to);
  pd_statement_bind_int (write, 1 + COLUMN_START_MINUTE, leave->start);
  pd_statement_bind_int (write, 1 + COLUMN_END_MINUTE, leave->end);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_leave_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, person_id, kind, from_day, to_day, start_minute, end_minute FROM "
      "leave WHERE ?1 IS NULL OR person_id = ?1 ORDER BY person_id, from_day, id",
      N_ ("read the leave"),
  },
  .insert = {
      "INSERT INTO leave (id, person_id, kind, from_day, to_day, start_minute, "
      "end_minute) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      N_ ("save the leave"),
  },
  .update = {
      "UPDATE leave SET person_id = ?2, kind = ?3, from_day = ?4, to_day = ?5, "
      "start_minute = ?6, end_minute = ?7 WHERE id = ?1",
      N_ ("save the leave"),
  },
  .delete = {
      "DELETE FROM leave WHERE id = ?1",
      N_ ("remove the leave"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_leave_free,
};

PD_DEFINE_ROW_TABLE (leave, PdLeave)
