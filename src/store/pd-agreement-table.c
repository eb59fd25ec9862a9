/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-agreement-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_RULE,
  COLUMN_SHIFT_ID,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_HOW,
  COLUMN_AGREED_ON,
  COLUMN_RECORDED_BY,
  COLUMN_NOTE,
};

static gpointer
read_row (PdStatement *row)
{
  PdAgreedHow  how = PD_AGREED_IN_WRITING;
  PdAgreement *agreement;

  pd_agreed_how_parse (pd_statement_get_text (row, COLUMN_HOW), &how);
  agreement = pd_agreement_new (pd_statement_get_id (row, COLUMN_PERSON_ID),
                                pd_statement_get_text (row, COLUMN_RULE),
                                how,
                                pd_statement_get_day (row, COLUMN_AGREED_ON));
  agreement->id = pd_statement_get_id (row, COLUMN_ID);
  agreement->shift_id = pd_statement_get_id (row, COLUMN_SHIFT_ID);
  agreement->from = pd_statement_get_day (row, COLUMN_FROM_DAY);
  agreement->to = pd_statement_get_day (row, COLUMN_TO_DAY);
  agreement->recorded_by = pd_statement_get_id (row, COLUMN_RECORDED_BY);
  pd_agreement_set_note (agreement, pd_statement_get_text (row, COLUMN_NOTE));
  return agreement;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdAgreement *agreement = value;

  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, agreement->person_id);
  pd_statement_bind_text (write, 1 + COLUMN_RULE, agreement->rule);
  pd_statement_bind_id (write, 1 + COLUMN_SHIFT_ID, agreement->shift_id);
  pd_statement_bind_day (write, 1 + COLUMN_FROM_DAY, agreement->from);
  pd_statement_bind_day (write, 1 + COLUMN_TO_DAY, agreement->to);
  pd_statement_bind_text (write, 1 + COLUMN_HOW, pd_agreed_how_to_nick (agreement->how));
  pd_statement_bind_day (write, 1 + COLUMN_AGREED_ON, agreement->agreed_on);
  pd_statement_bind_id (write, 1 + COLUMN_RECORDED_BY, agreement->recorded_by);
  pd_statement_bind_text (write, 1 + COLUMN_NOTE, agreement->note);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_agreement_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, person_id, rule, shift_id, from_day, to_day, how, agreed_on, "
      "recorded_by, note FROM agreement WHERE ?1 IS NULL OR person_id = ?1 ORDER BY "
      "agreed_on, id",
      N_ ("read the agreements"),
  },
  .insert = {
      "INSERT INTO agreement (id, person_id, rule, shift_id, from_day, to_day, how, "
      "agreed_on, recorded_by, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      N_ ("save the agreement"),
  },
  .update = {
      "UPDATE agreement SET person_id = ?2, rule = ?3, shift_id = ?4, from_day = ?5, "
      "to_day = ?6, how = ?7, agreed_on = ?8, recorded_by = ?9, note = ?10 WHERE id = "
      "?1",
      N_ ("save the agreement"),
  },
  .delete = {
      "DELETE FROM agreement WHERE id = ?1",
      N_ ("remove the agreement"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_agreement_free,
};

PD_DEFINE_ROW_TABLE (agreement, PdAgreement)
