/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#define CL_25_1 "FWO, hours of work; MA000100 clause 25.1(b)"
#define FWO_HOURS "FWO, hours of work: 38 a week over 5 shifts, 76 a fortnight over 10, 152 in 4 weeks over 19"
#define SLEEPOVER_2026 "domain.md: around a sleepover, from the first full pay period on or after 1 June 2026"
#define CL_25_7 "MA000100 clause 25.7"
#define MEAL "domain.md: meal break after more than 5 hours, 30 to 60 minutes unpaid"
#define FWO_LOADING "FWO: afternoon shift ends after 20:00, night shift ends after midnight or starts before 6:00"

/* Pay periods begin on Monday 23 November 2026 and every 14 days from it: on 25 May and
 * 8 June 2026. */
static const RuleCase CASES[] = {
  { "row-23/eight-hours-in-a-shift", CL_25_1, "full-time social", "2026-11-23 9:00-17:00", "shift-hours", "" },
  { "row-23/a-minute-more-needs-an-agreement", CL_25_1, "full-time social",
    "2026-11-23 9:00-17:01", "shift-hours", "481:needs-agreement" },
  { "row-23/a-minute-less", CL_25_1, "full-time social", "2026-11-23 9:00-16:59", "shift-hours", "" },
  { "row-23/ten-hours-by-agreement", CL_25_1, "full-time social",
    "2026-11-23 9:00-19:00", "shift-hours", "600:needs-agreement" },
  { "row-23/a-minute-above-ten-hours", CL_25_1, "full-time social", "2026-11-23 9:00-19:01", "shift-hours", "601:cannot" },
  { "a-break-is-no-work", CL_25_1, "full-time social", "2026-11-23 9:00-17:30 break=30", "shift-hours", "" },
  { "of-two-that-touch-on-the-wall-in-two-zones-each-is-a-shift", CL_25_1, "full-time social",
    "2026-11-23 9:00-13:00; 2026-11-23 13:00-17:01 @perth", "shift-hours", "" },
  { "two-chips-of-one-place-that-touch", CL_25_1, "full-time social",
    "2026-11-23 9:00-13:00; 2026-11-23 13:00-17:01", "shift-hours", "481:needs-agreement" },
  { "a-night-over-midnight", CL_25_1, "full-time social", "2026-11-23 22:00-6:01", "shift-hours", "481:needs-agreement" },
  { "a-night-over-new-year", CL_25_1, "full-time social", "2026-12-31 22:00-6:01", "shift-hours", "481:needs-agreement" },
  { "a-clock-put-forward-makes-a-night-shorter", CL_25_1, "full-time social",
    "2026-10-03 22:00-7:00", "shift-hours", "" },
  { "a-clock-put-forward-a-minute-over", CL_25_1, "full-time social",
    "2026-10-03 22:00-7:01", "shift-hours", "481:needs-agreement" },
  { "a-clock-put-back-makes-a-night-longer", CL_25_1, "full-time social",
    "2027-04-03 22:00-5:01", "shift-hours", "481:needs-agreement" },
  { "a-clock-put-back-at-the-limit", CL_25_1, "full-time social", "2027-04-03 22:00-5:00", "shift-hours", "" },
  { "volunteers-have-no-award", CL_25_1, "volunteer social", "2026-11-23 9:00-21:00", "shift-hours", "" },

  { "row-23/both-periods-of-a-day-together", CL_25_1, "casual disability",
    "2026-11-23 6:00-11:00; 2026-11-23 13:00-18:00", "day-hours", "" },
  { "row-23/both-periods-a-minute-over", CL_25_1, "casual disability",
    "2026-11-23 6:00-11:00; 2026-11-23 13:00-18:01", "day-hours", "601:costs-more" },

  { "row-19/row-30/before-the-change-each-side-is-a-shift", SLEEPOVER_2026, "full-time social",
    "2026-06-01 14:00-14:00 sleep=22:00-6:00", "sleepover-side-hours", "" },
  { "row-30/before-the-change-nothing-adds-both-sides", SLEEPOVER_2026, "full-time social",
    "2026-06-01 14:00-14:00 sleep=22:00-6:00", "sleepover-hours", "" },
  { "row-30/before-the-change-a-side-by-agreement", SLEEPOVER_2026, "full-time social",
    "2026-06-07 13:59-8:00 sleep=22:00-6:00", "sleepover-side-hours", "481:needs-agreement" },
  { "row-30/from-the-next-pay-period-a-side-is-at-most-eight", SLEEPOVER_2026, "full-time social",
    "2026-06-08 13:59-8:00 sleep=22:00-6:00", "sleepover-side-hours", "481:cannot" },
  { "row-30/from-the-next-pay-period-eight-hours-without-agreement", SLEEPOVER_2026, "full-time social",
    "2026-06-08 18:00-10:00 sleep=22:00-6:00", "sleepover-hours", "" },
  { "row-30/from-the-next-pay-period-a-minute-more-needs-one", SLEEPOVER_2026, "full-time social",
    "2026-06-08 18:00-10:01 sleep=22:00-6:00", "sleepover-hours", "481:needs-agreement" },
  { "row-30/from-the-next-pay-period-twelve-hours-by-agreement", SLEEPOVER_2026, "full-time social",
    "2026-06-08 16:00-12:00 sleep=22:00-6:00", "sleepover-hours", "720:needs-agreement" },
  { "row-30/from-the-next-pay-period-a-minute-above-twelve", SLEEPOVER_2026, "full-time social",
    "2026-06-08 16:00-12:01 sleep=22:00-6:00", "sleepover-hours", "721:cannot" },
  { "row-30/a-fortnight-across-the-change-uses-both", SLEEPOVER_2026, "full-time social",
    "2026-06-04 16:00-12:01 sleep=22:00-6:00; 2026-06-11 16:00-12:01 sleep=22:00-6:00", "sleepover-hours", "721:cannot" },
  { "row-19/a-sleepover-of-its-own-shift-is-joined", SLEEPOVER_2026, "full-time social",
    "2026-11-23 14:00-22:00; 2026-11-23 22:00-6:00 sleep=22:00-6:00; 2026-11-24 6:00-10:01", "sleepover-hours", "721:cannot" },

  { "row-19/a-sleepover-of-eight-hours", CL_25_7, "full-time social",
    "2026-11-23 18:00-10:00 sleep=22:00-6:00", "sleepover-length", "" },
  { "row-19/a-sleepover-a-minute-too-short", CL_25_7, "full-time social",
    "2026-11-23 18:00-10:00 sleep=22:00-5:59", "sleepover-length", "479:heads-up" },
  { "a-clock-put-forward-shortens-a-sleepover", CL_25_7, "full-time social",
    "2026-10-03 18:00-10:00 sleep=22:00-6:00", "sleepover-length", "420:heads-up" },
  { "row-19/four-hours-beside-a-sleepover", CL_25_7, "full-time social",
    "2026-11-23 18:00-6:00 sleep=22:00-6:00", "sleepover-work", "" },
  { "row-19/a-minute-less-is-paid-all-the-same", CL_25_7, "full-time social",
    "2026-11-23 18:01-6:00 sleep=22:00-6:00", "sleepover-work", "239:costs-more" },
  { "row-19/on-one-side-of-it", CL_25_7, "full-time social",
    "2026-11-23 19:00-9:00 sleep=22:00-6:00", "sleepover-work", "180:costs-more" },

  { "row-31/five-hours-without-a-break", MEAL, "full-time social", "2026-11-23 9:00-14:00", "meal-break", "" },
  { "row-31/a-minute-more", MEAL, "full-time social", "2026-11-23 9:00-14:01", "meal-break", "301:heads-up" },
  { "row-31/with-a-break", MEAL, "full-time social", "2026-11-23 9:00-17:30 break=30", "meal-break", "" },
  { "row-31/a-break-that-is-too-short-is-none", MEAL, "full-time social",
    "2026-11-23 9:00-17:29 break=29", "meal-break", "509:heads-up" },
  { "row-31/a-break-between-two-shifts-is-one", MEAL, "full-time social",
    "2026-11-23 9:00-13:00; 2026-11-23 13:30-17:30", "meal-break", "" },
  { "row-31/over-midnight-with-the-clock-put-forward", MEAL, "full-time social",
    "2026-10-03 23:00-5:00", "meal-break", "" },
  { "row-31/over-midnight-with-the-clock-put-back", MEAL, "full-time social",
    "2027-04-03 23:00-4:00", "meal-break", "360:heads-up" },

  { "a-day-ends-at-eight", FWO_LOADING, "full-time social", "2026-11-23 12:00-20:00", "afternoon", "" },
  { "a-minute-later-is-an-afternoon-shift", FWO_LOADING, "full-time social",
    "2026-11-23 12:00-20:01", "afternoon", "1201:costs-more" },
  { "to-midnight-is-an-afternoon-shift", FWO_LOADING, "full-time social",
    "2026-11-23 16:00-24:00", "afternoon", "1440:costs-more" },
  { "a-minute-past-midnight-is-a-night-shift", FWO_LOADING, "full-time social",
    "2026-11-23 17:00-0:01", "night", "1441:costs-more" },
  { "from-six-is-a-day-shift", FWO_LOADING, "full-time social", "2026-11-23 6:00-14:00", "night", "" },
  { "a-minute-before-six-is-a-night-shift", FWO_LOADING, "full-time social",
    "2026-11-23 5:59-13:59", "night", "839:costs-more" },
};

