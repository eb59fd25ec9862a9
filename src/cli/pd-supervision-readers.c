/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* Who reads notes, and what becomes of them when a supervisor leaves. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-names.h"
#include "pd-output.h"
#include "pd-supervision-call.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"

static gboolean
list_readers (PdInvocation            *self,
              PdWorkspace             *workspace,
              const PdSupervisionCall *call,
              GError                 **error)
{
  static const char *const fields[] = { "person", "from", "until", "added_by", "added", "removed_by", NULL };
  g_autoptr (PdNoteRecord) record = pd_supervision_load_note (self, workspace, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  if (!record)
    return FALSE;
  for (guint i = 0; i < record->readers->len; i++)
    {
      const PdNoteReader *reader = &g_array_index (record->readers, PdNoteReader, i);

      pd_output_add_text (output, pd_names_find_person (workspace, reader->person_id));
      pd_output_add_number (output, reader->from);
      if (reader->until != 0)
        pd_output_add_number (output, reader->until);
      else
        pd_output_add_text (output, NULL);
      pd_output_add_text (output, pd_names_find_person (workspace, reader->added_by));
      pd_output_add_when (output, reader->added_at);
      pd_output_add_text (output, pd_names_find_person (workspace, reader->removed_by));
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
add_reader (PdInvocation            *self,
            PdWorkspace             *workspace,
            const PdSupervisionCall *call,
            GError                 **error)
{
  PdPerson *person = pd_workspace_find_person (workspace, call->with, error);
  PdId      id;

  return person && pd_supervision_call_get_id (self, &id, error) &&
         pd_workspace_add_note_reader (workspace, id, person, error);
}

static gboolean
remove_reader (PdInvocation            *self,
               PdWorkspace             *workspace,
               const PdSupervisionCall *call,
               GError                 **error)
{
  PdPerson *person = pd_workspace_find_person (workspace, call->with, error);
  PdId      id;

  return person && pd_supervision_call_get_id (self, &id, error) &&
         pd_workspace_remove_note_reader (workspace, id, person, error);
}

static gboolean
show_safeguarding (PdInvocation            *self,
                   PdWorkspace             *workspace,
                   const PdSupervisionCall *call,
                   GError                 **error)
{
  static const char *const fields[] = { "person", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  PdPerson                *reader = pd_workspace_get_safeguarding (workspace);

  if (reader)
    pd_output_add_text (output, pd_person_get_name (reader));
  pd_output_print (output);
  return TRUE;
}

static gboolean
set_safeguarding (PdInvocation            *self,
                  PdWorkspace             *workspace,
                  const PdSupervisionCall *call,
                  GError                 **error)
{
  PdPerson *person = pd_workspace_find_person (workspace, pd_invocation_get_argument (self, 1), error);

  return person && pd_workspace_set_safeguarding (workspace, person, error);
}

static gboolean
end_safeguarding (PdInvocation            *self,
                  PdWorkspace             *workspace,
                  const PdSupervisionCall *call,
                  GError                 **error)
{
  return pd_workspace_set_safeguarding (workspace, NULL, error);
}

static const struct
{
  const char *name;
  PdHandOver  how;
} WAYS[] = {
  { "to", PD_HAND_OVER_TO },
  { "seal", PD_HAND_OVER_SEAL },
  { "only-copy", PD_HAND_OVER_ONLY_COPY },
  { "destroy", PD_HAND_OVER_DESTROY },
};

static gboolean
find_way (const PdSupervisionCall *call,
          PdHandOver              *ret_how,
          GError                 **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (WAYS); i++)
    if (g_str_equal (WAYS[i].name, call->how))
      {
        *ret_how = WAYS[i].how;
        if ((WAYS[i].how == PD_HAND_OVER_TO) == (call->successor != NULL))
          return TRUE;
      }
  pd_usage_error (error, _ ("--how takes to with --successor NAME, or seal, only-copy or destroy without."));
  return FALSE;
}

static gboolean
hand_over_group (PdInvocation *self,
                 PdWorkspace  *workspace,
                 PdHandOver    how,
                 PdPerson     *successor,
                 guint        *ret_n,
                 GError      **error)
{
  g_autoptr (GPtrArray)         all = NULL;
  const PdSupervisionAgreement *group;
  PdId                          id;

  if (!pd_supervision_call_get_id (self, &id, error))
    return FALSE;
  all = pd_workspace_list_supervision (workspace, NULL, error);
  group = all ? pd_supervision_call_find_agreement (all, id, error) : NULL;
  if (group && group->form != PD_SUPERVISION_GROUP)
    {
      pd_usage_error (error, _ ("The notes of two are handed over with --with NAME, not with an ID."));
      return FALSE;
    }
  return group && pd_workspace_hand_over_group_notes (workspace, group, how, successor, ret_n, error);
}

static gboolean
hand_over_of_two (PdWorkspace *workspace,
                  const char  *with,
                  PdHandOver   how,
                  PdPerson    *successor,
                  guint       *ret_n,
                  GError     **error)
{
  PdPerson *worker = pd_workspace_find_person (workspace, with, error);

  return worker && pd_workspace_hand_over_notes (workspace, worker, how, successor, ret_n, error);
}

static gboolean
hand_over (PdInvocation            *self,
           PdWorkspace             *workspace,
           const PdSupervisionCall *call,
           GError                 **error)
{
  PdPerson  *successor = NULL;
  PdHandOver how;
  guint      n;

  if ((call->with != NULL) == (pd_invocation_get_argument (self, 1) != NULL))
    {
      pd_usage_error (error, _ ("supervision FILE hand-over takes --with NAME, or the ID of a group’s agreement."));
      return FALSE;
    }
  if (!find_way (call, &how, error))
    return FALSE;
  if (call->successor)
    successor = pd_workspace_find_person (workspace, call->successor, error);
  if ((call->successor && !successor) ||
      !(call->with ? hand_over_of_two (workspace, call->with, how, successor, &n, error)
                   : hand_over_group (self, workspace, how, successor, &n, error)))
    return FALSE;
  printf (ngettext ("Done with %u note.\n", "Done with %u notes.\n", n), n);
  return TRUE;
}

const PdSupervisionAct pd_supervision_reader_acts[] = {
  { "readers", FALSE, "ID", { NULL }, list_readers },
  { "reader-add", TRUE, "ID", { "with" }, add_reader },
  { "reader-remove", TRUE, "ID", { "with" }, remove_reader },
  { "safeguarding", FALSE, NULL, { NULL }, show_safeguarding },
  { "safeguarding-set", TRUE, "NAME", { NULL }, set_safeguarding },
  { "safeguarding-end", TRUE, NULL, { NULL }, end_safeguarding },
  { "hand-over", TRUE, "[AGREEMENT-ID]", { "how" }, hand_over },
  { NULL },
};
