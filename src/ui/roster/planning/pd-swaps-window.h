/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/* Who asked whom to swap: first what waits, then what came of the others. */

#define PD_TYPE_SWAPS_WINDOW (pd_swaps_window_get_type ())
G_DECLARE_FINAL_TYPE (PdSwapsWindow, pd_swaps_window, PD, SWAPS_WINDOW, AdwWindow)

GtkWidget *pd_swaps_window_new (GtkWindow   *parent,
                                PdWorkspace *workspace,
                                PdDay        today);

G_END_DECLS
