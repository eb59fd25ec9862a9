/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-zone.h"

#include "pd-clock.h"
#include "pd-error.h"

#include <string.h>

#define SEED 20261004
#define HOUR 3600

typedef enum
{
  ONCE,
  NEVER,
  TWICE,
} Happens;

typedef struct
{
  const char *zone;
  const char *day;
  int         minute;
  Happens     happens;
  const char *first;  /* the instant */
  const char *second; /* the other one, where it happens twice */
} Wall;

/* Worked out by hand from the laws: New South Wales changes at 2:00 standard time on the
 * first Sundays of October and April; Lord Howe Island by half an hour; Samoa skipped
 * 30 December 2011. */
static const Wall WALLS[] = {
  { "Australia/Sydney", "2026-07-01", 540, ONCE, "2026-06-30T23:00:00Z" },
  { "Australia/Sydney", "2026-12-01", 540, ONCE, "2026-11-30T22:00:00Z" },
  { "Australia/Sydney", "2026-10-04", 119, ONCE, "2026-10-03T15:59:00Z" },
  { "Australia/Sydney", "2026-10-04", 120, NEVER, "2026-10-03T16:00:00Z" },
  { "Australia/Sydney", "2026-10-04", 150, NEVER, "2026-10-03T16:30:00Z" },
  { "Australia/Sydney", "2026-10-04", 179, NEVER, "2026-10-03T16:59:00Z" },
  { "Australia/Sydney", "2026-10-04", 180, ONCE, "2026-10-03T16:00:00Z" },
  { "Australia/Sydney", "2026-10-03", 1440 + 150, NEVER, "2026-10-03T16:30:00Z" },
  { "Australia/Sydney", "2027-04-04", 119, ONCE, "2027-04-03T14:59:00Z" },
  { "Australia/Sydney", "2027-04-04", 120, TWICE, "2027-04-03T15:00:00Z", "2027-04-03T16:00:00Z" },
  { "Australia/Sydney", "2027-04-04", 150, TWICE, "2027-04-03T15:30:00Z", "2027-04-03T16:30:00Z" },
  { "Australia/Sydney", "2027-04-04", 179, TWICE, "2027-04-03T15:59:00Z", "2027-04-03T16:59:00Z" },
  { "Australia/Sydney", "2027-04-04", 180, ONCE, "2027-04-03T17:00:00Z" },
  { "Australia/Sydney", "2027-04-02", 2 * 1440 + 150, TWICE, "2027-04-03T15:30:00Z", "2027-04-03T16:30:00Z" },
  { "Australia/Lord_Howe", "2026-10-04", 119, ONCE, "2026-10-03T15:29:00Z" },
  { "Australia/Lord_Howe", "2026-10-04", 120, NEVER, "2026-10-03T15:30:00Z" },
  { "Australia/Lord_Howe", "2026-10-04", 149, NEVER, "2026-10-03T15:59:00Z" },
  { "Australia/Lord_Howe", "2026-10-04", 150, ONCE, "2026-10-03T15:30:00Z" },
  { "Australia/Lord_Howe", "2027-04-04", 90, TWICE, "2027-04-03T14:30:00Z", "2027-04-03T15:00:00Z" },
  { "Australia/Lord_Howe", "2027-04-04", 119, TWICE, "2027-04-03T14:59:00Z", "2027-04-03T15:29:00Z" },
  { "Australia/Lord_Howe", "2027-04-04", 120, ONCE, "2027-04-03T15:30:00Z" },
  { "Australia/Brisbane", "2026-10-04", 150, ONCE, "2026-10-03T16:30:00Z" },
  { "Australia/Brisbane", "2027-04-04", 150, ONCE, "2027-04-03T16:30:00Z" },
  { "Australia/Perth", "2026-12-01", 540, ONCE, "2026-12-01T01:00:00Z" },
  { "Australia/Adelaide", "2028-02-29", 540, ONCE, "2028-02-28T22:30:00Z" },
  { "Australia/Adelaide", "2028-02-28", 2 * 1440, ONCE, "2028-02-29T13:30:00Z" },
  { "Asia/Kathmandu", "2026-06-01", 540, ONCE, "2026-06-01T03:15:00Z" },
  { "Europe/Dublin", "2026-03-29", 90, NEVER, "2026-03-29T01:30:00Z" },
  { "America/St_Johns", "2026-11-01", 90, TWICE, "2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z" },
  { "Pacific/Apia", "2011-12-29", 720, ONCE, "2011-12-29T22:00:00Z" },
  { "Pacific/Apia", "2011-12-30", 720, NEVER, "2011-12-30T22:00:00Z" },
  { "Pacific/Apia", "2011-12-31", 720, ONCE, "2011-12-30T22:00:00Z" },
  { "Etc/GMT+10", "2026-12-31", 60, ONCE, "2026-12-31T11:00:00Z" },
  { "America/Port-au-Prince", "2026-12-31", 60, ONCE, "2026-12-31T06:00:00Z" },
  { "UTC", "2026-12-31", 1440, ONCE, "2027-01-01T00:00:00Z" },
};

