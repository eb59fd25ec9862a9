/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a plan still fits what is there. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-workspace-notes-private.h"

static gboolean
refuse_stale (GError **error)
{
  return pd_workspace_refuse (error, _ ("What the plan was made from has changed. Nothing was changed; plan again."));
}

static void
get_days (PdCirclePlanning *planning,
          PdDay            *ret_first,
          PdDay            *ret_last)
{
  *ret_first = PD_DAY_NONE;
  *ret_last = PD_DAY_NONE;
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      for (guint i = 0; i < pd_circle_planning_get_n_times (planning, t); i++)
        {
          PdDay day = pd_circle_planning_get_time (planning, t, i)->day;

          *ret_first = *ret_first == PD_DAY_NONE ? day : MIN (*ret_first, day);
          *ret_last = MAX (*ret_last, day);
        }
    }
}

/**
 * pd_circle_plan_list_booked:
 * @sessions: (element-type PdCircleSession): all sessions of a circle
 * @planning: what a plan was made from
 *
 * Returns: (transfer container) (element-type PdCircleSession): those that are booked on its days
 */
GPtrArray *
pd_circle_plan_list_booked (GPtrArray        *sessions,
                            PdCirclePlanning *planning)
{
  GPtrArray *booked = g_ptr_array_new ();
  PdDay      first, last;

  get_days (planning, &first, &last);
  for (guint i = 0; i < sessions->len; i++)
    {
      PdCircleSession *session = g_ptr_array_index (sessions, i);

      if (session->state == PD_CIRCLE_SESSION_BOOKED && session->day >= first && session->day <= last)
        g_ptr_array_add (booked, session);
    }
  return booked;
}

/**
 * pd_circle_plan_is_of:
 * @session: a session
 * @planned: one of a plan
 *
 * Returns: whether the same people are to come to both
 */
gboolean
pd_circle_plan_is_of (const PdCircleSession  *session,
                      const PdPlannedSession *planned)
{
  if (session->seats->len != planned->member_ids->len)
    return FALSE;
  for (guint i = 0; i < session->seats->len; i++)
    {
      if (!pd_planned_session_has_member (planned, g_array_index (session->seats, PdCircleSeat, i).member_id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_at_same_time (const PdCircleSession  *session,
                 PdCirclePlanning       *planning,
                 const PdPlannedSession *planned)
{
  const PdCircleTime *time;

  if (planned->time < 0)
    return FALSE;
  time = pd_circle_planning_get_time (planning, planned->round, (guint) planned->time);
  return session->day == time->day && session->start == time->start;
}

/**
 * pd_circle_plan_find_booked:
 * @booked: (element-type PdCircleSession): what is booked
 * @planning: what a plan was made from
 * @planned: one of its sessions
 *
 * Returns: (transfer none) (nullable): the session of the same people at the same time
 */
PdCircleSession *
pd_circle_plan_find_booked (GPtrArray              *booked,
                            PdCirclePlanning       *planning,
                            const PdPlannedSession *planned)
{
  for (guint i = 0; i < booked->len; i++)
    {
      PdCircleSession *session = g_ptr_array_index (booked, i);

      if (is_at_same_time (session, planning, planned) && pd_circle_plan_is_of (session, planned))
        return session;
    }
  return NULL;
}

static gboolean
is_known (GPtrArray             *known,
          PdCirclePlanning      *planning,
          const PdCircleSession *session)
{
  for (guint i = 0; i < known->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (known, i);

      if (is_at_same_time (session, planning, planned) && pd_circle_plan_is_of (session, planned))
        return TRUE;
    }
  return FALSE;
}

/* Whether the same is booked now as when the plan was begun. What somebody pinned while they
 * looked at proposals needs not be booked yet. */
static gboolean
check_same_is_booked (GPtrArray        *booked,
                      PdCirclePlanning *planning,
                      GError          **error)
{
  GPtrArray *known = pd_circle_planning_get_sessions (planning);

  for (guint i = 0; i < known->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (known, i);

      if (planned->hold == PD_HOLD_DIARY && pd_circle_plan_find_booked (booked, planning, planned) == NULL)
        return refuse_stale (error);
    }
  for (guint i = 0; i < booked->len; i++)
    {
      if (!is_known (known, planning, g_ptr_array_index (booked, i)))
        return refuse_stale (error);
    }
  return TRUE;
}

/* The same people and times, of which nothing is known yet. */
static PdCirclePlanning *
copy_times (PdCirclePlanning *planning)
{
  guint             least, most;
  guint             n_rounds = pd_circle_planning_get_n_rounds (planning);
  PdCirclePlanning *copy;

  pd_circle_planning_get_sizes (planning, &least, &most);
  copy = pd_circle_planning_new (least, most, n_rounds);
  for (guint i = 0; i < pd_circle_planning_get_n_seekers (planning); i++)
    pd_circle_planning_add_seeker (copy, pd_circle_planning_get_seeker (planning, i));
  for (guint t = 0; t < n_rounds; t++)
    {
      for (guint i = 0; i < pd_circle_planning_get_n_times (planning, t); i++)
        {
          const PdCircleTime *time = pd_circle_planning_get_time (planning, t, i);

          pd_circle_planning_add_time (copy, t, time->day, time->start);
        }
    }
  return copy;
}

static gboolean
can_all_come (PdCirclePlanning       *now,
              const PdPlannedSession *planned)
{
  for (guint i = 0; i < planned->member_ids->len; i++)
    {
      PdId id = g_array_index (planned->member_ids, PdId, i);

      if (pd_circle_planning_get_free (now, id, planned->round, (guint) planned->time) == PD_CIRCLE_NOT_FREE)
        return FALSE;
    }
  return TRUE;
}

/* Rosters and leave may have changed while somebody thought about the plan. */
static gboolean
check_still_free (PdWorkspace        *self,
                  const PdCircle     *circle,
                  PdCirclePlanning   *planning,
                  const PdCirclePlan *plan,
                  GError            **error)
{
  g_autoptr (PdCirclePlanning) now = copy_times (planning);
  PdDay                        first, last;

  get_days (planning, &first, &last);
  if (first == PD_DAY_NONE)
    return TRUE;
  if (!pd_workspace_set_circle_free (self, circle, now, first, (guint) (last - first + 1), error))
    return FALSE;
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *planned = g_ptr_array_index (plan->sessions, i);

      if (planned->hold == PD_HOLD_NONE && !can_all_come (now, planned))
        return refuse_stale (error);
    }
  return TRUE;
}

/**
 * pd_circle_plan_check_is_current:
 * @self: a workspace
 * @circle: the circle as it is
 * @planning: what a plan was made from
 * @plan: the plan
 * @booked: (element-type PdCircleSession): what is booked on its days now
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not
 *
 * Returns: whether the same is booked as when it was made, and all can still come to what is
 *   new
 */
gboolean
pd_circle_plan_check_is_current (PdWorkspace        *self,
                                 const PdCircle     *circle,
                                 PdCirclePlanning   *planning,
                                 const PdCirclePlan *plan,
                                 GPtrArray          *booked,
                                 GError            **error)
{
  return check_same_is_booked (booked, planning, error) && check_still_free (self, circle, planning, plan, error);
}
