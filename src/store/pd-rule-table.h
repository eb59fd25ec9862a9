/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-rule.h"

G_BEGIN_DECLS

gboolean pd_rule_table_list (PdStore    *store,
                             GPtrArray **ret_rules,
                             GError    **error);
gboolean pd_rule_table_save (PdChange     *change,
                             const PdRule *rule,
                             GError      **error);
gboolean pd_rule_table_delete (PdChange   *change,
                               const char *id,
                               GError    **error);

G_END_DECLS
