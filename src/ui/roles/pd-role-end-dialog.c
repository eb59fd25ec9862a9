/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-end-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"

#include <glib/gi18n-lib.h>

struct _PdRoleEndDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow *day;

  /* owned */
  PdRole *role;

  /* state */
  PdDay proposed;
};

G_DEFINE_FINAL_TYPE (PdRoleEndDialog, pd_role_end_dialog, PD_TYPE_FORM_WINDOW)

static gboolean
pd_role_end_dialog_is_changed (PdFormWindow *form)
{
  PdRoleEndDialog *self = PD_ROLE_END_DIALOG (form);

  return pd_date_row_get_day (self->day) != self->proposed;
}

static gboolean
pd_role_end_dialog_check (PdFormWindow *form,
                          GError      **error)
{
  if (pd_date_row_get_day (PD_ROLE_END_DIALOG (form)->day) != PD_DAY_NONE)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Say which day is the last."));
  return FALSE;
}

static gboolean
pd_role_end_dialog_save (PdFormWindow *form,
                         GError      **error)
{
  PdRoleEndDialog *self = PD_ROLE_END_DIALOG (form);

  return pd_workspace_end_role (pd_form_window_get_workspace (form), self->role, pd_date_row_get_day (self->day), error);
}

static void
pd_role_end_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_ROLE_END_DIALOG);

  G_OBJECT_CLASS (pd_role_end_dialog_parent_class)->dispose (object);
}

static void
pd_role_end_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_ROLE_END_DIALOG (object)->role, pd_role_free);

  G_OBJECT_CLASS (pd_role_end_dialog_parent_class)->finalize (object);
}

static void
pd_role_end_dialog_class_init (PdRoleEndDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_role_end_dialog_dispose;
  object_class->finalize = pd_role_end_dialog_finalize;
  form_class->check = pd_role_end_dialog_check;
  form_class->is_changed = pd_role_end_dialog_is_changed;
  form_class->save = pd_role_end_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/peerdesk/Peerdesk/roles/pd-role-end-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleEndDialog, day);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_role_end_dialog_init (PdRoleEndDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_role_end_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @role: a role that was read
 * @today: the day that it is
 *
 * Returns: (transfer none): the form; today is proposed, or the day that was said before
 */
GtkWidget *
pd_role_end_dialog_new (GtkWindow    *parent,
                        PdWorkspace  *workspace,
                        const PdRole *role,
                        PdDay         today)
{
  PdRoleEndDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL, NULL);

  self = g_object_new (PD_TYPE_ROLE_END_DIALOG,
                       "save-label", _ ("_End It"),
                       "subject", pd_role_get_title (role),
                       "title", _ ("The Last Day of a Role"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->role = pd_role_copy (role);
  self->proposed = role->ended_on != PD_DAY_NONE ? role->ended_on : today;
  g_object_set (self->day, "today", today, NULL);
  pd_date_row_set_day (self->day, self->proposed);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->day));

  return GTK_WIDGET (self);
}
