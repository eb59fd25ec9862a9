/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster.h"

#define SEED 20261126
#define FROM 20780 /* Monday 23 November 2026 */

static void
add_person (GPtrArray  *people,
            PdId        id,
            const char *name)
{
  g_ptr_array_add (people, pd_person_new (id, name));
}

static void
add_site (GPtrArray  *sites,
          PdId        id,
          const char *name,
          const char *zone)
{
  PdSite *site = pd_site_new (id, name);

  pd_site_set_zone (site, zone);
  g_ptr_array_add (sites, site);
}

static PdShift *
add_shift (GPtrArray *shifts,
           PdId       id,
           PdId       person_id,
           PdId       site_id,
           PdDay      day,
           int        start,
           int        end)
{
  PdShift *shift = pd_shift_new (id);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, site_id);
  pd_shift_set_day (shift, day);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  g_ptr_array_add (shifts, shift);
  return shift;
}

typedef struct
{
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *shifts;
} Service;

static void
set_up (Service      *service,
        gconstpointer data)
{
  service->people = g_ptr_array_new_with_free_func (g_object_unref);
  service->sites = g_ptr_array_new_with_free_func (g_object_unref);
  service->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  add_person (service->people, 1, "sam Taylor");
  add_person (service->people, 2, "Änne Müller");
  add_person (service->people, 3, "Zoe Adams");
  add_person (service->people, 4, "Bo Lee");
  add_site (service->sites, 11, "Hill House", "Australia/Sydney");
  add_site (service->sites, 12, "bay Street", "Australia/Perth");
}

static void
tear_down (Service      *service,
           gconstpointer data)
{
  g_ptr_array_unref (service->people);
  g_ptr_array_unref (service->sites);
  g_ptr_array_unref (service->shifts);
}

static PdRoster *
lay_out (Service     *service,
         guint        n_days,
         PdRosterSide side)
{
  return pd_roster_new (service->people, service->sites, service->shifts, FROM, n_days, side);
}

