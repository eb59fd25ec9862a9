/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-picker.h"

#include "pd-name-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PdPersonPicker
{
  GtkWidget parent_instance;

  /* template children */
  GtkMenuButton  *button;
  GtkPopover     *popover;
  GtkSearchEntry *entry;
  GtkListView    *list;

  /* owned */
  GListStore         *people; /* nobody first, then by name */
  PdNameBook         *names;
  GtkFilter          *filter;
  GtkSingleSelection *found;
  char               *wanted;
  char               *text;

  /* state */
  PdId person_id;
};

G_DEFINE_FINAL_TYPE (PdPersonPicker, pd_person_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PERSON_ID,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
text_has (const char *text,
          const char *folded)
{
  g_autofree char *own = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return own != NULL && strstr (own, folded) != NULL;
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  PdPersonPicker *self = user_data;
  PdPerson       *person = item;

  return self->wanted == NULL || text_has (pd_person_get_name (person), self->wanted) ||
         text_has (pd_person_get_code (person), self->wanted);
}

static PdPerson *
find_person (PdPersonPicker *self,
             PdId            person_id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->people));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdPerson) person = g_list_model_get_item (G_LIST_MODEL (self->people), i);

      if (pd_person_get_id (person) == person_id)
        return person; /* the list holds it */
    }
  return NULL;
}

static void
update_text (PdPersonPicker *self)
{
  PdPerson        *person = find_person (self, self->person_id);
  g_autofree char *spoken = NULL;

  g_free (self->text);
  if (person != NULL)
    self->text = pd_person_picker_dup_label (self, person);
  else
    self->text = g_strdup (_ ("Somebody not listed"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  /* Translators: spoken for the button that changes whose shift it is */
  spoken = g_strdup_printf (_ ("Person: %s"), self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
popover_show_cb (PdPersonPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  pd_person_picker_search (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
search_changed_cb (PdPersonPicker *self)
{
  pd_person_picker_search (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
entry_activate_cb (PdPersonPicker *self)
{
  /* What is typed a moment before Enter counts, though the entry waits to say so. */
  search_changed_cb (self);
  pd_person_picker_take (self, gtk_single_selection_get_selected (self->found));
}

/* Up and down choose in the list while the words are still typed. */
static gboolean
entry_key_pressed_cb (GtkEventControllerKey *controller,
                      guint                  keyval,
                      guint                  keycode,
                      GdkModifierType        state,
                      PdPersonPicker        *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint selected = gtk_single_selection_get_selected (self->found);

  if (n == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down)
    selected = selected + 1 < n ? selected + 1 : n - 1;
  else
    selected = selected > 0 ? selected - 1 : 0;
  gtk_single_selection_set_selected (self->found, selected);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", selected);
  return GDK_EVENT_STOP;
}

static void
list_activate_cb (PdPersonPicker *self,
                  guint           position)
{
  pd_person_picker_take (self, position);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          PdPersonPicker           *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         PdPersonPicker           *self)
{
  g_autofree char *label = pd_person_picker_dup_label (self, gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), label);
}

static gboolean
pd_person_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_PERSON_PICKER (widget)->button));
}

static gboolean
pd_person_picker_mnemonic_activate (GtkWidget *widget,
                                    gboolean   group_cycling)
{
  gtk_menu_button_popup (PD_PERSON_PICKER (widget)->button);
  return TRUE;
}

static void
pd_person_picker_dispose (GObject *object)
{
  PdPersonPicker *self = PD_PERSON_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_PERSON_PICKER);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (pd_person_picker_parent_class)->dispose (object);
}

static void
pd_person_picker_finalize (GObject *object)
{
  PdPersonPicker *self = PD_PERSON_PICKER (object);

  g_clear_pointer (&self->names, pd_name_book_free);
  g_free (self->wanted);
  g_free (self->text);

  G_OBJECT_CLASS (pd_person_picker_parent_class)->finalize (object);
}

static void
pd_person_picker_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PdPersonPicker *self = PD_PERSON_PICKER (object);

  switch (prop_id)
    {
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_person_picker_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PERSON_ID:
      pd_person_picker_set_person_id (PD_PERSON_PICKER (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_person_picker_class_init (PdPersonPickerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_person_picker_dispose;
  object_class->finalize = pd_person_picker_finalize;
  object_class->get_property = pd_person_picker_get_property;
  object_class->set_property = pd_person_picker_set_property;
  widget_class->grab_focus = pd_person_picker_grab_focus;
  widget_class->mnemonic_activate = pd_person_picker_mnemonic_activate;

  properties[PROP_PERSON_ID] =
      g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, PD_ID_NONE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Who is chosen, in words: for the row, which has room for a long name where a menu
   * button (GTK 4.8 wraps none) has not. */
  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/pd-person-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPersonPicker, button);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPicker, list);
  gtk_widget_class_bind_template_child (widget_class, PdPersonPicker, popover);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
}

static void
pd_person_picker_init (PdPersonPicker *self)
{
  GtkFilterListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->people = g_list_store_new (PD_TYPE_PERSON);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->people)), g_object_ref (self->filter));
  self->found = gtk_single_selection_new (G_LIST_MODEL (filtered));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->found));
}

