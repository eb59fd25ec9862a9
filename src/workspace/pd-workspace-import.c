/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-import.h"

#include "pd-import-job-private.h"
#include "pd-workspace-aside-private.h"
#include "pd-workspace-private.h"

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

/* What was planned on the service as it was is forgotten; the report stays. */
static gboolean
bring_in (PdWorkspace  *self,
          gpointer      data,
          GCancellable *cancellable,
          GError      **error)
{
  PdImportJob *job = data;
  gboolean     is_done;

  pd_import_job_take_lists (job, self);
  is_done = pd_import_job_plan (job, self->store, cancellable, error) &&
            (!pd_import_job_has_to_write (job) || carry_out (self, job, cancellable, error));
  pd_import_job_forget_plan (job);
  return is_done;
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
  if (!bring_in (self, job, cancellable, error))
    return FALSE;
  if (ret_report != NULL)
    *ret_report = g_object_ref (job->report);
  return TRUE;
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
  PdImportJob *job;
  GError      *error = NULL;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (options != NULL);

  if (!is_dry && self->store != NULL && !pd_store_check_writable (self->store, &error))
    {
      g_task_report_error (self, callback, user_data, pd_workspace_import_async, error);
      return;
    }
  job = pd_import_job_new (kind, path, options, is_dry);
  job->progress = progress;
  job->progress_data = progress_data;
  pd_workspace_work_aside_async (self, bring_in, job, (GDestroyNotify) pd_import_job_free, cancellable, callback,
                                 user_data);
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
  PdImportJob *job;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  job = pd_workspace_work_aside_finish (self, result, error);
  if (job == NULL)
    return FALSE;
  if (ret_report != NULL)
    *ret_report = g_object_ref (job->report);
  return TRUE;
}
