/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of notes when a supervisor leaves. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-notes-private.h"

#include <glib/gi18n-lib.h>

#include "pd-note-draft-table.h"
#include "pd-note-table.h"
#include "pd-workspace-private.h"
#include "pd-workspace-supervision.h"

static gboolean
is_on_side (const PdNoteRecord *note,
            PdId                person_id,
            PdNoteSide          side)
{
  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      if (party->person_id == person_id && party->side == side)
        return TRUE;
    }
  return FALSE;
}

/* What somebody supervised, and still reads. */
static gboolean
is_to_hand_over (const PdNoteRecord *note,
                 PdId                supervisor_id)
{
  return is_on_side (note, supervisor_id, PD_NOTE_SIDE_SUPERVISOR) && pd_note_record_is_reader (note, supervisor_id);
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

static void
add_workers (PdWorkspace        *self,
             const PdNoteRecord *note,
             PdNoteRecord       *readers)
{
  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      if (party->side == PD_NOTE_SIDE_WORKER)
        pd_workspace_note_add_reader_row (self, readers, party->person_id, 1);
    }
}

/* To whoever was supervised then. The rows of the others end, and stay: that they read it
 * once is part of its story. */
static gboolean
give_only_copy (PdWorkspace  *self,
                PdChange     *change,
                PdNoteRecord *note,
                GError      **error)
{
  g_autoptr (PdNoteRecord) alone = pd_note_record_copy (note);

  g_array_set_size (alone->readers, 0);
  add_workers (self, note, alone);
  if (!pd_workspace_reseal_note (self, change, alone, 1, error))
    return FALSE;
  for (guint i = note->readers->len; i > 0; i--)
    {
      PdId reader_id = g_array_index (note->readers, PdNoteReader, i - 1).person_id;

      if (!is_on_side (note, reader_id, PD_NOTE_SIDE_WORKER))
        pd_workspace_note_end_reader_row (self, note, reader_id);
    }
  add_workers (self, note, note);
  return pd_note_table_save (change, note, error);
}

