/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing notes and agreeing to them. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-notes-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-history-entry.h"
#include "pd-note-seal-private.h"
#include "pd-note-table.h"
#include "pd-note.h"
#include "pd-safeguarding-table.h"
#include "pd-workspace-private.h"

/* So much of what others did since is looked through for what one did oneself. */
#define MAX_OTHERS_DID 500

static void
add_reader (PdWorkspace  *self,
            PdNoteRecord *note,
            PdId          person_id)
{
  if (person_id != PD_ID_NONE && pd_note_seal_has_key (self, person_id))
    pd_workspace_note_add_reader_row (self, note, person_id, 1);
}

static gboolean
write_record (PdChange *change,
              gpointer  value,
              GError  **error)
{
  return pd_note_table_save (change, value, error);
}

/**
 * pd_workspace_begin_note:
 * @self: a workspace
 * @note: (inout): a new one with its parties, who become its readers as far as they can
 *   open the file, and so does who reads every note; it gets an id
 * @error: return location for an error
 *
 * Returns: whether it is there to be written
 */
gboolean
pd_workspace_begin_note (PdWorkspace  *self,
                         PdNoteRecord *note,
                         GError      **error)
{
  PdId safeguarding_id;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (note != NULL && note->id == PD_ID_NONE, FALSE);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_safeguarding_table_find (self->store, &safeguarding_id, error))
    return FALSE;
  if (!pd_note_record_is_party (note, pd_workspace_get_my_id (self)))
    return pd_workspace_refuse (error, _ ("A note is begun by somebody whose session it was."));
  for (guint i = 0; i < note->parties->len; i++)
    add_reader (self, note, g_array_index (note->parties, PdNoteParty, i).person_id);
  add_reader (self, note, safeguarding_id);
  return pd_workspace_do (self, _ ("Begin a note"), write_record, note, error);
}

static gboolean
delete_draft (PdChange *change,
              gpointer  value,
              GError  **error)
{
  const PdNoteDraft *draft = value;

  return pd_note_draft_table_delete (change, draft->note_id, draft->author_id, error);
}

/**
 * pd_workspace_save_note_draft:
 * @self: a workspace
 * @id: a note
 * @base_revision: the text that it goes on from; 0 before the first
 * @content: what the person who unlocked it wrote so far
 * @error: return location for an error
 *
 * Keeps it for them alone, in place of their draft before it. Others have their own.
 *
 * Returns: whether it is kept
 */
gboolean
pd_workspace_save_note_draft (PdWorkspace *self,
                              PdId         id,
                              int          base_revision,
                              GBytes      *content,
                              GError     **error)
{
  g_autoptr (PdNoteDraft) draft = g_new0 (PdNoteDraft, 1);
  g_autoptr (PdChange)    change = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  draft->note_id = id;
  draft->author_id = pd_workspace_get_my_id (self);
  draft->base_revision = base_revision;
  draft->saved_at = pd_workspace_get_now (self);
  if (!pd_note_seal_draft (self, draft, content, error))
    return FALSE;
  change = pd_change_begin (self->store, draft->author_id, draft->saved_at, _ ("Save the draft of a note"), error);
  return change != NULL && pd_note_draft_table_save (change, draft, error) && pd_workspace_keep_change (self, change, error);
}

/**
 * pd_workspace_find_note_draft:
 * @self: a workspace
 * @id: a note
 * @ret_content: (out) (transfer full) (nullable): what the person who unlocked it wrote
 *   and did not finish, if there is something
 * @ret_base_revision: (out): the text that it goes on from; where that is not the newest,
 *   somebody else wrote meanwhile
 * @error: return location for an error
 *
 * Returns: whether it could be looked for and opened
 */
gboolean
pd_workspace_find_note_draft (PdWorkspace *self,
                              PdId         id,
                              GBytes     **ret_content,
                              int         *ret_base_revision,
                              GError     **error)
{
  g_autoptr (PdNoteDraft) draft = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  *ret_content = NULL;
  *ret_base_revision = 0;
  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_draft_table_find (self->store, id, pd_workspace_get_my_id (self), &draft, error))
    return FALSE;
  if (draft == NULL)
    return TRUE;
  *ret_base_revision = draft->base_revision;
  *ret_content = pd_note_seal_open_draft (self, draft, error);
  return *ret_content != NULL;
}

/* What the person who unlocked the file did last, as far back as is looked. */
static gint64
find_my_last_moment (PdWorkspace *self,
                     GPtrArray   *history)
{
  for (guint i = 0; i < history->len; i++)
    {
      PdHistoryEntry *entry = g_ptr_array_index (history, i);

      if (pd_history_entry_get_who (entry) == pd_workspace_get_my_id (self))
        return pd_history_entry_get_when (entry);
    }
  return G_MAXINT64;
}

/**
 * pd_workspace_find_unfinished_note:
 * @self: a workspace
 * @ret_id: (out): the note whose draft was the last that the person who unlocked it did,
 *   or %PD_ID_NONE
 * @error: return location for an error
 *
 * What somebody was writing when the file was locked, or the program was ended.
 *
 * Returns: whether it could be looked for
 */
gboolean
pd_workspace_find_unfinished_note (PdWorkspace *self,
                                   PdId        *ret_id,
                                   GError     **error)
{
  g_autoptr (GPtrArray) history = NULL;
  gint64                saved_at;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  *ret_id = PD_ID_NONE;
  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_draft_table_find_newest (self->store, pd_workspace_get_my_id (self), ret_id, &saved_at, error))
    return FALSE;
  history = pd_workspace_list_history (self, MAX_OTHERS_DID, error);
  if (history == NULL)
    return FALSE;
  if (find_my_last_moment (self, history) != saved_at)
    *ret_id = PD_ID_NONE;
  return TRUE;
}

