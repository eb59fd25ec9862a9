/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-two-children-private.h"

/* One that is hidden takes no room. */
void
pd_two_children_measure (GtkWidget     *child,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural)
{
  *minimum = *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* Places are counted from where reading starts. */
void
pd_two_children_place (GtkWidget     *widget,
                       GtkWidget     *child,
                       GtkAllocation *allocation)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation->x = gtk_widget_get_width (widget) - allocation->x - allocation->width;
  gtk_widget_size_allocate (child, allocation, -1);
}
