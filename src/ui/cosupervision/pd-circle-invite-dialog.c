/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-invite-dialog.h"

#include "pd-choose-file.h"
#include "pd-circle-invitations.h"
#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-remind-row.h"
#include "pd-workspace-circle-files.h"

#include <glib/gi18n-lib.h>

struct _PdCircleInviteDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkSwitch   *details;
  PdDateRow   *from;
  GtkEditable *organizer;
  PdRemindRow *remind;
  PdDateRow   *to;

  /* owned */
  PdCircle *circle;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCircleInviteDialog, pd_circle_invite_dialog, PD_TYPE_FORM_WINDOW)

static char *
dup_organizer (PdCircleInviteDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->organizer)));
}

/* Nothing that is asked here is a part of the file, so there is nothing to lose. */
static gboolean
pd_circle_invite_dialog_is_changed (PdFormWindow *form)
{
  return FALSE;
}

static gboolean
pd_circle_invite_dialog_check (PdFormWindow *form,
                               GError      **error)
{
  PdCircleInviteDialog *self = PD_CIRCLE_INVITE_DIALOG (form);
  g_autofree char      *organizer = dup_organizer (self);
  PdDay                 from = pd_date_row_get_day (self->from);
  PdDay                 to = pd_date_row_get_day (self->to);
  const char           *problem = NULL;

  if (from == PD_DAY_NONE || to == PD_DAY_NONE || to < from)
    problem = _ ("Say from which day until which.");
  else if (*organizer != '\0' && !pd_circle_contact_is_email (organizer))
    problem = _ ("Calendars answer to an email address, or to nobody.");
  if (problem != NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, problem);
  return problem == NULL;
}

/* The folder comes first: what people are told is put down only when it can be written. */
static gboolean
write_all (PdCircleInviteDialog *self,
           GFile                *parent,
           GError              **error)
{
  PdWorkspace          *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autofree char      *organizer = dup_organizer (self);
  g_autofree char      *words = NULL;
  g_autofree char      *name = NULL;
  guint                 n;
  g_autoptr (GFile)     folder = pd_circle_letters_make_folder (parent, self->today, error);
  g_autoptr (GPtrArray) letters = NULL;
  PdCircleInviting      inviting = {
         .circle = self->circle,
         .from = pd_date_row_get_day (self->from),
         .to = pd_date_row_get_day (self->to),
         .has_details = gtk_switch_get_active (self->details),
         .remind = pd_remind_row_get_before (self->remind),
         .organizer = *organizer != '\0' ? organizer : NULL,
         .now = g_get_real_time (),
  };

  letters = folder != NULL ? pd_workspace_invite_circle (workspace, &inviting, error) : NULL;
  if (letters == NULL || !pd_circle_letters_write (letters, folder, error))
    return FALSE;
  n = pd_circle_letters_count_people (letters);
  name = g_file_get_basename (folder);
  /* Translators: how many people are invited, and the name of the folder that has the files */
  words = g_strdup_printf (ngettext ("Invitations for %1$u person are in the folder “%2$s”",
                                     "Invitations for %1$u people are in the folder “%2$s”", n),
                           n, name);
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.tell", "s", words);
  return TRUE;
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (PdCircleInviteDialog) self = user_data;
  g_autoptr (GError)               error = NULL;
  g_autoptr (GFile)                folder = pd_choose_file_finish (result, &error);
  gboolean                         is_done;

  /* None was chosen, or the form is gone. */
  if (folder == NULL || self->circle == NULL || pd_workspace_is_locked (pd_form_window_get_workspace (PD_FORM_WINDOW (self))))
    return;
  is_done = write_all (self, folder, &error);
  pd_form_window_end_asked (PD_FORM_WINDOW (self), is_done, error);
}

static gboolean
pd_circle_invite_dialog_save (PdFormWindow *form,
                              GError      **error)
{
  pd_choose_folder_async (GTK_WINDOW (form), _ ("A Folder for the Invitations"), folder_chosen_cb, g_object_ref (form));
  return FALSE;
}

static void
changed_cb (PdCircleInviteDialog *self)
{
  if (self->circle != NULL)
    pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_circle_invite_dialog_dispose (GObject *object)
{
  g_clear_pointer (&PD_CIRCLE_INVITE_DIALOG (object)->circle, pd_circle_free);
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_INVITE_DIALOG);

  G_OBJECT_CLASS (pd_circle_invite_dialog_parent_class)->dispose (object);
}

static void
pd_circle_invite_dialog_class_init (PdCircleInviteDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_circle_invite_dialog_dispose;
  form_class->check = pd_circle_invite_dialog_check;
  form_class->is_changed = pd_circle_invite_dialog_is_changed;
  form_class->save = pd_circle_invite_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_REMIND_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-invite-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleInviteDialog, details);
  gtk_widget_class_bind_template_child (widget_class, PdCircleInviteDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdCircleInviteDialog, organizer);
  gtk_widget_class_bind_template_child (widget_class, PdCircleInviteDialog, remind);
  gtk_widget_class_bind_template_child (widget_class, PdCircleInviteDialog, to);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pd_circle_invite_dialog_init (PdCircleInviteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pd_remind_row_remember (self->remind, "invitation-reminder");
}

/**
 * pd_circle_invite_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: whose sessions
 * @last_day: the last day that has one
 * @today: the day that it is
 *
 * Returns: (transfer none): the form; at first for all that is ahead
 */
GtkWidget *
pd_circle_invite_dialog_new (GtkWindow      *parent,
                             PdWorkspace    *workspace,
                             const PdCircle *circle,
                             PdDay           last_day,
                             PdDay           today)
{
  PdCircleInviteDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (circle != NULL, NULL);

  self = g_object_new (PD_TYPE_CIRCLE_INVITE_DIALOG,
                       "save-label", _ ("Choose a _Folder…"),
                       "subject", circle->name,
                       "title", _ ("Export Invitations"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  pd_date_row_set_day (self->from, today);
  pd_date_row_set_day (self->to, MAX (last_day, today));
  gtk_editable_set_text (self->organizer, pd_person_get_email (pd_workspace_get_me (workspace)));
  self->today = today;
  self->circle = pd_circle_copy (circle);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->from));

  return GTK_WIDGET (self);
}
