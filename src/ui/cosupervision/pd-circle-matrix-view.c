/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-matrix-view.h"

#include <glib/gi18n-lib.h>

/* How wide names and cells are, in letters. */
#define NAME_CHARS 14
#define CELL_CHARS 8

struct _PdCircleMatrixView
{
  AdwBin parent_instance;

  /* children */
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (PdCircleMatrixView, pd_circle_matrix_view, ADW_TYPE_BIN)

/* What one matrix is made from. */
typedef struct
{
  const GArray   *ids;
  GHashTable     *names;
  PdCircleMetFunc met;
  gpointer        data;
  PdDay           today;
} Matrix;

static PdId
get_id (const Matrix *matrix,
        guint         i)
{
  return g_array_index (matrix->ids, PdId, i);
}

static char *
dup_cell (const Matrix *matrix,
          guint         row,
          guint         column)
{
  PdCircleMet met = matrix->met (get_id (matrix, row), get_id (matrix, column), matrix->data);

  if (met.are_kept_apart)
    return g_strdup (_ ("kept apart"));
  if (met.n == 0 || met.last == PD_DAY_NONE)
    return g_strdup (_ ("not yet"));
  return pd_circle_words_ago (met.last, matrix->today);
}

static char *
dup_spoken (const Matrix *matrix,
            guint         row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < matrix->ids->len; i++)
    {
      g_autofree char *cell = i != row ? dup_cell (matrix, row, i) : NULL;

      if (cell == NULL)
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      /* Translators: somebody, and when they were met: "Ana 3 weeks ago" */
      g_string_append_printf (words, C_ ("met", "%1$s %2$s"), pd_circle_names_get (matrix->names, get_id (matrix, i)),
                              cell);
    }
  /* Translators: somebody, and whom they met: "Ben: Ana 3 weeks ago, Kim not yet" */
  return g_strdup_printf (C_ ("met", "%1$s: %2$s"), pd_circle_names_get (matrix->names, get_id (matrix, row)),
                          words->str);
}

/* Headings are bold by an attribute: a bold font has wider letters, and columns that are as
 * many of them wide would not stand below their headings. */
static void
add_cell (GtkWidget  *box,
          const char *words,
          int         width,
          gboolean    is_heading)
{
  g_autoptr (PangoAttrList) bold = is_heading ? pango_attr_list_from_string ("0 -1 weight bold") : NULL;
  GtkWidget                *label = gtk_label_new (words);

  gtk_label_set_attributes (GTK_LABEL (label), bold);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
add_row (PdCircleMatrixView *self,
         gboolean            is_heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, !is_heading);
  gtk_list_box_append (self->rows, row);
  return box;
}

static void
add_heading (PdCircleMatrixView *self,
             const Matrix       *matrix)
{
  GtkWidget *box = add_row (self, TRUE);

  add_cell (box, "", NAME_CHARS, TRUE);
  for (guint i = 0; i < matrix->ids->len; i++)
    add_cell (box, pd_circle_names_get (matrix->names, get_id (matrix, i)), CELL_CHARS, TRUE);
}

static void
add_person (PdCircleMatrixView *self,
            const Matrix       *matrix,
            guint               row)
{
  GtkWidget       *box = add_row (self, FALSE);
  g_autofree char *spoken = dup_spoken (matrix, row);

  add_cell (box, pd_circle_names_get (matrix->names, get_id (matrix, row)), NAME_CHARS, TRUE);
  for (guint i = 0; i < matrix->ids->len; i++)
    {
      g_autofree char *cell = i != row ? dup_cell (matrix, row, i) : g_strdup ("–");

      add_cell (box, cell, CELL_CHARS, FALSE);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
pd_circle_matrix_view_class_init (PdCircleMatrixViewClass *klass)
{
}

static void
pd_circle_matrix_view_init (PdCircleMatrixView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "pd-circle-matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Who has met whom"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * pd_circle_matrix_view_show:
 * @self: a matrix
 * @member_ids: (element-type PdId): who is in it
 * @names: what they are called
 * @met: (scope call): whether and when two of them met
 * @data: for @met
 * @today: the day that it is
 *
 * Shows it.
 */
void
pd_circle_matrix_view_show (PdCircleMatrixView *self,
                            const GArray       *member_ids,
                            GHashTable         *names,
                            PdCircleMetFunc     met,
                            gpointer            data,
                            PdDay               today)
{
  const Matrix matrix = { member_ids, names, met, data, today };
  GtkWidget   *child;

  g_return_if_fail (PD_IS_CIRCLE_MATRIX_VIEW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  if (member_ids->len == 0)
    return;
  add_heading (self, &matrix);
  for (guint i = 0; i < member_ids->len; i++)
    add_person (self, &matrix, i);
}
