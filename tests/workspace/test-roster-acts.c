/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts on many shifts: each is planned, done as one change, and taken back by one undo. */

#include "config.h"

#include "pd-workspace-people.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roster-acts.h"
#include "pd-workspace-rules.h"
#include "workspace-fixture.h"

#define MONDAY (TUESDAY - 1)
#define H(hour) ((hour) *60)

/* Every shift from four weeks before to eight weeks after, one a line: whose, when. */
static char *
write_roster (WorkspaceFixture *self)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->workspace,
                                                          MONDAY - 28,
                                                          84,
                                                          PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE,
                                                          PD_ID_NONE,
                                                          &error);
  GString             *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < pd_roster_get_shifts (roster)->len; i++)
    {
      PdShift         *shift = g_ptr_array_index (pd_roster_get_shifts (roster), i);
      PdPerson        *person = pd_roster_get_person (roster, pd_shift_get_person_id (shift));
      g_autofree char *words = pd_shift_to_full_words (shift, NULL, NULL);

      g_string_append_printf (text, "%s %s\n", person != NULL ? pd_person_get_name (person) : "open", words);
    }
  return g_string_free (text, FALSE);
}

static void
assert_roster (WorkspaceFixture *self,
               const char       *expected)
{
  g_autofree char *text = write_roster (self);

  g_assert_cmpstr (text, ==, expected);
}

static void
save (WorkspaceFixture *self,
      PdShift          *shift)
{
  g_autoptr (GError) error = NULL;

  pd_workspace_save_shift (self->workspace, shift, &error);
  g_assert_no_error (error);
}

/* Does an act, looks at what it is called and what came of it, and takes it back. */
static void
do_and_undo (WorkspaceFixture  *self,
             const PdRosterAct *act,
             const char        *label,
             const char        *expected)
{
  g_autofree char   *before = write_roster (self);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (act);
  assert_roster (self, before);
  pd_workspace_do_roster_act (self->workspace, act, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, label);
  assert_roster (self, expected);
  pd_workspace_undo (self->workspace, &error);
  g_assert_no_error (error);
  assert_roster (self, before);
  pd_workspace_redo (self->workspace, &error);
  g_assert_no_error (error);
  assert_roster (self, expected);
}

static void
test_copies (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)     open = add_shift (self, PD_ID_NONE, self->bay, TUESDAY + 1);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (PdRosterAct) again = NULL;
  g_autoptr (GPtrArray)   saved = NULL;
  g_autoptr (GError)      error = NULL;
  const PdCopying         week = { MONDAY, 7, MONDAY + 7, PD_ID_NONE, PD_ID_NONE };

  act = pd_workspace_plan_copying (self->workspace, &week, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               act,
               "Copy the roster of Mon 23 Nov – Sun 29 Nov to Mon 30 Nov – Sun 6 Dec",
               "Noor Tue 24 Nov 9:00 – 17:00\n"
               "open Wed 25 Nov 9:00 – 17:00\n"
               "Noor Tue 1 Dec 9:00 – 17:00\n"
               "open Wed 2 Dec 9:00 – 17:00\n");

  again = pd_workspace_plan_copying (self->workspace, &week, &error);
  pd_workspace_do_roster_act (self->workspace, again, &saved, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (saved->len, ==, 0);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace),
                   ==,
                   "Copy the roster of Mon 23 Nov – Sun 29 Nov to Mon 30 Nov – Sun 6 Dec");
}

static void
test_copies_a_day_of_one_person (WorkspaceFixture *self,
                                 gconstpointer     data)
{
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;
  const PdCopying         day = { TUESDAY, 1, TUESDAY + 1, self->noor, PD_ID_NONE };

  act = pd_workspace_plan_copying (self->workspace, &day, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               act,
               "Copy Noor’s shifts of Tue 24 Nov to Wed 25 Nov",
               "Noor Tue 24 Nov 9:00 – 17:00\nNoor Wed 25 Nov 9:00 – 17:00\n");
}

