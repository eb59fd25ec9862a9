/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-error.h"
#include "pd-shift-draft.h"
#include "sample-roster.h"

#include <locale.h>

#define MIRA 100
#define BAY_STREET 10

static PdShift *
new_shift (void)
{
  return sample_shift_new (7, MIRA, BAY_STREET, SAMPLE_MONDAY + 1, 9, 15);
}

static void
assert_sentence (PdShiftDraft *draft,
                 const char   *expected)
{
  g_autofree char *sentence = pd_shift_draft_dup_sentence (draft, NULL);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_nothing_is_changed_at_first (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  g_assert_false (pd_shift_draft_is_changed (draft));
  g_assert_true (pd_shift_draft_check (draft, NULL));
  assert_sentence (draft, "Tuesday 24 November 2026, 9:00 – 15:00: 6 h");
}

static void
test_what_is_changed_back_is_not_changed (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_end (draft, 16 * 60);
  pd_shift_draft_set_note (draft, "Bring the keys.");
  pd_shift_draft_set_person_id (draft, PD_ID_NONE);
  g_assert_true (pd_shift_draft_is_changed (draft));
  pd_shift_draft_set_end (draft, 15 * 60);
  pd_shift_draft_set_note (draft, "");
  pd_shift_draft_set_person_id (draft, MIRA);
  g_assert_false (pd_shift_draft_is_changed (draft));
}

static void
test_the_shift_it_began_with_stays_as_it_is (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShift)      before = pd_shift_copy (shift);
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_start (draft, 10 * 60);
  pd_shift_draft_set_site_id (draft, 11);
  pd_shift_draft_set_activity (draft, PD_ACTIVITY_TRAINING);
  g_assert_true (pd_shift_equal (shift, before));
  g_assert_cmpint (pd_shift_get_start (pd_shift_draft_get_shift (draft)), ==, 10 * 60);
}

static void
test_an_end_before_the_start_is_the_next_day (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_start (draft, 22 * 60);
  pd_shift_draft_set_end (draft, 6 * 60);
  assert_sentence (draft, "Tuesday 24 November 2026, 22:00 – 6:00 +1: 8 h");
}

static void
test_a_half_typed_time_keeps_the_last_whole_one (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);
  g_autoptr (GError)       error = NULL;

  pd_shift_draft_set_start (draft, 10 * 60);
  pd_shift_draft_set_start (draft, PD_SHIFT_DRAFT_NO_TIME);
  g_assert_false (pd_shift_draft_check (draft, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_assert_true (pd_shift_draft_is_changed (draft));
  g_assert_cmpint (pd_shift_get_start (pd_shift_draft_get_shift (draft)), ==, 10 * 60);
}

static void
test_a_new_shift_asks_for_its_times (void)
{
  g_autoptr (PdShift)      shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdShiftDraft) draft = NULL;

  pd_shift_set_day (shift, SAMPLE_MONDAY);
  pd_shift_set_site_id (shift, BAY_STREET);
  draft = pd_shift_draft_new (shift);
  g_assert_true (pd_shift_draft_is_new (draft));
  g_assert_false (pd_shift_draft_is_changed (draft));
  assert_sentence (draft, "Type when it starts, like 9 or 9:30.");
  pd_shift_draft_set_start (draft, 9 * 60);
  assert_sentence (draft, "Type when it ends, like 17 or 5pm.");
  pd_shift_draft_set_end (draft, 17 * 60);
  assert_sentence (draft, "Monday 23 November 2026, 9:00 – 17:00: 8 h");
}

static void
test_the_usual_times_can_be_typed_too (void)
{
  g_autoptr (PdShift)      shift = pd_shift_new (PD_ID_NONE);
  g_autoptr (PdShiftDraft) draft = NULL;
  int                      start = pd_shift_get_start (shift);
  int                      end = pd_shift_get_end (shift);

  pd_shift_set_day (shift, SAMPLE_MONDAY);
  pd_shift_set_site_id (shift, BAY_STREET);
  draft = pd_shift_draft_new (shift);
  pd_shift_draft_set_start (draft, start);
  pd_shift_draft_set_end (draft, end);
  g_assert_true (pd_shift_draft_check (draft, NULL));
  g_assert_true (pd_shift_draft_is_changed (draft));
}

static void
test_a_break_is_not_worked (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_break (draft, 30);
  assert_sentence (draft, "Tuesday 24 November 2026, 9:00 – 15:00: 5 h 30 without the break of 0 h 30");
  g_assert_cmpint (pd_shift_get_minutes (pd_shift_draft_get_shift (draft), PD_SEGMENT_BREAK), ==, 30);
}

static void
test_a_break_longer_than_the_work_is_refused (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_break (draft, 400);
  assert_sentence (draft, "A break is shorter than the work around it.");
  pd_shift_draft_set_break (draft, 0);
  g_assert_true (pd_shift_draft_check (draft, NULL));
}

