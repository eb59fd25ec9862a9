/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of words that a coach goes by: a text that a service edits. */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-note-coach-private.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A list of words is some pages; one that is longer is not one. */
#define MAX_LIST (1024 * 1024)

typedef struct
{
  PdNoteCoach *coach;
  GHashTable  *list;
  char        *why;
} Reading;

static void
phrase_free (gpointer data)
{
  PdCoachPhrase *self = data;

  g_ptr_array_unref (self->words);
  g_free (self->instead);
  g_free (self->why);
  g_free (self);
}

static void
add_phrase (Reading    *reading,
            const char *text,
            const char *instead)
{
  g_autoptr (GArray) words = pd_coach_words_split (text);
  PdCoachPhrase     *phrase;
  GPtrArray         *same_start;
  const char        *first;

  if (words->len == 0)
    return;
  phrase = g_new0 (PdCoachPhrase, 1);
  phrase->words = g_ptr_array_new_with_free_func (g_free);
  phrase->instead = g_strdup (instead);
  phrase->why = g_strdup (reading->why != NULL ? reading->why : "");
  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (phrase->words, g_strdup (pd_coach_words_get (words, i)->folded));

  first = g_ptr_array_index (phrase->words, 0);
  same_start = g_hash_table_lookup (reading->coach->phrases, first);
  if (same_start == NULL)
    {
      same_start = g_ptr_array_new_with_free_func (phrase_free);
      g_hash_table_insert (reading->coach->phrases, g_strdup (first), same_start);
    }
  g_ptr_array_add (same_start, phrase);
}

static void
begin_group (Reading    *reading,
             const char *name)
{
  g_clear_pointer (&reading->why, g_free);
  reading->list = NULL;
  if (g_str_equal (name, "[not names]"))
    reading->list = reading->coach->not_names;
  else if (g_str_equal (name, "[titles]"))
    reading->list = reading->coach->titles;
}

static void
read_names (Reading    *reading,
            const char *line)
{
  g_autoptr (GArray) words = pd_coach_words_split (line);

  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (reading->list, g_strdup (pd_coach_words_get (words, i)->folded));
}

static gboolean
read_phrases (Reading *reading,
              char    *line)
{
  char          *sign = strchr (line, '=');
  const char    *instead;
  g_auto (GStrv) phrases = NULL;

  if (sign == NULL)
    return FALSE;
  *sign = '\0';
  g_strchomp (line);
  instead = g_strchug (sign + 1);
  if (g_str_equal (line, "why"))
    {
      g_free (reading->why);
      reading->why = g_strdup (instead);
      return TRUE;
    }
  phrases = g_strsplit (line, ",", -1);
  for (guint i = 0; phrases[i] != NULL; i++)
    add_phrase (reading, phrases[i], instead);
  return *line != '\0';
}

static gboolean
read_line (Reading *reading,
           char    *line)
{
  g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line == '[')
    {
      begin_group (reading, line);
      return g_str_has_suffix (line, "]");
    }
  if (reading->list == NULL)
    return read_phrases (reading, line);
  read_names (reading, line);
  return TRUE;
}

static PdNoteCoach *
coach_new (void)
{
  PdNoteCoach *self = g_new0 (PdNoteCoach, 1);

  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->not_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * pd_note_coach_new_parse:
 * @words: a list of words as data/words/english.words explains it
 * @length: how many bytes it has, or -1 where a NUL ends it
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a coach that goes by it; %NULL with %PD_ERROR_INPUT, which
 *   names the line that can't be read
 */
PdNoteCoach *
pd_note_coach_new_parse (const char *words,
                         gssize      length,
                         GError    **error)
{
  gsize                   n_bytes = length < 0 ? strlen (words) : (gsize) length;
  g_autofree char        *text = NULL;
  g_auto (GStrv)          lines = NULL;
  g_autoptr (PdNoteCoach) self = NULL;
  Reading                 reading = { NULL };

  if (n_bytes > MAX_LIST || !g_utf8_validate_len (words, n_bytes, NULL))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A list of words is UTF-8 text of at most 1 MB."));
      return NULL;
    }
  text = g_strndup (words, n_bytes);
  lines = g_strsplit (text, "\n", -1);
  reading.coach = self = coach_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (read_line (&reading, lines[i]))
        continue;
      g_set_error (error,
                   PD_ERROR,
                   PD_ERROR_INPUT,
                   /* Translators: of a list of words */
                   _ ("Line %u: expected words, “=”, and what could stand instead."),
                   i + 1);
      g_free (reading.why);
      return NULL;
    }
  g_free (reading.why);
  return g_steal_pointer (&self);
}

/**
 * pd_note_coach_free:
 * @self: (transfer full) (nullable): a coach
 */
void
pd_note_coach_free (PdNoteCoach *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->not_names);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->known_names);
  g_free (self);
}
