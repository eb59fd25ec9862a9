/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-invitations.h"

#include "calendar-desk.h"

#include <libical/ical.h>
#include <string.h>

#define FILE_ID "0123456789abcdef0123456789abcdef"
#define STAMP (G_GINT64_CONSTANT (1795600000) * G_USEC_PER_SEC) /* 25 November 2026, 09:46:40 UTC */
#define ANA 1

static PdCircleInvitation *
make_invitation (PdDay day,
                 int   start)
{
  g_autoptr (PdCircle)        circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", day);
  g_autoptr (PdCircleSession) session = pd_circle_session_new (circle, day, start);
  PdCircleInvitation         *invitation;

  session->id = 100;
  invitation = pd_circle_invitation_new (circle, session, ANA);
  invitation->sequence = 3;
  return invitation;
}

static PdCircleInvitation *
make_december (void)
{
  return make_invitation (pd_day_from_ymd (2026, 12, 3), 600);
}

static char *
make_reminding (const PdCircleInvitation *invitation,
                const char               *contact,
                const char               *name,
                PdRemindBefore            remind)
{
  PdCircleInvitations self = { FILE_ID, "office@example.net", contact, name, STAMP, remind };
  g_autoptr (GBytes)  bytes = pd_circle_invitations_make (&self, invitation);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
make_text (const PdCircleInvitation *invitation,
           const char               *contact,
           const char               *name)
{
  return make_reminding (invitation, contact, name, PD_REMIND_NOT);
}

/* What the format calls one line may be folded into several. */
static char *
unfold (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n ", -1);

  return g_strjoinv ("", lines);
}

static void
assert_has (const char *text,
            const char *piece)
{
  g_autofree char *unfolded = unfold (text);

  if (strstr (unfolded, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, unfolded);
}

static void
assert_has_not (const char *text,
                const char *piece)
{
  g_autofree char *unfolded = unfold (text);

  if (strstr (unfolded, piece) != NULL)
    g_error ("“%s” is in:\n%s", piece, unfolded);
}

static void
assert_alarm (icalcomponent *alarm,
              int            seconds,
              const char    *trigger)
{
  icalproperty *when = icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY);

  g_assert_cmpint (icalproperty_get_action (icalcomponent_get_first_property (alarm, ICAL_ACTION_PROPERTY)),
                   ==,
                   ICAL_ACTION_DISPLAY);
  g_assert_cmpstr (icalcomponent_get_description (alarm), ==, "Meeting");
  g_assert_cmpstr (icalproperty_get_value_as_string (when), ==, trigger);
  g_assert_cmpint (icaldurationtype_as_int (icalproperty_get_trigger (when).duration), ==, seconds);
}

static void
test_it_says_meeting_and_when_and_no_more (void)
{
  static const char *const       UNSAID[] = { "Coast", "LOCATION", "DESCRIPTION", "CN=", "Co-supervision meeting" };
  g_autoptr (PdCircleInvitation) invitation = make_december ();
  g_autofree char               *text = make_text (invitation, "ana@example.org", NULL);

  assert_has (text, "\r\nMETHOD:REQUEST\r\n");
  assert_has (text, "\r\nSUMMARY:Meeting\r\n");
  assert_has (text, "\r\nDTSTART;TZID=Australia/Sydney:20261203T100000\r\n");
  assert_has (text, "\r\nDTEND;TZID=Australia/Sydney:20261203T113000\r\n");
  assert_has (text, "\r\nSEQUENCE:3\r\n");
  assert_has (text, "\r\nSTATUS:CONFIRMED\r\n");
  assert_has (text, "\r\nCLASS:PRIVATE\r\n");
  assert_has (text, "\r\nORGANIZER:mailto:office@example.net\r\n");
  assert_has (text, ";RSVP=TRUE:mailto:ana@example.org\r\n");
  assert_has (text, "PARTSTAT=NEEDS-ACTION");
  for (guint i = 0; i < G_N_ELEMENTS (UNSAID); i++)
    assert_has_not (text, UNSAID[i]);
}

static void
test_if_asked_it_says_with_whom_and_where (void)
{
  g_autoptr (PdCircleInvitation) invitation = make_december ();
  g_autofree char               *text = NULL;

  g_free (invitation->title);
  g_free (invitation->place);
  g_free (invitation->words);
  invitation->title = g_strdup ("Coast circle");
  invitation->place = g_strdup ("Bay Street");
  invitation->words = g_strdup ("With Chi; \"C\", River House.\nYou host.");
  text = make_text (invitation, "ana@example.org", "Ana; \"A\"\r\nATTENDEE:mailto:evil@example.org");
  assert_has (text, "\r\nSUMMARY:Coast circle\r\n");
  assert_has (text, "\r\nLOCATION:Bay Street\r\n");
  assert_has (text, "\r\nDESCRIPTION:With Chi\\; \"C\"\\, River House. You host.\r\n");
  assert_has_not (text, "\r\nATTENDEE:mailto:evil");
}

/* Where a contact is no email address, it does not stand in the file. */
static void
test_only_an_email_address_is_written_to (void)
{
  static const char *const       GOOD[] = { "ana@example.org", "a.b+c@mail.example.org", "o'neil@example.com" };
  static const char *const       BAD[] = { "", "0412 345 678", "+61 412 345 678", "ask at the desk", "a@b@c.org", "ana@localhost",
                                           "ana@example..org", "ana@.example.org", "Ana <ana@example.org>", "ana@exa mple.org",
                                           "ana@example.org\r\nX:Y", "@example.org", "änä@example.org" };
  g_autoptr (PdCircleInvitation) invitation = make_december ();

  for (guint i = 0; i < G_N_ELEMENTS (GOOD); i++)
    g_assert_true (pd_circle_contact_is_email (GOOD[i]));
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autofree char *text = make_text (invitation, BAD[i], NULL);

      g_assert_false (pd_circle_contact_is_email (BAD[i]));
      assert_has (text, ";RSVP=TRUE:urn:uuid:");
      if (*BAD[i] != '\0')
        assert_has_not (text, BAD[i]);
    }
}

