/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A paragraph that begins with it is an item of a list: its further lines stand below its
 * first letter, not below the mark. */
#define PD_TEXT_ITEM_MARK "•  "

/**
 * PdTextBlock:
 * @layouts: (element-type PangoLayout): the text, broken into lines, in one or more parts
 * @lines: (array length=n_lines): these lines, which are @layouts' own
 * @n_lines: how many
 * @tops: where each line begins below the top, and behind the last one, where it ends
 * @indents: how far each line stands in from the left: the further lines of an item
 * @width: the width of the widest line
 * @height: of all lines
 * @baseline: what the letters of the first line stand on, below the top
 *
 * A text as it will be printed, in points. Lines are never cut or shortened: what is too
 * wide is broken, between letters where it must be.
 */
typedef struct
{
  GPtrArray        *layouts;
  PangoLayoutLine **lines;
  guint             n_lines;
  double           *tops;
  double           *indents;
  double            width;
  double            height;
  double            baseline;
} PdTextBlock;

PdTextBlock *pd_text_block_new (GPtrArray *layouts,
                                double     space);
gboolean     pd_text_block_is_item (const char *paragraph);
void         pd_text_block_free (PdTextBlock *self);
gboolean     pd_text_block_can_break (const PdTextBlock *self,
                                      guint              line);
double       pd_text_block_get_height (const PdTextBlock *self,
                                       guint              first_line,
                                       guint              n_lines);
double       pd_text_block_get_line_width (const PdTextBlock *self,
                                           guint              line);
void         pd_text_block_draw (const PdTextBlock *self,
                                 cairo_t           *cr,
                                 double             x,
                                 double             y);
void         pd_text_block_draw_lines (const PdTextBlock *self,
                                       cairo_t           *cr,
                                       double             x,
                                       double             y,
                                       guint              first_line,
                                       guint              n_lines);
void         pd_text_block_draw_to (const PdTextBlock *self,
                                    cairo_t           *cr,
                                    double             right,
                                    double             y);

G_END_DECLS
