/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-spelling.h"

#include <enchant.h>
#include <pango/pango.h>
#include <string.h>

/* Below a file, so that no folder can be made there, whoever runs this. */
#define NOWHERE "/dev/null/none"
#define FOLDER_VARIABLE "ENCHANT_CONFIG_DIR"

#define MAX_SUGGESTIONS 5

struct _PdNoteSpelling
{
  GObject parent_instance;

  /* owned */
  EnchantBroker *broker;
  EnchantDict   *dictionary;
  GHashTable    *names;
  GHashTable    *own_words;
  char          *language;
};

G_DEFINE_FINAL_TYPE (PdNoteSpelling, pd_note_spelling, G_TYPE_OBJECT)

static void
pd_note_spelling_finalize (GObject *object)
{
  PdNoteSpelling *self = PD_NOTE_SPELLING (object);

  if (self->dictionary != NULL)
    enchant_broker_free_dict (self->broker, self->dictionary);
  if (self->broker != NULL)
    enchant_broker_free (self->broker);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->own_words);
  g_free (self->language);

  G_OBJECT_CLASS (pd_note_spelling_parent_class)->finalize (object);
}

static void
pd_note_spelling_class_init (PdNoteSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_note_spelling_finalize;
}

static void
pd_note_spelling_init (PdNoteSpelling *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * pd_note_spelling_keep_out_of_home:
 *
 * Gives enchant a folder that can't be. To be called before there are threads; without it
 * no dictionary is loaded.
 */
void
pd_note_spelling_keep_out_of_home (void)
{
  g_setenv (FOLDER_VARIABLE, NOWHERE, TRUE);
}

static void
load (PdNoteSpelling    *self,
      const char *const *languages)
{
  if (g_strcmp0 (g_getenv (FOLDER_VARIABLE), NOWHERE) != 0)
    return;
  self->broker = enchant_broker_init ();
  for (guint i = 0; self->dictionary == NULL && languages[i] != NULL; i++)
    if (enchant_broker_dict_exists (self->broker, languages[i]))
      {
        self->dictionary = enchant_broker_request_dict (self->broker, languages[i]);
        self->language = g_strdup (languages[i]);
      }
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  PdNoteSpelling *self = g_object_new (PD_TYPE_NOTE_SPELLING, NULL);

  load (self, task_data);
  g_task_return_pointer (task, self, g_object_unref);
}

/**
 * pd_note_spelling_load_async:
 * @languages: (array zero-terminated=1): the reader's languages, the first one first
 * @callback: called when it is loaded
 * @user_data: handed to @callback
 *
 * Loads a dictionary in a thread: that takes as long as some frames.
 */
void
pd_note_spelling_load_async (const char *const  *languages,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, pd_note_spelling_load_async);
  g_task_set_task_data (task, g_strdupv ((char **) languages), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * pd_note_spelling_load_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): what knows how words are spelt; nothing is unknown to one that
 *   found no dictionary
 */
PdNoteSpelling *
pd_note_spelling_load_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * pd_note_spelling_get_language:
 * @self: how words are spelt
 *
 * Returns: (nullable): the language of its dictionary; %NULL without one
 */
const char *
pd_note_spelling_get_language (PdNoteSpelling *self)
{
  g_return_val_if_fail (PD_IS_NOTE_SPELLING (self), NULL);

  return self->dictionary != NULL ? self->language : NULL;
}

static char *
fold (const char *word,
      gsize       n_bytes)
{
  char *folded = g_utf8_casefold (word, (gssize) n_bytes);

  if (g_str_has_suffix (folded, "'s"))
    folded[strlen (folded) - strlen ("'s")] = '\0';
  else if (g_str_has_suffix (folded, "’s"))
    folded[strlen (folded) - strlen ("’s")] = '\0';
  return folded;
}

/**
 * pd_note_spelling_set_own_words:
 * @self: how words are spelt
 * @words: (array zero-terminated=1): words that are right, whatever the dictionary says
 */
void
pd_note_spelling_set_own_words (PdNoteSpelling    *self,
                                const char *const *words)
{
  g_return_if_fail (PD_IS_NOTE_SPELLING (self));

  g_hash_table_remove_all (self->own_words);
  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (self->own_words, fold (words[i], strlen (words[i])));
}

/* Letters, what belongs to them, and apostrophes between them. */
static gboolean
is_of_word (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (c == '\'' || c == 0x2019)
    return g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p)));
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static const char *
find_space (const char *p)
{
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
is_address_at (const char *p)
{
  return *p == '@' || g_str_has_prefix (p, "://");
}

/* The next word, and whether it is one to look up: not what has digits or capitals in it
 * ("IPS", "3rd"), and no address. */
static gboolean
find_word (const char **p,
           PdWordSpan  *ret_span,
           const char  *text)
{
  const char *start;
  gboolean    is_word = TRUE;

  while (**p != '\0' && !g_unichar_isalnum (g_utf8_get_char (*p)))
    *p = g_utf8_next_char (*p);
  start = *p;
  while (**p != '\0' && (is_of_word (*p) || g_unichar_isdigit (g_utf8_get_char (*p)) || **p == '_'))
    {
      gunichar c = g_utf8_get_char (*p);

      is_word = is_word && !g_unichar_isdigit (c) && c != '_' && (*p == start || !g_unichar_isupper (c));
      *p = g_utf8_next_char (*p);
    }
  if (is_address_at (*p))
    {
      is_word = FALSE;
      *p = find_space (*p);
    }
  *ret_span = (PdWordSpan){ (gsize) (start - text), (gsize) (*p - start) };
  return is_word;
}

/* An English dictionary has nothing to say about a word in Arabic. */
static gboolean
is_in_script_of (PdNoteSpelling *self,
                 const char     *word)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (word));

  return pango_language_includes_script (pango_language_from_string (self->language), (PangoScript) script);
}

