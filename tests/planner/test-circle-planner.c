/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-circle.h"

#define MOVES 6

static const CircleShape PAIRS = { .least = 2, .most = 2, .n = 9, .n_rounds = 4, .n_times = 12, .free_of_thousand = 400, .apart_of_thousand = 100, .n_sites = 3 };

static CircleShape
draw_shape (PdRandom *random)
{
  const guint sizes[][2] = { { 2, 2 }, { 2, 2 }, { 3, 3 }, { 3, 6 } };
  guint       which = pd_random_below (random, G_N_ELEMENTS (sizes));

  return (CircleShape){ .least = sizes[which][0],
                        .most = sizes[which][1],
                        .n = pd_random_below (random, pd_random_chance (random, 50) ? 40 : 14),
                        .n_rounds = pd_random_below (random, 6),
                        .n_times = pd_random_below (random, 13),
                        .free_of_thousand = pd_random_below (random, 1001),
                        .apart_of_thousand = pd_random_below (random, pd_random_chance (random, 100) ? 1001 : 300),
                        .n_sites = 1 + pd_random_below (random, 5) };
}

/* What may be there already, and much of it can't stay. */
static void
add_sessions (PdCirclePlanning  *planning,
              const CircleShape *shape,
              PdRandom          *random)
{
  guint n = shape->n_rounds > 0 && shape->n_times > 0 ? pd_random_below (random, 6) : 0;

  for (guint i = 0; i < n; i++)
    {
      PdHold            hold = pd_random_chance (random, 600) ? PD_HOLD_DIARY : PD_HOLD_PINNED;
      PdPlannedSession *session = pd_planned_session_new (hold,
                                                          pd_random_below (random, shape->n_rounds),
                                                          pd_random_between (random, -1, (int) shape->n_times));
      guint             size = pd_random_below (random, 5);

      for (guint j = 0; j < size; j++)
        pd_planned_session_add_member (session, pd_random_between (random, 1, (int) shape->n + 2));
      pd_circle_planning_take_session (planning, session);
    }
}

static void
test_never_breaks_a_hard_rule (void)
{
  PdRandom random;
  guint    n_sessions = 0;

  pd_random_init (&random, 1);
  for (guint i = 0; i < 4000; i++)
    {
      CircleShape                  shape = draw_shape (&random);
      g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, i);
      g_autoptr (PdCirclePlan)     plan = NULL;

      if (i % 3 == 0)
        pd_circle_planning_set_wishes (planning, &PD_CIRCLE_WISHES_MEASURED);
      if (i % 2 == 0)
        add_sessions (planning, &shape, &random);
      plan = random_circle_plan (planning, i, 3);
      random_circle_assert_keeps_rules (planning, plan);
      g_assert_cmpint (plan->figures.least_cost, <=, plan->figures.cost);
      g_assert_cmpuint (plan->figures.covered, <=, plan->figures.most_covered);
      g_assert_cmpuint (plan->unmet->len, ==, plan->figures.due - plan->figures.covered);
      g_assert_cmpuint (plan->notes->len, >, 0);
      n_sessions += plan->sessions->len;
    }
  g_assert_cmpuint (n_sessions, >, 10000);
}

/* The bound holds for what a far longer search finds, too. */
static void
test_no_plan_is_better_than_its_bound (void)
{
  for (guint i = 0; i < 100; i++)
    {
      CircleShape                  shape = PAIRS;
      g_autoptr (PdCirclePlanning) planning = NULL;
      g_autoptr (PdCirclePlan)     plan = NULL;
      g_autoptr (PdCirclePlan)     better = NULL;

      shape.n = 4 + i % 6;
      planning = random_circle_make (&shape, i);
      plan = random_circle_plan (planning, 1, 0);
      better = random_circle_plan (planning, 2, 300);
      g_assert_cmpint (better->figures.cost, <=, plan->figures.cost);
      g_assert_cmpint (plan->figures.least_cost, <=, better->figures.cost);
      g_assert_cmpuint (better->figures.covered, <=, plan->figures.most_covered);
    }
}

