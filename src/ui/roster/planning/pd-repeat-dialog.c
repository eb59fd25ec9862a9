/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-repeat-dialog.h"

#include "pd-act-dialog.h"
#include "pd-repetition-group.h"
#include "pd-workspace-roster-acts.h"

#include <glib/gi18n-lib.h>

struct _PdRepeatDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdRepetitionGroup *repetition;

  /* owned */
  PdShift *shift;
};

G_DEFINE_FINAL_TYPE (PdRepeatDialog, pd_repeat_dialog, PD_TYPE_FORM_WINDOW)

static PdRosterAct *
plan (PdRepeatDialog *self,
      GError        **error)
{
  PdRepetition repetition = pd_repetition_group_get_repetition (self->repetition);

  return pd_workspace_plan_repeating (pd_form_window_get_workspace (PD_FORM_WINDOW (self)),
                                      self->shift,
                                      &repetition,
                                      error);
}

static void
changed_cb (PdRepeatDialog *self)
{
  g_autoptr (PdRosterAct) act = NULL;

  if (self->shift == NULL)
    return;
  act = pd_repetition_group_check (self->repetition, NULL) ? plan (self, NULL) : NULL;
  pd_repetition_group_show_proposals (self->repetition, act != NULL ? act->proposals : NULL);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static gboolean
pd_repeat_dialog_is_changed (PdFormWindow *form)
{
  return !pd_repetition_group_is_as_proposed (PD_REPEAT_DIALOG (form)->repetition);
}

static gboolean
pd_repeat_dialog_check (PdFormWindow *form,
                        GError      **error)
{
  return pd_repetition_group_check (PD_REPEAT_DIALOG (form)->repetition, error);
}

static gboolean
pd_repeat_dialog_save (PdFormWindow *form,
                       GError      **error)
{
  PdRepeatDialog         *self = PD_REPEAT_DIALOG (form);
  PdWorkspace            *workspace = pd_form_window_get_workspace (form);
  g_autoptr (PdRosterAct) act = plan (self, error);
  GtkWindow              *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (act == NULL)
    return FALSE;
  if (!pd_act_dialog_is_needed (act))
    return pd_workspace_do_roster_act (workspace, act, NULL, error);
  gtk_window_present (GTK_WINDOW (pd_act_dialog_new (parent,
                                                     workspace,
                                                     g_steal_pointer (&act),
                                                     _ ("Repeat the Shift"),
                                                     /* Translators: a button that adds the shifts that are ticked */
                                                     _ ("_Add"))));
  return TRUE;
}

static void
pd_repeat_dialog_dispose (GObject *object)
{
  g_clear_object (&PD_REPEAT_DIALOG (object)->shift);
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_REPEAT_DIALOG);

  G_OBJECT_CLASS (pd_repeat_dialog_parent_class)->dispose (object);
}

static void
pd_repeat_dialog_class_init (PdRepeatDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_repeat_dialog_dispose;
  form_class->check = pd_repeat_dialog_check;
  form_class->is_changed = pd_repeat_dialog_is_changed;
  form_class->save = pd_repeat_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_REPETITION_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-repeat-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRepeatDialog, repetition);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_repeat_dialog_init (PdRepeatDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_repeat_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @shift: the first of the shifts, which is there already
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_repeat_dialog_new (GtkWindow   *parent,
                      PdWorkspace *workspace,
                      PdShift     *shift,
                      PdDay        today)
{
  PdRepeatDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (shift), NULL);

  self = g_object_new (PD_TYPE_REPEAT_DIALOG,
                       "title", _ ("Repeat the Shift"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->shift = g_object_ref (shift);
  g_object_set (self->repetition, "today", today, NULL);
  pd_repetition_group_set_first (self->repetition, pd_shift_get_day (shift));
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->repetition));

  return GTK_WIDGET (self);
}
