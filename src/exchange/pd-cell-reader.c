/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-cell-reader-private.h"

#include <string.h>

/* How many rows are looked at to find the delimiter. */
#define SAMPLE_ROWS 50

static const char DELIMITERS[] = { ',', ';', '\t' };

static void
count_lines (PdCellReader *self,
             gsize         to)
{
  for (gsize i = self->at; i < to; i++)
    if (self->text[i] == '\n' || (self->text[i] == '\r' && self->text[i + 1] != '\n'))
      self->line++;
}

static gsize
find_end (PdCellReader *self,
          gsize         from)
{
  const char stops[] = { self->delimiter, '\r', '\n', '\0' };

  return from + strcspn (self->text + from, stops);
}

/* Finds the mark that closes a quotation which starts at @from; two are none. */
static gboolean
find_closing_mark (PdCellReader *self,
                   gsize         from,
                   gsize        *ret_at)
{
  for (;;)
    {
      const char *mark = memchr (self->text + from, '"', self->length - from);

      if (mark == NULL)
        return FALSE;
      *ret_at = mark - self->text;
      if (mark[1] != '"')
        return TRUE;
      from = *ret_at + 2;
    }
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ')
      return FALSE;
  return TRUE;
}

static gboolean
read_quoted (PdCellReader *self,
             gsize         opening,
             PdCell       *cell)
{
  gsize closing;

  cell->is_quoted = TRUE;
  cell->start = opening + 1;
  if (!find_closing_mark (self, cell->start, &closing))
    return FALSE;
  cell->length = closing - cell->start;

  count_lines (self, closing);
  self->at = find_end (self, closing + 1);
  cell->rest = closing + 1;
  cell->rest_length = self->at - cell->rest;
  if (is_blank (self->text + cell->rest, cell->rest_length))
    cell->rest_length = 0;
  return TRUE;
}

/* Goes past what ends a cell. */
static PdCellEnd
pass_end (PdCellReader *self)
{
  const char *p = self->text + self->at;

  if (self->at >= self->length)
    return PD_CELL_END_TEXT;
  self->at++;
  if (*p == self->delimiter)
    return PD_CELL_END_DELIMITER;
  if (p[0] == '\r' && p[1] == '\n')
    self->at++;
  self->line++;
  return PD_CELL_END_LINE;
}

/**
 * pd_cell_reader_next:
 * @self: a reader that is not behind the end of its text
 * @ret_cell: (out): the next cell
 *
 * Blanks before a quotation mark do not count, and a mark inside a cell that does not
 * start with one is a letter like others: so programs write that never read RFC 4180.
 *
 * Returns: whether the cell ends: a quotation that is opened in it, on its line, may
 *   never be closed
 */
gboolean
pd_cell_reader_next (PdCellReader *self,
                     PdCell       *ret_cell)
{
  gsize opening = self->at + strspn (self->text + self->at, " ");

  *ret_cell = (PdCell){ .start = self->at, .line = self->line };

  if (self->text[opening] == '"')
    {
      if (!read_quoted (self, opening, ret_cell))
        return FALSE;
    }
  else
    {
      self->at = find_end (self, self->at);
      ret_cell->length = self->at - ret_cell->start;
    }
  ret_cell->end = pass_end (self);
  return TRUE;
}

/**
 * pd_cell_unescape:
 * @cell: a cell
 * @text: the text that it was read from
 *
 * Leaves what @cell holds at its start in @text, with a zero byte behind it. That takes
 * no more room than the cell had with what ends it.
 *
 * Returns: the length of what it holds
 */
gsize
pd_cell_unescape (const PdCell *cell,
                  char         *text)
{
  char *to = text + cell->start;

  if (!cell->is_quoted)
    {
      to[cell->length] = '\0';
      return cell->length;
    }
  for (gsize i = 0; i < cell->length; i++)
    {
      *to++ = text[cell->start + i];
      if (text[cell->start + i] == '"')
        i++;
    }
  memmove (to, text + cell->rest, cell->rest_length);
  to += cell->rest_length;
  *to = '\0';
  return to - (text + cell->start);
}

/* Reads a row and counts its cells. */
static gboolean
count_cells (PdCellReader *reader,
             guint        *ret_n)
{
  PdCell cell;

  *ret_n = 0;
  do
    {
      if (!pd_cell_reader_next (reader, &cell))
        return FALSE;
      (*ret_n)++;
    }
  while (cell.end == PD_CELL_END_DELIMITER);
  return TRUE;
}

/* How well a delimiter fits: how many of the first rows are as wide as the very first. */
static guint
count_fitting_rows (const char *text,
                    gsize       length,
                    gsize       start,
                    char        delimiter,
                    guint      *ret_width)
{
  PdCellReader reader = {
    .text = text,
    .length = length,
    .at = start,
    .line = 1,
    .delimiter = delimiter,
  };
  guint n_fitting = 0;
  guint width;

  if (!count_cells (&reader, ret_width))
    return 0;
  for (guint i = 1; i < SAMPLE_ROWS && reader.at < length; i++)
    if (!count_cells (&reader, &width))
      break;
    else if (width == *ret_width)
      n_fitting++;
  return n_fitting + 1;
}

/* Spreadsheets understand, and some write, a first line that only says "sep=;". */
static gboolean
read_said_delimiter (const char *text,
                     gsize       length,
                     char       *ret_delimiter,
                     gsize      *ret_start)
{
  PdCellReader reader = { .text = text, .length = length, .at = strlen ("sep=;"), .line = 1 };

  if (length < reader.at || g_ascii_strncasecmp (text, "sep=", 4) != 0 ||
      memchr (DELIMITERS, text[4], sizeof DELIMITERS) == NULL ||
      (length > reader.at && strchr ("\r\n", text[reader.at]) == NULL))
    return FALSE;

  *ret_delimiter = text[4];
  pass_end (&reader);
  *ret_start = reader.at;
  return TRUE;
}

/**
 * pd_delimiter_recognise:
 * @text: a table in text, as #PdCellReader has it
 * @length: its length
 * @ret_start: (out): where the second line starts if the first only says the
 *   delimiter, else 0
 *
 * Returns: what stands between the cells: the one with which most rows are as wide as
 *   the headers; the comma where there is no saying
 */
char
pd_delimiter_recognise (const char *text,
                        gsize       length,
                        gsize      *ret_start)
{
  char  delimiter = DELIMITERS[0];
  gsize start = strspn (text, "\r\n");
  guint best_fitting = 0;
  guint best_width = 0;

  *ret_start = 0;
  if (read_said_delimiter (text, length, &delimiter, ret_start))
    return delimiter;

  for (guint i = 0; i < G_N_ELEMENTS (DELIMITERS); i++)
    {
      guint width;
      guint n_fitting = count_fitting_rows (text, length, start, DELIMITERS[i], &width);

      if (n_fitting == 0 || width < 2)
        continue;
      if (n_fitting > best_fitting || (n_fitting == best_fitting && width > best_width))
        {
          delimiter = DELIMITERS[i];
          best_fitting = n_fitting;
          best_width = width;
        }
    }
  return delimiter;
}
