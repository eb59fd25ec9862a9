/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From who meets whom to sessions: at which time, and whose turn it is. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-drafting-private.h"
#include "pd-circle-turns-private.h"

#include <string.h>

#define MINUTES_PER_HOUR 60
#define N_WEEKDAYS 7
#define N_HOURS 24

/* How often sessions were put at each hour of the week. */
typedef struct
{
  guint counts[N_WEEKDAYS][N_HOURS];
} Spread;

static guint *
get_count (Spread             *spread,
           const PdCircleTime *time)
{
  return &spread->counts[pd_day_get_weekday (time->day) - 1][CLAMP (time->start / MINUTES_PER_HOUR, 0, N_HOURS - 1)];
}

static guint
count_on_day (const Spread       *spread,
              const PdCircleTime *time)
{
  guint sum = 0;

  for (guint i = 0; i < N_HOURS; i++)
    sum += spread->counts[pd_day_get_weekday (time->day) - 1][i];
  return sum;
}

/* Beside shifts first; then on the days, and at the hours, that have fewest; the earliest of
 * those. */
static void
choose_time (PdPlannedSession      *session,
             const PdCircleProblem *problem,
             const int             *members,
             Spread                *spread)
{
  guint n = session->member_ids->len;
  guint n_times = pd_circle_planning_get_n_times (problem->planning, session->round);
  guint least[3] = { G_MAXUINT, G_MAXUINT, G_MAXUINT };

  for (guint time = 0; time < n_times; time++)
    {
      const PdCircleTime *at = pd_circle_planning_get_time (problem->planning, session->round, time);
      gboolean            are_free = TRUE;
      guint               order[3];

      for (guint i = 0; i < n; i++)
        are_free = are_free &&
                   (pd_circle_problem_get_free (problem, session->round, members[i])[time / 64] >> time % 64 & 1) != 0;
      if (!are_free)
        continue;
      order[0] = (guint) pd_circle_problem_get_extra (problem, members, n, session->round, time);
      order[1] = count_on_day (spread, at);
      order[2] = *get_count (spread, at);
      for (guint i = 0; i < G_N_ELEMENTS (order) && order[i] <= least[i]; i++)
        {
          if (order[i] == least[i])
            continue;
          memcpy (least, order, sizeof least);
          session->time = (int) time;
          break;
        }
    }
}

static void
find_members (const PdCircleProblem  *problem,
              const PdPlannedSession *session,
              int                    *ret_members,
              guint                  *ret_n)
{
  *ret_n = 0;
  for (guint i = 0; i < session->member_ids->len && *ret_n < PD_CIRCLE_MAX_GROUP; i++)
    {
      int member = pd_circle_problem_find (problem, g_array_index (session->member_ids, PdId, i));

      if (member >= 0)
        ret_members[(*ret_n)++] = member;
    }
}

static void
choose_times (PdCirclePlan          *plan,
              const PdCircleProblem *problem)
{
  Spread spread = { 0 };
  int    members[PD_CIRCLE_MAX_GROUP];
  guint  n;

  for (guint is_new = 0; is_new < 2; is_new++)
    {
      for (guint i = 0; i < plan->sessions->len; i++)
        {
          PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);

          if ((session->hold == PD_HOLD_NONE) != is_new)
            continue;
          find_members (problem, session, members, &n);
          if (is_new && session->time < 0)
            choose_time (session, problem, members, &spread);
          if (session->time >= 0)
            {
              session->extra_minutes =
                  session->hold == PD_HOLD_HELD
                      ? 0
                      : pd_circle_problem_get_extra (problem, members, n, session->round, (guint) session->time);
              ++*get_count (&spread, pd_circle_planning_get_time (problem->planning, session->round, (guint) session->time));
            }
        }
    }
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  const PdPlannedSession *one = *(const PdPlannedSession *const *) a;
  const PdPlannedSession *other = *(const PdPlannedSession *const *) b;
  PdId                    first = one->member_ids->len > 0 ? g_array_index (one->member_ids, PdId, 0) : PD_ID_NONE;
  PdId                    second = other->member_ids->len > 0 ? g_array_index (other->member_ids, PdId, 0) : PD_ID_NONE;

  if (one->round != other->round)
    return one->round < other->round ? -1 : 1;
  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;
  return (first > second) - (first < second);
}

typedef enum
{
  TURN_HOST,
  TURN_BRINGER,
  TURN_TIMEKEEPER,
} TurnKind;

static PdId *
get_whose (PdPlannedSession *session,
           TurnKind          kind)
{
  switch (kind)
    {
    case TURN_HOST:
      return &session->host_id;
    case TURN_BRINGER:
      return &session->bringer_id;
    case TURN_TIMEKEEPER:
    default:
      return &session->timekeeper_id;
    }
}

static int
get_load (const PdCircleSeeker *seeker,
          TurnKind              kind)
{
  int had = kind == TURN_HOST ? seeker->hosted : kind == TURN_BRINGER ? seeker->brought
                                                                      : seeker->kept_time;

  return had * PD_CIRCLE_LOAD_OF_ONE;
}

/* In pairs, who does not host is the first to think of for bringing; the time is kept by
 * whoever does not bring. */