static void
assert_cell (PdRoster *roster,
             guint     row,
             guint     column,
             guint     n,
             ...)
{
  GPtrArray *cell = pd_roster_get_cell (roster, row, column);
  va_list    ids;

  g_assert_cmpuint (cell->len, ==, n);
  va_start (ids, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (pd_shift_get_id (g_ptr_array_index (cell, i)), ==, va_arg (ids, int));
  va_end (ids);
}

static void
test_rows_are_in_the_order_of_names (Service      *service,
                                     gconstpointer data)
{
  g_autoptr (PdRoster) by_person = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  g_autoptr (PdRoster) by_site = lay_out (service, 7, PD_ROSTER_BY_SITE);

  g_assert_cmpuint (pd_roster_get_n_rows (by_person), ==, 5);
  g_assert_true (pd_roster_row_is_open (by_person, 0));
  g_assert_cmpstr (pd_roster_get_row_name (by_person, 0), ==, "Open shifts");
  g_assert_null (pd_roster_get_row_person (by_person, 0));
  g_assert_cmpstr (pd_roster_get_row_name (by_person, 1), ==, "Änne Müller");
  g_assert_false (pd_roster_row_is_open (by_person, 1));
  g_assert_cmpstr (pd_roster_get_row_name (by_person, 2), ==, "Bo Lee");
  g_assert_cmpstr (pd_roster_get_row_name (by_person, 3), ==, "sam Taylor");
  g_assert_cmpstr (pd_roster_get_row_name (by_person, 4), ==, "Zoe Adams");
  g_assert_true (pd_roster_get_row_person (by_person, 4) == g_ptr_array_index (service->people, 2));
  g_assert_null (pd_roster_get_row_site (by_person, 4));

  g_assert_cmpuint (pd_roster_get_n_rows (by_site), ==, 3);
  g_assert_true (pd_roster_row_is_open (by_site, 0));
  g_assert_cmpstr (pd_roster_get_row_name (by_site, 1), ==, "bay Street");
  g_assert_cmpstr (pd_roster_get_row_name (by_site, 2), ==, "Hill House");
  g_assert_true (pd_roster_get_row_site (by_site, 2) == g_ptr_array_index (service->sites, 0));
  g_assert_null (pd_roster_get_row_person (by_site, 2));
}

static void
test_a_shift_is_in_the_cell_that_it_begins_in (Service      *service,
                                               gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (PdRoster) by_site = NULL;
  guint                row;
  guint                column;

  add_shift (service->shifts, 101, 1, 11, FROM, 1320, 360);
  add_shift (service->shifts, 102, 1, 12, FROM, 540, 720);
  add_shift (service->shifts, 103, 1, 11, FROM + 6, 540, 720);
  add_shift (service->shifts, 104, PD_ID_NONE, 11, FROM + 2, 540, 720);
  add_shift (service->shifts, 105, 1, 11, FROM - 1, 1320, 360);
  add_shift (service->shifts, 106, 1, 11, FROM + 7, 0, 60);
  add_shift (service->shifts, 107, 2, 11, PD_DAY_NONE, 0, 60);
  roster = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  by_site = lay_out (service, 7, PD_ROSTER_BY_SITE);

  assert_cell (roster, 3, 0, 2, 102, 101);
  assert_cell (roster, 3, 1, 0);
  assert_cell (roster, 3, 6, 1, 103);
  assert_cell (roster, 0, 2, 1, 104);
  assert_cell (roster, 1, 0, 0);
  assert_cell (by_site, 0, 2, 1, 104);
  assert_cell (by_site, 1, 0, 1, 102);
  assert_cell (by_site, 2, 0, 1, 101);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, ==, 4);

  g_assert_true (pd_roster_find_shift (roster, 103, &row, &column));
  g_assert_cmpuint (row, ==, 3);
  g_assert_cmpuint (column, ==, 6);
  g_assert_true (pd_roster_find_shift (by_site, 104, &row, NULL));
  g_assert_cmpuint (row, ==, 0);
  g_assert_false (pd_roster_find_shift (roster, 105, NULL, NULL));
  g_assert_false (pd_roster_find_shift (roster, 106, NULL, NULL));
  g_assert_false (pd_roster_find_shift (roster, PD_ID_NONE, NULL, NULL));
}

static void
test_leavers_are_shown_where_they_worked (Service      *service,
                                          gconstpointer data)
{
  g_autoptr (PdRoster) without = NULL;
  g_autoptr (PdRoster) with = NULL;
  PdPerson            *left_before = g_ptr_array_index (service->people, 0);
  PdPerson            *left_on_the_first_day = g_ptr_array_index (service->people, 2);

  pd_person_set_left_on (left_before, FROM - 1);
  pd_person_set_left_on (left_on_the_first_day, FROM);
  without = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  g_assert_cmpuint (pd_roster_get_n_rows (without), ==, 4);
  g_assert_cmpstr (pd_roster_get_row_name (without, 3), ==, "Zoe Adams");

  add_shift (service->shifts, 101, 1, 11, FROM + 3, 540, 720);
  with = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  g_assert_cmpuint (pd_roster_get_n_rows (with), ==, 5);
  g_assert_cmpstr (pd_roster_get_row_name (with, 3), ==, "sam Taylor");
  assert_cell (with, 3, 3, 1, 101);
}

static void
test_a_shift_of_somebody_unknown_is_not_lost (Service      *service,
                                              gconstpointer data)
{
  g_autoptr (PdRoster) by_person = NULL;
  g_autoptr (PdRoster) by_site = NULL;

  add_shift (service->shifts, 101, 99, 98, FROM, 540, 720);
  add_shift (service->shifts, 102, 97, PD_ID_NONE, FROM, 600, 720);
  by_person = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  by_site = lay_out (service, 7, PD_ROSTER_BY_SITE);

  g_assert_cmpuint (pd_roster_get_n_rows (by_person), ==, 6);
  g_assert_cmpstr (pd_roster_get_row_name (by_person, 5), ==, "Somebody not in the list");
  g_assert_null (pd_roster_get_row_person (by_person, 5));
  g_assert_cmpint (pd_roster_get_row_agreed_minutes (by_person, 5), ==, 0);
  g_assert_false (pd_roster_row_is_open (by_person, 5));
  assert_cell (by_person, 5, 0, 2, 101, 102);
  g_assert_cmpuint (pd_roster_get_n_rows (by_site), ==, 4);
  g_assert_cmpstr (pd_roster_get_row_name (by_site, 3), ==, "A place not in the list");
  assert_cell (by_site, 3, 0, 2, 101, 102);
  g_assert_null (pd_roster_get_person (by_person, 99));
  g_assert_null (pd_roster_get_site (by_person, 98));
}

