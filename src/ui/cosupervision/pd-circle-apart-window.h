/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-circle.h"
#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdCircleApartWindow:
 *
 * Who of a circle is kept apart: neutral for everybody. Of a pair whose reason one may know, a
 * row leads to it.
 */
#define PD_TYPE_CIRCLE_APART_WINDOW (pd_circle_apart_window_get_type ())
G_DECLARE_FINAL_TYPE (PdCircleApartWindow, pd_circle_apart_window, PD, CIRCLE_APART_WINDOW, AdwWindow)

GtkWidget *pd_circle_apart_window_new (GtkWindow   *parent,
                                       PdWorkspace *workspace,
                                       PdId         circle_id,
                                       PdDay        today);

G_END_DECLS
