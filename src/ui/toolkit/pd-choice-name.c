/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-choice-name.h"

/**
 * pd_choice_name:
 * @choices: a drop-down
 * @name: what is chosen there, in words
 *
 * Has it read out by that name. A drop-down gives the focus to a button in it, which is
 * called by its class where nobody else gives it a name (GTK 4.8).
 */
void
pd_choice_name (GtkDropDown *choices,
                const char  *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choices));

  gtk_accessible_update_property (GTK_ACCESSIBLE (choices),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
