/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "calendar-desk.h"
#include "desk.h"

#include "pd-error.h"

#include <string.h>

#define TIMES "DTSTART:20261102T090000\r\nDTEND:20261102T170000\r\n"
#define EVENT "BEGIN:VEVENT\r\n" TIMES "END:VEVENT\r\n"

static void
assert_read (const char *text,
             guint       n,
             guint       left_out,
             guint       line,
             const char *words)
{
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, n);
  g_assert_cmpuint (pd_import_report_get_counts (report)->left_out, ==, left_out);
  if (words != NULL)
    assert_note (report, line, words);
  else
    g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 0);
}

/* Each stands between two events that are read. */
static const struct
{
  const char *name;
  const char *lines;
  const char *words;
} FAULTS[] = {
  { "whole-days", "DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261103\r\n", "It is for whole days, and a shift has times. Left out." },
  { "cancelled", TIMES "STATUS:CANCELLED\r\n", "It is cancelled. Left out." },
  { "no-start", "DTEND:20261102T170000\r\n", "It does not say when it begins. Left out." },
  { "no-end", "DTSTART:20261102T090000\r\n", "It does not say when it ends. Left out." },
  { "no-length", "DTSTART:20261102T090000\r\nDTEND:20261102T090000\r\n", "It ends no later than it begins. Left out." },
  { "ends-before", "DTSTART:20261102T090000\r\nDURATION:-PT8H\r\n", "It ends no later than it begins. Left out." },
  { "two-days-and-a-minute", "DTSTART:20261102T090000\r\nDTEND:20261104T090100\r\n", "It is longer than two days. Left out." },
  { "30-february", "DTSTART:20260230T090000\r\nDTEND:20260230T100000\r\n", "It has a date or a time that there is not" },
  { "25-o-clock", "DTSTART:20261102T250000\r\nDTEND:20261102T260000\r\n", "It has a date or a time that there is not" },
  { "year-0001", "DTSTART:00010101T090000\r\nDTEND:00010101T100000\r\n", "It has a date or a time that there is not" },
  { "no-date-at-all", "DTSTART:tomorrow\r\nDTEND:20261102T090000\r\n", "Its DTSTART can’t be read. Left out." },
  { "unknown-zone",
    "DTSTART;TZID=Nowhere/Land:20261102T090000\r\nDURATION:PT1H\r\n",
    "“Nowhere/Land” is no time zone that this computer knows" },
  { "unreadable-rule", TIMES "RRULE:FREQ=SOMETIMES\r\n", "Its RRULE can’t be read. Left out." },
  { "count-and-until", TIMES "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z\r\n", "can’t be read. Left out." },
  { "by-the-second", TIMES "RRULE:FREQ=SECONDLY\r\n", "It repeats by the hour, minute or second, which no shift does. Left out." },
  { "many-times-a-day",
    TIMES "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=0,20,40\r\n",
    "It takes place more often in a day than any shift does. Left out." },
  { "exception-rule", TIMES "EXRULE:FREQ=DAILY\r\n", "It says by a rule when it does not take place (EXRULE)" },
  { "unreadable-exception", TIMES "EXDATE:some day\r\n", "Its EXDATE can’t be read. Left out." },
  { "all-excepted", TIMES "EXDATE:20261102T090000\r\n", "Each of its times is taken out or changed by another event. Left out." },
  { "begins-within-it", TIMES "BEGIN:VEVENT\r\n" TIMES "STATUS:CANCELLED\r\n", "Its end is missing (END:VEVENT). Left out." },
};

static void
test_fault (gconstpointer data)
{
  guint            index = GPOINTER_TO_UINT (data);
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\n" EVENT "BEGIN:VEVENT\r\n",
                                       FAULTS[index].lines,
                                       "END:VEVENT\r\n" EVENT "END:VCALENDAR\r\n",
                                       NULL);
  gboolean         is_two = g_str_equal (FAULTS[index].name, "begins-within-it");

  assert_read (text, 2, is_two ? 2 : 1, 6, FAULTS[index].words);
}

