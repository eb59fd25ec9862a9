/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PdSpelling:
 * @nick: how files, tables and the command line write it: never translated
 * @words: how a person reads it, marked with N_()
 * @also: what else people write, as pd_spelling_fold() leaves it, a space between
 *
 * The names of one value of an enumeration. A table of them is indexed by the value.
 */
typedef struct
{
  const char *nick;
  const char *words;
  const char *also;
} PdSpelling;

const char *pd_spelling_get_nick (const PdSpelling *table,
                                  guint             n,
                                  guint             value);
const char *pd_spelling_get_words (const PdSpelling *table,
                                   guint             n,
                                   guint             value);
gboolean    pd_spelling_find (const PdSpelling *table,
                              guint             n,
                              const char       *text,
                              guint            *ret_value);
GHashTable *pd_spelling_index_new (const PdSpelling *table,
                                   guint             n);
gboolean    pd_spelling_index_find (GHashTable *self,
                                    const char *text,
                                    guint      *ret_value);
char       *pd_spelling_fold (const char *text);

G_END_DECLS
