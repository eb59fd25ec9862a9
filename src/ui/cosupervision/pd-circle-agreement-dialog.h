/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-circle.h"
#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdCircleAgreementDialog:
 *
 * What a circle agreed, and what it agreed before. Saving puts down a new version; the one
 * before stays readable.
 */
#define PD_TYPE_CIRCLE_AGREEMENT_DIALOG (pd_circle_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleAgreementDialog, pd_circle_agreement_dialog, PD, CIRCLE_AGREEMENT_DIALOG, PdFormWindow)

GtkWidget *pd_circle_agreement_dialog_new (GtkWindow      *parent,
                                           PdWorkspace    *workspace,
                                           const PdCircle *circle,
                                           PdDay           today);

G_END_DECLS
