/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-page-keys.h"

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkStack              *pages)
{
  GtkWidget *page = gtk_stack_get_visible_child (pages);
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (pages));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (page == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, page)))
    return GDK_EVENT_PROPAGATE;
  return gtk_event_controller_key_forward (controller, page);
}

/**
 * pd_page_keys_add:
 * @frame: what stands around the pages: header bar and navigation
 * @pages: the pages, one in front
 *
 * Gives keys that nothing in the frame wants to the page in front. GTK asks only what has
 * the focus and what that is in, so that a page's own keys would be dead after a click into
 * the header bar.
 */
void
pd_page_keys_add (GtkWidget *frame,
                  GtkStack  *pages)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (frame));
  g_return_if_fail (GTK_IS_STACK (pages));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), pages, 0);
  gtk_widget_add_controller (frame, keys);
}
