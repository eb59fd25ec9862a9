/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-word-diff.h"

#include "pd-token-match-private.h"
#include "pd-word-private.h"

#include <string.h>

#define ZERO_WIDTH_JOINER 0x200d

typedef struct
{
  const char *before;
  const char *after;
  GHashTable *words;
  GArray     *marks;
} Diff;

/* From @start to @end, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} Range;

typedef const char *(*FindEnd) (const char *p,
                                const char *end);

/* What belongs to the character before it: accents, and the parts of an emoji. */
static gboolean
is_joined (gunichar c)
{
  return g_unichar_ismark (c) || c == ZERO_WIDTH_JOINER || (c >= 0x1f3fb && c <= 0x1f3ff);
}

static const char *
find_run_end (const char *p,
              const char *end,
              gboolean (*is_of_run) (gunichar))
{
  while (p < end && is_of_run (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
find_sign_end (const char *p,
               const char *end)
{
  gunichar last = g_utf8_get_char (p);

  p = g_utf8_next_char (p);
  while (p < end && (is_joined (g_utf8_get_char (p)) || last == ZERO_WIDTH_JOINER))
    {
      last = g_utf8_get_char (p);
      p = g_utf8_next_char (p);
    }
  return p;
}

static const char *
find_word_end (const char *p,
               const char *end)
{
  gunichar c = g_utf8_get_char (p);

  if (pd_is_of_word (c))
    return find_run_end (p, end, pd_is_of_word);
  if (g_unichar_isspace (c))
    return find_run_end (p, end, g_unichar_isspace);
  return find_sign_end (p, end);
}

static const char *
find_line_end (const char *p,
               const char *end)
{
  const char *newline = memchr (p, '\n', end - p);

  return newline != NULL ? newline + 1 : end;
}

static guint
number_word (GHashTable *words,
             const char *text,
             gsize       n_bytes)
{
  char *word = g_strndup (text, n_bytes);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));

  if (number > 0)
    {
      g_free (word);
      return number;
    }
  number = g_hash_table_size (words) + 1;
  g_hash_table_insert (words, word, GUINT_TO_POINTER (number));
  return number;
}

static GArray *
split (Diff       *self,
       const char *text,
       Range       range,
       FindEnd     find_end)
{
  GArray     *tokens = g_array_new (FALSE, FALSE, sizeof (PdToken));
  const char *end = text + range.end;

  for (const char *p = text + range.start; p < end;)
    {
      const char *next = find_end (p, end);
      PdToken     token = { p - text, next - text, number_word (self->words, p, next - p), FALSE };

      g_array_append_val (tokens, token);
      p = next;
    }
  return tokens;
}

static void
add_mark (Diff        *self,
          PdWordChange change,
          Range        range)
{
  PdWordMark  mark = { change, range.start, range.end - range.start };
  PdWordMark *last = self->marks->len > 0 ? &g_array_index (self->marks, PdWordMark, self->marks->len - 1) : NULL;

  if (range.start == range.end)
    return;
  if (last != NULL && last->change == change && last->start + last->n_bytes == range.start)
    last->n_bytes += mark.n_bytes;
  else
    g_array_append_val (self->marks, mark);
}

static PdToken *
get_token (GArray *tokens,
           guint   i)
{
  return &g_array_index (tokens, PdToken, i);
}

static gboolean
is_changed (GArray *tokens,
            guint   i)
{
  return i < tokens->len && !get_token (tokens, i)->is_kept;
}

static gboolean
is_blank (const char    *text,
          const PdToken *token)
{
  for (gsize i = token->start; i < token->end; i++)
    {
      if (text[i] != ' ' && text[i] != '\t')
        return FALSE;
    }
  return TRUE;
}

/* A blank that is all that two changed words have between them is read with them: a
 * sentence written anew is one change, not one for each word. */
static void
give_up_lonely_blanks (Diff   *self,
                       GArray *before,
                       GArray *after)
{
  guint i = 0;
  guint j = 0;

  while (i < before->len && j < after->len)
    {
      if (is_changed (before, i))
        {
          i++;
        }
      else if (is_changed (after, j))
        {
          j++;
        }
      else
        {
          if (i > 0 && j > 0 &&
              is_changed (before, i - 1) && is_changed (before, i + 1) &&
              is_changed (after, j - 1) && is_changed (after, j + 1) &&
              is_blank (self->before, get_token (before, i)))
            get_token (before, i)->is_kept = get_token (after, j)->is_kept = FALSE;
          i++;
          j++;
        }
    }
}

/* Goes over the tokens from @i on that are not kept. */
static Range
take_changed (GArray *tokens,
              guint  *i,
              gsize   at)
{
  Range range = { at, at };

  for (; is_changed (tokens, *i); (*i)++)
    range.end = get_token (tokens, *i)->end;
  return range;
}

static void
compare (Diff   *self,
         Range   before,
         Range   after,
         FindEnd find_end)
{
  g_autoptr (GArray) old_tokens = split (self, self->before, before, find_end);
  g_autoptr (GArray) new_tokens = split (self, self->after, after, find_end);
  gsize              old_at = before.start;
  gsize              new_at = after.start;
  guint              i = 0;
  guint              j = 0;

  pd_tokens_match (old_tokens, new_tokens);
  give_up_lonely_blanks (self, old_tokens, new_tokens);
  while (i < old_tokens->len || j < new_tokens->len)
    {
      Range removed = take_changed (old_tokens, &i, old_at);
      Range added = take_changed (new_tokens, &j, new_at);
      Range same = { removed.end, removed.end };

      if (find_end == find_line_end && removed.start < removed.end && added.start < added.end)
        {
          compare (self, removed, added, find_word_end);
        }
      else
        {
          add_mark (self, PD_WORDS_REMOVED, removed);
          add_mark (self, PD_WORDS_ADDED, added);
        }

      new_at = added.end;
      for (; i < old_tokens->len && j < new_tokens->len && !is_changed (old_tokens, i) && !is_changed (new_tokens, j); i++, j++)
        {
          same.end = get_token (old_tokens, i)->end;
          new_at = get_token (new_tokens, j)->end;
        }
      add_mark (self, PD_WORDS_SAME, same);
      old_at = same.end;
    }
}

/**
 * pd_word_diff:
 * @before: a text, valid UTF-8
 * @after: the same at a later time, valid UTF-8
 *
 * Compares two texts by word: first which lines changed, then which words in them. What is
 * the same and what was removed, one after another, is @before; what is the same and what
 * was added is @after.
 *
 * Returns: (transfer full) (element-type PdWordMark): the marks, in the order of reading
 */
GArray *
pd_word_diff (const char *before,
              const char *after)
{
  Diff  self = { before, after, NULL, g_array_new (FALSE, FALSE, sizeof (PdWordMark)) };
  Range all_before = { 0, 0 };
  Range all_after = { 0, 0 };

  g_return_val_if_fail (before != NULL && after != NULL, self.marks);

  all_before.end = strlen (before);
  all_after.end = strlen (after);
  self.words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  compare (&self, all_before, all_after, find_line_end);
  g_hash_table_unref (self.words);
  return self.marks;
}
