/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-circle-invitation.h"

G_BEGIN_DECLS

gboolean pd_circle_invitation_table_list (PdStore    *store,
                                          PdId        circle_id,
                                          GPtrArray **ret_values,
                                          GError    **error);
gboolean pd_circle_invitation_table_save (PdChange                 *change,
                                          const PdCircleInvitation *value,
                                          GError                  **error);

G_END_DECLS
