/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-rows-group.h"

struct _PdRowsGroup
{
  AdwPreferencesGroup parent_instance;

  /* borrowed */
  GtkWidget *button;
  GtkWidget *fold; /* where rows go once it is there */

  /* owned */
  char      *empty_words;
  GPtrArray *rows;     /* all of them, in order */
  GPtrArray *children; /* those that the group has itself */

  /* state; the row that has the focus while rows are made, or -1 */
  int focused;
};

G_DEFINE_FINAL_TYPE (PdRowsGroup, pd_rows_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_ADD_ACTION,
  PROP_ADD_LABEL,
  PROP_EMPTY_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GQuark
number_quark (void)
{
  return g_quark_from_static_string ("pd-number");
}

/* One more than the number, so that a row without one has none. */
static guint
get_number (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (row), number_quark ())) - 1;
}

static void
activated_cb (PdRowsGroup *self,
              GtkWidget   *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, get_number (row));
}

static int
find_focused (PdRowsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->rows, i)))
      return (int) i;
  return -1;
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdRowsGroup *self = PD_ROWS_GROUP (widget);
  int          focused = find_focused (self);
  guint        number = focused >= 0 ? get_number (g_ptr_array_index (self->rows, focused)) : PD_ROWS_GROUP_NONE;

  if (number != PD_ROWS_GROUP_NONE)
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, number);
}

static void
add_child (PdRowsGroup *self,
           GtkWidget   *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->children, row);
}

static void
pd_rows_group_finalize (GObject *object)
{
  PdRowsGroup *self = PD_ROWS_GROUP (object);

  g_free (self->empty_words);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pd_rows_group_parent_class)->finalize (object);
}

static void
pd_rows_group_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PdRowsGroup *self = PD_ROWS_GROUP (object);

  switch (prop_id)
    {
    case PROP_ADD_ACTION:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button)));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (self->button)));
      break;
    case PROP_EMPTY_WORDS:
      g_value_set_string (value, self->empty_words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_rows_group_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PdRowsGroup *self = PD_ROWS_GROUP (object);

  switch (prop_id)
    {
    case PROP_ADD_ACTION:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      gtk_button_set_label (GTK_BUTTON (self->button), g_value_get_string (value));
      gtk_widget_set_visible (self->button, g_value_get_string (value) != NULL);
      break;
    case PROP_EMPTY_WORDS:
      g_free (self->empty_words);
      self->empty_words = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_rows_group_class_init (PdRowsGroupClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pd_rows_group_finalize;
  object_class->get_property = pd_rows_group_get_property;
  object_class->set_property = pd_rows_group_set_property;

  properties[PROP_ADD_ACTION] = g_param_spec_string ("add-action", NULL, NULL, NULL, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_WORDS] = g_param_spec_string ("empty-words", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", PD_TYPE_ROWS_GROUP, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", PD_TYPE_ROWS_GROUP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "rows.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Delete, 0, "rows.remove", NULL);
}

static void
pd_rows_group_init (PdRowsGroup *self)
{
  self->children = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->button);
}

/**
 * pd_rows_group_begin:
 * @self: a group of rows
 *
 * Takes all rows away, to be made anew until pd_rows_group_end().
 */
void
pd_rows_group_begin (PdRowsGroup *self)
{
  g_return_if_fail (PD_IS_ROWS_GROUP (self));

  self->focused = find_focused (self);
  self->fold = NULL;
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->children->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->children, i));
  g_ptr_array_set_size (self->children, 0);
}

/**
 * pd_rows_group_add:
 * @self: a group of rows
 * @number: what the row says when it is activated, or %PD_ROWS_GROUP_NONE
 * @title: the row's title, not markup
 * @subtitle: (nullable): what stands under it
 *
 * Returns: (transfer none): the row, an #AdwActionRow, to put more into
 */
GtkWidget *
pd_rows_group_add (PdRowsGroup *self,
                   guint        number,
                   const char  *title,
                   const char  *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_val_if_fail (PD_IS_ROWS_GROUP (self), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (number != PD_ROWS_GROUP_NONE)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_qdata (G_OBJECT (row), number_quark (), GUINT_TO_POINTER (number + 1));
      g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
    }

  if (self->fold != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->fold), row);
  else
    add_child (self, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * pd_rows_group_fold:
 * @self: a group of rows
 * @title: what the rows after this are together
 *
 * Puts the rows that are added from now on under a row that opens and closes.
 */
void
pd_rows_group_fold (PdRowsGroup *self,
                    const char  *title)
{
  g_return_if_fail (PD_IS_ROWS_GROUP (self));

  self->fold = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fold), title);
  add_child (self, self->fold);
}

/**
 * pd_rows_group_end:
 * @self: a group of rows
 *
 * Says that all rows are there.
 */
void
pd_rows_group_end (PdRowsGroup *self)
{
  g_return_if_fail (PD_IS_ROWS_GROUP (self));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         self->children->len == 0 ? self->empty_words : NULL);
  if (self->focused >= 0 && self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN ((guint) self->focused, self->rows->len - 1)));
  self->focused = -1;
}

/**
 * pd_rows_group_get_n_rows:
 * @self: a group of rows
 *
 * Returns: how many there are
 */
guint
pd_rows_group_get_n_rows (PdRowsGroup *self)
{
  g_return_val_if_fail (PD_IS_ROWS_GROUP (self), 0);

  return self->rows->len;
}

/**
 * pd_rows_group_get_row:
 * @self: a group of rows
 * @i: which, from 0
 *
 * Returns: (transfer none): that row
 */
GtkWidget *
pd_rows_group_get_row (PdRowsGroup *self,
                       guint        i)
{
  g_return_val_if_fail (PD_IS_ROWS_GROUP (self), NULL);
  g_return_val_if_fail (i < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, i);
}
