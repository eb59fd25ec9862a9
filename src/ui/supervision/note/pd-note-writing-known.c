/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of an open note: how it stands, and whose it is. */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-writing-private.h"

/**
 * pd_note_writing_get_my_id:
 * @self: an open note
 *
 * Returns: who unlocked the file, or %PD_ID_NONE when it is locked
 */
PdId
pd_note_writing_get_my_id (PdNoteWriting *self)
{
  PdPerson *me = pd_workspace_get_me (self->workspace);

  return me != NULL ? pd_person_get_id (me) : PD_ID_NONE;
}

/**
 * pd_note_writing_get_record:
 * @self: an open note
 *
 * Returns: (transfer none): what is known of it without opening it
 */
const PdNoteRecord *
pd_note_writing_get_record (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), NULL);

  return self->record;
}

/**
 * pd_note_writing_get_note:
 * @self: an open note
 *
 * Returns: (transfer none): its text as it was opened; what was typed since is in the buffers
 */
const PdNote *
pd_note_writing_get_note (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), NULL);

  return self->note;
}

/**
 * pd_note_writing_get_my_side:
 * @self: an open note
 *
 * Returns: whose account the person who unlocked the file writes, if they write
 */
PdNoteSide
pd_note_writing_get_my_side (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), PD_NOTE_SIDE_SUPERVISOR);

  return self->my_side;
}

/**
 * pd_note_writing_is_current:
 * @self: an open note
 *
 * Returns: whether it goes on from the newest text
 */
gboolean
pd_note_writing_is_current (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  return self->base_revision == self->record->text_revision;
}

/**
 * pd_note_writing_is_editable:
 * @self: an open note
 *
 * Returns: whether the person who unlocked the file can write in it
 */
gboolean
pd_note_writing_is_editable (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  return self->record->closed_at == 0 && pd_note_writing_is_mine (self);
}

/**
 * pd_note_writing_is_mine:
 * @self: an open note
 *
 * Returns: whether it was the session of the person who unlocked the file, and something
 *   can be done with it
 */
gboolean
pd_note_writing_is_mine (PdNoteWriting *self)
{
  return self->record->trashed_on == PD_DAY_NONE && pd_workspace_is_writable (self->workspace) &&
         pd_note_record_is_party (self->record, pd_note_writing_get_my_id (self));
}

/**
 * pd_note_writing_get_trouble:
 * @self: an open note
 *
 * Returns: (nullable): why the draft of it can't be opened, where there is one that can't
 */
const char *
pd_note_writing_get_trouble (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), NULL);

  return self->trouble;
}

/**
 * pd_note_writing_is_unshared:
 * @self: an open note
 *
 * Returns: whether it holds something that only the person who wrote it has
 */
gboolean
pd_note_writing_is_unshared (PdNoteWriting *self)
{
  g_autoptr (PdNote) note = NULL;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  note = pd_note_writing_dup_note (self);
  return !pd_note_equal (note, self->base);
}

/**
 * pd_note_writing_is_untouched:
 * @self: an open note
 *
 * Returns: whether nobody wrote anything in it yet, so that it can still ask other things
 */
gboolean
pd_note_writing_is_untouched (PdNoteWriting *self)
{
  g_autoptr (PdNote) note = NULL;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  if (self->base_revision > 0)
    return FALSE;
  note = pd_note_writing_dup_note (self);
  return pd_note_is_empty (note);
}

/**
 * pd_note_writing_is_resumed:
 * @self: an open note
 *
 * Returns: whether there was a draft that it goes on with
 */
gboolean
pd_note_writing_is_resumed (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  return self->is_resumed;
}

/**
 * pd_note_writing_is_merged:
 * @self: an open note
 * @ret_n_conflicts: (out): in how many accounts both texts stand now
 *
 * Returns: whether somebody else wrote after the draft was begun, and both were put together
 */
gboolean
pd_note_writing_is_merged (PdNoteWriting *self,
                           guint         *ret_n_conflicts)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), FALSE);

  *ret_n_conflicts = self->n_conflicts;
  return self->is_merged;
}

/**
 * pd_note_writing_get_saved_at:
 * @self: an open note
 *
 * Returns: when its draft was saved last since it was opened, in microseconds since the
 *   epoch; 0 when it was not
 */
gint64
pd_note_writing_get_saved_at (PdNoteWriting *self)
{
  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), 0);

  return self->saved_at;
}

static char *
dup_account_of (const PdNote *note,
                guint         section,
                PdNoteSide    side)
{
  if (section >= note->sections->len)
    return g_strdup ("");
  return g_strdup (((const PdNoteSection *) g_ptr_array_index (note->sections, section))->accounts[side]);
}

/**
 * pd_note_writing_dup_base_account:
 * @self: an open note
 * @section: one of its sections, from 0
 *
 * Returns: (transfer full): what the person who unlocked the file shared there
 */
char *
pd_note_writing_dup_base_account (PdNoteWriting *self,
                                  guint          section)
{
  return dup_account_of (self->base, section, self->my_side);
}

/**
 * pd_note_writing_find_last_changed:
 * @self: an open note
 *
 * Returns: the last section in which the person who unlocked the file wrote something that
 *   is not shared, and so most likely went on last; 0 where there is none
 */
guint
pd_note_writing_find_last_changed (PdNoteWriting *self)
{
  guint last = 0;

  g_return_val_if_fail (PD_IS_NOTE_WRITING (self), 0);

  for (guint i = 0; i < self->note->sections->len; i++)
    {
      g_autofree char *before = dup_account_of (self->base, i, self->my_side);
      g_autofree char *now = dup_account_of (self->note, i, self->my_side);

      if (!g_str_equal (before, now))
        last = i;
    }
  return last;
}
