/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to say about a plan as a whole. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-words-private.h"

#include <glib/gi18n-lib.h>

static gboolean
has_any_time (PdCirclePlanning *planning)
{
  for (guint t = 0; t < pd_circle_planning_get_n_rounds (planning); t++)
    {
      if (pd_circle_planning_get_n_times (planning, t) > 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
find_what_is_missing (PdCirclePlanning *planning)
{
  guint least, most;

  pd_circle_planning_get_sizes (planning, &least, &most);
  if (pd_circle_planning_get_n_seekers (planning) == 0)
    return _ ("Nobody is in the circle yet. Add the people who want to meet.");
  if (pd_circle_planning_get_n_seekers (planning) < least)
    return _ ("The circle has too few people for a session. Add another one, or meet in smaller groups.");
  if (!has_any_time (planning))
    return _ ("There are no weeks to plan. Choose a longer time.");
  return NULL;
}

static void
tell_odd (PdCirclePlan     *plan,
          PdCirclePlanning *planning)
{
  guint least, most;

  pd_circle_planning_get_sizes (planning, &least, &most);
  if (most == 2 && pd_circle_planning_get_n_seekers (planning) % 2 == 1)
    g_ptr_array_add (plan->notes, g_strdup (_ ("The number of people is odd, so in each round somebody is without a partner. "
                                               "Meeting in threes would leave nobody out.")));
}

static void
tell_covered (PdCirclePlan *plan)
{
  const PdCircleFigures *figures = &plan->figures;

  if (figures->due == 0)
    g_ptr_array_add (plan->notes, g_strdup (_ ("Nobody is due in these weeks.")));
  else if (figures->covered == figures->due)
    g_ptr_array_add (plan->notes, g_strdup (_ ("Everyone has a session as often as agreed.")));
  else if (figures->covered >= figures->most_covered)
    g_ptr_array_add (plan->notes, g_strdup_printf (_ ("%1$u of %2$u sessions that are due are covered. No plan can cover more: that is proven."),
                                                   figures->covered,
                                                   figures->due));
  else if (figures->cost == figures->least_cost)
    g_ptr_array_add (plan->notes, g_strdup_printf (_ ("%1$u of %2$u sessions that are due are covered. No plan is better: that is proven."),
                                                   figures->covered,
                                                   figures->due));
  else
    g_ptr_array_add (plan->notes, g_strdup_printf (_ ("%1$u of %2$u sessions that are due are covered; no plan covers more than %3$u."),
                                                   figures->covered,
                                                   figures->due,
                                                   figures->most_covered));
}

static gboolean
do_meet (const PdCirclePlan *plan,
         PdCirclePlanning   *planning,
         PdId                one,
         PdId                other)
{
  if (pd_circle_planning_get_meetings (planning, one, other) > 0)
    return TRUE;
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (plan->sessions, i);

      if (pd_planned_session_has_member (session, one) && pd_planned_session_has_member (session, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
do_all_meet (const PdCirclePlan *plan,
             PdCirclePlanning   *planning)
{
  guint n = pd_circle_planning_get_n_seekers (planning);

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          PdId one = pd_circle_planning_get_seeker (planning, i)->id;
          PdId other = pd_circle_planning_get_seeker (planning, j)->id;

          if (!pd_circle_planning_are_kept_apart (planning, one, other) && !do_meet (plan, planning, one, other))
            return FALSE;
        }
    }
  return plan->sessions->len > 0;
}

static void
tell_dropped (PdCirclePlan *plan)
{
  guint n_pinned = 0;

  for (guint i = 0; i < plan->dropped->len; i++)
    n_pinned += ((PdPlannedSession *) g_ptr_array_index (plan->dropped, i))->hold == PD_HOLD_PINNED;
  if (n_pinned > 0)
    g_ptr_array_add (plan->notes, g_strdup_printf (ngettext ("%u pinned session can’t stay: somebody can’t come then, has another "
                                                             "one, or is kept apart from somebody in it.",
                                                             "%u pinned sessions can’t stay: somebody can’t come then, has another "
                                                             "one, or is kept apart from somebody in it.",
                                                             n_pinned),
                                                   n_pinned));
  if (plan->dropped->len > n_pinned)
    g_ptr_array_add (plan->notes, g_strdup_printf (ngettext ("%u session that people have in their diaries changes.",
                                                             "%u sessions that people have in their diaries change.",
                                                             plan->dropped->len - n_pinned),
                                                   plan->dropped->len - n_pinned));
}

/**
 * pd_circle_words_add_notes:
 * @plan: a plan with its figures
 * @planning: what it was made from
 *
 * Says what there is to say about the plan as a whole.
 */
void
pd_circle_words_add_notes (PdCirclePlan     *plan,
                           PdCirclePlanning *planning)
{
  const char *missing = find_what_is_missing (planning);

  g_ptr_array_set_size (plan->notes, 0);
  if (missing != NULL)
    {
      g_ptr_array_add (plan->notes, g_strdup (missing));
      return;
    }
  tell_covered (plan);
  tell_odd (plan, planning);
  tell_dropped (plan);
  if (do_all_meet (plan, planning))
    g_ptr_array_add (plan->notes, g_strdup (_ ("With this plan everyone has met everyone; then round 2 starts.")));
}
