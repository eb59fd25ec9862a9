/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-clock-private.h"

#include <stdio.h>
#include <string.h>

#define SECONDS_PER_DAY (24 * 60 * 60)
#define DAYS_PER_WEEK 7

/* More than any zone has had; a clock with more is one of somebody's own making. */
#define MAX_OBSERVANCES 300u

/* How many rules may hold at a time: two are what a clock has. */
#define MAX_RULES 20u

/* A clock that is changed by a rule is compared over two years, not before this one: rules
 * of the past may be anything, and what comes is what matters. */
#define FIRST_YEAR 2020
#define COMPARED_DAYS (2 * 366)

/* The years that a definition may speak of; some begin with the Gregorian calendar. */
#define LEAST_YEAR 1583
#define LAST_YEAR 2199

/* Further from UTC than any zone, in seconds. */
#define MAX_OFFSET (26 * 3600)

static const char *const WEEKDAYS[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/**
 * Observance:
 * @onset: when it begins for the first time, in seconds since 1970 on the clock before
 * @before: seconds ahead of UTC until then
 * @after: seconds ahead of UTC from then on
 * @n_known: how many of these three are known
 * @is_yearly: whether it begins each year, on the @position-th @weekday of @month; below
 *   0 from the month's end
 */
typedef struct
{
  gint64    onset;
  int       before;
  int       after;
  guint     n_known;
  gboolean  is_yearly;
  int       month;
  int       position;
  PdWeekday weekday;
} Observance;

struct _PdCalendarClock
{
  GArray  *observances;
  gboolean is_beyond_us; /* whether something in it is not understood */
};

static Observance *
get (PdCalendarClock *self,
     guint            index)
{
  return &g_array_index (self->observances, Observance, index);
}

static int
get_year (gint64 second)
{
  int year;
  int month;
  int day;

  pd_day_get_ymd ((PdDay) (second / SECONDS_PER_DAY), &year, &month, &day);
  return year;
}

static gboolean
is_within (int number,
           int least,
           int most)
{
  return number >= least && number <= most;
}

static gboolean
read_onset (Observance *observance,
            const char *value)
{
  int   year, month, day, hour, minute, second;
  char  end;
  PdDay date;

  if (sscanf (value, "%4d%2d%2dT%2d%2d%2d%c", &year, &month, &day, &hour, &minute, &second, &end) != 6 ||
      !is_within (year, LEAST_YEAR, LAST_YEAR) || !is_within (hour, 0, 23) ||
      !is_within (minute, 0, 59) || !is_within (second, 0, 59))
    return FALSE;
  date = pd_day_from_ymd (year, month, day);
  observance->onset = (gint64) date * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
  observance->n_known++;
  return date != PD_DAY_NONE;
}

static gboolean
read_offset (Observance *observance,
             int        *offset,
             const char *value)
{
  int  hours, minutes, seconds = 0;
  char sign, end;
  int  n = sscanf (value, "%c%2d%2d%2d%c", &sign, &hours, &minutes, &seconds, &end);

  if ((n != 3 && n != 4) || (sign != '+' && sign != '-') || hours < 0 || minutes < 0 || seconds < 0)
    return FALSE;
  *offset = (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
  observance->n_known++;
  return ABS (*offset) <= MAX_OFFSET;
}

static gboolean
read_by_day (Observance *observance,
             const char *value)
{
  char  *weekday;
  gint64 position = g_ascii_strtoll (value, &weekday, 10);

  observance->position = (int) CLAMP (position, -6, 6);
  for (guint i = 0; i < G_N_ELEMENTS (WEEKDAYS); i++)
    if (g_ascii_strcasecmp (weekday, WEEKDAYS[i]) == 0)
      {
        observance->weekday = (PdWeekday) (PD_WEEKDAY_MONDAY + i);
        return position != 0 && ABS (position) <= 5;
      }
  return FALSE;
}

/* A rule that has ended by the years that are compared is as none. */
static gboolean
read_rule_part (Observance *observance,
                const char *name,
                const char *value)
{
  if (g_ascii_strcasecmp (name, "FREQ") == 0)
    return g_ascii_strcasecmp (value, "YEARLY") == 0;
  if (g_ascii_strcasecmp (name, "BYDAY") == 0)
    return read_by_day (observance, value);
  if (g_ascii_strcasecmp (name, "BYMONTH") == 0)
    {
      observance->month = (int) g_ascii_strtoll (value, NULL, 10);
      return observance->month >= 1 && observance->month <= 12;
    }
  if (g_ascii_strcasecmp (name, "UNTIL") == 0)
    {
      observance->is_yearly = FALSE;
      return strlen (value) >= 4 && g_ascii_strtoll (value, NULL, 10) / (strlen (value) >= 8 ? 10000 : 1) < FIRST_YEAR;
    }
  if (g_ascii_strcasecmp (name, "INTERVAL") == 0)
    return g_str_equal (value, "1");
  return g_ascii_strcasecmp (name, "WKST") == 0;
}

static gboolean
read_rule (Observance *observance,
           const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ";", 20);

  observance->is_yearly = TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *sign = strchr (parts[i], '=');

      if (sign == NULL)
        return FALSE;
      *sign = '\0';
      if (!read_rule_part (observance, parts[i], sign + 1))
        return FALSE;
    }
  return !observance->is_yearly || (observance->month != 0 && observance->position != 0);
}

