/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-service.h"

G_BEGIN_DECLS

gboolean pd_service_table_load (PdStore    *store,
                                PdService **ret_service,
                                GError    **error);
gboolean pd_service_table_update (PdChange  *change,
                                  PdService *service,
                                  GError   **error);

G_END_DECLS
