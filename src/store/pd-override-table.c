/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-override-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"

enum
{
  COLUMN_ID,
  COLUMN_RULE,
  COLUMN_SHIFT_ID,
  COLUMN_REASON,
  COLUMN_DECIDED_BY,
  COLUMN_DECIDED_ON,
};

static gpointer
read_row (PdStatement *row)
{
  PdOverride *override = pd_override_new (pd_statement_get_text (row, COLUMN_RULE),
                                          pd_statement_get_id (row, COLUMN_SHIFT_ID),
                                          pd_statement_get_text (row, COLUMN_REASON),
                                          pd_statement_get_id (row, COLUMN_DECIDED_BY),
                                          pd_statement_get_day (row, COLUMN_DECIDED_ON));

  override->id = pd_statement_get_id (row, COLUMN_ID);
  return override;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdOverride *override = value;

  pd_statement_bind_text (write, 1 + COLUMN_RULE, override->rule);
  pd_statement_bind_id (write, 1 + COLUMN_SHIFT_ID, override->shift_id);
  pd_statement_bind_text (write, 1 + COLUMN_REASON, override->reason);
  pd_statement_bind_id (write, 1 + COLUMN_DECIDED_BY, override->decided_by);
  pd_statement_bind_day (write, 1 + COLUMN_DECIDED_ON, override->decided_on);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_override_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, rule, shift_id, reason, decided_by, decided_on FROM override WHERE "
      "?1 IS NULL OR shift_id = ?1 ORDER BY decided_on, id",
      N_ ("read the decisions to go ahead"),
  },
  .insert = {
      "INSERT INTO override (id, rule, shift_id, reason, decided_by, decided_on) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      N_ ("save the decision to go ahead"),
  },
  .update = {
      "UPDATE override SET rule = ?2, shift_id = ?3, reason = ?4, decided_by = ?5, "
      "decided_on = ?6 WHERE id = ?1",
      N_ ("save the decision to go ahead"),
  },
  .delete = {
      "DELETE FROM override WHERE id = ?1",
      N_ ("remove the decision to go ahead"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_override_free,
};

PD_DEFINE_ROW_TABLE (override, PdOverride)
