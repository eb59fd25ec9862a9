/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* list, circles, members, matrix: what is there */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-circle-call.h"
#include "pd-circle-meetings.h"
#include "pd-circle-names.h"
#include "pd-clock.h"
#include "pd-names.h"
#include "pd-output.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-circles.h"

/* A circle with its sessions, and what its members are called. */
typedef struct
{
  PdCircle   *circle;
  GPtrArray  *sessions;
  GHashTable *names;
} Known;

static void
known_clear (Known *self)
{
  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static gboolean
know (Known       *known,
      PdWorkspace *workspace,
      PdCircle    *circle,
      GError     **error)
{
  known->circle = circle;
  known->sessions = circle ? pd_workspace_list_circle_sessions (workspace, circle->id, error) : NULL;
  known->names = known->sessions ? pd_circle_call_name_members (workspace, circle) : NULL;
  return known->names != NULL;
}

static char *
join_names (const Known           *known,
            const PdCircleSession *session)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < session->seats->len; i++)
    g_strv_builder_add (names, pd_circle_names_get (known->names, g_array_index (session->seats, PdCircleSeat, i).member_id));
  list = g_strv_builder_end (names);
  return g_strjoinv ("; ", list);
}

static const char *
find_name (const Known *known,
           PdId         member_id)
{
  return member_id != PD_ID_NONE ? pd_circle_names_get (known->names, member_id) : NULL;
}

static char *
join_answers (const Known           *known,
              const PdCircleSession *session,
              GPtrArray             *answers)
{
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < answers->len; i++)
    {
      const PdCircleAnswer *answer = answers->pdata[i];
      g_autofree char      *words = NULL;

      if (answer->session_id != session->id)
        continue;
      words = g_strdup_printf ("%s: %s", find_name (known, answer->member_id), pd_circle_says_to_nick (answer->says));
      g_strv_builder_add (said, words);
    }
  list = g_strv_builder_end (said);
  return *list ? g_strjoinv ("; ", list) : NULL;
}

static void
add_session (PdOutput              *output,
             const Known           *known,
             const PdCircleSession *session,
             GPtrArray             *answers)
{
  pd_output_add_id (output, session->id);
  pd_output_add_text (output, known->circle->name);
  pd_output_add_day (output, session->day);
  pd_output_take_text (output, pd_clock_to_text (session->start));
  pd_output_add_number (output, session->minutes);
  pd_output_add_text (output, pd_meeting_mode_to_nick (session->mode));
  pd_output_add_text (output, pd_circle_session_state_to_nick (session->state));
  pd_output_add_text (output, session->is_pinned ? "pinned" : NULL);
  pd_output_add_text (output, find_name (known, session->host_id));
  pd_output_add_text (output, find_name (known, pd_circle_session_find_role (session, PD_CIRCLE_ROLE_BRINGER)));
  pd_output_take_text (output, join_names (known, session));
  pd_output_take_text (output, join_answers (known, session, answers));
}

static gboolean
add_sessions (PdOutput    *output,
              PdWorkspace *workspace,
              PdCircle    *circle,
              PdDay        from,
              PdDay        to,
              GError     **error)
{
  g_auto (Known)        known = { NULL };
  g_autoptr (GPtrArray) answers = NULL;

  if (!know (&known, workspace, circle, error))
    return FALSE;
  answers = pd_workspace_list_circle_answers (workspace, circle->id, error);
  for (guint i = 0; answers && i < known.sessions->len; i++)
    {
      const PdCircleSession *session = known.sessions->pdata[i];

      if (session->day >= from && session->day <= to)
        add_session (output, &known, session, answers);
    }
  return answers != NULL;
}

