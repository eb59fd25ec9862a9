/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdRulesWindow:
 *
 * The rules of the roster: what each says, for whom, since when and where it comes from;
 * which of them the service changed. Choosing one opens it.
 */
#define PD_TYPE_RULES_WINDOW (pd_rules_window_get_type ())
G_DECLARE_FINAL_TYPE (PdRulesWindow, pd_rules_window, PD, RULES_WINDOW, AdwWindow)

GtkWidget *pd_rules_window_new (GtkWindow   *parent,
                                PdWorkspace *workspace,
                                PdDay        today);

G_END_DECLS
