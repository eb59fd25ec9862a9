/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-note-sheet.h"
#include "pd-supervision-call.h"
#include "pd-workspace-notes.h"

/* What was added since the newest text. */
static GStrv
read_addenda (PdWorkspace        *workspace,
              const PdNoteRecord *note,
              GError            **error)
{
  g_autoptr (GStrvBuilder) added = g_strv_builder_new ();

  for (int i = note->text_revision + 1; i <= note->n_revisions; i++)
    {
      g_autoptr (GBytes) content = pd_workspace_read_note (workspace, note->id, i, error);
      g_autofree char   *text = NULL;

      if (!content)
        return NULL;
      text = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content));
      g_strv_builder_add (added, text);
    }
  return g_strv_builder_end (added);
}

static PdDocument *
lay_out (PdInvocation       *self,
         PdWorkspace        *workspace,
         const PdNoteRecord *record,
         GError            **error)
{
  g_autoptr (GBytes) content = pd_workspace_read_note (workspace, record->id, 0, error);
  g_autoptr (PdNote) note = content ? pd_note_new_from_bytes (content, error) : NULL;
  g_auto (GStrv)     added = note ? read_addenda (workspace, record, error) : NULL;
  g_autofree char   *supervisor = pd_supervision_name_side (workspace, record, PD_NOTE_SIDE_SUPERVISOR);
  g_autofree char   *worker = pd_supervision_name_side (workspace, record, PD_NOTE_SIDE_WORKER);
  g_autofree char   *readers = pd_supervision_name_readers (workspace, record);
  PdNoteSheetWords   words = { supervisor, worker, readers, NULL, (const char *const *) added };
  PdPaperOptions     options = {
        .service_name = pd_service_get_name (pd_workspace_get_service (workspace)),
        .printed_on = pd_invocation_get_today (self),
  };

  if (!added)
    return NULL;
  words.standing = record->closed_at != 0 ? _ ("Closed: both agreed to it.") : _ ("Open: not agreed to by both yet.");
  return pd_note_sheet_new (note, record->day, &words, &options);
}

/**
 * pd_supervision_call_print:
 * @self: a call
 * @workspace: an unlocked workspace
 * @call: what was said
 * @error: return location for an error: %PD_ERROR_REFUSED when the note is not sealed for
 *   the person who unlocked it
 *
 * Returns: whether the pages are written
 */
gboolean
pd_supervision_call_print (PdInvocation            *self,
                           PdWorkspace             *workspace,
                           const PdSupervisionCall *call,
                           GError                 **error)
{
  g_autoptr (PdNoteRecord) record = pd_supervision_load_note (self, workspace, error);
  g_autoptr (PdDocument)   pages = record ? lay_out (self, workspace, record, error) : NULL;

  return pages && pd_document_write_pdf (pages, call->output, pd_invocation_get_now (self), NULL, error);
}
