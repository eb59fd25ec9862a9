/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Versions of a role that are drafted, approved and superseded. */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-role-table.h"
#include "pd-workspace-notes-private.h"
#include "pd-workspace-private.h"

/* Whether nobody has changed it since it was read. */
static gboolean
check_is_current (PdWorkspace  *self,
                  const PdRole *role,
                  GError      **error)
{
  g_autoptr (PdRole) as_is = pd_workspace_load_role (self, role->id, error);

  if (as_is == NULL)
    return FALSE;
  return pd_role_equal (as_is, role) || pd_workspace_refuse_role (error, _ ("The role has changed since it was opened. Nothing was changed; look at it again."));
}

static char *
label_role (const char   *format,
            const PdRole *role)
{
  return g_strdup_printf (format, pd_role_get_title (role));
}

static gboolean
write_newest (PdChange *change,
              gpointer  value,
              GError  **error)
{
  PdRole        *role = value;
  PdRoleVersion *version = pd_role_get_newest (role);

  if (role->id == PD_ID_NONE && !pd_role_table_save (change, role, error))
    return FALSE;
  version->role_id = role->id;
  return pd_role_table_save_version (change, version, error);
}

static gboolean
write_role (PdChange *change,
            gpointer  value,
            GError  **error)
{
  return pd_role_table_save (change, value, error);
}

static gboolean
delete_draft (PdChange *change,
              gpointer  value,
              GError  **error)
{
  PdRole *role = value;

  return pd_role_table_delete_version (change, pd_role_get_draft (role)->id, error) &&
         (role->versions->len > 1 || pd_role_table_delete (change, role->id, error));
}

static void
become (PdRole *role,
        PdRole *other)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&role->versions);

  role->id = other->id;
  role->ended_on = other->ended_on;
  role->versions = g_ptr_array_ref (other->versions);
}

static void
put_draft (PdWorkspace             *self,
           PdRole                  *role,
           const PdRoleDescription *description,
           PdDay                    today)
{
  PdRoleVersion *draft = pd_role_get_draft (role);
  PdRoleVersion *newest = pd_role_get_newest (role);

  if (draft == NULL)
    {
      g_ptr_array_add (role->versions,
                       pd_role_version_new (newest != NULL ? newest->version + 1 : 1,
                                            description,
                                            pd_workspace_get_my_id (self),
                                            today));
      return;
    }
  pd_role_description_free (draft->description);
  draft->description = pd_role_description_copy (description);
}

static const char *
get_act (const PdRole *role)
{
  if (role->id == PD_ID_NONE)
    /* Translators: acts in the history; %s is the title of a role */
    return N_ ("Add a role: %s");
  return pd_role_get_draft (role) == NULL ? N_ ("Begin a new version of a role: %s")
                                          : N_ ("Change the draft of a role: %s");
}

/* Told where it is written, and not each time as an act. */
static gboolean
keep_draft (PdWorkspace *self,
            PdChange    *change,
            GError     **error)
{
  gboolean is_kept;

  self->is_keeping_draft = TRUE;
  is_kept = pd_workspace_keep_change (self, change, error);
  self->is_keeping_draft = FALSE;
  return is_kept;
}

static gboolean
write_draft (PdWorkspace   *self,
             PdRole        *changed,
             PdRoleSitting *sitting,
             GError       **error)
{
  g_autofree char     *label = label_role (_ (sitting->act), changed);
  g_autoptr (PdChange) change = NULL;

  if (sitting->last_change != 0)
    change = pd_workspace_begin_change_on (self, sitting->last_change, label, error);
  else
    change = pd_workspace_begin_change (self, label, error);
  if (change == NULL || !write_newest (change, changed, error) ||
      !(sitting->is_in_passing ? keep_draft (self, change, error) : pd_workspace_keep_change (self, change, error)))
    return FALSE;
  sitting->last_change = pd_store_get_last_change (self->store);
  return TRUE;
}

/**
 * pd_workspace_go_on_with_role:
 * @self: a workspace
 * @role: (inout): a role that was read, or a new one
 * @description: what it is to say
 * @sitting: (inout): in which it is written
 * @today: the day
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_REFUSED when the role has changed since it was read
 *
 * As pd_workspace_draft_role(), for somebody who writes for a while: what was saved in the
 * same sitting is one act with this.
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_go_on_with_role (PdWorkspace             *self,
                              PdRole                  *role,
                              const PdRoleDescription *description,
                              PdRoleSitting           *sitting,
                              PdDay                    today,
                              GError                 **error)
{
  g_autoptr (PdRole) changed = NULL;
  PdRoleVersion     *newest;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (role != NULL && description != NULL && sitting != NULL, FALSE);

  if (role->id != PD_ID_NONE && !check_is_current (self, role, error))
    return FALSE;
  newest = pd_role_get_newest (role);
  if (newest != NULL && pd_role_description_equal (newest->description, description))
    return TRUE;
  if (sitting->last_change == 0 || sitting->last_change != pd_store_get_last_change (self->store))
    {
      sitting->act = get_act (role);
      sitting->last_change = 0;
    }
  changed = pd_role_copy (role);
  put_draft (self, changed, description, today);
  if (!write_draft (self, changed, sitting, error))
    return FALSE;
  become (role, changed);
  return TRUE;
}

/**
 * pd_workspace_is_keeping_draft:
 * @self: a workspace
 *
 * To be asked while a change is told.
 *
 * Returns: whether it is a draft that was saved while somebody goes on writing
 */
