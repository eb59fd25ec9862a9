/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody's role has, and a shift asks for. */

#include "config.h"

#include "rule-desk.h"

#include <string.h>

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
  rule_desk_assert_finds (desk, "role-scope", "");
  give_role (desk, PEER_WORKER, "Peer worker", "support; supervision", "Bay Street");
  rule_desk_assert_finds (desk, "role-scope", "120:heads-up");
  rule_desk_assert_finds (desk, "role-site", "");
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
  rule_desk_assert_finds (desk, "role-site", "480:heads-up");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_what (rule_desk_find_one (check, "role-site")),
                   ==,
                   "Mon 23 Nov 9:00 – 17:00 (Hill House) is at Hill House, where the role “Peer worker” is not.");
  pd_shift_set_site_id (shift, PD_ID_NONE);
  rule_desk_assert_finds (desk, "role-site", "");
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
  rule_desk_assert_finds (desk, "role-scope", "");
  rule_desk_assert_finds (desk, "role-site", "");
  pd_shift_set_site_id (shift, DESK_SYDNEY);
  rule_desk_assert_finds (desk, "role-scope", "");
  rule_desk_assert_finds (desk, "role-site", "480:heads-up");
  pd_shift_set_activity (shift, PD_ACTIVITY_TRAINING);
  rule_desk_assert_finds (desk, "role-scope", "480:heads-up");
}

/* Where a shift says which role it is in, that one is asked and no other. */
static void
test_a_shift_is_in_the_role_that_it_names (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00 admin");

  give_role (desk, PEER_WORKER, "Peer worker", "support", "Bay Street");
  give_role (desk, TRAINER, "Trainer", "admin", "Hill House");
  rule_desk_assert_finds (desk, "role-site", "480:heads-up");
  pd_shift_set_role_id (shift, PEER_WORKER);
  rule_desk_assert_finds (desk, "role-site", "");
  rule_desk_assert_finds (desk, "role-scope", "480:heads-up");
  pd_shift_set_role_id (shift, TRAINER);
  rule_desk_assert_finds (desk, "role-scope", "");
  rule_desk_assert_finds (desk, "role-site", "480:heads-up");
  pd_shift_set_site_id (shift, DESK_PERTH);
  rule_desk_assert_finds (desk, "role-site", "");
  rule_desk_assert_finds (desk, "role-worker", "");
}

static void
test_a_role_that_the_person_does_not_work_in (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdShift                  *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-23 9:00-17:00");

  pd_roster_facts_name_role (desk->facts, TRAINER, "Trainer");
  pd_shift_set_role_id (shift, TRAINER);
  rule_desk_assert_finds (desk, "role-worker", "480:heads-up");
  give_role (desk, PEER_WORKER, "Peer worker", "admin", "Hill House");
  rule_desk_assert_finds (desk, "role-worker", "480:heads-up");
  rule_desk_assert_finds (desk, "role-scope", "");
  check = rule_desk_check (desk);
  g_assert_cmpstr (pd_finding_get_what (rule_desk_find_one (check, "role-worker")),
                   ==,
                   "Mon 23 Nov 9:00 – 17:00 (Bay Street) is in the role “Trainer”, which its person does not work in on that day.");
  pd_shift_set_role_id (shift, PD_ID_NONE);
  rule_desk_assert_finds (desk, "role-worker", "");
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
  rule_desk_assert_finds (desk, "role-worker", "60:heads-up 240:heads-up");
}

static void
test_a_role_promises_time_for_supervision (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  PdFinding                *finding;

  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-17:00; 2026-11-30 9:00-10:15 supervision");
  rule_desk_assert_finds (desk, "supervision-time", "");
  give_role (desk, PEER_WORKER, "Peer worker", "", "");
  rule_desk_assert_finds (desk, "supervision-time", "75:heads-up");
  check = rule_desk_check (desk);
  finding = rule_desk_find_one (check, "supervision-time");
  g_assert_cmpint (pd_finding_get_limit (finding), ==, 90);
  g_assert_nonnull (strstr (pd_finding_get_what (finding), "the role description promises 1 h 30"));
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-07 9:00-9:15 reflection");
  rule_desk_assert_finds (desk, "supervision-time", "");
}

#define ADD(path, test) g_test_add_func ("/roster-rules/roles/" path, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("row-73/work-that-the-role-does-not-have", test_work_that_the_role_does_not_have);
  ADD ("row-73/a-site-that-the-role-does-not-have", test_a_site_that_the_role_does_not_have);
  ADD ("row-86/one-of-several-roles-is-enough", test_one_of_several_roles_is_enough);
  ADD ("row-73/a-shift-is-in-the-role-that-it-names", test_a_shift_is_in_the_role_that_it_names);
  ADD ("row-73/a-role-that-the-person-does-not-work-in", test_a_role_that_the_person_does_not_work_in);
  ADD ("row-73/a-role-is-worked-in-for-its-days", test_a_role_is_worked_in_for_its_days);
  ADD ("a-role-promises-time-for-supervision", test_a_role_promises_time_for_supervision);
  return g_test_run ();
}
