/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-rule-set.h"

G_BEGIN_DECLS

/**
 * PdRuleScopeGroup:
 *
 * Whom a rule is for: kinds of employment, streams and sites to tick. All of a kind
 * ticked is the same as none: everybody.
 */
#define PD_TYPE_RULE_SCOPE_GROUP (pd_rule_scope_group_get_type ())
G_DECLARE_FINAL_TYPE (PdRuleScopeGroup, pd_rule_scope_group, PD, RULE_SCOPE_GROUP, AdwPreferencesGroup)

void pd_rule_scope_group_show (PdRuleScopeGroup *self,
                               const PdRule     *rule,
                               PdRuleSet        *rules,
                               GListModel       *sites);
void pd_rule_scope_group_take (PdRuleScopeGroup *self,
                               PdRule           *rule);

G_END_DECLS
