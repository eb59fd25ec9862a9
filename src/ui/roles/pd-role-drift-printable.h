/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-printable.h"
#include "pd-role-assignment.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRoleDriftPrintable:
 *
 * A role beside what its worker was rostered for, on paper. Their name stands on the pages,
 * and in no title and no name of a file.
 */
#define PD_TYPE_ROLE_DRIFT_PRINTABLE (pd_role_drift_printable_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleDriftPrintable, pd_role_drift_printable, PD, ROLE_DRIFT_PRINTABLE, PdPrintable)

PdPrintable *pd_role_drift_printable_new (PdWorkspace            *workspace,
                                          const PdRoleAssignment *assignment,
                                          PdDay                   from,
                                          PdDay                   to,
                                          PdDay                   today);

G_END_DECLS
