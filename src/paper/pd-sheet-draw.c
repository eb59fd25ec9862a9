/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-sheet-private.h"

#include <glib/gi18n-lib.h>

#define THIN 0.5
#define THICK 1.0

/* Light enough for a copier to leave it white, and for letters on it. */
#define TINT 0.93

static void
set_grey (cairo_t *cr,
          double   grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
draw_rule (PdSheet *self,
           cairo_t *cr,
           double   y,
           double   thickness,
           double   grey)
{
  cairo_set_line_width (cr, thickness);
  set_grey (cr, self->ink == PD_INK_PLAIN ? 0.0 : grey);
  cairo_move_to (cr, pd_sheet_get_margin (self), y);
  cairo_line_to (cr, self->width - pd_sheet_get_margin (self), y);
  cairo_stroke (cr);
  set_grey (cr, 0);
}

static void
draw_words (cairo_t           *cr,
            const char        *tag,
            const PdTextBlock *block,
            double             x,
            double             y,
            guint              first,
            guint              n)
{
  cairo_tag_begin (cr, tag, NULL);
  pd_text_block_draw_lines (block, cr, x, y, first, n);
  cairo_tag_end (cr, tag);
}

static void
draw_header (PdSheet           *self,
             cairo_t           *cr,
             const PdSheetPart *part)
{
  double             x = pd_sheet_get_margin (self);
  double             y = pd_sheet_get_margin (self);
  const PdTextBlock *subheading = part->subheading;

  draw_words (cr, "H1", part->heading, x, y, 0, part->heading->n_lines);
  draw_words (cr, "P", subheading, x, y + part->heading->height, 0, subheading->n_lines);
}

static void
draw_heads (PdSheet           *self,
            cairo_t           *cr,
            const PdSheetPart *part)
{
  double x = pd_sheet_get_margin (self) + self->pad_x;

  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double y = part->body_y - self->pad_y - self->heads[i]->height;

      draw_words (cr, "TH", self->heads[i], x, y, 0, self->heads[i]->n_lines);
      x += self->widths[i];
    }
  cairo_tag_end (cr, "TR");
  draw_rule (self, cr, part->body_y, THICK, 0.0);
}

/* A band of grey, or where there is none, a line that stands out. */
static void
draw_group (PdSheet            *self,
            cairo_t            *cr,
            const PdSheetPiece *piece,
            const PdSheetLine  *line)
{
  const PdTextBlock *words = piece->is_again ? line->again : line->cells[0];
  double             x = pd_sheet_get_margin (self);

  if (self->ink != PD_INK_PLAIN)
    {
      set_grey (cr, TINT);
      cairo_rectangle (cr, x, piece->y + THICK / 2, pd_sheet_get_inner_width (self), piece->height - THICK);
      cairo_fill (cr);
      set_grey (cr, 0);
    }
  cairo_tag_begin (cr, "TR", NULL);
  draw_words (cr, "TH", words, x + self->pad_x, piece->y + self->pad_y, piece->first[0], piece->n[0]);
  cairo_tag_end (cr, "TR");
  draw_rule (self, cr, piece->y + piece->height, THICK, 0.5);
}

static void
draw_box (PdSheet            *self,
          cairo_t            *cr,
          const PdSheetPiece *piece,
          double              x,
          double              width)
{
  cairo_set_line_width (cr, THIN);
  set_grey (cr, self->ink == PD_INK_PLAIN ? 0.0 : 0.35);
  cairo_rectangle (cr, x, piece->y, width, piece->height);
  cairo_stroke (cr);
  set_grey (cr, 0);
}

static void
draw_row (PdSheet            *self,
          cairo_t            *cr,
          const PdSheetPiece *piece,
          const PdSheetLine  *line)
{
  double x = pd_sheet_get_margin (self);

  draw_rule (self, cr, piece->y + piece->height, THIN, 0.72);
  cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < line->n_cells; i++)
    {
      if (self->columns[i].is_box)
        draw_box (self, cr, piece, x, self->widths[i]);
      draw_words (cr, "TD", line->cells[i], x + self->pad_x, piece->y + self->pad_y,
                  piece->first[i], piece->n[i]);
      x += self->widths[i];
    }
  cairo_tag_end (cr, "TR");
}

static void
draw_across (PdSheet            *self,
             cairo_t            *cr,
             const PdSheetPiece *piece,
             const PdSheetLine  *line)
{
  double x = pd_sheet_get_margin (self) + self->pad_x;

  cairo_tag_begin (cr, "TR", NULL);
  draw_words (cr, "TD", line->cells[0], x, piece->y + self->pad_y, piece->first[0], piece->n[0]);
  cairo_tag_end (cr, "TR");
}

static void
draw_piece (PdSheet            *self,
            cairo_t            *cr,
            const PdSheetPiece *piece,
            const PdSheetLine  *line)
{
  switch (line->kind)
    {
    case PD_SHEET_HEADING:
      draw_group (self, cr, piece, line);
      break;
    case PD_SHEET_ROW:
      draw_row (self, cr, piece, line);
      break;
    case PD_SHEET_WORDS:
    default:
      draw_across (self, cr, piece, line);
    }
}

static void
draw_footer (PdSheet           *self,
             cairo_t           *cr,
             const PdSheetPart *part,
             guint              page)
{
  double             margin = pd_sheet_get_margin (self);
  double             y = self->height - margin - self->footer->height;
  double             legend_y = y - self->legend->height - PD_SHEET_FOOTER_SPACE;
  g_autofree char   *words = NULL;
  const PdTextBlock *number;

  /* Translators: in the footer of a printed page */
  words = g_strdup_printf (_ ("Page %u of %u"), page - part->first_page + 1, part->n_pages);
  number = pd_typesetter_set (self->typesetter, &self->small, self->width / 5, words);

  cairo_tag_begin (cr, "P", NULL);
  pd_text_block_draw (self->legend, cr, margin, legend_y);
  pd_text_block_draw (self->footer, cr, margin, y);
  pd_text_block_draw_to (number, cr, self->width - margin, y);
  cairo_tag_end (cr, "P");
}

/**
 * pd_sheet_draw:
 * @self: a sheet
 * @cr: where to draw, in points from the top left corner of the page
 * @page: which page, from 0
 */
void
pd_sheet_draw (PdSheet *self,
               cairo_t *cr,
               guint    page)
{
  const PdSheetPage *what = g_ptr_array_index (self->pages, page);
  const PdSheetPart *part = pd_sheet_get_part (self, what->part);

  set_grey (cr, 0);
  draw_header (self, cr, part);
  cairo_tag_begin (cr, "Table", NULL);
  draw_heads (self, cr, part);
  for (guint i = 0; i < what->pieces->len; i++)
    {
      const PdSheetPiece *piece = &g_array_index (what->pieces, PdSheetPiece, i);

      draw_piece (self, cr, piece, &g_array_index (part->lines, PdSheetLine, piece->line));
    }
  cairo_tag_end (cr, "Table");
  draw_footer (self, cr, part, page);
}
