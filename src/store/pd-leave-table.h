/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-leave.h"
#include "pd-change.h"

G_BEGIN_DECLS

gboolean pd_leave_table_list (PdStore    *store,
                              PdId        person_id,
                              GPtrArray **ret_values,
                              GError    **error);
gboolean pd_leave_table_save (PdChange *change,
                              PdLeave  *value,
                              GError  **error);
gboolean pd_leave_table_delete (PdChange *change,
                                PdId      id,
                                GError  **error);

G_END_DECLS
