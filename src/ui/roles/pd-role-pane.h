/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"
#include "pd-printable.h"
#include "pd-role-item.h"
#include "pd-role-print-options.h"

G_BEGIN_DECLS

/**
 * PdRolePane:
 *
 * A role to read: how it stands, what it leaves open and what does not go with the rest of
 * the file, who works in it and what they said, its versions, and what the version that is
 * shown says. What can be done with it are actions ("roles.approve", ...).
 *
 * Properties: "item" (#PdRoleItem, nullable: the role).
 * Signals: "write" (int: a #PdRoleField): the draft is to be written, from that part on.
 */
#define PD_TYPE_ROLE_PANE (pd_role_pane_get_type ())
G_DECLARE_FINAL_TYPE (PdRolePane, pd_role_pane, PD, ROLE_PANE, PdDeskPart)

const PdRole        *pd_role_pane_get_role (PdRolePane *self);
const PdRoleVersion *pd_role_pane_get_version (PdRolePane *self);
PdPrintable         *pd_role_pane_create_printable (PdRolePane *self,
                                                    PdRoleSheet sheet);

G_END_DECLS
