/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-import.h"

#include "pd-error.h"
#include "pd-fact-tables-private.h"
#include "pd-import-label-private.h"
#include "pd-list-items-private.h"
#include "pd-person-table.h"
#include "pd-shift-table.h"
#include "pd-site-table.h"
#include "pd-workspace-private.h"
#include "pd-written-order-private.h"

#include <glib/gi18n-lib.h>

/**
 * Job:
 * @last_change: the newest change when the lists were taken
 *
 * A table on its way in. Reading and planning need no store, so a thread may do them.
 */
typedef struct
{
  PdTableKind     kind;
  char           *path;
  char           *person;
  char           *site;
  GStrv           map;
  PdImportOptions options;
  gboolean        is_dry;

  GPtrArray *people;
  GPtrArray *sites;
  GPtrArray *facts;
  char      *zone;
  PdStore   *store;
  guint64    last_change;
  PdImport  *plan;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->person);
  g_free (job->site);
  g_strfreev (job->map);
  g_clear_pointer (&job->people, g_ptr_array_unref);
  g_clear_pointer (&job->sites, g_ptr_array_unref);
  g_clear_pointer (&job->facts, g_ptr_array_unref);
  g_free (job->zone);
  g_clear_object (&job->store);
  g_clear_pointer (&job->plan, pd_import_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (PdTableKind            kind,
         const char            *path,
         const PdImportOptions *options,
         gboolean               is_dry)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->path = g_strdup (path);
  job->map = g_strdupv ((GStrv) options->map);
  job->person = g_strdup (options->person);
  job->site = g_strdup (options->site);
  job->options = *options;
  job->options.map = (const char *const *) job->map;
  job->options.person = job->person;
  job->options.site = job->site;
  job->is_dry = is_dry;
  return job;
}

/* Takes down what the service holds now. */
static gboolean
look_around (PdWorkspace *self,
             Job         *job,
             GError     **error)
{
  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  g_clear_pointer (&job->people, g_ptr_array_unref);
  g_clear_pointer (&job->sites, g_ptr_array_unref);
  g_clear_pointer (&job->facts, g_ptr_array_unref);
  g_free (job->zone);
  job->people = pd_list_items_copy (pd_workspace_get_people (self));
  job->sites = pd_list_items_copy (pd_workspace_get_sites (self));
  job->zone = g_strdup (pd_service_get_zone (pd_workspace_get_service (self)));
  job->last_change = pd_store_get_last_change (pd_workspace_get_store (self));
  g_set_object (&job->store, pd_workspace_get_store (self));
  return pd_fact_tables_list (job->store, job->kind, &job->facts, error);
}

static PdId
new_id_cb (gpointer user_data)
{
  return pd_store_new_id (user_data);
}

/* What a file is, it says itself, whatever it is called. */
static PdImport *
plan_bytes (Job                *job,
            GBytes             *bytes,
            const PdImportInto *into,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr (PdTable) table = NULL;

  if (pd_calendar_is_calendar (bytes) && job->kind == PD_TABLE_KIND_SHIFTS)
    return pd_import_begin_calendar (bytes, into, &job->options, cancellable, error);
  if (pd_calendar_is_calendar (bytes))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is a calendar: it can bring shifts, nothing else. Nothing was imported."));
      return NULL;
    }
  table = pd_table_read_bytes (bytes, error);
  return table != NULL ? pd_import_begin (table, job->kind, into, &job->options, cancellable, error) : NULL;
}

/* Touches nothing but the job; giving ids reads no table. */
static gboolean
read_table (Job          *job,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GBytes) bytes = pd_table_load_file (job->path, cancellable, error);
  const PdImportInto into = {
    .people = job->people,
    .sites = job->sites,
    .facts = job->facts,
    .zone = job->zone,
    .new_id = new_id_cb,
    .user_data = job->store,
  };

  g_clear_pointer (&job->plan, pd_import_free);
  if (bytes != NULL)
    job->plan = plan_bytes (job, bytes, &into, cancellable, error);
  return job->plan != NULL;
}

static gboolean
compare_with_shifts (PdWorkspace *self,
                     Job         *job,
                     GError     **error)
{
  g_autoptr (GPtrArray) shifts = NULL;
  PdDay                 from;
  PdDay                 to;

  if (pd_import_get_extent (job->plan, &from, &to) &&
      !pd_shift_table_list_between (pd_workspace_get_store (self), from, to, &shifts, error))
    return FALSE;
  pd_import_finish (job->plan, shifts);
  return TRUE;
}

