/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A date of long ago, or one with "born" before it, is likely a date of birth. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-coach-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* A note is about the last weeks: a date further back than this is hardly that of a
 * session, and nobody younger comes to a service of adults. */
#define YEARS_AGO 12

/* How many words before a date "born" may stand. */
#define WORDS_BEFORE 4

/* -1 for what is no number of up to four digits; "3rd" is one. */
static int
read_number (const char *folded)
{
  char *end;
  long  number;

  if (!g_ascii_isdigit (*folded))
    return -1;
  number = strtol (folded, &end, 10);
  if (end - folded > 4)
    return -1;
  if (*end != '\0' && !g_str_equal (end, "st") && !g_str_equal (end, "nd") &&
      !g_str_equal (end, "rd") && !g_str_equal (end, "th"))
    return -1;
  return (int) number;
}

/* 0 for what is no month; its first three letters will do. */
static int
read_month (const char *folded)
{
  if (g_utf8_strlen (folded, -1) < 3)
    return 0;
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = g_utf8_casefold (pd_month_to_words (month), -1);

      if (g_str_has_prefix (name, folded))
        return month;
    }
  return 0;
}

/* Two digits are a year of this century up to the next one, and otherwise of the last. */
static int
complete_year (int   year,
               PdDay today)
{
  int this_year;

  if (year >= 100)
    return year;
  pd_day_get_ymd (today, &this_year, NULL, NULL);
  year += this_year / 100 * 100;
  return year <= this_year + 1 ? year : year - 100;
}

/* Between the numbers of a date stands one sign and the same, or at most a comma and blanks. */
static gboolean
are_apart (const char        *text,
           const PdCoachWord *word,
           const PdCoachWord *next,
           const char        *signs)
{
  for (gsize i = word->end; i < next->start; i++)
    {
      if (strchr (signs, text[i]) == NULL)
        return FALSE;
    }
  return next->start - word->end <= 2;
}

static PdDay
read_numbers (int   a,
              int   b,
              int   c,
              PdDay today)
{
  PdDay day;

  if (a > 31)
    return pd_day_from_ymd (a, b, c);
  c = complete_year (c, today);
  day = pd_day_from_ymd (c, b, a);
  return day != PD_DAY_NONE ? day : pd_day_from_ymd (c, a, b);
}

/* The date that three words are, or PD_DAY_NONE. */
static PdDay
read_date (const char *text,
           GArray     *words,
           guint       i,
           PdDay       today)
{
  const PdCoachWord *a = pd_coach_words_get (words, i);
  const PdCoachWord *b = pd_coach_words_get (words, i + 1);
  const PdCoachWord *c = pd_coach_words_get (words, i + 2);
  int                first = read_number (a->folded);
  int                second = read_number (b->folded);
  int                third = read_number (c->folded);

  if (third < 0 || strlen (c->folded) < 2)
    return PD_DAY_NONE;
  if (first >= 0 && second >= 0)
    {
      if (!are_apart (text, a, b, "/.-") || !are_apart (text, b, c, "/.-"))
        return PD_DAY_NONE;
      return read_numbers (first, second, third, today);
    }
  if (!are_apart (text, a, b, " .-/") || !are_apart (text, b, c, " ,.-/"))
    return PD_DAY_NONE;
  /* "May 27, 22 of us" is no year. */
  if (third < 1000)
    return PD_DAY_NONE;
  if (first >= 0)
    return pd_day_from_ymd (third, read_month (b->folded), first);
  return pd_day_from_ymd (third, read_month (a->folded), second);
}

static gboolean
is_said_to_be_birth (GArray *words,
                     guint   i,
                     GStrv   birth_words)
{
  for (guint j = i; j > 0 && i - j < WORDS_BEFORE; j--)
    {
      if (g_strv_contains ((const char *const *) birth_words, pd_coach_words_get (words, j - 1)->folded))
        return TRUE;
    }
  return FALSE;
}

void
pd_coach_find_births (const char *text,
                      GArray     *words,
                      PdDay       today,
                      GPtrArray  *hints)
{
  /* Translators: words that go before a date of birth, in lower case, a blank between */
  g_auto (GStrv) birth_words = g_strsplit (_ ("born birth birthday birthdate dob"), " ", -1);

  for (guint i = 0; i + 2 < words->len; i++)
    {
      PdDay day = PD_DAY_NONE;

      /* Most words begin no date. */
      if (g_ascii_isdigit (*pd_coach_words_get (words, i)->folded) ||
          g_ascii_isdigit (*pd_coach_words_get (words, i + 1)->folded))
        day = read_date (text, words, i, today);
      if (day == PD_DAY_NONE || day > today)
        continue;
      if (day > today - YEARS_AGO * 365 && !is_said_to_be_birth (words, i, birth_words))
        continue;
      pd_coach_add_hint (hints,
                         PD_HINT_BIRTH,
                         pd_coach_words_get (words, i)->start,
                         pd_coach_words_get (words, i + 2)->end,
                         _ ("This may be a date of birth, by which somebody is known. A note can do without it."),
                         _ ("roughly how old"));
    }
}
