/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-circle-matrix-view.h"
#include "pd-rows-group.h"

G_BEGIN_DECLS

/**
 * PdCirclePanel:
 *
 * What stands beside the plan of a circle: a line a person, who met whom, and what there is to
 * say about a proposal.
 *
 * Signals: "member-activated" (uint: the number that its line was given).
 */
#define PD_TYPE_CIRCLE_PANEL (pd_circle_panel_get_type ())
G_DECLARE_FINAL_TYPE (PdCirclePanel, pd_circle_panel, PD, CIRCLE_PANEL, AdwBin)

PdRowsGroup        *pd_circle_panel_get_people (PdCirclePanel *self);
PdCircleMatrixView *pd_circle_panel_get_matrix (PdCirclePanel *self);
void                pd_circle_panel_show_round (PdCirclePanel *self,
                                                guint          n_complete);
void                pd_circle_panel_show_proposal (PdCirclePanel      *self,
                                                   const PdCirclePlan *plan);

G_END_DECLS
