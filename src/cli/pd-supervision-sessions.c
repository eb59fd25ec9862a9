/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* Sessions of supervision: booked, held, moved, cancelled. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-clock.h"
#include "pd-error.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-session-list.h"
#include "pd-supervision-call.h"
#include "pd-typed.h"
#include "pd-workspace-supervision.h"

static void
add_row (PdOutput        *output,
         PdWorkspace     *workspace,
         const PdSession *session)
{
  pd_output_add_id (output, session->id);
  pd_output_add_id (output, session->agreement_id);
  pd_output_add_day (output, session->day);
  pd_output_take_text (output, pd_clock_to_text (session->start));
  pd_output_add_number (output, session->minutes);
  pd_output_add_text (output, pd_meeting_mode_to_nick (session->mode));
  pd_output_add_text (output, pd_session_state_to_nick (session->state));
  pd_output_add_text (output, pd_names_find_person (workspace, session->by));
  pd_output_add_text (output, session->why);
  if (session->rebooked_as != PD_ID_NONE)
    pd_output_add_id (output, session->rebooked_as);
  else
    pd_output_add_text (output, NULL);
}

static gboolean
list_sessions (PdInvocation            *self,
               PdWorkspace             *workspace,
               const PdSupervisionCall *call,
               GError                 **error)
{
  static const char *const fields[] = { "id", "agreement", "date", "start", "minutes", "mode", "state", "by", "why", "rebooked_as", NULL };
  g_autoptr (GPtrArray)    sessions = pd_workspace_list_sessions (workspace, NULL, error);
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  for (guint i = 0; sessions && i < sessions->len; i++)
    add_row (output, workspace, sessions->pdata[i]);
  if (!sessions)
    return FALSE;
  pd_output_print (output);
  return TRUE;
}

/* A session, and what it is under. */
typedef struct
{
  GPtrArray              *agreements;
  GPtrArray              *sessions;
  PdSupervisionAgreement *agreement;
  PdSession              *session;
} Found;

static void
found_clear (Found *self)
{
  g_clear_pointer (&self->agreements, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static gboolean
find_session (PdInvocation *self,
              PdWorkspace  *workspace,
              Found        *found,
              GError      **error)
{
  PdId id;

  if (!pd_supervision_call_get_id (self, &id, error))
    return FALSE;
  found->agreements = pd_workspace_list_supervision (workspace, NULL, error);
  found->sessions = found->agreements ? pd_workspace_list_sessions (workspace, NULL, error) : NULL;
  if (!found->sessions)
    return FALSE;
  for (guint i = 0; i < found->sessions->len; i++)
    {
      found->session = found->sessions->pdata[i];
      if (found->session->id != id)
        continue;
      found->agreement = pd_supervision_call_find_agreement (found->agreements, found->session->agreement_id, error);
      return found->agreement != NULL;
    }
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("There is no session of that ID; supervision FILE sessions shows them."));
  return FALSE;
}

static PdSession *
new_session (const PdSupervisionAgreement *agreement,
             const PdSupervisionCall      *call,
             GError                      **error)
{
  g_autoptr (PdSession) session = NULL;
  PdDay                 day;
  int                   start;

  if (!pd_typed_read_day ("--date", call->date, &day, error) ||
      !pd_typed_read_time ("--start", call->start, &start, error))
    return NULL;
  session = pd_session_new (agreement, day, start);
  if (call->place)
    pd_session_set_place (session, call->place);
  if (call->mode && !pd_meeting_mode_parse (call->mode, &session->mode))
    {
      pd_usage_error (error, _ ("--mode takes face-to-face, phone or video, not \"%s\"."), call->mode);
      return NULL;
    }
  return g_steal_pointer (&session);
}

static gboolean
book (PdInvocation            *self,
      PdWorkspace             *workspace,
      const PdSupervisionCall *call,
      GError                 **error)
{
  g_autoptr (GPtrArray)         all = NULL;
  g_autoptr (GPtrArray)         sessions = NULL;
  g_autoptr (PdSession)         session = NULL;
  const PdSupervisionAgreement *agreement;
  PdId                          id;

  if (!pd_supervision_call_get_id (self, &id, error))
    return FALSE;
  all = pd_workspace_list_supervision (workspace, NULL, error);
  agreement = all ? pd_supervision_call_find_agreement (all, id, error) : NULL;
  session = agreement ? new_session (agreement, call, error) : NULL;
  sessions = session ? pd_workspace_list_sessions (workspace, agreement, error) : NULL;
  if (!sessions || !pd_workspace_book_session (workspace, agreement, session, pd_session_list_find_cancelled (sessions), error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", session->id);
  return TRUE;
}

static gboolean
hold (PdInvocation            *self,
      PdWorkspace             *workspace,
      const PdSupervisionCall *call,
      GError                 **error)
{
  g_auto (Found)     found = { NULL };
  g_autoptr (GArray) present = NULL;

  if (!find_session (self, workspace, &found, error))
    return FALSE;
  present = g_array_copy (found.agreement->member_ids);
  if (found.agreement->supervisor_id != PD_ID_NONE)
    g_array_append_val (present, found.agreement->supervisor_id);
  return pd_workspace_hold_session (workspace, found.session, (const PdId *) present->data, present->len, error);
}

static gboolean
move (PdInvocation            *self,
      PdWorkspace             *workspace,
      const PdSupervisionCall *call,
      GError                 **error)
{
  g_auto (Found)        found = { NULL };
  g_autoptr (PdSession) to = NULL;
  PdId                  my_id = pd_person_get_id (pd_workspace_get_me (workspace));

  if (!find_session (self, workspace, &found, error))
    return FALSE;
  to = new_session (found.agreement, call, error);
  if (!to || !pd_workspace_move_session (workspace, found.agreement, found.session, to, my_id, call->why, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", to->id);
  return TRUE;
}

static gboolean
cancel (PdInvocation            *self,
        PdWorkspace             *workspace,
        const PdSupervisionCall *call,
        GError                 **error)
{
  g_auto (Found) found = { NULL };
  PdId           my_id = pd_person_get_id (pd_workspace_get_me (workspace));

  return find_session (self, workspace, &found, error) &&
         pd_workspace_cancel_session (workspace, found.session, my_id, call->why, error);
}

const PdSupervisionAct pd_supervision_session_acts[] = {
  { "sessions", FALSE, NULL, { NULL }, list_sessions },
  { "session-book", TRUE, "AGREEMENT-ID", { "date", "start" }, book },
  { "session-hold", TRUE, "ID", { NULL }, hold },
  { "session-move", TRUE, "ID", { "date", "start" }, move },
  { "session-cancel", TRUE, "ID", { NULL }, cancel },
  { NULL },
};
