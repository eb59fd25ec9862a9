/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-path-step.h"
#include "pd-change.h"

G_BEGIN_DECLS

/**
 * pd_path_step_table_list:
 * @store: a store
 * @person_id: whose, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdPathStep): the steps, each person’s by
 *   the day they were reached or are planned for
 * @error: return location for an error
 *
 * This and the others are as pd_row_table_list(), _save() and _delete().
 *
 * Returns: whether they could be read
 */
gboolean pd_path_step_table_list (PdStore    *store,
                                  PdId        person_id,
                                  GPtrArray **ret_values,
                                  GError    **error);
gboolean pd_path_step_table_save (PdChange   *change,
                                  PdPathStep *value,
                                  GError    **error);
gboolean pd_path_step_table_delete (PdChange *change,
                                    PdId      id,
                                    GError  **error);

G_END_DECLS
