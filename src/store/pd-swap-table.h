/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-swap.h"

G_BEGIN_DECLS

/**
 * pd_swap_table_list:
 * @store: a store
 * @shift_id: of which shift, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdSwap): the swaps that were asked for, the newest first
 * @error: return location for an error
 *
 * This and the others are as pd_row_table_list(), _save() and _delete().
 *
 * Returns: whether they could be read
 */
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
