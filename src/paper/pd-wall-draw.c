/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-wall-roster-private.h"

#include <glib/gi18n-lib.h>

#define THIN 0.5
#define THICK 1.0

/* Light enough for a copier to leave it white, and for letters on it. */
#define TINT 0.945

/* Around what has changed; what of the space between two shifts lies inside. */
#define HEAVY 1.5
#define FRAME_SHARE 0.2

/* The stripe of a site, and the white between it and the words. */
#define STRIPE_SHARE 0.5

/* Told apart by their lightness as well as by their hue, for eyes and copiers that know
 * no colours; after the last one they begin again, as the name stands beside each. */
static const double SITE_COLOURS[][3] = {
  { 0.21, 0.52, 0.89 },
  { 0.90, 0.38, 0.00 },
  { 0.15, 0.64, 0.41 },
  { 0.57, 0.25, 0.67 },
  { 0.96, 0.76, 0.07 },
  { 0.39, 0.27, 0.17 },
  { 0.07, 0.55, 0.60 },
  { 0.65, 0.11, 0.18 },
};

static void
set_grey (cairo_t *cr,
          double   grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
draw_line (cairo_t *cr,
           double   x,
           double   y,
           double   to_x,
           double   to_y)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
}

static gboolean
is_weekend (PdWallRoster *self,
            guint         column)
{
  return pd_day_get_weekday (self->from + (PdDay) column) >= PD_WEEKDAY_SATURDAY;
}

static double
get_end_x (PdWallRoster     *self,
           const PdWallPage *page)
{
  return pd_wall_roster_get_column_x (self, page, (int) (page->first_column + page->n_columns));
}

static double
get_end_y (const PdWallPage *page)
{
  const PdWallStrip *last = pd_wall_page_get_last_strip (page);

  return last->y + last->height;
}

static void
draw_weekends (PdWallRoster     *self,
               cairo_t          *cr,
               const PdWallPage *page)
{
  double top = self->day_heads_y - self->style.pad_y;

  if (self->style.ink == PD_INK_PLAIN)
    return;
  set_grey (cr, TINT);
  for (guint i = page->first_column; i < page->first_column + page->n_columns; i++)
    {
      double x = pd_wall_roster_get_column_x (self, page, (int) i);

      if (!is_weekend (self, i))
        continue;
      cairo_rectangle (cr, x, top, self->style.column_width, get_end_y (page) - top);
      cairo_fill (cr);
    }
}

static void
draw_grid (PdWallRoster     *self,
           cairo_t          *cr,
           const PdWallPage *page)
{
  double grey = self->style.ink == PD_INK_PLAIN ? 0.0 : 0.72;
  double end_x = get_end_x (self, page);

  cairo_set_line_width (cr, THIN);
  set_grey (cr, grey);
  for (guint i = page->first_column; i < page->first_column + page->n_columns; i++)
    {
      double x = pd_wall_roster_get_column_x (self, page, (int) i);

      draw_line (cr, x, self->day_heads_y - self->style.pad_y, x, get_end_y (page));
    }
  for (guint i = 0; i < page->strips->len; i++)
    {
      const PdWallStrip *strip = &g_array_index (page->strips, PdWallStrip, i);
      double             y = strip->y + strip->height;

      draw_line (cr, self->style.margin, y, end_x, y);
    }
}

/* Between everybody's own rows and how sites are covered. */
static void
draw_rule_of_coverage (PdWallRoster     *self,
                       cairo_t          *cr,
                       const PdWallPage *page)
{
  for (guint i = 1; i < page->strips->len; i++)
    {
      const PdWallStrip *strip = &g_array_index (page->strips, PdWallStrip, i);
      const PdWallRow   *row = g_ptr_array_index (self->rows, strip->row);

      if (!row->is_coverage)
        continue;
      draw_line (cr, self->style.margin, strip->y, get_end_x (self, page), strip->y);
      return;
    }
}

/* Below the days, and below the open shifts, which come before everybody's own. */
static void
draw_rules (PdWallRoster     *self,
            cairo_t          *cr,
            const PdWallPage *page)
{
  double             end_x = get_end_x (self, page);
  const PdWallStrip *first = &g_array_index (page->strips, PdWallStrip, 0);
  const PdWallRow   *row = g_ptr_array_index (self->rows, first->row);

  cairo_set_line_width (cr, THICK);
  set_grey (cr, 0);
  draw_line (cr, self->style.margin, self->body_y, end_x, self->body_y);
  if (row->is_open)
    draw_line (cr, self->style.margin, first->y + first->height, end_x, first->y + first->height);
  draw_rule_of_coverage (self, cr, page);
}

static void
draw_header (PdWallRoster     *self,
             cairo_t          *cr,
             const PdWallPage *page)
{
  const PdWallStyle *style = &self->style;

  set_grey (cr, 0);
  cairo_tag_begin (cr, "H1", NULL);
  pd_text_block_draw (page->days, cr, style->margin, style->margin);
  cairo_tag_end (cr, "H1");
  cairo_tag_begin (cr, "P", NULL);
  pd_text_block_draw (self->title, cr, style->margin, style->margin + page->days->height);
  if (page->rows != NULL)
    pd_text_block_draw_to (page->rows, cr, style->page_width - style->margin,
                           style->margin + page->days->baseline - page->rows->baseline);
  cairo_tag_end (cr, "P");
}

static void
draw_day_heads (PdWallRoster     *self,
                cairo_t          *cr,
                const PdWallPage *page)
{
  const PdWallStyle *style = &self->style;

  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = page->first_column; i < page->first_column + page->n_columns; i++)
    {
      double left = pd_wall_roster_get_column_x (self, page, (int) i);
      double x = left + style->pad_x + style->band;

      cairo_tag_begin (cr, "TH", NULL);
      pd_text_block_draw (g_ptr_array_index (self->day_heads, i), cr, x, self->day_heads_y);
      cairo_tag_end (cr, "TH");
    }
  cairo_tag_end (cr, "TR");
}

