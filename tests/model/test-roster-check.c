/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rule-desk.h"

#define SEED 20261122

#define N_PEOPLE 8
#define N_EDITS 400

static void
fill_facts (RuleDesk *desk)
{
  PdDay      monday = DESK_FORTNIGHT_ANCHOR;
  PdPattern *pattern = pd_pattern_new (2, monday - 100, monday, 1);

  for (int day = 0; day < 5; day++)
    pd_pattern_add_time (pattern, day, 540, 1020);
  pd_roster_facts_take_pattern (desk->facts, pattern);
  pd_roster_facts_take_leave (desk->facts, pd_leave_new (3, PD_LEAVE_ANNUAL, monday + 3, monday + 8));
  pd_roster_facts_take_training (desk->facts, pd_training_new (4, "First aid", PD_DAY_NONE, monday + 10, TRUE));
  pd_roster_facts_take_coverage (desk->facts, pd_coverage_new (DESK_SYDNEY, PD_WHEN_ALWAYS, 1, 2, 3));
  pd_roster_facts_take_coverage (desk->facts,
                                 pd_coverage_new (DESK_PERTH,
                                                  (PdWhen){ 0, PD_DAY_NONE, PD_DAY_NONE, 20 * 60, 32 * 60 },
                                                  1,
                                                  1,
                                                  PD_COVERAGE_NO_MAXIMUM));
  pd_roster_facts_keep_apart (desk->facts, 5, 6);
}

static void
fill_people (RuleDesk *desk)
{
  static const PdEmployment employments[] = { PD_EMPLOYMENT_FULL_TIME, PD_EMPLOYMENT_PART_TIME, PD_EMPLOYMENT_CASUAL };
  static const char *const  streams[] = { "social", "disability", "" };

  g_ptr_array_set_size (desk->people, 0);
  for (int i = 1; i <= N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", i);
      PdPerson        *person = pd_person_new (i, name);

      pd_person_set_employment (person, employments[i % 3]);
      pd_person_set_stream (person, streams[i / 3 % 3]);
      g_ptr_array_add (desk->people, person);
    }
}

static PdShift *
make_shift (GRand *rand,
            PdId   id)
{
  PdShift *shift = pd_shift_new (id);
  int      start = g_rand_int_range (rand, 0, 96) * 15;

  pd_shift_set_person_id (shift, g_rand_int_range (rand, 0, N_PEOPLE + 2));
  pd_shift_set_site_id (shift, g_rand_int_range (rand, DESK_SYDNEY, DESK_PERTH + 2));
  pd_shift_set_day (shift, DESK_FORTNIGHT_ANCHOR + g_rand_int_range (rand, -20, 40));
  g_assert_true (pd_shift_set_times (shift, start, start + g_rand_int_range (rand, 1, 60) * 15, NULL));
  if (g_rand_boolean (rand))
    pd_shift_set_break (shift, 30, NULL);
  pd_shift_set_activity (shift, (PdActivity) g_rand_int_range (rand, 0, 6));
  return shift;
}

static void
assert_same_findings (GPtrArray *findings,
                      GPtrArray *expected)
{
  g_assert_cmpuint (findings->len, ==, expected->len);
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);
      PdFinding *other = g_ptr_array_index (expected, i);

      g_assert_cmpstr (pd_finding_get_rule_id (finding), ==, pd_finding_get_rule_id (other));
      g_assert_cmpstr (pd_finding_get_words (finding), ==, pd_finding_get_words (other));
      g_assert_cmpint (pd_finding_get_day (finding), ==, pd_finding_get_day (other));
      g_assert_cmpint (pd_finding_get_person_id (finding), ==, pd_finding_get_person_id (other));
    }
}

/* Puts a shift of that id into the list of the desk, or takes it out. */
static void
keep_in_step (RuleDesk *desk,
              PdId      id,
              PdShift  *shift)
{
  for (guint i = 0; i < desk->shifts->len; i++)
    if (pd_shift_get_id (g_ptr_array_index (desk->shifts, i)) == id)
      {
        g_ptr_array_remove_index (desk->shifts, i);
        break;
      }
  if (shift != NULL)
    g_ptr_array_add (desk->shifts, g_object_ref (shift));
}

static void
test_after_any_edit_it_says_what_a_new_one_says (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (PdRosterCheck) check = NULL;

  fill_people (desk);
  fill_facts (desk);
  for (PdId id = 1; id <= 80; id++)
    g_ptr_array_add (desk->shifts, make_shift (rand, id));
  check = rule_desk_check (desk);
  for (guint i = 0; i < N_EDITS; i++)
    {
      PdId                      id = g_rand_int_range (rand, 1, 100);
      g_autoptr (PdShift)       shift = g_rand_int_range (rand, 0, 4) > 0 ? make_shift (rand, id) : NULL;
      g_autoptr (PdRosterCheck) anew = NULL;

      keep_in_step (desk, id, shift);
      if (shift != NULL)
        pd_roster_check_set_shift (check, shift);
      else
        pd_roster_check_remove_shift (check, id);
      anew = rule_desk_check (desk);
      assert_same_findings (pd_roster_check_get_findings (check), pd_roster_check_get_findings (anew));
    }
}

