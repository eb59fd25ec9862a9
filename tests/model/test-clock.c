/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-clock.h"

typedef struct
{
  const char *text;
  int         minute;
} Reading;

static const Reading READINGS[] = {
  { "9", 540 },
  { "09", 540 },
  { "9:00", 540 },
  { "09:00", 540 },
  { "0900", 540 },
  { "930", 570 },
  { "9.30", 570 },
  { "  9:30\t", 570 },
  { "0", 0 },
  { "0:00", 0 },
  { "00:01", 1 },
  { "23:59", 1439 },
  { "24", 1440 },
  { "24:00", 1440 },
  { "2400", 1440 },
  { "9am", 540 },
  { "9AM", 540 },
  { "9 a.m.", 540 },
  { "9:30 pm", 1290 },
  { "9.30PM", 1290 },
  { "1am", 60 },
  { "1:30 pm", 810 },
  { "12am", 0 },
  { "12:15 am", 15 },
  { "12pm", 720 },
  { "12:59pm", 779 },
  { "6:00 +1", 1800 },
  { "6:00+1", 1800 },
  { "0:00 +2", 2880 },
};

static const char *const NOT_TIMES[] = {
  "",
  " ",
  "25:00",
  "24:01",
  "9:61",
  "9:60",
  "2460",
  "0961",
  "midnight",
  "noon",
  "nine",
  "-9",
  "-1:00",
  "+1",
  "9:",
  "9:5",
  "9:005",
  "9:00:00",
  ":30",
  "9h",
  "13pm",
  "0am",
  "00:30 am",
  "9 xm",
  "9a",
  "9 am pm",
  "99",
  "12345",
  "9:00 +",
  "9:00 +0",
  "9:00 +3",
  "9:00 +11",
  "9:00 1",
  "9,30",
  "1e3",
  "999999999999",
  "٩:٠٠",
  "9:00–17:00",
};

static void
test_reads_times_as_people_type_them (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (READINGS); i++)
    {
      int minute = -1;

      g_test_message ("%s", READINGS[i].text);
      g_assert_true (pd_clock_parse (READINGS[i].text, &minute));
      g_assert_cmpint (minute, ==, READINGS[i].minute);
    }
}

static void
test_refuses_what_is_no_time (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NOT_TIMES); i++)
    {
      int minute = 4711;

      g_test_message ("%s", NOT_TIMES[i]);
      g_assert_false (pd_clock_parse (NOT_TIMES[i], &minute));
      g_assert_cmpint (minute, ==, 4711);
    }
  g_assert_false (pd_clock_parse (NULL, NULL));
}

static void
test_reads_what_it_writes (void)
{
  for (int minute = 0; minute < 3 * PD_MINUTES_PER_DAY; minute++)
    {
      g_autofree char *text = pd_clock_to_text (minute);
      int              again = -1;

      g_assert_true (pd_clock_parse (text, &again));
      g_assert_cmpint (again, ==, minute);
    }
}

static void
test_writes_times (void)
{
  g_autofree char *morning = pd_clock_to_text (545);
  g_autofree char *midnight = pd_clock_to_text (0);
  g_autofree char *end_of_day = pd_clock_to_text (1440);
  g_autofree char *next_day = pd_clock_to_text (1800);

  g_assert_cmpstr (morning, ==, "9:05");
  g_assert_cmpstr (midnight, ==, "0:00");
  g_assert_cmpstr (end_of_day, ==, "24:00");
  g_assert_cmpstr (next_day, ==, "6:00 +1");
}

static void
test_writes_spans (void)
{
  g_autofree char *day = pd_clock_span_to_text (540, 1020);
  g_autofree char *night = pd_clock_span_to_text (1320, 1800);
  g_autofree char *evening = pd_clock_span_to_text (960, 1440);
  g_autofree char *long_one = pd_clock_span_to_text (1320, 3000);

  g_assert_cmpstr (day, ==, "9:00 – 17:00");
  g_assert_cmpstr (night, ==, "22:00 – 6:00 +1");
  g_assert_cmpstr (evening, ==, "16:00 – 24:00");
  g_assert_cmpstr (long_one, ==, "22:00 – 2:00 +2");
}

static void
test_writes_lengths (void)
{
  static const Reading LENGTHS[] = {
    { "0 h", 0 },
    { "7 h", 420 },
    { "7 h 30", 450 },
    { "7 h 05", 425 },
    { "0 h 45", 45 },
    { "152 h", 9120 },
    { "−7 h 30", -450 },
    { "−0 h 15", -15 },
    { "−1 h", -60 },
    { "35791394 h 07", G_MAXINT },
    { "−35791394 h 08", G_MININT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (LENGTHS); i++)
    {
      g_autofree char *text = pd_clock_hours_to_text (LENGTHS[i].minute);

      g_assert_cmpstr (text, ==, LENGTHS[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/reads-times-as-people-type-them", test_reads_times_as_people_type_them);
  g_test_add_func ("/clock/refuses-what-is-no-time", test_refuses_what_is_no_time);
  g_test_add_func ("/clock/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/clock/writes-times", test_writes_times);
  g_test_add_func ("/clock/writes-spans", test_writes_spans);
  g_test_add_func ("/clock/writes-lengths", test_writes_lengths);
  return g_test_run ();
}
