/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-availability.h"
#include "pd-fact-kind-private.h"
#include "pd-row-stretch-private.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

static const PdTableField DATES[] = {
  PD_TABLE_FIELD_DAY,
  PD_TABLE_FIELD_DATE,
  PD_TABLE_FIELD_FIRST_DAY,
  PD_TABLE_FIELD_LAST_DAY,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
};

static gboolean
parse_wish (const char *text,
            guint      *ret_value)
{
  PdWish wish = PD_WISH_NOTHING_SAID;

  if (!pd_wish_parse (text, &wish) || wish == PD_WISH_NOTHING_SAID)
    return FALSE;
  *ret_value = wish;
  return TRUE;
}

static gboolean
read_wish (PdFactReader *reader,
           guint         row,
           PdWish       *ret_wish)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_CAN);
  g_autofree char *quoted = NULL;
  guint            wish;

  if (pd_fact_reader_find_word (reader->words, text, parse_wish, &wish, NULL))
    {
      *ret_wish = wish;
      return TRUE;
    }
  quoted = pd_table_text_quote_for_words (text);
  /* Translators: yes, rather not and no are what the column "can" of a table may say */
  pd_import_work_leave_out (reader->work, row, _ ("“%s” is neither yes, nor rather not, nor no."), quoted);
  return FALSE;
}

/* The column may have days of the week, or a date where another program has only one
 * column for both. */
static gboolean
read_day (PdFactReader *reader,
          guint         row,
          PdWhen       *when,
          PdDay        *ret_date,
          gboolean     *ret_is_said)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_DAY);
  g_autofree char *quoted = NULL;
  const char      *rest;

  *ret_is_said = *text != '\0';
  *ret_date = PD_DAY_NONE;
  if (*text == '\0')
    return TRUE;
  if (pd_fact_reader_find_weekdays (reader, text, &when->weekdays))
    return TRUE;
  if (pd_table_dates_read (text, reader->order, ret_date, &rest) && *rest == '\0')
    return TRUE;
  quoted = pd_table_text_quote_for_words (text);
  pd_import_work_leave_out (reader->work, row, _ ("“%s” is neither days of the week nor a date."), quoted);
  return FALSE;
}

/* A date in the column of days is the one day that it is about. */
static const char *
settle_when (PdWhen  *when,
             PdDay    date,
             gboolean is_day_said)
{
  if (date != PD_DAY_NONE && (when->from != PD_DAY_NONE || when->to != PD_DAY_NONE) &&
      (when->from != date || when->to != date))
    return _ ("It names two first days.");
  if (date != PD_DAY_NONE)
    when->from = when->to = date;
  if (!is_day_said && when->from == PD_DAY_NONE && when->to == PD_DAY_NONE)
    return _ ("There is neither a day of the week nor a date.");
  return NULL;
}

static gboolean
read_when (PdFactReader *reader,
           guint         row,
           PdWhen       *when)
{
  PdRowStretch stretch;
  PdDay        date;
  gboolean     is_day_said;
  const char  *problem;

  *when = PD_WHEN_ALWAYS;
  if (!read_day (reader, row, when, &date, &is_day_said) ||
      !pd_row_stretch_read (reader->work, row, reader->order, &stretch))
    return FALSE;
  when->from = stretch.from;
  when->to = stretch.to;
  when->start = stretch.start;
  when->end = stretch.end;
  problem = settle_when (when, date, is_day_said);
  if (problem != NULL)
    pd_import_work_leave_out (reader->work, row, "%s", problem);
  return problem == NULL;
}

static gboolean
read_row (PdFactReader *reader,
          guint         row,
          PdId          person_id,
          PdFactRow    *ret_row)
{
  g_autoptr (PdAvailability) availability = NULL;
  g_autoptr (GError)         problem = NULL;
  PdWish                     wish;
  PdWhen                     when;

  if (!read_wish (reader, row, &wish) || !read_when (reader, row, &when))
    return FALSE;
  availability = pd_availability_new (person_id, wish, when);
  if (!pd_availability_check (availability, &problem))
    {
      pd_import_work_leave_out (reader->work, row, "%s", problem->message);
      return FALSE;
    }
  ret_row->fact = g_steal_pointer (&availability);
  return TRUE;
}

/* What somebody says about the same time is the same availability: the later word counts. */
static char *
dup_key (gconstpointer fact)
{
  const PdAvailability *self = fact;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %u %d %d %d %d",
                          self->person_id,
                          self->when.weekdays,
                          self->when.from,
                          self->when.to,
                          self->when.start,
                          self->when.end);
}

static gpointer
merge (gconstpointer    existing,
       const PdFactRow *row)
{
  PdAvailability       *merged = pd_availability_copy (existing);
  const PdAvailability *said = row->fact;

  merged->wish = said->wish;
  return merged;
}

const PdFactKind pd_availability_fact_kind = {
  .dates = DATES,
  .n_dates = G_N_ELEMENTS (DATES),
  .read = read_row,
  .dup_key = dup_key,
  .merge = merge,
  .equal = (PdFactEqualFunc) pd_availability_equal,
  .free = (GDestroyNotify) pd_availability_free,
};
