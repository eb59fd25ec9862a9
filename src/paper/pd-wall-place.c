/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-roster-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Heights add up in doubles; this is far below what a printer can show. */
#define HAIR 0.01

/* Where a row is longer than a page, it does not begin below this share of one. */
#define LATEST_START 0.5

/* How far the lines of a cell are placed. */
typedef struct
{
  guint entry;
  guint line;
} Cursor;

/* A row being placed: its cells of the days of this page, the label first. */
typedef struct
{
  PdWallRoster *self;
  PdWallPage   *page;
  PdWallRow    *row;
  guint         n_row;
  Cursor       *cursors; /* @page->n_columns + 1 of them */
} Placing;

static double
get_next_y (PdWallRoster     *self,
            const PdWallPage *page)
{
  const PdWallStrip *last;

  if (page->strips->len == 0)
    return self->body_y;
  last = pd_wall_page_get_last_strip (page);
  return last->y + last->height;
}

static void
add_next_page (Placing *placing)
{
  guint first_column = placing->page->first_column;
  guint n_columns = placing->page->n_columns;

  placing->page = pd_wall_roster_add_page (placing->self, first_column, n_columns);
}

static GArray *
get_entries (const Placing *placing,
             guint          slot)
{
  if (slot == 0)
    return placing->row->label;
  return placing->row->cells[placing->page->first_column + slot - 1];
}

static double
get_gap (const Placing *placing,
         guint          slot)
{
  return slot == 0 ? 0.0 : placing->self->style.gap;
}

static double
measure_entries (const Placing *placing,
                 guint          slot)
{
  GArray *entries = get_entries (placing, slot);
  double  height = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      if (i > 0)
        height += get_gap (placing, slot);
      height += g_array_index (entries, PdWallEntry, i).block->height;
    }
  return height;
}

static double
measure_row (const Placing *placing)
{
  const PdWallStyle *style = &placing->self->style;
  double             height = 0;

  for (guint slot = 0; slot <= placing->page->n_columns; slot++)
    height = MAX (height, measure_entries (placing, slot));
  return MAX (height + 2 * style->pad_y, style->least_row);
}

static PdWallPiece
make_piece (Placing           *placing,
            guint              slot,
            const PdWallEntry *entry,
            guint              first_line,
            guint              n_lines,
            double             y)
{
  PdWallRoster      *self = placing->self;
  const PdWallStyle *style = &self->style;
  PdWallPiece        piece = { *entry, first_line, n_lines, PD_WALL_LABEL };

  piece.width = pd_wall_style_get_label_text_width (style);
  if (slot > 0)
    {
      piece.column = (int) (placing->page->first_column + slot - 1);
      piece.x = style->band;
      piece.width = pd_wall_style_get_text_width (style);
    }
  piece.x += pd_wall_roster_get_column_x (self, placing->page, piece.column) + style->pad_x;
  piece.y = y;
  piece.height = pd_text_block_get_height (entry->block, first_line, n_lines);
  return piece;
}

static void
add_piece (Placing           *placing,
           guint              slot,
           const PdWallEntry *entry,
           guint              first_line,
           guint              n_lines,
           double             y)
{
  PdWallPiece piece = make_piece (placing, slot, entry, first_line, n_lines, y);

  g_array_append_val (placing->page->pieces, piece);
}

/* How many lines fit, and one at the least: a page always takes us further. */
static guint
count_fitting_lines (const PdTextBlock *block,
                     guint              first_line,
                     double             height)
{
  guint n = 1;

  while (first_line + n < block->n_lines &&
         pd_text_block_get_height (block, first_line, n + 1) <= height + HAIR)
    n++;
  return n;
}

/* Places the next entries of a cell, whole ones as far as they fit; the lines of one that
 * is longer than a page are parted. */
static double
fill_slot (Placing *placing,
           guint    slot,
           double   y,
           double   height)
{
  GArray *entries = get_entries (placing, slot);
  Cursor *cursor = &placing->cursors[slot];
  double  used = 0;

  while (cursor->entry < entries->len)
    {
      PdWallEntry *entry = &g_array_index (entries, PdWallEntry, cursor->entry);
      guint        n_left = entry->block->n_lines - cursor->line;
      double       gap = used > 0 ? get_gap (placing, slot) : 0;
      double       rest = pd_text_block_get_height (entry->block, cursor->line, n_left);
      guint        n = n_left;

      if (used + gap + rest > height + HAIR)
        {
          if (used > 0)
            break;
          n = count_fitting_lines (entry->block, cursor->line, height);
        }
      add_piece (placing, slot, entry, cursor->line, n, y + used + gap);
      used += gap + pd_text_block_get_height (entry->block, cursor->line, n);
      cursor->line += n;
      if (cursor->line < entry->block->n_lines)
        break;
      *cursor = (Cursor){ cursor->entry + 1, 0 };
    }
  return used;
}

static gboolean
is_placed (const Placing *placing)
{
  for (guint slot = 0; slot <= placing->page->n_columns; slot++)
    if (placing->cursors[slot].entry < get_entries (placing, slot)->len)
      return FALSE;
  return TRUE;
}

