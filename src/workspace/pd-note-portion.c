/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-note-portion-private.h"

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-note.h"

/**
 * pd_note_portion_free:
 * @self: (transfer full) (nullable): a portion
 */
void
pd_note_portion_free (PdNotePortion *self)
{
  if (self == NULL)
    return;
  pd_note_index_free (self->index);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
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

/**
 * pd_note_portion_index:
 * @portion: revisions, those of one note beside one another
 * @cancellable: (nullable): to give it up
 * @error: return location for an error
 *
 * Opens the revisions and puts their words into the index; a portion without any ends what
 * pd_note_index_begin() began. Can be called in any thread.
 *
 * Returns: whether all that could be opened can be found
 */
gboolean
pd_note_portion_index (PdNotePortion *portion,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (portion->revisions->len == 0)
    return pd_note_index_commit (portion->index, error);
  for (guint i = 0; i < portion->revisions->len; i++)
    {
      const PdNoteRevision *revision = g_ptr_array_index (portion->revisions, i);
      const PdNoteRevision *next = i + 1 < portion->revisions->len ? g_ptr_array_index (portion->revisions, i + 1) : NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!add_words (words, portion->reader, revision))
        portion->n_damaged++;
      if (next != NULL && next->note_id == revision->note_id)
        continue;
      if (words->len > 0 && !pd_note_index_set (portion->index, revision->note_id, revision->day, words->str, error))
        return FALSE;
      portion->n_notes++;
      portion->last_id = revision->note_id;
      g_string_truncate (words, 0);
    }
  return TRUE;
}
