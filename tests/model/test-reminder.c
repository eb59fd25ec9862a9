/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom sessions remind, when, and of what no more. */

#include "config.h"

#include "pd-remind-before.h"
#include "pd-reminder.h"

#define ASTA 3
#define MIRA 7
#define OLE 8
#define MONDAY 20787 /* 30 November 2026 */
#define TEN (10 * 60)

static PdSupervisionAgreement *
make_agreement (void)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, ASTA, MONDAY - 60);

  pd_supervision_agreement_add_member (agreement, MIRA);
  return agreement;
}

static PdSession *
make_session (const PdSupervisionAgreement *agreement,
              PdId                          id,
              PdDay                         day,
              int                           start)
{
  PdSession *session = pd_session_new (agreement, day, start);

  session->id = id;
  session->minutes = 60;
  return session;
}

static GArray *
new_reminders (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PdReminder));
}

/* Adds one at this time, of Mira, and gives it back. */
static PdReminder
remind_of (GArray     *reminders,
           PdId        id,
           PdDay       day,
           int         start,
           const char *zone)
{
  g_autoptr (PdSupervisionAgreement) agreement = make_agreement ();
  g_autoptr (PdSession)              session = make_session (agreement, id, day, start);

  pd_reminders_add_session (reminders, agreement, session, zone, MIRA);
  return g_array_index (reminders, PdReminder, reminders->len - 1);
}