static PdDay
day_of (const char *iso)
{
  PdDay day = PD_DAY_NONE;

  g_assert_true (pd_day_parse_iso (iso, &day));
  return day;
}

static PdZone *
zone_of (const char *identifier)
{
  g_autoptr (GError) error = NULL;
  PdZone            *zone = pd_zone_new (identifier, &error);

  g_assert_no_error (error);
  return zone;
}

static void
assert_instant (gint64      instant,
                const char *expected)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
  g_autofree char      *iso = g_date_time_format_iso8601 (time);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_known_walls (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WALLS); i++)
    {
      const Wall        *wall = &WALLS[i];
      g_autoptr (PdZone) zone = zone_of (wall->zone);
      PdDay              day = day_of (wall->day);
      gint64             first = pd_zone_to_instant (zone, day, wall->minute, G_MININT64);

      g_test_message ("%s %s %d", wall->zone, wall->day, wall->minute);
      assert_instant (first, wall->first);
      g_assert_cmpint (pd_zone_is_gap (zone, day, wall->minute), ==, wall->happens == NEVER);
      g_assert_cmpint (pd_zone_is_fold (zone, day, wall->minute), ==, wall->happens == TWICE);
      assert_instant (pd_zone_to_instant (zone, day, wall->minute, first), wall->first);
      assert_instant (pd_zone_to_instant (zone, day, wall->minute, first + 1),
                      wall->happens == TWICE ? wall->second : wall->first);
      assert_instant (pd_zone_to_instant (zone, day, wall->minute, G_MAXINT64),
                      wall->happens == TWICE ? wall->second : wall->first);
    }
}

/* What the clock in the zone shows at the instant, as if it were UTC. */
static gint64
read_wall (GTimeZone *zone,
           gint64     instant)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);

  return instant + g_time_zone_get_offset (zone, interval);
}

static void
check_reads_back (PdZone    *zone,
                  GTimeZone *clock,
                  PdDay      day,
                  int        minute)
{
  gint64 wall = ((gint64) day * PD_MINUTES_PER_DAY + minute) * 60;
  gint64 first = pd_zone_to_instant (zone, day, minute, G_MININT64);
  gint64 last = pd_zone_to_instant (zone, day, minute, G_MAXINT64);

  if (pd_zone_is_gap (zone, day, minute))
    {
      g_assert_cmpint (read_wall (clock, first), >, wall);
      g_assert_cmpint (read_wall (clock, first) - wall, <=, 24 * HOUR);
      g_assert_cmpint (first, ==, last);
      return;
    }
  g_assert_cmpint (read_wall (clock, first), ==, wall);
  g_assert_cmpint (read_wall (clock, last), ==, wall);
  g_assert_cmpint (pd_zone_is_fold (zone, day, minute), ==, first < last);
}

