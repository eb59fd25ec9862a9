/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#include <string.h>

#define MONDAYS PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY)

static PdCoverage *
want (RuleDesk  *desk,
      PdWeekdays weekdays,
      int        start,
      int        end,
      int        minimum,
      int        maximum)
{
  PdWhen      when = { weekdays, PD_DAY_NONE, PD_DAY_NONE, start, end };
  PdCoverage *coverage = pd_coverage_new (DESK_SYDNEY, when, minimum, minimum, maximum);

  g_assert_true (pd_coverage_check (coverage, NULL));
  pd_roster_facts_take_coverage (desk->facts, coverage);
  return coverage;
}

static void
test_fewer_than_wanted_for_a_minute (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  desk->n_days = 1;
  want (desk, MONDAYS, 540, 1020, 2, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 9:00-17:00");
  rule_desk_assert_finds (desk, "coverage-least", "");
  g_ptr_array_remove_index (desk->shifts, 1);
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 9:00-12:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 12:01-17:00");
  rule_desk_assert_finds (desk, "coverage-least", "1:heads-up");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "coverage-least");
  g_assert_cmpstr (pd_finding_get_words (finding),
                   ==,
                   "1 person at Bay Street on Mon 23 Nov, 12:00 – 12:01; the site wants at least 2 people. "
                   "Roster somebody, or add an open shift.");
  g_assert_cmpint (pd_finding_get_limit (finding), ==, 2);
  g_assert_cmpint (pd_finding_get_site_id (finding), ==, DESK_SYDNEY);
  g_assert_cmpint (pd_finding_get_person_id (finding), ==, PD_ID_NONE);
}

static void
test_the_first_comes_late_and_the_last_goes_early (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;

  desk->n_days = 1;
  want (desk, MONDAYS, 540, 1020, 1, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:01-16:59");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_what (rule_desk_find_one (check, "coverage-least")),
                   ==,
                   "0 people at Bay Street on Mon 23 Nov, 9:00 – 9:01, 16:59 – 17:00; the site wants at least 1 person.");
}

static void
test_nobody_at_all_and_an_open_shift (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;

  desk->n_days = 7;
  want (desk, MONDAYS, 540, 1020, 1, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-23 9:00-17:00");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_words (rule_desk_find_one (check, "coverage-least")),
                   ==,
                   "0 people at Bay Street on Mon 23 Nov, 9:00 – 17:00; the site wants at least 1 person. "
                   "1 open shift waits for somebody.");
}

static void
test_more_than_there_is_room_for (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  desk->n_days = 7;
  want (desk, MONDAYS, 540, 1020, 0, 1);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-12:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 12:00-17:00");
  rule_desk_assert_finds (desk, "coverage-most", "");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 11:59-12:00");
  rule_desk_assert_finds (desk, "coverage-most", "2:heads-up");
}

