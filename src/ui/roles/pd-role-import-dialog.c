/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-import-dialog.h"

#include "pd-choose-file.h"
#include "pd-error.h"
#include "pd-role-import.h"
#include "pd-role-reading.h"
#include "pd-rows-group.h"
#include "pd-workspace-roles.h"

#include <glib/gi18n-lib.h>

/* In the order of the choices; a draft is of a role that is there. */
typedef enum
{
  AS_NEW_ROLE,
  AS_DRAFT,
} Target;

struct _PdRoleImportDialog
{
  PdFormWindow parent_instance;

  /* template children */
  GtkWidget     *choose_button;
  GtkWidget     *content;
  AdwActionRow  *file;
  PdRoleReading *reading;
  AdwComboRow   *target;
  GtkEditable   *title;
  GtkLabel      *trouble_words;
  PdRowsGroup   *unplaced;

  /* owned */
  PdRole       *role;    /* the one that it can be a draft of, or %NULL */
  PdRoleImport *read;    /* or %NULL until there is something */
  GError       *trouble; /* why there is not */

  /* state */
  gboolean is_reading;
  PdDay    today;
};

G_DEFINE_FINAL_TYPE (PdRoleImportDialog, pd_role_import_dialog, PD_TYPE_FORM_WINDOW)

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_draft (PdRoleImportDialog *self)
{
  return self->role != NULL && adw_combo_row_get_selected (self->target) == AS_DRAFT;
}

static PdRoleDescription *
create_description (PdRoleImportDialog *self)
{
  PdRoleDescription *description = pd_role_description_copy (self->read->description);

  pd_role_description_set_text (description, PD_ROLE_TITLE, gtk_editable_get_text (self->title));
  return description;
}

static gboolean
pd_role_import_dialog_is_changed (PdFormWindow *form)
{
  return PD_ROLE_IMPORT_DIALOG (form)->read != NULL;
}

static gboolean
pd_role_import_dialog_check (PdFormWindow *form,
                             GError      **error)
{
  PdRoleImportDialog           *self = PD_ROLE_IMPORT_DIALOG (form);
  g_autoptr (PdRoleDescription) description = NULL;

  if (self->trouble != NULL)
    g_propagate_error (error, g_error_copy (self->trouble));
  else if (self->is_reading)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("The file is being read."));
  else if (self->read == NULL)
    g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Choose a file first: text, Markdown or a web page."));
  if (self->read == NULL)
    return FALSE;
  description = create_description (self);
  return pd_role_description_check (description, error);
}

static gboolean
pd_role_import_dialog_save (PdFormWindow *form,
                            GError      **error)
{
  PdRoleImportDialog           *self = PD_ROLE_IMPORT_DIALOG (form);
  g_autoptr (PdRoleDescription) description = create_description (self);
  g_autoptr (PdRole)            role = is_draft (self) ? pd_role_copy (self->role) : pd_role_new ();

  if (!pd_workspace_draft_role (pd_form_window_get_workspace (form), role, description, self->today, error))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, (gint64) role->id);
  return TRUE;
}

/* What has no place of its own is at the end, and named here: nothing is lost unseen. */
static void
show_unplaced (PdRoleImportDialog *self)
{
  pd_rows_group_begin (self->unplaced);
  for (guint i = 0; i < self->read->unplaced->len; i++)
    {
      const PdRoleUnplaced *unplaced = g_ptr_array_index (self->read->unplaced, i);
      g_autofree char      *words = pd_role_unplaced_to_words (unplaced);
      /* Translators: a line of a file, and what becomes of what stands there */
      g_autofree char *place = g_strdup_printf (_ ("Line %1$u. %2$s"), unplaced->line, words);

      pd_rows_group_add (self->unplaced, PD_ROWS_GROUP_NONE, unplaced->text, place);
    }
  pd_rows_group_end (self->unplaced);
  for (guint i = 0; i < pd_rows_group_get_n_rows (self->unplaced); i++)
    {
      AdwActionRow *row = ADW_ACTION_ROW (pd_rows_group_get_row (self->unplaced, i));

      adw_action_row_set_title_lines (row, 0);
      adw_action_row_set_subtitle_lines (row, 0);
    }
}

/* A draft keeps its title where the file gives none. */
static void
show_title (PdRoleImportDialog *self)
{
  const char *title = self->read->description->texts[PD_ROLE_TITLE];

  if (*title == '\0' && is_draft (self))
    title = pd_role_get_title (self->role);
  gtk_editable_set_text (self->title, title);
}

static void
show_read (PdRoleImportDialog *self)
{
  gtk_widget_set_visible (self->content, self->read != NULL);
  gtk_label_set_label (self->trouble_words, self->trouble != NULL ? self->trouble->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_words), self->trouble != NULL);
  if (self->read != NULL)
    {
      show_title (self);
      show_unplaced (self);
      pd_role_reading_set_description (self->reading, self->read->description);
    }
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
show_target (PdRoleImportDialog *self)
{
  g_autofree char *words = NULL;

  if (is_draft (self) && pd_role_get_draft (self->role) != NULL)
    words = g_strdup_printf (_ ("%s; what its draft says now is replaced"), pd_role_get_title (self->role));
  else if (is_draft (self))
    words = g_strdup (pd_role_get_title (self->role));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->target), words != NULL ? words : "");
}

