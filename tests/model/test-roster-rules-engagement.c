/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#define CL_10_5 "FWO, minimum engagement; MA000100 clause 10.5"
#define CL_25_10 "clause 25.10, from an enterprise agreement that mirrors it"
#define K600303 "FWO library K600303, broken shifts"
#define CL_25_3 "MA000100 clause 25.3 (2020 wording): 2 full days a week, or 4 a fortnight, or 8 in 28 days"
#define OWN "data/rules: a default of Peerdesk"
#define SLEEPOVER_2026 "domain.md: around a sleepover, from the first full pay period on or after 1 June 2026"

static const RuleCase CASES[] = {
  { "row-25/three-hours-for-social-services", CL_10_5, "part-time social", "2026-11-23 9:00-12:00", "minimum-payment", "" },
  { "row-25/a-minute-under-three", CL_10_5, "part-time social", "2026-11-23 9:00-11:59", "minimum-payment", "179:costs-more" },
  { "row-25/a-minute-over-three", CL_10_5, "casual social", "2026-11-23 9:00-12:01", "minimum-payment", "" },
  { "row-25/two-hours-for-disability-work", CL_10_5, "casual disability", "2026-11-23 9:00-11:00", "minimum-payment", "" },
  { "row-25/a-minute-under-two", CL_10_5, "casual disability", "2026-11-23 9:00-10:59", "minimum-payment", "119:costs-more" },
  { "row-25/by-another-name-of-the-stream", CL_10_5, "casual SACS", "2026-11-23 9:00-11:00", "minimum-payment", "120:costs-more" },
  { "row-25/whose-stream-nobody-knows-is-in-the-usual-one", CL_10_5, "casual ", "2026-11-23 9:00-11:00", "minimum-payment", "120:costs-more" },
  { "row-25/full-time-has-no-minimum", CL_10_5, "full-time social", "2026-11-23 9:00-10:00", "minimum-payment", "" },
  { "row-25/volunteers-have-none", CL_10_5, "volunteer social", "2026-11-23 9:00-10:00", "minimum-payment", "" },
  { "row-25/each-portion-counts", CL_10_5, "casual disability",
    "2026-11-23 9:00-11:00; 2026-11-23 15:00-16:30", "minimum-payment", "90:costs-more" },
  { "row-25/an-hour-beside-a-shift-costs-an-hour", CL_10_5, "part-time social",
    "2026-11-23 9:00-12:00; 2026-11-23 12:00-13:00 co-supervision", "minimum-payment", "" },
  { "row-25/an-hour-on-a-free-day-costs-three", CL_10_5, "part-time social",
    "2026-11-23 12:00-13:00 co-supervision", "minimum-payment", "60:costs-more" },
  { "row-25/an-unpaid-break-is-not-paid", CL_10_5, "part-time social",
    "2026-11-23 9:00-12:29 break=30", "minimum-payment", "179:costs-more" },
  { "row-25/over-midnight", CL_10_5, "part-time social", "2026-11-23 22:00-0:59", "minimum-payment", "179:costs-more" },
  { "row-25/over-new-year", CL_10_5, "part-time social", "2026-12-31 22:00-0:59", "minimum-payment", "179:costs-more" },
  { "row-25/a-clock-put-forward", CL_10_5, "part-time social", "2026-10-04 1:00-4:59", "minimum-payment", "179:costs-more" },
  { "row-25/a-clock-put-back", CL_10_5, "part-time social", "2027-04-04 1:00-3:00", "minimum-payment", "" },
  { "row-25/from-afar-an-hour", CL_25_10, "part-time social", "2026-11-23 12:00-13:00 training @home", "minimum-payment-remote", "" },
  { "row-25/from-afar-a-minute-less", CL_25_10, "part-time social",
    "2026-11-23 12:00-12:59 training @home", "minimum-payment-remote", "59:costs-more" },
  { "row-25/before-the-change-each-side-of-a-sleepover-is-paid", SLEEPOVER_2026, "part-time social",
    "2026-06-01 18:00-8:00 sleep=22:00-6:00", "minimum-payment", "120:costs-more" },
  { "row-25/from-the-change-both-sides-are-one", SLEEPOVER_2026, "part-time social",
    "2026-06-08 18:00-8:00 sleep=22:00-6:00", "minimum-payment", "" },

  { "row-26/two-periods-in-a-day-are-found", K600303, "part-time social",
    "2026-11-23 9:00-12:00; 2026-11-23 13:01-17:00", "broken-shift", "1:cannot" },
  { "row-26/a-meal-break-is-no-broken-shift", K600303, "part-time social",
    "2026-11-23 9:00-12:00; 2026-11-23 13:00-17:00", "broken-shift", "" },
  { "row-26/a-long-break-in-one-chip-is-one", K600303, "part-time social",
    "2026-11-23 9:00-17:00 break=61", "broken-shift", "1:cannot" },
  { "row-26/disability-work-may-be-broken-once", K600303, "casual disability",
    "2026-11-23 7:00-10:00; 2026-11-23 15:00-19:00", "broken-shift", "" },
  { "row-26/twice-by-agreement", K600303, "casual disability",
    "2026-11-23 7:00-9:00; 2026-11-23 11:00-13:00; 2026-11-23 16:00-18:00", "broken-shift", "2:needs-agreement" },
  { "row-26/three-times-can-t-be", K600303, "casual home care",
    "2026-11-23 7:00-9:00; 2026-11-23 10:30-12:00; 2026-11-23 14:00-16:00; 2026-11-23 17:30-19:00",
    "broken-shift", "3:cannot" },
  { "row-26/a-span-of-twelve-hours", K600303, "casual disability",
    "2026-11-23 7:00-10:00; 2026-11-23 15:00-19:00", "broken-span", "" },
  { "row-26/a-minute-over-twelve", K600303, "casual disability",
    "2026-11-23 7:00-10:00; 2026-11-23 15:00-19:01", "broken-span", "721:cannot" },
  { "row-26/a-span-over-a-clock-put-back", K600303, "casual disability",
    "2027-04-04 1:00-4:00; 2027-04-04 9:00-12:00", "broken-span", "" },
  { "row-26/a-span-over-a-clock-put-back-a-minute-more", K600303, "casual disability",
    "2027-04-04 1:00-4:00; 2027-04-04 9:00-12:01", "broken-span", "721:cannot" },
  { "row-26/a-span-over-a-clock-put-forward", K600303, "casual disability",
    "2026-10-04 1:00-4:00; 2026-10-04 10:00-14:00", "broken-span", "" },
  { "row-26/a-span-over-a-clock-put-forward-a-minute-more", K600303, "casual disability",
    "2026-10-04 1:00-4:00; 2026-10-04 10:00-14:01", "broken-span", "721:cannot" },
  { "row-26/a-night-and-the-next-evening-are-two-shifts", K600303, "part-time social",
    "2026-11-23 22:00-6:00; 2026-11-24 20:00-24:00", "broken-shift", "" },

  { "row-24/two-days-off-in-a-week", CL_25_3, "part-time social",
    "2026-11-23 9:00-13:00; 2026-11-24 9:00-13:00; 2026-11-25 9:00-13:00; 2026-11-26 9:00-13:00; 2026-11-27 9:00-13:00",
    "week-days-off", "" },
  { "row-24/one-day-off-in-a-week", CL_25_3, "part-time social",
    "2026-11-23 9:00-13:00; 2026-11-24 9:00-13:00; 2026-11-25 9:00-13:00; 2026-11-26 9:00-13:00; 2026-11-27 9:00-13:00;"
    "2026-11-28 9:00-13:00",
    "week-days-off", "1:heads-up" },
  { "row-24/to-midnight-takes-one-day", CL_25_3, "part-time social",
    "2026-11-23 9:00-13:00; 2026-11-24 9:00-13:00; 2026-11-25 9:00-13:00; 2026-11-26 9:00-13:00; 2026-11-27 20:00-24:00",
    "week-days-off", "" },
  { "row-24/a-minute-past-midnight-takes-two", CL_25_3, "part-time social",
    "2026-11-23 9:00-13:00; 2026-11-24 9:00-13:00; 2026-11-25 9:00-13:00; 2026-11-26 9:00-13:00; 2026-11-27 20:00-0:01",
    "week-days-off", "1:heads-up" },
  { "row-24/casuals-have-no-such-rule", CL_25_3, "casual social",
    "2026-11-23 9:00-13:00; 2026-11-24 9:00-13:00; 2026-11-25 9:00-13:00; 2026-11-26 9:00-13:00; 2026-11-27 9:00-13:00;"
    "2026-11-28 9:00-13:00",
    "week-days-off", "" },
  { "row-24/over-new-year", CL_25_3, "full-time social",
    "2026-12-28 9:00-13:00; 2026-12-29 9:00-13:00; 2026-12-30 9:00-13:00; 2026-12-31 9:00-13:00; 2027-01-01 9:00-13:00;"
    "2027-01-02 9:00-13:00",
    "week-days-off", "1:heads-up" },
};

