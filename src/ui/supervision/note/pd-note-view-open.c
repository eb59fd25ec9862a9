/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which note is shown, and how what is typed in it is kept. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-view-private.h"

/* What was opened before is shown as it was left, with its undo; unless a revision came
 * from elsewhere meanwhile. */
static PdNoteWriting *
open_writing (PdNoteView *self,
              PdId        note_id,
              GError    **error)
{
  PdNoteWriting *known = g_hash_table_lookup (self->writings, &note_id);

  if (known != NULL && pd_note_writing_reload (known, NULL) && pd_note_writing_is_current (known))
    return g_object_ref (known);
  return pd_note_writing_open (self->part.workspace, note_id, error);
}

/**
 * pd_note_view_show:
 * @self: a view of notes
 * @note_id: a note
 * @error: return location for an error, as for pd_workspace_read_note(); what was shown
 *   before stays
 *
 * Shows a note, with what the person wrote and did not finish.
 *
 * Returns: whether it can be read
 */
gboolean
pd_note_view_show (PdNoteView *self,
                   PdId        note_id,
                   GError    **error)
{
  g_autoptr (PdNoteWriting) writing = NULL;

  g_return_val_if_fail (PD_IS_NOTE_VIEW (self), FALSE);

  pd_note_view_save_draft (self);
  writing = open_writing (self, note_id, error);
  if (writing == NULL)
    return FALSE;
  g_signal_group_set_target (self->writing_signals, writing);
  g_hash_table_replace (self->writings, g_memdup2 (&note_id, sizeof note_id), g_object_ref (writing));
  g_set_object (&self->writing, writing);
  pd_note_view_rebuild (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

/**
 * pd_note_view_resume:
 * @self: a view of notes
 *
 * Shows the note that the person was writing when the file was locked or the program was
 * ended, if they were, with the cursor behind what they typed last.
 *
 * Returns: whether there is one
 */
gboolean
pd_note_view_resume (PdNoteView *self)
{
  PdId           id;
  GtkTextBuffer *buffer;
  GtkTextIter    end;

  g_return_val_if_fail (PD_IS_NOTE_VIEW (self), FALSE);

  if (!pd_workspace_find_unfinished_note (self->part.workspace, &id, NULL) || id == PD_ID_NONE ||
      !pd_note_view_show (self, id, NULL))
    return FALSE;
  buffer = pd_note_writing_get_buffer (self->writing, pd_note_writing_find_last_changed (self->writing));
  if (buffer != NULL)
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_place_cursor (buffer, &end);
    }
  return TRUE;
}

/**
 * pd_note_view_save_draft:
 * @self: a view of notes
 *
 * Keeps what was typed as a draft inside the file, at once. Does nothing when all of it is
 * kept, or the file is locked.
 */
void
pd_note_view_save_draft (PdNoteView *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PD_IS_NOTE_VIEW (self));

  if (self->writing == NULL || pd_workspace_is_locked (self->part.workspace))
    return;
  self->is_acting = TRUE;
  if (!pd_note_writing_save_draft (self->writing, &error))
    pd_note_view_tell (self, error->message);
  self->is_acting = FALSE;
  pd_typing_pause_saved (self->pause);
  pd_note_view_update_words (self);
  pd_note_view_update_actions (self);
}

/**
 * pd_note_view_get_writing:
 * @self: a view of notes
 *
 * Returns: (transfer none) (nullable): the note that it shows
 */
PdNoteWriting *
pd_note_view_get_writing (PdNoteView *self)
{
  g_return_val_if_fail (PD_IS_NOTE_VIEW (self), NULL);

  return self->writing;
}
