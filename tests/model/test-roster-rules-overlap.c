/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-roster-rules.h"

#include <string.h>

#define SEED 20261127
#define FROM 20780 /* Monday 23 November 2026 */

#define SYDNEY 11
#define PERTH 12
#define LORD_HOWE 13

typedef struct
{
  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *shifts;
} Service;

static void
add_site (Service    *service,
          PdId        id,
          const char *name,
          const char *zone)
{
  PdSite *site = pd_site_new (id, name);

  pd_site_set_zone (site, zone);
  g_ptr_array_add (service->sites, site);
}

static void
set_up (Service      *service,
        gconstpointer data)
{
  service->people = g_ptr_array_new_with_free_func (g_object_unref);
  service->sites = g_ptr_array_new_with_free_func (g_object_unref);
  service->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (service->people, pd_person_new (1, "Sam Taylor"));
  g_ptr_array_add (service->people, pd_person_new (2, "Änne Müller"));
  add_site (service, SYDNEY, "Bay Street", "Australia/Sydney");
  add_site (service, PERTH, "Hill House", "Australia/Perth");
  add_site (service, LORD_HOWE, "The Island", "Australia/Lord_Howe");
}

static void
tear_down (Service      *service,
           gconstpointer data)
{
  g_ptr_array_unref (service->people);
  g_ptr_array_unref (service->sites);
  g_ptr_array_unref (service->shifts);
}

static void
add_shift (Service *service,
           PdId     person_id,
           PdId     site_id,
           PdDay    day,
           int      start,
           int      end)
{
  PdShift *shift = pd_shift_new (101 + service->shifts->len);

  pd_shift_set_person_id (shift, person_id);
  pd_shift_set_site_id (shift, site_id);
  pd_shift_set_day (shift, day);
  g_assert_true (pd_shift_set_times (shift, start, end, NULL));
  g_ptr_array_add (service->shifts, shift);
}

static PdRoster *
lay_out (Service *service,
         PdDay    from,
         guint    n_days)
{
  return pd_roster_new (service->people, service->sites, service->shifts, from, n_days, PD_ROSTER_BY_PERSON);
}

static guint
count_overlaps (Service *service,
                PdDay    from,
                guint    n_days)
{
  g_autoptr (PdRoster)  roster = lay_out (service, from, n_days);
  g_autoptr (GPtrArray) findings = pd_roster_rules_check (roster);

  return findings->len;
}

static void
test_says_what_overlaps_and_for_how_long (Service      *service,
                                          gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;
  GPtrArray           *findings;
  PdFinding           *finding;

  add_shift (service, 1, SYDNEY, FROM + 1, 540, 1020);
  add_shift (service, 1, LORD_HOWE, FROM + 1, 930, 1200);
  add_shift (service, 2, SYDNEY, FROM + 1, 540, 1020);
  roster = lay_out (service, FROM, 7);
  findings = pd_roster_get_findings (roster);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);

  g_assert_cmpstr (pd_finding_get_rule_id (finding), ==, "overlap");
  g_assert_cmpint (pd_finding_get_severity (finding), ==, PD_SEVERITY_CANNOT);
  g_assert_cmpint (pd_finding_get_person_id (finding), ==, 1);
  g_assert_cmpint (pd_finding_get_day (finding), ==, FROM + 1);
  g_assert_cmpstr (pd_finding_get_words (finding),
                   ==,
                   "Two shifts at the same time for 1 h 30: Tue 24 Nov 9:00 – 17:00 (Bay Street) and "
                   "Tue 24 Nov 15:30 – 20:00 (The Island). "
                   "Move one of them, or give it to somebody else.");
  g_assert_true (pd_finding_has_shift (finding, 101));
  g_assert_true (pd_finding_has_shift (finding, 102));
  g_assert_false (pd_finding_has_shift (finding, 103));
  g_assert_true (pd_roster_find_finding (roster, 101) == finding);
  g_assert_true (pd_roster_find_finding (roster, 102) == finding);
  g_assert_null (pd_roster_find_finding (roster, 103));
  g_assert_true (pd_roster_get_findings (roster) == findings);
}

static void
test_touching_shifts_do_not_overlap (Service      *service,
                                     gconstpointer data)
{
  add_shift (service, 1, SYDNEY, FROM, 540, 720);
  add_shift (service, 1, SYDNEY, FROM, 720, 1020);
  add_shift (service, 1, SYDNEY, FROM, 1320, 360);
  add_shift (service, 1, SYDNEY, FROM + 1, 360, 540);
  g_assert_cmpuint (count_overlaps (service, FROM, 7), ==, 0);
}

