/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-words.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* "24 November", "Tuesday 24 November": a date whose year everyone knows. */
static char *
day_and_month (PdDay day)
{
  int month;
  int of_month;

  pd_day_get_ymd (day, NULL, &month, &of_month);
  /* Translators: day of the month and month: "24 November".
   * For another order write %1$d and %2$s. */
  return g_strdup_printf (C_ ("date without year", "%1$d %2$s"), of_month, pd_month_to_words (month));
}

static char *
weekday_and_date (PdDay day)
{
  g_autofree char *date = day_and_month (day);

  /* Translators: weekday and date: "Tuesday 24 November" */
  return g_strdup_printf (C_ ("date without year", "%1$s %2$s"),
                          pd_weekday_to_words (pd_day_get_weekday (day)), date);
}

/* As little as says it: "23 – 29 November 2026", "30 November – 6 December 2026". */
static char *
date_range (PdDay from,
            PdDay to)
{
  g_autofree char *from_date = day_and_month (from);
  g_autofree char *to_date = day_and_month (to);
  int              from_year, from_month, from_day;
  int              to_year, to_month;

  pd_day_get_ymd (from, &from_year, &from_month, &from_day);
  pd_day_get_ymd (to, &to_year, &to_month, NULL);
  if (from_year != to_year)
    /* Translators: from a date to a date, with years: "28 December 2026 – 3 January 2027" */
    return g_strdup_printf (_ ("%1$s %2$d – %3$s %4$d"), from_date, from_year, to_date, to_year);
  if (from_month != to_month)
    /* Translators: dates of one year: "30 November – 6 December 2026" */
    return g_strdup_printf (_ ("%1$s – %2$s %3$d"), from_date, to_date, to_year);
  /* Translators: dates of one month: "23 – 29 November 2026" */
  return g_strdup_printf (_ ("%1$d – %2$s %3$d"), from_day, to_date, to_year);
}

/**
 * pd_roster_words_title:
 * @from: the first day on the screen
 * @n_days: how many there are, at least 1
 *
 * Returns: (transfer full): what the days are called: "Week 48, 23 – 29 November 2026"
 */
char *
pd_roster_words_title (PdDay from,
                       guint n_days)
{
  PdDay            to = from + (PdDay) n_days - 1;
  int              first = pd_day_get_iso_week (from, NULL);
  int              last = pd_day_get_iso_week (to, NULL);
  g_autofree char *dates = NULL;

  g_return_val_if_fail (n_days > 0, g_strdup (""));

  dates = date_range (from, to);
  if (first == last)
    /* Translators: week number and dates: "Week 48, 23 – 29 November 2026" */
    return g_strdup_printf (_ ("Week %1$d, %2$s"), first, dates);
  if (n_days <= 14)
    return g_strdup_printf (_ ("Weeks %1$d and %2$d, %3$s"), first, last, dates);
  return g_strdup_printf (_ ("Weeks %1$d to %2$d, %3$s"), first, last, dates);
}

/**
 * pd_roster_words_day:
 * @day: a day
 * @today: the day that is today
 *
 * Returns: (transfer full): what is spoken for a column: "Tuesday 24 November, today"
 */
char *
pd_roster_words_day (PdDay day,
                     PdDay today)
{
  g_autofree char *date = weekday_and_date (day);

  if (day == today)
    return g_strdup_printf (_ ("%s, today"), date);
  return g_steal_pointer (&date);
}

/* "9", "15:30", "6 the next day": zeros are noise when they are spoken. */
static char *
spoken_time (int minute)
{
  int              of_day = minute > PD_MINUTES_PER_DAY ? minute % PD_MINUTES_PER_DAY : minute;
  g_autofree char *time = NULL;

  if (of_day % 60 == 0)
    time = g_strdup_printf ("%d", of_day / 60);
  else
    time = g_strdup_printf ("%d:%02d", of_day / 60, of_day % 60);

  if (minute <= PD_MINUTES_PER_DAY)
    return g_steal_pointer (&time);
  if (minute <= 2 * PD_MINUTES_PER_DAY)
    /* Translators: spoken; a time on the following day: "6 the next day" */
    return g_strdup_printf (_ ("%s the next day"), time);
  return g_strdup_printf (_ ("%s two days later"), time);
}

