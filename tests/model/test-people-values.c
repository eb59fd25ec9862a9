/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the forms about a person ask of leave, training, steps and agreed patterns. */

#include "config.h"

#include "pd-error.h"
#include "pd-leave.h"
#include "pd-path-step.h"
#include "pd-pattern.h"
#include "pd-spans.h"
#include "pd-training.h"

#define MIRA 7
#define MONDAY 20780 /* 23 November 2026 */

static void
assert_reads (const char *text,
              const char *expected)
{
  g_autoptr (GArray) spans = pd_spans_parse (text);
  g_autofree char   *again = spans != NULL ? pd_spans_to_text (spans) : g_strdup ("no times");

  g_test_message ("%s", text != NULL ? text : "nothing");
  g_assert_cmpstr (again, ==, expected);
}

static void
test_times_of_a_day_are_read_as_typed (void)
{
  assert_reads ("9-17", "9:00 – 17:00");
  assert_reads (" 9.30-12, 13-17 ", "9:30 – 12:00, 13:00 – 17:00");
  assert_reads ("9am–5pm", "9:00 – 17:00");
  assert_reads ("13-17;9-12", "9:00 – 12:00, 13:00 – 17:00");
  assert_reads ("9-13,13-17", "9:00 – 17:00");
  assert_reads ("22-6", "22:00 – 6:00 +1");
  assert_reads ("22:00 – 6:00 +1", "22:00 – 6:00 +1");
  assert_reads ("18-24", "18:00 – 24:00");
  assert_reads ("", "");
  assert_reads (NULL, "");
  assert_reads ("off", "no times");
  assert_reads ("9", "no times");
  assert_reads ("9-", "no times");
  assert_reads ("9-17,", "no times");
  assert_reads ("9-25", "no times");
  assert_reads ("24-6", "no times");
  assert_reads ("9-17-19", "no times");
  assert_reads ("9-6 +2", "no times");
}

static void
set_day (PdPattern  *pattern,
         int         day,
         const char *text)
{
  g_autoptr (GArray) spans = pd_spans_parse (text);

  pd_pattern_set_day (pattern, day, spans);
}

