/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a note comes out of the file, and into it again. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-writing-private.h"

#include "pd-workspace-note-words.h"

static PdNote *
read_revision (PdNoteWriting *self,
               int            revision,
               GError       **error)
{
  g_autoptr (GBytes) content = pd_workspace_read_note (self->workspace, self->record->id, revision, error);

  return content != NULL ? pd_note_new_from_bytes (content, error) : NULL;
}

/* The text that a draft went on from. Whoever could not read it then went on from nothing. */
static PdNote *
read_base (PdNoteWriting *self,
           int            revision)
{
  PdNote *base = revision > 0 ? read_revision (self, revision, NULL) : NULL;

  return base != NULL ? base : pd_note_new ();
}

static PdNote *
ask_usual (PdNoteWriting *self,
           GError       **error)
{
  g_autoptr (PdNoteTemplate) usual = pd_workspace_load_default_note_template (self->workspace, error);

  return usual != NULL ? pd_note_template_make_note (usual) : NULL;
}

/* Somebody else wrote after the draft was begun: both are put together, and that is a draft
 * on what they wrote. */
static void
merge_draft (PdNoteWriting *self,
             const PdNote  *mine,
             int            base_revision)
{
  g_autoptr (PdNote) before = read_base (self, base_revision);

  self->note = pd_note_merge (before, mine, self->base, &self->n_conflicts);
  self->is_merged = TRUE;
  self->is_unsaved = TRUE;
}

static void
take_draft (PdNoteWriting *self,
            PdNote        *mine,
            int            base_revision)
{
  self->is_resumed = TRUE;
  if (self->record->closed_at != 0)
    pd_note_writing_fill_addendum (self, mine);
  else if (base_revision != self->base_revision)
    merge_draft (self, mine, base_revision);
  else
    self->note = pd_note_copy (mine);
}

/* One that can't be opened does not keep anybody from the note. */
static void
load_draft (PdNoteWriting *self)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (PdNote) mine = NULL;
  g_autoptr (GError) error = NULL;
  int                base_revision;

  if (pd_workspace_find_note_draft (self->workspace, self->record->id, &content, &base_revision, &error) && content == NULL)
    return;
  if (content != NULL)
    mine = pd_note_new_from_bytes (content, &error);
  if (mine != NULL)
    take_draft (self, mine, base_revision);
  else
    self->trouble = g_strdup (error->message);
}

/**
 * pd_note_writing_load:
 * @self: a note whose record is known
 * @error: return location for an error
 *
 * Reads its newest text, or what it is to ask, and the draft that goes on from there.
 *
 * Returns: whether that can be read
 */
gboolean
pd_note_writing_load (PdNoteWriting *self,
                      GError       **error)
{
  self->base_revision = self->record->text_revision;
  self->base = self->base_revision > 0 ? read_revision (self, 0, error) : ask_usual (self, error);
  if (self->base == NULL)
    return FALSE;
  if (pd_note_writing_is_mine (self))
    load_draft (self);
  if (self->note == NULL)
    self->note = pd_note_copy (self->base);
  if (self->record->closed_at != 0)
    pd_note_writing_apply_marks (self);
  return TRUE;
}

/* Whoever took everything back has no draft. */
static gboolean
keep_draft (PdNoteWriting *self,
            const PdNote  *note,
            GError       **error)
{
  g_autoptr (GBytes) content = NULL;

  if (self->record->closed_at != 0 ? pd_note_is_empty (note) : pd_note_equal (note, self->base))
    return pd_workspace_remove_note_draft (self->workspace, self->record->id, error);
  content = pd_note_to_bytes (note, error);
  return content != NULL &&
         pd_workspace_save_note_draft (self->workspace, self->record->id, self->base_revision, content, error);
}

/**
 * pd_note_writing_save_draft:
 * @self: an open note
 * @error: return location for an error
 *
 * Keeps what was typed, for the person who typed it. Does nothing when all of it is kept.
 *
 * Returns: whether it is kept
 */
gboolean
pd_note_writing_save_draft (PdNoteWriting *self,
                            GError       **error)
{
  g_autoptr (PdNote) note = NULL;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  if (!self->is_unsaved)
    return TRUE;
  note = self->record->closed_at != 0 ? pd_note_writing_dup_addendum (self) : pd_note_writing_dup_note (self);
  if (!keep_draft (self, note, error))
    return FALSE;
  self->is_unsaved = FALSE;
  self->saved_at = g_get_real_time ();
  return TRUE;
}

/**
 * pd_note_writing_reload:
 * @self: an open note
 * @error: return location for an error
 *
 * Looks again at what is known of it: who reads it, how it stands.
 *
 * Returns: whether it is still there
 */
gboolean
pd_note_writing_reload (PdNoteWriting *self,
                        GError       **error)
{
  g_autoptr (PdNoteRecord) record = NULL;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  record = pd_workspace_load_note (self->workspace, self->record->id, error);
  if (record == NULL)
    return FALSE;
  pd_note_record_free (self->record);
  self->record = g_steal_pointer (&record);
  return TRUE;
}

/**
 * pd_note_writing_share:
 * @self: a note that can be written in
 * @error: return location for an error, as for pd_workspace_write_note(); the draft is kept
 *   then
 *
 * Makes a revision of it as it stands, for all who read it. Does nothing when there is
 * nothing new.
 *
 * Returns: whether all of it is theirs to read
 */
gboolean
pd_note_writing_share (PdNoteWriting *self,
                       GError       **error)
{
  g_autoptr (PdNote) note = NULL;
  g_autoptr (GBytes) content = NULL;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  note = pd_note_writing_dup_note (self);
  if (self->base_revision > 0 && pd_note_equal (note, self->base))
    return TRUE;
  content = pd_note_to_bytes (note, error);
  if (content == NULL ||
      !pd_workspace_write_note (self->workspace, self->record->id, self->base_revision, content, error))
    return FALSE;
  pd_note_free (self->base);
  self->base = g_steal_pointer (&note);
  self->is_unsaved = FALSE;
  self->is_resumed = FALSE;
  self->is_merged = FALSE;
  self->n_conflicts = 0;
  if (!pd_note_writing_reload (self, error))
    return FALSE;
  self->base_revision = self->record->text_revision;
  return TRUE;
}

/**
 * pd_note_writing_agree:
 * @self: a note that can be written in
 * @error: return location for an error, as for pd_workspace_agree_note()
 *
 * Shares what is not shared yet, and puts down that the person agrees to the note as it is
 * then.
 *
 * Returns: whether that is put down
 */
gboolean
pd_note_writing_agree (PdNoteWriting *self,
                       GError       **error)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  return pd_note_writing_share (self, error) &&
         pd_workspace_agree_note (self->workspace, self->record->id, self->base_revision, error) &&
         pd_note_writing_reload (self, error);
}
