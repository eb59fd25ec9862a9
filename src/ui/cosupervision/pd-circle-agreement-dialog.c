/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-agreement-dialog.h"

#include "pd-agreement-text.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-workspace-circles.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

struct _PdCircleAgreementDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkWidget           *agree_button;
  AdwPreferencesGroup *agreed;
  AdwPreferencesGroup *earlier;
  AdwEntryRow         *place;
  PdDateRow           *review_on;
  GtkBox              *texts;

  /* owned */
  GtkTextBuffer          *buffers[PD_SUPERVISION_N_TEXTS]; /* of what a group is asked */
  PdCircle               *circle;
  PdSupervisionAgreement *kept;     /* what holds, or an empty one */
  GPtrArray              *versions; /* (element-type PdSupervisionAgreement) */

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleAgreementDialog, pd_circle_agreement_dialog, PD_TYPE_FORM_WINDOW)

/* What the form says, over what holds. */
static PdSupervisionAgreement *
create_changed (PdCircleAgreementDialog *self)
{
  PdSupervisionAgreement *agreement = pd_supervision_agreement_copy (self->kept);
  g_autofree char        *place = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->place))));

  pd_supervision_agreement_set_place (agreement, place);
  agreement->review_on = pd_date_row_get_day (self->review_on);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    {
      g_autofree char *text = NULL;
      GtkTextIter      start, end;

      if (self->buffers[i] == NULL)
        continue;
      gtk_text_buffer_get_bounds (self->buffers[i], &start, &end);
      text = g_strstrip (gtk_text_buffer_get_text (self->buffers[i], &start, &end, FALSE));
      pd_supervision_agreement_set_text (agreement, i, text);
    }
  return agreement;
}

static gboolean
pd_circle_agreement_dialog_is_changed (PdFormWindow *form)
{
  PdCircleAgreementDialog           *self = PD_CIRCLE_AGREEMENT_DIALOG (form);
  g_autoptr (PdSupervisionAgreement) agreement = create_changed (self);

  return !pd_supervision_agreement_equal (agreement, self->kept);
}

static gboolean
pd_circle_agreement_dialog_check (PdFormWindow *form,
                                  GError      **error)
{
  PdCircleAgreementDialog *self = PD_CIRCLE_AGREEMENT_DIALOG (form);

  if (pd_date_row_is_readable (self->review_on))
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("What is typed as a day is none."));
  return FALSE;
}

static gboolean
pd_circle_agreement_dialog_save (PdFormWindow *form,
                                 GError      **error)
{
  PdCircleAgreementDialog           *self = PD_CIRCLE_AGREEMENT_DIALOG (form);
  g_autoptr (PdSupervisionAgreement) agreement = create_changed (self);

  return pd_workspace_agree_circle (pd_form_window_get_workspace (form), self->circle, agreement, self->today, error);
}

static const char *
get_name (PdCircleAgreementDialog *self,
          PdId                     person_id)
{
  PdPerson *person = pd_workspace_get_person (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), person_id);

  return person != NULL ? pd_person_get_name (person) : _ ("Somebody not listed");
}

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
show_agreed (PdCircleAgreementDialog *self)
{
  PdPerson *me = pd_workspace_get_me (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));
  gboolean  is_mine = FALSE;

  for (guint i = 0; i < self->kept->member_ids->len; i++)
    {
      PdId             person_id = g_array_index (self->kept->member_ids, PdId, i);
      PdDay            day = pd_supervision_agreement_get_consent (self->kept, person_id);
      g_autofree char *words = day != PD_DAY_NONE ? pd_day_to_words (day) : g_strdup (_ ("Not yet"));

      is_mine |= me != NULL && person_id == pd_person_get_id (me) && day == PD_DAY_NONE;
      adw_preferences_group_add (self->agreed, create_row (get_name (self, person_id), words));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), self->kept->member_ids->len > 0);
  gtk_widget_set_visible (self->agree_button, is_mine);
}

static void
add_text (PdCircleAgreementDialog *self,
          PdSupervisionText        which)
{
  self->buffers[which] = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_text (self->buffers[which], self->kept->texts[which], -1);
  gtk_box_append (self->texts, pd_agreement_text_new (which, self->buffers[which]));
  g_signal_connect_object (self->buffers[which], "changed", G_CALLBACK (pd_form_window_update), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_version (const PdSupervisionAgreement *agreement,
                guint                         version)
{
  GtkWidget       *row = adw_expander_row_new ();
  g_autofree char *title = g_strdup_printf (_ ("Version %u"), version);
  g_autofree char *from = pd_day_to_words (agreement->started_on);
  g_autofree char *to = pd_day_to_words (agreement->ended_on);
  /* Translators: the first day and the last day */
  g_autofree char *span = g_strdup_printf (C_ ("agreement", "%1$s to %2$s"), from, to);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), span);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    if (*agreement->texts[i] != '\0')
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_row (pd_supervision_text_to_words (i), agreement->texts[i]));
  return row;
}

