/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk.h"

#include "pd-error.h"

#include <string.h>

static PdImportReport *
import_text (Desk                  *desk,
             const char            *events,
             const PdImportOptions *options)
{
  g_autofree char   *text = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", events, "END:VCALENDAR\r\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return desk_import_calendar (desk, bytes, options);
}

static void
assert_shift (Desk       *desk,
              guint       index,
              const char *day,
              int         start,
              int         end)
{
  PdShift         *shift = desk_get_shift (desk, index);
  g_autofree char *iso = pd_day_to_iso (pd_shift_get_day (shift));

  g_assert_cmpstr (iso, ==, day);
  g_assert_cmpint (pd_shift_get_start (shift), ==, start);
  g_assert_cmpint (pd_shift_get_end (shift), ==, end);
}

static void
assert_at (Desk       *desk,
           guint       index,
           const char *site)
{
  g_assert_cmpint (pd_shift_get_site_id (desk_get_shift (desk, index)),
                   ==,
                   pd_site_get_id (desk_get_site (desk, site)));
}

static PdImportReport *
import_fixture (Desk       *desk,
                const char *name)
{
  g_autoptr (GBytes) bytes = read_fixture_in ("calendars", name);

  g_assert_true (pd_calendar_is_calendar (bytes));
  return desk_import_calendar (desk, bytes, NULL);
}

static void
assert_text (PdImportReport *report,
             const char     *expected)
{
  g_autofree char *text = pd_import_report_to_text (report);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_an_event_without_a_calendar (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_fixture (desk, "evolution-event-6.ics");

  assert_text (report,
               "Shifts: 5 entries: 5 added, 0 changed, 0 there already, 0 left out.\n"
               "New sites: From a calendar\n"
               "“From a calendar” is new; the clock there is that of America/New_York.\n"
               "1 event has no place; its shifts are at “From a calendar”.\n");
  assert_shift (desk, 0, "2017-02-21", 13 * 60 + 49, 14 * 60 + 49);
  assert_shift (desk, 1, "2017-02-23", 13 * 60 + 49, 14 * 60 + 49);
  assert_shift (desk, 4, "2017-03-01", 13 * 60 + 49, 14 * 60 + 49);
  g_assert_cmpstr (pd_shift_get_note (desk_get_shift (desk, 0)), ==, "Recurring with detached instance");
  g_assert_true (pd_shift_is_open (desk_get_shift (desk, 0)));
  g_assert_cmpint (pd_shift_get_activity (desk_get_shift (desk, 0)), ==, PD_ACTIVITY_SUPPORT);
}

static void
test_an_invitation_of_several (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_fixture (desk, "evolution-event-9.ics");

  assert_counts (report, 1, 0, 0, 0);
  assert_note (report, 1, "2 people are invited");
  assert_shift (desk, 0, "2017-02-25", 16 * 60, 17 * 60);
  g_assert_true (pd_shift_is_open (desk_get_shift (desk, 0)));
  g_assert_cmpuint (desk->people->len, ==, 0);
}

/* 13:00 UTC is midnight in Sydney, where the clock is eleven hours ahead in March. */
static void
test_an_invitation_of_one_in_utc (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_fixture (desk, "evolution-invite-3.ics");

  assert_text (report,
               "Shifts: 1 entry: 1 added, 0 changed, 0 there already, 0 left out.\n"
               "New sites: From a calendar\n"
               "New people: User\n"
               "1 event has no place; its shifts are at “From a calendar”.\n");
  assert_shift (desk, 0, "2017-03-22", 0, 60);
  g_assert_cmpint (pd_shift_get_person_id (desk_get_shift (desk, 0)), ==, pd_person_get_id (desk_get_person (desk, "User")));
  g_assert_cmpstr (pd_site_get_zone (desk_get_site (desk, "From a calendar")), ==, "Australia/Sydney");
}

/* What they were taken out of is not in the file; they stand for themselves. */
static void
test_changed_times_without_their_event (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_fixture (desk, "evolution-invite-7.ics");

  assert_counts (report, 2, 0, 0, 0);
  assert_shift (desk, 0, "2018-05-02", 23 * 60, 23 * 60 + 30);
  assert_shift (desk, 1, "2018-05-10", 0, 30);
}

static void
test_places_and_reminders (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_fixture (desk, "gnome-calendar-test.ics");

  assert_text (report,
               "Shifts: 2 entries: 2 added, 0 changed, 0 there already, 0 left out.\n"
               "New sites: 1000 Broadway Ave., Brooklyn, 900 Jay St., Brooklyn\n"
               "2 reminders were left out.\n"
               "“1000 Broadway Ave., Brooklyn” is new; the clock there is that of America/New_York.\n"
               "“900 Jay St., Brooklyn” is new; the clock there is that of America/New_York.\n");
  assert_shift (desk, 0, "2013-08-02", 10 * 60 + 34, 11 * 60 + 4);
  assert_at (desk, 0, "1000 Broadway Ave., Brooklyn");
  assert_shift (desk, 1, "2013-08-02", 20 * 60, 20 * 60 + 30);
  assert_at (desk, 1, "900 Jay St., Brooklyn");
}

static const char *const CALENDARS[] = {
  "evolution-event-6.ics",
  "evolution-event-9.ics",
  "evolution-invite-3.ics",
  "evolution-invite-7.ics",
  "gnome-calendar-test.ics",
};

static void
test_each_of_them_twice_adds_nothing (void)
{
  g_autoptr (Desk) desk = desk_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (CALENDARS); i++)
    {
      g_autoptr (PdImportReport) report = import_fixture (desk, CALENDARS[i % G_N_ELEMENTS (CALENDARS)]);
      const PdImportCounts      *counts = pd_import_report_get_counts (report);

      g_assert_cmpuint (i < G_N_ELEMENTS (CALENDARS) ? counts->same : counts->added, ==, 0);
      g_assert_cmpuint (counts->changed, ==, 0);
    }
  g_assert_cmpuint (desk->shifts->len, ==, 11);
}

