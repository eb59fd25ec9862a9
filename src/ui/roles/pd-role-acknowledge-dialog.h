/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/**
 * PdRoleAcknowledgeDialog:
 *
 * A worker acknowledges the approved version of their role, and says about it what they
 * want to: themselves, or somebody puts it down who has it on paper.
 */
#define PD_TYPE_ROLE_ACKNOWLEDGE_DIALOG (pd_role_acknowledge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleAcknowledgeDialog, pd_role_acknowledge_dialog, PD, ROLE_ACKNOWLEDGE_DIALOG, PdFormWindow)

GtkWidget *pd_role_acknowledge_dialog_new (GtkWindow              *parent,
                                           PdWorkspace            *workspace,
                                           const PdRole           *role,
                                           const PdRoleAssignment *assignment,
                                           PdDay                   today);

G_END_DECLS
