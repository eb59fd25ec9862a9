/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of notes when a supervisor leaves. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-notes-private.h"

#include <glib/gi18n-lib.h>

#include "pd-note-draft-table.h"
#include "pd-note-table.h"
#include "pd-workspace-private.h"

static gboolean
supervised (const PdNoteRecord *note,
            PdId                supervisor_id,
            PdId                worker_id)
{
  gboolean is_supervisor = FALSE;

  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      is_supervisor |= party->person_id == supervisor_id && party->side == PD_NOTE_SIDE_SUPERVISOR;
    }
  return is_supervisor && pd_note_record_is_reader (note, supervisor_id) && pd_note_record_is_party (note, worker_id);
}

static gboolean
hand_to (PdWorkspace  *self,
         PdChange     *change,
         PdNoteRecord *note,
         PdId          to_id,
         GError      **error)
{
  pd_workspace_note_end_reader_row (self, note, to_id);
  pd_workspace_note_add_reader_row (self, note, to_id, 1);
  pd_note_record_add_party (note, to_id, PD_NOTE_SIDE_SUPERVISOR);
  if (!pd_workspace_reseal_note (self, change, note, 1, error))
    return FALSE;
  pd_workspace_note_end_reader_row (self, note, pd_workspace_get_my_id (self));
  return pd_note_table_save (change, note, error);
}

/* The rows of the others end, and stay: that they read it once is part of its story. */
static gboolean
give_only_copy (PdWorkspace  *self,
                PdChange     *change,
                PdNoteRecord *note,
                PdId          worker_id,
                GError      **error)
{
  g_autoptr (PdNoteRecord) alone = pd_note_record_copy (note);

  g_array_set_size (alone->readers, 0);
  pd_workspace_note_add_reader_row (self, alone, worker_id, 1);
  if (!pd_workspace_reseal_note (self, change, alone, 1, error))
    return FALSE;
  for (guint i = note->readers->len; i > 0; i--)
    {
      PdId reader_id = g_array_index (note->readers, PdNoteReader, i - 1).person_id;

      if (reader_id != worker_id)
        pd_workspace_note_end_reader_row (self, note, reader_id);
    }
  pd_workspace_note_add_reader_row (self, note, worker_id, 1);
  return pd_note_table_save (change, note, error);
}

static gboolean
hand_over (PdWorkspace  *self,
           PdChange     *change,
           PdNoteRecord *note,
           PdHandOver    how,
           PdId          worker_id,
           PdId          to_id,
           GError      **error)
{
  if (!pd_note_draft_table_delete (change, note->id, pd_workspace_get_my_id (self), error))
    return FALSE;
  switch (how)
    {
    case PD_HAND_OVER_TO:
      return hand_to (self, change, note, to_id, error);
    case PD_HAND_OVER_SEAL:
      pd_workspace_note_end_reader_row (self, note, pd_workspace_get_my_id (self));
      return pd_note_table_save (change, note, error);
    case PD_HAND_OVER_ONLY_COPY:
      return give_only_copy (self, change, note, worker_id, error);
    case PD_HAND_OVER_DESTROY:
      return pd_note_table_delete (change, note->id, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static const char *
get_format (PdHandOver how)
{
  switch (how)
    {
    /* Translators: acts in the history; %s is a person */
    case PD_HAND_OVER_TO:
      return _ ("Hand over the notes of %s");
    case PD_HAND_OVER_SEAL:
      return _ ("Leave the notes of %s sealed");
    case PD_HAND_OVER_ONLY_COPY:
      return _ ("Give %s the only copy of their notes");
    case PD_HAND_OVER_DESTROY:
      return _ ("Destroy the notes of %s");
    default:
      g_return_val_if_reached (NULL);
    }
}

static PdChange *
begin (PdWorkspace *self,
       PdPerson    *worker,
       PdHandOver   how,
       GError     **error)
{
  g_autofree char *label = g_strdup_printf (get_format (how), pd_person_get_name (worker));

  return pd_workspace_begin_change (self, label, error);
}

/**
 * pd_workspace_hand_over_notes:
 * @self: a workspace, unlocked by the supervisor who leaves
 * @worker: whom they supervised
 * @how: what becomes of the notes
 * @to: (nullable): who supervises from now on, with %PD_HAND_OVER_TO
 * @ret_n: (out) (optional): how many notes it was
 * @error: return location for an error: %PD_ERROR_REFUSED when who is to read them has no
 *   key to the file
 *
 * Does that with every note of the two, the trash too, in one change. What who leaves had
 * not finished writing in them is gone. Old copies of the
 * file stay readable to whoever could read them.
 *
 * Returns: whether it is done
 */
gboolean
pd_workspace_hand_over_notes (PdWorkspace *self,
                              PdPerson    *worker,
                              PdHandOver   how,
                              PdPerson    *to,
                              guint       *ret_n,
                              GError     **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (PdChange)  change = NULL;
  PdPerson             *reader = how == PD_HAND_OVER_TO ? to : worker;
  guint                 n = 0;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (worker), FALSE);
  g_return_val_if_fail (how != PD_HAND_OVER_TO || PD_IS_PERSON (to), FALSE);

  notes = pd_workspace_list_notes (self, error);
  if (notes == NULL || (how != PD_HAND_OVER_DESTROY && !pd_workspace_check_reader_has_key (self, reader, error)))
    return FALSE;
  change = begin (self, worker, how, error);
  for (guint i = 0; change != NULL && i < notes->len; i++)
    {
      PdNoteRecord *note = g_ptr_array_index (notes, i);

      if (!supervised (note, pd_workspace_get_my_id (self), pd_person_get_id (worker)))
        continue;
      if (!hand_over (self, change, note, how, pd_person_get_id (worker), pd_person_get_id (reader), error))
        return FALSE;
      n++;
    }
  if (ret_n != NULL)
    *ret_n = n;
  return change != NULL && (n == 0 || pd_workspace_keep_change (self, change, error));
}
