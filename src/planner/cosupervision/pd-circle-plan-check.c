/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second look at a plan before anything is shown. It knows nothing of how the plan was found: it
 * goes from the planning alone, rule by rule, with no thought for speed. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-plan.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_HOUR 60
#define USUAL_GROUP 4

static PdId
get_member (const PdPlannedSession *session,
            guint                   i)
{
  return g_array_index (session->member_ids, PdId, i);
}

static gboolean
has_role_outside (const PdPlannedSession *session)
{
  const PdId roles[] = { session->host_id, session->bringer_id, session->timekeeper_id };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (roles[i] != PD_ID_NONE && !pd_planned_session_has_member (session, roles[i]))
        return TRUE;
    }
  return FALSE;
}

static const char *
find_problem_of_member (const PdPlannedSession *session,
                        PdCirclePlanning       *planning,
                        guint                   i)
{
  PdId id = get_member (session, i);

  if (pd_circle_planning_find_seeker (planning, id) == NULL)
    return _ ("Somebody in it does not belong to the circle.");
  if (pd_circle_planning_get_free (planning, id, session->round, (guint) session->time) == PD_CIRCLE_NOT_FREE)
    return _ ("Somebody in it is not free at its time.");
  for (guint j = 0; j < i; j++)
    {
      if (get_member (session, j) == id)
        return _ ("Somebody is in it twice.");
      if (pd_circle_planning_are_kept_apart (planning, id, get_member (session, j)))
        return _ ("Two people in it are kept apart.");
    }
  return NULL;
}

static const char *
find_problem_of_session (const PdPlannedSession *session,
                         PdCirclePlanning       *planning)
{
  guint least, most;

  if (session->round >= pd_circle_planning_get_n_rounds (planning))
    return _ ("It is outside of the weeks that are planned.");
  if (has_role_outside (session))
    return _ ("Somebody has a role in it who is not to come.");
  if (session->hold == PD_HOLD_HELD)
    return NULL;
  pd_circle_planning_get_sizes (planning, &least, &most);
  if (session->member_ids->len < least || session->member_ids->len > most)
    return _ ("It has too few people, or too many.");
  if (session->time < 0 || (guint) session->time >= pd_circle_planning_get_n_times (planning, session->round))
    return _ ("It is at no time of its weeks.");
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      const char *problem = find_problem_of_member (session, planning, i);

      if (problem != NULL)
        return problem;
    }
  return NULL;
}

static gboolean
share_somebody (const PdPlannedSession *session,
                const PdPlannedSession *other)
{
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      if (pd_planned_session_has_member (other, get_member (session, i)))
        return TRUE;
    }
  return FALSE;
}

static const char *
find_problem_of_plan (const PdCirclePlan *self,
                      PdCirclePlanning   *planning)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (self->sessions, i);
      const char             *problem = find_problem_of_session (session, planning);

      if (problem != NULL)
        return problem;
      for (guint j = 0; j < i; j++)
        {
          const PdPlannedSession *other = g_ptr_array_index (self->sessions, j);

          if (session->round == other->round && share_somebody (session, other) &&
              (session->hold != PD_HOLD_HELD || other->hold != PD_HOLD_HELD))
            return _ ("Somebody has two sessions at once.");
        }
    }
  return NULL;
}

static gboolean
has_session_in (const PdCirclePlan *self,
                PdId                id,
                int                 first,
                int                 last)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (self->sessions, i);

      if ((int) session->round >= first && (int) session->round <= last && pd_planned_session_has_member (session, id))
        return TRUE;
    }
  return FALSE;
}

static void
count_covered (const PdCirclePlan *self,
               PdCirclePlanning   *planning,
               PdCircleFigures    *figures)
{
  const PdCircleWishes *wishes = pd_circle_planning_get_wishes (planning);
  int                   n_rounds = (int) pd_circle_planning_get_n_rounds (planning);

  for (guint i = 0; i < pd_circle_planning_get_n_seekers (planning); i++)
    {
      const PdCircleSeeker *seeker = pd_circle_planning_get_seeker (planning, i);
      int                   begins = MAX (seeker->first_round, 0);
      int                   ends = MIN (seeker->last_round, n_rounds - 1);
      int                   waited = seeker->first_round > 0 || seeker->rounds_since < 0 ? 0 : seeker->rounds_since;

      for (int round = begins; round <= ends; round++)
        {
          if (++waited < seeker->every)
            continue;
          figures->due++;
          if (has_session_in (self, seeker->id, begins, round))
            figures->covered++;
          else
            figures->cost += wishes->uncovered + (seeker->is_sole ? wishes->sole_uncovered : 0);
          begins = round + 1;
          waited = 0;
        }
    }
}

static void
add_two (PdCirclePlanning *planning,
         PdCircleFigures  *figures,
         PdId              one,
         PdId              other)
{
  const PdCircleWishes *wishes = pd_circle_planning_get_wishes (planning);
  const PdCircleSeeker *first = pd_circle_planning_find_seeker (planning, one);
  const PdCircleSeeker *second = pd_circle_planning_find_seeker (planning, other);
  guint                 n_sole;

  if (first == NULL || second == NULL || first->site_id == PD_ID_NONE || first->site_id != second->site_id)
    return;
  n_sole = (guint) ((first->is_sole != FALSE) + (second->is_sole != FALSE));
  figures->n_same_site++;
  figures->n_sole_at_own_site += n_sole;
  figures->cost += wishes->same_site + n_sole * wishes->sole_at_own_site;
}

