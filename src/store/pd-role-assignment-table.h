/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-role-assignment.h"

G_BEGIN_DECLS

gboolean pd_role_assignment_table_list (PdStore    *store,
                                        PdId        person_id,
                                        GPtrArray **ret_values,
                                        GError    **error);
gboolean pd_role_assignment_table_save (PdChange         *change,
                                        PdRoleAssignment *value,
                                        GError          **error);
gboolean pd_role_assignment_table_delete (PdChange *change,
                                          PdId      id,
                                          GError  **error);

G_END_DECLS
