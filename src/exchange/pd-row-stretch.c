/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-row-stretch-private.h"

#include "pd-clock.h"
#include "pd-row-moment-private.h"

#include <glib/gi18n-lib.h>

/* The cells that say when: tables have days and times in columns of their own, or both
 * in one, under names that mean either. */
typedef struct
{
  PdRowMoment date;
  PdRowMoment from;
  PdRowMoment to;
  PdRowMoment start;
  PdRowMoment end;
} Cells;

static gboolean
read_cells (PdImportWork *work,
            guint         row,
            PdDateOrder   order,
            Cells        *cells)
{
  return pd_row_moment_read (work, row, PD_TABLE_FIELD_DATE, order, &cells->date) &&
         pd_row_moment_read (work, row, PD_TABLE_FIELD_FIRST_DAY, order, &cells->from) &&
         pd_row_moment_read (work, row, PD_TABLE_FIELD_LAST_DAY, order, &cells->to) &&
         pd_row_moment_read (work, row, PD_TABLE_FIELD_START, order, &cells->start) &&
         pd_row_moment_read (work, row, PD_TABLE_FIELD_END, order, &cells->end);
}

static gboolean
is_at (const PdRowMoment *moment,
       int                minute)
{
  return moment->day != PD_DAY_NONE && moment->minute == minute;
}

/* A program that knows days only with times writes midnights on both sides, or the last
 * minute on the second. */
static void
drop_midnights (PdRowMoment *first,
                PdRowMoment *last)
{
  if (is_at (first, 0) && (is_at (last, 0) || is_at (last, PD_MINUTES_PER_DAY - 1)))
    first->minute = last->minute = PD_ROW_NO_MINUTE;
}

/* What two cells say, if they don't say two things. */
static gboolean
agree (int  one,
       int  other,
       int  none,
       int *ret_value)
{
  *ret_value = one != none ? one : other;
  return one == none || other == none || one == other;
}

static const char *
settle_days (const Cells  *cells,
             PdRowStretch *stretch)
{
  if (cells->date.minute > 0)
    return _ ("The date has a time of its own.");
  if (!agree (cells->from.day, cells->start.day, PD_DAY_NONE, &stretch->from) ||
      !agree (stretch->from, cells->date.day, PD_DAY_NONE, &stretch->from))
    return _ ("It names two first days.");
  if (!agree (cells->to.day, cells->end.day, PD_DAY_NONE, &stretch->to))
    return _ ("It names two last days.");
  if (stretch->to == PD_DAY_NONE && (cells->date.day != PD_DAY_NONE || cells->start.day != PD_DAY_NONE))
    stretch->to = stretch->from;
  if (stretch->from != PD_DAY_NONE && stretch->to != PD_DAY_NONE && stretch->to < stretch->from)
    return _ ("It ends before it starts.");
  return NULL;
}

static gboolean
has_day_and_time (const PdRowMoment *moment)
{
  return moment->day != PD_DAY_NONE && moment->minute != PD_ROW_NO_MINUTE;
}

/* Times that stand behind a day are of that day; others are of each day. */
static gboolean
is_from_day_to_day (const Cells        *cells,
                    const PdRowStretch *stretch)
{
  return stretch->from != PD_DAY_NONE && stretch->to != PD_DAY_NONE &&
         (has_day_and_time (&cells->from) || has_day_and_time (&cells->start) ||
          has_day_and_time (&cells->to) || has_day_and_time (&cells->end));
}

static const char *
settle_end (const Cells  *cells,
            PdRowStretch *stretch)
{
  gboolean is_whole = stretch->start == 0 && stretch->end == PD_MINUTES_PER_DAY;

  if (!is_whole && is_from_day_to_day (cells, stretch))
    {
      if (stretch->to - stretch->from > 1)
        return _ ("It has times on its first or last day, with days between. Give each part a row of its own.");
      stretch->end += (stretch->to - stretch->from) * PD_MINUTES_PER_DAY;
      stretch->to = stretch->from;
      if (stretch->end < stretch->start)
        return _ ("It ends before it starts.");
    }
  else if (stretch->end < stretch->start)
    stretch->end += PD_MINUTES_PER_DAY;
  return stretch->end == stretch->start ? _ ("It ends when it starts.") : NULL;
}

static const char *
settle_times (const Cells  *cells,
              PdRowStretch *stretch)
{
  if (!agree (cells->from.minute, cells->start.minute, PD_ROW_NO_MINUTE, &stretch->start))
    return _ ("It names two times to start at.");
  if (!agree (cells->to.minute, cells->end.minute, PD_ROW_NO_MINUTE, &stretch->end))
    return _ ("It names two times to end at.");
  if (stretch->start == PD_ROW_NO_MINUTE)
    stretch->start = 0;
  if (stretch->end == PD_ROW_NO_MINUTE)
    stretch->end = PD_MINUTES_PER_DAY;
  if (stretch->start >= PD_MINUTES_PER_DAY)
    return _ ("It starts after the end of its day.");
  return settle_end (cells, stretch);
}

/**
 * pd_row_stretch_read:
 * @work: the work
 * @row: a row
 * @order: how dates are read
 * @ret_stretch: (out): when it is; a row need not say any day
 *
 * Reads %PD_TABLE_FIELD_DATE, which is a single day, and FIRST_DAY, LAST_DAY, START and
 * END, each of which may be a day, a time, or both.
 *
 * Returns: whether the row says one thing; otherwise it is left out, and a note says why
 */
gboolean
pd_row_stretch_read (PdImportWork *work,
                     guint         row,
                     PdDateOrder   order,
                     PdRowStretch *ret_stretch)
{
  Cells       cells;
  const char *problem;

  if (!read_cells (work, row, order, &cells))
    return FALSE;
  drop_midnights (&cells.from, &cells.to);
  drop_midnights (&cells.start, &cells.end);
  problem = settle_days (&cells, ret_stretch);
  if (problem == NULL)
    problem = settle_times (&cells, ret_stretch);
  if (problem != NULL)
    pd_import_work_leave_out (work, row, "%s", problem);
  return problem == NULL;
}
