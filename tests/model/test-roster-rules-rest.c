/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#include <string.h>

#define CL_25_4 "MA000100 clause 25.4 (domain.md: rest between shifts, any time of day)"

/* Sydney: on 4 October 2026 at 2:00 the clock goes to 3:00, on 4 April 2027 at 3:00 back
 * to 2:00. */
static const RuleCase CASES[] = {
  { "row-22/ten-hours-are-enough", CL_25_4, "full-time social",
    "2026-11-23 13:00-21:00; 2026-11-24 7:00-15:00", "rest", "" },
  { "row-22/a-minute-less-is-found", CL_25_4, "full-time social",
    "2026-11-23 13:00-21:00; 2026-11-24 6:59-15:00", "rest", "599:cannot" },
  { "row-22/a-minute-more-is-not", CL_25_4, "full-time social",
    "2026-11-23 13:00-20:59; 2026-11-24 7:00-15:00", "rest", "" },
  { "row-22/by-day-too", CL_25_4, "full-time social",
    "2026-11-23 22:00-6:00; 2026-11-24 15:59-20:00", "rest", "599:cannot" },
  { "row-22/within-a-day-too", CL_25_4, "full-time social",
    "2026-11-23 0:30-5:00; 2026-11-23 14:59-20:00", "rest", "599:cannot" },
  { "to-midnight-and-from-ten-o-clock", CL_25_4, "full-time social",
    "2026-11-23 16:00-24:00; 2026-11-24 10:00-14:00", "rest", "" },
  { "to-midnight-and-from-a-minute-before-ten", CL_25_4, "full-time social",
    "2026-11-23 16:00-24:00; 2026-11-24 9:59-14:00", "rest", "599:cannot" },
  { "over-new-year", CL_25_4, "full-time social",
    "2026-12-31 15:00-23:00; 2027-01-01 8:59-14:00", "rest", "599:cannot" },
  { "over-new-year-long-enough", CL_25_4, "full-time social",
    "2026-12-31 15:00-23:00; 2027-01-01 9:00-14:00", "rest", "" },
  { "a-clock-put-forward-takes-an-hour", CL_25_4, "full-time social",
    "2026-10-03 13:00-21:00; 2026-10-04 7:00-15:00", "rest", "540:cannot" },
  { "a-clock-put-forward-at-the-limit", CL_25_4, "full-time social",
    "2026-10-03 13:00-21:00; 2026-10-04 8:00-15:00", "rest", "" },
  { "a-clock-put-forward-a-minute-under", CL_25_4, "full-time social",
    "2026-10-03 13:00-21:00; 2026-10-04 7:59-15:00", "rest", "599:cannot" },
  { "a-clock-put-back-gives-an-hour", CL_25_4, "full-time social",
    "2027-04-03 14:00-22:00; 2027-04-04 7:00-15:00", "rest", "" },
  { "a-clock-put-back-a-minute-under", CL_25_4, "full-time social",
    "2027-04-03 14:00-22:00; 2027-04-04 6:59-15:00", "rest", "599:cannot" },
  { "between-zones-as-it-passes", CL_25_4, "full-time social",
    "2026-11-23 13:00-21:00; 2026-11-24 4:00-12:00 @perth", "rest", "" },
  { "between-zones-a-minute-under", CL_25_4, "full-time social",
    "2026-11-23 13:00-21:00; 2026-11-24 3:59-12:00 @perth", "rest", "599:cannot" },
  { "touching-shifts-are-one", CL_25_4, "full-time social",
    "2026-11-23 9:00-13:00; 2026-11-23 13:00-17:00", "rest", "" },
  { "a-meal-break-between-two-shifts-is-no-rest", CL_25_4, "full-time social",
    "2026-11-23 9:00-12:00; 2026-11-23 13:00-17:00", "rest", "" },
  { "periods-of-a-broken-shift-have-a-rule-of-their-own", CL_25_4, "casual disability",
    "2026-11-23 7:00-10:00; 2026-11-23 15:00-19:00", "rest", "" },
  { "volunteers-have-no-award", CL_25_4, "volunteer social",
    "2026-11-23 13:00-21:00; 2026-11-24 6:59-15:00", "rest", "" },
  { "whose-employment-nobody-knows-rests-too", CL_25_4, "unknown social",
    "2026-11-23 13:00-21:00; 2026-11-24 6:59-15:00", "rest", "599:cannot" },
  { "beside-a-sleepover-ten-hours-are-enough", CL_25_4, "full-time social",
    "2026-11-23 18:00-8:00 sleep=22:00-6:00; 2026-11-24 18:00-22:00", "rest-at-sleepover", "" },
  { "beside-a-sleepover-less-needs-an-agreement", CL_25_4, "full-time social",
    "2026-11-23 18:00-8:00 sleep=22:00-6:00; 2026-11-24 17:59-22:00", "rest-at-sleepover", "599:needs-agreement" },
  { "beside-a-sleepover-eight-hours-by-agreement", CL_25_4, "full-time social",
    "2026-11-23 18:00-8:00 sleep=22:00-6:00; 2026-11-24 16:00-22:00", "rest-at-sleepover", "480:needs-agreement" },
  { "beside-a-sleepover-less-than-eight-can-t-be", CL_25_4, "full-time social",
    "2026-11-23 18:00-8:00 sleep=22:00-6:00; 2026-11-24 15:59-22:00", "rest-at-sleepover", "479:cannot" },
  { "before-a-sleepover-too", CL_25_4, "full-time social",
    "2026-11-23 6:00-10:00; 2026-11-23 18:00-8:00 sleep=22:00-6:00", "rest-at-sleepover", "480:needs-agreement" },
};

