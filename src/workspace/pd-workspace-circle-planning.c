/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan of a circle is made from: all that the file says of when its people can meet. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-availability-table.h"
#include "pd-circle-diaries.h"
#include "pd-circle-preparing.h"
#include "pd-error.h"
#include "pd-leave-table.h"
#include "pd-shift-table.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-kept-apart-private.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"
#include "pd-workspace-rules.h"
#include "pd-workspace-supervision.h"

#define DAYS_PER_WEEK 7
#define LEAST_WEEKS 4
#define MOST_WEEKS 26

/* When sessions begin that nobody put anywhere by hand: on working days, at half past or on
 * the hour. What is booked at another time can stay there. */
#define FIRST_START (8 * 60)
#define LAST_END (18 * 60)
#define STEP 30
#define WORKING_DAYS ((PdWeekdays) 0x1f)

/* A shift can begin two days before a day that it reaches into. */
#define DAYS_AROUND 2

/* What is paid at least by the rules in force, where nothing is beside it. */
static int
find_least_paid (PdRosterFacts  *facts,
                 const PdCircle *circle,
                 PdPerson       *person,
                 PdDay           day)
{
  gboolean              is_remote = (circle->modes & 1u << PD_MEETING_FACE_TO_FACE) == 0;
  PdRuleKind            kind = is_remote ? PD_RULE_MINIMUM_PAYMENT_REMOTE : PD_RULE_MINIMUM_PAYMENT;
  guint                 n = 0;
  const PdId           *site_ids = pd_person_get_site_ids (person, &n);
  g_autoptr (GPtrArray) rules = pd_rule_set_list (pd_roster_facts_get_rules (facts),
                                                  kind,
                                                  person,
                                                  n > 0 ? site_ids[0] : PD_ID_NONE,
                                                  day,
                                                  pd_roster_facts_get_anchor (facts));
  int                   least = 0;

  for (guint i = 0; i < rules->len; i++)
    least = MAX (least, ((const PdRule *) g_ptr_array_index (rules, i))->value);
  return least;
}

/* What says when people can come, and who is kept apart: nothing else of what rosters are held
 * against, which is much more. */
static PdRosterFacts *
load_facts (PdWorkspace *self,
            PdDay        from,
            GError     **error)
{
  g_autoptr (PdRuleSet)     rules = pd_workspace_load_rules (self, error);
  g_autoptr (PdRosterFacts) facts = NULL;
  g_autoptr (GPtrArray)     leaves = NULL;
  g_autoptr (GPtrArray)     wishes = NULL;

  if (rules == NULL || !pd_leave_table_list (self->store, PD_ID_NONE, &leaves, error) ||
      !pd_availability_table_list (self->store, PD_ID_NONE, &wishes, error))
    return NULL;
  facts = pd_roster_facts_new (rules, pd_service_get_fortnight_anchor (self->service), from);
  g_ptr_array_set_free_func (leaves, NULL);
  for (guint i = 0; i < leaves->len; i++)
    pd_roster_facts_take_leave (facts, g_ptr_array_index (leaves, i));
  g_ptr_array_set_free_func (wishes, NULL);
  for (guint i = 0; i < wishes->len; i++)
    pd_roster_facts_take_availability (facts, g_ptr_array_index (wishes, i));
  return pd_workspace_keep_people_apart (self, facts, from, error) ? g_steal_pointer (&facts) : NULL;
}

/* Only at the times that they gave; no time in a whole round is not that they are away. */
static void
set_free_as_said (PdCirclePlanning     *planning,
                  const PdCircle       *circle,
                  const PdCircleMember *member)
{
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      for (guint i = 0; i < pd_circle_planning_get_n_times (planning, t); i++)
        {
          const PdCircleTime *time = pd_circle_planning_get_time (planning, t, i);

          if (pd_circle_member_says_yes (member, time->day, time->start, circle->minutes))
            pd_circle_planning_set_free (planning, member->id, t, i, 0);
        }
    }
}

static const PdCircleSession *
find_session (GPtrArray *sessions,
              PdId       id)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (sessions, i);

      if (session->id == id)
        return session;
    }
  return NULL;
}

