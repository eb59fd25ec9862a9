/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roles-list.h"

#include "pd-list-click.h"
#include "pd-list-keys.h"
#include "pd-standing-row.h"

struct _PdRolesList
{
  PdDeskPart part;

  /* template children */
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListView    *view;

  /* owned */
  GListStore         *items;
  GtkFilter          *filter;
  GtkSorter          *sorter;
  GtkSingleSelection *shown;
  PdRoleItem         *chosen;

  /* state; which is chosen stays so while its row is out of sight */
  PdId     chosen_id;
  gboolean by_title;
  gboolean is_renewing;
  gboolean with_ended;
};

G_DEFINE_FINAL_TYPE (PdRolesList, pd_roles_list, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_BY_TITLE,
  PROP_ITEM,
  PROP_WITH_ENDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
filter_item (gpointer item,
             gpointer user_data)
{
  PdRolesList *self = user_data;

  if (!self->with_ended && pd_role_item_get_standing (item) == PD_ROLE_STANDING_ENDED)
    return FALSE;
  return pd_role_item_match (item, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return pd_role_item_compare ((PdRoleItem *) a, (PdRoleItem *) b, PD_ROLES_LIST (user_data)->by_title);
}

static void
tell_chosen (PdRolesList *self)
{
  g_set_object (&self->chosen, gtk_single_selection_get_selected_item (self->shown));
  self->chosen_id = self->chosen != NULL ? pd_role_item_get_id (self->chosen) : PD_ID_NONE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
selected_cb (PdRolesList *self)
{
  if (self->is_renewing)
    return;
  tell_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static gboolean
choose_shown (PdRolesList *self,
              PdId         role_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (PdRoleItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (pd_role_item_get_id (item) != role_id)
        continue;
      gtk_single_selection_set_selected (self->shown, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}

static void
choose_again (PdRolesList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : n_all > 0 ? "no-match"
                                                                            : "none");
  self->is_renewing = TRUE;
  if (!choose_shown (self, self->chosen_id))
    gtk_single_selection_set_selected (self->shown, n > 0 ? 0 : GTK_INVALID_LIST_POSITION);
  self->is_renewing = FALSE;
  tell_chosen (self);
}

static gboolean
has_focus (PdRolesList *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

/* What was chosen is another object after a change, and may stand elsewhere. */
static void
pd_roles_list_show (PdDeskPart *part)
{
  PdRolesList          *self = PD_ROLES_LIST (part);
  g_autoptr (GPtrArray) items = pd_role_item_list (self->part.workspace, self->part.today, NULL);
  guint                 n_before = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  gboolean              had_focus = has_focus (self);

  self->is_renewing = TRUE;
  g_list_store_splice (self->items, 0, n_before, items != NULL ? items->pdata : NULL, items != NULL ? items->len : 0);
  self->is_renewing = FALSE;
  choose_again (self);
  if (had_focus && !pd_list_keys_go_to_chosen (GTK_WIDGET (self->view)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
filter_again (PdRolesList *self)
{
  self->is_renewing = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  self->is_renewing = FALSE;
  choose_again (self);
}

static void
activate_cb (PdRolesList *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
search_activate_cb (PdRolesList *self)
{
  /* What is typed a moment before Enter counts, though the entry waits to say so. */
  filter_again (self);
  activate_cb (self);
}

static gboolean
search_key_pressed_cb (GtkEventControllerKey *controller,
                       guint                  keyval,
                       guint                  keycode,
                       GdkModifierType        state,
                       PdRolesList           *self)
{
  return pd_list_keys_choose (GTK_WIDGET (self->view), self->shown, keyval);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          PdRolesList              *self)
{
  gtk_list_item_set_child (item, pd_standing_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         PdRolesList              *self)
{
  PdRoleItem      *item = gtk_list_item_get_item (list_item);
  g_autofree char *standing = pd_role_item_dup_standing (item);
  g_autofree char *details = pd_role_item_dup_details (item);

  pd_standing_row_show (PD_STANDING_ROW (gtk_list_item_get_child (list_item)),
                        pd_role_item_get_title (item),
                        pd_role_item_get_icon_name (item),
                        standing,
                        details);
}

static gboolean
pd_roles_list_grab_focus (GtkWidget *widget)
{
  PdRolesList *self = PD_ROLES_LIST (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
pd_roles_list_constructed (GObject *object)
{
  PdRolesList        *self = PD_ROLES_LIST (object);
  GtkSortListModel   *sorted;
  GtkFilterListModel *filtered;

  G_OBJECT_CLASS (pd_roles_list_parent_class)->constructed (object);

  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_item, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->shown = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));
  g_signal_connect_object (self->shown, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  pd_desk_part_show (&self->part);
}

static void
pd_roles_list_dispose (GObject *object)
{
  PdRolesList *self = PD_ROLES_LIST (object);

  self->is_renewing = TRUE;

  /* What the rows show goes after them. */
  G_OBJECT_CLASS (pd_roles_list_parent_class)->dispose (object);

  g_clear_object (&self->chosen);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->items);
}

static void
pd_roles_list_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PdRolesList *self = PD_ROLES_LIST (object);

  switch (prop_id)
    {
    case PROP_BY_TITLE:
      g_value_set_boolean (value, self->by_title);
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->chosen);
      break;
    case PROP_WITH_ENDED:
      g_value_set_boolean (value, self->with_ended);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_roles_list_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PdRolesList *self = PD_ROLES_LIST (object);

  switch (prop_id)
    {
    case PROP_BY_TITLE:
      self->by_title = g_value_get_boolean (value);
      break;
    case PROP_WITH_ENDED:
      self->with_ended = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  filter_again (self);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_BY_TITLE] = g_param_spec_boolean ("by-title", NULL, NULL, FALSE, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PD_TYPE_ROLE_ITEM,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WITH_ENDED] = g_param_spec_boolean ("with-ended", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_roles_list_class_init (PdRolesListClass *klass)
{
  GObjectClass    *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass  *widget_class = GTK_WIDGET_CLASS (klass);
  PdDeskPartClass *part_class = PD_DESK_PART_CLASS (klass);

  object_class->constructed = pd_roles_list_constructed;
  object_class->dispose = pd_roles_list_dispose;
  object_class->get_property = pd_roles_list_get_property;
  object_class->set_property = pd_roles_list_set_property;
  widget_class->grab_focus = pd_roles_list_grab_focus;

  /* Seen or not: which is chosen is shown beside the list. */
  part_class->tables = PD_STORE_TABLE_PERSON | PD_STORE_TABLE_ROLE | PD_STORE_TABLE_ROLE_ASSIGNMENT;
  part_class->show = pd_roles_list_show;
  part_class->file_changed = pd_desk_part_show;
  part_class->today_changed = pd_desk_part_show;

  install_properties (object_class);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_ROLES_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PD_TYPE_ROLES_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/roles/pd-roles-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRolesList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PdRolesList, stack);
  gtk_widget_class_bind_template_child (widget_class, PdRolesList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_again);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
}

static void
pd_roles_list_init (PdRolesList *self)
{
  self->items = g_list_store_new (PD_TYPE_ROLE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_list_click_leads (self->view);
}

/**
 * pd_roles_list_get_item:
 * @self: a list of roles
 *
 * Returns: (transfer none) (nullable): what is chosen
 */
PdRoleItem *
pd_roles_list_get_item (PdRolesList *self)
{
  g_return_val_if_fail (PD_IS_ROLES_LIST (self), NULL);

  return self->chosen;
}

/**
 * pd_roles_list_choose:
 * @self: a list of roles
 * @role_id: a role
 *
 * Chooses a role; words that are searched for and that it doesn't have go.
 *
 * Returns: whether it is in the list, and chosen now
 */
gboolean
pd_roles_list_choose (PdRolesList *self,
                      PdId         role_id)
{
  g_return_val_if_fail (PD_IS_ROLES_LIST (self), FALSE);

  if (choose_shown (self, role_id))
    return TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  filter_again (self);
  return choose_shown (self, role_id);
}

/**
 * pd_roles_list_search:
 * @self: a list of roles
 *
 * Goes to where the words to look for are typed; other words take the place of those that
 * are there.
 */
void
pd_roles_list_search (PdRolesList *self)
{
  g_return_if_fail (PD_IS_ROLES_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * pd_roles_list_get_shown:
 * @self: a list of roles
 *
 * Returns: (transfer none) (element-type PdRoleItem): what is listed now
 */
GListModel *
pd_roles_list_get_shown (PdRolesList *self)
{
  g_return_val_if_fail (PD_IS_ROLES_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}