/* The folder that they come from may have newer ones, or not be there. */
static void
test_the_fixtures_are_the_shared_calendars (void)
{
  const char *shared = g_getenv ("PEERDESK_SHARED_DATA");

  if (shared == NULL || !g_file_test (shared, G_FILE_TEST_IS_DIR))
    {
      g_test_message ("%s is not there: nothing to compare with", shared != NULL ? shared : "PEERDESK_SHARED_DATA");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (CALENDARS); i++)
    {
      g_autofree char   *path = g_build_filename (shared, "calendars", CALENDARS[i], NULL);
      g_autoptr (GBytes) fixture = read_fixture_in ("calendars", CALENDARS[i]);
      g_autofree char   *contents = NULL;
      gsize              length;

      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpmem (g_bytes_get_data (fixture, NULL), g_bytes_get_size (fixture), contents, length);
    }
}

static void
test_the_site_s_clock_is_what_counts (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdSite)         site = pd_site_new (7, "Hub");
  g_autoptr (PdImportReport) report = NULL;

  pd_site_set_zone (site, "Australia/Perth");
  g_ptr_array_add (desk->sites, g_object_ref (site));
  report = import_text (desk,
                        "BEGIN:VEVENT\r\nLOCATION:hub\r\nDTSTART;TZID=Australia/Sydney:20261123T220000\r\n"
                        "DTEND;TZID=Australia/Sydney:20261124T060000\r\nEND:VEVENT\r\n"
                        "BEGIN:VEVENT\r\nLOCATION:HUB\r\nDTSTART:20261123T220000\r\nDTEND:20261124T060000\r\nEND:VEVENT\r\n"
                        "BEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART:20261123T220000Z\r\nDURATION:PT8H\r\nEND:VEVENT\r\n",
                        NULL);
  assert_counts (report, 3, 0, 0, 0);
  assert_shift (desk, 0, "2026-11-23", 19 * 60, 27 * 60);
  assert_shift (desk, 1, "2026-11-23", 22 * 60, 30 * 60);
  assert_shift (desk, 2, "2026-11-24", 6 * 60, 14 * 60);
  g_assert_cmpuint (desk->sites->len, ==, 1);
}

