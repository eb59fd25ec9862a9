/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-when-columns-private.h"

/**
 * pd_when_columns_read:
 * @row: a row
 * @first_column: where its days and times begin
 *
 * Returns: the days and times
 */
PdWhen
pd_when_columns_read (PdStatement *row,
                      int          first_column)
{
  return (PdWhen){
    .weekdays = (PdWeekdays) pd_statement_get_int (row, first_column),
    .from = pd_statement_get_day (row, first_column + 1),
    .to = pd_statement_get_day (row, first_column + 2),
    .start = (int) pd_statement_get_int (row, first_column + 3),
    .end = (int) pd_statement_get_int (row, first_column + 4),
  };
}

/**
 * pd_when_columns_bind:
 * @write: a statement
 * @first_index: which value the days and times begin with, from 1
 * @when: the days and times
 */
void
pd_when_columns_bind (PdStatement  *write,
                      int           first_index,
                      const PdWhen *when)
{
  pd_statement_bind_int (write, first_index, when->weekdays);
  pd_statement_bind_day (write, first_index + 1, when->from);
  pd_statement_bind_day (write, first_index + 2, when->to);
  pd_statement_bind_int (write, first_index + 3, when->start);
  pd_statement_bind_int (write, first_index + 4, when->end);
}
