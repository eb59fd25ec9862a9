/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "random-circle.h"

#define HOURS_A_DAY 6
#define FIRST_HOUR 9
#define WEEKDAYS 5

static void
add_seeker (PdCirclePlanning  *planning,
            const CircleShape *shape,
            guint64            seed,
            guint              i)
{
  g_autofree char *name = g_strdup_printf ("Person %u", i + 1);
  PdRandom         random;
  PdCircleSeeker   seeker = { .id = i + 1, .name = name };

  pd_random_init (&random, seed * 1000 + i);
  seeker.site_id = (PdId) pd_random_below (&random, shape->n_sites + 1);
  seeker.every = pd_random_between (&random, 1, 3);
  seeker.rounds_since = pd_random_between (&random, -1, 4);
  seeker.first_round = pd_random_chance (&random, 100) ? 1 : 0;
  seeker.last_round = (int) shape->n_rounds - (pd_random_chance (&random, 100) ? 2 : 1);
  seeker.is_sole = pd_random_chance (&random, 150);
  seeker.hosted = pd_random_between (&random, -1, 1);
  seeker.brought = pd_random_between (&random, -1, 1);
  if (shape->has_no_turns)
    seeker.hosted = seeker.brought = seeker.kept_time = 0;
  pd_circle_planning_add_seeker (planning, &seeker);
}

static void
add_times (PdCirclePlanning  *planning,
           const CircleShape *shape)
{
  for (guint t = 0; t < shape->n_rounds; t++)
    {
      for (guint time = 0; time < shape->n_times; time++)
        {
          int day = (int) time / HOURS_A_DAY;

          pd_circle_planning_add_time (planning,
                                       t,
                                       CIRCLE_FIRST_DAY + (int) t * CIRCLE_DAYS_PER_ROUND + day % WEEKDAYS + day / WEEKDAYS * 7,
                                       (FIRST_HOUR + (int) time % HOURS_A_DAY) * 60);
        }
    }
}

static void
set_free (PdCirclePlanning  *planning,
          const CircleShape *shape,
          PdRandom          *random)
{
  const int extras[] = { 0, 0, 0, 60, 180 };

  for (guint i = 0; i < shape->n; i++)
    {
      for (guint t = 0; t < shape->n_rounds; t++)
        {
          gboolean is_away = pd_random_chance (random, 80);

          if (is_away)
            pd_circle_planning_set_away (planning, i + 1, t);
          for (guint time = 0; time < shape->n_times; time++)
            {
              int extra = extras[pd_random_below (random, G_N_ELEMENTS (extras))];

              if (pd_random_chance (random, shape->free_of_thousand) && !is_away)
                pd_circle_planning_set_free (planning, i + 1, t, time, extra);
            }
        }
    }
}

/* The same shape and seed give the same circle, in whichever order members are added. */
PdCirclePlanning *
random_circle_make (const CircleShape *shape,
                    guint64            seed)
{
  PdCirclePlanning *planning = pd_circle_planning_new (shape->least, shape->most, shape->n_rounds);
  PdRandom          random;

  pd_random_init (&random, seed);
  for (guint i = 0; i < shape->n; i++)
    add_seeker (planning, shape, seed, shape->order != NULL ? shape->order[i] : i);
  add_times (planning, shape);
  set_free (planning, shape, &random);
  for (guint i = 1; i <= shape->n; i++)
    {
      for (guint j = 1; j < i; j++)
        {
          if (pd_random_chance (&random, shape->apart_of_thousand))
            pd_circle_planning_keep_apart (planning, i, j);
          pd_circle_planning_add_meetings (planning, i, j, pd_random_below (&random, 8) / 6);
        }
    }
  return planning;
}

static void
copy_facts_of (PdCirclePlanning *copy,
               PdCirclePlanning *planning,
               PdId              id)
{
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      if (pd_circle_planning_is_away (planning, id, t))
        pd_circle_planning_set_away (copy, id, t);
      for (guint time = 0; time < pd_circle_planning_get_n_times (planning, t); time++)
        pd_circle_planning_set_free (copy, id, t, time, pd_circle_planning_get_free (planning, id, t, time));
    }
  for (guint j = 0; j < pd_circle_planning_get_n_seekers (planning); j++)
    {
      PdId other = pd_circle_planning_get_seeker (planning, j)->id;

      if (pd_circle_planning_are_kept_apart (planning, id, other))
        pd_circle_planning_keep_apart (copy, id, other);
      if (other < id)
        pd_circle_planning_add_meetings (copy, id, other, pd_circle_planning_get_meetings (planning, id, other));
    }
}

