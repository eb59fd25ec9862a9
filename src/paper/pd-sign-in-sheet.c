/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-sign-in-sheet.h"

#include "pd-clock.h"
#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7

/* Points: 11 mm, as a line of a hand that is in a hurry. */
#define LINE_HEIGHT 31.0

/* Points: 20 mm for a time, 14 mm for initials. */
#define TIME_WIDTH 57.0
#define INITIALS_WIDTH 40.0

/* For whoever comes and is not on the roster; a day has its page to itself. */
#define N_EMPTY_LINES 2
#define N_EMPTY_LINES_OF_DAY 5

/* What all sheets need while they are made. */
typedef struct
{
  PdSheet              *sheet;
  PdRoster             *roster;
  const PdPaperOptions *options;
  GHashTable           *names;
  gboolean              has_next_day;
  gboolean              has_open;
} Making;

static char *
get_who (Making  *making,
         PdShift *shift)
{
  g_autofree char *who = NULL;
  GString         *words = NULL;
  const PdSegment *segments;
  guint            n;

  if (pd_shift_is_open (shift))
    who = g_strdup (_ ("Open, nobody yet"));
  else
    who = pd_paper_words_for_person (making->roster, pd_shift_get_person_id (shift), making->names);
  words = g_string_new (who);
  if (pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    g_string_append_printf (words, "\n%s", pd_activity_to_words (pd_shift_get_activity (shift)));
  segments = pd_shift_get_segments (shift, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *segment = pd_paper_words_for_segment (&segments[i]);

      if (segments[i].kind == PD_SEGMENT_SLEEPOVER)
        g_string_append_printf (words, "\n%s", segment);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_shift (Making  *making,
           PdShift *shift)
{
  g_autofree char *times = pd_paper_words_for_times (pd_shift_get_start (shift), pd_shift_get_end (shift));
  g_autofree char *who = get_who (making, shift);
  const char      *cells[] = { times, who, "", "", "", "" };

  pd_sheet_add_row (making->sheet, cells, LINE_HEIGHT);
  making->has_next_day |= pd_shift_get_end (shift) > PD_MINUTES_PER_DAY;
  making->has_open |= pd_shift_is_open (shift);
}

static void
add_empty_lines (Making *making,
                 guint   n_lines)
{
  static const char *const cells[] = { "", "", "", "", "", "" };

  for (guint i = 0; i < n_lines; i++)
    pd_sheet_add_row (making->sheet, cells, LINE_HEIGHT);
}

static int
compare_shifts (gconstpointer a,
                gconstpointer b)
{
  return pd_shift_compare (*(PdShift *const *) a, *(PdShift *const *) b);
}

/* Those of the site, and the open ones there, in the order that people come in. */
static GPtrArray *
collect_shifts (Making *making,
                guint   row,
                guint   column)
{
  PdSite    *site = pd_roster_get_row_site (making->roster, row);
  PdId       site_id = site != NULL ? pd_site_get_id (site) : PD_ID_NONE;
  GPtrArray *shifts = g_ptr_array_new ();

  g_ptr_array_extend (shifts, pd_roster_get_cell (making->roster, row, column), NULL, NULL);
  for (guint i = 0; i < pd_roster_get_n_rows (making->roster); i++)
    {
      GPtrArray *open = pd_roster_get_cell (making->roster, i, column);

      for (guint j = 0; pd_roster_row_is_open (making->roster, i) && j < open->len; j++)
        if (pd_shift_get_site_id (g_ptr_array_index (open, j)) == site_id)
          g_ptr_array_add (shifts, g_ptr_array_index (open, j));
    }
  g_ptr_array_sort (shifts, compare_shifts);
  return shifts;
}

static gboolean
has_shifts (Making *making,
            guint   row,
            guint   from,
            guint   n_days)
{
  for (guint column = from; column < from + n_days; column++)
    {
      g_autoptr (GPtrArray) shifts = collect_shifts (making, row, column);

      if (shifts->len > 0)
        return TRUE;
    }
  return FALSE;
}

static void
begin_part (Making     *making,
            const char *place,
            guint       from,
            guint       n_days)
{
  PdDay            first = pd_roster_get_from (making->roster) + (PdDay) from;
  g_autofree char *days = pd_paper_words_for_days (first, first + (PdDay) n_days - 1);
  g_autofree char *title = pd_paper_words_for_title (_ ("Sign-in sheet"), making->options);

  pd_sheet_begin_part (making->sheet, place, days, title);
}

static void
add_day (Making *making,
         guint   row,
         guint   column,
         guint   n_days)
{
  g_autoptr (GPtrArray) shifts = collect_shifts (making, row, column);
  g_autofree char      *words = NULL;

  if (shifts->len == 0)
    return;
  words = pd_paper_words_for_day (pd_roster_get_from (making->roster) + (PdDay) column);
  if (n_days > 1)
    pd_sheet_add_heading (making->sheet, words);
  for (guint i = 0; i < shifts->len; i++)
    add_shift (making, g_ptr_array_index (shifts, i));
  add_empty_lines (making, n_days > 1 ? N_EMPTY_LINES : N_EMPTY_LINES_OF_DAY);
}

static void
add_site (Making *making,
          guint   row,
          guint   days_a_sheet)
{
  guint            n_all = pd_roster_get_n_days (making->roster);
  PdSite          *site = pd_roster_get_row_site (making->roster, row);
  PdId             site_id = site != NULL ? pd_site_get_id (site) : PD_ID_NONE;
  g_autofree char *place = pd_paper_words_for_place (making->roster, site_id);

  for (guint from = 0; from < n_all; from += days_a_sheet)
    {
      guint n_days = MIN (days_a_sheet, n_all - from);

      if (!has_shifts (making, row, from, n_days))
        continue;
      begin_part (making, place, from, n_days);
      for (guint column = from; column < from + n_days; column++)
        add_day (making, row, column, n_days);
    }
}

static gboolean
is_wanted (Making *making,
           guint   row,
           PdId    site_id)
{
  PdSite *site = pd_roster_get_row_site (making->roster, row);

  if (pd_roster_row_is_open (making->roster, row))
    return FALSE;
  return site_id == PD_ID_NONE || (site != NULL && pd_site_get_id (site) == site_id);
}

static char *
get_legend (Making *making)
{
  GString *legend = g_string_new (_ ("Times are those of the clock at the site."));

  if (making->has_next_day)
    g_string_append_printf (legend, " %s", _ ("“+1” behind a time: on the next day."));
  if (making->has_open)
    g_string_append_printf (legend, " %s", _ ("Open shifts have nobody yet."));
  g_string_append_printf (legend, " %s", _ ("Empty lines are for whoever else comes."));
  return g_string_free (g_steal_pointer (&legend), FALSE);
}

static PdSheet *
new_sheet (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("Planned"), .ems = 8.2, .is_strong = TRUE },
    { .head = _ ("Who"), .is_strong = TRUE },
    { .head = _ ("Signed in"), .ems = 1, .least = TIME_WIDTH, .is_box = TRUE },
    { .head = _ ("Initials"), .ems = 3, .least = INITIALS_WIDTH, .is_box = TRUE },
    { .head = _ ("Signed out"), .ems = 1, .least = TIME_WIDTH, .is_box = TRUE },
    { .head = _ ("Initials"), .ems = 3, .least = INITIALS_WIDTH, .is_box = TRUE },
  };

  return pd_sheet_new (_ ("Sign-in sheet"), options, columns, G_N_ELEMENTS (columns));
}

/**
 * pd_sign_in_sheet_new:
 * @roster: what to print, by site; nothing of it is kept
 * @site_id: which site, or %PD_ID_NONE for a sheet of each that has shifts
 * @span: whether a sheet is for a week or for a day
 * @options: how it is to look
 *
 * Lays out what lies beside the door: who is expected, in the order that they begin, with
 * boxes to sign in and out. A night stands on the day that it begins on.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_sign_in_sheet_new (PdRoster             *roster,
                      PdId                  site_id,
                      PdSignInSpan          span,
                      const PdPaperOptions *options)
{
  g_autoptr (GHashTable) names = NULL;
  g_autofree char       *legend = NULL;
  Making                 making = { NULL, roster, options };

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (pd_roster_get_side (roster) == PD_ROSTER_BY_SITE, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  names = pd_paper_words_name_people (roster, options->redaction, NULL);
  making.names = names;
  making.sheet = new_sheet (options);
  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    if (is_wanted (&making, row, site_id))
      add_site (&making, row, span == PD_SIGN_IN_BY_DAY ? 1 : DAYS_PER_WEEK);
  if (making.sheet->parts->len == 0)
    {
      begin_part (&making, _ ("Nobody is expected"), 0, pd_roster_get_n_days (roster));
      pd_sheet_add_words (making.sheet, _ ("There are no shifts in these days."));
    }
  legend = get_legend (&making);
  return pd_sheet_finish_roster (making.sheet, legend, options);
}
