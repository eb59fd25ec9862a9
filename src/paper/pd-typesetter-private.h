/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * PdType:
 * @size: in points
 * @weight: how bold
 * @grey: 0 is black, 1 is white
 *
 * How letters look. A typesetter knows one by its address, so it outlives the texts.
 */
typedef struct
{
  double      size;
  PangoWeight weight;
  double      grey;
} PdType;

/**
 * PdTextBlock:
 * @layout: the text, broken into lines
 * @n_lines: how many
 * @tops: where each line begins below the top, and behind the last one, where it ends
 * @width: the width of the widest line
 * @height: of all lines
 * @baseline: what the letters of the first line stand on, below the top
 *
 * A text as it will be printed, in points. Lines are never cut or shortened: what is too
 * wide is broken, between letters where it must be.
 */
typedef struct
{
  PangoLayout *layout;
  guint        n_lines;
  double      *tops;
  double       width;
  double       height;
  double       baseline;
} PdTextBlock;

/**
 * PdTypesetter:
 *
 * The fonts of one document, and each text that it has set, once. It shares nothing with
 * other documents, so that each may be made in a thread of its own.
 */
typedef struct _PdTypesetter PdTypesetter;

PdTypesetter      *pd_typesetter_new (void);
void               pd_typesetter_free (PdTypesetter *self);
const PdTextBlock *pd_typesetter_set (PdTypesetter *self,
                                      const PdType *type,
                                      double        width,
                                      const char   *text);
const PdTextBlock *pd_typesetter_set_pair (PdTypesetter *self,
                                           const PdType *first,
                                           const PdType *rest,
                                           double        width,
                                           const char   *text);
const PdTextBlock *pd_typesetter_set_at_most (PdTypesetter *self,
                                              const PdType *type,
                                              double        width,
                                              guint         max_lines,
                                              const char   *text);
void               pd_typesetter_draw_secret (PdTypesetter *self,
                                              const PdType *type,
                                              cairo_t      *cr,
                                              double        x,
                                              double        y,
                                              const char   *word,
                                              gsize         length);

double pd_text_block_get_height (const PdTextBlock *self,
                                 guint              first_line,
                                 guint              n_lines);
double pd_text_block_get_line_width (const PdTextBlock *self,
                                     guint              line);
void   pd_text_block_draw (const PdTextBlock *self,
                           cairo_t           *cr,
                           double             x,
                           double             y);
void   pd_text_block_draw_lines (const PdTextBlock *self,
                                 cairo_t           *cr,
                                 double             x,
                                 double             y,
                                 guint              first_line,
                                 guint              n_lines);
void   pd_text_block_draw_to (const PdTextBlock *self,
                              cairo_t           *cr,
                              double             right,
                              double             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTypesetter, pd_typesetter_free)

G_END_DECLS
