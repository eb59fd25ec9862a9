/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-reply.h"

#include "pd-circle-invitations.h"
#include "pd-error.h"
#include "pd-person.h"

#include <string.h>

#define FILE_ID "0123456789abcdef0123456789abcdef"
#define FIRST_DAY pd_day_from_ymd (2026, 12, 3) /* a Thursday */
#define ANA 1
#define BO 2
#define BO_OF_HILL 3
#define JO 4

typedef struct
{
  PdCircle  *circle;
  GPtrArray *people;
  GPtrArray *sessions;
  GPtrArray *given;
} Desk;

static void
add_member (Desk           *desk,
            PdId            id,
            PdCircleMember *member)
{
  member->id = id;
  pd_circle_take_member (desk->circle, member);
}

static void
add_session (Desk *desk,
             PdId  id,
             PdDay day,
             int   start,
             PdId  one,
             PdId  other)
{
  PdCircleSession *session = pd_circle_session_new (desk->circle, day, start);

  session->id = id;
  pd_circle_session_seat (session, one, PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, other, PD_CIRCLE_ROLE_COMPANION);
  g_ptr_array_add (desk->sessions, session);
  g_ptr_array_add (desk->given, pd_circle_invitation_new (desk->circle, session, one));
  g_ptr_array_add (desk->given, pd_circle_invitation_new (desk->circle, session, other));
}

/* Ana and a Bo of River House, another Bo of Hill, and Jo, who is ours. */
static void
desk_init (Desk *desk)
{
  desk->circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", FIRST_DAY);
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  desk->given = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_invitation_free);
  g_ptr_array_add (desk->people, pd_person_new (10, "Jo Hart"));
  add_member (desk, ANA, pd_circle_member_new_of_partner ("Ana", "River House", FIRST_DAY));
  add_member (desk, BO, pd_circle_member_new_of_partner ("Bo", "River House", FIRST_DAY));
  add_member (desk, BO_OF_HILL, pd_circle_member_new_of_partner ("Bo", "Hill", FIRST_DAY));
  add_member (desk, JO, pd_circle_member_new_of_person (10, FIRST_DAY));
  add_session (desk, 100, FIRST_DAY, 600, ANA, JO);
  add_session (desk, 101, FIRST_DAY, 840, ANA, BO);
  add_session (desk, 102, FIRST_DAY + 14, 600, BO_OF_HILL, JO);
}

static void
desk_clear (Desk *desk)
{
  pd_circle_free (desk->circle);
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->sessions);
  g_ptr_array_unref (desk->given);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static PdCircleReply *
read_bytes (Desk       *desk,
            const char *text,
            gsize       length,
            GError    **error)
{
  PdCircleReplyInto  into = { FILE_ID, desk->circle, desk->sessions, desk->people, desk->given, PD_DATE_ORDER_UNSETTLED };
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return pd_circle_reply_read (bytes, &into, error);
}

/* What came of it, a line each: answers first. */
static char *
tell (const PdCircleReply *reply)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reply->answers->len; i++)
    {
      const PdCircleAnswer *answer = g_ptr_array_index (reply->answers, i);

      g_string_append_printf (text,
                              "%d says %s to %d",
                              (int) answer->member_id,
                              pd_circle_says_to_nick (answer->says),
                              (int) answer->session_id);
      for (guint j = 0; j < answer->times->len; j++)
        {
          const PdWhen    *when = &g_array_index (answer->times, PdWhen, j);
          g_autofree char *day = when->from != PD_DAY_NONE ? pd_day_to_iso (when->from) : g_strdup_printf ("%x", when->weekdays);

          g_string_append_printf (text, ", %s %d-%d", day, when->start, when->end);
        }
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < reply->notes->len; i++)
    {
      const PdImportNote *note = g_ptr_array_index (reply->notes, i);

      g_string_append_printf (text, "%u: %s\n", note->line, note->words);
    }
  return g_string_free (text, FALSE);
}

static void
assert_read (const char *text,
             const char *expected)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (PdCircleReply) reply = NULL;
  g_autoptr (GError)        error = NULL;
  g_autofree char          *told = NULL;

  desk_init (&desk);
  reply = read_bytes (&desk, text, strlen (text), &error);
  g_assert_no_error (error);
  told = tell (reply);
  g_assert_cmpstr (told, ==, expected);
}

