/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-row-moment-private.h"

#include "pd-table-text-private.h"
#include "pd-table-times-private.h"

#include <glib/gi18n-lib.h>

/* Of these, a time alone says nothing. */
static gboolean
is_about_a_day (PdTableField field)
{
  return field != PD_TABLE_FIELD_START && field != PD_TABLE_FIELD_END;
}

static gboolean
parse_moment (const char  *text,
              PdDateOrder  order,
              PdRowMoment *ret_moment)
{
  const char *rest = text;

  *ret_moment = (PdRowMoment){ PD_DAY_NONE, PD_ROW_NO_MINUTE };
  if (pd_table_dates_read (text, order, &ret_moment->day, &rest) && *rest == '\0')
    return TRUE;
  return pd_table_times_read (rest, &ret_moment->minute);
}

/**
 * pd_row_moment_read:
 * @work: the work
 * @row: a row
 * @field: what to read of it
 * @order: how dates are read
 * @ret_moment: (out): what it says
 *
 * Returns: whether the cell is empty, or says a day or a time; otherwise the row is left
 *   out, and a note says why
 */
gboolean
pd_row_moment_read (PdImportWork *work,
                    guint         row,
                    PdTableField  field,
                    PdDateOrder   order,
                    PdRowMoment  *ret_moment)
{
  g_autofree char *text = pd_table_fields_dup_text (work->fields, row, field);
  g_autofree char *quoted = NULL;

  *ret_moment = (PdRowMoment){ PD_DAY_NONE, PD_ROW_NO_MINUTE };
  if (*text == '\0' || parse_moment (text, order, ret_moment))
    return TRUE;
  quoted = pd_table_text_quote_for_words (text);
  if (is_about_a_day (field))
    pd_import_work_leave_out (work, row, _ ("“%s” is no date."), quoted);
  else
    pd_import_work_leave_out (work, row, _ ("“%s” is no time."), quoted);
  return FALSE;
}

/**
 * pd_row_day_read:
 * @work: the work
 * @row: a row
 * @field: what to read of it
 * @order: how dates are read
 * @ret_day: (out): the day, or %PD_DAY_NONE
 *
 * A time behind the day, as programs put one there, does not count.
 *
 * Returns: whether the cell is empty or says a day; otherwise the row is left out, and a
 *   note says why
 */
gboolean
pd_row_day_read (PdImportWork *work,
                 guint         row,
                 PdTableField  field,
                 PdDateOrder   order,
                 PdDay        *ret_day)
{
  PdRowMoment moment;

  if (!pd_row_moment_read (work, row, field, order, &moment))
    return FALSE;
  *ret_day = moment.day;
  if (moment.day != PD_DAY_NONE || moment.minute == PD_ROW_NO_MINUTE)
    return TRUE;
  pd_import_work_leave_out (work, row, _ ("There is a time where a date belongs."));
  return FALSE;
}
