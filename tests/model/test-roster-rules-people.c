/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#include <string.h>

#define NINE (9 * 60)
#define FIVE (17 * 60)

/* Sources: clause 10.3 for patterns; FWO, rosters, for notice; the rest is what people
 * said and what the service keeps. */

static void
assert_found (RuleDesk   *desk,
              const char *kind,
              const char *expected)
{
  g_autofree char *found = rule_desk_find (desk, kind);

  g_assert_cmpstr (found, ==, expected);
}

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
  assert_found (desk, "pattern", expected);
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
  assert_found (desk, "leave", expected);
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
  assert_found (desk, "availability-no", "120:cannot");
  say (desk, PD_WISH_RATHER_NOT, (PdWhen){ 0, monday, monday + 6, 12 * 60, 16 * 60 });
  assert_found (desk, "availability-no", "60:cannot");
  assert_found (desk, "availability-rather-not", "240:heads-up");
  say (desk, PD_WISH_YES, (PdWhen){ 0, monday, monday, 0, 24 * 60 });
  assert_found (desk, "availability-no", "");
  assert_found (desk, "availability-rather-not", "");
}

static void
test_said_in_the_same_way_no_outweighs_the_rest (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00");
  say (desk, PD_WISH_RATHER_NOT, (PdWhen){ 0x7f, PD_DAY_NONE, PD_DAY_NONE, 540, 900 });
  say (desk, PD_WISH_YES, (PdWhen){ 0x7f, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 });
  say (desk, PD_WISH_NO, (PdWhen){ 0x7f, PD_DAY_NONE, PD_DAY_NONE, 780, 1020 });
  assert_found (desk, "availability-no", "240:cannot");
  assert_found (desk, "availability-rather-not", "240:heads-up");
}

static void
test_a_no_goes_over_midnight (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-22 22:00-6:00; 2026-11-29 5:00-9:00");
  say (desk, PD_WISH_NO, (PdWhen){ PD_WEEKDAYS_OF (PD_WEEKDAY_SATURDAY), PD_DAY_NONE, PD_DAY_NONE, 20 * 60, 30 * 60 });
  assert_found (desk, "availability-no", "60:cannot");
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
  assert_found (desk, "availability-no", "480:cannot:settled");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "availability-no");
  g_assert_cmpint (pd_finding_get_state (finding), ==, PD_FINDING_DECIDED);
  g_assert_cmpint (pd_finding_get_settled_by (finding), ==, 41);
  g_assert_cmpstr (pd_finding_get_state_words (finding),
                   ==,
                   "Decided on Friday 20 November 2026 to go ahead: Sam offered after all");
}

static void
test_nothing_settles_an_overlap (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-23 16:00-18:00");
  pd_roster_facts_take_override (desk->facts,
                                 pd_override_new ("overlap", DESK_FIRST_SHIFT, "Hurry", DESK_OTHER, DESK_FORTNIGHT_ANCHOR));
  pd_roster_facts_take_agreement (desk->facts,
                                  pd_agreement_new (DESK_PERSON, "overlap", PD_AGREED_BY_WORD, DESK_FORTNIGHT_ANCHOR));
  assert_found (desk, "overlap", "60:cannot");
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
  assert_found (desk, "shift-hours", "630:cannot 540:needs-agreement 540:needs-agreement");
  agree (desk, "shift-hours")->shift_id = DESK_FIRST_SHIFT + 1;
  assert_found (desk, "shift-hours", "630:cannot 540:needs-agreement 540:needs-agreement:settled");
  agree (desk, "shift-hours")->id = 42;
  assert_found (desk, "shift-hours", "630:cannot 540:needs-agreement:settled 540:needs-agreement:settled");
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
  assert_found (desk, "shift-hours", "540:needs-agreement");
  agreement->from = DESK_FORTNIGHT_ANCHOR;
  agreement->to = DESK_FORTNIGHT_ANCHOR;
  assert_found (desk, "shift-hours", "540:needs-agreement:settled");
  g_free (agreement->rule);
  agreement->rule = g_strdup ("rest");
  assert_found (desk, "shift-hours", "540:needs-agreement");
}

