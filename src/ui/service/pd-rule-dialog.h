/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-rule-set.h"

G_BEGIN_DECLS

/**
 * PdRuleDialog:
 *
 * One rule of the roster, as the service has it: whether it is used, its limit, what a
 * finding means, whom it is for, since when, and where it comes from. A change holds
 * always or from a day on.
 */
#define PD_TYPE_RULE_DIALOG (pd_rule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdRuleDialog, pd_rule_dialog, PD, RULE_DIALOG, PdFormWindow)

GtkWidget *pd_rule_dialog_new (GtkWindow   *parent,
                               PdWorkspace *workspace,
                               PdRuleSet   *rules,
                               PdRule      *rule,
                               PdDay        today);

G_END_DECLS
