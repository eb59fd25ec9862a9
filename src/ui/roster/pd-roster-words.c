/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-words.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

/* "24 November": a date whose year everyone knows. */
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

/**
 * pd_roster_words_date:
 * @day: a day
 *
 * Returns: (transfer full): the day as it is spoken: "Tuesday 24 November"
 */
char *
pd_roster_words_date (PdDay day)
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
  g_autofree char *date = pd_roster_words_date (day);

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
  g_autofree char *day = pd_roster_words_date (pd_finding_get_day (finding));

  if (person == NULL)
    return g_strdup_printf ("%s: %s", day, pd_finding_get_words (finding));
  /* Translators: a person's name, a day, and a sentence about their shifts */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s"), pd_person_get_name (person), day,
                          pd_finding_get_words (finding));
}

/**
 * pd_roster_words_is_to_look_at:
 * @finding: a finding
 *
 * Returns: whether somebody has to do something about it; otherwise it is only to be known
 */
gboolean
pd_roster_words_is_to_look_at (PdFinding *finding)
{
  return pd_finding_get_severity (finding) <= PD_SEVERITY_NEEDS_AGREEMENT;
}

static void
count_open (PdRoster *roster,
            guint    *ret_to_look_at,
            guint    *ret_to_know_of)
{
  GPtrArray *findings = pd_roster_get_findings (roster);

  *ret_to_look_at = 0;
  *ret_to_know_of = 0;
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (pd_finding_is_settled (finding))
        continue;
      if (pd_roster_words_is_to_look_at (finding))
        (*ret_to_look_at)++;
      else
        (*ret_to_know_of)++;
    }
}

/**
 * pd_roster_words_count_open:
 * @roster: a roster
 *
 * Returns: how many of its findings are not settled, of whatever kind
 */
guint
pd_roster_words_count_open (PdRoster *roster)
{
  guint n_to_look_at;
  guint n_to_know_of;

  count_open (roster, &n_to_look_at, &n_to_know_of);
  return n_to_look_at + n_to_know_of;
}

/**
 * pd_roster_words_findings:
 * @roster: a roster
 *
 * Returns: (transfer full): all its open findings in a sentence
 */
char *
pd_roster_words_findings (PdRoster *roster)
{
  GPtrArray       *findings = pd_roster_get_findings (roster);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint            n_to_look_at;
  guint            n_to_know_of;

  count_open (roster, &n_to_look_at, &n_to_know_of);
  if (n_to_look_at + n_to_know_of == 0)
    return g_strdup (_ ("Nothing found by the rules for these days."));
  /* Open findings come first. */
  if (n_to_look_at + n_to_know_of == 1)
    return pd_roster_words_finding (roster, g_ptr_array_index (findings, 0));
  if (n_to_look_at == 0)
    return g_strdup_printf (ngettext ("%u thing to know of", "%u things to know of", n_to_know_of), n_to_know_of);
  first = g_strdup_printf (ngettext ("%u thing to look at", "%u things to look at", n_to_look_at), n_to_look_at);
  second = g_strdup_printf (ngettext ("%u to know of", "%u to know of", n_to_know_of), n_to_know_of);
  if (n_to_know_of == 0)
    return g_steal_pointer (&first);
  /* Translators: "3 things to look at, 12 to know of" */
  return g_strdup_printf (_ ("%1$s, %2$s"), first, second);
}
