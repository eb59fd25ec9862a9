/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-count.h"

#include "pd-workspace-circles.h"

static gboolean
is_mine (const PdCircle        *circle,
         const PdCircleSession *session,
         PdId                   my_id)
{
  for (guint i = 0; i < session->seats->len; i++)
    {
      const PdCircleMember *member = pd_circle_find_member (circle, g_array_index (session->seats, PdCircleSeat, i).member_id);

      if (member != NULL && member->person_id == my_id)
        return TRUE;
    }
  return FALSE;
}

static const PdCircle *
find_circle (GPtrArray *circles,
             PdId       id)
{
  for (guint i = 0; i < circles->len; i++)
    {
      const PdCircle *circle = g_ptr_array_index (circles, i);

      if (circle->id == id)
        return circle;
    }
  return NULL;
}

/**
 * pd_circle_count_waiting:
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Counts what waits for the person who unlocked it: sessions of co-supervision that are
 * behind them, and of which nobody put down what became of them.
 *
 * Returns: how many that are; 0 where they could not be read
 */
guint
pd_circle_count_waiting (PdWorkspace *workspace,
                         PdDay        today)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (workspace, NULL);
  g_autoptr (GPtrArray) sessions = pd_workspace_list_circle_sessions (workspace, PD_ID_NONE, NULL);
  PdId                  my_id = pd_person_get_id (pd_workspace_get_me (workspace));
  guint                 n = 0;

  for (guint i = 0; circles != NULL && sessions != NULL && i < sessions->len; i++)
    {
      const PdCircleSession *session = g_ptr_array_index (sessions, i);
      const PdCircle        *circle = find_circle (circles, session->circle_id);

      n += session->state == PD_CIRCLE_SESSION_BOOKED && session->day < today && circle != NULL &&
           is_mine (circle, session, my_id);
    }
  return n;
}
