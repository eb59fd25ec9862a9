/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pd_focus_in_sight (GtkScrolledWindow *scroller);

G_END_DECLS
