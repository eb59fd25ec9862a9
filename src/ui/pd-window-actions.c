/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-window-private.h"

#include "pd-about.h"
#include "pd-choose-file.h"
#include "pd-find-window.h"
#include "pd-history-window.h"
#include "pd-preferences-window.h"
#include "pd-recovery-offer.h"

#include <glib/gi18n-lib.h>

#define SHORTCUTS "/org/peerdesk/Peerdesk/pd-shortcuts.ui"

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdWindow          *self = PD_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_undo (self->workspace, &error))
    pd_window_tell (self, error->message);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdWindow          *self = PD_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_redo (self->workspace, &error))
    pd_window_tell (self, error->message);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  pd_page_print (pd_desk_get_page (PD_WINDOW (widget)->desk));
}

static void
export_pdf_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  pd_page_export_pdf (pd_desk_get_page (PD_WINDOW (widget)->desk));
}

static void
create_service_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  if (pd_window_leave_file (self))
    pd_window_show_create (self);
}

static void
demo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  pd_window_open_demo (PD_WINDOW (widget));
}

static void
leave_file_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  pd_window_leave_file (PD_WINDOW (widget));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdWindow) self = user_data;
  g_autoptr (GFile)    file = pd_choose_file_finish (result, NULL);

  if (file != NULL && self->start != NULL)
    pd_window_open (self, file);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  pd_choose_file_to_open_async (GTK_WINDOW (widget), PD_FILE_SERVICE, _ ("Open a Service"),
                                opened_cb, g_object_ref (widget));
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  pd_window_save_copy (PD_WINDOW (widget));
}

static void
lock_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  pd_window_lock (PD_WINDOW (widget));
}

static void
tell_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  pd_window_tell (PD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  if (self->desk != NULL)
    pd_desk_show_page (self->desk, g_variant_get_string (parameter, NULL));
}

static void
about_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  pd_about_show (GTK_WINDOW (widget));
}

static void
show_nth_page_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  if (self->desk != NULL)
    pd_desk_show_nth_page (self->desk, g_variant_get_int32 (parameter));
}

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  pd_desk_toggle_sidebar (PD_WINDOW (widget)->desk);
}

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (pd_history_window_new (GTK_WINDOW (self), self->workspace)));
}

static void
preferences_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (pd_preferences_window_new (GTK_WINDOW (self), self->settings)));
}

/* Made anew each time, rather than handed to GtkApplicationWindow, which keeps it hidden:
 * GTK (4.8, and later ones by their source) ends the program when a screen reader asks for
 * one window more than are shown and the last in its list is hidden. */
static void
shortcuts_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS);
  GtkWindow             *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (pd_find_window_new (GTK_WINDOW (self), GTK_WIDGET (self->desk), self->workspace, self->today)));
}

static void
save_recovery_sheet_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  PdWindow *self = PD_WINDOW (widget);

  pd_recovery_offer_save (GTK_WINDOW (self), self->workspace, self->today);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType control_shift = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action_name;
  } keys[] = {
    { GDK_KEY_comma, control, "win.preferences" },
    { GDK_KEY_e, control, "win.export-pdf" },
    { GDK_KEY_e, control_shift, "page.export" },
    { GDK_KEY_F9, 0, "win.toggle-sidebar" },
    { GDK_KEY_f, control, "page.search" },
    { GDK_KEY_h, control, "win.history" },
    { GDK_KEY_i, control, "page.import" },
    { GDK_KEY_k, control, "win.find" },
    { GDK_KEY_l, control, "win.lock" },
    { GDK_KEY_n, control, "page.add" },
    { GDK_KEY_o, control, "win.open" },
    { GDK_KEY_p, control, "win.print" },
    { GDK_KEY_s, control_shift, "win.save-copy" },
    { GDK_KEY_z, control, "win.undo" },
    { GDK_KEY_z, control_shift, "win.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action_name, NULL);
  for (int i = 1; i <= 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_ALT_MASK,
                                         "win.show-nth-page", "i", i);
}

/**
 * pd_window_install_actions:
 * @widget_class: the class of #PdWindow
 *
 * Installs the actions `win.*` and their keys.
 */
void
pd_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.about", NULL, about_action },
    { "win.create-service", NULL, create_service_action },
    { "win.demo", NULL, demo_action },
    { "win.export-pdf", NULL, export_pdf_action },
    { "win.find", NULL, find_action },
    { "win.history", NULL, history_action },
    { "win.leave-file", NULL, leave_file_action },
    { "win.lock", NULL, lock_action },
    { "win.open", NULL, open_action },
    { "win.preferences", NULL, preferences_action },
    { "win.print", NULL, print_action },
    { "win.redo", NULL, redo_action },
    { "win.save-copy", NULL, save_copy_action },
    { "win.save-recovery-sheet", NULL, save_recovery_sheet_action },
    { "win.shortcuts", NULL, shortcuts_action },
    { "win.show-nth-page", "i", show_nth_page_action },
    { "win.show-page", "s", show_page_action },
    { "win.tell", "s", tell_action },
    { "win.toggle-sidebar", NULL, toggle_sidebar_action },
    { "win.undo", NULL, undo_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  install_keys (widget_class);
}

/**
 * pd_window_update_actions:
 * @self: a window
 *
 * Says which actions there are to take now. The only place that does.
 */
void
pd_window_update_actions (PdWindow *self)
{
  GtkWidget               *widget = GTK_WIDGET (self);
  PdPage                  *page = self->desk != NULL ? pd_desk_get_page (self->desk) : NULL;
  gboolean                 writable = self->desk != NULL && pd_workspace_is_writable (self->workspace);
  static const char *const of_desk[] = {
    "win.find",
    "win.history",
    "win.lock",
    "win.save-copy",
    "win.show-nth-page",
    "win.show-page",
    "win.toggle-sidebar",
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_desk); i++)
    gtk_widget_action_set_enabled (widget, of_desk[i], self->desk != NULL);

  gtk_widget_insert_action_group (widget, "page", page != NULL ? pd_page_get_actions (page) : NULL);
  gtk_widget_action_set_enabled (widget, "win.export-pdf",
                                 page != NULL && pd_page_can_export_pdf (page));
  gtk_widget_action_set_enabled (widget, "win.print", page != NULL && pd_page_can_print (page));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 writable && pd_workspace_get_redo_label (self->workspace) != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-recovery-sheet", writable);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 writable && pd_workspace_get_undo_label (self->workspace) != NULL);
}
