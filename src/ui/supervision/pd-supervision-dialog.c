/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-dialog-private.h"

#include "pd-error.h"
#include "pd-supervision-words.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdSupervisionDialog, pd_supervision_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_group (PdSupervisionDialog *self)
{
  return adw_combo_row_get_selected (self->form) == PD_SUPERVISION_GROUP;
}

/* After the people who can be chosen: somebody from outside, then nobody. */
static gboolean
is_outside (PdSupervisionDialog *self)
{
  return adw_combo_row_get_selected (self->supervisor) == self->person_ids->len;
}

static PdId
get_person_id (PdSupervisionDialog *self,
               AdwComboRow         *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < self->person_ids->len ? g_array_index (self->person_ids, PdId, selected) : PD_ID_NONE;
}

static char *
dup_stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

/* Those who belonged to it stay in their order: that they do is no change. */
static void
take_members (PdSupervisionDialog    *self,
              PdSupervisionAgreement *agreement)
{
  const GArray *before = self->agreement->member_ids;

  for (guint i = 0; i < before->len; i++)
    if (pd_checks_group_is_checked (self->members, g_array_index (before, PdId, i)))
      pd_supervision_agreement_add_member (agreement, g_array_index (before, PdId, i));
  for (guint i = 0; i < self->person_ids->len; i++)
    if (pd_checks_group_is_checked (self->members, g_array_index (self->person_ids, PdId, i)))
      pd_supervision_agreement_add_member (agreement, g_array_index (self->person_ids, PdId, i));
}

static void
take_people (PdSupervisionDialog    *self,
             PdSupervisionAgreement *agreement)
{
  g_autofree char *outside_name = dup_stripped (self->outside_name);
  PdId             member_id = get_person_id (self, self->member);

  agreement->kind = (PdSupervisionKind) adw_combo_row_get_selected (self->kind);
  agreement->form = (PdSupervisionForm) adw_combo_row_get_selected (self->form);
  agreement->supervisor_id = get_person_id (self, self->supervisor);
  pd_supervision_agreement_set_outside_name (agreement, is_outside (self) ? outside_name : NULL);
  g_array_set_size (agreement->member_ids, 0);
  if (is_group (self))
    take_members (self, agreement);
  else if (member_id != PD_ID_NONE)
    pd_supervision_agreement_add_member (agreement, member_id);
}

static void
take_sessions (PdSupervisionDialog    *self,
               PdSupervisionAgreement *agreement)
{
  g_autofree char *place = dup_stripped (self->place);

  gtk_spin_button_update (self->days_between);
  gtk_spin_button_update (self->minutes);
  agreement->days_between = gtk_spin_button_get_value_as_int (self->days_between);
  agreement->minutes = gtk_spin_button_get_value_as_int (self->minutes);
  agreement->mode = (PdMeetingMode) adw_combo_row_get_selected (self->mode);
  agreement->is_paid = gtk_switch_get_active (self->paid);
  pd_supervision_agreement_set_place (agreement, place);
  agreement->started_on = pd_date_row_get_day (self->started_on);
  agreement->review_on = pd_date_row_get_day (self->review_on);
  agreement->ended_on = pd_date_row_get_day (self->ended_on);
}

/* What a group alone is asked for says nothing in another form. */
static void
take_texts (PdSupervisionDialog    *self,
            PdSupervisionAgreement *agreement)
{
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      g_autofree char *text = NULL;
      GtkTextIter      start, end;

      gtk_text_buffer_get_bounds (self->buffers[i], &start, &end);
      if (pd_supervision_text_is_for (i, agreement->form))
        text = g_strstrip (gtk_text_buffer_get_text (self->buffers[i], &start, &end, FALSE));
      pd_supervision_agreement_set_text (agreement, i, text);
    }
}

/* What the form says; what can't be read leaves something that can't be kept. */
static PdSupervisionAgreement *
create_changed (PdSupervisionDialog *self)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_copy (self->agreement);

  take_people (self, agreement);
  take_sessions (self, agreement);
  take_texts (self, agreement);
  return agreement;
}

static gboolean
pd_supervision_dialog_is_changed (PdFormWindow *form)
{
  PdSupervisionDialog               *self = PD_SUPERVISION_DIALOG (form);
  g_autoptr (PdSupervisionAgreement) agreement = create_changed (self);

  return !pd_supervision_agreement_equal (agreement, self->agreement);
}

static gboolean
pd_supervision_dialog_check (PdFormWindow *form,
                             GError      **error)
{
  PdSupervisionDialog               *self = PD_SUPERVISION_DIALOG (form);
  g_autoptr (PdSupervisionAgreement) agreement = create_changed (self);

  if (!pd_date_row_is_readable (self->review_on) || !pd_date_row_is_readable (self->ended_on))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("What is typed as a day is none."));
      return FALSE;
    }
  /* Whoever agreed and is no party any more is asked no more; see pd_workspace_save_supervision(). */
  g_array_set_size (agreement->consents, 0);
  return pd_supervision_agreement_check (agreement, error);
}

