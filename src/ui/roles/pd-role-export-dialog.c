/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-role-export-dialog.h"

#include "pd-fresh-file.h"
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
  PdExportForm parent_instance;

  /* template children */
  AdwComboRow *kind;
  AdwComboRow *version;

  /* owned */
  PdRole *role;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdRoleExportDialog, pd_role_export_dialog, PD_TYPE_EXPORT_FORM)

/* What is written: a text, or pages. */
typedef struct
{
  GBytes     *text;
  PdDocument *document;
} Writing;

static void
writing_free (gpointer prepared)
{
  Writing *writing = prepared;

  g_clear_pointer (&writing->text, g_bytes_unref);
  g_clear_object (&writing->document);
  g_free (writing);
}

static gpointer
pd_role_export_dialog_prepare (PdExportForm *form,
                               GError      **error)
{
  PdRoleExportDialog  *self = PD_ROLE_EXPORT_DIALOG (form);
  PdWorkspace         *workspace = pd_form_window_get_workspace (PD_FORM_WINDOW (form));
  const PdRoleVersion *version = pd_role_versions_get_chosen (self->version, self->role);
  g_autofree char     *standing = pd_workspace_describe_role_version (workspace, self->role, version);
  const PdPaperOptions options = { .printed_on = self->today };
  Writing             *writing = g_new0 (Writing, 1);

  switch ((Kind) adw_combo_row_get_selected (self->kind))
    {
    case KIND_PDF:
      writing->document = pd_role_paper_lay_out (workspace, self->role, version, &options);
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

static gboolean
pd_role_export_dialog_write (gpointer      prepared,
                             const char   *path,
                             GCancellable *cancellable,
                             GError      **error)
{
  Writing *writing = prepared;

  if (writing->document != NULL)
    return pd_document_write_pdf (writing->document, path, g_get_real_time (), cancellable, error);
  return pd_fresh_file_set_contents (path, writing->text, error);
}

static PdFileKind
pd_role_export_dialog_suggest_file (PdExportForm *form,
                                    char        **ret_name)
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
  guint kind = adw_combo_row_get_selected (PD_ROLE_EXPORT_DIALOG (form)->kind);

  *ret_name = g_strdup (names[kind]);
  return KINDS[kind];
}

static void
pd_role_export_dialog_dispose (GObject *object)
{
  pd_form_window_dispose_form (PD_FORM_WINDOW (object), PD_TYPE_ROLE_EXPORT_DIALOG);

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
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdExportFormClass *export_class = PD_EXPORT_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_role_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_role_export_dialog_finalize;
  export_class->suggest_file = pd_role_export_dialog_suggest_file;
  export_class->prepare = pd_role_export_dialog_prepare;
  export_class->prepared_free = writing_free;
  export_class->write = pd_role_export_dialog_write;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roles/pd-role-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRoleExportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdRoleExportDialog, version);
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

  self = g_object_new (PD_TYPE_ROLE_EXPORT_DIALOG, "destroy-with-parent", TRUE, "transient-for", parent,
                       "workspace", workspace, NULL);
  self->role = pd_role_copy (role);
  self->today = today;
  pd_role_versions_fill (self->version, role, version);
  pd_form_window_update (PD_FORM_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
  return GTK_WIDGET (self);
}
