/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"

G_BEGIN_DECLS

gboolean pd_safeguarding_table_find (PdStore *store,
                                     PdId    *ret_person_id,
                                     GError **error);
gboolean pd_safeguarding_table_set (PdChange *change,
                                    PdId      person_id,
                                    GError  **error);

G_END_DECLS