#define HEADERS "first name,service,date,start,answer,other times\n"

static void
test_a_table_says_yes_no_or_other_times (void)
{
  assert_read (HEADERS
               "Ana,River House,2026-12-03,10:00,yes,\n"
               "ana,,3 Dec 2026,14:00,No,\n"
               "Bo,River House,2026-12-03,14:00,other times,\"Mon, Wed 9:00-12:00; 2026-12-10 13:00-15:00; Fridays\"\n"
               "Bo,hill,2026-12-17,,no,Tue 9am-1pm\n"
               "Jo,,2026-12-03,,yes,\n",
               "1 says yes to 100\n"
               "1 says no to 101\n"
               "2 says other-times to 101, 5 540-720, 2026-12-10 780-900, 10 0-1440\n"
               "3 says no to 102, 2 540-780\n"
               "4 says yes to 100\n");
}

static void
test_others_may_call_the_columns_something_else (void)
{
  assert_read ("Worker;Session;Reply;Their cat\nAna;03/12/2026 10:00;Y;Tom\nBo;17/12/2026 10:00;;\n",
               "1 says yes to 100\n"
               "0: The column “Their cat” was left out.\n"
               "3: “Bo” can be several people of this circle. Say the whole name, or the service.\n");
}

static void
test_times_alone_are_an_answer (void)
{
  assert_read (HEADERS "Ana,,,,,Mon 9:00-12:00\n", "1 says other-times to 0, 1 540-720\n");
}

static void
test_what_cannot_be_matched_is_listed_with_its_line (void)
{
  assert_read (HEADERS
               "Zed,,2026-12-03,10:00,yes,\n"
               ",,2026-12-03,10:00,yes,\n"
               "Ana,,2026-12-03,,yes,\n"
               "Ana,,2026-12-03,11:00,yes,\n"
               "Ana,,2026-12-03,10:00,maybe,\n"
               "Ana,,2026-12-03,10:00,,\n"
               "Ana,,2026-12-03,10:00,other times,\n"
               "Ana,,2026-12-03,10:00,other times,Mon 9:00-12:00; whenever\n"
               "Ana,,2026-12-03,10:00,yes,Mon 9:00-12:00\n"
               "Ana,,,,no,\n"
               "Ana,,soon,10:00,no,\n"
               "Ana,,2026-12-03,late,no,\n"
               "Jo,,2026-12-03,10:00,no,Mon 9:00-12:00\n"
               "Ana,,2026-12-03,10:00,no,,,more\n",
               "2: “Zed” is nobody of this circle.\n"
               "3: It names nobody.\n"
               "4: Several sessions are booked for them on that day. Say when it starts.\n"
               "5: No session is booked for them then.\n"
               "6: “maybe” is neither yes, nor no, nor other times.\n"
               "7: It gives no answer.\n"
               "8: It names no other times.\n"
               "9: “whenever” can’t be read as a time, such as “Mon 9:00-12:00” or “2026-12-03 9:00-12:00”.\n"
               "10: It says yes, and names other times.\n"
               "11: It does not say which session it answers.\n"
               "12: “soon” is no date.\n"
               "13: “late” is no time.\n"
               "14: When our own people can come stands in their availability, so put it down there.\n"
               "15: It goes on beyond the headers.\n");
}

static void
test_of_two_answers_that_differ_neither_counts (void)
{
  assert_read (HEADERS
               "Ana,,2026-12-03,10:00,yes,\n"
               "Ana,,2026-12-03,10:00,yes,\n"
               "Ana,,2026-12-03,14:00,yes,\n"
               "Ana,,2026-12-03,14:00,no,\n"
               "Ana,,2026-12-03,14:00,no,\n",
               "1 says yes to 100\n"
               "5: Another line answers the same with something else, so neither counts.\n"
               "6: Another line answers the same with something else, so neither counts.\n");
}

