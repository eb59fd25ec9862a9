/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

/* How long nothing is changed before the file is compacted, in milliseconds: somebody who
 * enters shifts has a moment to think about the next one. */
#define PD_WORKSPACE_COMPACTING_PAUSE 3000

void pd_workspace_plan_compacting (PdWorkspace *self);
void pd_workspace_forget_compacting (PdWorkspace *self);

G_END_DECLS
