/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-list-click.h"

#include "pd-split-view.h"

static gboolean
covers_content (GtkListView *view)
{
  GtkWidget *split = gtk_widget_get_ancestor (GTK_WIDGET (view), PD_TYPE_SPLIT_VIEW);

  return split != NULL && pd_split_view_is_collapsed (PD_SPLIT_VIEW (split));
}

static void
released_cb (GtkListView *view,
             int          n_press,
             double       x,
             double       y)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (view);
  GtkWidget         *clicked = gtk_widget_pick (GTK_WIDGET (view), x, y, GTK_PICK_DEFAULT);
  guint              selected;

  if (n_press != 1 || clicked == NULL || clicked == GTK_WIDGET (view) || !covers_content (view))
    return;
  selected = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (selection));
  if (selected != GTK_INVALID_LIST_POSITION)
    g_signal_emit_by_name (view, "activate", selected);
}

/**
 * pd_list_click_leads:
 * @view: a list of which one can be chosen, in the side bar of a #PdSplitView
 *
 * Where the side bar covers the content, whoever clicks on a row can't see what they chose:
 * there, it counts as Enter. GTK's own way to activate by a click would choose what the
 * pointer only passes over.
 */
void
pd_list_click_leads (GtkListView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}
