/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-person-sheet.h"

#include "pd-clock.h"
#include "pd-hours-private.h"
#include "pd-paper-words-private.h"
#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

#define DAYS_PER_WEEK 7
#define DAYS_PER_FORTNIGHT 14

/* What all sheets need while they are made. */
typedef struct
{
  PdSheet              *sheet;
  PdRoster             *roster;
  PdRosterFacts        *facts;
  const PdPaperOptions *options;
  GHashTable           *names;
  gboolean              has_next_day;
} Making;

/* Everything else stays among those who work with the person: where names are shortened,
 * others are meant to read the sheet, and a note may hold anything. */
static gboolean
may_show_notes (const Making *making)
{
  return making->options->redaction == PD_REDACTION_FULL_NAMES;
}

static void
append_note (GString    *words,
             const char *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = pd_paper_words_make_one_line (lines[i]);

      if (i == 0)
        /* Translators: before the note that somebody left for whoever works a shift */
        g_string_append_printf (words, "\n%s %s", _ ("Hand-over:"), line);
      else
        g_string_append_printf (words, "\n%s", line);
    }
}

/* Where, what for, and all parts with their times: what a person has to know of a shift. */
static char *
get_shift_words (Making  *making,
                 PdShift *shift)
{
  g_autofree char *place = pd_paper_words_for_place (making->roster, pd_shift_get_site_id (shift));
  GString         *words = g_string_new (place);
  const PdSegment *segments;
  guint            n;

  g_string_append_printf (words, "\n%s", pd_activity_to_words (pd_shift_get_activity (shift)));
  segments = pd_shift_get_segments (shift, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *segment = pd_paper_words_for_segment (&segments[i]);

      if (segments[i].kind != PD_SEGMENT_WORK)
        g_string_append_printf (words, "\n%s", segment);
    }
  if (may_show_notes (making) && *pd_shift_get_note (shift) != '\0')
    append_note (words, pd_shift_get_note (shift));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_shift (Making     *making,
           PdShift    *shift,
           const char *day)
{
  PdZone          *zone = pd_roster_get_zone (making->roster, shift);
  g_autofree char *times = pd_paper_words_for_times (pd_shift_get_start (shift), pd_shift_get_end (shift));
  g_autofree char *words = get_shift_words (making, shift);
  g_autofree char *hours = pd_clock_hours_to_text (pd_shift_get_worked_minutes (shift, zone));
  const char      *cells[] = { day, times, words, hours };

  pd_sheet_add_row (making->sheet, cells, 0);
  making->has_next_day |= pd_shift_get_end (shift) > PD_MINUTES_PER_DAY;
}

/* The day beside each of its lines, as a page may end between them. */
static void
add_day (Making *making,
         guint   row,
         guint   column)
{
  PdPerson        *person = pd_roster_get_row_person (making->roster, row);
  PdDay            day = pd_roster_get_from (making->roster) + (PdDay) column;
  GPtrArray       *shifts = pd_roster_get_cell (making->roster, row, column);
  g_autofree char *words = pd_paper_words_for_column (day);
  g_autofree char *away = pd_paper_words_for_away (making->facts, pd_person_get_id (person), day);
  const char      *cells[] = { words, "", away != NULL ? away : "–", "" };

  if (away != NULL || shifts->len == 0)
    pd_sheet_add_row (making->sheet, cells, 0);
  for (guint i = 0; i < shifts->len; i++)
    add_shift (making, g_ptr_array_index (shifts, i), words);
}

static void
count_hours (Making  *making,
             guint    row,
             guint    from,
             guint    n_days,
             PdHours *ret_hours)
{
  *ret_hours = (PdHours){ 0 };
  for (guint column = from; column < from + n_days; column++)
    {
      GPtrArray *shifts = pd_roster_get_cell (making->roster, row, column);

      for (guint i = 0; i < shifts->len; i++)
        {
          PdShift *shift = g_ptr_array_index (shifts, i);

          pd_hours_add_shift (ret_hours, shift, pd_roster_get_zone (making->roster, shift));
        }
    }
}

/* Only whole weeks have agreed hours: nobody agrees to a part of one. */
static int
get_agreed_minutes (Making *making,
                    guint   row,
                    guint   n_days)
{
  PdPerson *person = pd_roster_get_row_person (making->roster, row);

  if (n_days % DAYS_PER_WEEK != 0)
    return 0;
  return pd_person_get_agreed_minutes (person) * (int) (n_days / DAYS_PER_WEEK);
}

static char *
get_sum (Making     *making,
         guint       row,
         guint       from,
         guint       n_days,
         const char *what)
{
  PdHours hours;

  count_hours (making, row, from, n_days, &hours);
  return pd_hours_to_words (&hours, what, get_agreed_minutes (making, row, n_days));
}

/* Whether the fourteen days from @from are a fortnight of the service, all of it printed. */
static gboolean
is_fortnight (Making *making,
              guint   from)
{
  PdDay first = pd_roster_get_from (making->roster) + (PdDay) from;

  return making->facts != NULL &&
         from + DAYS_PER_FORTNIGHT <= pd_roster_get_n_days (making->roster) &&
         pd_day_fortnight_start (first, pd_roster_facts_get_anchor (making->facts)) == first;
}

/* Of the week, and of the fortnight that ends with it. What is the sum of the whole sheet
 * stands at its end. */
static void
add_week_sums (Making *making,
               guint   row,
               guint   from,
               guint   n_days)
{
  g_autofree char *week = get_sum (making, row, from, n_days, _ ("This week"));
  g_autofree char *fortnight = NULL;

  pd_sheet_add_words (making->sheet, week);
  if (from < DAYS_PER_WEEK || !is_fortnight (making, from - DAYS_PER_WEEK) ||
      pd_roster_get_n_days (making->roster) == DAYS_PER_FORTNIGHT)
    return;
  fortnight = get_sum (making, row, from - DAYS_PER_WEEK, DAYS_PER_FORTNIGHT, _ ("This fortnight"));
  pd_sheet_add_words (making->sheet, fortnight);
}

static void
add_week (Making *making,
          guint   row,
          guint   from)
{
  guint            n_days = MIN (DAYS_PER_WEEK, pd_roster_get_n_days (making->roster) - from);
  PdDay            first = pd_roster_get_from (making->roster) + (PdDay) from;
  g_autofree char *days = pd_paper_words_for_days (first, first + (PdDay) n_days - 1);

  pd_sheet_add_heading (making->sheet, days);
  for (guint column = from; column < from + n_days; column++)
    add_day (making, row, column);
  if (n_days < pd_roster_get_n_days (making->roster))
    add_week_sums (making, row, from, n_days);
}

static const char *
name_all_days (Making *making)
{
  guint n_days = pd_roster_get_n_days (making->roster);

  if (n_days == DAYS_PER_WEEK)
    return _ ("This week");
  if (n_days == DAYS_PER_FORTNIGHT && is_fortnight (making, 0))
    return _ ("This fortnight");
  return _ ("In all");
}

/* Supervision and learning are what a low-hours worker loses first: said even where there
 * is none of it. */
static void
add_total (Making *making,
           guint   row)
{
  guint            n_days = pd_roster_get_n_days (making->roster);
  g_autofree char *sum = get_sum (making, row, 0, n_days, name_all_days (making));
  g_autofree char *learning = NULL;
  g_autofree char *words = NULL;
  PdHours          hours;

  count_hours (making, row, 0, n_days, &hours);
  learning = pd_hours_learning_to_words (&hours);
  words = g_strdup_printf ("%s\n%s", sum, learning);
  pd_sheet_add_words (making->sheet, words);
}

static void
begin_part (Making     *making,
            const char *name)
{
  PdDay            first = pd_roster_get_from (making->roster);
  PdDay            last = first + (PdDay) pd_roster_get_n_days (making->roster) - 1;
  g_autofree char *days = pd_paper_words_for_days (first, last);
  g_autofree char *title = pd_paper_words_for_title (_ ("Roster of one person"), making->options);

  pd_sheet_begin_part (making->sheet, name, days, title);
}

static void
add_person (Making *making,
            guint   row)
{
  PdId             id = pd_person_get_id (pd_roster_get_row_person (making->roster, row));
  g_autofree char *name = pd_paper_words_for_person (making->roster, id, making->names);

  begin_part (making, name);
  for (guint from = 0; from < pd_roster_get_n_days (making->roster); from += DAYS_PER_WEEK)
    add_week (making, row, from);
  add_total (making, row);
}

static gboolean
is_wanted (Making *making,
           guint   row,
           PdId    person_id)
{
  PdPerson *person = pd_roster_get_row_person (making->roster, row);
  PdHours   hours;

  if (person == NULL)
    return FALSE;
  if (person_id != PD_ID_NONE)
    return pd_person_get_id (person) == person_id;
  count_hours (making, row, 0, pd_roster_get_n_days (making->roster), &hours);
  return hours.n_shifts > 0;
}

static char *
get_legend (Making *making)
{
  GString *legend = g_string_new (_ ("Times are those of the clock at the site."));

  g_string_append_printf (legend, " %s", _ ("Hours are those of work and sleepovers."));
  if (making->has_next_day)
    g_string_append_printf (legend, " %s", _ ("“+1” behind a time: on the next day."));
  if (!may_show_notes (making))
    g_string_append_printf (legend, " %s", _ ("Where names are shortened, hand-over notes are left out."));
  return g_string_free (g_steal_pointer (&legend), FALSE);
}

static PdSheet *
new_sheet (const PdPaperOptions *options)
{
  const PdSheetColumn columns[] = {
    { .head = _ ("Day"), .ems = 6.4, .is_strong = TRUE },
    { .head = _ ("Times"), .ems = 8.2, .is_strong = TRUE },
    { .head = _ ("Where, and what for"), .is_strong = TRUE },
    { .head = _ ("Hours"), .ems = 3.6 },
  };

  return pd_sheet_new (_ ("Roster of one person"), options, columns, G_N_ELEMENTS (columns));
}

/**
 * pd_person_sheet_new:
 * @roster: what to print, by person, with everybody on it; nothing of it is kept
 * @facts: (nullable): when people are away, and which days make a fortnight; nothing of
 *   it is kept
 * @person_id: whose sheet, or %PD_ID_NONE for one of everybody who has a shift
 * @options: how it is to look
 *
 * Lays out what one person takes home: day by day, with everything of each shift that
 * the wall does not say, hours against agreed hours, and what of them is for supervision
 * and learning. Takes longer than a frame for many people.
 *
 * Returns: (transfer full): the pages
 */
PdDocument *
pd_person_sheet_new (PdRoster             *roster,
                     PdRosterFacts        *facts,
                     PdId                  person_id,
                     const PdPaperOptions *options)
{
  g_autoptr (GHashTable) names = NULL;
  g_autofree char       *legend = NULL;
  Making                 making = { NULL, roster, facts, options, NULL };
  guint                  n_sheets = 0;

  g_return_val_if_fail (PD_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (pd_roster_get_side (roster) == PD_ROSTER_BY_PERSON, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  names = pd_paper_words_name_people (roster, options->redaction, NULL);
  making.names = names;
  making.sheet = new_sheet (options);
  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    if (is_wanted (&making, row, person_id))
      {
        add_person (&making, row);
        n_sheets++;
      }
  if (n_sheets == 0)
    {
      begin_part (&making, _ ("Nobody’s roster"));
      pd_sheet_add_words (making.sheet, _ ("There are no shifts in these days."));
    }
  legend = get_legend (&making);
  return pd_sheet_finish_roster (making.sheet, legend, options);
}
