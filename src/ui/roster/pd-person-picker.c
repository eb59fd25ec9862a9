/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-person-picker-private.h"

#include "pd-list-keys.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdPersonPicker, pd_person_picker, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PERSON_ID,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/**
 * pd_person_picker_update_text:
 * @self: a picker of which somebody else is chosen, or in which others are
 *
 * Says who is chosen.
 */
void
pd_person_picker_update_text (PdPersonPicker *self)
{
  PdPerson        *person = pd_person_picker_find_person (self, self->person_id);
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
  return pd_list_keys_choose (GTK_WIDGET (self->list), self->found, keyval);
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
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_person_picker_make_list (self);
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
  pd_person_picker_update_text (self);
}
