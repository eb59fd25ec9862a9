/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-session.h"

G_BEGIN_DECLS

gboolean pd_session_table_list (PdStore    *store,
                                PdId        agreement_id,
                                GPtrArray **ret_values,
                                GError    **error);
gboolean pd_session_table_list_newest (PdStore    *store,
                                       PdId        agreement_id,
                                       guint       limit,
                                       GPtrArray **ret_values,
                                       GError    **error);
gboolean pd_session_table_list_unsettled (PdStore    *store,
                                          GPtrArray **ret_values,
                                          GError    **error);
gboolean pd_session_table_find (PdStore    *store,
                                PdId        id,
                                PdSession **ret_value,
                                GError    **error);
gboolean pd_session_table_save (PdChange  *change,
                                PdSession *value,
                                GError   **error);

G_END_DECLS
