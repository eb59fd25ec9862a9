/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-shift-template.h"

G_BEGIN_DECLS

gboolean pd_template_table_list (PdStore    *store,
                                 GPtrArray **ret_values,
                                 GError    **error);
gboolean pd_template_table_save (PdChange        *change,
                                 PdShiftTemplate *value,
                                 GError         **error);
gboolean pd_template_table_delete (PdChange *change,
                                   PdId      id,
                                   GError  **error);

G_END_DECLS
