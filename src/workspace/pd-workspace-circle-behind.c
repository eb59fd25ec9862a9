/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preparing a plan of a circle, and accepting one, without keeping anybody waiting. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-circles.h"

#include "pd-workspace-aside-private.h"
#include "pd-workspace-private.h"

/* What a thread prepares, or accepts. */
typedef struct
{
  PdCircle         *circle;
  PdDay             from;
  guint             n_weeks;
  PdCirclePlanning *planning; /* (nullable) */
  PdCirclePlan     *plan;     /* (nullable) */
} Planned;

static void
planned_free (Planned *self)
{
  pd_circle_free (self->circle);
  g_clear_pointer (&self->planning, pd_circle_planning_unref);
  g_clear_pointer (&self->plan, pd_circle_plan_free);
  g_free (self);
}

static gboolean
prepare (PdWorkspace  *aside,
         gpointer      data,
         GCancellable *cancellable,
         GError      **error)
{
  Planned *self = data;

  g_clear_pointer (&self->planning, pd_circle_planning_unref);
  self->planning = pd_workspace_prepare_circle (aside, self->circle, self->from, self->n_weeks, error);
  return self->planning != NULL;
}

/**
 * pd_workspace_prepare_circle_async:
 * @self: a workspace
 * @circle: a circle that was read
 * @from: the first day to plan
 * @n_weeks: how many weeks, 4 to 26
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As pd_workspace_prepare_circle(), in a thread. It is of the file as it is in the callback:
 * what is changed meanwhile makes it begin anew. Locking gives it up.
 */
void
pd_workspace_prepare_circle_async (PdWorkspace        *self,
                                   const PdCircle     *circle,
                                   PdDay               from,
                                   guint               n_weeks,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Planned *planned;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (circle != NULL && from != PD_DAY_NONE);

  planned = g_new0 (Planned, 1);
  planned->circle = pd_circle_copy (circle);
  planned->from = from;
  planned->n_weeks = n_weeks;
  pd_workspace_work_aside_async (self, prepare, planned, (GDestroyNotify) planned_free, cancellable, callback, user_data);
}

/**
 * pd_workspace_prepare_circle_finish:
 * @self: a workspace
 * @result: what the callback got
 * @error: return location for an error, as for pd_workspace_prepare_circle(), and
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the planning
 */
PdCirclePlanning *
pd_workspace_prepare_circle_finish (PdWorkspace  *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  Planned *planned;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  planned = pd_workspace_work_aside_finish (self, result, error);
  return planned != NULL ? pd_circle_planning_ref (planned->planning) : NULL;
}

static gboolean
accept_plan (PdWorkspace  *aside,
             gpointer      data,
             GCancellable *cancellable,
             GError      **error)
{
  const Planned *self = data;

  return pd_workspace_accept_circle_plan (aside, self->circle, self->planning, self->plan, error);
}

/**
 * pd_workspace_accept_circle_plan_async:
 * @self: a workspace
 * @circle: the circle, as it was planned
 * @planning: what the plan was made from; nobody changes it any more
 * @plan: the plan
 * @cancellable: (nullable): to give up
 * @callback: called when it is done: on the disk, too
 * @user_data: for @callback
 *
 * As pd_workspace_accept_circle_plan(), in a thread: all of it is there at once, or nothing
 * of it. What is changed meanwhile makes it begin anew, so it is refused where it does not fit
 * any more. Locking gives it up.
 */
void
pd_workspace_accept_circle_plan_async (PdWorkspace        *self,
                                       const PdCircle     *circle,
                                       PdCirclePlanning   *planning,
                                       const PdCirclePlan *plan,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  Planned *planned;
  GError  *error = NULL;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (circle != NULL && planning != NULL && plan != NULL);

  if (self->store != NULL && !pd_store_check_writable (self->store, &error))
    {
      g_task_report_error (self, callback, user_data, pd_workspace_accept_circle_plan_async, error);
      return;
    }
  planned = g_new0 (Planned, 1);
  planned->circle = pd_circle_copy (circle);
  planned->planning = pd_circle_planning_ref (planning);
  planned->plan = pd_circle_plan_copy (plan);
  pd_workspace_work_aside_async (self, accept_plan, planned, (GDestroyNotify) planned_free, cancellable, callback,
                                 user_data);
}

/**
 * pd_workspace_accept_circle_plan_finish:
 * @self: a workspace
 * @result: what the callback got
 * @error: return location for an error, as for pd_workspace_accept_circle_plan(), and
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the circle's sessions are those of the plan
 */
gboolean
pd_workspace_accept_circle_plan_finish (PdWorkspace  *self,
                                        GAsyncResult *result,
                                        GError      **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  return pd_workspace_work_aside_finish (self, result, error) != NULL;
}
