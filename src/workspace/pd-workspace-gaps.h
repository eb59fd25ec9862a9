/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-gap-candidates.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/* Who could work a shift, and giving it to them. */

GPtrArray *pd_workspace_rank_candidates (PdWorkspace *self,
                                         PdShift     *gap,
                                         PdDay        today,
                                         GError     **error);
gboolean   pd_workspace_give_shift (PdWorkspace          *self,
                                    PdShift              *gap,
                                    const PdGapCandidate *candidate,
                                    const char           *reason,
                                    PdDay                 today,
                                    GError              **error);

G_END_DECLS
