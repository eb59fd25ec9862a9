/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-shift-reshape.h"
#include "rule-desk.h"

#define H(hour) ((hour) *60)

static char *
write_segments (PdShift *shift)
{
  GString         *text = g_string_new (NULL);
  guint            n;
  const PdSegment *segments = pd_shift_get_segments (shift, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s%s %d-%d",
                            i > 0 ? ", " : "",
                            pd_segment_kind_to_nick (segments[i].kind),
                            segments[i].start,
                            segments[i].end);
  return g_string_free (text, FALSE);
}

static void
assert_shift (PdShift    *shift,
              const char *day,
              const char *expected)
{
  g_autofree char *iso = pd_day_to_iso (pd_shift_get_day (shift));
  g_autofree char *text = write_segments (shift);

  g_assert_cmpstr (iso, ==, day);
  g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  const char *shift;
  int         start; /* where the start goes, or STAY */
  int         end;
  const char *day;
  const char *segments; /* NULL where it can't be done */
} ResizeCase;

#define STAY G_MAXINT

static const ResizeCase RESIZES[] = {
  { "2026-11-24 9:00-17:00 break=30", H (8), STAY, "2026-11-24", "work 480-765, break 765-795, work 795-1020" },
  { "2026-11-24 9:00-17:00 break=30", STAY, H (18), "2026-11-24", "work 540-765, break 765-795, work 795-1080" },
  { "2026-11-24 9:00-17:00 break=30", H (13), STAY, "2026-11-24", "work 795-1020" },
  { "2026-11-24 9:00-17:00 break=30", STAY, H (13), "2026-11-24", "work 540-765" },
  { "2026-11-24 9:00-17:00 break=30", STAY, 765, "2026-11-24", "work 540-765" },
  { "2026-11-24 15:00-9:00 sleep=23:00-7:00", STAY, H (30), "2026-11-24", "work 900-1380, sleepover 1380-1800" },
  { "2026-11-24 15:00-9:00 sleep=23:00-7:00", H (24), STAY, "2026-11-25", "sleepover 0-420, work 420-540" },
  { "2026-11-24 23:00-7:00 sleep=23:00-7:00", H (22), STAY, "2026-11-24", "work 1320-1380, sleepover 1380-1860" },
  { "2026-11-24 23:00-7:00 sleep=23:00-7:00", STAY, H (33), "2026-11-24", "sleepover 1380-1860, work 1860-1980" },
  { "2026-11-24 0:30-8:00", -30, STAY, "2026-11-23", "work 1410-1920" },
  { "2026-12-31 22:00-6:00", H (25), STAY, "2027-01-01", "work 60-360" },
  { "2026-11-24 9:00-17:00", H (17), STAY, "2026-11-24", NULL },
  { "2026-11-24 9:00-17:00", STAY, H (9), "2026-11-24", NULL },
  { "2026-11-24 9:00-17:00", STAY, H (9 + 49), "2026-11-24", NULL },
  { "2026-11-24 9:00-17:00", G_MININT, STAY, "2026-11-24", NULL },
};

static void
test_resizing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (RESIZES); i++)
    {
      const ResizeCase    *resize = &RESIZES[i];
      g_autoptr (RuleDesk) desk = rule_desk_new ();
      PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, resize->shift);
      g_autofree char     *before = write_segments (shift);
      g_autoptr (GError)   error = NULL;
      gboolean             done;

      done = resize->start != STAY ? pd_shift_move_start (shift, resize->start, &error)
                                   : pd_shift_move_end (shift, resize->end, &error);
      g_assert_cmpint (done, ==, resize->segments != NULL);
      assert_shift (shift, resize->day, resize->segments != NULL ? resize->segments : before);
      if (!done)
        g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
    }
}

typedef struct
{
  const char *shift;
  int         minute;
  const char *first; /* NULL where it can't be done */
  const char *second_day;
  const char *second;
} SplitCase;

static const SplitCase SPLITS[] = {
  { "2026-11-24 9:00-17:00", H (12), "work 540-720", "2026-11-24", "work 720-1020" },
  { "2026-11-24 9:00-17:00 break=30", 780, "work 540-765", "2026-11-24", "work 795-1020" },
  { "2026-11-24 9:00-17:00 break=30", H (11), "work 540-660", "2026-11-24", "work 660-765, break 765-795, work 795-1020" },
  { "2026-11-24 15:00-9:00 sleep=23:00-7:00", H (23), "work 900-1380", "2026-11-24", "sleepover 1380-1860, work 1860-1980" },
  { "2026-11-24 15:00-9:00 sleep=23:00-7:00", H (27), "work 900-1380, sleepover 1380-1620", "2026-11-25", "sleepover 180-420, work 420-540" },
  { "2026-11-24 22:00-6:00", H (24), "work 1320-1440", "2026-11-25", "work 0-360" },
  { "2026-11-24 9:00-17:00", H (9), NULL, NULL, NULL },
  { "2026-11-24 9:00-17:00", H (17), NULL, NULL, NULL },
};

