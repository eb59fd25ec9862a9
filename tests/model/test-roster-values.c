/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-agreement.h"
#include "pd-availability.h"
#include "pd-coverage.h"
#include "pd-error.h"
#include "pd-leave.h"
#include "pd-override.h"
#include "pd-pattern.h"
#include "pd-severity.h"
#include "pd-spans.h"
#include "pd-training.h"
#include "pd-worked.h"

#define MONDAY 20780 /* 23 November 2026 */

static void
assert_spans (GArray     *spans,
              const char *expected)
{
  g_autofree char *text = pd_spans_to_text (spans);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_spans_are_joined_and_cut (void)
{
  g_autoptr (GArray) spans = pd_spans_new ();

  pd_spans_add (spans, 540, 600);
  pd_spans_add (spans, 720, 780);
  pd_spans_add (spans, 600, 660);
  assert_spans (spans, "9:00 – 11:00, 12:00 – 13:00");
  pd_spans_add (spans, 650, 730);
  assert_spans (spans, "9:00 – 13:00");
  pd_spans_add (spans, 800, 800);
  pd_spans_take_out (spans, 600, 630);
  assert_spans (spans, "9:00 – 10:00, 10:30 – 13:00");
  g_assert_cmpint (pd_spans_get_minutes (spans), ==, 210);
  pd_spans_keep_within (spans, 570, 640);
  assert_spans (spans, "9:30 – 10:00, 10:30 – 10:40");
  pd_spans_take_out (spans, 0, 1440);
  g_assert_true (pd_spans_is_empty (spans));
}

/* Spans as bits of a day's quarters, told by doing the same to the bits. */
static void
test_spans_agree_with_bits (void)
{
  g_autoptr (GRand)  rand = g_rand_new_with_seed (20261121);
  g_autoptr (GArray) spans = pd_spans_new ();
  gboolean           bits[96] = { FALSE };

  for (guint round = 0; round < 5000; round++)
    {
      int      start = g_rand_int_range (rand, 0, 96);
      int      end = g_rand_int_range (rand, 0, 97);
      gboolean adds = g_rand_boolean (rand);
      int      n = 0;

      if (adds)
        pd_spans_add (spans, start, end);
      else
        pd_spans_take_out (spans, start, end);
      for (int i = start; i < end; i++)
        bits[i] = adds;
      for (int i = 0; i < 96; i++)
        n += bits[i];
      g_assert_cmpint (pd_spans_get_minutes (spans), ==, n);
      for (guint i = 0; i < spans->len; i++)
        {
          const PdSpan *span = &g_array_index (spans, PdSpan, i);

          g_assert_true (span->end > span->start && bits[span->start] && bits[span->end - 1]);
          g_assert_true (i == 0 || g_array_index (spans, PdSpan, i - 1).end < span->start);
        }
    }
}

static void
test_when_says_its_days_and_times (void)
{
  const struct
  {
    PdWhen      when;
    PdWhenKind  kind;
    const char *words;
  } cases[] = {
    { { 0x15, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 }, PD_WHEN_WEEKLY, "Mon, Wed, Fri 9:00 – 17:00" },
    { { 0x7f, PD_DAY_NONE, PD_DAY_NONE, 0, 1440 }, PD_WHEN_WEEKLY, "every day" },
    { { 0x01, MONDAY, PD_DAY_NONE, 0, 1440 }, PD_WHEN_WEEKLY, "Mon, from Mon 23 Nov" },
    { { 0, MONDAY, MONDAY + 3, 1320, 1800 }, PD_WHEN_DATED, "Mon 23 Nov – Thu 26 Nov 22:00 – 6:00 +1" },
    { { 0, MONDAY, MONDAY, 0, 1440 }, PD_WHEN_ONE_OFF, "Mon 23 Nov" },
    { { 0, PD_DAY_NONE, MONDAY, 0, 1440 }, PD_WHEN_WEEKLY, "every day, until Mon 23 Nov" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = pd_when_to_words (&cases[i].when);

      g_assert_true (pd_when_check (&cases[i].when, NULL));
      g_assert_cmpint (pd_when_get_kind (&cases[i].when), ==, cases[i].kind);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_when_is_refused (void)
{
  const PdWhen cases[] = {
    { 0x80, PD_DAY_NONE, PD_DAY_NONE, 0, 1440 },
    { 0, MONDAY, MONDAY - 1, 0, 1440 },
    { 0, MONDAY, MONDAY, -1, 1440 },
    { 0, MONDAY, MONDAY, 1440, 1500 },
    { 0, MONDAY, MONDAY, 600, 600 },
    { 0, MONDAY, MONDAY, 600, 2881 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pd_when_check (&cases[i], &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
    }
}

/* Touching and spans say the same, around midnight and two days on. */
static void
test_when_touches_where_it_has_spans (void)
{
  const PdWhen when = { 0x22, MONDAY, MONDAY + 13, 1200, 2500 };

  for (PdDay day = MONDAY - 3; day < MONDAY + 17; day++)
    for (int start = 0; start < 1440; start += 95)
      for (int end = start + 1; end <= 2880; end += 311)
        {
          g_autoptr (GArray) spans = pd_spans_new ();

          pd_when_add_spans (&when, day, start, end, spans);
          g_assert_true (pd_when_touches (&when, day, start, end) == !pd_spans_is_empty (spans));
        }
}

static void
test_copies_are_equal_until_they_are_changed (void)
{
  g_autoptr (PdTraining)  training = pd_training_new (1, "First aid", MONDAY, MONDAY + 365, TRUE);
  g_autoptr (PdTraining)  training_copy = pd_training_copy (training);
  g_autoptr (PdPattern)   pattern = pd_pattern_new (1, MONDAY, MONDAY, 2);
  g_autoptr (PdPattern)   pattern_copy = NULL;
  g_autoptr (PdAgreement) agreement = pd_agreement_new (1, "rest", PD_AGREED_BY_MESSAGE, MONDAY);
  g_autoptr (PdAgreement) agreement_copy = pd_agreement_copy (agreement);
  g_autoptr (PdOverride)  override = pd_override_new ("leave", 5, "Asked to", 2, MONDAY);
  g_autoptr (PdOverride)  override_copy = pd_override_copy (override);
  g_autoptr (PdCoverage)  coverage = pd_coverage_new (11, PD_WHEN_ALWAYS, 1, 2, 3);
  g_autoptr (PdCoverage)  coverage_copy = pd_coverage_copy (coverage);

  pd_pattern_add_time (pattern, 0, 540, 1020);
  pattern_copy = pd_pattern_copy (pattern);
  g_assert_true (pd_training_equal (training, training_copy));
  training_copy->expires_on++;
  g_assert_false (pd_training_equal (training, training_copy));
  g_assert_true (pd_pattern_equal (pattern, pattern_copy));
  pd_pattern_add_time (pattern_copy, 1, 540, 1020);
  g_assert_false (pd_pattern_equal (pattern, pattern_copy));
  g_assert_cmpuint (pattern->times->len, ==, 1);
  g_assert_true (pd_agreement_equal (agreement, agreement_copy));
  pd_agreement_set_note (agreement_copy, "By the door");
  g_assert_false (pd_agreement_equal (agreement, agreement_copy));
  g_assert_true (pd_override_equal (override, override_copy));
  override_copy->decided_by = 3;
  g_assert_false (pd_override_equal (override, override_copy));
  g_assert_true (pd_coverage_equal (coverage, coverage_copy));
  coverage_copy->may_be_alone = TRUE;
  g_assert_false (pd_coverage_equal (coverage, coverage_copy));
}

static void
test_what_can_not_be_kept_is_refused (void)
{
  g_autoptr (PdOverride)     override = pd_override_new ("leave", 5, "  ", 2, MONDAY);
  g_autoptr (PdAgreement)    agreement = pd_agreement_new (1, "rest", PD_AGREED_BY_WORD, PD_DAY_NONE);
  g_autoptr (PdTraining)     training = pd_training_new (1, "", MONDAY, MONDAY, TRUE);
  g_autoptr (PdCoverage)     coverage = pd_coverage_new (11, PD_WHEN_ALWAYS, 2, 1, 3);
  g_autoptr (PdPattern)      pattern = pd_pattern_new (1, MONDAY, MONDAY, 9);
  g_autoptr (PdLeave)        leave = pd_leave_new (1, PD_LEAVE_ANNUAL, MONDAY, PD_DAY_NONE);
  g_autoptr (PdAvailability) availability = pd_availability_new (1, PD_WISH_NOTHING_SAID, PD_WHEN_ALWAYS);

  g_assert_false (pd_override_check (override, NULL));
  g_assert_false (pd_agreement_check (agreement, NULL));
  g_assert_false (pd_training_check (training, NULL));
  g_assert_false (pd_coverage_check (coverage, NULL));
  g_assert_false (pd_pattern_check (pattern, NULL));
  g_assert_false (pd_leave_check (leave, NULL));
  g_assert_false (pd_availability_check (availability, NULL));
  pattern->n_weeks = 2;
  g_assert_true (pd_pattern_check (pattern, NULL));
  pd_pattern_add_time (pattern, 14, 540, 1020);
  g_assert_false (pd_pattern_check (pattern, NULL));
}

static void
test_who_can_not_come_is_away_for_the_hours (void)
{
  g_autoptr (PdShift) shift = pd_shift_new (5);
  g_autoptr (PdLeave) night = NULL;
  g_autoptr (PdLeave) days = NULL;

  pd_shift_set_person_id (shift, 1);
  pd_shift_set_day (shift, MONDAY);
  g_assert_true (pd_shift_set_times (shift, 22 * 60, 30 * 60, NULL));
  night = pd_leave_new_for_shift (shift);
  g_assert_true (pd_leave_check (night, NULL));
  g_assert_cmpint (night->kind, ==, PD_LEAVE_OTHER);
  g_assert_cmpint (night->from, ==, MONDAY);
  g_assert_cmpint (night->to, ==, MONDAY);
  g_assert_cmpint (night->start, ==, 22 * 60);
  g_assert_cmpint (night->end, ==, 30 * 60);

  g_assert_true (pd_shift_set_times (shift, 22 * 60, 60 * 60, NULL));
  days = pd_leave_new_for_shift (shift);
  g_assert_true (pd_leave_check (days, NULL));
  g_assert_cmpint (days->to, ==, MONDAY + 2);
  g_assert_cmpint (days->start, ==, 0);
}

static void
test_the_kind_of_leave_is_for_who_may_see_it (void)
{
  g_autoptr (PdLeave) leave = pd_leave_new (1, PD_LEAVE_PERSONAL, MONDAY, MONDAY + 1);
  g_autofree char    *hidden = pd_leave_to_words (leave, FALSE);
  g_autofree char    *seen = pd_leave_to_words (leave, TRUE);

  g_assert_cmpstr (hidden, ==, "Away, Mon 23 Nov – Tue 24 Nov");
  g_assert_cmpstr (seen, ==, "Personal leave, Mon 23 Nov – Tue 24 Nov");
}

static void
test_every_name_is_read_again (void)
{
  for (PdLeaveKind i = PD_LEAVE_OTHER; i <= PD_LEAVE_UNPAID; i++)
    {
      PdLeaveKind kind;

      g_assert_true (pd_leave_kind_parse (pd_leave_kind_to_nick (i), &kind) && kind == i);
      g_assert_true (pd_leave_kind_parse (pd_leave_kind_to_words (i), &kind) && kind == i);
    }
  for (PdWish i = PD_WISH_NOTHING_SAID; i <= PD_WISH_NO; i++)
    {
      PdWish wish;

      g_assert_true (pd_wish_parse (pd_wish_to_nick (i), &wish) && wish == i);
    }
  for (PdAgreedHow i = PD_AGREED_IN_WRITING; i <= PD_AGREED_BY_WORD; i++)
    {
      PdAgreedHow how;

      g_assert_true (pd_agreed_how_parse (pd_agreed_how_to_nick (i), &how) && how == i);
    }
  for (PdWorkedState i = PD_WORKED_AS_PLANNED; i <= PD_WORKED_NOT; i++)
    {
      PdWorkedState state;

      g_assert_true (pd_worked_state_parse (pd_worked_state_to_nick (i), &state) && state == i);
    }
  for (PdSeverity i = PD_SEVERITY_CANNOT; i <= PD_SEVERITY_HEADS_UP; i++)
    {
      PdSeverity severity;

      g_assert_true (pd_severity_parse (pd_severity_to_nick (i), &severity) && severity == i);
    }
}

static void
test_what_was_worked_is_beside_the_plan (void)
{
  const PdSegment       later = { PD_SEGMENT_WORK, 600, 1080 };
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) worked = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_worked_free);
  g_autoptr (GPtrArray) planned_layer = NULL;
  g_autoptr (GPtrArray) worked_layer = NULL;

  for (PdId id = 1; id <= 4; id++)
    g_ptr_array_add (shifts, pd_shift_new (id));
  g_ptr_array_add (worked, pd_worked_new (1, PD_WORKED_AS_PLANNED, 9, MONDAY));
  g_ptr_array_add (worked, pd_worked_new (2, PD_WORKED_AS_PLANNED, 9, MONDAY));
  g_assert_true (pd_worked_set_times (g_ptr_array_index (worked, 1), &later, 1, NULL));
  g_ptr_array_add (worked, pd_worked_new (3, PD_WORKED_NOT, 9, MONDAY));
  planned_layer = pd_worked_make_layer (shifts, worked, PD_LAYER_PLANNED);
  worked_layer = pd_worked_make_layer (shifts, worked, PD_LAYER_WORKED);
  g_assert_cmpuint (planned_layer->len, ==, 4);
  g_assert_cmpuint (worked_layer->len, ==, 3);
  g_assert_cmpint (pd_shift_get_start (g_ptr_array_index (planned_layer, 1)), ==, 540);
  g_assert_cmpint (pd_shift_get_start (g_ptr_array_index (worked_layer, 1)), ==, 600);
  g_assert_cmpint (pd_shift_get_id (g_ptr_array_index (worked_layer, 2)), ==, 4);
}

static void
test_a_pin_is_part_of_a_shift (void)
{
  g_autoptr (PdShift) shift = pd_shift_new (1);
  g_autoptr (PdShift) copy = NULL;

  pd_shift_set_is_pinned (shift, TRUE);
  copy = pd_shift_copy (shift);
  g_assert_true (pd_shift_get_is_pinned (copy));
  g_assert_true (pd_shift_equal (shift, copy));
  pd_shift_set_is_pinned (copy, FALSE);
  g_assert_false (pd_shift_equal (shift, copy));
}

#define ADD(path, test) g_test_add_func ("/roster-values/" path, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("spans-are-joined-and-cut", test_spans_are_joined_and_cut);
  ADD ("spans-agree-with-bits", test_spans_agree_with_bits);
  ADD ("row-35/when-says-its-days-and-times", test_when_says_its_days_and_times);
  ADD ("when-is-refused", test_when_is_refused);
  ADD ("when-touches-where-it-has-spans", test_when_touches_where_it_has_spans);
  ADD ("copies-are-equal-until-they-are-changed", test_copies_are_equal_until_they_are_changed);
  ADD ("what-can-not-be-kept-is-refused", test_what_can_not_be_kept_is_refused);
  ADD ("row-40/who-can-not-come-is-away-for-the-hours", test_who_can_not_come_is_away_for_the_hours);
  ADD ("row-39/the-kind-of-leave-is-for-who-may-see-it", test_the_kind_of_leave_is_for_who_may_see_it);
  ADD ("every-name-is-read-again", test_every_name_is_read_again);
  ADD ("row-17/what-was-worked-is-beside-the-plan", test_what_was_worked_is_beside_the_plan);
  ADD ("row-16/a-pin-is-part-of-a-shift", test_a_pin_is_part_of_a_shift);
  return g_test_run ();
}
