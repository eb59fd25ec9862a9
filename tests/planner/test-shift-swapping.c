/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-shift-swapping.h"
#include "proposal-desk.h"

static void
assert_swap (RuleDesk   *desk,
             const char *expected)
{
  g_autoptr (PdShiftPlacing) placing = proposal_desk_place (desk);
  g_autoptr (GPtrArray)      proposals = pd_shift_swapping_propose (placing,
                                                                    g_ptr_array_index (desk->shifts, 0),
                                                                    g_ptr_array_index (desk->shifts, 1));
  g_autofree char           *text = proposal_desk_write (proposals);

  g_assert_cmpstr (text, ==, expected);
}

/* Each has the other's shift, at the same time too. */
static void
test_two_people_swap (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-24 9:00-12:00 @perth");
  assert_swap (desk, "2 Tue 24 Nov 9:00 – 17:00\n1 Tue 24 Nov 9:00 – 12:00\n");
}

static void
test_with_an_open_shift (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-24 12:00-20:00");
  assert_swap (desk, "0 Tue 24 Nov 9:00 – 17:00\n1 Tue 24 Nov 12:00 – 20:00\n");
}

static void
test_what_is_in_the_way_is_told (void)
{
  g_autoptr (RuleDesk)  desk = rule_desk_new ();
  PdShift              *pinned = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  g_autoptr (GPtrArray) published = g_ptr_array_new ();

  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-26 9:00-12:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-24 16:00-20:00");
  pd_roster_facts_take_leave (desk->facts, pd_leave_new (DESK_PERSON, PD_LEAVE_ANNUAL, MONDAY + 3, MONDAY + 3));
  pd_shift_set_is_pinned (pinned, TRUE);
  g_ptr_array_add (published, g_ptr_array_index (desk->shifts, 1));
  pd_roster_facts_take_publication (desk->facts, pd_publication_new (1, MONDAY - 20, MONDAY, MONDAY + 13, published));
  assert_swap (desk,
               "2 Tue 24 Nov 9:00 – 17:00 (overlap: At the same time as Tue 24 Nov 16:00 – 20:00 (Bay Street).) (Pinned.)\n"
               "1 Thu 26 Nov 9:00 – 12:00 (away: Away: 9:00 – 12:00.) (Published.)\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift-swapping/row-9/two-people-swap", test_two_people_swap);
  g_test_add_func ("/shift-swapping/row-9/an-open-shift-is-filled", test_with_an_open_shift);
  g_test_add_func ("/shift-swapping/what-is-in-the-way-is-told", test_what_is_in_the_way_is_told);
  return g_test_run ();
}
