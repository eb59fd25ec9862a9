/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-fields-private.h"

#include "pd-error.h"
#include "pd-table-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many headers a sentence names. */
#define MAX_LISTED 20u

/* Fields without which no row of a table says anything: of each of these, one. */
typedef struct
{
  PdTableKind  kind;
  guint        n_fields;
  PdTableField fields[4];
} Needed;

#define OF_WHOM \
  3, { PD_TABLE_FIELD_PERSON, PD_TABLE_FIELD_FIRST_NAME, PD_TABLE_FIELD_LAST_NAME }

static const Needed NEEDED[] = {
  { PD_TABLE_KIND_PEOPLE, 3, { PD_TABLE_FIELD_NAME, PD_TABLE_FIELD_FIRST_NAME, PD_TABLE_FIELD_LAST_NAME } },
  { PD_TABLE_KIND_SHIFTS, 1, { PD_TABLE_FIELD_START } },
  { PD_TABLE_KIND_SHIFTS, 1, { PD_TABLE_FIELD_END } },
  { PD_TABLE_KIND_AVAILABILITY, OF_WHOM },
  { PD_TABLE_KIND_AVAILABILITY,
    4,
    { PD_TABLE_FIELD_DAY, PD_TABLE_FIELD_DATE, PD_TABLE_FIELD_FIRST_DAY, PD_TABLE_FIELD_START } },
  { PD_TABLE_KIND_AVAILABILITY, 1, { PD_TABLE_FIELD_CAN } },
  { PD_TABLE_KIND_LEAVE, OF_WHOM },
  { PD_TABLE_KIND_LEAVE, 2, { PD_TABLE_FIELD_FIRST_DAY, PD_TABLE_FIELD_DATE } },
  { PD_TABLE_KIND_TRAINING, OF_WHOM },
  { PD_TABLE_KIND_TRAINING, 1, { PD_TABLE_FIELD_WHAT } },
  { PD_TABLE_KIND_PATTERN, OF_WHOM },
  { PD_TABLE_KIND_PATTERN, 1, { PD_TABLE_FIELD_DAY } },
  { PD_TABLE_KIND_PATTERN, 1, { PD_TABLE_FIELD_START } },
  { PD_TABLE_KIND_PATTERN, 1, { PD_TABLE_FIELD_END } },
  { PD_TABLE_KIND_PATTERN, 2, { PD_TABLE_FIELD_FIRST_DAY, PD_TABLE_FIELD_ANCHOR } },
};

static GStrv
split_headers (const PdTableMeaning *meaning)
{
  return g_strsplit (meaning->headers, "|", -1);
}

/**
 * pd_table_fields_find_column:
 * @self: which column is what
 * @header: a header
 *
 * Returns: the first column with that header that nothing was said of yet, or
 *   %PD_TABLE_NO_COLUMN
 */
guint
pd_table_fields_find_column (PdTableFields *self,
                             const char    *header)
{
  g_autofree char *folded = pd_table_text_fold_header (header);

  for (guint i = 0; self->folded[i] != NULL; i++)
    if (!self->is_used[i] && g_str_equal (self->folded[i], folded))
      return i;
  return PD_TABLE_NO_COLUMN;
}

/**
 * pd_table_fields_take_column:
 * @self: which column is what
 * @field: a field
 * @column: the column that is @field
 */
void
pd_table_fields_take_column (PdTableFields *self,
                             PdTableField   field,
                             guint          column)
{
  self->columns[field] = column;
  self->is_used[column] = TRUE;
}

/**
 * pd_table_fields_list_headers:
 * @self: which column is what
 *
 * Returns: (transfer full): the first headers, for a sentence
 */
char *
pd_table_fields_list_headers (PdTableFields *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (pd_table_get_n_columns (self->table), MAX_LISTED); i++)
    {
      g_autofree char *header = pd_table_text_quote_for_words (pd_table_get_header (self->table, i));

      g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", header);
    }
  return g_string_free (list, FALSE);
}

