/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-circle-words.h"

G_BEGIN_DECLS

/**
 * PdCircleSessionWindow:
 *
 * One session of a circle: who comes and whose turn is what, why it was proposed like that,
 * and what became of it. It follows what others change, and closes when the session goes.
 *
 * Keys: P pins, Ctrl+M puts down that it was held, Ctrl+Shift+M moves it, Ctrl+Delete puts
 * down that it did not happen, Escape closes, Ctrl+L locks.
 * Signals: "pin-toggled": of one that is only proposed. "go-to-day" (int): its day on the
 * roster is asked for.
 */
#define PD_TYPE_CIRCLE_SESSION_WINDOW (pd_circle_session_window_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleSessionWindow, pd_circle_session_window, PD, CIRCLE_SESSION_WINDOW, AdwWindow)

GtkWidget           *pd_circle_session_window_new (GtkWindow           *parent,
                                                   PdWorkspace         *workspace,
                                                   const PdCircle      *circle,
                                                   const PdCircleEntry *entry,
                                                   PdDay                today);
const PdCircleEntry *pd_circle_session_window_get_entry (PdCircleSessionWindow *self);
void                 pd_circle_session_window_show_entry (PdCircleSessionWindow *self,
                                                          const PdCircleEntry   *entry);
void                 pd_circle_session_window_save_draft (PdCircleSessionWindow *self);

G_END_DECLS