/* A search that makes no try, and begins with nothing, is given the best plan by the proof; a
 * long search finds none that is better. */
static void
test_few_people_get_the_best_groups (void)
{
  guint n_best = 0;

  for (guint i = 0; i < 80; i++)
    {
      CircleShape                  shape = PAIRS;
      PdCircleBudget               no_tries = { 1, 0, 400 };
      g_autoptr (PdCirclePlanning) planning = NULL;
      g_autoptr (PdCirclePlan)     proven = NULL;
      g_autoptr (PdCirclePlan)     searched = NULL;
      g_autoptr (GError)           error = NULL;

      shape.n = 4 + i % 5;
      shape.least = 3;
      shape.most = i % 2 == 0 ? 3 : 6;
      planning = random_circle_make (&shape, i);
      pd_circle_planning_set_wishes (planning, i % 4 < 2 ? &PD_CIRCLE_WISHES_MEASURED : &PD_CIRCLE_WISHES_USUAL);
      proven = pd_circle_planner_plan (planning, &no_tries, NULL, NULL, &error);
      g_assert_no_error (error);
      random_circle_assert_keeps_rules (planning, proven);
      searched = random_circle_plan (planning, 1, 40);
      g_assert_cmpint (proven->figures.least_cost, <=, searched->figures.cost);
      if (proven->figures.least_cost < proven->figures.cost)
        continue;
      g_assert_cmpint (proven->figures.cost, <=, searched->figures.cost);
      n_best++;
    }
  g_assert_cmpuint (n_best, >, 60);
}

static void
assert_same_sessions (const PdCirclePlan *plan,
                      const PdCirclePlan *other)
{
  g_assert_cmpuint (plan->sessions->len, ==, other->sessions->len);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *one = g_ptr_array_index (plan->sessions, i);
      const PdPlannedSession *two = g_ptr_array_index (other->sessions, i);
      g_autofree char        *reasons = pd_planned_session_dup_reasons (one);
      g_autofree char        *others = pd_planned_session_dup_reasons (two);

      g_assert_true (pd_planned_session_is_of_same_people (one, two));
      g_assert_cmpint (one->time, ==, two->time);
      g_assert_cmpint (one->host_id, ==, two->host_id);
      g_assert_cmpint (one->bringer_id, ==, two->bringer_id);
      g_assert_cmpint (one->timekeeper_id, ==, two->timekeeper_id);
      g_assert_cmpstr (reasons, ==, others);
    }
  for (guint i = 0; i < plan->unmet->len; i++)
    {
      const PdCircleUnmet *one = g_ptr_array_index (plan->unmet, i);
      const PdCircleUnmet *two = g_ptr_array_index (other->unmet, i);

      g_assert_cmpstr (one->words, ==, two->words);
      g_assert_cmpstr (one->advice, ==, two->advice);
    }
}

static void
test_order_of_people_changes_nothing (void)
{
  PdRandom random;

  pd_random_init (&random, 2);
  for (guint i = 0; i < 1000; i++)
    {
      CircleShape                  shape = draw_shape (&random);
      CircleShape                  shuffled = shape;
      g_autofree guint            *order = g_new (guint, shape.n + 1);
      g_autoptr (PdCirclePlanning) planning = random_circle_make (&shape, i);
      g_autoptr (PdCirclePlanning) other = NULL;
      g_autoptr (PdCirclePlan)     plan = random_circle_plan (planning, i, 2);
      g_autoptr (PdCirclePlan)     same = NULL;

      for (guint j = 0; j < shape.n; j++)
        {
          guint at = pd_random_below (&random, j + 1);

          order[j] = order[at];
          order[at] = j;
        }
      shuffled.order = order;
      other = random_circle_make (&shuffled, i);
      same = random_circle_plan (other, i, 2);
      assert_same_sessions (plan, same);
      g_assert_cmpint (plan->figures.cost, ==, same->figures.cost);
    }
}

