/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-table-private.h"

#include <string.h>

/**
 * pd_table_free:
 * @self: (transfer full): a table
 */
void
pd_table_free (PdTable *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * pd_table_get_encoding:
 * @self: a table
 *
 * Returns: how the file was encoded
 */
PdTextEncoding
pd_table_get_encoding (PdTable *self)
{
  g_return_val_if_fail (self != NULL, PD_TEXT_ENCODING_UTF_8);

  return self->encoding;
}

/**
 * pd_table_get_n_replaced:
 * @self: a table
 *
 * Returns: how many places of the file could not be read as letters; each is U+FFFD now
 */
guint
pd_table_get_n_replaced (PdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_replaced;
}

/**
 * pd_table_get_delimiter:
 * @self: a table
 *
 * Returns: what stood between the cells
 */
char
pd_table_get_delimiter (PdTable *self)
{
  g_return_val_if_fail (self != NULL, ',');

  return self->delimiter;
}

static const char *
get_cell (PdTable *self,
          guint    row,
          guint    column)
{
  const PdTableRow *rows = &g_array_index (self->rows, PdTableRow, row);

  if (column >= rows[1].first_cell - rows[0].first_cell)
    return "";
  return self->text->str + g_array_index (self->cells, guint32, rows[0].first_cell + column);
}

/**
 * pd_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many headers there are
 */
guint
pd_table_get_n_columns (PdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_array_index (self->rows, PdTableRow, 1).first_cell;
}

/**
 * pd_table_get_header:
 * @self: a table
 * @column: a column, from 0
 *
 * Returns: (transfer none): what stands above @column
 */
const char *
pd_table_get_header (PdTable *self,
                     guint    column)
{
  g_return_val_if_fail (self != NULL, "");

  return get_cell (self, 0, column);
}

/**
 * pd_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are, without the headers and without empty lines
 */
guint
pd_table_get_n_rows (PdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len - 2;
}

/**
 * pd_table_get_line:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: the line of the file that @row starts on, from 1, as text editors count
 */
guint
pd_table_get_line (PdTable *self,
                   guint    row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < pd_table_get_n_rows (self), 0);

  return g_array_index (self->rows, PdTableRow, row + 1).line;
}

/**
 * pd_table_get_width:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: how many cells @row has: not always as many as there are headers
 */
guint
pd_table_get_width (PdTable *self,
                    guint    row)
{
  const PdTableRow *rows;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < pd_table_get_n_rows (self), 0);

  rows = &g_array_index (self->rows, PdTableRow, row + 1);
  return rows[1].first_cell - rows[0].first_cell;
}

/**
 * pd_table_get_cell:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer none): what the cell holds; nothing where @row is too short
 */
const char *
pd_table_get_cell (PdTable *self,
                   guint    row,
                   guint    column)
{
  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (row < pd_table_get_n_rows (self), "");

  return get_cell (self, row + 1, column);
}

static gboolean
has_text_from (PdTable *self,
               guint    row,
               guint    column)
{
  guint width = pd_table_get_width (self, row);

  for (guint i = column; i < width; i++)
    {
      const char *cell = pd_table_get_cell (self, row, i);

      if (cell[strspn (cell, " \t\r\n")] != '\0')
        return TRUE;
    }
  return FALSE;
}

/**
 * pd_table_is_blank:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: whether no cell of @row holds anything but blanks
 */
gboolean
pd_table_is_blank (PdTable *self,
                   guint    row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !has_text_from (self, row, 0);
}

/**
 * pd_table_is_overfull:
 * @self: a table
 * @row: a row, from 0
 *
 * Returns: whether @row goes on beyond the headers, so that it can't be told which of
 *   its cells stands under which
 */
gboolean
pd_table_is_overfull (PdTable *self,
                      guint    row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return has_text_from (self, row, pd_table_get_n_columns (self));
}
