/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-finding.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdSettleDialog:
 *
 * How a finding is settled: by an agreement with the person (how and when it was made,
 * and what it holds for), or by a reason to go ahead all the same. Either is kept.
 */
#define PD_TYPE_SETTLE_DIALOG (pd_settle_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdSettleDialog, pd_settle_dialog, PD, SETTLE_DIALOG, AdwWindow)

GtkWidget *pd_settle_dialog_new (GtkWindow   *parent,
                                 PdWorkspace *workspace,
                                 PdFinding   *finding,
                                 PdDay        today);

G_END_DECLS
