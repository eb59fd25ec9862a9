/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-proposal.h"

#include "pd-workspace-circles.h"

struct _PdCircleProposal
{
  GObject parent_instance;

  /* owned */
  PdCircle         *circle;
  GPtrArray        *pins; /* (element-type PdPlannedSession): of what is only proposed */
  PdCirclePlan     *plan;
  PdCirclePlanning *planning;
  PdWorkspace      *workspace;

  /* state */
  PdDay   from;
  guint   n_weeks;
  guint64 seed;
};

G_DEFINE_FINAL_TYPE (PdCircleProposal, pd_circle_proposal, G_TYPE_OBJECT)

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

static void
pd_circle_proposal_finalize (GObject *object)
{
  PdCircleProposal *self = PD_CIRCLE_PROPOSAL (object);

  pd_circle_free (self->circle);
  g_ptr_array_unref (self->pins);
  g_clear_pointer (&self->plan, pd_circle_plan_free);
  g_clear_pointer (&self->planning, pd_circle_planning_unref);
  g_object_unref (self->workspace);

  G_OBJECT_CLASS (pd_circle_proposal_parent_class)->finalize (object);
}

static void
pd_circle_proposal_class_init (PdCircleProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_circle_proposal_finalize;
}

static void
pd_circle_proposal_init (PdCircleProposal *self)
{
  self->pins = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_planned_session_free);
}

/**
 * pd_circle_proposal_new:
 * @workspace: an unlocked workspace
 * @circle: a circle that is kept
 * @from: the first day to plan
 * @n_weeks: how many weeks, 4 to 26
 *
 * Returns: (transfer full): a proposal without a plan yet
 */
PdCircleProposal *
pd_circle_proposal_new (PdWorkspace    *workspace,
                        const PdCircle *circle,
                        PdDay           from,
                        guint           n_weeks)
{
  PdCircleProposal *self = g_object_new (PD_TYPE_CIRCLE_PROPOSAL, NULL);

  self->workspace = g_object_ref (workspace);
  self->circle = pd_circle_copy (circle);
  self->from = from;
  self->n_weeks = n_weeks;
  self->seed = 1;
  return self;
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

static gboolean
is_same (const PdPlannedSession *session,
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
    if (!is_same (g_ptr_array_index (plan->sessions, i), g_ptr_array_index (search->before->sessions, i)))
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

static PdCirclePlanning *
prepare (PdCircleProposal *self,
         GError          **error)
{
  PdCirclePlanning *planning = pd_workspace_prepare_circle (self->workspace, self->circle, self->from, self->n_weeks,
                                                            error);

  for (guint i = 0; planning != NULL && i < self->pins->len; i++)
    pd_circle_planning_take_session (planning, pd_planned_session_copy (g_ptr_array_index (self->pins, i)));
  return planning;
}

/**
 * pd_circle_proposal_make_async:
 * @self: a proposal
 * @progress: told how far it is
 * @stop: ends the search; the plan is then the best so far
 * @callback: called when there is a plan
 * @user_data: for @callback
 *
 * Looks for a plan, in a thread; each time for another one that is as good, around what is
 * pinned.
 */
void
pd_circle_proposal_make_async (PdCircleProposal   *self,
                               PdProgress         *progress,
                               GCancellable       *stop,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask)            task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (PdCirclePlanning) planning = NULL;
  GError                      *error = NULL;
  Search                      *search;

  g_return_if_fail (PD_IS_CIRCLE_PROPOSAL (self));

  planning = prepare (self, &error);
  if (planning == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  search = g_new (Search, 1);
  *search = (Search){
    .planning = pd_circle_planning_ref (planning),
    .before = self->plan != NULL ? pd_circle_plan_copy (self->plan) : NULL,
    .budget = pd_circle_budget_get_usual (planning, self->seed),
    .stop = g_object_ref (stop),
    .progress = g_object_ref (progress),
  };
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_cb);
}

/**
 * pd_circle_proposal_make_finish:
 * @self: a proposal
 * @result: what the callback was given
 * @error: why there is no plan
 *
 * Returns: whether there is a new plan; the one before stays if not
 */
gboolean
pd_circle_proposal_make_finish (PdCircleProposal *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  PdCirclePlan *plan;
  Search       *search;

  g_return_val_if_fail (PD_IS_CIRCLE_PROPOSAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  plan = g_task_propagate_pointer (G_TASK (result), error);
  if (plan == NULL)
    return FALSE;
  search = g_task_get_task_data (G_TASK (result));
  g_clear_pointer (&self->plan, pd_circle_plan_free);
  g_clear_pointer (&self->planning, pd_circle_planning_unref);
  self->plan = plan;
  self->planning = pd_circle_planning_ref (search->planning);
  self->seed = search->budget.seed;
  return TRUE;
}

static void
set_hold (PdCircleProposal       *self,
          const PdPlannedSession *like,
          PdHold                  hold)
{
  for (guint i = 0; i < self->plan->sessions->len; i++)
    {
      PdPlannedSession *session = g_ptr_array_index (self->plan->sessions, i);

      if (is_same (session, like))
        session->hold = hold;
    }
}

/**
 * pd_circle_proposal_toggle_pin:
 * @self: a proposal with a plan
 * @session: one of its sessions that is only proposed
 *
 * Says that it stays when the rest is looked for again; or no more.
 */
void
pd_circle_proposal_toggle_pin (PdCircleProposal       *self,
                               const PdPlannedSession *session)
{
  PdPlannedSession *pin;

  g_return_if_fail (PD_IS_CIRCLE_PROPOSAL (self));
  g_return_if_fail (session != NULL);

  for (guint i = 0; i < self->pins->len; i++)
    if (is_same (g_ptr_array_index (self->pins, i), session))
      {
        set_hold (self, session, PD_HOLD_NONE);
        g_ptr_array_remove_index (self->pins, i);
        return;
      }
  pin = pd_planned_session_copy (session);
  pin->hold = PD_HOLD_PINNED;
  g_ptr_array_add (self->pins, pin);
  set_hold (self, session, PD_HOLD_PINNED);
}

/**
 * pd_circle_proposal_get_circle:
 * @self: a proposal
 *
 * Returns: the circle as it was when the proposal was begun
 */
const PdCircle *
pd_circle_proposal_get_circle (PdCircleProposal *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PROPOSAL (self), NULL);

  return self->circle;
}

/**
 * pd_circle_proposal_get_planning:
 * @self: a proposal
 *
 * Returns: (nullable): what its plan was made from
 */
PdCirclePlanning *
pd_circle_proposal_get_planning (PdCircleProposal *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PROPOSAL (self), NULL);

  return self->planning;
}

/**
 * pd_circle_proposal_get_plan:
 * @self: a proposal
 *
 * Returns: (nullable): its plan
 */
const PdCirclePlan *
pd_circle_proposal_get_plan (PdCircleProposal *self)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PROPOSAL (self), NULL);

  return self->plan;
}
