/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was agreed to be done, over several notes. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-note-actions.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-note-mark.h"
#include "pd-workspace-notes-private.h"

/**
 * pd_agreed_action_free:
 * @self: (transfer full) (nullable): an action
 */
void
pd_agreed_action_free (PdAgreedAction *self)
{
  if (self == NULL)
    return;
  g_free (self->what);
  g_free (self);
}

/* What was added after it was closed may say that an action is done. */
static gboolean
apply_added (PdWorkspace        *self,
             const PdNoteRecord *record,
             PdNote             *note,
             GError            **error)
{
  for (int revision = record->text_revision + 1; revision <= record->n_revisions; revision++)
    {
      g_autoptr (GBytes) content = pd_workspace_read_note (self, record->id, revision, error);
      g_autofree char   *added = NULL;

      if (content == NULL)
        return FALSE;
      added = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
      pd_note_mark_apply (note, added);
    }
  return TRUE;
}

static PdNote *
open_note (PdWorkspace        *self,
           const PdNoteRecord *record,
           GError            **error)
{
  g_autoptr (GBytes) content = pd_workspace_read_note (self, record->id, 0, error);
  g_autoptr (PdNote) note = content != NULL ? pd_note_new_from_bytes (content, error) : NULL;

  if (note == NULL || !apply_added (self, record, note, error))
    return NULL;
  return g_steal_pointer (&note);
}

static PdAgreedAction *
new_agreed (const PdNoteRecord *record,
            const PdNote       *note,
            guint               index)
{
  const PdNoteAction *action = g_ptr_array_index (note->actions, index);
  PdAgreedAction     *agreed = g_new0 (PdAgreedAction, 1);

  agreed->note_id = record->id;
  agreed->day = record->day;
  agreed->index = index;
  agreed->is_closed = record->closed_at != 0;
  agreed->what = g_strdup (action->what);
  agreed->owner_id = action->owner_id;
  agreed->due = action->due;
  agreed->done_on = action->done_on;
  return agreed;
}

/**
 * pd_workspace_read_note_actions:
 * @self: a workspace
 * @note: what is known of a note
 * @error: return location for an error, as for pd_workspace_read_note()
 *
 * Opens the note for it.
 *
 * Returns: (transfer full) (element-type PdAgreedAction): its actions, with what was put
 *   down of them since it was closed
 */
GPtrArray *
pd_workspace_read_note_actions (PdWorkspace        *self,
                                const PdNoteRecord *note,
                                GError            **error)
{
  g_autoptr (PdNote)    opened = NULL;
  g_autoptr (GPtrArray) actions = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (note != NULL, NULL);

  actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_agreed_action_free);
  if (note->text_revision == 0)
    return g_steal_pointer (&actions);
  opened = open_note (self, note, error);
  if (opened == NULL)
    return NULL;
  for (guint i = 0; i < opened->actions->len; i++)
    g_ptr_array_add (actions, new_agreed (note, opened, i));
  return g_steal_pointer (&actions);
}

static gboolean
mark_in_closed (PdWorkspace        *self,
                const PdNoteRecord *record,
                const PdNoteAction *action,
                GError            **error)
{
  char              *text = pd_note_mark_to_text (action);
  g_autoptr (GBytes) content = g_bytes_new_take (text, strlen (text));

  return pd_workspace_add_to_note (self, record->id, content, error);
}

/* Writing removes one's draft, and what is in it would be gone. */
static gboolean
write_actions (PdWorkspace        *self,
               const PdNoteRecord *record,
               const PdNote       *note,
               GError            **error)
{
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GBytes) content = NULL;
  int                base_revision;

  if (!pd_workspace_find_note_draft (self, record->id, &draft, &base_revision, error))
    return FALSE;
  if (draft != NULL)
    return pd_workspace_refuse (error, _ ("You are still writing in this note. Put it down there; your draft is kept."));
  content = pd_note_to_bytes (note, error);
  return content != NULL && pd_workspace_write_note (self, record->id, record->text_revision, content, error);
}

/**
 * pd_workspace_mark_note_action:
 * @self: a workspace
 * @action: one that was read
 * @done_on: when it was done, or %PD_DAY_NONE when it is not done after all
 * @error: return location for an error: %PD_ERROR_REFUSED when the note says something
 *   else by now, its reader has a draft of it, or had no part in its session
 *
 * Puts it down in the note: one that is closed gets it as something that was added, one
 * that is open as a new revision, to which both agree anew.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_mark_note_action (PdWorkspace          *self,
                               const PdAgreedAction *action,
                               PdDay                 done_on,
                               GError              **error)
{
  g_autoptr (PdNoteRecord) record = NULL;
  g_autoptr (PdNote)       note = NULL;
  PdNoteAction            *marked;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  record = pd_workspace_load_my_note (self, action->note_id, error);
  note = record != NULL ? open_note (self, record, error) : NULL;
  if (note == NULL)
    return FALSE;
  marked = action->index < note->actions->len ? g_ptr_array_index (note->actions, action->index) : NULL;
  if (marked == NULL || !g_str_equal (marked->what, action->what))
    return pd_workspace_refuse (error, _ ("The note has changed since you read it. Open it, and mark it there."));
  marked->done_on = done_on;
  return record->closed_at != 0 ? mark_in_closed (self, record, marked, error)
                                : write_actions (self, record, note, error);
}

static gboolean
can_own (const PdNoteRecord *record,
         PdId                person_id)
{
  for (guint i = 0; i < record->parties->len; i++)
    if (g_array_index (record->parties, PdNoteParty, i).person_id == person_id)
      return TRUE;
  return FALSE;
}

/**
 * pd_workspace_add_note_action:
 * @self: a workspace
 * @note_id: a note that is open
 * @action: what was agreed to be done, by one of those whose session it was
 * @error: return location for an error: %PD_ERROR_REFUSED when the note is closed, its reader
 *   has a draft of it, or either had no part in its session
 *
 * Puts it down below the note's other actions, as a new revision, to which both agree anew.
 *
 * Returns: whether that is put down
 */
gboolean
pd_workspace_add_note_action (PdWorkspace        *self,
                              PdId                note_id,
                              const PdNoteAction *action,
                              GError            **error)
{
  g_autoptr (PdNoteRecord) record = NULL;
  g_autoptr (PdNote)       note = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (action != NULL && action->what != NULL, FALSE);

  record = pd_workspace_load_my_note (self, note_id, error);
  if (record == NULL)
    return FALSE;
  if (record->closed_at != 0)
    return pd_workspace_refuse (error, _ ("This note is closed. What is agreed later is added to it as an addendum."));
  if (!can_own (record, action->owner_id))
    return pd_workspace_refuse (error, _ ("An action is done by somebody whose session it was. The note was left as it is."));
  note = open_note (self, record, error);
  if (note == NULL)
    return FALSE;
  pd_note_add_action (note, action->what, action->owner_id, action->due);
  return write_actions (self, record, note, error);
}
