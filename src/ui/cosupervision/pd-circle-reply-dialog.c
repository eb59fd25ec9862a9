/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-circle-reply-dialog.h"

#include "pd-circle-words.h"
#include "pd-error.h"
#include "pd-people-words.h"
#include "pd-rows-group.h"
#include "pd-workspace-circle-files.h"
#include "pd-workspace-circles.h"

#include <glib/gi18n-lib.h>

struct _PdCircleReplyDialog
{
  PdFormWindow parent_instance;

  /* template children */
  PdRowsGroup *answers;
  AdwComboRow *dates;
  PdRowsGroup *notes;

  /* owned */
  PdCircle      *circle;
  GFile         *file;
  PdCircleReply *reply; /* NULL while it can't be read */
  GError        *problem;
};

G_DEFINE_FINAL_TYPE (PdCircleReplyDialog, pd_circle_reply_dialog, PD_TYPE_FORM_WINDOW)

static const PdDateOrder ORDERS[] = { PD_DATE_ORDER_UNSETTLED, PD_DATE_ORDER_DMY, PD_DATE_ORDER_MDY };

/* Nothing is written here, so there is nothing to lose. */
static gboolean
pd_circle_reply_dialog_is_changed (PdFormWindow *form)
{
  return FALSE;
}

static gboolean
pd_circle_reply_dialog_check (PdFormWindow *form,
                              GError      **error)
{
  PdCircleReplyDialog *self = PD_CIRCLE_REPLY_DIALOG (form);
  gboolean             is_any = self->reply != NULL && self->reply->answers->len > 0;

  if (!is_any)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT,
                         self->problem != NULL ? self->problem->message : _ ("The file answers no invitation of this circle."));
  return is_any;
}

static gboolean
pd_circle_reply_dialog_save (PdFormWindow *form,
                             GError      **error)
{
  PdCircleReplyDialog *self = PD_CIRCLE_REPLY_DIALOG (form);

  return pd_workspace_take_circle_reply (pd_form_window_get_workspace (form), self->circle, self->reply, error);
}

static char *
dup_times (const PdCircleAnswer *answer)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < answer->times->len; i++)
    g_ptr_array_add (words, pd_when_to_words (&g_array_index (answer->times, PdWhen, i)));
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("\n", (char **) words->pdata);
}

static char *
dup_about (PdCircleReplyDialog  *self,
           const PdCircleAnswer *answer)
{
  PdWorkspace                *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (PdCircleSession) session = NULL;

  if (answer->session_id != PD_ID_NONE)
    session = pd_workspace_load_circle_session (workspace, answer->session_id, NULL);
  if (session == NULL)
    return g_strdup (_ ("When they could come"));
  return pd_circle_words_time (session->day, session->start, session->minutes, session->day);
}

static void
show_answers (PdCircleReplyDialog *self)
{
  PdWorkspace           *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (self));
  g_autoptr (GHashTable) names = pd_circle_words_create_names (workspace, self->circle);

  pd_rows_group_begin (self->answers);
  for (guint i = 0; self->reply != NULL && i < self->reply->answers->len; i++)
    {
      const PdCircleAnswer *answer = g_ptr_array_index (self->reply->answers, i);
      g_autofree char      *about = dup_about (self, answer);
      g_autofree char      *times = dup_times (answer);
      g_autofree char      *title = NULL;
      GtkWidget            *row;

      /* Translators: somebody, and what they say: "Kim: Yes" */
      title = g_strdup_printf (C_ ("answer", "%1$s: %2$s"), pd_circle_names_get (names, answer->member_id),
                               pd_circle_says_to_words (answer->says));
      if (*times != '\0')
        {
          g_autofree char *before = g_steal_pointer (&about);

          about = g_strconcat (before, "\n", times, NULL);
        }
      row = pd_rows_group_add (self->answers, PD_ROWS_GROUP_NONE, title, about);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->answers);
}

