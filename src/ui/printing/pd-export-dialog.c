/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-export-dialog.h"

#include "pd-banner.h"
#include "pd-choice-name.h"
#include "pd-choose-file.h"
#include "pd-lock-key.h"
#include "pd-name-book.h"
#include "pd-remind-row.h"

#include <glib/gi18n-lib.h>

struct _PdExportDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner            *banner;
  AdwPreferencesGroup *calendar;
  GtkSwitch           *details;
  GtkWidget           *form;
  AdwComboRow         *kind;
  AdwComboRow         *names;
  GtkDropDown         *person;
  PdRemindRow         *remind;

  /* owned */
  GPtrArray   *people; /* in the order of the list */
  PdWorkspace *workspace;

  /* state */
  PdRosterExport export;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (PdExportDialog, pd_export_dialog, ADW_TYPE_WINDOW)

static PdExportKind
get_kind (PdExportDialog *self)
{
  return (PdExportKind) MIN (adw_combo_row_get_selected (self->kind), PD_EXPORT_CALENDAR);
}

static void
update (PdExportDialog *self)
{
  gboolean is_calendar = get_kind (self) == PD_EXPORT_CALENDAR;

  gtk_widget_set_visible (GTK_WIDGET (self->names), !is_calendar);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar), is_calendar);
  gtk_widget_set_sensitive (self->form, !self->is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "export.choose",
                                 !self->is_busy && (!is_calendar || self->people->len > 0));
}

static PdRosterExport
read_form (PdExportDialog *self)
{
  PdRosterExport export = self->export;
  guint person = gtk_drop_down_get_selected (self->person);

  export.kind = get_kind (self);
  export.names = (PdRedaction) MIN (adw_combo_row_get_selected (self->names), PD_REDACTION_INITIALS);
  export.has_details = gtk_switch_get_active (self->details);
  export.remind = pd_remind_row_get_before (self->remind);
  export.now = g_get_real_time ();
  if (export.kind == PD_EXPORT_CALENDAR && person < self->people->len)
    export.person_id = pd_person_get_id (g_ptr_array_index (self->people, person));
  return export;
}

typedef struct
{
  PdExportOrder *order;
  char          *path;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  pd_export_order_free (writing->order);
  g_free (writing->path);
  g_free (writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError  *error = NULL;

  if (pd_export_order_write (writing->order, writing->path, &error))
    g_task_return_pointer (task, g_path_get_basename (writing->path), g_free);
  else
    g_task_return_error (task, error);
}

static void
tell_failure (PdExportDialog *self,
              const GError   *error)
{
  self->is_busy = FALSE;
  pd_banner_set_title (self->banner, error->message);
  update (self);
}

/* The file is there, or not, whether the dialog is still there or not; only somebody who
 * waits for it is told. */
static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  PdExportDialog    *self = PD_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char   *words = NULL;
  GtkWindow         *parent;

  if (self->form == NULL)
    return;
  if (name == NULL)
    {
      tell_failure (self, error);
      return;
    }
  /* Translators: %s is the name of a file */
  words = g_strdup_printf (_ ("Saved “%s”"), name);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PdExportDialog) self = user_data;
  g_autoptr (GFile)          file = pd_choose_file_finish (result, NULL);

  if (file == NULL || self->form == NULL)
    return;
  if (g_file_peek_path (file) != NULL)
    pd_export_dialog_write (self, g_file_peek_path (file));
  else
    pd_banner_set_title (self->banner, _ ("It can’t be written there. Choose a folder on this computer."));
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  static const PdFileKind KINDS[] = {
    [PD_EXPORT_SPREADSHEET] = PD_FILE_SPREADSHEET,
    [PD_EXPORT_TABLE] = PD_FILE_TABLE,
    [PD_EXPORT_CALENDAR] = PD_FILE_CALENDAR,
  };
  PdExportDialog *self = PD_EXPORT_DIALOG (widget);
  PdRosterExport export = read_form (self);
  g_autofree char *name = pd_roster_export_dup_file_name (&export);

  pd_choose_file_to_save_async (GTK_WINDOW (self), KINDS[export.kind], _ ("Export the Roster"), name,
                                chosen_cb, g_object_ref (self));
}

