/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Years are counted from March here, so that the leap day is the last of its year;
 * 400 of them have always the same number of days. Day 0 of the count is
 * 1 March of the year 0, which lies this far before 1 January 1970. */
#define DAYS_PER_ERA 146097
#define DAYS_BEFORE_EPOCH 719468

/* What a roster could name. Before 1900 no zone is known, and a typed year beyond
 * 2200 is a slip. */
#define FIRST_ISO_YEAR 1900
#define LAST_ISO_YEAR 2200

static const char *const MONTHS[] = {
  NC_ ("month in a full date", "January"),
  NC_ ("month in a full date", "February"),
  NC_ ("month in a full date", "March"),
  NC_ ("month in a full date", "April"),
  NC_ ("month in a full date", "May"),
  NC_ ("month in a full date", "June"),
  NC_ ("month in a full date", "July"),
  NC_ ("month in a full date", "August"),
  NC_ ("month in a full date", "September"),
  NC_ ("month in a full date", "October"),
  NC_ ("month in a full date", "November"),
  NC_ ("month in a full date", "December"),
};

static const char *const SHORT_MONTHS[] = {
  NC_ ("short month in a date", "Jan"),
  NC_ ("short month in a date", "Feb"),
  NC_ ("short month in a date", "Mar"),
  NC_ ("short month in a date", "Apr"),
  NC_ ("short month in a date", "May"),
  NC_ ("short month in a date", "Jun"),
  NC_ ("short month in a date", "Jul"),
  NC_ ("short month in a date", "Aug"),
  NC_ ("short month in a date", "Sep"),
  NC_ ("short month in a date", "Oct"),
  NC_ ("short month in a date", "Nov"),
  NC_ ("short month in a date", "Dec"),
};

static const char *const WEEKDAYS[] = {
  NC_ ("weekday", "Monday"),
  NC_ ("weekday", "Tuesday"),
  NC_ ("weekday", "Wednesday"),
  NC_ ("weekday", "Thursday"),
  NC_ ("weekday", "Friday"),
  NC_ ("weekday", "Saturday"),
  NC_ ("weekday", "Sunday"),
};

static const char *const SHORT_WEEKDAYS[] = {
  NC_ ("short weekday", "Mon"),
  NC_ ("short weekday", "Tue"),
  NC_ ("short weekday", "Wed"),
  NC_ ("short weekday", "Thu"),
  NC_ ("short weekday", "Fri"),
  NC_ ("short weekday", "Sat"),
  NC_ ("short weekday", "Sun"),
};

static gint64
floor_div (gint64 dividend,
           gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

static gint64
floor_mod (gint64 dividend,
           gint64 divisor)
{
  return dividend - floor_div (dividend, divisor) * divisor;
}

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year,
               int month)
{
  static const int DAYS[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : DAYS[month - 1];
}

/* Reads exactly @n digits. */
static gboolean
parse_digits (const char *text,
              guint       n,
              int        *ret_number)
{
  int number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      number = number * 10 + g_ascii_digit_value (text[i]);
    }
  *ret_number = number;
  return TRUE;
}

/**
 * pd_day_from_ymd:
 * @year: a year from 1 to 9999
 * @month: 1 to 12
 * @day: a day of that month, from 1
 *
 * Returns: that day, or %PD_DAY_NONE when there is no such day in the calendar
 */
PdDay
pd_day_from_ymd (int year,
                 int month,
                 int day)
{
  int    since_march;
  gint64 march_year;
  gint64 era;
  gint64 day_of_era;

  if (year < 1 || year > 9999 || month < 1 || month > 12 ||
      day < 1 || day > days_in_month (year, month))
    return PD_DAY_NONE;

  since_march = (month + 9) % 12;
  march_year = month <= 2 ? year - 1 : year;
  era = floor_div (march_year, 400);
  march_year -= era * 400;
  day_of_era = march_year * 365 + march_year / 4 - march_year / 100 +
               (153 * since_march + 2) / 5 + day - 1;
  return (PdDay) (era * DAYS_PER_ERA + day_of_era - DAYS_BEFORE_EPOCH);
}

