/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        pd_menu_later (GtkMenuButton *button,
                           GMenuModel    *menu);
GMenuModel *pd_menu_later_get_menu (GtkMenuButton *button);

G_END_DECLS
