/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-pane-private.h"

#include "pd-role-acknowledge-dialog.h"
#include "pd-role-assignment-dialog.h"
#include "pd-role-end-dialog.h"

#include <glib/gi18n-lib.h>

/* What can be done with the role: each by a key and a button. An act works on a copy of
 * what is shown, so that one that is refused leaves it as it is. */

/**
 * pd_role_pane_tell:
 * @self: a pane
 * @error: why something was not done
 *
 * Says so in passing.
 */
void
pd_role_pane_tell (PdRolePane   *self,
                   const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

/**
 * pd_role_pane_can_write:
 * @self: a pane
 *
 * Returns: whether there is a role whose draft can be written
 */
gboolean
pd_role_pane_can_write (PdRolePane *self)
{
  return self->item != NULL && pd_workspace_is_writable (self->part.workspace);
}

static void
approve_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdRolePane        *self = PD_ROLE_PANE (widget);
  g_autoptr (PdRole) role = pd_role_copy (pd_role_pane_get_role (self));
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_approve_role (self->part.workspace, role, self->part.today, &error))
    pd_role_pane_tell (self, error);
}

static void
discard_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdRolePane        *self = PD_ROLE_PANE (widget);
  g_autoptr (PdRole) role = pd_role_copy (pd_role_pane_get_role (self));
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_discard_role_draft (self->part.workspace, role, &error))
    pd_role_pane_tell (self, error);
}

static void
resume_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdRolePane        *self = PD_ROLE_PANE (widget);
  g_autoptr (PdRole) role = pd_role_copy (pd_role_pane_get_role (self));
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_end_role (self->part.workspace, role, PD_DAY_NONE, &error))
    pd_role_pane_tell (self, error);
}

static GtkWindow *
get_window (PdRolePane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdRolePane *self = PD_ROLE_PANE (widget);

  gtk_window_present (GTK_WINDOW (pd_role_end_dialog_new (get_window (self), self->part.workspace,
                                                          pd_role_pane_get_role (self), self->part.today)));
}

/**
 * pd_role_pane_present_assignment:
 * @self: a pane
 * @assignment: (nullable): whose work in the role; %NULL for somebody new
 *
 * Opens the form for it.
 */
void
pd_role_pane_present_assignment (PdRolePane             *self,
                                 const PdRoleAssignment *assignment)
{
  gtk_window_present (GTK_WINDOW (pd_role_assignment_dialog_new (get_window (self), self->part.workspace,
                                                                 pd_role_pane_get_role (self), assignment,
                                                                 self->part.today)));
}

static void
assign_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  pd_role_pane_present_assignment (PD_ROLE_PANE (widget), NULL);
}

static void
acknowledge_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  PdRolePane             *self = PD_ROLE_PANE (widget);
  const PdRoleAssignment *assignment = pd_role_pane_find_to_acknowledge (self, g_variant_get_int64 (parameter));

  if (assignment == NULL)
    {
      gtk_widget_activate_action (widget, "win.tell", "s", _ ("Nobody who works in it has a version to acknowledge."));
      return;
    }
  gtk_window_present (GTK_WINDOW (pd_role_acknowledge_dialog_new (get_window (self), self->part.workspace,
                                                                  pd_role_pane_get_role (self), assignment,
                                                                  self->part.today)));
}

static void
write_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  pd_role_pane_write (PD_ROLE_PANE (widget), PD_ROLE_TITLE);
}

/**
 * pd_role_pane_update_actions:
 * @self: a pane
 *
 * Says which acts there are now, and what the one to write is called.
 */
void
pd_role_pane_update_actions (PdRolePane *self)
{
  GtkWidget    *widget = GTK_WIDGET (self);
  const PdRole *role = pd_role_pane_get_role (self);
  gboolean      is_usable = pd_role_pane_can_write (self);
  gboolean      has_draft = role != NULL && pd_role_get_draft (role) != NULL;
  gboolean      has_ended = role != NULL && role->ended_on != PD_DAY_NONE;
  gboolean      has_approved = role != NULL && pd_role_get_approved (role) != NULL;
  gboolean      was_approving = gtk_widget_has_focus (self->approve_button);

  gtk_widget_action_set_enabled (widget, "roles.acknowledge", is_usable && has_approved);
  gtk_widget_action_set_enabled (widget, "roles.approve", is_usable && has_draft);
  gtk_widget_action_set_enabled (widget, "roles.assign", is_usable && has_approved && !has_ended);
  gtk_widget_action_set_enabled (widget, "roles.discard", is_usable && has_draft);
  gtk_widget_action_set_enabled (widget, "roles.end", is_usable && !has_ended);
  gtk_widget_action_set_enabled (widget, "roles.resume", is_usable && has_ended);
  gtk_widget_action_set_enabled (widget, "roles.write", is_usable);
  pd_role_pane_update_window_actions (self);
  gtk_widget_set_visible (self->approve_button, has_draft);
  gtk_button_set_label (self->write_button, has_draft ? _ ("_Write the Draft") : _ ("Begin a _New Version"));
  /* A button that goes once it is done hands the keyboard to what can be done next. */
  if (was_approving && !has_draft)
    gtk_widget_grab_focus (widget);
}

/**
 * pd_role_pane_install_actions:
 * @widget_class: the class of panes
 *
 * Adds the acts.
 */
void
pd_role_pane_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "roles.acknowledge", "x", acknowledge_action);
  gtk_widget_class_install_action (widget_class, "roles.approve", NULL, approve_action);
  gtk_widget_class_install_action (widget_class, "roles.assign", NULL, assign_action);
  gtk_widget_class_install_action (widget_class, "roles.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "roles.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "roles.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "roles.write", NULL, write_action);
  pd_role_pane_install_window_actions (widget_class);
}
