/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is added to a note after it was closed. Until then it is a draft like any other: a
 * note of one section. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-writing-private.h"

#include "pd-note-marks.h"
#include "pd-note-mark.h"

#define ADDENDUM "addendum"

/* Somebody had not shared all when it was closed: that can only be added now. */
static char *
dup_unshared (PdNoteWriting *self,
              const PdNote  *draft)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < draft->sections->len; i++)
    {
      const PdNoteSection *section = g_ptr_array_index (draft->sections, i);
      g_autofree char     *shared = pd_note_writing_dup_base_account (self, i);

      if (!g_str_equal (section->accounts[self->my_side], shared))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", section->accounts[self->my_side]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pd_note_writing_fill_addendum:
 * @self: a note that can be added to
 * @draft: what was written and not finished
 */
void
pd_note_writing_fill_addendum (PdNoteWriting *self,
                               const PdNote  *draft)
{
  const PdNoteSection *first = draft->sections->len > 0 ? g_ptr_array_index (draft->sections, 0) : NULL;
  g_autofree char     *text = NULL;

  if (first != NULL && g_str_equal (first->id, ADDENDUM))
    text = g_strdup (first->accounts[self->my_side]);
  else
    text = dup_unshared (self, draft);
  gtk_text_buffer_begin_irreversible_action (self->addendum);
  gtk_text_buffer_set_text (self->addendum, text, -1);
  gtk_text_buffer_end_irreversible_action (self->addendum);
  self->is_unsaved = FALSE;
}

/**
 * pd_note_writing_dup_addendum:
 * @self: a note that can be added to
 *
 * Returns: (transfer full): what is to be added, as a draft
 */
PdNote *
pd_note_writing_dup_addendum (PdNoteWriting *self)
{
  PdNote          *draft = pd_note_new ();
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->addendum, &start, &end);
  text = gtk_text_buffer_get_text (self->addendum, &start, &end, TRUE);
  pd_note_add_section (draft, ADDENDUM, NULL, NULL);
  pd_note_set_account (draft, 0, self->my_side, text);
  return draft;
}

/**
 * pd_note_writing_apply_marks:
 * @self: a note that is closed
 *
 * Shows as done what was added to the note as done.
 */
void
pd_note_writing_apply_marks (PdNoteWriting *self)
{
  for (int i = self->record->text_revision + 1; i <= self->record->n_revisions; i++)
    {
      g_autoptr (GBytes) content = pd_workspace_read_note (self->workspace, self->record->id, i, NULL);
      g_autofree char   *text = NULL;

      if (content == NULL)
        continue;
      text = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
      pd_note_mark_apply (self->note, text);
    }
}

/**
 * pd_note_writing_can_be_added_to:
 * @self: an open note
 *
 * Returns: whether it is closed, and the person who unlocked the file can add to it
 */
gboolean
pd_note_writing_can_be_added_to (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  return self->record->closed_at != 0 && pd_note_writing_is_mine (self);
}

/**
 * pd_note_writing_get_addendum:
 * @self: an open note
 *
 * Returns: (transfer none): what is to be added to it
 */
GtkTextBuffer *
pd_note_writing_get_addendum (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), NULL);

  return self->addendum;
}

/**
 * pd_note_writing_add:
 * @self: a note that can be added to
 * @error: return location for an error, as for pd_workspace_add_to_note(); the draft is kept
 *   then
 *
 * Adds what is written there. Does nothing when that is nothing.
 *
 * Returns: whether it is added
 */
gboolean
pd_note_writing_add (PdNoteWriting *self,
                     GError       **error)
{
  g_autoptr (PdNote) draft = NULL;
  g_autoptr (GBytes) content = NULL;
  const char        *text;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  draft = pd_note_writing_dup_addendum (self);
  if (pd_note_is_empty (draft))
    return TRUE;
  text = ((const PdNoteSection *) g_ptr_array_index (draft->sections, 0))->accounts[self->my_side];
  content = g_bytes_new (text, strlen (text));
  if (!pd_workspace_add_to_note (self->workspace, self->record->id, content, error))
    return FALSE;
  pd_note_set_account (draft, 0, self->my_side, NULL);
  pd_note_writing_fill_addendum (self, draft);
  return pd_note_writing_reload (self, error);
}
