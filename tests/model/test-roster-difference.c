/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-difference.h"
#include "rule-desk.h"

#include <string.h>

#define MONDAY DESK_FORTNIGHT_ANCHOR
#define N_DAYS 14
#define LONG_AGO (MONDAY - 30)

static PdShift *
find_shift (RuleDesk *desk,
            PdId      id)
{
  for (guint i = 0; i < desk->shifts->len; i++)
    if (pd_shift_get_id (g_ptr_array_index (desk->shifts, i)) == id)
      return g_ptr_array_index (desk->shifts, i);
  g_assert_not_reached ();
}

/* The published shifts are copies: what the desk does next does not reach them. */
static void
publish (RuleDesk *desk,
         int       version,
         PdDay     published_on,
         PdDay     from,
         PdDay     to)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < desk->shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (desk->shifts, i);

      if (from <= pd_shift_get_day (shift) && pd_shift_get_day (shift) <= to)
        g_ptr_array_add (shifts, pd_shift_copy (shift));
    }
  pd_roster_facts_take_publication (desk->facts, pd_publication_new (version, published_on, from, to, shifts));
}

static RuleDesk *
make_published_desk (PdDay today)
{
  RuleDesk *desk = rule_desk_new ();

  rule_desk_use_today (desk, today);
  rule_desk_describe_person (desk, "part-time social");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00 break=30");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-26 22:00-6:00");
  rule_desk_add_shift (desk, DESK_OTHER, "2026-11-25 9:00-12:00 supervision");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-27 9:00-12:00");
  publish (desk, 1, LONG_AGO, MONDAY, MONDAY + N_DAYS - 1);
  return desk;
}

static PdRosterDifference *
compare_days (RuleDesk *desk,
              PdDay     from,
              guint     n_days)
{
  return pd_roster_difference_new (desk->facts, desk->people, desk->sites, desk->shifts, from, n_days);
}

static PdRosterDifference *
compare (RuleDesk *desk)
{
  return compare_days (desk, MONDAY, N_DAYS);
}

/* One change a line: whose, what. */
static char *
write_changes (PdRosterDifference *difference)
{
  GPtrArray *changes = pd_roster_difference_get_changes (difference);
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const PdRosterChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%d %s\n", (int) change->person_id, change->words);
    }
  return g_string_free (text, FALSE);
}

static void
assert_changes (RuleDesk   *desk,
                const char *expected)
{
  g_autoptr (PdRosterDifference) difference = compare (desk);
  g_autofree char               *text = write_changes (difference);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_nothing_changed (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 20);
  g_autoptr (PdRosterDifference) difference = compare (desk);
  g_autofree char               *words = pd_roster_difference_to_words (difference);

  pd_shift_set_note (find_shift (desk, 101), "the key is with Mira");
  pd_shift_set_is_pinned (find_shift (desk, 101), TRUE);
  assert_changes (desk, "");
  g_assert_cmpstr (words, ==, "Nothing has changed since version 1.");
  g_assert_cmpint (pd_roster_difference_get_standing (difference, find_shift (desk, 101)), ==, PD_STANDING_PUBLISHED);
}

static void
test_a_moved_shift_is_told_from_and_to (void)
{
  g_autoptr (RuleDesk) desk = make_published_desk (MONDAY - 20);

  pd_shift_set_day (find_shift (desk, 101), MONDAY + 2);
  pd_shift_set_site_id (find_shift (desk, 101), DESK_PERTH);
  assert_changes (desk,
                  "1 Changed: from Tue 24 Nov 9:00 – 17:00 (Bay Street), unpaid break 12:45 – 13:15 "
                  "to Wed 25 Nov 9:00 – 17:00 (Hill House), unpaid break 12:45 – 13:15\n");
}

static void
test_a_break_or_an_activity_alone_is_told (void)
{
  g_autoptr (RuleDesk) desk = make_published_desk (MONDAY - 20);

  g_assert_true (pd_shift_set_break (find_shift (desk, 101), 0, NULL));
  pd_shift_set_activity (find_shift (desk, 103), PD_ACTIVITY_TRAINING);
  assert_changes (desk,
                  "1 Changed: from Tue 24 Nov 9:00 – 17:00 (Bay Street), unpaid break 12:45 – 13:15 "
                  "to Tue 24 Nov 9:00 – 17:00 (Bay Street)\n"
                  "2 Changed: from Wed 25 Nov 9:00 – 12:00 (Bay Street), Supervision "
                  "to Wed 25 Nov 9:00 – 12:00 (Bay Street), Training\n");
}

