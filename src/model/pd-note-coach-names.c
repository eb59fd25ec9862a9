/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two words with a capital, one after another, are likely somebody's full name; so is one
 * behind "Ms". Scripts without capitals have no such sign: there nothing is underlined. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-coach-private.h"

#include <glib/gi18n-lib.h>

/* Longer runs of capitals are a heading, or shouting. */
#define MAX_WORDS 4

/* "Mira", but neither "A" nor "IPS": letters alone are initials or a code, which is what a
 * name is asked to be. */
static gboolean
is_like_name (const PdNoteCoach *self,
              const char        *text,
              const PdCoachWord *word)
{
  const char *second = g_utf8_next_char (text + word->start);

  return word->is_capital &&
         second < text + word->end &&
         !g_unichar_isupper (g_utf8_get_char (second)) &&
         !g_unichar_isdigit (g_utf8_get_char (second)) &&
         !g_hash_table_contains (self->not_names, word->folded) &&
         !g_hash_table_contains (self->titles, word->folded);
}

static gboolean
is_line_between (const char *text,
                 gsize       start,
                 gsize       end)
{
  for (gsize i = start; i < end; i++)
    {
      if (text[i] == '\n')
        return TRUE;
    }
  return FALSE;
}

static guint
count_name_words (const PdNoteCoach *self,
                  const char        *text,
                  GArray            *words,
                  guint              first)
{
  guint i = first;

  for (; i < words->len && is_like_name (self, text, pd_coach_words_get (words, i)); i++)
    {
      if (i > first && (!pd_coach_words_get (words, i)->is_after_blank ||
                        is_line_between (text, pd_coach_words_get (words, i - 1)->end, pd_coach_words_get (words, i)->start)))
        break;
    }
  return i - first;
}

/* Whether a title goes before the word, with or without its full stop. */
static gboolean
is_titled (const PdNoteCoach *self,
           const char        *text,
           GArray            *words,
           guint              i)
{
  const PdCoachWord *title;
  gsize              at;

  if (i == 0)
    return FALSE;
  title = pd_coach_words_get (words, i - 1);
  if (!g_hash_table_contains (self->titles, title->folded))
    return FALSE;
  at = title->end;
  if (text[at] == '.')
    at++;
  return text[at] == ' ' && at + 1 == pd_coach_words_get (words, i)->start;
}

/* Whether somebody who works here, or a site, is called so: all of it or a part. */
static gboolean
is_known (const PdNoteCoach *self,
          GArray            *words,
          guint              first,
          guint              n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);

      for (guint j = i; j < first + n; j++)
        {
          g_string_append_printf (name, "%s%s", j > i ? " " : "", pd_coach_words_get (words, j)->folded);
          if (g_hash_table_contains (self->known_names, name->str))
            return TRUE;
        }
    }
  return FALSE;
}

static char *
make_initials (const char *text,
               GArray     *words,
               guint       first,
               guint       n)
{
  GString *initials = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    g_string_append_unichar (initials, g_utf8_get_char (text + pd_coach_words_get (words, i)->start));
  return g_string_free (initials, FALSE);
}

void
pd_coach_find_names (const PdNoteCoach *self,
                     const char        *text,
                     GArray            *words,
                     GPtrArray         *hints)
{
  guint i = 0;

  while (i < words->len)
    {
      guint n = count_name_words (self, text, words, i);

      if (n <= MAX_WORDS && n >= (is_titled (self, text, words, i) ? 1 : 2) && !is_known (self, words, i, n))
        {
          g_autofree char *initials = make_initials (text, words, i, n);

          pd_coach_add_hint (hints,
                             PD_HINT_NAME,
                             pd_coach_words_get (words, i)->start,
                             pd_coach_words_get (words, i + n - 1)->end,
                             _ ("People who use the service stand in a note as initials or a code, so that nobody is known by it."),
                             initials);
        }
      i += MAX (n, 1);
    }
}
