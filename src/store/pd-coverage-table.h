/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-coverage.h"
#include "pd-change.h"

G_BEGIN_DECLS

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
