/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-shift-copying.h"
#include "proposal-desk.h"

#define WEEK ((PdCopying){ MONDAY, 7, MONDAY + 7, PD_ID_NONE, PD_ID_NONE })

static GPtrArray *
propose (RuleDesk *desk,
         PdCopying copying)
{
  g_autoptr (PdShiftPlacing) placing = proposal_desk_place (desk);

  return pd_shift_copying_propose (&copying, placing, desk->shifts);
}

static void
assert_copies (RuleDesk   *desk,
               PdCopying   copying,
               const char *expected)
{
  g_autoptr (GPtrArray) proposals = propose (desk, copying);
  g_autofree char      *text = proposal_desk_write (proposals);

  g_assert_cmpstr (text, ==, expected);
}

static RuleDesk *
make_week (void)
{
  RuleDesk *desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00 break=30");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-26 15:00-9:00 sleep=23:00-7:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-25 9:00-12:00 training @perth");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-29 22:00-6:00");
  return desk;
}

static void
test_a_week (void)
{
  g_autoptr (RuleDesk) desk = make_week ();

  assert_copies (desk,
                 WEEK,
                 "1 Tue 1 Dec 9:00 – 17:00, unpaid break 12:45 – 13:15\n"
                 "2 Wed 2 Dec 9:00 – 12:00, Training\n"
                 "1 Thu 3 Dec 15:00 – 9:00 +1, sleepover 23:00 – 7:00 +1\n"
                 "0 Sun 6 Dec 22:00 – 6:00 +1\n");
}

static void
test_a_copy_is_one_of_its_own (void)
{
  g_autoptr (RuleDesk)  desk = make_week ();
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  PdShift              *copy;

  pd_shift_set_note (g_ptr_array_index (desk->shifts, 0), "the key is with Mira");
  pd_shift_set_is_pinned (g_ptr_array_index (desk->shifts, 0), TRUE);
  proposals = propose (desk, WEEK);
  shifts = pd_proposals_list_shifts (proposals, PD_COLLIDING_LEFT_OUT);
  copy = g_ptr_array_index (shifts, 0);
  g_assert_cmpint (pd_shift_get_id (copy), ==, PD_ID_NONE);
  g_assert_cmpstr (pd_shift_get_note (copy), ==, "");
  g_assert_false (pd_shift_get_is_pinned (copy));
}

static void
test_a_day_one_person_or_one_site (void)
{
  g_autoptr (RuleDesk) desk = make_week ();

  assert_copies (desk,
                 (PdCopying){ MONDAY + 1, 1, MONDAY + 2, PD_ID_NONE, PD_ID_NONE },
                 "1 Wed 25 Nov 9:00 – 17:00, unpaid break 12:45 – 13:15\n");
  assert_copies (desk,
                 (PdCopying){ MONDAY, 14, MONDAY + 14, DESK_OTHER, PD_ID_NONE },
                 "2 Wed 9 Dec 9:00 – 12:00, Training\n");
  assert_copies (desk,
                 (PdCopying){ MONDAY, 7, MONDAY + 28, PD_ID_NONE, DESK_PERTH },
                 "2 Wed 23 Dec 9:00 – 12:00, Training\n");
}

static void
test_every_collision_is_in_words (void)
{
  g_autoptr (RuleDesk) desk = make_week ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-01 16:00-20:00");
  pd_roster_facts_take_leave (desk->facts, pd_leave_new (DESK_PERSON, PD_LEAVE_CARERS, MONDAY + 11, MONDAY + 12));
  pd_roster_facts_take_availability (desk->facts,
                                     pd_availability_new (DESK_OTHER,
                                                          PD_WISH_NO,
                                                          (PdWhen){ 0, MONDAY + 9, MONDAY + 9, 660, 840 }));
  assert_copies (desk,
                 WEEK,
                 "1 Tue 1 Dec 9:00 – 17:00, unpaid break 12:45 – 13:15 "
                 "(overlap: At the same time as Tue 1 Dec 16:00 – 20:00 (Bay Street).)\n"
                 "2 Wed 2 Dec 9:00 – 12:00, Training (not-available: Said no: 11:00 – 12:00.)\n"
                 "1 Thu 3 Dec 15:00 – 9:00 +1, sleepover 23:00 – 7:00 +1 (away: Away: 24:00 – 9:00 +1.)\n"
                 "0 Sun 6 Dec 22:00 – 6:00 +1\n");
}

static void
test_whoever_has_left_is_not_copied (void)
{
  g_autoptr (RuleDesk) desk = make_week ();

  pd_person_set_left_on (g_ptr_array_index (desk->people, 1), MONDAY + 4);
  g_ptr_array_remove_index (desk->people, 0);
  assert_copies (desk,
                 WEEK,
                 "1 Tue 1 Dec 9:00 – 17:00, unpaid break 12:45 – 13:15 "
                 "(has-left: This person is not on the list of people.)\n"
                 "2 Wed 2 Dec 9:00 – 12:00, Training (has-left: Has left; the last day was Fri 27 Nov.)\n"
                 "1 Thu 3 Dec 15:00 – 9:00 +1, sleepover 23:00 – 7:00 +1 "
                 "(has-left: This person is not on the list of people.)\n"
                 "0 Sun 6 Dec 22:00 – 6:00 +1\n");
}

