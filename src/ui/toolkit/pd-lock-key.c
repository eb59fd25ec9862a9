/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-lock-key.h"

static gboolean
lock_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  GtkWindow *window = GTK_WINDOW (widget);

  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
}

/**
 * pd_lock_key_install:
 * @window_class: the class of a window that stands before the main one
 *
 * Locking wins over everything: Ctrl+L locks the file from here, too.
 */
void
pd_lock_key_install (GtkWidgetClass *window_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (window_class));

  gtk_widget_class_add_binding (window_class, GDK_KEY_l, GDK_CONTROL_MASK, lock_cb, NULL);
}

/**
 * pd_lock_key_add:
 * @window: a window whose class isn't ours, such as a question
 *
 * As pd_lock_key_install(), for this one.
 */
void
pd_lock_key_add (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (lock_cb, NULL, NULL)));
  gtk_widget_add_controller (window, controller);
}
