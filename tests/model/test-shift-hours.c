/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hours of a shift, where clocks change too. */

#include "config.h"

#include "pd-shift.h"

#include "pd-clock.h"
#include "sample-shift.h"

#define SEED 20270404

static int
count_worked (const char *iso,
              int         start,
              int         end,
              const char *zone_name)
{
  g_autoptr (PdShift) shift = sample_shift_new (iso, start, end);
  g_autoptr (PdZone)  zone = pd_zone_new (zone_name, NULL);

  return pd_shift_get_worked_minutes (shift, zone);
}

static void
test_hours_are_those_that_pass (void)
{
  g_assert_cmpint (count_worked ("2026-11-24", 1320, 360, "Australia/Sydney"), ==, 8 * 60);
  g_assert_cmpint (count_worked ("2026-10-03", 1320, 360, "Australia/Sydney"), ==, 7 * 60);
  g_assert_cmpint (count_worked ("2027-04-03", 1320, 360, "Australia/Sydney"), ==, 9 * 60);
  g_assert_cmpint (count_worked ("2026-10-03", 1320, 360, "Australia/Lord_Howe"), ==, 450);
  g_assert_cmpint (count_worked ("2027-04-03", 1320, 360, "Australia/Lord_Howe"), ==, 510);
  g_assert_cmpint (count_worked ("2026-10-03", 1320, 360, "Australia/Brisbane"), ==, 8 * 60);
  g_assert_cmpint (count_worked ("2028-02-28", 1320, 2880, "Australia/Sydney"), ==, 26 * 60);
  g_assert_cmpint (count_worked ("2026-12-31", 1320, 360, "Australia/Sydney"), ==, 8 * 60);
  /* From inside the gap to its end; wholly inside; from inside the fold. */
  g_assert_cmpint (count_worked ("2026-10-04", 150, 360, "Australia/Sydney"), ==, 150);
  g_assert_cmpint (count_worked ("2026-10-04", 130, 170, "Australia/Sydney"), ==, 40);
  g_assert_cmpint (count_worked ("2026-10-04", 170, 190, "Australia/Sydney"), ==, 0);
  g_assert_cmpint (count_worked ("2027-04-04", 60, 150, "Australia/Sydney"), ==, 90);
  g_assert_cmpint (count_worked ("2027-04-04", 150, 240, "Australia/Sydney"), ==, 150);
}

static void
test_without_a_zone_hours_are_those_of_the_wall (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-10-03", 1320, 360);

  g_assert_cmpint (pd_shift_get_worked_minutes (shift, NULL), ==, 480);
  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  g_assert_cmpint (pd_shift_get_worked_minutes (shift, NULL), ==, 450);
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 360, NULL));
  g_assert_cmpint (pd_shift_get_worked_minutes (shift, NULL), ==, 480);
}

static void
test_a_break_over_a_change_of_the_clock_is_not_worked (void)
{
  g_autoptr (PdZone)  zone = pd_zone_new ("Australia/Sydney", NULL);
  PdSegment           segments[] = { { WORK, 1320, 1530 }, { BREAK, 1530, 1680 }, { WORK, 1680, 1800 } };
  g_autoptr (PdShift) spring = sample_shift_new ("2026-10-03", 1320, 360);
  g_autoptr (PdShift) autumn = sample_shift_new ("2027-04-03", 1320, 360);

  /* The break is from 1:30 to 4:00 by the wall: 1.5 hours in spring, 3.5 in autumn. */
  g_assert_true (pd_shift_set_segments (spring, segments, G_N_ELEMENTS (segments), NULL));
  g_assert_true (pd_shift_set_segments (autumn, segments, G_N_ELEMENTS (segments), NULL));
  g_assert_cmpint (pd_shift_get_worked_minutes (spring, zone), ==, 330);
  g_assert_cmpint (pd_shift_get_worked_minutes (autumn, zone), ==, 330);
}

static void
test_instants_are_in_order (void)
{
  g_autoptr (GRand)  rand = g_rand_new_with_seed (SEED);
  g_autoptr (PdZone) zone = pd_zone_new ("Australia/Sydney", NULL);
  PdDay              changes[] = { sample_shift_day ("2026-10-03"), sample_shift_day ("2026-10-04"), sample_shift_day ("2027-04-03"), sample_shift_day ("2027-04-04") };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (PdShift) shift = pd_shift_new (1);
      int                 from = g_rand_int_range (rand, 0, 1440);
      gint64              start;
      gint64              end;
      int                 worked;

      pd_shift_set_day (shift, changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))]);
      g_assert_true (pd_shift_set_times (shift, from, from + g_rand_int_range (rand, 1, 2881), NULL));
      pd_shift_get_instants (shift, zone, &start, &end);
      worked = pd_shift_get_worked_minutes (shift, zone);
      g_assert_cmpint (start, <=, end);
      g_assert_cmpint (worked, ==, (end - start) / 60);
      g_assert_cmpint (ABS (worked - pd_shift_get_worked_minutes (shift, NULL)), <=, 60);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shift-hours/hours-are-those-that-pass", test_hours_are_those_that_pass);
  g_test_add_func ("/shift-hours/without-a-zone-hours-are-those-of-the-wall", test_without_a_zone_hours_are_those_of_the_wall);
  g_test_add_func ("/shift-hours/a-break-over-a-change-of-the-clock-is-not-worked", test_a_break_over_a_change_of_the_clock_is_not_worked);
  g_test_add_func ("/shift-hours/instants-are-in-order", test_instants_are_in_order);
  return g_test_run ();
}