static void
check_training (PdDay       expires_on,
                const char *kind,
                const char *expected)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-24 9:00-17:00");
  pd_roster_facts_take_training (desk->facts, pd_training_new (DESK_PERSON, "First aid", PD_DAY_NONE, expires_on, TRUE));
  assert_found (desk, kind, expected);
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
  assert_found (desk, "training-expired", "-1:cannot");
  pd_roster_facts_take_training (desk->facts, pd_training_new (DESK_PERSON, "First aid", monday - 2, monday + 400, TRUE));
  assert_found (desk, "training-expired", "");
}

static void
test_time_for_supervision (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-30 9:00-9:59 co-supervision");
  assert_found (desk, "supervision-time", "59:heads-up");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-07 9:00-9:01 reflection");
  assert_found (desk, "supervision-time", "");
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
  assert_found (desk, "supervision-lost", "");
  g_ptr_array_remove_index (desk->shifts, 1);
  assert_found (desk, "supervision-lost", "90:heads-up");
  g_ptr_array_remove_index (desk->shifts, 0);
  assert_found (desk, "supervision-lost", "90:heads-up");
  publish (desk, 2, "2026-11-02");
  assert_found (desk, "supervision-lost", "");
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
  assert_found (desk, "notice-change", "");
  replace_shift (desk, 0, "2026-11-24 9:00-17:30");
  assert_found (desk, "notice-change", expected);
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
  assert_found (desk, "notice-change", "");
  replace_shift (desk, 1, "2026-11-26 9:00-17:30");
  publish (desk, 3, "2026-11-20");
  assert_found (desk, "notice-change", "6:needs-agreement");
  /* A new shift is a change too; a note is not. */
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-27 9:00-17:00");
  publish (desk, 4, "2026-11-21");
  assert_found (desk, "notice-change", "6:needs-agreement 6:needs-agreement");
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
  assert_found (desk, "notice-roster", expected);
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

#define PEER_WORKER ((PdId) 31)
#define TRAINER ((PdId) 32)

/* A peer worker at Bay Street, for support and supervision, from the first day on. */
static void
give_role (RuleDesk   *desk,
           PdId        role_id,
           const char *title,
           const char *activities,
           const char *sites)
{
  g_autoptr (PdRoleAssignment)  assignment = pd_role_assignment_new (role_id, 1, DESK_PERSON, DESK_FORTNIGHT_ANCHOR - 100);
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();

  pd_role_description_set_text (description, PD_ROLE_TITLE, title);
  pd_role_description_set_text (description, PD_ROLE_ACTIVITIES, activities);
  pd_role_description_set_text (description, PD_ROLE_SITES, sites);
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_DAYS, "14");
  pd_role_description_set_text (description, PD_ROLE_SUPERVISION_MINUTES, "45");
  pd_roster_facts_take_role_scope (desk->facts, pd_role_scope_new (assignment, description, desk->sites));
}

static void
test_work_that_the_role_does_not_have (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-24 9:00-11:00 admin");
  assert_found (desk, "role-scope", "");
  give_role (desk, PEER_WORKER, "Peer worker", "support; supervision", "Bay Street");
  assert_found (desk, "role-scope", "120:heads-up");
  assert_found (desk, "role-site", "");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "role-scope");
  g_assert_cmpstr (pd_finding_get_what (finding),
                   ==,
                   "Tue 24 Nov 9:00 – 11:00 (Bay Street) is for Admin, which the role “Peer worker” does not have.");
  g_assert_true (pd_finding_has_shift (finding, DESK_FIRST_SHIFT + 1));
}

static void
test_a_site_that_the_role_does_not_have (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdShift                  *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00");

  pd_shift_set_site_id (shift, DESK_PERTH);
  give_role (desk, PEER_WORKER, "Peer worker", "support", "Bay Street");
  assert_found (desk, "role-site", "480:heads-up");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_what (rule_desk_find_one (check, "role-site")),
                   ==,
                   "Mon 23 Nov 9:00 – 17:00 (Hill House) is at Hill House, where the role “Peer worker” is not.");
  pd_shift_set_site_id (shift, PD_ID_NONE);
  assert_found (desk, "role-site", "");
}

/* Two roles are one person's: what either has is within. */
static void
test_one_of_several_roles_is_enough (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00 admin");

  pd_shift_set_site_id (shift, DESK_PERTH);
  give_role (desk, PEER_WORKER, "Peer worker", "support", "Bay Street");
  give_role (desk, TRAINER, "Trainer", "admin", "Hill House");
  assert_found (desk, "role-scope", "");
  assert_found (desk, "role-site", "");
  pd_shift_set_site_id (shift, DESK_SYDNEY);
  assert_found (desk, "role-scope", "");
  assert_found (desk, "role-site", "480:heads-up");
  pd_shift_set_activity (shift, PD_ACTIVITY_TRAINING);
  assert_found (desk, "role-scope", "480:heads-up");
}

