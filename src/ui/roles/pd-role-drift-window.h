/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-role.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRoleDriftWindow:
 *
 * For the yearly review: a role beside what one of its workers was rostered for, their own
 * words first. It changes nothing.
 */
#define PD_TYPE_ROLE_DRIFT_WINDOW (pd_role_drift_window_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleDriftWindow, pd_role_drift_window, PD, ROLE_DRIFT_WINDOW, AdwWindow)

GtkWidget *pd_role_drift_window_new (GtkWindow    *parent,
                                     PdWorkspace  *workspace,
                                     const PdRole *role,
                                     GPtrArray    *assignments,
                                     PdDay         today);

G_END_DECLS