static void
test_same_seed_same_plan (void)
{
  for (guint i = 0; i < 100; i++)
    {
      CircleShape                  shape = PAIRS;
      g_autoptr (PdCirclePlanning) planning = NULL;
      g_autoptr (PdCirclePlan)     plan = NULL;
      g_autoptr (PdCirclePlan)     again = NULL;

      shape.least = i % 2 == 0 ? 2 : 3;
      shape.most = i % 2 == 0 ? 2 : 6;
      planning = random_circle_make (&shape, i);
      plan = random_circle_plan (planning, i, MOVES);
      again = random_circle_plan (planning, i, MOVES);
      assert_same_sessions (plan, again);
    }
}

/* Whether two plans have the same people meet in each round. */
static gboolean
has_same_pairs (const PdCirclePlan *plan,
                const PdCirclePlan *other)
{
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);
      gboolean                is_there = FALSE;

      for (guint j = 0; j < other->sessions->len && !is_there; j++)
        is_there = ((PdPlannedSession *) g_ptr_array_index (other->sessions, j))->round == session->round &&
                   pd_planned_session_is_of_same_people (session, g_ptr_array_index (other->sessions, j));
      if (!is_there)
        return FALSE;
    }
  return TRUE;
}

/* A circle of nine whose first plan can't be better, whoever is first among them: others that
 * are as good are found all the same. */
static void
test_other_seed_other_plan (void)
{
  for (guint i = 0; i < 9; i++)
    {
      g_autoptr (PdCirclePlanning) planning = pd_circle_planning_new (2, 2, 2);
      g_autoptr (PdCirclePlan)     plan = NULL;
      g_autoptr (PdCirclePlan)     other = NULL;

      for (guint id = 1; id <= 9; id++)
        pd_circle_planning_add_seeker (planning, &(PdCircleSeeker){ .id = id, .site_id = 1 + (id + i) % 9 / 4, .every = 1, .last_round = 1 });
      for (guint t = 0; t < 2; t++)
        pd_circle_planning_add_time (planning, t, CIRCLE_FIRST_DAY + (int) t * 7, 600);
      for (guint at = 0; at < 18; at++)
        pd_circle_planning_set_free (planning, at % 9 + 1, at / 9, 0, 0);
      plan = random_circle_plan (planning, 1, 100);
      other = random_circle_plan (planning, 2, 100);
      g_assert_cmpuint (plan->sessions->len, ==, other->sessions->len);
      g_assert_cmpuint (plan->figures.covered, ==, other->figures.covered);
      g_assert_false (has_same_pairs (plan, other));
    }
}

typedef struct
{
  PdCirclePlanning *planning;
  guint             n_told;
  guint             stop_at;
  gint64            last_cost;
} Watcher;

static gboolean
watch_cb (const PdCircleProgress *progress,
          gpointer                data)
{
  Watcher                 *watcher = data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (PdCirclePlan) plan = pd_circle_progress_make_plan (progress, &error);

  g_assert_no_error (error);
  random_circle_assert_keeps_rules (watcher->planning, plan);
  g_assert_cmpint (plan->figures.cost, <=, watcher->last_cost);
  watcher->last_cost = plan->figures.cost;
  g_assert_cmpuint (progress->done, <=, progress->of);
  return ++watcher->n_told < watcher->stop_at;
}

