/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes longer than a frame is done by a thread, on a copy of the tables (a draft): it has
 * a workspace of its own there, so it reads and acts with the same functions. An act then takes
 * the place of what is open, all of it or nothing. What was changed meanwhile is never lost and
 * never missed: then it is done anew, on what there is now. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-aside-private.h"

#include "pd-workspace-opening-private.h"
#include "pd-workspace-private.h"

typedef struct
{
  /* owned; the thread has the draft and the data while it works */
  gpointer       data;
  GDestroyNotify free_data;
  PdStore       *store; /* that the draft is of */
  PdStore       *draft;
  GCancellable  *cancellable;
  GCancellable  *of_caller;

  /* state */
  PdWorkspaceAside work;
  PdId             who;
  gint64           moment;
  guint64          last_change;
  gulong           cancel_handler;
  gulong           lock_handler;
} Aside;

static void
aside_free (Aside *self)
{
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);
  g_object_unref (self->cancellable);
  g_clear_object (&self->of_caller);
  g_free (self);
}

static void
cancel_cb (GCancellable *of_caller,
           gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

static void begin (GTask *task);

static void
end (GTask  *task,
     GError *error)
{
  PdWorkspace *self = g_task_get_source_object (task);
  Aside       *aside = g_task_get_task_data (task);

  g_clear_signal_handler (&aside->lock_handler, self);
  g_cancellable_disconnect (aside->of_caller, aside->cancel_handler);
  aside->cancel_handler = 0;
  /* Being locked is the reason, being cancelled the way. */
  if (error != NULL && pd_workspace_is_locked (self))
    {
      g_clear_error (&error);
      pd_workspace_check_unlocked (self, &error);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
work_on_draft (Aside   *self,
               GError **error)
{
  g_autoptr (PdWorkspace) aside = g_object_new (PD_TYPE_WORKSPACE, NULL);
  gboolean                is_done;

  aside->who = self->who;
  aside->moment = self->moment;
  is_done = pd_workspace_set_store (aside, g_object_ref (self->draft), error) &&
            self->work (aside, self->data, self->cancellable, error);
  pd_workspace_set_store (aside, NULL, NULL);
  return is_done;
}

/* What was given up is gone when the thread leaves. */
static void
work_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Aside   *self = task_data;
  GError  *error = NULL;
  gboolean is_done = work_on_draft (self, &error);

  if (!is_done || !pd_store_has_drafted (self->draft))
    g_clear_object (&self->draft);
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask)  task = user_data;
  PdWorkspace       *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!pd_store_adopt_draft_finish (PD_STORE (source), result, &error))
    pd_workspace_tell_save_failed (self, error);
  end (task, g_steal_pointer (&error));
}

static void
worked_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdWorkspace      *self = g_task_get_source_object (task);
  Aside            *aside = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_cancellable_set_error_if_cancelled (aside->cancellable, &error))
    end (task, error);
  else if (self->store != aside->store || pd_store_get_last_change (self->store) != aside->last_change)
    begin (g_steal_pointer (&task));
  else if (aside->draft == NULL)
    end (task, NULL);
  else if (pd_store_adopt_draft (self->store, aside->draft, written_cb, task, &error))
    g_steal_pointer (&task);
  else
    end (task, error);
}

static void
drafted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) working = NULL;
  PdWorkspace      *self = g_task_get_source_object (task);
  Aside            *aside = g_task_get_task_data (task);
  GError           *error = NULL;

  aside->draft = pd_store_draft_finish (PD_STORE (source), result, &error);
  if (aside->draft == NULL || !pd_workspace_check_unlocked (self, &error))
    {
      end (task, error);
      return;
    }
  aside->who = pd_vault_get_person_id (self->vault);
  aside->moment = pd_workspace_get_now (self);
  aside->last_change = pd_store_get_last_change (aside->draft);
  /* The workspace is not kept by the thread, which would close it if it were the last. */
  working = g_task_new (NULL, NULL, worked_cb, g_steal_pointer (&task));
  g_task_set_source_tag (working, drafted_cb);
  g_task_set_task_data (working, aside, NULL);
  g_task_run_in_thread (working, work_in_thread);
}

static void
begin (GTask *task)
{
  PdWorkspace *self = g_task_get_source_object (task);
  Aside       *aside = g_task_get_task_data (task);
  GError      *error = NULL;

  if (!pd_workspace_check_unlocked (self, &error))
    {
      end (task, error);
      g_object_unref (task);
      return;
    }
  g_clear_object (&aside->draft);
  g_set_object (&aside->store, self->store);
  pd_store_draft_async (self->store, aside->cancellable, drafted_cb, task);
}

/**
 * pd_workspace_work_aside_async:
 * @self: an unlocked workspace
 * @work: (scope async): called in a thread; once more where something was changed meanwhile
 * @data: (transfer full): for @work
 * @free_data: (nullable): frees @data, in the thread of @self
 * @cancellable: (nullable): to give up
 * @callback: called when it is done: where @work did an act, that is on the disk, too
 * @user_data: for @callback
 *
 * The lists can be read and acts be done all the time, and nothing of the thread's act is in
 * them before all is. Locking gives it up. What is on its way to the disk is not given up any
 * more.
 */
void
pd_workspace_work_aside_async (PdWorkspace        *self,
                               PdWorkspaceAside    work,
                               gpointer            data,
                               GDestroyNotify      free_data,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Aside *aside = g_new0 (Aside, 1);
  GTask *task;

  aside->work = work;
  aside->data = data;
  aside->free_data = free_data;
  aside->cancellable = g_cancellable_new ();
  g_set_object (&aside->of_caller, cancellable);
  aside->lock_handler = g_signal_connect_swapped (self, "notify::locked", G_CALLBACK (g_cancellable_cancel),
                                                  aside->cancellable);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pd_workspace_work_aside_async);
  g_task_set_task_data (task, aside, (GDestroyNotify) aside_free);
  /* What is in the file was not cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  if (cancellable != NULL)
    aside->cancel_handler = g_cancellable_connect (cancellable, G_CALLBACK (cancel_cb), aside->cancellable, NULL);
  begin (task);
}

/**
 * pd_workspace_work_aside_finish:
 * @self: a workspace
 * @result: what the callback got
 * @error: return location for an error: that of the work, of pd_change_commit(),
 *   %PD_ERROR_READ_ONLY when it was locked meanwhile, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer none) (nullable): the data, there as long as @result; %NULL when it is
 *   not done
 */
gpointer
pd_workspace_work_aside_finish (PdWorkspace  *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return ((Aside *) g_task_get_task_data (G_TASK (result)))->data;
}
