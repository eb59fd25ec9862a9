/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-import.h"

#include "pd-error.h"
#include "pd-import-job-private.h"
#include "pd-workspace-opening-private.h"
#include "pd-workspace-private.h"

/* An import behind: all of it is done in a thread, on a draft of the store. */
typedef struct
{
  /* owned; the thread has the job, the draft and the change while it works */
  PdImportJob  *job;
  PdStore      *store;
  PdStore      *draft;
  PdChange     *change;
  GCancellable *cancellable;
  GCancellable *of_caller;

  /* state */
  gulong cancel_handler;
  gulong lock_handler;
} Importing;

static void
importing_free (Importing *self)
{
  pd_import_job_free (self->job);
  g_clear_object (&self->change);
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

static gboolean
carry_out (PdWorkspace  *self,
           PdImportJob  *job,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (PdChange) change = pd_workspace_begin_change (self, "", error);

  return change != NULL && pd_import_job_write (job, change, cancellable, error) &&
         pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_import:
 * @self: an unlocked workspace
 * @kind: what the rows of the table are
 * @path: the table's file
 * @options: what somebody said about it
 * @is_dry: whether only to say what would be done
 * @ret_report: (out) (optional): what was done, or would be: both say the same
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Puts what a table says into the service, in one change, or not at all. What is there
 * already is not put in again.
 *
 * Returns: whether it was done; otherwise nothing was changed, with %PD_ERROR_NOT_FOUND,
 *   %PD_ERROR_INPUT, %PD_ERROR_IO, %G_IO_ERROR_CANCELLED, or an error of
 *   pd_change_commit()
 */
gboolean
pd_workspace_import (PdWorkspace           *self,
                     PdTableKind            kind,
                     const char            *path,
                     const PdImportOptions *options,
                     gboolean               is_dry,
                     PdImportReport       **ret_report,
                     GCancellable          *cancellable,
                     GError               **error)
{
  g_autoptr (PdImportJob) job = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  job = pd_import_job_new (kind, path, options, is_dry);
  pd_import_job_take_lists (job, self);
  if (!pd_import_job_plan (job, self->store, cancellable, error) ||
      (pd_import_job_has_to_write (job) && !carry_out (self, job, cancellable, error)))
    return FALSE;
  if (ret_report != NULL)
    *ret_report = g_object_ref (job->report);
  return TRUE;
}

static void begin (GTask *task);

static void
end (GTask  *task,
     GError *error)
{
  PdWorkspace *self = g_task_get_source_object (task);
  Importing   *importing = g_task_get_task_data (task);

  g_clear_signal_handler (&importing->lock_handler, self);
  g_cancellable_disconnect (importing->of_caller, importing->cancel_handler);
  importing->cancel_handler = 0;
  /* Being locked is the reason, being cancelled the way. */
  if (error != NULL && pd_workspace_is_locked (self))
    {
      g_clear_error (&error);
      pd_workspace_check_unlocked (self, &error);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (importing->job->report), g_object_unref);
}

/* In the thread: what was given up is gone when it leaves. */
static gboolean
work (Importing *self,
      GError   **error)
{
  if (!pd_import_job_plan (self->job, self->draft, self->cancellable, error))
    return FALSE;
  return !pd_import_job_has_to_write (self->job) ||
         (pd_import_job_write (self->job, self->change, self->cancellable, error) &&
          pd_change_commit (self->change, error));
}

static void
work_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Importing *self = task_data;
  GError    *error = NULL;
  gboolean   is_done = work (self, &error);

  pd_import_job_forget_plan (self->job);
  g_clear_object (&self->change);
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

/* What was planned on the service as it was is planned again if it has changed since. */
static void
worked_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdWorkspace      *self = g_task_get_source_object (task);
  Importing        *importing = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) ||
      g_cancellable_set_error_if_cancelled (importing->cancellable, &error))
    end (task, error);
  else if (self->store != importing->store ||
           pd_store_get_last_change (self->store) != importing->job->last_change)
    begin (g_steal_pointer (&task));
  else if (importing->draft == NULL)
    end (task, NULL);
  else if (pd_store_adopt_draft (self->store, importing->draft, written_cb, task, &error))
    g_steal_pointer (&task);
  else
    end (task, error);
}

