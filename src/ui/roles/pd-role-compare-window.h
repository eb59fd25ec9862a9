/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-role.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRoleCompareWindow:
 *
 * Two versions of a role side by side, word by word: the parts that differ, or all of them.
 */
#define PD_TYPE_ROLE_COMPARE_WINDOW (pd_role_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleCompareWindow, pd_role_compare_window, PD, ROLE_COMPARE_WINDOW, AdwWindow)

GtkWidget *pd_role_compare_window_new (GtkWindow    *parent,
                                       PdWorkspace  *workspace,
                                       const PdRole *role,
                                       int           before,
                                       int           after,
                                       PdDay         today);

G_END_DECLS