static void
set_not_free_at (PdCirclePlanning      *planning,
                 PdId                   member_id,
                 const PdCircleSession *session)
{
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      for (guint i = 0; i < pd_circle_planning_get_n_times (planning, t); i++)
        {
          const PdCircleTime *time = pd_circle_planning_get_time (planning, t, i);

          if (time->day == session->day && time->start == session->start)
            pd_circle_planning_set_free (planning, member_id, t, i, PD_CIRCLE_NOT_FREE);
        }
    }
}

/* Who said no to an invitation, or named other times, can't come then. */
static gboolean
heed_answers (PdWorkspace      *self,
              const PdCircle   *circle,
              PdCirclePlanning *planning,
              GError          **error)
{
  g_autoptr (GPtrArray) sessions = pd_workspace_list_circle_sessions (self, circle->id, error);
  g_autoptr (GPtrArray) answers = sessions != NULL ? pd_workspace_list_circle_answers (self, circle->id, error) : NULL;

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const PdCircleAnswer  *answer = g_ptr_array_index (answers, i);
      const PdCircleSession *session = find_session (sessions, answer->session_id);

      if (session != NULL && session->state == PD_CIRCLE_SESSION_BOOKED && answer->says != PD_CIRCLE_SAYS_YES &&
          pd_circle_planning_find_seeker (planning, answer->member_id) != NULL)
        set_not_free_at (planning, answer->member_id, session);
    }
  return answers != NULL;
}

/**
 * pd_workspace_set_circle_free:
 * @self: an unlocked workspace
 * @circle: a circle of it
 * @planning: its people and times
 * @from: the first day
 * @n_days: how many days
 * @error: return location for an error
 *
 * Says in a planning when everybody can come: our people by the roster as it were without
 * this circle, partners' by what they said.
 *
 * Returns: whether it could be said
 */
gboolean
pd_workspace_set_circle_free (PdWorkspace      *self,
                              const PdCircle   *circle,
                              PdCirclePlanning *planning,
                              PdDay             from,
                              guint             n_days,
                              GError          **error)
{
  g_autoptr (PdCircleZones)   zones = pd_circle_zones_new (self, circle, error);
  g_autoptr (PdRosterFacts)   facts = zones != NULL ? load_facts (self, from, error) : NULL;
  g_autoptr (GPtrArray)       all = NULL;
  g_autoptr (GPtrArray)       sessions = NULL;
  g_autoptr (GPtrArray)       shifts = NULL;
  g_autoptr (PdCircleDiaries) diaries = NULL;

  if (facts == NULL ||
      !pd_shift_table_list_between (self->store, from - DAYS_AROUND, from + (PdDay) n_days + DAYS_AROUND, &all, error))
    return FALSE;
  sessions = pd_workspace_list_circle_sessions (self, circle->id, error);
  shifts = sessions != NULL ? pd_circle_shifts_leave_out (all, sessions, error) : NULL;
  if (shifts == NULL)
    return FALSE;
  diaries = pd_circle_diaries_new (planning, &(PdCircleRoster){ .shifts = shifts,
                                                                .facts = facts,
                                                                .zones = zones->sites,
                                                                .circle_zone = zones->circle,
                                                                .home_zone = zones->home,
                                                                .minutes = circle->minutes });
  for (guint i = 0; i < circle->members->len; i++)
    {
      const PdCircleMember *member = g_ptr_array_index (circle->members, i);
      PdPerson             *person = pd_workspace_get_person (self, member->person_id);

      if (pd_circle_planning_find_seeker (planning, member->id) == NULL)
        continue;
      if (person != NULL)
        pd_circle_diaries_set_free (diaries, member->id, member->person_id, find_least_paid (facts, circle, person, from));
      else
        set_free_as_said (planning, circle, member);
    }
  return heed_answers (self, circle, planning, error);
}

