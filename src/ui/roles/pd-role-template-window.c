/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-template-window.h"

#include "pd-lock-key.h"
#include "pd-role-template.h"
#include "pd-rows-group.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PdRoleTemplateWindow
{
  AdwWindow parent_instance;

  /* template children */
  PdRowsGroup *nothing;
  PdRowsGroup *templates;

  /* owned */
  GPtrArray *list;
};

G_DEFINE_FINAL_TYPE (PdRoleTemplateWindow, pd_role_template_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (PdRoleTemplateWindow    *self,
        const PdRoleDescription *description)
{
  g_autoptr (PdRoleTemplateWindow) kept = g_object_ref (self);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, description);
  gtk_window_close (GTK_WINDOW (self));
}

static void
template_activated_cb (PdRoleTemplateWindow *self,
                       guint                 i)
{
  const PdRoleTemplate *template = g_ptr_array_index (self->list, i);

  choose (self, template->description);
}

static void
nothing_activated_cb (PdRoleTemplateWindow *self)
{
  choose (self, NULL);
}

/* The first paragraph of its purpose says what a role is for. */
static char *
dup_purpose (const PdRoleDescription *description)
{
  const char *purpose = description->texts[PD_ROLE_PURPOSE];

  return g_strndup (purpose, strcspn (purpose, "\n"));
}

static void
show_templates (PdRoleTemplateWindow *self)
{
  GtkWidget *row;

  pd_rows_group_begin (self->templates);
  for (guint i = 0; i < self->list->len; i++)
    {
      const PdRoleTemplate *template = g_ptr_array_index (self->list, i);
      g_autofree char *purpose = dup_purpose (template->description);

      row = pd_rows_group_add (self->templates, i, template->description->texts[PD_ROLE_TITLE], purpose);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->templates);

  pd_rows_group_begin (self->nothing);
  row = pd_rows_group_add (self->nothing, 0, _ ("An empty description"),
                           _ ("Fourteen sections, each with what it is for."));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pd_rows_group_end (self->nothing);
}

static void
pd_role_template_window_dispose (GObject *object)
{
  PdRoleTemplateWindow *self = PD_ROLE_TEMPLATE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_ROLE_TEMPLATE_WINDOW);
  g_clear_pointer (&self->list, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_role_template_window_parent_class)->dispose (object);
}

static void
pd_role_template_window_class_init (PdRoleTemplateWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_template_window_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", PD_TYPE_ROLE_TEMPLATE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-template-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleTemplateWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, PdRoleTemplateWindow, templates);
  gtk_widget_class_bind_template_callback (widget_class, nothing_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_role_template_window_init (PdRoleTemplateWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_role_template_window_new:
 * @parent: the window of the service
 *
 * Returns: (transfer none): what a role can start from
 */
GtkWidget *
pd_role_template_window_new (GtkWindow *parent)
{
  PdRoleTemplateWindow *self = NULL;

  self = g_object_new (PD_TYPE_ROLE_TEMPLATE_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->list = pd_role_template_list (NULL);
  if (self->list == NULL)
    self->list = g_ptr_array_new ();
  show_templates (self);

  return GTK_WIDGET (self);
}
