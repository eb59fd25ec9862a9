/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PdSessionWatch:
 *
 * Says when the person's session locks or the computer is about to sleep, as logind and
 * the desktop's screen saver tell it. Where neither is there, it never says anything.
 *
 * While it lives it asks logind to be told before the computer sleeps, and lets it sleep
 * as soon as the signal has been answered.
 *
 * Signals: "locking": answer it before returning; the screen may be gone right after.
 */
#define PD_TYPE_SESSION_WATCH (pd_session_watch_get_type ())
G_DECLARE_FINAL_TYPE (PdSessionWatch, pd_session_watch, PD, SESSION_WATCH, GObject)

PdSessionWatch *pd_session_watch_new (void);
gboolean        pd_session_watch_is_ready (PdSessionWatch *self);

G_END_DECLS
