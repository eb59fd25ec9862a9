/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-text-block-private.h"

G_BEGIN_DECLS

/**
 * PdType:
 * @size: in points
 * @weight: how bold
 * @grey: 0 is black, 1 is white
 * @space: between paragraphs, in points; none in a table, where lines belong together
 *
 * How letters look. A typesetter knows one by its address, so it outlives the texts.
 */
typedef struct
{
  double      size;
  PangoWeight weight;
  double      grey;
  double      space;
} PdType;

/**
 * PdTypeMarkKind:
 * @PD_TYPE_MARK_STRUCK: struck through: what is gone
 * @PD_TYPE_MARK_NEW: bold and underlined: what has come
 * @PD_TYPE_MARK_STRONG: bold
 * @PD_TYPE_MARK_EMPHASIS: slanted
 *
 * How words stand out, on a printer without colours, too.
 */
typedef enum
{
  PD_TYPE_MARK_STRUCK,
  PD_TYPE_MARK_NEW,
  PD_TYPE_MARK_STRONG,
  PD_TYPE_MARK_EMPHASIS,
} PdTypeMarkKind;

/**
 * PdTypeMark:
 * @start: where the words begin, in bytes
 * @n_bytes: how long they are
 * @kind: how they stand out
 *
 * Words of a text that stand out.
 */
typedef struct
{
  gsize          start;
  gsize          n_bytes;
  PdTypeMarkKind kind;
} PdTypeMark;

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
const PdTextBlock *pd_typesetter_set_marked (PdTypesetter *self,
                                             const PdType *type,
                                             double        width,
                                             const char   *text,
                                             const GArray *marks);
void               pd_typesetter_draw_secret (PdTypesetter *self,
                                              const PdType *type,
                                              cairo_t      *cr,
                                              double        x,
                                              double        y,
                                              const char   *word,
                                              gsize         length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdTypesetter, pd_typesetter_free)

G_END_DECLS
