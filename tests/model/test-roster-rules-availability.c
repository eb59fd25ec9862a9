/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When somebody works, is away, and can work. Source: clause 10.3 for patterns; the rest is
 * what people said. */

#include "config.h"

#include "rule-desk.h"

#define NINE (9 * 60)
#define FIVE (17 * 60)

/* Mondays 9:00 to 17:00, and nights of every second Saturday from 22:00 to 6:00. */
static PdPattern *
make_pattern (void)
{
  PdPattern *pattern = pd_pattern_new (DESK_PERSON, DESK_FORTNIGHT_ANCHOR - 280, DESK_FORTNIGHT_ANCHOR, 2);

  pd_pattern_add_time (pattern, 0, NINE, FIVE);
  pd_pattern_add_time (pattern, 7, NINE, FIVE);
  pd_pattern_add_time (pattern, 5, 22 * 60, 30 * 60);
  g_assert_true (pd_pattern_check (pattern, NULL));
  return pattern;
}

static void
check_pattern (const char *person,
               const char *shift,
               const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, person);
  rule_desk_add_shifts (desk, DESK_PERSON, shift);
  pd_roster_facts_take_pattern (desk->facts, make_pattern ());
  rule_desk_assert_finds (desk, "pattern", expected);
}

static void
test_work_outside_the_agreed_times (void)
{
  check_pattern ("part-time social", "2026-11-23 9:00-17:00", "");
  check_pattern ("part-time social", "2026-11-23 8:59-17:00", "1:needs-agreement");
  check_pattern ("part-time social", "2026-11-23 9:00-17:01", "1:needs-agreement");
  check_pattern ("part-time social", "2026-11-23 9:01-16:59", "");
  check_pattern ("part-time social", "2026-11-24 9:00-17:00", "480:needs-agreement");
  check_pattern ("full-time social", "2026-11-24 9:00-17:00", "");
  /* The second week, and the fortnight after. */
  check_pattern ("part-time social", "2026-11-30 9:00-17:00", "");
  check_pattern ("part-time social", "2026-12-28 9:00-17:00", "");
}

static void
test_agreed_nights_go_over_midnight (void)
{
  check_pattern ("part-time social", "2026-11-28 22:00-6:00", "");
  check_pattern ("part-time social", "2026-11-28 22:00-6:01", "1:needs-agreement");
  check_pattern ("part-time social", "2026-11-29 0:00-6:00", "");
  check_pattern ("part-time social", "2026-12-05 22:00-6:00", "480:needs-agreement");
}

/* Saturday 3 April 2027 is in a first week; the night to Sunday has 9 hours. */
static void
test_minutes_outside_are_counted_as_they_pass (void)
{
  check_pattern ("part-time social", "2027-04-03 22:00-6:00", "");
  check_pattern ("part-time social", "2027-04-10 22:00-6:00", "480:needs-agreement");
  check_pattern ("part-time social", "2026-10-03 22:00-6:00", "");
  /* Saturday 3 October 2026 as Sunday: 1:00 to 5:00 is three hours. */
  check_pattern ("part-time social", "2026-10-04 1:00-7:00", "60:needs-agreement");
}

static void
test_a_break_outside_is_no_work (void)
{
  check_pattern ("part-time social", "2026-11-23 9:00-18:00 break=60", "60:needs-agreement");
  check_pattern ("part-time social", "2026-11-24 9:00-17:00 break=60", "420:needs-agreement");
}

static void
test_names_only_the_minutes_outside (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 8:30-18:00");
  pd_roster_facts_take_pattern (desk->facts, make_pattern ());
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_what (rule_desk_find_one (check, "pattern")),
                   ==,
                   "1 h 30 of Mon 23 Nov 8:30 – 18:00 (Bay Street) is outside the agreed days and times: "
                   "8:30 – 9:00, 17:00 – 18:00.");
}

static void
check_leave (const char *shift,
             const char *from,
             const char *to,
             const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, shift);
  pd_roster_facts_take_leave (desk->facts,
                              pd_leave_new (DESK_PERSON, PD_LEAVE_PERSONAL, rule_desk_day (from), rule_desk_day (to)));
  rule_desk_assert_finds (desk, "leave", expected);
}

static void
test_leave_of_whole_days (void)
{
  check_leave ("2026-11-23 9:00-17:00", "2026-11-23", "2026-11-25", "480:cannot");
  check_leave ("2026-11-22 9:00-24:00", "2026-11-23", "2026-11-25", "");
  check_leave ("2026-11-22 22:00-0:01", "2026-11-23", "2026-11-25", "1:cannot");
  check_leave ("2026-11-25 22:00-6:00", "2026-11-23", "2026-11-25", "120:cannot");
  check_leave ("2026-11-26 0:00-6:00", "2026-11-23", "2026-11-25", "");
  check_leave ("2026-12-31 20:00-4:00", "2027-01-01", "2027-01-01", "240:cannot");
  check_leave ("2026-10-03 22:00-6:00", "2026-10-04", "2026-10-04", "300:cannot");
  check_leave ("2027-04-03 22:00-6:00", "2027-04-04", "2027-04-04", "420:cannot");
}