static void
test_a_sleepover_lies_within_the_shift (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);
  int                      start;
  int                      end;

  pd_shift_draft_set_sleepover (draft, TRUE, 22 * 60, 6 * 60);
  g_assert_false (pd_shift_draft_check (draft, NULL));
  pd_shift_draft_set_start (draft, 16 * 60);
  pd_shift_draft_set_end (draft, 8 * 60);
  g_assert_true (pd_shift_draft_check (draft, NULL));
  g_assert_true (pd_shift_draft_get_sleepover (draft, &start, &end));
  g_assert_cmpint (start, ==, 22 * 60);
  g_assert_cmpint (pd_shift_get_minutes (pd_shift_draft_get_shift (draft), PD_SEGMENT_SLEEPOVER), ==, 8 * 60);
}

static void
test_a_break_at_its_own_time_stays_there (void)
{
  static const PdSegment SEGMENTS[] = {
    { PD_SEGMENT_WORK, 9 * 60, 10 * 60 },
    { PD_SEGMENT_BREAK, 10 * 60, 11 * 60 },
    { PD_SEGMENT_WORK, 11 * 60, 17 * 60 },
  };
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = NULL;
  const PdSegment         *segments;
  guint                    n;

  g_assert_true (pd_shift_set_segments (shift, SEGMENTS, G_N_ELEMENTS (SEGMENTS), NULL));
  draft = pd_shift_draft_new (shift);
  g_assert_true (pd_shift_draft_is_detailed (draft));
  pd_shift_draft_set_end (draft, 18 * 60);
  segments = pd_shift_get_segments (pd_shift_draft_get_shift (draft), &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (segments[1].start, ==, 10 * 60);
  pd_shift_draft_set_end (draft, 17 * 60);
  g_assert_false (pd_shift_draft_is_changed (draft));
}

/* One that was never given a time goes with the shift. */
static void
test_a_break_without_a_time_is_where_there_is_room (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = NULL;

  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  draft = pd_shift_draft_new (shift);
  g_assert_false (pd_shift_draft_is_detailed (draft));
  pd_shift_draft_set_start (draft, 14 * 60);
  pd_shift_draft_set_end (draft, 20 * 60);
  g_assert_true (pd_shift_draft_check (draft, NULL));
  g_assert_cmpint (pd_shift_get_minutes (pd_shift_draft_get_shift (draft), PD_SEGMENT_BREAK), ==, 30);
}

static PdShiftDraft *
new_evening (void)
{
  g_autoptr (PdShift) shift = sample_shift_new (7, MIRA, BAY_STREET, SAMPLE_MONDAY, 16, 10);
  PdShiftDraft       *draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_detailed (draft, TRUE);
  return draft;
}

static void
test_breaks_and_sleepovers_stand_one_by_one (void)
{
  g_autoptr (PdShiftDraft) draft = new_evening ();
  g_autofree char         *words = NULL;
  const PdSegment         *segments;
  guint                    n;

  pd_shift_draft_add_part (draft, PD_SEGMENT_SLEEPOVER);
  words = pd_shift_draft_dup_part_words (draft, 0);
  g_assert_cmpstr (words, ==, "22:00 – 6:00 +1");
  pd_shift_draft_add_part (draft, PD_SEGMENT_BREAK);
  pd_shift_draft_set_part_start (draft, 1, 19 * 60);
  pd_shift_draft_set_part_end (draft, 1, 19 * 60 + 30);
  pd_shift_draft_add_part (draft, PD_SEGMENT_BREAK);
  pd_shift_draft_set_part_start (draft, 2, 8 * 60);
  pd_shift_draft_set_part_end (draft, 2, 8 * 60 + 15);
  g_assert_true (pd_shift_draft_check (draft, NULL));

  segments = pd_shift_get_segments (pd_shift_draft_get_shift (draft), &n);
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpint (segments[3].kind, ==, PD_SEGMENT_SLEEPOVER);
  g_assert_cmpint (segments[5].kind, ==, PD_SEGMENT_BREAK);
  g_assert_cmpint (segments[5].start, ==, 32 * 60);
  g_assert_cmpint (pd_shift_draft_get_break (draft), ==, 45);
}

static void
test_parts_at_the_same_time_are_refused (void)
{
  g_autoptr (PdShiftDraft) draft = new_evening ();

  pd_shift_draft_add_part (draft, PD_SEGMENT_SLEEPOVER);
  pd_shift_draft_add_part (draft, PD_SEGMENT_BREAK);
  pd_shift_draft_set_part_start (draft, 1, 5 * 60);
  pd_shift_draft_set_part_end (draft, 1, 7 * 60);
  assert_sentence (draft, "Two of the breaks and sleepovers are at the same time.");
  pd_shift_draft_set_part_start (draft, 1, 11 * 60);
  pd_shift_draft_set_part_end (draft, 1, 12 * 60);
  assert_sentence (draft, "A break lies within the times of its shift.");
  pd_shift_draft_remove_part (draft, 1);
  g_assert_true (pd_shift_draft_check (draft, NULL));
}

static void
test_a_part_without_room_is_to_be_typed (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);
  const PdSegment         *parts;
  guint                    n;

  pd_shift_draft_set_detailed (draft, TRUE);
  g_assert_false (pd_shift_draft_is_changed (draft));
  pd_shift_draft_add_part (draft, PD_SEGMENT_SLEEPOVER);
  parts = pd_shift_draft_get_parts (draft, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (parts[0].start, ==, PD_SHIFT_DRAFT_NO_TIME);
  assert_sentence (draft, "Type when each break and sleepover starts and ends.");
  pd_shift_draft_remove_part (draft, 0);
  g_assert_false (pd_shift_draft_is_changed (draft));
}

static void
test_a_pin_and_a_note_are_of_one_shift_alone (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = NULL;

  pd_shift_set_series_id (shift, 5);
  draft = pd_shift_draft_new (shift);
  pd_shift_draft_set_is_pinned (draft, TRUE);
  pd_shift_draft_set_note (draft, "Bring the keys.");
  g_assert_true (pd_shift_draft_is_changed (draft));
  g_assert_false (pd_shift_draft_concerns_series (draft));
  pd_shift_draft_set_end (draft, 16 * 60);
  g_assert_true (pd_shift_draft_concerns_series (draft));
  g_assert_true (pd_shift_get_is_pinned (pd_shift_draft_get_shift (draft)));
}

static void
test_a_repetition_has_an_end (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);
  PdRepetition             weekly = { 0, 1, PD_DAY_NONE, 0 };

  pd_shift_draft_set_repetition (draft, &weekly);
  g_assert_true (pd_shift_draft_is_changed (draft));
  assert_sentence (draft, "Say until which day a shift is repeated, or how many times.");
  weekly.n_times = 4;
  pd_shift_draft_set_repetition (draft, &weekly);
  g_assert_true (pd_shift_draft_check (draft, NULL));
  pd_shift_draft_set_repetition (draft, NULL);
  g_assert_false (pd_shift_draft_is_changed (draft));
}