/* Wherever it is given up, there is a plan, and it is no worse than any before it. */
static void
test_given_up_with_the_best_so_far (void)
{
  for (guint i = 1; i < 40; i++)
    {
      CircleShape                  shape = PAIRS;
      PdCircleBudget               budget = { 1, 10, 10 };
      Watcher                      watcher = { .stop_at = i, .last_cost = G_MAXINT64 };
      g_autoptr (PdCirclePlanning) planning = NULL;
      g_autoptr (PdCirclePlan)     plan = NULL;
      g_autoptr (GError)           error = NULL;

      shape.least = i % 2 == 0 ? 2 : 3;
      shape.most = i % 2 == 0 ? 2 : 6;
      planning = random_circle_make (&shape, i);
      watcher.planning = planning;
      plan = pd_circle_planner_plan (planning, &budget, watch_cb, &watcher, &error);
      g_assert_no_error (error);
      random_circle_assert_keeps_rules (planning, plan);
      g_assert_cmpuint (watcher.n_told, >, 0);
      g_assert_cmpint (plan->figures.cost, <=, watcher.last_cost);
    }
}

/* Eight groups of four, seven times, and no two meet twice: the social golfer problem 8-4-7. */
static void
test_social_golfer (void)
{
  const CircleShape shape = { .least = 4, .most = 4, .n = 32, .n_rounds = 7, .n_times = 1 };

  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (PdCirclePlanning) planning = pd_circle_planning_new (shape.least, shape.most, shape.n_rounds);
      g_autoptr (PdCirclePlan)     plan = NULL;

      for (guint i = 1; i <= shape.n; i++)
        pd_circle_planning_add_seeker (planning, &(PdCircleSeeker){ .id = i, .every = 1, .last_round = 6 });
      for (guint t = 0; t < shape.n_rounds; t++)
        pd_circle_planning_add_time (planning, t, CIRCLE_FIRST_DAY + (int) t * 7, 600);
      for (guint i = 0; i < shape.n * shape.n_rounds; i++)
        pd_circle_planning_set_free (planning, i % shape.n + 1, i / shape.n, 0, 0);
      plan = random_circle_plan (planning, seed, 200);
      g_assert_cmpuint (plan->figures.covered, ==, 32 * 7);
      g_assert_cmpuint (plan->figures.repeats, ==, 0);
      random_circle_assert_keeps_rules (planning, plan);
    }
}

/* In pairs, nobody hosts more than once more than they join. Where two who both hosted once more
 * before meet each other alone, one of them comes to two. */
static void
test_turns_are_balanced (void)
{
  for (guint i = 0; i < 300; i++)
    {
      CircleShape                  shape = PAIRS;
      g_autoptr (PdCirclePlanning) planning = NULL;
      g_autoptr (PdCirclePlan)     plan = NULL;

      shape.n = 6 + i % 20;
      shape.free_of_thousand = 700;
      shape.has_no_turns = i % 2 == 0;
      planning = random_circle_make (&shape, i);
      plan = random_circle_plan (planning, i, 1);
      g_assert_cmpint (plan->figures.most_hosted, <=, shape.has_no_turns ? 1 : 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-planner/row-76/row-78/never-breaks-a-hard-rule", test_never_breaks_a_hard_rule);
  g_test_add_func ("/circle-planner/no-plan-is-better-than-its-bound", test_no_plan_is_better_than_its_bound);
  g_test_add_func ("/circle-planner/few-people-get-the-best-groups", test_few_people_get_the_best_groups);
  g_test_add_func ("/circle-planner/the-order-of-people-changes-nothing", test_order_of_people_changes_nothing);
  g_test_add_func ("/circle-planner/the-same-seed-gives-the-same-plan", test_same_seed_same_plan);
  g_test_add_func ("/circle-planner/another-seed-gives-another-plan-that-is-as-good", test_other_seed_other_plan);
  g_test_add_func ("/circle-planner/given-up-it-has-the-best-so-far", test_given_up_with_the_best_so_far);
  g_test_add_func ("/circle-planner/row-77/solves-the-social-golfer-8-4-7", test_social_golfer);
  g_test_add_func ("/circle-planner/row-82/turns-are-balanced", test_turns_are_balanced);
  return g_test_run ();
}
