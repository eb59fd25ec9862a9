/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-session-dialog-private.h"

#include "pd-error.h"
#include "pd-session-clash.h"
#include "pd-supervision-words.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PdSessionDialog, pd_session_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_stripped (gpointer editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (editable))));
}

static PdId
get_by (PdSessionDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->by);

  return selected < self->parties->len ? g_array_index (self->parties, PdId, selected) : PD_ID_NONE;
}

static void
take_when (PdSessionDialog *self,
           PdSession       *session)
{
  g_autofree char *place = dup_stripped (self->place);

  gtk_spin_button_update (self->minutes);
  session->day = pd_date_row_get_day (self->day);
  session->start = pd_time_entry_get_minute (self->start);
  session->minutes = gtk_spin_button_get_value_as_int (self->minutes);
  session->mode = (PdMeetingMode) adw_combo_row_get_selected (self->mode);
  pd_session_set_place (session, place);
}

/* What the form says; what can't be read leaves something that can't be kept. */
static PdSession *
create_changed (PdSessionDialog *self)
{
  PdSession         *session = pd_session_copy (self->shown);
  g_autoptr (GArray) present = pd_checks_group_dup_checked (self->present);
  g_autofree char   *why = dup_stripped (self->why);

  if (pd_session_dialog_asks_when (self))
    take_when (self, session);
  if (self->act == PD_SESSION_HOLD)
    pd_session_hold (session, (const PdId *) (gpointer) present->data, present->len);
  else if (self->act == PD_SESSION_CANCEL)
    pd_session_cancel (session, get_by (self), why);
  return session;
}

static gboolean
is_same_time (const PdSession *session,
              const PdSession *other)
{
  return session->day == other->day && session->start == other->start;
}

static gboolean
pd_session_dialog_is_changed (PdFormWindow *form)
{
  PdSessionDialog      *self = PD_SESSION_DIALOG (form);
  g_autoptr (PdSession) session = create_changed (self);
  g_autofree char      *why = dup_stripped (self->why);

  if (pd_session_dialog_asks_why (self) && *why != '\0')
    return TRUE;
  return pd_session_dialog_asks_when (self) && (!is_same_time (session, self->shown) || session->minutes != self->shown->minutes ||
                                                session->mode != self->shown->mode || !g_str_equal (session->place, self->shown->place));
}

static gboolean
pd_session_dialog_check (PdFormWindow *form,
                         GError      **error)
{
  PdSessionDialog      *self = PD_SESSION_DIALOG (form);
  g_autoptr (PdSession) session = create_changed (self);

  if (self->act == PD_SESSION_MOVE && is_same_time (session, self->shown))
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Say to which day or time it is moved."));
      return FALSE;
    }
  return pd_session_check (session, error);
}

static gboolean
book (PdSessionDialog *self,
      PdSession       *session,
      GError         **error)
{
  g_autoptr (PdSession) cancelled = self->session->id != PD_ID_NONE ? pd_session_copy (self->session) : NULL;

  return pd_workspace_book_session (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), self->agreement, session,
                                    cancelled, error);
}

static gboolean
move (PdSessionDialog *self,
      PdSession       *session,
      GError         **error)
{
  g_autoptr (PdSession) moved = pd_session_copy (self->session);
  g_autofree char      *why = dup_stripped (self->why);

  session->id = PD_ID_NONE;
  session->shift_id = PD_ID_NONE;
  return pd_workspace_move_session (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), self->agreement, moved,
                                    session, get_by (self), why, error);
}

static gboolean
do_act (PdSessionDialog *self,
        PdSession       *session,
        GError         **error)
{
  PdWorkspace          *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (GArray)    present = pd_checks_group_dup_checked (self->present);
  g_autoptr (PdSession) kept = NULL;

  switch (self->act)
    {
    case PD_SESSION_BOOK:
      return book (self, session, error);
    case PD_SESSION_HOLD:
      return pd_workspace_hold_session (workspace, session, (const PdId *) (gpointer) present->data, present->len,
                                        error);
    case PD_SESSION_MOVE:
      return move (self, session, error);
    case PD_SESSION_CANCEL:
    default:
      kept = pd_session_copy (self->session);
      return pd_workspace_cancel_session (workspace, kept, session->by, session->why, error);
    }
}

static gboolean
pd_session_dialog_save (PdFormWindow *form,
                        GError      **error)
{
  PdSessionDialog      *self = PD_SESSION_DIALOG (form);
  g_autoptr (PdSession) session = create_changed (self);

  if (!do_act (self, session, error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, session->id);
  return TRUE;
}

static void
show_clash (PdSessionDialog *self)
{
  g_autoptr (PdSession) session = create_changed (self);
  g_autofree char      *words = NULL;

  if (self->act == PD_SESSION_BOOK || self->act == PD_SESSION_MOVE)
    words = pd_session_clash_to_words (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), self->agreement, session,
                                       self->act == PD_SESSION_MOVE ? self->session : NULL);
  gtk_label_set_label (self->clash, words != NULL ? words : "");
  gtk_widget_set_visible (self->clash_box, words != NULL && *words != '\0');
}