static gboolean
hand_over (PdWorkspace  *self,
           PdChange     *change,
           PdNoteRecord *note,
           PdHandOver    how,
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
      return give_only_copy (self, change, note, error);
    case PD_HAND_OVER_DESTROY:
      return pd_note_table_delete (change, note->id, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static char *
dup_label (PdHandOver  how,
           const char *name)
{
  switch (how)
    {
    /* Translators: acts in the history; %s is a person */
    case PD_HAND_OVER_TO:
      return name != NULL ? g_strdup_printf (_ ("Hand over the notes of %s"), name)
                          : g_strdup (_ ("Hand over the notes of a group"));
    case PD_HAND_OVER_SEAL:
      return name != NULL ? g_strdup_printf (_ ("Leave the notes of %s sealed"), name)
                          : g_strdup (_ ("Leave the notes of a group sealed"));
    case PD_HAND_OVER_ONLY_COPY:
      return name != NULL ? g_strdup_printf (_ ("Give %s the only copy of their notes"), name)
                          : g_strdup (_ ("Give a group the only copy of its notes"));
    case PD_HAND_OVER_DESTROY:
      return name != NULL ? g_strdup_printf (_ ("Destroy the notes of %s"), name)
                          : g_strdup (_ ("Destroy the notes of a group"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whoever gets the only copy has to be able to open it. */
static gboolean
check_workers_have_keys (PdWorkspace        *self,
                         const PdNoteRecord *note,
                         GError            **error)
{
  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);
      PdPerson          *person = pd_workspace_get_person (self, party->person_id);

      if (party->side == PD_NOTE_SIDE_WORKER && person != NULL &&
          !pd_workspace_check_reader_has_key (self, person, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check (PdWorkspace *self,
       GPtrArray   *notes,
       PdHandOver   how,
       PdPerson    *to,
       GError     **error)
{
  if (how == PD_HAND_OVER_TO)
    return pd_workspace_check_reader_has_key (self, to, error);
  for (guint i = 0; i < notes->len; i++)
    if (how == PD_HAND_OVER_ONLY_COPY && !check_workers_have_keys (self, g_ptr_array_index (notes, i), error))
      return FALSE;
  return TRUE;
}

/* All in one change. */
static gboolean
hand_over_all (PdWorkspace *self,
               GPtrArray   *notes,
               const char  *label,
               PdHandOver   how,
               PdPerson    *to,
               GError     **error)
{
  g_autoptr (PdChange) change = NULL;

  if (!check (self, notes, how, to, error))
    return FALSE;
  if (notes->len == 0)
    return TRUE;
  change = pd_workspace_begin_change (self, label, error);
  for (guint i = 0; change != NULL && i < notes->len; i++)
    if (!hand_over (self, change, g_ptr_array_index (notes, i), how, to != NULL ? pd_person_get_id (to) : PD_ID_NONE,
                    error))
      return FALSE;
  return change != NULL && pd_workspace_keep_change (self, change, error);
}

static gboolean
is_of_group (GPtrArray          *agreements,
             const PdNoteRecord *note)
{
  const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, note->agreement_id);

  return agreement != NULL && agreement->form == PD_SUPERVISION_GROUP;
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
 * Does that with every note of the two, the trash too, in one change; those of a group stay
 * the group's. What who leaves had not finished writing in them is gone. Old copies of the
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
  g_autoptr (GPtrArray) agreements = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char      *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (PD_IS_PERSON (worker), FALSE);
  g_return_val_if_fail (how != PD_HAND_OVER_TO || PD_IS_PERSON (to), FALSE);

  agreements = pd_workspace_list_supervision (self, NULL, error);
  if (agreements == NULL || !pd_note_table_list (self->store, pd_person_get_id (worker), &notes, error))
    return FALSE;
  for (guint i = notes->len; i > 0; i--)
    {
      const PdNoteRecord *note = g_ptr_array_index (notes, i - 1);

      if (!is_to_hand_over (note, pd_workspace_get_my_id (self)) ||
          !pd_note_record_is_party (note, pd_person_get_id (worker)) || is_of_group (agreements, note))
        g_ptr_array_remove_index (notes, i - 1);
    }
  label = dup_label (how, pd_person_get_name (worker));
  if (ret_n != NULL)
    *ret_n = notes->len;
  return hand_over_all (self, notes, label, how, to, error);
}

/**
 * pd_workspace_hand_over_group_notes:
 * @self: a workspace, unlocked by the supervisor who leaves
 * @group: the supervision agreement of the group that they supervised
 * @how: what becomes of the notes; the only copy of each goes to those who were supervised
 *   in its session
 * @to: (nullable): who supervises from now on, with %PD_HAND_OVER_TO
 * @ret_n: (out) (optional): how many notes it was
 * @error: return location for an error, as for pd_workspace_hand_over_notes()
 *
 * Does that with every note of the group, as pd_workspace_hand_over_notes() does.
 *
 * Returns: whether it is done
 */
gboolean
pd_workspace_hand_over_group_notes (PdWorkspace                  *self,
                                    const PdSupervisionAgreement *group,
                                    PdHandOver                    how,
                                    PdPerson                     *to,
                                    guint                        *ret_n,
                                    GError                      **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char      *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (group != NULL && group->form == PD_SUPERVISION_GROUP, FALSE);
  g_return_val_if_fail (how != PD_HAND_OVER_TO || PD_IS_PERSON (to), FALSE);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_note_table_list_under (self->store, group->id, &notes, error))
    return FALSE;
  for (guint i = notes->len; i > 0; i--)
    if (!is_to_hand_over (g_ptr_array_index (notes, i - 1), pd_workspace_get_my_id (self)))
      g_ptr_array_remove_index (notes, i - 1);
  label = dup_label (how, NULL);
  if (ret_n != NULL)
    *ret_n = notes->len;
  return hand_over_all (self, notes, label, how, to, error);
}
