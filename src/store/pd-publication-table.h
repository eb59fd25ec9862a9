/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-publication.h"

G_BEGIN_DECLS

gboolean pd_publication_table_list_between (PdStore    *store,
                                            PdDay       from,
                                            PdDay       to,
                                            GPtrArray **ret_publications,
                                            GError    **error);
gboolean pd_publication_table_find_newest (PdStore *store,
                                           int     *ret_version,
                                           GError **error);
gboolean pd_publication_table_insert (PdChange            *change,
                                      const PdPublication *publication,
                                      GError             **error);

G_END_DECLS
