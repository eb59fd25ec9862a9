/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-people-page.h"

#include "pd-choose-file.h"
#include "pd-empty-state.h"
#include "pd-import-dialog.h"
#include "pd-page.h"
#include "pd-people-columns.h"
#include "pd-person-dialog.h"

#include <glib/gi18n-lib.h>

struct _PdPeoplePage
{
  AdwBin parent_instance;

  /* template children */
  GtkWidget      *add_button;
  GtkWidget      *end_box;
  GtkSearchBar   *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkColumnView  *view;

  /* owned */
  GSimpleActionGroup *actions;
  GtkFilter          *filter;
  GListModel         *shown;
  PdWorkspace        *workspace;

  /* state */
  PdDay    today;
  gboolean show_leavers;
};

static void page_iface_init (PdPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PdPeoplePage, pd_people_page, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (PD_TYPE_PAGE, page_iface_init))

enum
{
  PROP_0,
  PROP_TODAY,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
filter_person (gpointer item,
               gpointer user_data)
{
  PdPeoplePage *self = user_data;
  const char   *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (!self->show_leavers && !pd_person_is_here (item, self->today))
    return FALSE;

  return words[0] == '\0' || pd_people_columns_match (self->workspace, item, words);
}

static void
update_stack (PdPeoplePage *self)
{
  GListModel *everybody = pd_workspace_get_people (self->workspace);
  const char *name = "table";

  if (g_list_model_get_n_items (everybody) == 0)
    name = "nobody";
  else if (g_list_model_get_n_items (self->shown) == 0)
    name = "no-match";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
search_changed_cb (PdPeoplePage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
edit_person (PdPeoplePage *self,
             PdPerson     *person)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (pd_person_dialog_new (parent, self->workspace, person,
                                                        self->today)));
}

static void
activate_cb (PdPeoplePage *self,
             guint         position)
{
  g_autoptr (PdPerson) person = g_list_model_get_item (self->shown, position);

  if (person != NULL)
    edit_person (self, person);
}

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  edit_person (user_data, NULL);
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
    pd_import_dialog_present (GTK_WINDOW (root), self->workspace, PD_TABLE_KIND_PEOPLE, file);
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

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
show_leavers_action (GSimpleAction *action,
                     GVariant      *value,
                     gpointer       user_data)
{
  PdPeoplePage *self = user_data;

  self->show_leavers = g_variant_get_boolean (value);
  g_simple_action_set_state (action, value);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
update_actions (PdPeoplePage *self)
{
  gboolean    writable = pd_workspace_is_writable (self->workspace);
  const char *names[] = { "add", "import" };

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
  g_signal_connect_object (self->workspace, "notify::writable", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
}

static void
create_model (PdPeoplePage *self)
{
  GListModel         *people = pd_workspace_get_people (self->workspace);
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;

  pd_people_columns_add (self->view, self->workspace);

  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_person, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (people), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->shown = G_LIST_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));

  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
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
page_iface_init (PdPageInterface *iface)
{
  iface->get_actions = pd_people_page_get_actions;
  iface->get_end_widget = pd_people_page_get_end_widget;
  iface->get_start_widget = pd_people_page_get_start_widget;
  iface->get_title = pd_people_page_get_title;
}

static gboolean
pd_people_page_grab_focus (GtkWidget *widget)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (widget);

  /* The view would give it to its header; the rows are its last child. */
  return gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->view))) ||
         gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
pd_people_page_constructed (GObject *object)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (object);

  G_OBJECT_CLASS (pd_people_page_parent_class)->constructed (object);

  create_actions (self);
  create_model (self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  update_stack (self);
}

static void
pd_people_page_dispose (GObject *object)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (object);

  /* The filter asks the entry, which goes first. */
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_people_page_parent_class)->dispose (object);
}

static void
pd_people_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_today (PdPeoplePage *self,
           PdDay         today)
{
  self->today = today;
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
pd_people_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdPeoplePage *self = PD_PEOPLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_TODAY:
      set_today (self, g_value_get_int (value));
      break;
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_people_page_class_init (PdPeoplePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_people_page_constructed;
  object_class->dispose = pd_people_page_dispose;
  object_class->get_property = pd_people_page_get_property;
  object_class->set_property = pd_people_page_set_property;
  widget_class->grab_focus = pd_people_page_grab_focus;

  properties[PROP_TODAY] =
      g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, end_box);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PdPeoplePage, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
pd_people_page_init (PdPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