static void
draw_stripe (PdWallRoster      *self,
             cairo_t           *cr,
             const PdWallPiece *piece)
{
  const PdWallStyle *style = &self->style;
  const double      *colour;
  double             width = style->band * STRIPE_SHARE;

  if (style->ink != PD_INK_COLOUR || piece->entry.site == PD_WALL_NO_SITE)
    return;
  colour = SITE_COLOURS[(guint) piece->entry.site % G_N_ELEMENTS (SITE_COLOURS)];
  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
  cairo_rectangle (cr, piece->x - style->band, piece->y, width, piece->height);
  cairo_fill (cr);
  set_grey (cr, 0);
}

/* Heavy where a shift is to be worked, broken where one is gone: told apart by a copier, too. */
static void
draw_frame (PdWallRoster      *self,
            cairo_t           *cr,
            const PdWallPiece *piece)
{
  static const double dashes[] = { 3, 2 };
  const PdWallStyle  *style = &self->style;
  double              pad = style->gap * FRAME_SHARE;
  gboolean            is_gone = piece->entry.frame == PD_WALL_FRAME_GONE;

  if (piece->entry.frame == PD_WALL_FRAME_NONE)
    return;
  cairo_save (cr);
  cairo_set_line_width (cr, is_gone ? THIN : HEAVY);
  if (is_gone)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, piece->x - style->band, piece->y - pad,
                   style->band + piece->width + style->pad_x / 2, piece->height + 2 * pad);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_piece (PdWallRoster      *self,
            cairo_t           *cr,
            const PdWallPiece *piece)
{
  draw_stripe (self, cr, piece);
  draw_frame (self, cr, piece);
  pd_text_block_draw_lines (piece->entry.block, cr,
                            piece->x, piece->y, piece->first_line, piece->n_lines);
}

/* All pieces of one cell of a strip, which may be none. */
static guint
draw_cell (PdWallRoster     *self,
           cairo_t          *cr,
           const PdWallPage *page,
           int               column,
           guint             i,
           guint             end)
{
  const char *tag = column == PD_WALL_LABEL ? "TH" : "TD";

  cairo_tag_begin (cr, tag, NULL);
  for (; i < end; i++)
    {
      const PdWallPiece *piece = &g_array_index (page->pieces, PdWallPiece, i);

      if (piece->column != column)
        break;
      draw_piece (self, cr, piece);
    }
  cairo_tag_end (cr, tag);
  return i;
}

static void
draw_strip (PdWallRoster      *self,
            cairo_t           *cr,
            const PdWallPage  *page,
            const PdWallStrip *strip)
{
  guint i = strip->first_piece;
  guint end = i + strip->n_pieces;

  cairo_tag_begin (cr, "TR", NULL);
  i = draw_cell (self, cr, page, PD_WALL_LABEL, i, end);
  for (guint column = page->first_column; column < page->first_column + page->n_columns; column++)
    i = draw_cell (self, cr, page, (int) column, i, end);
  cairo_tag_end (cr, "TR");
}

static void
draw_table (PdWallRoster     *self,
            cairo_t          *cr,
            const PdWallPage *page)
{
  draw_weekends (self, cr, page);
  draw_grid (self, cr, page);
  draw_rules (self, cr, page);
  set_grey (cr, 0);
  cairo_tag_begin (cr, "Table", NULL);
  draw_day_heads (self, cr, page);
  for (guint i = 0; i < page->strips->len; i++)
    draw_strip (self, cr, page, &g_array_index (page->strips, PdWallStrip, i));
  cairo_tag_end (cr, "Table");
}

static void
draw_message (PdWallRoster *self,
              cairo_t      *cr)
{
  cairo_tag_begin (cr, "P", NULL);
  pd_text_block_draw (self->message, cr, self->style.margin, self->body_y);
  cairo_tag_end (cr, "P");
}

static void
draw_footer (PdWallRoster *self,
             cairo_t      *cr,
             guint         n)
{
  const PdWallStyle *style = &self->style;
  double             right = style->page_width - style->margin;
  double             y = style->page_height - style->margin - self->footer->height;
  double             legend_y = y - self->legend->height - PD_WALL_FOOTER_SPACE;
  g_autofree char   *words = NULL;
  const PdTextBlock *number;

  /* Translators: in the footer of a printed page */
  words = g_strdup_printf (_ ("Page %u of %u"), n + 1, self->pages->len);
  number = pd_typesetter_set (self->typesetter, &style->small, style->page_width / 5, words);

  set_grey (cr, 0);
  cairo_tag_begin (cr, "P", NULL);
  if (self->message == NULL)
    pd_text_block_draw (self->legend, cr, style->margin, legend_y);
  pd_text_block_draw (self->footer, cr, style->margin, y);
  pd_text_block_draw_to (number, cr, right, y);
  cairo_tag_end (cr, "P");
}

/**
 * pd_wall_roster_draw:
 * @self: a wall roster
 * @cr: where to draw, in points from the top left corner of the page
 * @page: which page, from 0
 */
void
pd_wall_roster_draw (PdWallRoster *self,
                     cairo_t      *cr,
                     guint         page)
{
  const PdWallPage *what = g_ptr_array_index (self->pages, page);

  draw_header (self, cr, what);
  if (self->message != NULL)
    draw_message (self, cr);
  else
    draw_table (self, cr, what);
  draw_footer (self, cr, page);
}
