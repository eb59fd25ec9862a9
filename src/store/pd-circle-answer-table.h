/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-circle-answer.h"

G_BEGIN_DECLS

gboolean pd_circle_answer_table_list (PdStore    *store,
                                      PdId        circle_id,
                                      GPtrArray **ret_values,
                                      GError    **error);
gboolean pd_circle_answer_table_save (PdChange             *change,
                                      const PdCircleAnswer *value,
                                      GError              **error);
gboolean pd_circle_answer_table_forget (PdChange *change,
                                        PdId      session_id,
                                        GError  **error);

G_END_DECLS