/* The clock shows what was asked for, at any instant given back. */
static void
test_the_clock_shows_what_was_asked_for (void)
{
  static const char *const ZONES[] = {
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Australia/Eucla",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Africa/Casablanca",
    "America/Caracas",
    "Asia/Pyongyang",
    "Antarctica/Troll",
    "Pacific/Kiritimati",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < G_N_ELEMENTS (ZONES); i++)
    {
      g_autoptr (PdZone)    zone = zone_of (ZONES[i]);
      g_autoptr (GTimeZone) clock = g_time_zone_new_identifier (ZONES[i]);

      for (guint j = 0; j < 5000; j++)
        check_reads_back (zone, clock, g_rand_int_range (rand, 0, 24800), g_rand_int_range (rand, 0, 4320));
      for (PdDay day = day_of ("2026-01-01"); day < day_of ("2028-01-01"); day++)
        for (int minute = 0; minute < PD_MINUTES_PER_DAY; minute += 30)
          check_reads_back (zone, clock, day, minute);
    }
}

static void
test_a_minute_beyond_the_day_is_on_the_next (void)
{
  g_autoptr (PdZone) zone = zone_of ("Australia/Sydney");
  PdDay              day = day_of ("2026-10-03");

  for (int minute = 0; minute < PD_MINUTES_PER_DAY; minute++)
    g_assert_cmpint (pd_zone_to_instant (zone, day, PD_MINUTES_PER_DAY + minute, G_MININT64),
                     ==,
                     pd_zone_to_instant (zone, day + 1, minute, G_MININT64));
}

static void
test_knows_the_laws_far_ahead (void)
{
  g_autoptr (PdZone) zone = zone_of ("Australia/Sydney");

  assert_instant (pd_zone_to_instant (zone, day_of ("2036-01-15"), 540, G_MININT64), "2036-01-14T22:00:00Z");
  assert_instant (pd_zone_to_instant (zone, day_of ("2036-07-15"), 540, G_MININT64), "2036-07-14T23:00:00Z");
}

static void
test_refuses_what_is_no_zone (void)
{
  static const char *const WRONG[] = {
    "",
    "Australia/Sidney",
    "+10:00",
    "/etc/localtime",
    "../../../etc/passwd",
    "Australia/../UTC",
    "Australia",
    "tzdata.zi",
    "zone.tab",
    "AEST-10AEDT,M10.1.0,M4.1.0/3",
    "Sydney ",
    "Zürich",
    "Sydney10",
    "EST+5",
    "leapseconds",
    "localtime",
    "right/Australia/Sydney",
    "australia/sydney",
  };

  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", WRONG[i]);
      g_assert_null (pd_zone_new (WRONG[i], &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, WRONG[i]));
    }
  g_assert_null (pd_zone_new (NULL, NULL));
}

static void
test_lives_as_long_as_somebody_holds_it (void)
{
  PdZone            *zone = zone_of ("Australia/Hobart");
  g_autoptr (PdZone) held = pd_zone_ref (zone);

  pd_zone_unref (zone);
  g_assert_cmpstr (pd_zone_get_name (held), ==, "Australia/Hobart");
}

/* Sydney's clock is ten hours ahead in winter and eleven in summer; a second before
 * 1970 is the last minute of 1969 in UTC. */
