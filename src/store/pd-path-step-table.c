/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-path-step-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

enum
{
  COLUMN_ID,
  COLUMN_PERSON_ID,
  COLUMN_NAME,
  COLUMN_PLANNED_ON,
  COLUMN_REACHED_ON,
};

static gpointer
read_row (PdStatement *row)
{
  PdPathStep *step = pd_path_step_new (pd_statement_get_id (row, COLUMN_PERSON_ID),
                                       pd_statement_get_text (row, COLUMN_NAME),
                                       pd_statement_get_day (row, COLUMN_PLANNED_ON),
                                       pd_statement_get_day (row, COLUMN_REACHED_ON));

  step->id = pd_statement_get_id (row, COLUMN_ID);
  return step;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdPathStep *step = value;

  pd_statement_bind_id (write, 1 + COLUMN_PERSON_ID, step->person_id);
  pd_statement_bind_text (write, 1 + COLUMN_NAME, step->name);
  pd_statement_bind_day (write, 1 + COLUMN_PLANNED_ON, step->planned_on);
  pd_statement_bind_day (write, 1 + COLUMN_REACHED_ON, step->reached_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_path_step_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, person_id, name, planned_on, reached_on FROM path_step WHERE "
      "?1 IS NULL OR person_id = ?1 "
      "ORDER BY person_id, coalesce (reached_on, planned_on, '9999'), id",
      N_ ("read the steps of paths"),
  },
  .insert = {
      "INSERT INTO path_step (id, person_id, name, planned_on, reached_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5)",
      N_ ("save the step"),
  },
  .update = {
      "UPDATE path_step SET person_id = ?2, name = ?3, planned_on = ?4, reached_on = ?5 "
      "WHERE id = ?1",
      N_ ("save the step"),
  },
  .delete = {
      "DELETE FROM path_step WHERE id = ?1",
      N_ ("remove the step"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_path_step_free,
};

PD_DEFINE_ROW_TABLE (path_step, PdPathStep)
