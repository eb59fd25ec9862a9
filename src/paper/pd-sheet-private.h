/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-document.h"
#include "pd-paper.h"
#include "pd-typesetter-private.h"

G_BEGIN_DECLS

/* More than fit side by side on A4. */
#define PD_SHEET_MAX_COLUMNS 16

/* Between the legend and the line below it. */
#define PD_SHEET_FOOTER_SPACE 4.0

/**
 * PdSheetColumn:
 * @head: what stands above it
 * @ems: how wide it is, in sizes of a letter; 0 for a share of what is left
 * @least: its least width in points; of handwriting, which grows with no letters
 * @is_strong: whether the first paragraph of each cell is bold
 * @is_box: whether its cells are framed, to be written in
 */
typedef struct
{
  const char *head;
  double      ems;
  double      least;
  gboolean    is_strong;
  gboolean    is_box;
} PdSheetColumn;

typedef enum
{
  PD_SHEET_HEADING,
  PD_SHEET_ROW,
  PD_SHEET_WORDS,
} PdSheetLineKind;

/**
 * PdSheetLine:
 * @kind: a heading of the lines after it, a row of cells, or words across all columns
 * @cells: (transfer none): what stands in it; only the first but in a row
 * @n_cells: how many
 * @again: (nullable): of a heading, how it is repeated on the next page
 * @least_height: in points, for handwriting
 */
typedef struct
{
  PdSheetLineKind    kind;
  const PdTextBlock *cells[PD_SHEET_MAX_COLUMNS];
  guint              n_cells;
  const PdTextBlock *again;
  double             least_height;
} PdSheetLine;

/**
 * PdSheetPart:
 * @heading: whom or what it is for
 * @subheading: what it is, and which days
 * @lines: (element-type PdSheetLine): from top to bottom
 * @body_y: where they begin on each page, in points from its top
 * @first_page: its first page among those of the sheet
 * @n_pages: how many it has; it is numbered by itself
 */
typedef struct
{
  const PdTextBlock *heading;
  const PdTextBlock *subheading;
  GArray            *lines;
  double             heads_y;
  double             body_y;
  guint              first_page;
  guint              n_pages;
} PdSheetPart;

/**
 * PdSheetPiece:
 * @line: which line of the part
 * @is_again: whether it repeats the heading @line on a further page
 * @y: its top, in points from the top of the page
 * @first: from which text line of each cell on
 * @n: how many text lines of each cell
 *
 * A line at its place on a page, or some of one that is longer than a page.
 */
typedef struct
{
  guint    line;
  gboolean is_again;
  double   y;
  double   height;
  guint    first[PD_SHEET_MAX_COLUMNS];
  guint    n[PD_SHEET_MAX_COLUMNS];
} PdSheetPiece;

typedef struct
{
  guint   part;
  GArray *pieces; /* of PdSheetPiece, from top to bottom */
} PdSheetPage;

/**
 * PdSheet:
 *
 * Pages of upright A4 with a table of a few columns on them, whose head is repeated on
 * every page: what one person, one site or one list is printed on. It is built from top
 * to bottom, then finished. A sheet for each of many people has a part for each.
 */
#define PD_TYPE_SHEET (pd_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PdSheet, pd_sheet, PD, SHEET, PdDocument)

struct _PdSheet
{
  PdDocument parent_instance;

  /* owned */
  PdTypesetter *typesetter;
  GPtrArray    *parts;
  GPtrArray    *pages;
  char         *title;

  /* borrowed from @typesetter */
  const PdTextBlock *heads[PD_SHEET_MAX_COLUMNS];
  const PdTextBlock *legend;
  const PdTextBlock *footer;

  /* state */
  PdSheetColumn columns[PD_SHEET_MAX_COLUMNS];
  double        widths[PD_SHEET_MAX_COLUMNS];
  guint         n_columns;
  PdInk         ink;
  double        width;
  double        height;
  double        pad_x;
  double        pad_y;
  double        heads_height;
  double        body_end;
  gboolean      is_to_read;
  PdType        heading;
  PdType        subheading;
  PdType        group;
  PdType        head;
  PdType        strong;
  PdType        text;
  PdType        small;
};

PdSheet    *pd_sheet_new (const char           *title,
                          const PdPaperOptions *options,
                          const PdSheetColumn  *columns,
                          guint                 n_columns);
void        pd_sheet_set_to_read (PdSheet *self);
void        pd_sheet_begin_part (PdSheet    *self,
                                 const char *heading,
                                 const char *days,
                                 const char *title);
void        pd_sheet_add_heading (PdSheet    *self,
                                  const char *words);
void        pd_sheet_add_row (PdSheet           *self,
                              const char *const *cells,
                              double             least_height);
void        pd_sheet_add_marked_row (PdSheet             *self,
                                     const char *const   *cells,
                                     const GArray *const *marks);
void        pd_sheet_add_words (PdSheet    *self,
                                const char *words);
PdDocument *pd_sheet_finish (PdSheet              *self,
                             const char           *legend,
                             const PdPaperOptions *options);
PdDocument *pd_sheet_finish_roster (PdSheet              *self,
                                    const char           *legend,
                                    const PdPaperOptions *options);

/* Of the files of this class alone. */
double       pd_sheet_get_margin (const PdSheet *self);
double       pd_sheet_get_inner_width (const PdSheet *self);
PdSheetPart *pd_sheet_get_part (const PdSheet *self,
                                guint          part);
void         pd_sheet_place (PdSheet *self);
void         pd_sheet_draw (PdSheet *self,
                            cairo_t *cr,
                            guint    page);
void         pd_sheet_page_free (PdSheetPage *page);

G_END_DECLS