static void
test_a_night_reaches_into_the_next_day (Service      *service,
                                        gconstpointer data)
{
  add_shift (service, 1, SYDNEY, FROM, 1320, 360);
  add_shift (service, 1, SYDNEY, FROM + 1, 359, 540);
  g_assert_cmpuint (count_overlaps (service, FROM, 7), ==, 1);
  /* From before the first day, and from the last day on. */
  g_assert_cmpuint (count_overlaps (service, FROM + 1, 7), ==, 1);
  g_assert_cmpuint (count_overlaps (service, FROM, 1), ==, 1);
  g_assert_cmpuint (count_overlaps (service, FROM + 2, 7), ==, 0);
}

static void
test_of_two_that_begin_at_once_the_shorter_is_named_first (Service      *service,
                                                           gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;
  const char          *words;

  add_shift (service, 1, SYDNEY, FROM, 540, 1020);
  add_shift (service, 1, SYDNEY, FROM, 540, 600);
  roster = lay_out (service, FROM, 7);
  words = pd_finding_get_words (pd_roster_find_finding (roster, 101));
  g_assert_true (g_str_has_prefix (words, "Two shifts at the same time for 1 h: Mon 23 Nov 9:00 – 10:00 "));
}

static void
test_open_shifts_and_different_people_do_not_overlap (Service      *service,
                                                      gconstpointer data)
{
  add_shift (service, PD_ID_NONE, SYDNEY, FROM, 540, 1020);
  add_shift (service, PD_ID_NONE, SYDNEY, FROM, 540, 1020);
  add_shift (service, 1, SYDNEY, FROM, 540, 1020);
  add_shift (service, 2, SYDNEY, FROM, 540, 1020);
  g_assert_cmpuint (count_overlaps (service, FROM, 7), ==, 0);
}

static void
test_zones_are_compared_as_instants (Service      *service,
                                     gconstpointer data)
{
  /* Sydney 9:00 to 12:00 is Perth 6:00 to 9:00 in summer: they only touch. */
  add_shift (service, 1, SYDNEY, FROM, 540, 720);
  add_shift (service, 1, PERTH, FROM, 540, 720);
  g_assert_cmpuint (count_overlaps (service, FROM, 7), ==, 0);
  add_shift (service, 1, PERTH, FROM + 1, 480, 720);
  add_shift (service, 1, SYDNEY, FROM + 1, 840, 1020);
  g_assert_cmpuint (count_overlaps (service, FROM, 7), ==, 1);
}

static void
test_the_change_of_the_clock_counts (Service      *service,
                                     gconstpointer data)
{
  PdDay spring = pd_day_from_ymd (2026, 10, 4);
  PdDay autumn = pd_day_from_ymd (2027, 4, 4);

  /* To 2:30, which is 3:30, and from 3:00. */
  add_shift (service, 1, SYDNEY, spring, 0, 150);
  add_shift (service, 1, SYDNEY, spring, 180, 300);
  g_assert_cmpuint (count_overlaps (service, spring, 7), ==, 1);
  /* To the first 2:30, and from 3:00, which is an hour and a half later. */
  add_shift (service, 2, SYDNEY, autumn, 0, 150);
  add_shift (service, 2, SYDNEY, autumn, 180, 300);
  g_assert_cmpuint (count_overlaps (service, autumn, 7), ==, 0);
}

static void
test_a_long_shift_with_two_inside_is_found_twice (Service      *service,
                                                  gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;
  GPtrArray           *findings;

  add_shift (service, 1, SYDNEY, FROM, 540, 1200);
  add_shift (service, 1, SYDNEY, FROM, 600, 660);
  add_shift (service, 1, SYDNEY, FROM, 900, 960);
  roster = lay_out (service, FROM, 7);
  findings = pd_roster_get_findings (roster);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_true (pd_finding_has_shift (g_ptr_array_index (findings, 0), 101));
  g_assert_true (pd_finding_has_shift (g_ptr_array_index (findings, 1), 101));
  g_assert_nonnull (pd_roster_find_finding (roster, 102));
  g_assert_nonnull (pd_roster_find_finding (roster, 103));
}

static void
test_a_shift_at_no_known_place_is_still_checked (Service      *service,
                                                 gconstpointer data)
{
  g_autoptr (PdRoster) roster = NULL;
  PdFinding           *finding;

  add_shift (service, 1, PD_ID_NONE, FROM, 540, 1020);
  add_shift (service, 1, 99, FROM, 600, 660);
  roster = lay_out (service, FROM, 7);
  finding = pd_roster_find_finding (roster, 101);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (pd_finding_get_words (finding), "Mon 23 Nov 9:00 – 17:00 and Mon 23 Nov 10:00 – 11:00."));
}

