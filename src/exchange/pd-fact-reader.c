/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-fact-kind-private.h"

#include "pd-table-text-private.h"
#include "pd-table-weekdays.h"

#include <glib/gi18n-lib.h>

#define UNKNOWN (-1)

/**
 * pd_fact_reader_init:
 * @self: a reader
 * @work: the work; it has to stay as long as this
 * @order: how dates are read
 */
void
pd_fact_reader_init (PdFactReader *self,
                     PdImportWork *work,
                     PdDateOrder   order)
{
  self->work = work;
  self->order = order;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * pd_fact_reader_clear:
 * @self: a reader
 */
void
pd_fact_reader_clear (PdFactReader *self)
{
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
}

/**
 * pd_fact_reader_find_word:
 * @known: what was looked up before
 * @text: what a cell says
 * @parse: what it may mean
 * @ret_value: (out): what it means; not touched when that is nothing
 * @ret_is_first: (out) (optional): whether it was not looked up before
 *
 * Returns: whether it means anything
 */
gboolean
pd_fact_reader_find_word (GHashTable    *known,
                          const char    *text,
                          PdFactWordFunc parse,
                          guint         *ret_value,
                          gboolean      *ret_is_first)
{
  gpointer value;
  guint    parsed = 0;
  gboolean is_first = !g_hash_table_lookup_extended (known, text, NULL, &value);

  if (is_first)
    {
      value = GINT_TO_POINTER (parse (text, &parsed) ? (int) parsed : UNKNOWN);
      g_hash_table_insert (known, g_strdup (text), value);
    }
  if (ret_is_first != NULL)
    *ret_is_first = is_first;
  if (GPOINTER_TO_INT (value) == UNKNOWN)
    return FALSE;
  *ret_value = (guint) GPOINTER_TO_INT (value);
  return TRUE;
}

static gboolean
parse_weekdays (const char *text,
                guint      *ret_value)
{
  PdWeekdays weekdays;

  if (!pd_table_weekdays_read (text, &weekdays))
    return FALSE;
  *ret_value = weekdays;
  return TRUE;
}

/**
 * pd_fact_reader_find_weekdays:
 * @self: a reader
 * @text: what a cell says
 * @ret_weekdays: (out): the days of the week; 0 for every day; not touched when there are
 *   none
 *
 * Returns: whether it names days of the week
 */
gboolean
pd_fact_reader_find_weekdays (PdFactReader *self,
                              const char   *text,
                              PdWeekdays   *ret_weekdays)
{
  guint weekdays;

  if (!pd_fact_reader_find_word (self->days, text, parse_weekdays, &weekdays, NULL))
    return FALSE;
  *ret_weekdays = (PdWeekdays) weekdays;
  return TRUE;
}

/**
 * pd_fact_reader_find_person:
 * @self: a reader
 * @row: a row
 * @ret_person_id: (out): whom it is about
 *
 * Unlike a shift, a fact about somebody whom the service does not know is of no use, and
 * most often a slip in a name; so nobody is added.
 *
 * Returns: whether the row is about somebody; otherwise it is left out, and a note says why
 */
gboolean
pd_fact_reader_find_person (PdFactReader *self,
                            guint         row,
                            PdId         *ret_person_id)
{
  g_autofree char *name = pd_table_fields_dup_name (self->work->fields, row, PD_TABLE_FIELD_PERSON);
  g_autofree char *quoted = pd_table_text_quote_for_words (name);
  PdPerson        *person = NULL;

  if (*name == '\0')
    pd_import_work_leave_out (self->work, row, _ ("There is no name."));
  else if (!pd_person_index_find (self->work->people, name, &person))
    pd_import_work_leave_out (self->work,
                              row,
                              _ ("Several people are called %s; only a code tells which one it is."),
                              quoted);
  else if (person == NULL)
    pd_import_work_leave_out (self->work,
                              row,
                              _ ("Nobody here is called %s. Look at the spelling, or add them first."),
                              quoted);
  if (person == NULL)
    return FALSE;
  *ret_person_id = pd_person_get_id (person);
  return TRUE;
}