static void
test_lines_end_in_any_way (void)
{
  static const char *const ENDS[] = { "\n", "\r\n", "\r" };

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    {
      g_auto (GStrv)             lines = g_strsplit ("\xef\xbb\xbf" EVENT, "\r\n", -1);
      g_autofree char           *text = g_strjoinv (ENDS[i], lines);
      g_autoptr (PdImportReport) report = NULL;
      g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

      g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
      g_assert_cmpuint (pd_calendar_get (calendar, 0)->event->line, ==, 1);
    }
}

/* A fold may come anywhere, in the middle of a word and of a letter of several bytes. */
static void
test_folded_lines_are_put_together (void)
{
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar ("BEGIN:VCALENDAR\r\nBEGIN:VEV\r\n ENT\r\nDTSTART:2026\r\n\t1102T090000\r\nDURATION:PT1H\r\n"
                                                           "SUMMARY:T\xc3\r\n \xa4glich\\, sp\r\n ät\\nzu zweit\r\nLOCATION:Bay\\n Street \r\nEND:VEVENT\r\n",
                                                       &report);

  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
  g_assert_cmpstr (pd_calendar_get (calendar, 0)->event->location, ==, "Bay Street");
  g_assert_cmpstr (pd_calendar_get (calendar, 0)->event->summary, ==, "Täglich, spät\nzu zweit");
}

static void
test_encodings (void)
{
  static const guint8        UTF_16[] = "\xff\xfe";
  const char                *text = "BEGIN:VEVENT\r\n" TIMES "SUMMARY:Tāne\r\nEND:VEVENT\r\n";
  gsize                      length;
  g_autofree char           *wide = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autoptr (GByteArray)     array = g_byte_array_new ();
  g_autoptr (GBytes)         bytes = NULL;
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = NULL;

  g_byte_array_append (array, UTF_16, 2);
  g_byte_array_append (array, (const guint8 *) wide, (guint) length);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  g_assert_true (pd_calendar_is_calendar (bytes));
  calendar = read_calendar_bytes (bytes, &report);
  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
  g_assert_cmpstr (pd_calendar_get (calendar, 0)->event->summary, ==, "Tāne");
}

static void
assert_refused (const char *data,
                gsize       length,
                const char *words)
{
  g_autoptr (GBytes)         bytes = g_bytes_new (data, length);
  g_autoptr (PdImportReport) report = pd_import_report_new (PD_TABLE_KIND_SHIFTS);
  const PdCalendarWindow     window = { .n_days = 0 };
  g_autoptr (GError)         error = NULL;

  g_assert_null (pd_calendar_read_bytes (bytes, &window, report, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_what_is_no_calendar_is_refused (void)
{
  static const char        ZERO[] = "BEGIN:VEVENT\r\n\0END:VEVENT\r\n";
  static const char *const OTHERS[] = { "", "person,site\n", "BEGIN:VCARD\r\n", "x BEGIN:VCALENDAR\r\n" };
  g_autofree char         *large = g_malloc0 (64 * 1024 * 1024 + 1);

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (OTHERS[i], strlen (OTHERS[i]));

      g_assert_false (pd_calendar_is_calendar (bytes));
      assert_refused (OTHERS[i], strlen (OTHERS[i]), "no calendar");
    }
  assert_refused (ZERO, sizeof ZERO - 1, "zero bytes");
  assert_refused (large, 64 * 1024 * 1024 + 1, "64 MiB");
}

static void
test_a_file_that_is_cut_gives_what_is_whole (void)
{
  const char *text = "BEGIN:VCALENDAR\r\n" EVENT EVENT "END:VCALENDAR\r\n";

  for (gsize i = strlen ("BEGIN:VCALENDAR"); i < strlen (text); i++)
    {
      g_autofree char           *cut = g_strndup (text, i);
      g_autoptr (PdImportReport) report = NULL;
      g_autoptr (PdCalendar)     calendar = read_calendar (cut, &report);
      guint                      left_out = pd_import_report_get_counts (report)->left_out;

      g_assert_cmpuint (left_out, <=, 1);
      g_assert_cmpuint (pd_calendar_get_n (calendar) + left_out, <=, 2);
      if (left_out == 1)
        assert_note (report, pd_calendar_get_n (calendar) == 0 ? 2 : 6, "Its end is missing");
    }
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth - 1; i++)
    g_string_append (text, "BEGIN:VCALENDAR\r\n");
  g_string_append (text, EVENT);
  for (guint i = 0; i < depth - 1; i++)
    g_string_append (text, "END:VCALENDAR\r\n");
  g_string_append (text, EVENT);
  return g_string_free (text, FALSE);
}

static void
test_a_hundred_levels_and_no_more (void)
{
  g_autofree char *deep = nest (100);
  g_autofree char *deeper = nest (101);
  g_autofree char *abyss = nest (1000000);

  assert_read (deep, 2, 0, 0, NULL);
  assert_read (deeper, 1, 1, 101, "It is more than 100 levels deep. Left out.");
  assert_read (abyss, 1, 1, 1000000, "It is more than 100 levels deep. Left out.");
}

static void
test_a_hundred_thousand_times_and_no_more (void)
{
  GString         *text = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autofree char *event = make_event (":20260101T090000", "RRULE:FREQ=DAILY;COUNT=1000\r\n");
  g_autofree char *many = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, event);
  assert_read (text->str, 100000, 0, 0, NULL);
  g_string_append (text, EVENT EVENT);
  many = g_string_free (text, FALSE);
  assert_read (many, 100000, 2, 0, "2 times more than can be taken from one calendar were left out.");
}