/**
 * pd_workspace_remove_note_draft:
 * @self: a workspace
 * @id: a note
 * @error: return location for an error
 *
 * Returns: whether the person who unlocked it has no draft of it any more
 */
gboolean
pd_workspace_remove_note_draft (PdWorkspace *self,
                                PdId         id,
                                GError     **error)
{
  PdNoteDraft draft = { .note_id = id };

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  if (!pd_workspace_check_unlocked (self, error))
    return FALSE;
  draft.author_id = pd_workspace_get_my_id (self);
  return pd_workspace_do (self, _ ("Remove the draft of a note"), delete_draft, &draft, error);
}

/* A revision by the person who unlocked the file, with nothing in its box yet. */
static PdNoteRevision *
new_revision (PdWorkspace        *self,
              const PdNoteRecord *note,
              PdNoteRevisionKind  kind)
{
  PdNoteRevision *revision = g_new0 (PdNoteRevision, 1);

  revision->note_id = note->id;
  revision->revision = note->n_revisions + 1;
  revision->kind = kind;
  revision->author_id = pd_workspace_get_my_id (self);
  revision->written_at = pd_workspace_get_now (self);
  return revision;
}

static gboolean
write_revision (PdChange *change,
                gpointer  value,
                GError  **error)
{
  const PdNoteRevision *revision = value;

  return pd_note_revision_table_insert (change, revision, error) &&
         pd_note_draft_table_delete (change, revision->note_id, revision->author_id, error);
}

/**
 * pd_workspace_write_note:
 * @self: a workspace
 * @id: a note that is not closed
 * @base_revision: the text that @content goes on from; 0 before the first
 * @content: the whole of it from now on
 * @error: return location for an error: %PD_ERROR_REFUSED when somebody else wrote
 *   meanwhile, or it is closed
 *
 * Adds a revision, sealed for the readers of now. What was agreed before was to an
 * earlier one.
 *
 * Returns: whether it is written; the draft of who wrote it is gone then
 */
gboolean
pd_workspace_write_note (PdWorkspace *self,
                         PdId         id,
                         int          base_revision,
                         GBytes      *content,
                         GError     **error)
{
  g_autoptr (PdNoteRecord)   note = NULL;
  g_autoptr (PdNoteRevision) revision = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  if (note->closed_at != 0)
    return pd_workspace_refuse (error, _ ("This note is closed. Add to it instead; nothing was changed."));
  if (base_revision != note->text_revision)
    return pd_workspace_refuse (error, _ ("Somebody else has written in this note meanwhile. Your draft is kept: "
                                          "compare the two, and then save yours."));
  revision = new_revision (self, note, PD_NOTE_REVISION_TEXT);
  return pd_note_seal_revision (self, note, revision, content, error) &&
         pd_workspace_do (self, _ ("Change a note"), write_revision, revision, error);
}

/**
 * pd_workspace_add_to_note:
 * @self: a workspace
 * @id: a note that is closed
 * @content: what is added, in UTF-8
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not closed,
 *   %PD_ERROR_INPUT when @content is no text, or too long
 *
 * Adds an addendum, which is marked as written after the note was closed.
 *
 * Returns: whether it is written
 */
gboolean
pd_workspace_add_to_note (PdWorkspace *self,
                          PdId         id,
                          GBytes      *content,
                          GError     **error)
{
  g_autoptr (PdNoteRecord)   note = NULL;
  g_autoptr (PdNoteRevision) revision = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  if (note->closed_at == 0)
    return pd_workspace_refuse (error, _ ("This note is still open. Write in the note itself; nothing was changed."));
  if (!pd_note_check_text (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content), error))
    return FALSE;
  revision = new_revision (self, note, PD_NOTE_REVISION_ADDENDUM);
  return pd_note_seal_revision (self, note, revision, content, error) &&
         pd_workspace_do (self, _ ("Add to a note"), write_revision, revision, error);
}

/**
 * pd_workspace_agree_note:
 * @self: a workspace
 * @id: a note
 * @revision: the text that the person who unlocked it has read: the newest
 * @error: return location for an error: %PD_ERROR_REFUSED when that has changed since, or
 *   they can't read it
 *
 * They agree to it as it is. When all its parties have, it is closed.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_agree_note (PdWorkspace *self,
                         PdId         id,
                         int          revision,
                         GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GBytes)       content = NULL;
  PdNoteConsent            consent = { .revision = revision };

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  if (note->closed_at != 0)
    return pd_workspace_refuse (error, _ ("This note is closed already."));
  if (revision == 0 || revision != note->text_revision)
    return pd_workspace_refuse (error, _ ("The note has changed since you read it. Read it again, then agree."));
  content = pd_workspace_read_note (self, id, revision, error);
  if (content == NULL)
    return FALSE;
  consent.person_id = pd_workspace_get_my_id (self);
  consent.agreed_at = MAX (pd_workspace_get_now (self), 1);
  if (pd_note_record_get_agreed_at (note, consent.person_id) != 0)
    return TRUE;
  g_array_append_val (note->consents, consent);
  if (pd_note_record_is_agreed (note))
    note->closed_at = consent.agreed_at;
  return pd_workspace_do (self, note->closed_at != 0 ? _ ("Agree to a note and close it") : _ ("Agree to a note"), write_record, note, error);
}
