/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-import-work-private.h"

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
 * pd_import_work_settle_dates:
 * @self: the work
 * @fields: (array length=n): which fields may have dates in them
 * @n: how many
 * @ret_order: (out): how they are read
 * @error: return location for a #GError
 *
 * Settles how dates are read for the table as a whole, and says it in the report.
 *
 * Returns: whether it is settled; otherwise %PD_ERROR_INPUT
 */
gboolean
pd_import_work_settle_dates (PdImportWork       *self,
                             const PdTableField *fields,
                             guint               n,
                             PdDateOrder        *ret_order,
                             GError            **error)
{
  guint columns[PD_TABLE_N_FIELDS];
  guint n_columns = 0;

  for (guint i = 0; i < n; i++)
    if (pd_table_fields_has (self->fields, fields[i]))
      columns[n_columns++] = pd_table_fields_get_column (self->fields, fields[i]);
  if (!pd_table_dates_settle (self->table, columns, n_columns, self->options->dates, ret_order, error))
    return FALSE;
  if (*ret_order != PD_DATE_ORDER_UNSETTLED)
    pd_import_report_take_note (get_report (self),
                                0,
                                g_strdup_printf (_ ("Dates were read with the %s."),
                                                 pd_date_order_to_words (*ret_order)));
  return TRUE;
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