static gboolean
check_can_be_planned (const PdCircle *circle,
                      PdDay           from,
                      guint           n_weeks,
                      GError        **error)
{
  if (n_weeks < LEAST_WEEKS || n_weeks > MOST_WEEKS)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A plan is of 4 to 26 weeks."));
      return FALSE;
    }
  if (circle->members->len > PD_CIRCLE_MAX_MEMBERS)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The circle has too many members to be planned at once. Make two of it."));
      return FALSE;
    }
  return circle->ended_on == PD_DAY_NONE || circle->ended_on >= from ||
         pd_workspace_refuse (error, _ ("The circle has ended, so nothing is planned for it."));
}

/**
 * pd_workspace_let_circle_leavers_go:
 * @self: an unlocked workspace
 * @circle: (inout): a copy of a circle
 *
 * Whoever left the service comes to nothing after their last day, whatever the circle says;
 * and nobody does after the circle's.
 */
void
pd_workspace_let_circle_leavers_go (PdWorkspace *self,
                                    PdCircle    *circle)
{
  for (guint i = 0; i < circle->members->len; i++)
    {
      PdCircleMember *member = g_ptr_array_index (circle->members, i);
      PdPerson       *person = pd_workspace_get_person (self, member->person_id);
      PdDay           last = person != NULL ? pd_person_get_left_on (person) : PD_DAY_NONE;

      if (last != PD_DAY_NONE && (member->left_on == PD_DAY_NONE || last < member->left_on))
        member->left_on = MAX (last, member->joined_on);
      if (circle->ended_on != PD_DAY_NONE && (member->left_on == PD_DAY_NONE || circle->ended_on < member->left_on))
        member->left_on = MAX (circle->ended_on, member->joined_on);
    }
}

/**
 * pd_workspace_prepare_circle:
 * @self: a workspace
 * @circle: a circle that was read
 * @from: the first day to plan
 * @n_weeks: how many weeks, 4 to 26
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be planned so,
 *   %PD_ERROR_REFUSED when it has changed since it was read, or has ended
 *
 * Gathers all that a plan is made from: what was before, what is in diaries, who is kept
 * apart, and when everybody is free. What pd_circle_planner_plan() makes of it needs no
 * workspace, and can be made in a thread.
 *
 * Returns: (transfer full): the planning
 */
PdCirclePlanning *
pd_workspace_prepare_circle (PdWorkspace    *self,
                             const PdCircle *circle,
                             PdDay           from,
                             guint           n_weeks,
                             GError        **error)
{
  g_autoptr (PdCirclePlanning) planning = NULL;
  g_autoptr (PdRosterFacts)    facts = NULL;
  g_autoptr (PdCircle)         planned = NULL;
  g_autoptr (GPtrArray)        sessions = NULL;
  g_autoptr (GPtrArray)        people = NULL;
  g_autoptr (GPtrArray)        agreements = NULL;
  guint                        n_days = n_weeks * DAYS_PER_WEEK;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && circle != NULL && from != PD_DAY_NONE, NULL);

  if (!check_can_be_planned (circle, from, n_weeks, error) ||
      !pd_workspace_check_circle_is_current (self, circle, error))
    return NULL;
  sessions = pd_workspace_list_circle_sessions (self, circle->id, error);
  agreements = sessions != NULL ? pd_workspace_list_supervision (self, NULL, error) : NULL;
  facts = agreements != NULL ? load_facts (self, from, error) : NULL;
  if (facts == NULL)
    return NULL;
  people = pd_workspace_dup_people (self);
  planned = pd_circle_copy (circle);
  pd_workspace_let_circle_leavers_go (self, planned);
  planning = pd_circle_preparing_begin (&(PdCircleFrame){ .circle = planned,
                                                          .sessions = sessions,
                                                          .people = people,
                                                          .agreements = agreements,
                                                          .facts = facts,
                                                          .from = from,
                                                          .n_weeks = n_weeks,
                                                          .first_start = FIRST_START,
                                                          .last_start = MAX (LAST_END - circle->minutes, FIRST_START),
                                                          .step = STEP,
                                                          .weekdays = WORKING_DAYS });
  if (!pd_workspace_set_circle_free (self, planned, planning, from, n_days, error))
    return NULL;
  return g_steal_pointer (&planning);
}