static void
test_fills_in_patterns (WorkspaceFixture *self,
                        gconstpointer     data)
{
  g_autoptr (PdPattern)   pattern = pd_pattern_new (self->noor, MONDAY, MONDAY, 2);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;

  pd_pattern_add_time (pattern, 1, H (9), H (15));
  pd_pattern_add_time (pattern, 9, H (12), H (18));
  g_assert_true (pd_workspace_save_pattern (self->workspace, pattern, &error));
  act = pd_workspace_plan_patterns (self->workspace, NULL, MONDAY, 28, self->bay, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               act,
               "Fill in the agreed patterns, Mon 23 Nov – Sun 20 Dec",
               "Noor Tue 24 Nov 9:00 – 15:00\n"
               "Noor Wed 2 Dec 12:00 – 18:00\n"
               "Noor Tue 8 Dec 9:00 – 15:00\n"
               "Noor Wed 16 Dec 12:00 – 18:00\n");
}

static void
repeat_three_times (WorkspaceFixture *self)
{
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;
  const PdRepetition      weekly = { 0, 1, PD_DAY_NONE, 3 };

  act = pd_workspace_plan_repeating (self->workspace, shift, &weekly, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               act,
               "Repeat Noor’s shift on Tue 24 Nov",
               "Noor Tue 24 Nov 9:00 – 17:00\n"
               "Noor Tue 1 Dec 9:00 – 17:00\n"
               "Noor Tue 8 Dec 9:00 – 17:00\n");
}

static PdShift *
find_on (WorkspaceFixture *self,
         PdDay             day)
{
  g_autoptr (PdRoster) roster = pd_workspace_load_roster (self->workspace,
                                                          day,
                                                          1,
                                                          PD_ROSTER_BY_PERSON,
                                                          PD_ID_NONE,
                                                          PD_ID_NONE,
                                                          NULL);

  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 1);
  return g_object_ref (g_ptr_array_index (pd_roster_get_shifts (roster), 0));
}

static void
test_repeats_and_changes (WorkspaceFixture *self,
                          gconstpointer     data)
{
  g_autoptr (PdShift)     second = NULL;
  g_autoptr (PdRosterAct) following = NULL;
  g_autoptr (PdRosterAct) all = NULL;
  g_autoptr (GError)      error = NULL;

  repeat_three_times (self);
  second = find_on (self, TUESDAY + 7);
  g_assert_cmpint (pd_shift_get_series_id (second), !=, PD_ID_NONE);
  g_assert_true (pd_shift_set_times (second, H (12), H (16), NULL));
  following = pd_workspace_plan_series_change (self->workspace, second, PD_SERIES_FOLLOWING, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               following,
               "Change Noor’s shift on Tue 1 Dec and those that follow it",
               "Noor Tue 24 Nov 9:00 – 17:00\n"
               "Noor Tue 1 Dec 12:00 – 16:00\n"
               "Noor Tue 8 Dec 12:00 – 16:00\n");

  g_clear_object (&second);
  second = find_on (self, TUESDAY + 7);
  all = pd_workspace_plan_series_removal (self->workspace, second, PD_SERIES_ALL, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               all,
               "Remove Noor’s shift on Tue 1 Dec and all of its series",
               "Noor Tue 24 Nov 9:00 – 17:00\n");
}

