/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdToken:
 * @start: where it begins, in bytes
 * @end: where it ends
 * @word: what stands there: the same number for the same characters
 * @is_kept: whether it is in the other text too, in its place
 */
typedef struct
{
  gsize    start;
  gsize    end;
  guint    word;
  gboolean is_kept;
} PdToken;

void pd_tokens_match (GArray *before,
                      GArray *after);

G_END_DECLS
