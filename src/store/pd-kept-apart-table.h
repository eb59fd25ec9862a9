/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-kept-apart.h"

G_BEGIN_DECLS

gboolean pd_kept_apart_table_list (PdStore    *store,
                                   PdId        owner_id,
                                   GPtrArray **ret_values,
                                   GError    **error);
gboolean pd_kept_apart_table_save (PdChange    *change,
                                   PdKeptApart *value,
                                   GError     **error);

G_END_DECLS
