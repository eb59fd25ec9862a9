/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the days of a rule by asking each day whether it is one, so that what it costs
 * is the number of days, whatever the rule says. libical reads the rule, but is not
 * asked for its days: it looks for the first one up to the year 2582 before it gives
 * control back, which takes 3.8 s for FREQ=MONTHLY;BYDAY=6MO, and a file has room for a
 * million of these. tests/exchange/test-calendar-rule.c compares the two. */
#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-calendar-rule-private.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Times within a day: more than a shift has starts in it. */
#define MAX_TIMES 24u

/* A weekday, and which one of its month or year: 0 for each of them. */
typedef struct
{
  PdWeekday weekday;
  int       position;
} ByDay;

struct _PdCalendarRule
{
  struct icalrecurrencetype rule;

  /* owned */
  GArray *by_days; /* ByDay */

  /* state */
  PdDay    start_day;
  gint64   start_wall;
  int      month_day; /* of the start */
  int      month;
  gint64   until; /* on the clock of the start; G_MAXINT64 for no such limit */
  int      times[MAX_TIMES];
  guint    n_times;
  gboolean is_monthly_day; /* whether positions of weekdays count within the month */
};

/* A day, taken apart once for all that a rule asks of it. */
typedef struct
{
  PdDay     day;
  int       year;
  int       month;
  int       month_day;
  int       n_month_days;
  int       year_day;
  int       n_year_days;
  PdWeekday weekday;
  int       week;
  int       n_weeks;
} DayFacts;

static gboolean
has_any (const short *list)
{
  return list[0] != ICAL_RECURRENCE_ARRAY_MAX;
}

static guint
count (const short *list,
       guint        size)
{
  guint n = 0;

  while (n < size && list[n] != ICAL_RECURRENCE_ARRAY_MAX)
    n++;
  return n;
}

