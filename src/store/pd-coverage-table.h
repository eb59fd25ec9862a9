/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-coverage.h"
#include "pd-change.h"

G_BEGIN_DECLS

/**
 * pd_coverage_table_list:
 * @store: a store
 * @site_id: of which site, or %PD_ID_NONE for all
 * @ret_values: (out) (transfer full) (element-type PdCoverage): how many people the sites want
 * @error: return location for an error
 *
 * This and the others are as pd_row_table_list(), _save() and _delete().
 *
 * Returns: whether they could be read
 */
gboolean pd_coverage_table_list (PdStore    *store,
                                 PdId        site_id,
                                 GPtrArray **ret_values,
                                 GError    **error);
gboolean pd_coverage_table_save (PdChange   *change,
                                 PdCoverage *value,
                                 GError    **error);
gboolean pd_coverage_table_delete (PdChange *change,
                                   PdId      id,
                                   GError  **error);

G_END_DECLS
