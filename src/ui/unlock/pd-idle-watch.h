/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdIdleWatch:
 *
 * Says when nobody has touched any window of the program for a while. It listens to the
 * windows themselves, because what a desktop calls idle counts other programs too: a
 * roster left open behind a film should lock.
 *
 * Properties: "patience" (guint, milliseconds; 0 is for ever).
 * Signals: "idle": once, until somebody does something again.
 */
#define PD_TYPE_IDLE_WATCH (pd_idle_watch_get_type ())
G_DECLARE_FINAL_TYPE (PdIdleWatch, pd_idle_watch, PD, IDLE_WATCH, GObject)

PdIdleWatch *pd_idle_watch_new (void);
guint        pd_idle_watch_get_patience (PdIdleWatch *self);
void         pd_idle_watch_set_patience (PdIdleWatch *self,
                                         guint        milliseconds);
void         pd_idle_watch_note_activity (PdIdleWatch *self);

G_END_DECLS
