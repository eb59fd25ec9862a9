/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pd_page_keys_add (GtkWidget *frame,
                       GtkStack  *pages);

G_END_DECLS
