/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace-swaps.h"

G_BEGIN_DECLS

const char *pd_workspace_swap_get_name (PdWorkspace *self,
                                        PdId         person_id);
gboolean    pd_workspace_swap_find_shifts (PdWorkspace  *self,
                                           const PdSwap *swap,
                                           PdShift     **ret_offered,
                                           PdShift     **ret_wanted,
                                           GError      **error);

G_END_DECLS
