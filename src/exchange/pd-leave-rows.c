/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-fact-kind-private.h"
#include "pd-leave.h"
#include "pd-row-stretch-private.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>

static const PdTableField DATES[] = {
  PD_TABLE_FIELD_DATE,
  PD_TABLE_FIELD_FIRST_DAY,
  PD_TABLE_FIELD_LAST_DAY,
  PD_TABLE_FIELD_START,
  PD_TABLE_FIELD_END,
};

static gboolean
parse_kind (const char *text,
            guint      *ret_value)
{
  PdLeaveKind kind;

  if (!pd_leave_kind_parse (text, &kind))
    return FALSE;
  *ret_value = kind;
  return TRUE;
}

/* Somebody is away, whatever the reason is called; so a kind that is not known keeps
 * nothing out. */
static PdLeaveKind
read_kind (PdFactReader *reader,
           guint         row,
           gboolean     *ret_is_said)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_KIND);
  g_autofree char *quoted = NULL;
  guint            kind = PD_LEAVE_OTHER;
  gboolean         is_first;

  *ret_is_said = *text != '\0';
  if (*text == '\0' || pd_fact_reader_find_word (reader->words, text, parse_kind, &kind, &is_first) || !is_first)
    return (PdLeaveKind) kind;
  quoted = pd_table_text_quote_for_words (text);
  pd_import_work_note (reader->work,
                       row,
                       _ ("“%s” is no kind of leave that Peerdesk knows; it is other leave, here and below."),
                       quoted);
  return PD_LEAVE_OTHER;
}

static gboolean
read_days (PdFactReader *reader,
           guint         row,
           PdRowStretch *stretch)
{
  const char *problem = NULL;

  if (!pd_row_stretch_read (reader->work, row, reader->order, stretch))
    return FALSE;
  if (stretch->to == PD_DAY_NONE && !pd_table_fields_has (reader->work->fields, PD_TABLE_FIELD_LAST_DAY))
    stretch->to = stretch->from;
  if (stretch->from == PD_DAY_NONE)
    problem = _ ("There is no first day.");
  else if (stretch->to == PD_DAY_NONE)
    problem = _ ("There is no last day.");
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
  g_autoptr (PdLeave) leave = NULL;
  g_autoptr (GError)  problem = NULL;
  PdRowStretch        stretch;
  gboolean            is_kind_said;

  if (!read_days (reader, row, &stretch))
    return FALSE;
  leave = pd_leave_new (person_id, read_kind (reader, row, &is_kind_said), stretch.from, stretch.to);
  leave->start = stretch.start;
  leave->end = stretch.end;
  if (!pd_leave_check (leave, &problem))
    {
      pd_import_work_leave_out (reader->work, row, "%s", problem->message);
      return FALSE;
    }
  ret_row->is_sparse = !is_kind_said;
  ret_row->fact = g_steal_pointer (&leave);
  return TRUE;
}

/* Leave of the same days and times is the same leave, of whatever kind. */
static char *
dup_key (gconstpointer fact)
{
  const PdLeave *self = fact;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %d %d %d",
                          self->person_id,
                          self->from,
                          self->to,
                          self->start,
                          self->end);
}

static gpointer
merge (gconstpointer    existing,
       const PdFactRow *row)
{
  PdLeave       *merged = pd_leave_copy (existing);
  const PdLeave *said = row->fact;

  if (!row->is_sparse)
    merged->kind = said->kind;
  return merged;
}

const PdFactKind pd_leave_fact_kind = {
  .dates = DATES,
  .n_dates = G_N_ELEMENTS (DATES),
  .read = read_row,
  .dup_key = dup_key,
  .merge = merge,
  .equal = (PdFactEqualFunc) pd_leave_equal,
  .free = (GDestroyNotify) pd_leave_free,
};
