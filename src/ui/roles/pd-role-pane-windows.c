/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-pane-private.h"

#include "pd-print-preview.h"
#include "pd-role-compare-window.h"
#include "pd-role-drift-window.h"
#include "pd-role-printable.h"

/* What the role is looked at in, beside the pane: windows, and paper. */

static GtkWindow *
get_window (PdRolePane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* The one before that which is shown; of the first, the one after it. */
static int
find_other_version (PdRolePane *self)
{
  const PdRole        *role = pd_role_pane_get_role (self);
  const PdRoleVersion *version = pd_role_pane_get_version (self);

  if (pd_role_find_version (role, version->version - 1) != NULL)
    return version->version - 1;
  return pd_role_find_version (role, version->version + 1) != NULL ? version->version + 1 : version->version;
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdRolePane *self = PD_ROLE_PANE (widget);
  int         shown = pd_role_pane_get_version (self)->version;
  int         other = find_other_version (self);

  gtk_window_present (GTK_WINDOW (pd_role_compare_window_new (get_window (self), self->part.workspace,
                                                              pd_role_pane_get_role (self), MIN (shown, other),
                                                              MAX (shown, other), self->part.today)));
}

static void
drift_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdRolePane *self = PD_ROLE_PANE (widget);

  gtk_window_present (GTK_WINDOW (pd_role_drift_window_new (get_window (self), self->part.workspace,
                                                            pd_role_pane_get_role (self), self->assignments,
                                                            self->part.today)));
}

/**
 * pd_role_pane_create_printable:
 * @self: a pane
 * @sheet: what of the role is printed at first
 *
 * Returns: (transfer full) (nullable): the role that is shown on paper
 */
PdPrintable *
pd_role_pane_create_printable (PdRolePane *self,
                               PdRoleSheet sheet)
{
  if (self->item == NULL)
    return NULL;
  return pd_role_printable_new (self->part.workspace, pd_role_pane_get_role (self), sheet,
                                pd_role_pane_get_version (self)->version, find_other_version (self), self->part.today);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdRolePane             *self = PD_ROLE_PANE (widget);
  gboolean                is_for_panel = g_str_equal (action_name, "roles.recruit");
  g_autoptr (PdPrintable) printable = NULL;

  printable = pd_role_pane_create_printable (self, is_for_panel ? PD_ROLE_SHEET_RECRUITMENT : PD_ROLE_SHEET_DESCRIPTION);
  pd_print_preview_present (get_window (self), printable);
}

/**
 * pd_role_pane_update_window_actions:
 * @self: a pane
 *
 * Says which windows there are for the role that is shown.
 */
void
pd_role_pane_update_window_actions (PdRolePane *self)
{
  GtkWidget    *widget = GTK_WIDGET (self);
  const PdRole *role = self->item != NULL ? pd_role_pane_get_role (self) : NULL;

  gtk_widget_action_set_enabled (widget, "roles.compare", role != NULL && role->versions->len > 1);
  gtk_widget_action_set_enabled (widget, "roles.drift", role != NULL && self->assignments != NULL && self->assignments->len > 0);
  gtk_widget_action_set_enabled (widget, "roles.print", role != NULL);
  gtk_widget_action_set_enabled (widget, "roles.recruit", role != NULL);
}

/**
 * pd_role_pane_install_window_actions:
 * @widget_class: the class of panes
 *
 * Adds the actions that open windows.
 */
void
pd_role_pane_install_window_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "roles.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "roles.drift", NULL, drift_action);
  gtk_widget_class_install_action (widget_class, "roles.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "roles.recruit", NULL, print_action);
}