/**
 * pd_roster_words_span:
 * @start: minutes since the midnight that a day begins with
 * @end: the same
 *
 * Returns: (transfer full): how the two are spoken: "22 to 6 the next day"
 */
char *
pd_roster_words_span (int start,
                      int end)
{
  g_autofree char *from = spoken_time (start);
  g_autofree char *to = spoken_time (end);

  /* Translators: spoken; from a time to a time: "9 to 15" */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
}

/* Where, for a roster of people; who, for a roster of sites. An open shift is for nobody
 * yet, as its row says, so that only the place is news. */
static const char *
other_side (PdRoster *roster,
            PdShift  *shift)
{
  PdSite   *site = pd_roster_get_site (roster, pd_shift_get_site_id (shift));
  PdPerson *person = pd_roster_get_person (roster, pd_shift_get_person_id (shift));

  if (pd_roster_get_side (roster) == PD_ROSTER_BY_SITE && !pd_shift_is_open (shift))
    return person != NULL ? pd_person_get_name (person) : _ ("somebody not listed");
  return site != NULL ? pd_site_get_name (site) : _ ("no site");
}

static void
append_particulars (GString  *words,
                    PdRoster *roster,
                    PdShift  *shift)
{
  PdFinding *finding = pd_roster_find_finding (roster, pd_shift_get_id (shift));

  if (pd_shift_get_activity (shift) != PD_ACTIVITY_SUPPORT)
    g_string_append_printf (words, ", %s", pd_activity_to_words (pd_shift_get_activity (shift)));
  if (pd_shift_get_minutes (shift, PD_SEGMENT_SLEEPOVER) > 0)
    g_string_append_printf (words, ", %s", _ ("with a sleepover"));
  if (*pd_shift_get_note (shift) != '\0')
    g_string_append_printf (words, ", %s", _ ("with a note"));
  if (finding == NULL)
    return;
  if (g_str_equal (pd_finding_get_rule_id (finding), "overlap"))
    g_string_append_printf (words, ", %s", _ ("overlap"));
  else
    g_string_append_printf (words, ", %s", _ ("something to look at"));
}

/* @before: (nullable): the place or person spoken last, which need not be said again */
static void
append_shift (GString    *words,
              PdRoster   *roster,
              PdShift    *shift,
              const char *before)
{
  g_autofree char *span = pd_roster_words_span (pd_shift_get_start (shift), pd_shift_get_end (shift));
  const char      *other = other_side (roster, shift);

  if (g_strcmp0 (other, before) == 0)
    g_string_append (words, span);
  else
    g_string_append_printf (words, "%s %s", other, span);
  append_particulars (words, roster, shift);
}

/**
 * pd_roster_words_shift:
 * @roster: a roster
 * @shift: a shift of it
 *
 * Returns: (transfer full): the shift as it is spoken: "Bay Street 9 to 15, overlap"
 */
char *
pd_roster_words_shift (PdRoster *roster,
                       PdShift  *shift)
{
  GString *words = g_string_new (NULL);

  append_shift (words, roster, shift, NULL);
  return g_string_free (words, FALSE);
}

static char *
count_shifts (guint n)
{
  switch (n)
    {
    case 0:
      return g_strdup (_ ("no shift"));
    case 1:
      return g_strdup (_ ("one shift"));
    case 2:
      return g_strdup (_ ("two shifts"));
    case 3:
      return g_strdup (_ ("three shifts"));
    default:
      return g_strdup_printf (ngettext ("%u shift", "%u shifts", n), n);
    }
}

/**
 * pd_roster_words_cell:
 * @roster: a roster
 * @row: a row of it
 * @column: a day of it, counted from its first
 *
 * Returns: (transfer full): the cell as it is spoken: "Tuesday 24 November, Mira Khan,
 *   two shifts: Bay Street 9 to 15; 18 to 22, overlap"
 */
