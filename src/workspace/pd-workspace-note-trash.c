/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-notes-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-table.h"
#include "pd-workspace-private.h"

static gboolean
write_record (PdChange *change,
              gpointer  value,
              GError  **error)
{
  return pd_note_table_save (change, value, error);
}

/**
 * pd_workspace_trash_note:
 * @self: a workspace
 * @id: a note
 * @today: the day
 * @error: return location for an error
 *
 * Puts it aside for 30 days. All who read it still do.
 *
 * Returns: whether it is in the trash
 */
gboolean
pd_workspace_trash_note (PdWorkspace *self,
                         PdId         id,
                         PdDay        today,
                         GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  note->trashed_on = today;
  return pd_workspace_do (self, _ ("Put a note in the trash"), write_record, note, error);
}

/**
 * pd_workspace_restore_note:
 * @self: a workspace
 * @id: a note in the trash
 * @error: return location for an error
 *
 * Returns: whether it is where it was
 */
gboolean
pd_workspace_restore_note (PdWorkspace *self,
                           PdId         id,
                           GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  note->trashed_on = PD_DAY_NONE;
  return pd_workspace_do (self, _ ("Bring a note back from the trash"), write_record, note, error);
}

static gboolean
delete_note (PdChange *change,
             gpointer  value,
             GError  **error)
{
  return pd_note_table_delete (change, ((PdNoteRecord *) value)->id, error);
}

static gboolean
destroy (PdWorkspace  *self,
         PdNoteRecord *note,
         GError      **error)
{
  g_autofree char *day = pd_day_to_short_words (note->day);
  /* Translators: an act in the history, which stays there; %s is a day: "Tue 24 Nov" */
  g_autofree char *label = g_strdup_printf (_ ("Destroy the note of %s"), day);

  return pd_workspace_do (self, label, delete_note, note, error);
}

/**
 * pd_workspace_destroy_note:
 * @self: a workspace
 * @id: a note in the trash
 * @error: return location for an error: %PD_ERROR_REFUSED when it is not there
 *
 * Nothing brings it back. That it was there and by whom it was destroyed stays in the
 * history. Its boxes leave the file when that is compacted next, and stay in old copies.
 *
 * Returns: whether it is gone
 */
gboolean
pd_workspace_destroy_note (PdWorkspace *self,
                           PdId         id,
                           GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  if (note->trashed_on == PD_DAY_NONE)
    return pd_workspace_refuse (error, _ ("Put the note in the trash first. It was left as it is."));
  return destroy (self, note, error);
}

/**
 * pd_workspace_list_trashed_notes:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdNoteRecord): the notes in the trash of the
 *   sessions of the person who unlocked it, the newest first
 */
GPtrArray *
pd_workspace_list_trashed_notes (PdWorkspace *self,
                                 GError     **error)
{
  GPtrArray *notes;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_table_list_trashed (self->store, pd_workspace_get_my_id (self), &notes, error))
    return NULL;
  return notes;
}

/**
 * pd_workspace_empty_note_trash:
 * @self: a workspace
 * @today: the day
 * @ret_n: (out) (optional): how many notes are gone
 * @error: return location for an error
 *
 * Destroys the notes of the person who unlocked it that have been in the trash for more
 * than 30 days.
 *
 * Returns: whether none of them is left
 */
gboolean
pd_workspace_empty_note_trash (PdWorkspace *self,
                               PdDay        today,
                               guint       *ret_n,
                               GError     **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  guint                 n = 0;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  notes = pd_workspace_list_trashed_notes (self, error);
  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      PdNoteRecord *note = g_ptr_array_index (notes, i);

      if (pd_note_record_is_kept (note, today) || !pd_workspace_may_act_on_note (self, note))
        continue;
      if (!destroy (self, note, error))
        return FALSE;
      n++;
    }
  if (ret_n != NULL)
    *ret_n = n;
  return TRUE;
}
