/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-page-private.h"

#include "pd-role-template-window.h"

/* What the page does: it leads from the list to a role, and from there to its editor. */

/**
 * pd_roles_page_is_writing:
 * @self: a page
 *
 * Returns: whether the editor is shown, and not the role to read
 */
gboolean
pd_roles_page_is_writing (PdRolesPage *self)
{
  return pd_role_editor_is_open (self->editor);
}

/* A list that covers what was chosen has done what it was asked for. */
static void
hide_list (PdRolesPage *self)
{
  if (pd_split_view_is_collapsed (self->split))
    pd_split_view_set_sidebar_shown (self->split, FALSE);
}

/**
 * pd_roles_page_update_actions:
 * @part: a page
 *
 * What writes to the file is off while it can only be read.
 */
void
pd_roles_page_update_actions (PdDeskPart *part)
{
  PdRolesPage *self = PD_ROLES_PAGE (part);
  GAction     *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "add");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), pd_workspace_is_writable (part->workspace));
}

/**
 * pd_roles_page_keep:
 * @self: a page
 *
 * Saves what is written in the editor, or says why that can't be.
 *
 * Returns: whether all of it is in the file
 */
gboolean
pd_roles_page_keep (PdRolesPage *self)
{
  g_autoptr (GError) error = NULL;

  if (pd_role_editor_save (self->editor, &error))
    return TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
  return FALSE;
}

/* Leaves the editor with all that was written saved; where that can't be, it stays. */
static gboolean
leave_editor (PdRolesPage *self)
{
  if (!pd_roles_page_keep (self))
    return FALSE;
  pd_role_editor_close (self->editor);
  return TRUE;
}

static void
activated_cb (PdRolesPage *self)
{
  if (pd_roles_page_is_writing (self) && !leave_editor (self))
    return;
  hide_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
open_editor (PdRolesPage  *self,
             const PdRole *role,
             PdRoleField   field)
{
  if (pd_roles_page_is_writing (self) && !leave_editor (self))
    return;
  gtk_stack_set_visible_child_name (self->content, "editor");
  hide_list (self);
  pd_role_editor_open (self->editor, role, field);
}

static void
write_cb (PdRolesPage *self,
          int          field)
{
  open_editor (self, pd_role_pane_get_role (self->pane), (PdRoleField) field);
}

/* The keyboard comes along, unless it is in the list already. */
static void
left_cb (PdRolesPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean   had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->editor));

  gtk_stack_set_visible_child_name (self->content, "role");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
saved_cb (PdRolesPage *self,
          gint64       role_id)
{
  if (!self->is_turning)
    pd_roles_list_choose (self->list, role_id);
}

/* Whoever chooses another role is done with the one that they were writing. */
static void
chosen_cb (PdRolesPage *self)
{
  PdRoleItem *item = pd_roles_list_get_item (self->list);

  if (!pd_roles_page_is_writing (self) ||
      (item != NULL && pd_role_item_get_id (item) == pd_role_editor_get_role_id (self->editor)))
    return;
  self->is_turning = TRUE;
  leave_editor (self);
  self->is_turning = FALSE;
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
  g_signal_connect_object (self->editor, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "write", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
}

/* From a template it is in the file at once, to be undone; from nothing, once there is
 * something to keep. */
static void
template_chosen_cb (PdRolesPage             *self,
                    const PdRoleDescription *description)
{
  g_autoptr (PdRole) role = pd_role_new ();
  g_autoptr (GError) error = NULL;

  if (description != NULL && !pd_workspace_draft_role (self->part.workspace, role, description, self->part.today, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
      return;
    }
  if (description != NULL)
    pd_roles_list_choose (self->list, role->id);
  open_editor (self, role, PD_ROLE_TITLE);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PdRolesPage *self = user_data;
  GtkWidget   *window = NULL;

  if (pd_roles_page_is_writing (self) && !leave_editor (self))
    return;
  window = pd_role_template_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (window, "chosen", G_CALLBACK (template_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
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
    { .name = "add", .activate = add_action },
    { .name = "by-title", .state = "false", .change_state = by_title_action },
    { .name = "search", .activate = search_action },
    { .name = "show-ended", .state = "false", .change_state = show_ended_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  pd_roles_page_add_paper_actions (self);
  pd_roles_page_update_actions (&self->part);
}

/* What can be done with the role, from the list too; not while it is written. */
static gboolean
act_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  const char *name;
  gboolean    is_of_person;

  if (pd_roles_page_is_writing (PD_ROLES_PAGE (widget)))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(&sb)", &name, &is_of_person);
  return gtk_widget_activate_action_variant (GTK_WIDGET (PD_ROLES_PAGE (widget)->pane), name,
                                             is_of_person ? g_variant_new_int64 (PD_ID_NONE) : NULL);
}

/**
 * pd_roles_page_add_keys:
 * @widget_class: the class of pages
 *
 * Gives the acts on the role their keys; those about somebody are about the one who needs
 * it.
 */
void
pd_roles_page_add_keys (GtkWidgetClass *widget_class)
{
  const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *name;
    gboolean        is_of_person;
  } keys[] = {
    { GDK_KEY_b, GDK_CONTROL_MASK, "roles.assign", FALSE },
    { GDK_KEY_d, GDK_CONTROL_MASK, "roles.compare", FALSE },
    { GDK_KEY_F2, 0, "roles.write", FALSE },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "roles.approve", FALSE },
    { GDK_KEY_m, GDK_CONTROL_MASK, "roles.acknowledge", TRUE },
    { GDK_KEY_r, GDK_CONTROL_MASK, "roles.drift", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, act_cb, "(sb)", keys[i].name,
                                  keys[i].is_of_person);
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
