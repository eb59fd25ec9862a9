/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdFindingsPanel:
 *
 * What the rules have to say about the roster that is shown, gravest first: to filter,
 * to go to, and to settle.
 *
 * Signals: "jump", "settle", "fill": (#PdFinding).
 */
#define PD_TYPE_FINDINGS_PANEL (pd_findings_panel_get_type ())
G_DECLARE_FINAL_TYPE (PdFindingsPanel, pd_findings_panel, PD, FINDINGS_PANEL, AdwBin)

GtkWidget *pd_findings_panel_new (void);
void       pd_findings_panel_set_roster (PdFindingsPanel *self,
                                         PdRoster        *roster,
                                         PdDay            today,
                                         gboolean         is_writable);
void       pd_findings_panel_set_n_swaps (PdFindingsPanel *self,
                                          guint            n);

G_END_DECLS
