/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/* Roles in a workspace, to look at in a window. Acts that fail end the test. */

PdRole           *sample_role_add (PdWorkspace *workspace,
                                   PdDay        today);
void              sample_role_draft (PdWorkspace *workspace,
                                     PdRole      *role,
                                     PdRoleField  field,
                                     const char  *text,
                                     PdDay        today);
void              sample_role_approve (PdWorkspace *workspace,
                                       PdRole      *role,
                                       PdDay        today);
PdRoleAssignment *sample_role_assign (PdWorkspace  *workspace,
                                      const PdRole *role,
                                      PdPerson     *person,
                                      PdDay         from);

G_END_DECLS
