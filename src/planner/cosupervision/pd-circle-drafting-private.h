/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle-groups-private.h"
#include "pd-circle-pairs-private.h"
#include "pd-circle-plan.h"

G_BEGIN_DECLS

PdCirclePlan *pd_circle_drafting_from_pairs (const PdCirclePairs *pairs);
PdCirclePlan *pd_circle_drafting_from_groups (const PdCircleGroups *groups);
G_END_DECLS