static void
test_says_what_to_do (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;
  g_autofree char          *rule = NULL;

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 14:00-22:00; 2026-11-24 7:30-15:00");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "rest");
  g_assert_nonnull (finding);
  g_assert_cmpstr (pd_finding_get_what (finding),
                   ==,
                   "9 h 30 of rest between Mon 23 Nov 14:00 – 22:00 (Bay Street) and "
                   "Tue 24 Nov 7:30 – 15:00 (Bay Street); the rule says at least 10 h.");
  g_assert_cmpstr (pd_finding_get_way_out (finding),
                   ==,
                   "Put 30 min more between them, or give one of them to somebody else.");
  rule = pd_finding_dup_rule_words (finding);
  g_assert_cmpstr (rule, ==, "Rest between shifts: at least 10 h (MA000100 cl 25.4)");
  g_assert_cmpint (pd_finding_get_value (finding), ==, 570);
  g_assert_cmpint (pd_finding_get_limit (finding), ==, 600);
  g_assert_cmpint (pd_finding_get_day (finding), ==, rule_desk_day ("2026-11-24"));
  g_assert_true (pd_finding_has_shift (finding, DESK_FIRST_SHIFT));
  g_assert_true (pd_finding_has_shift (finding, DESK_FIRST_SHIFT + 1));
}

static void
test_is_found_once_at_the_edge_of_the_roster (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 14:00-22:00; 2026-11-24 7:30-15:00");
  desk->n_days = 1;
  rule_desk_assert_finds (desk, "rest", "570:cannot");
  desk->from++;
  rule_desk_assert_finds (desk, "rest", "570:cannot");
  desk->from++;
  rule_desk_assert_finds (desk, "rest", "");
}

static void
test_one_that_ends_last_counts (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk,
                        DESK_PERSON,
                        "2026-11-23 12:00-22:00; 2026-11-23 13:00-14:00; 2026-11-24 7:30-15:00");
  rule_desk_assert_finds (desk, "rest", "570:cannot");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  rule_desk_add_cases ("rest", CASES, G_N_ELEMENTS (CASES));
  g_test_add_func ("/roster-rules/rest/row-33/says-what-to-do", test_says_what_to_do);
  g_test_add_func ("/roster-rules/rest/is-found-at-the-edge-of-the-roster", test_is_found_once_at_the_edge_of_the_roster);
  g_test_add_func ("/roster-rules/rest/the-one-that-ends-last-counts", test_one_that_ends_last_counts);
  return g_test_run ();
}
