/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-circle-words.h"

G_BEGIN_DECLS

/**
 * PdCirclePlanView:
 *
 * The sessions of a circle, weeks across. Tab goes to it and away from it again; arrow keys
 * go from session to session, Home and End to the first and the last, Enter opens, P pins.
 *
 * Signals: "activated", "pin-toggled" (uint: which of the entries).
 */
#define PD_TYPE_CIRCLE_PLAN_VIEW (pd_circle_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (PdCirclePlanView, pd_circle_plan_view, PD, CIRCLE_PLAN_VIEW, AdwBin)

void pd_circle_plan_view_show (PdCirclePlanView *self,
                               GPtrArray        *entries,
                               GHashTable       *names,
                               PdDay             today);
void pd_circle_plan_view_go_to (PdCirclePlanView *self,
                                guint             i);

G_END_DECLS
