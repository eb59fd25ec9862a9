/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/**
 * PdRoleAssignmentDialog:
 *
 * The form of somebody's work in a role: who works in it from when on; later, their last
 * day in it.
 */
#define PD_TYPE_ROLE_ASSIGNMENT_DIALOG (pd_role_assignment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleAssignmentDialog, pd_role_assignment_dialog, PD, ROLE_ASSIGNMENT_DIALOG, PdFormWindow)

GtkWidget *pd_role_assignment_dialog_new (GtkWindow              *parent,
                                          PdWorkspace            *workspace,
                                          const PdRole           *role,
                                          const PdRoleAssignment *assignment,
                                          PdDay                   today);

G_END_DECLS
