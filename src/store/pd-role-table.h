/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-role.h"

G_BEGIN_DECLS

gboolean pd_role_table_list (PdStore    *store,
                             PdId        role_id,
                             GPtrArray **ret_values,
                             GError    **error);
gboolean pd_role_table_save (PdChange *change,
                             PdRole   *value,
                             GError  **error);
gboolean pd_role_table_delete (PdChange *change,
                               PdId      id,
                               GError  **error);
gboolean pd_role_table_save_version (PdChange      *change,
                                     PdRoleVersion *value,
                                     GError       **error);
gboolean pd_role_table_delete_version (PdChange *change,
                                       PdId      id,
                                       GError  **error);

G_END_DECLS
