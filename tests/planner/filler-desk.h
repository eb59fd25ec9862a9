/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pd-filler.h"
#include "random-roster.h"

/* Filling random rosters, and looking at what comes of it. */

extern const RandomRosterSize FILLER_DESK_MIDDLE;

PdFilling  *filler_desk_make (RandomRosterSize size,
                              guint64          seed);
PdFilling  *filler_desk_make_strict (guint64 seed);
void        filler_desk_forbid_alone (PdRuleSet *rules);
PdFillPlan *filler_desk_fill (const PdFilling *filling);
PdShift    *filler_desk_find_shift (GPtrArray *shifts,
                                    PdId       id);
gboolean    filler_desk_breaks_a_rule (const PdFilling *filling,
                                       PdRosterCheck   *before,
                                       GPtrArray       *shifts);
void        filler_desk_assert_keeps_to_rules (const PdFilling  *filling,
                                               const PdFillPlan *plan);
