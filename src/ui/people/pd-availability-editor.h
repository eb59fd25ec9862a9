/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-form-window.h"

G_BEGIN_DECLS

/**
 * PdAvailabilityEditor:
 *
 * Paints somebody's week with yes, rather not and no, and beneath it lists what has a
 * date. Everything together is saved as one change.
 *
 * Actions: "availability.add", "availability.brush" (int: a #PdWish), "availability.undo"
 * (Ctrl+Z) and "availability.redo" (Ctrl+Shift+Z), for what is not saved yet.
 */
#define PD_TYPE_AVAILABILITY_EDITOR (pd_availability_editor_get_type ())
G_DECLARE_FINAL_TYPE (PdAvailabilityEditor, pd_availability_editor, PD, AVAILABILITY_EDITOR, PdFormWindow)

GtkWidget *pd_availability_editor_new (GtkWindow   *parent,
                                       PdWorkspace *workspace,
                                       PdPerson    *person,
                                       GPtrArray   *said,
                                       PdDay        today);

G_END_DECLS
