/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-supervision-agreement.h"

G_BEGIN_DECLS

gboolean pd_supervision_agreement_table_list (PdStore    *store,
                                              PdId        person_id,
                                              GPtrArray **ret_values,
                                              GError    **error);
gboolean pd_supervision_agreement_table_save (PdChange               *change,
                                              PdSupervisionAgreement *value,
                                              GError                **error);

G_END_DECLS