/* Weeks of five days, 9:00 to 16:36 with breaks left out: 7 h 36 a day is 38 h a week. */
static void
add_full_weeks (RuleDesk *desk,
                int       n_weeks,
                int       n_days)
{
  for (int week = 0; week < n_weeks; week++)
    for (int day = 0; day < n_days; day++)
      {
        g_autofree char *iso = pd_day_to_iso (DESK_FORTNIGHT_ANCHOR + week * 7 + day);
        g_autofree char *text = g_strdup_printf ("%s 9:00-16:36", iso);

        rule_desk_add_shift (desk, DESK_PERSON, text);
      }
}

static void
check_full_weeks (int         n_weeks,
                  int         n_days,
                  const char *extra,
                  const char *kind,
                  const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "full-time social");
  add_full_weeks (desk, n_weeks, n_days);
  if (extra != NULL)
    rule_desk_add_shift (desk, DESK_PERSON, extra);
  rule_desk_assert_finds (desk, kind, expected);
}

/* FWO, hours of work. */
static void
test_weeks_fortnights_and_four_weeks_at_the_limit (void)
{
  check_full_weeks (4, 5, NULL, "week-hours", "");
  check_full_weeks (4, 5, NULL, "fortnight-hours", "");
  check_full_weeks (4, 5, NULL, "four-week-hours", "");
  check_full_weeks (4, 5, NULL, "week-shifts", "");
  check_full_weeks (4, 5, NULL, "fortnight-shifts", "");
  check_full_weeks (4, 5, NULL, "four-week-shifts", "20:heads-up");
}

