/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-coach-private.h"

#include "pd-spelling-private.h"
#include "pd-word-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const PdSpelling KINDS[] = {
  [PD_HINT_WORDS] = { "words", N_ ("Other words") },
  [PD_HINT_NAME] = { "name", N_ ("Perhaps a full name") },
  [PD_HINT_BIRTH] = { "birth", N_ ("Perhaps a date of birth") },
};

static void
clear_word (gpointer data)
{
  PdCoachWord *word = data;

  g_free (word->folded);
}

/* Upper and lower case, both apostrophes, and the genitive are one word. */
static char *
fold_word (const char *text,
           gsize       n_bytes)
{
  g_autofree char *word = g_strndup (text, n_bytes);
  g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_ALL_COMPOSE);
  char            *folded = g_utf8_casefold (composed != NULL ? composed : word, -1);
  char            *apostrophe;

  while ((apostrophe = strstr (folded, "’")) != NULL)
    {
      *apostrophe = '\'';
      memmove (apostrophe + 1, apostrophe + strlen ("’"), strlen (apostrophe + strlen ("’")) + 1);
    }
  if (g_str_has_suffix (folded, "'s"))
    folded[strlen (folded) - 2] = '\0';
  return folded;
}

static gboolean
is_between_words (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* Words belong together across blanks and one line's end, but not across a full stop. */
static gboolean
is_blank_between (const char *p,
                  const char *end)
{
  guint n_lines = 0;

  for (; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_lines += c == '\n';
      if (n_lines > 1 || (c != '\n' && c != '\r' && !is_between_words (c)))
        return FALSE;
    }
  return TRUE;
}

/* A word is a run of letters, and holds no quotation mark of those around it. */
static const char *
find_word_end (const char *p)
{
  const char *end = p;

  while (*p != '\0' && pd_is_of_word (g_utf8_get_char (p)))
    {
      gunichar c = g_utf8_get_char (p);

      p = g_utf8_next_char (p);
      if (c != '\'' && c != 0x2019)
        end = p;
    }
  return end;
}

/**
 * pd_coach_words_split:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type PdCoachWord): its words
 */
GArray *
pd_coach_words_split (const char *text)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (PdCoachWord));
  const char *last_end = NULL;

  g_array_set_clear_func (words, clear_word);
  for (const char *p = text; *p != '\0';)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          const char *end = find_word_end (p);
          PdCoachWord word = {
            .start = p - text,
            .end = end - text,
            .folded = fold_word (p, end - p),
            .is_capital = g_unichar_isupper (c) || g_unichar_istitle (c),
            .is_after_blank = last_end != NULL && is_blank_between (last_end, p),
          };

          g_array_append_val (words, word);
          last_end = p = end;
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }
  return words;
}

static void
hint_free (gpointer data)
{
  PdHint *hint = data;

  g_free (hint->why);
  g_free (hint->instead);
  g_free (hint);
}

void
pd_coach_add_hint (GPtrArray  *hints,
                   PdHintKind  kind,
                   gsize       start,
                   gsize       end,
                   const char *why,
                   const char *instead)
{
  PdHint *hint = g_new0 (PdHint, 1);

  hint->kind = kind;
  hint->start = start;
  hint->n_bytes = end - start;
  hint->why = g_strdup (why);
  hint->instead = g_strdup (instead);
  g_ptr_array_add (hints, hint);
}

static gboolean
is_phrase_at (const PdCoachPhrase *phrase,
              GArray              *words,
              guint                i)
{
  if (i + phrase->words->len > words->len)
    return FALSE;
  for (guint j = 0; j < phrase->words->len; j++)
    {
      const PdCoachWord *word = pd_coach_words_get (words, i + j);

      if (!g_str_equal (word->folded, g_ptr_array_index (phrase->words, j)) || (j > 0 && !word->is_after_blank))
        return FALSE;
    }
  return TRUE;
}

static const PdCoachPhrase *
find_longest_phrase (const PdNoteCoach *self,
                     GArray            *words,
                     guint              i)
{
  GPtrArray           *phrases = g_hash_table_lookup (self->phrases, pd_coach_words_get (words, i)->folded);
  const PdCoachPhrase *longest = NULL;

  for (guint j = 0; phrases != NULL && j < phrases->len; j++)
    {
      const PdCoachPhrase *phrase = g_ptr_array_index (phrases, j);

      if (is_phrase_at (phrase, words, i) && (longest == NULL || phrase->words->len > longest->words->len))
        longest = phrase;
    }
  return longest;
}

static void
find_phrases (const PdNoteCoach *self,
              GArray            *words,
              GPtrArray         *hints)
{
  guint i = 0;

  while (i < words->len)
    {
      const PdCoachPhrase *phrase = find_longest_phrase (self, words, i);
      guint                n = phrase != NULL ? phrase->words->len : 1;

      if (phrase != NULL)
        pd_coach_add_hint (hints,
                           PD_HINT_WORDS,
                           pd_coach_words_get (words, i)->start,
                           pd_coach_words_get (words, i + n - 1)->end,
                           phrase->why,
                           phrase->instead);
      i += n;
    }
}

static int
compare_hints (gconstpointer a,
               gconstpointer b)
{
  const PdHint *one = *(const PdHint *const *) a;
  const PdHint *other = *(const PdHint *const *) b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return (int) one->kind - (int) other->kind;
}

/**
 * pd_note_coach_add_known_name:
 * @self: a coach
 * @name: the name of somebody who works here, of a site, or of a partner
 *
 * Lets a name stand: the coach only looks for people who use the service.
 */
void
pd_note_coach_add_known_name (PdNoteCoach *self,
                              const char  *name)
{
  g_autoptr (GArray) words = NULL;
  GString           *folded;

  g_return_if_fail (self != NULL && name != NULL);

  words = pd_coach_words_split (name);
  folded = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (folded, "%s%s", i > 0 ? " " : "", pd_coach_words_get (words, i)->folded);
  g_hash_table_add (self->known_names, g_string_free (folded, FALSE));
}

/**
 * pd_note_coach_look_over:
 * @self: a coach
 * @text: what somebody wrote, valid UTF-8
 * @today: the day that it is written on, for telling how long ago a date is
 *
 * Returns: (transfer full) (element-type PdHint): what may be said in other words, in the
 *   order of the text
 */
GPtrArray *
pd_note_coach_look_over (const PdNoteCoach *self,
                         const char        *text,
                         PdDay              today)
{
  GPtrArray         *hints = g_ptr_array_new_with_free_func (hint_free);
  g_autoptr (GArray) words = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, hints);

  words = pd_coach_words_split (text);
  find_phrases (self, words, hints);
  pd_coach_find_names (self, text, words, hints);
  pd_coach_find_births (text, words, today, hints);
  g_ptr_array_sort (hints, compare_hints);
  return hints;
}

/**
 * pd_hint_kind_to_nick:
 * @kind: what a hint is about
 *
 * Returns: how scripts read it
 */
const char *
pd_hint_kind_to_nick (PdHintKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_hint_kind_to_words:
 * @kind: what a hint is about
 *
 * Returns: its heading, in the reader's language
 */
const char *
pd_hint_kind_to_words (PdHintKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}
