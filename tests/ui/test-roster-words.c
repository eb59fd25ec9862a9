/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-words.h"
#include "sample-roster.h"

#include <locale.h>

#define MIRA 100
#define BAY_STREET 10
#define HUB 11

static PdRoster *
new_roster (GPtrArray   *shifts,
            PdRosterSide side)
{
  g_autoptr (GPtrArray) people = sample_people_new (3);
  g_autoptr (GPtrArray) sites = sample_sites_new ();

  return pd_roster_new (people, sites, shifts, SAMPLE_MONDAY, 7, side);
}

static guint
find_row (PdRoster   *roster,
          const char *name)
{
  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    if (g_str_equal (pd_roster_get_row_name (roster, row), name))
      return row;
  g_assert_not_reached ();
}

static void
assert_title (PdDay       from,
              guint       n_days,
              const char *expected)
{
  g_autofree char *title = pd_roster_words_title (from, n_days);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_a_week_has_its_number_and_dates (void)
{
  assert_title (SAMPLE_MONDAY, 7, "Week 48, 23 – 29 November 2026");
  assert_title (SAMPLE_MONDAY + 7, 7, "Week 49, 30 November – 6 December 2026");
}

static void
test_weeks_around_new_year_name_both_years (void)
{
  PdDay monday = pd_day_from_ymd (2026, 12, 28);

  assert_title (monday, 7, "Week 53, 28 December 2026 – 3 January 2027");
  assert_title (monday, 14, "Weeks 53 and 1, 28 December 2026 – 10 January 2027");
}

static void
test_four_weeks_are_from_one_to_another (void)
{
  assert_title (SAMPLE_MONDAY, 28, "Weeks 48 to 51, 23 November – 20 December 2026");
}

static void
assert_span (int         start,
             int         end,
             const char *expected)
{
  g_autofree char *span = pd_roster_words_span (start, end);

  g_assert_cmpstr (span, ==, expected);
}

static void
test_times_are_spoken_without_noise (void)
{
  assert_span (9 * 60, 15 * 60, "9 to 15");
  assert_span (9 * 60 + 30, 15 * 60 + 5, "9:30 to 15:05");
  assert_span (22 * 60, 30 * 60, "22 to 6 the next day");
  assert_span (16 * 60, 24 * 60, "16 to 24");
}

static void
test_a_cell_says_day_person_and_each_shift (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  roster = NULL;
  g_autofree char      *words = NULL;

  g_ptr_array_add (shifts, sample_shift_new (1, MIRA, BAY_STREET, SAMPLE_MONDAY + 1, 9, 15));
  g_ptr_array_add (shifts, sample_shift_new (2, MIRA, BAY_STREET, SAMPLE_MONDAY + 1, 18, 22));
  roster = new_roster (shifts, PD_ROSTER_BY_PERSON);
  words = pd_roster_words_cell (roster, NULL, find_row (roster, "Mira Khan"), 1);
  g_assert_cmpstr (words, ==, "Tuesday 24 November, Mira Khan, two shifts: Bay Street 9 to 15; 18 to 22");
}

static void
test_a_cell_says_where_each_is_and_what_overlaps (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  roster = NULL;
  g_autofree char      *words = NULL;

  g_ptr_array_add (shifts, sample_shift_new (1, MIRA, BAY_STREET, SAMPLE_MONDAY, 9, 15));
  g_ptr_array_add (shifts, sample_shift_new (2, MIRA, HUB, SAMPLE_MONDAY, 14, 22));
  roster = new_roster (shifts, PD_ROSTER_BY_PERSON);
  words = pd_roster_words_cell (roster, NULL, find_row (roster, "Mira Khan"), 0);
  g_assert_cmpstr (words, ==,
                   "Monday 23 November, Mira Khan, two shifts: "
                   "Bay Street 9 to 15, to look at: overlap; The Hub 14 to 22, to look at: overlap");
}

static void
test_an_empty_cell_says_so (void)
{
  g_autoptr (PdRoster) roster = new_roster (NULL, PD_ROSTER_BY_PERSON);
  g_autofree char     *words = pd_roster_words_cell (roster, NULL, 0, 6);

  g_assert_cmpstr (words, ==, "Sunday 29 November, Open shifts, no shift");
}

static void
test_a_site_says_who_and_an_open_shift_where (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  roster = NULL;
  g_autofree char      *site = NULL;
  g_autofree char      *open = NULL;

  g_ptr_array_add (shifts, sample_shift_new (1, MIRA, BAY_STREET, SAMPLE_MONDAY, 22, 6));
  g_ptr_array_add (shifts, sample_shift_new (2, PD_ID_NONE, HUB, SAMPLE_MONDAY, 9, 15));
  roster = new_roster (shifts, PD_ROSTER_BY_SITE);
  site = pd_roster_words_cell (roster, NULL, find_row (roster, "Bay Street"), 0);
  open = pd_roster_words_cell (roster, NULL, 0, 0);
  g_assert_cmpstr (site, ==, "Monday 23 November, Bay Street, one shift: Mira Khan 22 to 6 the next day");
  g_assert_cmpstr (open, ==, "Monday 23 November, Open shifts, one shift: The Hub 9 to 15");
}

static void
test_a_row_says_its_hours_against_those_agreed (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  roster = NULL;
  g_autofree char      *mira = NULL;
  g_autofree char      *open = NULL;

  g_ptr_array_add (shifts, sample_shift_new (1, MIRA, BAY_STREET, SAMPLE_MONDAY, 9, 15));
  roster = new_roster (shifts, PD_ROSTER_BY_PERSON);
  mira = pd_roster_words_row (roster, find_row (roster, "Mira Khan"));
  open = pd_roster_words_row (roster, 0);
  g_assert_cmpstr (mira, ==, "Mira Khan, 6\302\240h of 15\302\240h agreed");
  g_assert_cmpstr (open, ==, "Open shifts, 0\302\240h");
}

static void
test_one_finding_is_told_and_several_are_counted (void)
{
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  none = NULL;
  g_autoptr (PdRoster)  one = NULL;
  g_autoptr (PdRoster)  two = NULL;
  g_autofree char      *no_words = NULL;
  g_autofree char      *one_words = NULL;
  g_autofree char      *two_words = NULL;

  g_ptr_array_add (shifts, sample_shift_new (1, MIRA, BAY_STREET, SAMPLE_MONDAY, 9, 15));
  none = new_roster (shifts, PD_ROSTER_BY_PERSON);
  g_ptr_array_add (shifts, sample_shift_new (2, MIRA, HUB, SAMPLE_MONDAY, 14, 22));
  one = new_roster (shifts, PD_ROSTER_BY_PERSON);
  g_ptr_array_add (shifts, sample_shift_new (3, MIRA, HUB, SAMPLE_MONDAY, 21, 23));
  two = new_roster (shifts, PD_ROSTER_BY_PERSON);

  no_words = pd_roster_words_findings (none);
  one_words = pd_roster_words_findings (one);
  two_words = pd_roster_words_findings (two);
  g_assert_cmpstr (no_words, ==, "Nothing found by the rules for these days.");
  g_assert_true (g_str_has_prefix (one_words, "Mira Khan, Monday 23 November: Two shifts at the same time"));
  g_assert_cmpstr (two_words, ==, "2 things to look at");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/roster-words/a-week-has-its-number-and-dates", test_a_week_has_its_number_and_dates);
  g_test_add_func ("/roster-words/weeks-around-new-year-name-both-years",
                   test_weeks_around_new_year_name_both_years);
  g_test_add_func ("/roster-words/four-weeks-are-from-one-to-another", test_four_weeks_are_from_one_to_another);
  g_test_add_func ("/roster-words/times-are-spoken-without-noise", test_times_are_spoken_without_noise);
  g_test_add_func ("/roster-words/a-cell-says-day-person-and-each-shift",
                   test_a_cell_says_day_person_and_each_shift);
  g_test_add_func ("/roster-words/a-cell-says-where-each-is-and-what-overlaps",
                   test_a_cell_says_where_each_is_and_what_overlaps);
  g_test_add_func ("/roster-words/an-empty-cell-says-so", test_an_empty_cell_says_so);
  g_test_add_func ("/roster-words/a-site-says-who-and-an-open-shift-where",
                   test_a_site_says_who_and_an_open_shift_where);
  g_test_add_func ("/roster-words/a-row-says-its-hours-against-those-agreed",
                   test_a_row_says_its_hours_against_those_agreed);
  g_test_add_func ("/roster-words/one-finding-is-told-and-several-are-counted",
                   test_one_finding_is_told_and_several_are_counted);

  return g_test_run ();
}
