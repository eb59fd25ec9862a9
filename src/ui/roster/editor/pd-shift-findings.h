/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-roster.h"

G_BEGIN_DECLS

/**
 * PdShiftFindings:
 *
 * The foot of the shift editor: when the shift is and how long, and what the rules would
 * have to say of it, while it is written.
 *
 * Signals: "settle" (#PdFinding): somebody wants to record what settles it.
 */
#define PD_TYPE_SHIFT_FINDINGS (pd_shift_findings_get_type ())
G_DECLARE_FINAL_TYPE (PdShiftFindings, pd_shift_findings, PD, SHIFT_FINDINGS, GtkBox)

void pd_shift_findings_set_sentence (PdShiftFindings *self,
                                     const char      *sentence);
void pd_shift_findings_show (PdShiftFindings *self,
                             GPtrArray       *findings,
                             PdRoster        *roster,
                             const char      *summary,
                             gboolean         is_writable);
void pd_shift_findings_clear (PdShiftFindings *self);

G_END_DECLS
