/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-people-page.h"

#include "pd-choose-file.h"
#include "pd-import-dialog.h"
#include "pd-page.h"
#include "pd-people-list.h"
#include "pd-person-dialog.h"
#include "pd-person-pane.h"
#include "pd-split-view.h"

#include <glib/gi18n-lib.h>

struct _PdPeoplePage
{
  PdDeskPart part;

  /* template children */
  GtkWidget   *add_button;
  AdwBin      *content;
  GtkWidget   *end_box;
  GtkBox      *sidebar;
  PdSplitView *split;

  /* borrowed */
  PdPeopleList *list;
  PdPersonPane *pane;

  /* owned */
  GSimpleActionGroup *actions;
};

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdPeoplePage, pd_people_page, PD_TYPE_DESK_PART, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

/* A list that covers the person has done what it was asked for. */
static void
activated_cb (PdPeoplePage *self)
{
  if (pd_split_view_is_collapsed (self->split))
    pd_split_view_set_sidebar_shown (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

/* Whoever is new is most likely to be worked on next. */
static void
added_cb (PdPeoplePage *self,
          PdPerson     *person)
{
  pd_people_list_choose (self->list, pd_person_get_id (person));
  activated_cb (self);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PdPeoplePage *self = user_data;
  GtkWindow    *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget    *dialog = pd_person_dialog_new (parent, self->part.workspace, NULL, self->part.today);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
table_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PdPeoplePage) self = user_data;
  g_autoptr (GFile)        file = pd_choose_file_finish (result, NULL);
  GtkRoot                 *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (file != NULL && root != NULL)
    pd_import_dialog_present (GTK_WINDOW (root), self->part.workspace, PD_TABLE_KIND_PEOPLE, file);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdPeoplePage *self = user_data;

  pd_choose_file_to_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                PD_FILE_TABLE, _ ("Import a Table"),
                                table_chosen_cb, g_object_ref (self));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PdPeoplePage *self = user_data;

  pd_split_view_set_sidebar_shown (self->split, TRUE);
  pd_people_list_search (self->list);
}

static void
show_leavers_action (GSimpleAction *action,
                     GVariant      *value,
                     gpointer       user_data)
{
  PdPeoplePage *self = user_data;

  g_object_set (self->list, "show-leavers", g_variant_get_boolean (value), NULL);
  g_simple_action_set_state (action, value);
}

static void
pd_people_page_update_actions (PdDeskPart *part)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (part);
  gboolean      writable = pd_workspace_is_writable (part->workspace);
  const char   *names[] = { "add", "import" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), writable);
    }
}

static void
create_actions (PdPeoplePage *self)
{
  const GActionEntry entries[] = {
    { .name = "add", .activate = add_action },
    { .name = "import", .activate = import_action },
    { .name = "search", .activate = search_action },
    { .name = "show-leavers", .state = "false", .change_state = show_leavers_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  pd_people_page_update_actions (&self->part);
}

static void
create_parts (PdPeoplePage *self)
{
  self->list = pd_desk_part_make_part (&self->part, PD_TYPE_PEOPLE_LIST);
  self->pane = pd_desk_part_make_part (&self->part, PD_TYPE_PERSON_PANE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_prepend (self->sidebar, GTK_WIDGET (self->list));
  adw_bin_set_child (self->content, GTK_WIDGET (self->pane));

  g_object_bind_property (self->list, "person", self->pane, "person", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

static const char *
pd_people_page_get_title (PdPage *page)
{
  return _ ("People");
}

static GtkWidget *
pd_people_page_get_start_widget (PdPage *page)
{
  return PD_PEOPLE_PAGE (page)->add_button;
}

static GtkWidget *
pd_people_page_get_end_widget (PdPage *page)
{
  return PD_PEOPLE_PAGE (page)->end_box;
}

static GActionGroup *
pd_people_page_get_actions (PdPage *page)
{
  return G_ACTION_GROUP (PD_PEOPLE_PAGE (page)->actions);
}

static void
pd_people_page_go_to (PdPage     *page,
                      const char *what,
                      PdDay       day,
                      PdId        id)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (page);

  if (g_str_equal (what, "person") && pd_people_list_choose (self->list, id))
    activated_cb (self);
}

static void
page_iface_init (PdPageInterface *iface)
{
  iface->get_actions = pd_people_page_get_actions;
  iface->get_end_widget = pd_people_page_get_end_widget;
  iface->get_start_widget = pd_people_page_get_start_widget;
  iface->get_title = pd_people_page_get_title;
  iface->go_to = pd_people_page_go_to;
}

static gboolean
pd_people_page_grab_focus (GtkWidget *widget)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (widget);

  if (pd_split_view_is_sidebar_shown (self->split))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
pd_people_page_constructed (GObject *object)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (object);

  G_OBJECT_CLASS (pd_people_page_parent_class)->constructed (object);

  create_actions (self);
  create_parts (self);
}

static void
pd_people_page_dispose (GObject *object)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (object);

  g_clear_object (&self->actions);

  G_OBJECT_CLASS (pd_people_page_parent_class)->dispose (object);
}

static void
pd_people_page_class_init (PdPeoplePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_people_page_constructed;
  object_class->dispose = pd_people_page_dispose;
  widget_class->grab_focus = pd_people_page_grab_focus;
  PD_DESK_PART_CLASS (klass)->writable_changed = pd_people_page_update_actions;

  g_type_ensure (PD_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, content);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, split);
}

static void
pd_people_page_init (PdPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
