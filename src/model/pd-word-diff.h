/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PD_WORDS_SAME,
  PD_WORDS_REMOVED,
  PD_WORDS_ADDED,
} PdWordChange;

/**
 * PdWordMark:
 * @change: what became of the words
 * @start: where they begin, in bytes: in the new text where they were added, otherwise in
 *   the old one
 * @n_bytes: how long they are
 */
typedef struct
{
  PdWordChange change;
  gsize        start;
  gsize        n_bytes;
} PdWordMark;

GArray *pd_word_diff (const char *before,
                      const char *after);

G_END_DECLS
