/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-coverage.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCoverageDialog:
 *
 * The form of how many people a site wants at some time.
 */
#define PD_TYPE_COVERAGE_DIALOG (pd_coverage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCoverageDialog, pd_coverage_dialog, PD, COVERAGE_DIALOG, PdFormWindow)

GtkWidget *pd_coverage_dialog_new (GtkWindow        *parent,
                                   PdWorkspace      *workspace,
                                   PdSite           *site,
                                   const PdCoverage *coverage,
                                   PdDay             today);

G_END_DECLS
