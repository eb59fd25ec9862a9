/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-cosupervision-page-private.h"

#include "pd-choice-name.h"
#include "pd-empty-state.h"
#include "pd-menu-later.h"
#include "pd-two-ends.h"

#include <glib/gi18n-lib.h>

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdCosupervisionPage, pd_cosupervision_page, PD_TYPE_DESK_PART, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

static const char *
pd_cosupervision_page_get_title (PdPage *page)
{
  return _ ("Co-supervision");
}

static GtkWidget *
pd_cosupervision_page_get_start_widget (PdPage *page)
{
  return PD_COSUPERVISION_PAGE (page)->add_button;
}

static GtkWidget *
pd_cosupervision_page_get_end_widget (PdPage *page)
{
  return PD_COSUPERVISION_PAGE (page)->end_box;
}

static GActionGroup *
pd_cosupervision_page_get_actions (PdPage *page)
{
  return G_ACTION_GROUP (PD_COSUPERVISION_PAGE (page)->actions);
}

static void
pd_cosupervision_page_lock (PdPage *page)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (page);

  if (self->opened != NULL)
    pd_circle_session_window_save_draft (self->opened);
}

static void
page_iface_init (PdPageInterface *iface)
{
  iface->export_pdf = pd_cosupervision_page_export_pdf;
  iface->get_actions = pd_cosupervision_page_get_actions;
  iface->get_end_widget = pd_cosupervision_page_get_end_widget;
  iface->get_start_widget = pd_cosupervision_page_get_start_widget;
  iface->get_title = pd_cosupervision_page_get_title;
  iface->go_to = pd_cosupervision_page_go_to;
  iface->lock = pd_cosupervision_page_lock;
  iface->print = pd_cosupervision_page_print;
}

static void
chosen_cb (PdCosupervisionPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (!self->is_choosing && self->circles != NULL && selected < self->circles->len)
    pd_cosupervision_page_choose (self, ((PdCircle *) g_ptr_array_index (self->circles, selected))->id);
}

static void
pd_cosupervision_page_today_changed (PdDeskPart *part)
{
  pd_cosupervision_page_show (PD_COSUPERVISION_PAGE (part));
}

/* What is accepted is shown when all of it is done. */
static void
pd_cosupervision_page_file_changed (PdDeskPart *part)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (part);

  if (self->accepting != NULL)
    self->has_changed = TRUE;
  else
    pd_desk_part_show_when_seen (part);
}

static gboolean
pd_cosupervision_page_grab_focus (GtkWidget *widget)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (widget);

  /* A stack that had the keyboard before would go on from there, past the choice of circles,
   * which is there once there are two. */
  return gtk_widget_grab_focus (GTK_WIDGET (self->plan_view)) ||
         (gtk_widget_get_mapped (GTK_WIDGET (self->choice)) && gtk_widget_grab_focus (GTK_WIDGET (self->choice))) ||
         gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
pd_cosupervision_page_constructed (GObject *object)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (object);

  G_OBJECT_CLASS (pd_cosupervision_page_parent_class)->constructed (object);

  pd_cosupervision_page_create_actions (self);
  pd_desk_part_show (&self->part);
}

static void
pd_cosupervision_page_dispose (GObject *object)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (object);

  /* What is being accepted goes on: whoever wanted it does not have to stay. */
  g_clear_object (&self->accepting);
  g_clear_handle_id (&self->accepting_timer, g_source_remove);
  g_cancellable_cancel (self->stop);
  g_clear_object (&self->stop);
  g_clear_object (&self->proposal);
  g_clear_weak_pointer (&self->opened);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (pd_cosupervision_page_parent_class)->dispose (object);
}

static void
pd_cosupervision_page_finalize (GObject *object)
{
  PdCosupervisionPage *self = PD_COSUPERVISION_PAGE (object);

  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->circles, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_cosupervision_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-cosupervision-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, accepting_buttons);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, choice);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, menu);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, name);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, panel);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, plan_stack);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, plan_view);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, progress);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, proposal_bar);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, proposal_buttons);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, proposal_words);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, searching_buttons);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, split);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PdCosupervisionPage, words);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pd_cosupervision_page_open_entry);
  gtk_widget_class_bind_template_callback (widget_class, pd_cosupervision_page_open_member);
  gtk_widget_class_bind_template_callback (widget_class, pd_cosupervision_page_toggle_pin);
}

static void
pd_cosupervision_page_class_init (PdCosupervisionPageClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_cosupervision_page_constructed;
  object_class->dispose = pd_cosupervision_page_dispose;
  object_class->finalize = pd_cosupervision_page_finalize;
  widget_class->grab_focus = pd_cosupervision_page_grab_focus;
  part_class->tables = PD_STORE_TABLE_PERSON | PD_STORE_TABLE_CIRCLE | PD_STORE_TABLE_CIRCLE_SESSION |
                       PD_STORE_TABLE_KEPT_APART | PD_STORE_TABLE_SUPERVISION;
  part_class->file_changed = pd_cosupervision_page_file_changed;
  part_class->show = pd_cosupervision_page_read;
  part_class->today_changed = pd_cosupervision_page_today_changed;
  part_class->writable_changed = pd_cosupervision_page_update_actions;

  g_type_ensure (PD_TYPE_CIRCLE_PANEL);
  g_type_ensure (PD_TYPE_CIRCLE_PLAN_VIEW);
  g_type_ensure (PD_TYPE_EMPTY_STATE);
  g_type_ensure (PD_TYPE_PROGRESS);
  g_type_ensure (PD_TYPE_SPLIT_VIEW);
  g_type_ensure (PD_TYPE_TWO_ENDS);
  bind_template (widget_class);
  pd_cosupervision_page_add_keys (widget_class);
}

static void
pd_cosupervision_page_init (PdCosupervisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_choice_name (self->choice, _ ("Circle"));
  pd_menu_later (self->menu_button, self->menu);
}
