/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-agreement.h"
#include "pd-override.h"
#include "pd-rule-set.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* The rules of the roster, and what settles a finding. Lists are (transfer full); each
 * act is one named change. */

PdRuleSet *pd_workspace_load_shipped_rules (GError **error);
PdRuleSet *pd_workspace_load_rules (PdWorkspace *self,
                                    GError     **error);
gboolean   pd_workspace_save_rule (PdWorkspace *self,
                                   PdRule      *rule,
                                   GError     **error);
gboolean   pd_workspace_save_rule_from (PdWorkspace *self,
                                        PdRule      *rule,
                                        PdDay        day,
                                        GError     **error);
gboolean   pd_workspace_reset_rule (PdWorkspace *self,
                                    const char  *id,
                                    GError     **error);
gboolean   pd_workspace_is_own_rule (PdWorkspace *self,
                                     const char  *id,
                                     gboolean    *ret_is_own,
                                     GError     **error);
GPtrArray *pd_workspace_list_agreements (PdWorkspace *self,
                                         PdPerson    *person,
                                         GError     **error);
gboolean   pd_workspace_save_agreement (PdWorkspace *self,
                                        PdAgreement *agreement,
                                        GError     **error);
gboolean   pd_workspace_remove_agreement (PdWorkspace       *self,
                                          const PdAgreement *agreement,
                                          GError           **error);
GPtrArray *pd_workspace_list_overrides (PdWorkspace *self,
                                        PdId         shift_id,
                                        GError     **error);
gboolean   pd_workspace_save_override (PdWorkspace *self,
                                       PdOverride  *override,
                                       GError     **error);
gboolean   pd_workspace_remove_override (PdWorkspace      *self,
                                         const PdOverride *override,
                                         GError          **error);

G_END_DECLS