static void
test_a_day_and_a_site_are_needed (void)
{
  g_autoptr (PdShift)      shift = new_shift ();
  g_autoptr (PdShiftDraft) draft = pd_shift_draft_new (shift);

  pd_shift_draft_set_day (draft, PD_DAY_NONE);
  assert_sentence (draft, "Type a day, like 24/11 or tomorrow.");
  pd_shift_draft_set_day (draft, SAMPLE_MONDAY);
  pd_shift_draft_set_site_id (draft, PD_ID_NONE);
  assert_sentence (draft, "Choose a site.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/shift-draft/nothing-is-changed-at-first", test_nothing_is_changed_at_first);
  g_test_add_func ("/shift-draft/what-is-changed-back-is-not-changed", test_what_is_changed_back_is_not_changed);
  g_test_add_func ("/shift-draft/the-shift-it-began-with-stays-as-it-is",
                   test_the_shift_it_began_with_stays_as_it_is);
  g_test_add_func ("/shift-draft/an-end-before-the-start-is-the-next-day",
                   test_an_end_before_the_start_is_the_next_day);
  g_test_add_func ("/shift-draft/a-half-typed-time-keeps-the-last-whole-one",
                   test_a_half_typed_time_keeps_the_last_whole_one);
  g_test_add_func ("/shift-draft/a-new-shift-asks-for-its-times", test_a_new_shift_asks_for_its_times);
  g_test_add_func ("/shift-draft/the-usual-times-can-be-typed-too", test_the_usual_times_can_be_typed_too);
  g_test_add_func ("/shift-draft/a-break-is-not-worked", test_a_break_is_not_worked);
  g_test_add_func ("/shift-draft/a-break-longer-than-the-work-is-refused",
                   test_a_break_longer_than_the_work_is_refused);
  g_test_add_func ("/shift-draft/a-sleepover-lies-within-the-shift", test_a_sleepover_lies_within_the_shift);
  g_test_add_func ("/shift-draft/a-break-at-its-own-time-stays-there", test_a_break_at_its_own_time_stays_there);
  g_test_add_func ("/shift-draft/a-break-without-a-time-is-where-there-is-room",
                   test_a_break_without_a_time_is_where_there_is_room);
  g_test_add_func ("/shift-draft/breaks-and-sleepovers-stand-one-by-one/row-19",
                   test_breaks_and_sleepovers_stand_one_by_one);
  g_test_add_func ("/shift-draft/parts-at-the-same-time-are-refused", test_parts_at_the_same_time_are_refused);
  g_test_add_func ("/shift-draft/a-part-without-room-is-to-be-typed", test_a_part_without_room_is_to_be_typed);
  g_test_add_func ("/shift-draft/a-pin-and-a-note-are-of-one-shift-alone",
                   test_a_pin_and_a_note_are_of_one_shift_alone);
  g_test_add_func ("/shift-draft/a-repetition-has-an-end", test_a_repetition_has_an_end);
  g_test_add_func ("/shift-draft/a-day-and-a-site-are-needed", test_a_day_and_a_site_are_needed);

  return g_test_run ();
}