static void
assert_week (const PdPattern *pattern,
             int              week,
             const char      *expected)
{
  g_autofree char *words = pd_pattern_week_to_words (pattern, week);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_a_pattern_is_written_day_by_day (void)
{
  g_autoptr (PdPattern) pattern = pd_pattern_new (MIRA, MONDAY, MONDAY, 1);
  g_autoptr (GArray)    wednesday = NULL;
  g_autoptr (GError)    error = NULL;

  pd_pattern_set_n_weeks (pattern, 2);
  set_day (pattern, 9, "9-12, 13-17");
  set_day (pattern, 0, "9-15");
  set_day (pattern, 2, "9-15");
  set_day (pattern, 4, "8-12");
  assert_week (pattern, 0, "Mon, Wed 9:00 – 15:00; Fri 8:00 – 12:00");
  assert_week (pattern, 1, "Wed 9:00 – 12:00, 13:00 – 17:00");
  g_assert_true (pd_pattern_check (pattern, &error));
  g_assert_no_error (error);
  g_assert_cmpint (pd_pattern_get_minutes_a_week (pattern), ==, (6 + 6 + 4 + 3 + 4) * 60 / 2);

  set_day (pattern, 2, "");
  wednesday = pd_pattern_get_day (pattern, 2);
  g_assert_true (pd_spans_is_empty (wednesday));
  assert_week (pattern, 0, "Mon 9:00 – 15:00; Fri 8:00 – 12:00");

  pd_pattern_set_n_weeks (pattern, 1);
  g_assert_cmpuint (pattern->times->len, ==, 2);
  pd_pattern_set_n_weeks (pattern, 2);
  assert_week (pattern, 1, "No days");
}

static void
test_the_order_of_typing_makes_no_other_pattern (void)
{
  g_autoptr (PdPattern) pattern = pd_pattern_new (MIRA, MONDAY, MONDAY, 1);
  g_autoptr (PdPattern) other = pd_pattern_new (MIRA, MONDAY, MONDAY, 1);

  set_day (pattern, 0, "9-15");
  set_day (pattern, 1, "9-12, 13-15");
  set_day (other, 1, "13-15, 9-12");
  set_day (other, 0, "8-14");
  set_day (other, 0, "9-15");
  g_assert_true (pd_pattern_equal (pattern, other));
}

static void
test_a_pattern_has_the_weekdays_of_its_anchor (void)
{
  g_autoptr (PdPattern) pattern = pd_pattern_new (MIRA, MONDAY, MONDAY + 2, 1);

  set_day (pattern, 0, "9-15");
  assert_week (pattern, 0, "Wed 9:00 – 15:00");
  g_assert_cmpint (pd_pattern_get_weekday (pattern, 6), ==, PD_WEEKDAY_TUESDAY);
}

static void
test_the_kind_of_leave_is_for_few (void)
{
  g_autoptr (PdLeave)  leave = pd_leave_new (MIRA, PD_LEAVE_FAMILY_SAFETY, MONDAY, MONDAY + 1);
  g_autoptr (PdPerson) reader = pd_person_new (MIRA, "Mira Khan");
  g_autofree char     *open = pd_leave_to_words (leave, TRUE);
  g_autofree char     *hidden = pd_leave_to_words (leave, FALSE);

  g_assert_true (pd_leave_is_kind_open_to (leave, reader));
  pd_person_set_id (reader, MIRA + 1);
  g_assert_false (pd_leave_is_kind_open_to (leave, reader));
  pd_person_set_use (reader, PD_USE_SUPERVISOR);
  g_assert_false (pd_leave_is_kind_open_to (leave, reader));
  pd_person_set_use (reader, PD_USE_COORDINATOR);
  g_assert_true (pd_leave_is_kind_open_to (leave, reader));
  pd_person_set_use (reader, PD_USE_MANAGER);
  g_assert_true (pd_leave_is_kind_open_to (leave, reader));
  g_assert_false (pd_leave_is_kind_open_to (leave, NULL));

  g_assert_true (g_str_has_prefix (open, "Family and domestic safety leave, "));
  g_assert_true (g_str_has_prefix (hidden, "Away, "));
}

static void
test_training_says_when_it_expires (void)
{
  static const struct
  {
    int         days;
    const char *words;
  } cases[] = {
    { -400, "Expired 400 days ago, on Sunday 19 October 2025" },
    { -1, "Expired 1 day ago, on Sunday 22 November 2026" },
    { 0, "Expires today" },
    { 1, "Expires in 1 day, on Tuesday 24 November 2026" },
    { 12, "Expires in 12 days, on Saturday 5 December 2026" },
    { 364, "Expires in 364 days, on Monday 22 November 2027" },
    { 365, "Expires on Tuesday 23 November 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PdTraining) training = pd_training_new (MIRA, "First aid", PD_DAY_NONE, MONDAY + cases[i].days, TRUE);
      g_autofree char       *words = pd_training_expiry_to_words (training, MONDAY);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_what_is_done_anew_may_expire (void)
{
  g_autoptr (GPtrArray) trainings = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_training_free);
  PdTraining           *old = pd_training_new (MIRA, "First aid", MONDAY - 365, MONDAY, TRUE);
  PdTraining           *endless = pd_training_new (MIRA, "IPS core", MONDAY - 365, PD_DAY_NONE, FALSE);
  g_autofree char      *words = pd_training_expiry_to_words (endless, MONDAY);

  g_assert_cmpstr (words, ==, "Has no end");
  g_ptr_array_add (trainings, old);
  g_ptr_array_add (trainings, endless);
  g_assert_false (pd_training_is_renewed (old, trainings, MONDAY + 1));
  g_ptr_array_add (trainings, pd_training_new (MIRA, "First aid", MONDAY + 2, MONDAY + 365, TRUE));
  g_assert_false (pd_training_is_renewed (old, trainings, MONDAY + 1));
  g_assert_true (pd_training_is_renewed (old, trainings, MONDAY + 2));
  g_assert_false (pd_training_is_renewed (old, trainings, MONDAY + 366));
}

static void
test_steps_say_where_somebody_is (void)
{
  static const struct
  {
    PdDay       planned_on;
    PdDay       reached_on;
    const char *words;
  } CASES[] = {
    { PD_DAY_NONE, PD_DAY_NONE, "Ahead, without a day" },
    { MONDAY + 8, PD_DAY_NONE, "Planned for Tuesday 1 December 2026" },
    { MONDAY - 1, PD_DAY_NONE, "Planned for Sunday 22 November 2026" },
    { MONDAY + 8, MONDAY, "Reached on Monday 23 November 2026" },
    { PD_DAY_NONE, MONDAY, "Reached on Monday 23 November 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (PdPathStep) step = pd_path_step_new (MIRA, "Core training", CASES[i].planned_on, CASES[i].reached_on);
      g_autofree char       *words = pd_path_step_to_words (step);

      g_assert_cmpstr (words, ==, CASES[i].words);
    }
}

static void
test_a_step_has_a_name_and_somebody (void)
{
  g_autoptr (PdPathStep) step = pd_path_step_new (MIRA, "Core training", PD_DAY_NONE, PD_DAY_NONE);
  g_autoptr (PdPathStep) nameless = pd_path_step_new (MIRA, NULL, PD_DAY_NONE, MONDAY);
  g_autoptr (PdPathStep) nobodys = pd_path_step_new (PD_ID_NONE, "Core training", PD_DAY_NONE, MONDAY);
  g_autoptr (GError)     error = NULL;

  g_assert_true (pd_path_step_check (step, &error));
  g_assert_no_error (error);
  g_assert_false (pd_path_step_check (nameless, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_false (pd_path_step_check (nobodys, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people-values/times-of-a-day-are-read-as-typed", test_times_of_a_day_are_read_as_typed);
  g_test_add_func ("/people-values/row-27/a-pattern-is-written-day-by-day", test_a_pattern_is_written_day_by_day);
  g_test_add_func ("/people-values/the-order-of-typing-makes-no-other-pattern",
                   test_the_order_of_typing_makes_no_other_pattern);
  g_test_add_func ("/people-values/a-pattern-has-the-weekdays-of-its-anchor",
                   test_a_pattern_has_the_weekdays_of_its_anchor);
  g_test_add_func ("/people-values/row-39/the-kind-of-leave-is-for-few", test_the_kind_of_leave_is_for_few);
  g_test_add_func ("/people-values/steps-say-where-somebody-is", test_steps_say_where_somebody_is);
  g_test_add_func ("/people-values/a-step-has-a-name-and-somebody", test_a_step_has_a_name_and_somebody);
  g_test_add_func ("/people-values/row-88/training-says-when-it-expires", test_training_says_when_it_expires);
  g_test_add_func ("/people-values/row-34/what-is-done-anew-may-expire", test_what_is_done_anew_may_expire);

  return g_test_run ();
}
