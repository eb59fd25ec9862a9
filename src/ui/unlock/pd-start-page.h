/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PdStartPage:
 *
 * What is shown before there is a file: make a service, open one, or look around in a
 * demo. Each is an action of the window.
 *
 * Properties: "busy" (gboolean: a demo is being made).
 */
#define PD_TYPE_START_PAGE (pd_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PdStartPage, pd_start_page, PD, START_PAGE, AdwBin)

GtkWidget *pd_start_page_new (void);

G_END_DECLS
