/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-templates-window.h"

#include "pd-lock-key.h"
#include "pd-template-dialog.h"
#include "pd-workspace-planning.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

struct _PdTemplatesWindow
{
  AdwWindow parent_instance;

  /* template children */
  GtkListBox *list;
  GtkStack   *stack;

  /* owned */
  GPtrArray   *templates;
  PdWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (PdTemplatesWindow, pd_templates_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_row (PdTemplatesWindow *self,
            const PdShiftTemplate *template)
{
  PdSite             *site = pd_workspace_get_site (self->workspace, template->site_id);
  g_autoptr (PdShift) shift = pd_shift_template_make_shift (template, NULL, 0);
  g_autofree char    *times = pd_shift_times_to_text (shift);
  g_autofree char    *subtitle = NULL;
  g_autofree char    *letter = g_utf8_strup (template->letter, -1);
  GtkWidget          *row = adw_action_row_new ();
  GtkWidget          *mark = gtk_label_new (letter);

  /* Translators: the times of a template, where it is, what it is for */
  subtitle = g_strdup_printf (C_ ("template", "%1$s · %2$s · %3$s"),
                              times,
                              site != NULL ? pd_site_get_name (site) : _ ("where the person works"),
                              pd_activity_to_words (template->activity));
  if (template->role_id != PD_ID_NONE)
    {
      g_autofree char *duty = g_steal_pointer (&subtitle);

      /* Translators: what stands before is "9:00 – 17:00 · Bay Street · Support" */
      subtitle = g_strdup_printf (C_ ("template", "%1$s, as %2$s"), duty,
                                  pd_workspace_get_role_title (self->workspace, template->role_id));
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (mark, "pd-mark");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* A handful of rows, made anew when they change. */
static void
update_rows (PdTemplatesWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  self->templates = pd_workspace_list_templates (self->workspace, NULL);
  for (guint i = 0; self->templates != NULL && i < self->templates->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (self->templates, i)));
  gtk_stack_set_visible_child_name (self->stack,
                                    self->templates != NULL && self->templates->len > 0 ? "list" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "templates.add", pd_workspace_is_writable (self->workspace));
}

static void
changed_cb (PdTemplatesWindow *self,
            guint              tables)
{
  if ((tables & (PD_STORE_TABLE_TEMPLATE | PD_STORE_TABLE_SITE)) != 0)
    update_rows (self);
}

static void
open_template (PdTemplatesWindow *self,
               const PdShiftTemplate *template)
{
  gtk_window_present (GTK_WINDOW (pd_template_dialog_new (GTK_WINDOW (self), self->workspace, template)));
}

static void
row_activated_cb (PdTemplatesWindow *self,
                  GtkListBoxRow     *row)
{
  open_template (self, g_ptr_array_index (self->templates, gtk_list_box_row_get_index (row)));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  open_template (PD_TEMPLATES_WINDOW (widget), NULL);
}

static void
pd_templates_window_dispose (GObject *object)
{
  PdTemplatesWindow *self = PD_TEMPLATES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_TEMPLATES_WINDOW);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_templates_window_parent_class)->dispose (object);
}

static void
pd_templates_window_class_init (PdTemplatesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_templates_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-templates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTemplatesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PdTemplatesWindow, stack);

  gtk_widget_class_install_action (widget_class, "templates.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "templates.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_templates_window_init (PdTemplatesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pd_templates_window_new:
 * @parent: the window of the service
 * @workspace: an unlocked workspace
 *
 * Returns: (transfer none): its templates
 */
GtkWidget *
pd_templates_window_new (GtkWindow   *parent,
                         PdWorkspace *workspace)
{
  PdTemplatesWindow *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_TEMPLATES_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update_rows (self);

  return GTK_WIDGET (self);
}
