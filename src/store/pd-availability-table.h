/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-availability.h"
#include "pd-change.h"

G_BEGIN_DECLS

gboolean pd_availability_table_list (PdStore    *store,
                                     PdId        person_id,
                                     GPtrArray **ret_values,
                                     GError    **error);
gboolean pd_availability_table_save (PdChange       *change,
                                     PdAvailability *value,
                                     GError        **error);
gboolean pd_availability_table_delete (PdChange *change,
                                       PdId      id,
                                       GError  **error);

G_END_DECLS
