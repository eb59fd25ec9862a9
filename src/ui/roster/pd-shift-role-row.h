/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdShiftRoleRow:
 *
 * A row of a form that names the role that a shift is worked in: none first, then the roles
 * of the shift's person, then all others. It is not there where the service has no role to
 * name.
 *
 * Properties: "role-id" (gint64; 0 for none; read only), which tells only of what somebody
 * chose.
 */
#define PD_TYPE_SHIFT_ROLE_ROW (pd_shift_role_row_get_type ())
G_DECLARE_FINAL_TYPE (PdShiftRoleRow, pd_shift_role_row, PD, SHIFT_ROLE_ROW, AdwComboRow)

void pd_shift_role_row_fill (PdShiftRoleRow *self,
                             PdWorkspace    *workspace,
                             PdShift        *shift);
PdId pd_shift_role_row_get_role_id (PdShiftRoleRow *self);

G_END_DECLS
