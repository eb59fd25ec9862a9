/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * PdTextCache:
 *
 * Texts laid out in one font. The same text is one layout wherever it fits on one line. In
 * these styles all digits are of one width, so that texts which differ in nothing else are
 * measured once, and laid out only when they are drawn: a roster of thousands of shifts is
 * measured by little more than the names of its people, whatever the window's width.
 */
typedef struct _PdTextCache PdTextCache;

/* How a text looks. */
typedef enum
{
  PD_TEXT_PLAIN,
  PD_TEXT_STRONG,
  PD_TEXT_MARK,
  PD_TEXT_SMALL,
  PD_TEXT_N_STYLES,
} PdTextStyle;

/**
 * PdText:
 * @width: of its longest line, in pixels
 * @height: of all its lines, in pixels
 * @box_width: between the edges that its lines are aligned to, in pixels
 * @baseline: of its first line, from its top, in Pango units
 *
 * A text measured.
 */
typedef struct
{
  int width;
  int height;
  int box_width;
  int baseline;
} PdText;

PdTextCache  *pd_text_cache_new (PangoContext *context);
void          pd_text_cache_free (PdTextCache *self);
const PdText *pd_text_cache_get (PdTextCache *self,
                                 const char  *words,
                                 PdTextStyle  style);
const PdText *pd_text_cache_fit (PdTextCache  *self,
                                 const PdText *text,
                                 int           width);
PangoLayout  *pd_text_cache_lay_out (PdTextCache  *self,
                                     const PdText *text);
int           pd_text_cache_measure_word (PdTextCache *self,
                                          const char  *words,
                                          PdTextStyle  style);
void          pd_text_cache_trim (PdTextCache *self,
                                  guint        most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTextCache, pd_text_cache_free)

G_END_DECLS
