/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleTemplateWindow:
 *
 * What a new role can start from: the templates with what each is for, or nothing.
 *
 * Signals: "chosen" (pointer: a #PdRoleDescription that is borrowed, or %NULL for nothing).
 */
#define PD_TYPE_ROLE_TEMPLATE_WINDOW (pd_role_template_window_get_type ())
G_DECLARE_FINAL_TYPE (PdRoleTemplateWindow, pd_role_template_window, PD, ROLE_TEMPLATE_WINDOW, AdwWindow)

GtkWidget *pd_role_template_window_new (GtkWindow *parent);

G_END_DECLS
