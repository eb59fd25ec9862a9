/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-weekdays.h"

#include "pd-table-text-private.h"

#include <string.h>

#define DAYS_PER_WEEK 7

/* Longer than any list of days, and short enough that nothing of it costs time. */
#define MAX_LENGTH 200

/* From how many days on a row of them is written as "Mon-Wed". */
#define LEAST_RUN 3

#define EVERY_DAY "every day"

static const char *const NAMES[DAYS_PER_WEEK] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
};

static const char *const SHORT_NAMES[DAYS_PER_WEEK] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

static const struct
{
  const char *word;
  PdWeekdays  weekdays;
} GROUPS[] = {
  { "everyday", 0 },
  { "daily", 0 },
  { "anyday", 0 },
  { "weekday", 0x1f },
  { "weekdays", 0x1f },
  { "weekend", 0x60 },
  { "weekends", 0x60 },
};

/* "Mo", "Mon", "Tues", "Wednesday", "Fridays", or as the reader's language has it. */
static gboolean
read_day (const char *word,
          guint      *ret_day)
{
  gsize length = strlen (word);

  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    {
      g_autofree char *own = pd_table_text_fold_header (pd_weekday_to_words (i + PD_WEEKDAY_MONDAY));
      g_autofree char *own_short = pd_table_text_fold_header (pd_weekday_to_short_words (i + PD_WEEKDAY_MONDAY));
      gboolean         is_plural = g_str_has_prefix (word, NAMES[i]) && g_str_equal (word + strlen (NAMES[i]), "s");

      if ((length >= 2 && g_str_has_prefix (NAMES[i], word)) || is_plural ||
          g_str_equal (word, own) || g_str_equal (word, own_short))
        {
          *ret_day = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* A range may go over the end of the week: "Fri-Mon". */
static gboolean
read_range (const char *word,
            PdWeekdays *weekdays)
{
  g_auto (GStrv) ends = g_strsplit (word, "-", 3);
  guint          n = g_strv_length (ends);
  guint          first;
  guint          last;

  if (n == 0 || n > 2 || !read_day (ends[0], &first) || !read_day (ends[n - 1], &last))
    return FALSE;
  for (guint i = first;; i = (i + 1) % DAYS_PER_WEEK)
    {
      *weekdays |= PD_WEEKDAYS_OF (i + PD_WEEKDAY_MONDAY);
      if (i == last)
        return TRUE;
    }
}

static gboolean
read_group (const char *word,
            PdWeekdays *ret_weekdays)
{
  for (guint i = 0; i < G_N_ELEMENTS (GROUPS); i++)
    if (g_str_equal (word, GROUPS[i].word))
      {
        *ret_weekdays = GROUPS[i].weekdays;
        return TRUE;
      }
  return FALSE;
}

/* One mark between days, one within a range, nothing else. */
static char *
unify (const char *text)
{
  static const char *const SAME[][2] = {
    { "–", "-" },
    { "—", "-" },
    { ",", ";" },
    { "/", ";" },
    { "&", ";" },
    { "+", ";" },
    { ".", "" },
    { " and ", ";" },
    { " to ", "-" },
  };
  g_autoptr (GString) unified = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (SAME); i++)
    g_string_replace (unified, SAME[i][0], SAME[i][1], 0);
  return pd_table_text_fold_header (unified->str);
}

/**
 * pd_table_weekdays_read:
 * @text: "Mon", "Mon-Fri", "Mon;Wed", "Tuesdays and Fridays", "weekends", "every day"
 * @ret_weekdays: (out): the days; 0 for every day, as #PdWhen has it; not touched when
 *   there are none
 *
 * Returns: whether @text names days of the week and nothing else
 */
gboolean
pd_table_weekdays_read (const char *text,
                        PdWeekdays *ret_weekdays)
{
  g_autofree char *unified = NULL;
  g_auto (GStrv)   words = NULL;
  PdWeekdays       weekdays = 0;

  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  unified = unify (text);
  if (read_group (unified, ret_weekdays))
    return TRUE;
  words = g_strsplit (unified, ";", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !read_range (words[i], &weekdays))
      return FALSE;
  if (weekdays == 0)
    return FALSE;
  *ret_weekdays = weekdays;
  return TRUE;
}

static guint
get_run (PdWeekdays weekdays,
         guint      first)
{
  guint n = 0;

  while (first + n < DAYS_PER_WEEK && (weekdays & PD_WEEKDAYS_OF (first + n + PD_WEEKDAY_MONDAY)) != 0)
    n++;
  return n;
}

/**
 * pd_table_weekdays_write:
 * @weekdays: days of the week; 0 for every day
 *
 * Returns: (transfer full): the days, for pd_table_weekdays_read(), which gives the same
 */
char *
pd_table_weekdays_write (PdWeekdays weekdays)
{
  GString *text = g_string_new (weekdays == 0 ? EVERY_DAY : NULL);

  for (guint i = 0; i < DAYS_PER_WEEK;)
    {
      guint n = get_run (weekdays, i);

      if (n > 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", SHORT_NAMES[i]);
      if (n >= LEAST_RUN)
        g_string_append_printf (text, "-%s", SHORT_NAMES[i + n - 1]);
      i += n >= LEAST_RUN ? n : 1;
    }
  return g_string_free (text, FALSE);
}
