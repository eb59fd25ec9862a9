/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-circle.h"

static const char *const NAMES[] = { "Ana", "Ben", "Chi", "Dee" };

/* People at the same site or at their own, each round with a Monday and a Thursday morning. */
static PdCirclePlanning *
make (guint    n,
      guint    n_rounds,
      gboolean are_of_one_site)
{
  PdCirclePlanning *planning = pd_circle_planning_new (2, 2, n_rounds);

  for (guint i = 0; i < n; i++)
    pd_circle_planning_add_seeker (planning,
                                   &(PdCircleSeeker){ .id = i + 1,
                                                      .name = NAMES[i],
                                                      .site_id = are_of_one_site ? 1 : i + 1,
                                                      .every = 1,
                                                      .rounds_since = -1,
                                                      .last_round = (int) n_rounds - 1 });
  for (guint t = 0; t < n_rounds; t++)
    {
      pd_circle_planning_add_time (planning, t, CIRCLE_FIRST_DAY + (int) t * 14, 10 * 60);
      pd_circle_planning_add_time (planning, t, CIRCLE_FIRST_DAY + (int) t * 14 + 3, 10 * 60);
    }
  return planning;
}

static void
assert_notes (const PdCirclePlan *plan,
              const char         *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->notes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (plan->notes, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_unmet (const PdCirclePlan *plan,
              guint               at,
              const char         *words,
              const char         *advice)
{
  const PdCircleUnmet *unmet;

  g_assert_cmpuint (at, <, plan->unmet->len);
  unmet = g_ptr_array_index (plan->unmet, at);
  g_assert_cmpstr (unmet->words, ==, words);
  g_assert_cmpstr (unmet->advice, ==, advice);
}

static void
test_empty_circle (void)
{
  g_autoptr (PdCirclePlanning) nobody = make (0, 4, FALSE);
  g_autoptr (PdCirclePlanning) one = make (1, 4, FALSE);
  g_autoptr (PdCirclePlanning) no_weeks = make (4, 0, FALSE);
  g_autoptr (PdCirclePlan)     plan = random_circle_plan (nobody, 1, 3);
  g_autoptr (PdCirclePlan)     plan_of_one = random_circle_plan (one, 1, 3);
  g_autoptr (PdCirclePlan)     plan_of_no_weeks = random_circle_plan (no_weeks, 1, 3);

  assert_notes (plan, "Nobody is in the circle yet. Add the people who want to meet.");
  assert_notes (plan_of_one, "The circle has too few people for a session. Add another one, or meet in smaller groups.");
  assert_notes (plan_of_no_weeks, "There are no weeks to plan. Choose a longer time.");
}

static void
set_free (PdCirclePlanning *planning,
          PdId              id,
          guint             time)
{
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    pd_circle_planning_set_free (planning, id, t, time, 0);
}

static void
test_odd_circle (void)
{
  g_autoptr (PdCirclePlanning) planning = make (3, 1, FALSE);
  g_autoptr (PdCirclePlan)     plan = NULL;

  for (PdId id = 1; id <= 3; id++)
    set_free (planning, id, 0);
  plan = random_circle_plan (planning, 1, 3);
  assert_notes (plan,
                "2 of 3 sessions that are due are covered. No plan can cover more: that is proven.\n"
                "The number of people is odd, so in each round somebody is without a partner. "
                "Meeting in threes would leave nobody out.");
  g_assert_cmpuint (plan->unmet->len, ==, 1);
  g_assert_cmpuint (plan->figures.most_covered, ==, 2);
}

static void
test_impossible_circle (void)
{
  g_autoptr (PdCirclePlanning) planning = make (2, 1, FALSE);
  g_autoptr (PdCirclePlan)     plan = NULL;

  set_free (planning, 1, 0);
  set_free (planning, 2, 0);
  pd_circle_planning_keep_apart (planning, 1, 2);
  plan = random_circle_plan (planning, 1, 3);
  g_assert_cmpuint (plan->sessions->len, ==, 0);
  assert_notes (plan, "0 of 2 sessions that are due are covered. No plan can cover more: that is proven.");
  assert_unmet (plan, 0, "Ana has no session from Mon 23 Nov to Thu 26 Nov: nobody who can meet them is free when they are.", NULL);
}

static void
test_smallest_change_that_helps (void)
{
  g_autoptr (PdCirclePlanning) planning = make (4, 2, FALSE);
  g_autoptr (PdCirclePlan)     plan = NULL;
  g_autoptr (PdCirclePlan)     alone = NULL;

  set_free (planning, 1, 0);
  set_free (planning, 2, 1);
  plan = random_circle_plan (planning, 1, 3);
  assert_unmet (plan,
                0,
                "Ana has no session from Mon 23 Nov to Thu 26 Nov: nobody who can meet them is free when they are.",
                "It would help if Ben could also come on Monday mornings.");
  assert_unmet (plan,
                4,
                "Chi has no session from Mon 23 Nov to Thu 26 Nov: no time that fits.",
                "It would help if Chi could also come on Monday mornings.");
  for (guint t = 0; t < 2; t++)
    {
      for (guint time = 0; time < 2; time++)
        {
          pd_circle_planning_set_free (planning, 1, t, time, PD_CIRCLE_NOT_FREE);
          pd_circle_planning_set_free (planning, 2, t, time, PD_CIRCLE_NOT_FREE);
        }
      pd_circle_planning_set_away (planning, 4, t);
    }
  alone = random_circle_plan (planning, 1, 3);
  assert_unmet (alone,
                0,
                "Ana has no session from Mon 23 Nov to Thu 26 Nov: no time that fits.",
                "It would help if Ana and Ben could both come on Monday mornings.");
  assert_unmet (alone, 6, "Dee has no session from Mon 23 Nov to Thu 26 Nov: away.", NULL);
}

static void
follow_advice (PdCirclePlanning    *planning,
               const PdCircleUnmet *unmet)
{
  for (guint t = unmet->first_round; t <= unmet->last_round; t++)
    {
      for (guint time = 0; time < pd_circle_planning_get_n_times (planning, t); time++)
        {
          const PdCircleTime *at = pd_circle_planning_get_time (planning, t, time);

          for (guint i = 0; i < G_N_ELEMENTS (unmet->advised_ids); i++)
            {
              if (pd_day_get_weekday (at->day) == unmet->advised_weekday && at->start >= unmet->advised_from &&
                  at->start < unmet->advised_to &&
                  pd_circle_planning_get_free (planning, unmet->advised_ids[i], t, time) == PD_CIRCLE_NOT_FREE)
                pd_circle_planning_set_free (planning, unmet->advised_ids[i], t, time, 0);
            }
        }
    }
}

/* Of a thousand pieces of advice each makes one more session possible. */
static void
test_advice_helps (void)
{
  PdRandom random;
  guint    n_followed = 0;

  pd_random_init (&random, 9);
  for (guint i = 0; i < 2500; i++)
    {
      CircleShape                  shape = { .least = i % 4 == 0 ? 3 : 2,
                                             .most = i % 4 == 0 ? 6 : 2,
                                             .n = 3 + pd_random_below (&random, 9),
                                             .n_rounds = 1 + pd_random_below (&random, 5),
                                             .n_times = 2 + pd_random_below (&random, 12),
                                             .free_of_thousand = 100 + pd_random_below (&random, 400),
                                             .apart_of_thousand = 150,
                                             .n_sites = 3 };
      g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, i);
      g_autoptr (PdCirclePlanning) changed = random_circle_copy (planning);
      g_autoptr (PdCirclePlan)     plan = random_circle_plan (planning, i, 2);
      g_autoptr (PdCirclePlan)     better = NULL;
      const PdCircleUnmet         *unmet;

      if (plan->unmet->len == 0)
        continue;
      unmet = g_ptr_array_index (plan->unmet, pd_random_below (&random, plan->unmet->len));
      if (unmet->advice == NULL)
        continue;
      follow_advice (changed, unmet);
      random_circle_accept (changed, plan, PD_HOLD_DIARY);
      better = random_circle_plan (changed, i, 2);
      g_assert_cmpuint (better->figures.covered, >, plan->figures.covered);
      n_followed++;
    }
  g_assert_cmpuint (n_followed, >, 1000);
}

static void
test_reasons_of_a_session (void)
{
  g_autoptr (PdCirclePlanning) planning = pd_circle_planning_new (2, 2, 1);
  g_autoptr (PdCirclePlan)     plan = NULL;
  g_autofree char             *reasons = NULL;

  pd_circle_planning_add_seeker (planning,
                                 &(PdCircleSeeker){ .id = 1, .name = "Ana", .site_id = 1, .every = 1, .rounds_since = 3, .hosted = 1 });
  pd_circle_planning_add_seeker (planning,
                                 &(PdCircleSeeker){ .id = 2, .name = "Ben", .site_id = 2, .every = 1, .is_sole = TRUE });
  pd_circle_planning_add_time (planning, 0, CIRCLE_FIRST_DAY, 600);
  pd_circle_planning_set_free (planning, 1, 0, 0, 0);
  pd_circle_planning_set_free (planning, 2, 0, 0, 180);
  plan = random_circle_plan (planning, 1, 3);
  g_assert_cmpuint (plan->sessions->len, ==, 1);
  reasons = pd_planned_session_dup_reasons (g_ptr_array_index (plan->sessions, 0));
  g_assert_cmpstr (reasons,
                   ==,
                   "Ana has waited longer than their rhythm.\n"
                   "They have not met in the last half year.\n"
                   "Ben is alone at their site, and comes first.\n"
                   "It links people of different sites.\n"
                   "It is not within everyone’s shifts: 3 h of extra paid time.\n"
                   "By turns Ben hosts and Ana brings.");
  assert_notes (plan,
                "Everyone has a session as often as agreed.\n"
                "With this plan everyone has met everyone; then round 2 starts.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-words/row-81/an-empty-circle-says-what-is-missing", test_empty_circle);
  g_test_add_func ("/circle-words/row-81/an-odd-circle-says-so", test_odd_circle);
  g_test_add_func ("/circle-words/an-impossible-circle-says-why", test_impossible_circle);
  g_test_add_func ("/circle-words/the-smallest-change-that-helps", test_smallest_change_that_helps);
  g_test_add_func ("/circle-words/following-advice-always-helps", test_advice_helps);
  g_test_add_func ("/circle-words/row-85/a-session-has-its-reasons", test_reasons_of_a_session);
  return g_test_run ();
}
