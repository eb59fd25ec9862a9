/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-desk-part.h"

G_BEGIN_DECLS

/**
 * PdRolesPage:
 *
 * Role descriptions: a list of them, and beside it one to read, with who works in it.
 */
#define PD_TYPE_ROLES_PAGE (pd_roles_page_get_type ())
G_DECLARE_FINAL_TYPE (PdRolesPage, pd_roles_page, PD, ROLES_PAGE, PdDeskPart)

G_END_DECLS
