/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-shift.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdShiftEditor:
 *
 * A form for one shift. Says in words how long it is and what a rule has to say of it,
 * while it is written. Writes only what has changed, as one act.
 *
 * Properties, all construct only: "workspace", "shift" (what it begins with; without an
 * id it is a new one), "today" (int), "typed" (nullable: what was typed already of the
 * start).
 *
 * Signals: "saved" (#PdShift): what was written.
 */
#define PD_TYPE_SHIFT_EDITOR (pd_shift_editor_get_type ())
G_DECLARE_FINAL_TYPE (PdShiftEditor, pd_shift_editor, PD, SHIFT_EDITOR, AdwWindow)

GtkWidget *pd_shift_editor_new (PdWorkspace *workspace,
                                PdShift     *shift,
                                PdDay        today,
                                const char  *typed);
void       pd_shift_editor_abandon (PdShiftEditor *self);

G_END_DECLS
