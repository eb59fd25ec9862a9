/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-text-setting-private.h"

G_BEGIN_DECLS

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