/* Whoever takes in a file with a method looks for one event (RFC 5546, 3.2.2 and 3.2.5). */
static void
test_each_file_is_about_one_session (void)
{
  g_autoptr (PdCircleInvitation) invitation = make_december ();
  g_autofree char               *request = make_text (invitation, "", NULL);
  g_autofree char               *uid = pd_circle_invitations_make_uid (FILE_ID, ANA, 100);
  g_autofree char               *cancel = NULL;

  invitation->is_cancelled = TRUE;
  invitation->sequence = 4;
  cancel = make_text (invitation, "", NULL);
  assert_has (request, uid);
  assert_has (cancel, "\r\nMETHOD:CANCEL\r\n");
  assert_has (cancel, "\r\nSTATUS:CANCELLED\r\n");
  assert_has (cancel, "\r\nSEQUENCE:4\r\n");
  assert_has (cancel, uid);
  assert_has_not (cancel, "REQUEST");
}

static void
test_each_seat_is_known_by_its_own_and_always_the_same (void)
{
  g_autofree char *one = pd_circle_invitations_make_uid (FILE_ID, 1, 23);
  g_autofree char *again = pd_circle_invitations_make_uid (FILE_ID, 1, 23);
  g_autofree char *other_member = pd_circle_invitations_make_uid (FILE_ID, 12, 3);
  g_autofree char *other_session = pd_circle_invitations_make_uid (FILE_ID, 1, 24);
  g_autofree char *other_file = pd_circle_invitations_make_uid ("fedcba9876543210fedcba9876543210", 1, 23);

  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, other_member);
  g_assert_cmpstr (one, !=, other_session);
  g_assert_cmpstr (one, !=, other_file);
}

/* Each real change of the clock between the sessions, by itself. */
static void
test_the_clock_of_the_zone_is_defined (void)
{
  g_autoptr (PdCircleInvitation) invitation = make_invitation (pd_day_from_ymd (2027, 4, 4), 120);
  g_autofree char               *text = make_text (invitation, "", NULL);

  assert_has (text, "BEGIN:DAYLIGHT\r\nDTSTART:20261004T020000\r\nTZOFFSETFROM:+1000\r\nTZOFFSETTO:+1100\r\n");
  assert_has (text, "BEGIN:STANDARD\r\nDTSTART:20270404T030000\r\nTZOFFSETFROM:+1100\r\nTZOFFSETTO:+1000\r\n");
  assert_has_not (text, "RRULE");
}

static void
test_our_own_reader_reads_it_back (void)
{
  g_autoptr (PdCircleInvitation) invitation = make_december ();
  g_autofree char               *request = make_text (invitation, "ana@example.org", "Ana Hart");
  g_autofree char               *cancel = NULL;
  g_autofree char               *both = NULL;
  g_autoptr (PdImportReport)     report = NULL;
  g_autoptr (PdCalendar)         calendar = read_calendar (request, &report);

  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
  g_assert_cmpint (pd_calendar_get (calendar, 0)->day, ==, pd_day_from_ymd (2026, 12, 3));
  g_assert_cmpint (pd_calendar_get (calendar, 0)->start, ==, 600);
  g_assert_cmpint (pd_calendar_get (calendar, 0)->end, ==, 690);
  g_assert_cmpstr (pd_calendar_get (calendar, 0)->event->summary, ==, "Meeting");
  g_clear_pointer (&calendar, pd_calendar_free);
  g_clear_object (&report);

  /* Two calendars in one file: what the second takes back is not the first one's. */
  invitation->session_id = 101;
  invitation->is_cancelled = TRUE;
  cancel = make_text (invitation, "", NULL);
  both = g_strconcat (request, cancel, NULL);
  calendar = read_calendar (both, &report);
  g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
  g_assert_cmpuint (pd_import_report_get_counts (report)->left_out, ==, 1);
}

