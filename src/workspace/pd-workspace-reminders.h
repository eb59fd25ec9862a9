/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-reminder.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

GArray *pd_workspace_list_reminders (PdWorkspace *self,
                                     gint64       now,
                                     GError     **error);

G_END_DECLS
