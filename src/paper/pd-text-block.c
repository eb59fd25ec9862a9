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
  PangoLayoutLine *letters = self->lines[line];
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

/* Those of all layouts, which would look for each from their first one on. */
static PangoLayoutLine **
list_lines (GPtrArray *layouts,
            guint     *ret_n)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < layouts->len; i++)
    for (GSList *line = pango_layout_get_lines_readonly (layouts->pdata[i]); line != NULL; line = line->next)
      g_ptr_array_add (lines, line->data);
  *ret_n = lines->len;
  return (PangoLayoutLine **) g_ptr_array_free (lines, FALSE);
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
 * @layouts: (transfer full) (element-type PangoLayout): a text, in parts of whole paragraphs,
 *   one at the least; where they have a negative indent, items hang by it
 * @space: between paragraphs, in points
 *
 * Returns: (transfer full): its lines, measured
 */
PdTextBlock *
pd_text_block_new (GPtrArray *layouts,
                   double     space)
{
  PdTextBlock *block = g_new0 (PdTextBlock, 1);
  gboolean     is_item = FALSE;

  block->layouts = layouts;
  block->lines = list_lines (layouts, &block->n_lines);
  block->tops = g_new0 (double, block->n_lines + 1);
  block->indents = g_new0 (double, block->n_lines);
  for (guint i = 0; i < block->n_lines; i++)
    {
      PangoLayoutLine *line = block->lines[i];
      PangoRectangle   extents;

      if (line->is_paragraph_start)
        {
          is_item = pd_text_block_is_item (pango_layout_get_text (line->layout) + line->start_index);
          block->tops[i] += i > 0 ? space : 0;
        }
      else if (is_item)
        block->indents[i] = get_hanging (line->layout);
      pango_layout_line_get_extents (line, NULL, &extents);
      block->tops[i + 1] = block->tops[i] + (double) extents.height / PANGO_SCALE;
      block->width = MAX (block->width, block->indents[i] + (double) extents.width / PANGO_SCALE);
    }
  block->height = block->tops[block->n_lines];
  block->baseline = (double) pango_layout_get_baseline (layouts->pdata[0]) / PANGO_SCALE;
  return block;
}

/**
 * pd_text_block_free:
 * @self: (transfer full): some lines
 */
void
pd_text_block_free (PdTextBlock *self)
{
  g_ptr_array_unref (self->layouts);
  g_free (self->lines);
  g_free (self->tops);
  g_free (self->indents);
  g_free (self);
}

/**
 * pd_text_block_can_break:
 * @self: some lines
 * @line: which one
 *
 * Returns: whether a page may well end above that line: between two paragraphs, the first
 *   of which does not head the second
 */
gboolean
pd_text_block_can_break (const PdTextBlock *self,
                         guint              line)
{
  const PangoLayoutLine *before;

  if (line == 0 || !self->lines[line]->is_paragraph_start)
    return FALSE;
  before = self->lines[line - 1];
  return before->length == 0 ||
         pango_layout_get_text (before->layout)[before->start_index + before->length - 1] != ':';
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
  PangoLayoutLine *letters = self->lines[line];
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