static gboolean
write_sites_and_people (PdChange *change,
                        PdImport *plan,
                        GError  **error)
{
  for (guint i = 0; i < plan->new_sites->len; i++)
    if (!pd_site_table_insert (change, g_ptr_array_index (plan->new_sites, i), error))
      return FALSE;
  for (guint i = 0; i < plan->new_people->len; i++)
    if (!pd_person_table_insert (change, g_ptr_array_index (plan->new_people, i), error))
      return FALSE;
  for (guint i = 0; i < plan->changed_people->len; i++)
    if (!pd_person_table_update (change, g_ptr_array_index (plan->changed_people, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_shifts (PdChange *change,
              PdImport *plan,
              GError  **error)
{
  pd_written_order_sort_shifts (plan->new_shifts);
  for (guint i = 0; i < plan->new_shifts->len; i++)
    if (!pd_shift_table_insert (change, g_ptr_array_index (plan->new_shifts, i), error))
      return FALSE;
  for (guint i = 0; i < plan->changed_shifts->len; i++)
    if (!pd_shift_table_update (change, g_ptr_array_index (plan->changed_shifts, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_facts (PdChange *change,
             PdImport *plan,
             GError  **error)
{
  PdTableKind kind = pd_import_report_get_kind (plan->report);

  return pd_fact_tables_save (change, kind, plan->new_facts, error) &&
         pd_fact_tables_save (change, kind, plan->changed_facts, error);
}

static gboolean
carry_out (PdWorkspace *self,
           Job         *job,
           GError     **error)
{
  g_autoptr (PdChange) change = NULL;
  g_autofree char     *label = NULL;

  if (job->is_dry || pd_import_is_empty (job->plan))
    return TRUE;
  label = pd_import_label_new (job->plan);
  change = pd_workspace_begin_change (self, label, error);
  return change != NULL && write_sites_and_people (change, job->plan, error) &&
         write_shifts (change, job->plan, error) && write_facts (change, job->plan, error) &&
         pd_workspace_keep_change (self, change, error);
}

static gboolean
finish (PdWorkspace *self,
        Job         *job,
        GError     **error)
{
  return pd_workspace_check_unlocked (self, error) && compare_with_shifts (self, job, error) &&
         carry_out (self, job, error);
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
  g_autoptr (Job) job = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  job = job_new (kind, path, options, is_dry);
  if (!look_around (self, job, error) || !read_table (job, cancellable, error) ||
      !finish (self, job, error))
    return FALSE;
  if (ret_report != NULL)
    *ret_report = g_object_ref (job->plan->report);
  return TRUE;
}

static void
read_table_in_thread (GTask        *task,
                      gpointer      source_object,
                      gpointer      task_data,
                      GCancellable *cancellable)
{
  GError *error = NULL;

  if (read_table (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void begin (GTask *task);

/* What was planned on the service as it was is planned again if it has changed since. */
static void
table_read_cb (GObject      *source_object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PdWorkspace      *self = PD_WORKSPACE (source_object);
  Job              *job = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) || !pd_workspace_check_unlocked (self, &error))
    g_task_return_error (task, error);
  else if (pd_workspace_get_store (self) != job->store ||
           pd_store_get_last_change (job->store) != job->last_change)
    begin (g_steal_pointer (&task));
  else if (finish (self, job, &error))
    g_task_return_pointer (task, g_object_ref (job->plan->report), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
begin (GTask *task)
{
  g_autoptr (GTask) owned = task;
  g_autoptr (GTask) reading = NULL;
  PdWorkspace      *self = g_task_get_source_object (task);
  Job              *job = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!look_around (self, job, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  reading = g_task_new (self, g_task_get_cancellable (task), table_read_cb, g_steal_pointer (&owned));
  g_task_set_source_tag (reading, begin);
  g_task_set_task_data (reading, job, NULL);
  g_task_run_in_thread (reading, read_table_in_thread);
}

/**
 * pd_workspace_import_async:
 * @self: an unlocked workspace
 * @kind: what the rows of the table are
 * @path: the table's file
 * @options: what somebody said about it
 * @is_dry: whether only to say what would be done
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As pd_workspace_import(); the table is read and understood in a thread.
 */
void
pd_workspace_import_async (PdWorkspace           *self,
                           PdTableKind            kind,
                           const char            *path,
                           const PdImportOptions *options,
                           gboolean               is_dry,
                           GCancellable          *cancellable,
                           GAsyncReadyCallback    callback,
                           gpointer               user_data)
{
  GTask *task;

  g_return_if_fail (PD_IS_WORKSPACE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (options != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pd_workspace_import_async);
  g_task_set_task_data (task, job_new (kind, path, options, is_dry), (GDestroyNotify) job_free);
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
