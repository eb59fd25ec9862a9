/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-swap.h"

G_BEGIN_DECLS

gboolean pd_swap_table_list (PdStore    *store,
                             PdId        shift_id,
                             GPtrArray **ret_values,
                             GError    **error);
gboolean pd_swap_table_save (PdChange *change,
                             PdSwap   *value,
                             GError  **error);
gboolean pd_swap_table_delete (PdChange *change,
                               PdId      id,
                               GError  **error);

G_END_DECLS
