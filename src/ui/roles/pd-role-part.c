/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-part-private.h"

#include "pd-date-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdRolePart, pd_role_part, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define SPACING 6

/**
 * pd_role_part_changed:
 * @self: a part in which something is written or chosen
 *
 * Says so, unless it is being filled.
 */
void
pd_role_part_changed (PdRolePart *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
pd_role_part_grab_focus (GtkWidget *widget)
{
  PdRolePart *self = PD_ROLE_PART (widget);

  if (self->view != NULL)
    return gtk_widget_grab_focus (self->view);
  if (self->checks->len > 0)
    return gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
  return gtk_widget_grab_focus (self->row);
}

static void
pd_role_part_dispose (GObject *object)
{
  PdRolePart *self = PD_ROLE_PART (object);
  GtkWidget  *child;

  /* What is in it changes once more when it goes. */
  self->is_setting = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pd_role_part_parent_class)->dispose (object);
}

static void
pd_role_part_finalize (GObject *object)
{
  PdRolePart *self = PD_ROLE_PART (object);

  g_ptr_array_unref (self->checks);
  g_strfreev (self->values);
  g_free (self->value);

  G_OBJECT_CLASS (pd_role_part_parent_class)->finalize (object);
}

static void
pd_role_part_class_init (PdRolePartClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_role_part_dispose;
  object_class->finalize = pd_role_part_finalize;
  widget_class->grab_focus = pd_role_part_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_ROLE_PART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
pd_role_part_init (PdRolePart *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->checks = g_ptr_array_new ();
  self->value = g_strdup ("");
}

static GtkWidget *
create_label (const char *words,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* What is written by the line says so, because nothing in it shows where an item ends. */
static char *
dup_guidance (PdRoleField field)
{
  const char *guidance = pd_role_field_get_guidance (field);

  if (pd_role_field_get_shape (field) != PD_ROLE_LIST)
    return g_strdup (guidance);
  /* Translators: what a list in a role description is for, and how it is written */
  return g_strdup_printf (_ ("%s Each on a line of its own."), guidance);
}

/* What is still open stands right below, with a sign and in words. */
static void
create_gap (PdRolePart *self)
{
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                  "dialog-information-symbolic", "valign", GTK_ALIGN_START, NULL);

  self->gap_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->gap = create_label (NULL, "caption");
  gtk_box_append (GTK_BOX (self->gap_box), sign);
  gtk_box_append (GTK_BOX (self->gap_box), self->gap);
  gtk_widget_set_visible (self->gap_box, FALSE);
  gtk_widget_set_parent (self->gap_box, GTK_WIDGET (self));
}

/**
 * pd_role_part_new:
 * @field: which part
 * @site_names: (element-type utf8): the sites of the service
 * @today: the day that words like "tomorrow" are read on
 *
 * Returns: (transfer floating): the part, with nothing in it
 */
GtkWidget *
pd_role_part_new (PdRoleField field,
                  GPtrArray  *site_names,
                  PdDay       today)
{
  PdRolePart      *self = g_object_new (PD_TYPE_ROLE_PART, NULL);
  g_autofree char *guidance = dup_guidance (field);
  GtkWidget       *words = create_label (guidance, "caption");

  self->field = field;
  gtk_widget_add_css_class (words, "dim-label");
  self->label = create_label (pd_role_field_to_words (field), "heading");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  pd_role_part_create_control (self, site_names, today);
  /* Below a row that says itself what it is called. */
  if (gtk_widget_get_visible (self->label))
    gtk_widget_insert_after (words, GTK_WIDGET (self), self->label);
  else
    gtk_widget_set_parent (words, GTK_WIDGET (self));
  create_gap (self);
  return GTK_WIDGET (self);
}

/**
 * pd_role_part_get_field:
 * @self: a part
 *
 * Returns: which part it is
 */
PdRoleField
pd_role_part_get_field (PdRolePart *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PART (self), PD_ROLE_OTHER);

  return self->field;
}