static void
test_a_target_goes_over_midnight (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  desk->n_days = 1;
  want (desk, MONDAYS, 22 * 60, 30 * 60, 1, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 20:00-2:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-24 2:00-9:00");
  rule_desk_assert_finds (desk, "coverage-least", "");
  g_ptr_array_remove_index (desk->shifts, 1);
  rule_desk_assert_finds (desk, "coverage-least", "0:heads-up");
}

/* The night from Saturday 3 to Sunday 4 October 2026: 2:00 and 3:00 are one moment. */
static void
test_a_target_over_a_change_of_the_clock (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  desk->from = rule_desk_day ("2026-10-03");
  desk->n_days = 1;
  want (desk, 0, 22 * 60, 30 * 60, 1, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-10-03 22:00-2:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-10-04 3:00-6:00");
  rule_desk_assert_finds (desk, "coverage-least", "");
}

static void
test_an_unpaid_break_leaves_a_gap (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  desk->n_days = 1;
  want (desk, MONDAYS, 540, 1020, 1, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00 break=30");
  rule_desk_assert_finds (desk, "coverage-least", "0:heads-up");
}

static void
test_a_light_for_each_day (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdCoverage               *coverage = want (desk, 0, 540, 1020, 1, 2);
  int                       least = -1;
  int                       wanted = -1;

  coverage->wished = 2;
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-25 9:00-17:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-25 9:00-17:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-26 9:00-17:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-26 9:00-17:00");
  rule_desk_add_shift (desk, 3, "2026-11-26 9:00-10:00");
  check = rule_desk_check (desk);
  g_assert_cmpint (pd_roster_check_get_coverage (check, DESK_SYDNEY, DESK_FORTNIGHT_ANCHOR, &least, &wanted),
                   ==,
                   PD_COVERAGE_UNDER);
  g_assert_cmpint (least, ==, 0);
  g_assert_cmpint (wanted, ==, 1);
  g_assert_cmpint (pd_roster_check_get_coverage (check, DESK_SYDNEY, DESK_FORTNIGHT_ANCHOR + 1, NULL, NULL),
                   ==,
                   PD_COVERAGE_MET);
  g_assert_cmpint (pd_roster_check_get_coverage (check, DESK_SYDNEY, DESK_FORTNIGHT_ANCHOR + 2, NULL, NULL),
                   ==,
                   PD_COVERAGE_WISHED);
  g_assert_cmpint (pd_roster_check_get_coverage (check, DESK_SYDNEY, DESK_FORTNIGHT_ANCHOR + 3, &least, &wanted),
                   ==,
                   PD_COVERAGE_OVER);
  g_assert_cmpint (least, ==, 3);
  g_assert_cmpint (wanted, ==, 2);
  g_assert_cmpint (pd_roster_check_get_coverage (check, DESK_PERTH, DESK_FORTNIGHT_ANCHOR, NULL, NULL),
                   ==,
                   PD_COVERAGE_NOTHING_WANTED);
}

static void
test_alone_only_where_it_is_not_allowed (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdCoverage          *coverage;

  desk->n_days = 7;
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  rule_desk_assert_finds (desk, "alone", "");
  coverage = want (desk, MONDAYS, 540, 720, 1, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_assert_finds (desk, "alone", "480:heads-up");
  coverage->may_be_alone = TRUE;
  rule_desk_assert_finds (desk, "alone", "300:heads-up");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 12:00-16:59");
  rule_desk_assert_finds (desk, "alone", "1:heads-up");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 16:59-17:00");
  rule_desk_assert_finds (desk, "alone", "");
}

static void
test_a_sleepover_alone_is_a_sleepover (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  desk->n_days = 1;
  want (desk, MONDAYS, 540, 720, 0, PD_COVERAGE_NO_MAXIMUM);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 21:00-7:00 sleep=22:00-6:00");
  rule_desk_assert_finds (desk, "alone", "60:heads-up");
}

static void
test_two_who_are_kept_apart (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  pd_roster_facts_keep_apart (desk->facts, DESK_OTHER, DESK_PERSON);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 22:00-6:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-24 6:00-12:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-23 9:00-17:00 @perth");
  rule_desk_assert_finds (desk, "kept-apart", "");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-24 5:59-6:00");
  rule_desk_assert_finds (desk, "kept-apart", "1:heads-up");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "kept-apart");
  g_assert_null (strstr (pd_finding_get_words (finding), "Sam"));
  g_assert_null (strstr (pd_finding_get_words (finding), "Änne"));
}

static void
test_people_and_sites_that_are_in_no_list_do_no_harm (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdShift                  *shift;

  pd_roster_facts_keep_apart (desk->facts, 98, DESK_PERSON);
  want (desk, 0, 540, 1020, 1, 1);
  shift = rule_desk_add_shift (desk, 98, "2026-11-23 9:00-20:00");
  rule_desk_add_shift (desk, 98, "2026-11-24 1:00-9:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  check = rule_desk_check (desk);
  g_assert_nonnull (rule_desk_find_one (check, "rest"));
  g_assert_nonnull (rule_desk_find_one (check, "kept-apart"));
  pd_shift_set_site_id (shift, 99);
  g_clear_object (&check);
  check = rule_desk_check (desk);
  g_assert_nonnull (rule_desk_find_one (check, "rest"));
  g_assert_null (rule_desk_find_one (check, "kept-apart"));
}

#define ADD(path, test) g_test_add_func ("/roster-rules/sites/" path, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("row-12/fewer-than-wanted-for-a-minute", test_fewer_than_wanted_for_a_minute);
  ADD ("row-12/the-first-comes-late-and-the-last-goes-early", test_the_first_comes_late_and_the_last_goes_early);
  ADD ("row-12/row-8/nobody-at-all-and-an-open-shift", test_nobody_at_all_and_an_open_shift);
  ADD ("row-12/more-than-there-is-room-for", test_more_than_there_is_room_for);
  ADD ("row-12/a-target-goes-over-midnight", test_a_target_goes_over_midnight);
  ADD ("row-12/a-target-over-a-change-of-the-clock", test_a_target_over_a_change_of_the_clock);
  ADD ("row-12/an-unpaid-break-leaves-a-gap", test_an_unpaid_break_leaves_a_gap);
  ADD ("row-13/a-light-for-each-day", test_a_light_for_each_day);
  ADD ("row-20/alone-only-where-it-is-not-allowed", test_alone_only_where_it_is_not_allowed);
  ADD ("row-20/a-sleepover-alone-is-a-sleepover", test_a_sleepover_alone_is_a_sleepover);
  ADD ("two-who-are-kept-apart", test_two_who_are_kept_apart);
  ADD ("people-and-sites-that-are-in-no-list-do-no-harm", test_people_and_sites_that_are_in_no_list_do_no_harm);
  return g_test_run ();
}
