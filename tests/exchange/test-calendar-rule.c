/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "calendar-desk.h"

#include <libical/ical.h>
#include <string.h>

/* Days found by hand in a printed calendar of 2026 and 2027. */
static const struct
{
  const char *name;
  const char *start;
  const char *lines;
  const char *days;
} RULES[] = {
  { "every-other-day", ":20261030T090000", "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3\r\n", "2026-10-30 2026-11-01 2026-11-03" },
  { "weekdays-of-a-fortnight",
    ":20261102T090000",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4\r\n",
    "2026-11-02 2026-11-04 2026-11-16 2026-11-18" },
  { "the-week-s-first-day-counts",
    ":20261101T090000",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4\r\n",
    "2026-11-01 2026-11-02 2026-11-15 2026-11-16" },
  { "until-a-day-is-to-its-end", ":20261102T220000", "RRULE:FREQ=DAILY;UNTIL=20261104\r\n", "2026-11-02 2026-11-03 2026-11-04" },
  { "until-in-utc-is-an-instant",
    ";TZID=Australia/Sydney:20261102T090000",
    /* 09:00 on the 4th in Sydney is 22:00 of the 3rd in UTC. */
    "RRULE:FREQ=DAILY;UNTIL=20261103T220000Z\r\n",
    "2026-11-02 2026-11-03 2026-11-04" },
  { "until-a-second-before",
    ";TZID=Australia/Sydney:20261102T090000",
    "RRULE:FREQ=DAILY;UNTIL=20261103T215959Z\r\n",
    "2026-11-02 2026-11-03" },
  { "last-friday-of-the-month",
    ":20261030T090000",
    "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3\r\n",
    "2026-10-30 2026-11-27 2026-12-25" },
  { "last-working-day-of-the-month",
    ":20261030T090000",
    "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3\r\n",
    "2026-10-30 2026-11-30 2026-12-31" },
  { "the-31st-where-there-is-one", ":20261031T090000", "RRULE:FREQ=MONTHLY;COUNT=3\r\n", "2026-10-31 2026-12-31 2027-01-31" },
  { "the-last-day-of-the-month",
    ":20261231T090000",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3\r\n",
    "2026-12-31 2027-01-31 2027-02-28" },
  { "leap-days", ":20240229T090000", "RRULE:FREQ=YEARLY;COUNT=3\r\n", "2024-02-29 2028-02-29 2032-02-29" },
  { "thanksgiving",
    ":20261126T090000",
    "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2\r\n",
    "2026-11-26 2027-11-25" },
  { "monday-of-week-53", ":20261228T090000", "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=2\r\n", "2026-12-28 2032-12-27" },
  /* libical 3.0 takes the 31st of December, a Thursday, for the Wednesday of week 1 of 2026. */
  { "wednesdays-of-three-weeks",
    ":20260101T090000",
    "RRULE:FREQ=YEARLY;BYWEEKNO=1,20,52;BYDAY=WE;COUNT=3\r\n",
    "2026-01-01 2026-05-13 2026-12-23 2027-01-06" },
  { "the-hundredth-day", ":20260410T090000", "RRULE:FREQ=YEARLY;BYYEARDAY=100;COUNT=2\r\n", "2026-04-10 2027-04-10" },
  /* Every month's: RFC 5545, 3.3.10, the table; libical 3.0 takes that of the start only. */
  { "the-first-of-any-month", ":20261101T090000", "RRULE:FREQ=YEARLY;BYMONTHDAY=1;COUNT=3\r\n", "2026-11-01 2026-12-01 2027-01-01" },
  { "friday-the-13th",
    ":20261113T090000",
    "RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2\r\n",
    "2026-11-13 2027-08-13" },
  { "the-start-counts-although-no-rule-names-it",
    ":20261103T090000",
    "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2\r\n",
    "2026-11-03 2026-11-09 2026-11-16" },
  { "two-rules-are-both-followed",
    ":20261102T090000",
    "RRULE:FREQ=WEEKLY;COUNT=2\r\nRRULE:FREQ=DAILY;COUNT=2\r\n",
    "2026-11-02 2026-11-03 2026-11-09" },
  { "exceptions",
    ";TZID=Australia/Sydney:20261102T090000",
    "RRULE:FREQ=DAILY;COUNT=6\r\nEXDATE;TZID=Australia/Sydney:20261103T090000,20261104T100000\r\n"
    /* 09:00 on the 5th, in UTC, and all of the 6th */
    "EXDATE:20261104T220000Z\r\nEXDATE;VALUE=DATE:20261106\r\n",
    "2026-11-02 2026-11-04 2026-11-07" },
  { "extra-times",
    ":20261102T090000",
    "RDATE:20261110T090000,20261105T090000\r\nRDATE;VALUE=DATE:20261107\r\nRDATE:20261102T090000\r\n",
    "2026-11-02 2026-11-05 2026-11-07 2026-11-10" },
  { "twice-a-day", ":20261102T090000", "RRULE:FREQ=DAILY;BYHOUR=9,21;COUNT=3\r\n", "2026-11-02 2026-11-02 2026-11-03" },
};

static void
test_days (gconstpointer data)
{
  guint                      index = GPOINTER_TO_UINT (data);
  g_autofree char           *text = make_event (RULES[index].start, RULES[index].lines);
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);
  g_autofree char           *days = list_days (calendar);

  g_assert_cmpstr (days, ==, RULES[index].days);
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 0);
}