/**
 * pd_day_get_ymd:
 * @day: a day
 * @ret_year: (out) (optional): its year
 * @ret_month: (out) (optional): its month, 1 to 12
 * @ret_day: (out) (optional): its day of the month, from 1
 */
void
pd_day_get_ymd (PdDay day,
                int  *ret_year,
                int  *ret_month,
                int  *ret_day)
{
  gint64 era = floor_div ((gint64) day + DAYS_BEFORE_EPOCH, DAYS_PER_ERA);
  int    of_era = (int) ((gint64) day + DAYS_BEFORE_EPOCH - era * DAYS_PER_ERA);
  int    year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int    of_year = of_era - (365 * year + year / 4 - year / 100);
  int    since_march = (5 * of_year + 2) / 153;
  int    month = (since_march + 2) % 12 + 1;

  if (ret_year != NULL)
    *ret_year = (int) (era * 400) + year + (month <= 2 ? 1 : 0);
  if (ret_month != NULL)
    *ret_month = month;
  if (ret_day != NULL)
    *ret_day = of_year - (153 * since_march + 2) / 5 + 1;
}

/**
 * pd_day_parse_iso:
 * @text: (nullable): what may be a date
 * @ret_day: (out) (optional): the day; not touched when it is none
 *
 * Reads a date written as `2026-11-24`, and nothing else: four, two and two digits, a
 * day that exists, a year from 1900 to 2200.
 *
 * Returns: whether @text is such a date
 */
gboolean
pd_day_parse_iso (const char *text,
                  PdDay      *ret_day)
{
  int   year;
  int   month;
  int   of_month;
  PdDay day;

  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-' ||
      !parse_digits (text, 4, &year) || !parse_digits (text + 5, 2, &month) ||
      !parse_digits (text + 8, 2, &of_month) || year < FIRST_ISO_YEAR || year > LAST_ISO_YEAR)
    return FALSE;

  day = pd_day_from_ymd (year, month, of_month);
  if (day == PD_DAY_NONE)
    return FALSE;
  if (ret_day != NULL)
    *ret_day = day;
  return TRUE;
}

/**
 * pd_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full): the day as `2026-11-24`, which sorts as text
 */
char *
pd_day_to_iso (PdDay day)
{
  int year;
  int month;
  int of_month;

  g_return_val_if_fail (day != PD_DAY_NONE, g_strdup (""));

  pd_day_get_ymd (day, &year, &month, &of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, of_month);
}

/**
 * pd_day_get_weekday:
 * @day: a day
 *
 * Returns: the day of the week, in the numbers of ISO 8601: Monday is 1
 */
PdWeekday
pd_day_get_weekday (PdDay day)
{
  /* Day 0 was a Thursday. */
  return (PdWeekday) (floor_mod ((gint64) day + PD_WEEKDAY_THURSDAY - PD_WEEKDAY_MONDAY, 7) +
                      PD_WEEKDAY_MONDAY);
}

/**
 * pd_day_get_iso_week:
 * @day: a day
 * @ret_year: (out) (optional): the year that the week counts to, which differs from the
 *   calendar's around New Year
 *
 * Returns: the week's number by ISO 8601: a week begins on Monday and belongs to the
 *   year that its Thursday is in, so that some years have 53
 */
int
pd_day_get_iso_week (PdDay day,
                     int  *ret_year)
{
  PdDay thursday = pd_day_week_start (day, PD_WEEKDAY_MONDAY) + 3;
  int   year;

  pd_day_get_ymd (thursday, &year, NULL, NULL);
  if (ret_year != NULL)
    *ret_year = year;
  return (thursday - pd_day_from_ymd (year, 1, 1)) / 7 + 1;
}

/**
 * pd_day_week_start:
 * @day: a day
 * @first: the day that a week begins with
 *
 * Returns: the last @first that is not after @day
 */
PdDay
pd_day_week_start (PdDay     day,
                   PdWeekday first)
{
  g_return_val_if_fail (first >= PD_WEEKDAY_MONDAY && first <= PD_WEEKDAY_SUNDAY, day);

  return day - (pd_day_get_weekday (day) - first + 7) % 7;
}

/**
 * pd_day_fortnight_start:
 * @day: a day, before or after @anchor
 * @anchor: a day that some fortnight of the service begins with
 *
 * Returns: the first day of the fortnight that @day is in
 */
