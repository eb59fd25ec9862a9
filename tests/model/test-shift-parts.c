/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Breaks and sleepovers within a shift. */

#include "config.h"

#include "pd-shift.h"

#include "pd-error.h"
#include "sample-shift.h"

#define SEED 20270404

static void
test_a_break_is_in_the_middle_of_the_longest_work (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 540, 1020);
  PdSegment           night[] = { { WORK, 1200, 1320 }, { SLEEP, 1320, 1800 }, { WORK, 1800, 2100 } };

  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  sample_shift_assert_holds (shift, "w 540-765 b 765-795 w 795-1020");
  g_assert_true (pd_shift_set_break (shift, 60, NULL));
  sample_shift_assert_holds (shift, "w 540-750 b 750-810 w 810-1020");
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  sample_shift_assert_holds (shift, "w 540-1020");

  g_assert_true (pd_shift_set_segments (shift, night, G_N_ELEMENTS (night), NULL));
  g_assert_true (pd_shift_set_break (shift, 60, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920 b 1920-1980 w 1980-2100");
  g_assert_cmpint (pd_shift_get_minutes (shift, BREAK), ==, 60);
  g_assert_cmpint (pd_shift_get_minutes (shift, SLEEP), ==, 480);
  g_assert_cmpint (pd_shift_get_minutes (shift, WORK), ==, 360);
}

static void
test_a_break_takes_the_first_of_two_that_are_alike (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 540, 1020);
  PdSegment           night[] = { { WORK, 1200, 1320 }, { SLEEP, 1320, 1800 }, { WORK, 1800, 1920 } };

  g_assert_true (pd_shift_set_segments (shift, night, G_N_ELEMENTS (night), NULL));
  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  sample_shift_assert_holds (shift, "w 1200-1245 b 1245-1275 w 1275-1320 s 1320-1800 w 1800-1920");
}

static void
test_a_break_leaves_a_minute_on_each_side (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 540, 1020);

  g_assert_true (pd_shift_set_break (shift, 478, NULL));
  sample_shift_assert_holds (shift, "w 540-541 b 541-1019 w 1019-1020");
}

static void
test_no_break_joins_what_was_around_it (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 540, 1020);
  PdSegment           to_sleep[] = { { WORK, 1200, 1300 }, { BREAK, 1300, 1320 }, { SLEEP, 1320, 1800 } };
  PdSegment           awake[] = { { SLEEP, 0, 200 }, { BREAK, 200, 260 }, { SLEEP, 260, 400 } };
  PdSegment           many[] = {
              { WORK, 0, 100 }, { BREAK, 100, 110 }, { BREAK, 110, 120 }, { WORK, 120, 200 }, { BREAK, 200, 230 }, { WORK, 230, 300 }
  };

  g_assert_true (pd_shift_set_segments (shift, to_sleep, G_N_ELEMENTS (to_sleep), NULL));
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1800");
  g_assert_true (pd_shift_set_segments (shift, awake, G_N_ELEMENTS (awake), NULL));
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  sample_shift_assert_holds (shift, "s 0-400");
  g_assert_true (pd_shift_set_segments (shift, many, G_N_ELEMENTS (many), NULL));
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  sample_shift_assert_holds (shift, "w 0-300");
}