static void
test_an_instant_is_a_day_and_a_minute (void)
{
  static const struct
  {
    const char *zone;
    gint64      instant;
    const char *day;
    int         minute;
  } INSTANTS[] = {
    { "Australia/Sydney", 1791043199, "2026-10-04", 119 },
    { "Australia/Sydney", 1791043200, "2026-10-04", 180 },
    { "Australia/Sydney", 1775318399, "2026-04-05", 179 },
    { "Australia/Sydney", 1775318400, "2026-04-05", 120 },
    { "America/New_York", 1791043200, "2026-10-03", 720 },
    { "UTC", -1, "1969-12-31", 1439 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (INSTANTS); i++)
    {
      g_autoptr (PdZone) zone = pd_zone_new (INSTANTS[i].zone, NULL);
      g_autofree char   *iso = NULL;
      PdDay              day;
      int                minute;

      pd_zone_from_instant (zone, INSTANTS[i].instant, &day, &minute);
      iso = pd_day_to_iso (day);
      g_assert_cmpstr (iso, ==, INSTANTS[i].day);
      g_assert_cmpint (minute, ==, INSTANTS[i].minute);
    }
}

static void
assert_stretch (GArray     *stretches,
                guint       index,
                const char *since,
                int         minutes_before,
                int         minutes)
{
  const PdZoneStretch *stretch = &g_array_index (stretches, PdZoneStretch, index);

  g_assert_cmpuint (index, <, stretches->len);
  assert_instant (stretch->since, since);
  g_assert_cmpint (stretch->offset_before, ==, minutes_before * 60);
  g_assert_cmpint (stretch->offset, ==, minutes * 60);
  g_assert_cmpint (stretch->is_summer_time, ==, minutes > minutes_before);
}

/* The changes of a year, and that before it from which on the first one holds. */
static void
test_lists_when_the_clock_is_changed (void)
{
  gint64             from = (gint64) day_of ("2026-07-01") * 24 * HOUR;
  gint64             to = (gint64) day_of ("2027-07-01") * 24 * HOUR;
  g_autoptr (PdZone) sydney = zone_of ("Australia/Sydney");
  g_autoptr (PdZone) lord_howe = zone_of ("Australia/Lord_Howe");
  g_autoptr (PdZone) brisbane = zone_of ("Australia/Brisbane");
  g_autoptr (PdZone) utc = zone_of ("UTC");
  g_autoptr (GArray) of_sydney = pd_zone_list_stretches (sydney, from, to);
  g_autoptr (GArray) of_lord_howe = pd_zone_list_stretches (lord_howe, from, to);
  g_autoptr (GArray) of_brisbane = pd_zone_list_stretches (brisbane, from, to);
  g_autoptr (GArray) of_utc = pd_zone_list_stretches (utc, from, to);

  g_assert_cmpuint (of_sydney->len, ==, 3);
  assert_stretch (of_sydney, 0, "2026-04-04T16:00:00Z", 11 * 60, 10 * 60);
  assert_stretch (of_sydney, 1, "2026-10-03T16:00:00Z", 10 * 60, 11 * 60);
  assert_stretch (of_sydney, 2, "2027-04-03T16:00:00Z", 11 * 60, 10 * 60);
  g_assert_cmpstr (g_array_index (of_sydney, PdZoneStretch, 1).abbreviation, ==, "AEDT");
  g_assert_cmpuint (of_lord_howe->len, ==, 3);
  assert_stretch (of_lord_howe, 1, "2026-10-03T15:30:00Z", 10 * 60 + 30, 11 * 60);
  g_assert_cmpuint (of_brisbane->len, ==, 1);
  assert_stretch (of_brisbane, 0, "1992-02-29T16:00:00Z", 11 * 60, 10 * 60);
  g_assert_cmpuint (of_utc->len, ==, 1);
  g_assert_cmpint (g_array_index (of_utc, PdZoneStretch, 0).since, ==, PD_ZONE_ALWAYS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zone/known-times-happen-once-twice-or-never", test_known_walls);
  g_test_add_func ("/zone/the-clock-shows-what-was-asked-for", test_the_clock_shows_what_was_asked_for);
  g_test_add_func ("/zone/a-minute-beyond-the-day-is-on-the-next", test_a_minute_beyond_the_day_is_on_the_next);
  g_test_add_func ("/zone/an-instant-is-a-day-and-a-minute", test_an_instant_is_a_day_and_a_minute);
  g_test_add_func ("/zone/knows-the-laws-far-ahead", test_knows_the_laws_far_ahead);
  g_test_add_func ("/zone/lists-when-the-clock-is-changed", test_lists_when_the_clock_is_changed);
  g_test_add_func ("/zone/refuses-what-is-no-zone", test_refuses_what_is_no_zone);
  g_test_add_func ("/zone/lives-as-long-as-somebody-holds-it", test_lives_as_long_as_somebody_holds_it);
  return g_test_run ();
}
