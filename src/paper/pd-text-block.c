/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-paper"

#include "config.h"

#include "pd-text-block-private.h"

static void
draw_line (const PdTextBlock *self,
           cairo_t           *cr,
           double             x,
           double             y,
           guint              line)
{
  PangoLayoutLine *letters = pango_layout_get_line_readonly (self->layout, (int) line);
  PangoRectangle   extents;

  pango_layout_line_get_extents (letters, NULL, &extents);
  cairo_move_to (cr, x + self->indents[line], y - (double) extents.y / PANGO_SCALE);
  pango_cairo_show_layout_line (cr, letters);
}

/* The layout has made its further lines narrower by as much. */
static double
get_hanging (PangoLayout *layout)
{
  return MAX (0, -(double) pango_layout_get_indent (layout) / PANGO_SCALE);
}

/**
 * pd_text_block_is_item:
 * @paragraph: a text from the beginning of a paragraph on
 *
 * Returns: whether it is an item of a list
 */
gboolean
pd_text_block_is_item (const char *paragraph)
{
  return g_str_has_prefix (paragraph, PD_TEXT_ITEM_MARK);
}

/**
 * pd_text_block_new:
 * @layout: (transfer full): a text; where it has a negative indent, items hang by it
 * @space: between paragraphs, in points
 *
 * Returns: (transfer full): its lines, measured
 */
PdTextBlock *
pd_text_block_new (PangoLayout *layout,
                   double       space)
{
  PdTextBlock *block = g_new0 (PdTextBlock, 1);
  gboolean     is_item = FALSE;

  block->layout = layout;
  block->n_lines = (guint) pango_layout_get_line_count (layout);
  block->tops = g_new0 (double, block->n_lines + 1);
  block->indents = g_new0 (double, block->n_lines);
  for (guint i = 0; i < block->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
      PangoRectangle   extents;

      if (line->is_paragraph_start)
        {
          is_item = pd_text_block_is_item (pango_layout_get_text (layout) + line->start_index);
          block->tops[i] += i > 0 ? space : 0;
        }
      else if (is_item)
        block->indents[i] = get_hanging (layout);
      pango_layout_line_get_extents (line, NULL, &extents);
      block->tops[i + 1] = block->tops[i] + (double) extents.height / PANGO_SCALE;
      block->width = MAX (block->width, block->indents[i] + (double) extents.width / PANGO_SCALE);
    }
  block->height = block->tops[block->n_lines];
  block->baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  return block;
}

/**
 * pd_text_block_free:
 * @self: (transfer full): some lines
 */
void
pd_text_block_free (PdTextBlock *self)
{
  g_object_unref (self->layout);
  g_free (self->tops);
  g_free (self->indents);
  g_free (self);
}

/**
 * pd_text_block_get_height:
 * @self: some lines
 * @first_line: from which on
 * @n_lines: how many
 *
 * Returns: what these lines take, in points
 */
double
pd_text_block_get_height (const PdTextBlock *self,
                          guint              first_line,
                          guint              n_lines)
{
  return self->tops[first_line + n_lines] - self->tops[first_line];
}

/**
 * pd_text_block_get_line_width:
 * @self: some lines
 * @line: which one
 *
 * Returns: the width of that line in points
 */
double
pd_text_block_get_line_width (const PdTextBlock *self,
                              guint              line)
{
  PangoLayoutLine *letters = pango_layout_get_line_readonly (self->layout, (int) line);
  PangoRectangle   extents;

  pango_layout_line_get_extents (letters, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}

/**
 * pd_text_block_draw:
 * @self: some lines
 * @cr: where to draw
 * @x: the left edge of every line: a name in Arabic stands in the column of its table
 * @y: the top of the first line
 */
void
pd_text_block_draw (const PdTextBlock *self,
                    cairo_t           *cr,
                    double             x,
                    double             y)
{
  pd_text_block_draw_lines (self, cr, x, y, 0, self->n_lines);
}

/**
 * pd_text_block_draw_lines:
 * @self: some lines
 * @cr: where to draw
 * @x: the left edge of every line
 * @y: the top of the first line drawn
 * @first_line: from which line on
 * @n_lines: how many
 */
void
pd_text_block_draw_lines (const PdTextBlock *self,
                          cairo_t           *cr,
                          double             x,
                          double             y,
                          guint              first_line,
                          guint              n_lines)
{
  for (guint i = first_line; i < first_line + n_lines; i++)
    draw_line (self, cr, x, y + self->tops[i] - self->tops[first_line], i);
}

/**
 * pd_text_block_draw_to:
 * @self: some lines
 * @cr: where to draw
 * @right: where every line ends
 * @y: the top of the first line
 */
void
pd_text_block_draw_to (const PdTextBlock *self,
                       cairo_t           *cr,
                       double             right,
                       double             y)
{
  for (guint i = 0; i < self->n_lines; i++)
    draw_line (self, cr, right - pd_text_block_get_line_width (self, i), y + self->tops[i], i);
}
