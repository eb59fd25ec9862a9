/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-proposal.h"

#include "pd-circle-search.h"
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

/* One making of a plan. */
typedef struct
{
  PdProgress   *progress;
  GCancellable *stop;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_object_unref (making->progress);
  g_object_unref (making->stop);
  g_free (making);
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

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask)            task = user_data;
  PdCircleProposal            *self = g_task_get_source_object (task);
  g_autoptr (PdCirclePlanning) planning = NULL;
  GError                      *error = NULL;
  PdCirclePlan                *plan = pd_circle_search_finish (result, &planning, &self->seed, &error);

  if (plan == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_pointer (&self->plan, pd_circle_plan_free);
  g_clear_pointer (&self->planning, pd_circle_planning_unref);
  self->plan = plan;
  self->planning = g_steal_pointer (&planning);
  g_task_return_boolean (task, TRUE);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask)            task = user_data;
  PdCircleProposal            *self = g_task_get_source_object (task);
  Making                      *making = g_task_get_task_data (task);
  GError                      *error = NULL;
  g_autoptr (PdCirclePlanning) planning = pd_workspace_prepare_circle_finish (PD_WORKSPACE (source), result, &error);

  if (planning == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < self->pins->len; i++)
    pd_circle_planning_take_session (planning, pd_planned_session_copy (g_ptr_array_index (self->pins, i)));
  pd_circle_search_async (planning, self->plan, self->seed, making->progress, making->stop, made_cb,
                          g_steal_pointer (&task));
}

/**
 * pd_circle_proposal_make_async:
 * @self: a proposal
 * @progress: told how far it is
 * @stop: ends the search; the plan is then the best so far, if there is one
 * @callback: called when there is a plan
 * @user_data: for @callback
 *
 * Reads what a plan is made from and looks for one, in threads; each time for another one that
 * is as good, around what is pinned.
 */
void
pd_circle_proposal_make_async (PdCircleProposal   *self,
                               PdProgress         *progress,
                               GCancellable       *stop,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  GTask  *task;
  Making *making;

  g_return_if_fail (PD_IS_CIRCLE_PROPOSAL (self));

  making = g_new (Making, 1);
  making->progress = g_object_ref (progress);
  making->stop = g_object_ref (stop);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_circle_proposal_make_async);
  g_task_set_task_data (task, making, making_free);
  pd_workspace_prepare_circle_async (self->workspace, self->circle, self->from, self->n_weeks, stop, prepared_cb, task);
}

/**
 * pd_circle_proposal_make_finish:
 * @self: a proposal
 * @result: what the callback was given
 * @error: why there is no plan; %G_IO_ERROR_CANCELLED when it was stopped before there was one
 *
 * Returns: whether there is a new plan; the one before stays if not
 */
gboolean
pd_circle_proposal_make_finish (PdCircleProposal *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PROPOSAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;

  if (pd_workspace_accept_circle_plan_finish (PD_WORKSPACE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * pd_circle_proposal_accept_async:
 * @self: a proposal with a plan, which stays as it is until it is done
 * @cancellable: to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As pd_workspace_accept_circle_plan_async().
 */
void
pd_circle_proposal_accept_async (PdCircleProposal   *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (PD_IS_CIRCLE_PROPOSAL (self) && self->plan != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pd_circle_proposal_accept_async);
  pd_workspace_accept_circle_plan_async (self->workspace, self->circle, self->planning, self->plan, cancellable,
                                         accepted_cb, task);
}

/**
 * pd_circle_proposal_accept_finish:
 * @self: a proposal
 * @result: what the callback was given
 * @error: return location for an error, as for pd_workspace_accept_circle_plan_finish()
 *
 * Returns: whether its sessions are booked
 */
gboolean
pd_circle_proposal_accept_finish (PdCircleProposal *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_return_val_if_fail (PD_IS_CIRCLE_PROPOSAL (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
set_hold (PdCircleProposal       *self,
          const PdPlannedSession *like,
          PdHold                  hold)
{
  for (guint i = 0; i < self->plan->sessions->len; i++)
    {
      PdPlannedSession *session = g_ptr_array_index (self->plan->sessions, i);

      if (pd_circle_search_is_same (session, like))
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
    if (pd_circle_search_is_same (g_ptr_array_index (self->pins, i), session))
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
