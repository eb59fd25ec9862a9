/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is due, from agreements, sessions and a day. */

#include "config.h"

#include "pd-supervision-due.h"

#define ASTA 3
#define MIRA 7
#define OLE 8
#define MONDAY 20780 /* 23 November 2026 */
#define FIRST (MONDAY - 14)

typedef struct
{
  GPtrArray *agreements;
  GPtrArray *sessions;
} Desk;

static PdSupervisionAgreement *
add_agreement (Desk *desk)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, ASTA, FIRST);

  agreement->id = 20 + desk->agreements->len;
  pd_supervision_agreement_add_member (agreement, MIRA);
  pd_supervision_agreement_consent (agreement, ASTA, FIRST);
  pd_supervision_agreement_consent (agreement, MIRA, FIRST);
  g_ptr_array_add (desk->agreements, agreement);
  return agreement;
}

static void
set_up (Desk         *desk,
        gconstpointer unused)
{
  desk->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  desk->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_session_free);
  add_agreement (desk);
}

static void
tear_down (Desk         *desk,
           gconstpointer unused)
{
  g_ptr_array_unref (desk->agreements);
  g_ptr_array_unref (desk->sessions);
}

static PdSession *
add_session (Desk *desk,
             PdDay day)
{
  PdSession *session = pd_session_new (g_ptr_array_index (desk->agreements, 0), day, 600);

  session->id = 40 + desk->sessions->len;
  g_ptr_array_add (desk->sessions, session);
  return session;
}

static void
add_held (Desk *desk,
          PdDay day,
          PdId  person_id)
{
  pd_session_hold (add_session (desk, day), &person_id, 1);
}

static PdSupervisionDue
judge (Desk *desk,
       PdDay today)
{
  g_autoptr (GArray) dues = pd_supervision_due_list (desk->agreements, desk->sessions, NULL, today);

  g_assert_cmpuint (dues->len, >, 0);
  return g_array_index (dues, PdSupervisionDue, 0);
}

