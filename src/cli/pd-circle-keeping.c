/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* circle-new, circle-change, circle-end, member-..., keep-apart: who is in a circle, and how */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "pd-circle-call.h"
#include "pd-circle-reply.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-circles.h"

static gboolean
take_modes (const PdCircleCall *call,
            PdCircle           *circle,
            GError            **error)
{
  guint modes = 0;

  for (guint i = 0; call->modes && call->modes[i]; i++)
    {
      PdMeetingMode mode;

      if (!pd_meeting_mode_parse (call->modes[i], &mode))
        {
          pd_usage_error (error, _ ("--mode takes face-to-face, phone or video, not \"%s\"."), call->modes[i]);
          return FALSE;
        }
      modes |= 1u << mode;
    }
  if (modes != 0)
    circle->modes = modes;
  return TRUE;
}

static gboolean
take_zone (const PdCircleCall *call,
           char              **zone,
           GError            **error)
{
  g_autoptr (PdZone) known = NULL;

  if (!call->zone)
    return TRUE;
  known = pd_zone_new (call->zone, NULL);
  if (!known)
    {
      pd_usage_error (error, _ ("\"%s\" is no time zone; one is Australia/Sydney."), call->zone);
      return FALSE;
    }
  g_free (*zone);
  *zone = g_strdup (call->zone);
  return TRUE;
}

/* What was said of a circle, new or not. */
static gboolean
take_circle (const PdCircleCall *call,
             PdCircle           *circle,
             GError            **error)
{
  if (call->format && !pd_circle_format_parse (call->format, &circle->format))
    {
      pd_usage_error (error, _ ("--format takes pairs, trios or groups, not \"%s\"."), call->format);
      return FALSE;
    }
  if (call->name)
    pd_circle_set_name (circle, call->name);
  if (call->every > 0)
    circle->days_between = call->every;
  if (call->minutes > 0)
    circle->minutes = call->minutes;
  return take_modes (call, circle, error) && take_zone (call, &circle->zone, error);
}

static gboolean
circle_new (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  const char          *zone = pd_service_get_zone (pd_workspace_get_service (workspace));
  g_autoptr (PdCircle) circle = NULL;
  PdDay                from;

  if (!pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &from, error))
    return FALSE;
  circle = pd_circle_new (call->name, PD_CIRCLE_PAIRS, zone, from);
  if (!take_circle (call, circle, error) || !pd_workspace_save_circle (workspace, circle, NULL, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", circle->id);
  return TRUE;
}

static gboolean
circle_change (PdInvocation       *self,
               PdWorkspace        *workspace,
               const PdCircleCall *call,
               GError            **error)
{
  g_autoptr (PdCircle) before = pd_circle_call_load (self, workspace, error);
  g_autoptr (PdCircle) circle = before ? pd_circle_copy (before) : NULL;

  return circle && take_circle (call, circle, error) && pd_workspace_save_circle (workspace, circle, before, error);
}

static gboolean
circle_end (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  g_autoptr (PdCircle) circle = pd_circle_call_load (self, workspace, error);
  PdDay                last;

  if (!circle || !pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &last, error))
    return FALSE;
  return pd_workspace_end_circle (workspace, circle, call->undone ? PD_DAY_NONE : last, error);
}

static gboolean
add_times (PdCircleMember     *member,
           const PdCircleCall *call,
           GError            **error)
{
  for (guint i = 0; call->times && call->times[i]; i++)
    {
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (PdWhen));

      if (!pd_circle_times_parse (call->times[i], times))
        {
          pd_usage_error (error, _ ("--time takes a time such as \"Mon 9:00-12:00\" or \"2026-12-03 9:00-12:00\", not \"%s\"."), call->times[i]);
          return FALSE;
        }
      for (guint j = 0; j < times->len; j++)
        pd_circle_member_add_time (member, &g_array_index (times, PdWhen, j));
    }
  return TRUE;
}

/* What was said of a member, new or not. */
static gboolean
take_member (PdCircleMember     *member,
             const PdCircleCall *call,
             GError            **error)
{
  if (call->contact)
    pd_circle_member_set_contact (member, call->contact);
  if (call->every > 0)
    member->days_between = call->every;
  return take_zone (call, &member->zone, error) && add_times (member, call, error);
}

static PdCircleMember *
new_member (PdWorkspace        *workspace,
            const PdCircleCall *call,
            PdDay               from,
            GError            **error)
{
  PdPerson *person;

  if (!call->person == !call->name || (call->name && !call->service))
    {
      pd_usage_error (error, _ ("Say who joins: --person NAME for one of ours, or --name and --service for a partner's worker."));
      return NULL;
    }
  if (call->name)
    return pd_circle_member_new_of_partner (call->name, call->service, from);
  person = pd_workspace_find_person (workspace, call->person, error);
  return person ? pd_circle_member_new_of_person (pd_person_get_id (person), from) : NULL;
}

static gboolean
member_add (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  g_autoptr (PdCircle)       before = pd_circle_call_load (self, workspace, error);
  g_autoptr (PdCircle)       circle = before ? pd_circle_copy (before) : NULL;
  g_autoptr (PdCircleMember) member = NULL;
  PdDay                      from;

  if (!circle || !pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &from, error))
    return FALSE;
  member = new_member (workspace, call, from, error);
  if (!member || !take_member (member, call, error))
    return FALSE;
  pd_circle_take_member (circle, g_steal_pointer (&member));
  return pd_workspace_save_circle (workspace, circle, before, error);
}

