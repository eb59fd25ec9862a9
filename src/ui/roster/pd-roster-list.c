/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-list.h"

#include "pd-reading-start.h"
#include "pd-roster-columns.h"
#include "pd-roster-line.h"

#include <glib/gi18n-lib.h>

struct _PdRosterList
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget          *scroller;
  GtkColumnView      *view; /* held by the scroller */
  GListStore         *lines;
  GtkFilter          *filter;
  GtkSingleSelection *selection;
  char               *wanted;
  PdRosterFilter     *choice; /* nullable */

  /* state */
  gboolean is_writable;
};

G_DEFINE_FINAL_TYPE (PdRosterList, pd_roster_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_OPEN_SHIFT,
  SIGNAL_REMOVE_SHIFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * pd_roster_list_get_chosen:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the shift of the line that is chosen
 */
PdShift *
pd_roster_list_get_chosen (PdRosterList *self)
{
  PdRosterLine *line = gtk_single_selection_get_selected_item (self->selection);

  return line != NULL ? pd_roster_line_get_shift (line) : NULL;
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  PdRosterList *self = user_data;

  return pd_roster_line_is_of (item, self->choice) &&
         (self->wanted == NULL || pd_roster_line_matches (item, self->wanted));
}

static void
activated_cb (PdRosterList *self,
              guint         position)
{
  g_autoptr (PdRosterLine) line = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[SIGNAL_OPEN_SHIFT], 0, pd_roster_line_get_shift (line));
}

static void
chosen_cb (PdRosterList *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PdRosterList *self = PD_ROSTER_LIST (widget);
  PdShift      *shift = pd_roster_list_get_chosen (self);

  if (shift != NULL && self->is_writable)
    g_signal_emit (self, signals[SIGNAL_REMOVE_SHIFT], 0, shift);
}

static gboolean
pd_roster_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_ROSTER_LIST (widget)->view));
}

static void
pd_roster_list_dispose (GObject *object)
{
  PdRosterList *self = PD_ROSTER_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (pd_roster_list_parent_class)->dispose (object);
}

static void
pd_roster_list_finalize (GObject *object)
{
  PdRosterList *self = PD_ROSTER_LIST (object);

  g_free (self->wanted);
  pd_roster_filter_free (self->choice);

  G_OBJECT_CLASS (pd_roster_list_parent_class)->finalize (object);
}

static void
pd_roster_list_class_init (PdRosterListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_roster_list_dispose;
  object_class->finalize = pd_roster_list_finalize;
  widget_class->grab_focus = pd_roster_list_grab_focus;

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", PD_TYPE_ROSTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPEN_SHIFT] =
      g_signal_new ("open-shift", PD_TYPE_ROSTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, PD_TYPE_SHIFT);
  signals[SIGNAL_REMOVE_SHIFT] =
      g_signal_new ("remove-shift", PD_TYPE_ROSTER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, PD_TYPE_SHIFT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "list.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "list.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "list.remove", NULL);
}

static void
pd_roster_list_init (PdRosterList *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;

  self->is_writable = TRUE;
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  pd_roster_columns_add (self->view);

  self->lines = g_list_store_new (PD_TYPE_ROSTER_LINE);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->lines)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Shifts"),
                                  -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activated_cb), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  pd_reading_start_keep (GTK_SCROLLED_WINDOW (self->scroller));
}

/**
 * pd_roster_list_new:
 *
 * Returns: (transfer floating): a list without a roster
 */
GtkWidget *
pd_roster_list_new (void)
{
  return g_object_new (PD_TYPE_ROSTER_LIST, NULL);
}

/* A service that names no roles needs no column for them. */
static void
show_role_column (PdRosterList *self,
                  GPtrArray    *shifts)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->view), PD_ROSTER_COLUMN_ROLE);
  gboolean                        has_any = FALSE;

  for (guint i = 0; shifts != NULL && !has_any && i < shifts->len; i++)
    has_any = pd_shift_get_role_id (g_ptr_array_index (shifts, i)) != PD_ID_NONE;
  gtk_column_view_column_set_visible (column, has_any);
}