/* Where a shift says which role it is in, that one is asked and no other. */
static void
test_a_shift_is_in_the_role_that_it_names (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00 admin");

  give_role (desk, PEER_WORKER, "Peer worker", "support", "Bay Street");
  give_role (desk, TRAINER, "Trainer", "admin", "Hill House");
  assert_found (desk, "role-site", "480:heads-up");
  pd_shift_set_role_id (shift, PEER_WORKER);
  assert_found (desk, "role-site", "");
  assert_found (desk, "role-scope", "480:heads-up");
  pd_shift_set_role_id (shift, TRAINER);
  assert_found (desk, "role-scope", "");
  assert_found (desk, "role-site", "480:heads-up");
  pd_shift_set_site_id (shift, DESK_PERTH);
  assert_found (desk, "role-site", "");
  assert_found (desk, "role-worker", "");
}

static void
test_a_role_that_the_person_does_not_work_in (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdShift                  *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00");

  pd_roster_facts_name_role (desk->facts, TRAINER, "Trainer");
  pd_shift_set_role_id (shift, TRAINER);
  assert_found (desk, "role-worker", "480:heads-up");
  give_role (desk, PEER_WORKER, "Peer worker", "admin", "Hill House");
  assert_found (desk, "role-worker", "480:heads-up");
  assert_found (desk, "role-scope", "");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_what (rule_desk_find_one (check, "role-worker")),
                   ==,
                   "Mon 23 Nov 9:00 – 17:00 (Bay Street) is in the role “Trainer”, which its person does not work in on that day.");
  pd_shift_set_role_id (shift, PD_ID_NONE);
  assert_found (desk, "role-worker", "");
}

/* From the first day of a role to its last. */
static void
test_a_role_is_worked_in_for_its_days (void)
{
  g_autoptr (RuleDesk)          desk = rule_desk_new ();
  g_autoptr (PdRoleAssignment)  assignment = pd_role_assignment_new (TRAINER, 1, DESK_PERSON, rule_desk_day ("2026-11-24"));
  g_autoptr (PdRoleDescription) description = pd_role_description_new ();

  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-10:00; 2026-11-24 9:00-11:00; 2026-11-25 9:00-12:00; 2026-11-26 9:00-13:00");
  for (guint i = 0; i < desk->shifts->len; i++)
    pd_shift_set_role_id (g_ptr_array_index (desk->shifts, i), TRAINER);
  assignment->to = rule_desk_day ("2026-11-25");
  pd_roster_facts_take_role_scope (desk->facts, pd_role_scope_new (assignment, description, desk->sites));
  assert_found (desk, "role-worker", "60:heads-up 240:heads-up");
}

static void
test_a_role_promises_time_for_supervision (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-30 9:00-10:15 supervision");
  assert_found (desk, "supervision-time", "");
  give_role (desk, PEER_WORKER, "Peer worker", "", "");
  assert_found (desk, "supervision-time", "75:heads-up");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "supervision-time");
  g_assert_cmpint (pd_finding_get_limit (finding), ==, 90);
  g_assert_nonnull (strstr (pd_finding_get_what (finding), "the role description promises 1 h 30"));
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-07 9:00-9:15 reflection");
  assert_found (desk, "supervision-time", "");
}

#define ADD(path, test) g_test_add_func ("/roster-rules/people/" path, test)

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
  ADD ("row-73/work-that-the-role-does-not-have", test_work_that_the_role_does_not_have);
  ADD ("row-73/a-site-that-the-role-does-not-have", test_a_site_that_the_role_does_not_have);
  ADD ("row-86/one-of-several-roles-is-enough", test_one_of_several_roles_is_enough);
  ADD ("row-73/a-shift-is-in-the-role-that-it-names", test_a_shift_is_in_the_role_that_it_names);
  ADD ("row-73/a-role-that-the-person-does-not-work-in", test_a_role_that_the_person_does_not_work_in);
  ADD ("row-73/a-role-is-worked-in-for-its-days", test_a_role_is_worked_in_for_its_days);
  ADD ("a-role-promises-time-for-supervision", test_a_role_promises_time_for_supervision);
  return g_test_run ();
}
