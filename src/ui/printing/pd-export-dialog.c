/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-export-dialog.h"

#include "pd-choice-name.h"
#include "pd-error.h"
#include "pd-name-book.h"
#include "pd-remind-row.h"

#include <glib/gi18n-lib.h>

struct _PdExportDialog
{
  PdExportForm parent_instance;

  /* template children */
  AdwPreferencesGroup *calendar;
  GtkSwitch           *details;
  AdwComboRow         *kind;
  AdwComboRow         *names;
  GtkDropDown         *person;
  PdRemindRow         *remind;

  /* owned */
  GPtrArray *people; /* in the order of the list */

  /* state */
  PdRosterExport export;
};

G_DEFINE_FINAL_TYPE (PdExportDialog, pd_export_dialog, PD_TYPE_EXPORT_FORM)

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
  pd_form_window_update (PD_FORM_WINDOW (self));
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

static PdFileKind
pd_export_dialog_suggest_file (PdExportForm *form,
                               char        **ret_name)
{
  static const PdFileKind KINDS[] = {
    [PD_EXPORT_SPREADSHEET] = PD_FILE_SPREADSHEET,
    [PD_EXPORT_TABLE] = PD_FILE_TABLE,
    [PD_EXPORT_CALENDAR] = PD_FILE_CALENDAR,
  };
  PdRosterExport export = read_form (PD_EXPORT_DIALOG (form));

  *ret_name = pd_roster_export_dup_file_name (&export);
  return KINDS[export.kind];
}

static gpointer
pd_export_dialog_prepare (PdExportForm *form,
                          GError      **error)
{
  PdRosterExport export = read_form (PD_EXPORT_DIALOG (form));

  return pd_roster_export_read (&export, pd_form_window_get_workspace (PD_FORM_WINDOW (form)), error);
}

static gboolean
pd_export_dialog_write (gpointer      prepared,
                        const char   *path,
                        GCancellable *cancellable,
                        GError      **error)
{
  return pd_export_order_write (prepared, path, error);
}

static gboolean
pd_export_dialog_check (PdFormWindow *form,
                        GError      **error)
{
  PdExportDialog *self = PD_EXPORT_DIALOG (form);

  if (!PD_FORM_WINDOW_CLASS (pd_export_dialog_parent_class)->check (form, error))
    return FALSE;
  if (get_kind (self) != PD_EXPORT_CALENDAR || self->people->len > 0)
    return TRUE;
  g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Nobody is here in these days."));
  return FALSE;
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
  GPtrArray *people = pd_workspace_dup_people (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));

  for (guint i = people->len; i > 0; i--)
    if (!pd_person_is_here (g_ptr_array_index (people, i - 1), self->export.from))
      g_ptr_array_remove_index (people, i - 1);
  return people;
}

static void
fill_people (PdExportDialog *self)
{
  g_autoptr (GPtrArray)     sites = pd_workspace_dup_sites (pd_form_window_get_workspace (PD_FORM_WINDOW (self)));
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

  pd_form_window_dispose_form (PD_FORM_WINDOW (self), PD_TYPE_EXPORT_DIALOG);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_export_dialog_parent_class)->dispose (object);
}

static void
pd_export_dialog_class_init (PdExportDialogClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  PdExportFormClass *export_class = PD_EXPORT_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_export_dialog_dispose;
  PD_FORM_WINDOW_CLASS (klass)->check = pd_export_dialog_check;
  export_class->suggest_file = pd_export_dialog_suggest_file;
  export_class->prepare = pd_export_dialog_prepare;
  export_class->prepared_free = (GDestroyNotify) pd_export_order_free;
  export_class->write = pd_export_dialog_write;

  g_type_ensure (PD_TYPE_REMIND_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/printing/pd-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, details);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, names);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, person);
  gtk_widget_class_bind_template_child (widget_class, PdExportDialog, remind);
  gtk_widget_class_bind_template_callback (widget_class, update);
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
  PdExportDialog *self = g_object_new (PD_TYPE_EXPORT_DIALOG, "transient-for", parent, "workspace", workspace, NULL);

  self->export = *export;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  fill_people (self);
  self->export.person_id = PD_ID_NONE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
  gtk_window_present (GTK_WINDOW (self));
}
