/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pd_lock_key_install (GtkWidgetClass *window_class);
void pd_lock_key_add (GtkWidget *window);

G_END_DECLS
