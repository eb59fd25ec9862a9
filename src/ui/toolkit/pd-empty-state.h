/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdEmptyState:
 *
 * What stands where a list has nothing to show: what that means, and the next step. It is
 * an #AdwStatusPage that is made when it is first seen. Most are never seen, and the large
 * picture of one takes longer to load than a roster to draw.
 *
 * Properties (construct only): "icon-name", "title", "description" and "next-step" (a
 * widget, such as a button; nullable).
 */
#define PD_TYPE_EMPTY_STATE (pd_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (PdEmptyState, pd_empty_state, PD, EMPTY_STATE, AdwBin)

G_END_DECLS
