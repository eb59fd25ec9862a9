/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-note-history.h"

#include <glib/gi18n-lib.h>

#include "pd-note-revision-table.h"
#include "pd-workspace-notes-private.h"

static PdNoteEvent
event_of_revision (const PdNoteRevision *revision)
{
  PdNoteEvent event = {
    .kind = revision->kind == PD_NOTE_REVISION_ADDENDUM ? PD_NOTE_EVENT_ADDED_TO : PD_NOTE_EVENT_WRITTEN,
    .at = revision->written_at,
    .who_id = revision->author_id,
    .revision = revision->revision,
  };

  return event;
}

/**
 * pd_workspace_list_note_events:
 * @self: a workspace
 * @id: a note
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Everybody sees this much: who wrote, who agreed, who let whom read it; never what is
 * written.
 *
 * Returns: (transfer full) (element-type PdNoteEvent): what happened to it, the first first
 */
GArray *
pd_workspace_list_note_events (PdWorkspace *self,
                               PdId         id,
                               GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GPtrArray)    revisions = NULL;
  GArray                  *events;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  note = pd_workspace_load_note (self, id, error);
  revisions = note != NULL ? pd_workspace_list_note_revisions (self, id, error) : NULL;
  if (revisions == NULL)
    return NULL;
  events = pd_note_event_list_of_record (note);
  for (guint i = 0; i < revisions->len; i++)
    {
      PdNoteEvent event = event_of_revision (g_ptr_array_index (revisions, i));

      g_array_append_val (events, event);
    }
  g_array_sort (events, pd_note_event_compare);
  return events;
}

static const char *
get_name (PdWorkspace *self,
          PdId         person_id)
{
  PdPerson *person = person_id != PD_ID_NONE ? pd_workspace_get_person (self, person_id) : NULL;

  return person != NULL ? pd_person_get_name (person) : _ ("somebody");
}

/**
 * pd_workspace_describe_note_event:
 * @self: a workspace
 * @event: something that happened to a note
 *
 * Returns: (transfer full): what it was, with the names of those whom it is about, as a
 *   sentence without its full stop
 */
char *
pd_workspace_describe_note_event (PdWorkspace       *self,
                                  const PdNoteEvent *event)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (event != NULL, NULL);

  return pd_note_event_to_words (event, get_name (self, event->who_id), get_name (self, event->reader_id));
}

/**
 * pd_workspace_bring_note_text_back:
 * @self: a workspace
 * @id: a note that is not closed
 * @revision: an earlier text of it
 * @error: return location for an error, as for pd_workspace_read_note() and
 *   pd_workspace_write_note()
 *
 * Writes the earlier text as a new revision: what was written since stays in the history
 * of the note, and who agreed to it did so to that.
 *
 * Returns: whether it is the newest text now; the draft of who brought it back is gone then
 */
gboolean
pd_workspace_bring_note_text_back (PdWorkspace *self,
                                   PdId         id,
                                   int          revision,
                                   GError     **error)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GPtrArray)    revisions = NULL;
  g_autoptr (GBytes)       content = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  note = pd_workspace_load_my_note (self, id, error);
  if (note == NULL)
    return FALSE;
  if (revision < 1 || revision > note->n_revisions)
    return pd_workspace_refuse (error, _ ("The note has no such revision. It was left as it is."));
  revisions = pd_workspace_list_note_revisions (self, id, error);
  if (revisions == NULL)
    return FALSE;
  if (((PdNoteRevision *) g_ptr_array_index (revisions, revision - 1))->kind == PD_NOTE_REVISION_ADDENDUM)
    return pd_workspace_refuse (error, _ ("This was added to the note, and is no earlier text of it."));
  content = pd_workspace_read_note (self, id, revision, error);
  return content != NULL && pd_workspace_write_note (self, id, note->text_revision, content, error);
}
