/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdHeadedText:
 * @heading: what stands in the heading, or %NULL before the first one
 * @text: what stands under it, without blank lines around
 */
typedef struct
{
  char *heading;
  char *text;
} PdHeadedText;

guint      pd_heading_get_level (const char *line,
                                 const char *end);
GPtrArray *pd_headings_split (const char *text);

G_END_DECLS