static PdCircleTurn
make_turn (const PdCircleProblem *problem,
           PdPlannedSession      *session,
           TurnKind               kind,
           const int             *members,
           guint                  n)
{
  PdCircleTurn turn = { members, n, -1, -1, session->hold >= PD_HOLD_PINNED };

  if (*get_whose (session, kind) != PD_ID_NONE)
    turn.whose = pd_circle_problem_find (problem, *get_whose (session, kind));
  else if (kind == TURN_BRINGER && n == 2)
    turn.whose = pd_circle_problem_find (problem, session->host_id) == members[0] ? members[1] : members[0];
  if (kind == TURN_TIMEKEEPER && n > 1)
    turn.not_whose = pd_circle_problem_find (problem, session->bringer_id);
  if (turn.whose >= 0 && turn.whose == turn.not_whose)
    turn.whose = -1;
  turn.is_fixed = turn.is_fixed && turn.whose >= 0;
  return turn;
}

static void
give_turns (PdCirclePlan          *plan,
            const PdCircleProblem *problem,
            TurnKind               kind)
{
  g_autofree int    *members = g_new (int, plan->sessions->len *PD_CIRCLE_MAX_GROUP + 1);
  g_autofree int    *loads = g_new (int, problem->n + 1);
  g_autoptr (GArray) made = g_array_new (FALSE, FALSE, sizeof (PdCircleTurn));
  PdCircleTurns      turns = { problem->n, loads, made };

  for (guint i = 0; i < problem->n; i++)
    loads[i] = get_load (pd_circle_planning_find_seeker (problem->planning, problem->ids[i]), kind);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      int         *those = members + i * PD_CIRCLE_MAX_GROUP;
      guint        n;
      PdCircleTurn turn;

      find_members (problem, g_ptr_array_index (plan->sessions, i), those, &n);
      turn = make_turn (problem, g_ptr_array_index (plan->sessions, i), kind, those, n);
      g_array_append_val (made, turn);
    }
  if (problem->n > 0)
    pd_circle_turns_balance (&turns);
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdCircleTurn *turn = &g_array_index (made, PdCircleTurn, i);

      if (turn->whose >= 0)
        *get_whose (g_ptr_array_index (plan->sessions, i), kind) = problem->ids[turn->whose];
    }
}

static void
list_dropped (PdCirclePlan     *plan,
              PdCirclePlanning *planning)
{
  GPtrArray *before = pd_circle_planning_get_sessions (planning);

  for (guint i = 0; i < before->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (before, i);
      gboolean                is_there = FALSE;

      for (guint j = 0; !is_there && j < plan->sessions->len; j++)
        {
          const PdPlannedSession *now = g_ptr_array_index (plan->sessions, j);

          is_there = now->hold == session->hold && pd_planned_session_is_of_same_people (session, now);
        }
      if (!is_there)
        g_ptr_array_add (plan->dropped, pd_planned_session_copy (session));
    }
}

/* Adds a session, or the one that they have in their diaries. */
static void
add_session (PdCirclePlan          *plan,
             const PdCircleProblem *problem,
             guint                  round,
             const int             *members,
             guint                  n_members)
{
  int               diary = problem->diaries[round * problem->n + (guint) members[0]];
  PdPlannedSession *session = pd_planned_session_new (PD_HOLD_NONE, round, -1);

  for (guint i = 0; i < n_members; i++)
    pd_planned_session_add_member (session, problem->ids[members[i]]);
  if (diary >= 0)
    {
      const PdPlannedSession *before = g_ptr_array_index (problem->sessions, diary);

      if (pd_planned_session_is_of_same_people (session, before))
        {
          pd_planned_session_free (session);
          session = pd_planned_session_copy (before);
        }
    }
  g_ptr_array_add (plan->sessions, session);
}

static void
add_settled (PdCirclePlan          *plan,
             const PdCircleProblem *problem)
{
  for (guint i = 0; i < problem->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (problem->sessions, i);

      if (session->hold >= PD_HOLD_PINNED)
        g_ptr_array_add (plan->sessions, pd_planned_session_copy (session));
    }
}

static void
finish (PdCirclePlan          *plan,
        const PdCircleProblem *problem)
{
  choose_times (plan, problem);
  g_ptr_array_sort (plan->sessions, compare_sessions);
  for (TurnKind kind = TURN_HOST; kind <= TURN_TIMEKEEPER; kind++)
    give_turns (plan, problem, kind);
  list_dropped (plan, problem->planning);
}

/**
 * pd_circle_drafting_from_pairs:
 * @pairs: who meets whom
 *
 * Returns: (transfer full): a plan of it
 */
PdCirclePlan *
pd_circle_drafting_from_pairs (const PdCirclePairs *pairs)
{
  const PdCircleProblem *problem = pairs->problem;
  PdCirclePlan          *plan = pd_circle_plan_new ();

  add_settled (plan, problem);
  for (guint t = 0; t < problem->n_rounds; t++)
    {
      for (int i = 0; (guint) i < problem->n; i++)
        {
          int at = (int) (t * problem->n) + i;
          int both[] = { i, pairs->partners[at] };

          if (both[1] > i && problem->settled[at] < 0)
            add_session (plan, problem, t, both, 2);
        }
    }
  finish (plan, problem);
  return plan;
}

/**
 * pd_circle_drafting_from_groups:
 * @groups: who meets whom
 *
 * Returns: (transfer full): a plan of it
 */
PdCirclePlan *
pd_circle_drafting_from_groups (const PdCircleGroups *groups)
{
  const PdCircleProblem *problem = groups->problem;
  PdCirclePlan          *plan = pd_circle_plan_new ();

  add_settled (plan, problem);
  for (guint t = 0; t < problem->n_rounds; t++)
    {
      for (int i = 0; (guint) i < problem->n; i++)
        {
          const PdCircleGroup *group = pd_circle_groups_get (groups, t, i);

          if (group->n > 0)
            add_session (plan, problem, t, group->members, group->n);
        }
    }
  finish (plan, problem);
  return plan;
}
