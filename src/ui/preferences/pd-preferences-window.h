/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdPreferencesWindow:
 *
 * What this computer does with any service: when it locks, of what the desktop
 * reminds, light or dark.
 */
#define PD_TYPE_PREFERENCES_WINDOW (pd_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (PdPreferencesWindow, pd_preferences_window, PD, PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWidget *pd_preferences_window_new (GtkWindow *parent,
                                      GSettings *settings);

G_END_DECLS