static void
test_the_form_that_we_send_comes_back (void)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (GBytes)        form = NULL;
  g_autoptr (PdCircleReply) reply = NULL;
  g_autofree char          *text = NULL;
  g_autofree char          *told = NULL;
  g_auto (GStrv)            lines = NULL;

  desk_init (&desk);
  form = pd_circle_reply_make_form (&(PdCircleReplyInto){ FILE_ID, desk.circle, desk.sessions, desk.people, desk.given, 0 },
                                    "River House",
                                    FIRST_DAY,
                                    FIRST_DAY + 100);
  text = g_strndup (g_bytes_get_data (form, NULL), g_bytes_get_size (form));
  g_assert_cmpstr (text,
                   ==,
                   "first name,service,date,start,answer,other times\r\n"
                   "Ana,River House,2026-12-03,10:00,,\r\n"
                   "Ana,River House,2026-12-03,14:00,,\r\n"
                   "Bo,River House,2026-12-03,14:00,,\r\n");
  lines = g_strsplit (text, ",,\r\n", -1);
  g_free (text);
  text = g_strjoinv (",yes,\r\n", lines);
  reply = read_bytes (&desk, text, strlen (text), NULL);
  told = tell (reply);
  g_assert_cmpstr (told, ==, "1 says yes to 100\n1 says yes to 101\n2 says yes to 101\n");
}

static char *
make_event (const char *method,
            PdId        member_id,
            PdId        session_id,
            const char *lines)
{
  g_autofree char *uid = pd_circle_invitations_make_uid (FILE_ID, member_id, session_id);

  return g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:%s\r\nBEGIN:VEVENT\r\nUID:%s\r\n%s"
                          "END:VEVENT\r\nEND:VCALENDAR\r\n",
                          method,
                          uid,
                          lines);
}

static void
assert_event (const char *method,
              PdId        member_id,
              PdId        session_id,
              const char *lines,
              const char *expected)
{
  g_autofree char *text = make_event (method, member_id, session_id, lines);

  assert_read (text, expected);
}

static void
test_a_calendar_answers_by_what_the_event_is_known_by (void)
{
  assert_event ("REPLY", ANA, 100, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\n", "1 says yes to 100\n");
  assert_event ("REPLY", ANA, 101, "ATTENDEE;CN=x;PARTSTAT=DECLINED:urn:uuid:1\r\n", "1 says no to 101\n");
  assert_event ("COUNTER",
                ANA,
                100,
                "ATTENDEE;PARTSTAT=DECLINED:mailto:a@example.org\r\nDTSTART:20261209T230000Z\r\nDTEND:20261210T003000Z\r\n",
                "1 says other-times to 100, 2026-12-10 600-690\n");
}

static void
test_a_calendar_that_is_no_reply_is_told_so (void)
{
  assert_event ("REPLY", ANA, 100, "ATTENDEE;PARTSTAT=TENTATIVE:mailto:a@example.org\r\n", "4: It says neither yes nor no.\n");
  assert_event ("REPLY", ANA, 100, "", "4: A reply is of one person, and this one is not.\n");
  assert_event ("REPLY",
                ANA,
                102,
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\n",
                "4: It answers no invitation of this circle.\n");
  assert_event ("REQUEST",
                ANA,
                100,
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\n",
                "4: It is no reply to an invitation: its calendar has no METHOD:REPLY.\n");
  assert_event ("COUNTER",
                ANA,
                100,
                "DTSTART;VALUE=DATE:20261210\r\n",
                "4: It proposes another time, and does not say from when to when.\n");
}

static void
test_an_answer_to_an_earlier_invitation_does_not_count (void)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (PdCircleReply) reply = NULL;
  g_autofree char          *text = make_event ("REPLY", ANA, 100, "SEQUENCE:1\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.org\r\n");
  g_autofree char          *told = NULL;

  desk_init (&desk);
  ((PdCircleInvitation *) g_ptr_array_index (desk.given, 0))->sequence = 2;
  reply = read_bytes (&desk, text, strlen (text), NULL);
  told = tell (reply);
  g_assert_cmpstr (told, ==, "4: It answers an earlier invitation; the session was changed since.\n");
}

static void
test_one_that_is_not_booked_any_more_is_not_answered (void)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (PdCircleReply) reply = NULL;
  g_autofree char          *text = make_event ("REPLY", ANA, 100, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.org\r\n");
  g_autofree char          *told = NULL;

  desk_init (&desk);
  pd_circle_session_not_hold (g_ptr_array_index (desk.sessions, 0));
  reply = read_bytes (&desk, text, strlen (text), NULL);
  told = tell (reply);
  g_assert_cmpstr (told, ==, "4: The session that it answers is not booked for them any more.\n");
}

