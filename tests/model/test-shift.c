/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-shift.h"

#include "pd-clock.h"
#include "pd-error.h"

#define SEED 20270404

#define WORK PD_SEGMENT_WORK
#define SLEEP PD_SEGMENT_SLEEPOVER
#define BREAK PD_SEGMENT_BREAK

static PdDay
day_of (const char *iso)
{
  PdDay day = PD_DAY_NONE;

  g_assert_true (pd_day_parse_iso (iso, &day));
  return day;
}

static PdShift *
new_shift (const char *iso,
           int         start,
           int         end)
{
  g_autoptr (GError) error = NULL;
  PdShift           *shift = pd_shift_new (1);

  pd_shift_set_day (shift, day_of (iso));
  pd_shift_set_times (shift, start, end, &error);
  g_assert_no_error (error);
  return shift;
}

/* Segments as text: "w 540-720 b 720-750". */
static char *
describe (PdShift *shift)
{
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s%c %d-%d",
                            i > 0 ? " " : "",
                            "wsb"[segments[i].kind],
                            segments[i].start,
                            segments[i].end);
  return g_string_free (text, FALSE);
}

static void
assert_holds (PdShift    *shift,
              const char *expected)
{
  g_autofree char *text = describe (shift);

  g_assert_cmpstr (text, ==, expected);
}

static int
count_worked (const char *iso,
              int         start,
              int         end,
              const char *zone_name)
{
  g_autoptr (PdShift) shift = new_shift (iso, start, end);
  g_autoptr (PdZone)  zone = pd_zone_new (zone_name, NULL);

  return pd_shift_get_worked_minutes (shift, zone);
}

static void
test_a_new_shift_is_possible (void)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);

  assert_holds (shift, "w 540-1020");
  g_assert_true (pd_shift_is_open (shift));
  g_assert_cmpint (pd_shift_get_day (shift), ==, PD_DAY_NONE);
  g_assert_cmpint (pd_shift_get_activity (shift), ==, PD_ACTIVITY_SUPPORT);
  g_assert_cmpstr (pd_shift_get_note (shift), ==, "");
}