/* Without its sessions. */
PdCirclePlanning *
random_circle_copy (PdCirclePlanning *planning)
{
  guint             least, most;
  PdCirclePlanning *copy;

  pd_circle_planning_get_sizes (planning, &least, &most);
  copy = pd_circle_planning_new (least, most, pd_circle_planning_get_n_rounds (planning));
  pd_circle_planning_set_wishes (copy, pd_circle_planning_get_wishes (planning));
  for (guint i = 0; i < pd_circle_planning_get_n_seekers (planning); i++)
    pd_circle_planning_add_seeker (copy, pd_circle_planning_get_seeker (planning, i));
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      for (guint time = 0; time < pd_circle_planning_get_n_times (planning, t); time++)
        {
          const PdCircleTime *at = pd_circle_planning_get_time (planning, t, time);

          pd_circle_planning_add_time (copy, t, at->day, at->start);
        }
    }
  for (guint i = 0; i < pd_circle_planning_get_n_seekers (planning); i++)
    copy_facts_of (copy, planning, pd_circle_planning_get_seeker (planning, i)->id);
  return copy;
}

void
random_circle_accept (PdCirclePlanning   *planning,
                      const PdCirclePlan *plan,
                      PdHold              hold)
{
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      PdPlannedSession *session = pd_planned_session_copy (g_ptr_array_index (plan->sessions, i));

      session->hold = hold;
      pd_circle_planning_take_session (planning, session);
    }
}

void
random_circle_lose_round (PdCirclePlanning *planning,
                          PdId              id,
                          guint             round)
{
  for (guint time = 0; time < pd_circle_planning_get_n_times (planning, round); time++)
    pd_circle_planning_set_free (planning, id, round, time, PD_CIRCLE_NOT_FREE);
  pd_circle_planning_set_away (planning, id, round);
}

PdCirclePlan *
random_circle_plan (PdCirclePlanning *planning,
                    guint64           seed,
                    guint             moves)
{
  PdCircleBudget     budget = { seed, moves, 5 };
  g_autoptr (GError) error = NULL;
  PdCirclePlan      *plan = pd_circle_planner_plan (planning, &budget, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static void
assert_members_keep_rules (PdCirclePlanning       *planning,
                           const PdPlannedSession *session)
{
  guint least, most;

  pd_circle_planning_get_sizes (planning, &least, &most);
  g_assert_cmpuint (session->member_ids->len, >=, least);
  g_assert_cmpuint (session->member_ids->len, <=, most);
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      PdId id = g_array_index (session->member_ids, PdId, i);

      g_assert_nonnull (pd_circle_planning_find_seeker (planning, id));
      g_assert_cmpint (pd_circle_planning_get_free (planning, id, session->round, (guint) session->time), >=, 0);
      for (guint j = 0; j < i; j++)
        g_assert_false (pd_circle_planning_are_kept_apart (planning, id, g_array_index (session->member_ids, PdId, j)));
    }
  g_assert_true (pd_planned_session_has_member (session, session->host_id));
  g_assert_true (pd_planned_session_has_member (session, session->bringer_id));
  g_assert_true (pd_planned_session_has_member (session, session->timekeeper_id));
  g_assert_cmpint (session->bringer_id, !=, session->timekeeper_id);
  g_assert_cmpuint (session->reasons->len, >, 0);
}

/* All but what was held, which is as it was. */
void
random_circle_assert_keeps_rules (PdCirclePlanning   *planning,
                                  const PdCirclePlan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);

      if (session->hold != PD_HOLD_HELD)
        assert_members_keep_rules (planning, session);
      for (guint j = 0; j < session->member_ids->len; j++)
        g_assert_true (g_hash_table_add (seen,
                                         g_strdup_printf ("%u %d", session->round,
                                                          (int) g_array_index (session->member_ids, PdId, j))));
    }
}
