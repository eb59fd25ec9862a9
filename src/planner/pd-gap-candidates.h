/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-gap-candidate.h"
#include "pd-roster-check.h"

G_BEGIN_DECLS

GPtrArray *pd_gap_candidates_rank (PdRosterCheck *check,
                                   PdShift       *gap,
                                   GPtrArray     *people,
                                   PdSite        *site);

PdGapCandidate *pd_gap_candidates_judge (PdRosterCheck *check,
                                         PdShift       *gap,
                                         PdPerson      *person,
                                         PdSite        *site);
gboolean        pd_gap_is_unsocial (PdShift *shift);
gboolean        pd_gap_is_agreed (PdRosterFacts *facts,
                                  PdId           person_id,
                                  PdShift       *gap);
int             pd_gap_measure_said (PdRosterFacts *facts,
                                     PdId           person_id,
                                     PdWish         wish,
                                     PdShift       *gap);

G_END_DECLS