static void
test_nothing_at_all_is_a_roster (void)
{
  g_autoptr (PdRoster)  roster = pd_roster_new (NULL, NULL, NULL, FROM, 28, PD_ROSTER_BY_PERSON);
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  stray = NULL;

  g_assert_cmpuint (pd_roster_get_n_rows (roster), ==, 1);
  g_assert_cmpuint (pd_roster_get_n_days (roster), ==, 28);
  g_assert_cmpint (pd_roster_get_from (roster), ==, FROM);
  g_assert_cmpint (pd_roster_get_side (roster), ==, PD_ROSTER_BY_PERSON);
  assert_cell (roster, 0, 27, 0);
  g_assert_cmpuint (pd_roster_get_findings (roster)->len, ==, 0);
  g_assert_null (pd_roster_find_finding (roster, 1));

  add_shift (shifts, 101, 99, 98, FROM, 540, 720);
  stray = pd_roster_new (NULL, NULL, shifts, FROM, 28, PD_ROSTER_BY_SITE);
  g_assert_cmpuint (pd_roster_get_n_rows (stray), ==, 2);
  assert_cell (stray, 1, 0, 1, 101);
}

static void
test_hours_are_counted_on_the_clock_of_the_site (Service      *service,
                                                 gconstpointer data)
{
  PdDay                spring = pd_day_from_ymd (2026, 10, 3);
  PdShift             *with_break;
  g_autoptr (PdRoster) roster = NULL;

  pd_person_set_agreed_minutes (g_ptr_array_index (service->people, 0), 1140);
  add_shift (service->shifts, 101, 1, 11, spring, 1320, 360);
  add_shift (service->shifts, 102, 1, 12, spring + 1, 1320, 360);
  with_break = add_shift (service->shifts, 103, 1, 12, spring + 2, 540, 1020);
  g_assert_true (pd_shift_set_break (with_break, 30, NULL));
  add_shift (service->shifts, 104, PD_ID_NONE, 12, spring, 540, 600);
  roster = pd_roster_new (service->people, service->sites, service->shifts, spring, 14, PD_ROSTER_BY_PERSON);

  g_assert_cmpint (pd_roster_get_row_minutes (roster, 3), ==, 7 * 60 + 8 * 60 + 450);
  g_assert_cmpint (pd_roster_get_row_agreed_minutes (roster, 3), ==, 2280);
  g_assert_cmpint (pd_roster_get_row_minutes (roster, 0), ==, 60);
  g_assert_cmpint (pd_roster_get_row_agreed_minutes (roster, 0), ==, 0);
  g_assert_cmpint (pd_roster_get_row_minutes (roster, 1), ==, 0);
}

