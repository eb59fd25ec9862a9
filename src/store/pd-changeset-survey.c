/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a changeset without SQLite, every byte within its bounds and every value where it
 * has to be: SQLite 3.40 goes on for ever about a table name that does not end, and
 * crashes about an update without the key of its row. The format is written down at the top of
 * ext/session/sqlite3session.c: for each table 'T', the number of columns as a varint, a
 * byte for each that says whether it is part of the key, and the name with a NUL; then
 * for each of its rows the operation, a byte for "indirect", and the values: before,
 * after, or for an update both. */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-changeset-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#include "pd-error.h"
#include "pd-store.h"

#define MAX_COLUMNS 100

/* The tables that changes are made of. What is not here is not recorded, and a
 * changeset that names it is not applied. Undo passes over notes, what
 * is sealed, who is kept apart, and words that are one's own: what somebody wrote or agreed to,
 * nobody takes back for them. */
static const struct
{
  const char *name;
  guint       list;
  int         unique_column;
  gboolean    is_lasting;
} tables[] = {
  { "agreement", PD_STORE_TABLE_AGREEMENT, -1, FALSE },
  { "availability", PD_STORE_TABLE_AVAILABILITY, -1, FALSE },
  { "circle", PD_STORE_TABLE_CIRCLE, -1, FALSE },
  { "circle_agreement", PD_STORE_TABLE_CIRCLE, -1, FALSE },
  { "circle_answer", PD_STORE_TABLE_CIRCLE_SESSION, -1, FALSE },
  { "circle_apart", PD_STORE_TABLE_CIRCLE, -1, FALSE },
  { "circle_invitation", PD_STORE_TABLE_CIRCLE_SESSION, -1, TRUE },
  { "circle_member", PD_STORE_TABLE_CIRCLE, -1, FALSE },
  { "circle_member_time", PD_STORE_TABLE_CIRCLE, -1, FALSE },
  { "circle_seat", PD_STORE_TABLE_CIRCLE_SESSION, -1, FALSE },
  { "circle_session", PD_STORE_TABLE_CIRCLE_SESSION, -1, FALSE },
  { "coach_words", PD_STORE_TABLE_NOTE_WORDS, -1, FALSE },
  { "coverage", PD_STORE_TABLE_COVERAGE, -1, FALSE },
  { "kept_apart", PD_STORE_TABLE_KEPT_APART, -1, TRUE },
  { "leave", PD_STORE_TABLE_LEAVE, -1, FALSE },
  { "note", PD_STORE_TABLE_NOTE, -1, TRUE },
  { "note_consent", PD_STORE_TABLE_NOTE, -1, TRUE },
  { "note_draft", PD_STORE_TABLE_NOTE_DRAFT, -1, TRUE },
  { "note_party", PD_STORE_TABLE_NOTE, -1, TRUE },
  { "note_reader", PD_STORE_TABLE_NOTE, -1, TRUE },
  { "note_revision", PD_STORE_TABLE_NOTE, -1, TRUE },
  { "note_template", PD_STORE_TABLE_NOTE_WORDS, 1, FALSE },
  { "note_template_default", PD_STORE_TABLE_NOTE_WORDS, -1, FALSE },
  { "note_template_section", PD_STORE_TABLE_NOTE_WORDS, -1, FALSE },
  { "override", PD_STORE_TABLE_OVERRIDE, -1, FALSE },
  { "own_words", PD_STORE_TABLE_NOTE_WORDS, -1, TRUE },
  { "path_step", PD_STORE_TABLE_PATH_STEP, -1, FALSE },
  { "pattern", PD_STORE_TABLE_PATTERN, -1, FALSE },
  { "pattern_time", PD_STORE_TABLE_PATTERN, -1, FALSE },
  { "person", PD_STORE_TABLE_PERSON, 2, FALSE },
  { "person_key", PD_STORE_TABLE_PERSON, -1, TRUE },
  { "person_site", PD_STORE_TABLE_PERSON, -1, FALSE },
  { "publication", PD_STORE_TABLE_PUBLICATION, -1, FALSE },
  { "published_segment", PD_STORE_TABLE_PUBLICATION, -1, FALSE },
  { "published_shift", PD_STORE_TABLE_PUBLICATION, -1, FALSE },
  { "role", PD_STORE_TABLE_ROLE, -1, FALSE },
  { "role_acknowledgement", PD_STORE_TABLE_ROLE_ASSIGNMENT, -1, FALSE },
  { "role_assignment", PD_STORE_TABLE_ROLE_ASSIGNMENT, -1, FALSE },
  { "role_text", PD_STORE_TABLE_ROLE, -1, FALSE },
  { "role_version", PD_STORE_TABLE_ROLE, -1, FALSE },
  { "rule", PD_STORE_TABLE_RULE, -1, FALSE },
  { "rule_site", PD_STORE_TABLE_RULE, -1, FALSE },
  { "safeguarding", PD_STORE_TABLE_SUPERVISION, -1, FALSE },
  { "sealed_text", PD_STORE_TABLE_SEALED_TEXT, -1, TRUE },
  { "sealed_text_reader", PD_STORE_TABLE_SEALED_TEXT, -1, TRUE },
  { "segment", PD_STORE_TABLE_SHIFT, -1, FALSE },
  { "service", PD_STORE_TABLE_SERVICE, -1, FALSE },
  { "session", PD_STORE_TABLE_SESSION, -1, FALSE },
  { "session_present", PD_STORE_TABLE_SESSION, -1, FALSE },
  { "shift", PD_STORE_TABLE_SHIFT, -1, FALSE },
  { "site", PD_STORE_TABLE_SITE, 1, FALSE },
  { "supervision_agreement", PD_STORE_TABLE_SUPERVISION, -1, FALSE },
  { "supervision_consent", PD_STORE_TABLE_SUPERVISION, -1, FALSE },
  { "supervision_member", PD_STORE_TABLE_SUPERVISION, -1, FALSE },
  { "supervision_text", PD_STORE_TABLE_SUPERVISION, -1, FALSE },
  { "swap", PD_STORE_TABLE_SWAP, -1, FALSE },
  { "template", PD_STORE_TABLE_TEMPLATE, 1, FALSE },
  { "template_segment", PD_STORE_TABLE_TEMPLATE, -1, FALSE },
  { "training", PD_STORE_TABLE_TRAINING, -1, FALSE },
  { "worked", PD_STORE_TABLE_WORKED, -1, FALSE },
  { "worked_segment", PD_STORE_TABLE_WORKED, -1, FALSE },
};