/* Adds a remark to the label of a row that is longer than a page; behind what the label
 * has already, as pieces stand in the order of their columns. */
static double
add_remark (Placing      *placing,
            const PdType *type,
            const char   *words,
            double        y,
            guint         position)
{
  PdWallRoster *self = placing->self;
  double        width = pd_wall_style_get_label_text_width (&self->style);
  PdWallEntry   entry = { .shift_id = PD_ID_NONE, .site = PD_WALL_NO_SITE };
  PdWallPiece   piece;

  entry.block = pd_typesetter_set (self->typesetter, type, width, words);
  piece = make_piece (placing, 0, &entry, 0, entry.block->n_lines, y);
  g_array_insert_val (placing->page->pieces, position, piece);
  return entry.block->height;
}

/* The name again where a row goes on, unless it is so long that it would take half the
 * page. */
static double
add_name_again (Placing *placing,
                double   y,
                double   height)
{
  const PdWallEntry *name = &g_array_index (placing->row->label, PdWallEntry, 0);
  const PdWallStyle *style = &placing->self->style;
  GArray            *pieces = placing->page->pieces;
  const char        *remark = _ ("continued from the page before");
  double             used = 0;

  if (name->block->height <= height / 2)
    used = add_remark (placing, &style->name, placing->row->name, y, pieces->len);
  return used + add_remark (placing, &style->hours, remark, y + used, pieces->len);
}

static double
fill_label (Placing *placing,
            double   y,
            double   height)
{
  if (placing->cursors[0].entry >= placing->row->label->len)
    return add_name_again (placing, y, height);
  return fill_slot (placing, 0, y, height);
}

static const char *
get_going_on_words (void)
{
  return _ ("continues on the next page");
}

/* Fills a strip of at most @height with what is left of the row; @remark_height of the
 * label is for saying that the row goes on. */
static void
add_strip (Placing *placing,
           double   height,
           double   remark_height)
{
  const PdWallStyle *style = &placing->self->style;
  PdWallPage        *page = placing->page;
  double             y = get_next_y (placing->self, page);
  PdWallStrip        strip = { .row = placing->n_row, .y = y, .first_piece = page->pieces->len };
  double             top = y + style->pad_y;
  double             inner = height - 2 * style->pad_y;
  double             label = fill_label (placing, top, inner - remark_height);
  guint              label_end = page->pieces->len;
  double             used = 0;

  for (guint slot = 1; slot <= page->n_columns; slot++)
    {
      double filled = fill_slot (placing, slot, top, inner);

      used = MAX (used, filled);
    }
  if (!is_placed (placing))
    label += add_remark (placing, &style->hours, get_going_on_words (), top + label, label_end);

  strip.height = MAX (MAX (used, label) + 2 * style->pad_y, style->least_row);
  strip.n_pieces = page->pieces->len - strip.first_piece;
  g_array_append_val (page->strips, strip);
}

static double
measure_remark (Placing *placing)
{
  PdWallRoster *self = placing->self;
  const PdType *type = &self->style.hours;
  double        width = pd_wall_style_get_label_text_width (&self->style);

  return pd_typesetter_set (self->typesetter, type, width, get_going_on_words ())->height;
}

static void
place_long_row (Placing *placing)
{
  PdWallRoster *self = placing->self;
  double        remark_height = measure_remark (placing);
  double        latest = self->body_y + LATEST_START * (self->body_end - self->body_y);

  if (get_next_y (self, placing->page) > latest)
    add_next_page (placing);
  add_strip (placing, self->body_end - get_next_y (self, placing->page), remark_height);
  while (!is_placed (placing))
    {
      add_next_page (placing);
      add_strip (placing, self->body_end - self->body_y, remark_height);
    }
}

static void
place_row (Placing *placing)
{
  PdWallRoster *self = placing->self;
  double        height = measure_row (placing);

  if (height > self->body_end - self->body_y + HAIR)
    {
      place_long_row (placing);
      return;
    }
  if (get_next_y (self, placing->page) + height > self->body_end + HAIR)
    add_next_page (placing);
  add_strip (placing, height, 0);
}

/**
 * pd_wall_roster_place_rows:
 * @self: a wall roster
 * @first_column: a day, counted from the first of the roster
 * @n_columns: how many days from it stand side by side
 *
 * Adds pages with these days of every row.
 */
void
pd_wall_roster_place_rows (PdWallRoster *self,
                           guint         first_column,
                           guint         n_columns)
{
  g_autofree Cursor *cursors = g_new0 (Cursor, n_columns + 1);
  Placing            placing = { .self = self, .cursors = cursors };

  placing.page = pd_wall_roster_add_page (self, first_column, n_columns);

  for (guint i = 0; i < self->rows->len; i++)
    {
      placing.row = g_ptr_array_index (self->rows, i);
      placing.n_row = i;
      memset (cursors, 0, (n_columns + 1) * sizeof *cursors);
      place_row (&placing);
    }
}
