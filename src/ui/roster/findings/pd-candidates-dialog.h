/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCandidatesDialog:
 *
 * Who could work a shift, whom to ask first, and why, in words. One click gives it to
 * somebody; where a rule says no, the reason is asked for and kept.
 */
#define PD_TYPE_CANDIDATES_DIALOG (pd_candidates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PdCandidatesDialog, pd_candidates_dialog, PD, CANDIDATES_DIALOG, AdwWindow)

GtkWidget *pd_candidates_dialog_new (GtkWindow   *parent,
                                     PdWorkspace *workspace,
                                     PdShift     *gap,
                                     PdDay        today);

G_END_DECLS
