/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was agreed with somebody, their training and supervision, and how long before they
 * are told. Source: FWO, rosters, for notice; the rest is what the service keeps. */

#include "config.h"

#include "rule-desk.h"

static void
test_nothing_settles_an_overlap (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-23 16:00-18:00");
  pd_roster_facts_take_override (desk->facts,
                                 pd_override_new ("overlap", DESK_FIRST_SHIFT, "Hurry", DESK_OTHER, DESK_FORTNIGHT_ANCHOR));
  pd_roster_facts_take_agreement (desk->facts,
                                  pd_agreement_new (DESK_PERSON, "overlap", PD_AGREED_BY_WORD, DESK_FORTNIGHT_ANCHOR));
  rule_desk_assert_finds (desk, "overlap", "60:cannot");
}

static PdAgreement *
agree (RuleDesk   *desk,
       const char *rule)
{
  PdAgreement *agreement = pd_agreement_new (DESK_PERSON, rule, PD_AGREED_IN_WRITING, DESK_FORTNIGHT_ANCHOR - 7);

  pd_roster_facts_take_agreement (desk->facts, agreement);
  return agreement;
}

static void
test_an_agreement_settles_what_needs_one (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-18:00; 2026-11-25 9:00-18:00; 2026-11-27 8:00-18:30");
  rule_desk_assert_finds (desk, "shift-hours", "630:cannot 540:needs-agreement 540:needs-agreement");
  agree (desk, "shift-hours")->shift_id = DESK_FIRST_SHIFT + 1;
  rule_desk_assert_finds (desk, "shift-hours", "630:cannot 540:needs-agreement 540:needs-agreement:settled");
  agree (desk, "shift-hours")->id = 42;
  rule_desk_assert_finds (desk, "shift-hours", "630:cannot 540:needs-agreement:settled 540:needs-agreement:settled");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "shift-hours");
  g_assert_cmpstr (pd_finding_get_state_words (finding), ==, "Agreed in writing on Monday 16 November 2026");
  g_assert_cmpint (pd_finding_get_settled_by (finding), ==, 42);
}

static void
test_an_agreement_holds_for_its_days_and_its_rule (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdAgreement         *agreement;

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-18:00");
  agreement = agree (desk, "shift-hours");
  agreement->from = DESK_FORTNIGHT_ANCHOR + 1;
  rule_desk_assert_finds (desk, "shift-hours", "540:needs-agreement");
  agreement->from = DESK_FORTNIGHT_ANCHOR;
  agreement->to = DESK_FORTNIGHT_ANCHOR;
  rule_desk_assert_finds (desk, "shift-hours", "540:needs-agreement:settled");
  g_free (agreement->rule);
  agreement->rule = g_strdup ("rest");
  rule_desk_assert_finds (desk, "shift-hours", "540:needs-agreement");
}

static void
check_training (PdDay       expires_on,
                const char *kind,
                const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-24 9:00-17:00");
  pd_roster_facts_take_training (desk->facts, pd_training_new (DESK_PERSON, "First aid", PD_DAY_NONE, expires_on, TRUE));
  rule_desk_assert_finds (desk, kind, expected);
}

static void
test_a_training_holds_until_its_last_day (void)
{
  check_training (DESK_FORTNIGHT_ANCHOR + 1, "training-expired", "");
  check_training (DESK_FORTNIGHT_ANCHOR, "training-expired", "-1:cannot");
  check_training (DESK_FORTNIGHT_ANCHOR - 1, "training-expired", "-1:cannot");
  check_training (PD_DAY_NONE, "training-expired", "");
}

static void
test_a_training_that_expires_soon_stands_in_no_way (void)
{
  check_training (DESK_FORTNIGHT_ANCHOR + 27, "training-expires", "27:heads-up");
  check_training (DESK_FORTNIGHT_ANCHOR + 28, "training-expires", "27:heads-up");
  check_training (DESK_FORTNIGHT_ANCHOR + 29, "training-expires", "");
}

static void
test_a_training_done_anew_replaces_the_old_one (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdDay                monday = DESK_FORTNIGHT_ANCHOR;

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  pd_roster_facts_take_training (desk->facts, pd_training_new (DESK_PERSON, "First aid", monday - 400, monday - 1, TRUE));
  pd_roster_facts_take_training (desk->facts, pd_training_new (DESK_PERSON, "Fire", monday - 400, monday - 1, FALSE));
  rule_desk_assert_finds (desk, "training-expired", "-1:cannot");
  pd_roster_facts_take_training (desk->facts, pd_training_new (DESK_PERSON, "First aid", monday - 2, monday + 400, TRUE));
  rule_desk_assert_finds (desk, "training-expired", "");
}

static void
test_time_for_supervision (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-30 9:00-9:59 co-supervision");
  rule_desk_assert_finds (desk, "supervision-time", "59:heads-up");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-07 9:00-9:01 reflection");
  rule_desk_assert_finds (desk, "supervision-time", "");
}