static gboolean
pd_supervision_dialog_save (PdFormWindow *form,
                            GError      **error)
{
  PdSupervisionDialog               *self = PD_SUPERVISION_DIALOG (form);
  g_autoptr (PdSupervisionAgreement) agreement = create_changed (self);

  /* A new one is an act, also as it was proposed. */
  if (agreement->id != PD_ID_NONE && pd_supervision_agreement_equal (agreement, self->agreement))
    return TRUE;
  if (!pd_workspace_save_supervision (pd_form_window_get_workspace (form), agreement, error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, agreement->id);
  return TRUE;
}

static void
update_form (PdSupervisionDialog          *self,
             const PdSupervisionAgreement *agreement)
{
  g_autofree char *rhythm = pd_supervision_rhythm_to_words (agreement->days_between);

  adw_action_row_set_subtitle (self->days_row, rhythm);
  gtk_widget_set_visible (GTK_WIDGET (self->outside_name), is_outside (self));
  gtk_widget_set_visible (GTK_WIDGET (self->member), !is_group (self));
  gtk_widget_set_visible (GTK_WIDGET (self->members), is_group (self));
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    gtk_widget_set_visible (self->text_boxes[i], pd_supervision_text_is_for (i, agreement->form));
  pd_supervision_dialog_show_warning (self, agreement);
}

/**
 * pd_supervision_dialog_changed:
 * @self: a form in which something says something else
 */
void
pd_supervision_dialog_changed (PdSupervisionDialog *self)
{
  g_autoptr (PdSupervisionAgreement) agreement = NULL;

  if (!self->is_shown)
    return;
  agreement = create_changed (self);
  update_form (self, agreement);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_supervision_dialog_dispose (GObject *object)
{
  PdSupervisionDialog *self = PD_SUPERVISION_DIALOG (object);

  self->is_shown = FALSE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_SUPERVISION_DIALOG);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    g_clear_object (&self->buffers[i]);

  G_OBJECT_CLASS (pd_supervision_dialog_parent_class)->dispose (object);
}

static void
pd_supervision_dialog_finalize (GObject *object)
{
  PdSupervisionDialog *self = PD_SUPERVISION_DIALOG (object);

  g_clear_pointer (&self->agreement, pd_supervision_agreement_free);
  g_clear_pointer (&self->agreements, g_ptr_array_unref);
  g_clear_pointer (&self->person_ids, g_array_unref);

  G_OBJECT_CLASS (pd_supervision_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-supervision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, days_between);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, days_group);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, ended_on);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, member);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, members);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, mode);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, outside_name);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, paid);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, place);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, review_on);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, started_on);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, supervisor);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, texts);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, PdSupervisionDialog, warning_box);
  gtk_widget_class_bind_template_callback (widget_class, pd_supervision_dialog_changed);
}

static void
pd_supervision_dialog_class_init (PdSupervisionDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_supervision_dialog_dispose;
  object_class->finalize = pd_supervision_dialog_finalize;
  form_class->check = pd_supervision_dialog_check;
  form_class->is_changed = pd_supervision_dialog_is_changed;
  form_class->save = pd_supervision_dialog_save;
  form_class->saves_unchanged = TRUE;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_SUPERVISION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (PD_TYPE_CHECKS_GROUP);
  g_type_ensure (PD_TYPE_DATE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pd_supervision_dialog_init (PdSupervisionDialog *self)
{
  self->person_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_supervision_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @agreement: what to change; one without a row is new
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_supervision_dialog_new (GtkWindow                    *parent,
                           PdWorkspace                  *workspace,
                           const PdSupervisionAgreement *agreement,
                           PdDay                         today)
{
  PdSupervisionDialog *self;
  gboolean             is_new;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  is_new = agreement->id == PD_ID_NONE;
  self = g_object_new (PD_TYPE_SUPERVISION_DIALOG,
                       "title", is_new ? _ ("New Supervision Agreement") : _ ("Change an Agreement"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->agreement = pd_supervision_agreement_copy (agreement);
  self->agreements = pd_workspace_list_supervision (workspace, NULL, NULL);
  self->today = today;
  pd_supervision_dialog_show_choices (self);
  pd_supervision_dialog_show (self);
  self->is_shown = TRUE;
  pd_supervision_dialog_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));

  return GTK_WIDGET (self);
}

/**
 * pd_supervision_dialog_end_on:
 * @self: the form of an agreement that is kept
 * @day: the last day that it is to hold
 *
 * Proposes to end it.
 */
void
pd_supervision_dialog_end_on (PdSupervisionDialog *self,
                              PdDay                day)
{
  g_return_if_fail (PD_IS_SUPERVISION_DIALOG (self));

  pd_date_row_set_day (self->ended_on, day);
  gtk_widget_grab_focus (GTK_WIDGET (self->ended_on));
}
