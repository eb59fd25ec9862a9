/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-times-private.h"

#include "pd-clock.h"

#include <string.h>

/* Longer than any time, and shorter than what could do harm. */
#define MAX_LENGTH 32

/* A number with digits behind the point or comma perhaps, cut to hundredths. */
static gboolean
read_hundredths (const char **p,
                 int         *ret_hundredths)
{
  int   number = 0;
  guint n_digits = 0;
  int   weight = 10;

  for (; g_ascii_isdigit (**p) && n_digits < 5; (*p)++, n_digits++)
    number = number * 10 + g_ascii_digit_value (**p);
  if (n_digits == 0)
    return FALSE;
  *ret_hundredths = number * 100;
  if (**p != '.' && **p != ',')
    return TRUE;

  for ((*p)++; g_ascii_isdigit (**p) && weight > 0; (*p)++, weight /= 10)
    *ret_hundredths += weight * g_ascii_digit_value (**p);
  *p += strspn (*p, "0123456789");
  return TRUE;
}

/* "h", "hours", "min", or nothing; blanks around it. */
static gboolean
ends_with_unit (const char *p,
                const char *units)
{
  g_autofree char *rest = g_strstrip (g_ascii_strdown (p, -1));
  g_auto (GStrv)   words = g_strsplit (units, " ", -1);

  return *rest == '\0' || g_strv_contains ((const char *const *) words, rest);
}

/* "8:30", as a length. */
static gboolean
read_hours_and_minutes (const char *text,
                        int        *ret_minutes)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint64        hours;
  guint64        minutes;

  if (g_strv_length (parts) != 2 ||
      !g_ascii_string_to_unsigned (g_strstrip (parts[0]), 10, 0, 9999, &hours, NULL) ||
      !g_ascii_string_to_unsigned (g_strstrip (parts[1]), 10, 0, 59, &minutes, NULL))
    return FALSE;
  *ret_minutes = (int) (hours * 60 + minutes);
  return TRUE;
}

/**
 * pd_table_times_read:
 * @text: a time of the day, seconds and fractions of them behind it perhaps
 * @ret_minute: (out): minutes since midnight; not touched when it is none
 *
 * A roster knows no seconds. "0.25" is refused: spreadsheets write six in the morning
 * so, as part of a day, and it would pass for 25 minutes past midnight.
 *
 * Returns: whether @text is a time
 */
gboolean
pd_table_times_read (const char *text,
                     int        *ret_minute)
{
  const char *colon = strchr (text, ':');
  const char *seconds = colon != NULL ? strchr (colon + 1, ':') : NULL;
  const char *rest;
  char        time[MAX_LENGTH + 1];

  if (strlen (text) > MAX_LENGTH || g_str_has_prefix (text, "0."))
    return FALSE;
  if (seconds == NULL)
    return pd_clock_parse (text, ret_minute);

  if (!g_ascii_isdigit (seconds[1]) || !g_ascii_isdigit (seconds[2]))
    return FALSE;
  rest = seconds + strlen (":00");
  if (*rest == '.')
    rest += 1 + strspn (rest + 1, "0123456789");
  g_snprintf (time, sizeof time, "%.*s%s", (int) (seconds - text), text, rest);
  return pd_clock_parse (time, ret_minute);
}

/**
 * pd_table_times_read_span:
 * @text: two times with a hyphen or a dash between
 * @ret_start: (out): the first, in minutes since midnight
 * @ret_end: (out): the second; not before the first one's next occurrence
 *
 * Returns: whether @text is such
 */
gboolean
pd_table_times_read_span (const char *text,
                          int        *ret_start,
                          int        *ret_end)
{
  static const char *const DASHES[] = { "-", "–", "—" };

  for (guint i = 0; i < G_N_ELEMENTS (DASHES); i++)
    {
      const char      *dash = strstr (text, DASHES[i]);
      g_autofree char *start = NULL;

      if (dash == NULL || strlen (text) > 2 * MAX_LENGTH)
        continue;
      start = g_strndup (text, dash - text);
      return pd_table_times_read (start, ret_start) &&
             pd_table_times_read (dash + strlen (DASHES[i]), ret_end);
    }
  return FALSE;
}

/**
 * pd_table_times_read_minutes:
 * @text: "30", "30 min", "0:30"
 * @ret_minutes: (out): the minutes; not touched when it is none
 *
 * Returns: whether @text is a length of time in minutes
 */
gboolean
pd_table_times_read_minutes (const char *text,
                             int        *ret_minutes)
{
  const char *p = text;
  int         hundredths;

  if (strchr (text, ':') != NULL)
    return read_hours_and_minutes (text, ret_minutes);
  if (!read_hundredths (&p, &hundredths) || hundredths % 100 != 0 ||
      !ends_with_unit (p, "m min min. mins minutes"))
    return FALSE;
  *ret_minutes = hundredths / 100;
  return TRUE;
}

/**
 * pd_table_times_read_hours:
 * @text: "38", "19.5", "19,5 h", "19:30"
 * @ret_minutes: (out): the minutes; not touched when it is none
 *
 * Returns: whether @text is a length of time in hours
 */
gboolean
pd_table_times_read_hours (const char *text,
                           int        *ret_minutes)
{
  const char *p = text;
  int         hundredths;

  if (strchr (text, ':') != NULL)
    return read_hours_and_minutes (text, ret_minutes);
  if (!read_hundredths (&p, &hundredths) || !ends_with_unit (p, "h h. hr hrs hours std std."))
    return FALSE;
  *ret_minutes = (hundredths * 60 + 50) / 100;
  return TRUE;
}

/**
 * pd_table_times_write:
 * @minute: minutes since a midnight
 *
 * Returns: (transfer full): the time of the day as `09:00`; the day is not said
 */
char *
pd_table_times_write (int minute)
{
  minute %= PD_MINUTES_PER_DAY;
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/**
 * pd_table_times_write_end:
 * @start: minutes since a midnight
 * @end: the same; later than @start
 *
 * A time before the start is that of the next day; what can't be said so has "+1" behind
 * it. pd_table_times_read() reads all of them.
 *
 * Returns: (transfer full): the end, where no date stands before it
 */
char *
pd_table_times_write_end (int start,
                          int end)
{
  if (end == PD_MINUTES_PER_DAY || end - start >= PD_MINUTES_PER_DAY)
    return pd_clock_to_text (end);
  return pd_table_times_write (end);
}

/**
 * pd_table_times_write_hours:
 * @minutes: a length of time
 *
 * Returns: (transfer full): it in hours, as a decimal where that is exact and short,
 *   such as "19.5", else as "18:31"; pd_table_times_read_hours() reads both back
 */
char *
pd_table_times_write_hours (int minutes)
{
  if (minutes % 60 == 0)
    return g_strdup_printf ("%d", minutes / 60);
  if (minutes % 6 == 0)
    return g_strdup_printf ("%d.%d", minutes / 60, minutes % 60 / 6);
  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}
