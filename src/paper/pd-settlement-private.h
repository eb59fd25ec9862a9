/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-roster-facts.h"
#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdSettlement:
 * @person_id: who agreed, or whose shift somebody went ahead with; %PD_ID_NONE where it is
 *   about a site
 * @site_id: that site
 * @agreement: (transfer none) (nullable): what was agreed
 * @override: (transfer none) (nullable): or what was decided
 * @findings: (transfer none) (element-type PdFinding): what it settles
 *
 * An agreement or a decision, and all that it settles on a roster.
 */
typedef struct
{
  PdId               person_id;
  PdId               site_id;
  const PdAgreement *agreement;
  const PdOverride  *override;
  GPtrArray         *findings;
} PdSettlement;

GPtrArray *pd_settlements_collect (PdRoster      *roster,
                                   PdRosterFacts *facts);
PdId       pd_settlement_get_recorder (const PdSettlement *self);

G_END_DECLS