static void
test_refuses_a_break_that_leaves_no_work (void)
{
  static const int LENGTHS[] = { -1, 479, 480, 481, G_MAXINT, G_MININT };

  for (guint i = 0; i < G_N_ELEMENTS (LENGTHS); i++)
    {
      g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 540, 1020);
      g_autoptr (GError)  error = NULL;

      g_assert_false (pd_shift_set_break (shift, LENGTHS[i], &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      sample_shift_assert_holds (shift, "w 540-1020");
    }
}

static void
test_a_sleepover_is_inside_its_shift (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 1200, 480);

  g_assert_true (pd_shift_set_sleepover (shift, 1320, 360, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920");
  /* After midnight, and in place of the one before. */
  g_assert_true (pd_shift_set_sleepover (shift, 0, 360, NULL));
  sample_shift_assert_holds (shift, "w 1200-1440 s 1440-1800 w 1800-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 1800, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920");
  /* To midnight. */
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 0, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1440 w 1440-1920");
  /* The whole of it. */
  g_assert_true (pd_shift_set_sleepover (shift, 1200, 480, NULL));
  sample_shift_assert_holds (shift, "s 1200-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1200, 360, NULL));
  sample_shift_assert_holds (shift, "s 1200-1800 w 1800-1920");
  /* A day and a night of sleep, from nine to nine, within two days. */
  g_assert_true (pd_shift_set_times (shift, 480, 480 + 2880, NULL));
  g_assert_true (pd_shift_set_sleepover (shift, 540, 540, NULL));
  sample_shift_assert_holds (shift, "w 480-540 s 540-1980 w 1980-3360");
}

static void
test_a_sleepover_takes_the_place_of_a_break (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 1200, 480);

  g_assert_true (pd_shift_set_break (shift, 60, NULL));
  sample_shift_assert_holds (shift, "w 1200-1530 b 1530-1590 w 1590-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 1560, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1560 b 1560-1590 w 1590-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 360, NULL));
  sample_shift_assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920");
}

static void
test_refuses_a_sleepover_outside (void)
{
  static const int SLEEPS[][2] = { { 1190, 1300 }, { 1320, 500 }, { 540, 600 }, { 1919, 1921 }, { 1320, -1 }, { -1, 1320 }, { G_MAXINT, 0 }, { G_MININT, G_MAXINT } };

  for (guint i = 0; i < G_N_ELEMENTS (SLEEPS); i++)
    {
      g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 1200, 480);
      g_autoptr (GError)  error = NULL;

      g_test_message ("%d-%d", SLEEPS[i][0], SLEEPS[i][1]);
      g_assert_false (pd_shift_set_sleepover (shift, SLEEPS[i][0], SLEEPS[i][1], &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      sample_shift_assert_holds (shift, "w 1200-1920");
    }
}

/* Whatever breaks and sleepovers are asked for, a shift stays a possible duty of the
 * same times. */
static void
test_changes_keep_the_times (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 5000; i++)
    {
      int                 from = g_rand_int_range (rand, 0, 1440);
      int                 length = g_rand_int_range (rand, 2, 2881);
      g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", from, from + length);

      for (guint j = 0; j < 6; j++)
        {
          guint            n;
          const PdSegment *segments;
          int              minutes = g_rand_int_range (rand, 0, 200);

          if (g_rand_boolean (rand))
            pd_shift_set_break (shift, minutes, NULL);
          else
            pd_shift_set_sleepover (shift, from + minutes, from + minutes + g_rand_int_range (rand, 1, 600), NULL);
          segments = pd_shift_get_segments (shift, &n);
          g_assert_true (pd_shift_set_segments (shift, segments, n, NULL));
          g_assert_cmpint (pd_shift_get_start (shift), ==, from);
          g_assert_cmpint (pd_shift_get_end (shift), ==, from + length);
          g_assert_cmpint (pd_shift_get_minutes (shift, WORK) + pd_shift_get_minutes (shift, SLEEP) +
                               pd_shift_get_minutes (shift, BREAK),
                           ==,
                           length);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shift-parts/a-break-is-in-the-middle-of-the-longest-work", test_a_break_is_in_the_middle_of_the_longest_work);
  g_test_add_func ("/shift-parts/a-break-takes-the-first-of-two-that-are-alike", test_a_break_takes_the_first_of_two_that_are_alike);
  g_test_add_func ("/shift-parts/a-break-leaves-a-minute-on-each-side", test_a_break_leaves_a_minute_on_each_side);
  g_test_add_func ("/shift-parts/no-break-joins-what-was-around-it", test_no_break_joins_what_was_around_it);
  g_test_add_func ("/shift-parts/refuses-a-break-that-leaves-no-work", test_refuses_a_break_that_leaves_no_work);
  g_test_add_func ("/shift-parts/a-sleepover-is-inside-its-shift", test_a_sleepover_is_inside_its_shift);
  g_test_add_func ("/shift-parts/a-sleepover-takes-the-place-of-a-break", test_a_sleepover_takes_the_place_of_a_break);
  g_test_add_func ("/shift-parts/refuses-a-sleepover-outside", test_refuses_a_sleepover_outside);
  g_test_add_func ("/shift-parts/changes-keep-the-times", test_changes_keep_the_times);
  return g_test_run ();
}
