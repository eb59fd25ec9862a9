/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-site.h"

G_BEGIN_DECLS

gboolean pd_site_table_list (PdStore    *store,
                             GPtrArray **ret_sites,
                             GError    **error);
gboolean pd_site_table_find (PdStore *store,
                             PdId     id,
                             PdSite **ret_site,
                             GError **error);
gboolean pd_site_table_insert (PdChange *change,
                               PdSite   *site,
                               GError  **error);
gboolean pd_site_table_update (PdChange *change,
                               PdSite   *site,
                               GError  **error);
gboolean pd_site_table_delete (PdChange *change,
                               PdId      id,
                               GError  **error);

G_END_DECLS
