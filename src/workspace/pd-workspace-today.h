/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-today.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

PdToday *pd_workspace_load_today (PdWorkspace *self,
                                  PdDay        today,
                                  GError     **error);

G_END_DECLS
