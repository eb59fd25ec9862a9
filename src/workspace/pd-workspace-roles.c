/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-workspace-roles-private.h"

#include <glib/gi18n-lib.h>

#include "pd-error.h"
#include "pd-role-assignment-table.h"
#include "pd-role-table.h"
#include "pd-workspace-private.h"

static int
compare_titles (gconstpointer a,
                gconstpointer b)
{
  const PdRole *role = *(const PdRole *const *) a;
  const PdRole *other = *(const PdRole *const *) b;
  int           order = g_utf8_collate (pd_role_get_title (role), pd_role_get_title (other));

  return order != 0 ? order : (role->id > other->id) - (role->id < other->id);
}

/**
 * pd_workspace_list_roles:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdRole): the roles with every version, those that
 *   have ended too, by title
 */
GPtrArray *
pd_workspace_list_roles (PdWorkspace *self,
                         GError     **error)
{
  GPtrArray *roles;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_role_table_list (self->store, PD_ID_NONE, &roles, error))
    return NULL;
  g_ptr_array_sort (roles, compare_titles);
  return roles;
}

/**
 * pd_workspace_know_role_titles:
 * @self: a workspace
 * @error: return location for an error
 *
 * Reads what the roles are called into the workspace, unless it knows: a roster asks for
 * each of its shifts.
 *
 * Returns: whether it knows
 */
gboolean
pd_workspace_know_role_titles (PdWorkspace *self,
                               GError     **error)
{
  g_autoptr (GPtrArray) roles = NULL;

  if (self->role_titles != NULL)
    return TRUE;
  roles = pd_workspace_list_roles (self, error);
  if (roles == NULL)
    return FALSE;
  self->role_titles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < roles->len; i++)
    {
      const PdRole *role = g_ptr_array_index (roles, i);

      g_hash_table_insert (self->role_titles, g_memdup2 (&role->id, sizeof role->id), g_strdup (pd_role_get_title (role)));
    }
  return TRUE;
}

/**
 * pd_workspace_get_role_title:
 * @self: a workspace
 * @id: a role, or %PD_ID_NONE
 *
 * Returns: what it is called; empty where there is no such role, and while it is locked
 */
const char *
pd_workspace_get_role_title (PdWorkspace *self,
                             PdId         id)
{
  const char *title;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), "");

  if (id == PD_ID_NONE || !pd_workspace_know_role_titles (self, NULL))
    return "";
  title = g_hash_table_lookup (self->role_titles, &id);
  return title != NULL ? title : "";
}

/**
 * pd_workspace_refuse_role:
 * @error: return location for an error
 * @words: why an act on a role can't be done
 *
 * Returns: %FALSE, with %PD_ERROR_REFUSED
 */
gboolean
pd_workspace_refuse_role (GError    **error,
                          const char *words)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_REFUSED, words);
  return FALSE;
}

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("The service has no such role. Nothing was changed."));
}

/**
 * pd_workspace_load_role:
 * @self: a workspace
 * @id: a role
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when it is not there
 *
 * Returns: (transfer full): the role with every version
 */
PdRole *
pd_workspace_load_role (PdWorkspace *self,
                        PdId         id,
                        GError     **error)
{
  g_autoptr (GPtrArray) roles = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error))
    return NULL;
  if (id != PD_ID_NONE && !pd_role_table_list (self->store, id, &roles, error))
    return NULL;
  if (roles == NULL || roles->len == 0)
    {
      set_not_found (error);
      return NULL;
    }
  return pd_role_copy (g_ptr_array_index (roles, 0));
}

static gboolean
is_called (const PdRole *role,
           const char   *folded)
{
  g_autofree char *title = g_utf8_casefold (pd_role_get_title (role), -1);

  return g_str_equal (title, folded);
}

/**
 * pd_workspace_find_role:
 * @self: a workspace
 * @title: the title of a role, or its id as a number
 * @error: return location for an error: %PD_ERROR_NOT_FOUND when there is none,
 *   %PD_ERROR_INPUT when several are called so
 *
 * Returns: (transfer full): the role with every version; of those that are called so, one
 *   that has not ended
 */
PdRole *
pd_workspace_find_role (PdWorkspace *self,
                        const char  *title,
                        GError     **error)
{
  g_autoptr (GPtrArray) roles = NULL;
  g_autofree char      *folded = NULL;
  const PdRole         *found = NULL;
  gint64                id;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && title != NULL, NULL);

  if (g_ascii_string_to_signed (title, 10, 1, G_MAXINT64, &id, NULL))
    return pd_workspace_load_role (self, id, error);
  roles = pd_workspace_list_roles (self, error);
  if (roles == NULL)
    return NULL;
  folded = g_utf8_casefold (title, -1);
  for (guint i = 0; i < roles->len; i++)
    {
      const PdRole *role = g_ptr_array_index (roles, i);

      if (!is_called (role, folded) || (found != NULL && role->ended_on != PD_DAY_NONE))
        continue;
      if (found != NULL && found->ended_on == PD_DAY_NONE)
        {
          g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("Several roles are called “%s”. Say the number of one."), title);
          return NULL;
        }
      found = role;
    }
  if (found == NULL)
    set_not_found (error);
  return found != NULL ? pd_role_copy (found) : NULL;
}

/**
 * pd_workspace_list_role_assignments:
 * @self: a workspace
 * @person: (nullable): somebody, or %NULL for everybody
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PdRoleAssignment): who works, or worked, under
 *   which version of which role, by the first day
 */
GPtrArray *
pd_workspace_list_role_assignments (PdWorkspace *self,
                                    PdPerson    *person,
                                    GError     **error)
{
  GPtrArray *assignments;

  g_return_val_if_fail (PD_IS_WORKSPACE (self), NULL);

  if (!pd_workspace_check_unlocked (self, error) ||
      !pd_role_assignment_table_list (self->store, person != NULL ? pd_person_get_id (person) : PD_ID_NONE, &assignments, error))
    return NULL;
  return assignments;
}

/**
 * pd_workspace_describe_role_version:
 * @self: a workspace
 * @role: a role
 * @version: one of its versions
 *
 * Returns: (transfer full): how it stands: "Version 2, approved by Mira Khan on Monday 4 May
 *   2026"
 */
char *
pd_workspace_describe_role_version (PdWorkspace         *self,
                                    const PdRole        *role,
                                    const PdRoleVersion *version)
{
  PdPerson        *approver;
  const char      *name;
  g_autofree char *day = NULL;
  g_autofree char *until = NULL;
  PdDay            superseded_on;

  g_return_val_if_fail (PD_IS_WORKSPACE (self) && role != NULL && version != NULL, NULL);

  superseded_on = pd_role_get_superseded_on (role, version);
  if (pd_role_version_is_draft (version))
    {
      day = pd_day_to_words (version->drafted_on);
      return g_strdup_printf (_ ("Version %1$d, a draft begun on %2$s"), version->version, day);
    }
  approver = pd_workspace_get_person (self, version->approved_by);
  name = approver != NULL ? pd_person_get_name (approver) : "";
  day = pd_day_to_words (version->approved_on);
  if (superseded_on == PD_DAY_NONE)
    return g_strdup_printf (_ ("Version %1$d, approved by %2$s on %3$s"), version->version, name, day);
  until = pd_day_to_words (superseded_on);
  return g_strdup_printf (_ ("Version %1$d, approved by %2$s on %3$s, superseded on %4$s"), version->version, name, day, until);
}
