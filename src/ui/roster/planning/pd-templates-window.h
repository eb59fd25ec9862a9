/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdTemplatesWindow:
 *
 * The shifts that are given by typing a letter: to look up, to add and to change.
 */
#define PD_TYPE_TEMPLATES_WINDOW (pd_templates_window_get_type ())
G_DECLARE_FINAL_TYPE (PdTemplatesWindow, pd_templates_window, PD, TEMPLATES_WINDOW, AdwWindow)

GtkWidget *pd_templates_window_new (GtkWindow   *parent,
                                    PdWorkspace *workspace);

G_END_DECLS