static void
test_every_shift_has_a_zone (Service      *service,
                             gconstpointer data)
{
  PdShift             *perth = add_shift (service->shifts, 101, 1, 12, FROM, 540, 600);
  PdShift             *nowhere = add_shift (service->shifts, 102, 1, PD_ID_NONE, FROM, 540, 600);
  PdShift             *unknown = add_shift (service->shifts, 103, 1, 13, FROM, 540, 600);
  g_autoptr (PdRoster) roster = NULL;
  g_autoptr (PdRoster) empty = pd_roster_new (NULL, NULL, NULL, FROM, 1, PD_ROSTER_BY_PERSON);

  add_site (service->sites, 13, "Atlantis", "Ocean/Atlantis");
  roster = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  g_assert_cmpstr (pd_zone_get_name (pd_roster_get_zone (roster, perth)), ==, "Australia/Perth");
  g_assert_cmpstr (pd_zone_get_name (pd_roster_get_zone (roster, nowhere)), ==, "Australia/Sydney");
  g_assert_cmpstr (pd_zone_get_name (pd_roster_get_zone (roster, unknown)), ==, "UTC");
  g_assert_cmpstr (pd_zone_get_name (pd_roster_get_zone (empty, perth)), ==, PD_SITE_DEFAULT_ZONE);
}

static void
test_does_not_change_with_the_lists (Service      *service,
                                     gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;

  add_shift (service->shifts, 101, 1, 11, FROM, 540, 720);
  roster = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  g_ptr_array_set_size (service->people, 0);
  g_ptr_array_set_size (service->shifts, 0);
  g_ptr_array_set_size (service->sites, 0);
  g_assert_cmpstr (pd_roster_get_row_name (roster, 3), ==, "sam Taylor");
  assert_cell (roster, 3, 0, 1, 101);
  g_assert_cmpstr (pd_site_get_name (pd_roster_get_site (roster, 11)), ==, "Hill House");
  g_assert_cmpstr (pd_person_get_name (pd_roster_get_person (roster, 1)), ==, "sam Taylor");
}

static void
test_an_id_named_twice_does_no_harm (Service      *service,
                                     gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;

  add_person (service->people, 1, "Sam Again");
  add_shift (service->shifts, 101, 1, 11, FROM, 540, 720);
  add_shift (service->shifts, 101, 1, 11, FROM + 1, 540, 720);
  roster = lay_out (service, 7, PD_ROSTER_BY_PERSON);
  g_assert_cmpuint (pd_roster_get_n_rows (roster), ==, 5);
  assert_cell (roster, 3, 0, 1, 101);
  assert_cell (roster, 3, 1, 1, 101);
}

static void
fill_at_random (GRand     *rand,
                GPtrArray *people,
                GPtrArray *sites,
                GPtrArray *shifts,
                guint      n_people,
                guint      n_shifts)
{
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %d", g_rand_int_range (rand, 0, 1000));

      add_person (people, i + 1, name);
      if (i % 7 == 0)
        pd_person_set_left_on (g_ptr_array_index (people, i), FROM + g_rand_int_range (rand, -10, 40));
    }
  add_site (sites, 1001, "Bay Street", "Australia/Sydney");
  add_site (sites, 1002, "Hill House", "Australia/Lord_Howe");
  add_site (sites, 1003, "Long Lane", "Nowhere/AtAll");
  for (guint i = 0; i < n_shifts; i++)
    {
      int start = g_rand_int_range (rand, 0, 1440);

      add_shift (shifts,
                 5000 + i,
                 g_rand_int_range (rand, 0, n_people + 3),
                 g_rand_int_range (rand, 1000, 1006),
                 FROM + g_rand_int_range (rand, -3, 31),
                 start,
                 start + g_rand_int_range (rand, 1, 900));
    }
}

/* Counts the cells that hold each shift, and looks at what the roster says of them. */
static void
check_cells (PdRoster   *roster,
             GHashTable *times_shown)
{
  for (guint row = 0; row < pd_roster_get_n_rows (roster); row++)
    for (guint column = 0; column < pd_roster_get_n_days (roster); column++)
      {
        GPtrArray *cell = pd_roster_get_cell (roster, row, column);

        for (guint i = 0; i < cell->len; i++)
          {
            PdShift *shift = g_ptr_array_index (cell, i);
            guint    n = GPOINTER_TO_UINT (g_hash_table_lookup (times_shown, shift));
            guint    found_row;
            guint    found_column;

            g_hash_table_insert (times_shown, shift, GUINT_TO_POINTER (n + 1));
            g_assert_cmpint (pd_shift_get_day (shift), ==, FROM + (int) column);
            g_assert_cmpint (pd_shift_is_open (shift), ==, pd_roster_row_is_open (roster, row));
            g_assert_true (pd_roster_find_shift (roster, pd_shift_get_id (shift), &found_row, &found_column));
            g_assert_cmpuint (found_row, ==, row);
            g_assert_cmpuint (found_column, ==, column);
            if (i > 0)
              g_assert_cmpint (pd_shift_compare (g_ptr_array_index (cell, i - 1), shift), <, 0);
          }
      }
}