static void
assert_refused (const char *bytes,
                gsize       length,
                const char *words)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (PdCircleReply) reply = NULL;
  g_autoptr (GError)        error = NULL;

  desk_init (&desk);
  reply = read_bytes (&desk, bytes, length, &error);
  g_assert_null (reply);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
}

static void
test_hostile_files_are_refused_as_a_whole (void)
{
  static const char   ZEROS[] = HEADERS "Ana,,2026-12-03,10:00,y\0es,\n";
  g_autofree char    *large = g_strnfill (PD_CIRCLE_REPLY_MAX_BYTES + 1, 'a');
  g_autoptr (GString) rows = g_string_new (HEADERS);

  for (guint i = 0; i < PD_CIRCLE_REPLY_MAX_ROWS + 1; i++)
    g_string_append (rows, "Ana,,2026-12-03,10:00,yes,\n");
  assert_refused (large, strlen (large), "larger than 1024 KiB");
  assert_refused (rows->str, rows->len, "more than 5000 rows");
  assert_refused (ZEROS, sizeof ZEROS - 1, "zero");
  assert_refused ("", 0, "The table is empty");
  assert_refused ("name,colour\nAna,red\n", 20, "No column is the “answer”");
}

static void
test_long_cells_and_odd_bytes_are_only_listed (void)
{
  g_auto (Desk)             desk = { NULL };
  g_autoptr (PdCircleReply) reply = NULL;
  g_autofree char          *name = g_strnfill (100000, 'x');
  g_autofree char          *times = g_strnfill (100000, ';');
  g_autofree char          *text = g_strdup_printf (HEADERS
                                                    "%s,,2026-12-03,10:00,yes,\n"
                                                             "Ana,,2026-12-03,10:00,no,%s\n"
                                                             "Ana\xff\xfe,,2026-12-03,10:00,no,\n",
                                                    name,
                                                    times);
  g_autofree char          *told = NULL;

  desk_init (&desk);
  reply = read_bytes (&desk, text, strlen (text), NULL);
  g_assert_nonnull (reply);
  g_assert_cmpuint (reply->answers->len, ==, 0);
  g_assert_cmpuint (reply->notes->len, >=, 3);
  told = tell (reply);
  g_assert_true (g_utf8_validate (told, -1, NULL));
  g_assert_cmpuint (strlen (told), <, 2000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-reply/a-table-says-yes-no-or-other-times", test_a_table_says_yes_no_or_other_times);
  g_test_add_func ("/circle-reply/others-may-call-the-columns-something-else", test_others_may_call_the_columns_something_else);
  g_test_add_func ("/circle-reply/times-alone-are-an-answer", test_times_alone_are_an_answer);
  g_test_add_func ("/circle-reply/what-cannot-be-matched-is-listed-with-its-line",
                   test_what_cannot_be_matched_is_listed_with_its_line);
  g_test_add_func ("/circle-reply/of-two-answers-that-differ-neither-counts", test_of_two_answers_that_differ_neither_counts);
  g_test_add_func ("/circle-reply/the-form-that-we-send-comes-back", test_the_form_that_we_send_comes_back);
  g_test_add_func ("/circle-reply/a-calendar-answers-by-what-the-event-is-known-by",
                   test_a_calendar_answers_by_what_the_event_is_known_by);
  g_test_add_func ("/circle-reply/a-calendar-that-is-no-reply-is-told-so", test_a_calendar_that_is_no_reply_is_told_so);
  g_test_add_func ("/circle-reply/an-answer-to-an-earlier-invitation-does-not-count",
                   test_an_answer_to_an_earlier_invitation_does_not_count);
  g_test_add_func ("/circle-reply/one-that-is-not-booked-any-more-is-not-answered",
                   test_one_that_is_not_booked_any_more_is_not_answered);
  g_test_add_func ("/circle-reply/hostile-files-are-refused-as-a-whole", test_hostile_files_are_refused_as_a_whole);
  g_test_add_func ("/circle-reply/long-cells-and-odd-bytes-are-only-listed", test_long_cells_and_odd_bytes_are_only_listed);
  return g_test_run ();
}
