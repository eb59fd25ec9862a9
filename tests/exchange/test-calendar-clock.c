/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "calendar-desk.h"
#include "desk.h"

#include <string.h>

/* Definitions as programs write them under names of their own, and the zone that each is:
 * Exchange's rules since 1601, Apple's since the law came, histories with rules that have
 * ended, changes one by one, and clocks that are never changed. */
#define EXCHANGE(from, to, std_rule, dst_rule)                                                  \
  "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:" to "\r\nTZOFFSETTO:" from "\r\n" \
  "RRULE:FREQ=YEARLY;INTERVAL=1;" std_rule "\r\nEND:STANDARD\r\n"                               \
  "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:" from "\r\nTZOFFSETTO:" to "\r\n" \
  "RRULE:FREQ=YEARLY;INTERVAL=1;" dst_rule "\r\nEND:DAYLIGHT\r\n"
#define FIXED(offset) \
  "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:" offset "\r\nTZOFFSETTO:" offset "\r\nEND:STANDARD\r\n"
#define ONCE(part, start, from, to) \
  "BEGIN:" part "\r\nDTSTART:" start "\r\nTZOFFSETFROM:" from "\r\nTZOFFSETTO:" to "\r\nEND:" part "\r\n"

static const struct
{
  const char *name;
  const char *lines;
  const char *zone; /* NULL where it is none that is known */
} CLOCKS[] = {
  { "exchange-sydney", EXCHANGE ("+1000", "+1100", "BYDAY=1SU;BYMONTH=4", "BYDAY=1SU;BYMONTH=10"), "Australia/Sydney" },
  { "exchange-adelaide", EXCHANGE ("+0930", "+1030", "BYMONTH=4;BYDAY=1SU", "BYMONTH=10;BYDAY=1SU"), "Australia/Adelaide" },
  { "exchange-auckland", EXCHANGE ("+1200", "+1300", "BYDAY=1SU;BYMONTH=4", "BYDAY=-1SU;BYMONTH=9"), "Pacific/Auckland" },
  { "exchange-berlin", EXCHANGE ("+0100", "+0200", "BYDAY=-1SU;BYMONTH=10", "BYDAY=-1SU;BYMONTH=3"), "Europe/Berlin" },
  { "fifth-for-last", EXCHANGE ("+0100", "+0200", "BYDAY=5SU;BYMONTH=10", "BYDAY=5SU;BYMONTH=3"), "Europe/Berlin" },
  { "brisbane", FIXED ("+1000"), "Australia/Brisbane" },
  { "darwin", FIXED ("+0930"), "Australia/Darwin" },
  { "apple-sydney",
    "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+1000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU\r\nDTSTART:20081005T020000\r\n"
    "TZNAME:AEDT\r\nTZOFFSETTO:+1100\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZOFFSETFROM:+1100\r\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU\r\nDTSTART:20080406T030000\r\n"
    "TZNAME:AEST\r\nTZOFFSETTO:+1000\r\nEND:STANDARD\r\n",
    "Australia/Sydney" },
  { "history-sydney",
    "BEGIN:STANDARD\r\nDTSTART:20010325T030000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1000\r\n"
    "RRULE:FREQ=YEARLY;UNTIL=20070324T160000Z;BYMONTH=3;BYDAY=-1SU\r\nEND:STANDARD\r\n" EXCHANGE ("+1000", "+1100", "BYDAY=1SU;BYMONTH=4", "BYDAY=1SU;BYMONTH=10"),
    "Australia/Sydney" },
  { "changes-one-by-one",
    ONCE ("STANDARD", "20260405T030000", "+1100", "+1000") ONCE ("DAYLIGHT", "20261004T020000", "+1000", "+1100")
        ONCE ("STANDARD", "20270404T030000", "+1100", "+1000"),
    "Australia/Sydney" },
  { "other-days", EXCHANGE ("+1000", "+1100", "BYDAY=1SU;BYMONTH=5", "BYDAY=1SU;BYMONTH=9"), NULL },
  { "other-offset", FIXED ("+1005"), NULL },
  { "too-far", FIXED ("+9900"), NULL },
  { "a-rule-that-ends-too-late",
    "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1000\r\n"
    "RRULE:FREQ=YEARLY;UNTIL=20300101T000000Z;BYMONTH=4;BYDAY=1SU\r\nEND:STANDARD\r\n",
    NULL },
  { "another-rule",
    "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1000\r\n"
    "RRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\n",
    NULL },
  { "half-a-definition", "BEGIN:STANDARD\r\nTZOFFSETTO:+1000\r\nEND:STANDARD\r\n", NULL },
  { "no-date", FIXED ("+1000") "BEGIN:STANDARD\r\nDTSTART:20260230T000000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1000\r\nEND:STANDARD\r\n", NULL },
  { "nothing", "", NULL },
};

static char *
make_calendar (const char *name,
               const char *lines)
{
  return g_strconcat ("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:", name, "\r\n", lines, "END:VTIMEZONE\r\n"
                                                                                          "BEGIN:VEVENT\r\nDTSTART;TZID=\"",
                      name, "\":20261102T090000\r\nDURATION:PT8H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                      NULL);
}

static void
test_clock (gconstpointer data)
{
  guint                      index = GPOINTER_TO_UINT (data);
  const char                *name = "Our own (East)";
  g_autofree char           *text = make_calendar (name, CLOCKS[index].lines);
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

  if (CLOCKS[index].zone == NULL)
    {
      g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 0);
      g_assert_cmpuint (pd_import_report_get_counts (report)->left_out, ==, 1);
      return;
    }
  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
  g_assert_cmpstr (pd_zone_get_name (pd_calendar_get (calendar, 0)->event->zone), ==, CLOCKS[index].zone);
  assert_note (report, 0, "“Our own (East)” is no time zone by its name");
  assert_note (report, 0, CLOCKS[index].zone);
}

/* What a name says goes before what is said of its clock, which is often wrong. */
static void
test_a_known_name_goes_before_its_clock (void)
{
  g_autofree char           *text = make_calendar ("Australia/Perth", FIXED ("+1000"));
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

  g_assert_cmpstr (pd_zone_get_name (pd_calendar_get (calendar, 0)->event->zone), ==, "Australia/Perth");
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 0);
}

/* A file full of definitions is read in the time that the first hundred take. */
static void
test_more_zones_than_there_are_are_not_looked_at (void)
{
  g_autoptr (GString)        text = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text,
                            "BEGIN:VTIMEZONE\r\nTZID:Zone %u\r\n" FIXED ("+1000") "END:VTIMEZONE\r\n"
                                                                                  "BEGIN:VEVENT\r\nDTSTART;TZID=\"Zone %u\":20261102T090000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n",
                            i,
                            i);
  calendar = read_calendar (text->str, &report);
  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 100);
  g_assert_cmpuint (pd_import_report_get_counts (report)->left_out, ==, 19900);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (CLOCKS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/calendar-clock/is-told-by-what-is-said-of-it/%s", CLOCKS[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_clock);
    }
  g_test_add_func ("/calendar-clock/a-known-name-goes-before-its-clock", test_a_known_name_goes_before_its_clock);
  g_test_add_func ("/calendar-clock/more-zones-than-there-are-are-not-looked-at",
                   test_more_zones_than_there_are_are_not_looked_at);
  return g_test_run ();
}
