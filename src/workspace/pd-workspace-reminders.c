/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-reminders.h"

#include "pd-shift-table.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-private.h"
#include "pd-workspace-supervision.h"

/* A session is on the clock of the site where it stands on the roster; one that stands
 * nowhere is on the service's. */
static gboolean
find_zone (PdWorkspace     *self,
           const PdSession *session,
           const char     **ret_zone,
           GError         **error)
{
  g_autoptr (PdShift) shift = NULL;
  PdSite             *site = NULL;

  if (!pd_shift_table_find (self->store, session->shift_id, &shift, error))
    return FALSE;
  if (shift != NULL)
    site = pd_workspace_get_site (self, pd_shift_get_site_id (shift));
  *ret_zone = site != NULL ? pd_site_get_zone (site) : pd_service_get_zone (self->service);
  return TRUE;
}

static gboolean
add_sessions (PdWorkspace *self,
              GArray      *reminders,
              GError     **error)
{
  g_autoptr (GPtrArray) agreements = pd_workspace_list_supervision (self, NULL, error);
  g_autoptr (GPtrArray) sessions = agreements != NULL ? pd_workspace_list_unsettled_sessions (self, error) : NULL;
  PdId                  me_id = pd_person_get_id (pd_workspace_get_me (self));

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const PdSession              *session = g_ptr_array_index (sessions, i);
      const PdSupervisionAgreement *agreement = pd_supervision_agreements_find (agreements, session->agreement_id);
      const char                   *zone;

      if (agreement == NULL || !pd_supervision_agreement_is_party (agreement, me_id))
        continue;
      if (!find_zone (self, session, &zone, error))
        return FALSE;
      pd_reminders_add_session (reminders, agreement, session, zone, me_id);
    }
  return sessions != NULL;
}

static gboolean
add_circle_sessions (PdWorkspace *self,
                     GArray      *reminders,
                     GError     **error)
{
  g_autoptr (GPtrArray) circles = pd_workspace_list_circles (self, error);
  PdId                  me_id = pd_person_get_id (pd_workspace_get_me (self));

  for (guint i = 0; circles != NULL && i < circles->len; i++)
    {
      const PdCircle       *circle = g_ptr_array_index (circles, i);
      g_autoptr (GPtrArray) sessions = pd_workspace_list_circle_sessions (self, circle->id, error);

      if (sessions == NULL)
        return FALSE;
      for (guint j = 0; j < sessions->len; j++)
        pd_reminders_add_circle_session (reminders, circle, g_ptr_array_index (sessions, j), me_id);
    }
  return circles != NULL;
}

/**
 * pd_workspace_list_reminders:
 * @self: a workspace
 * @now: what time it is, in seconds since 1 January 1970, UTC
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type PdReminder): the booked sessions of whoever
 *   unlocked the file, of supervision and of co-supervision, that are not over
 */
GArray *
pd_workspace_list_reminders (PdWorkspace *self,
                             gint64       now,
                             GError     **error)
{
  g_autoptr (GArray) reminders = g_array_new (FALSE, FALSE, sizeof (PdReminder));

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) || !add_sessions (self, reminders, error) ||
      !add_circle_sessions (self, reminders, error))
    return NULL;
  for (guint i = reminders->len; i > 0; i--)
    if (g_array_index (reminders, PdReminder, i - 1).end <= now)
      g_array_remove_index (reminders, i - 1);
  return g_steal_pointer (&reminders);
}
