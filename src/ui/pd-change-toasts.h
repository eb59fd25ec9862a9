/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdChangeToasts:
 *
 * Tells each new change of a workspace in a toast that can take it back, and whatever
 * else is told in passing. One toast at a time: the newest is the one to act on.
 */
#define PD_TYPE_CHANGE_TOASTS (pd_change_toasts_get_type ())
G_DECLARE_FINAL_TYPE (PdChangeToasts, pd_change_toasts, PD, CHANGE_TOASTS, GObject)

PdChangeToasts *pd_change_toasts_new (AdwToastOverlay *overlay,
                                      PdWorkspace     *workspace);
void            pd_change_toasts_tell (PdChangeToasts *self,
                                       const char     *sentence);

G_END_DECLS