static gboolean
is_known (PdNoteSpelling *self,
          const char     *word,
          gsize           n_bytes)
{
  g_autofree char *folded = fold (word, n_bytes);

  return !is_in_script_of (self, word) ||
         g_hash_table_contains (self->own_words, folded) ||
         g_hash_table_contains (self->names, folded) ||
         enchant_dict_check (self->dictionary, word, (gssize) n_bytes) == 0;
}

/**
 * pd_note_spelling_add_name:
 * @self: how words are spelt
 * @name: of somebody who works here, or of a site: each of its words is right
 */
void
pd_note_spelling_add_name (PdNoteSpelling *self,
                           const char     *name)
{
  const char *p = name;
  PdWordSpan  span;

  g_return_if_fail (PD_IS_NOTE_SPELLING (self));

  while (*p != '\0')
    {
      find_word (&p, &span, name);
      g_hash_table_add (self->names, fold (name + span.start, span.n_bytes));
    }
}

/**
 * pd_note_spelling_find_unknown:
 * @self: how words are spelt
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type PdWordSpan): the words that the dictionary does not
 *   know, and that are not one's own
 */
GArray *
pd_note_spelling_find_unknown (PdNoteSpelling *self,
                               const char     *text)
{
  GArray     *unknown = g_array_new (FALSE, FALSE, sizeof (PdWordSpan));
  const char *p = text;
  PdWordSpan  span;

  g_return_val_if_fail (PD_IS_NOTE_SPELLING (self), unknown);

  while (self->dictionary != NULL && *p != '\0')
    if (find_word (&p, &span, text) && span.n_bytes > 0 && !is_known (self, text + span.start, span.n_bytes))
      g_array_append_val (unknown, span);
  return unknown;
}

/**
 * pd_note_spelling_suggest:
 * @self: how words are spelt
 * @word: one that the dictionary does not know
 *
 * Returns: (transfer full) (array zero-terminated=1): what may be meant, the likeliest first
 */
char **
pd_note_spelling_suggest (PdNoteSpelling *self,
                          const char     *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char                   **found = NULL;
  size_t                   n = 0;

  g_return_val_if_fail (PD_IS_NOTE_SPELLING (self), NULL);

  if (self->dictionary != NULL)
    found = enchant_dict_suggest (self->dictionary, word, -1, &n);
  for (size_t i = 0; i < n && i < MAX_SUGGESTIONS; i++)
    g_strv_builder_add (builder, found[i]);
  if (found != NULL)
    enchant_dict_free_string_list (self->dictionary, found);
  return g_strv_builder_end (builder);
}