static void
assert_times (const char *text,
              const int (*times)[2],
              guint n)
{
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (pd_calendar_get (calendar, i)->start, ==, times[i][0]);
      g_assert_cmpint (pd_calendar_get (calendar, i)->end, ==, times[i][1]);
    }
}

/* The nights around 4 October 2026, when Sydney's clock goes from 2 to 3, and 5 April
 * 2026, when it goes from 3 back to 2. */
static void
test_nights_end_by_the_clock_where_an_end_is_given (void)
{
  static const int TIMES[][2] = { { 1320, 1800 }, { 1320, 1800 }, { 1320, 1800 } };

  assert_times ("BEGIN:VEVENT\nDTSTART;TZID=Australia/Sydney:20261002T220000\n"
                "DTEND;TZID=Australia/Sydney:20261003T060000\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n",
                TIMES,
                3);
  assert_times ("BEGIN:VEVENT\nDTSTART;TZID=Australia/Sydney:20260403T220000\n"
                "DTEND;TZID=Australia/Sydney:20260404T060000\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n",
                TIMES,
                3);
}

static void
test_nights_are_as_long_as_a_duration_says (void)
{
  static const int SPRING[][2] = { { 1320, 1800 }, { 1320, 1860 }, { 1320, 1800 } };
  static const int AUTUMN[][2] = { { 1320, 1800 }, { 1320, 1740 }, { 1320, 1800 } };

  assert_times ("BEGIN:VEVENT\nDTSTART;TZID=Australia/Sydney:20261002T220000\n"
                "DURATION:PT8H\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n",
                SPRING,
                3);
  assert_times ("BEGIN:VEVENT\nDTSTART;TZID=Australia/Sydney:20260403T220000\n"
                "DURATION:PT8H\nRRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\n",
                AUTUMN,
                3);
}

static const char *const PARTS[] = {
  "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
  "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,SA;WKST=SU", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=5",
  "FREQ=MONTHLY;BYMONTHDAY=1,15,-1", "FREQ=MONTHLY;BYDAY=MO,2TU,-1FR", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=8,9,10,11,12,13,14",
  "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=2,7", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "FREQ=YEARLY;BYDAY=20MO,-1WE", "FREQ=YEARLY;BYYEARDAY=1,60,-1",
  "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=29,30,31"
};
static const char *const LIMITS[] = { "", ";COUNT=17", ";UNTIL=20271103T120000" };
static const char *const PLACES[] = { "", ";BYSETPOS=1", ";BYSETPOS=-1" };

/* What libical itself finds, and the start. */
static char *
ask_libical (const char *text,
             const char *start,
             const char *last)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
  icalrecur_iterator       *iterator = icalrecur_iterator_new (rule, icaltime_from_string (start));
  GString                  *days = g_string_new (NULL);
  gboolean                  is_first = TRUE;

  for (struct icaltimetype time = icaltime_from_string (start); !icaltime_is_null_time (time); is_first = FALSE)
    {
      g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);

      if (strcmp (day, last) > 0)
        break;
      if (is_first || !g_str_has_suffix (days->str, day))
        g_string_append_printf (days, "%s%s", is_first ? "" : " ", day);
      time = icalrecur_iterator_next (iterator);
    }
  icalrecur_iterator_free (iterator);
  return g_string_free (days, FALSE);
}

static void
compare_with_libical (const char *text,
                      const char *start)
{
  g_autofree char           *from = g_strconcat (":", start, NULL);
  g_autofree char           *line = g_strconcat ("RRULE:", text, "\r\n", NULL);
  g_autofree char           *event = make_event (from, line);
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (event, &report);
  g_autofree char           *ours = list_days (calendar);
  gboolean                   is_endless = strstr (text, "COUNT") == NULL && strstr (text, "UNTIL") == NULL;
  PdDay                      first = pd_calendar_get (calendar, 0)->day;
  g_autofree char           *last = pd_day_to_iso (first + (is_endless ? PD_CALENDAR_ENDLESS_DAYS : PD_CALENDAR_MAX_DAYS) - 1);
  g_autofree char           *theirs = ask_libical (text, start, last);

  if (!g_str_equal (ours, theirs))
    g_error ("%s from %s\n  ours:   %s\n  theirs: %s", text, start, ours, theirs);
}

static void
test_the_days_are_those_of_libical (void)
{
  static const char *const STARTS[] = { "20260101T090000", "20240229T220000", "20261231T063000", "20250405T120000" };

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    for (guint j = 0; j < G_N_ELEMENTS (LIMITS); j++)
      for (guint k = 0; k < G_N_ELEMENTS (STARTS); k++)
        for (guint l = 0; l < G_N_ELEMENTS (PLACES); l++)
          {
            g_autofree char *text = g_strconcat (PARTS[i], PLACES[l], LIMITS[j], NULL);

            /* libical 3.0 knows places in a month only. */
            if (l > 0 && !g_str_has_prefix (PARTS[i], "FREQ=MONTHLY"))
              continue;
            compare_with_libical (text, STARTS[k]);
          }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (RULES); i++)
    {
      g_autofree char *path = g_strconcat ("/calendar-rule/", RULES[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_days);
    }
  g_test_add_func ("/calendar-rule/nights-end-by-the-clock-where-an-end-is-given", test_nights_end_by_the_clock_where_an_end_is_given);
  g_test_add_func ("/calendar-rule/nights-are-as-long-as-a-duration-says", test_nights_are_as_long_as_a_duration_says);
  g_test_add_func ("/calendar-rule/the-days-are-those-of-libical", test_the_days_are_those_of_libical);
  return g_test_run ();
}
