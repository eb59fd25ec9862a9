/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_among (const char *folded,
          const char *also)
{
  g_auto (GStrv) words = NULL;

  if (also == NULL)
    return FALSE;
  words = g_strsplit (also, " ", -1);
  return g_strv_contains ((const char *const *) words, folded);
}

static gboolean
folds_to (const char *text,
          const char *folded)
{
  g_autofree char *other = pd_spelling_fold (text);

  return g_str_equal (other, folded);
}

/* What people put between or into words, or leave out. */
static gboolean
is_optional (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION ||
         c == '_' || c == '.' || c == '\'' || c == 0x2019;
}

/**
 * pd_spelling_fold:
 * @text: UTF-8
 *
 * Takes away what people write differently without meaning something else: case,
 * spaces, hyphens, underscores, full stops and apostrophes.
 *
 * Returns: (transfer full): what is left; empty when @text is not valid UTF-8
 */
char *
pd_spelling_fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = NULL;
  GString         *kept = g_string_new (NULL);

  if (composed == NULL)
    return g_string_free (kept, FALSE);

  folded = g_utf8_casefold (composed, -1);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_optional (c))
        g_string_append_unichar (kept, c);
    }
  return g_string_free (kept, FALSE);
}

/**
 * pd_spelling_get_nick:
 * @table: the names of an enumeration's values
 * @n: how many there are
 * @value: one of them
 *
 * Returns: the name of @value in files, tables and on the command line
 */
const char *
pd_spelling_get_nick (const PdSpelling *table,
                      guint             n,
                      guint             value)
{
  g_return_val_if_fail (value < n, "");

  return table[value].nick;
}

/**
 * pd_spelling_get_words:
 * @table: the names of an enumeration's values
 * @n: how many there are
 * @value: one of them
 *
 * Returns: the name of @value in the reader's language
 */
const char *
pd_spelling_get_words (const PdSpelling *table,
                       guint             n,
                       guint             value)
{
  g_return_val_if_fail (value < n, "");

  return _ (table[value].words);
}

/**
 * pd_spelling_find:
 * @table: the names of an enumeration's values
 * @n: how many there are
 * @text: (nullable): what somebody wrote
 * @ret_value: (out) (optional): the value meant; not touched when there is none
 *
 * Finds the value that @text names: by its nick, by its words in English or in the
 * reader's language, or by another usual spelling, whatever the case and hyphens.
 *
 * Returns: whether one was found
 */
gboolean
pd_spelling_find (const PdSpelling *table,
                  guint             n,
                  const char       *text,
                  guint            *ret_value)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;
  folded = pd_spelling_fold (text);
  if (*folded == '\0')
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (folds_to (table[i].nick, folded) || folds_to (table[i].words, folded) ||
        folds_to (_ (table[i].words), folded) || is_among (folded, table[i].also))
      {
        if (ret_value != NULL)
          *ret_value = i;
        return TRUE;
      }
  return FALSE;
}

/* The first value that is called so keeps it. */
static void
add_to_index (GHashTable *index,
              const char *text,
              guint       value)
{
  char *folded = pd_spelling_fold (text);

  if (*folded == '\0' || g_hash_table_contains (index, folded))
    g_free (folded);
  else
    g_hash_table_insert (index, folded, GUINT_TO_POINTER (value));
}

/**
 * pd_spelling_index_new:
 * @table: the names of an enumeration's values
 * @n: how many there are
 *
 * For tables that many texts are looked up in: each of their names is folded once.
 *
 * Returns: (transfer full): what pd_spelling_index_find() looks in
 */
GHashTable *
pd_spelling_index_new (const PdSpelling *table,
                       guint             n)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) also = g_strsplit (table[i].also != NULL ? table[i].also : "", " ", -1);

      add_to_index (index, table[i].nick, i);
      add_to_index (index, table[i].words, i);
      add_to_index (index, _ (table[i].words), i);
      for (guint j = 0; also[j] != NULL; j++)
        add_to_index (index, also[j], i);
    }
  return index;
}

/**
 * pd_spelling_index_find:
 * @self: what pd_spelling_index_new() gave
 * @text: (nullable): what somebody wrote
 * @ret_value: (out): the value meant; not touched when there is none
 *
 * As pd_spelling_find().
 *
 * Returns: whether one was found
 */
gboolean
pd_spelling_index_find (GHashTable *self,
                        const char *text,
                        guint      *ret_value)
{
  g_autofree char *folded = text != NULL ? pd_spelling_fold (text) : NULL;
  gpointer         value;

  if (folded == NULL || !g_hash_table_lookup_extended (self, folded, NULL, &value))
    return FALSE;
  *ret_value = GPOINTER_TO_UINT (value);
  return TRUE;
}
