/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking 200 people and 28 days by the shipped rules, at once and after one edit. The
 * four weeks before and after are known too; then copying a fortnight of it, and finding
 * what has changed since it was published. The baseline is laying the same roster out.
 * A figure is the time of the processor: other programs run beside a benchmark. */
#include "config.h"

#include "figure.h"
#include "pd-roster-check.h"
#include "pd-roster-difference.h"
#include "pd-shift-copying.h"

#define N_PEOPLE 200
#define N_SITES 10
#define N_DAYS 28
#define N_KNOWN_DAYS (3 * N_DAYS)
#define N_ROUNDS 15
#define SEED 20261121
#define FIRST_DAY 20780 /* Monday 23 November 2026 */

typedef struct
{
  GPtrArray     *people;
  GPtrArray     *sites;
  GPtrArray     *shifts;
  PdRosterFacts *facts;
  GRand         *rand;
} Desk;

static PdRosterFacts *
load_facts (void)
{
  g_autofree char      *path = g_test_build_filename (G_TEST_DIST, "..", "data", "rules", "australia-schads.rules", NULL);
  g_autofree char      *text = NULL;
  g_autoptr (GError)    error = NULL;
  g_autoptr (PdRuleSet) rules = NULL;
  gsize                 length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  rules = pd_rule_set_new_parse (text, length, &error);
  g_assert_no_error (error);
  return pd_roster_facts_new (rules, FIRST_DAY, FIRST_DAY - 20);
}

static void
add_person (Desk *desk,
            int   n)
{
  static const PdEmployment employments[] = { PD_EMPLOYMENT_PART_TIME, PD_EMPLOYMENT_CASUAL, PD_EMPLOYMENT_FULL_TIME,
                                              PD_EMPLOYMENT_PART_TIME };
  g_autofree char          *name = g_strdup_printf ("Person %d", n);
  PdPerson                 *person = pd_person_new (n, name);
  PdPattern                *pattern = pd_pattern_new (n, FIRST_DAY - 400, FIRST_DAY, 2);
  PdDay                     away = FIRST_DAY + g_rand_int_range (desk->rand, -28, 28);

  pd_person_set_employment (person, employments[n % 4]);
  pd_person_set_stream (person, n % 5 == 0 ? "disability" : "social");
  g_ptr_array_add (desk->people, person);
  for (int day = 0; day < 14; day++)
    if (day % 7 < 5)
      pd_pattern_add_time (pattern, day, 480, 1080);
  pd_roster_facts_take_pattern (desk->facts, pattern);
  pd_roster_facts_take_leave (desk->facts, pd_leave_new (n, PD_LEAVE_ANNUAL, away, away + 3));
  pd_roster_facts_take_training (desk->facts, pd_training_new (n, "First aid", PD_DAY_NONE, FIRST_DAY + n, TRUE));
  for (int i = 0; i < 3; i++)
    pd_roster_facts_take_availability (desk->facts,
                                       pd_availability_new (n,
                                                            i == 0 ? PD_WISH_NO : PD_WISH_RATHER_NOT,
                                                            (PdWhen){ (PdWeekdays) (1u << (n + i) % 7),
                                                                      PD_DAY_NONE,
                                                                      PD_DAY_NONE,
                                                                      i * 480,
                                                                      1440 }));
}

static void
add_site (Desk *desk,
          int   n)
{
  g_autofree char *name = g_strdup_printf ("Site %d", n);

  g_ptr_array_add (desk->sites, pd_site_new (n, name));
  pd_roster_facts_take_coverage (desk->facts,
                                 pd_coverage_new (n, (PdWhen){ 0, PD_DAY_NONE, PD_DAY_NONE, 480, 1200 }, 2, 4, 30));
  pd_roster_facts_take_coverage (desk->facts,
                                 pd_coverage_new (n, (PdWhen){ 0x1f, PD_DAY_NONE, PD_DAY_NONE, 540, 1020 }, 3, 4, 30));
}

static PdShift *
make_shift (Desk *desk,
            PdId  id,
            int   person,
            PdDay day)
{
  PdShift *shift = pd_shift_new (id);
  int      start = 480 + g_rand_int_range (desk->rand, 0, 20) * 15;

  pd_shift_set_person_id (shift, person);
  pd_shift_set_site_id (shift, 1 + person % N_SITES);
  pd_shift_set_day (shift, day);
  pd_shift_set_times (shift, start, start + 240 + g_rand_int_range (desk->rand, 0, 16) * 15, NULL);
  pd_shift_set_break (shift, 30, NULL);
  pd_shift_set_activity (shift, g_rand_int_range (desk->rand, 0, 12) == 0 ? PD_ACTIVITY_SUPERVISION : PD_ACTIVITY_SUPPORT);
  return shift;
}

static void
set_up (Desk *desk)
{
  PdId id = 1;

  desk->rand = g_rand_new_with_seed (SEED);
  desk->people = g_ptr_array_new_with_free_func (g_object_unref);
  desk->sites = g_ptr_array_new_with_free_func (g_object_unref);
  desk->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  desk->facts = load_facts ();
  for (int i = 1; i <= N_SITES; i++)
    add_site (desk, i);
  for (int i = 1; i <= N_PEOPLE; i++)
    {
      add_person (desk, i);
      for (int day = 0; day < N_KNOWN_DAYS; day++)
        if ((day + i) % 7 < 4)
          g_ptr_array_add (desk->shifts, make_shift (desk, id++, i, FIRST_DAY - N_DAYS + day));
    }
  pd_roster_facts_take_publication (desk->facts,
                                    pd_publication_new (1, FIRST_DAY - 21, FIRST_DAY, FIRST_DAY + N_DAYS - 1, desk->shifts));
}

