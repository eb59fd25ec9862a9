/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-training-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_NAME,
  COLUMN_DONE_ON,
  COLUMN_EXPIRES_ON,
  COLUMN_IS_NEEDED,
};

static gpointer
read_row (PdStatement *row)
{
  PdTraining *training = pd_training_new (pd_statement_get_id (row, COLUMN_PERSON_ID),
                                          pd_statement_get_text (row, COLUMN_NAME),
                                          pd_statement_get_day (row, COLUMN_DONE_ON),
                                          pd_statement_get_day (row, COLUMN_EXPIRES_ON),
                                          pd_statement_get_int (row, COLUMN_IS_NEEDED) != 0);

  training->id = pd_statement_get_id (row, COLUMN_ID);
  return training;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdTraining *training = value;

  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, training->person_id);
  pd_statement_bind_text (write, 1 + COLUMN_NAME, training->name);
  pd_statement_bind_day (write, 1 + COLUMN_DONE_ON, training->done_on);
  pd_statement_bind_day (write, 1 + COLUMN_EXPIRES_ON, training->expires_on);
  pd_statement_bind_int (write, 1 + COLUMN_IS_NEEDED, training->is_needed);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_training_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, person_id, name, done_on, expires_on, is_needed FROM training WHERE "
      "?1 IS NULL OR person_id = ?1 ORDER BY person_id, name, done_on, id",
      N_ ("read the training"),
  },
  .insert = {
      "INSERT INTO training (id, person_id, name, done_on, expires_on, is_needed) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      N_ ("save the training"),
  },
  .update = {
      "UPDATE training SET person_id = ?2, name = ?3, done_on = ?4, expires_on = ?5, "
      "is_needed = ?6 WHERE id = ?1",
      N_ ("save the training"),
  },
  .delete = {
      "DELETE FROM training WHERE id = ?1",
      N_ ("remove the training"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_training_free,
};

PD_DEFINE_ROW_TABLE (training, PdTraining)
