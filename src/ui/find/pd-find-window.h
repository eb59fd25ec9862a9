/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdFindWindow:
 *
 * Finds anything, as it is typed: a person, a day, a role, a note that one may read, or
 * what can be done.
 */
#define PD_TYPE_FIND_WINDOW (pd_find_window_get_type ())
G_DECLARE_FINAL_TYPE (PdFindWindow, pd_find_window, PD, FIND_WINDOW, AdwWindow)

GtkWidget *pd_find_window_new (GtkWindow   *parent,
                               GtkWidget   *desk,
                               PdWorkspace *workspace,
                               PdDay        today);

G_END_DECLS
