/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-roster-columns.h"

#include "pd-roster-line.h"

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  int order = pd_roster_line_compare ((PdRosterLine *) a, (PdRosterLine *) b, GPOINTER_TO_UINT (user_data));

  return order < 0 ? GTK_ORDERING_SMALLER : order > 0 ? GTK_ORDERING_LARGER
                                                      : GTK_ORDERING_EQUAL;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  guint      column = GPOINTER_TO_UINT (user_data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == PD_ROSTER_COLUMN_HOURS ? 1 : 0);
  if (column == PD_ROSTER_COLUMN_TIME || column == PD_ROSTER_COLUMN_HOURS)
    gtk_widget_add_css_class (label, "numeric");
  if (column == PD_ROSTER_COLUMN_FINDING)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  guint            column = GPOINTER_TO_UINT (user_data);
  g_autofree char *text = pd_roster_line_dup_text (gtk_list_item_get_item (item), column);
  GtkWidget       *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), text);
  /* A finding is a sentence or two; a line of the list stays one line. */
  if (column == PD_ROSTER_COLUMN_FINDING && *text != '\0')
    gtk_widget_set_tooltip_text (label, text);
  else
    gtk_widget_set_tooltip_text (label, NULL);
}

static void
add_column (GtkColumnView *view,
            guint          id)
{
  GtkListItemFactory             *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter)           sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, GUINT_TO_POINTER (id), NULL));
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (id));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (id));
  column = gtk_column_view_column_new (pd_roster_column_to_words (id), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, id != PD_ROSTER_COLUMN_FINDING);
  gtk_column_view_column_set_expand (column, id == PD_ROSTER_COLUMN_FINDING);
  gtk_column_view_append_column (view, column);
}

/**
 * pd_roster_columns_add:
 * @view: a view of #PdRosterLine
 *
 * Adds a column for each #PdRosterColumn, in their order; each can be sorted by.
 */
void
pd_roster_columns_add (GtkColumnView *view)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint column = 0; column < PD_ROSTER_N_COLUMNS; column++)
    add_column (view, column);
}
