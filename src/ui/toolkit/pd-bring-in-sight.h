/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pd_bring_in_sight (GtkScrolledWindow *scroller,
                        GtkWidget         *widget,
                        gboolean           is_first);

G_END_DECLS
