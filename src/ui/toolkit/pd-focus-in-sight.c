/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-focus-in-sight.h"

/* How far from the edge it stays, in pixels: its frame is seen, too. */
#define MARGIN 12

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (widget);
  GtkWidget         *viewport = gtk_scrolled_window_get_child (scroller);
  GtkWidget         *content = viewport != NULL ? gtk_widget_get_first_child (viewport) : NULL;
  GtkRoot           *root = gtk_widget_get_root (widget);
  GtkWidget         *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t    bounds;

  if (content != NULL && focus != NULL && gtk_widget_is_ancestor (focus, content) &&
      gtk_widget_compute_bounds (focus, content, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (scroller),
                               graphene_rect_get_y (&bounds) - MARGIN,
                               graphene_rect_get_y (&bounds) + graphene_rect_get_height (&bounds) + MARGIN);
  return G_SOURCE_REMOVE;
}

/**
 * pd_focus_in_sight:
 * @scroller: what scrolls a form up and down, whose height has changed
 *
 * Scrolls as far as it takes to see what has the keyboard, with the next frame. GTK
 * does so when the keyboard comes there; this is for when there is less room than a moment
 * ago.
 */
void
pd_focus_in_sight (GtkScrolledWindow *scroller)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  gtk_widget_add_tick_callback (GTK_WIDGET (scroller), tick_cb, NULL, NULL);
}
