/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-role.h"

G_BEGIN_DECLS

/* A role's versions to choose from: in a list that is filled with them, each stands where
 * it stands in the role. */

void           pd_role_versions_fill (AdwComboRow  *row,
                                      const PdRole *role,
                                      int           chosen);
PdRoleVersion *pd_role_versions_get_chosen (AdwComboRow  *row,
                                            const PdRole *role);

G_END_DECLS
