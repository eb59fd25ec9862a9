/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who works under which version of a role, and what they said about it. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-role-assignment-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

static gboolean
check_is_current (PdWorkspace            *self,
                  const PdRoleAssignment *assignment,
                  GError                **error)
{
  g_autoptr (GPtrArray) all = pd_workspace_list_role_assignments (self, NULL, error);

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (pd_role_assignment_equal (g_ptr_array_index (all, i), assignment))
      return TRUE;
  return pd_workspace_refuse_role (error, _ ("Who works in the role has changed since it was opened. Nothing was changed; look at it again."));
}

/* @format has two %s: a person, and the title of a role. */
static char *
label_assignment (PdWorkspace            *self,
                  const PdRoleAssignment *assignment,
                  const char             *format)
{
  PdPerson          *person = pd_workspace_get_person (self, assignment->person_id);
  g_autoptr (PdRole) role = pd_workspace_load_role (self, assignment->role_id, NULL);

  return g_strdup_printf (format, person != NULL ? pd_person_get_name (person) : "", role != NULL ? pd_role_get_title (role) : "");
}

static gboolean
write_assignment (PdChange *change,
                  gpointer  value,
                  GError  **error)
{
  return pd_role_assignment_table_save (change, value, error);
}

static gboolean
delete_assignment (PdChange *change,
                   gpointer  value,
                   GError  **error)
{
  return pd_role_assignment_table_delete (change, ((PdRoleAssignment *) value)->id, error);
}

/* What is not changed where the act fails. */
static gboolean
save (PdWorkspace      *self,
      PdRoleAssignment *assignment,
      PdRoleAssignment *changed,
      const char       *format,
      GError          **error)
{
  g_autofree char *label = label_assignment (self, changed, format);
  PdRoleAssignment before;

  if (!pd_workspace_do (self, label, write_assignment, changed, error))
    return FALSE;
  before = *assignment;
  *assignment = *changed;
  *changed = before;
  return TRUE;
}

/**
 * pd_workspace_assign_role:
 * @self: a workspace
 * @role: a role that was read
 * @person: who is to work in it
 * @from: the first day
 * @error: return location for an error: %PD_ERROR_REFUSED when no version is approved,
 *   %PD_ERROR_EXISTS when they work in it on that day
 *
 * Returns: (transfer full): that they work under its approved version; not acknowledged yet
 */
PdRoleAssignment *
pd_workspace_assign_role (PdWorkspace  *self,
                          const PdRole *role,
                          PdPerson     *person,
                          PdDay         from,
                          GError      **error)
{
  g_autoptr (PdRoleAssignment) assignment = NULL;
  g_autoptr (GPtrArray)        there = NULL;
  g_autofree char             *label = NULL;
  const PdRoleVersion         *approved;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (role != NULL && PD_IS_PERSON (person), NULL);

  there = pd_workspace_list_role_assignments (self, person, error);
  if (there == NULL)
    return NULL;
  approved = pd_role_get_approved (role);
  if (approved == NULL)
    {
      pd_workspace_refuse_role (error, _ ("No version of the role is approved yet, and nobody works under a draft. Nothing was changed."));
      return NULL;
    }
  for (guint i = 0; i < there->len; i++)
    {
      const PdRoleAssignment *other = g_ptr_array_index (there, i);

      if (other->role_id == role->id && (other->to == PD_DAY_NONE || other->to >= from))
        {
          g_set_error (error, PD_ERROR, PD_ERROR_EXISTS, _ ("%s works in this role already. Nothing was changed."), pd_person_get_name (person));
          return NULL;
        }
    }
  assignment = pd_role_assignment_new (role->id, approved->version, pd_person_get_id (person), from);
  /* Translators: acts in the history; %1$s is a person, %2$s the title of a role */
  label = label_assignment (self, assignment, _ ("Give %1$s a role: %2$s"));
  return pd_workspace_do (self, label, write_assignment, assignment, error) ? g_steal_pointer (&assignment) : NULL;
}

/**
 * pd_workspace_end_role_assignment:
 * @self: a workspace
 * @assignment: (inout): that somebody works in a role, as it was read
 * @last_day: their last day in it, or %PD_DAY_NONE to go on
 * @error: return location for an error: %PD_ERROR_INPUT when that is before their first day,
 *   %PD_ERROR_REFUSED when it has changed since it was read
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_end_role_assignment (PdWorkspace      *self,
                                  PdRoleAssignment *assignment,
                                  PdDay             last_day,
                                  GError          **error)
{
  g_autoptr (PdRoleAssignment) changed = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (assignment != NULL, FALSE);

  if (!check_is_current (self, assignment, error))
    return FALSE;
  changed = pd_role_assignment_copy (assignment);
  changed->to = last_day;
  return save (self, assignment, changed, _ ("End the role of %1$s: %2$s"), error);
}

/**
 * pd_workspace_remove_role_assignment:
 * @self: a workspace
 * @assignment: that somebody works in a role, as it was read
 * @error: return location for an error: %PD_ERROR_REFUSED when it has changed since it was
 *   read
 *
 * For a slip: nothing is kept of it but a line in the history. Who has worked in a role has
 * a last day instead.
 *
 * Returns: whether it is gone
 */
gboolean
pd_workspace_remove_role_assignment (PdWorkspace            *self,
                                     const PdRoleAssignment *assignment,
                                     GError                **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (assignment != NULL, FALSE);

  if (!check_is_current (self, assignment, error))
    return FALSE;
  label = label_assignment (self, assignment, _ ("Take a role from %1$s: %2$s"));
  return pd_workspace_do (self, label, delete_assignment, (gpointer) assignment, error);
}

static gboolean
check_can_be_read (PdWorkspace            *self,
                   const PdRoleAssignment *assignment,
                   int                     version,
                   GError                **error)
{
  g_autoptr (PdRole)   role = pd_workspace_load_role (self, assignment->role_id, error);
  const PdRoleVersion *found = role != NULL ? pd_role_find_version (role, version) : NULL;

  if (role == NULL)
    return FALSE;
  if (found == NULL || pd_role_version_is_draft (found))
    return pd_workspace_refuse_role (error, _ ("Only a version that is approved can be acknowledged. Nothing was changed."));
  return TRUE;
}

/**
 * pd_workspace_acknowledge_role:
 * @self: a workspace
 * @assignment: (inout): that somebody works in a role, as it was read
 * @version: an approved version, which they have read
 * @remarks: (nullable): what they say about it; the same people read it as the role
 * @today: the day
 * @error: return location for an error: %PD_ERROR_REFUSED when that version is not approved,
 *   or it has changed since it was read
 *
 * The worker acknowledges a version, and works under it from then on where it is newer than
 * the one until now. Who unlocked the service puts it down: the worker, or somebody who has
 * their signature on paper. Remarks are no refusal and need none of anybody's agreement.
 *
 * Returns: whether it is put down
 */
gboolean
pd_workspace_acknowledge_role (PdWorkspace      *self,
                               PdRoleAssignment *assignment,
                               int               version,
                               const char       *remarks,
                               PdDay             today,
                               GError          **error)
{
  g_autoptr (PdRoleAssignment) changed = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (assignment != NULL, FALSE);

  if (!check_is_current (self, assignment, error) || !check_can_be_read (self, assignment, version, error))
    return FALSE;
  changed = pd_role_assignment_copy (assignment);
  pd_role_assignment_acknowledge (changed, version, today, pd_workspace_get_my_id (self), remarks);
  changed->version = MAX (changed->version, version);
  return save (self, assignment, changed, _ ("%1$s acknowledges a role: %2$s"), error);
}
