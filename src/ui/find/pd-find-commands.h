/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pd_find_commands_add (GtkWidget *desk,
                           GPtrArray *items);

G_END_DECLS