static void
add_days (RuleDesk *desk,
          PdDay     from,
          int       n)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *iso = pd_day_to_iso (from + i);
      g_autofree char *text = g_strdup_printf ("%s 9:00-13:00", iso);

      rule_desk_add_shift (desk, DESK_PERSON, text);
    }
}

static void
check_run (PdDay       from,
           int         n,
           const char *kind,
           const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  add_days (desk, from, n);
  rule_desk_assert_finds (desk, kind, expected);
}

static void
test_days_in_a_row (void)
{
  check_run (DESK_FORTNIGHT_ANCHOR + 2, 10, "consecutive-days", "");
  check_run (DESK_FORTNIGHT_ANCHOR + 2, 11, "consecutive-days", "11:heads-up");
  /* Begun before the roster's first day. */
  check_run (DESK_FORTNIGHT_ANCHOR - 10, 11, "consecutive-days", "11:heads-up");
  check_run (DESK_FORTNIGHT_ANCHOR - 11, 11, "consecutive-days", "");
}

static void
test_days_off_in_a_fortnight_and_in_four_weeks (void)
{
  check_run (DESK_FORTNIGHT_ANCHOR, 10, "fortnight-days-off", "");
  check_run (DESK_FORTNIGHT_ANCHOR, 11, "fortnight-days-off", "3:heads-up");
  check_run (DESK_FORTNIGHT_ANCHOR, 20, "four-week-days-off", "");
  check_run (DESK_FORTNIGHT_ANCHOR, 21, "four-week-days-off", "7:cannot");
}

