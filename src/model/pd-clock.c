/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-clock.h"

#include <glib/gi18n-lib.h>

#define NOON (12 * 60)

/* No duty reaches further, and it keeps the arithmetic far from any limit. */
#define MAX_DAYS_ON 2

static void
skip_spaces (const char **p)
{
  while (g_ascii_isspace (**p))
    (*p)++;
}

/* Reads at most @most digits; says how many there were. */
static guint
read_digits (const char **p,
             guint        most,
             int         *ret_number)
{
  guint n = 0;

  *ret_number = 0;
  while (n < most && g_ascii_isdigit (**p))
    {
      *ret_number = *ret_number * 10 + g_ascii_digit_value (**p);
      (*p)++;
      n++;
    }
  return n;
}

/* "9", "09", "9:00", "9.30", "930", "0900". */
static gboolean
read_hour_and_minute (const char **p,
                      int         *ret_hour,
                      int         *ret_minute)
{
  guint n = read_digits (p, 4, ret_hour);

  *ret_minute = 0;
  if (n == 0)
    return FALSE;
  if (n > 2)
    {
      *ret_minute = *ret_hour % 100;
      *ret_hour /= 100;
    }
  else if (**p == ':' || **p == '.')
    {
      (*p)++;
      if (read_digits (p, 2, ret_minute) != 2)
        return FALSE;
    }
  return *ret_minute < 60 && !g_ascii_isdigit (**p);
}

/* "am", "PM", "p.m."; none is none. The half day turns 12 into 0. */
static gboolean
read_half_day (const char **p,
               int          hour,
               int         *ret_minutes)
{
  char letter = g_ascii_tolower (**p);

  *ret_minutes = hour * 60;
  if (letter != 'a' && letter != 'p')
    return TRUE;

  (*p)++;
  if (**p == '.')
    (*p)++;
  if (g_ascii_tolower (**p) != 'm' || hour < 1 || hour > 12)
    return FALSE;
  (*p)++;
  if (**p == '.')
    (*p)++;
  *ret_minutes = hour % 12 * 60 + (letter == 'p' ? NOON : 0);
  return TRUE;
}

/* " +1" after a time of the next day, as pd_clock_to_text() writes it. */
static gboolean
read_days_on (const char **p,
              int         *ret_days)
{
  *ret_days = 0;
  if (**p != '+')
    return TRUE;
  (*p)++;
  return read_digits (p, 1, ret_days) == 1 && *ret_days >= 1 && *ret_days <= MAX_DAYS_ON;
}

/**
 * pd_clock_parse:
 * @text: (nullable): what may be a time of the day
 * @ret_minute: (out) (optional): minutes since midnight; not touched when it is none
 *
 * Reads a time as people type it: "9", "9:00", "09:00", "0900", "9.30", "9am",
 * "9:30 pm", and what pd_clock_to_text() writes: "24:00", "6:00 +1".
 *
 * Returns: whether @text is a time
 */
gboolean
pd_clock_parse (const char *text,
                int        *ret_minute)
{
  const char *p = text;
  int         hour;
  int         minute;
  int         minutes;
  int         days;

  if (text == NULL)
    return FALSE;

  skip_spaces (&p);
  if (!read_hour_and_minute (&p, &hour, &minute))
    return FALSE;
  skip_spaces (&p);
  if (!read_half_day (&p, hour, &minutes))
    return FALSE;
  skip_spaces (&p);
  if (!read_days_on (&p, &days))
    return FALSE;
  skip_spaces (&p);

  minutes += minute;
  if (*p != '\0' || minutes > PD_MINUTES_PER_DAY)
    return FALSE;
  if (ret_minute != NULL)
    *ret_minute = minutes + days * PD_MINUTES_PER_DAY;
  return TRUE;
}

/**
 * pd_clock_to_text:
 * @minute: minutes since the midnight that a day begins with; not negative
 *
 * Writes a time on the clock of 24 hours: "9:00", "24:00" for the end of the day, and
 * "6:00 +1" for a time on the day after.
 *
 * Returns: (transfer full): the time, which pd_clock_parse() reads again
 */
char *
pd_clock_to_text (int minute)
{
  int days;

  g_return_val_if_fail (minute >= 0, g_strdup (""));

  if (minute <= PD_MINUTES_PER_DAY)
    return g_strdup_printf ("%d:%02d", minute / 60, minute % 60);

  days = minute / PD_MINUTES_PER_DAY;
  minute %= PD_MINUTES_PER_DAY;
  return g_strdup_printf ("%d:%02d +%d", minute / 60, minute % 60, days);
}

/**
 * pd_clock_span_to_text:
 * @start: minutes since the midnight that a day begins with
 * @end: the same
 *
 * Returns: (transfer full): both times, such as "22:00 – 6:00 +1"
 */
char *
pd_clock_span_to_text (int start,
                       int end)
{
  g_autofree char *from = pd_clock_to_text (start);
  g_autofree char *to = pd_clock_to_text (end);

  /* Translators: from a time to a time: "9:00 – 17:00" */
  return g_strdup_printf (C_ ("times", "%s – %s"), from, to);
}

/**
 * pd_clock_hours_to_text:
 * @minutes: a length, possibly negative (a difference)
 *
 * Returns: (transfer full): hours and minutes, such as "7 h 30", "7 h" or "−1 h 05"
 */
char *
pd_clock_hours_to_text (int minutes)
{
  gint64           length = ABS ((gint64) minutes);
  int              hours = (int) (length / 60);
  int              rest = (int) (length % 60);
  g_autofree char *text = NULL;

  if (rest == 0)
    /* Translators: a length of time in whole hours: "7 h" */
    text = g_strdup_printf (C_ ("length of time", "%d h"), hours);
  else
    /* Translators: a length of time in hours and minutes: "7 h 30" */
    text = g_strdup_printf (C_ ("length of time", "%d h %02d"), hours, rest);

  /* A minus sign, not a hyphen, so that it is read out and never broken off. */
  return g_strconcat (minutes < 0 ? "−" : "", text, NULL);
}

/**
 * pd_clock_step:
 * @minute: minutes since the midnight that a day begins with; below 0 on the day before
 * @step: how far apart the times are that people use, in minutes
 * @n_steps: how many of them to go on; below 0 to go back
 *
 * Goes on to the next of the times that are a multiple of @step, so that a time which is
 * none becomes one: 9:07 and a step of 15 is 9:15, and one back is 9:00.
 *
 * Returns: the time
 */
int
pd_clock_step (int minute,
               int step,
               int n_steps)
{
  int rest;

  g_return_val_if_fail (step > 0, minute);

  rest = minute % step;
  if (rest < 0)
    rest += step;
  if (rest != 0 && n_steps != 0)
    {
      minute += n_steps > 0 ? step - rest : -rest;
      n_steps += n_steps > 0 ? -1 : 1;
    }
  return minute + n_steps * step;
}