PdDay
pd_day_fortnight_start (PdDay day,
                        PdDay anchor)
{
  return day - (PdDay) floor_mod ((gint64) day - anchor, 14);
}

/**
 * pd_day_today:
 *
 * Reads the clock: the only function of this layer that does. Only `ui` and `cli` may
 * call it, once for each thing that they do; everything below is given the day.
 *
 * Returns: today, in the zone of this computer
 */
PdDay
pd_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int                   year;
  int                   month;
  int                   day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return pd_day_from_ymd (year, month, day);
}

/**
 * pd_day_to_words:
 * @day: a day
 *
 * Returns: (transfer full): the whole date in the reader's language, such as
 *   "Tuesday 24 November 2026"
 */
char *
pd_day_to_words (PdDay day)
{
  int year;
  int month;
  int of_month;

  g_return_val_if_fail (day != PD_DAY_NONE, g_strdup (""));

  pd_day_get_ymd (day, &year, &month, &of_month);
  /* Translators: weekday, day of the month, month, year: "Tuesday 24 November 2026".
   * For another order write %1$s, %2$d, %3$s and %4$d. */
  return g_strdup_printf (C_ ("full date", "%1$s %2$d %3$s %4$d"),
                          pd_weekday_to_words (pd_day_get_weekday (day)),
                          of_month,
                          pd_month_to_words (month),
                          year);
}

/**
 * pd_day_to_date_words:
 * @day: a day
 *
 * Returns: (transfer full): the date for a place that has the weekday already, and the
 *   year, such as "24 November"
 */
char *
pd_day_to_date_words (PdDay day)
{
  int month;
  int of_month;

  g_return_val_if_fail (day != PD_DAY_NONE, g_strdup (""));

  pd_day_get_ymd (day, NULL, &month, &of_month);
  /* Translators: day of the month, month: "24 November".
   * For another order write %1$d and %2$s. */
  return g_strdup_printf (C_ ("date without its year", "%1$d %2$s"),
                          of_month,
                          g_dpgettext2 (GETTEXT_PACKAGE, "month in a full date", MONTHS[month - 1]));
}

/**
 * pd_day_to_short_words:
 * @day: a day
 *
 * Returns: (transfer full): the date without its year, such as "Tue 24 Nov"
 */
char *
pd_day_to_short_words (PdDay day)
{
  int month;
  int of_month;

  g_return_val_if_fail (day != PD_DAY_NONE, g_strdup (""));

  pd_day_get_ymd (day, NULL, &month, &of_month);
  /* Translators: short weekday, day of the month, short month: "Tue 24 Nov".
   * For another order write %1$s, %2$d and %3$s. */
  return g_strdup_printf (C_ ("short date", "%1$s %2$d %3$s"),
                          pd_weekday_to_short_words (pd_day_get_weekday (day)),
                          of_month,
                          g_dpgettext2 (GETTEXT_PACKAGE, "short month in a date", SHORT_MONTHS[month - 1]));
}

/**
 * pd_month_to_words:
 * @month: 1 to 12
 *
 * Returns: its name as it stands in a date, in the reader's language: "November"
 */
const char *
pd_month_to_words (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month in a full date", MONTHS[month - 1]);
}

/**
 * pd_weekday_to_words:
 * @weekday: a day of the week
 *
 * Returns: its name in the reader's language, such as "Monday"
 */
const char *
pd_weekday_to_words (PdWeekday weekday)
{
  g_return_val_if_fail (weekday >= PD_WEEKDAY_MONDAY && weekday <= PD_WEEKDAY_SUNDAY, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", WEEKDAYS[weekday - PD_WEEKDAY_MONDAY]);
}

/**
 * pd_weekday_to_short_words:
 * @weekday: a day of the week
 *
 * Returns: its short name in the reader's language, such as "Mon"
 */
const char *
pd_weekday_to_short_words (PdWeekday weekday)
{
  g_return_val_if_fail (weekday >= PD_WEEKDAY_MONDAY && weekday <= PD_WEEKDAY_SUNDAY, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", SHORT_WEEKDAYS[weekday - PD_WEEKDAY_MONDAY]);
}