static void
test_a_role_alone_is_told (void)
{
  g_autoptr (RuleDesk) desk = make_published_desk (MONDAY - 20);

  pd_roster_facts_name_role (desk->facts, 31, "Trainer");
  pd_shift_set_role_id (find_shift (desk, 103), 31);
  assert_changes (desk,
                  "2 Changed: from Wed 25 Nov 9:00 – 12:00 (Bay Street), Supervision "
                  "to Wed 25 Nov 9:00 – 12:00 (Bay Street), Supervision, as Trainer\n");
}

static void
test_a_shift_given_away_is_gone_for_one_and_new_for_the_other (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 20);
  g_autoptr (PdRosterDifference) difference = NULL;
  const PdId                    *people;
  guint                          n;

  pd_shift_set_person_id (find_shift (desk, 102), DESK_OTHER);
  pd_shift_set_person_id (find_shift (desk, 104), DESK_PERSON);
  assert_changes (desk,
                  "0 Gone: Fri 27 Nov 9:00 – 12:00 (Bay Street)\n"
                  "1 Gone: Thu 26 Nov 22:00 – 6:00 +1 (Bay Street)\n"
                  "1 New: Fri 27 Nov 9:00 – 12:00 (Bay Street)\n"
                  "2 New: Thu 26 Nov 22:00 – 6:00 +1 (Bay Street)\n");
  difference = compare (desk);
  people = pd_roster_difference_get_people (difference, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (people[0], ==, DESK_PERSON);
  g_assert_cmpint (people[1], ==, DESK_OTHER);
  g_assert_cmpint (pd_roster_difference_find_change (difference, 102)->person_id, ==, DESK_OTHER);
}

static void
test_new_and_removed_shifts (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 20);
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autofree char               *words = NULL;
  PdShift                       *added;

  g_ptr_array_remove (desk->shifts, find_shift (desk, 101));
  g_ptr_array_remove (desk->shifts, find_shift (desk, 104));
  added = rule_desk_add_shift (desk, DESK_OTHER, "2026-12-01 18:00-10:00 sleep=23:00-7:00");
  pd_shift_set_id (added, 999);
  assert_changes (desk,
                  "0 Gone: Fri 27 Nov 9:00 – 12:00 (Bay Street)\n"
                  "1 Gone: Tue 24 Nov 9:00 – 17:00 (Bay Street), unpaid break 12:45 – 13:15\n"
                  "2 New: Tue 1 Dec 18:00 – 10:00 +1 (Bay Street), sleepover 23:00 – 7:00 +1\n");
  difference = compare (desk);
  words = pd_roster_difference_to_words (difference);
  g_assert_cmpstr (words, ==, "Since version 1: 1 new, 0 changed, 2 gone; 2 people to tell.");
  g_assert_cmpint (pd_roster_difference_get_standing (difference, added), ==, PD_STANDING_CHANGED);
}

static void
test_a_draft_is_new_for_all (void)
{
  g_autoptr (RuleDesk)           desk = rule_desk_new ();
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autofree char               *words = NULL;
  PdShift                       *shift;

  shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, PD_ID_NONE, "2026-11-24 9:00-17:00");
  rule_desk_add_shift (desk, DESK_PERSON, "2026-12-07 9:00-17:00");
  difference = compare (desk);
  words = pd_roster_difference_to_words (difference);
  g_assert_cmpstr (words, ==, "Not published yet: 2 new, 0 changed, 0 gone; 1 person to tell.");
  g_assert_cmpint (pd_roster_difference_get_standing (difference, shift), ==, PD_STANDING_DRAFT);
  g_assert_cmpint (pd_roster_difference_get_version (difference), ==, 0);
}

/* Version 1 has day 14, version 2 the day after; a shift moved over the border is told
 * once, with the version that has it last. */
static void
test_a_move_between_two_publications_is_told_once (void)
{
  g_autoptr (RuleDesk) desk = make_published_desk (MONDAY - 20);
  PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-12-06 9:00-17:00");

  publish (desk, 2, LONG_AGO, MONDAY, MONDAY + N_DAYS - 1);
  pd_shift_set_day (shift, MONDAY + N_DAYS);
  publish (desk, 3, LONG_AGO + 1, MONDAY + N_DAYS, MONDAY + 2 * N_DAYS - 1);
  assert_changes (desk, "");
  pd_shift_set_day (shift, MONDAY + N_DAYS - 2);
  assert_changes (desk,
                  "1 Changed: from Mon 7 Dec 9:00 – 17:00 (Bay Street) to Sat 5 Dec 9:00 – 17:00 (Bay Street)\n");
}

