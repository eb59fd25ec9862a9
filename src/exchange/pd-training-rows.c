/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-fact-kind-private.h"
#include "pd-row-moment-private.h"
#include "pd-table-text-private.h"
#include "pd-training.h"

#include <glib/gi18n-lib.h>

static const PdTableField DATES[] = { PD_TABLE_FIELD_DONE, PD_TABLE_FIELD_EXPIRES };

/* What tables write where a training never expires. */
static const char *const NEVER[] = { "never", "none", "no", "n/a", "na", "-", "–", "noexpiry", "doesnotexpire" };

static const struct
{
  const char *word;
  gboolean    is_needed;
} ANSWERS[] = {
  { "yes", TRUE },
  { "y", TRUE },
  { "true", TRUE },
  { "1", TRUE },
  { "needed", TRUE },
  { "required", TRUE },
  { "mandatory", TRUE },
  { "no", FALSE },
  { "n", FALSE },
  { "false", FALSE },
  { "0", FALSE },
  { "optional", FALSE },
};

static gboolean
parse_answer (const char *text,
              guint      *ret_value)
{
  g_autofree char *folded = pd_table_text_fold_header (text);

  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    if (g_str_equal (folded, ANSWERS[i].word))
      {
        *ret_value = (guint) ANSWERS[i].is_needed;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_never (const char *text)
{
  g_autofree char *folded = pd_table_text_fold_header (text);

  for (guint i = 0; i < G_N_ELEMENTS (NEVER); i++)
    if (g_str_equal (folded, NEVER[i]))
      return TRUE;
  return FALSE;
}

/* A day that can't be read would be one that never comes; so the row is left out. */
static gboolean
read_expiry (PdFactReader *reader,
             guint         row,
             PdDay        *ret_day)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_EXPIRES);

  *ret_day = PD_DAY_NONE;
  return is_never (text) || pd_row_day_read (reader->work, row, PD_TABLE_FIELD_EXPIRES, reader->order, ret_day);
}

/* Where nothing is said, what expires is what somebody keeps an eye on. */
static gboolean
read_needed (PdFactReader *reader,
             guint         row,
             PdDay         expires_on,
             gboolean     *ret_is_said)
{
  g_autofree char *text = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_NEEDED);
  g_autofree char *quoted = NULL;
  guint            is_needed;

  *ret_is_said = pd_fact_reader_find_word (reader->words, text, parse_answer, &is_needed, NULL);
  if (*ret_is_said)
    return is_needed != 0;
  if (*text != '\0')
    {
      quoted = pd_table_text_quote_for_words (text);
      pd_import_work_note (reader->work, row, _ ("“%s” is neither yes nor no; not taken over."), quoted);
    }
  return expires_on != PD_DAY_NONE;
}

static gboolean
read_row (PdFactReader *reader,
          guint         row,
          PdId          person_id,
          PdFactRow    *ret_row)
{
  g_autofree char       *name = pd_table_fields_dup_text (reader->work->fields, row, PD_TABLE_FIELD_WHAT);
  g_autoptr (PdTraining) training = NULL;
  g_autoptr (GError)     problem = NULL;
  PdDay                  done_on;
  PdDay                  expires_on;
  gboolean               is_needed;
  gboolean               is_needed_said;

  if (*name == '\0')
    {
      pd_import_work_leave_out (reader->work, row, _ ("It does not say which training it is."));
      return FALSE;
    }
  if (!pd_row_day_read (reader->work, row, PD_TABLE_FIELD_DONE, reader->order, &done_on) ||
      !read_expiry (reader, row, &expires_on))
    return FALSE;
  is_needed = read_needed (reader, row, expires_on, &is_needed_said);
  training = pd_training_new (person_id, name, done_on, expires_on, is_needed);
  if (!pd_training_check (training, &problem))
    {
      pd_import_work_leave_out (reader->work, row, "%s", problem->message);
      return FALSE;
    }
  ret_row->is_sparse = !is_needed_said;
  ret_row->fact = g_steal_pointer (&training);
  return TRUE;
}

/* Done anew, it is another one: the older one is kept. */
static char *
dup_key (gconstpointer fact)
{
  const PdTraining *self = fact;
  g_autofree char  *name = pd_table_text_fold_name (self->name);

  return g_strdup_printf ("%" G_GINT64_FORMAT " done %d %s", self->person_id, self->done_on, name);
}

/* What expires on the same day is the same one, too: a row may not say when it was done,
 * or correct that. */
static char *
dup_alias (gconstpointer fact)
{
  const PdTraining *self = fact;
  g_autofree char  *name = pd_table_text_fold_name (self->name);

  if (self->expires_on == PD_DAY_NONE)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT " expires %d %s", self->person_id, self->expires_on, name);
}

static gpointer
merge (gconstpointer    existing,
       const PdFactRow *row)
{
  PdTraining       *merged = pd_training_copy (existing);
  const PdTraining *said = row->fact;

  if (said->done_on != PD_DAY_NONE)
    merged->done_on = said->done_on;
  if (said->expires_on != PD_DAY_NONE)
    merged->expires_on = said->expires_on;
  if (!row->is_sparse)
    merged->is_needed = said->is_needed;
  return merged;
}

const PdFactKind pd_training_fact_kind = {
  .dates = DATES,
  .n_dates = G_N_ELEMENTS (DATES),
  .read = read_row,
  .dup_key = dup_key,
  .dup_alias = dup_alias,
  .merge = merge,
  .equal = (PdFactEqualFunc) pd_training_equal,
  .free = (GDestroyNotify) pd_training_free,
};
