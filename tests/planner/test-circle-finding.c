/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-finding.h"

#include "pd-person.h"
#include "pd-shift.h"

/* Monday 30 November 2026. */
#define MONDAY 20787
#define BAY 1
#define ANA 1
#define BEN 2
#define CHI 3

typedef struct
{
  PdCircle      *circle;
  GPtrArray     *sessions;
  GPtrArray     *answers;
  GPtrArray     *people;
  GPtrArray     *agreements;
  PdRosterFacts *facts;
  GPtrArray     *shifts;
  GHashTable    *zones;
  PdZone        *zone;
} Desk;

static void
add_member (Desk           *desk,
            PdCircleMember *member)
{
  member->id = desk->circle->members->len + 1;
  pd_circle_take_member (desk->circle, member);
}

/* Our Ana and Ben are persons 10 and 20, Chi is a partner's; all are due by 28 December. */
static void
desk_init (Desk *desk)
{
  g_autoptr (PdRuleSet) rules = pd_rule_set_new ("none");

  desk->circle = pd_circle_new ("Coast circle", PD_CIRCLE_PAIRS, "Australia/Sydney", MONDAY);
  desk->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_session_free);
  desk->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_circle_answer_free);
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->agreements = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_supervision_agreement_free);
  desk->facts = pd_roster_facts_new (rules, MONDAY, MONDAY);
  desk->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  desk->zones = g_hash_table_new (g_int64_hash, g_int64_equal);
  desk->zone = pd_zone_new ("Australia/Sydney", NULL);
  g_ptr_array_add (desk->people, pd_person_new (10, "Ana Hart"));
  g_ptr_array_add (desk->people, pd_person_new (20, "Ben Okoro"));
  add_member (desk, pd_circle_member_new_of_person (10, MONDAY));
  add_member (desk, pd_circle_member_new_of_person (20, MONDAY));
  add_member (desk, pd_circle_member_new_of_partner ("Chi", "River House", MONDAY));
}

static void
desk_clear (Desk *desk)
{
  pd_circle_free (desk->circle);
  g_ptr_array_unref (desk->sessions);
  g_ptr_array_unref (desk->answers);
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->agreements);
  g_object_unref (desk->facts);
  g_ptr_array_unref (desk->shifts);
  g_hash_table_unref (desk->zones);
  pd_zone_unref (desk->zone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static PdCircleSession *
add_session (Desk *desk,
             PdDay day,
             int   start,
             PdId  one,
             PdId  other)
{
  PdCircleSession *session = pd_circle_session_new (desk->circle, day, start);

  session->id = 100 + (PdId) desk->sessions->len;
  pd_circle_session_seat (session, one, PD_CIRCLE_ROLE_BRINGER);
  pd_circle_session_seat (session, other, PD_CIRCLE_ROLE_COMPANION);
  g_ptr_array_add (desk->sessions, session);
  return session;
}

static void
add_shift (Desk *desk,
           PdId  id,
           PdId  person_id,
           PdDay day,
           int   start,
           int   end)
{
  PdShift *shift = pd_shift_new (id);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_day (shift, day);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  g_ptr_array_add (desk->shifts, shift);
}

static char *
check_on (Desk *desk,
          PdDay today)
{
  const PdCircleChecking checking = {
    desk->circle,
    desk->sessions,
    desk->answers,
    desk->people,
    desk->agreements,
    desk->facts,
    desk->shifts,
    desk->zones,
    desk->zone,
    desk->zone,
    MONDAY,
    MONDAY + 100,
    today,
  };
  g_autoptr (GPtrArray) findings = pd_circle_checking_list (&checking);
  GString              *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const PdCircleFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text,
                              "%d %s: %s\n",
                              (int) finding->session_id,
                              pd_circle_finding_kind_to_nick (finding->kind),
                              finding->words);
    }
  return g_string_free (text, FALSE);
}

