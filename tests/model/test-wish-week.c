/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-spans.h"
#include "pd-wish-week.h"

#define MIRA 7
#define MONDAY 20780 /* 23 November 2026 */
#define WORKDAYS ((PdWeekdays) 0x1f)
#define N_ROUNDS 400

static void
assert_entry (GPtrArray  *entries,
              guint       i,
              PdWish      wish,
              const char *words)
{
  const PdAvailability *entry;
  g_autofree char      *said = NULL;

  g_assert_cmpuint (i, <, entries->len);
  entry = g_ptr_array_index (entries, i);
  said = pd_when_to_words (&entry->when);
  g_assert_cmpstr (said, ==, words);
  g_assert_cmpint (entry->wish, ==, wish);
  g_assert_cmpint (entry->person_id, ==, MIRA);
}

static void
test_one_stretch_on_several_days_is_one_entry (void)
{
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();
  g_autoptr (GPtrArray)  entries = NULL;

  pd_wish_week_paint (week, WORKDAYS, 9 * 60, 15 * 60, PD_WISH_YES);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_WEDNESDAY), 12 * 60, 13 * 60, PD_WISH_NO);
  entries = pd_wish_week_list (week, MIRA);
  g_assert_cmpuint (entries->len, ==, 4);
  assert_entry (entries, 0, PD_WISH_YES, "Mon, Tue, Thu, Fri 9:00 – 15:00");
  assert_entry (entries, 1, PD_WISH_YES, "Wed 9:00 – 12:00");
  assert_entry (entries, 2, PD_WISH_NO, "Wed 12:00 – 13:00");
  assert_entry (entries, 3, PD_WISH_YES, "Wed 13:00 – 15:00");
}

static void
test_what_is_painted_again_is_joined (void)
{
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();
  g_autoptr (GPtrArray)  entries = NULL;

  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY), 9 * 60, 12 * 60, PD_WISH_YES);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY), 13 * 60, 15 * 60, PD_WISH_YES);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_MONDAY), 11 * 60, 14 * 60, PD_WISH_YES);
  entries = pd_wish_week_list (week, MIRA);
  g_assert_cmpuint (entries->len, ==, 1);
  assert_entry (entries, 0, PD_WISH_YES, "Mon 9:00 – 15:00");
}

static void
test_rubbing_out_splits (void)
{
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();
  g_autoptr (GPtrArray)  entries = NULL;

  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_FRIDAY), 8 * 60, 20 * 60, PD_WISH_RATHER_NOT);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_FRIDAY), 12 * 60, 12 * 60 + 15, PD_WISH_NOTHING_SAID);
  entries = pd_wish_week_list (week, MIRA);
  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, PD_WISH_RATHER_NOT, "Fri 8:00 – 12:00");
  assert_entry (entries, 1, PD_WISH_RATHER_NOT, "Fri 12:15 – 20:00");
}

static void
test_a_night_is_one_entry (void)
{
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();
  g_autoptr (GPtrArray)  entries = NULL;

  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_SUNDAY), 22 * 60, 30 * 60, PD_WISH_NO);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_TUESDAY), 22 * 60, 24 * 60, PD_WISH_NO);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_WEDNESDAY), 0, 6 * 60, PD_WISH_NO);
  entries = pd_wish_week_list (week, MIRA);
  g_assert_cmpuint (entries->len, ==, 1);
  assert_entry (entries, 0, PD_WISH_NO, "Tue, Sun 22:00 – 6:00 +1");
}

static void
test_whole_days_are_said_as_days (void)
{
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();
  g_autoptr (GPtrArray)  entries = NULL;
  g_autoptr (GPtrArray)  of_all = NULL;

  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_SATURDAY), 0, 1440, PD_WISH_NO);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_SUNDAY), 0, 1440, PD_WISH_NO);
  pd_wish_week_paint (week, PD_WEEKDAYS_OF (PD_WEEKDAY_FRIDAY), 18 * 60, 1440, PD_WISH_NO);
  entries = pd_wish_week_list (week, MIRA);
  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, PD_WISH_NO, "Fri 18:00 – 24:00");
  assert_entry (entries, 1, PD_WISH_NO, "Sat, Sun");

  pd_wish_week_paint (week, PD_WEEKDAYS_ALL, 0, 1440, PD_WISH_YES);
  of_all = pd_wish_week_list (week, MIRA);
  g_assert_cmpuint (of_all->len, ==, 1);
  assert_entry (of_all, 0, PD_WISH_YES, "every day");
}