static gboolean
has_whole_name (PdTableFields *self)
{
  return pd_table_fields_has (self, PD_TABLE_FIELD_NAME) ||
         pd_table_fields_has (self, PD_TABLE_FIELD_PERSON);
}

/* The whole name stands before its parts in the lists above, so that these are looked
 * for only where there is none. */
static void
match (PdTableFields        *self,
       const PdTableMeaning *meaning)
{
  gboolean is_part = meaning->field == PD_TABLE_FIELD_FIRST_NAME ||
                     meaning->field == PD_TABLE_FIELD_LAST_NAME;
  g_auto (GStrv) headers = split_headers (meaning);

  if (is_part && has_whole_name (self))
    return;
  for (guint i = 0; headers[i] != NULL && !pd_table_fields_has (self, meaning->field); i++)
    {
      guint column = pd_table_fields_find_column (self, headers[i]);

      if (column != PD_TABLE_NO_COLUMN)
        pd_table_fields_take_column (self, meaning->field, column);
    }
}

static gboolean
has_any (PdTableFields *self,
         const Needed  *needed)
{
  for (guint i = 0; i < needed->n_fields; i++)
    if (pd_table_fields_has (self, needed->fields[i]))
      return TRUE;
  return FALSE;
}

static gboolean
check_has_any (PdTableFields *self,
               const Needed  *needed,
               GError       **error)
{
  g_autofree char *list = NULL;
  PdTableField     field = needed->fields[0];

  if (has_any (self, needed))
    return TRUE;
  list = pd_table_fields_list_headers (self);
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("No column is the “%s”. The table has %s. Say which one it is, as in “Their header=%s”. "
                  "Nothing was imported."),
               pd_table_field_to_header (field),
               list,
               pd_table_field_to_header (field));
  return FALSE;
}

static gboolean
check_needed (PdTableFields *self,
              GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    if (NEEDED[i].kind == self->kind && !check_has_any (self, &NEEDED[i], error))
      return FALSE;
  return TRUE;
}

static void
fold_headers (PdTableFields *self)
{
  guint n_columns = pd_table_get_n_columns (self->table);

  self->is_used = g_new0 (guint8, n_columns);
  self->folded = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->folded[i] = pd_table_text_fold_header (pd_table_get_header (self->table, i));
}

static PdTableFields *
begin (PdTable    *table,
       PdTableKind kind)
{
  PdTableFields *self = g_new0 (PdTableFields, 1);

  self->table = table;
  self->kind = kind;
  self->meanings = pd_table_meanings_get (kind, &self->n_meanings);
  for (guint i = 0; i < PD_TABLE_N_FIELDS; i++)
    self->columns[i] = PD_TABLE_NO_COLUMN;
  fold_headers (self);
  return self;
}

static void
match_all (PdTableFields *self)
{
  for (guint i = 0; i < self->n_meanings; i++)
    match (self, &self->meanings[i]);
}

/**
 * pd_table_fields_new:
 * @table: a table; it has to stay as long as this
 * @kind: what its rows are
 * @map: (nullable) (array zero-terminated=1): "Their header=field" for columns that
 *   somebody named; "Their header=" for one that is to be left out
 * @error: return location for a #GError
 *
 * Returns: (transfer full): which column is what, or %NULL with %PD_ERROR_INPUT when
 *   @map can't be followed or a field is missing that every row needs
 */
PdTableFields *
pd_table_fields_new (PdTable           *table,
                     PdTableKind        kind,
                     const char *const *map,
                     GError           **error)
{
  g_autoptr (PdTableFields) self = NULL;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = begin (table, kind);
  if (!pd_table_fields_apply_map (self, map, error))
    return NULL;
  match_all (self);
  if (!check_needed (self, error))
    return NULL;
  self->left_out = pd_table_fields_list_left_out (self);
  return g_steal_pointer (&self);
}

