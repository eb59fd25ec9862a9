/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The coach's words, and one's own words of spelling. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-note-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-note-words-table.h"
#include "pd-shipped-private.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

/* The longest word that a spelling list takes, in bytes, and how many it holds. */
#define LONGEST_WORD 200
#define MOST_WORDS 10000

/**
 * pd_workspace_dup_coach_words:
 * @self: a workspace
 * @ret_is_own: (out) (optional): whether the service has a list of its own
 * @error: return location for an error
 *
 * Returns: (transfer full): the list of words that notes are looked over for, as
 *   data/words/english.words explains it: the service's own, else the one that comes with
 *   the program
 */
char *
pd_workspace_dup_coach_words (PdWorkspace *self,
                              gboolean    *ret_is_own,
                              GError     **error)
{
  g_autoptr (GBytes) shipped = NULL;
  char              *words;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_coach_words_table_find (self->store, &words, error))
    return NULL;
  if (ret_is_own != NULL)
    *ret_is_own = words != NULL;
  if (words != NULL)
    return words;
  shipped = pd_shipped_load (PD_SHIPPED_WORDS, error);
  return shipped != NULL ? g_strndup (g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped)) : NULL;
}

/**
 * pd_workspace_create_note_coach:
 * @self: a workspace
 * @error: return location for an error: %PD_ERROR_INPUT when the service's list can't be
 *   read
 *
 * It goes by the service's list of words, or by the one that comes with the program, and
 * knows the names of the people of the service, which may stand in a note.
 *
 * Returns: (transfer full): a coach for whoever writes
 */
PdNoteCoach *
pd_workspace_create_note_coach (PdWorkspace *self,
                                GError     **error)
{
  g_autofree char      *words = pd_workspace_dup_coach_words (self, NULL, error);
  g_autoptr (GPtrArray) people = NULL;
  PdNoteCoach          *coach;

  if (words == NULL)
    return NULL;
  coach = pd_note_coach_new_parse (words, -1, error);
  if (coach == NULL)
    return NULL;
  people = pd_workspace_dup_people (self);
  for (guint i = 0; i < people->len; i++)
    pd_note_coach_add_known_name (coach, pd_person_get_name (g_ptr_array_index (people, i)));
  return coach;
}

static gboolean
write_coach_words (PdChange *change,
                   gpointer  value,
                   GError  **error)
{
  return pd_coach_words_table_set (change, value, error);
}

/**
 * pd_workspace_save_coach_words:
 * @self: a workspace
 * @words: (nullable): the service's own list from now on; %NULL goes back to the one that
 *   comes with the program
 * @error: return location for an error: %PD_ERROR_INPUT names the line that can't be read
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_save_coach_words (PdWorkspace *self,
                               const char  *words,
                               GError     **error)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  if (words != NULL)
    {
      g_autoptr (PdNoteCoach) coach = pd_note_coach_new_parse (words, -1, error);

      if (coach == NULL)
        return FALSE;
    }
  return pd_workspace_do (self,
                          /* Translators: acts in the history; other words are offered for those on the list */
                          words != NULL ? _ ("Change the words that notes are looked over for")
                                        : _ ("Go back to the usual words that notes are looked over for"),
                          write_coach_words,
                          (gpointer) words,
                          error);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* One a line, in the order of their bytes. */
static GPtrArray *
load_own_words (PdWorkspace *self,
                GError     **error)
{
  g_autoptr (PdOwnWords) sealed = NULL;
  g_autoptr (GBytes)     content = NULL;
  g_autofree char       *text = NULL;
  g_auto (GStrv)         lines = NULL;
  GPtrArray             *words;

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_own_words_table_find (self->store, pd_workspace_get_my_id (self), &sealed, error))
    return NULL;
  if (sealed != NULL)
    {
      content = pd_note_seal_open_own_words (self, sealed, error);
      if (content == NULL)
        return NULL;
      text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
    }
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && g_utf8_validate (lines[i], -1, NULL))
      g_ptr_array_add (words, g_strdup (lines[i]));
  return words;
}

