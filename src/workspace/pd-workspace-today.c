/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-today.h"

#include "pd-error.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-people.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-private.h"
#include "pd-workspace-roles-private.h"
#include "pd-workspace-supervision.h"
#include "pd-workspace-swaps.h"

#include <glib/gi18n-lib.h>

static gboolean
add_roster (PdWorkspace *self,
            PdToday     *today,
            GError     **error)
{
  g_autoptr (PdRoster)           roster = NULL;
  g_autoptr (PdRosterDifference) difference = NULL;
  GPtrArray                     *shifts;

  roster = pd_workspace_load_roster (self, today->today, PD_TODAY_DAYS_ROSTER, PD_ROSTER_BY_PERSON, PD_ID_NONE,
                                     PD_ID_NONE, error);
  if (roster == NULL)
    return FALSE;
  shifts = pd_roster_get_shifts (roster);
  pd_today_add_shifts (today, shifts);
  if (!pd_today_minds_others (today))
    return TRUE;

  difference = pd_workspace_load_difference (self, today->today, PD_TODAY_DAYS_ROSTER, today->today, error);
  if (difference == NULL)
    return FALSE;
  pd_today_add_gaps (today, shifts, difference);
  pd_today_add_publishing (today, difference);
  return TRUE;
}

static gboolean
add_swaps (PdWorkspace *self,
           PdToday     *today,
           GError     **error)
{
  g_autoptr (GPtrArray) swaps = pd_workspace_list_open_swaps (self, today->today, error);

  if (swaps == NULL)
    return FALSE;
  pd_today_add_swaps (today, swaps);
  return TRUE;
}

static gboolean
add_supervision (PdWorkspace *self,
                 PdToday     *today,
                 GError     **error)
{
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (self, NULL, error);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GArray)    due = NULL;

  if (agreements == NULL || (sessions = pd_workspace_list_unsettled_sessions (self, error)) == NULL ||
      (notes = pd_workspace_list_notes_waiting (self, error)) == NULL)
    return FALSE;

  due = pd_workspace_list_supervision_due (self, today->today, error);
  if (due == NULL)
    return FALSE;
  pd_today_add_sessions (today, agreements, sessions);
  pd_today_add_notes (today, notes);
  pd_today_add_due (today, agreements, due);
  pd_today_add_reviews (today, agreements);
  return TRUE;
}

static gboolean
add_circles (PdWorkspace *self,
             PdToday     *today,
             GError     **error)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (self, error);
  g_autoptr (GPtrArray) sessions = circles != NULL ? pd_workspace_list_circle_sessions (self, PD_ID_NONE, error) : NULL;

  if (sessions == NULL)
    return FALSE;
  pd_today_add_circles (today, circles, sessions);
  return TRUE;
}

static gboolean
add_people (PdWorkspace *self,
            PdToday     *today,
            GError     **error)
{
  g_autoptr (GPtrArray) trainings = pd_workspace_list_training (self, NULL, error);

  if (trainings == NULL)
    return FALSE;
  pd_today_add_trainings (today, trainings);
  return TRUE;
}

static gboolean
add_roles (PdWorkspace *self,
           PdToday     *today,
           GError     **error)
{
  g_autoptr (GPtrArray) roles = pd_workspace_list_roles (self, error);
  g_autoptr (GPtrArray) assignments = roles != NULL ? pd_workspace_list_role_assignments (self, NULL, error) : NULL;

  if (assignments == NULL)
    return FALSE;
  pd_today_add_roles (today, roles, assignments);
  return TRUE;
}

/**
 * pd_workspace_load_today:
 * @self: a workspace
 * @today: the day that it is
 * @error: return location for an error
 *
 * Returns: (transfer full): what the person who unlocked it should know of today, in the
 *   order in which it is read; nothing that is sealed is opened for it
 */
PdToday *
pd_workspace_load_today (PdWorkspace *self,
                         PdDay        today,
                         GError     **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  g_autoptr (PdToday)   items = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  people = pd_workspace_dup_people (self);
  sites = pd_workspace_dup_sites (self);
  items = pd_today_new (today, pd_workspace_get_me (self), people, sites);
  if (!add_roster (self, items, error) || !add_swaps (self, items, error) ||
      !add_supervision (self, items, error) || !add_circles (self, items, error) || !add_people (self, items, error) ||
      !add_roles (self, items, error))
    return NULL;
  pd_today_sort (items);
  return g_steal_pointer (&items);
}
