/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-circle.h"

G_BEGIN_DECLS

gboolean pd_circle_table_list (PdStore    *store,
                               PdId        circle_id,
                               GPtrArray **ret_values,
                               GError    **error);
gboolean pd_circle_table_save (PdChange *change,
                               PdCircle *value,
                               GError  **error);
gboolean pd_circle_table_list_agreements (PdStore *store,
                                          PdId     circle_id,
                                          GArray **ret_ids,
                                          GError **error);
gboolean pd_circle_table_add_agreement (PdChange *change,
                                        PdId      circle_id,
                                        PdId      agreement_id,
                                        GError  **error);

G_END_DECLS
