/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the layouts of two children have in common. */

G_GNUC_INTERNAL void pd_two_children_measure (GtkWidget     *child,
                                              GtkOrientation orientation,
                                              int            for_size,
                                              int           *minimum,
                                              int           *natural);
G_GNUC_INTERNAL void pd_two_children_place (GtkWidget     *widget,
                                            GtkWidget     *child,
                                            GtkAllocation *allocation);

G_END_DECLS
