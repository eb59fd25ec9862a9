/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-supervision-item.h"

G_BEGIN_DECLS

/**
 * PdSupervisionPane:
 *
 * The record of one supervision: what was agreed.
 *
 * Properties: "workspace" (construct only), "today" (int, a #PdDay), "item" (nullable
 * #PdSupervisionItem: what is shown).
 */
#define PD_TYPE_SUPERVISION_PANE (pd_supervision_pane_get_type ())
G_DECLARE_FINAL_TYPE (PdSupervisionPane, pd_supervision_pane, PD, SUPERVISION_PANE, AdwBin)

G_END_DECLS
