/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-outcome-dialog.h"

#include "pd-checks-group.h"
#include "pd-circle-words.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-time-entry.h"
#include "pd-typed-number.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

struct _PdCircleOutcomeDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdDateRow     *day;
  GtkSpinButton *minutes;
  AdwComboRow   *mode;
  PdChecksGroup *people;
  PdTimeEntry   *start;
  GtkWidget     *when;

  /* owned */
  PdCircle        *circle;
  GArray          *modes; /* (element-type PdMeetingMode): those that can be chosen */
  PdCircleSession *session;

  /* state */
  gboolean        is_shown;
  PdCircleOutcome outcome;
};

G_DEFINE_FINAL_TYPE (PdCircleOutcomeDialog, pd_circle_outcome_dialog, PD_TYPE_FORM_WINDOW)

static PdCircleSession *
create_moved (PdCircleOutcomeDialog *self)
{
  PdCircleSession *session = pd_circle_session_copy (self->session);
  guint            mode = adw_combo_row_get_selected (self->mode);

  session->id = PD_ID_NONE;
  session->is_pinned = FALSE;
  session->day = pd_date_row_get_day (self->day);
  session->start = pd_time_entry_get_minute (self->start);
  session->minutes = pd_typed_number (self->minutes);
  if (mode < self->modes->len)
    session->mode = g_array_index (self->modes, PdMeetingMode, mode);
  for (guint i = 0; i < session->seats->len; i++)
    {
      PdCircleSeat *seat = &g_array_index (session->seats, PdCircleSeat, i);

      seat->shift_id = PD_ID_NONE;
      seat->cut_from_id = PD_ID_NONE;
    }
  return session;
}

static gboolean
is_same_time (const PdCircleSession *session,
              const PdCircleSession *other)
{
  return session->day == other->day && session->start == other->start;
}

static gboolean
pd_circle_outcome_dialog_is_changed (PdFormWindow *form)
{
  PdCircleOutcomeDialog      *self = PD_CIRCLE_OUTCOME_DIALOG (form);
  g_autoptr (PdCircleSession) moved = NULL;
  g_autoptr (GArray)          come = NULL;

  if (self->outcome == PD_CIRCLE_OUTCOME_HELD)
    {
      come = pd_checks_group_dup_checked (self->people);
      return come->len != self->session->seats->len;
    }
  moved = create_moved (self);
  return !is_same_time (moved, self->session) || moved->minutes != self->session->minutes ||
         moved->mode != self->session->mode;
}

static gboolean
pd_circle_outcome_dialog_check (PdFormWindow *form,
                                GError      **error)
{
  PdCircleOutcomeDialog      *self = PD_CIRCLE_OUTCOME_DIALOG (form);
  g_autoptr (PdCircleSession) moved = NULL;
  g_autoptr (PdCircleSession) held = NULL;
  g_autoptr (GArray)          come = NULL;

  if (self->outcome == PD_CIRCLE_OUTCOME_HELD)
    {
      come = pd_checks_group_dup_checked (self->people);
      held = pd_circle_session_copy (self->session);
      pd_circle_session_hold (held, (const PdId *) (gpointer) come->data, come->len);
      return pd_circle_session_check (held, error);
    }
  moved = create_moved (self);
  if (is_same_time (moved, self->session))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Say to which day or time it is moved."));
      return FALSE;
    }
  return pd_circle_session_check (moved, error);
}

static gboolean
pd_circle_outcome_dialog_save (PdFormWindow *form,
                               GError      **error)
{
  PdCircleOutcomeDialog      *self = PD_CIRCLE_OUTCOME_DIALOG (form);
  PdWorkspace                *workspace = pd_form_window_get_workspace (form);
  g_autoptr (PdCircleSession) session = pd_circle_session_copy (self->session);
  g_autoptr (PdCircleSession) moved = NULL;
  g_autoptr (GArray)          come = NULL;

  if (self->outcome == PD_CIRCLE_OUTCOME_HELD)
    {
      come = pd_checks_group_dup_checked (self->people);
      return pd_workspace_hold_circle_session (workspace, session, (const PdId *) (gpointer) come->data, come->len,
                                               error);
    }
  moved = create_moved (self);
  return pd_workspace_move_circle_session (workspace, session, moved, error);
}