/**
 * pd_person_picker_new:
 *
 * Returns: (transfer floating): a picker with nobody to pick
 */
GtkWidget *
pd_person_picker_new (void)
{
  return g_object_new (PD_TYPE_PERSON_PICKER, NULL);
}

static int
compare_people_cb (gconstpointer a,
                   gconstpointer b)
{
  PdPerson *person = *(PdPerson *const *) a;
  PdPerson *other = *(PdPerson *const *) b;

  return g_utf8_collate (pd_person_get_name (person), pd_person_get_name (other));
}

/**
 * pd_person_picker_set_people:
 * @self: a picker
 * @people: (element-type PdPerson): who can be chosen
 * @sites: (element-type PdSite): the sites of the service, which tell similar names apart
 */
void
pd_person_picker_set_people (PdPersonPicker *self,
                             GPtrArray      *people,
                             GPtrArray      *sites)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (people, NULL, NULL);
  g_autoptr (PdPerson)  nobody = pd_person_new (PD_ID_NONE, _ ("Open shift"));

  g_return_if_fail (PD_IS_PERSON_PICKER (self));

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_people_cb);
  g_clear_pointer (&self->names, pd_name_book_free);
  self->names = pd_name_book_new (people, sites);
  g_list_store_remove_all (self->people);
  g_list_store_append (self->people, nobody);
  g_list_store_splice (self->people, 1, 0, sorted->pdata, sorted->len);
  update_text (self);
}

/**
 * pd_person_picker_get_person_id:
 * @self: a picker
 *
 * Returns: who is chosen, 0 for nobody
 */
PdId
pd_person_picker_get_person_id (PdPersonPicker *self)
{
  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), PD_ID_NONE);

  return self->person_id;
}

/**
 * pd_person_picker_set_person_id:
 * @self: a picker
 * @person_id: who is chosen, 0 for nobody
 */
void
pd_person_picker_set_person_id (PdPersonPicker *self,
                                PdId            person_id)
{
  g_return_if_fail (PD_IS_PERSON_PICKER (self));

  if (self->person_id != person_id)
    {
      self->person_id = person_id;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
    }
  update_text (self);
}

/**
 * pd_person_picker_search:
 * @self: a picker
 * @text: (nullable): what a name or a code must have in it
 */
void
pd_person_picker_search (PdPersonPicker *self,
                         const char     *text)
{
  g_return_if_fail (PD_IS_PERSON_PICKER (self));

  g_free (self->wanted);
  self->wanted = text != NULL && *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * pd_person_picker_get_found:
 * @self: a picker
 *
 * Returns: (transfer none): those who are listed now, nobody first if that is listed
 */
GListModel *
pd_person_picker_get_found (PdPersonPicker *self)
{
  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), NULL);

  return G_LIST_MODEL (self->found);
}

/**
 * pd_person_picker_take:
 * @self: a picker
 * @position: which of those found
 *
 * Chooses one, and closes the list.
 *
 * Returns: whether there was such a one
 */
gboolean
pd_person_picker_take (PdPersonPicker *self,
                       guint           position)
{
  g_autoptr (PdPerson) person = NULL;

  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), FALSE);

  person = g_list_model_get_item (G_LIST_MODEL (self->found), position);
  if (person == NULL)
    return FALSE;
  gtk_popover_popdown (self->popover);
  pd_person_picker_set_person_id (self, pd_person_get_id (person));
  return TRUE;
}

/**
 * pd_person_picker_dup_label:
 * @self: a picker with people
 * @person: one of them
 *
 * Returns: (transfer full): their name, with their code and sites where somebody else has
 *   a name like it
 */
char *
pd_person_picker_dup_label (PdPersonPicker *self,
                            PdPerson       *person)
{
  g_return_val_if_fail (PD_IS_PERSON_PICKER (self), NULL);

  return pd_name_book_dup_label (self->names, person);
}