static gboolean
list_sessions (PdInvocation       *self,
               PdWorkspace        *workspace,
               const PdCircleCall *call,
               GError            **error)
{
  static const char *const fields[] = { "id", "circle", "date", "start", "minutes", "mode", "state", "pinned", "host", "brings", "who", "answers", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    circles = NULL;
  PdDay                    from, to;

  if (!pd_circle_call_settle_days (self, call, &from, &to, error))
    return FALSE;
  if (pd_invocation_get_argument (self, 1))
    {
      PdCircle *circle = pd_circle_call_load (self, workspace, error);

      if (!circle || !add_sessions (output, workspace, circle, from, to, error))
        return FALSE;
    }
  else
    {
      circles = pd_workspace_list_circles (workspace, error);
      if (!circles)
        return FALSE;
      for (guint i = 0; i < circles->len; i++)
        if (!add_sessions (output, workspace, pd_circle_copy (circles->pdata[i]), from, to, error))
          return FALSE;
    }
  pd_output_print (output);
  return TRUE;
}

static char *
join_modes (guint modes)
{
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (PdMeetingMode mode = PD_MEETING_FACE_TO_FACE; mode <= PD_MEETING_VIDEO; mode++)
    if (modes & 1u << mode)
      g_strv_builder_add (nicks, pd_meeting_mode_to_nick (mode));
  list = g_strv_builder_end (nicks);
  return g_strjoinv ("; ", list);
}

static guint
count_members (const PdCircle *circle,
               PdDay           today)
{
  guint n = 0;

  for (guint i = 0; i < circle->members->len; i++)
    n += pd_circle_member_takes_part (circle->members->pdata[i], today);
  return n;
}

static gboolean
list_circles (PdInvocation       *self,
              PdWorkspace        *workspace,
              const PdCircleCall *call,
              GError            **error)
{
  static const char *const fields[] = { "id", "name", "format", "every", "minutes", "modes", "zone", "members", "started", "ended", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (GPtrArray)    circles = pd_workspace_list_circles (workspace, error);

  for (guint i = 0; circles && i < circles->len; i++)
    {
      const PdCircle *circle = circles->pdata[i];

      pd_output_add_id (output, circle->id);
      pd_output_add_text (output, circle->name);
      pd_output_add_text (output, pd_circle_format_to_nick (circle->format));
      pd_output_add_number (output, circle->days_between);
      pd_output_add_number (output, circle->minutes);
      pd_output_take_text (output, join_modes (circle->modes));
      pd_output_add_text (output, circle->zone);
      pd_output_add_number (output, count_members (circle, pd_invocation_get_today (self)));
      pd_output_add_day (output, circle->started_on);
      pd_output_add_day (output, circle->ended_on);
    }
  if (circles)
    pd_output_print (output);
  return circles != NULL;
}

static void
add_member (PdOutput             *output,
            const Known          *known,
            const PdCircleMember *member,
            const PdCircleLine   *line)
{
  pd_output_add_id (output, member->id);
  pd_output_add_text (output, find_name (known, member->id));
  pd_output_add_text (output, *member->service ? member->service : NULL);
  pd_output_add_text (output, *member->contact ? member->contact : NULL);
  pd_output_add_number (output, member->days_between > 0 ? member->days_between : known->circle->days_between);
  pd_output_add_day (output, member->joined_on);
  pd_output_add_day (output, member->left_on);
  pd_output_add_day (output, line->last);
  pd_output_add_day (output, line->next);
  pd_output_add_day (output, line->due_on);
  pd_output_add_number (output, line->held);
  pd_output_add_number (output, line->hosted);
  pd_output_add_number (output, line->brought);
}

static gboolean
list_members (PdInvocation       *self,
              PdWorkspace        *workspace,
              const PdCircleCall *call,
              GError            **error)
{
  static const char *const fields[] = { "id", "name", "service", "contact", "every", "joined", "left", "last", "next", "due", "sessions", "hosted", "brought", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);
  g_auto (Known)           known = { NULL };
  g_autoptr (GArray)       lines = NULL;

  if (!know (&known, workspace, pd_circle_call_load (self, workspace, error), error))
    return FALSE;
  lines = pd_workspace_list_circle_lines (workspace, known.circle, pd_invocation_get_today (self), error);
  if (!lines)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const PdCircleLine *line = &g_array_index (lines, PdCircleLine, i);

      add_member (output, &known, pd_circle_find_member (known.circle, line->member_id), line);
    }
  pd_output_print (output);
  return TRUE;
}

static gboolean
are_apart (GArray *apart,
           PdId    one,
           PdId    other)
{
  for (guint i = 0; i < apart->len; i++)
    {
      const PdCirclePair *pair = &g_array_index (apart, PdCirclePair, i);

      if ((pair->one == one && pair->other == other) || (pair->one == other && pair->other == one))
        return TRUE;
    }
  return FALSE;
}

static void
add_pair (PdOutput         *output,
          const Known      *known,
          PdCircleMeetings *meetings,
          GArray           *apart,
          PdId              one,
          PdId              other)
{
  PdDay last;
  guint n = pd_circle_meetings_count (meetings, one, other, &last);

  pd_output_add_text (output, find_name (known, one));
  pd_output_add_text (output, find_name (known, other));
  pd_output_add_number (output, n);
  pd_output_add_day (output, last);
  pd_output_add_text (output, are_apart (apart, one, other) ? "yes" : NULL);
}

static gboolean
list_matrix (PdInvocation       *self,
             PdWorkspace        *workspace,
             const PdCircleCall *call,
             GError            **error)
{
  static const char *const     fields[] = { "who", "with", "times", "last", "kept_apart", NULL };
  g_autoptr (PdOutput)         output = pd_output_new (pd_invocation_get_json (self), fields);
  g_autoptr (PdCircleMeetings) meetings = NULL;
  g_autoptr (GArray)           apart = NULL;
  g_auto (Known)               known = { NULL };

  if (!know (&known, workspace, pd_circle_call_load (self, workspace, error), error))
    return FALSE;
  apart = pd_workspace_list_circle_apart (workspace, known.circle, pd_invocation_get_today (self), error);
  if (!apart)
    return FALSE;
  meetings = pd_circle_meetings_new (known.sessions);
  for (guint i = 0; i < known.circle->members->len; i++)
    for (guint j = i + 1; j < known.circle->members->len; j++)
      add_pair (output,
                &known,
                meetings,
                apart,
                ((PdCircleMember *) known.circle->members->pdata[i])->id,
                ((PdCircleMember *) known.circle->members->pdata[j])->id);
  pd_output_print (output);
  return TRUE;
}

const PdCircleAct pd_circle_list_acts[] = {
  { "list", FALSE, "[CIRCLE]", { NULL }, list_sessions },
  { "circles", FALSE, NULL, { NULL }, list_circles },
  { "members", FALSE, "[CIRCLE]", { NULL }, list_members },
  { "matrix", FALSE, "[CIRCLE]", { NULL }, list_matrix },
  { NULL },
};
