/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-desk.h"

G_BEGIN_DECLS

/**
 * PdWindow:
 *
 * The window of one service's file. It shows the start, then the way in, then the desk;
 * it never looks into the file itself. Its title is "Peerdesk" whatever is open, because
 * titles are seen by other programs.
 *
 * Properties: "settings" (construct only), "today" (int, a #PdDay), "workspace"
 * (nullable).
 */
#define PD_TYPE_WINDOW (pd_window_get_type ())
G_DECLARE_FINAL_TYPE (PdWindow, pd_window, PD, WINDOW, AdwApplicationWindow)

GtkWidget   *pd_window_new (GtkApplication *application,
                            GSettings      *settings,
                            PdDay           today);
PdWorkspace *pd_window_get_workspace (PdWindow *self);
void         pd_window_set_workspace (PdWindow    *self,
                                      PdWorkspace *workspace);
PdDesk      *pd_window_get_desk (PdWindow *self);
void         pd_window_open (PdWindow *self,
                             GFile    *file);
void         pd_window_open_last (PdWindow *self);
void         pd_window_open_demo (PdWindow *self);
void         pd_window_lock (PdWindow *self);
void         pd_window_remind (PdWindow *self);
gboolean     pd_window_show_reminder (PdWindow *self,
                                      guint32   number);

G_END_DECLS