static void
show_notes (PdCircleReplyDialog *self)
{
  pd_rows_group_begin (self->notes);
  if (self->problem != NULL)
    pd_rows_group_add (self->notes, PD_ROWS_GROUP_NONE, self->problem->message, NULL);
  for (guint i = 0; self->reply != NULL && i < self->reply->notes->len; i++)
    {
      const PdImportNote *note = g_ptr_array_index (self->reply->notes, i);
      g_autofree char    *line = note->line > 0 ? g_strdup_printf (_ ("Line %u"), note->line) : NULL;
      GtkWidget          *row = pd_rows_group_add (self->notes, PD_ROWS_GROUP_NONE, note->words, line);

      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
    }
  pd_rows_group_end (self->notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), pd_rows_group_get_n_rows (self->notes) > 0);
}

static void
read_cb (PdCircleReplyDialog *self)
{
  guint order = adw_combo_row_get_selected (self->dates);

  if (self->file == NULL)
    return;
  g_clear_pointer (&self->reply, pd_circle_reply_free);
  g_clear_error (&self->problem);
  self->reply = pd_workspace_read_circle_reply (pd_form_window_get_workspace (PD_FORM_WINDOW (self)), self->circle,
                                                g_file_peek_path (self->file), ORDERS[MIN (order, 2)], &self->problem);
  show_answers (self);
  show_notes (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
pd_circle_reply_dialog_dispose (GObject *object)
{
  PdCircleReplyDialog *self = PD_CIRCLE_REPLY_DIALOG (object);

  g_clear_object (&self->file);
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_CIRCLE_REPLY_DIALOG);

  G_OBJECT_CLASS (pd_circle_reply_dialog_parent_class)->dispose (object);
}

static void
pd_circle_reply_dialog_finalize (GObject *object)
{
  PdCircleReplyDialog *self = PD_CIRCLE_REPLY_DIALOG (object);

  g_clear_pointer (&self->circle, pd_circle_free);
  g_clear_pointer (&self->reply, pd_circle_reply_free);
  g_clear_error (&self->problem);

  G_OBJECT_CLASS (pd_circle_reply_dialog_parent_class)->finalize (object);
}

static void
pd_circle_reply_dialog_class_init (PdCircleReplyDialogClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  object_class->dispose = pd_circle_reply_dialog_dispose;
  object_class->finalize = pd_circle_reply_dialog_finalize;
  form_class->check = pd_circle_reply_dialog_check;
  form_class->is_changed = pd_circle_reply_dialog_is_changed;
  form_class->save = pd_circle_reply_dialog_save;
  form_class->saves_unchanged = TRUE;

  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/cosupervision/pd-circle-reply-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCircleReplyDialog, answers);
  gtk_widget_class_bind_template_child (widget_class, PdCircleReplyDialog, dates);
  gtk_widget_class_bind_template_child (widget_class, PdCircleReplyDialog, notes);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
}

static void
pd_circle_reply_dialog_init (PdCircleReplyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_circle_reply_dialog_present:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @circle: the circle that is answered
 * @file: a reply that somebody sent
 *
 * Shows what it says. One that can't be read is said so there.
 */
void
pd_circle_reply_dialog_present (GtkWindow      *parent,
                                PdWorkspace    *workspace,
                                const PdCircle *circle,
                                GFile          *file)
{
  PdCircleReplyDialog *self;
  const char          *orders[] = {
             _ ("As the file itself decides"),
             _ ("Day first: 3 April"),
             _ ("Month first: 4 March"),
             NULL,
  };
  g_autoptr (GtkStringList) list = gtk_string_list_new (orders);

  g_return_if_fail (PD_IS_WORKSPACE (workspace));
  g_return_if_fail (circle != NULL && G_IS_FILE (file));

  self = g_object_new (PD_TYPE_CIRCLE_REPLY_DIALOG,
                       "save-label", _ ("_Take In"),
                       "subject", circle->name,
                       "title", _ ("A Reply to Invitations"),
                       "transient-for", parent,
                       "workspace", workspace,
                       NULL);
  self->circle = pd_circle_copy (circle);
  adw_combo_row_set_model (self->dates, G_LIST_MODEL (list));
  self->file = g_object_ref (file);
  read_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->dates));
  gtk_window_present (GTK_WINDOW (self));
}
