/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace.h"

G_BEGIN_DECLS

gboolean pd_workspace_set_store (PdWorkspace *self,
                                 PdStore     *store,
                                 GError     **error);
void     pd_workspace_tell_save_failed (PdWorkspace  *self,
                                        const GError *error);
void     pd_workspace_give_up (PdWorkspace *self);

G_END_DECLS