static void
test_takes_only_possible_duties (void)
{
  static const struct
  {
    PdSegment segments[3];
    guint     n;
    gboolean  possible;
  } DUTIES[] = {
    { { { WORK, 540, 1020 } }, 1, TRUE },
    { { { SLEEP, 1320, 1800 } }, 1, TRUE },
    { { { WORK, 0, 1 } }, 1, TRUE },
    { { { WORK, 0, 2880 } }, 1, TRUE },
    { { { WORK, 1439, 1439 + 2880 } }, 1, TRUE },
    { { { WORK, 540, 720 }, { BREAK, 720, 750 }, { WORK, 750, 1020 } }, 3, TRUE },
    { { { WORK, 1200, 1320 }, { SLEEP, 1320, 1800 }, { WORK, 1800, 1920 } }, 3, TRUE },
    { { { WORK, 540, 720 }, { WORK, 720, 1020 } }, 2, TRUE },
    { { { 0 } }, 0, FALSE },
    { { { WORK, 540, 540 } }, 1, FALSE },
    { { { WORK, 540, 500 } }, 1, FALSE },
    { { { WORK, -1, 500 } }, 1, FALSE },
    { { { WORK, 1440, 1500 } }, 1, FALSE },
    { { { WORK, 0, 2881 } }, 1, FALSE },
    { { { WORK, G_MININT, G_MAXINT } }, 1, FALSE },
    { { { WORK, 0, G_MAXINT } }, 1, FALSE },
    { { { BREAK, 540, 1020 } }, 1, FALSE },
    { { { BREAK, 540, 600 }, { WORK, 600, 1020 } }, 2, FALSE },
    { { { WORK, 540, 600 }, { BREAK, 600, 1020 } }, 2, FALSE },
    { { { WORK, 540, 720 }, { WORK, 750, 1020 } }, 2, FALSE },
    { { { WORK, 540, 720 }, { WORK, 700, 1020 } }, 2, FALSE },
    { { { WORK, 720, 1020 }, { WORK, 540, 720 } }, 2, FALSE },
    { { { (PdSegmentKind) 3, 540, 720 } }, 1, FALSE },
    { { { (PdSegmentKind) -1, 540, 720 } }, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (DUTIES); i++)
    {
      g_autoptr (PdShift) shift = new_shift ("2026-11-24", 60, 120);
      g_autoptr (GError)  error = NULL;
      gboolean            taken = pd_shift_set_segments (shift, DUTIES[i].segments, DUTIES[i].n, &error);

      g_test_message ("duty %u", i);
      g_assert_cmpint (taken, ==, DUTIES[i].possible);
      if (DUTIES[i].possible)
        {
          g_assert_no_error (error);
          g_assert_cmpint (pd_shift_get_start (shift), ==, DUTIES[i].segments[0].start);
          g_assert_cmpint (pd_shift_get_end (shift), ==, DUTIES[i].segments[DUTIES[i].n - 1].end);
        }
      else
        {
          g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
          assert_holds (shift, "w 60-120");
        }
    }
}

static void
test_an_end_before_the_start_is_the_next_day (void)
{
  g_autoptr (PdShift) night = new_shift ("2026-11-24", 1320, 360);
  g_autoptr (PdShift) whole_day = new_shift ("2026-11-24", 540, 540);
  g_autoptr (PdShift) evening = new_shift ("2026-11-24", 960, 0);
  g_autoptr (GError)  error = NULL;

  assert_holds (night, "w 1320-1800");
  assert_holds (whole_day, "w 540-1980");
  assert_holds (evening, "w 960-1440");
  g_assert_false (pd_shift_set_times (night, 1500, 1600, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  assert_holds (night, "w 1320-1800");
}

static void
test_a_break_is_in_the_middle_of_the_longest_work (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 540, 1020);
  PdSegment           night[] = { { WORK, 1200, 1320 }, { SLEEP, 1320, 1800 }, { WORK, 1800, 2100 } };

  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  assert_holds (shift, "w 540-765 b 765-795 w 795-1020");
  g_assert_true (pd_shift_set_break (shift, 60, NULL));
  assert_holds (shift, "w 540-750 b 750-810 w 810-1020");
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  assert_holds (shift, "w 540-1020");

  g_assert_true (pd_shift_set_segments (shift, night, G_N_ELEMENTS (night), NULL));
  g_assert_true (pd_shift_set_break (shift, 60, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920 b 1920-1980 w 1980-2100");
  g_assert_cmpint (pd_shift_get_minutes (shift, BREAK), ==, 60);
  g_assert_cmpint (pd_shift_get_minutes (shift, SLEEP), ==, 480);
  g_assert_cmpint (pd_shift_get_minutes (shift, WORK), ==, 360);
}

static void
test_a_break_takes_the_first_of_two_that_are_alike (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 540, 1020);
  PdSegment           night[] = { { WORK, 1200, 1320 }, { SLEEP, 1320, 1800 }, { WORK, 1800, 1920 } };

  g_assert_true (pd_shift_set_segments (shift, night, G_N_ELEMENTS (night), NULL));
  g_assert_true (pd_shift_set_break (shift, 30, NULL));
  assert_holds (shift, "w 1200-1245 b 1245-1275 w 1275-1320 s 1320-1800 w 1800-1920");
}

static void
test_a_break_leaves_a_minute_on_each_side (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 540, 1020);

  g_assert_true (pd_shift_set_break (shift, 478, NULL));
  assert_holds (shift, "w 540-541 b 541-1019 w 1019-1020");
}

static void
test_no_break_joins_what_was_around_it (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 540, 1020);
  PdSegment           to_sleep[] = { { WORK, 1200, 1300 }, { BREAK, 1300, 1320 }, { SLEEP, 1320, 1800 } };
  PdSegment           awake[] = { { SLEEP, 0, 200 }, { BREAK, 200, 260 }, { SLEEP, 260, 400 } };
  PdSegment           many[] = {
              { WORK, 0, 100 }, { BREAK, 100, 110 }, { BREAK, 110, 120 }, { WORK, 120, 200 }, { BREAK, 200, 230 }, { WORK, 230, 300 }
  };

  g_assert_true (pd_shift_set_segments (shift, to_sleep, G_N_ELEMENTS (to_sleep), NULL));
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1800");
  g_assert_true (pd_shift_set_segments (shift, awake, G_N_ELEMENTS (awake), NULL));
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  assert_holds (shift, "s 0-400");
  g_assert_true (pd_shift_set_segments (shift, many, G_N_ELEMENTS (many), NULL));
  g_assert_true (pd_shift_set_break (shift, 0, NULL));
  assert_holds (shift, "w 0-300");
}

static void
test_refuses_a_break_that_leaves_no_work (void)
{
  static const int LENGTHS[] = { -1, 479, 480, 481, G_MAXINT, G_MININT };

  for (guint i = 0; i < G_N_ELEMENTS (LENGTHS); i++)
    {
      g_autoptr (PdShift) shift = new_shift ("2026-11-24", 540, 1020);
      g_autoptr (GError)  error = NULL;

      g_assert_false (pd_shift_set_break (shift, LENGTHS[i], &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      assert_holds (shift, "w 540-1020");
    }
}

static void
test_a_sleepover_is_inside_its_shift (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 1200, 480);

  g_assert_true (pd_shift_set_sleepover (shift, 1320, 360, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920");
  /* After midnight, and in place of the one before. */
  g_assert_true (pd_shift_set_sleepover (shift, 0, 360, NULL));
  assert_holds (shift, "w 1200-1440 s 1440-1800 w 1800-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 1800, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920");
  /* To midnight. */
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 0, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1440 w 1440-1920");
  /* The whole of it. */
  g_assert_true (pd_shift_set_sleepover (shift, 1200, 480, NULL));
  assert_holds (shift, "s 1200-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1200, 360, NULL));
  assert_holds (shift, "s 1200-1800 w 1800-1920");
  /* A day and a night of sleep, from nine to nine, within two days. */
  g_assert_true (pd_shift_set_times (shift, 480, 480 + 2880, NULL));
  g_assert_true (pd_shift_set_sleepover (shift, 540, 540, NULL));
  assert_holds (shift, "w 480-540 s 540-1980 w 1980-3360");
}

static void
test_a_sleepover_takes_the_place_of_a_break (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 1200, 480);

  g_assert_true (pd_shift_set_break (shift, 60, NULL));
  assert_holds (shift, "w 1200-1530 b 1530-1590 w 1590-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 1560, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1560 b 1560-1590 w 1590-1920");
  g_assert_true (pd_shift_set_sleepover (shift, 1320, 360, NULL));
  assert_holds (shift, "w 1200-1320 s 1320-1800 w 1800-1920");
}

static void
test_refuses_a_sleepover_outside (void)
{
  static const int SLEEPS[][2] = { { 1190, 1300 }, { 1320, 500 }, { 540, 600 }, { 1919, 1921 }, { 1320, -1 }, { -1, 1320 }, { G_MAXINT, 0 }, { G_MININT, G_MAXINT } };

  for (guint i = 0; i < G_N_ELEMENTS (SLEEPS); i++)
    {
      g_autoptr (PdShift) shift = new_shift ("2026-11-24", 1200, 480);
      g_autoptr (GError)  error = NULL;

      g_test_message ("%d-%d", SLEEPS[i][0], SLEEPS[i][1]);
      g_assert_false (pd_shift_set_sleepover (shift, SLEEPS[i][0], SLEEPS[i][1], &error));
      g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
      assert_holds (shift, "w 1200-1920");
    }
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
  g_autoptr (PdShift) shift = new_shift ("2026-10-03", 1320, 360);

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
  g_autoptr (PdShift) spring = new_shift ("2026-10-03", 1320, 360);
  g_autoptr (PdShift) autumn = new_shift ("2027-04-03", 1320, 360);

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
  PdDay              changes[] = { day_of ("2026-10-03"), day_of ("2026-10-04"), day_of ("2027-04-03"), day_of ("2027-04-04") };

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
      g_autoptr (PdShift) shift = new_shift ("2026-11-24", from, from + length);

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

static void
test_a_copy_is_equal_until_it_is_changed (void)
{
  g_autoptr (PdShift) shift = new_shift ("2026-11-24", 540, 1020);
  g_autoptr (PdShift) copy = NULL;

  pd_shift_set_person_id (shift, 7);
  pd_shift_set_site_id (shift, 8);
  pd_shift_set_activity (shift, PD_ACTIVITY_CO_SUPERVISION);
  pd_shift_set_role_id (shift, 5);
  pd_shift_set_note (shift, "keys at the desk");
  pd_shift_set_break (shift, 30, NULL);
  copy = pd_shift_copy (shift);
  g_assert_true (pd_shift_equal (shift, copy));
  g_assert_cmpint (pd_shift_compare (shift, copy), ==, 0);

  pd_shift_set_break (copy, 31, NULL);
  g_assert_false (pd_shift_equal (shift, copy));
  assert_holds (shift, "w 540-765 b 765-795 w 795-1020");
  pd_shift_set_break (copy, 30, NULL);
  g_assert_true (pd_shift_equal (shift, copy));

  pd_shift_set_note (copy, NULL);
  g_assert_false (pd_shift_equal (shift, copy));
  g_assert_cmpstr (pd_shift_get_note (copy), ==, "");
  pd_shift_set_note (copy, "keys at the desk");
  pd_shift_set_person_id (copy, PD_ID_NONE);
  g_assert_false (pd_shift_equal (shift, copy));
  g_assert_true (pd_shift_is_open (copy));
  pd_shift_set_person_id (copy, 7);
  pd_shift_set_site_id (copy, 9);
  g_assert_false (pd_shift_equal (shift, copy));
  pd_shift_set_site_id (copy, 8);
  pd_shift_set_day (copy, 0);
  g_assert_false (pd_shift_equal (shift, copy));
  pd_shift_set_day (copy, pd_shift_get_day (shift));
  pd_shift_set_activity (copy, PD_ACTIVITY_ADMIN);
  g_assert_false (pd_shift_equal (shift, copy));
  pd_shift_set_activity (copy, PD_ACTIVITY_CO_SUPERVISION);
  pd_shift_set_role_id (copy, PD_ID_NONE);
  g_assert_false (pd_shift_equal (shift, copy));
  pd_shift_set_role_id (copy, 5);
  pd_shift_set_id (copy, 2);
  g_assert_false (pd_shift_equal (shift, copy));
}

static void
test_a_note_may_be_set_to_itself (void)
{
  g_autoptr (PdShift) shift = pd_shift_new (1);

  pd_shift_set_note (shift, "hello");
  pd_shift_set_note (shift, pd_shift_get_note (shift));
  g_assert_cmpstr (pd_shift_get_note (shift), ==, "hello");
}

/* Each is after the one before it, for one reason more to be so. */
static void
test_has_one_order (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  static const struct
  {
    const char *day;
    int         start;
    int         end;
    PdId        site_id;
    PdId        person_id;
    PdId        id;
  } ORDERED[] = {
    { "2026-11-23", 1200, 1300, 9, 9, 9 },
    { "2026-11-24", 500, 1300, 9, 9, 9 },
    { "2026-11-24", 540, 600, 9, 9, 9 },
    { "2026-11-24", 540, 700, 1, 9, 9 },
    { "2026-11-24", 540, 700, 2, 1, 9 },
    { "2026-11-24", 540, 700, 2, G_MAXINT64, 1 },
    { "2026-11-24", 540, 700, 2, G_MAXINT64, G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ORDERED); i++)
    {
      PdShift *shift = new_shift (ORDERED[i].day, ORDERED[i].start, ORDERED[i].end);

      pd_shift_set_site_id (shift, ORDERED[i].site_id);
      pd_shift_set_person_id (shift, ORDERED[i].person_id);
      pd_shift_set_id (shift, ORDERED[i].id);
      g_ptr_array_add (shifts, shift);
    }
  for (guint i = 0; i < shifts->len; i++)
    for (guint j = 0; j < shifts->len; j++)
      {
        int order = pd_shift_compare (g_ptr_array_index (shifts, i), g_ptr_array_index (shifts, j));

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static void
test_writes_its_times (void)
{
  g_autoptr (PdShift) day = new_shift ("2026-11-24", 540, 1020);
  g_autoptr (PdShift) night = new_shift ("2026-11-24", 1320, 360);
  g_autofree char    *day_text = pd_shift_times_to_text (day);
  g_autofree char    *night_text = pd_shift_times_to_text (night);

  g_assert_cmpstr (day_text, ==, "9:00 – 17:00");
  g_assert_cmpstr (night_text, ==, "22:00 – 6:00 +1");
}

static void
test_activities_are_read_as_people_write_them (void)
{
  static const struct
  {
    const char *text;
    PdActivity  activity;
  } SPELLINGS[] = {
    { "support", PD_ACTIVITY_SUPPORT },
    { "Supervision", PD_ACTIVITY_SUPERVISION },
    { "co-supervision", PD_ACTIVITY_CO_SUPERVISION },
    { "Co supervision", PD_ACTIVITY_CO_SUPERVISION },
    { "cosupervision", PD_ACTIVITY_CO_SUPERVISION },
    { "CO_SUPERVISION", PD_ACTIVITY_CO_SUPERVISION },
    { "co–supervision", PD_ACTIVITY_CO_SUPERVISION },
    { " training ", PD_ACTIVITY_TRAINING },
    { "Reflection", PD_ACTIVITY_REFLECTION },
    { "ADMIN", PD_ACTIVITY_ADMIN },
    { "Administration", PD_ACTIVITY_ADMIN },
  };
  PdActivity activity = PD_ACTIVITY_TRAINING;

  for (guint i = 0; i < G_N_ELEMENTS (SPELLINGS); i++)
    {
      g_assert_true (pd_activity_parse (SPELLINGS[i].text, &activity));
      g_assert_cmpint (activity, ==, SPELLINGS[i].activity);
    }
  for (int i = PD_ACTIVITY_SUPPORT; i <= PD_ACTIVITY_ADMIN; i++)
    {
      g_assert_true (pd_activity_parse (pd_activity_to_nick (i), &activity));
      g_assert_cmpint (activity, ==, i);
      g_assert_true (pd_activity_parse (pd_activity_to_words (i), &activity));
      g_assert_cmpint (activity, ==, i);
    }
  activity = PD_ACTIVITY_TRAINING;
  g_assert_false (pd_activity_parse ("lunch", &activity));
  g_assert_false (pd_activity_parse ("", &activity));
  g_assert_false (pd_activity_parse ("- ", &activity));
  g_assert_false (pd_activity_parse ("\xff\xfe", &activity));
  g_assert_false (pd_activity_parse (NULL, NULL));
  g_assert_cmpint (activity, ==, PD_ACTIVITY_TRAINING);
}

static void
test_kinds_of_segment_keep_their_names (void)
{
  PdSegmentKind kind;

  for (int i = WORK; i <= BREAK; i++)
    {
      g_assert_true (pd_segment_kind_parse (pd_segment_kind_to_nick (i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_true (pd_segment_kind_parse (pd_segment_kind_to_words (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_cmpstr (pd_segment_kind_to_nick (SLEEP), ==, "sleepover");
  g_assert_false (pd_segment_kind_parse ("holiday", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shift/a-new-shift-is-possible", test_a_new_shift_is_possible);
  g_test_add_func ("/shift/row-3/takes-any-possible-duty", test_takes_only_possible_duties);
  g_test_add_func ("/shift/an-end-before-the-start-is-the-next-day", test_an_end_before_the_start_is_the_next_day);
  g_test_add_func ("/shift/a-break-is-in-the-middle-of-the-longest-work",
                   test_a_break_is_in_the_middle_of_the_longest_work);
  g_test_add_func ("/shift/a-break-takes-the-first-of-two-that-are-alike",
                   test_a_break_takes_the_first_of_two_that_are_alike);
  g_test_add_func ("/shift/a-break-leaves-a-minute-on-each-side", test_a_break_leaves_a_minute_on_each_side);
  g_test_add_func ("/shift/no-break-joins-what-was-around-it", test_no_break_joins_what_was_around_it);
  g_test_add_func ("/shift/refuses-a-break-that-leaves-no-work", test_refuses_a_break_that_leaves_no_work);
  g_test_add_func ("/shift/a-sleepover-is-inside-its-shift", test_a_sleepover_is_inside_its_shift);
  g_test_add_func ("/shift/a-sleepover-takes-the-place-of-a-break", test_a_sleepover_takes_the_place_of_a_break);
  g_test_add_func ("/shift/refuses-a-sleepover-outside", test_refuses_a_sleepover_outside);
  g_test_add_func ("/shift/hours-are-those-that-pass", test_hours_are_those_that_pass);
  g_test_add_func ("/shift/without-a-zone-hours-are-those-of-the-wall",
                   test_without_a_zone_hours_are_those_of_the_wall);
  g_test_add_func ("/shift/a-break-over-a-change-of-the-clock-is-not-worked",
                   test_a_break_over_a_change_of_the_clock_is_not_worked);
  g_test_add_func ("/shift/instants-are-in-order", test_instants_are_in_order);
  g_test_add_func ("/shift/changes-keep-the-times", test_changes_keep_the_times);
  g_test_add_func ("/shift/a-copy-is-equal-until-it-is-changed", test_a_copy_is_equal_until_it_is_changed);
  g_test_add_func ("/shift/a-note-may-be-set-to-itself", test_a_note_may_be_set_to_itself);
  g_test_add_func ("/shift/has-one-order", test_has_one_order);
  g_test_add_func ("/shift/writes-its-times", test_writes_its_times);
  g_test_add_func ("/shift/activities-are-read-as-people-write-them", test_activities_are_read_as_people_write_them);
  g_test_add_func ("/shift/kinds-of-segment-keep-their-names", test_kinds_of_segment_keep_their_names);
  return g_test_run ();
}
