/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-notes-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-seal-private.h"
#include "pd-note-table.h"
#include "pd-workspace-private.h"

/**
 * pd_workspace_get_my_id:
 * @self: an unlocked workspace
 *
 * Returns: who unlocked it
 */
PdId
pd_workspace_get_my_id (PdWorkspace *self)
{
  return pd_vault_get_person_id (self->vault);
}

/**
 * pd_workspace_refuse:
 * @error: return location for an error
 * @message: why not, as a sentence
 *
 * Returns: %FALSE, with %PD_ERROR_REFUSED
 */
gboolean
pd_workspace_refuse (GError    **error,
                     const char *message)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED, message);
  return FALSE;
}

/**
 * pd_workspace_list_notes:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRecord): the notes that the person who
 *   unlocked it reads or read, or had a part in, the newest first; the trash too
 */
GPtrArray *
pd_workspace_list_notes (PdWorkspace *self,
                         GError     **error)
{
  GPtrArray *notes;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_table_list (self->store, pd_workspace_get_my_id (self), &notes, error))
    return NULL;
  return notes;
}

static gboolean
is_mine (PdWorkspace        *self,
         const PdNoteRecord *note)
{
  PdId my_id = pd_workspace_get_my_id (self);

  return pd_note_record_is_party (note, my_id) || pd_note_record_was_reader (note, my_id);
}

/**
 * pd_workspace_list_notes_under:
 * @self: a workspace
 * @agreement_id: a supervision agreement, or %PD_ID_NONE for the notes without one
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRecord): of the notes of its sessions those
 *   that pd_workspace_list_notes() has
 */
GPtrArray *
pd_workspace_list_notes_under (PdWorkspace *self,
                               PdId         agreement_id,
                               GError     **error)
{
  g_autoptr (GPtrArray) notes = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_table_list_under (self->store, agreement_id, &notes, error))
    return NULL;
  for (guint i = notes->len; i > 0; i--)
    if (!is_mine (self, g_ptr_array_index (notes, i - 1)))
      g_ptr_array_remove_index (notes, i - 1);
  return g_steal_pointer (&notes);
}

/**
 * pd_workspace_list_newest_notes_under:
 * @self: a workspace
 * @agreement_id: a supervision agreement, or %PD_ID_NONE for the notes without one
 * @before: (nullable): only those that are older than this one, by day
 * @limit: how many at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRecord): of those that
 *   pd_workspace_list_notes_under() has the newest, first; not those in the trash. There
 *   are no more where they are fewer than @limit
 */
GPtrArray *
pd_workspace_list_newest_notes_under (PdWorkspace        *self,
                                      PdId                agreement_id,
                                      const PdNoteRecord *before,
                                      guint               limit,
                                      GError            **error)
{
  PdNoteRange range = { agreement_id, PD_ID_NONE, before, limit };
  GPtrArray  *notes;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  range.person_id = pd_workspace_get_my_id (self);
  return pd_note_table_list_newest (self->store, &range, &notes, error) ? notes : NULL;
}

/**
 * pd_workspace_find_note_of_session:
 * @self: a workspace
 * @session_id: a session
 *
 * Returns: (transfer full) (nullable): what is known of its note, where there is one that
 *   the person who unlocked it reads or read, or had a part in
 */
PdNoteRecord *
pd_workspace_find_note_of_session (PdWorkspace *self,
                                   PdId         session_id)
{
  g_autoptr (GPtrArray) notes = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, NULL) ||
      !pd_note_table_list_of_session (self->store, session_id, &notes, NULL))
    return NULL;
  for (guint i = 0; i < notes->len; i++)
    if (is_mine (self, g_ptr_array_index (notes, i)))
      return g_ptr_array_steal_index (notes, i);
  return NULL;
}

/**
 * pd_workspace_list_notes_waiting:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRecord): the notes that are written and wait
 *   for the person who unlocked it to agree, the newest first
 */
GPtrArray *
pd_workspace_list_notes_waiting (PdWorkspace *self,
                                 GError     **error)
{
  GPtrArray *notes;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_table_list_waiting (self->store, pd_workspace_get_my_id (self), &notes, error))
    return NULL;
  return notes;
}

/**
 * pd_workspace_load_note:
 * @self: a workspace
 * @id: a note
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: (transfer full): what is known of it without opening it
 */
PdNoteRecord *
pd_workspace_load_note (PdWorkspace *self,
                        PdId         id,
                        GError     **error)
{
  PdNoteRecord *note;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !pd_note_table_find (self->store, id, &note, error))
    return NULL;
  if (note == NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("This note is not there any more."));
  return note;
}

/**
 * pd_workspace_may_act_on_note:
 * @self: an unlocked workspace
 * @note: what is known of a note
 *
 * Returns: whether it was the session of the person who unlocked it, and they still read
 *   the note. Whoever left it to somebody else, or gave up reading it, changes it no more
 *   and does not let themselves in again
 */
gboolean
pd_workspace_may_act_on_note (PdWorkspace        *self,
                              const PdNoteRecord *note)
{
  PdId my_id = pd_workspace_get_my_id (self);

  return pd_note_record_is_party (note, my_id) && pd_note_record_is_reader (note, my_id);
}

/**
 * pd_workspace_load_my_note:
 * @self: a workspace
 * @id: a note
 * @error: return location for an error: %PD_ERROR_REFUSED when the person who unlocked it
 *   is not one of its parties, or reads it no more
 *
 * Returns: (transfer full): what is known of a note that they may act on
 */
PdNoteRecord *
pd_workspace_load_my_note (PdWorkspace *self,
                           PdId         id,
                           GError     **error)
{
  g_autoptr (PdNoteRecord) note = pd_workspace_load_note (self, id, error);

  if (note == NULL)
    return NULL;
  if (pd_workspace_may_act_on_note (self, note))
    return g_steal_pointer (&note);
  pd_workspace_refuse (error, _ ("Only those whose session it was, and who read the note, can do this. It was left as it is."));
  return NULL;
}

/**
 * pd_workspace_list_note_revisions:
 * @self: a workspace
 * @id: a note
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRevision): who wrote what when, sealed
 */
GPtrArray *
pd_workspace_list_note_revisions (PdWorkspace *self,
                                  PdId         id,
                                  GError     **error)
{
  GPtrArray *revisions;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_revision_table_list (self->store, id, &revisions, error))
    return NULL;
  return revisions;
}

/**
 * pd_workspace_read_note:
 * @self: a workspace
 * @id: a note
 * @revision: which of its revisions; 0 for the newest text
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not sealed for the
 *   person who unlocked it, %PD_ERROR_DAMAGED_RECORD when it was cut, changed, or belongs
 *   elsewhere; both name the note
 *
 * Returns: (transfer full): what is written in it
 */
GBytes *
pd_workspace_read_note (PdWorkspace *self,
                        PdId         id,
                        int          revision,
                        GError     **error)
{
  g_autoptr (PdNoteRecord) note = pd_workspace_load_note (self, id, error);
  g_autoptr (GPtrArray)    revisions = NULL;

  if (note == NULL)
    return NULL;
  revisions = pd_workspace_list_note_revisions (self, id, error);
  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      const PdNoteRevision *found = g_ptr_array_index (revisions, i);

      if (found->revision == (revision != 0 ? revision : note->text_revision))
        return pd_note_seal_open (pd_vault_get_identity (self->vault), found, error);
    }
  if (revisions != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("Nothing is written in this note yet."));
  return NULL;
}