static void
test_a_new_site_has_the_clock_of_its_events (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_text (
      desk,
      "BEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART:20261123T010000Z\r\nDTEND:20261123T020000Z\r\nEND:VEVENT\r\n"
      "BEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART;TZID=Australia/Perth:20261124T090000\r\n"
      "DTEND;TZID=Australia/Perth:20261124T100000\r\nEND:VEVENT\r\n",
      NULL);

  assert_counts (report, 2, 0, 0, 0);
  g_assert_cmpstr (pd_site_get_zone (desk_get_site (desk, "Hub")), ==, "Australia/Perth");
  assert_shift (desk, 0, "2026-11-23", 9 * 60, 10 * 60);
  assert_shift (desk, 1, "2026-11-24", 9 * 60, 10 * 60);
}

static void
test_what_the_caller_says_comes_first (void)
{
  g_autoptr (Desk)      desk = desk_new ();
  const PdImportOptions options = {
    .person = "Mira",
    .site = "Drop-in",
    .window = { pd_day_from_ymd (2026, 11, 30), 7 },
  };
  g_autoptr (PdImportReport) report = import_text (
      desk,
      "X-WR-CALNAME:Work\r\n"
      "BEGIN:VEVENT\r\nDTSTART:20101101T090000\r\nDTEND:20101101T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU\r\n"
      "ATTENDEE;CN=Jo:mailto:jo@example.org\r\nEND:VEVENT\r\n"
      "BEGIN:VEVENT\r\nDTSTART:20261101T090000\r\nDTEND:20261101T100000\r\nEND:VEVENT\r\n",
      &options);

  assert_counts (report, 2, 0, 0, 1);
  assert_note (report, 0, "1 event does not take place in the days that were asked for");
  assert_shift (desk, 0, "2026-11-30", 9 * 60, 10 * 60);
  assert_shift (desk, 1, "2026-12-01", 9 * 60, 10 * 60);
  assert_at (desk, 0, "Drop-in");
  g_assert_cmpint (pd_shift_get_person_id (desk_get_shift (desk, 0)), ==, pd_person_get_id (desk_get_person (desk, "Mira")));
  g_assert_cmpuint (desk->people->len, ==, 1);
}

static void
test_the_calendar_s_name_is_where_nothing_else_is_said (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_text (
      desk,
      "X-WR-CALNAME: Warm line \r\n"
      "BEGIN:VEVENT\r\nDTSTART:20261101T090000\r\nDTEND:20261101T100000\r\nEND:VEVENT\r\n",
      NULL);

  assert_counts (report, 1, 0, 0, 0);
  assert_at (desk, 0, "Warm line");
}

static void
test_namesakes_are_not_guessed (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = NULL;

  g_ptr_array_add (desk->people, pd_person_new (1, "Jo Hart"));
  g_ptr_array_add (desk->people, pd_person_new (2, "Jo Hart"));
  report = import_text (desk,
                        "BEGIN:VEVENT\r\nDTSTART:20261101T090000\r\nDTEND:20261101T100000\r\nRRULE:FREQ=DAILY;COUNT=9\r\n"
                        "ATTENDEE;CN=jo hart:mailto:jo@example.org\r\nEND:VEVENT\r\n",
                        NULL);
  assert_counts (report, 0, 0, 0, 1);
  assert_note (report, 3, "Several people are called jo hart");
  g_assert_cmpuint (desk->sites->len, ==, 0);
}

static void
test_rooms_and_who_declined_work_no_shift (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_text (
      desk,
      "BEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART:20261101T090000\r\nDTEND:20261101T100000\r\n"
      "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room@example.org\r\n"
      "ATTENDEE;PARTSTAT=DECLINED;CN=Jo:mailto:jo@example.org\r\n"
      "ATTENDEE;CN=\"Tāne, Sam\":mailto:sam@example.org\r\n"
      "ATTENDEE:mailto:nameless@example.org\r\nEND:VEVENT\r\n",
      NULL);

  assert_counts (report, 1, 0, 0, 0);
  g_assert_cmpuint (desk->people->len, ==, 1);
  desk_get_person (desk, "Tāne, Sam");
}