static void
assert_words (Desk       *desk,
              PdDay       today,
              const char *expected)
{
  PdSupervisionDue due = judge (desk, today);
  g_autofree char *words = pd_supervision_due_to_words (&due);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_the_rhythm_says_when (Desk         *desk,
                           gconstpointer unused)
{
  assert_words (desk, MONDAY - 1, "Due by Monday 23 November 2026");
  assert_words (desk, MONDAY, "Due by Monday 23 November 2026");
  assert_words (desk, MONDAY + 1, "Overdue since Monday 23 November 2026");
  add_held (desk, MONDAY, MIRA);
  assert_words (desk, MONDAY + 1, "Due by Monday 7 December 2026");
  g_assert_cmpint (judge (desk, MONDAY + 1).last_held, ==, MONDAY);
}

static void
test_a_session_that_somebody_missed_is_none_of_theirs (Desk         *desk,
                                                       gconstpointer unused)
{
  add_held (desk, MONDAY, ASTA);
  g_assert_cmpint (judge (desk, MONDAY + 1).state, ==, PD_DUE_OVERDUE);
  g_assert_cmpint (judge (desk, MONDAY + 1).last_held, ==, PD_DAY_NONE);
}

static void
test_a_booking_settles_it_unless_it_is_far_off (Desk         *desk,
                                                gconstpointer unused)
{
  PdSession *session = add_session (desk, MONDAY + 8);

  assert_words (desk, MONDAY + 1, "Booked for Tuesday 1 December 2026");
  g_assert_cmpint (judge (desk, MONDAY + 1).next_id, ==, session->id);
  assert_words (desk, MONDAY + 8, "Booked for Tuesday 1 December 2026");
  session->day = MONDAY + 60;
  g_assert_cmpint (judge (desk, MONDAY + 1).state, ==, PD_DUE_OVERDUE);
  g_assert_cmpint (judge (desk, MONDAY + 1).next_booked, ==, MONDAY + 60);
}

static void
test_a_booked_day_that_passed_is_asked_about (Desk         *desk,
                                              gconstpointer unused)
{
  PdSession *session = add_session (desk, MONDAY);

  g_assert_cmpint (judge (desk, MONDAY).unrecorded_id, ==, PD_ID_NONE);
  g_assert_cmpint (judge (desk, MONDAY + 1).unrecorded_id, ==, session->id);
  g_assert_cmpint (judge (desk, MONDAY + 1).state, ==, PD_DUE_OVERDUE);
}

static void
test_a_cancelled_session_is_booked_again_within_five_working_days (Desk         *desk,
                                                                   gconstpointer unused)
{
  PdSession *thursday = add_session (desk, MONDAY + 3);

  g_assert_cmpint (pd_supervision_due_get_rebook_by (MONDAY), ==, MONDAY + 7);
  g_assert_cmpint (pd_supervision_due_get_rebook_by (MONDAY + 4), ==, MONDAY + 11);
  g_assert_cmpint (pd_supervision_due_get_rebook_by (MONDAY + 5), ==, MONDAY + 11);

  pd_session_cancel (thursday, MIRA, "unwell");
  assert_words (desk, MONDAY + 10, "Cancelled: to be booked again by Thursday 3 December 2026");
  g_assert_cmpint (judge (desk, MONDAY + 10).state, ==, PD_DUE_BY);
  g_assert_cmpint (judge (desk, MONDAY + 11).state, ==, PD_DUE_OVERDUE);

  thursday->rebooked_as = add_session (desk, MONDAY + 9)->id;
  assert_words (desk, MONDAY + 4, "Booked for Wednesday 2 December 2026");
}

static void
test_cancelling_again_and_again_hides_nothing (Desk         *desk,
                                               gconstpointer unused)
{
  for (PdDay day = MONDAY; day < MONDAY + 70; day += 7)
    pd_session_cancel (add_session (desk, day), ASTA, "busy");
  g_assert_cmpint (judge (desk, MONDAY + 15).state, ==, PD_DUE_OVERDUE);
  g_assert_cmpint (judge (desk, MONDAY + 15).due_on, ==, MONDAY + 14);
}

static void
test_what_is_not_agreed_is_said (Desk         *desk,
                                 gconstpointer unused)
{
  PdSupervisionAgreement *agreement = g_ptr_array_index (desk->agreements, 0);

  pd_supervision_agreement_consent (agreement, MIRA, PD_DAY_NONE);
  assert_words (desk, MONDAY, "Not agreed by everyone yet");
}

static void
test_people_without_an_agreement_are_listed_and_leavers_are_not (Desk         *desk,
                                                                 gconstpointer unused)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  PdPerson             *mira = pd_person_new (MIRA, "Mira");
  g_autoptr (GArray)    dues = NULL;
  g_autoptr (GArray)    later = NULL;
  g_autofree char      *words = NULL;

  g_ptr_array_add (people, mira);
  g_ptr_array_add (people, pd_person_new (OLE, "Ole"));
  dues = pd_supervision_due_list (desk->agreements, desk->sessions, people, MONDAY + 1);
  g_assert_cmpuint (dues->len, ==, 2);
  g_assert_cmpint (g_array_index (dues, PdSupervisionDue, 0).person_id, ==, MIRA);
  g_assert_cmpint (g_array_index (dues, PdSupervisionDue, 1).person_id, ==, OLE);
  words = pd_supervision_due_to_words (&g_array_index (dues, PdSupervisionDue, 1));
  g_assert_cmpstr (words, ==, "No agreement yet");

  pd_person_set_left_on (mira, MONDAY);
  later = pd_supervision_due_list (desk->agreements, desk->sessions, people, MONDAY + 2);
  g_assert_cmpuint (later->len, ==, 1);
  g_assert_cmpint (g_array_index (later, PdSupervisionDue, 0).person_id, ==, OLE);
}