static void
test_weeks_fortnights_and_four_weeks_a_minute_over (void)
{
  const char *extra = "2026-11-29 9:00-9:01";

  check_full_weeks (4, 5, extra, "week-hours", "2281:heads-up");
  check_full_weeks (4, 5, extra, "fortnight-hours", "4561:costs-more");
  check_full_weeks (4, 5, extra, "four-week-hours", "9121:costs-more");
  check_full_weeks (4, 5, extra, "week-shifts", "6:heads-up");
  check_full_weeks (4, 5, extra, "fortnight-shifts", "11:heads-up");
}

static void
test_nineteen_shifts_in_four_weeks_are_within (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "full-time social");
  add_full_weeks (desk, 4, 5);
  g_ptr_array_remove_index (desk->shifts, 0);
  rule_desk_assert_finds (desk, "four-week-shifts", "");
}

/* Four tenths over the weeks 28 December to 3 January: one of them is the year's end. */
static void
test_a_week_goes_over_the_end_of_the_year (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk,
                        DESK_PERSON,
                        "2026-12-28 8:00-18:00; 2026-12-29 8:00-18:00; 2026-12-31 8:00-18:00; 2027-01-02 8:00-16:01");
  rule_desk_assert_finds (desk, "week-hours", "2281:heads-up");
}

static void
test_only_the_shifts_above_the_limit_are_named (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  rule_desk_describe_person (desk, "full-time social");
  add_full_weeks (desk, 1, 5);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-29 9:00-12:00");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "week-hours");
  g_assert_nonnull (finding);
  g_assert_false (pd_finding_has_shift (finding, DESK_FIRST_SHIFT + 4));
  g_assert_true (pd_finding_has_shift (finding, DESK_FIRST_SHIFT + 5));
  g_assert_cmpstr (pd_finding_get_words (finding),
                   ==,
                   "41 h of work in the week from Mon 23 Nov; the rule says at most 38 h. "
                   "Take 3 h off, or give it to somebody else.");
}

static void
test_part_time_above_38_hours_costs_more (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  add_full_weeks (desk, 1, 5);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-29 9:00-12:00");
  rule_desk_assert_finds (desk, "week-hours", "2460:costs-more");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  rule_desk_add_cases ("hours", CASES, G_N_ELEMENTS (CASES));
  g_test_add_func ("/roster-rules/hours/row-23/weeks-fortnights-and-four-weeks-at-the-limit",
                   test_weeks_fortnights_and_four_weeks_at_the_limit);
  g_test_add_func ("/roster-rules/hours/row-23/weeks-fortnights-and-four-weeks-a-minute-over",
                   test_weeks_fortnights_and_four_weeks_a_minute_over);
  g_test_add_func ("/roster-rules/hours/nineteen-shifts-in-four-weeks-are-within",
                   test_nineteen_shifts_in_four_weeks_are_within);
  g_test_add_func ("/roster-rules/hours/a-week-goes-over-the-end-of-the-year", test_a_week_goes_over_the_end_of_the_year);
  g_test_add_func ("/roster-rules/hours/only-the-shifts-above-the-limit-are-named",
                   test_only_the_shifts_above_the_limit_are_named);
  g_test_add_func ("/roster-rules/hours/part-time-above-38-hours-costs-more", test_part_time_above_38_hours_costs_more);
  return g_test_run ();
}
