/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"
#include "pd-shift.h"

G_BEGIN_DECLS

/**
 * PdShiftEditor:
 *
 * A form for one shift. Says in words how long it is and what the rules have to say of
 * it, while it is written. Writes only what has changed, as one act; a shift of a series
 * asks how far that goes.
 *
 * Signals: "saved" (#PdShift): what was written; "settle" (#PdFinding): a finding of the
 * shift as it is kept now, that somebody wants to settle; "open-role" (#PdShift): its role
 * description is asked for. All when the form is closed.
 */
#define PD_TYPE_SHIFT_EDITOR (pd_shift_editor_get_type ())
G_DECLARE_FINAL_TYPE (PdShiftEditor, pd_shift_editor, PD, SHIFT_EDITOR, PdFormWindow)

GtkWidget *pd_shift_editor_new (GtkWindow   *parent,
                                PdWorkspace *workspace,
                                PdShift     *shift,
                                PdDay        today,
                                const char  *typed);

G_END_DECLS
