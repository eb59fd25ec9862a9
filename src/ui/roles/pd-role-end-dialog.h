/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

/**
 * PdRoleEndDialog:
 *
 * The last day that the service has a role.
 */
#define PD_TYPE_ROLE_END_DIALOG (pd_role_end_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleEndDialog, pd_role_end_dialog, PD, ROLE_END_DIALOG, PdFormWindow)

GtkWidget *pd_role_end_dialog_new (GtkWindow    *parent,
                                   PdWorkspace  *workspace,
                                   const PdRole *role,
                                   PdDay         today);

G_END_DECLS
