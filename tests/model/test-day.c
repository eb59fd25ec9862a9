/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-day.h"

#define SEED 20261124

typedef struct
{
  const char *iso;
  PdDay       day;
  PdWeekday   weekday;
  int         week;
  int         week_year;
} KnownDay;

/* Weeks by the tables of ISO 8601; days since 1970 by date -d DATE +%s / 86400. */
static const KnownDay KNOWN_DAYS[] = {
  { "1900-01-01", -25567, PD_WEEKDAY_MONDAY, 1, 1900 },
  { "1969-12-31", -1, PD_WEEKDAY_WEDNESDAY, 1, 1970 },
  { "1970-01-01", 0, PD_WEEKDAY_THURSDAY, 1, 1970 },
  { "2000-02-29", 11016, PD_WEEKDAY_TUESDAY, 9, 2000 },
  { "2020-12-31", 18627, PD_WEEKDAY_THURSDAY, 53, 2020 },
  { "2021-01-03", 18630, PD_WEEKDAY_SUNDAY, 53, 2020 },
  { "2024-12-30", 20087, PD_WEEKDAY_MONDAY, 1, 2025 },
  { "2026-11-24", 20781, PD_WEEKDAY_TUESDAY, 48, 2026 },
  { "2026-12-28", 20815, PD_WEEKDAY_MONDAY, 53, 2026 },
  { "2027-01-01", 20819, PD_WEEKDAY_FRIDAY, 53, 2026 },
  { "2027-01-03", 20821, PD_WEEKDAY_SUNDAY, 53, 2026 },
  { "2027-01-04", 20822, PD_WEEKDAY_MONDAY, 1, 2027 },
  { "2028-02-29", 21243, PD_WEEKDAY_TUESDAY, 9, 2028 },
  { "2100-03-01", 47541, PD_WEEKDAY_MONDAY, 9, 2100 },
  { "2200-12-31", 84370, PD_WEEKDAY_WEDNESDAY, 1, 2201 },
};

static PdDay
day_of (const char *iso)
{
  PdDay day = PD_DAY_NONE;

  g_assert_true (pd_day_parse_iso (iso, &day));
  return day;
}

static void
test_known_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (KNOWN_DAYS); i++)
    {
      const KnownDay  *known = &KNOWN_DAYS[i];
      PdDay            day = day_of (known->iso);
      g_autofree char *iso = pd_day_to_iso (day);
      int              week_year;

      g_assert_cmpint (day, ==, known->day);
      g_assert_cmpstr (iso, ==, known->iso);
      g_assert_cmpint (pd_day_get_weekday (day), ==, known->weekday);
      g_assert_cmpint (pd_day_get_iso_week (day, &week_year), ==, known->week);
      g_assert_cmpint (week_year, ==, known->week_year);
    }
}

/* Every day of the years that can be written, against GLib's calendar. */
static void
test_agrees_with_glib (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1900);
  PdDay             last = day_of ("2200-12-31");

  for (PdDay day = day_of ("1900-01-01"); day <= last; day++, g_date_add_days (date, 1))
    {
      int year;
      int month;
      int of_month;

      pd_day_get_ymd (day, &year, &month, &of_month);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (of_month, ==, g_date_get_day (date));
      g_assert_cmpint (pd_day_from_ymd (year, month, of_month), ==, day);
      g_assert_cmpint (pd_day_get_weekday (day), ==, g_date_get_weekday (date));
      g_assert_cmpint (pd_day_get_iso_week (day, NULL), ==, g_date_get_iso8601_week_of_year (date));
    }
}

static void
test_goes_to_the_ends_of_the_calendar (void)
{
  int year;
  int month;
  int of_month;

  pd_day_get_ymd (pd_day_from_ymd (1, 1, 1), &year, &month, &of_month);
  g_assert_cmpint (year, ==, 1);
  g_assert_cmpint (month, ==, 1);
  g_assert_cmpint (of_month, ==, 1);
  pd_day_get_ymd (pd_day_from_ymd (9999, 12, 31), &year, &month, &of_month);
  g_assert_cmpint (year, ==, 9999);
  g_assert_cmpint (month, ==, 12);
  g_assert_cmpint (of_month, ==, 31);

  /* A damaged file may hold any number: arithmetic stays defined. */
  for (gint64 day = G_MININT32; day <= G_MAXINT32; day += 999983)
    {
      pd_day_get_ymd ((PdDay) day, &year, &month, &of_month);
      g_assert_cmpint (month, >=, 1);
      g_assert_cmpint (month, <=, 12);
      g_assert_cmpint (of_month, >=, 1);
      g_assert_cmpint (of_month, <=, 31);
    }
}

static void
test_knows_no_day_that_is_not_there (void)
{
  g_assert_cmpint (pd_day_from_ymd (2026, 2, 29), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (2028, 2, 29), !=, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (2100, 2, 29), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (2026, 4, 31), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (2026, 0, 1), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (2026, 13, 1), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (2026, 1, 0), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (0, 1, 1), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_day_from_ymd (10000, 1, 1), ==, PD_DAY_NONE);
}