static guint
count_meetings_before (const PdCirclePlan *self,
                       guint               session,
                       PdId                one,
                       PdId                other)
{
  guint n = 0;

  for (guint i = 0; i < session; i++)
    {
      const PdPlannedSession *before = g_ptr_array_index (self->sessions, i);

      n += pd_planned_session_has_member (before, one) && pd_planned_session_has_member (before, other);
    }
  return n;
}

static void
add_meeting (const PdCirclePlan *self,
             PdCirclePlanning   *planning,
             PdCircleFigures    *figures,
             guint               session,
             PdId                one,
             PdId                other)
{
  guint in_plan = count_meetings_before (self, session, one, other);
  guint times = in_plan + pd_circle_planning_get_meetings (planning, one, other);

  figures->repeats += in_plan > 0;
  figures->cost += pd_circle_planning_get_wishes (planning)->meeting * times;
  add_two (planning, figures, one, other);
}

static void
count_session (const PdCirclePlan *self,
               PdCirclePlanning   *planning,
               PdCircleFigures    *figures,
               guint               at)
{
  const PdPlannedSession *session = g_ptr_array_index (self->sessions, at);
  const PdCircleWishes   *wishes = pd_circle_planning_get_wishes (planning);
  guint                   least, most;
  int                     extra = 0;

  pd_circle_planning_get_sizes (planning, &least, &most);
  for (guint i = 0; i < session->member_ids->len; i++)
    {
      if (session->hold != PD_HOLD_HELD)
        extra += pd_circle_planning_get_free (planning, get_member (session, i), session->round, (guint) session->time);
      for (guint j = 0; j < i; j++)
        add_meeting (self, planning, figures, at, get_member (session, j), get_member (session, i));
    }
  figures->n_sessions++;
  figures->extra_minutes += extra;
  figures->cost += wishes->session + wishes->extra_hour * ((extra + MINUTES_PER_HOUR - 1) / MINUTES_PER_HOUR);
  if (most > 2)
    figures->cost += wishes->off_target * ABS ((int) session->member_ids->len - CLAMP (USUAL_GROUP, (int) least, (int) most));
}

static void
compare_with_before (const PdCirclePlan *self,
                     PdCirclePlanning   *planning,
                     PdCircleFigures    *figures)
{
  GPtrArray *before = pd_circle_planning_get_sessions (planning);

  for (guint i = 0; i < before->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (before, i);
      gboolean                is_there = FALSE;

      for (guint j = 0; !is_there && j < self->sessions->len; j++)
        {
          const PdPlannedSession *now = g_ptr_array_index (self->sessions, j);

          is_there = pd_planned_session_is_of_same_people (session, now) && now->hold == session->hold;
        }
      if (!is_there)
        figures->n_dropped++;
      else if (session->hold == PD_HOLD_DIARY)
        {
          figures->n_kept++;
          figures->cost -= pd_circle_planning_get_wishes (planning)->kept;
        }
    }
}

static void
count_hosted (const PdCirclePlan *self,
              PdCirclePlanning   *planning,
              PdCircleFigures    *figures)
{
  for (guint i = 0; i < pd_circle_planning_get_n_seekers (planning); i++)
    {
      const PdCircleSeeker *seeker = pd_circle_planning_get_seeker (planning, i);
      int                   hosted = seeker->hosted;

      for (guint j = 0; j < self->sessions->len; j++)
        {
          const PdPlannedSession *session = g_ptr_array_index (self->sessions, j);

          if (session->host_id == seeker->id)
            hosted += (int) session->member_ids->len - 1;
          else if (pd_planned_session_has_member (session, seeker->id))
            hosted--;
        }
      figures->most_hosted = MAX (figures->most_hosted, ABS (hosted));
    }
}

/**
 * pd_circle_plan_check:
 * @self: a plan
 * @planning: what it was made from
 * @ret_figures: (out): what it comes to; nothing about the best that could be
 * @error: return location for a #GError
 *
 * Looks at each hard rule again: who belongs here, sizes, times at which all are free,
 * nobody in two sessions of a round, nobody with somebody from whom they are kept apart.
 *
 * Returns: whether the plan keeps them all; %PD_ERROR_FAILED says which it does not
 */
gboolean
pd_circle_plan_check (const PdCirclePlan *self,
                      PdCirclePlanning   *planning,
                      PdCircleFigures    *ret_figures,
                      GError            **error)
{
  const char *problem;

  g_return_val_if_fail (self != NULL && planning != NULL && ret_figures != NULL, FALSE);

  *ret_figures = (PdCircleFigures){ .least_cost = G_MININT64 };
  problem = find_problem_of_plan (self, planning);
  if (problem != NULL)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_FAILED,
                   /* Translators: %s is a sentence that says what is wrong with a session */
                   _ ("The plan did not pass its own check, and is not shown: %s Nothing was changed."),
                   problem);
      return FALSE;
    }
  count_covered (self, planning, ret_figures);
  for (guint i = 0; i < self->sessions->len; i++)
    count_session (self, planning, ret_figures, i);
  compare_with_before (self, planning, ret_figures);
  count_hosted (self, planning, ret_figures);
  ret_figures->most_covered = ret_figures->due;
  return TRUE;
}
