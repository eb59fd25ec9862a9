/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-export-dialog.h"

#include "pd-banner.h"
#include "pd-choose-file.h"
#include "pd-fresh-file.h"
#include "pd-lock-key.h"
#include "pd-role-export.h"
#include "pd-role-paper.h"
#include "pd-role-versions.h"

#include <glib/gi18n-lib.h>

/* In the order of the choices. */
typedef enum
{
  KIND_HTML,
  KIND_MARKDOWN,
  KIND_PDF,
} Kind;

struct _PdRoleExportDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner    *banner;
  GtkWidget   *form;
  AdwComboRow *kind;
  AdwComboRow *version;

  /* owned */
  PdRole      *role;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRoleExportDialog, pd_role_export_dialog, ADW_TYPE_WINDOW)

static void
set_busy (PdRoleExportDialog *self,
          gboolean            is_busy)
{
  gtk_widget_set_sensitive (self->form, !is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "role-export.choose", !is_busy);
}

/* What is written: a text, or pages. */
typedef struct
{
  GBytes     *text;
  PdDocument *document;
  char       *path;
} Writing;

static void
writing_free (Writing *writing)
{
  g_clear_pointer (&writing->text, g_bytes_unref);
  g_clear_object (&writing->document);
  g_free (writing->path);
  g_free (writing);
}

static Writing *
prepare (PdRoleExportDialog *self,
         const char         *path)
{
  const PdRoleVersion *version = pd_role_versions_get_chosen (self->version, self->role);
  g_autofree char     *standing = pd_workspace_describe_role_version (self->workspace, self->role, version);
  const PdPaperOptions options = { .printed_on = self->today };
  Writing             *writing = g_new0 (Writing, 1);

  writing->path = g_strdup (path);
  switch ((Kind) adw_combo_row_get_selected (self->kind))
    {
    case KIND_PDF:
      writing->document = pd_role_paper_lay_out (self->workspace, self->role, version, &options);
      break;
    case KIND_MARKDOWN:
      writing->text = pd_role_export_markdown (version->description, standing);
      break;
    case KIND_HTML:
    default:
      writing->text = pd_role_export_html (version->description, standing);
    }
  return writing;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError  *error = NULL;
  gboolean is_written;

  if (writing->document != NULL)
    is_written = pd_document_write_pdf (writing->document, writing->path, g_get_real_time (), cancellable, &error);
  else
    is_written = pd_fresh_file_set_contents (writing->path, writing->text, &error);
  if (is_written)
    g_task_return_pointer (task, g_path_get_basename (writing->path), g_free);
  else
    g_task_return_error (task, error);
}

/* The file is there, or not, whether the dialog is still there or not; only somebody who
 * waits for it is told. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PdRoleExportDialog *self = PD_ROLE_EXPORT_DIALOG (source);
  GtkWindow          *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError)  error = NULL;
  g_autofree char    *name = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char    *words = NULL;

  if (self->form == NULL)
    return;
  if (name == NULL)
    {
      set_busy (self, FALSE);
      pd_banner_set_title (self->banner, error->message);
      return;
    }
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_ ("Saved “%s”"), name);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdRoleExportDialog) self = user_data;
  g_autoptr (GFile)              file = pd_choose_file_finish (result, NULL);

  if (file == NULL || self->form == NULL)
    return;
  if (g_file_peek_path (file) != NULL)
    pd_role_export_dialog_write (self, g_file_peek_path (file));
  else
    pd_banner_set_title (self->banner, _ ("It can’t be written there. Choose a folder on this computer."));
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  static const PdFileKind KINDS[] = {
    [KIND_HTML] = PD_FILE_HTML,
    [KIND_MARKDOWN] = PD_FILE_MARKDOWN,
    [KIND_PDF] = PD_FILE_PDF,
  };
  const char *names[] = {
    [KIND_HTML] = _ ("Role description.html"),
    [KIND_MARKDOWN] = _ ("Role description.md"),
    [KIND_PDF] = _ ("Role description.pdf"),
  };
  PdRoleExportDialog *self = PD_ROLE_EXPORT_DIALOG (widget);
  guint               kind = adw_combo_row_get_selected (self->kind);

  pd_choose_file_to_save_async (GTK_WINDOW (self), KINDS[kind], _ ("Export the Role"), names[kind],
                                chosen_cb, g_object_ref (self));
}

static void
pd_role_export_dialog_dispose (GObject *object)
{
  PdRoleExportDialog *self = PD_ROLE_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_ROLE_EXPORT_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_role_export_dialog_parent_class)->dispose (object);
}

static void
pd_role_export_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PD_ROLE_EXPORT_DIALOG (object)->role, pd_role_free);

  G_OBJECT_CLASS (pd_role_export_dialog_parent_class)->finalize (object);
}

static void
pd_role_export_dialog_class_init (PdRoleExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_role_export_dialog_finalize;

  g_type_ensure (PD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdRoleExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PdRoleExportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdRoleExportDialog, version);
  gtk_widget_class_install_action (widget_class, "role-export.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_role_export_dialog_init (PdRoleExportDialog *self)
{
  const char *kinds[] = {
    [KIND_HTML] = _ ("Web page (HTML)"),
    [KIND_MARKDOWN] = _ ("Text (Markdown)"),
    [KIND_PDF] = _ ("Pages (PDF)"),
    NULL,
  };
  g_autoptr (GtkStringList) list = gtk_string_list_new (kinds);

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (list));
}

/**
 * pd_role_export_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @workspace: an unlocked workspace
 * @role: a role; a copy is kept
 * @version: the version that is chosen at first
 * @today: the day that stands on pages
 *
 * Returns: (transfer none): a dialog that asks how it goes out, and where to
 */
GtkWidget *
pd_role_export_dialog_new (GtkWindow    *parent,
                           PdWorkspace  *workspace,
                           const PdRole *role,
                           int           version,
                           PdDay         today)
{
  PdRoleExportDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (role != NULL && role->versions->len > 0, NULL);

  self = g_object_new (PD_TYPE_ROLE_EXPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->workspace = g_object_ref (workspace);
  self->role = pd_role_copy (role);
  self->today = today;
  pd_role_versions_fill (self->version, role, version);
  return GTK_WIDGET (self);
}

/**
 * pd_role_export_dialog_write:
 * @self: a dialog
 * @path: the file to write
 *
 * Writes what was chosen, in a thread. The dialog goes when it is written, and else says
 * why not.
 */
void
pd_role_export_dialog_write (PdRoleExportDialog *self,
                             const char         *path)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PD_IS_ROLE_EXPORT_DIALOG (self));

  set_busy (self, TRUE);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, pd_role_export_dialog_write);
  g_task_set_task_data (task, prepare (self, path), (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_in_thread);
}
