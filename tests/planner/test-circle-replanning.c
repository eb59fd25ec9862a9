/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-circle.h"

#define MOVES 3

static CircleShape
draw_shape (PdRandom *random)
{
  gboolean are_groups = pd_random_chance (random, 300);

  return (CircleShape){ .least = are_groups ? 3 : 2,
                        .most = are_groups ? 6 : 2,
                        .n = 4 + pd_random_below (random, 14),
                        .n_rounds = 1 + pd_random_below (random, 6),
                        .n_times = 4 + pd_random_below (random, 20),
                        .free_of_thousand = 200 + pd_random_below (random, 700),
                        .apart_of_thousand = pd_random_below (random, 200),
                        .n_sites = 1 + pd_random_below (random, 4) };
}

/* A plan with nothing changed is the plan that people have, whatever the seed. */
static void
test_no_change_no_change (void)
{
  PdRandom random;

  pd_random_init (&random, 3);
  for (guint i = 0; i < 1000; i++)
    {
      CircleShape                  shape = draw_shape (&random);
      g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, i);
      g_autoptr (PdCirclePlan)     plan = random_circle_plan (planning, i, MOVES);
      g_autoptr (PdCirclePlan)     again = NULL;

      random_circle_accept (planning, plan, PD_HOLD_DIARY);
      again = random_circle_plan (planning, i + 1, MOVES);
      g_assert_cmpuint (again->figures.covered, >=, plan->figures.covered);
      if (again->figures.covered > plan->figures.covered)
        continue;
      g_assert_cmpuint (again->dropped->len, ==, 0);
      for (guint j = 0; j < again->sessions->len; j++)
        g_assert_cmpint (((PdPlannedSession *) g_ptr_array_index (again->sessions, j))->hold, ==, PD_HOLD_DIARY);
    }
}

/* Those alone at their site count a little more. */
static gint64
weigh_unmet (PdCirclePlanning   *planning,
             const PdCirclePlan *plan)
{
  const PdCircleWishes *wishes = pd_circle_planning_get_wishes (planning);
  gint64                sum = 0;

  for (guint i = 0; i < plan->unmet->len; i++)
    {
      PdId id = ((PdCircleUnmet *) g_ptr_array_index (plan->unmet, i))->member_id;

      sum += wishes->uncovered;
      if (pd_circle_planning_find_seeker (planning, id)->is_sole)
        sum += wishes->sole_uncovered;
    }
  return sum;
}

static guint
count_broken (const PdCirclePlan *plan,
              PdId                id,
              guint               round)
{
  guint n = 0;

  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);

      n += session->round == round && pd_planned_session_has_member (session, id);
    }
  return n;
}

/* What people have changes only where a change broke it, or where that gives somebody a
 * session who would be without: against the plan in which all the rest is pinned. */
static void
test_small_change (void)
{
  PdRandom random;
  guint    n_for_somebody = 0;

  pd_random_init (&random, 4);
  for (guint i = 0; i < 2000; i++)
    {
      CircleShape                  shape = draw_shape (&random);
      g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, i);
      g_autoptr (PdCirclePlan)     plan = random_circle_plan (planning, i, MOVES);
      PdId                         id = pd_random_between (&random, 1, (int) shape.n);
      guint                        round = pd_random_below (&random, shape.n_rounds);
      guint                        n_broken = count_broken (plan, id, round);
      g_autoptr (PdCirclePlanning) pinned = NULL;
      g_autoptr (PdCirclePlan)     with_all_pinned = NULL;
      g_autoptr (PdCirclePlan)     again = NULL;

      random_circle_lose_round (planning, id, round);
      pinned = random_circle_copy (planning);
      random_circle_accept (planning, plan, PD_HOLD_DIARY);
      random_circle_accept (pinned, plan, PD_HOLD_PINNED);
      again = random_circle_plan (planning, i + 1, MOVES);
      with_all_pinned = random_circle_plan (pinned, i + 1, MOVES);
      random_circle_assert_keeps_rules (planning, again);
      g_assert_cmpuint (with_all_pinned->dropped->len, ==, n_broken);
      g_assert_cmpuint (again->dropped->len, >=, n_broken);
      g_assert_cmpint (weigh_unmet (planning, again), <=, weigh_unmet (planning, with_all_pinned));
      if (weigh_unmet (planning, again) == weigh_unmet (planning, with_all_pinned))
        g_assert_cmpuint (again->dropped->len, ==, n_broken);
      n_for_somebody += again->dropped->len > n_broken;
    }
  g_assert_cmpuint (n_for_somebody, >, 0);
}

static void
test_pinned_stay (void)
{
  PdRandom random;

  pd_random_init (&random, 5);
  for (guint i = 0; i < 1000; i++)
    {
      CircleShape                  shape = draw_shape (&random);
      g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, i);
      g_autoptr (PdCirclePlan)     plan = random_circle_plan (planning, i, 1);
      g_autoptr (PdCirclePlan)     again = NULL;
      PdPlannedSession            *pinned;
      const PdPlannedSession      *found = NULL;

      if (plan->sessions->len == 0)
        continue;
      pinned = pd_planned_session_copy (g_ptr_array_index (plan->sessions, pd_random_below (&random, plan->sessions->len)));
      pinned->hold = PD_HOLD_PINNED;
      pd_circle_planning_take_session (planning, pinned);
      again = random_circle_plan (planning, i + 1, MOVES);
      for (guint j = 0; found == NULL && j < again->sessions->len; j++)
        {
          const PdPlannedSession *session = g_ptr_array_index (again->sessions, j);

          if (pd_planned_session_is_of_same_people (session, pinned))
            found = session;
        }
      g_assert_nonnull (found);
      g_assert_cmpint (found->time, ==, pinned->time);
      g_assert_cmpint (found->host_id, ==, pinned->host_id);
      g_assert_cmpint (found->bringer_id, ==, pinned->bringer_id);
    }
}

/* What was held stays and counts, though the rules say otherwise now. */
static void
test_held_stays (void)
{
  const CircleShape            shape = { .least = 2, .most = 2, .n = 6, .n_rounds = 3, .n_times = 8, .free_of_thousand = 800, .n_sites = 2 };
  g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, 1);
  g_autoptr (PdCirclePlan)     plan = NULL;
  PdPlannedSession            *held = pd_planned_session_new (PD_HOLD_HELD, 0, -1);
  guint                        n_found = 0;

  pd_planned_session_add_member (held, 1);
  pd_planned_session_add_member (held, 2);
  pd_planned_session_add_member (held, 3);
  pd_circle_planning_keep_apart (planning, 1, 2);
  random_circle_lose_round (planning, 3, 0);
  pd_circle_planning_take_session (planning, held);
  plan = random_circle_plan (planning, 1, MOVES);
  random_circle_assert_keeps_rules (planning, plan);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);

      n_found += session->hold == PD_HOLD_HELD && session->member_ids->len == 3;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-replanning/without-a-change-nothing-changes", test_no_change_no_change);
  g_test_add_func ("/circle-replanning/a-small-change-alters-only-what-it-must", test_small_change);
  g_test_add_func ("/circle-replanning/row-85/what-is-pinned-stays", test_pinned_stay);
  g_test_add_func ("/circle-replanning/what-was-held-stays", test_held_stays);
  return g_test_run ();
}
