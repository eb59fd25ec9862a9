/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role a shift is worked in, and which it may name. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"

static gboolean
is_theirs (GPtrArray *assignments,
           PdId       role_id,
           PdId       person_id,
           PdDay      day)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (assignments, i);

      if (assignment->role_id == role_id && assignment->person_id == person_id &&
          (day == PD_DAY_NONE || pd_role_assignment_holds_on (assignment, day)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
can_be_named (const PdRole *role,
              PdDay         day)
{
  return pd_role_get_approved (role) != NULL &&
         (role->ended_on == PD_DAY_NONE || day == PD_DAY_NONE || day <= role->ended_on);
}

/* Moves those that the shift's person works in to the front, in their order. */
static guint
put_theirs_first (GPtrArray *roles,
                  GPtrArray *assignments,
                  PdShift   *shift)
{
  guint n_theirs = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      PdRole *role = g_ptr_array_index (roles, i);

      if (pd_shift_is_open (shift) ||
          !is_theirs (assignments, role->id, pd_shift_get_person_id (shift), pd_shift_get_day (shift)))
        continue;
      g_ptr_array_steal_index (roles, i);
      g_ptr_array_insert (roles, (int) n_theirs++, role);
    }
  return n_theirs;
}

/**
 * pd_workspace_list_shift_roles:
 * @self: a workspace
 * @shift: a shift, of somebody or open
 * @ret_n_theirs: (out) (optional): how many of them its person works in on its day
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdRole): the roles that the shift may name, by
 *   title: those that its person works in, then the others that have an approved version
 *   and have not ended. The one that it names is always among them
 */
GPtrArray *
pd_workspace_list_shift_roles (PdWorkspace *self,
                               PdShift     *shift,
                               guint       *ret_n_theirs,
                               GError     **error)
{
  g_autoptr (GPtrArray) roles = pd_workspace_list_roles (self, error);
  g_autoptr (GPtrArray) assignments = roles != NULL ? pd_workspace_list_role_assignments (self, NULL, error) : NULL;
  guint                 n_theirs;

  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  if (assignments == NULL)
    return NULL;
  for (guint i = roles->len; i > 0; i--)
    {
      const PdRole *role = g_ptr_array_index (roles, i - 1);

      if (role->id != pd_shift_get_role_id (shift) && !can_be_named (role, pd_shift_get_day (shift)))
        g_ptr_array_remove_index (roles, i - 1);
    }
  n_theirs = put_theirs_first (roles, assignments, shift);
  if (ret_n_theirs != NULL)
    *ret_n_theirs = n_theirs;
  return g_steal_pointer (&roles);
}

/**
 * pd_workspace_find_shift_role:
 * @self: a workspace
 * @shift: a shift
 *
 * Returns: the role that the shift names; else the first that its person works in on its
 *   day; %PD_ID_NONE where there is none, and while it is locked
 */
PdId
pd_workspace_find_shift_role (PdWorkspace *self,
                              PdShift     *shift)
{
  g_autoptr (GPtrArray) assignments = NULL;
  PdPerson             *person;

  g_return_val_if_fail (PD_IS_SHIFT (shift), PD_ID_NONE);

  if (pd_shift_get_role_id (shift) != PD_ID_NONE)
    return pd_shift_get_role_id (shift);
  person = pd_workspace_get_person (self, pd_shift_get_person_id (shift));
  assignments = person != NULL ? pd_workspace_list_role_assignments (self, person, NULL) : NULL;
  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    {
      const PdRoleAssignment *assignment = g_ptr_array_index (assignments, i);

      if (pd_role_assignment_holds_on (assignment, pd_shift_get_day (shift)))
        return assignment->role_id;
    }
  return PD_ID_NONE;
}

/**
 * pd_workspace_find_role_to_name:
 * @self: a workspace
 * @title: the title of a role, or its id as a number
 * @ret_id: (out): the role
 * @error: return location for an error, as for pd_workspace_find_role(), and
 *   %PD_ERROR_REFUSED when no version of it is approved
 *
 * Returns: whether a shift may name it
 */
gboolean
pd_workspace_find_role_to_name (PdWorkspace *self,
                                const char  *title,
                                PdId        *ret_id,
                                GError     **error)
{
  g_autoptr (PdRole) role = pd_workspace_find_role (self, title, error);

  if (role == NULL)
    return FALSE;
  if (pd_role_get_approved (role) == NULL)
    return pd_workspace_refuse_role (error, _ ("No version of this role is approved yet, so no shift can name it. Nothing was changed."));
  *ret_id = role->id;
  return TRUE;
}
