/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PD_LIGHT_HEADING,
  PD_LIGHT_ITEM,
  PD_LIGHT_EMPHASIS,
  PD_LIGHT_STRONG,
  PD_LIGHT_MARK,
} PdLightKind;

/**
 * PdLightSpan:
 * @kind: how it is shown; a mark is one of the signs that say so
 * @start: where it begins, in bytes
 * @n_bytes: how long it is
 * @level: of a heading, from 1 to 6, and of an item of a list, from 1; otherwise 0
 *
 * Part of a text in light Markdown. A heading and an item are a line without its end;
 * emphasis is what stands between its marks.
 */
typedef struct
{
  PdLightKind kind;
  gsize       start;
  gsize       n_bytes;
  guint       level;
} PdLightSpan;

GArray *pd_light_text_find_spans (const char *text);
char   *pd_light_text_show (const char *text,
                            GArray    **ret_spans);

G_END_DECLS
