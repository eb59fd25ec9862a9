/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What follows a cell. */
typedef enum
{
  PD_CELL_END_DELIMITER,
  PD_CELL_END_LINE,
  PD_CELL_END_TEXT,
} PdCellEnd;

/**
 * PdCell:
 * @start: where its text starts, behind an opening quotation mark
 * @length: how long it is in the file; in quotation marks, two of them stand for one
 * @rest: what follows the closing quotation mark, if anything but blanks does
 * @rest_length: how long that is
 * @is_quoted: whether it stands in quotation marks
 * @line: the line that it starts on, from 1
 * @end: what follows
 */
typedef struct
{
  gsize     start;
  gsize     length;
  gsize     rest;
  gsize     rest_length;
  gboolean  is_quoted;
  guint     line;
  PdCellEnd end;
} PdCell;

/**
 * PdCellReader:
 * @text: (array length=length): the text, which has no zero byte but the one behind it
 * @length: its length
 * @at: where the next cell starts
 * @line: the line of that
 * @delimiter: what stands between cells
 *
 * Goes over a text cell by cell, as RFC 4180 has them, with any line ends.
 */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       at;
  guint       line;
  char        delimiter;
} PdCellReader;

gboolean pd_cell_reader_next (PdCellReader *self,
                              PdCell       *ret_cell);
gsize    pd_cell_unescape (const PdCell *cell,
                           char         *text);

char pd_delimiter_recognise (const char *text,
                             gsize       length,
                             gsize      *ret_start);

G_END_DECLS
