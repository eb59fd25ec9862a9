/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-matrix-view.h"

#include <glib/gi18n-lib.h>

/* How wide names and cells are, in letters. */
#define NAME_CHARS 14
#define CELL_CHARS 8

/* So many cells are there at once, which is all of a small circle, and so many come with each
 * frame; a line at least. */
#define N_AT_ONCE 200
#define N_EACH_FRAME 60

/* What one matrix is made from. */
typedef struct
{
  GArray         *ids;
  GHashTable     *names;
  PdCircleMetFunc met;
  gpointer        data;
  GDestroyNotify  free_data;
  PdDay           today;
} Matrix;

struct _PdCircleMatrixView
{
  AdwBin parent_instance;

  /* children */
  GtkListBox *rows;

  /* owned */
  Matrix    *matrix; /* or NULL */
  GPtrArray *spoken; /* (element-type utf8): what the rows say */

  /* state */
  guint next; /* the row that is looked at next */
  guint filling;
};

G_DEFINE_FINAL_TYPE (PdCircleMatrixView, pd_circle_matrix_view, ADW_TYPE_BIN)

static void
matrix_free (Matrix *matrix)
{
  g_array_unref (matrix->ids);
  g_hash_table_unref (matrix->names);
  if (matrix->free_data != NULL)
    matrix->free_data (matrix->data);
  g_free (matrix);
}

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

/* The names above: the same where they are. */
static char *
dup_heading (const Matrix *matrix)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < matrix->ids->len; i++)
    g_string_append_printf (words, "%s\n", pd_circle_names_get (matrix->names, get_id (matrix, i)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_heading (GtkWidget    *box,
             const Matrix *matrix)
{
  add_cell (box, "", NAME_CHARS, TRUE);
  for (guint i = 0; i < matrix->ids->len; i++)
    add_cell (box, pd_circle_names_get (matrix->names, get_id (matrix, i)), CELL_CHARS, TRUE);
}

static void
add_person (GtkWidget    *box,
            const Matrix *matrix,
            guint         row)
{
  add_cell (box, pd_circle_names_get (matrix->names, get_id (matrix, row)), NAME_CHARS, TRUE);
  for (guint i = 0; i < matrix->ids->len; i++)
    {
      g_autofree char *cell = i != row ? dup_cell (matrix, row, i) : g_strdup ("–");

      add_cell (box, cell, CELL_CHARS, FALSE);
    }
}

static void
insert_row (PdCircleMatrixView *self,
            guint               place,
            const char         *spoken)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, place > 0);
  if (place == 0)
    add_heading (box, self->matrix);
  else
    {
      add_person (box, self->matrix, place - 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
  gtk_list_box_insert (self->rows, row, (int) place);
}

static void
remove_row (PdCircleMatrixView *self,
            guint               place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) place);

  gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_ptr_array_remove_index (self->spoken, place);
}

static guint
count_rows (PdCircleMatrixView *self)
{
  guint n = self->matrix->ids->len;

  return n > 0 ? n + 1 : 0;
}

/* A row stays where it says the same; returns whether it was made anew. */
static gboolean
make_row (PdCircleMatrixView *self,
          guint               place)
{
  g_autofree char *spoken = place == 0 ? dup_heading (self->matrix) : dup_spoken (self->matrix, place - 1);
  gboolean         had_focus = FALSE;

  if (place < self->spoken->len)
    {
      if (g_str_equal (spoken, g_ptr_array_index (self->spoken, place)))
        return FALSE;
      had_focus = gtk_widget_has_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) place)));
      remove_row (self, place);
    }
  insert_row (self, place, spoken);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) place)));
  g_ptr_array_insert (self->spoken, (int) place, g_steal_pointer (&spoken));
  return TRUE;
}

/* Returns whether there are more. */
static gboolean
make_some (PdCircleMatrixView *self,
           guint               n_cells)
{
  guint n = count_rows (self);
  guint n_made = 0;

  /* To take a line away costs as much. */
  while (n_made < n_cells)
    {
      if (self->next < n)
        n_made += make_row (self, self->next++) ? n : 0;
      else if (self->spoken->len > n)
        {
          remove_row (self, self->spoken->len - 1);
          n_made += n;
        }
      else
        return FALSE;
    }
  return TRUE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PdCircleMatrixView *self = PD_CIRCLE_MATRIX_VIEW (widget);

  if (make_some (self, N_EACH_FRAME))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
begin (PdCircleMatrixView *self)
{
  if (self->matrix != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && make_some (self, N_AT_ONCE) &&
      self->filling == 0)
    self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
pd_circle_matrix_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pd_circle_matrix_view_parent_class)->map (widget);

  begin (PD_CIRCLE_MATRIX_VIEW (widget));
}

static void
pd_circle_matrix_view_finalize (GObject *object)
{
  PdCircleMatrixView *self = PD_CIRCLE_MATRIX_VIEW (object);

  g_clear_pointer (&self->matrix, matrix_free);
  g_ptr_array_unref (self->spoken);

  G_OBJECT_CLASS (pd_circle_matrix_view_parent_class)->finalize (object);
}

static void
pd_circle_matrix_view_class_init (PdCircleMatrixViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = pd_circle_matrix_view_finalize;
  widget_class->map = pd_circle_matrix_view_map;
}

static void
pd_circle_matrix_view_init (PdCircleMatrixView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->spoken = g_ptr_array_new_with_free_func (g_free);
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
 * @met: (scope notified): whether and when two of them met
 * @data: (transfer full): for @met
 * @free_data: (nullable): frees @data, when something else is shown
 * @today: the day that it is
 *
 * Shows it, once it is seen.
 */
void
pd_circle_matrix_view_show (PdCircleMatrixView *self,
                            const GArray       *member_ids,
                            GHashTable         *names,
                            PdCircleMetFunc     met,
                            gpointer            data,
                            GDestroyNotify      free_data,
                            PdDay               today)
{
  g_return_if_fail (PD_IS_CIRCLE_MATRIX_VIEW (self));
  g_return_if_fail (member_ids != NULL && names != NULL);

  g_clear_pointer (&self->matrix, matrix_free);
  self->matrix = g_new (Matrix, 1);
  *self->matrix = (Matrix){ g_array_copy ((GArray *) member_ids), g_hash_table_ref (names), met, data, free_data, today };
  self->next = 0;
  begin (self);
}
