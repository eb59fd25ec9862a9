/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-window-private.h"

#include "pd-about.h"
#include "pd-choose-file.h"

#include <glib/gi18n-lib.h>

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

/**
 * pd_window_install_actions:
 * @widget_class: the class of #PdWindow
 *
 * Installs the actions `win.*` and their keys.
 */
void
pd_window_install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.create-service", NULL, create_service_action);
  gtk_widget_class_install_action (widget_class, "win.demo", NULL, demo_action);
  gtk_widget_class_install_action (widget_class, "win.export-pdf", NULL, export_pdf_action);
  gtk_widget_class_install_action (widget_class, "win.leave-file", NULL, leave_file_action);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, control, "win.export-pdf", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "page.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, control, "win.lock", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control, "page.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, control, "win.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, control, "win.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
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
  GtkWidget *widget = GTK_WIDGET (self);
  PdPage    *page = self->desk != NULL ? pd_desk_get_page (self->desk) : NULL;
  gboolean   writable = self->desk != NULL && pd_workspace_is_writable (self->workspace);

  gtk_widget_insert_action_group (widget, "page", page != NULL ? pd_page_get_actions (page) : NULL);
  gtk_widget_action_set_enabled (widget, "win.export-pdf",
                                 page != NULL && pd_page_can_export_pdf (page));
  gtk_widget_action_set_enabled (widget, "win.lock", self->desk != NULL);
  gtk_widget_action_set_enabled (widget, "win.print", page != NULL && pd_page_can_print (page));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 writable && pd_workspace_get_redo_label (self->workspace) != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-copy", self->desk != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 writable && pd_workspace_get_undo_label (self->workspace) != NULL);
}
