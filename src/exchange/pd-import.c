/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-import.h"

#include "pd-availability.h"
#include "pd-error.h"
#include "pd-import-work-private.h"
#include "pd-leave.h"
#include "pd-pattern-rows-private.h"
#include "pd-pattern.h"
#include "pd-training.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

/* Says of the columns that are left out, whether another was taken instead, or nothing
 * here holds them. */
static void
report_on_columns (PdImportWork *self)
{
  const char *const       *left_out = pd_table_fields_get_left_out (self->fields);
  g_autoptr (GStrvBuilder) without_place = g_strv_builder_new ();
  g_auto (GStrv)           headers = NULL;

  for (guint i = 0; left_out[i] != NULL; i++)
    {
      g_autofree char *header = pd_table_text_quote_for_words (left_out[i]);
      PdTableField     field;
      const char      *rival = pd_table_fields_find_rival (self->fields, left_out[i], &field);

      if (rival == NULL)
        g_strv_builder_add (without_place, header);
      else
        pd_import_report_take_note (self->plan->report,
                                    0,
                                    g_strdup_printf (_ ("“%s” was left out, because “%s” was taken as the “%s”."),
                                                     header,
                                                     rival,
                                                     pd_table_field_to_header (field)));
    }
  headers = g_strv_builder_end (without_place);
  pd_import_report_set_left_out (self->plan->report, (const char *const *) headers);
}

static void
report_on_letters (PdImportWork *self)
{
  guint n_replaced = pd_table_get_n_replaced (self->table);

  if (n_replaced > 0)
    pd_import_report_take_note (self->plan->report,
                                0,
                                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                              "%u letter could not be read and became “�”.",
                                                              "%u letters could not be read and became “�”.",
                                                              n_replaced),
                                                 n_replaced));
}

static GPtrArray *
new_facts (PdTableKind kind)
{
  switch (kind)
    {
    case PD_TABLE_KIND_AVAILABILITY:
      return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_availability_free);
    case PD_TABLE_KIND_LEAVE:
      return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_leave_free);
    case PD_TABLE_KIND_TRAINING:
      return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_training_free);
    case PD_TABLE_KIND_PATTERN:
      return g_ptr_array_new_with_free_func ((GDestroyNotify) pd_pattern_free);
    case PD_TABLE_KIND_PEOPLE:
    case PD_TABLE_KIND_SHIFTS:
    case PD_TABLE_N_KINDS:
    default:
      return g_ptr_array_new ();
    }
}

static gboolean
run (PdImportWork *work,
     PdTableKind   kind,
     GError      **error)
{
  switch (kind)
    {
    case PD_TABLE_KIND_PEOPLE:
      return pd_people_import_run (work, error);
    case PD_TABLE_KIND_SHIFTS:
      return pd_shifts_import_run (work, error);
    case PD_TABLE_KIND_AVAILABILITY:
      return pd_facts_import_run (work, &pd_availability_fact_kind, error);
    case PD_TABLE_KIND_LEAVE:
      return pd_facts_import_run (work, &pd_leave_fact_kind, error);
    case PD_TABLE_KIND_TRAINING:
      return pd_facts_import_run (work, &pd_training_fact_kind, error);
    case PD_TABLE_KIND_PATTERN:
      return pd_pattern_import_run (work, error);
    case PD_TABLE_N_KINDS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * pd_import_new:
 * @kind: what the plan brings
 * @into: what the service has already
 *
 * Returns: (transfer full): a plan that does nothing yet
 */
PdImport *
pd_import_new (PdTableKind         kind,
               const PdImportInto *into)
{
  PdImport *self = g_new0 (PdImport, 1);

  self->new_sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->new_people = g_ptr_array_new_with_free_func (g_object_unref);
  self->changed_people = g_ptr_array_new_with_free_func (g_object_unref);
  self->new_shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->changed_shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->new_facts = new_facts (kind);
  self->changed_facts = new_facts (kind);
  self->report = pd_import_report_new (kind);
  self->new_id = into->new_id;
  self->user_data = into->user_data;
  return self;
}

/**
 * pd_import_free:
 * @self: (transfer full): a plan
 */
void
pd_import_free (PdImport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->new_sites);
  g_ptr_array_unref (self->new_people);
  g_ptr_array_unref (self->changed_people);
  g_ptr_array_unref (self->new_shifts);
  g_ptr_array_unref (self->changed_shifts);
  g_ptr_array_unref (self->new_facts);
  g_ptr_array_unref (self->changed_facts);
  g_object_unref (self->report);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_free (self);
}

/**
 * pd_import_is_empty:
 * @self: a plan
 *
 * Returns: whether it changes nothing: the same table twice does not
 */
gboolean
pd_import_is_empty (PdImport *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->new_sites->len == 0 && self->new_people->len == 0 && self->changed_people->len == 0 &&
         self->new_shifts->len == 0 && self->changed_shifts->len == 0 && self->new_facts->len == 0 &&
         self->changed_facts->len == 0;
}

/**
 * pd_import_begin:
 * @table: a table
 * @kind: what its rows are
 * @into: what the service has already
 * @options: what somebody said about the table
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Works out what @table would do to a service. A row that can't be used is left out and
 * the report says why, with its line; the others stand. Nothing is guessed: what a
 * column is, or which number of a date is the month, is asked for instead.
 *
 * Returns: (transfer full): the plan, for pd_import_finish(), or %NULL with
 *   %PD_ERROR_INPUT or %G_IO_ERROR_CANCELLED
 */
PdImport *
pd_import_begin (PdTable               *table,
                 PdTableKind            kind,
                 const PdImportInto    *into,
                 const PdImportOptions *options,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_auto (PdImportWork) work = {
    .table = table,
    .into = into,
    .options = options,
    .cancellable = cancellable,
  };

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (into != NULL && into->new_id != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (options->person != NULL || options->site != NULL || options->window.n_days > 0)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is a table, which says itself whose shifts it holds, where and when: only of a "
                              "calendar can that be said beside it. Nothing was imported."));
      return NULL;
    }
  work.fields = pd_table_fields_new (table, kind, options->map, error);
  if (work.fields == NULL)
    return NULL;
  work.people = pd_person_index_new (into->people);
  work.sites = pd_site_index_new (into->sites);
  work.plan = pd_import_new (kind, into);
  report_on_columns (&work);
  report_on_letters (&work);

  return run (&work, kind, error) ? g_steal_pointer (&work.plan) : NULL;
}

/**
 * pd_import_get_extent:
 * @self: a plan that was begun
 * @ret_from: (out): the first day whose shifts pd_import_finish() needs
 * @ret_to: (out): the last one
 *
 * Returns: whether it needs any
 */
gboolean
pd_import_get_extent (PdImport *self,
                      PdDay    *ret_from,
                      PdDay    *ret_to)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_from != NULL && ret_to != NULL, FALSE);

  return self->waiting != NULL && pd_shifts_import_get_extent (self, ret_from, ret_to);
}

/**
 * pd_import_finish:
 * @self: a plan that was begun
 * @shifts: (nullable) (element-type PdShift): the shifts of the days that
 *   pd_import_get_extent() says, at least
 *
 * Makes the plan and its report whole.
 */
void
pd_import_finish (PdImport  *self,
                  GPtrArray *shifts)
{
  g_return_if_fail (self != NULL);

  if (self->waiting != NULL)
    pd_shifts_import_finish (self, shifts);
  pd_import_report_sort (self->report);
}