static void
test_findings_are_in_order_of_days (Service      *service,
                                    gconstpointer data)
{
  g_autoptr (PdRoster)  roster = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  for (int i = 6; i >= 0; i--)
    {
      add_shift (service, 1 + i % 2, SYDNEY, FROM + i, 540, 600);
      add_shift (service, 1 + i % 2, SYDNEY, FROM + i, 570, 600);
    }
  add_shift (service, 2, SYDNEY, FROM + 6, 480, 600);
  add_shift (service, 2, SYDNEY, FROM + 6, 500, 600);
  roster = lay_out (service, FROM, 7);
  findings = pd_roster_rules_check (roster);
  g_assert_cmpuint (findings->len, ==, 8);
  g_assert_cmpint (pd_finding_get_person_id (g_ptr_array_index (findings, 6)), ==, 1);
  g_assert_cmpint (pd_finding_get_person_id (g_ptr_array_index (findings, 7)), ==, 2);
  g_ptr_array_remove_index (findings, 7);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpint (pd_finding_get_day (g_ptr_array_index (findings, i)), ==, FROM + (int) i);
}

/* A shift has a finding with an earlier one exactly when some earlier one overlaps it:
 * told by looking at all pairs. */
static gboolean
overlaps_an_earlier_one (Service  *service,
                         PdRoster *roster,
                         guint     n)
{
  PdShift *shift = g_ptr_array_index (service->shifts, n);
  gint64   start;
  gint64   end;

  pd_shift_get_instants (shift, pd_roster_get_zone (roster, shift), &start, &end);
  for (guint i = 0; i < service->shifts->len; i++)
    {
      PdShift *other = g_ptr_array_index (service->shifts, i);
      gint64   other_start;
      gint64   other_end;

      if (i == n || pd_shift_get_person_id (other) != pd_shift_get_person_id (shift))
        continue;
      pd_shift_get_instants (other, pd_roster_get_zone (roster, other), &other_start, &other_end);
      if (start < other_end && other_start < end)
        return TRUE;
    }
  return FALSE;
}

static void
test_agrees_with_looking_at_all_pairs (Service      *service,
                                       gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  PdDay             autumn = pd_day_from_ymd (2027, 4, 1);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (PdRoster) roster = NULL;

      g_ptr_array_set_size (service->shifts, 0);
      for (guint i = 0; i < 40; i++)
        {
          int start = g_rand_int_range (rand, 0, 48) * 30;

          add_shift (service,
                     g_rand_int_range (rand, 1, 4),
                     g_rand_int_range (rand, SYDNEY, LORD_HOWE + 1),
                     autumn + g_rand_int_range (rand, 0, 7),
                     start,
                     start + g_rand_int_range (rand, 1, 20) * 30);
        }
      roster = lay_out (service, autumn, 7);
      for (guint i = 0; i < service->shifts->len; i++)
        {
          gboolean found = pd_roster_find_finding (roster, pd_shift_get_id (g_ptr_array_index (service->shifts, i))) != NULL;

          g_assert_cmpint (found, ==, overlaps_an_earlier_one (service, roster, i));
        }
    }
}

#define ADD(path, test) g_test_add (path, Service, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/roster-rules/overlap/row-21/row-33/says-what-overlaps-and-for-how-long", test_says_what_overlaps_and_for_how_long);
  ADD ("/roster-rules/overlap/touching-shifts-do-not-overlap", test_touching_shifts_do_not_overlap);
  ADD ("/roster-rules/overlap/a-night-reaches-into-the-next-day", test_a_night_reaches_into_the_next_day);
  ADD ("/roster-rules/overlap/of-two-that-begin-at-once-the-shorter-is-named-first",
       test_of_two_that_begin_at_once_the_shorter_is_named_first);
  ADD ("/roster-rules/overlap/open-shifts-and-different-people-do-not-overlap",
       test_open_shifts_and_different_people_do_not_overlap);
  ADD ("/roster-rules/overlap/zones-are-compared-as-instants", test_zones_are_compared_as_instants);
  ADD ("/roster-rules/overlap/the-change-of-the-clock-counts", test_the_change_of_the_clock_counts);
  ADD ("/roster-rules/overlap/a-long-shift-with-two-inside-is-found-twice", test_a_long_shift_with_two_inside_is_found_twice);
  ADD ("/roster-rules/overlap/a-shift-at-no-known-place-is-still-checked", test_a_shift_at_no_known_place_is_still_checked);
  ADD ("/roster-rules/overlap/findings-are-in-order-of-days", test_findings_are_in_order_of_days);
  ADD ("/roster-rules/overlap/agrees-with-looking-at-all-pairs", test_agrees_with_looking_at_all_pairs);
  return g_test_run ();
}