static void
test_every_shift_is_in_exactly_one_cell (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GPtrArray)  people = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray)  sites = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray)  shifts = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GHashTable) times_shown = g_hash_table_new (NULL, NULL);
      g_autoptr (PdRoster)   roster = NULL;

      fill_at_random (rand, people, sites, shifts, 30, 400);
      roster = pd_roster_new (people, sites, shifts, FROM, 28, round % 2 == 0 ? PD_ROSTER_BY_PERSON : PD_ROSTER_BY_SITE);
      check_cells (roster, times_shown);
      for (guint i = 0; i < shifts->len; i++)
        {
          PdShift *shift = g_ptr_array_index (shifts, i);
          PdDay    day = pd_shift_get_day (shift);
          guint    n = GPOINTER_TO_UINT (g_hash_table_lookup (times_shown, shift));

          g_assert_cmpuint (n, ==, day >= FROM && day < FROM + 28 ? 1 : 0);
        }
      g_assert_cmpuint (g_hash_table_size (times_shown), ==, pd_roster_get_shifts (roster)->len);
    }
}

/* Prints a figure rather than judging it: machines differ. What would be quadratic takes
 * seconds here and is noticed by the time limit of the test. */
static void
test_four_weeks_of_two_hundred_people_take_a_moment (void)
{
  g_autoptr (GRand)     rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sites = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PdRoster)  roster = NULL;
  gint64                start;
  gint64                laid_out;

  fill_at_random (rand, people, sites, shifts, 200, 3000);
  start = g_get_monotonic_time ();
  roster = pd_roster_new (people, sites, shifts, FROM, 28, PD_ROSTER_BY_PERSON);
  laid_out = g_get_monotonic_time ();
  pd_roster_get_findings (roster);
  g_test_message ("laid out in %" G_GINT64_FORMAT " us, rules in %" G_GINT64_FORMAT " us",
                  laid_out - start,
                  g_get_monotonic_time () - laid_out);
  g_assert_cmpuint (pd_roster_get_shifts (roster)->len, >, 2000);
}

#define ADD(path, test) g_test_add (path, Service, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/roster/rows-are-in-the-order-of-names", test_rows_are_in_the_order_of_names);
  ADD ("/roster/row-1-row-2-row-4/a-shift-is-in-the-cell-that-it-begins-in", test_a_shift_is_in_the_cell_that_it_begins_in);
  ADD ("/roster/leavers-are-shown-where-they-worked", test_leavers_are_shown_where_they_worked);
  ADD ("/roster/a-shift-of-somebody-unknown-is-not-lost", test_a_shift_of_somebody_unknown_is_not_lost);
  g_test_add_func ("/roster/nothing-at-all-is-a-roster", test_nothing_at_all_is_a_roster);
  ADD ("/roster/hours-are-counted-on-the-clock-of-the-site", test_hours_are_counted_on_the_clock_of_the_site);
  ADD ("/roster/every-shift-has-a-zone", test_every_shift_has_a_zone);
  ADD ("/roster/does-not-change-with-the-lists", test_does_not_change_with_the_lists);
  ADD ("/roster/an-id-named-twice-does-no-harm", test_an_id_named_twice_does_no_harm);
  g_test_add_func ("/roster/every-shift-is-in-exactly-one-cell", test_every_shift_is_in_exactly_one_cell);
  g_test_add_func ("/roster/four-weeks-of-two-hundred-people-take-a-moment",
                   test_four_weeks_of_two_hundred_people_take_a_moment);
  return g_test_run ();
}