static void
test_more_events_than_can_be_read (void)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\r\n");

  for (guint i = 0; i < 100001; i++)
    g_string_append (text, "BEGIN:VEVENT\nEND:VEVENT\n");
  g_string_append (text, "END:VCALENDAR\r\n");
  assert_read (text->str, 0, 100001, 0, "1 event more than can be read was left out.");
}

/* Rules that libical looks for seconds for, as many as a file has room for: the work is
 * shared out, and what is left over is said. */
static void
test_bombs_take_no_longer_than_others (void)
{
  static const char *const BOMBS[] = {
    "RRULE:FREQ=SECONDLY\r\n",
    "RRULE:FREQ=MONTHLY;BYDAY=6MO;COUNT=1\r\n",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1\r\n",
    "RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30\r\n",
    "RRULE:FREQ=YEARLY;INTERVAL=32767;COUNT=2\r\n",
    "RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;UNTIL=21990101\r\n",
  };
  g_autoptr (GString)        text = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = NULL;

  for (guint i = 0; i < 30000; i++)
    {
      g_autofree char *event = make_event (":20260101T090000", BOMBS[i % G_N_ELEMENTS (BOMBS)]);

      g_string_append (text, event);
    }
  g_test_timer_start ();
  calendar = read_calendar (text->str, &report);
  g_test_message ("30,000 bombs: %.2f s", g_test_timer_elapsed ());
  g_assert_cmpfloat (g_test_timer_last (), <, 60);
  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, PD_CALENDAR_MAX_OCCURRENCES);
}

static void
test_long_lines_and_many (void)
{
  g_autofree char    *letters = g_strnfill (17 * 1024, 'x');
  g_autofree char    *summary = g_strconcat ("BEGIN:VEVENT\r\n" TIMES "SUMMARY:", letters, "\r\nEND:VEVENT\r\n", NULL);
  g_autofree char    *description = g_strconcat ("BEGIN:VEVENT\r\n" TIMES "DESCRIPTION:", letters, "\r\nEND:VEVENT\r\n", NULL);
  g_autoptr (GString) many = g_string_new ("BEGIN:VEVENT\r\n" TIMES);

  for (guint i = 0; i < 2000; i++)
    g_string_append (many, "ATTENDEE:mailto:x@example.org\r\n");
  g_string_append (many, "END:VEVENT\r\n");
  assert_read (summary, 0, 1, 1, "A line of it is longer than 16 KiB.");
  assert_read (description, 1, 0, 0, NULL);
  assert_read (many->str, 0, 1, 1, "It has more than 2000 lines.");
}