/* The weeks of the autumn change, 29 March to 11 April 2027: days of 25 hours are days. */
static void
test_days_off_over_a_change_of_the_clock (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk,
                        DESK_PERSON,
                        "2027-03-29 9:00-13:00; 2027-03-30 9:00-13:00; 2027-03-31 9:00-13:00;"
                        "2027-04-01 9:00-13:00; 2027-04-02 9:00-13:00; 2027-04-03 20:00-24:00");
  rule_desk_assert_finds (desk, "week-days-off", "1:heads-up");
}

static void
test_says_what_it_costs (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-24 12:00-13:00 co-supervision");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_words (rule_desk_find_one (check, "minimum-payment-social")),
                   ==,
                   "1 h of work in Tue 24 Nov 12:00 – 13:00 (Bay Street); at least 3 h is paid, which is 2 h more. "
                   "Make it longer, put it right beside another shift, or count with the cost.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  rule_desk_add_cases ("engagement", CASES, G_N_ELEMENTS (CASES));
  g_test_add_func ("/roster-rules/engagement/row-24/days-in-a-row", test_days_in_a_row);
  g_test_add_func ("/roster-rules/engagement/row-24/days-off-in-a-fortnight-and-in-four-weeks",
                   test_days_off_in_a_fortnight_and_in_four_weeks);
  g_test_add_func ("/roster-rules/engagement/row-24/days-off-over-a-change-of-the-clock",
                   test_days_off_over_a_change_of_the_clock);
  g_test_add_func ("/roster-rules/engagement/row-33/says-what-it-costs", test_says_what_it_costs);
  return g_test_run ();
}