/* What is being read; table is -1 before the first header. */
typedef struct
{
  const guint8      *data;
  gsize              size;
  gsize              at;
  int                table;
  gsize              n_columns;
  const guint8      *is_key;
  guint              n_renamed[G_N_ELEMENTS (tables)];
  PdChangesetSurvey *survey;
} Reader;

static int
find_table (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, name))
      return (int) i;
  return -1;
}

static gboolean
take_byte (Reader *reader,
           guint8 *ret_byte)
{
  if (reader->at == reader->size)
    return FALSE;
  *ret_byte = reader->data[reader->at++];
  return TRUE;
}

static gboolean
skip (Reader *reader,
      gsize   n)
{
  if (n > reader->size - reader->at)
    return FALSE;
  reader->at += n;
  return TRUE;
}

/* Seven bits a byte, the highest first; no length in a changeset needs more than five. */
static gboolean
take_varint (Reader *reader,
             gsize  *ret_value)
{
  gsize  value = 0;
  guint8 byte;

  for (guint i = 0; i < 5; i++)
    {
      if (!take_byte (reader, &byte))
        return FALSE;
      value = value << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        {
          *ret_value = value;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
skip_value (Reader *reader,
            guint8 *ret_type)
{
  gsize size;

  if (!take_byte (reader, ret_type))
    return FALSE;
  switch (*ret_type)
    {
    case PD_CHANGESET_UNDEFINED:
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return skip (reader, 8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return take_varint (reader, &size) && skip (reader, size);
    default:
      return FALSE;
    }
}

static gboolean
read_values (Reader *reader,
             guint8 *types)
{
  for (gsize i = 0; i < reader->n_columns; i++)
    if (!skip_value (reader, &types[i]))
      return FALSE;
  return TRUE;
}

/* A row that is put in or taken out, with every value. */
static gboolean
read_whole_row (Reader *reader)
{
  guint8 types[MAX_COLUMNS];

  return read_values (reader, types) && memchr (types, PD_CHANGESET_UNDEFINED, reader->n_columns) == NULL;
}

/* A row that is changed: its key, and what other values were and become. */
static gboolean
read_changed_row (Reader *reader)
{
  guint8 before[MAX_COLUMNS];
  guint8 after[MAX_COLUMNS];
  int    unique_column = tables[reader->table].unique_column;

  if (!read_values (reader, before) || !read_values (reader, after))
    return FALSE;
  for (gsize i = 0; i < reader->n_columns; i++)
    {
      gboolean was_defined = before[i] != PD_CHANGESET_UNDEFINED;
      gboolean is_defined = after[i] != PD_CHANGESET_UNDEFINED;

      if (reader->is_key[i] ? !was_defined || is_defined : was_defined != is_defined)
        return FALSE;
      if ((int) i == unique_column && is_defined)
        reader->survey->needs_rehearsal |= ++reader->n_renamed[reader->table] > 1;
    }
  return TRUE;
}

static gboolean
read_table_header (Reader *reader)
{
  const char *name;
  const char *end;

  if (!take_varint (reader, &reader->n_columns) || reader->n_columns > MAX_COLUMNS)
    return FALSE;
  reader->is_key = reader->data + reader->at;
  if (!skip (reader, reader->n_columns))
    return FALSE;
  name = (const char *) reader->data + reader->at;
  end = memchr (name, '\0', reader->size - reader->at);
  if (end == NULL)
    return FALSE;
  reader->at += (gsize) (end - name) + 1;
  reader->table = find_table (name);
  return reader->table >= 0;
}

static gboolean
read_row (Reader *reader,
          guint8  operation)
{
  guint8   is_indirect;
  gboolean is_read = FALSE;

  if (reader->table < 0 || !take_byte (reader, &is_indirect))
    return FALSE;
  if (operation == SQLITE_UPDATE)
    is_read = read_changed_row (reader);
  else if (operation == SQLITE_INSERT || operation == SQLITE_DELETE)
    is_read = read_whole_row (reader);

  reader->survey->n_rows++;
  reader->survey->tables |= tables[reader->table].list;
  reader->survey->is_lasting |= tables[reader->table].is_lasting;
  return is_read;
}

static gboolean
read_all (Reader *reader)
{
  guint8 first;

  while (take_byte (reader, &first))
    if (!(first == PD_CHANGESET_TABLE ? read_table_header (reader) : read_row (reader, first)))
      return FALSE;
  return TRUE;
}

/**
 * pd_changeset_is_about:
 * @table: the name of a table
 *
 * Returns: whether changes are recorded and applied there
 */
gboolean
pd_changeset_is_about (const char *table)
{
  return find_table (table) >= 0;
}

/**
 * pd_changeset_get_list:
 * @table: the name of a table
 *
 * Returns: the list that it belongs to: %PD_STORE_TABLE_PERSON or its like
 */
guint
pd_changeset_get_list (const char *table)
{
  int i = find_table (table);

  return i >= 0 ? tables[i].list : 0;
}

/**
 * pd_changeset_set_damaged:
 * @error: return location for an error
 *
 * Says that a changeset does not fit.
 */
void
pd_changeset_set_damaged (GError **error)
{
  g_set_error_literal (error,
                       PD_ERROR,
                       PD_ERROR_DAMAGED_RECORD,
                       _ ("A change in the file does not fit what was there before it. "
                          "Nothing was changed; a backup may be whole."));
}

/**
 * pd_changeset_survey:
 * @changeset: what was done
 * @ret_survey: (out): what there is to know about it
 * @error: return location for an error: %PD_ERROR_DAMAGED_RECORD when it can't be read
 *   or names a table that no change is about
 *
 * Returns: whether it could be read, and can be given to SQLite
 */
gboolean
pd_changeset_survey (GBytes            *changeset,
                     PdChangesetSurvey *ret_survey,
                     GError           **error)
{
  Reader reader = { .table = -1, .survey = ret_survey };

  *ret_survey = (PdChangesetSurvey){ 0 };
  reader.data = g_bytes_get_data (changeset, &reader.size);
  if (reader.size <= G_MAXINT && read_all (&reader))
    {
      ret_survey->is_draft = ret_survey->tables == PD_STORE_TABLE_NOTE_DRAFT;
      return TRUE;
    }
  pd_changeset_set_damaged (error);
  return FALSE;
}
