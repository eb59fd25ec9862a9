/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * PdTextCache:
 *
 * Texts laid out in one font. The same text is one layout wherever it fits on one line, so
 * that a roster of thousands of shifts needs some hundred of them whatever the window's
 * width, the next week's needs a few more, and drawing needs none.
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
 * @layout: the text laid out
 * @width: of its longest line, in pixels
 * @height: of all its lines, in pixels
 * @box_width: between the edges that its lines are aligned to, in pixels
 */
typedef struct
{
  PangoLayout *layout;
  int          width;
  int          height;
  int          box_width;
} PdText;

PdTextCache  *pd_text_cache_new (PangoContext *context);
void          pd_text_cache_free (PdTextCache *self);
const PdText *pd_text_cache_get (PdTextCache *self,
                                 const char  *words,
                                 PdTextStyle  style);
const PdText *pd_text_cache_fit (PdTextCache  *self,
                                 const PdText *text,
                                 int           width);
int           pd_text_cache_measure_word (PdTextCache *self,
                                          const char  *words,
                                          PdTextStyle  style);
void          pd_text_cache_trim (PdTextCache *self,
                                  guint        most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTextCache, pd_text_cache_free)

G_END_DECLS
