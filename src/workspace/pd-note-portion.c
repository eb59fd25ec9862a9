/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-portion-private.h"

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-note.h"

typedef struct
{
  PdId     note_id;
  PdDay    day;
  GString *text;
} Words;

static void
words_clear (Words *words)
{
  g_string_free (words->text, TRUE);
}

/**
 * pd_note_portion_new:
 * @reader: who opens it
 * @revisions: (transfer full) (element-type PdNoteRevision): with their boxes, those of one
 *   note beside one another
 *
 * Returns: (transfer full): a portion
 */
PdNotePortion *
pd_note_portion_new (PdIdentity *reader,
                     GPtrArray  *revisions)
{
  PdNotePortion *self = g_new0 (PdNotePortion, 1);

  self->reader = g_object_ref (reader);
  self->revisions = revisions;
  self->words = g_array_new (FALSE, FALSE, sizeof (Words));
  g_array_set_clear_func (self->words, (GDestroyNotify) words_clear);
  return self;
}

/**
 * pd_note_portion_free:
 * @self: (transfer full) (nullable): a portion
 */
void
pd_note_portion_free (PdNotePortion *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->reader);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_free (self);
}

static char *
dup_words (const PdNoteRevision *revision,
           GBytes               *content,
           GError              **error)
{
  g_autoptr (PdNote) note = NULL;
  gsize              size;
  const char        *text = g_bytes_get_data (content, &size);

  if (revision->kind == PD_NOTE_REVISION_ADDENDUM)
    return g_utf8_make_valid (text, (gssize) size);
  note = pd_note_new_from_bytes (content, error);
  return note != NULL ? pd_note_to_text (note) : NULL;
}

/* Adds what is readable of a revision to the words of its note. */
static gboolean
add_words (GString              *words,
           PdIdentity           *reader,
           const PdNoteRevision *revision)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = pd_note_seal_open (reader, revision, &error);
  g_autofree char   *text = content != NULL ? dup_words (revision, content, &error) : NULL;

  if (text == NULL)
    return g_error_matches (error, PD_ERROR, PD_ERROR_REFUSED);
  g_string_append (words, text);
  g_string_append_c (words, '\n');
  return TRUE;
}

/* The words of a note, to which its revision adds its own. */
static GString *
find_words (PdNotePortion        *self,
            const PdNoteRevision *revision)
{
  Words *last = self->words->len > 0 ? &g_array_index (self->words, Words, self->words->len - 1) : NULL;
  Words  words = { revision->note_id, revision->day, NULL };

  if (last != NULL && last->note_id == revision->note_id)
    return last->text;
  words.text = g_string_new (NULL);
  g_array_append_val (self->words, words);
  return words.text;
}

/**
 * pd_note_portion_open:
 * @self: a portion
 * @cancellable: (nullable): to give it up
 * @error: return location for an error: %G_IO_ERROR_CANCELLED
 *
 * Opens the boxes. Those that are sealed for the reader and don't open are counted.
 *
 * Returns: whether it was not given up
 */
gboolean
pd_note_portion_open (PdNotePortion *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  for (guint i = 0; i < self->revisions->len; i++)
    {
      const PdNoteRevision *revision = g_ptr_array_index (self->revisions, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!add_words (find_words (self, revision), self->reader, revision))
        self->n_damaged++;
    }
  return TRUE;
}

/**
 * pd_note_portion_index:
 * @self: a portion that was opened
 * @index: where its words go
 * @cancellable: (nullable): to give it up
 * @error: return location for an error
 *
 * Returns: whether all that could be opened can be found
 */
gboolean
pd_note_portion_index (PdNotePortion *self,
                       PdNoteIndex   *index,
                       GCancellable  *cancellable,
                       GError       **error)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const Words *words = &g_array_index (self->words, Words, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (words->text->len > 0 && !pd_note_index_set (index, words->note_id, words->day, words->text->str, error))
        return FALSE;
    }
  return TRUE;
}
