/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-printable.h"
#include "pd-role-print-options.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRolePrintable:
 *
 * A role on paper: what a version says, its criteria for a panel, or two versions side by
 * side.
 */
#define PD_TYPE_ROLE_PRINTABLE (pd_role_printable_get_type ())
G_DECLARE_FINAL_TYPE (PdRolePrintable, pd_role_printable, PD, ROLE_PRINTABLE, PdPrintable)

PdPrintable *pd_role_printable_new (PdWorkspace  *workspace,
                                    const PdRole *role,
                                    PdRoleSheet   sheet,
                                    int           version,
                                    int           before,
                                    PdDay         today);

G_END_DECLS
