/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-import-job-private.h"

#include "pd-error.h"
#include "pd-fact-tables-private.h"
#include "pd-import-label-private.h"
#include "pd-list-items-private.h"
#include "pd-person-table.h"
#include "pd-role-table.h"
#include "pd-shift-table.h"
#include "pd-site-table.h"
#include "pd-written-order-private.h"

#include <glib/gi18n-lib.h>

/**
 * pd_import_job_new:
 * @kind: what the rows of the table are
 * @path: the table's file
 * @options: what somebody said about it
 * @is_dry: whether nothing is to be written
 *
 * Returns: (transfer full): a table that nobody has looked at yet
 */
PdImportJob *
pd_import_job_new (PdTableKind            kind,
                   const char            *path,
                   const PdImportOptions *options,
                   gboolean               is_dry)
{
  PdImportJob *self = g_new0 (PdImportJob, 1);

  self->kind = kind;
  self->path = g_strdup (path);
  self->map = g_strdupv ((GStrv) options->map);
  self->person = g_strdup (options->person);
  self->site = g_strdup (options->site);
  self->options = *options;
  self->options.map = (const char *const *) self->map;
  self->options.person = self->person;
  self->options.site = self->site;
  self->is_dry = is_dry;
  return self;
}

/** pd_import_job_free: @self: (transfer full): a job that no thread has */
void
pd_import_job_free (PdImportJob *self)
{
  g_free (self->path);
  g_free (self->person);
  g_free (self->site);
  g_strfreev (self->map);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_free (self->zone);
  g_clear_pointer (&self->plan, pd_import_free);
  g_clear_object (&self->report);
  g_free (self);
}

/**
 * pd_import_job_take_lists:
 * @self: a job
 * @workspace: an unlocked workspace
 *
 * Takes down who and what the service has now.
 */
void
pd_import_job_take_lists (PdImportJob *self,
                          PdWorkspace *workspace)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_free (self->zone);
  self->people = pd_list_items_copy (pd_workspace_get_people (workspace));
  self->sites = pd_list_items_copy (pd_workspace_get_sites (workspace));
  self->zone = g_strdup (pd_service_get_zone (pd_workspace_get_service (workspace)));
}

static PdId
new_id_cb (gpointer user_data)
{
  return pd_store_new_id (user_data);
}

/* What a file is, it says itself, whatever it is called. */
static PdImport *
plan_bytes (PdImportJob        *self,
            GBytes             *bytes,
            const PdImportInto *into,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr (PdTable) table = NULL;

  if (pd_calendar_is_calendar (bytes) && self->kind == PD_TABLE_KIND_SHIFTS)
    return pd_import_begin_calendar (bytes, into, &self->options, cancellable, error);
  if (pd_calendar_is_calendar (bytes))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is a calendar: it can bring shifts, nothing else. Nothing was imported."));
      return NULL;
    }
  table = pd_table_read_bytes (bytes, error);
  return table != NULL ? pd_import_begin (table, self->kind, into, &self->options, cancellable, error) : NULL;
}

static gboolean
read_table (PdImportJob  *self,
            PdStore      *store,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GBytes) bytes = pd_table_load_file (self->path, cancellable, error);
  const PdImportInto into = {
    .people = self->people,
    .sites = self->sites,
    .facts = self->facts,
    .roles = self->roles,
    .zone = self->zone,
    .new_id = new_id_cb,
    .user_data = store,
  };

  g_clear_pointer (&self->plan, pd_import_free);
  if (bytes != NULL)
    self->plan = plan_bytes (self, bytes, &into, cancellable, error);
  return self->plan != NULL;
}

static gboolean
compare_with_shifts (PdImportJob *self,
                     PdStore     *store,
                     GError     **error)
{
  g_autoptr (GPtrArray) shifts = NULL;
  PdDay                 from;
  PdDay                 to;

  if (pd_import_get_extent (self->plan, &from, &to) &&
      !pd_shift_table_list_between (store, from, to, &shifts, error))
    return FALSE;
  pd_import_finish (self->plan, shifts);
  return TRUE;
}

/**
 * pd_import_job_plan:
 * @self: a job with its lists
 * @store: what the service holds, as when the lists were taken
 * @cancellable: (nullable): to give up
 * @error: return location for an error: %PD_ERROR_NOT_FOUND, %PD_ERROR_INPUT,
 *   %PD_ERROR_IO or %G_IO_ERROR_CANCELLED
 *
 * Reads the table and finds out what is new in it.
 *
 * Returns: whether it is a table
 */
gboolean
pd_import_job_plan (PdImportJob  *self,
                    PdStore      *store,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  if (!pd_fact_tables_list (store, self->kind, &self->facts, error) ||
      (self->kind == PD_TABLE_KIND_SHIFTS && !pd_role_table_list (store, PD_ID_NONE, &self->roles, error)) ||
      !read_table (self, store, cancellable, error) || !compare_with_shifts (self, store, error))
    return FALSE;
  g_set_object (&self->report, self->plan->report);
  return TRUE;
}

/**
 * pd_import_job_has_to_write:
 * @self: a job that was planned
 *
 * Returns: whether something in the table is new, and is to be put in
 */
gboolean
pd_import_job_has_to_write (PdImportJob *self)
{
  return !self->is_dry && !pd_import_is_empty (self->plan);
}

/* As often as a person could see, and not for each row. */
static void
tell_progress (PdImportJob *self,
               guint        n_written)
{
  PdImport *plan = self->plan;

  if (self->progress != NULL && n_written % 100 == 0)
    self->progress (n_written, plan->new_shifts->len + plan->changed_shifts->len, self->progress_data);
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
write_shifts (PdImportJob  *self,
              PdChange     *change,
              GCancellable *cancellable,
              GError      **error)
{
  PdImport *plan = self->plan;

  pd_written_order_sort_shifts (plan->new_shifts);
  for (guint i = 0; i < plan->new_shifts->len; i++)
    {
      tell_progress (self, i);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !pd_shift_table_insert (change, g_ptr_array_index (plan->new_shifts, i), error))
        return FALSE;
    }
  for (guint i = 0; i < plan->changed_shifts->len; i++)
    {
      tell_progress (self, plan->new_shifts->len + i);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !pd_shift_table_update (change, g_ptr_array_index (plan->changed_shifts, i), error))
        return FALSE;
    }
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

/**
 * pd_import_job_write:
 * @self: a job that has to write
 * @change: a change of the store that it was planned on, which gets its name
 * @cancellable: (nullable): to give up
 * @error: return location for an error, of the tables, or %G_IO_ERROR_CANCELLED
 *
 * Puts in what is new.
 *
 * Returns: whether all of it is in @change
 */
gboolean
pd_import_job_write (PdImportJob  *self,
                     PdChange     *change,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_autofree char *label = pd_import_label_new (self->plan);

  pd_change_set_label (change, label);
  return write_sites_and_people (change, self->plan, error) &&
         write_shifts (self, change, cancellable, error) &&
         write_facts (change, self->plan, error);
}

/**
 * pd_import_job_forget_plan:
 * @self: a job
 *
 * Leaves only the report. To let go of a hundred thousand shifts takes several frames, so
 * whoever made them does it.
 */
void
pd_import_job_forget_plan (PdImportJob *self)
{
  g_clear_pointer (&self->plan, pd_import_free);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
}
