/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-facts.h"
#include "pd-workspace-roles.h"

G_BEGIN_DECLS

gboolean   pd_workspace_refuse_role (GError    **error,
                                     const char *words);
gboolean   pd_workspace_know_role_titles (PdWorkspace *self,
                                          GError     **error);
gboolean   pd_workspace_add_role_scopes (PdWorkspace   *self,
                                         PdRosterFacts *facts,
                                         GError       **error);
GPtrArray *pd_workspace_list_role_scopes (PdWorkspace *self,
                                          GError     **error);

G_END_DECLS
