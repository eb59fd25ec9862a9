/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-database-private.h"
#include "pd-service-table.h"

G_BEGIN_DECLS

gboolean pd_service_table_insert (PdDatabase *database,
                                  PdService  *service,
                                  GError    **error);

G_END_DECLS
