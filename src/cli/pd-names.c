/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

#include "config.h"

#include "pd-names.h"

#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

/**
 * pd_names_find_person:
 * @workspace: a service
 * @id: somebody, or %PD_ID_NONE
 *
 * Returns: (transfer none) (nullable): their name; %NULL where nobody is meant
 */
const char *
pd_names_find_person (PdWorkspace *workspace,
                      PdId         id)
{
  PdPerson *person = id != PD_ID_NONE ? pd_workspace_get_person (workspace, id) : NULL;

  if (id == PD_ID_NONE)
    return NULL;
  return person != NULL ? pd_person_get_name (person) : _ ("somebody");
}

/**
 * pd_names_find_site:
 * @workspace: a service
 * @id: a site
 *
 * Returns: (transfer none) (nullable): its name, or %NULL when there is none
 */
const char *
pd_names_find_site (PdWorkspace *workspace,
                    PdId         id)
{
  PdSite *site = pd_workspace_get_site (workspace, id);

  return site != NULL ? pd_site_get_name (site) : NULL;
}

/**
 * pd_names_find_role:
 * @workspace: a service
 * @id: a role, or %PD_ID_NONE
 *
 * Returns: (transfer none) (nullable): its title, or %NULL where none is meant
 */
const char *
pd_names_find_role (PdWorkspace *workspace,
                    PdId         id)
{
  return id != PD_ID_NONE ? pd_workspace_get_role_title (workspace, id) : NULL;
}

/**
 * pd_names_of_shift:
 * @workspace: a service
 * @shift: a shift
 *
 * Returns: (transfer none): whose it is, or "open"
 */
const char *
pd_names_of_shift (PdWorkspace *workspace,
                   PdShift     *shift)
{
  return pd_shift_is_open (shift) ? _ ("open") : pd_names_find_person (workspace, pd_shift_get_person_id (shift));
}
