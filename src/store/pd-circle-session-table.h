/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-circle-session.h"

G_BEGIN_DECLS

gboolean pd_circle_session_table_list (PdStore    *store,
                                       PdId        circle_id,
                                       GPtrArray **ret_values,
                                       GError    **error);
gboolean pd_circle_session_table_find (PdStore          *store,
                                       PdId              id,
                                       PdCircleSession **ret_value,
                                       GError          **error);
gboolean pd_circle_session_table_save (PdChange        *change,
                                       PdCircleSession *value,
                                       GError         **error);
gboolean pd_circle_session_table_delete (PdChange *change,
                                         PdId      id,
                                         GError  **error);

G_END_DECLS