gboolean
pd_workspace_is_keeping_draft (PdWorkspace *self)
{
  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);

  return self->is_keeping_draft;
}

/**
 * pd_workspace_draft_role:
 * @self: a workspace
 * @role: (inout): a role that was read, or a new one
 * @description: what it is to say
 * @today: the day
 * @error: return location for an error: %PD_ERROR_INPUT when it can't be kept,
 *   %PD_ERROR_REFUSED when the role has changed since it was read
 *
 * Changes the draft of a role, or begins one: the first version of a new role, or the next
 * one of a role whose newest version is approved. What is the same already is left alone.
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_draft_role (PdWorkspace             *self,
                         PdRole                  *role,
                         const PdRoleDescription *description,
                         PdDay                    today,
                         GError                 **error)
{
  PdRoleSitting sitting = { 0 };

  return pd_workspace_go_on_with_role (self, role, description, &sitting, today, error);
}

/**
 * pd_workspace_approve_role:
 * @self: a workspace
 * @role: (inout): a role that was read, with a draft
 * @today: the day
 * @error: return location for an error: %PD_ERROR_REFUSED when there is no draft, or it has
 *   changed since it was read
 *
 * The person who unlocked the service approves the draft, which does not change any more
 * from then on. Who works under an earlier version goes on under it until they acknowledge
 * this one.
 *
 * Returns: whether it is approved
 */
gboolean
pd_workspace_approve_role (PdWorkspace *self,
                           PdRole      *role,
                           PdDay        today,
                           GError     **error)
{
  g_autoptr (PdRole) changed = NULL;
  g_autofree char   *label = NULL;
  PdRoleVersion     *draft;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  if (!check_is_current (self, role, error))
    return FALSE;
  changed = pd_role_copy (role);
  draft = pd_role_get_draft (changed);
  if (draft == NULL)
    return pd_workspace_refuse_role (error, _ ("The role has no draft to approve. Nothing was changed."));
  draft->approved_by = pd_workspace_get_my_id (self);
  draft->approved_on = today;
  label = label_role (_ ("Approve a role: %s"), changed);
  if (!pd_workspace_do (self, label, write_newest, changed, error))
    return FALSE;
  become (role, changed);
  return TRUE;
}

/**
 * pd_workspace_discard_role_draft:
 * @self: a workspace
 * @role: (inout): a role that was read, with a draft
 * @error: return location for an error: %PD_ERROR_REFUSED when there is no draft, or it has
 *   changed since it was read
 *
 * Drops the draft, and the role where that was its only version.
 *
 * Returns: whether it is gone
 */
gboolean
pd_workspace_discard_role_draft (PdWorkspace *self,
                                 PdRole      *role,
                                 GError     **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  if (!check_is_current (self, role, error))
    return FALSE;
  if (pd_role_get_draft (role) == NULL)
    return pd_workspace_refuse_role (error, _ ("The role has no draft to discard. Nothing was changed."));
  label = label_role (_ ("Discard the draft of a role: %s"), role);
  if (!pd_workspace_do (self, label, delete_draft, role, error))
    return FALSE;
  g_ptr_array_set_size (role->versions, (int) role->versions->len - 1);
  return TRUE;
}

/**
 * pd_workspace_end_role:
 * @self: a workspace
 * @role: (inout): a role that was read
 * @last_day: the last day that the service has it, or %PD_DAY_NONE to have it again
 * @error: return location for an error: %PD_ERROR_REFUSED when it has changed since it was
 *   read
 *
 * The service does without a role. It is hidden, never lost.
 *
 * Returns: whether it is saved
 */
gboolean
pd_workspace_end_role (PdWorkspace *self,
                       PdRole      *role,
                       PdDay        last_day,
                       GError     **error)
{
  g_autoptr (PdRole) changed = NULL;
  g_autofree char   *label = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (role != NULL, FALSE);

  if (!check_is_current (self, role, error))
    return FALSE;
  changed = pd_role_copy (role);
  changed->ended_on = last_day;
  label = label_role (last_day != PD_DAY_NONE ? _ ("Do without a role: %s") : _ ("Have a role again: %s"), role);
  if (!pd_workspace_do (self, label, write_role, changed, error))
    return FALSE;
  become (role, changed);
  return TRUE;
}