static void
test_trying_a_shift_changes_nothing (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (GRand)         rand = g_rand_new_with_seed (SEED);
  g_autoptr (PdRosterCheck) check = NULL;
  g_autoptr (PdRosterCheck) anew = NULL;

  fill_people (desk);
  fill_facts (desk);
  for (PdId id = 1; id <= 80; id++)
    g_ptr_array_add (desk->shifts, make_shift (rand, id));
  check = rule_desk_check (desk);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (PdShift)   shift = make_shift (rand, g_rand_int_range (rand, 1, 100));
      g_autoptr (GPtrArray) findings = pd_roster_check_try_shift (check, shift);

      g_assert_nonnull (findings);
    }
  anew = rule_desk_check (desk);
  assert_same_findings (pd_roster_check_get_findings (check), pd_roster_check_get_findings (anew));
}

static void
test_trying_a_shift_says_what_would_be_new (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  g_autoptr (GPtrArray)     findings = NULL;
  g_autoptr (PdShift)       shift = NULL;

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-18:00; 2026-11-24 9:00-10:00 supervision");
  check = rule_desk_check (desk);
  shift = pd_shift_copy (g_ptr_array_index (desk->shifts, 0));
  pd_shift_set_id (shift, 500);
  pd_shift_set_day (shift, DESK_FORTNIGHT_ANCHOR + 2);
  g_assert_true (pd_shift_set_times (shift, 0, 240, NULL));
  findings = pd_roster_check_try_shift (check, shift);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (pd_finding_get_rule_id (g_ptr_array_index (findings, 0)), ==, "night");
}

static void
test_a_roster_takes_what_a_check_found (void)
{
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRoster)      roster = NULL;
  g_autoptr (PdRosterCheck) check = NULL;

  rule_desk_describe_person (desk, "full-time social");
  rule_desk_add_shifts (desk, DESK_PERSON, "2026-11-23 9:00-18:00; 2026-11-24 9:00-18:00");
  pd_roster_facts_take_override (desk->facts,
                                 pd_override_new ("shift-hours", DESK_FIRST_SHIFT, "Asked for it", 2, DESK_FORTNIGHT_ANCHOR));
  pd_roster_facts_take_override (desk->facts,
                                 pd_override_new ("meal-break", DESK_FIRST_SHIFT, "Paid break", 2, DESK_FORTNIGHT_ANCHOR));
  roster = pd_roster_new (desk->people, desk->sites, desk->shifts, desk->from, 7, PD_ROSTER_BY_PERSON);
  g_assert_cmpuint (pd_roster_get_findings (roster)->len, ==, 0);
  check = pd_roster_check_new (roster, desk->facts);
  pd_roster_take_findings (roster, pd_roster_check_get_findings (check));
  g_assert_cmpuint (pd_roster_get_findings (roster)->len, ==, pd_roster_check_get_findings (check)->len);
  g_assert_null (pd_roster_find_finding (roster, DESK_FIRST_SHIFT));
  g_assert_cmpstr (pd_finding_get_rule_id (pd_roster_find_finding (roster, DESK_FIRST_SHIFT + 1)), ==, "shift-hours");
}

/* Gravest first; of these by day, and of one day by name, whatever the ids. */
static void
test_findings_stand_in_reading_order (void)
{
  static const char *const  names[] = { "Zoe", "Mira", "Ada" };
  g_autoptr (RuleDesk)      desk = rule_desk_new ();
  g_autoptr (PdRosterCheck) check = NULL;
  g_autoptr (GString)       read = g_string_new (NULL);
  GPtrArray                *findings;

  fill_people (desk);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      pd_person_set_name (g_ptr_array_index (desk->people, i), names[i]);
      rule_desk_add_shifts (desk, (PdId) i + 1, i == 2 ? "2026-11-25 9:00-20:00; 2026-11-24 9:00-18:00" : "2026-11-24 9:00-18:00");
    }
  check = rule_desk_check (desk);
  findings = pd_roster_check_get_findings (check);
  for (guint i = 0; i < findings->len; i++)
    {
      PdFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_has_prefix (pd_finding_get_rule_id (finding), "shift-hours"))
        g_string_append_printf (read, "%s %d; ", names[pd_finding_get_person_id (finding) - 1],
                                pd_finding_get_day (finding) - DESK_FORTNIGHT_ANCHOR);
    }
  g_assert_cmpstr (read->str, ==, "Ada 2; Ada 1; Mira 1; Zoe 1; ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster-check/row-32/after-any-edit-it-says-what-a-new-one-says",
                   test_after_any_edit_it_says_what_a_new_one_says);
  g_test_add_func ("/roster-check/trying-a-shift-changes-nothing", test_trying_a_shift_changes_nothing);
  g_test_add_func ("/roster-check/trying-a-shift-says-what-would-be-new", test_trying_a_shift_says_what_would_be_new);
  g_test_add_func ("/roster-check/row-32/findings-stand-in-the-order-of-reading", test_findings_stand_in_reading_order);
  g_test_add_func ("/roster-check/row-32/a-roster-takes-what-a-check-found", test_a_roster_takes_what_a_check_found);
  return g_test_run ();
}
