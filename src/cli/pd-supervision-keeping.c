/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* What is done with a note that is there. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-error.h"
#include "pd-names.h"
#include "pd-note-template.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-workspace-note-history.h"
#include "pd-workspace-notes.h"

static gboolean
find_my_side (PdWorkspace        *workspace,
              const PdNoteRecord *note,
              PdNoteSide         *ret_side,
              GError            **error)
{
  PdId my_id = pd_person_get_id (pd_workspace_get_me (workspace));

  for (guint i = 0; i < note->parties->len; i++)
    {
      const PdNoteParty *party = &g_array_index (note->parties, PdNoteParty, i);

      *ret_side = party->side;
      if (party->person_id == my_id)
        return TRUE;
    }
  g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED, _ ("Only those whose session it was write in a note. It was left as it is."));
  return FALSE;
}

static PdNote *
open_newest (PdWorkspace        *workspace,
             const PdNoteRecord *record,
             GError            **error)
{
  g_autoptr (GBytes) content = pd_workspace_read_note (workspace, record->id, 0, error);

  return content ? pd_note_new_from_bytes (content, error) : NULL;
}

/* One's own account in the place of what it was; the other's stays. */
static gboolean
write_note (PdInvocation            *self,
            PdWorkspace             *workspace,
            const PdSupervisionCall *call,
            GError                 **error)
{
  g_autoptr (PdNoteRecord) record = pd_supervision_load_note (self, workspace, error);
  g_autoptr (PdNote)       note = NULL;
  g_autoptr (GBytes)       content = NULL;
  g_autofree char         *text = NULL;
  gsize                    length;
  PdNoteSide               side;

  if (!record || !find_my_side (workspace, record, &side, error))
    return FALSE;
  note = open_newest (workspace, record, error);
  if (!note || !pd_supervision_call_read_text (call, &text, &length, error))
    return FALSE;
  for (guint i = 0; i < note->sections->len; i++)
    pd_note_set_account (note, i, side, "");
  if (!pd_note_fill (note, side, text, (gssize) length, error))
    return FALSE;
  content = pd_note_to_bytes (note, error);
  return content && pd_workspace_write_note (workspace, record->id, record->text_revision, content, error);
}

static gboolean
agree (PdInvocation            *self,
       PdWorkspace             *workspace,
       const PdSupervisionCall *call,
       GError                 **error)
{
  g_autoptr (PdNoteRecord) record = pd_supervision_load_note (self, workspace, error);

  return record && pd_workspace_agree_note (workspace, record->id, record->text_revision, error);
}

static gboolean
add_to_it (PdInvocation            *self,
           PdWorkspace             *workspace,
           const PdSupervisionCall *call,
           GError                 **error)
{
  g_autoptr (GBytes) content = NULL;
  char              *text;
  gsize              length;
  PdId               id;

  if (!pd_supervision_call_get_id (self, &id, error) || !pd_supervision_call_read_text (call, &text, &length, error))
    return FALSE;
  content = g_bytes_new_take (text, length);
  return pd_workspace_add_to_note (workspace, id, content, error);
}

static gboolean
list_history (PdInvocation            *self,
              PdWorkspace             *workspace,
              const PdSupervisionCall *call,
              GError                 **error)
{
  static const char *const fields[] = { "when", "kind", "who", "reader", "revision", "words", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GArray)       events = NULL;
  PdId                     id;

  if (!pd_supervision_call_get_id (self, &id, error))
    return FALSE;
  events = pd_workspace_list_note_events (workspace, id, error);
  for (guint i = 0; events && i < events->len; i++)
    {
      const PdNoteEvent *event = &g_array_index (events, PdNoteEvent, i);

      pd_output_add_when (output, event->at);
      pd_output_add_text (output, pd_note_event_kind_to_nick (event->kind));
      pd_output_add_text (output, pd_names_find_person (workspace, event->who_id));
      pd_output_add_text (output, pd_names_find_person (workspace, event->reader_id));
      pd_output_add_number (output, event->revision);
      pd_output_take_text (output, pd_workspace_describe_note_event (workspace, event));
    }
  if (!events)
    return FALSE;
  pd_output_print (output);
  return TRUE;
}

static gboolean
bring_back (PdInvocation            *self,
            PdWorkspace             *workspace,
            const PdSupervisionCall *call,
            GError                 **error)
{
  PdId id;

  return pd_supervision_call_get_id (self, &id, error) &&
         pd_workspace_bring_note_text_back (workspace, id, call->revision, error);
}

static gboolean
trash (PdInvocation            *self,
       PdWorkspace             *workspace,
       const PdSupervisionCall *call,
       GError                 **error)
{
  PdId id;

  return pd_supervision_call_get_id (self, &id, error) &&
         pd_workspace_trash_note (workspace, id, pd_invocation_get_today (self), error);
}

static gboolean
restore (PdInvocation            *self,
         PdWorkspace             *workspace,
         const PdSupervisionCall *call,
         GError                 **error)
{
  PdId id;

  return pd_supervision_call_get_id (self, &id, error) && pd_workspace_restore_note (workspace, id, error);
}

static gboolean
destroy (PdInvocation            *self,
         PdWorkspace             *workspace,
         const PdSupervisionCall *call,
         GError                 **error)
{
  PdId id;

  return pd_supervision_call_get_id (self, &id, error) && pd_workspace_destroy_note (workspace, id, error);
}

static gboolean
empty_trash (PdInvocation            *self,
             PdWorkspace             *workspace,
             const PdSupervisionCall *call,
             GError                 **error)
{
  guint n;

  if (!pd_workspace_empty_note_trash (workspace, pd_invocation_get_today (self), &n, error))
    return FALSE;
  printf (ngettext ("%u note was in the trash for more than 30 days, and is gone.\n",
                    "%u notes were in the trash for more than 30 days, and are gone.\n",
                    n),
          n);
  return TRUE;
}

const PdSupervisionAct pd_supervision_keeping_acts[] = {
  { "write", TRUE, "ID", { "text-file" }, write_note },
  { "agree", TRUE, "ID", { NULL }, agree },
  { "addendum", TRUE, "ID", { "text-file" }, add_to_it },
  { "history", FALSE, "ID", { NULL }, list_history },
  { "bring-back", TRUE, "ID", { "revision" }, bring_back },
  { "trash", TRUE, "ID", { NULL }, trash },
  { "restore", TRUE, "ID", { NULL }, restore },
  { "destroy", TRUE, "ID", { NULL }, destroy },
  { "empty-trash", TRUE, NULL, { NULL }, empty_trash },
  { NULL },
};