/**
 * pd_roster_list_set_roster:
 * @self: a list
 * @roster: (nullable): what to show
 * @marks: (nullable): what is known beside its shifts so far
 *
 * Shows another roster. The same shift stays chosen while there is one.
 */
void
pd_roster_list_set_roster (PdRosterList  *self,
                           PdRoster      *roster,
                           PdRosterMarks *marks)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  PdShift              *chosen;
  PdId                  chosen_id;
  GPtrArray            *shifts;

  g_return_if_fail (PD_IS_ROSTER_LIST (self));
  g_return_if_fail (roster == NULL || PD_IS_ROSTER (roster));

  chosen = pd_roster_list_get_chosen (self);
  chosen_id = chosen != NULL ? pd_shift_get_id (chosen) : PD_ID_NONE;
  shifts = roster != NULL ? pd_roster_get_shifts (roster) : NULL;
  show_role_column (self, shifts);
  for (guint i = 0; shifts != NULL && i < shifts->len; i++)
    g_ptr_array_add (lines, pd_roster_line_new (roster, marks, g_ptr_array_index (shifts, i)));

  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  if (chosen_id != PD_ID_NONE)
    pd_roster_list_choose (self, chosen_id);
}

/**
 * pd_roster_list_set_filter:
 * @self: a list
 * @filter: (nullable): what the name of a line's person or site must have in it
 */
void
pd_roster_list_set_filter (PdRosterList *self,
                           const char   *filter)
{
  g_return_if_fail (PD_IS_ROSTER_LIST (self));

  g_free (self->wanted);
  self->wanted = filter != NULL && *filter != '\0' ? g_utf8_casefold (filter, -1) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * pd_roster_list_set_choice:
 * @self: a list
 * @choice: (nullable): which lines are shown, beside what their names must have
 */
void
pd_roster_list_set_choice (PdRosterList         *self,
                           const PdRosterFilter *choice)
{
  g_return_if_fail (PD_IS_ROSTER_LIST (self));

  pd_roster_filter_free (self->choice);
  self->choice = pd_roster_filter_copy (choice);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * pd_roster_list_set_writable:
 * @self: a list
 * @is_writable: whether its shifts can be changed, or only looked at
 */
void
pd_roster_list_set_writable (PdRosterList *self,
                             gboolean      is_writable)
{
  g_return_if_fail (PD_IS_ROSTER_LIST (self));

  self->is_writable = is_writable;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.remove", is_writable);
}

/**
 * pd_roster_list_choose:
 * @self: a list
 * @shift_id: a shift
 *
 * Chooses the line of a shift and scrolls to it.
 *
 * Returns: whether there is one
 */
gboolean
pd_roster_list_choose (PdRosterList *self,
                       PdId          shift_id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PdRosterLine) line = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (pd_shift_get_id (pd_roster_line_get_shift (line)) != shift_id)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      /* The list inside has the action; gtk_column_view_scroll_to() needs GTK 4.12. */
      gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                                  "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}

/**
 * pd_roster_list_get_lines:
 * @self: a list
 *
 * Returns: (transfer none): its lines as they are shown: filtered and sorted
 */
GListModel *
pd_roster_list_get_lines (PdRosterList *self)
{
  g_return_val_if_fail (PD_IS_ROSTER_LIST (self), NULL);

  return G_LIST_MODEL (self->selection);
}

/**
 * pd_roster_list_sort_by:
 * @self: a list
 * @column: a #PdRosterColumn
 * @order: which way
 */
void
pd_roster_list_sort_by (PdRosterList *self,
                        guint         column,
                        GtkSortType   order)
{
  g_autoptr (GtkColumnViewColumn) chosen = NULL;

  g_return_if_fail (PD_IS_ROSTER_LIST (self));

  chosen = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);
  gtk_column_view_sort_by_column (self->view, chosen, order);
}