static void
test_a_shift_left_out_of_a_later_version_is_not_missed_twice (void)
{
  g_autoptr (RuleDesk) desk = make_published_desk (MONDAY - 20);

  g_ptr_array_remove (desk->shifts, find_shift (desk, 104));
  publish (desk, 2, LONG_AGO + 1, MONDAY, MONDAY + N_DAYS - 1);
  assert_changes (desk, "");
}

static guint
count_notice (PdDay today)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (today);
  g_autoptr (PdRosterDifference) difference = NULL;
  GPtrArray                     *findings;

  g_assert_true (pd_shift_set_times (find_shift (desk, 101), 600, 1020, NULL));
  difference = compare (desk);
  findings = pd_roster_difference_get_findings (difference);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (pd_finding_get_rule_id (g_ptr_array_index (findings, i)), ==, "notice-change");
  return findings->len;
}

static void
test_a_change_needs_seven_days (void)
{
  g_assert_cmpuint (count_notice (MONDAY + 1 - 7), ==, 0);
  g_assert_cmpuint (count_notice (MONDAY + 1 - 6), ==, 1);
  g_assert_cmpuint (count_notice (MONDAY + 1), ==, 1);
  g_assert_cmpuint (count_notice (MONDAY + 2), ==, 0);
}

/* A day that is taken away soon is soon, wherever the shift goes. */
static void
test_a_move_counts_from_the_earlier_day (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 1);
  g_autoptr (PdRosterDifference) difference = NULL;
  PdFinding                     *finding;

  pd_shift_set_day (find_shift (desk, 101), MONDAY + 12);
  difference = compare (desk);
  g_assert_cmpuint (pd_roster_difference_get_findings (difference)->len, ==, 1);
  finding = g_ptr_array_index (pd_roster_difference_get_findings (difference), 0);
  g_assert_cmpint (pd_finding_get_value (finding), ==, 2);
  g_assert_cmpint (pd_finding_get_limit (finding), ==, 7);
}

static void
test_sickness_or_agreement_settles_the_clock (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 1);
  g_autoptr (PdRosterDifference) difference = NULL;
  PdAgreement                   *agreement = pd_agreement_new (DESK_PERSON, "notice-change", PD_AGREED_BY_MESSAGE, MONDAY - 1);

  agreement->shift_id = 101;
  pd_roster_facts_take_agreement (desk->facts, agreement);
  g_ptr_array_remove (desk->shifts, find_shift (desk, 101));
  difference = compare (desk);
  g_assert_cmpuint (pd_roster_difference_get_findings (difference)->len, ==, 1);
  g_assert_true (pd_finding_is_settled (g_ptr_array_index (pd_roster_difference_get_findings (difference), 0)));
}

static guint
count_late_fortnights (PdDay today)
{
  g_autoptr (RuleDesk)           desk = rule_desk_new ();
  g_autoptr (PdRosterDifference) difference = NULL;

  rule_desk_use_today (desk, today);
  rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00");
  difference = compare (desk);
  return pd_roster_difference_get_findings (difference)->len;
}

static void
test_a_roster_needs_fourteen_days (void)
{
  g_assert_cmpuint (count_late_fortnights (MONDAY - 14), ==, 0);
  g_assert_cmpuint (count_late_fortnights (MONDAY - 13), ==, 1);
}

static void
test_what_is_over_is_told_to_nobody (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY + 4);
  g_autoptr (PdRosterDifference) difference = NULL;
  guint                          n;

  pd_shift_set_site_id (find_shift (desk, 101), DESK_PERTH);
  pd_shift_set_site_id (find_shift (desk, 102), DESK_PERTH);
  difference = compare (desk);
  g_assert_cmpuint (pd_roster_difference_get_changes (difference)->len, ==, 2);
  g_assert_false (pd_roster_difference_find_change (difference, 101)->is_to_tell);
  g_assert_true (pd_roster_difference_find_change (difference, 102)->is_to_tell);
  g_assert_nonnull (pd_roster_difference_get_people (difference, &n));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_changes_of_one_person (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 20);
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autoptr (GPtrArray)          changes = NULL;

  pd_shift_set_person_id (find_shift (desk, 101), DESK_OTHER);
  difference = compare (desk);
  changes = pd_roster_difference_list_changes_of (difference, DESK_OTHER);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpint (((PdRosterChange *) g_ptr_array_index (changes, 0))->kind, ==, PD_ROSTER_CHANGE_NEW);
}