static void
test_nothing_said_is_no_entry (void)
{
  g_autoptr (PdWishWeek) week = pd_wish_week_new ();
  g_autoptr (GPtrArray)  entries = pd_wish_week_list (week, MIRA);

  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_what_has_a_date_is_not_of_every_week (void)
{
  g_autoptr (GPtrArray)  said = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  g_autoptr (PdWishWeek) empty = pd_wish_week_new ();
  g_autoptr (PdWishWeek) week = NULL;
  PdWhen                 from = { WORKDAYS, MONDAY, PD_DAY_NONE, 540, 900 };
  PdWhen                 to = { WORKDAYS, PD_DAY_NONE, MONDAY, 540, 900 };
  PdWhen                 once = { 0, MONDAY, MONDAY, 0, 1440 };

  g_ptr_array_add (said, pd_availability_new (MIRA, PD_WISH_YES, from));
  g_ptr_array_add (said, pd_availability_new (MIRA, PD_WISH_NO, to));
  g_ptr_array_add (said, pd_availability_new (MIRA, PD_WISH_NO, once));
  week = pd_wish_week_new_read (said);
  g_assert_true (pd_wish_week_equal (week, empty));
}

static void
test_no_outweighs_yes_where_both_are_said (void)
{
  g_autoptr (GPtrArray)  said = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
  g_autoptr (PdWishWeek) week = NULL;
  PdWhen                 day = { 0, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 };
  PdWhen                 midday = { PD_WEEKDAYS_OF (PD_WEEKDAY_THURSDAY), PD_DAY_NONE, PD_DAY_NONE, 720, 780 };
  PdWish                 wish;
  int                    end;

  g_ptr_array_add (said, pd_availability_new (MIRA, PD_WISH_NO, midday));
  g_ptr_array_add (said, pd_availability_new (MIRA, PD_WISH_YES, day));
  week = pd_wish_week_new_read (said);
  g_assert_true (pd_wish_week_find (week, PD_WEEKDAY_THURSDAY, 720, 780, &wish));
  g_assert_cmpint (wish, ==, PD_WISH_NO);
  g_assert_false (pd_wish_week_find (week, PD_WEEKDAY_THURSDAY, 690, 750, &wish));
  g_assert_cmpint (wish, ==, PD_WISH_YES);
  g_assert_cmpint (pd_wish_week_get_stretch (week, PD_WEEKDAY_THURSDAY, 780, &end), ==, PD_WISH_YES);
  g_assert_cmpint (end, ==, 1020);
  g_assert_cmpint (pd_wish_week_get_stretch (week, PD_WEEKDAY_FRIDAY, 1020, &end), ==, PD_WISH_NOTHING_SAID);
  g_assert_cmpint (end, ==, 1440);
}

/* Paints like a person: a rectangle of days and times, at some grain of minutes. */
static void
paint_at_random (PdWishWeek *week,
                 GRand      *rand,
                 int         grain)
{
  int start = g_rand_int_range (rand, 0, 1440 / grain) * grain;
  int length = g_rand_int_range (rand, 1, 1440 / grain + 1) * grain;

  pd_wish_week_paint (week, (PdWeekdays) g_rand_int_range (rand, 1, PD_WEEKDAYS_ALL + 1), start, start + length,
                      g_rand_int_range (rand, PD_WISH_NOTHING_SAID, PD_WISH_NO + 1));
}

static PdWishWeek *
create_random_week (GRand *rand)
{
  static const int GRAINS[] = { 30, 60, 15, 1 };
  PdWishWeek      *week = pd_wish_week_new ();
  int              grain = GRAINS[g_rand_int_range (rand, 0, G_N_ELEMENTS (GRAINS))];
  int              n_strokes = g_rand_int_range (rand, 0, 12);

  for (int i = 0; i < n_strokes; i++)
    paint_at_random (week, rand, grain);
  return week;
}

static void
test_painting_then_reading_gives_what_was_painted (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdWishWeek) week = create_random_week (rand);
      g_autoptr (GPtrArray)  entries = pd_wish_week_list (week, MIRA);
      g_autoptr (PdWishWeek) again = pd_wish_week_new_read (entries);

      g_assert_true (pd_wish_week_equal (week, again));
      for (guint j = 0; j < entries->len; j++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_true (pd_availability_check (g_ptr_array_index (entries, j), &error));
          g_assert_no_error (error);
        }
    }
}