/* Something in the form says something else. */
void
pd_session_dialog_changed (PdSessionDialog *self)
{
  if (self->shown == NULL)
    return;
  show_clash (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_session_dialog_dispose (GObject *object)
{
  PdSessionDialog *self = PD_SESSION_DIALOG (object);

  /* What is in the form changes once more when it goes. */
  g_clear_pointer (&self->shown, pd_session_free);
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_SESSION_DIALOG);

  G_OBJECT_CLASS (pd_session_dialog_parent_class)->dispose (object);
}

static void
pd_session_dialog_finalize (GObject *object)
{
  PdSessionDialog *self = PD_SESSION_DIALOG (object);

  g_clear_pointer (&self->agreement, pd_supervision_agreement_free);
  g_clear_pointer (&self->parties, g_array_unref);
  g_clear_pointer (&self->session, pd_session_free);

  G_OBJECT_CLASS (pd_session_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/supervision/pd-session-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, by);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, clash);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, clash_box);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, mode);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, place);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, present);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, start);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, when);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, why);
  gtk_widget_class_bind_template_child (widget_class, PdSessionDialog, why_group);
  gtk_widget_class_bind_template_callback (widget_class, pd_session_dialog_changed);
}

static void
pd_session_dialog_class_init (PdSessionDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_session_dialog_dispose;
  object_class->finalize = pd_session_dialog_finalize;
  form_class->check = pd_session_dialog_check;
  form_class->is_changed = pd_session_dialog_is_changed;
  form_class->save = pd_session_dialog_save;
  form_class->saves_unchanged = TRUE;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", PD_TYPE_SESSION_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (PD_TYPE_CHECKS_GROUP);
  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_SUGGEST_ROW);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pd_session_dialog_init (PdSessionDialog *self)
{
  self->parties = g_array_new (FALSE, FALSE, sizeof (PdId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (PdSessionAct act)
{
  switch (act)
    {
    case PD_SESSION_HOLD:
      return _ ("A Session Was Held");
    case PD_SESSION_MOVE:
      return _ ("Move a Session");
    case PD_SESSION_CANCEL:
      return _ ("Cancel a Session");
    case PD_SESSION_BOOK:
    default:
      return _ ("Book a Session");
    }
}

/* The form of a booking says when the new one is, not when the old one was to be: on the
 * next working day, to begin with. */
static PdSession *
create_shown (PdSessionDialog *self,
              const PdSession *session,
              PdDay            today)
{
  PdDay      day = pd_supervision_due_get_working_day (MAX (session->day, today) + 1);
  PdSession *shown;

  if (self->act != PD_SESSION_BOOK || session->id == PD_ID_NONE)
    return pd_session_copy (session);
  shown = pd_session_new (self->agreement, day, session->start);
  shown->mode = session->mode;
  shown->minutes = session->minutes;
  pd_session_set_place (shown, session->place);
  return shown;
}

static void
take_agreement (PdSessionDialog              *self,
                const PdSupervisionAgreement *agreement)
{
  self->agreement = pd_supervision_agreement_copy (agreement);
  if (agreement->supervisor_id != PD_ID_NONE)
    g_array_append_val (self->parties, agreement->supervisor_id);
  g_array_append_vals (self->parties, agreement->member_ids->data, agreement->member_ids->len);
}

/**
 * pd_session_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @act: what becomes of it
 * @agreement: the supervision agreement that it is under
 * @session: which; to be booked, one without a row that says when, or one that was
 *   cancelled and whose place another takes
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_session_dialog_new (GtkWindow                    *parent,
                       PdWorkspace                  *workspace,
                       PdSessionAct                  act,
                       const PdSupervisionAgreement *agreement,
                       const PdSession              *session,
                       PdDay                         today)
{
  PdSessionDialog *self;
  g_autofree char *subject = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (agreement != NULL && session != NULL, NULL);

  subject = pd_supervision_words_people (workspace, agreement->member_ids, PD_ID_NONE);
  self = g_object_new (PD_TYPE_SESSION_DIALOG, "subject", subject, "title", get_title (act), "transient-for", parent,
                       "workspace", workspace, NULL);
  self->act = act;
  take_agreement (self, agreement);
  self->session = pd_session_copy (session);
  pd_session_dialog_show_choices (self);
  self->shown = create_shown (self, session, today);
  pd_session_dialog_show (self, today);
  pd_session_dialog_changed (self);
  gtk_widget_grab_focus (act == PD_SESSION_CANCEL ? GTK_WIDGET (self->why) : GTK_WIDGET (self->day));

  return GTK_WIDGET (self);
}
