/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-wall-marks-private.h"
#include "pd-wall-roster.h"
#include "pd-wall-style-private.h"

G_BEGIN_DECLS

/* Before the first day: the name of the row. */
#define PD_WALL_LABEL (-1)

/* A shift whose site is not in the list has no colour. */
#define PD_WALL_NO_SITE (-1)

/* Between the legend and the line below it. */
#define PD_WALL_FOOTER_SPACE 4.0

/* What is drawn around an entry that has changed. */
typedef enum
{
  PD_WALL_FRAME_NONE,
  PD_WALL_FRAME_CHANGED,
  PD_WALL_FRAME_GONE,
} PdWallFrame;

/**
 * PdWallEntry:
 * @block: (transfer none): its words
 * @shift_id: the shift, or none where it says something else
 * @site: which of the roster's sites, in the order of their names, or %PD_WALL_NO_SITE
 */
typedef struct
{
  const PdTextBlock *block;
  PdId               shift_id;
  int                site;
  PdWallFrame        frame;
} PdWallEntry;

/**
 * PdWallRow:
 * @name: what the row is called in the header of a page
 * @is_open: whether it is that of the open shifts
 * @is_coverage: whether it says how a site is covered, below everybody's own rows
 * @label: (element-type PdWallEntry): what stands before the row
 * @cells: (element-type PdWallEntry): the shifts of each day
 */
typedef struct
{
  char    *name;
  gboolean is_open;
  gboolean is_coverage;
  GArray  *label;
  GArray **cells;
} PdWallRow;

/**
 * PdWallPiece:
 * @entry: whose lines
 * @first_line: which of them
 * @n_lines: how many
 * @column: the day, counted from the first day of the roster, or %PD_WALL_LABEL
 * @x: where they stand, as all measures in points from the page's top left corner
 *
 * Lines at their place on a page: a whole entry, or a part of one that is longer than
 * a page.
 */
typedef struct
{
  PdWallEntry entry;
  guint       first_line;
  guint       n_lines;
  int         column;
  double      x;
  double      y;
  double      width;
  double      height;
} PdWallPiece;

/**
 * PdWallStrip:
 * @row: which row
 * @first_piece: its first piece among those of the page
 * @n_pieces: how many pieces; ordered by column
 *
 * A row on a page, or the part of a row that is longer than a page.
 */
typedef struct
{
  guint  row;
  double y;
  double height;
  guint  first_piece;
  guint  n_pieces;
} PdWallStrip;

/**
 * PdWallPage:
 * @strips: (element-type PdWallStrip): from top to bottom
 * @pieces: (element-type PdWallPiece): strip by strip
 */
typedef struct
{
  guint              first_column;
  guint              n_columns;
  const PdTextBlock *days;
  const PdTextBlock *rows;
  GArray            *strips;
  GArray            *pieces;
} PdWallPage;

struct _PdWallRoster
{
  PdDocument parent_instance;

  /* owned */
  PdTypesetter *typesetter;
  GPtrArray    *rows;
  GPtrArray    *pages;
  GPtrArray    *day_heads; /* of PdTextBlock, borrowed from @typesetter */

  /* borrowed from @typesetter */
  const PdTextBlock *title;
  const PdTextBlock *legend;
  const PdTextBlock *footer;
  const PdTextBlock *message; /* instead of a table; NULL where there is one */

  /* state */
  PdWallStyle style;
  PdDay       from;
  guint       n_days;
  double      day_heads_y;
  double      body_y;
  double      body_end;
};

void               pd_wall_roster_fill_rows (PdWallRoster       *self,
                                             PdRoster           *roster,
                                             const PdWallExtras *extras,
                                             const PdWallMarks  *marks,
                                             PdRedaction         redaction);
const PdTextBlock *pd_wall_roster_set_days (PdWallRoster *self,
                                            guint         first_column,
                                            guint         n_columns);
PdWallPage        *pd_wall_roster_add_page (PdWallRoster *self,
                                            guint         first_column,
                                            guint         n_columns);
guint              pd_wall_roster_count_columns (PdWallRoster *self, guint first_column);
void               pd_wall_roster_place_rows (PdWallRoster *self,
                                              guint         first_column,
                                              guint         n_columns);
void               pd_wall_roster_paginate (PdWallRoster *self);
double             pd_wall_roster_get_column_x (PdWallRoster     *self,
                                                const PdWallPage *page,
                                                int               column);
void               pd_wall_roster_draw (PdWallRoster *self,
                                        cairo_t      *cr,
                                        guint         page);

void               pd_wall_row_free (PdWallRow *row);
void               pd_wall_page_free (PdWallPage *page);
const PdWallStrip *pd_wall_page_get_last_strip (const PdWallPage *page);

G_END_DECLS