static void
test_publishing_all_takes_every_shift_of_the_days (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 20);
  g_autoptr (PdRosterDifference) difference = compare_days (desk, MONDAY, 28);
  g_autoptr (GPtrArray)          publications = pd_roster_difference_make_publications (difference, 2, MONDAY - 20, FALSE);
  const PdPublication           *publication = g_ptr_array_index (publications, 0);

  g_assert_cmpuint (publications->len, ==, 1);
  g_assert_cmpint (publication->version, ==, 2);
  g_assert_cmpint (publication->from, ==, MONDAY);
  g_assert_cmpint (publication->to, ==, MONDAY + 27);
  g_assert_cmpuint (publication->shifts->len, ==, 4);
  pd_shift_set_day (find_shift (desk, 101), MONDAY + 1 + 7);
  g_assert_cmpint (pd_shift_get_day (pd_publication_find_shift (publication, 101)), ==, MONDAY + 1);
}

static void
test_publishing_changes_only_leaves_drafts_as_they_are (void)
{
  g_autoptr (RuleDesk)           desk = make_published_desk (MONDAY - 20);
  g_autoptr (PdRosterDifference) before = compare_days (desk, MONDAY - 7, 42);
  g_autoptr (GPtrArray)          none = pd_roster_difference_make_publications (before, 2, MONDAY - 20, TRUE);
  g_autoptr (PdRosterDifference) after = NULL;
  g_autoptr (GPtrArray)          publications = NULL;
  const PdPublication           *publication;

  g_assert_cmpuint (none->len, ==, 0);
  rule_desk_add_shift (desk, DESK_OTHER, "2026-12-15 9:00-17:00");
  pd_shift_set_person_id (find_shift (desk, 101), DESK_OTHER);
  after = compare_days (desk, MONDAY - 7, 42);
  publications = pd_roster_difference_make_publications (after, 2, MONDAY - 19, TRUE);
  g_assert_cmpuint (publications->len, ==, 1);
  publication = g_ptr_array_index (publications, 0);
  g_assert_cmpint (publication->from, ==, MONDAY);
  g_assert_cmpint (publication->to, ==, MONDAY + 13);
  g_assert_cmpuint (publication->shifts->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-difference/says-so-when-nothing-has-changed", test_nothing_changed);
  g_test_add_func ("/roster-difference/row-51/tells-a-move-from-and-to", test_a_moved_shift_is_told_from_and_to);
  g_test_add_func ("/roster-difference/tells-of-a-break-or-an-activity-alone", test_a_break_or_an_activity_alone_is_told);
  g_test_add_func ("/roster-difference/tells-of-a-role-alone", test_a_role_alone_is_told);
  g_test_add_func ("/roster-difference/row-51/a-shift-given-away-is-gone-for-one-and-new-for-the-other",
                   test_a_shift_given_away_is_gone_for_one_and_new_for_the_other);
  g_test_add_func ("/roster-difference/row-51/tells-of-new-shifts-and-of-removed-ones", test_new_and_removed_shifts);
  g_test_add_func ("/roster-difference/row-50/a-draft-is-new-for-everybody", test_a_draft_is_new_for_all);
  g_test_add_func ("/roster-difference/tells-a-move-between-two-publications-once",
                   test_a_move_between_two_publications_is_told_once);
  g_test_add_func ("/roster-difference/does-not-miss-twice-what-a-later-version-left-out",
                   test_a_shift_left_out_of_a_later_version_is_not_missed_twice);
  g_test_add_func ("/roster-difference/row-28/a-change-needs-seven-days", test_a_change_needs_seven_days);
  g_test_add_func ("/roster-difference/a-move-counts-from-the-earlier-day", test_a_move_counts_from_the_earlier_day);
  g_test_add_func ("/roster-difference/an-agreement-settles-the-clock", test_sickness_or_agreement_settles_the_clock);
  g_test_add_func ("/roster-difference/row-28/a-roster-needs-fourteen-days", test_a_roster_needs_fourteen_days);
  g_test_add_func ("/roster-difference/what-is-over-is-told-to-nobody", test_what_is_over_is_told_to_nobody);
  g_test_add_func ("/roster-difference/lists-the-changes-of-one-person", test_changes_of_one_person);
  g_test_add_func ("/roster-difference/publishing-all-takes-every-shift-of-the-days",
                   test_publishing_all_takes_every_shift_of_the_days);
  g_test_add_func ("/roster-difference/row-51/publishing-changes-only-leaves-drafts-as-they-are",
                   test_publishing_changes_only_leaves_drafts_as_they_are);
  return g_test_run ();
}
