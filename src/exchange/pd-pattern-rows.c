/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-pattern-rows-private.h"

#include "pd-clock.h"
#include "pd-pattern.h"
#include "pd-row-moment-private.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

static void
leave_out (PdFactReader *reader,
           guint         row,
           const char   *problem)
{
  pd_import_work_leave_out (reader->work, row, "%s", problem);
}

static gboolean
read_number (PdFactReader *reader,
             guint         row,
             PdTableField  field,
             int           otherwise,
             int          *ret_number)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, field);
  g_autofree char *quoted = NULL;
  guint64          number;

  *ret_number = otherwise;
  if (*text == '\0')
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 1, PD_PATTERN_MAX_WEEKS, &number, NULL))
    {
      *ret_number = (int) number;
      return TRUE;
    }
  quoted = pd_table_text_quote_for_words (text);
  pd_import_work_leave_out (reader->work,
                            row,
                            _ ("“%s” is no number of weeks from 1 to %d."),
                            quoted,
                            PD_PATTERN_MAX_WEEKS);
  return FALSE;
}

static gboolean
read_weekdays (PdFactReader *reader,
               guint         row,
               PdPatternRow *pattern_row)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_DAY);
  g_autofree char *quoted = NULL;

  if (*text == '\0')
    return TRUE;
  if (!pd_fact_reader_find_weekdays (reader, text, &pattern_row->weekdays))
    {
      quoted = pd_table_text_quote_for_words (text);
      pd_import_work_leave_out (reader->work, row, _ ("“%s” are no days of the week."), quoted);
      return FALSE;
    }
  if (pattern_row->weekdays == 0)
    pattern_row->weekdays = PD_WEEKDAYS_ALL;
  return TRUE;
}

/* Gives a sentence where the times can't be those of a day of the pattern. A row without
 * a day has no times: it stands for a pattern that says nothing yet. */
static const char *
settle_times (PdPatternRow      *row,
              const PdRowMoment *start,
              const PdRowMoment *end)
{
  gboolean has_start = start->minute != PD_ROW_NO_MINUTE;
  gboolean has_end = end->minute != PD_ROW_NO_MINUTE;

  if (start->day != PD_DAY_NONE || end->day != PD_DAY_NONE)
    return _ ("There is a date where a time belongs.");
  if (row->weekdays == 0)
    return has_start || has_end ? _ ("There is no day of the week.") : NULL;
  if (!has_start)
    return _ ("There is no start.");
  if (!has_end)
    return _ ("There is no end.");
  row->start = start->minute;
  row->end = end->minute + (end->minute < start->minute ? PD_MINUTES_PER_DAY : 0);
  if (row->start >= PD_MINUTES_PER_DAY)
    return _ ("It starts after the end of its day.");
  if (row->end > 2 * PD_MINUTES_PER_DAY)
    return _ ("It ends later than on the next day.");
  return row->end == row->start ? _ ("It ends when it starts.") : NULL;
}

static gboolean
read_times (PdFactReader *reader,
            guint         row,
            PdPatternRow *pattern_row)
{
  PdRowMoment start;
  PdRowMoment end;
  const char *problem;

  if (!read_weekdays (reader, row, pattern_row) ||
      !pd_row_moment_read (reader->work, row, PD_TABLE_FIELD_START, reader->order, &start) ||
      !pd_row_moment_read (reader->work, row, PD_TABLE_FIELD_END, reader->order, &end))
    return FALSE;
  problem = settle_times (pattern_row, &start, &end);
  if (problem != NULL)
    leave_out (reader, row, problem);
  return problem == NULL;
}

static gboolean
read_days (PdFactReader *reader,
           guint         row,
           PdPatternRow *pattern_row)
{
  if (!pd_row_day_read (reader->work, row, PD_TABLE_FIELD_FIRST_DAY, reader->order, &pattern_row->from) ||
      !pd_row_day_read (reader->work, row, PD_TABLE_FIELD_LAST_DAY, reader->order, &pattern_row->to) ||
      !pd_row_day_read (reader->work, row, PD_TABLE_FIELD_ANCHOR, reader->order, &pattern_row->anchor))
    return FALSE;
  if (pattern_row->from == PD_DAY_NONE)
    pattern_row->from = pattern_row->anchor;
  if (pattern_row->from == PD_DAY_NONE)
    leave_out (reader, row, _ ("It does not say from which day it holds."));
  else if (pattern_row->to != PD_DAY_NONE && pattern_row->to < pattern_row->from)
    leave_out (reader, row, _ ("The last day comes before the first one."));
  else
    return TRUE;
  return FALSE;
}

/**
 * pd_pattern_row_read:
 * @reader: what it is read with
 * @row: a row that was taken
 * @person_id: whose pattern it is
 * @ret_row: (out): what it says; its line and its group are not set
 *
 * Returns: whether the row can be used; otherwise it is left out, and a note says why
 */
gboolean
pd_pattern_row_read (PdFactReader *reader,
                     guint         row,
                     PdId          person_id,
                     PdPatternRow *ret_row)
{
  *ret_row = (PdPatternRow){ .person_id = person_id };
  return read_days (reader, row, ret_row) &&
         read_number (reader, row, PD_TABLE_FIELD_WEEKS, PD_PATTERN_ROW_NO_WEEKS, &ret_row->weeks) &&
         read_number (reader, row, PD_TABLE_FIELD_WEEK, 1, &ret_row->week) &&
         read_times (reader, row, ret_row);
}