char *
pd_roster_words_cell (PdRoster *roster,
                      guint     row,
                      guint     column)
{
  GPtrArray       *shifts = pd_roster_get_cell (roster, row, column);
  guint            n = shifts != NULL ? shifts->len : 0;
  g_autofree char *day = weekday_and_date (pd_roster_get_from (roster) + (PdDay) column);
  g_autofree char *count = count_shifts (n);
  GString         *words = g_string_new (NULL);

  g_string_append_printf (words, "%s, %s, %s", day, pd_roster_get_row_name (roster, row), count);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (words, i == 0 ? ": " : "; ");
      append_shift (words, roster, g_ptr_array_index (shifts, i),
                    i == 0 ? NULL : other_side (roster, g_ptr_array_index (shifts, i - 1)));
    }
  return g_string_free (words, FALSE);
}

/* "22 h 30", never broken between its parts. */
static char *
unbroken_hours (int minutes)
{
  g_autofree char *hours = pd_clock_hours_to_text (minutes);
  GString         *kept = g_string_new (hours);

  g_string_replace (kept, " ", "\302\240", 0);
  return g_string_free (kept, FALSE);
}

/**
 * pd_roster_words_hours:
 * @roster: a roster
 * @row: a row of it
 *
 * Returns: (transfer full): its hours against those agreed: "22 h of 24 h", to be broken
 *   only before and after the "of"; only its hours where none are agreed
 */
char *
pd_roster_words_hours (PdRoster *roster,
                       guint     row)
{
  int              agreed = pd_roster_get_row_agreed_minutes (roster, row);
  g_autofree char *worked = unbroken_hours (pd_roster_get_row_minutes (roster, row));
  g_autofree char *of = NULL;

  if (agreed <= 0)
    return g_steal_pointer (&worked);
  of = unbroken_hours (agreed);
  /* Translators: hours on the roster, of the hours agreed: "22 h of 24 h" */
  return g_strdup_printf (_ ("%1$s of %2$s"), worked, of);
}

/**
 * pd_roster_words_row:
 * @roster: a roster
 * @row: a row of it
 *
 * Returns: (transfer full): what is spoken for a row: "Mira Khan, 22 h of 24 h agreed"
 */
char *
pd_roster_words_row (PdRoster *roster,
                     guint     row)
{
  g_autofree char *hours = pd_roster_words_hours (roster, row);
  const char      *name = pd_roster_get_row_name (roster, row);

  if (pd_roster_get_row_agreed_minutes (roster, row) > 0)
    /* Translators: spoken; a name, and "22 h of 24 h" */
    return g_strdup_printf (_ ("%1$s, %2$s agreed"), name, hours);
  return g_strdup_printf ("%s, %s", name, hours);
}

/**
 * pd_roster_words_finding:
 * @roster: a roster
 * @finding: one of its findings
 *
 * Returns: (transfer full): whose it is, when, and the finding's own words
 */
char *
pd_roster_words_finding (PdRoster  *roster,
                         PdFinding *finding)
{
  PdPerson        *person = pd_roster_get_person (roster, pd_finding_get_person_id (finding));
  g_autofree char *day = weekday_and_date (pd_finding_get_day (finding));

  if (person == NULL)
    return g_strdup_printf ("%s: %s", day, pd_finding_get_words (finding));
  /* Translators: a person's name, a day, and a sentence about their shifts */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), pd_person_get_name (person), day,
                          pd_finding_get_words (finding));
}

/**
 * pd_roster_words_findings:
 * @roster: a roster
 *
 * Returns: (transfer full): all its findings in a sentence
 */
char *
pd_roster_words_findings (PdRoster *roster)
{
  GPtrArray *findings = pd_roster_get_findings (roster);

  if (findings->len == 0)
    return g_strdup (_ ("Nothing found by the rules for these days."));
  if (findings->len == 1)
    return pd_roster_words_finding (roster, g_ptr_array_index (findings, 0));
  return g_strdup_printf (ngettext ("%u thing to look at on these days.",
                                    "%u things to look at on these days.", findings->len),
                          findings->len);
}
