/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-menu-later.h"

#define MENU "pd-menu"

/* Asked each time that the button is pressed. */
static void
create_cb (GtkMenuButton *button,
           gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

/**
 * pd_menu_later:
 * @button: a button without a menu
 * @menu: the menu that it shall have
 *
 * Gives a button its menu. The "menu-model" of a button makes a widget of every item at
 * once, for a menu that most people don't open; this makes them when it is opened.
 */
void
pd_menu_later (GtkMenuButton *button,
               GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  g_object_set_data_full (G_OBJECT (button), MENU, g_object_ref (menu), g_object_unref);
  gtk_menu_button_set_create_popup_func (button, create_cb, menu, NULL);
}

/**
 * pd_menu_later_get_menu:
 * @button: a button
 *
 * Returns: (transfer none) (nullable): its menu, opened before or not
 */
GMenuModel *
pd_menu_later_get_menu (GtkMenuButton *button)
{
  GMenuModel *menu;

  g_return_val_if_fail (GTK_IS_MENU_BUTTON (button), NULL);

  menu = g_object_get_data (G_OBJECT (button), MENU);
  return menu != NULL ? menu : gtk_menu_button_get_menu_model (button);
}