static void
test_an_agreement_that_ended_asks_for_nothing (Desk         *desk,
                                               gconstpointer unused)
{
  PdSupervisionAgreement *agreement = g_ptr_array_index (desk->agreements, 0);
  g_autoptr (GArray)      dues = NULL;

  agreement->ended_on = MONDAY;
  g_assert_cmpint (judge (desk, MONDAY).state, ==, PD_DUE_BY);
  dues = pd_supervision_due_list (desk->agreements, desk->sessions, NULL, MONDAY + 1);
  g_assert_cmpuint (dues->len, ==, 0);
}

static void
add_role (GPtrArray *scopes,
          PdId       person_id,
          int        days)
{
  PdRoleScope *scope = g_new0 (PdRoleScope, 1);

  scope->person_id = person_id;
  scope->from = FIRST;
  scope->to = PD_DAY_NONE;
  scope->site_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  scope->supervision_days = days;
  g_ptr_array_add (scopes, scope);
}

static void
assert_promise (const PdSupervisionDue *due,
                PdDay                   due_on,
                const char             *expected)
{
  g_autofree char *words = pd_supervision_due_to_words (due);

  g_assert_cmpint (due->due_on, ==, due_on);
  g_assert_cmpstr (words, ==, expected);
}

/* Mira is agreed with for every fortnight, Ole with nobody. */
static void
test_a_role_promises_more (Desk         *desk,
                           gconstpointer unused)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_role_scope_free);
  g_autoptr (GArray)    as_agreed = NULL;
  g_autoptr (GArray)    dues = NULL;

  g_ptr_array_add (people, pd_person_new (MIRA, "Mira"));
  g_ptr_array_add (people, pd_person_new (OLE, "Ole"));
  add_role (scopes, MIRA, 14);
  as_agreed = pd_supervision_due_list (desk->agreements, desk->sessions, people, MONDAY - 1);
  pd_supervision_due_add_promises (as_agreed, desk->agreements, scopes, MONDAY - 1);
  assert_promise (&g_array_index (as_agreed, PdSupervisionDue, 1), FIRST + 14, "Due by Monday 23 November 2026");

  add_role (scopes, MIRA, 7);
  add_role (scopes, OLE, 28);
  dues = pd_supervision_due_list (desk->agreements, desk->sessions, people, MONDAY - 1);
  pd_supervision_due_add_promises (dues, desk->agreements, scopes, MONDAY - 1);
  g_assert_cmpint (g_array_index (dues, PdSupervisionDue, 0).state, ==, PD_DUE_OVERDUE);
  assert_promise (&g_array_index (dues, PdSupervisionDue, 0), FIRST + 7, "Overdue since Monday 16 November 2026; the role promises it every week");
  assert_promise (&g_array_index (dues, PdSupervisionDue, 1), FIRST + 28, "No agreement yet; the role promises it every 4 weeks");
}

#define ADD(name, function) g_test_add ("/supervision-due/row-" name, Desk, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("58/follows-the-agreed-rhythm", test_the_rhythm_says_when);
  ADD ("58/counts-no-session-that-somebody-missed", test_a_session_that_somebody_missed_is_none_of_theirs);
  ADD ("58/is-settled-by-a-booking-unless-it-is-far-off", test_a_booking_settles_it_unless_it_is_far_off);
  ADD ("58/asks-about-a-booked-day-that-passed", test_a_booked_day_that_passed_is_asked_about);
  ADD ("58/says-what-is-not-agreed", test_what_is_not_agreed_is_said);
  ADD ("58/lists-people-without-an-agreement-and-no-leavers", test_people_without_an_agreement_are_listed_and_leavers_are_not);
  ADD ("58/asks-for-nothing-after-the-end", test_an_agreement_that_ended_asks_for_nothing);
  ADD ("59/books-a-cancelled-session-again-within-five-working-days", test_a_cancelled_session_is_booked_again_within_five_working_days);
  ADD ("59/hides-nothing-behind-cancelling-again-and-again", test_cancelling_again_and_again_hides_nothing);
  ADD ("58/holds-what-was-agreed-against-what-a-role-promises", test_a_role_promises_more);

  return g_test_run ();
}