static void
test_reads_iso_dates_and_nothing_else (void)
{
  static const char *const WRONG[] = {
    "",
    "2026-11-2",
    "2026-11-245",
    " 2026-11-24",
    "2026-11-24 ",
    "2026-1-24",
    "20261124",
    "2026/11/24",
    "2026-11/24",
    "2026/11-24",
    "24-11-2026",
    "2026-11-31",
    "2026-02-29",
    "2026-00-10",
    "2026-10-00",
    "2026-13-01",
    "1899-12-31",
    "2201-01-01",
    "+026-11-24",
    "2026-+1-24",
    "2026-11--4",
    "2026-11-2a",
    "２０26-11-24",
    "0000-00-00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      PdDay day = 4711;

      g_test_message ("%s", WRONG[i]);
      g_assert_false (pd_day_parse_iso (WRONG[i], &day));
      g_assert_cmpint (day, ==, 4711);
    }
  g_assert_false (pd_day_parse_iso (NULL, NULL));
  g_assert_true (pd_day_parse_iso ("2028-02-29", NULL));
}

static void
test_weeks_begin_where_asked (void)
{
  PdDay tuesday = day_of ("2026-11-24");

  g_assert_cmpint (pd_day_week_start (tuesday, PD_WEEKDAY_MONDAY), ==, day_of ("2026-11-23"));
  g_assert_cmpint (pd_day_week_start (tuesday, PD_WEEKDAY_TUESDAY), ==, tuesday);
  g_assert_cmpint (pd_day_week_start (tuesday, PD_WEEKDAY_WEDNESDAY), ==, day_of ("2026-11-18"));
  g_assert_cmpint (pd_day_week_start (tuesday, PD_WEEKDAY_SUNDAY), ==, day_of ("2026-11-22"));
  g_assert_cmpint (pd_day_week_start (day_of ("2027-01-01"), PD_WEEKDAY_MONDAY), ==, day_of ("2026-12-28"));
}

static void
test_fortnights_hold_on_both_sides_of_their_anchor (void)
{
  PdDay anchor = day_of ("2026-11-23");

  g_assert_cmpint (pd_day_fortnight_start (anchor, anchor), ==, anchor);
  g_assert_cmpint (pd_day_fortnight_start (day_of ("2026-12-06"), anchor), ==, anchor);
  g_assert_cmpint (pd_day_fortnight_start (day_of ("2026-12-07"), anchor), ==, day_of ("2026-12-07"));
  g_assert_cmpint (pd_day_fortnight_start (day_of ("2026-11-22"), anchor), ==, day_of ("2026-11-09"));
  g_assert_cmpint (pd_day_fortnight_start (day_of ("2026-11-09"), anchor), ==, day_of ("2026-11-09"));
  g_assert_cmpint (pd_day_fortnight_start (day_of ("2026-11-08"), anchor), ==, day_of ("2026-10-26"));
}

static void
test_every_day_is_in_one_fortnight (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 20000; i++)
    {
      PdDay anchor = g_rand_int_range (rand, -25567, 84371);
      PdDay day = g_rand_int_range (rand, -25567, 84371);
      PdDay start = pd_day_fortnight_start (day, anchor);

      g_assert_cmpint (start, <=, day);
      g_assert_cmpint (day - start, <, 14);
      g_assert_cmpint ((start - anchor) % 14, ==, 0);
      g_assert_cmpint (pd_day_fortnight_start (start + 13, anchor), ==, start);
      g_assert_cmpint (pd_day_fortnight_start (start + 14, anchor), ==, start + 14);
    }
}

static void
test_says_days_in_words (void)
{
  g_autofree char *words = pd_day_to_words (day_of ("2026-11-24"));
  g_autofree char *short_words = pd_day_to_short_words (day_of ("2026-11-24"));
  g_autofree char *leap = pd_day_to_words (day_of ("2028-02-29"));

  g_assert_cmpstr (words, ==, "Tuesday 24 November 2026");
  g_assert_cmpstr (short_words, ==, "Tue 24 Nov");
  g_assert_cmpstr (leap, ==, "Tuesday 29 February 2028");
  g_assert_cmpstr (pd_weekday_to_words (PD_WEEKDAY_MONDAY), ==, "Monday");
  g_assert_cmpstr (pd_weekday_to_words (PD_WEEKDAY_SUNDAY), ==, "Sunday");
  g_assert_cmpstr (pd_weekday_to_short_words (PD_WEEKDAY_SATURDAY), ==, "Sat");
}

static void
test_today_is_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  PdDay                 today = pd_day_today ();
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();
  g_autofree char      *iso = pd_day_to_iso (today);
  g_autofree char      *iso_before = g_date_time_format (before, "%F");
  g_autofree char      *iso_after = g_date_time_format (after, "%F");

  g_assert_true (g_str_equal (iso, iso_before) || g_str_equal (iso, iso_after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/known-days-have-their-number-weekday-and-week", test_known_days);
  g_test_add_func ("/day/agrees-with-glib-over-the-whole-range", test_agrees_with_glib);
  g_test_add_func ("/day/goes-to-the-ends-of-the-calendar", test_goes_to_the_ends_of_the_calendar);
  g_test_add_func ("/day/knows-no-day-that-is-not-there", test_knows_no_day_that_is_not_there);
  g_test_add_func ("/day/reads-iso-dates-and-nothing-else", test_reads_iso_dates_and_nothing_else);
  g_test_add_func ("/day/weeks-begin-where-asked", test_weeks_begin_where_asked);
  g_test_add_func ("/day/fortnights-hold-on-both-sides-of-their-anchor",
                   test_fortnights_hold_on_both_sides_of_their_anchor);
  g_test_add_func ("/day/every-day-is-in-one-fortnight", test_every_day_is_in_one_fortnight);
  g_test_add_func ("/day/says-days-in-words", test_says_days_in_words);
  g_test_add_func ("/day/today-is-today", test_today_is_today);
  return g_test_run ();
}
