/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-private.h"

#include "pd-cell-reader-private.h"
#include "pd-error.h"
#include "pd-formula-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * pd_table_refuse_size:
 * @error: return location for a #GError
 *
 * Says that a table is too large.
 *
 * Returns: %FALSE, with %PD_ERROR_INPUT
 */
gboolean
pd_table_refuse_size (GError **error)
{
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("The table is larger than %u MiB, which is more than Peerdesk reads at once. "
                  "Nothing was imported. Split it into smaller files."),
               (guint) (PD_TABLE_MAX_BYTES / (1024 * 1024)));
  return FALSE;
}

/* A spreadsheet's own file is an archive or a compound document. */
static gboolean
is_spreadsheet (const guint8 *bytes,
                gsize         length)
{
  return length >= 4 &&
         (memcmp (bytes, "PK\x03\x04", 4) == 0 || memcmp (bytes, "\xd0\xcf\x11\xe0", 4) == 0);
}

static gboolean
check_is_text (PdTable *self,
               GError **error)
{
  const char *zero = memchr (self->text->str, '\0', self->text->len);
  guint       line = 1;

  if (zero == NULL)
    return TRUE;
  for (const char *p = self->text->str; p < zero; p++)
    line += *p == '\n' || (*p == '\r' && p[1] != '\n');
  g_set_error (error,
               PD_ERROR,
               PD_ERROR_INPUT,
               _ ("Line %u holds a zero byte, so this is not a table in text, or it is damaged. "
                  "Nothing was imported."),
               line);
  return FALSE;
}

static gboolean
check_limits (PdTable *self,
              guint    line,
              GError **error)
{
  const PdTableRow *row = &g_array_index (self->rows, PdTableRow, self->rows->len - 1);

  if (self->cells->len - row->first_cell > PD_TABLE_MAX_COLUMNS)
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_INPUT,
                 _ ("Line %u has more than %u columns. Nothing was imported."),
                 line,
                 PD_TABLE_MAX_COLUMNS);
  else if (self->rows->len > PD_TABLE_MAX_ROWS + 1 || self->cells->len > PD_TABLE_MAX_CELLS)
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_INPUT,
                 _ ("The table has more rows than Peerdesk reads at once, from line %u on. "
                    "Nothing was imported. Split it into smaller files."),
                 line);
  else
    return TRUE;
  return FALSE;
}

static void
begin_row (PdTable *self,
           guint    line)
{
  PdTableRow row = { .line = line, .first_cell = self->cells->len };

  g_array_append_val (self->rows, row);
}

static void
add_cell (PdTable      *self,
          const PdCell *cell)
{
  const char *text = self->text->str + cell->start;
  guint32     start;

  pd_cell_unescape (cell, self->text->str);
  start = (guint32) (pd_formula_guard_remove (text) - self->text->str);
  g_array_append_val (self->cells, start);
}

/* A line with nothing on it is no row. A row before the headers in which every cell is
 * empty is none either. */
static void
drop_row_if_empty (PdTable *self)
{
  const PdTableRow *row = &g_array_index (self->rows, PdTableRow, self->rows->len - 1);
  gboolean          is_header = self->rows->len == 1;

  if (self->cells->len - row->first_cell > 1 && !is_header)
    return;
  for (guint i = row->first_cell; i < self->cells->len; i++)
    if (self->text->str[g_array_index (self->cells, guint32, i)] != '\0')
      return;
  g_array_set_size (self->cells, row->first_cell);
  g_array_set_size (self->rows, self->rows->len - 1);
}

static gboolean
parse_row (PdTable      *self,
           PdCellReader *reader,
           GError      **error)
{
  PdCell cell;

  begin_row (self, reader->line);
  do
    {
      guint line = reader->line;

      if (!pd_cell_reader_next (reader, &cell))
        {
          g_set_error (error,
                       PD_ERROR,
                       PD_ERROR_INPUT,
                       _ ("A quotation mark on line %u is never closed, so it can’t be told where that "
                          "cell ends. Nothing was imported."),
                       line);
          return FALSE;
        }
      add_cell (self, &cell);
      if (!check_limits (self, line, error))
        return FALSE;
    }
  while (cell.end == PD_CELL_END_DELIMITER);

  drop_row_if_empty (self);
  return TRUE;
}

static gboolean
parse (PdTable *self,
       GError **error)
{
  PdCellReader reader = { .text = self->text->str, .length = self->text->len };

  self->delimiter = pd_delimiter_recognise (self->text->str, self->text->len, &reader.at);
  reader.delimiter = self->delimiter;
  reader.line = reader.at > 0 ? 2 : 1;

  while (reader.at < reader.length)
    if (!parse_row (self, &reader, error))
      return FALSE;

  if (self->rows->len == 0)
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("The table is empty: it has not even a row of headers. Nothing was imported."));
      return FALSE;
    }
  begin_row (self, reader.line);
  return TRUE;
}

static PdTable *
pd_table_new (const guint8 *bytes,
              gsize         length)
{
  PdTable *self = g_new0 (PdTable, 1);

  self->encoding = pd_text_encoding_recognise (bytes, length);
  self->text = pd_text_encoding_decode (self->encoding, bytes, length, &self->n_replaced);
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (PdTableRow));
  return self;
}

/**
 * pd_table_read_bytes:
 * @bytes: a whole table
 * @error: return location for a #GError
 *
 * Reads a table as RFC 4180 has it, and as programs write it that never read that: in
 * UTF-8, UTF-16 or Latin-1, with or without a mark; with commas, semicolons or tabs;
 * with lines that end in CR, LF or both. Lines with nothing on them are passed over.
 *
 * Memory is bounded by the size of @bytes, which is at most %PD_TABLE_MAX_BYTES, and by
 * the other limits.
 *
 * Returns: (transfer full): the table, or %NULL with %PD_ERROR_INPUT
 */
PdTable *
pd_table_read_bytes (GBytes  *bytes,
                     GError **error)
{
  g_autoptr (PdTable) self = NULL;
  const guint8       *data;
  gsize               length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > PD_TABLE_MAX_BYTES)
    {
      pd_table_refuse_size (error);
      return NULL;
    }
  if (is_spreadsheet (data, length))
    {
      g_set_error_literal (error,
                           PD_ERROR,
                           PD_ERROR_INPUT,
                           _ ("This is a spreadsheet’s own file, not a table in text. Nothing was imported. "
                              "Save it as CSV in the program that it is from."));
      return NULL;
    }

  self = pd_table_new (data, length);
  if (!check_is_text (self, error) || !parse (self, error))
    return NULL;
  return g_steal_pointer (&self);
}