static void
test_a_change_stands_for_the_time_that_it_changes (void)
{
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (
          "BEGIN:VCALENDAR\r\n"
              "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Australia/Sydney:20261102T090000\r\nDURATION:PT8H\r\n"
              "RRULE:FREQ=DAILY;COUNT=4\r\nEND:VEVENT\r\n"
          /* 09:00 on the 3rd in Sydney, said in UTC: moved to the afternoon */
          "BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20261102T220000Z\r\n"
              "DTSTART;TZID=Australia/Sydney:20261103T130000\r\nDURATION:PT8H\r\nEND:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID;TZID=Australia/Sydney:20261104T090000\r\n"
              "DTSTART;TZID=Australia/Sydney:20261104T090000\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n"
          /* of another event, so nothing of the first */
          "BEGIN:VEVENT\r\nUID:b\r\nRECURRENCE-ID:20261101T220000Z\r\nDTSTART:20261202T090000\r\nDURATION:PT1H\r\n"
              "END:VEVENT\r\nEND:VCALENDAR\r\n",
          &report);
  g_autofree char *days = list_days (calendar);

  g_assert_cmpstr (days, ==, "2026-11-02 2026-11-05 2026-11-03 2026-12-02");
  g_assert_cmpint (pd_calendar_get (calendar, 2)->start, ==, 13 * 60);
  assert_note (report, 14, "It is cancelled. Left out.");
}

static void
test_the_newest_version_stands (void)
{
  assert_read ("BEGIN:VCALENDAR\r\n"
               "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:1\r\n" TIMES "END:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:2\r\n" TIMES "END:VEVENT\r\n"
               "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:2\r\n" TIMES "END:VEVENT\r\nEND:VCALENDAR\r\n",
               2,
               1,
               2,
               "Event 2 is a newer version of it. Left out.");
}

static void
test_a_calendar_may_take_everything_back (void)
{
  assert_read ("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n" EVENT "END:VCALENDAR\r\n", 0, 1, 3, "It is cancelled.");
}

static void
test_what_is_no_event_is_counted (void)
{
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (
          "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nBEGIN:VTODO\r\nDTSTART:20261102T090000\r\nEND:VTODO\r\n"
              "BEGIN:VJOURNAL\r\nEND:VJOURNAL\r\nBEGIN:VFREEBUSY\r\nEND:VFREEBUSY\r\nBEGIN:X-MINE\r\nEND:X-MINE\r\n"
              "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n" TIMES
          "BEGIN:VALARM\r\nDTSTART:19990101T000000\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
          &report);

  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
  assert_note (report, 0, "2 tasks were left out.");
  assert_note (report, 0, "1 journal entry was left out.");
  assert_note (report, 0, "1 list of free and busy times was left out.");
  assert_note (report, 0, "1 reminder was left out.");
  assert_note (report, 0, "1 part of a kind that is not known here was left out.");
  g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, 5);
}

static void
assert_zone (const char *name,
             const char *expected)
{
  g_autofree char           *start = g_strconcat (";TZID=\"", name, "\":20261102T090000", NULL);
  g_autofree char           *event = make_event (start, "");
  g_autofree char           *text = g_strconcat ("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Ours\nX-LIC-LOCATION:Australia/Perth\n"
                                                           "END:VTIMEZONE\n",
                                                 event,
                                                 "END:VCALENDAR\n",
                                                 NULL);
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (pd_zone_get_name (pd_calendar_get (calendar, 0)->event->zone), ==, expected);
}

