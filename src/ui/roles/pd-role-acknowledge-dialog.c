/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-acknowledge-dialog.h"

#include "pd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PdRoleAcknowledgeDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkTextView *remarks;
  GtkLabel    *remarks_label;
  GtkLabel    *words;

  /* owned */
  PdRoleAssignment *assignment;

  /* state */
  int   version;
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRoleAcknowledgeDialog, pd_role_acknowledge_dialog, PD_TYPE_FORM_WINDOW)

static char *
dup_remarks (PdRoleAcknowledgeDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->remarks);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static const char *
get_remarks_before (PdRoleAcknowledgeDialog *self)
{
  const PdRoleAcknowledgement *before = pd_role_assignment_find_acknowledgement (self->assignment, self->version);

  return before != NULL ? before->remarks : "";
}

static gboolean
pd_role_acknowledge_dialog_is_changed (PdFormWindow *form)
{
  PdRoleAcknowledgeDialog *self = PD_ROLE_ACKNOWLEDGE_DIALOG (form);
  g_autofree char         *remarks = dup_remarks (self);

  return !g_str_equal (remarks, get_remarks_before (self));
}

static gboolean
pd_role_acknowledge_dialog_check (PdFormWindow *form,
                                  GError      **error)
{
  g_autofree char *remarks = dup_remarks (PD_ROLE_ACKNOWLEDGE_DIALOG (form));

  if (strlen (remarks) <= PD_ROLE_MAX_REMARKS)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The remarks are too long. Shorten them."));
  return FALSE;
}

static gboolean
pd_role_acknowledge_dialog_save (PdFormWindow *form,
                                 GError      **error)
{
  PdRoleAcknowledgeDialog *self = PD_ROLE_ACKNOWLEDGE_DIALOG (form);
  g_autofree char         *remarks = dup_remarks (self);

  return pd_workspace_acknowledge_role (pd_form_window_get_workspace (form), self->assignment, self->version, remarks,
                                        self->today, error);
}

static void
pd_role_acknowledge_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_ROLE_ACKNOWLEDGE_DIALOG);

  G_OBJECT_CLASS (pd_role_acknowledge_dialog_parent_class)->dispose (object);
}

static void
pd_role_acknowledge_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_ROLE_ACKNOWLEDGE_DIALOG (object)->assignment, pd_role_assignment_free);

  G_OBJECT_CLASS (pd_role_acknowledge_dialog_parent_class)->finalize (object);
}

static void
pd_role_acknowledge_dialog_class_init (PdRoleAcknowledgeDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_role_acknowledge_dialog_dispose;
  object_class->finalize = pd_role_acknowledge_dialog_finalize;
  form_class->check = pd_role_acknowledge_dialog_check;
  form_class->is_changed = pd_role_acknowledge_dialog_is_changed;
  form_class->save = pd_role_acknowledge_dialog_save;
  form_class->saves_unchanged = TRUE;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-acknowledge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleAcknowledgeDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, PdRoleAcknowledgeDialog, remarks_label);
  gtk_widget_class_bind_template_child (widget_class, PdRoleAcknowledgeDialog, words);
}

static void
pd_role_acknowledge_dialog_init (PdRoleAcknowledgeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->remarks), "changed", G_CALLBACK (pd_form_window_update), self,
                           G_CONNECT_SWAPPED);
}

/* Whose words they are, which somebody else may put down. */
static void
show_words (PdRoleAcknowledgeDialog *self,
            PdPerson                *person)
{
  PdWorkspace     *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  const char      *label = _ ("What you want to say about it");
  g_autofree char *words = NULL;

  if (person == NULL || person == pd_workspace_get_me (workspace))
    words = g_strdup_printf (_ ("You have read version %d, and work under it from now on. That does not mean that you "
                                "agree with every word: what you say about it stands beside it."),
                             self->version);
  else
    {
      /* Translators: %1$s is a person, %2$d the number of a version */
      words = g_strdup_printf (_ ("%1$s has read version %2$d, and works under it from now on. You put it down for "
                                  "them, as they said or signed it."),
                               pd_person_get_name (person), self->version);
      label = _ ("What they said about it");
    }
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->remarks_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remarks), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * pd_role_acknowledge_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @role: a role that was read, with an approved version
 * @assignment: whose work in it, as it was read
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, with what they said of that version before
 */
GtkWidget *
pd_role_acknowledge_dialog_new (GtkWindow              *parent,
                                PdWorkspace            *workspace,
                                const PdRole           *role,
                                const PdRoleAssignment *assignment,
                                PdDay                   today)
{
  PdRoleAcknowledgeDialog *self;
  PdPerson                *person = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL && pd_role_get_approved (role) != NULL && assignment != NULL, NULL);

  person = pd_workspace_get_person (workspace, assignment->person_id);
  self = g_object_new (PD_TYPE_ROLE_ACKNOWLEDGE_DIALOG,
                       "save-label", _ ("_Acknowledge"),
                       "subject", pd_role_get_title (role),
                       "title", _ ("Acknowledge a Role"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->assignment = pd_role_assignment_copy (assignment);
  self->version = pd_role_get_approved (role)->version;
  self->today = today;
  show_words (self, person);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->remarks), get_remarks_before (self), -1);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->remarks));

  return GTK_WIDGET (self);
}
