/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdHistoryWindow:
 *
 * Who changed what, and when; what was taken back says so. It follows the file while it
 * is open.
 */
#define PD_TYPE_HISTORY_WINDOW (pd_history_window_get_type ())
G_DECLARE_FINAL_TYPE (PdHistoryWindow, pd_history_window, PD, HISTORY_WINDOW, AdwWindow)

GtkWidget *pd_history_window_new (GtkWindow   *parent,
                                  PdWorkspace *workspace);

G_END_DECLS