static void
test_the_kind_of_leave_stands_in_no_finding (void)
{
  for (PdLeaveKind kind = PD_LEAVE_OTHER; kind <= PD_LEAVE_UNPAID; kind++)
    {
      g_autoptr (RuleDesk)      desk = rule_desk_new ();
      g_autoptr (PdRosterCheck) check = NULL;
      PdFinding                *finding;

      rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
      pd_roster_facts_take_leave (desk->facts,
                                  pd_leave_new (DESK_PERSON, kind, DESK_FORTNIGHT_ANCHOR, DESK_FORTNIGHT_ANCHOR));
      check = rule_desk_check (desk);
      finding = rule_desk_find_one (check, "leave");
      g_assert_cmpstr (pd_finding_get_words (finding),
                       ==,
                       "Away for 8 h of Mon 23 Nov 9:00 – 17:00 (Bay Street): 9:00 – 17:00. "
                       "Give the shift to somebody else, or go ahead and say why.");
    }
}

static void
say (RuleDesk *desk,
     PdWish    wish,
     PdWhen    when)
{
  PdAvailability *availability = pd_availability_new (DESK_PERSON, wish, when);

  g_assert_true (pd_availability_check (availability, NULL));
  pd_roster_facts_take_availability (desk->facts, availability);
}

static void
test_what_was_said_about_a_day_outweighs_the_week (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdDay                monday = DESK_FORTNIGHT_ANCHOR;

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  say (desk, PD_WISH_NO, (PdWhen){ PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY), PD_DAY_NONE, PD_DAY_NONE, 15 * 60, 24 * 60 });
  rule_desk_assert_finds (desk, "availability-no", "120:cannot");
  say (desk, PD_WISH_RATHER_NOT, (PdWhen){ 0, monday, monday + 6, 12 * 60, 16 * 60 });
  rule_desk_assert_finds (desk, "availability-no", "60:cannot");
  rule_desk_assert_finds (desk, "availability-rather-not", "240:heads-up");
  say (desk, PD_WISH_YES, (PdWhen){ 0, monday, monday, 0, 24 * 60 });
  rule_desk_assert_finds (desk, "availability-no", "");
  rule_desk_assert_finds (desk, "availability-rather-not", "");
}

static void
test_said_in_the_same_way_no_outweighs_the_rest (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  say (desk, PD_WISH_RATHER_NOT, (PdWhen){ 0x7f, PD_DAY_NONE, PD_DAY_NONE, 540, 900 });
  say (desk, PD_WISH_YES, (PdWhen){ 0x7f, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 });
  say (desk, PD_WISH_NO, (PdWhen){ 0x7f, PD_DAY_NONE, PD_DAY_NONE, 780, 1020 });
  rule_desk_assert_finds (desk, "availability-no", "240:cannot");
  rule_desk_assert_finds (desk, "availability-rather-not", "240:heads-up");
}

static void
test_a_no_goes_over_midnight (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-22 22:00-6:00; 2026-11-29 5:00-9:00");
  say (desk, PD_WISH_NO, (PdWhen){ PD_WEEKDAYS_OF (PD_WEEKDAY_SATURDAY), PD_DAY_NONE, PD_DAY_NONE, 20 * 60, 30 * 60 });
  rule_desk_assert_finds (desk, "availability-no", "60:cannot");
}

static void
test_going_ahead_all_the_same_is_kept_with_its_reason (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdOverride               *override;
  PdFinding                *finding;

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  say (desk, PD_WISH_NO, PD_WHEN_ALWAYS);
  override = pd_override_new ("availability-no",
                              DESK_FIRST_SHIFT,
                              "Sam offered after all",
                              DESK_OTHER,
                              DESK_FORTNIGHT_ANCHOR - 3);
  override->id = 41;
  pd_roster_facts_take_override (desk->facts, override);
  rule_desk_assert_finds (desk, "availability-no", "480:cannot:settled");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "availability-no");
  g_assert_cmpint (pd_finding_get_state (finding), ==, PD_FINDING_DECIDED);
  g_assert_cmpint (pd_finding_get_settled_by (finding), ==, 41);
  g_assert_cmpstr (pd_finding_get_state_words (finding),
                   ==,
                   "Decided on Friday 20 November 2026 to go ahead: Sam offered after all");
}

#define ADD(path, test) g_test_add_func ("/roster-rules/availability/" path, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("row-27/work-outside-the-agreed-times", test_work_outside_the_agreed_times);
  ADD ("row-27/agreed-nights-go-over-midnight", test_agreed_nights_go_over_midnight);
  ADD ("row-27/minutes-outside-are-counted-as-they-pass", test_minutes_outside_are_counted_as_they_pass);
  ADD ("row-27/a-break-outside-is-no-work", test_a_break_outside_is_no_work);
  ADD ("row-27/row-33/names-only-the-minutes-outside", test_names_only_the_minutes_outside);
  ADD ("row-38/leave-of-whole-days", test_leave_of_whole_days);
  ADD ("row-39/the-kind-of-leave-stands-in-no-finding", test_the_kind_of_leave_stands_in_no_finding);
  ADD ("row-35/row-36/row-37/what-was-said-about-a-day-outweighs-the-week",
       test_what_was_said_about_a_day_outweighs_the_week);
  ADD ("row-37/said-in-the-same-way-no-outweighs-the-rest", test_said_in_the_same_way_no_outweighs_the_rest);
  ADD ("row-35/a-no-goes-over-midnight", test_a_no_goes_over_midnight);
  ADD ("row-42/going-ahead-all-the-same-is-kept-with-its-reason", test_going_ahead_all_the_same_is_kept_with_its_reason);
  return g_test_run ();
}
