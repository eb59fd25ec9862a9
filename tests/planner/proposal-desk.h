/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-shift-placing.h"
#include "rule-desk.h"

/* Previews as text, one proposal a line, for tables of cases. */

#define MONDAY DESK_FORTNIGHT_ANCHOR

PdShiftPlacing *proposal_desk_place (RuleDesk *desk);
char           *proposal_desk_write (GPtrArray *proposals);
char           *proposal_desk_write_shifts (GPtrArray *shifts);
void            proposal_desk_take (RuleDesk   *desk,
                                    GPtrArray  *proposals,
                                    PdColliding colliding);