/**
 * pd_role_part_set_value:
 * @self: a part
 * @value: what it says, as it is kept
 *
 * Shows that. Where it says so already, however that is written, nothing is touched: neither
 * where the keyboard is, nor what can be undone.
 */
void
pd_role_part_set_value (PdRolePart *self,
                        const char *value)
{
  g_autofree char *text = NULL;
  g_autofree char *now = NULL;

  g_return_if_fail (PD_IS_ROLE_PART (self) && value != NULL);

  text = pd_role_part_dup_text (self);
  now = pd_role_value_normalize (self->field, text);
  g_free (self->value);
  self->value = g_strdup (value);
  self->is_cut = FALSE;
  if (g_str_equal (now, value) && pd_role_part_is_understood (self))
    return;
  self->is_setting = TRUE;
  pd_role_part_show_value (self);
  self->is_setting = FALSE;
}

static char *
dup_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
dup_day (PdRolePart *self)
{
  PdDateRow *row = PD_DATE_ROW (self->row);

  if (pd_date_row_is_readable (row) && !pd_date_row_is_blank (row))
    return pd_day_to_iso (pd_date_row_get_day (row));
  return g_strdup (pd_date_row_get_text (row));
}

/**
 * pd_role_part_dup_text:
 * @self: a part
 *
 * Returns: (transfer full): what is written in it, for pd_role_value_normalize()
 */
char *
pd_role_part_dup_text (PdRolePart *self)
{
  guint chosen;

  g_return_val_if_fail (PD_IS_ROLE_PART (self), NULL);

  switch (pd_role_field_get_shape (self->field))
    {
    case PD_ROLE_CHOICE:
      chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));
      return g_strdup (chosen > 0 && chosen != GTK_INVALID_LIST_POSITION ? self->values[chosen - 1] : "");
    case PD_ROLE_CHOICES:
    case PD_ROLE_NAMES:
      return pd_role_part_dup_names (self);
    case PD_ROLE_DATE:
      return dup_day (self);
    case PD_ROLE_TEXT:
    case PD_ROLE_LIST:
      return self->is_cut ? g_strdup (self->value) : dup_buffer_text (self->buffer);
    case PD_ROLE_LINE:
    case PD_ROLE_HOURS_A_WEEK:
    case PD_ROLE_RHYTHM:
    case PD_ROLE_LENGTH:
    default:
      return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));
    }
}

/**
 * pd_role_part_get_account:
 * @self: a part
 *
 * Returns: (nullable): the text view that it is written in, where it has one and that can be
 *   written in
 */
GtkWidget *
pd_role_part_get_account (PdRolePart *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PART (self), NULL);

  return self->is_cut ? NULL : self->view;
}

/**
 * pd_role_part_is_cut:
 * @self: a part
 *
 * Returns: whether what it says goes on beyond what is shown, and is not to be changed here
 */
gboolean
pd_role_part_is_cut (PdRolePart *self)
{
  g_return_val_if_fail (PD_IS_ROLE_PART (self), FALSE);

  return self->is_cut;
}

/**
 * pd_role_part_is_understood:
 * @self: a part
 *
 * Returns: whether what is written in it says something of its kind; nothing at all does
 */
gboolean
pd_role_part_is_understood (PdRolePart *self)
{
  g_autofree char *text = NULL;
  g_autofree char *value = NULL;

  g_return_val_if_fail (PD_IS_ROLE_PART (self), TRUE);

  text = pd_role_part_dup_text (self);
  value = pd_role_value_normalize (self->field, text);
  return *value != '\0' || *g_strstrip (text) == '\0';
}

/**
 * pd_role_part_set_gap:
 * @self: a part
 * @words: (nullable): what it leaves open
 */
void
pd_role_part_set_gap (PdRolePart *self,
                      const char *words)
{
  g_return_if_fail (PD_IS_ROLE_PART (self));

  gtk_label_set_label (GTK_LABEL (self->gap), words != NULL ? words : "");
  gtk_widget_set_visible (self->gap_box, words != NULL);
}
