/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-worked.h"

G_BEGIN_DECLS

gboolean pd_worked_table_list_between (PdStore    *store,
                                       PdDay       from,
                                       PdDay       to,
                                       GPtrArray **ret_worked,
                                       GError    **error);
gboolean pd_worked_table_save (PdChange       *change,
                               const PdWorked *worked,
                               GError        **error);
gboolean pd_worked_table_delete (PdChange *change,
                                 PdId      shift_id,
                                 GError  **error);

G_END_DECLS
