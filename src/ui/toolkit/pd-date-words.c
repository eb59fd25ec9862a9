/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-date-words.h"

#include <glib/gi18n-lib.h>

/* How many weeks a distance may reach: a hundred years. */
#define MOST_WEEKS 5218

static gboolean
same_word (const char *word,
           const char *translated)
{
  g_autofree char *folded = g_utf8_casefold (translated, -1);

  return g_str_equal (word, folded);
}

/* Whether @word is the beginning of @name, of three letters or more, or all of it. */
static gboolean
begins_name (const char *word,
             const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  if (g_str_equal (word, folded))
    return TRUE;

  return g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (folded, word);
}

static gboolean
parse_near (const char *word,
            PdDay       today,
            PdDay      *ret_day)
{
  if (same_word (word, _ ("today")))
    *ret_day = today;
  else if (same_word (word, _ ("tomorrow")))
    *ret_day = today + 1;
  else if (same_word (word, _ ("yesterday")))
    *ret_day = today - 1;
  else
    return FALSE;

  return TRUE;
}

/* A weekday is the next one of that name; today's name is a week from today. */
static gboolean
parse_weekday (const char *word,
               PdDay       today,
               PdDay      *ret_day)
{
  for (PdDay day = today + 1; day <= today + 7; day++)
    if (begins_name (word, pd_weekday_to_words (pd_day_get_weekday (day))))
      {
        *ret_day = day;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_number (const char *word,
              int         least,
              int         most,
              int        *ret_number)
{
  gint64 number;

  if (!g_ascii_string_to_signed (word, 10, least, most, &number, NULL))
    return FALSE;

  *ret_number = number;
  return TRUE;
}

/* "+3", "-1": days from today; "+2w": weeks. */
static gboolean
parse_distance (const char *word,
                PdDay       today,
                PdDay      *ret_day)
{
  g_autofree char *digits = NULL;
  gboolean         weeks = g_str_has_suffix (word, "w");
  int              number;

  if (word[0] != '+' && word[0] != '-')
    return FALSE;

  digits = g_strndup (word + 1, strlen (word + 1) - (weeks ? 1 : 0));
  if (!parse_number (digits, 0, MOST_WEEKS, &number))
    return FALSE;

  number *= weeks ? 7 : 1;
  *ret_day = today + (word[0] == '-' ? -number : number);
  return TRUE;
}

static int
find_month (const char *word)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2001, month, 1, 0, 0, 0);
      g_autofree char      *name = g_date_time_format (first, "%OB");
      g_autofree char      *name_of_day = g_date_time_format (first, "%B");

      /* Some languages have another form beside a day. */
      if (begins_name (word, name) || begins_name (word, name_of_day))
        return month;
    }

  return 0;
}

/* Of the years around today's, the one in which the day is nearest. */
static gboolean
nearest_year (int    month,
              int    day_of_month,
              PdDay  today,
              PdDay *ret_day)
{
  PdDay nearest = PD_DAY_NONE;
  int   this_year;

  pd_day_get_ymd (today, &this_year, NULL, NULL);
  for (int year = this_year - 1; year <= this_year + 1; year++)
    {
      PdDay day = pd_day_from_ymd (year, month, day_of_month);

      if (day != PD_DAY_NONE &&
          (nearest == PD_DAY_NONE || ABS (day - today) < ABS (nearest - today)))
        nearest = day;
    }

  *ret_day = nearest;
  return nearest != PD_DAY_NONE;
}

/* "24": the 24th of this month. "24 nov", "24/11": the nearest. With a year: that one. */
static gboolean
parse_day_month_year (char **words,
                      PdDay  today,
                      PdDay *ret_day)
{
  guint n = g_strv_length (words);
  int   day, month, year;

  if (n > 3 || !parse_number (words[0], 1, 31, &day))
    return FALSE;

  pd_day_get_ymd (today, &year, &month, NULL);
  if (n > 1 && !parse_number (words[1], 1, 12, &month) && (month = find_month (words[1])) == 0)
    return FALSE;
  if (n == 2)
    return nearest_year (month, day, today, ret_day);
  if (n == 3 && !parse_number (words[2], 1900, 2999, &year))
    return FALSE;

  *ret_day = pd_day_from_ymd (year, month, day);
  return *ret_day != PD_DAY_NONE;
}

static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv)           parts = g_strsplit_set (text, " ./,", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/**
 * pd_date_words_parse:
 * @text: what a person typed
 * @today: the day that it is read on
 * @ret_day: (out): the day that is meant
 *
 * Reads a day as people type it: ISO (2026-11-24), a word (today, tomorrow, friday), a
 * distance (+3, +2w), a day of this month (24), a day and month in this order, as in
 * Australia (24/11, 24 nov), with a year or without: then the nearest one.
 *
 * Returns: whether it could be read
 */
gboolean
pd_date_words_parse (const char *text,
                     PdDay       today,
                     PdDay      *ret_day)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv)   words = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_day != NULL, FALSE);

  folded = g_utf8_casefold (text, -1);
  g_strstrip (folded);
  if (folded[0] == '\0')
    return FALSE;

  if (pd_day_parse_iso (folded, ret_day) || parse_distance (folded, today, ret_day) ||
      parse_near (folded, today, ret_day) || parse_weekday (folded, today, ret_day))
    return TRUE;

  words = split_words (folded);
  return words[0] != NULL && parse_day_month_year (words, today, ret_day);
}

/**
 * pd_date_words_from_day:
 * @day: a day
 *
 * Returns: (transfer full): the day in full, in words that pd_date_words_parse() reads
 *   as the same day: "24 November 2026", or ISO in a language whose months it can't read
 */
char *
pd_date_words_from_day (PdDay day)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char      *words = NULL;
  int                   year, month, day_of_month;
  PdDay                 same;

  g_return_val_if_fail (day != PD_DAY_NONE, NULL);

  pd_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  if (date != NULL)
    /* Translators: a day in an entry, as g_date_time_format() takes it: day, month, year */
    words = g_date_time_format (date, _ ("%-d %B %Y"));
  if (words == NULL || !pd_date_words_parse (words, day, &same) || same != day)
    return pd_day_to_iso (day);

  return g_steal_pointer (&words);
}