/**
 * pd_table_fields_guess:
 * @table: a table; it has to stay as long as this
 * @kind: what its rows are
 *
 * Reads the headers only, and doesn't mind what is missing: for showing somebody what
 * was recognised, so that they can say the rest.
 *
 * Returns: (transfer full): which column is what
 */
PdTableFields *
pd_table_fields_guess (PdTable    *table,
                       PdTableKind kind)
{
  PdTableFields *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = begin (table, kind);
  match_all (self);
  self->left_out = pd_table_fields_list_left_out (self);
  return self;
}

/**
 * pd_table_fields_free:
 * @self: (transfer full): which column is what
 */
void
pd_table_fields_free (PdTableFields *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->folded);
  g_strfreev (self->left_out);
  g_free (self->is_used);
  g_free (self);
}

/**
 * pd_table_fields_has:
 * @self: which column is what
 * @field: a field
 *
 * Returns: whether a column is @field
 */
gboolean
pd_table_fields_has (PdTableFields *self,
                     PdTableField   field)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) field < PD_TABLE_N_FIELDS, FALSE);

  return self->columns[field] != PD_TABLE_NO_COLUMN;
}

/**
 * pd_table_fields_get_column:
 * @self: which column is what
 * @field: a field that a column is
 *
 * Returns: the column
 */
guint
pd_table_fields_get_column (PdTableFields *self,
                            PdTableField   field)
{
  g_return_val_if_fail (pd_table_fields_has (self, field), 0);

  return self->columns[field];
}

/**
 * pd_table_fields_dup_text:
 * @self: which column is what
 * @row: a row
 * @field: a field
 *
 * Returns: (transfer full): what @row has in @field, without the blanks around it;
 *   empty where no column is @field
 */
char *
pd_table_fields_dup_text (PdTableFields *self,
                          guint          row,
                          PdTableField   field)
{
  if (!pd_table_fields_has (self, field))
    return g_strdup ("");
  return pd_table_text_trim (pd_table_get_cell (self->table, row, self->columns[field]));
}

/**
 * pd_table_fields_dup_name:
 * @self: which column is what
 * @row: a row
 * @whole: %PD_TABLE_FIELD_NAME or %PD_TABLE_FIELD_PERSON
 *
 * Returns: (transfer full): the name in @row, put together where the table has the
 *   first and the last name apart
 */
char *
pd_table_fields_dup_name (PdTableFields *self,
                          guint          row,
                          PdTableField   whole)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (pd_table_fields_has (self, whole))
    return pd_table_fields_dup_text (self, row, whole);
  first = pd_table_fields_dup_text (self, row, PD_TABLE_FIELD_FIRST_NAME);
  last = pd_table_fields_dup_text (self, row, PD_TABLE_FIELD_LAST_NAME);
  return g_strconcat (first, *first != '\0' && *last != '\0' ? " " : "", last, NULL);
}

/**
 * pd_table_fields_get_left_out:
 * @self: which column is what
 *
 * Returns: (transfer none) (array zero-terminated=1): the headers of the columns that
 *   are no field, so that nothing here holds what they say
 */
const char *const *
pd_table_fields_get_left_out (PdTableFields *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->left_out;
}

/**
 * pd_table_field_list:
 * @kind: what the rows of a table are
 * @ret_fields: (out caller-allocates) (array): at least
 *   %PD_TABLE_N_FIELDS fields
 *
 * Returns: how many of @ret_fields are set: those that such a table may have, in the
 *   order in which tables that Peerdesk writes have them
 */
guint
pd_table_field_list (PdTableKind   kind,
                     PdTableField *ret_fields)
{
  guint                 n;
  const PdTableMeaning *meanings = pd_table_meanings_get (kind, &n);

  g_return_val_if_fail (ret_fields != NULL, 0);

  for (guint i = 0; i < n; i++)
    ret_fields[i] = meanings[i].field;
  return n;
}
