/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* book, pin, unpin, hold, move, not-hold, remove: one session */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-circle-call.h"
#include "pd-typed.h"
#include "pd-workspace-circles.h"

static gboolean
take_mode (const PdCircleCall *call,
           PdCircleSession    *session,
           GError            **error)
{
  if (!call->modes || pd_meeting_mode_parse (call->modes[0], &session->mode))
    return TRUE;
  pd_usage_error (error, _ ("--mode takes face-to-face, phone or video, not \"%s\"."), call->modes[0]);
  return FALSE;
}

static PdCircleSession *
new_session (const PdCircle     *circle,
             const PdCircleCall *call,
             GError            **error)
{
  g_autoptr (PdCircleSession) session = NULL;
  PdDay                       day;
  int                         start;

  if (!pd_typed_read_day ("--date", call->date, &day, error) || !pd_typed_read_time ("--start", call->start, &start, error))
    return NULL;
  session = pd_circle_session_new (circle, day, start);
  if (call->minutes > 0)
    session->minutes = call->minutes;
  return take_mode (call, session, error) ? g_steal_pointer (&session) : NULL;
}

static gboolean
find_id (PdWorkspace    *workspace,
         const PdCircle *circle,
         const char     *name,
         PdId           *id,
         GError        **error)
{
  const PdCircleMember *member = name ? pd_circle_call_find_member (workspace, circle, name, error) : NULL;

  if (member)
    *id = member->id;
  return member || !name;
}

/* Who hosts and who brings is said, or the first and the second. */
static gboolean
seat_all (PdWorkspace        *workspace,
          const PdCircle     *circle,
          const PdCircleCall *call,
          PdCircleSession    *session,
          GError            **error)
{
  PdId bringer = PD_ID_NONE;

  for (guint i = 0; call->members[i]; i++)
    {
      PdId id = PD_ID_NONE;

      if (!find_id (workspace, circle, call->members[i], &id, error))
        return FALSE;
      pd_circle_session_seat (session, id, PD_CIRCLE_ROLE_COMPANION);
      if (i == 0)
        session->host_id = id;
      if (i == 1)
        bringer = id;
    }
  if (!find_id (workspace, circle, call->host, &session->host_id, error) ||
      !find_id (workspace, circle, call->brings, &bringer, error))
    return FALSE;
  if (bringer != PD_ID_NONE)
    pd_circle_session_seat (session, bringer, PD_CIRCLE_ROLE_BRINGER);
  return TRUE;
}

static gboolean
book (PdInvocation       *self,
      PdWorkspace        *workspace,
      const PdCircleCall *call,
      GError            **error)
{
  g_autoptr (PdCircle)        circle = pd_circle_call_load (self, workspace, error);
  g_autoptr (PdCircleSession) session = circle ? new_session (circle, call, error) : NULL;

  if (!session || !seat_all (workspace, circle, call, session, error) ||
      !pd_workspace_book_circle_session (workspace, session, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", session->id);
  return TRUE;
}

static gboolean
pin_or_unpin (PdInvocation       *self,
              PdWorkspace        *workspace,
              const PdCircleCall *call,
              GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);

  return session && pd_workspace_pin_circle_session (workspace, session, g_str_equal (call->act, "pin"), error);
}

/* Those who are named, or all who were to come. */
static GArray *
list_who_came (PdWorkspace           *workspace,
               const PdCircle        *circle,
               const PdCircleSession *session,
               const PdCircleCall    *call,
               GError               **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PdId));

  for (guint i = 0; !call->members && i < session->seats->len; i++)
    g_array_append_val (ids, g_array_index (session->seats, PdCircleSeat, i).member_id);
  for (guint i = 0; call->members && call->members[i]; i++)
    {
      PdId id = PD_ID_NONE;

      if (!find_id (workspace, circle, call->members[i], &id, error))
        return NULL;
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static gboolean
hold (PdInvocation       *self,
      PdWorkspace        *workspace,
      const PdCircleCall *call,
      GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);
  g_autoptr (GArray)          ids = session ? list_who_came (workspace, circle, session, call, error) : NULL;

  return ids && pd_workspace_hold_circle_session (workspace, session, (const PdId *) ids->data, ids->len, error);
}

static gboolean
move (PdInvocation       *self,
      PdWorkspace        *workspace,
      const PdCircleCall *call,
      GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);
  g_autoptr (PdCircleSession) to = session ? new_session (circle, call, error) : NULL;

  if (!to)
    return FALSE;
  if (!call->modes)
    to->mode = session->mode;
  if (call->minutes == 0)
    to->minutes = session->minutes;
  to->host_id = session->host_id;
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      pd_circle_session_seat (to, seat->member_id, seat->role);
    }
  if (!pd_workspace_move_circle_session (workspace, session, to, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", to->id);
  return TRUE;
}

static gboolean
not_hold (PdInvocation       *self,
          PdWorkspace        *workspace,
          const PdCircleCall *call,
          GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);

  return session && pd_workspace_not_hold_circle_session (workspace, session, error);
}

static gboolean
remove_session (PdInvocation       *self,
                PdWorkspace        *workspace,
                const PdCircleCall *call,
                GError            **error)
{
  g_autoptr (PdCircle)        circle = NULL;
  g_autoptr (PdCircleSession) session = pd_circle_call_load_session (self, workspace, &circle, error);

  return session && pd_workspace_remove_circle_session (workspace, session, error);
}

const PdCircleAct pd_circle_session_acts[] = {
  { "book", TRUE, "[CIRCLE]", { "member", "date", "start" }, book },
  { "pin", TRUE, "ID", { NULL }, pin_or_unpin },
  { "unpin", TRUE, "ID", { NULL }, pin_or_unpin },
  { "hold", TRUE, "ID", { NULL }, hold },
  { "move", TRUE, "ID", { "date", "start" }, move },
  { "not-hold", TRUE, "ID", { NULL }, not_hold },
  { "remove", TRUE, "ID", { NULL }, remove_session },
  { NULL },
};
