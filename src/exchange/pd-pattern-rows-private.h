/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-fact-kind-private.h"
#include "pd-when.h"

G_BEGIN_DECLS

/* The number of weeks that a row does not say. */
#define PD_PATTERN_ROW_NO_WEEKS 0

/**
 * PdPatternRow:
 * @line: the line of the table
 * @group: which of the patterns that the table has it is a row of
 * @person_id: whose
 * @from: the first day that the pattern holds for
 * @to: the last day, or %PD_DAY_NONE
 * @anchor: a day that its first week begins with, or %PD_DAY_NONE
 * @weeks: how many weeks it has, or %PD_PATTERN_ROW_NO_WEEKS
 * @week: which of them, from 1
 * @weekdays: the days of that; 0 for a row without times
 * @start: minutes since the midnight of each of these days
 * @end: the same; later than @start
 *
 * A row of a table of agreed patterns: times of one of them.
 */
typedef struct
{
  guint      line;
  guint      group;
  PdId       person_id;
  PdDay      from;
  PdDay      to;
  PdDay      anchor;
  int        weeks;
  int        week;
  PdWeekdays weekdays;
  int        start;
  int        end;
} PdPatternRow;

gboolean pd_pattern_row_read (PdFactReader *reader,
                              guint         row,
                              PdId          person_id,
                              PdPatternRow *ret_row);

gboolean pd_pattern_import_run (PdImportWork *work,
                                GError      **error);

G_END_DECLS
