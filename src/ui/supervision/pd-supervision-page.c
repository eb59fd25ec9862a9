/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-page-private.h"

#include "pd-page.h"

#include <glib/gi18n-lib.h>

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdSupervisionPage, pd_supervision_page, PD_TYPE_DESK_PART, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

static const char *
pd_supervision_page_get_title (PdPage *page)
{
  return _ ("Supervision");
}

static GtkWidget *
pd_supervision_page_get_start_widget (PdPage *page)
{
  return PD_SUPERVISION_PAGE (page)->add_button;
}

static GtkWidget *
pd_supervision_page_get_end_widget (PdPage *page)
{
  return PD_SUPERVISION_PAGE (page)->end_box;
}

static GActionGroup *
pd_supervision_page_get_actions (PdPage *page)
{
  return G_ACTION_GROUP (PD_SUPERVISION_PAGE (page)->actions);
}

static void
pd_supervision_page_lock (PdPage *page)
{
  pd_note_view_save_draft (PD_SUPERVISION_PAGE (page)->note);
}

static void
page_iface_init (PdPageInterface *iface)
{
  iface->export_pdf = pd_supervision_page_export_pdf;
  iface->get_actions = pd_supervision_page_get_actions;
  iface->get_end_widget = pd_supervision_page_get_end_widget;
  iface->get_start_widget = pd_supervision_page_get_start_widget;
  iface->get_title = pd_supervision_page_get_title;
  iface->go_to = pd_supervision_page_go_to;
  iface->lock = pd_supervision_page_lock;
  iface->print = pd_supervision_page_print;
}

static void
create_parts (PdSupervisionPage *self)
{
  self->list = pd_desk_part_make_part (&self->part, PD_TYPE_SUPERVISION_LIST);
  self->pane = pd_desk_part_make_part (&self->part, PD_TYPE_SUPERVISION_PANE);
  self->note = pd_desk_part_make_part (&self->part, PD_TYPE_NOTE_VIEW);
  self->finder = pd_desk_part_make_part (&self->part, PD_TYPE_NOTE_FINDER);
  gtk_widget_set_hexpand (GTK_WIDGET (self->finder), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  pd_note_finder_set_covered (self->finder, GTK_WIDGET (self->list));
  gtk_box_prepend (self->sidebar, GTK_WIDGET (self->finder));
  adw_bin_set_child (self->note_bin, GTK_WIDGET (self->note));
  adw_bin_set_child (self->record_bin, GTK_WIDGET (self->pane));

  g_object_bind_property (self->list, "item", self->pane, "item", G_BINDING_SYNC_CREATE);
  pd_supervision_page_connect_parts (self);
  pd_supervision_page_resume (self);
}

static gboolean
pd_supervision_page_grab_focus (GtkWidget *widget)
{
  PdSupervisionPage *self = PD_SUPERVISION_PAGE (widget);

  if (pd_supervision_page_is_writing (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->note));
  if (pd_split_view_is_sidebar_shown (self->split) && gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
pd_supervision_page_constructed (GObject *object)
{
  PdSupervisionPage *self = PD_SUPERVISION_PAGE (object);

  G_OBJECT_CLASS (pd_supervision_page_parent_class)->constructed (object);

  pd_supervision_page_create_actions (self);
  create_parts (self);
}

static void
pd_supervision_page_dispose (GObject *object)
{
  PdSupervisionPage *self = PD_SUPERVISION_PAGE (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (pd_supervision_page_parent_class)->dispose (object);
}

static void
pd_supervision_page_class_init (PdSupervisionPageClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_supervision_page_constructed;
  object_class->dispose = pd_supervision_page_dispose;
  widget_class->grab_focus = pd_supervision_page_grab_focus;
  part_class->writable_changed = pd_supervision_page_update_actions;

  g_type_ensure (PD_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, content);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, note_bin);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, record_bin);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionPage, split);
  pd_supervision_page_add_keys (widget_class);
}

static void
pd_supervision_page_init (PdSupervisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
