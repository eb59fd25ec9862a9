/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-compare-row.h"

#include "pd-two-columns.h"

#include <glib/gi18n-lib.h>

/* As in the rows of the form above. */
#define MARGIN 12

#define ITEM_MARK "•\302\240"

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_attribute (PangoAttrList    *list,
               PangoAttribute   *attribute,
               const PdWordMark *mark)
{
  attribute->start_index = (guint) mark->start;
  attribute->end_index = (guint) (mark->start + mark->n_bytes);
  pango_attr_list_insert (list, attribute);
}

/* What is gone is struck through, what is new underlined and bold: never a colour. */
static PangoAttrList *
create_attributes (const GArray *marks)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const PdWordMark *mark = &g_array_index (marks, PdWordMark, i);

      if (mark->change == PD_WORDS_REMOVED)
        {
          add_attribute (list, pango_attr_strikethrough_new (TRUE), mark);
          continue;
        }
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), mark);
      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), mark);
    }
  return list;
}

/* Which version it is stands above, so that it is read rightly where the columns stand below
 * one another. */
static GtkWidget *
create_side (const PdRoleFieldChange *change,
             PdWordChange             which,
             const char              *name)
{
  g_autoptr (GArray) marks = NULL;
  g_autofree char   *words = pd_role_field_change_lay_out (change, which, ITEM_MARK, &marks);
  PangoAttrList     *attributes = create_attributes (marks);
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget         *text = create_label (*words != '\0' ? words : _ ("Nothing."), *words != '\0' ? NULL : "dim-label");

  gtk_label_set_attributes (GTK_LABEL (text), attributes);
  pango_attr_list_unref (attributes);
  gtk_box_append (GTK_BOX (box), create_label (name, "caption"));
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static char *
dup_heading (PdRoleField field)
{
  return g_strdup_printf ("%s · %s", pd_role_section_to_words (pd_role_field_get_section (field)),
                          pd_role_field_to_words (field));
}

static GtkWidget *
create_row (PdRoleField field,
            GtkWidget  *content,
            const char *spoken)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *heading = dup_heading (field);
  g_autofree char *name = NULL;

  /* Translators: what a screen reader says of a part of a role description: its name, and
   * what became of its words */
  name = g_strdup_printf (_ ("%1$s: %2$s"), heading, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), create_label (heading, "heading"));
  gtk_box_append (GTK_BOX (box), content);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/**
 * pd_role_compare_row_new:
 * @change: a part that changed; nothing of it is kept
 * @before_name: which version was
 * @after_name: which version is
 *
 * Returns: (transfer floating): both side by side, where there is room
 */
GtkWidget *
pd_role_compare_row_new (const PdRoleFieldChange *change,
                         const char              *before_name,
                         const char              *after_name)
{
  GtkWidget       *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (change != NULL, NULL);

  spoken = pd_role_field_change_to_speech (change);
  gtk_widget_set_layout_manager (columns, g_object_new (PD_TYPE_TWO_COLUMNS, NULL));
  gtk_box_append (GTK_BOX (columns), create_side (change, PD_WORDS_REMOVED, before_name));
  gtk_box_append (GTK_BOX (columns), create_side (change, PD_WORDS_ADDED, after_name));
  return create_row (change->field, columns, spoken);
}

/**
 * pd_role_compare_row_new_same:
 * @field: a part
 * @words: what both versions say there
 *
 * Returns: (transfer floating): it, once
 */
GtkWidget *
pd_role_compare_row_new_same (PdRoleField field,
                              const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_label (_ ("The same in both"), "caption"));
  gtk_box_append (GTK_BOX (box), create_label (words, NULL));
  return create_row (field, box, _ ("the same in both"));
}
