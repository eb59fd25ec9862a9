/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-pattern.h"

G_BEGIN_DECLS

gboolean pd_pattern_table_list (PdStore    *store,
                                PdId        person_id,
                                GPtrArray **ret_values,
                                GError    **error);
gboolean pd_pattern_table_save (PdChange  *change,
                                PdPattern *value,
                                GError   **error);
gboolean pd_pattern_table_delete (PdChange *change,
                                  PdId      id,
                                  GError  **error);

G_END_DECLS
