/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-search.h"

#include "pd-circle-planner.h"

/* So often it is tried to find another plan than the one that is there. */
#define MOST_TRIES 5

/* What the thread works on, and nothing else. */
typedef struct
{
  PdCirclePlanning *planning;
  PdCirclePlan     *before; /* (nullable): which it is to be another than */
  PdCircleBudget    budget;
  GCancellable     *stop;
  PdProgress       *progress;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  pd_circle_planning_unref (search->planning);
  g_clear_pointer (&search->before, pd_circle_plan_free);
  g_object_unref (search->stop);
  g_object_unref (search->progress);
  g_free (search);
}

/* The thread only: how far it is, and whether that is enough. */
static gboolean
tell_cb (const PdCircleProgress *progress,
         gpointer                data)
{
  const Search *search = data;

  pd_progress_note (search->progress, progress->done, progress->of);
  return !g_cancellable_is_cancelled (search->stop);
}

/**
 * pd_circle_search_is_same:
 * @session: a session of a plan
 * @other: another, of the same planning
 *
 * Returns: whether the same people meet at the same time
 */
gboolean
pd_circle_search_is_same (const PdPlannedSession *session,
                          const PdPlannedSession *other)
{
  return session->round == other->round && session->time == other->time &&
         pd_planned_session_is_of_same_people (session, other);
}

/* Whether it has the same sessions, and there is still time to look for others. */
static gboolean
is_what_was_there (const Search       *search,
                   const PdCirclePlan *plan)
{
  if (search->before == NULL || search->before->sessions->len != plan->sessions->len ||
      g_cancellable_is_cancelled (search->stop))
    return FALSE;
  for (guint i = 0; i < plan->sessions->len; i++)
    if (!pd_circle_search_is_same (g_ptr_array_index (plan->sessions, i), g_ptr_array_index (search->before->sessions, i)))
      return FALSE;
  return TRUE;
}

static void
search_cb (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Search       *search = data;
  GError       *error = NULL;
  PdCirclePlan *plan = NULL;

  for (guint i = 0; i < MOST_TRIES && error == NULL && (plan == NULL || is_what_was_there (search, plan)); i++)
    {
      g_clear_pointer (&plan, pd_circle_plan_free);
      plan = pd_circle_planner_plan (search->planning, &search->budget, tell_cb, search, &error);
      search->budget.seed++;
    }
  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) pd_circle_plan_free);
  else
    g_task_return_error (task, error);
}

/**
 * pd_circle_search_async:
 * @planning: what a plan is made from; nobody changes it any more
 * @before: (nullable): a plan of it that is to be another one
 * @seed: the same one gives the same plan
 * @progress: told how far it is
 * @stop: ends the search; the plan is then the best so far
 * @callback: called when there is a plan
 * @user_data: for @callback
 *
 * Looks for a plan, in a thread.
 */
void
pd_circle_search_async (PdCirclePlanning   *planning,
                        const PdCirclePlan *before,
                        guint64             seed,
                        PdProgress         *progress,
                        GCancellable       *stop,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Search           *search = g_new (Search, 1);

  *search = (Search){
    .planning = pd_circle_planning_ref (planning),
    .before = before != NULL ? pd_circle_plan_copy (before) : NULL,
    .budget = pd_circle_budget_get_usual (planning, seed),
    .stop = g_object_ref (stop),
    .progress = g_object_ref (progress),
  };
  g_task_set_source_tag (task, pd_circle_search_async);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_cb);
}

/**
 * pd_circle_search_finish:
 * @result: what the callback was given
 * @ret_planning: (out) (transfer full): what the plan was made from
 * @ret_seed: (out): the seed for the next search
 * @error: why there is no plan
 *
 * Returns: (transfer full) (nullable): the plan
 */
PdCirclePlan *
pd_circle_search_finish (GAsyncResult      *result,
                         PdCirclePlanning **ret_planning,
                         guint64           *ret_seed,
                         GError           **error)
{
  PdCirclePlan *plan = g_task_propagate_pointer (G_TASK (result), error);
  Search       *search = g_task_get_task_data (G_TASK (result));

  if (plan == NULL)
    return NULL;
  *ret_planning = pd_circle_planning_ref (search->planning);
  *ret_seed = search->budget.seed;
  return plan;
}
