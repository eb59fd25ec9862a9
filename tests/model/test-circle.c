/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-session.h"
#include "pd-error.h"
#include "pd-kept-apart.h"

#define FIRST_DAY 20784
#define ANA 1
#define BEN 2
#define CHI 3

/* Three members, whose ids are those of our people times ten; the last is a partner's. */
static PdCircle *
make_circle (void)
{
  PdCircle       *circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", FIRST_DAY);
  PdCircleMember *members[] = { pd_circle_member_new_of_person (ANA * 10, FIRST_DAY),
                                pd_circle_member_new_of_person (BEN * 10, FIRST_DAY),
                                pd_circle_member_new_of_partner ("Chi", "River House", FIRST_DAY + 30) };

  circle->id = 100;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      members[i]->id = i + 1;
      pd_circle_take_member (circle, members[i]);
    }
  return circle;
}

static void
assert_refused (const PdCircle *circle,
                const char     *expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pd_circle_check (circle, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_circle_says_what_is_wrong (void)
{
  g_autoptr (PdCircle) circle = make_circle ();
  g_autoptr (GError)   error = NULL;

  g_assert_true (pd_circle_check (circle, &error));
  g_assert_no_error (error);
  circle->modes = 0;
  assert_refused (circle, "Say how they can meet: face to face, by phone or by video.");
  circle->modes = 1;
  circle->days_between = 3;
  assert_refused (circle, "Sessions of a circle are between a week and a year apart.");
  circle->days_between = 14;
  pd_circle_keep_apart (circle, ANA, 99, TRUE);
  assert_refused (circle, "Only members of a circle are kept apart in it.");
  pd_circle_keep_apart (circle, 99, ANA, FALSE);
  pd_circle_find_member (circle, BEN)->person_id = ANA * 10;
  assert_refused (circle, "Everybody is in a circle once.");
  pd_circle_find_member (circle, BEN)->person_id = PD_ID_NONE;
  assert_refused (circle, "Somebody from a partner has a first name and a service.");
}

static void
test_copies_are_equal (void)
{
  g_autoptr (PdCircle) circle = make_circle ();
  g_autoptr (PdCircle) copy = NULL;

  pd_circle_keep_apart (circle, ANA, CHI, TRUE);
  copy = pd_circle_copy (circle);
  g_assert_true (pd_circle_equal (circle, copy));
  pd_circle_keep_apart (copy, CHI, ANA, FALSE);
  g_assert_false (pd_circle_equal (circle, copy));
  pd_circle_keep_apart (copy, CHI, ANA, TRUE);
  g_assert_true (pd_circle_equal (circle, copy));
  pd_circle_member_set_contact (pd_circle_find_member (copy, CHI), "by text");
  g_assert_false (pd_circle_equal (circle, copy));
}

static void
test_joiners_leavers_and_sitting_out (void)
{
  g_autoptr (PdCircleMember) member = pd_circle_member_new_of_person (ANA, FIRST_DAY);

  g_assert_false (pd_circle_member_takes_part (member, FIRST_DAY - 1));
  g_assert_true (pd_circle_member_takes_part (member, FIRST_DAY));
  member->sits_out_from = FIRST_DAY + 10;
  g_assert_true (pd_circle_member_takes_part (member, FIRST_DAY + 9));
  g_assert_false (pd_circle_member_takes_part (member, FIRST_DAY + 300));
  member->sits_out_until = FIRST_DAY + 20;
  g_assert_false (pd_circle_member_takes_part (member, FIRST_DAY + 20));
  g_assert_true (pd_circle_member_takes_part (member, FIRST_DAY + 21));
  member->left_on = FIRST_DAY + 30;
  g_assert_true (pd_circle_member_takes_part (member, FIRST_DAY + 30));
  g_assert_false (pd_circle_member_takes_part (member, FIRST_DAY + 31));
}

static void
test_line_management_follows_from_agreements (void)
{
  g_autoptr (PdCircle)  circle = make_circle ();
  g_autoptr (GPtrArray) agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  g_autoptr (GArray)    pairs = NULL;
  g_autoptr (GArray)    later = NULL;

  g_ptr_array_add (agreements, pd_supervision_agreement_new (PD_SUPERVISION_LINE, BEN * 10, FIRST_DAY));
  g_ptr_array_add (agreements, pd_supervision_agreement_new (PD_SUPERVISION_PRACTICE, ANA * 10, FIRST_DAY));
  pd_supervision_agreement_add_member (g_ptr_array_index (agreements, 0), ANA * 10);
  pd_supervision_agreement_add_member (g_ptr_array_index (agreements, 1), BEN * 10);
  ((PdSupervisionAgreement *) g_ptr_array_index (agreements, 0))->ended_on = FIRST_DAY + 5;
  pairs = pd_circle_find_line_managed (circle, agreements, FIRST_DAY + 5);
  later = pd_circle_find_line_managed (circle, agreements, FIRST_DAY + 6);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpint (g_array_index (pairs, PdCirclePair, 0).one, ==, ANA);
  g_assert_cmpint (g_array_index (pairs, PdCirclePair, 0).other, ==, BEN);
  g_assert_cmpuint (later->len, ==, 0);
}

static void
test_session_is_held_moved_or_not (void)
{
  g_autoptr (PdCircle)        circle = make_circle ();
  g_autoptr (PdCircleSession) session = pd_circle_session_new (circle, FIRST_DAY, 600);
  g_autoptr (PdCircleSession) copy = NULL;
  g_autoptr (GError)          error = NULL;
  const PdId                  come[] = { ANA, CHI };

  pd_circle_session_seat (session, ANA, PD_CIRCLE_ROLE_BRINGER);
  g_assert_false (pd_circle_session_check (session, NULL));
  pd_circle_session_seat (session, BEN, PD_CIRCLE_ROLE_TIMEKEEPER);
  session->host_id = BEN;
  g_assert_true (pd_circle_session_check (session, &error));
  g_assert_cmpint (pd_circle_session_find_role (session, PD_CIRCLE_ROLE_BRINGER), ==, ANA);
  pd_circle_session_move (session, PD_ID_NONE);
  g_assert_false (pd_circle_session_check (session, NULL));
  pd_circle_session_move (session, 5);
  g_assert_true (pd_circle_session_check (session, &error));
  pd_circle_session_hold (session, come, 2);
  g_assert_true (pd_circle_session_check (session, &error));
  g_assert_cmpint (session->rebooked_as, ==, PD_ID_NONE);
  g_assert_false (pd_circle_session_find_seat (session, BEN)->has_come);
  g_assert_true (pd_circle_session_find_seat (session, CHI)->has_come);
  copy = pd_circle_session_copy (session);
  g_assert_true (pd_circle_session_equal (session, copy));
  pd_circle_session_not_hold (copy);
  g_assert_false (pd_circle_session_equal (session, copy));
  g_assert_true (pd_circle_session_check (copy, &error));
  g_assert_no_error (error);
}

static void
test_words_are_read_again (void)
{
  for (guint i = PD_CIRCLE_PAIRS; i <= PD_CIRCLE_GROUPS; i++)
    {
      PdCircleFormat format;

      g_assert_true (pd_circle_format_parse (pd_circle_format_to_nick (i), &format));
      g_assert_cmpint (format, ==, i);
      g_assert_cmpstr (pd_circle_format_to_words (i), !=, "");
    }
  for (guint i = PD_CIRCLE_ROLE_COMPANION; i <= PD_CIRCLE_ROLE_NOTE_HOLDER; i++)
    {
      PdCircleRole role;

      g_assert_true (pd_circle_role_parse (pd_circle_role_to_nick (i), &role));
      g_assert_cmpint (role, ==, i);
    }
  for (guint i = PD_CIRCLE_SESSION_BOOKED; i <= PD_CIRCLE_SESSION_NOT_HELD; i++)
    {
      PdCircleSessionState state;

      g_assert_true (pd_circle_session_state_parse (pd_circle_session_state_to_nick (i), &state));
      g_assert_cmpint (state, ==, i);
    }
}

/* All of a session has to lie within what they gave, which may lie side by side. */
static void
test_partner_comes_when_they_said (void)
{
  g_autoptr (PdCircle) circle = make_circle ();
  g_autoptr (GError)   error = NULL;
  PdCircleMember      *chi = pd_circle_find_member (circle, CHI);
  PdWhen               mornings = { PD_WEEKDAYS_ALL, PD_DAY_NONE, PD_DAY_NONE, 9 * 60, 11 * 60 };
  PdWhen               noon = { 0, FIRST_DAY, FIRST_DAY, 11 * 60, 13 * 60 };

  g_assert_false (pd_circle_member_says_yes (chi, FIRST_DAY, 9 * 60, 60));
  pd_circle_member_add_time (chi, &mornings);
  pd_circle_member_add_time (chi, &noon);
  pd_circle_member_add_time (chi, &noon);
  g_assert_cmpuint (chi->times->len, ==, 2);
  g_assert_true (pd_circle_member_says_yes (chi, FIRST_DAY, 10 * 60, 120));
  g_assert_false (pd_circle_member_says_yes (chi, FIRST_DAY + 1, 10 * 60, 120));
  g_assert_true (pd_circle_check (circle, &error));
  pd_circle_member_add_time (pd_circle_find_member (circle, ANA), &noon);
  assert_refused (circle, "Times are only put down for a partner’s worker, and not too many.");
}

static void
test_reason_comes_back (void)
{
  g_autoptr (PdKeptApartReason) reason = pd_kept_apart_reason_new ("We are cousins.", NULL, FIRST_DAY);
  g_autoptr (PdKeptApartReason) nothing = pd_kept_apart_reason_new ("", "", PD_DAY_NONE);
  g_autoptr (PdKeptApartReason) read = NULL;
  g_autoptr (PdKeptApart)       kept = pd_kept_apart_new (BEN, ANA, FIRST_DAY);
  g_autoptr (PdKeptApart)       alone = pd_kept_apart_new (BEN, BEN, FIRST_DAY);
  g_autoptr (GBytes)            bytes = NULL;
  g_autoptr (GError)            error = NULL;

  bytes = pd_kept_apart_reason_to_bytes (reason, &error);
  g_assert_no_error (error);
  read = pd_kept_apart_reason_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->why, ==, "We are cousins.");
  g_assert_cmpstr (read->handling, ==, "");
  g_assert_cmpint (read->review_on, ==, FIRST_DAY);
  g_assert_null (pd_kept_apart_reason_to_bytes (nothing, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (pd_kept_apart_is_of (kept, ANA, BEN));
  g_assert_true (pd_kept_apart_holds_on (kept, FIRST_DAY));
  kept->ended_on = FIRST_DAY + 2;
  g_assert_false (pd_kept_apart_holds_on (kept, FIRST_DAY + 3));
  g_assert_false (pd_kept_apart_check (alone, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle/says-what-is-wrong", test_circle_says_what_is_wrong);
  g_test_add_func ("/circle/copies-are-equal", test_copies_are_equal);
  g_test_add_func ("/circle/row-81/people-join-leave-and-sit-out", test_joiners_leavers_and_sitting_out);
  g_test_add_func ("/circle/row-78/line-management-follows-from-agreements", test_line_management_follows_from_agreements);
  g_test_add_func ("/circle/row-84/a-session-is-held-moved-or-did-not-happen", test_session_is_held_moved_or_not);
  g_test_add_func ("/circle/words-are-read-again", test_words_are_read_again);
  g_test_add_func ("/circle-member/a-partner-comes-when-they-said", test_partner_comes_when_they_said);
  g_test_add_func ("/kept-apart/why-comes-back-from-a-box", test_reason_comes_back);
  return g_test_run ();
}
