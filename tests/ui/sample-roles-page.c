/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-roles-page.h"

#include "pd-page.h"
#include "pd-roles-page.h"
#include "sample-form.h"
#include "sample-window.h"

/**
 * sample_roles_page_find:
 * @widget: where to look
 * @type: what for
 *
 * Returns: (transfer none) (nullable): the first of that type in it
 */
gpointer
sample_roles_page_find (GtkWidget *widget,
                        GType      type)
{
  gpointer found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = sample_roles_page_find (child, type);
  return found;
}

void
sample_roles_page_set_up (SampleRolesPage *self,
                          gconstpointer    data)
{
  sample_workspace_set_up (&self->sample, 3, 2);
  self->workspace = self->sample.workspace;
  self->page = g_object_new (PD_TYPE_ROLES_PAGE, "today", SAMPLE_MONDAY, "workspace", self->workspace, NULL);
  self->window = sample_window_show (self->page, 1000, 700);
  gtk_widget_insert_action_group (self->window, "page", pd_page_get_actions (PD_PAGE (self->page)));
  self->editor = sample_roles_page_find (self->page, PD_TYPE_ROLE_EDITOR);
  self->list = sample_roles_page_find (self->page, PD_TYPE_ROLES_LIST);
  self->pane = sample_roles_page_find (self->page, PD_TYPE_ROLE_PANE);
}

void
sample_roles_page_tear_down (SampleRolesPage *self,
                             gconstpointer    data)
{
  sample_window_close (self->window);
  sample_workspace_tear_down (&self->sample);
}

/* What can be done with the role that is chosen. */
void
sample_roles_page_act (SampleRolesPage *self,
                       const char      *action_name)
{
  sample_form_act (self->pane, action_name);
  sample_window_settle ();
}

/* "role" or "editor". */
gboolean
sample_roles_page_is_shown (SampleRolesPage *self,
                            const char      *child_name)
{
  GtkStack *content = GTK_STACK (sample_form_get (self->page, PD_TYPE_ROLES_PAGE, "content"));

  return g_str_equal (gtk_stack_get_visible_child_name (content), child_name);
}

guint64
sample_roles_page_get_last_change (SampleRolesPage *self)
{
  return pd_store_get_last_change (pd_workspace_get_store (self->workspace));
}

void
sample_roles_page_undo (SampleRolesPage *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pd_workspace_undo (self->workspace, &error));
  sample_window_settle ();
}

/* Of those that the file has, by title. */
PdRole *
sample_roles_page_load (SampleRolesPage *self,
                        guint            i)
{
  g_autoptr (GPtrArray) roles = pd_workspace_list_roles (self->workspace, NULL);

  g_assert_cmpuint (i, <, roles->len);
  return pd_role_copy (g_ptr_array_index (roles, i));
}
