/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-people-list.h"

#include "pd-list-click.h"
#include "pd-list-keys.h"
#include "pd-people-match.h"
#include "pd-person-row.h"
#include "pd-workspace-people.h"

struct _PdPeopleList
{
  PdDeskPart part;

  /* template children */
  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListView    *view;

  /* owned */
  GHashTable         *bound; /* the list items that have a row now */
  GtkFilter          *filter;
  PdNameBook         *names;
  GtkSingleSelection *shown;

  /* state; who is chosen stays so while their row is another object, or out of sight */
  PdId     chosen;
  gboolean is_renewing;
  gboolean show_leavers;
};

G_DEFINE_FINAL_TYPE (PdPeopleList, pd_people_list, PD_TYPE_DESK_PART)

enum
{
  PROP_0,
  PROP_PERSON,
  PROP_SHOW_LEAVERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
filter_person (gpointer item,
               gpointer user_data)
{
  PdPeopleList *self = user_data;
  const char   *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (!self->show_leavers && !pd_person_is_here (item, self->part.today))
    return FALSE;
  return words[0] == '\0' || pd_people_match (self->part.workspace, item, words);
}

static void
tell_chosen (PdPeopleList *self)
{
  PdPerson *person = gtk_single_selection_get_selected_item (self->shown);

  if (self->is_renewing)
    return;
  self->chosen = person != NULL ? pd_person_get_id (person) : PD_ID_NONE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
}

static void
renew_names (PdPeopleList *self)
{
  g_clear_pointer (&self->names, pd_name_book_free);
  self->names = pd_workspace_create_name_book (self->part.workspace);
}

static gboolean
choose_shown (PdPeopleList *self,
              PdId          person_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (pd_person_get_id (person) != person_id)
        continue;
      gtk_single_selection_set_selected (self->shown, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}

/* Whoever was chosen is another object after they were changed, and stands elsewhere after
 * they were renamed. */
static void
choose_again (PdPeopleList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "no-match");
  if (!choose_shown (self, self->chosen))
    gtk_single_selection_set_selected (self->shown, n > 0 ? 0 : GTK_INVALID_LIST_POSITION);
  tell_chosen (self);
}

static void
filter_again (PdPeopleList *self)
{
  self->is_renewing = TRUE;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_renewing = FALSE;
  choose_again (self);
}

static void
show_in_row (PdPeopleList *self,
             GtkListItem  *item)
{
  PdPerson        *person = gtk_list_item_get_item (item);
  g_autofree char *label = pd_name_book_dup_label (self->names, person);

  pd_person_row_set_person (PD_PERSON_ROW (gtk_list_item_get_child (item)), self->part.workspace, person, label,
                            self->part.today);
}

static void
renew_rows (PdPeopleList *self)
{
  GHashTableIter iter;
  gpointer       item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_in_row (self, item);
}

/* Heard before the models hear it, who would choose somebody else for the one who was
 * replaced, and ask for names. */
static void
people_change_cb (PdPeopleList *self)
{
  self->is_renewing = TRUE;
  renew_names (self);
}

static void
people_changed_cb (PdPeopleList *self)
{
  self->is_renewing = FALSE;
  renew_rows (self);
  choose_again (self);
}

static void
sites_changed_cb (PdPeopleList *self)
{
  renew_names (self);
  renew_rows (self);
  filter_again (self);
}

static void
activate_cb (PdPeopleList *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
search_activate_cb (PdPeopleList *self)
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
                       PdPeopleList          *self)
{
  return pd_list_keys_choose (GTK_WIDGET (self->view), self->shown, keyval);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          PdPeopleList             *self)
{
  gtk_list_item_set_child (item, pd_person_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         PdPeopleList             *self)
{
  g_hash_table_add (self->bound, item);
  show_in_row (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           PdPeopleList             *self)
{
  g_hash_table_remove (self->bound, item);
}

static int
compare_people_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return g_utf8_collate (pd_person_get_name ((PdPerson *) a), pd_person_get_name ((PdPerson *) b));
}

static void
create_model (PdPeopleList *self)
{
  GListModel         *people = pd_workspace_get_people (self->part.workspace);
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;

  renew_names (self);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_change_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (pd_workspace_get_sites (self->part.workspace), "items-changed", G_CALLBACK (sites_changed_cb),
                           self, G_CONNECT_SWAPPED);

  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_person, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (people), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    GTK_SORTER (gtk_custom_sorter_new (compare_people_cb, NULL, NULL)));
  self->shown = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));
  g_signal_connect_object (self->shown, "notify::selected-item", G_CALLBACK (tell_chosen), self, G_CONNECT_SWAPPED);
}