/* Two people may be wanted at the same time; one person can't be there twice. */
static void
test_the_same_event_twice_is_one_shift_of_one_person (void)
{
  static const char          EVENT[] = "BEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART:20261101T090000\r\nDTEND:20261101T100000\r\n"
                                       "END:VEVENT\r\n";
  g_autofree char           *twice = g_strconcat (EVENT, EVENT, NULL);
  g_autoptr (Desk)           open = desk_new ();
  g_autoptr (PdImportReport) both = import_text (open, twice, NULL);
  g_autoptr (Desk)           desk = desk_new ();
  const PdImportOptions      options = { .person = "Mira" };
  g_autoptr (PdImportReport) one = import_text (desk, twice, &options);

  assert_counts (both, 2, 0, 0, 0);
  assert_counts (one, 1, 0, 0, 1);
  assert_note (one, 8, "It is the same shift as on line 3. Left out.");
}

static void
test_a_time_that_does_not_happen_is_said (void)
{
  g_autoptr (Desk)           desk = desk_new ();
  g_autoptr (PdImportReport) report = import_text (
      desk,
      "BEGIN:VEVENT\r\nLOCATION:Hub\r\nDTSTART;TZID=Australia/Sydney:20261003T023000\r\n"
      "DTEND;TZID=Australia/Sydney:20261003T093000\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n",
      NULL);

  assert_counts (report, 3, 0, 0, 0);
  assert_shift (desk, 1, "2026-10-04", 2 * 60 + 30, 9 * 60 + 30);
  assert_note (report, 3, "On Sunday 4 October 2026 it starts or ends at a time that does not happen");
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 1);
}

static void
test_what_is_for_tables_is_refused (void)
{
  g_autoptr (Desk)      desk = desk_new ();
  g_autoptr (GBytes)    bytes = read_fixture_in ("calendars", "evolution-event-6.ics");
  const char *const     map[] = { "Who=person", NULL };
  const PdImportOptions mapped = { .map = map };
  const PdImportOptions owned = { .person = "Mira" };
  g_autoptr (PdTable)   table = read_text ("person,site,date,start,end\nJo,Hub,2026-11-24,9:00,17:00\n");
  g_autoptr (GError)    no_columns = NULL;
  g_autoptr (GError)    no_owner = NULL;

  g_assert_null (desk_plan_calendar (desk, bytes, &mapped, &no_columns));
  g_assert_error (no_columns, PD_ERROR, PD_ERROR_INPUT);
  g_assert_null (desk_plan (desk, PD_TABLE_KIND_SHIFTS, table, &owned, &no_owner));
  g_assert_error (no_owner, PD_ERROR, PD_ERROR_INPUT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar-import/an-event-without-a-calendar", test_an_event_without_a_calendar);
  g_test_add_func ("/calendar-import/an-invitation-of-several", test_an_invitation_of_several);
  g_test_add_func ("/calendar-import/an-invitation-of-one-in-utc", test_an_invitation_of_one_in_utc);
  g_test_add_func ("/calendar-import/changed-times-without-their-event", test_changed_times_without_their_event);
  g_test_add_func ("/calendar-import/places-and-reminders", test_places_and_reminders);
  g_test_add_func ("/calendar-import/each-of-them-twice-adds-nothing", test_each_of_them_twice_adds_nothing);
  g_test_add_func ("/calendar-import/the-fixtures-are-the-shared-calendars", test_the_fixtures_are_the_shared_calendars);
  g_test_add_func ("/calendar-import/the-site-s-clock-is-what-counts", test_the_site_s_clock_is_what_counts);
  g_test_add_func ("/calendar-import/a-new-site-has-the-clock-of-its-events", test_a_new_site_has_the_clock_of_its_events);
  g_test_add_func ("/calendar-import/what-the-caller-says-comes-first", test_what_the_caller_says_comes_first);
  g_test_add_func ("/calendar-import/the-calendar-s-name-is-where-nothing-else-is-said", test_the_calendar_s_name_is_where_nothing_else_is_said);
  g_test_add_func ("/calendar-import/namesakes-are-not-guessed", test_namesakes_are_not_guessed);
  g_test_add_func ("/calendar-import/rooms-and-who-declined-work-no-shift", test_rooms_and_who_declined_work_no_shift);
  g_test_add_func ("/calendar-import/the-same-event-twice-is-one-shift-of-one-person", test_the_same_event_twice_is_one_shift_of_one_person);
  g_test_add_func ("/calendar-import/a-time-that-does-not-happen-is-said", test_a_time_that_does_not_happen_is_said);
  g_test_add_func ("/calendar-import/what-is-for-tables-is-refused", test_what_is_for_tables_is_refused);
  return g_test_run ();
}
