/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-shift.h"

G_BEGIN_DECLS

gboolean pd_shift_table_list_between (PdStore    *store,
                                      PdDay       from,
                                      PdDay       to,
                                      GPtrArray **ret_shifts,
                                      GError    **error);
gboolean pd_shift_table_list_all (PdStore    *store,
                                  GPtrArray **ret_shifts,
                                  GError    **error);
gboolean pd_shift_table_list_series (PdStore    *store,
                                     PdId        series_id,
                                     GPtrArray **ret_shifts,
                                     GError    **error);
gboolean pd_shift_table_find (PdStore  *store,
                              PdId      id,
                              PdShift **ret_shift,
                              GError  **error);
gboolean pd_shift_table_insert (PdChange *change,
                                PdShift  *shift,
                                GError  **error);
gboolean pd_shift_table_update (PdChange *change,
                                PdShift  *shift,
                                GError  **error);
gboolean pd_shift_table_delete (PdChange *change,
                                PdId      id,
                                GError  **error);
gboolean pd_shift_table_find_extent (PdStore *store,
                                     PdDay   *ret_first,
                                     PdDay   *ret_last,
                                     guint   *ret_n,
                                     GError **error);

G_END_DECLS