static void
pd_people_list_today_changed (PdDeskPart *part)
{
  PdPeopleList *self = PD_PEOPLE_LIST (part);

  renew_rows (self);
  filter_again (self);
}

static gboolean
pd_people_list_grab_focus (GtkWidget *widget)
{
  PdPeopleList *self = PD_PEOPLE_LIST (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
pd_people_list_constructed (GObject *object)
{
  PdPeopleList *self = PD_PEOPLE_LIST (object);

  G_OBJECT_CLASS (pd_people_list_parent_class)->constructed (object);

  create_model (self);
  choose_again (self);
}

static void
pd_people_list_dispose (GObject *object)
{
  PdPeopleList *self = PD_PEOPLE_LIST (object);

  /* The filter asks the entry, which goes first. */
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (pd_people_list_parent_class)->dispose (object);

  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->names, pd_name_book_free);
}

static void
pd_people_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PdPeopleList *self = PD_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_object (value, pd_people_list_get_person (self));
      break;
    case PROP_SHOW_LEAVERS:
      g_value_set_boolean (value, self->show_leavers);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_people_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PdPeopleList *self = PD_PEOPLE_LIST (object);

  switch (prop_id)
    {
    case PROP_SHOW_LEAVERS:
      self->show_leavers = g_value_get_boolean (value);
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

  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, PD_TYPE_PERSON,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_LEAVERS] = g_param_spec_boolean ("show-leavers", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pd_people_list_class_init (PdPeopleListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_people_list_constructed;
  object_class->dispose = pd_people_list_dispose;
  object_class->get_property = pd_people_list_get_property;
  object_class->set_property = pd_people_list_set_property;
  widget_class->grab_focus = pd_people_list_grab_focus;
  PD_DESK_PART_CLASS (klass)->today_changed = pd_people_list_today_changed;

  install_properties (object_class);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_PEOPLE_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-people-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPeopleList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PdPeopleList, stack);
  gtk_widget_class_bind_template_child (widget_class, PdPeopleList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_again);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
pd_people_list_init (PdPeopleList *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_list_click_leads (self->view);
}

/**
 * pd_people_list_get_person:
 * @self: a list of people
 *
 * Returns: (transfer none) (nullable): who is chosen
 */
PdPerson *
pd_people_list_get_person (PdPeopleList *self)
{
  g_return_val_if_fail (PD_IS_PEOPLE_LIST (self), NULL);

  return self->shown != NULL ? gtk_single_selection_get_selected_item (self->shown) : NULL;
}

/**
 * pd_people_list_choose:
 * @self: a list of people
 * @person_id: somebody
 *
 * Chooses somebody; words that are searched for and that they don't have go.
 *
 * Returns: whether they are in the list, and chosen now
 */
gboolean
pd_people_list_choose (PdPeopleList *self,
                       PdId          person_id)
{
  g_return_val_if_fail (PD_IS_PEOPLE_LIST (self), FALSE);

  if (choose_shown (self, person_id))
    return TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  filter_again (self);
  return choose_shown (self, person_id);
}

/**
 * pd_people_list_search:
 * @self: a list of people
 *
 * Goes to where the words to look for are typed.
 */
void
pd_people_list_search (PdPeopleList *self)
{
  g_return_if_fail (PD_IS_PEOPLE_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * pd_people_list_get_shown:
 * @self: a list of people
 *
 * Returns: (transfer none): those who are listed now
 */
GListModel *
pd_people_list_get_shown (PdPeopleList *self)
{
  g_return_val_if_fail (PD_IS_PEOPLE_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}