typedef gboolean (*ChangeFunc) (PdInvocation       *self,
                                PdCircleMember     *member,
                                const PdCircleCall *call,
                                GError            **error);

/* Each of those who are named is changed, as one act. */
static gboolean
change_members (PdInvocation       *self,
                PdWorkspace        *workspace,
                const PdCircleCall *call,
                ChangeFunc          change,
                GError            **error)
{
  g_autoptr (PdCircle) before = pd_circle_call_load (self, workspace, error);
  g_autoptr (PdCircle) circle = before ? pd_circle_copy (before) : NULL;

  for (guint i = 0; circle && call->members[i]; i++)
    {
      PdCircleMember *member = pd_circle_call_find_member (workspace, circle, call->members[i], error);

      if (!member || !change (self, member, call, error))
        return FALSE;
    }
  return circle && pd_workspace_save_circle (workspace, circle, before, error);
}

static gboolean
change_one (PdInvocation       *self,
            PdCircleMember     *member,
            const PdCircleCall *call,
            GError            **error)
{
  return take_member (member, call, error);
}

static gboolean
member_change (PdInvocation       *self,
               PdWorkspace        *workspace,
               const PdCircleCall *call,
               GError            **error)
{
  return change_members (self, workspace, call, change_one, error);
}

static gboolean
let_leave (PdInvocation       *self,
           PdCircleMember     *member,
           const PdCircleCall *call,
           GError            **error)
{
  return pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &member->left_on, error);
}

static gboolean
member_leave (PdInvocation       *self,
              PdWorkspace        *workspace,
              const PdCircleCall *call,
              GError            **error)
{
  return change_members (self, workspace, call, let_leave, error);
}

static gboolean
let_sit_out (PdInvocation       *self,
             PdCircleMember     *member,
             const PdCircleCall *call,
             GError            **error)
{
  return pd_circle_call_read_day ("--from", call->from, pd_invocation_get_today (self), &member->sits_out_from, error) &&
         pd_circle_call_read_day ("--to", call->to, PD_DAY_NONE, &member->sits_out_until, error);
}

static gboolean
member_sit_out (PdInvocation       *self,
                PdWorkspace        *workspace,
                const PdCircleCall *call,
                GError            **error)
{
  return change_members (self, workspace, call, let_sit_out, error);
}

/* Whoever comes back before they began to sit out, or left, never did. */
static gboolean
let_return (PdInvocation       *self,
            PdCircleMember     *member,
            const PdCircleCall *call,
            GError            **error)
{
  PdDay day;

  if (!pd_circle_call_read_day ("--date", call->date, pd_invocation_get_today (self), &day, error))
    return FALSE;
  member->left_on = PD_DAY_NONE;
  if (member->sits_out_from != PD_DAY_NONE && member->sits_out_from < day)
    {
      member->sits_out_until = day - 1;
      return TRUE;
    }
  member->sits_out_from = PD_DAY_NONE;
  member->sits_out_until = PD_DAY_NONE;
  return TRUE;
}

static gboolean
member_return (PdInvocation       *self,
               PdWorkspace        *workspace,
               const PdCircleCall *call,
               GError            **error)
{
  return change_members (self, workspace, call, let_return, error);
}

static gboolean
keep_apart (PdInvocation       *self,
            PdWorkspace        *workspace,
            const PdCircleCall *call,
            GError            **error)
{
  g_autoptr (PdCircle) before = pd_circle_call_load (self, workspace, error);
  g_autoptr (PdCircle) circle = before ? pd_circle_copy (before) : NULL;
  PdCircleMember      *one;
  PdCircleMember      *other;

  if (!circle)
    return FALSE;
  if (g_strv_length (call->members) != 2)
    {
      pd_usage_error (error, _ ("Say which two: --member NAME --member NAME."));
      return FALSE;
    }
  one = pd_circle_call_find_member (workspace, circle, call->members[0], error);
  other = one ? pd_circle_call_find_member (workspace, circle, call->members[1], error) : NULL;
  if (!other)
    return FALSE;
  if (one == other)
    {
      pd_usage_error (error, _ ("Nobody is kept apart from themselves."));
      return FALSE;
    }
  pd_circle_keep_apart (circle, one->id, other->id, !call->undone);
  return pd_workspace_save_circle (workspace, circle, before, error);
}

const PdCircleAct pd_circle_keeping_acts[] = {
  { "circle-new", TRUE, NULL, { "name" }, circle_new },
  { "circle-change", TRUE, "[CIRCLE]", { NULL }, circle_change },
  { "circle-end", TRUE, "[CIRCLE]", { NULL }, circle_end },
  { "member-add", TRUE, "[CIRCLE]", { NULL }, member_add },
  { "member-change", TRUE, "[CIRCLE]", { "member" }, member_change },
  { "member-leave", TRUE, "[CIRCLE]", { "member" }, member_leave },
  { "member-sit-out", TRUE, "[CIRCLE]", { "member" }, member_sit_out },
  { "member-return", TRUE, "[CIRCLE]", { "member" }, member_return },
  { "keep-apart", TRUE, "[CIRCLE]", { "member" }, keep_apart },
  { NULL },
};
