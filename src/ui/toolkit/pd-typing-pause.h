/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdTypingPause:
 *
 * Finds the moments to save what somebody types: at a pause of a second, when they go to
 * another window, and now and then where they make no pause.
 *
 * Signals: "paused": something was typed and is to be saved now.
 */
#define PD_TYPE_TYPING_PAUSE (pd_typing_pause_get_type ())
G_DECLARE_FINAL_TYPE (PdTypingPause, pd_typing_pause, PD, TYPING_PAUSE, GObject)

PdTypingPause *pd_typing_pause_new (GtkWidget *widget);
gboolean       pd_typing_pause_typed (PdTypingPause *self);
void           pd_typing_pause_saved (PdTypingPause *self);
gboolean       pd_typing_pause_is_waiting (PdTypingPause *self);

G_END_DECLS