static void
fill_choices (PdExportDialog *self)
{
  const char *kinds[] = {
    [PD_EXPORT_SPREADSHEET] = _ ("Spreadsheet (XLSX)"),
    [PD_EXPORT_TABLE] = _ ("Table (CSV)"),
    [PD_EXPORT_CALENDAR] = _ ("Calendar (iCalendar)"),
    NULL,
  };
  g_autoptr (GtkStringList) kind_list = gtk_string_list_new (kinds);
  g_autoptr (GtkStringList) name_list = gtk_string_list_new (NULL);

  for (PdRedaction i = PD_REDACTION_FULL_NAMES; i <= PD_REDACTION_INITIALS; i++)
    gtk_string_list_append (name_list, pd_redaction_to_words (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_list));
  adw_combo_row_set_model (self->names, G_LIST_MODEL (name_list));
}

/* Those who have not left before the first day of it. */
static GPtrArray *
list_people (PdExportDialog *self)
{
  GPtrArray *people = pd_workspace_dup_people (self->workspace);

  for (guint i = people->len; i > 0; i--)
    if (!pd_person_is_here (g_ptr_array_index (people, i - 1), self->export.from))
      g_ptr_array_remove_index (people, i - 1);
  return people;
}

static void
fill_people (PdExportDialog *self)
{
  g_autoptr (GPtrArray)     sites = pd_workspace_dup_sites (self->workspace);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (PdNameBook)    book = NULL;

  self->people = list_people (self);
  book = pd_name_book_new (self->people, sites);
  for (guint i = 0; i < self->people->len; i++)
    {
      g_autofree char *label = pd_name_book_dup_label (book, g_ptr_array_index (self->people, i));

      gtk_string_list_append (labels, label);
    }
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (labels));
  for (guint i = 0; i < self->people->len; i++)
    if (pd_person_get_id (g_ptr_array_index (self->people, i)) == self->export.person_id)
      gtk_drop_down_set_selected (self->person, i);
}

static void
pd_export_dialog_dispose (GObject *object)
{
  PdExportDialog *self = PD_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_EXPORT_DIALOG);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_export_dialog_parent_class)->dispose (object);
}

static void
pd_export_dialog_class_init (PdExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_export_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_REMIND_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/printing/pd-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, details);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, names);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, person);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, remind);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_export_dialog_init (PdExportDialog *self)
{
  g_autoptr (GtkExpression) label = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->people = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->person, label);
  pd_choice_name (self->person, _ ("Person"));
  pd_remind_row_remember (self->remind, "calendar-reminder");
  fill_choices (self);
}

/**
 * pd_export_dialog_present:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @export: the days, rows and site to begin with
 *
 * Asks what of the roster is to be written, and how, and where to.
 */
void
pd_export_dialog_present (GtkWindow   *parent,
                          PdWorkspace *workspace,
                          const PdRosterExport *export)
{
  PdExportDialog *self = g_object_new (PD_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  self->export = *export;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  fill_people (self);
  self->export.person_id = PD_ID_NONE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * pd_export_dialog_write:
 * @self: a dialog
 * @path: the file to write
 *
 * Writes what was chosen, in a thread. The dialog goes when it is written, and else says
 * why not.
 */
void
pd_export_dialog_write (PdExportDialog *self,
                        const char     *path)
{
  PdRosterExport export = read_form (self);
  g_autoptr (GTask)  task = NULL;
  g_autoptr (GError) error = NULL;
  PdExportOrder     *order = pd_roster_export_read (&export, self->workspace, &error);
  Writing           *writing;

  if (order == NULL)
    {
      tell_failure (self, error);
      return;
    }
  writing = g_new0 (Writing, 1);
  writing->order = order;
  writing->path = g_strdup (path);
  self->is_busy = TRUE;
  update (self);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, pd_export_dialog_write);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
}