/* What the thread needs from the workspace. */
static gboolean
prepare (PdWorkspace *self,
         Importing   *importing,
         GError     **error)
{
  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  pd_import_job_take_lists (importing->job, self);
  importing->job->last_change = pd_store_get_last_change (importing->draft);
  if (importing->job->is_dry)
    return TRUE;
  importing->change = pd_store_check_writable (self->store, error)
                          ? pd_workspace_begin_change_in (self, importing->draft, "", error)
                          : NULL;
  return importing->change != NULL;
}

static void
drafted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) working = NULL;
  PdWorkspace      *self = g_task_get_source_object (task);
  Importing        *importing = g_task_get_task_data (task);
  GError           *error = NULL;

  importing->draft = pd_store_draft_finish (PD_STORE (source), result, &error);
  if (importing->draft == NULL || !prepare (self, importing, &error))
    {
      end (task, error);
      return;
    }
  /* The workspace is not kept by the thread, which would close it if it were the last. */
  working = g_task_new (NULL, NULL, worked_cb, g_steal_pointer (&task));
  g_task_set_source_tag (working, drafted_cb);
  g_task_set_task_data (working, importing, NULL);
  g_task_run_in_thread (working, work_in_thread);
}

static void
begin (GTask *task)
{
  PdWorkspace *self = g_task_get_source_object (task);
  Importing   *importing = g_task_get_task_data (task);
  GError      *error = NULL;

  if (!pd_workspace_check_unlocked (self, &error))
    {
      end (task, error);
      g_object_unref (task);
      return;
    }
  g_clear_object (&importing->draft);
  g_set_object (&importing->store, self->store);
  pd_store_draft_async (self->store, importing->cancellable, drafted_cb, task);
}

/**
 * pd_workspace_import_async:
 * @self: an unlocked workspace
 * @kind: what the rows of the table are
 * @path: the table's file
 * @options: what somebody said about it
 * @is_dry: whether only to say what would be done
 * @cancellable: (nullable): to give up
 * @progress: (nullable): told in a thread how far it is, up to the callback
 * @progress_data: for @progress
 * @callback: called when it is done: on the disk, too
 * @user_data: for @callback
 *
 * As pd_workspace_import(), without keeping anybody waiting: the lists can be read and
 * acts can be done all the time, and nothing of the table is in them before all is.
 * Locking gives it up.
 */
void
pd_workspace_import_async (PdWorkspace           *self,
                           PdTableKind            kind,
                           const char            *path,
                           const PdImportOptions *options,
                           gboolean               is_dry,
                           GCancellable          *cancellable,
                           PdImportProgress       progress,
                           gpointer               progress_data,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  Importing *importing;
  GTask     *task;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (options != NULL);

  importing = g_new0 (Importing, 1);
  importing->job = pd_import_job_new (kind, path, options, is_dry);
  importing->job->progress = progress;
  importing->job->progress_data = progress_data;
  importing->cancellable = g_cancellable_new ();
  g_set_object (&importing->of_caller, cancellable);
  importing->lock_handler = g_signal_connect_swapped (self, "notify::locked",
                                                      G_CALLBACK (g_cancellable_cancel),
                                                      importing->cancellable);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pd_workspace_import_async);
  g_task_set_task_data (task, importing, (GDestroyNotify) importing_free);
  /* What is in the file was not cancelled. */
  g_task_set_check_cancellable (task, is_dry);
  if (cancellable != NULL)
    importing->cancel_handler = g_cancellable_connect (cancellable, G_CALLBACK (cancel_cb),
                                                       importing->cancellable, NULL);
  begin (task);
}

/**
 * pd_workspace_import_finish:
 * @self: a workspace
 * @result: what the callback got
 * @ret_report: (out) (optional): what was done, or would be
 * @error: return location for a #GError
 *
 * Returns: as pd_workspace_import()
 */
gboolean
pd_workspace_import_finish (PdWorkspace     *self,
                            GAsyncResult    *result,
                            PdImportReport **ret_report,
                            GError         **error)
{
  g_autoptr (PdImportReport) report = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  report = g_task_propagate_pointer (G_TASK (result), error);
  if (report == NULL)
    return FALSE;
  if (ret_report != NULL)
    *ret_report = g_steal_pointer (&report);
  return TRUE;
}