static void
changed_cb (PdCircleOutcomeDialog *self)
{
  if (self->is_shown)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
show_modes (PdCircleOutcomeDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (PdMeetingMode mode = PD_MEETING_FACE_TO_FACE; mode <= PD_MEETING_VIDEO; mode++)
    if ((self->circle->modes >> mode & 1) != 0 || mode == self->session->mode)
      {
        gtk_string_list_append (words, pd_meeting_mode_to_words (mode));
        g_array_append_val (self->modes, mode);
      }
  adw_combo_row_set_model (self->mode, G_LIST_MODEL (words));
  for (guint i = 0; i < self->modes->len; i++)
    if (g_array_index (self->modes, PdMeetingMode, i) == self->session->mode)
      adw_combo_row_set_selected (self->mode, i);
}

static void
show (PdCircleOutcomeDialog *self,
      PdDay                  today)
{
  g_autoptr (GHashTable) names = pd_circle_words_create_names (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), self->circle);

  for (guint i = 0; i < self->session->seats->len; i++)
    {
      PdId id = g_array_index (self->session->seats, PdCircleSeat, i).member_id;

      pd_checks_group_add (self->people, id, pd_circle_names_get (names, id), TRUE);
    }
  show_modes (self);
  g_object_set (self->day, "today", today, NULL);
  pd_date_row_set_day (self->day, self->session->day);
  pd_time_entry_set_minute (self->start, self->session->start);
  gtk_spin_button_set_value (self->minutes, self->session->minutes);
  gtk_widget_set_visible (GTK_WIDGET (self->people), self->outcome == PD_CIRCLE_OUTCOME_HELD);
  gtk_widget_set_visible (self->when, self->outcome == PD_CIRCLE_OUTCOME_MOVED);
}

static void
pd_circle_outcome_dialog_dispose (GObject *object)
{
  PD_CIRCLE_OUTCOME_DIALOG (object)->is_shown = FALSE;
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_OUTCOME_DIALOG);

  G_OBJECT_CLASS (pd_circle_outcome_dialog_parent_class)->dispose (object);
}

static void
pd_circle_outcome_dialog_finalize (GObject *object)
{
  PdCircleOutcomeDialog *self = PD_CIRCLE_OUTCOME_DIALOG (object);

  g_clear_pointer (&self->circle, pd_circle_free);
  g_array_unref (self->modes);
  g_clear_pointer (&self->session, pd_circle_session_free);

  G_OBJECT_CLASS (pd_circle_outcome_dialog_parent_class)->finalize (object);
}

static void
pd_circle_outcome_dialog_class_init (PdCircleOutcomeDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_circle_outcome_dialog_dispose;
  object_class->finalize = pd_circle_outcome_dialog_finalize;
  form_class->check = pd_circle_outcome_dialog_check;
  form_class->is_changed = pd_circle_outcome_dialog_is_changed;
  form_class->save = pd_circle_outcome_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_CHECKS_GROUP);
  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-outcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleOutcomeDialog, day);
  gtk_widget_class_bind_template_child (widget_class, PdCircleOutcomeDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, PdCircleOutcomeDialog, mode);
  gtk_widget_class_bind_template_child (widget_class, PdCircleOutcomeDialog, people);
  gtk_widget_class_bind_template_child (widget_class, PdCircleOutcomeDialog, start);
  gtk_widget_class_bind_template_child (widget_class, PdCircleOutcomeDialog, when);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_circle_outcome_dialog_init (PdCircleOutcomeDialog *self)
{
  self->modes = g_array_new (FALSE, FALSE, sizeof (PdMeetingMode));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_outcome_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: the circle
 * @session: one of its sessions, which is booked
 * @outcome: what became of it
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_circle_outcome_dialog_new (GtkWindow             *parent,
                              PdWorkspace           *workspace,
                              const PdCircle        *circle,
                              const PdCircleSession *session,
                              PdCircleOutcome        outcome,
                              PdDay                  today)
{
  PdCircleOutcomeDialog *self;
  g_autofree char       *time = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL && session != NULL, NULL);

  time = pd_circle_words_time (session->day, session->start, session->minutes, today);
  self = g_object_new (PD_TYPE_CIRCLE_OUTCOME_DIALOG,
                       "subject", time,
                       "title", outcome == PD_CIRCLE_OUTCOME_HELD ? _ ("A Session Was Held") : _ ("Move a Session"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->circle = pd_circle_copy (circle);
  self->session = pd_circle_session_copy (session);
  self->outcome = outcome;
  show (self, today);
  self->is_shown = TRUE;
  changed_cb (self);
  gtk_widget_grab_focus (outcome == PD_CIRCLE_OUTCOME_HELD ? GTK_WIDGET (self->people) : GTK_WIDGET (self->day));

  return GTK_WIDGET (self);
}