static void
test_those_that_touch_do_not_collide (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-01 17:00-20:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-30 22:00-9:00");
  assert_copies (desk, WEEK, "1 Tue 1 Dec 9:00 – 17:00\n");
}

/* Sydney is three hours ahead of Perth in summer: 9 to 12 there is 12 to 15 here. */
static void
test_zones_are_reckoned_with (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-12:00 @perth");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-01 9:00-12:00");
  assert_copies (desk, WEEK, "1 Tue 1 Dec 9:00 – 12:00\n");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-01 14:00-16:00");
  assert_copies (desk,
                 WEEK,
                 "1 Tue 1 Dec 9:00 – 12:00 (overlap: At the same time as Tue 1 Dec 14:00 – 16:00 (Bay Street).)\n");
}

static void
test_copies_see_one_another (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 12:00-20:00");
  assert_copies (desk,
                 WEEK,
                 "1 Tue 1 Dec 9:00 – 17:00\n"
                 "1 Tue 1 Dec 12:00 – 20:00 (overlap: At the same time as Tue 1 Dec 9:00 – 17:00 (Bay Street).)\n");
}

static void
copy_twice (PdColliding colliding)
{
  g_autoptr (RuleDesk)  desk = make_week ();
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) added = NULL;

  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-29 22:00-6:00");
  pd_roster_facts_take_leave (desk->facts, pd_leave_new (DESK_PERSON, PD_LEAVE_OTHER, MONDAY + 8, MONDAY + 8));
  first = propose (desk, WEEK);
  proposal_desk_take (desk, first, colliding);
  g_assert_cmpuint (desk->shifts->len, ==, colliding == PD_COLLIDING_OPEN ? 10 : 9);
  second = propose (desk, WEEK);
  added = pd_proposals_list_shifts (second, colliding);
  g_assert_cmpuint (added->len, ==, 0);
}

static void
test_copying_twice_adds_nothing (void)
{
  copy_twice (PD_COLLIDING_LEFT_OUT);
  copy_twice (PD_COLLIDING_OPEN);
}

static void
test_who_can_not_come_leaves_an_open_shift (void)
{
  g_autoptr (RuleDesk)  desk = rule_desk_new ();
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_autofree char      *words = NULL;
  g_autofree char      *text = NULL;

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-12-01 10:00-17:00");
  pd_roster_facts_take_leave (desk->facts, pd_leave_new (DESK_PERSON, PD_LEAVE_OTHER, MONDAY + 8, MONDAY + 8));
  proposals = propose (desk, WEEK);
  left_out = pd_proposals_list_shifts (proposals, PD_COLLIDING_LEFT_OUT);
  open = pd_proposals_list_shifts (proposals, PD_COLLIDING_OPEN);
  taken = pd_proposals_list_shifts (proposals, PD_COLLIDING_TAKEN);
  text = proposal_desk_write_shifts (open);
  words = pd_proposals_to_words (proposals);
  g_assert_cmpuint (left_out->len, ==, 0);
  g_assert_cmpuint (taken->len, ==, 2);
  g_assert_cmpstr (text, ==, "0 Tue 1 Dec 9:00 – 17:00\n");
  g_assert_cmpstr (words, ==, "0 new shifts; 0 are there already; something is in the way of 2.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift-copying/row-7/a-week-goes-onto-the-next", test_a_week);
  g_test_add_func ("/shift-copying/a-copy-is-one-of-its-own", test_a_copy_is_one_of_its_own);
  g_test_add_func ("/shift-copying/row-7/a-day-one-person-or-one-site", test_a_day_one_person_or_one_site);
  g_test_add_func ("/shift-copying/row-7/every-collision-is-in-words", test_every_collision_is_in_words);
  g_test_add_func ("/shift-copying/row-89/whoever-has-left-is-not-copied", test_whoever_has_left_is_not_copied);
  g_test_add_func ("/shift-copying/shifts-that-touch-do-not-collide", test_those_that_touch_do_not_collide);
  g_test_add_func ("/shift-copying/zones-are-reckoned-with", test_zones_are_reckoned_with);
  g_test_add_func ("/shift-copying/copies-see-one-another", test_copies_see_one_another);
  g_test_add_func ("/shift-copying/copying-twice-adds-nothing", test_copying_twice_adds_nothing);
  g_test_add_func ("/shift-copying/who-can-not-come-leaves-an-open-shift", test_who_can_not_come_leaves_an_open_shift);
  return g_test_run ();
}