/* Whether a list has @value, counted from the beginning or, below 0, from the end. */
static gboolean
has_value (const short *list,
           guint        size,
           int          value,
           int          n_values)
{
  for (guint i = 0; i < size && list[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    if (list[i] == value || list[i] == value - n_values - 1)
      return TRUE;
  return FALSE;
}

static PdWeekday
weekday_from_libical (enum icalrecurrencetype_weekday weekday)
{
  return weekday == ICAL_SUNDAY_WEEKDAY ? PD_WEEKDAY_SUNDAY : (PdWeekday) (weekday - ICAL_MONDAY_WEEKDAY + 1);
}

static PdWeekday
get_first_weekday (PdCalendarRule *self)
{
  return self->rule.week_start == ICAL_NO_WEEKDAY ? PD_WEEKDAY_MONDAY
                                                  : weekday_from_libical (self->rule.week_start);
}

/* The first day of week 1: the first week that has four days in the year. */
static PdDay
get_year_start (PdCalendarRule *self,
                int             year)
{
  return pd_day_week_start (pd_day_from_ymd (year, 1, 4), get_first_weekday (self));
}

static void
take_week (PdCalendarRule *self,
           DayFacts       *facts)
{
  PdDay start;
  PdDay next;
  int   year = facts->year;

  if (facts->day < get_year_start (self, year))
    year--;
  else if (facts->day >= get_year_start (self, year + 1))
    year++;
  start = get_year_start (self, year);
  next = get_year_start (self, year + 1);
  facts->week = (facts->day - start) / 7 + 1;
  facts->n_weeks = (next - start) / 7;
}

static DayFacts
get_facts (PdCalendarRule *self,
           PdDay           day)
{
  DayFacts facts = { .day = day };

  pd_day_get_ymd (day, &facts.year, &facts.month, &facts.month_day);
  facts.n_month_days = g_date_get_days_in_month (facts.month, (GDateYear) facts.year);
  facts.year_day = day - pd_day_from_ymd (facts.year, 1, 1) + 1;
  facts.n_year_days = g_date_is_leap_year ((GDateYear) facts.year) ? 366 : 365;
  facts.weekday = pd_day_get_weekday (day);
  if (has_any (self->rule.by_week_no))
    take_week (self, &facts);
  return facts;
}

static gboolean
is_by_day (PdCalendarRule *self,
           const DayFacts *facts)
{
  int day = self->is_monthly_day ? facts->month_day : facts->year_day;
  int n_days = self->is_monthly_day ? facts->n_month_days : facts->n_year_days;

  for (guint i = 0; i < self->by_days->len; i++)
    {
      const ByDay *by_day = &g_array_index (self->by_days, ByDay, i);

      if (by_day->weekday == facts->weekday &&
          (by_day->position == 0 || by_day->position == (day - 1) / 7 + 1 ||
           by_day->position == -((n_days - day) / 7 + 1)))
        return TRUE;
    }
  return FALSE;
}

/* Where nothing says which day of the week, month or year it is, it is that of the
 * start (RFC 5545, 3.3.10). */
static gboolean
is_default_day (PdCalendarRule *self,
                const DayFacts *facts)
{
  const struct icalrecurrencetype *rule = &self->rule;

  if (has_any (rule->by_day) || has_any (rule->by_month_day) || has_any (rule->by_year_day) ||
      rule->freq == ICAL_DAILY_RECURRENCE)
    return TRUE;
  if (rule->freq == ICAL_WEEKLY_RECURRENCE || has_any (rule->by_week_no))
    return facts->weekday == pd_day_get_weekday (self->start_day);
  return facts->month_day == self->month_day &&
         (rule->freq != ICAL_YEARLY_RECURRENCE || has_any (rule->by_month) || facts->month == self->month);
}

static gboolean
is_day_of (PdCalendarRule *self,
           const DayFacts *facts)
{
  const struct icalrecurrencetype *rule = &self->rule;

  return (!has_any (rule->by_month) || has_value (rule->by_month, ICAL_BY_MONTH_SIZE, facts->month, 12)) &&
         (!has_any (rule->by_month_day) ||
          has_value (rule->by_month_day, ICAL_BY_MONTHDAY_SIZE, facts->month_day, facts->n_month_days)) &&
         (!has_any (rule->by_year_day) ||
          has_value (rule->by_year_day, ICAL_BY_YEARDAY_SIZE, facts->year_day, facts->n_year_days)) &&
         (!has_any (rule->by_week_no) ||
          has_value (rule->by_week_no, ICAL_BY_WEEKNO_SIZE, facts->week, facts->n_weeks)) &&
         (!has_any (rule->by_day) || is_by_day (self, facts)) && is_default_day (self, facts);
}

/* Which day, week, month or year it is, counted from some beginning: of those that the
 * interval leaves, each is a set of its own to BYSETPOS. */
static int
get_period (PdCalendarRule *self,
            PdDay           day)
{
  int year;
  int month;
  int month_day;

  switch (self->rule.freq)
    {
    case ICAL_WEEKLY_RECURRENCE:
      /* The week of the first day that there is may begin before it, but not by a week. */
      return (pd_day_week_start (day, get_first_weekday (self)) + 7) / 7;
    case ICAL_MONTHLY_RECURRENCE:
      pd_day_get_ymd (day, &year, &month, &month_day);
      return year * 12 + month;
    case ICAL_YEARLY_RECURRENCE:
      pd_day_get_ymd (day, &year, &month, &month_day);
      return year;
    case ICAL_DAILY_RECURRENCE:
    default:
      return day;
    }
}

static PdDay
get_period_start (PdCalendarRule *self,
                  PdDay           day)
{
  int year;
  int month;
  int month_day;

  pd_day_get_ymd (day, &year, &month, &month_day);
  switch (self->rule.freq)
    {
    case ICAL_WEEKLY_RECURRENCE:
      return pd_day_week_start (day, get_first_weekday (self));
    case ICAL_MONTHLY_RECURRENCE:
      return pd_day_from_ymd (year, month, 1);
    case ICAL_YEARLY_RECURRENCE:
      return pd_day_from_ymd (year, 1, 1);
    case ICAL_DAILY_RECURRENCE:
    default:
      return day;
    }
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Every combination of hours, minutes and seconds, those of the start where the rule
 * names none. */
static gboolean
take_times (PdCalendarRule *self)
{
  int                              second = (int) (self->start_wall - (gint64) self->start_day * PD_SECONDS_PER_DAY);
  const struct icalrecurrencetype *rule = &self->rule;
  guint                            n_hours = count (rule->by_hour, ICAL_BY_HOUR_SIZE);
  guint                            n_minutes = count (rule->by_minute, ICAL_BY_MINUTE_SIZE);
  guint                            n_seconds = count (rule->by_second, ICAL_BY_SECOND_SIZE);

  if (MAX (n_hours, 1) * MAX (n_minutes, 1) * MAX (n_seconds, 1) > MAX_TIMES)
    return FALSE;
  for (guint i = 0; i < MAX (n_hours, 1); i++)
    for (guint j = 0; j < MAX (n_minutes, 1); j++)
      for (guint k = 0; k < MAX (n_seconds, 1); k++)
        self->times[self->n_times++] = 3600 * (n_hours > 0 ? rule->by_hour[i] : second / 3600) +
                                       60 * (n_minutes > 0 ? rule->by_minute[j] : second / 60 % 60) +
                                       (n_seconds > 0 ? MIN (rule->by_second[k], 59) : second % 60);
  qsort (self->times, self->n_times, sizeof *self->times, compare_times);
  return TRUE;
}

static void
take_by_days (PdCalendarRule *self)
{
  const struct icalrecurrencetype *rule = &self->rule;

  for (guint i = 0; i < count (rule->by_day, ICAL_BY_DAY_SIZE); i++)
    {
      ByDay by_day = {
        weekday_from_libical (icalrecurrencetype_day_day_of_week (rule->by_day[i])),
        icalrecurrencetype_day_position (rule->by_day[i]),
      };

      /* Which one it is only has a meaning in a month or a year. */
      if (rule->freq == ICAL_DAILY_RECURRENCE || rule->freq == ICAL_WEEKLY_RECURRENCE)
        by_day.position = 0;
      g_array_append_val (self->by_days, by_day);
    }
  self->is_monthly_day = rule->freq == ICAL_MONTHLY_RECURRENCE || has_any (rule->by_month);
}

/* UNTIL in UTC is what the clock of the start shows then; a day ends with its last
 * second. */
static void
take_until (PdCalendarRule       *self,
            const PdCalendarTime *start)
{
  struct icaltimetype until = self->rule.until;
  gint64              instant;
  PdDay               day;
  int                 minute;

  self->until = G_MAXINT64;
  if (icaltime_is_null_time (until))
    return;
  self->until = (gint64) pd_day_from_ymd (until.year, until.month, until.day) * PD_SECONDS_PER_DAY;
  if (until.is_date)
    {
      self->until += PD_SECONDS_PER_DAY - 1;
      return;
    }
  self->until += until.hour * 3600 + until.minute * 60 + until.second;
  if (start->zone == NULL || !icaltime_is_utc (until))
    return;
  instant = self->until;
  pd_zone_from_instant (start->zone, instant, &day, &minute);
  self->until = (gint64) day * PD_SECONDS_PER_DAY + minute * 60 + instant % 60;
}

static gboolean
has_possible_until (const struct icalrecurrencetype *rule)
{
  struct icaltimetype until = rule->until;

  return icaltime_is_null_time (until) ||
         (until.year >= 1970 && until.year <= 9999 &&
          g_date_valid_dmy ((GDateDay) CLAMP (until.day, 0, 32), until.month, (GDateYear) until.year));
}

static const char *
find_fault (const struct icalrecurrencetype *rule)
{
  switch (rule->freq)
    {
    case ICAL_SECONDLY_RECURRENCE:
    case ICAL_MINUTELY_RECURRENCE:
    case ICAL_HOURLY_RECURRENCE:
      return N_ ("It repeats by the hour, minute or second, which no shift does.");
    case ICAL_DAILY_RECURRENCE:
    case ICAL_WEEKLY_RECURRENCE:
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_YEARLY_RECURRENCE:
      break;
    case ICAL_NO_RECURRENCE:
    default:
      return N_ ("The rule by which it repeats can’t be read.");
    }
  if (rule->interval < 1 || rule->count < 0 || !has_possible_until (rule))
    return N_ ("The rule by which it repeats can’t be read.");
  return NULL;
}

static void
refuse (GError    **error,
        const char *words)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, words);
}

static struct icalrecurrencetype
parse (const char *text)
{
  struct icalrecurrencetype rule;

  icalrecurrencetype_clear (&rule);
  /* Days of another calendar; libical would hand over memory with them. */
  if (strstr (text, "RSCALE") != NULL)
    rule.freq = ICAL_NO_RECURRENCE;
  else
    rule = icalrecurrencetype_from_string (text);
  return rule;
}

/**
 * pd_calendar_rule_new:
 * @text: what a calendar says, such as `FREQ=WEEKLY;BYDAY=MO,WE`
 * @start: when the event takes place first
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the rule, or %NULL with %PD_ERROR_INPUT and a sentence when
 *   it can't be read, or repeats faster than days
 */
PdCalendarRule *
pd_calendar_rule_new (const char           *text,
                      const PdCalendarTime *start,
                      GError              **error)
{
  g_autoptr (PdCalendarRule) self = g_new0 (PdCalendarRule, 1);
  const char                *fault;
  int                        year;

  self->by_days = g_array_new (FALSE, FALSE, sizeof (ByDay));
  self->rule = parse (text);
  self->start_wall = start->wall;
  self->start_day = pd_calendar_time_get_day (start->wall);
  pd_day_get_ymd (self->start_day, &year, &self->month, &self->month_day);
  fault = find_fault (&self->rule);
  if (fault == NULL && !take_times (self))
    fault = N_ ("It takes place more often in a day than any shift does.");
  if (fault != NULL)
    {
      refuse (error, _ (fault));
      return NULL;
    }
  take_by_days (self);
  take_until (self, start);
  return g_steal_pointer (&self);
}

/**
 * pd_calendar_rule_free:
 * @self: (transfer full): a rule
 */
void
pd_calendar_rule_free (PdCalendarRule *self)
{
  g_array_unref (self->by_days);
  g_free (self);
}

/**
 * pd_calendar_rule_is_endless:
 * @self: a rule
 *
 * Returns: whether it says neither how often nor until when
 */
gboolean
pd_calendar_rule_is_endless (PdCalendarRule *self)
{
  return self->rule.count == 0 && self->until == G_MAXINT64;
}

/* What is being put together. */
typedef struct
{
  gint64   last;
  guint    n_taken;
  GArray  *walls;
  gboolean is_beyond;
} Expansion;

/* Takes what is wanted of a period: all of it, or the places that BYSETPOS names. Says
 * whether to go on. */
static gboolean
take_period (PdCalendarRule *self,
             GArray         *period,
             Expansion      *expansion)
{
  const short *places = self->rule.by_set_pos;

  for (guint i = 0; i < period->len; i++)
    {
      gint64 wall = g_array_index (period, gint64, i);

      if (wall < self->start_wall ||
          (has_any (places) && !has_value (places, ICAL_BY_SETPOS_SIZE, (int) i + 1, (int) period->len)))
        continue;
      if (wall > self->until)
        return FALSE;
      expansion->is_beyond = wall > expansion->last;
      if (expansion->is_beyond)
        return FALSE;
      g_array_append_val (expansion->walls, wall);
      expansion->n_taken++;
      if (expansion->n_taken == (guint) self->rule.count)
        return FALSE;
    }
  return TRUE;
}

static void
add_day (PdCalendarRule *self,
         PdDay           day,
         guint64        *steps,
         GArray         *period)
{
  DayFacts facts = get_facts (self, day);

  if (!is_day_of (self, &facts))
    return;
  *steps -= MIN (*steps, self->n_times);
  for (guint i = 0; i < self->n_times; i++)
    {
      gint64 wall = (gint64) day * PD_SECONDS_PER_DAY + self->times[i];

      g_array_append_val (period, wall);
    }
}

/* A period is over: says whether there is nothing more to look for. */
static gboolean
is_done_before (PdCalendarRule *self,
                PdDay           day,
                GArray         *period,
                Expansion      *expansion)
{
  gint64 wall = (gint64) day * PD_SECONDS_PER_DAY;

  if (!take_period (self, period, expansion) || wall > self->until)
    return TRUE;
  expansion->is_beyond = wall > expansion->last;
  return expansion->is_beyond;
}

/**
 * pd_calendar_rule_expand:
 * @self: a rule
 * @last: the last day that is wanted
 * @max: how many times are wanted at most
 * @steps: how many days may still be looked at, and times found; it is lowered by those
 *   that were
 * @walls: (element-type gint64): where the times are put: what the clock of the start
 *   shows, in seconds since 1 January 1970; they may be a day's more than @max
 * @ret_is_beyond: (out): whether the rule goes on after @last
 *
 * The times of a rule, in order, from the start of the event on. The start itself is
 * among them only where the rule names it.
 *
 * Returns: whether these are all up to @last; %FALSE when @max or @steps was too few
 */
gboolean
pd_calendar_rule_expand (PdCalendarRule *self,
                         PdDay           last,
                         guint           max,
                         guint64        *steps,
                         GArray         *walls,
                         gboolean       *ret_is_beyond)
{
  g_autoptr (GArray) period = g_array_new (FALSE, FALSE, sizeof (gint64));
  int                first = get_period (self, self->start_day);
  int                current = first;
  Expansion          expansion = { .last = ((gint64) last + 1) * PD_SECONDS_PER_DAY - 1, .walls = walls };

  *ret_is_beyond = FALSE;
  for (PdDay day = get_period_start (self, self->start_day);; day++)
    {
      int number = get_period (self, day);

      if (number != current && is_done_before (self, day, period, &expansion))
        {
          *ret_is_beyond = expansion.is_beyond;
          return TRUE;
        }
      if (number != current)
        g_array_set_size (period, 0);
      current = number;
      if (*steps == 0 || expansion.n_taken > max)
        return FALSE;
      (*steps)--;
      if ((number - first) % self->rule.interval == 0)
        add_day (self, day, steps, period);
    }
}
