/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-training-dialog.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-suggest-row.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdTrainingDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow    *done_on;
  PdDateRow    *expires_on;
  GtkSwitch    *is_needed;
  PdSuggestRow *name;

  /* owned */
  GPtrArray  *of_all; /* everybody's training, which a new one is like */
  PdTraining *training;
};

G_DEFINE_FINAL_TYPE (PdTrainingDialog, pd_training_dialog, PD_TYPE_FORM_WINDOW)

static PdTraining *
create_changed (PdTrainingDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  PdTraining      *training = pd_training_new (self->training->person_id,
                                               name,
                                               pd_date_row_get_day (self->done_on),
                                               pd_date_row_get_day (self->expires_on),
                                               gtk_switch_get_active (self->is_needed));

  training->id = self->training->id;
  return training;
}

static gboolean
pd_training_dialog_is_changed (PdFormWindow *form)
{
  PdTrainingDialog      *self = PD_TRAINING_DIALOG (form);
  g_autoptr (PdTraining) training = create_changed (self);

  return !pd_training_equal (training, self->training);
}

static gboolean
pd_training_dialog_check (PdFormWindow *form,
                          GError      **error)
{
  PdTrainingDialog      *self = PD_TRAINING_DIALOG (form);
  g_autoptr (PdTraining) training = create_changed (self);

  if (!pd_date_row_is_readable (self->done_on) || !pd_date_row_is_readable (self->expires_on))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("What is typed as a day is none."));
      return FALSE;
    }
  return pd_training_check (training, error);
}

static gboolean
pd_training_dialog_save (PdFormWindow *form,
                         GError      **error)
{
  g_autoptr (PdTraining) training = create_changed (PD_TRAINING_DIALOG (form));

  return pd_workspace_save_training (pd_form_window_get_workspace (form), training, error);
}

static gboolean
pd_training_dialog_remove (PdFormWindow *form,
                           GError      **error)
{
  return pd_workspace_remove_training (pd_form_window_get_workspace (form),
                                       PD_TRAINING_DIALOG (form)->training,
                                       error);
}

/* What is needed of one is needed of all, until somebody says otherwise. */
static void
name_changed_cb (PdTrainingDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  gboolean         is_new = self->training != NULL && self->training->id == PD_ID_NONE;

  for (guint i = 0; is_new && i < self->of_all->len; i++)
    {
      const PdTraining *other = g_ptr_array_index (self->of_all, i);

      if (g_str_equal (other->name, name))
        gtk_switch_set_active (self->is_needed, other->is_needed);
    }
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
suggest_names (PdTrainingDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->of_all->len; i++)
    g_ptr_array_add (names, ((PdTraining *) g_ptr_array_index (self->of_all, i))->name);
  pd_suggest_row_set_names (self->name, names);
}

static void
show_training (PdTrainingDialog *self,
               PdDay             today)
{
  g_object_set (self->done_on, "today", today, NULL);
  g_object_set (self->expires_on, "today", today, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->training->name);
  pd_date_row_set_day (self->done_on, self->training->done_on);
  pd_date_row_set_day (self->expires_on, self->training->expires_on);
  gtk_switch_set_active (self->is_needed, self->training->is_needed);
}

static void
pd_training_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_TRAINING_DIALOG);

  G_OBJECT_CLASS (pd_training_dialog_parent_class)->dispose (object);
}

static void
pd_training_dialog_finalize (GObject *object)
{
  PdTrainingDialog *self = PD_TRAINING_DIALOG (object);

  g_clear_pointer (&self->of_all, g_ptr_array_unref);
  g_clear_pointer (&self->training, pd_training_free);

  G_OBJECT_CLASS (pd_training_dialog_parent_class)->finalize (object);
}

static void
pd_training_dialog_class_init (PdTrainingDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_training_dialog_dispose;
  object_class->finalize = pd_training_dialog_finalize;
  form_class->check = pd_training_dialog_check;
  form_class->is_changed = pd_training_dialog_is_changed;
  form_class->remove = pd_training_dialog_remove;
  form_class->save = pd_training_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_SUGGEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-training-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdTrainingDialog, done_on);
  gtk_widget_class_bind_template_child (widget_class, PdTrainingDialog, expires_on);
  gtk_widget_class_bind_template_child (widget_class, PdTrainingDialog, is_needed);
  gtk_widget_class_bind_template_child (widget_class, PdTrainingDialog, name);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_training_dialog_init (PdTrainingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_training_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @person: whose it is
 * @training: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_training_dialog_new (GtkWindow        *parent,
                        PdWorkspace      *workspace,
                        PdPerson         *person,
                        const PdTraining *training,
                        PdDay             today)
{
  PdTrainingDialog *self;
  gboolean          is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_PERSON (person), NULL);
  g_return_val_if_fail (training != NULL, NULL);

  is_new = training->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_TRAINING_DIALOG,
                       "remove-label", is_new ? NULL : _ ("_Remove This Training"),
                       "subject", pd_person_get_name (person),
                       "title", is_new ? _ ("Add Training or a Check") : _ ("Change Training or a Check"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->of_all = pd_workspace_list_training (workspace, NULL, NULL);
  if (self->of_all == NULL)
    self->of_all = g_ptr_array_new ();
  self->training = pd_training_copy (training);
  suggest_names (self);
  show_training (self, today);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
