/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-coverage-table.h"

#include <glib/gi18n-lib.h>

#include "pd-row-table-private.h"
#include "pd-when-columns-private.h"

enum
{
  COLUMN_ID,
  COLUMN_SITE_ID,
  COLUMN_WEEKDAYS,
  COLUMN_FROM_DAY,
  COLUMN_TO_DAY,
  COLUMN_START_MINUTE,
  COLUMN_END_MINUTE,
  COLUMN_MINIMUM,
  COLUMN_WISHED,
  COLUMN_MAXIMUM,
  COLUMN_MAY_BE_ALONE,
};

static gpointer
read_row (PdStatement *row)
{
  gboolean    has_maximum = !pd_statement_is_null (row, COLUMN_MAXIMUM);
  PdCoverage *coverage = pd_coverage_new (pd_statement_get_id (row, COLUMN_SITE_ID),
                                          pd_when_columns_read (row, COLUMN_WEEKDAYS),
                                          (int) pd_statement_get_int (row, COLUMN_MINIMUM),
                                          (int) pd_statement_get_int (row, COLUMN_WISHED),
                                          has_maximum ? (int) pd_statement_get_int (row, COLUMN_MAXIMUM)
                                                      : PD_COVERAGE_NO_MAXIMUM);

  coverage->id = pd_statement_get_id (row, COLUMN_ID);
  coverage->may_be_alone = pd_statement_get_int (row, COLUMN_MAY_BE_ALONE) != 0;
  return coverage;
}

static void
bind_values (PdStatement  *write,
             gconstpointer value)
{
  const PdCoverage *coverage = value;

  pd_statement_bind_id (write, 1 + COLUMN_SITE_ID, coverage->site_id);
  pd_when_columns_bind (write, 1 + COLUMN_WEEKDAYS, &coverage->when);
  pd_statement_bind_int (write, 1 + COLUMN_MINIMUM, coverage->minimum);
  pd_statement_bind_int (write, 1 + COLUMN_WISHED, coverage->wished);
  if (coverage->maximum == PD_COVERAGE_NO_MAXIMUM)
    pd_statement_bind_null (write, 1 + COLUMN_MAXIMUM);
  else
    pd_statement_bind_int (write, 1 + COLUMN_MAXIMUM, coverage->maximum);
  pd_statement_bind_int (write, 1 + COLUMN_MAY_BE_ALONE, coverage->may_be_alone);
}

static gboolean
check_value (gconstpointer value,
             GError      **error)
{
  return pd_coverage_check (value, error);
}

static const PdRowTable table = {
  .list = {
      "SELECT id, site_id, weekdays, from_day, to_day, start_minute, end_minute, "
      "minimum, wished, maximum, may_be_alone FROM coverage WHERE ?1 IS NULL OR "
      "site_id = ?1 ORDER BY site_id, id",
      N_ ("read how many people the sites want"),
  },
  .insert = {
      "INSERT INTO coverage (id, site_id, weekdays, from_day, to_day, start_minute, "
      "end_minute, minimum, wished, maximum, may_be_alone) VALUES (?1, ?2, ?3, ?4, "
      "?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      N_ ("save how many people the site wants"),
  },
  .update = {
      "UPDATE coverage SET site_id = ?2, weekdays = ?3, from_day = ?4, to_day = ?5, "
      "start_minute = ?6, end_minute = ?7, minimum = ?8, wished = ?9, maximum = ?10, "
      "may_be_alone = ?11 WHERE id = ?1",
      N_ ("save how many people the site wants"),
  },
  .delete = {
      "DELETE FROM coverage WHERE id = ?1",
      N_ ("remove how many people the site wants"),
  },
  .read = read_row,
  .bind = bind_values,
  .check = check_value,
  .free = (GDestroyNotify) pd_coverage_free,
};

PD_DEFINE_ROW_TABLE (coverage, PdCoverage)
