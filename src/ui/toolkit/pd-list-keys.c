/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-list-keys.h"

/**
 * pd_list_keys_choose:
 * @view: a list
 * @selection: what it shows
 * @keyval: a key that was pressed somewhere else, such as where words are searched for
 *
 * Up and Down choose in the list while the words are still typed.
 *
 * Returns: %GDK_EVENT_STOP where that was such a key, %GDK_EVENT_PROPAGATE otherwise
 */
gboolean
pd_list_keys_choose (GtkWidget          *view,
                     GtkSingleSelection *selection,
                     guint               keyval)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint selected = gtk_single_selection_get_selected (selection);

  if (n == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  selected = keyval == GDK_KEY_Down ? MIN (selected + 1, n - 1) : MAX (selected, 1) - 1;
  gtk_single_selection_set_selected (selection, selected);
  gtk_widget_activate_action (view, "list.scroll-to-item", "u", selected);
  return GDK_EVENT_STOP;
}

/**
 * pd_list_keys_go_to_chosen:
 * @view: a list
 *
 * Gives the focus to the row that is chosen. A list whose rows were just replaced has
 * forgotten where the focus was, and gives it to the first one by itself.
 *
 * Returns: whether it has it; only a row that has a widget can
 */
gboolean
pd_list_keys_go_to_chosen (GtkWidget *view)
{
  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);
  return FALSE;
}