/* Whether one entry could go on with the other: it ends on some day where that begins. */
static gboolean
could_be_joined (const PdWhen *when,
                 const PdWhen *other)
{
  int        days_on = when->end / 1440;
  PdWeekdays later = (PdWeekdays) ((when->weekdays << days_on | when->weekdays >> (7 - days_on)) & PD_WEEKDAYS_ALL);

  return when->end % 1440 == other->start && (later & other->weekdays) != 0 &&
         when->end - when->start + other->end - other->start < 1440;
}

static void
test_no_two_entries_could_be_one (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261127);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdWishWeek) week = create_random_week (rand);
      g_autoptr (GPtrArray)  entries = pd_wish_week_list (week, MIRA);

      for (guint j = 0; j < entries->len; j++)
        for (guint k = 0; k < entries->len; k++)
          {
            const PdAvailability *one = g_ptr_array_index (entries, j);
            const PdAvailability *other = g_ptr_array_index (entries, k);

            if (j == k || one->wish != other->wish)
              continue;
            g_assert_false (one->when.start == other->when.start && one->when.end == other->when.end);
            g_assert_false (could_be_joined (&one->when, &other->when));
          }
    }
}

/* What the rules make of the entries is what is seen in the painted week. */
static void
test_the_rules_read_what_was_painted (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);

  for (int i = 0; i < N_ROUNDS / 10; i++)
    {
      g_autoptr (PdWishWeek) week = create_random_week (rand);
      g_autoptr (GPtrArray)  entries = pd_wish_week_list (week, MIRA);

      for (int day = 0; day < 7; day++)
        for (PdWish wish = PD_WISH_YES; wish <= PD_WISH_NO; wish++)
          {
            g_autoptr (GArray) read = pd_availability_find_spans (entries, wish, MONDAY + day, 0, 1440);
            g_autoptr (GArray) seen = pd_spans_new ();

            for (int minute = 0, end; minute < 1440; minute = end)
              if (pd_wish_week_get_stretch (week, PD_WEEKDAY_MONDAY + day, minute, &end) == wish)
                pd_spans_add (seen, minute, end);
            g_assert_cmpmem (read->data, read->len * sizeof (PdSpan), seen->data, seen->len * sizeof (PdSpan));
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wish-week/row-35/one-stretch-on-several-days-is-one-entry",
                   test_one_stretch_on_several_days_is_one_entry);
  g_test_add_func ("/wish-week/what-is-painted-again-is-joined", test_what_is_painted_again_is_joined);
  g_test_add_func ("/wish-week/rubbing-out-splits", test_rubbing_out_splits);
  g_test_add_func ("/wish-week/a-night-is-one-entry", test_a_night_is_one_entry);
  g_test_add_func ("/wish-week/whole-days-are-said-as-days", test_whole_days_are_said_as_days);
  g_test_add_func ("/wish-week/nothing-said-is-no-entry", test_nothing_said_is_no_entry);
  g_test_add_func ("/wish-week/what-has-a-date-is-not-of-every-week", test_what_has_a_date_is_not_of_every_week);
  g_test_add_func ("/wish-week/no-outweighs-yes-where-both-are-said", test_no_outweighs_yes_where_both_are_said);
  g_test_add_func ("/wish-week/row-35/painting-then-reading-gives-what-was-painted",
                   test_painting_then_reading_gives_what_was_painted);
  g_test_add_func ("/wish-week/no-two-entries-could-be-one", test_no_two_entries_could_be_one);
  g_test_add_func ("/wish-week/row-37/the-rules-read-what-was-painted", test_the_rules_read_what_was_painted);

  return g_test_run ();
}
