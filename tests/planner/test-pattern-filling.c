/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-pattern-filling.h"
#include "proposal-desk.h"

#define H(hour) ((hour) *60)

static RuleDesk *
make_desk (void)
{
  RuleDesk  *desk = rule_desk_new ();
  PdPattern *pattern = pd_pattern_new (DESK_PERSON, MONDAY - 100, MONDAY - 7, 2);
  const PdId sites[] = { DESK_PERTH, DESK_SYDNEY };

  pd_person_set_site_ids (g_ptr_array_index (desk->people, 0), sites, G_N_ELEMENTS (sites));
  pd_pattern_add_time (pattern, 1, H (9), H (15));
  pd_pattern_add_time (pattern, 10, H (22), H (30));
  pd_roster_facts_take_pattern (desk->facts, pattern);
  return desk;
}

static GPtrArray *
propose (RuleDesk *desk,
         PdDay     from,
         guint     n_days,
         PdId      site_id)
{
  g_autoptr (PdShiftPlacing) placing = proposal_desk_place (desk);

  return pd_pattern_filling_propose (placing, desk->people, from, n_days, site_id);
}

static void
test_two_weeks_by_turns (void)
{
  g_autoptr (RuleDesk)  desk = make_desk ();
  g_autoptr (GPtrArray) proposals = propose (desk, MONDAY, 28, PD_ID_NONE);
  g_autofree char      *text = proposal_desk_write (proposals);
  const PdProposal     *first = g_ptr_array_index (proposals, 0);

  g_assert_cmpstr (text,
                   ==,
                   "1 Thu 26 Nov 22:00 – 6:00 +1\n"
                   "1 Tue 1 Dec 9:00 – 15:00\n"
                   "1 Thu 10 Dec 22:00 – 6:00 +1\n"
                   "1 Tue 15 Dec 9:00 – 15:00\n");
  g_assert_cmpint (pd_shift_get_site_id (first->after), ==, DESK_PERTH);
}

static void
test_the_site_can_be_given (void)
{
  g_autoptr (RuleDesk)  desk = make_desk ();
  g_autoptr (GPtrArray) proposals = propose (desk, MONDAY, 7, DESK_SYDNEY);
  const PdProposal     *first = g_ptr_array_index (proposals, 0);

  g_assert_cmpint (pd_shift_get_site_id (first->after), ==, DESK_SYDNEY);
}

static void
test_the_newer_pattern_from_its_first_day (void)
{
  g_autoptr (RuleDesk)  desk = make_desk ();
  PdPattern            *newer = pd_pattern_new (DESK_PERSON, MONDAY + 7, MONDAY, 1);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autofree char      *text = NULL;

  pd_pattern_add_time (newer, 4, H (10), H (14));
  pd_roster_facts_take_pattern (desk->facts, newer);
  proposals = propose (desk, MONDAY, 14, PD_ID_NONE);
  text = proposal_desk_write (proposals);
  g_assert_cmpstr (text, ==, "1 Thu 26 Nov 22:00 – 6:00 +1\n1 Fri 4 Dec 10:00 – 14:00\n");
}

static void
test_who_is_away_is_left_out (void)
{
  g_autoptr (RuleDesk)  desk = make_desk ();
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) shifts = NULL;

  pd_roster_facts_take_leave (desk->facts, pd_leave_new (DESK_PERSON, PD_LEAVE_ANNUAL, MONDAY + 3, MONDAY + 3));
  proposals = propose (desk, MONDAY, 7, PD_ID_NONE);
  shifts = pd_proposals_list_shifts (proposals, PD_COLLIDING_LEFT_OUT);
  g_assert_cmpuint (proposals->len, ==, 1);
  g_assert_cmpuint (shifts->len, ==, 0);
}

static void
test_leavers_have_no_pattern_any_more (void)
{
  g_autoptr (RuleDesk)  desk = make_desk ();
  g_autoptr (GPtrArray) proposals = NULL;

  pd_person_set_left_on (g_ptr_array_index (desk->people, 0), MONDAY + 3);
  proposals = propose (desk, MONDAY, 28, PD_ID_NONE);
  g_assert_cmpuint (proposals->len, ==, 1);
}

static void
test_filling_in_twice_adds_nothing (void)
{
  g_autoptr (RuleDesk)  desk = make_desk ();
  g_autoptr (GPtrArray) first = propose (desk, MONDAY, 28, PD_ID_NONE);
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (GPtrArray) added = NULL;

  proposal_desk_take (desk, first, PD_COLLIDING_LEFT_OUT);
  g_assert_cmpuint (desk->shifts->len, ==, 4);
  g_assert_true (pd_shift_set_break (g_ptr_array_index (desk->shifts, 1), 30, NULL));
  second = propose (desk, MONDAY, 28, PD_ID_NONE);
  added = pd_proposals_list_shifts (second, PD_COLLIDING_LEFT_OUT);
  g_assert_cmpuint (second->len, ==, 4);
  g_assert_cmpuint (added->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern-filling/row-6/two-weeks-take-turns-from-their-anchor", test_two_weeks_by_turns);
  g_test_add_func ("/pattern-filling/row-6/the-site-can-be-given", test_the_site_can_be_given);
  g_test_add_func ("/pattern-filling/the-newer-pattern-holds-from-its-first-day", test_the_newer_pattern_from_its_first_day);
  g_test_add_func ("/pattern-filling/who-is-away-is-left-out", test_who_is_away_is_left_out);
  g_test_add_func ("/pattern-filling/leavers-have-no-pattern-any-more", test_leavers_have_no_pattern_any_more);
  g_test_add_func ("/pattern-filling/row-6/filling-in-twice-adds-nothing", test_filling_in_twice_adds_nothing);
  return g_test_run ();
}
