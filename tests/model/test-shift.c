/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-shift.h"

#include "pd-error.h"
#include "sample-shift.h"

static void
test_a_new_shift_is_possible (void)
{
  g_autoptr (PdShift) shift = pd_shift_new (PD_ID_NONE);

  sample_shift_assert_holds (shift, "w 540-1020");
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
      g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 60, 120);
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
          sample_shift_assert_holds (shift, "w 60-120");
        }
    }
}

static void
test_an_end_before_the_start_is_the_next_day (void)
{
  g_autoptr (PdShift) night = sample_shift_new ("2026-11-24", 1320, 360);
  g_autoptr (PdShift) whole_day = sample_shift_new ("2026-11-24", 540, 540);
  g_autoptr (PdShift) evening = sample_shift_new ("2026-11-24", 960, 0);
  g_autoptr (GError)  error = NULL;

  sample_shift_assert_holds (night, "w 1320-1800");
  sample_shift_assert_holds (whole_day, "w 540-1980");
  sample_shift_assert_holds (evening, "w 960-1440");
  g_assert_false (pd_shift_set_times (night, 1500, 1600, &error));
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
  sample_shift_assert_holds (night, "w 1320-1800");
}

static void
test_a_copy_is_equal_until_it_is_changed (void)
{
  g_autoptr (PdShift) shift = sample_shift_new ("2026-11-24", 540, 1020);
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
  sample_shift_assert_holds (shift, "w 540-765 b 765-795 w 795-1020");
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
      PdShift *shift = sample_shift_new (ORDERED[i].day, ORDERED[i].start, ORDERED[i].end);

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
  g_autoptr (PdShift) day = sample_shift_new ("2026-11-24", 540, 1020);
  g_autoptr (PdShift) night = sample_shift_new ("2026-11-24", 1320, 360);
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
  g_test_add_func ("/shift/a-copy-is-equal-until-it-is-changed", test_a_copy_is_equal_until_it_is_changed);
  g_test_add_func ("/shift/a-note-may-be-set-to-itself", test_a_note_may_be_set_to_itself);
  g_test_add_func ("/shift/has-one-order", test_has_one_order);
  g_test_add_func ("/shift/writes-its-times", test_writes_its_times);
  g_test_add_func ("/shift/activities-are-read-as-people-write-them", test_activities_are_read_as_people_write_them);
  g_test_add_func ("/shift/kinds-of-segment-keep-their-names", test_kinds_of_segment_keep_their_names);
  return g_test_run ();
}
