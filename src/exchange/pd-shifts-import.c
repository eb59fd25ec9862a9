/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-error.h"
#include "pd-import-work-private.h"
#include "pd-shift-index-private.h"
#include "pd-shift-rows-private.h"

#include <glib/gi18n-lib.h>

/* A row that can be used, and what came of it so far. */
typedef struct
{
  guint    line;
  PdShift *shift;
  gboolean is_settled;
} Candidate;

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_clear_object (&candidate->shift);
}

/* Without a column for it, the site can only be the one that there is. */
static gboolean
check_site (PdImportWork *work,
            GError      **error)
{
  if (pd_table_fields_has (work->fields, PD_TABLE_FIELD_SITE))
    return TRUE;
  if (pd_site_index_get_n (work->sites) != 1)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("No column is the “site”, so it can’t be told where the shifts are. "
                              "Say which one it is, as in “Their header=site”. If all are at one, add that first. "
                              "Nothing was imported."));
      return FALSE;
    }
  pd_import_report_take_note (work->plan->report, 0,
                              g_strdup_printf (_ ("No column is the “site”, so every shift is at the only one: %s."),
                                               pd_site_get_name (pd_site_index_get_only (work->sites))));
  return TRUE;
}

static void
report_on_person (PdImportWork *work)
{
  PdTableFields *fields = work->fields;

  if (!pd_table_fields_has (fields, PD_TABLE_FIELD_PERSON) &&
      !pd_table_fields_has (fields, PD_TABLE_FIELD_FIRST_NAME) &&
      !pd_table_fields_has (fields, PD_TABLE_FIELD_LAST_NAME))
    pd_import_report_take_note (work->plan->report,
                                0,
                                g_strdup (_ ("No column is the “person”, so every shift is open.")));
}

static gboolean
read_rows (PdImportWork *work,
           PdDateOrder   order,
           GError      **error)
{
  g_autoptr (PdShiftRows) rows = pd_shift_rows_new (work, order);

  for (guint i = 0; i < pd_table_get_n_rows (work->table); i++)
    {
      PdShift *shift = NULL;

      if (pd_import_work_is_stopped (work, i, error))
        return FALSE;
      if (pd_import_work_take_row (work, i))
        shift = pd_shift_rows_read (rows, i);
      if (shift != NULL)
        pd_shifts_import_take (work->plan, pd_table_get_line (work->table, i), shift);
    }
  return TRUE;
}

/* Rows that say what is there, to the letter, come first, so that no other row takes
 * that shift from them. */
static void
settle_same (PdImport     *plan,
             PdShiftIndex *index)
{
  for (guint i = 0; i < plan->waiting->len; i++)
    {
      Candidate *candidate = &g_array_index (plan->waiting, Candidate, i);

      if (pd_shift_index_take_same (index, candidate->shift) == NULL)
        continue;
      candidate->is_settled = TRUE;
      pd_import_report_get_counts (plan->report)->same++;
    }
}

/* A row of which only the role or the note is new changes that; one without takes none
 * away. */
static void
change_shift (PdImport *plan,
              PdShift  *existing,
              PdShift  *shift)
{
  g_autoptr (PdShift) copy = pd_shift_copy (existing);

  if (*pd_shift_get_note (shift) != '\0')
    pd_shift_set_note (copy, pd_shift_get_note (shift));
  if (pd_shift_get_role_id (shift) != PD_ID_NONE)
    pd_shift_set_role_id (copy, pd_shift_get_role_id (shift));
  if (pd_shift_equal (copy, existing))
    {
      pd_import_report_get_counts (plan->report)->same++;
      return;
    }
  g_ptr_array_add (plan->changed_shifts, g_steal_pointer (&copy));
  pd_import_report_get_counts (plan->report)->changed++;
}

static void
add_shift (PdImport *plan,
           PdShift  *shift)
{
  pd_shift_set_id (shift, plan->new_id (plan->user_data));
  g_ptr_array_add (plan->new_shifts, g_object_ref (shift));
  pd_import_report_get_counts (plan->report)->added++;
}

