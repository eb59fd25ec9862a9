/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-page-private.h"

/* What the page does: it leads from the list to a role. */

/* A list that covers what was chosen has done what it was asked for. */
static void
activated_cb (PdRolesPage *self)
{
  if (pd_split_view_is_collapsed (self->split))
    pd_split_view_set_sidebar_shown (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

/**
 * pd_roles_page_connect_parts:
 * @self: a page with its parts
 *
 * Makes the one lead to the other.
 */
void
pd_roles_page_connect_parts (PdRolesPage *self)
{
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdRolesPage *self = user_data;

  pd_split_view_set_sidebar_shown (self->split, TRUE);
  pd_roles_list_search (self->list);
}

static void
by_title_action (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       user_data)
{
  PdRolesPage *self = user_data;

  g_object_set (self->list, "by-title", g_variant_get_boolean (value), NULL);
  g_simple_action_set_state (action, value);
}

static void
show_ended_action (GSimpleAction *action,
                   GVariant      *value,
                   gpointer       user_data)
{
  PdRolesPage *self = user_data;

  g_object_set (self->list, "with-ended", g_variant_get_boolean (value), NULL);
  g_simple_action_set_state (action, value);
}

/**
 * pd_roles_page_create_actions:
 * @self: a page
 *
 * Makes the page's own actions.
 */
void
pd_roles_page_create_actions (PdRolesPage *self)
{
  const GActionEntry entries[] = {
    { .name = "by-title", .state = "false", .change_state = by_title_action },
    { .name = "search", .activate = search_action },
    { .name = "show-ended", .state = "false", .change_state = show_ended_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  pd_roles_page_add_paper_actions (self);
}

/* What can be done with the role, from the list too. */
static gboolean
act_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  const char *name;

  g_variant_get (args, "(&s)", &name);
  return gtk_widget_activate_action_variant (GTK_WIDGET (PD_ROLES_PAGE (widget)->pane), name, NULL);
}

/**
 * pd_roles_page_add_keys:
 * @widget_class: the class of pages
 *
 * Gives the acts on the role their keys.
 */
void
pd_roles_page_add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *name;
  } keys[] = {
    { GDK_KEY_F2, 0, "roles.write" },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roles.approve" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, act_cb, "(s)", keys[i].name);
}

/* A role that has ended is shown among those that have. */
static gboolean
choose_role (PdRolesPage *self,
             PdId         role_id)
{
  if (pd_roles_list_choose (self->list, role_id))
    return TRUE;
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "show-ended", g_variant_new_boolean (TRUE));
  return pd_roles_list_choose (self->list, role_id);
}

/**
 * pd_roles_page_go_to:
 * @page: a page
 * @what: "role"
 * @day: nothing here
 * @id: which
 *
 * Shows the role.
 */
void
pd_roles_page_go_to (PdPage     *page,
                     const char *what,
                     PdDay       day,
                     PdId        id)
{
  PdRolesPage *self = PD_ROLES_PAGE (page);

  if (g_str_equal (what, "role") && choose_role (self, id))
    activated_cb (self);
}