static void
publish (RuleDesk   *desk,
         int         version,
         const char *on)
{
  pd_roster_facts_take_publication (desk->facts,
                                    pd_publication_new (version,
                                                        rule_desk_day (on),
                                                        DESK_FORTNIGHT_ANCHOR,
                                                        DESK_FORTNIGHT_ANCHOR + 27,
                                                        desk->shifts));
}

static void
test_supervision_that_got_lost (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-24 9:00-10:30 supervision");
  publish (desk, 1, "2026-11-01");
  rule_desk_assert_finds (desk, "supervision-lost", "");
  g_ptr_array_remove_index (desk->shifts, 1);
  rule_desk_assert_finds (desk, "supervision-lost", "90:heads-up");
  g_ptr_array_remove_index (desk->shifts, 0);
  rule_desk_assert_finds (desk, "supervision-lost", "90:heads-up");
  publish (desk, 2, "2026-11-02");
  rule_desk_assert_finds (desk, "supervision-lost", "");
}

static void
replace_shift (RuleDesk   *desk,
               guint       n,
               const char *text)
{
  PdShift *shift = rule_desk_add_shift (desk, DESK_PERSON, text);

  pd_shift_set_id (shift, pd_shift_get_id (g_ptr_array_index (desk->shifts, n)));
  g_object_ref (shift);
  g_ptr_array_remove_index (desk->shifts, desk->shifts->len - 1);
  g_object_unref (g_ptr_array_index (desk->shifts, n));
  g_ptr_array_index (desk->shifts, n) = shift;
}

static void
check_change (const char *today,
              const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_use_today (desk, rule_desk_day (today));
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-24 9:00-17:00; 2026-11-26 9:00-17:00");
  publish (desk, 1, "2026-11-01");
  rule_desk_assert_finds (desk, "notice-change", "");
  replace_shift (desk, 0, "2026-11-24 9:00-17:30");
  rule_desk_assert_finds (desk, "notice-change", expected);
}

static void
test_a_change_wants_seven_days (void)
{
  check_change ("2026-11-17", "");
  check_change ("2026-11-18", "6:needs-agreement");
  check_change ("2026-11-24", "0:needs-agreement");
  check_change ("2026-11-25", "");
}

static void
test_a_published_change_counts_from_its_own_day (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-24 9:00-17:00; 2026-11-26 9:00-17:00");
  publish (desk, 1, "2026-11-01");
  replace_shift (desk, 0, "2026-11-24 9:00-17:30");
  publish (desk, 2, "2026-11-17");
  rule_desk_assert_finds (desk, "notice-change", "");
  replace_shift (desk, 1, "2026-11-26 9:00-17:30");
  publish (desk, 3, "2026-11-20");
  rule_desk_assert_finds (desk, "notice-change", "6:needs-agreement");
  /* A new shift is a change too; a note is not. */
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-27 9:00-17:00");
  publish (desk, 4, "2026-11-21");
  rule_desk_assert_finds (desk, "notice-change", "6:needs-agreement 6:needs-agreement");
}

static void
check_roster_notice (const char *today,
                     const char *published_on,
                     const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  desk->n_days = 14;
  rule_desk_use_today (desk, rule_desk_day (today));
  if (published_on != NULL)
    publish (desk, 1, published_on);
  rule_desk_assert_finds (desk, "notice-roster", expected);
}

static void
test_a_roster_wants_fourteen_days (void)
{
  check_roster_notice ("2026-11-09", NULL, "");
  check_roster_notice ("2026-11-10", NULL, "13:heads-up");
  check_roster_notice ("2026-11-30", NULL, "");
  check_roster_notice ("2026-11-30", "2026-11-09", "");
  check_roster_notice ("2026-11-30", "2026-11-10", "13:heads-up");
}

#define ADD(path, test) g_test_add_func ("/roster-rules/people/" path, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("row-29/nothing-settles-an-overlap", test_nothing_settles_an_overlap);
  ADD ("row-29/an-agreement-settles-what-needs-one", test_an_agreement_settles_what_needs_one);
  ADD ("row-29/an-agreement-holds-for-its-days-and-its-rule", test_an_agreement_holds_for_its_days_and_its_rule);
  ADD ("row-34/a-training-holds-until-its-last-day", test_a_training_holds_until_its_last_day);
  ADD ("row-34/a-training-that-expires-soon-stands-in-no-way", test_a_training_that_expires_soon_stands_in_no_way);
  ADD ("row-34/a-training-done-anew-replaces-the-old-one", test_a_training_done_anew_replaces_the_old_one);
  ADD ("time-for-supervision", test_time_for_supervision);
  ADD ("supervision-that-got-lost", test_supervision_that_got_lost);
  ADD ("row-28/a-change-wants-seven-days", test_a_change_wants_seven_days);
  ADD ("row-28/a-published-change-counts-from-its-own-day", test_a_published_change_counts_from_its_own_day);
  ADD ("row-28/a-roster-wants-fourteen-days", test_a_roster_wants_fourteen_days);
  return g_test_run ();
}
