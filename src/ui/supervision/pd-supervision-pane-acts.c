/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-pane-private.h"

#include "pd-hand-over-dialog.h"
#include "pd-session-list.h"
#include "pd-supervision-dialog.h"
#include "pd-workspace-supervision.h"

#include <glib/gi18n-lib.h>

/* What can be done from the record: each by a key and a button. */

static GtkWindow *
get_window (PdSupervisionPane *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/**
 * pd_supervision_pane_tell:
 * @self: a record
 * @error: why something was not done
 *
 * Says so in passing.
 */
void
pd_supervision_pane_tell (PdSupervisionPane *self,
                          const GError      *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

/* Another time is offered at once, so that it is not forgotten. */
static void
cancelled_cb (PdSupervisionPane *self,
              gint64             session_id)
{
  const PdSession *session = pd_supervision_pane_find_session (self, session_id);

  if (session != NULL && session->state == PD_SESSION_CANCELLED)
    pd_supervision_pane_present_session (self, PD_SESSION_BOOK, session);
}

/**
 * pd_supervision_pane_present_session:
 * @self: a record
 * @act: what becomes of a session
 * @session: which
 *
 * Opens the form for it.
 */
void
pd_supervision_pane_present_session (PdSupervisionPane *self,
                                     PdSessionAct       act,
                                     const PdSession   *session)
{
  GtkWidget *dialog = pd_session_dialog_new (get_window (self), self->part.workspace, act,
                                             pd_supervision_pane_get_agreement (self), session, self->part.today);

  if (act == PD_SESSION_CANCEL)
    g_signal_connect_object (dialog, "saved", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
book_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdSupervisionPane      *self = PD_SUPERVISION_PANE (widget);
  const PdSupervisionDue *due = pd_supervision_item_get_due (self->item);
  PdDay                   day = due != NULL && due->due_on > self->part.today ? due->due_on : self->part.today + 1;
  g_autoptr (PdSession)   session = NULL;

  session = pd_session_new (pd_supervision_pane_get_agreement (self), pd_supervision_due_get_working_day (day), pd_session_list_get_usual_start (self->of_session));
  pd_supervision_pane_present_session (self, PD_SESSION_BOOK, session);
}

static void
hold_unplanned_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  PdSupervisionPane    *self = PD_SUPERVISION_PANE (widget);
  g_autoptr (PdSession) session = pd_session_new (pd_supervision_pane_get_agreement (self), self->part.today,
                                                  pd_session_list_get_usual_start (self->of_session));

  session->is_planned = FALSE;
  pd_supervision_pane_present_session (self, PD_SESSION_HOLD, session);
}

static PdSessionAct
get_act (const char *action_name)
{
  if (g_str_equal (action_name, "supervision.hold"))
    return PD_SESSION_HOLD;
  if (g_str_equal (action_name, "supervision.move"))
    return PD_SESSION_MOVE;
  return g_str_equal (action_name, "supervision.cancel") ? PD_SESSION_CANCEL : PD_SESSION_BOOK;
}

/* The one that needs it: the first of which nobody put down what became of it, or the next. */
static const PdSession *
find_booked (PdSupervisionPane *self)
{
  for (guint i = 0; i < self->of_session->len; i++)
    {
      const PdSession *session = g_ptr_array_index (self->of_session, i);

      if (session->state == PD_SESSION_BOOKED)
        return session;
    }
  return NULL;
}

/* From a key, for no session in particular. */
static void
session_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);
  const PdSession   *session = NULL;

  if (g_variant_get_int64 (parameter) == PD_ID_NONE)
    session = find_booked (self);
  else
    session = pd_supervision_pane_find_session (self, g_variant_get_int64 (parameter));
  if (session != NULL)
    pd_supervision_pane_present_session (self, get_act (action_name), session);
  else if (g_str_equal (action_name, "supervision.hold"))
    hold_unplanned_action (widget, action_name, NULL);
}

static void
agree_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PdSupervisionPane                 *self = PD_SUPERVISION_PANE (widget);
  g_autoptr (PdSupervisionAgreement) agreement = NULL;
  g_autoptr (GError)                 error = NULL;

  agreement = pd_supervision_agreement_copy (pd_supervision_pane_get_agreement (self));
  if (!pd_workspace_agree_supervision (self->part.workspace, agreement, self->part.today, &error))
    pd_supervision_pane_tell (self, error);
}

static GtkWidget *
present_agreement (PdSupervisionPane            *self,
                   const PdSupervisionAgreement *agreement)
{
  GtkWidget *dialog = pd_supervision_dialog_new (get_window (self), self->part.workspace, agreement, self->part.today);

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);

  present_agreement (self, pd_supervision_pane_get_agreement (self));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);
  GtkWidget         *dialog = present_agreement (self, pd_supervision_pane_get_agreement (self));

  pd_supervision_dialog_end_on (PD_SUPERVISION_DIALOG (dialog), self->part.today);
}

/* One after another, as each of them wants it. */
static void
hand_over_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);

  gtk_window_present (GTK_WINDOW (pd_hand_over_dialog_new (get_window (self), self->part.workspace,
                                                           pd_supervision_pane_get_agreement (self), self->part.today)));
}

static void
open_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  pd_supervision_pane_open_note (PD_SUPERVISION_PANE (widget), g_variant_get_int64 (parameter));
}

