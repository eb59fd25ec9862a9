/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-proposal.h"
#include "pd-roster-facts.h"

G_BEGIN_DECLS

/**
 * PdShiftPlacing:
 *
 * Whether shifts can be put where they are meant to go: what is there, who is away, who
 * said no, who has left. Each shift that fits takes its place, so that the next one sees
 * it. What the rules say beyond that is found when it is done, and settled then; here only
 * what nobody would want is in the way.
 */
typedef struct _PdShiftPlacing PdShiftPlacing;

PdShiftPlacing *pd_shift_placing_new (PdRosterFacts *facts,
                                      GPtrArray     *people,
                                      GPtrArray     *sites,
                                      GPtrArray     *shifts);
void            pd_shift_placing_free (PdShiftPlacing *self);
PdRosterFacts  *pd_shift_placing_get_facts (PdShiftPlacing *self);
void            pd_shift_placing_take_away (PdShiftPlacing *self,
                                            PdShift        *shift);
PdProposal     *pd_shift_placing_propose (PdShiftPlacing *self,
                                          PdShift        *before,
                                          PdShift        *after);
PdProposal     *pd_shift_placing_propose_removal (PdShiftPlacing *self,
                                                  PdShift        *shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdShiftPlacing, pd_shift_placing_free)

G_END_DECLS
