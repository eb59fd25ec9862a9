/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-facts.h"
#include "pd-workspace-kept-apart.h"

G_BEGIN_DECLS

gboolean pd_workspace_keep_people_apart (PdWorkspace   *self,
                                         PdRosterFacts *facts,
                                         PdDay          from,
                                         GError       **error);

G_END_DECLS
