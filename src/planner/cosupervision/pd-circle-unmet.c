/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can't be met, and why. */

#define G_LOG_DOMAIN "pd-planner"

#include "config.h"

#include "pd-circle-unmet-private.h"
#include "pd-circle-words-private.h"

#include <glib/gi18n-lib.h>

static void
find_sessions (PdCircleUnmetWork *self)
{
  const PdCircleProblem *problem = self->problem;

  self->session_of = g_new (int, (gsize) problem->n_rounds * problem->n);
  for (gsize i = 0; i < (gsize) problem->n_rounds * problem->n; i++)
    self->session_of[i] = -1;
  for (guint i = 0; i < self->plan->sessions->len; i++)
    {
      const PdPlannedSession *session = g_ptr_array_index (self->plan->sessions, i);

      for (guint j = 0; j < session->member_ids->len; j++)
        {
          int member = pd_circle_problem_find (problem, g_array_index (session->member_ids, PdId, j));

          if (member >= 0)
            self->session_of[session->round * problem->n + (guint) member] = (int) i;
        }
    }
}

static void
find_open_windows (PdCircleUnmetWork *self)
{
  self->open = g_array_new (FALSE, FALSE, sizeof (PdCircleWindow));
  for (guint i = 0; i < self->problem->windows->len; i++)
    {
      const PdCircleWindow *window = pd_circle_problem_get_window (self->problem, (int) i);
      gboolean              is_covered = FALSE;

      for (guint t = window->first; t <= window->last; t++)
        is_covered |= pd_circle_unmet_get_session (self, t, window->member) >= 0;
      if (!is_covered)
        g_array_append_vals (self->open, window, 1);
    }
}

static char *
rounds_to_words (const PdCircleUnmetWork *self,
                 const PdCircleWindow    *window)
{
  PdCirclePlanning *planning = self->problem->planning;
  guint             n_times = pd_circle_planning_get_n_times (planning, window->last);
  g_autofree char  *from = NULL;
  g_autofree char  *to = NULL;

  if (pd_circle_planning_get_n_times (planning, window->first) == 0 || n_times == 0)
    return g_strdup_printf (_ ("in round %u"), window->first + 1);
  from = pd_day_to_short_words (pd_circle_planning_get_time (planning, window->first, 0)->day);
  to = pd_day_to_short_words (pd_circle_planning_get_time (planning, window->last, n_times - 1)->day);
  /* Translators: two days, as in "Ana has no time from Mon 4 Jan to Fri 15 Jan" */
  return g_strdup_printf (_ ("from %1$s to %2$s"), from, to);
}

typedef enum
{
  BECAUSE_AWAY,
  BECAUSE_NO_TIME,
  BECAUSE_NOBODY_FREE,
  BECAUSE_ALL_TAKEN,
} Because;

static Because
find_why (const PdCircleUnmetWork *self,
          const PdCircleWindow    *window)
{
  Because why = BECAUSE_AWAY;

  for (guint t = window->first; t <= window->last; t++)
    {
      guint n_times = pd_circle_planning_get_n_times (self->problem->planning, t);
      int  *costs = self->problem->costs[t] + (gsize) window->member * self->problem->n;

      if (!pd_circle_unmet_is_away (self, t, window->member))
        why = MAX (why, BECAUSE_NO_TIME);
      for (guint time = 0; time < n_times; time++)
        why = pd_circle_unmet_is_free (self, t, time, window->member) ? MAX (why, BECAUSE_NOBODY_FREE) : why;
      for (guint other = 0; other < self->problem->n; other++)
        why = costs[other] != PD_CIRCLE_CANNOT_MEET ? BECAUSE_ALL_TAKEN : why;
    }
  return why;
}

static char *
tell_why (const PdCircleUnmetWork *self,
          const PdCircleWindow    *window)
{
  g_autofree char *rounds = rounds_to_words (self, window);
  const char      *name = pd_circle_unmet_get_name (self, window->member);

  /* Translators: in each, the second is a stretch of days, as in "from Mon 4 Jan to Fri 15 Jan" */
  switch (find_why (self, window))
    {
    case BECAUSE_AWAY:
      return g_strdup_printf (_ ("%1$s has no session %2$s: away."), name, rounds);
    case BECAUSE_NO_TIME:
      return g_strdup_printf (_ ("%1$s has no session %2$s: no time that fits."), name, rounds);
    case BECAUSE_NOBODY_FREE:
      return g_strdup_printf (_ ("%1$s has no session %2$s: nobody who can meet them is free when they are."), name, rounds);
    case BECAUSE_ALL_TAKEN:
    default:
      return g_strdup_printf (_ ("%1$s has no session %2$s: those who could meet them are needed elsewhere."), name, rounds);
    }
}

/**
 * pd_circle_unmet_list:
 * @plan: a plan with its sessions
 * @problem: what it is for
 *
 * Lists who is without a session when one is due, why, and what would help.
 */
void
pd_circle_unmet_list (PdCirclePlan          *plan,
                      const PdCircleProblem *problem)
{
  PdCircleUnmetWork self = { .plan = plan, .problem = problem };

  find_sessions (&self);
  find_open_windows (&self);
  pd_circle_advice_find (&self);
  for (guint i = 0; i < self.open->len; i++)
    {
      const PdCircleWindow *window = &g_array_index (self.open, PdCircleWindow, i);
      PdCircleUnmet        *unmet = g_new0 (PdCircleUnmet, 1);

      unmet->member_id = problem->ids[window->member];
      unmet->first_round = window->first;
      unmet->last_round = window->last;
      unmet->words = tell_why (&self, window);
      pd_circle_advice_give (&self, i, unmet);
      g_ptr_array_add (plan->unmet, unmet);
    }
  g_free (self.session_of);
  g_array_unref (self.open);
  pd_circle_advice_clear (&self);
}
