/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-agreement.h"
#include "pd-leave.h"
#include "pd-proposal.h"
#include "pd-swap.h"

G_BEGIN_DECLS

/**
 * PdRosterAct:
 * @label: what it is called in the history and beside Undo
 * @proposals: (element-type PdProposal): what becomes of which shifts; lines that are not
 *   wanted may be taken out
 * @leaves: (element-type PdLeave): leave that is put down with it
 * @agreements: (element-type PdAgreement): what is recorded with it as agreed
 * @swap: (nullable): what becomes of a swap that was asked for
 * @colliding: what becomes of shifts that something is in the way of; may be changed
 *
 * An act on the roster that is planned and can be looked at. Nothing is done by making one;
 * pd_workspace_do_roster_act() does all of it as one change.
 */
typedef struct
{
  char       *label;
  GPtrArray  *proposals;
  GPtrArray  *leaves;
  GPtrArray  *agreements;
  PdSwap     *swap;
  PdColliding colliding;
} PdRosterAct;

PdRosterAct *pd_roster_act_new (const char *label,
                                GPtrArray  *proposals,
                                PdColliding colliding);
void         pd_roster_act_free (PdRosterAct *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdRosterAct, pd_roster_act_free)

G_END_DECLS