/* The last that was held and has no note, or the one of today. */
static const PdSession *
find_to_write (PdSupervisionPane *self)
{
  for (guint i = self->of_session->len; i > 0; i--)
    {
      const PdSession *session = g_ptr_array_index (self->of_session, i - 1);

      if (session->day <= self->part.today && session->state <= PD_SESSION_HELD &&
          pd_supervision_pane_find_note (self, session->id) == NULL)
        return session;
    }
  return NULL;
}

static void
write_note_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);
  PdId               session_id = g_variant_get_int64 (parameter);

  pd_supervision_pane_write_note (self, session_id != PD_ID_NONE ? pd_supervision_pane_find_session (self, session_id)
                                                                 : find_to_write (self));
}

static void
trash_note_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  PdSupervisionPane *self = PD_SUPERVISION_PANE (widget);
  g_autoptr (GError) error = NULL;

  if (!pd_workspace_trash_note (self->part.workspace, g_variant_get_int64 (parameter), self->part.today, &error))
    pd_supervision_pane_tell (self, error);
}

static void
add_parties (const PdSupervisionAgreement *agreement,
             const PdSession              *session,
             PdNoteRecord                 *note)
{
  const GArray *member_ids = agreement->member_ids;

  if (agreement->supervisor_id != PD_ID_NONE)
    pd_note_record_add_party (note, agreement->supervisor_id, PD_NOTE_SIDE_SUPERVISOR);
  for (guint i = 0; i < member_ids->len; i++)
    {
      PdId member_id = g_array_index (member_ids, PdId, i);

      if (session == NULL || session->state != PD_SESSION_HELD || pd_session_has_present (session, member_id))
        pd_note_record_add_party (note, member_id, PD_NOTE_SIDE_WORKER);
    }
}

/**
 * pd_supervision_pane_write_note:
 * @self: a record
 * @session: (nullable): of which session, or %NULL for one of today that was not put down
 *
 * Begins a note of it, or goes on with the one that is there.
 */
void
pd_supervision_pane_write_note (PdSupervisionPane *self,
                                const PdSession   *session)
{
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);
  const PdNoteRecord           *known = session != NULL ? pd_supervision_pane_find_note (self, session->id) : NULL;
  g_autoptr (PdNoteRecord)      note = NULL;
  g_autoptr (GError)            error = NULL;

  if (known != NULL)
    {
      pd_supervision_pane_open_note (self, known->id);
      return;
    }
  note = pd_note_record_new (session != NULL ? session->day : self->part.today,
                             session != NULL ? session->minutes : agreement->minutes);
  note->agreement_id = agreement->id;
  note->session_id = session != NULL ? session->id : PD_ID_NONE;
  add_parties (agreement, session, note);
  if (pd_workspace_begin_note (self->part.workspace, note, &error))
    pd_supervision_pane_open_note (self, note->id);
  else
    pd_supervision_pane_tell (self, error);
}

/**
 * pd_supervision_pane_update_actions:
 * @self: a record
 *
 * Says which acts there are now.
 */
void
pd_supervision_pane_update_actions (PdSupervisionPane *self)
{
  static const char *const      of_agreement[] = { "supervision.book", "supervision.change", "supervision.end",
                                                   "supervision.hold", "supervision.move", "supervision.cancel",
                                                   "supervision.book-again", "supervision.hold-unplanned" };
  const PdSupervisionAgreement *agreement = pd_supervision_pane_get_agreement (self);
  gboolean                      is_usable = agreement != NULL && pd_workspace_is_writable (self->part.workspace);
  gboolean                      is_mine = is_usable && pd_supervision_pane_is_mine (self);
  PdId                          my_id = pd_person_get_id (pd_workspace_get_me (self->part.workspace));

  for (guint i = 0; i < G_N_ELEMENTS (of_agreement); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_agreement[i], is_usable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "supervision.write-note", is_mine);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "supervision.trash-note", is_mine);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "supervision.hand-over",
                                 is_mine && agreement->supervisor_id == my_id);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "supervision.agree",
                                 is_mine && pd_supervision_agreement_get_consent (agreement, my_id) == PD_DAY_NONE);
}

/**
 * pd_supervision_pane_install_actions:
 * @widget_class: the class of records
 *
 * Adds the acts and their keys.
 */
void
pd_supervision_pane_install_actions (GtkWidgetClass *widget_class)
{
  const char *const of_session[] = { "supervision.hold", "supervision.move", "supervision.cancel",
                                     "supervision.book-again" };

  for (guint i = 0; i < G_N_ELEMENTS (of_session); i++)
    gtk_widget_class_install_action (widget_class, of_session[i], "x", session_action);
  gtk_widget_class_install_action (widget_class, "supervision.agree", NULL, agree_action);
  gtk_widget_class_install_action (widget_class, "supervision.book", NULL, book_action);
  gtk_widget_class_install_action (widget_class, "supervision.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "supervision.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "supervision.hand-over", NULL, hand_over_action);
  gtk_widget_class_install_action (widget_class, "supervision.hold-unplanned", NULL, hold_unplanned_action);
  gtk_widget_class_install_action (widget_class, "supervision.open-note", "x", open_note_action);
  gtk_widget_class_install_action (widget_class, "supervision.trash-note", "x", trash_note_action);
  gtk_widget_class_install_action (widget_class, "supervision.write-note", "x", write_note_action);
}