/* The day of a year that a yearly observance begins on. */
static PdDay
find_day (const Observance *observance,
          int               year)
{
  gboolean is_december = observance->month == 12;
  PdDay    first = pd_day_from_ymd (year, observance->month, 1);
  PdDay    next = pd_day_from_ymd (is_december ? year + 1 : year, is_december ? 1 : observance->month + 1, 1);
  int      weeks = ABS (observance->position) - 1;

  if (observance->position > 0)
    {
      int later = ((int) observance->weekday - (int) pd_day_get_weekday (first) + DAYS_PER_WEEK) % DAYS_PER_WEEK;

      /* The fifth, where a month has four, is what some programs call the last. */
      return first + later + weeks * DAYS_PER_WEEK - (first + later + weeks * DAYS_PER_WEEK < next ? 0 : DAYS_PER_WEEK);
    }
  return next - 1 - weeks * DAYS_PER_WEEK -
         ((int) pd_day_get_weekday (next - 1) - (int) observance->weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/* When an observance begins for the last time before @instant, or %G_MININT64. */
static gint64
find_onset (const Observance *observance,
            gint64            instant)
{
  gint64 first = observance->onset - observance->before;
  gint64 time = (observance->onset % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY;

  if (first > instant)
    return G_MININT64;
  for (int year = get_year (instant) + 1; observance->is_yearly && year >= get_year (instant) - 1; year--)
    {
      gint64 onset = (gint64) find_day (observance, year) * SECONDS_PER_DAY + time - observance->before;

      if (onset <= instant)
        return MAX (onset, first);
    }
  return first;
}

static gboolean
find_offset (PdCalendarClock *self,
             gint64           instant,
             int             *ret_offset)
{
  gint64 latest = G_MININT64;

  for (guint i = 0; i < self->observances->len; i++)
    {
      gint64 onset = find_onset (get (self, i), instant);

      if (onset <= latest)
        continue;
      latest = onset;
      *ret_offset = get (self, i)->after;
    }
  return latest != G_MININT64;
}

/* The time over which a clock says all that a zone is known by: where it is changed by a
 * rule, two years; else between the changes that it names. */
static void
choose_time (PdCalendarClock *self,
             gint64          *ret_from,
             gint64          *ret_to)
{
  gint64   year = (gint64) pd_day_from_ymd (FIRST_YEAR, 1, 1) * SECONDS_PER_DAY;
  gint64   first = G_MAXINT64;
  gint64   last = G_MININT64;
  gboolean is_open = self->observances->len == 1;

  for (guint i = 0; i < self->observances->len; i++)
    {
      first = MIN (first, get (self, i)->onset - get (self, i)->before);
      last = MAX (last, get (self, i)->onset - get (self, i)->before);
      is_open |= get (self, i)->is_yearly;
    }
  *ret_from = is_open ? MAX (last, year) : MAX (first, last - (gint64) COMPARED_DAYS * SECONDS_PER_DAY);
  *ret_to = is_open ? *ret_from + (gint64) COMPARED_DAYS * SECONDS_PER_DAY : last + SECONDS_PER_DAY;
}

static int
get_zone_offset (PdZone *zone,
                 gint64  instant)
{
  PdDay day;
  int   minute;

  pd_zone_from_instant (zone, instant, &day, &minute);
  return (int) ((gint64) day * SECONDS_PER_DAY + minute * 60 - instant);
}

static gboolean
is_usable (PdCalendarClock *self)
{
  guint n_rules = 0;

  if (self->is_beyond_us || self->observances->len == 0)
    return FALSE;
  for (guint i = 0; i < self->observances->len; i++)
    {
      if (get (self, i)->n_known != 3)
        return FALSE;
      n_rules += get (self, i)->is_yearly;
    }
  return n_rules <= MAX_RULES;
}

/**
 * pd_calendar_clock_new:
 *
 * Returns: (transfer full): a clock of which nothing is said yet
 */
PdCalendarClock *
pd_calendar_clock_new (void)
{
  PdCalendarClock *self = g_new0 (PdCalendarClock, 1);

  self->observances = g_array_new (FALSE, TRUE, sizeof (Observance));
  return self;
}

/**
 * pd_calendar_clock_free:
 * @self: (transfer full): a clock
 */
void
pd_calendar_clock_free (PdCalendarClock *self)
{
  g_array_unref (self->observances);
  g_free (self);
}

/**
 * pd_calendar_clock_begin_observance:
 * @self: a clock
 *
 * The lines that follow say of what it is from some time on (STANDARD, DAYLIGHT).
 */
void
pd_calendar_clock_begin_observance (PdCalendarClock *self)
{
  if (self->observances->len < MAX_OBSERVANCES)
    g_array_set_size (self->observances, self->observances->len + 1);
  else
    self->is_beyond_us = TRUE;
}

/* The value of a line, if it is @name; what its parameters say is not needed. */
static const char *
get_value (const char *line,
           const char *name)
{
  gsize       length = strlen (name);
  const char *colon;

  if (g_ascii_strncasecmp (line, name, length) != 0 || (line[length] != ':' && line[length] != ';'))
    return NULL;
  colon = strchr (line, ':');
  return colon != NULL ? colon + 1 : NULL;
}

/**
 * pd_calendar_clock_take_line:
 * @self: a clock
 * @line: a line of the observance that was begun last
 */
void
pd_calendar_clock_take_line (PdCalendarClock *self,
                             const char      *line)
{
  Observance *observance;
  const char *value;
  gboolean    is_read = TRUE;

  if (self->observances->len == 0 || self->is_beyond_us)
    return;
  observance = get (self, self->observances->len - 1);
  if ((value = get_value (line, "DTSTART")) != NULL)
    is_read = read_onset (observance, value);
  else if ((value = get_value (line, "TZOFFSETFROM")) != NULL)
    is_read = read_offset (observance, &observance->before, value);
  else if ((value = get_value (line, "TZOFFSETTO")) != NULL)
    is_read = read_offset (observance, &observance->after, value);
  else if ((value = get_value (line, "RRULE")) != NULL)
    is_read = read_rule (observance, value);
  else if (get_value (line, "RDATE") != NULL)
    is_read = FALSE;
  self->is_beyond_us = !is_read;
}

/**
 * pd_calendar_clock_is_of:
 * @self: a clock
 * @zone: a zone
 *
 * Compares noon of each day, in UTC, over two years at most.
 *
 * Returns: whether the clock of @zone shows the same
 */
gboolean
pd_calendar_clock_is_of (PdCalendarClock *self,
                         PdZone          *zone)
{
  gint64 from;
  gint64 to;
  gint64 noon;

  if (!is_usable (self))
    return FALSE;
  choose_time (self, &from, &to);
  noon = from - from % SECONDS_PER_DAY + SECONDS_PER_DAY * 3 / 2;
  for (gint64 instant = noon; instant < to; instant += SECONDS_PER_DAY)
    {
      int offset;

      if (!find_offset (self, instant, &offset) || offset != get_zone_offset (zone, instant))
        return FALSE;
    }
  return TRUE;
}
