/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-page-private.h"

#include "pd-page.h"

#include <glib/gi18n-lib.h>

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdRolesPage, pd_roles_page, PD_TYPE_DESK_PART, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

static const char *
pd_roles_page_get_title (PdPage *page)
{
  return _ ("Roles");
}

static GtkWidget *
pd_roles_page_get_start_widget (PdPage *page)
{
  return PD_ROLES_PAGE (page)->add_button;
}

static GtkWidget *
pd_roles_page_get_end_widget (PdPage *page)
{
  return PD_ROLES_PAGE (page)->end_box;
}

static GActionGroup *
pd_roles_page_get_actions (PdPage *page)
{
  return G_ACTION_GROUP (PD_ROLES_PAGE (page)->actions);
}

/* What can't be saved now can't be saved at all: the desk has said so when it found out. */
static void
pd_roles_page_lock (PdPage *page)
{
  pd_role_editor_save (PD_ROLES_PAGE (page)->editor, NULL);
}

static void
page_iface_init (PdPageInterface *iface)
{
  iface->export_pdf = pd_roles_page_export_pdf;
  iface->get_actions = pd_roles_page_get_actions;
  iface->get_end_widget = pd_roles_page_get_end_widget;
  iface->get_start_widget = pd_roles_page_get_start_widget;
  iface->get_title = pd_roles_page_get_title;
  iface->go_to = pd_roles_page_go_to;
  iface->lock = pd_roles_page_lock;
  iface->print = pd_roles_page_print;
}

static void
create_parts (PdRolesPage *self)
{
  self->list = pd_desk_part_make_part (&self->part, PD_TYPE_ROLES_LIST);
  self->pane = pd_desk_part_make_part (&self->part, PD_TYPE_ROLE_PANE);
  self->editor = pd_desk_part_make_part (&self->part, PD_TYPE_ROLE_EDITOR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_prepend (self->sidebar, GTK_WIDGET (self->list));
  adw_bin_set_child (self->editor_bin, GTK_WIDGET (self->editor));
  adw_bin_set_child (self->role_bin, GTK_WIDGET (self->pane));

  g_object_bind_property (self->list, "item", self->pane, "item", G_BINDING_SYNC_CREATE);
  pd_roles_page_connect_parts (self);
}

static gboolean
pd_roles_page_grab_focus (GtkWidget *widget)
{
  PdRolesPage *self = PD_ROLES_PAGE (widget);

  if (pd_roles_page_is_writing (self))
    return gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
  if (pd_split_view_is_sidebar_shown (self->split) && gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
pd_roles_page_constructed (GObject *object)
{
  PdRolesPage *self = PD_ROLES_PAGE (object);

  G_OBJECT_CLASS (pd_roles_page_parent_class)->constructed (object);

  pd_roles_page_create_actions (self);
  create_parts (self);
}

static void
pd_roles_page_dispose (GObject *object)
{
  PdRolesPage *self = PD_ROLES_PAGE (object);

  g_clear_object (&self->actions);

  G_OBJECT_CLASS (pd_roles_page_parent_class)->dispose (object);
}

static void
pd_roles_page_class_init (PdRolesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_roles_page_constructed;
  object_class->dispose = pd_roles_page_dispose;
  widget_class->grab_focus = pd_roles_page_grab_focus;
  PD_DESK_PART_CLASS (klass)->writable_changed = pd_roles_page_update_actions;

  g_type_ensure (PD_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, content);
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, editor_bin);
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, role_bin);
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PdRolesPage, split);
  pd_roles_page_add_keys (widget_class);
}

static void
pd_roles_page_init (PdRolesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
