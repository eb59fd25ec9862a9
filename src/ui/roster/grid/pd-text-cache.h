/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * PdTextCache:
 *
 * Texts laid out in one font. The same text in the same width is one layout, so that a
 * roster of thousands of shifts needs some hundred of them, the next week's needs a few
 * more, and drawing needs none.
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

/* A width in which nothing wraps. */
#define PD_TEXT_ANY_WIDTH (-1)

PdTextCache *pd_text_cache_new (PangoContext *context);
void         pd_text_cache_free (PdTextCache *self);
PangoLayout *pd_text_cache_get (PdTextCache *self,
                                const char  *text,
                                PdTextStyle  style,
                                int          width);
void         pd_text_cache_measure (PdTextCache *self,
                                    const char  *text,
                                    PdTextStyle  style,
                                    int          width,
                                    int         *ret_width,
                                    int         *ret_height);
int          pd_text_cache_measure_word (PdTextCache *self,
                                         const char  *text,
                                         PdTextStyle  style);
void         pd_text_cache_trim (PdTextCache *self,
                                 guint        most);
guint        pd_text_cache_get_n (PdTextCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTextCache, pd_text_cache_free)

G_END_DECLS