static void
target_cb (PdRoleImportDialog *self)
{
  show_target (self);
  if (self->read != NULL)
    show_title (self);
  pd_form_window_update (PD_FORM_WINDOW (self));
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError       *error = NULL;
  PdRoleImport *read = pd_role_import_path (task_data, &error);

  if (read != NULL)
    g_task_return_pointer (task, read, (GDestroyNotify) pd_role_import_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  PdRoleImportDialog *self = PD_ROLE_IMPORT_DIALOG (source);

  self->is_reading = FALSE;
  self->read = g_task_propagate_pointer (G_TASK (result), &self->trouble);
  if (self->content != NULL)
    show_read (self);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdRoleImportDialog) self = user_data;
  g_autoptr (GFile)              file = pd_choose_file_finish (result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && self->content != NULL)
    pd_role_import_dialog_read (self, g_file_peek_path (file));
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  pd_choose_file_to_open_async (GTK_WINDOW (widget), PD_FILE_WRITING, _ ("Import a Role Description"),
                                chosen_cb, g_object_ref (widget));
}

static void
pd_role_import_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_ROLE_IMPORT_DIALOG);

  G_OBJECT_CLASS (pd_role_import_dialog_parent_class)->dispose (object);
}

static void
pd_role_import_dialog_finalize (GObject *object)
{
  PdRoleImportDialog *self = PD_ROLE_IMPORT_DIALOG (object);

  g_clear_pointer (&self->role, pd_role_free);
  g_clear_pointer (&self->read, pd_role_import_free);
  g_clear_error (&self->trouble);

  G_OBJECT_CLASS (pd_role_import_dialog_parent_class)->finalize (object);
}

static void
pd_role_import_dialog_class_init (PdRoleImportDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdFormWindowClass *form_class = PD_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_role_import_dialog_finalize;
  form_class->check = pd_role_import_dialog_check;
  form_class->is_changed = pd_role_import_dialog_is_changed;
  form_class->save = pd_role_import_dialog_save;

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", PD_TYPE_ROLE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (PD_TYPE_ROLE_READING);
  g_type_ensure (PD_TYPE_ROWS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, content);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, file);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, target);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, trouble_words);
  gtk_widget_class_bind_template_child (widget_class, PdRoleImportDialog, unplaced);
  gtk_widget_class_bind_template_callback (widget_class, pd_form_window_update);
  gtk_widget_class_bind_template_callback (widget_class, target_cb);
  gtk_widget_class_install_action (widget_class, "role-import.choose", NULL, choose_action);
}

static void
pd_role_import_dialog_init (PdRoleImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_targets (PdRoleImportDialog *self)
{
  g_autoptr (GtkStringList) targets = gtk_string_list_new (NULL);
  gboolean                  has_draft = self->role != NULL && pd_role_get_draft (self->role) != NULL;

  gtk_string_list_append (targets, _ ("A new role"));
  if (self->role != NULL)
    gtk_string_list_append (targets, has_draft ? _ ("A draft of this role") : _ ("A new version of this role"));
  adw_combo_row_set_model (self->target, G_LIST_MODEL (targets));
  gtk_widget_set_visible (GTK_WIDGET (self->target), self->role != NULL);
}

/**
 * pd_role_import_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @workspace: an unlocked workspace
 * @role: (nullable): the role that it can become a draft of; a copy is kept
 * @today: the day that it is
 *
 * Returns: (transfer none): a dialog that asks for a file
 */
GtkWidget *
pd_role_import_dialog_new (GtkWindow    *parent,
                           PdWorkspace  *workspace,
                           const PdRole *role,
                           PdDay         today)
{
  PdRoleImportDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (PD_TYPE_ROLE_IMPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       "workspace", workspace, NULL);
  self->role = role != NULL ? pd_role_copy (role) : NULL;
  self->today = today;
  fill_targets (self);
  show_read (self);
  gtk_widget_grab_focus (self->choose_button);
  return GTK_WIDGET (self);
}

/**
 * pd_role_import_dialog_read:
 * @self: a dialog
 * @path: a file
 *
 * Reads it, in a thread, and shows what of it goes where.
 */
void
pd_role_import_dialog_read (PdRoleImportDialog *self,
                            const char         *path)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char  *name = g_filename_display_basename (path);

  g_return_if_fail (PD_IS_ROLE_IMPORT_DIALOG (self));

  if (self->is_reading)
    return;
  g_clear_pointer (&self->read, pd_role_import_free);
  g_clear_error (&self->trouble);
  self->is_reading = TRUE;
  adw_action_row_set_subtitle (self->file, name);
  show_read (self);
  task = g_task_new (self, NULL, read_cb, NULL);
  g_task_set_source_tag (task, pd_role_import_dialog_read);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * pd_role_import_dialog_is_reading:
 * @self: a dialog
 *
 * Returns: whether a file is being read
 */
gboolean
pd_role_import_dialog_is_reading (PdRoleImportDialog *self)
{
  g_return_val_if_fail (PD_IS_ROLE_IMPORT_DIALOG (self), FALSE);

  return self->is_reading;
}