static void
assert_found_on (Desk       *desk,
                 PdDay       today,
                 const char *expected)
{
  g_autofree char *found = check_on (desk, today);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_a_good_plan_is_let_be (void)
{
  g_auto (Desk)    desk = { NULL };
  PdCircleSession *session;

  desk_init (&desk);
  session = add_session (&desk, MONDAY + 1, 600, ANA, BEN);
  add_session (&desk, MONDAY + 8, 600, CHI, BEN);
  add_shift (&desk, 5, 10, MONDAY + 1, 540, 600);
  add_shift (&desk, 6, 10, MONDAY + 1, 600, 690);
  pd_circle_session_find_seat (session, ANA)->shift_id = 6;
  assert_found_on (&desk, MONDAY, "");
}

static void
test_two_who_are_kept_apart_do_not_sit_together (void)
{
  g_auto (Desk)           desk = { NULL };
  PdSupervisionAgreement *agreement;

  desk_init (&desk);
  add_session (&desk, MONDAY + 1, 600, ANA, BEN);
  add_session (&desk, MONDAY + 2, 600, ANA, CHI);
  pd_circle_keep_apart (desk.circle, ANA, CHI, TRUE);
  pd_roster_facts_keep_apart (desk.facts, 10, 20);
  assert_found_on (&desk,
                   MONDAY,
                   "100 kept-apart: Ana Hart and Ben Okoro are to meet, and the two are kept apart.\n"
                   "101 kept-apart: Ana Hart and Chi (River House) are to meet, and the two are kept apart.\n");
  agreement = pd_supervision_agreement_new (PD_SUPERVISION_LINE, 20, MONDAY - 100);
  pd_supervision_agreement_add_member (agreement, 10);
  g_ptr_array_add (desk.agreements, agreement);
  g_ptr_array_remove_index (desk.sessions, 1);
  assert_found_on (&desk,
                   MONDAY,
                   "100 kept-apart: Ana Hart and Ben Okoro are to meet, and one of them line-manages the other, "
                   "so they would not meet as equals.\n");
}

static void
test_nobody_is_in_two_places (void)
{
  g_auto (Desk) desk = { NULL };

  desk_init (&desk);
  add_session (&desk, MONDAY + 1, 600, ANA, BEN);
  add_session (&desk, MONDAY + 1, 660, BEN, CHI);
  add_shift (&desk, 5, 10, MONDAY + 1, 480, 630);
  assert_found_on (&desk,
                   MONDAY,
                   "100 double-booked: Ana Hart has a shift at the same time (8:00 – 10:30).\n"
                   "101 double-booked: Ben Okoro has two sessions at the same time.\n");
}

static void
test_who_is_away_or_said_no_is_named_without_a_reason (void)
{
  g_auto (Desk) desk = { NULL };
  PdWhen        mondays = PD_WHEN_ALWAYS;

  desk_init (&desk);
  mondays.weekdays = PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY);
  pd_circle_member_add_time (pd_circle_find_member (desk.circle, CHI), &mondays);
  add_session (&desk, MONDAY + 1, 600, ANA, CHI);
  add_session (&desk, MONDAY + 7, 600, BEN, CHI);
  pd_roster_facts_take_leave (desk.facts, pd_leave_new (10, PD_LEAVE_PERSONAL, MONDAY, MONDAY + 2));
  pd_roster_facts_take_availability (desk.facts, pd_availability_new (20, PD_WISH_NO, mondays));
  g_ptr_array_add (desk.answers, pd_circle_answer_new (101, CHI, PD_CIRCLE_SAYS_NO));
  g_ptr_array_add (desk.answers, pd_circle_answer_new (100, CHI, PD_CIRCLE_SAYS_YES));
  assert_found_on (&desk,
                   MONDAY,
                   "100 on-leave: Ana Hart is away then.\n"
                   "100 cannot-come: Chi (River House) gave other times when they can come.\n"
                   "101 cannot-come: Ben Okoro said that they can’t come at that time.\n"
                   "101 cannot-come: Chi (River House) answered the invitation: No.\n");
}

static void
test_who_takes_no_part_does_not_sit_there (void)
{
  g_auto (Desk)    desk = { NULL };
  PdCircleSession *session;

  desk_init (&desk);
  session = add_session (&desk, MONDAY + 1, 600, ANA, BEN);
  pd_circle_session_seat (session, CHI, PD_CIRCLE_ROLE_TIMEKEEPER);
  pd_circle_find_member (desk.circle, BEN)->left_on = MONDAY;
  assert_found_on (&desk,
                   MONDAY,
                   "100 not-in-circle: Ben Okoro does not take part in the circle on that day.\n"
                   "100 size: 3 people are to come; the circle meets as: Pairs.\n");
}

static void
test_whoever_waits_too_long_is_told (void)
{
  g_auto (Desk)     desk = { NULL };
  static const PdId came[] = { ANA, BEN };

  desk_init (&desk);
  assert_found_on (&desk, MONDAY + 28, "");
  pd_circle_session_hold (add_session (&desk, MONDAY + 7, 600, ANA, BEN), came, 2);
  pd_circle_find_member (desk.circle, BEN)->sits_out_from = MONDAY + 20;
  assert_found_on (&desk,
                   MONDAY + 36,
                   "0 overdue: Chi (River House) was to have a session by Monday 28 December 2026, and none is booked.\n"
                   "0 overdue: Ana Hart was to have a session by Monday 4 January 2027, and none is booked.\n");
  add_session (&desk, MONDAY + 40, 600, ANA, CHI);
  assert_found_on (&desk, MONDAY + 36, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-finding/a-good-plan-is-let-be", test_a_good_plan_is_let_be);
  g_test_add_func ("/circle-finding/row-78/two-who-are-kept-apart-do-not-sit-together",
                   test_two_who_are_kept_apart_do_not_sit_together);
  g_test_add_func ("/circle-finding/nobody-is-in-two-places", test_nobody_is_in_two_places);
  g_test_add_func ("/circle-finding/who-is-away-or-said-no-is-named-without-a-reason",
                   test_who_is_away_or_said_no_is_named_without_a_reason);
  g_test_add_func ("/circle-finding/who-takes-no-part-does-not-sit-there", test_who_takes_no_part_does_not_sit_there);
  g_test_add_func ("/circle-finding/whoever-waits-too-long-is-told", test_whoever_waits_too_long_is_told);
  return g_test_run ();
}
