/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* What was agreed to be done. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-typed.h"
#include "pd-workspace-note-actions.h"
#include "pd-workspace-notes.h"

static void
add_actions (PdOutput    *output,
             PdWorkspace *workspace,
             GPtrArray   *actions)
{
  for (guint i = 0; i < actions->len; i++)
    {
      const PdAgreedAction *action = actions->pdata[i];

      if (action->done_on != PD_DAY_NONE)
        continue;
      pd_output_add_id (output, action->note_id);
      pd_output_add_number (output, action->index + 1);
      pd_output_add_day (output, action->day);
      pd_output_add_text (output, pd_names_find_person (workspace, action->owner_id));
      pd_output_add_day (output, action->due);
      pd_output_add_text (output, action->what);
    }
}

static gboolean
is_mine_to_read (PdWorkspace        *workspace,
                 const PdNoteRecord *record)
{
  return record->trashed_on == PD_DAY_NONE && record->text_revision > 0 &&
         pd_note_record_can_read (record, pd_person_get_id (pd_workspace_get_me (workspace)), record->text_revision);
}

static gboolean
list_actions (PdInvocation            *self,
              PdWorkspace             *workspace,
              const PdSupervisionCall *call,
              GError                 **error)
{
  static const char *const fields[] = { "id", "number", "agreed", "owner", "due", "what", NULL };
  g_autoptr (GPtrArray)    notes = pd_workspace_list_notes (workspace, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!notes)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (GPtrArray) actions = NULL;

      if (!is_mine_to_read (workspace, notes->pdata[i]))
        continue;
      actions = pd_workspace_read_note_actions (workspace, notes->pdata[i], error);
      if (!actions)
        return FALSE;
      add_actions (output, workspace, actions);
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
mark_action (PdInvocation            *self,
             PdWorkspace             *workspace,
             const PdSupervisionCall *call,
             PdDay                    done_on,
             GError                 **error)
{
  g_autoptr (PdNoteRecord) record = pd_supervision_load_note (self, workspace, error);
  g_autoptr (GPtrArray)    actions = record ? pd_workspace_read_note_actions (workspace, record, error) : NULL;

  if (!actions)
    return FALSE;
  if (call->number < 1 || (guint) call->number > actions->len)
    {
      pd_usage_error (error, _ ("The note has no action of that number; supervision FILE actions shows them."));
      return FALSE;
    }
  return pd_workspace_mark_note_action (workspace, actions->pdata[call->number - 1], done_on, error);
}

static gboolean
mark_done (PdInvocation            *self,
           PdWorkspace             *workspace,
           const PdSupervisionCall *call,
           GError                 **error)
{
  PdDay day;

  return pd_supervision_call_find_day (self, call, &day, error) && mark_action (self, workspace, call, day, error);
}

static gboolean
mark_not_done (PdInvocation            *self,
               PdWorkspace             *workspace,
               const PdSupervisionCall *call,
               GError                 **error)
{
  return mark_action (self, workspace, call, PD_DAY_NONE, error);
}

/* By somebody, or by me, by some day, or by none. */
static gboolean
add_action (PdInvocation            *self,
            PdWorkspace             *workspace,
            const PdSupervisionCall *call,
            GError                 **error)
{
  PdPerson    *owner = call->with ? pd_workspace_find_person (workspace, call->with, error) : pd_workspace_get_me (workspace);
  PdNoteAction action = { .what = call->what, .due = PD_DAY_NONE, .done_on = PD_DAY_NONE };
  PdId         id;

  if (!owner || !pd_supervision_call_get_id (self, &id, error) ||
      (call->due && !pd_typed_read_day ("--due", call->due, &action.due, error)))
    return FALSE;
  if (*g_strstrip (call->what) == '\0')
    {
      pd_usage_error (error, _ ("--what takes a step that somebody does."));
      return FALSE;
    }
  action.owner_id = pd_person_get_id (owner);
  return pd_workspace_add_note_action (workspace, id, &action, error);
}

const PdSupervisionAct pd_supervision_action_acts[] = {
  { "actions", FALSE, NULL, { NULL }, list_actions },
  { "action-add", TRUE, "ID", { "what" }, add_action },
  { "done", TRUE, "ID", { "number" }, mark_done },
  { "not-done", TRUE, "ID", { "number" }, mark_not_done },
  { NULL },
};