/* Read by libical, and by our own reader, which says that a shift here has none. */
static void
test_a_reminder_comes_before_it_and_says_meeting (void)
{
  static const int               SECONDS[] = { 0, -15 * 60, -60 * 60, -24 * 60 * 60 };
  static const char *const       TRIGGERS[] = { NULL, "-PT15M", "-PT1H", "-P1D" };
  g_autoptr (PdCircleInvitation) invitation = make_december ();

  g_free (invitation->title);
  invitation->title = g_strdup ("Coast circle");
  for (PdRemindBefore remind = PD_REMIND_NOT; remind < PD_REMIND_N; remind++)
    {
      g_autofree char           *text = make_reminding (invitation, "ana@example.org", "Ana", remind);
      icalcomponent             *whole = icalparser_parse_string (text);
      icalcomponent             *event = icalcomponent_get_first_component (whole, ICAL_VEVENT_COMPONENT);
      g_autoptr (PdImportReport) report = NULL;
      g_autoptr (PdCalendar)     calendar = read_calendar (text, &report);

      g_assert_true (icalrestriction_check (whole));
      g_assert_cmpint (icalcomponent_count_errors (whole), ==, 0);
      g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==, remind != PD_REMIND_NOT);
      if (remind != PD_REMIND_NOT)
        assert_alarm (icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT), SECONDS[remind], TRIGGERS[remind]);
      g_assert_cmpuint (pd_calendar_get_n (calendar), ==, 1);
      g_assert_cmpuint (pd_import_report_get_n_notes (report), ==, remind != PD_REMIND_NOT);
      g_assert_cmpuint (pd_import_report_get_counts (report)->left_out, ==, 0);
      icalcomponent_free (whole);
    }
}

static void
test_what_is_taken_back_reminds_of_nothing (void)
{
  g_autoptr (PdCircleInvitation) invitation = make_december ();
  g_autofree char               *cancel = NULL;

  invitation->is_cancelled = TRUE;
  cancel = make_reminding (invitation, "ana@example.org", "Ana", PD_REMIND_1_DAY_BEFORE);
  assert_has (cancel, "\r\nMETHOD:CANCEL\r\n");
  assert_has_not (cancel, "VALARM");
}

/* Another reader than ours: libical itself, which is strict about what a method needs. */
static void
test_libical_finds_nothing_wrong (void)
{
  g_autoptr (PdCircleInvitation) invitation = make_december ();

  for (gboolean is_cancelled = FALSE; is_cancelled <= TRUE; is_cancelled++)
    {
      g_autofree char *text = NULL;
      icalcomponent   *whole;
      icalcomponent   *event;

      invitation->is_cancelled = is_cancelled;
      text = make_text (invitation, "ana@example.org", "Ana; Hart, \"A\"");
      whole = icalparser_parse_string (text);
      g_assert_nonnull (whole);
      g_assert_cmpint (icalcomponent_count_errors (whole), ==, 0);
      g_assert_true (icalrestriction_check (whole));
      g_assert_cmpint (icalcomponent_count_errors (whole), ==, 0);
      g_assert_cmpint (icalcomponent_count_components (whole, ICAL_VEVENT_COMPONENT), ==, 1);
      event = icalcomponent_get_first_real_component (whole);
      g_assert_cmpint (icaltime_as_timet_with_zone (icalcomponent_get_dtstart (event), icalcomponent_get_dtstart (event).zone),
                       ==,
                       1796252400);
      icalcomponent_free (whole);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-invitations/it-says-meeting-and-when-and-no-more", test_it_says_meeting_and_when_and_no_more);
  g_test_add_func ("/circle-invitations/if-asked-it-says-with-whom-and-where", test_if_asked_it_says_with_whom_and_where);
  g_test_add_func ("/circle-invitations/only-an-email-address-is-written-to", test_only_an_email_address_is_written_to);
  g_test_add_func ("/circle-invitations/each-file-is-about-one-session", test_each_file_is_about_one_session);
  g_test_add_func ("/circle-invitations/each-seat-is-known-by-its-own-and-always-the-same",
                   test_each_seat_is_known_by_its_own_and_always_the_same);
  g_test_add_func ("/circle-invitations/the-clock-of-the-zone-is-defined", test_the_clock_of_the_zone_is_defined);
  g_test_add_func ("/circle-invitations/our-own-reader-reads-it-back", test_our_own_reader_reads_it_back);
  g_test_add_func ("/circle-invitations/a-reminder-comes-before-it-and-says-meeting",
                   test_a_reminder_comes_before_it_and_says_meeting);
  g_test_add_func ("/circle-invitations/what-is-taken-back-reminds-of-nothing",
                   test_what_is_taken_back_reminds_of_nothing);
  g_test_add_func ("/circle-invitations/libical-finds-nothing-wrong", test_libical_finds_nothing_wrong);
  return g_test_run ();
}
