/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean pd_list_keys_choose (GtkWidget          *view,
                              GtkSingleSelection *selection,
                              guint               keyval);
gboolean pd_list_keys_go_to_chosen (GtkWidget *view);

G_END_DECLS
