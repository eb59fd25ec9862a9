/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-import.h"

#include "pd-error.h"
#include "pd-import-work-private.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows pass before somebody's wish to give up is looked at. */
#define ROWS_BETWEEN_LOOKS 1024

/* The longest cell that may hold something; a spreadsheet's are shorter. */
#define MAX_CELL (64u * 1024)

/* How many sites may share the letters of a mark. */
#define MAX_ALIKE 20

static PdImportReport *
get_report (PdImportWork *self)
{
  return self->plan->report;
}

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
        pd_import_report_take_note (get_report (self),
                                    0,
                                    g_strdup_printf (_ ("“%s” was left out, because “%s” was taken as the “%s”."),
                                                     header,
                                                     rival,
                                                     pd_table_field_to_header (field)));
    }
  headers = g_strv_builder_end (without_place);
  pd_import_report_set_left_out (get_report (self), (const char *const *) headers);
}

static void
report_on_letters (PdImportWork *self)
{
  guint n_replaced = pd_table_get_n_replaced (self->table);

  if (n_replaced > 0)
    pd_import_report_take_note (get_report (self),
                                0,
                                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                              "%u letter could not be read and became “�”.",
                                                              "%u letters could not be read and became “�”.",
                                                              n_replaced),
                                                 n_replaced));
}

static gboolean
has_long_cell (PdTable *table,
               guint    row)
{
  for (guint i = 0; i < pd_table_get_width (table, row); i++)
    if (strlen (pd_table_get_cell (table, row, i)) > MAX_CELL)
      return TRUE;
  return FALSE;
}

/* The mark that the name suggests; with a number where another site has it. */
static void
give_mark (PdImportWork *self,
           PdSite       *site)
{
  g_autofree char *mark = pd_site_suggest_mark (pd_site_get_name (site));

  if (*mark == '\0')
    return;
  if (!pd_site_index_has_mark (self->sites, mark))
    {
      pd_site_set_mark (site, mark);
      return;
    }
  for (guint i = 2; i <= MAX_ALIKE; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s%u", mark, i);

      if (!pd_site_index_has_mark (self->sites, numbered))
        {
          pd_site_set_mark (site, numbered);
          return;
        }
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
  self->report = pd_import_report_new (kind);
  self->new_id = into->new_id;
  self->user_data = into->user_data;
  return self;
}

/**
 * pd_import_work_clear:
 * @self: the work
 *
 * Frees what is left of it.
 */
void
pd_import_work_clear (PdImportWork *self)
{
  g_clear_pointer (&self->fields, pd_table_fields_free);
  g_clear_pointer (&self->people, pd_person_index_free);
  g_clear_pointer (&self->sites, pd_site_index_free);
  g_clear_pointer (&self->plan, pd_import_free);
}

/**
 * pd_import_work_take_row:
 * @self: the work
 * @row: a row
 *
 * Counts @row, and leaves out the one of which it can't be told which cell is what. A
 * blank one is passed over.
 *
 * Returns: whether @row may be used
 */
gboolean
pd_import_work_take_row (PdImportWork *self,
                         guint         row)
{
  guint width = pd_table_get_width (self->table, row);
  guint n_columns = pd_table_get_n_columns (self->table);

  if (pd_table_is_blank (self->table, row))
    {
      pd_import_work_note (self, row, _ ("There is nothing on it; passed over."));
      return FALSE;
    }

  pd_import_report_get_counts (get_report (self))->rows++;
  if (pd_table_is_overfull (self->table, row))
    pd_import_work_leave_out (self,
                              row,
                              _ ("It has %u cells under %u headers, so it can’t be told which is what."),
                              width,
                              n_columns);
  else if (has_long_cell (self->table, row))
    pd_import_work_leave_out (self, row, _ ("A cell is longer than %u KiB."), MAX_CELL / 1024);
  else if (width < n_columns)
    pd_import_work_note (self, row, _ ("It ends after %u of %u cells."), width, n_columns);
  return !pd_table_is_overfull (self->table, row) && !has_long_cell (self->table, row);
}

/**
 * pd_import_work_note:
 * @self: the work
 * @row: a row
 * @format: what there is to say about it, a sentence, as for printf()
 * @...: what belongs into it
 */
void
pd_import_work_note (PdImportWork *self,
                     guint         row,
                     const char   *format,
                     ...)
{
  va_list args;

  va_start (args, format);
  pd_import_report_take_note (get_report (self),
                              pd_table_get_line (self->table, row),
                              g_strdup_vprintf (format, args));
  va_end (args);
}

/**
 * pd_import_work_leave_out:
 * @self: the work
 * @row: a row that was counted
 * @format: why it can't be used, a sentence, as for printf()
 * @...: what belongs into it
 */
void
pd_import_work_leave_out (PdImportWork *self,
                          guint         row,
                          const char   *format,
                          ...)
{
  g_autofree char *reason = NULL;
  va_list          args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  pd_import_report_leave_out (get_report (self), pd_table_get_line (self->table, row), reason);
}

/**
 * pd_import_work_is_stopped:
 * @self: the work
 * @row: the row that comes next
 * @error: return location for a #GError
 *
 * Returns: whether somebody gave up, with %G_IO_ERROR_CANCELLED
 */
gboolean
pd_import_work_is_stopped (PdImportWork *self,
                           guint         row,
                           GError      **error)
{
  return row % ROWS_BETWEEN_LOOKS == 0 &&
         g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * pd_import_work_get_site:
 * @self: the work
 * @name: a name or a mark, not empty
 *
 * Returns: (transfer none): the site of that name, which the plan brings if it is new
 */
PdSite *
pd_import_work_get_site (PdImportWork *self,
                         const char   *name)
{
  return pd_import_work_get_site_in (self, name, self->into->zone);
}

/**
 * pd_import_work_get_site_in:
 * @self: the work
 * @name: a name or a mark, not empty
 * @zone: the IANA zone of the site if it is new
 *
 * Returns: (transfer none): the site of that name, which the plan brings if it is new
 */
PdSite *
pd_import_work_get_site_in (PdImportWork *self,
                            const char   *name,
                            const char   *zone)
{
  PdSite            *site = pd_site_index_find (self->sites, name);
  g_autoptr (PdSite) new_site = NULL;

  if (site != NULL)
    return site;
  new_site = pd_site_new (self->into->new_id (self->into->user_data), name);
  pd_site_set_zone (new_site, zone);
  give_mark (self, new_site);
  pd_site_index_add_new (self->sites, new_site);
  pd_import_report_add_new_site (get_report (self), name);
  site = new_site;
  g_ptr_array_add (self->plan->new_sites, g_steal_pointer (&new_site));
  return site;
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
         self->new_shifts->len == 0 && self->changed_shifts->len == 0;
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
  gboolean is_done;

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

  is_done = kind == PD_TABLE_KIND_PEOPLE ? pd_people_import_run (&work, error)
                                         : pd_shifts_import_run (&work, error);
  return is_done ? g_steal_pointer (&work.plan) : NULL;
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
