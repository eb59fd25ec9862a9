/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCoverageGroup:
 *
 * How many people a site wants, a row for each time, to add to, change and remove. Each of
 * these is one change, which undo takes back.
 */
#define PD_TYPE_COVERAGE_GROUP (pd_coverage_group_get_type ())
G_DECLARE_FINAL_TYPE (PdCoverageGroup, pd_coverage_group, PD, COVERAGE_GROUP, AdwBin)

void pd_coverage_group_set_site (PdCoverageGroup *self,
                                 PdWorkspace     *workspace,
                                 PdSite          *site,
                                 PdDay            today);

G_END_DECLS