static void
leave_out (PdImport *plan,
           guint     line,
           guint     first_line)
{
  g_autofree char *words = g_strdup_printf (_ ("It is the same shift as on line %u."), first_line);

  pd_import_report_leave_out (plan->report, line, words);
}

/* Two open shifts that are alike are two people wanted; two of one person are a slip. */
static void
settle_rest (PdImport     *plan,
             PdShiftIndex *index)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (pd_shift_hash_alike, pd_shift_is_alike);

  for (guint i = 0; i < plan->waiting->len; i++)
    {
      Candidate *candidate = &g_array_index (plan->waiting, Candidate, i);
      PdShift   *existing = candidate->is_settled ? NULL
                                                  : pd_shift_index_take_like (index, candidate->shift);
      guint      line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, candidate->shift));

      if (existing != NULL)
        change_shift (plan, existing, candidate->shift);
      else if (!candidate->is_settled && line != 0 && !pd_shift_is_open (candidate->shift))
        leave_out (plan, candidate->line, line);
      else if (!candidate->is_settled)
        add_shift (plan, candidate->shift);

      if (line == 0)
        g_hash_table_insert (lines,
                             candidate->shift,
                             GUINT_TO_POINTER (candidate->line));
    }
}

/**
 * pd_shifts_import_prepare:
 * @plan: a plan that does nothing yet
 *
 * Makes it one for shifts, even if there will be none.
 */
void
pd_shifts_import_prepare (PdImport *plan)
{
  plan->waiting = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (plan->waiting, clear_candidate);
}

/**
 * pd_shifts_import_take:
 * @plan: a plan for shifts
 * @line: the line that @shift is from
 * @shift: (transfer full): a shift without an id, which was counted as a row
 *
 * What it does waits for the shifts that there are.
 */
void
pd_shifts_import_take (PdImport *plan,
                       guint     line,
                       PdShift  *shift)
{
  Candidate candidate = { line, shift, FALSE };

  g_array_append_val (plan->waiting, candidate);
}

/**
 * pd_shifts_import_run:
 * @work: the work, at its beginning
 * @error: return location for a #GError
 *
 * Reads the rows of a table of shifts; what they do waits for the shifts that there are.
 * People and sites that are new are created, and named in the report.
 *
 * Returns: whether it was finished; otherwise %PD_ERROR_INPUT or %G_IO_ERROR_CANCELLED
 */
gboolean
pd_shifts_import_run (PdImportWork *work,
                      GError      **error)
{
  static const PdTableField DATES[] = { PD_TABLE_FIELD_DATE, PD_TABLE_FIELD_START, PD_TABLE_FIELD_END };
  PdDateOrder               order;

  pd_shifts_import_prepare (work->plan);
  if (!check_site (work, error) ||
      !pd_import_work_settle_dates (work, DATES, G_N_ELEMENTS (DATES), &order, error))
    return FALSE;
  report_on_person (work);
  return read_rows (work, order, error);
}

/**
 * pd_shifts_import_get_extent:
 * @plan: a plan after pd_shifts_import_run()
 * @ret_from: (out): the first day of the table
 * @ret_to: (out): the last one
 *
 * Returns: whether there is any
 */
gboolean
pd_shifts_import_get_extent (PdImport *plan,
                             PdDay    *ret_from,
                             PdDay    *ret_to)
{
  *ret_from = G_MAXINT32;
  *ret_to = G_MININT32;
  for (guint i = 0; i < plan->waiting->len; i++)
    {
      PdDay day = pd_shift_get_day (g_array_index (plan->waiting, Candidate, i).shift);

      *ret_from = MIN (*ret_from, day);
      *ret_to = MAX (*ret_to, day);
    }
  return plan->waiting->len > 0;
}

/**
 * pd_shifts_import_finish:
 * @plan: a plan after pd_shifts_import_run()
 * @shifts: (nullable) (element-type PdShift): the shifts that there are
 *
 * Tells what is new in the table from what the service has.
 */
void
pd_shifts_import_finish (PdImport  *plan,
                         GPtrArray *shifts)
{
  g_autoptr (PdShiftIndex) index = pd_shift_index_new (shifts);

  settle_same (plan, index);
  settle_rest (plan, index);
  g_clear_pointer (&plan->waiting, g_array_unref);
}