static void
test_zones_by_the_names_that_programs_have_for_them (void)
{
  assert_zone ("Australia/Lord_Howe", "Australia/Lord_Howe");
  assert_zone ("/freeassociation.sourceforge.net/Australia/Sydney", "Australia/Sydney");
  assert_zone ("/citadel.org/20260101_1/Pacific/Auckland", "Pacific/Auckland");
  assert_zone ("AUS Eastern Standard Time", "Australia/Sydney");
  assert_zone ("Tasmania Standard Time", "Australia/Hobart");
  assert_zone ("Ours", "Australia/Perth");
  assert_zone ("Theirs", NULL);
  assert_zone ("../../etc/passwd", NULL);
}

static void
test_what_goes_on_is_said (void)
{
  g_autofree char *endless = make_event (":20260101T090000", "RRULE:FREQ=WEEKLY\r\n");
  g_autofree char *long_one = make_event (":20260101T090000", "RRULE:FREQ=YEARLY;COUNT=12\r\n");

  assert_read (endless, 53, 0, 1, "It goes on after Friday 1 January 2027; what is later was left out.");
  assert_read (long_one, 11, 0, 1, "It goes on after Tuesday 8 January 2036; what is later was left out.");
}

static void
test_seconds_are_dropped_and_said (void)
{
  assert_read ("BEGIN:VEVENT\r\nDTSTART:20261102T090030\r\nDTEND:20261102T170000\r\nEND:VEVENT\r\n",
               1,
               0,
               1,
               "Its seconds were not taken over.");
}

static void
test_it_can_be_given_up (void)
{
  g_autoptr (GBytes)         bytes = g_bytes_new_static (EVENT, strlen (EVENT));
  g_autoptr (PdImportReport) report = pd_import_report_new (PD_TABLE_KIND_SHIFTS);
  g_autoptr (GCancellable)   cancellable = g_cancellable_new ();
  const PdCalendarWindow     window = { .n_days = 0 };
  g_autoptr (GError)         error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pd_calendar_read_bytes (bytes, &window, report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (FAULTS); i++)
    {
      g_autofree char *path = g_strconcat ("/calendar/leaves-out-with-a-reason/", FAULTS[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/calendar/lines-end-in-any-way", test_lines_end_in_any_way);
  g_test_add_func ("/calendar/folded-lines-are-put-together", test_folded_lines_are_put_together);
  g_test_add_func ("/calendar/encodings", test_encodings);
  g_test_add_func ("/calendar/what-is-no-calendar-is-refused", test_what_is_no_calendar_is_refused);
  g_test_add_func ("/calendar/a-file-that-is-cut-gives-what-is-whole", test_a_file_that_is_cut_gives_what_is_whole);
  g_test_add_func ("/calendar/a-hundred-levels-and-no-more", test_a_hundred_levels_and_no_more);
  g_test_add_func ("/calendar/a-hundred-thousand-times-and-no-more", test_a_hundred_thousand_times_and_no_more);
  g_test_add_func ("/calendar/more-events-than-can-be-read", test_more_events_than_can_be_read);
  g_test_add_func ("/calendar/bombs-take-no-longer-than-others", test_bombs_take_no_longer_than_others);
  g_test_add_func ("/calendar/long-lines-and-many", test_long_lines_and_many);
  g_test_add_func ("/calendar/a-change-stands-for-the-time-that-it-changes", test_a_change_stands_for_the_time_that_it_changes);
  g_test_add_func ("/calendar/the-newest-version-stands", test_the_newest_version_stands);
  g_test_add_func ("/calendar/a-calendar-may-take-everything-back", test_a_calendar_may_take_everything_back);
  g_test_add_func ("/calendar/what-is-no-event-is-counted", test_what_is_no_event_is_counted);
  g_test_add_func ("/calendar/zones-by-the-names-that-programs-have-for-them", test_zones_by_the_names_that_programs_have_for_them);
  g_test_add_func ("/calendar/what-goes-on-is-said", test_what_goes_on_is_said);
  g_test_add_func ("/calendar/seconds-are-dropped-and-said", test_seconds_are_dropped_and_said);
  g_test_add_func ("/calendar/it-can-be-given-up", test_it_can_be_given_up);
  return g_test_run ();
}
