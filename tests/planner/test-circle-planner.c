/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-circle-planner.h"
#include "pd-random.h"

#define FIRST_DAY 20784
#define DAYS_PER_ROUND 14

/* Everybody can come at each of some times, on as many days. */
static PdCirclePlanning *
make_free_circle (guint least,
                  guint most,
                  guint n,
                  guint n_rounds,
                  guint n_times)
{
  PdCirclePlanning *planning = pd_circle_planning_new (least, most, n_rounds);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i + 1);
      PdCircleSeeker   seeker = { .id = i + 1,
                                  .name = name,
                                  .every = 1,
                                  .rounds_since = -1,
                                  .last_round = (int) n_rounds - 1 };

      pd_circle_planning_add_seeker (planning, &seeker);
    }
  for (guint t = 0; t < n_rounds; t++)
    {
      for (guint time = 0; time < n_times; time++)
        pd_circle_planning_add_time (planning, t, FIRST_DAY + (int) (t * DAYS_PER_ROUND + time), 10 * 60);
    }
  for (guint i = 0; i < n * n_rounds * n_times; i++)
    pd_circle_planning_set_free (planning, i % n + 1, i / n % n_rounds, i / n / n_rounds, 0);
  return planning;
}

static PdCirclePlan *
plan (PdCirclePlanning *planning,
      guint64           seed)
{
  PdCircleBudget    budget = pd_circle_budget_get_usual (planning, seed);
  g_autoptr (GError) error = NULL;
  PdCirclePlan      *made = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);

  g_assert_no_error (error);
  return made;
}

/* Eight groups of four, seven times, and no two meet twice: the social golfer problem 8-4-7. */
static void
test_social_golfer (void)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (PdCirclePlanning) planning = make_free_circle (4, 4, 32, 7, 1);
      PdCircleBudget               budget = { seed, 400, 0 };
      g_autoptr (GError)           error = NULL;
      g_autoptr (PdCirclePlan)     made = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("seed %d covered %u repeats %u", (int) seed, made->figures.covered, made->figures.repeats);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-planner/social-golfer", test_social_golfer);
  return g_test_run ();
}
