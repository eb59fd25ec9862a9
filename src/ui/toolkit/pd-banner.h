/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdBanner:
 *
 * A sentence across the top of a page that stays until what it says is over, with one
 * thing to do about it. (#AdwBanner needs libadwaita 1.3.)
 *
 * Properties: "title" (nullable: nothing is shown then), "button-label" (nullable),
 * "action-name" (what the button does).
 */
#define PD_TYPE_BANNER (pd_banner_get_type ())
G_DECLARE_FINAL_TYPE (PdBanner, pd_banner, PD, BANNER, GtkWidget)

void        pd_banner_set_title (PdBanner   *self,
                                 const char *title);
const char *pd_banner_get_title (PdBanner *self);

G_END_DECLS