static void
test_splitting (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (SPLITS); i++)
    {
      const SplitCase     *split = &SPLITS[i];
      g_autoptr (RuleDesk) desk = rule_desk_new ();
      PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, split->shift);
      g_autoptr (PdShift)  untouched = pd_shift_copy (shift);
      g_autoptr (PdShift)  first = NULL;
      g_autoptr (PdShift)  second = NULL;
      g_autoptr (GError)   error = NULL;

      g_assert_cmpint (pd_shift_split (shift, split->minute, &first, &second, &error), ==, split->first != NULL);
      g_assert_true (pd_shift_equal (shift, untouched));
      if (split->first == NULL)
        {
          g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
          continue;
        }
      assert_shift (first, "2026-11-24", split->first);
      assert_shift (second, split->second_day, split->second);
    }
}

static void
test_the_first_part_stays_what_it_was (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 9:00-17:00 training");
  g_autoptr (PdShift)  first = NULL;
  g_autoptr (PdShift)  second = NULL;

  pd_shift_set_note (shift, "the key is with Mira");
  pd_shift_set_is_pinned (shift, TRUE);
  pd_shift_set_series_id (shift, 700);
  g_assert_true (pd_shift_split (shift, H (12), &first, &second, NULL));
  g_assert_cmpint (pd_shift_get_series_id (first), ==, PD_ID_NONE);
  g_assert_cmpint (pd_shift_get_series_id (second), ==, PD_ID_NONE);
  g_assert_cmpint (pd_shift_get_id (first), ==, pd_shift_get_id (shift));
  g_assert_cmpstr (pd_shift_get_note (first), ==, "the key is with Mira");
  g_assert_cmpint (pd_shift_get_id (second), ==, PD_ID_NONE);
  g_assert_cmpstr (pd_shift_get_note (second), ==, "");
  g_assert_cmpint (pd_shift_get_person_id (second), ==, DESK_PERSON);
  g_assert_cmpint (pd_shift_get_activity (second), ==, PD_ACTIVITY_TRAINING);
  g_assert_false (pd_shift_get_is_pinned (second));
}

static void
test_alike_on_another_day (void)
{
  g_autoptr (RuleDesk) desk = rule_desk_new ();
  PdShift             *shift = rule_desk_add_shift (desk, DESK_PERSON, "2026-11-24 15:00-9:00 sleep=23:00-7:00 @perth");
  g_autoptr (PdShift)  alike = NULL;

  pd_shift_set_note (shift, "the key is with Mira");
  pd_shift_set_is_pinned (shift, TRUE);
  pd_shift_set_role_id (shift, 5);
  alike = pd_shift_new_alike (shift, pd_shift_get_day (shift) + 14);
  assert_shift (alike, "2026-12-08", "work 900-1380, sleepover 1380-1860, work 1860-1980");
  g_assert_cmpint (pd_shift_get_id (alike), ==, PD_ID_NONE);
  g_assert_cmpint (pd_shift_get_site_id (alike), ==, DESK_PERTH);
  g_assert_cmpint (pd_shift_get_role_id (alike), ==, 5);
  g_assert_cmpstr (pd_shift_get_note (alike), ==, "");
  g_assert_false (pd_shift_get_is_pinned (alike));
}

static void
test_steps_of_the_clock (void)
{
  g_assert_cmpint (pd_clock_step (H (9), 15, 1), ==, 555);
  g_assert_cmpint (pd_clock_step (H (9), 15, -1), ==, 525);
  g_assert_cmpint (pd_clock_step (H (9) + 7, 15, 1), ==, 555);
  g_assert_cmpint (pd_clock_step (H (9) + 7, 15, -1), ==, H (9));
  g_assert_cmpint (pd_clock_step (H (9) + 7, 15, -3), ==, 510);
  g_assert_cmpint (pd_clock_step (7, 15, -2), ==, -15);
  g_assert_cmpint (pd_clock_step (-7, 15, -1), ==, -15);
  g_assert_cmpint (pd_clock_step (-7, 15, 1), ==, 0);
  g_assert_cmpint (pd_clock_step (7, 15, 0), ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift-reshape/row-11/resizing-leaves-breaks-and-sleepovers-right", test_resizing);
  g_test_add_func ("/shift-reshape/row-11/splitting-leaves-breaks-and-sleepovers-right", test_splitting);
  g_test_add_func ("/shift-reshape/the-first-part-stays-what-it-was", test_the_first_part_stays_what_it_was);
  g_test_add_func ("/shift-reshape/one-alike-is-one-of-its-own", test_alike_on_another_day);
  g_test_add_func ("/shift-reshape/steps-go-to-times-that-people-use", test_steps_of_the_clock);
  return g_test_run ();
}
