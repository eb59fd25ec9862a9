/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-leave-dialog.h"

#include "pd-date-row.h"
#include "pd-times-group.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdLeaveDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow    *from;
  AdwComboRow  *kind;
  GtkWidget    *kind_group;
  PdTimesGroup *times;
  PdDateRow    *to;

  /* owned */
  PdLeave *leave;

  /* state */
  gboolean may_see_kind;
};

G_DEFINE_FINAL_TYPE (PdLeaveDialog, pd_leave_dialog, PD_TYPE_FORM_WINDOW)

/* What the form says; what can't be read leaves something that can't be kept. */
static PdLeave *
create_changed (PdLeaveDialog *self)
{
  PdLeave *leave = pd_leave_copy (self->leave);

  leave->from = pd_date_row_get_day (self->from);
  leave->to = pd_date_row_is_blank (self->to) ? leave->from : pd_date_row_get_day (self->to);
  if (!pd_times_group_get (self->times, &leave->start, &leave->end))
    leave->end = leave->start;
  if (self->may_see_kind)
    leave->kind = (PdLeaveKind) adw_combo_row_get_selected (self->kind);
  return leave;
}

static gboolean
pd_leave_dialog_is_changed (PdFormWindow *form)
{
  PdLeaveDialog      *self = PD_LEAVE_DIALOG (form);
  g_autoptr (PdLeave) leave = create_changed (self);

  return !pd_leave_equal (leave, self->leave);
}

static gboolean
pd_leave_dialog_check (PdFormWindow *form,
                       GError      **error)
{
  g_autoptr (PdLeave) leave = create_changed (PD_LEAVE_DIALOG (form));

  return pd_leave_check (leave, error);
}

static gboolean
pd_leave_dialog_save (PdFormWindow *form,
                      GError      **error)
{
  g_autoptr (PdLeave) leave = create_changed (PD_LEAVE_DIALOG (form));

  return pd_workspace_save_leave (pd_form_window_get_workspace (form), leave, error);
}

static gboolean
pd_leave_dialog_remove (PdFormWindow *form,
                        GError      **error)
{
  return pd_workspace_remove_leave (pd_form_window_get_workspace (form), PD_LEAVE_DIALOG (form)->leave, error);
}

static void
show_kinds (PdLeaveDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (int i = PD_LEAVE_OTHER; i <= PD_LEAVE_UNPAID; i++)
    gtk_string_list_append (kinds, pd_leave_kind_to_words (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind, self->leave->kind);
}

static void
show_leave (PdLeaveDialog *self,
            PdDay          today)
{
  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  pd_date_row_set_day (self->from, self->leave->from);
  pd_date_row_set_day (self->to, self->leave->to);
  pd_times_group_set (self->times, self->leave->start, self->leave->end);
  gtk_widget_set_visible (self->kind_group, self->may_see_kind);
  if (self->may_see_kind)
    show_kinds (self);
}

static void
pd_leave_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_LEAVE_DIALOG);

  G_OBJECT_CLASS (pd_leave_dialog_parent_class)->dispose (object);
}

static void
pd_leave_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_LEAVE_DIALOG (object)->leave, pd_leave_free);

  G_OBJECT_CLASS (pd_leave_dialog_parent_class)->finalize (object);
}

static void
pd_leave_dialog_class_init (PdLeaveDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_leave_dialog_dispose;
  object_class->finalize = pd_leave_dialog_finalize;
  form_class->check = pd_leave_dialog_check;
  form_class->is_changed = pd_leave_dialog_is_changed;
  form_class->remove = pd_leave_dialog_remove;
  form_class->save = pd_leave_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_TIMES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-leave-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdLeaveDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdLeaveDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdLeaveDialog, kind_group);
  gtk_widget_class_bind_template_child (widget_class, PdLeaveDialog, times);
  gtk_widget_class_bind_template_child (widget_class, PdLeaveDialog, to);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_leave_dialog_init (PdLeaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_leave_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @person: whose it is
 * @leave: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_leave_dialog_new (GtkWindow     *parent,
                     PdWorkspace   *workspace,
                     PdPerson      *person,
                     const PdLeave *leave,
                     PdDay          today)
{
  PdLeaveDialog *self;
  gboolean       is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_PERSON (person), NULL);
  g_return_val_if_fail (leave != NULL, NULL);

  is_new = leave->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_LEAVE_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove This Leave"),
                       "subject", pd_person_get_name (person),
                       "title", is_new ? _ ("Add Leave") : _ ("Change Leave"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->leave = pd_leave_copy (leave);
  self->may_see_kind = pd_leave_is_kind_open_to (leave, pd_workspace_get_me (workspace));
  show_leave (self, today);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->from));

  return GTK_WIDGET (self);
}