static gint64
parse (const char *utc)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (utc, NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

/* Clocks go forward in Sydney on 4 October 2026 at 2:00, and back on 4 April 2027 at 3:00. */
static void
test_it_is_due_so_many_minutes_before_it_begins (void)
{
  static const struct
  {
    const char *zone;
    int         year, month, day;
    int         start;
    guint       minutes;
    const char *since;
    const char *until;
  } CASES[] = {
    { "Australia/Sydney", 2026, 11, 30, TEN, 15, "2026-11-29T22:45:00Z", "2026-11-29T23:00:00Z" },
    { "Australia/Perth", 2026, 11, 30, TEN, 15, "2026-11-30T01:45:00Z", "2026-11-30T02:00:00Z" },
    { "Europe/Berlin", 2026, 7, 1, TEN, 1, "2026-07-01T07:59:00Z", "2026-07-01T08:00:00Z" },
    /* the evening before, and the year before */
    { "Australia/Sydney", 2026, 12, 1, 10, 15, "2026-11-30T12:55:00Z", "2026-11-30T13:10:00Z" },
    { "UTC", 2027, 1, 1, 30, 60, "2026-12-31T23:30:00Z", "2027-01-01T00:30:00Z" },
    /* right after the clock went forward: a quarter of an hour is one, though it shows more */
    { "Australia/Sydney", 2026, 10, 4, 185, 15, "2026-10-03T15:50:00Z", "2026-10-03T16:05:00Z" },
    /* at a time that the clock leaves out: when it shows what comes instead */
    { "Australia/Sydney", 2026, 10, 4, 150, 15, "2026-10-03T16:15:00Z", "2026-10-03T16:30:00Z" },
    /* at a time that comes twice: the first; and right after it */
    { "Australia/Sydney", 2027, 4, 4, 150, 15, "2027-04-03T15:15:00Z", "2027-04-03T15:30:00Z" },
    { "Australia/Sydney", 2027, 4, 4, 190, 60, "2027-04-03T16:10:00Z", "2027-04-03T17:10:00Z" },
    { "Mars/Olympus", 2026, 11, 30, TEN, 15, "2026-11-30T09:45:00Z", "2026-11-30T10:00:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GArray) reminders = new_reminders ();
      PdDay              day = pd_day_from_ymd (CASES[i].year, CASES[i].month, CASES[i].day);
      PdReminder         reminder = remind_of (reminders, 1, day, CASES[i].start, CASES[i].zone);
      gint64             since = parse (CASES[i].since);
      gint64             until = parse (CASES[i].until);

      g_test_message ("%s at %d", CASES[i].zone, CASES[i].start);
      g_assert_cmpint (reminder.day, ==, day);
      g_assert_false (pd_reminder_is_due (&reminder, since - 1, CASES[i].minutes));
      g_assert_true (pd_reminder_is_due (&reminder, since, CASES[i].minutes));
      g_assert_true (pd_reminder_is_due (&reminder, until - 1, CASES[i].minutes));
      g_assert_false (pd_reminder_is_due (&reminder, until, CASES[i].minutes));
      g_assert_cmpint (pd_reminders_find_next (reminders, since - 1, CASES[i].minutes), ==, since);
      g_assert_cmpint (reminder.end, ==, until + 60 * 60);
    }
}

/* Over the hour that comes twice, an hour is an hour. */
static void
test_it_is_over_when_it_has_lasted_as_agreed (void)
{
  g_autoptr (GArray) reminders = new_reminders ();
  PdReminder         reminder = remind_of (reminders, 1, pd_day_from_ymd (2027, 4, 4), 150, "Australia/Sydney");

  g_assert_cmpint (reminder.end, ==, parse ("2027-04-03T16:30:00Z"));
}

/* Looked at late, as after the computer slept, it goes on from what time it is. */
static void
test_the_next_look_is_at_what_is_due_or_over_next (void)
{
  g_autoptr (GArray) reminders = new_reminders ();
  gint64             ten = parse ("2026-11-30T10:00:00Z");
  gint64             found[8];
  gint64             now = 0;
  guint              n = 0;

  g_assert_cmpint (pd_reminders_find_next (reminders, 0, 15), ==, G_MAXINT64);
  remind_of (reminders, 2, MONDAY, TEN + 30, "UTC");
  remind_of (reminders, 1, MONDAY, TEN, "UTC");
  while ((now = pd_reminders_find_next (reminders, now, 15)) != G_MAXINT64)
    found[n++] = now;
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (found[0], ==, ten - 15 * 60);
  g_assert_cmpint (found[1], ==, ten + 15 * 60);
  g_assert_cmpint (found[2], ==, ten + 60 * 60);
  g_assert_cmpint (found[3], ==, ten + 90 * 60);
  g_assert_cmpint (pd_reminders_find_next (reminders, ten + 20 * 60, 15), ==, found[2]);
}

static void
test_a_session_reminds_those_who_agreed_to_it_while_it_is_booked (void)
{
  g_autoptr (PdSupervisionAgreement) agreement = make_agreement ();
  g_autoptr (GArray)                 reminders = new_reminders ();
  const PdId                         people[] = { MIRA, ASTA, OLE, PD_ID_NONE };
  const guint                        expected[] = { 1, 2, 2, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (PdSession) session = make_session (agreement, 1, MONDAY, TEN);

      pd_reminders_add_session (reminders, agreement, session, "UTC", people[i]);
      g_assert_cmpuint (reminders->len, ==, expected[i]);
    }
  for (PdSessionState state = PD_SESSION_HELD; state <= PD_SESSION_CANCELLED; state++)
    {
      g_autoptr (PdSession) session = make_session (agreement, 1, MONDAY, TEN);

      session->state = state;
      pd_reminders_add_session (reminders, agreement, session, "UTC", MIRA);
      g_assert_cmpuint (reminders->len, ==, 2);
    }
}

/* Of one that was moved, the new time is told anew. */
static void
test_a_moved_session_is_another_reminder (void)
{
  g_autoptr (GArray) reminders = new_reminders ();
  PdReminder         first = remind_of (reminders, 1, MONDAY, TEN, "Australia/Sydney");
  PdReminder         again = remind_of (reminders, 1, MONDAY, TEN, "Australia/Sydney");
  PdReminder         later = remind_of (reminders, 1, MONDAY, TEN + 30, "Australia/Sydney");
  PdReminder         other = remind_of (reminders, 2, MONDAY, TEN, "Australia/Sydney");
  PdReminder         circle = first;

  circle.kind = PD_REMINDER_CO_SUPERVISION;
  g_assert_true (pd_reminder_equal (&first, &again));
  g_assert_false (pd_reminder_equal (&first, &later));
  g_assert_false (pd_reminder_equal (&first, &other));
  g_assert_false (pd_reminder_equal (&first, &circle));
}

static void
test_co_supervision_reminds_those_who_sit_in_it (void)
{
  g_autoptr (PdCircle)        circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Perth", MONDAY);
  g_autoptr (PdCircleSession) session = NULL;
  g_autoptr (GArray)          reminders = new_reminders ();
  const PdId                  people[] = { ASTA, MIRA, OLE };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      PdCircleMember *member = pd_circle_member_new_of_person (people[i], MONDAY);

      member->id = 100 + people[i];
      g_ptr_array_add (circle->members, member);
    }
  session = pd_circle_session_new (circle, MONDAY, TEN);
  session->id = 9;
  pd_circle_session_seat (session, 100 + ASTA, PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, 100 + MIRA, PD_CIRCLE_ROLE_COMPANION);

  pd_reminders_add_circle_session (reminders, circle, session, OLE);
  g_assert_cmpuint (reminders->len, ==, 0);
  pd_reminders_add_circle_session (reminders, circle, session, MIRA);
  g_assert_cmpuint (reminders->len, ==, 1);
  g_assert_cmpint (g_array_index (reminders, PdReminder, 0).start, ==, parse ("2026-11-30T02:00:00Z"));
  g_assert_cmpint (g_array_index (reminders, PdReminder, 0).session_id, ==, 9);
  for (PdCircleSessionState state = PD_CIRCLE_SESSION_HELD; state <= PD_CIRCLE_SESSION_NOT_HELD; state++)
    {
      session->state = state;
      pd_reminders_add_circle_session (reminders, circle, session, MIRA);
      g_assert_cmpuint (reminders->len, ==, 1);
    }
}

static void
test_how_long_before_is_read_as_it_is_written (void)
{
  static const char *const NICKS[] = { "none", "15m", "1h", "1d" };
  static const int         MINUTES[] = { 0, 15, 60, 24 * 60 };
  PdRemindBefore           before;

  for (PdRemindBefore i = PD_REMIND_NOT; i < PD_REMIND_N; i++)
    {
      g_assert_cmpstr (pd_remind_before_to_nick (i), ==, NICKS[i]);
      g_assert_cmpint (pd_remind_before_to_minutes (i), ==, MINUTES[i]);
      g_assert_true (pd_remind_before_parse (NICKS[i], &before));
      g_assert_cmpint (before, ==, i);
      g_assert_true (pd_remind_before_parse (pd_remind_before_to_words (i), &before));
      g_assert_cmpint (before, ==, i);
    }
  g_assert_false (pd_remind_before_parse ("2d", &before));
  g_assert_false (pd_remind_before_parse ("", &before));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/it-is-due-so-many-minutes-before-it-begins", test_it_is_due_so_many_minutes_before_it_begins);
  g_test_add_func ("/reminder/it-is-over-when-it-has-lasted-as-agreed", test_it_is_over_when_it_has_lasted_as_agreed);
  g_test_add_func ("/reminder/the-next-look-is-at-what-is-due-or-over-next", test_the_next_look_is_at_what_is_due_or_over_next);
  g_test_add_func ("/reminder/a-session-reminds-those-who-agreed-to-it-while-it-is-booked",
                   test_a_session_reminds_those_who_agreed_to_it_while_it_is_booked);
  g_test_add_func ("/reminder/a-moved-session-is-another-reminder", test_a_moved_session_is_another_reminder);
  g_test_add_func ("/reminder/co-supervision-reminds-those-who-sit-in-it", test_co_supervision_reminds_those_who_sit_in_it);
  g_test_add_func ("/reminder/how-long-before-is-read-as-it-is-written", test_how_long_before_is_read_as_it_is_written);
  return g_test_run ();
}
