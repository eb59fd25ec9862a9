/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-count.h"

#include "pd-today.h"
#include "pd-workspace-roles.h"

/**
 * pd_roles_count_waiting:
 * @workspace: an unlocked workspace
 * @today: the day that it is
 *
 * Counts what of roles waits for the person who unlocked it, as Today lists it: versions to
 * acknowledge, and descriptions to look at again.
 *
 * Returns: how many that are; 0 where they could not be read
 */
guint
pd_roles_count_waiting (PdWorkspace *workspace,
                        PdDay        today)
{
  g_autoptr (GPtrArray) roles = pd_workspace_list_roles (workspace, NULL);
  g_autoptr (GPtrArray) assignments = pd_workspace_list_role_assignments (workspace, NULL, NULL);
  g_autoptr (PdToday)   items = NULL;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  if (roles == NULL || assignments == NULL)
    return 0;
  items = pd_today_new (today, pd_workspace_get_me (workspace), nobody, nobody);
  pd_today_add_roles (items, roles, assignments);
  return items->items->len;
}