static void
show_earlier (PdCircleAgreementDialog *self)
{
  for (guint i = self->versions->len; i > 1; i--)
    adw_preferences_group_add (self->earlier, create_version (g_ptr_array_index (self->versions, i - 2), i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), self->versions->len > 1);
}

static void
show (PdCircleAgreementDialog *self)
{
  show_agreed (self);
  g_object_set (self->review_on, "today", self->today, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->place), self->kept->place);
  pd_date_row_set_day (self->review_on, self->kept->review_on);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    if (pd_supervision_text_is_for (i, PD_SUPERVISION_GROUP))
      add_text (self, i);
  show_earlier (self);
}

/* What is written in the form is another matter, and asked about when it closes. */
static void
agree_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PdCircleAgreementDialog *self = PD_CIRCLE_AGREEMENT_DIALOG (widget);
  g_autoptr (GError)       error = NULL;
  gboolean                 is_done;

  is_done = pd_workspace_agree_supervision (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), self->kept, self->today,
                                            &error);
  pd_form_window_end (PD_FORM_WINDOW (self), is_done, error);
}

static void
pd_circle_agreement_dialog_dispose (GObject *object)
{
  PdCircleAgreementDialog *self = PD_CIRCLE_AGREEMENT_DIALOG (object);

  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_AGREEMENT_DIALOG);
  for (guint i = 0; i < PD_SUPERVISION_N_TEXTS; i++)
    g_clear_object (&self->buffers[i]);

  G_OBJECT_CLASS (pd_circle_agreement_dialog_parent_class)->dispose (object);
}

static void
pd_circle_agreement_dialog_finalize (GObject *object)
{
  PdCircleAgreementDialog *self = PD_CIRCLE_AGREEMENT_DIALOG (object);

  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->kept, pd_supervision_agreement_free);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_circle_agreement_dialog_parent_class)->finalize (object);
}

static void
pd_circle_agreement_dialog_class_init (PdCircleAgreementDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_circle_agreement_dialog_dispose;
  object_class->finalize = pd_circle_agreement_dialog_finalize;
  form_class->check = pd_circle_agreement_dialog_check;
  form_class->is_changed = pd_circle_agreement_dialog_is_changed;
  form_class->save = pd_circle_agreement_dialog_save;

  g_type_ensure (PD_TYPE_DATE_ROW);
  gtk_widget_class_install_action (widget_class, "agreement.agree", NULL, agree_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleAgreementDialog, agree_button);
  gtk_widget_class_bind_template_child (widget_class, PdCircleAgreementDialog, agreed);
  gtk_widget_class_bind_template_child (widget_class, PdCircleAgreementDialog, earlier);
  gtk_widget_class_bind_template_child (widget_class, PdCircleAgreementDialog, place);
  gtk_widget_class_bind_template_child (widget_class, PdCircleAgreementDialog, review_on);
  gtk_widget_class_bind_template_child (widget_class, PdCircleAgreementDialog, texts);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
}

static void
pd_circle_agreement_dialog_init (PdCircleAgreementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_agreement_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: whose agreement it is
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in with what holds
 */
GtkWidget *
pd_circle_agreement_dialog_new (GtkWindow      *parent,
                                PdWorkspace    *workspace,
                                const PdCircle *circle,
                                PdDay           today)
{
  PdCircleAgreementDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  self = g_object_new (PD_TYPE_CIRCLE_AGREEMENT_DIALOG, "title", _ ("What the Circle Agreed"), "subject", circle->name,
                       "transient-for", parent, "workspace", workspace, NULL);
  self->circle = pd_circle_copy (circle);
  self->today = today;
  self->versions = pd_workspace_list_circle_agreements (workspace, circle, NULL);
  if (self->versions == NULL)
    self->versions = g_ptr_array_new ();
  if (self->versions->len > 0)
    self->kept = pd_supervision_agreement_copy (g_ptr_array_index (self->versions, self->versions->len - 1));
  else
    self->kept = pd_supervision_agreement_new (PD_SUPERVISION_CO_SUPERVISION, PD_ID_NONE, today);
  show (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->place));
  return GTK_WIDGET (self);
}