static void
tear_down (Desk *desk)
{
  g_ptr_array_unref (desk->people);
  g_ptr_array_unref (desk->sites);
  g_ptr_array_unref (desk->shifts);
  g_object_unref (desk->facts);
  g_rand_free (desk->rand);
}

static PdRoster *
lay_out (Desk *desk)
{
  return pd_roster_new (desk->people, desk->sites, desk->shifts, FIRST_DAY, N_DAYS, PD_ROSTER_BY_PERSON);
}

static double
measure_layout (Desk *desk)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdRoster) roster = NULL;

      figure_series_begin (series);
      roster = lay_out (desk);
      figure_series_end (series);
    }
  return figure_series_get_median (series);
}

static double
measure_check (Desk  *desk,
               guint *ret_n)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  g_autoptr (PdRoster)     roster = lay_out (desk);

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdRosterCheck) check = NULL;

      figure_series_begin (series);
      check = pd_roster_check_new (roster, desk->facts);
      *ret_n = pd_roster_check_get_findings (check)->len;
      figure_series_end (series);
    }
  return figure_series_get_median (series);
}

static double
measure_edit (Desk *desk)
{
  g_autoptr (FigureSeries)  series = figure_series_new_of_processor ();
  g_autoptr (PdRoster)      roster = lay_out (desk);
  g_autoptr (PdRosterCheck) check = pd_roster_check_new (roster, desk->facts);

  for (int i = 0; i < 20 * N_ROUNDS; i++)
    {
      PdId                id = g_rand_int_range (desk->rand, 1, (int) desk->shifts->len);
      g_autoptr (PdShift) shift = make_shift (desk,
                                              id,
                                              g_rand_int_range (desk->rand, 1, N_PEOPLE),
                                              FIRST_DAY + g_rand_int_range (desk->rand, 0, N_DAYS));

      figure_series_begin (series);
      pd_roster_check_set_shift (check, shift);
      pd_roster_check_get_findings (check);
      figure_series_end (series);
    }
  return figure_series_get_median (series);
}

/* A fortnight onto the one after the last. */
static double
measure_copying (Desk  *desk,
                 guint *ret_n)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  const PdCopying          copying = { FIRST_DAY, 14, FIRST_DAY + N_KNOWN_DAYS, PD_ID_NONE, PD_ID_NONE };

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdShiftPlacing) placing = NULL;
      g_autoptr (GPtrArray)      proposals = NULL;

      figure_series_begin (series);
      placing = pd_shift_placing_new (desk->facts, desk->people, desk->sites, desk->shifts);
      proposals = pd_shift_copying_propose (&copying, placing, desk->shifts);
      figure_series_end (series);
      *ret_n = proposals->len;
    }
  return figure_series_get_median (series);
}

/* Every fifth shift has changed since it was published. */
static double
measure_difference (Desk  *desk,
                    guint *ret_n)
{
  g_autoptr (FigureSeries) series = figure_series_new_of_processor ();
  g_autoptr (GPtrArray)    now = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < desk->shifts->len; i++)
    {
      PdShift *shift = pd_shift_copy (g_ptr_array_index (desk->shifts, i));

      if (i % 5 == 0)
        pd_shift_set_site_id (shift, 1 + (PdId) (i % N_SITES));
      g_ptr_array_add (now, shift);
    }
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (PdRosterDifference) difference = NULL;

      figure_series_begin (series);
      difference = pd_roster_difference_new (desk->facts, desk->people, desk->sites, now, FIRST_DAY, N_DAYS);
      figure_series_end (series);
      *ret_n = pd_roster_difference_get_changes (difference)->len;
    }
  return figure_series_get_median (series);
}

static void
print_acts (Desk  *desk,
            double whole)
{
  guint            n;
  double           figure = measure_copying (desk, &n);
  g_autofree char *copying = g_strdup_printf ("a preview of copying a fortnight (%u shifts)", n);
  g_autofree char *difference = NULL;

  figure_print (copying, "ms", figure, "the whole check", whole, "under 50 ms");
  figure = measure_difference (desk, &n);
  difference = g_strdup_printf ("what changed since a version (%u changes)", n);
  figure_print (difference, "ms", figure, "the whole check", whole, "under 16 ms");
}

int
main (int   argc,
      char *argv[])
{
  Desk             desk;
  guint            n;
  double           layout;
  double           whole;
  g_autofree char *name = NULL;

  g_test_init (&argc, &argv, NULL);
  set_up (&desk);
  layout = measure_layout (&desk);
  whole = measure_check (&desk, &n);
  name = g_strdup_printf ("check 200 x 28 (%u shifts, %u findings)", desk.shifts->len, n);
  figure_print (name, "ms", whole, "laying the same roster out", layout, "under 20 ms");
  figure_print ("check after one edit", "ms", measure_edit (&desk), "the whole check", whole, "under 2 ms");
  print_acts (&desk, whole);
  tear_down (&desk);
  return 0;
}
