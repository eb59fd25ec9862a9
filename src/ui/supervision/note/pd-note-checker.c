/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-checker-private.h"

G_DEFINE_FINAL_TYPE (PdNoteChecker, pd_note_checker, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
load_own_words (PdNoteChecker *self)
{
  g_auto (GStrv)        words = pd_workspace_list_own_words (self->workspace, NULL);
  g_autoptr (GPtrArray) people = pd_workspace_dup_people (self->workspace);
  g_autoptr (GPtrArray) sites = pd_workspace_dup_sites (self->workspace);

  if (words != NULL)
    pd_note_spelling_set_own_words (self->spelling, (const char *const *) words);
  for (guint i = 0; i < people->len; i++)
    pd_note_spelling_add_name (self->spelling, pd_person_get_name (g_ptr_array_index (people, i)));
  for (guint i = 0; i < sites->len; i++)
    pd_note_spelling_add_name (self->spelling, pd_site_get_name (g_ptr_array_index (sites, i)));
}

/* A list of words that can't be read is the business of whoever writes it: here it says
 * nothing. */
static void
load (PdNoteChecker *self)
{
  g_clear_pointer (&self->coach, pd_note_coach_free);
  if (self->has_coach)
    self->coach = pd_workspace_create_note_coach (self->workspace, NULL);
  if (self->spelling != NULL)
    load_own_words (self);
  pd_note_checker_look_at_all (self);
}

static void
changed_cb (PdNoteChecker *self,
            guint          tables)
{
  if (tables & (PD_STORE_TABLE_NOTE_WORDS | PD_STORE_TABLE_PERSON | PD_STORE_TABLE_SITE))
    load (self);
}

static GWeakRef *
weak_ref_new (gpointer object)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, object);
  return weak;
}

static void
weak_ref_free (GWeakRef *weak)
{
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* The file may have been locked meanwhile, and the checker be gone. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdNoteChecker)  self = g_weak_ref_get (user_data);
  g_autoptr (PdNoteSpelling) spelling = pd_note_spelling_load_finish (result);

  weak_ref_free (user_data);
  if (self == NULL || pd_workspace_is_locked (self->workspace))
    return;
  self->spelling = g_steal_pointer (&spelling);
  load_own_words (self);
  pd_note_checker_look_at_all (self);
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
}

/**
 * pd_note_checker_buffer_gone:
 * @data: a #PdNoteChecker
 * @buffer: one that it watched, and that goes
 */
void
pd_note_checker_buffer_gone (gpointer data,
                             GObject *buffer)
{
  g_ptr_array_remove_fast (PD_NOTE_CHECKER (data)->buffers, buffer);
}

static void
pd_note_checker_dispose (GObject *object)
{
  PdNoteChecker *self = PD_NOTE_CHECKER (object);

  for (guint i = 0; i < self->buffers->len; i++)
    {
      g_object_weak_unref (self->buffers->pdata[i], pd_note_checker_buffer_gone, self);
      g_object_set_data (self->buffers->pdata[i], PD_NOTE_CHECKER_PENDING, NULL);
      g_signal_handlers_disconnect_by_data (self->buffers->pdata[i], self);
    }
  g_ptr_array_set_size (self->buffers, 0);

  G_OBJECT_CLASS (pd_note_checker_parent_class)->dispose (object);
}

static void
pd_note_checker_finalize (GObject *object)
{
  PdNoteChecker *self = PD_NOTE_CHECKER (object);

  g_ptr_array_unref (self->buffers);
  g_clear_pointer (&self->coach, pd_note_coach_free);
  g_clear_object (&self->spelling);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_note_checker_parent_class)->finalize (object);
}

static void
pd_note_checker_class_init (PdNoteCheckerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pd_note_checker_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_note_checker_finalize;

  signals[SIGNAL_LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pd_note_checker_init (PdNoteChecker *self)
{
  self->buffers = g_ptr_array_new ();
}

/**
 * pd_note_checker_new:
 * @workspace: an unlocked workspace
 * @today: the day that it is
 * @has_coach: whether the coach has a say, too
 * @languages: (array zero-terminated=1): the reader's languages, the first one first
 *
 * Returns: (transfer full): what looks over what is written; spelling follows when its
 *   dictionary is loaded
 */
PdNoteChecker *
pd_note_checker_new (PdWorkspace       *workspace,
                     PdDay              today,
                     gboolean           has_coach,
                     const char *const *languages)
{
  PdNoteChecker *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_NOTE_CHECKER, NULL);
  self->workspace = g_object_ref (workspace);
  self->today = today;
  self->has_coach = has_coach;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  pd_note_spelling_load_async (languages, loaded_cb, weak_ref_new (self));
  return self;
}

/**
 * pd_note_checker_is_without_dictionary:
 * @self: what looks over what is written
 *
 * Returns: whether there is no dictionary for any of the reader's languages
 */
gboolean
pd_note_checker_is_without_dictionary (PdNoteChecker *self)
{
  g_return_val_if_fail (PD_IS_NOTE_CHECKER (self), FALSE);

  return self->spelling != NULL && pd_note_spelling_get_language (self->spelling) == NULL;
}

/**
 * pd_note_checker_get_spelling:
 * @self: what looks over what is written
 *
 * Returns: (transfer none): its dictionary, once something was found with that
 */
PdNoteSpelling *
pd_note_checker_get_spelling (PdNoteChecker *self)
{
  return self->spelling;
}

/**
 * pd_note_checker_look_at_words:
 * @self: what looks over what is written
 * @text: whole lines of it
 *
 * Returns: (transfer full) (element-type PdHint): what the coach has to say
 */
GPtrArray *
pd_note_checker_look_at_words (PdNoteChecker *self,
                               const char    *text)
{
  if (self->coach == NULL)
    return g_ptr_array_new ();
  return pd_note_coach_look_over (self->coach, text, self->today);
}

/**
 * pd_note_checker_learn:
 * @self: what looks over what is written
 * @word: a word that is right from now on, for the person who unlocked the file
 * @error: return location for an error, as for pd_workspace_add_own_word()
 *
 * Returns: whether it is kept, inside the file
 */
gboolean
pd_note_checker_learn (PdNoteChecker *self,
                       const char    *word,
                       GError       **error)
{
  g_return_val_if_fail (PD_IS_NOTE_CHECKER (self), FALSE);

  return pd_workspace_add_own_word (self->workspace, word, error);
}