static gboolean
write_own_words (PdChange *change,
                 gpointer  value,
                 GError  **error)
{
  return pd_own_words_table_save (change, value, error);
}

static gboolean
save_own_words (PdWorkspace *self,
                const char  *label,
                GPtrArray   *words,
                GError     **error)
{
  g_autoptr (PdOwnWords) sealed = g_new0 (PdOwnWords, 1);
  g_autoptr (GString)    text = g_string_new (NULL);
  g_autoptr (GBytes)     content = NULL;

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (words, i));
  content = g_bytes_new (text->str, text->len);
  sealed->person_id = pd_workspace_get_my_id (self);
  sealed->saved_at = pd_workspace_get_now (self);
  return pd_note_seal_own_words (self, sealed, content, error) &&
         pd_workspace_do (self, label, write_own_words, sealed, error);
}

/**
 * pd_workspace_list_own_words:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (array zero-terminated=1): the words that the person who
 *   unlocked it spells their own way; nobody else can list them
 */
char **
pd_workspace_list_own_words (PdWorkspace *self,
                             GError     **error)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  words = load_own_words (self, error);
  if (words == NULL)
    return NULL;
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_steal (words, NULL);
}

static gboolean
is_one_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* As it is kept: composed, so that it is found however it was typed. NULL where it is none. */
static char *
normalize_word (const char *word)
{
  g_autofree char *composed = NULL;

  if (!g_utf8_validate (word, -1, NULL))
    return NULL;
  composed = g_utf8_normalize (word, -1, G_NORMALIZE_ALL_COMPOSE);
  g_strstrip (composed);
  return is_one_word (composed) ? g_steal_pointer (&composed) : NULL;
}

static gboolean
find_word (GPtrArray  *words,
           const char *word,
           guint      *ret_index)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, ret_index);
}

/**
 * pd_workspace_add_own_word:
 * @self: a workspace
 * @word: one word
 * @error: return location for an error: %PD_ERROR_INPUT when it is none, or there are too
 *   many
 *
 * The person who unlocked it spells it so from now on. It is sealed for them: a word that
 * somebody had to teach the spelling is likely to stand in a note.
 *
 * Returns: whether it is on their list; it may have been before
 */
gboolean
pd_workspace_add_own_word (PdWorkspace *self,
                           const char  *word,
                           GError     **error)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char      *kept = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  words = load_own_words (self, error);
  if (words == NULL)
    return FALSE;
  kept = normalize_word (word);
  if (kept == NULL || *kept == '\0' || strlen (kept) > LONGEST_WORD || words->len >= MOST_WORDS)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("This can’t be kept as a word of your own."));
      return FALSE;
    }
  if (find_word (words, kept, NULL))
    return TRUE;
  g_ptr_array_add (words, g_steal_pointer (&kept));
  g_ptr_array_sort (words, compare_words);
  /* Translators: acts in the history; the word is one that somebody spells their own way */
  return save_own_words (self, _ ("Add a word to one’s own"), words, error);
}

/**
 * pd_workspace_remove_own_word:
 * @self: a workspace
 * @word: a word
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not on the list of
 *   the person who unlocked it
 *
 * Returns: whether it is taken off
 */
gboolean
pd_workspace_remove_own_word (PdWorkspace *self,
                              const char  *word,
                              GError     **error)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char      *kept = NULL;
  guint                 index;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  words = load_own_words (self, error);
  if (words == NULL)
    return FALSE;
  kept = normalize_word (word);
  if (kept == NULL || !find_word (words, kept, &index))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("This is not one of your own words."));
      return FALSE;
    }
  g_ptr_array_remove_index (words, index);
  return save_own_words (self, _ ("Take a word off one’s own"), words, error);
}
