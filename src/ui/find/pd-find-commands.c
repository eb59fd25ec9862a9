/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-find-commands.h"

#include "pd-find-item.h"
#include "pd-menu-later.h"
#include "pd-page-kind.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* GTK tells nobody whether an action of a widget can be taken now, but a button that names
 * one follows it: so one is made for the moment of asking. */
static gboolean
can_be_taken (GtkWidget  *scope,
              const char *action_name,
              GVariant   *target)
{
  GtkWidget *asker = gtk_button_new ();
  gboolean   can_be;

  gtk_widget_set_parent (asker, scope);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (asker), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (asker), action_name);
  can_be = gtk_widget_get_sensitive (asker);
  gtk_widget_unparent (asker);
  return can_be;
}

/* A mnemonic's sign says nothing in a list. */
static char *
dup_plain (const char *label)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (plain, *p);
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
add_command (GPtrArray  *items,
             GtkWidget  *scope,
             const char *label,
             const char *action_name,
             GVariant   *target)
{
  g_autofree char *title = dup_plain (label);

  /* The one that is open. */
  if (g_str_equal (action_name, "win.find"))
    return;
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (pd_find_item_get_title (g_ptr_array_index (items, i)), title))
      return;
  if (can_be_taken (scope, action_name, target))
    g_ptr_array_add (items, pd_find_item_new (title, _ ("Command"), scope, action_name, target));
}

static void
add_menu (GPtrArray  *items,
          GtkWidget  *scope,
          GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char       *label = NULL;
      g_autofree char       *action_name = NULL;
      g_autoptr (GVariant)   target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      if (section != NULL)
        add_menu (items, scope, section);
      if (submenu != NULL)
        add_menu (items, scope, submenu);
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) &&
          g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action_name))
        add_command (items, scope, label, action_name, target);
    }
}

static void
add_button (GPtrArray *items,
            GtkWidget *button)
{
  const char *label = gtk_button_get_label (GTK_BUTTON (button));
  const char *action_name = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));

  if (label == NULL)
    label = gtk_widget_get_tooltip_text (button);
  if (label != NULL && action_name != NULL)
    add_command (items, button, label, action_name, gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
}

/* What is on a page beside its menus belongs to something that is chosen there. */
static void
add_of (GPtrArray *items,
        GtkWidget *widget,
        gboolean   with_buttons)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget))
    {
      GMenuModel *menu = pd_menu_later_get_menu (GTK_MENU_BUTTON (widget));

      if (menu != NULL)
        add_menu (items, widget, menu);
      return;
    }
  if (with_buttons && GTK_IS_BUTTON (widget))
    {
      add_button (items, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_of (items, child, with_buttons || ADW_IS_HEADER_BAR (widget));
}

/**
 * pd_find_commands_add:
 * @desk: the desk
 * @items: (element-type PdFindItem): where they are added
 *
 * Adds what can be done now: to go to a page, and what stands in the header bar and in the
 * menus that are on the screen.
 */
void
pd_find_commands_add (GtkWidget *desk,
                      GPtrArray *items)
{
  g_return_if_fail (GTK_IS_WIDGET (desk));

  for (const PdPageKind *kind = pd_page_kinds; kind->id != NULL; kind++)
    g_ptr_array_add (items, pd_find_item_new (_ (kind->title), _ ("Page"), desk, "win.show-page",
                                              g_variant_new_string (kind->id)));
  add_of (items, desk, FALSE);
}
