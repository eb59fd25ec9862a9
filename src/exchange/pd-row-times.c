/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-row-times-private.h"

#include "pd-clock.h"
#include "pd-row-moment-private.h"
#include "pd-table-times-private.h"

#include <glib/gi18n-lib.h>

/* More than fit into the longest shift. */
#define MAX_SLEEPOVERS 4

/* The day stands in a column of its own, or before the start; in both only if they
 * agree. A date's own time is midnight where a program adds one. */
static gboolean
settle_day (PdImportWork      *work,
            guint              row,
            const PdRowMoment *date,
            const PdRowMoment *start,
            PdDay             *ret_day)
{
  const char *problem = NULL;

  *ret_day = date->day != PD_DAY_NONE ? date->day : start->day;
  if (*ret_day == PD_DAY_NONE)
    problem = _ ("There is no date.");
  else if (date->minute > 0)
    problem = _ ("The date has a time of its own.");
  else if (start->day != PD_DAY_NONE && start->day != *ret_day)
    problem = _ ("The date and the start name two days.");

  if (problem != NULL)
    pd_import_work_leave_out (work, row, "%s", problem);
  return problem == NULL;
}

/* An end without a date is on the next day if it is before the start. */
static gboolean
settle_times (PdImportWork      *work,
              guint              row,
              PdDay              day,
              const PdRowMoment *start,
              const PdRowMoment *end,
              int               *ret_end)
{
  const char *problem = NULL;

  *ret_end = end->minute;
  if (end->day != PD_DAY_NONE)
    *ret_end += CLAMP (end->day - day, -3, 3) * PD_MINUTES_PER_DAY;
  else if (end->minute < start->minute)
    *ret_end += PD_MINUTES_PER_DAY;

  if (start->minute == PD_ROW_NO_MINUTE)
    problem = _ ("There is no start.");
  else if (end->minute == PD_ROW_NO_MINUTE)
    problem = _ ("There is no end.");
  else if (start->minute >= PD_MINUTES_PER_DAY)
    problem = _ ("It starts after the end of its day.");
  else if (*ret_end == start->minute)
    problem = _ ("It ends when it starts.");
  else if (*ret_end < start->minute)
    problem = _ ("It ends before it starts.");
  else if (*ret_end - start->minute > PD_SHIFT_MAX_MINUTES)
    problem = _ ("It is longer than two days.");

  if (problem != NULL)
    pd_import_work_leave_out (work, row, "%s", problem);
  return problem == NULL;
}

/**
 * pd_row_times_read:
 * @work: the work
 * @row: a row
 * @order: how dates are read
 * @ret_day: (out): the day that the shift begins on
 * @ret_start: (out): its start, in minutes since the midnight of that day
 * @ret_end: (out): its end, the same; later than the start
 *
 * Returns: whether the row says when the shift is; otherwise it is left out, and a note
 *   says why
 */
gboolean
pd_row_times_read (PdImportWork *work,
                   guint         row,
                   PdDateOrder   order,
                   PdDay        *ret_day,
                   int          *ret_start,
                   int          *ret_end)
{
  PdRowMoment date;
  PdRowMoment start;
  PdRowMoment end;

  if (!pd_row_moment_read (work, row, PD_TABLE_FIELD_DATE, order, &date) ||
      !pd_row_moment_read (work, row, PD_TABLE_FIELD_START, order, &start) ||
      !pd_row_moment_read (work, row, PD_TABLE_FIELD_END, order, &end))
    return FALSE;
  *ret_start = start.minute;
  return settle_day (work, row, &date, &start, ret_day) &&
         settle_times (work, row, *ret_day, &start, &end, ret_end);
}

/* Puts a sleepover behind what the duty has so far: at the first time of that clock that
 * is not before @from. */
static void
append_sleepover (GArray *segments,
                  int     from,
                  int     start,
                  int     end)
{
  PdSegment work = { PD_SEGMENT_WORK, from, 0 };
  PdSegment sleep = { PD_SEGMENT_SLEEPOVER, 0, 0 };

  if (end <= start)
    end += PD_MINUTES_PER_DAY;
  while (start < from)
    {
      start += PD_MINUTES_PER_DAY;
      end += PD_MINUTES_PER_DAY;
    }
  work.end = sleep.start = start;
  sleep.end = end;
  if (work.end > work.start)
    g_array_append_val (segments, work);
  g_array_append_val (segments, sleep);
}

/**
 * pd_row_sleepovers_parse:
 * @text: "23:00-07:00"; several have a semicolon between
 * @shift: a shift that is one stretch of work
 *
 * Puts sleepovers into @shift.
 *
 * Returns: whether @text says some that lie within @shift; otherwise that is as it was
 */
gboolean
pd_row_sleepovers_parse (const char *text,
                         PdShift    *shift)
{
  g_auto (GStrv)     spans = g_strsplit (text, ";", MAX_SLEEPOVERS);
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (PdSegment));
  int                at = pd_shift_get_start (shift);
  PdSegment          rest = { PD_SEGMENT_WORK, 0, pd_shift_get_end (shift) };

  for (guint i = 0; spans[i] != NULL; i++)
    {
      int start;
      int end;

      if (!pd_table_times_read_span (spans[i], &start, &end))
        return FALSE;
      append_sleepover (segments, at, start, end);
      at = g_array_index (segments, PdSegment, segments->len - 1).end;
    }

  rest.start = at;
  if (rest.end > rest.start)
    g_array_append_val (segments, rest);
  return at <= rest.end &&
         pd_shift_set_segments (shift, (const PdSegment *) (void *) segments->data, segments->len, NULL);
}

/**
 * pd_row_sleepovers_to_text:
 * @shift: a shift
 *
 * Returns: (transfer full): its sleepovers, for pd_row_sleepovers_parse(); empty for
 *   none
 */
char *
pd_row_sleepovers_to_text (PdShift *shift)
{
  GString         *text = g_string_new (NULL);
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *start = pd_table_times_write (segments[i].start);
      g_autofree char *end = pd_table_times_write (segments[i].end);

      if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
        g_string_append_printf (text, "%s%s-%s", text->len > 0 ? ";" : "", start, end);
    }
  return g_string_free (text, FALSE);
}