static void
test_a_plan_of_another_roster_is_refused (WorkspaceFixture *self,
                                          gconstpointer     data)
{
  g_autoptr (PdShift)     shift = NULL;
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;

  repeat_three_times (self);
  shift = find_on (self, TUESDAY + 7);
  act = pd_workspace_plan_series_removal (self->workspace, shift, PD_SERIES_ALL, &error);
  g_assert_no_error (error);
  pd_shift_set_note (shift, "bring the key");
  save (self, shift);
  g_assert_false (pd_workspace_do_roster_act (self->workspace, act, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
  assert_roster (self,
                 "Noor Tue 24 Nov 9:00 – 17:00\n"
                 "Noor Tue 1 Dec 9:00 – 17:00\n"
                 "Noor Tue 8 Dec 9:00 – 17:00\n");
}

static void
test_splits (WorkspaceFixture *self,
             gconstpointer     data)
{
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;

  act = pd_workspace_plan_splitting (self->workspace, shift, H (13), &error);
  g_assert_no_error (error);
  do_and_undo (self,
               act,
               "Split Noor’s shift on Tue 24 Nov",
               "Noor Tue 24 Nov 9:00 – 13:00\nNoor Tue 24 Nov 13:00 – 17:00\n");
}

static void
test_takes_somebody_off (WorkspaceFixture *self,
                         gconstpointer     data)
{
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)     gap = NULL;
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (PdRosterAct) nobody = NULL;
  g_autoptr (GPtrArray)   leaves = NULL;
  g_autoptr (GPtrArray)   none = NULL;
  g_autoptr (GError)      error = NULL;
  const PdLeave          *leave;

  act = pd_workspace_plan_taking_off (self->workspace, shift, &error);
  g_assert_no_error (error);
  do_and_undo (self, act, "Take Noor off the shift on Tue 24 Nov", "open Tue 24 Nov 9:00 – 17:00\n");
  leaves = pd_workspace_list_leave (self->workspace, NULL, &error);
  g_assert_cmpuint (leaves->len, ==, 1);
  leave = g_ptr_array_index (leaves, 0);
  g_assert_cmpint (leave->person_id, ==, self->noor);
  g_assert_cmpint (leave->kind, ==, PD_LEAVE_OTHER);
  g_assert_cmpint (leave->start, ==, H (9));
  g_assert_cmpint (leave->end, ==, H (17));

  gap = find_on (self, TUESDAY);
  nobody = pd_workspace_plan_taking_off (self->workspace, gap, &error);
  g_assert_null (nobody);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (pd_workspace_undo (self->workspace, &error));
  none = pd_workspace_list_leave (self->workspace, NULL, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_who_is_away_is_not_away_twice (WorkspaceFixture *self,
                                    gconstpointer     data)
{
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdLeave)     leave = pd_leave_new (self->noor, PD_LEAVE_ANNUAL, TUESDAY, TUESDAY + 5);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;

  g_assert_true (pd_workspace_save_leave (self->workspace, leave, &error));
  act = pd_workspace_plan_taking_off (self->workspace, shift, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (act->leaves->len, ==, 0);
}

/* Both parts of the swap, and that it was agreed to, are one change. */
static void
test_swaps (WorkspaceFixture *self,
            gconstpointer     data)
{
  PdId                    sam = add_person (self, "Sam", "SA");
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)     other = add_shift (self, sam, self->bay, TUESDAY + 2);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GPtrArray)   agreements = NULL;
  g_autoptr (GError)      error = NULL;
  const PdAgreedHow       how = PD_AGREED_BY_MESSAGE;
  const PdAgreement      *agreement;

  g_assert_true (pd_workspace_publish (self->workspace, MONDAY, 14, MONDAY - 20, NULL, &error));
  act = pd_workspace_plan_swapping (self->workspace, shift, other, &how, MONDAY, &error);
  g_assert_no_error (error);
  do_and_undo (self,
               act,
               "Swap Noor’s shift on Tue 24 Nov and Sam’s shift on Thu 26 Nov",
               "Sam Tue 24 Nov 9:00 – 17:00\nNoor Thu 26 Nov 9:00 – 17:00\n");
  agreements = pd_workspace_list_agreements (self->workspace, NULL, &error);
  g_assert_cmpuint (agreements->len, ==, 2);
  for (guint i = 0; i < agreements->len; i++)
    {
      agreement = g_ptr_array_index (agreements, i);
      g_assert_cmpstr (agreement->rule, ==, "notice-change");
      g_assert_cmpint (agreement->shift_id,
                       ==,
                       pd_shift_get_id (agreement->person_id == sam ? shift : other));
      g_assert_cmpstr (agreement->note, ==, agreement->person_id == sam ? "Swapped with Noor." : "Swapped with Sam.");
    }
}

static void
test_a_swap_in_time_needs_no_record (WorkspaceFixture *self,
                                     gconstpointer     data)
{
  PdId                    sam = add_person (self, "Sam", "SA");
  g_autoptr (PdShift)     shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)     other = add_shift (self, sam, self->bay, TUESDAY + 2);
  g_autoptr (PdRosterAct) act = NULL;
  g_autoptr (GError)      error = NULL;
  const PdAgreedHow       how = PD_AGREED_BY_WORD;

  act = pd_workspace_plan_swapping (self->workspace, shift, other, &how, MONDAY - 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (act->agreements->len, ==, 0);
}

static void
test_gives_a_template_by_its_letter (WorkspaceFixture *self,
                                     gconstpointer     data)
{
  g_autoptr (PdShiftTemplate) early = pd_shift_template_new ("e", "Early");
  g_autoptr (PdShift)         shift = NULL;
  g_autoptr (GError)          error = NULL;
  const PdSegment             times[] = { { PD_SEGMENT_WORK, H (7), H (11) }, { PD_SEGMENT_BREAK, H (11), 690 }, { PD_SEGMENT_WORK, 690, H (15) } };

  g_assert_true (pd_shift_template_set_segments (early, times, G_N_ELEMENTS (times), &error));
  g_assert_true (pd_workspace_save_template (self->workspace, early, &error));
  pd_workspace_give_template (self->workspace, "E", find_person (self, "Noor"), self->bay, TUESDAY, &shift, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pd_shift_get_site_id (shift), ==, self->bay);
  g_assert_cmpint (pd_shift_get_id (shift), !=, PD_ID_NONE);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Add a shift for Noor on Tue 24 Nov");
  g_assert_true (pd_workspace_give_template (self->workspace, "e", NULL, PD_ID_NONE, TUESDAY, NULL, &error));
  assert_roster (self,
                 "open Tue 24 Nov 7:00 – 15:00, unpaid break 11:00 – 11:30\n"
                 "Noor Tue 24 Nov 7:00 – 15:00, unpaid break 11:00 – 11:30\n");
  g_assert_false (pd_workspace_give_template (self->workspace, "x", NULL, PD_ID_NONE, TUESDAY, NULL, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_NOT_FOUND);
}

static void
test_publishes_changes_only (WorkspaceFixture *self,
                             gconstpointer     data)
{
  g_autoptr (PdShift)            shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (PdShift)            draft = add_shift (self, self->noor, self->bay, TUESDAY + 14);
  g_autoptr (PdRosterDifference) difference = NULL;
  g_autoptr (PdRosterDifference) after = NULL;
  g_autofree char               *words = NULL;
  g_autofree char               *words_after = NULL;
  g_autoptr (GError)             error = NULL;
  int                            version;

  g_assert_true (pd_workspace_publish (self->workspace, MONDAY, 14, MONDAY - 20, NULL, &error));
  g_assert_false (pd_workspace_publish_changes (self->workspace, MONDAY, 28, MONDAY - 19, &version, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_EXISTS);
  g_clear_error (&error);

  pd_shift_set_day (shift, TUESDAY + 200);
  save (self, shift);
  difference = pd_workspace_load_difference (self->workspace, MONDAY, 14, MONDAY - 19, &error);
  g_assert_no_error (error);
  words = pd_roster_difference_to_words (difference);
  g_assert_cmpstr (words, ==, "Since version 1: 0 new, 1 changed, 0 gone; 1 person to tell.");

  pd_workspace_publish_changes (self->workspace, MONDAY, 28, MONDAY - 19, &version, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, 2);
  g_assert_cmpstr (pd_workspace_get_undo_label (self->workspace), ==, "Publish changes of the roster, version 2");
  after = pd_workspace_load_difference (self->workspace, MONDAY, 28, MONDAY - 19, &error);
  words_after = pd_roster_difference_to_words (after);
  g_assert_cmpint (pd_roster_difference_get_standing (after, draft), ==, PD_STANDING_DRAFT);
  g_assert_cmpstr (words_after, ==, "Since version 2: 1 new, 0 changed, 0 gone; 1 person to tell.");
}

static void
test_plans_nothing_while_it_is_locked (WorkspaceFixture *self,
                                       gconstpointer     data)
{
  g_autoptr (PdShift) shift = add_shift (self, self->noor, self->bay, TUESDAY);
  g_autoptr (GError)  error = NULL;
  const PdCopying     week = { MONDAY, 7, MONDAY + 7, PD_ID_NONE, PD_ID_NONE };
  const PdRepetition  weekly = { 0, 1, PD_DAY_NONE, 3 };

  pd_workspace_lock (self->workspace);
#define ASSERT_REFUSED(plan) \
  g_assert_null (plan);      \
  g_assert_nonnull (error);  \
  g_clear_error (&error)
  ASSERT_REFUSED (pd_workspace_plan_copying (self->workspace, &week, &error));
  ASSERT_REFUSED (pd_workspace_plan_patterns (self->workspace, NULL, MONDAY, 7, PD_ID_NONE, &error));
  ASSERT_REFUSED (pd_workspace_plan_repeating (self->workspace, shift, &weekly, &error));
  ASSERT_REFUSED (pd_workspace_plan_series_change (self->workspace, shift, PD_SERIES_ALL, &error));
  ASSERT_REFUSED (pd_workspace_plan_series_removal (self->workspace, shift, PD_SERIES_ALL, &error));
  ASSERT_REFUSED (pd_workspace_plan_splitting (self->workspace, shift, H (12), &error));
  ASSERT_REFUSED (pd_workspace_plan_swapping (self->workspace, shift, shift, NULL, MONDAY, &error));
  ASSERT_REFUSED (pd_workspace_plan_taking_off (self->workspace, shift, &error));
  ASSERT_REFUSED (pd_workspace_load_difference (self->workspace, MONDAY, 7, MONDAY, &error));
#undef ASSERT_REFUSED
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add (path, WorkspaceFixture, NULL, workspace_fixture_set_up, function, workspace_fixture_tear_down)
  ADD ("/roster-acts/row-7-row-101-copies-a-week-as-one-act", test_copies);
  ADD ("/roster-acts/row-7-copies-a-day-of-one-person", test_copies_a_day_of_one_person);
  ADD ("/roster-acts/row-6-row-101-fills-in-patterns-as-one-act", test_fills_in_patterns);
  ADD ("/roster-acts/row-101-repeats-and-changes-a-series-as-one-act", test_repeats_and_changes);
  ADD ("/roster-acts/refuses-a-plan-of-a-roster-that-has-changed", test_a_plan_of_another_roster_is_refused);
  ADD ("/roster-acts/row-11-row-101-splits-as-one-act", test_splits);
  ADD ("/roster-acts/row-40-takes-somebody-off-without-asking-why", test_takes_somebody_off);
  ADD ("/roster-acts/who-is-away-is-not-away-twice", test_who_is_away_is_not_away_twice);
  ADD ("/roster-acts/row-41-swaps-with-what-both-agreed-to", test_swaps);
  ADD ("/roster-acts/a-swap-in-time-needs-no-record", test_a_swap_in_time_needs_no_record);
  ADD ("/roster-acts/row-5-gives-a-template-by-its-letter", test_gives_a_template_by_its_letter);
  ADD ("/roster-acts/row-51-publishes-changes-only", test_publishes_changes_only);
  ADD ("/roster-acts/plans-nothing-while-it-is-locked", test_plans_nothing_while_it_is_locked);
#undef ADD

  return g_test_run ();
}
