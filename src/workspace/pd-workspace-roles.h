/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-assignment.h"
#include "pd-role-check.h"
#include "pd-role-drift.h"
#include "pd-role.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Role descriptions, who works under which version, and what they said about it. Each act
 * is one named change. A role or assignment that was read is a copy: where another act has
 * changed it since, acts on it are refused and nothing is changed. */

/* Reading */
GPtrArray   *pd_workspace_list_roles (PdWorkspace *self,
                                      GError     **error);
PdRole      *pd_workspace_load_role (PdWorkspace *self,
                                     PdId         id,
                                     GError     **error);
PdRole      *pd_workspace_find_role (PdWorkspace *self,
                                     const char  *title,
                                     GError     **error);
const char  *pd_workspace_get_role_title (PdWorkspace *self,
                                          PdId         id);
GPtrArray   *pd_workspace_list_role_assignments (PdWorkspace *self,
                                                 PdPerson    *person,
                                                 GError     **error);
GPtrArray   *pd_workspace_check_role (PdWorkspace         *self,
                                      const PdRole        *role,
                                      const PdRoleVersion *version,
                                      PdDay                today,
                                      GError             **error);
PdRoleDrift *pd_workspace_load_role_drift (PdWorkspace            *self,
                                           const PdRoleAssignment *assignment,
                                           PdDay                   from,
                                           PdDay                   to,
                                           GError                **error);
char        *pd_workspace_describe_role_version (PdWorkspace         *self,
                                                 const PdRole        *role,
                                                 const PdRoleVersion *version);

/**
 * PdRoleSitting:
 * @act: what is done to the role in it, such as "Add a role: %s"; not translated
 * @is_in_passing: whether it is saved while somebody writes, which the "changed" signal is
 *   asked about by pd_workspace_is_keeping_draft()
 * @last_change: the number of the change in which it was saved last, or 0
 *
 * Somebody writes a draft for a while. However often that is saved, it is one act, as long
 * as nothing else is done meanwhile. Begins as zeros.
 */
typedef struct
{
  const char *act;
  gboolean    is_in_passing;
  guint64     last_change;
} PdRoleSitting;

/* Versions */
gboolean pd_workspace_draft_role (PdWorkspace             *self,
                                  PdRole                  *role,
                                  const PdRoleDescription *description,
                                  PdDay                    today,
                                  GError                 **error);
gboolean pd_workspace_go_on_with_role (PdWorkspace             *self,
                                       PdRole                  *role,
                                       const PdRoleDescription *description,
                                       PdRoleSitting           *sitting,
                                       PdDay                    today,
                                       GError                 **error);
gboolean pd_workspace_is_keeping_draft (PdWorkspace *self);
gboolean pd_workspace_approve_role (PdWorkspace *self,
                                    PdRole      *role,
                                    PdDay        today,
                                    GError     **error);
gboolean pd_workspace_discard_role_draft (PdWorkspace *self,
                                          PdRole      *role,
                                          GError     **error);
gboolean pd_workspace_end_role (PdWorkspace *self,
                                PdRole      *role,
                                PdDay        last_day,
                                GError     **error);

/* Who works under which */
PdRoleAssignment *pd_workspace_assign_role (PdWorkspace  *self,
                                            const PdRole *role,
                                            PdPerson     *person,
                                            PdDay         from,
                                            GError      **error);
gboolean          pd_workspace_end_role_assignment (PdWorkspace      *self,
                                                    PdRoleAssignment *assignment,
                                                    PdDay             last_day,
                                                    GError          **error);
gboolean          pd_workspace_remove_role_assignment (PdWorkspace            *self,
                                                       const PdRoleAssignment *assignment,
                                                       GError                **error);
gboolean          pd_workspace_acknowledge_role (PdWorkspace      *self,
                                                 PdRoleAssignment *assignment,
                                                 int               version,
                                                 const char       *remarks,
                                                 PdDay             today,
                                                 GError          **error);

/* The roles of shifts */
GPtrArray *pd_workspace_list_shift_roles (PdWorkspace *self,
                                          PdShift     *shift,
                                          guint       *ret_n_theirs,
                                          GError     **error);
PdId       pd_workspace_find_shift_role (PdWorkspace *self,
                                         PdShift     *shift);
gboolean   pd_workspace_find_role_to_name (PdWorkspace *self,
                                           const char  *title,
                                           PdId        *ret_id,
                                           GError     **error);

G_END_DECLS
