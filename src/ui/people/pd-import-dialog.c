/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-import-dialog.h"

#include "pd-banner.h"
#include "pd-column-row.h"
#include "pd-lock-key.h"
#include "pd-progress.h"
#include "pd-workspace-import.h"

#include <glib/gi18n-lib.h>

struct _PdImportDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner            *banner;
  AdwPreferencesGroup *columns;
  AdwPreferencesGroup *calendar;
  AdwComboRow         *dates;
  GtkWidget           *form;
  AdwWindowTitle      *heading;
  GtkWidget           *import_button;
  AdwComboRow         *kind;
  GtkListView         *notes;
  GtkWidget           *notes_frame;
  GtkSwitch           *only_ahead;
  GtkEditable         *person;
  PdProgress          *progress;
  GtkSpinner          *spinner;
  GtkLabel            *summary;

  /* owned */
  GCancellable *cancellable;
  GFile        *file;
  GPtrArray    *rows;
  PdTable      *table;
  PdWorkspace  *workspace;

  /* owned, and there for the thread of an import until that has ended */
  PdProgress *told;

  /* state */
  gboolean filling;
  gboolean has_calendar;
  gboolean importing;
  gboolean useful;
};

G_DEFINE_FINAL_TYPE (PdImportDialog, pd_import_dialog, ADW_TYPE_WINDOW)

static void plan (PdImportDialog *self);

static PdTableKind
get_kind (PdImportDialog *self)
{
  return (PdTableKind) MIN (adw_combo_row_get_selected (self->kind), PD_TABLE_N_KINDS - 1);
}

static void
update_actions (PdImportDialog *self)
{
  gboolean busy = self->cancellable != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.import", !busy && self->useful);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->form, !self->importing);
}

static void
show_notes (PdImportDialog *self,
            PdImportReport *report)
{
  g_autoptr (GtkStringList) notes = gtk_string_list_new (NULL);

  for (guint i = 0; i < pd_import_report_get_n_notes (report); i++)
    {
      g_autofree char *words = pd_import_report_note_to_text (report, pd_import_report_get_note (report, i));

      gtk_string_list_append (notes, words);
    }

  gtk_widget_set_visible (self->notes_frame, pd_import_report_get_n_notes (report) > 0);
  gtk_list_view_set_model (self->notes,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&notes)))));
}

static void
show_report (PdImportDialog *self,
             PdImportReport *report)
{
  PdImportCounts  *counts = pd_import_report_get_counts (report);
  g_autofree char *summary = pd_import_report_to_summary (report);

  self->useful = counts->added + counts->changed > 0;
  gtk_label_set_label (self->summary, summary);
  show_notes (self, report);
}

static void
show_error (PdImportDialog *self,
            const GError   *error)
{
  self->useful = FALSE;
  gtk_label_set_label (self->summary, error->message);
  gtk_widget_set_visible (self->notes_frame, FALSE);
}

static char **
dup_map (PdImportDialog *self)
{
  g_autoptr (GStrvBuilder) map = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *entry = pd_column_row_dup_map (g_ptr_array_index (self->rows, i));

      g_strv_builder_add (map, entry);
    }

  return g_strv_builder_end (map);
}

/* In the thread of the import. */
static void
progress_cb (guint    n_written,
             guint    n_to_write,
             gpointer user_data)
{
  pd_progress_note (user_data, n_written, n_to_write);
}

static void
run (PdImportDialog     *self,
     gboolean            dry_run,
     GAsyncReadyCallback callback)
{
  static const PdDateOrder orders[] = {
    PD_DATE_ORDER_UNSETTLED,
    PD_DATE_ORDER_DMY,
    PD_DATE_ORDER_MDY,
  };
  g_auto (GStrv)  map = dup_map (self);
  PdImportOptions options = {
    .dates = orders[MIN (adw_combo_row_get_selected (self->dates), 2)],
    .map = (const char *const *) map,
  };

  if (self->has_calendar)
    options.person = gtk_editable_get_text (self->person);
  if (self->has_calendar && gtk_switch_get_active (self->only_ahead))
    options.window = (PdCalendarWindow){ pd_day_today (), PD_CALENDAR_ENDLESS_DAYS };
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->importing = !dry_run;
  if (!dry_run)
    pd_progress_begin (self->progress);
  update_actions (self);
  pd_workspace_import_async (self->workspace, get_kind (self), g_file_peek_path (self->file),
                             &options, dry_run, self->cancellable, progress_cb, self->told,
                             callback, g_object_ref (self));
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PdImportDialog) self = user_data;
  g_autoptr (PdImportReport) report = NULL;
  g_autoptr (GError)         error = NULL;
  gboolean                   done = pd_workspace_import_finish (PD_WORKSPACE (source), result, &report, &error);

  /* A newer one is on its way, or the dialog is gone. */
  if (self->form == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (done)
    show_report (self, report);
  else
    show_error (self, error);
  update_actions (self);
}

static void
plan (PdImportDialog *self)
{
  if (self->filling || (self->table == NULL && !self->has_calendar))
    return;

  run (self, TRUE, planned_cb);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PdImportDialog) self = user_data;
  g_autoptr (GError)         error = NULL;

  gboolean done = pd_workspace_import_finish (PD_WORKSPACE (source), result, NULL, &error);

  if (self->form == NULL)
    return;
  if (done)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->importing = FALSE;
  pd_progress_end (self->progress);
  g_clear_object (&self->cancellable);
  pd_banner_set_title (self->banner, error->message);
  update_actions (self);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  run (PD_IMPORT_DIALOG (widget), FALSE, imported_cb);
}

static void
show_columns (PdImportDialog *self)
{
  PdTableKind               kind = get_kind (self);
  g_autoptr (PdTableFields) guess = pd_table_fields_guess (self->table, kind);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < pd_table_get_n_columns (self->table); i++)
    {
      GtkWidget *row;

      if (pd_table_get_header (self->table, i)[0] == '\0')
        continue;

      row = pd_column_row_new (self->table, guess, kind, i);
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (plan), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->columns, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
kind_changed_cb (PdImportDialog *self)
{
  if (self->table == NULL)
    return;

  self->filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->dates), get_kind (self) != PD_TABLE_KIND_PEOPLE);
  show_columns (self);
  self->filling = FALSE;
  plan (self);
}

static void
fill_choices (PdImportDialog *self,
              PdTableKind     kind)
{
  const char *orders[] = {
    _ ("As the table itself decides"),
    _ ("Day first: 3 April"),
    _ ("Month first: 4 March"),
    NULL,
  };
  g_autoptr (GtkStringList) kind_list = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) order_list = gtk_string_list_new (orders);

  for (PdTableKind i = 0; i < PD_TABLE_N_KINDS; i++)
    gtk_string_list_append (kind_list, pd_table_kind_to_words (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_list));
  adw_combo_row_set_model (self->dates, G_LIST_MODEL (order_list));
  adw_combo_row_set_selected (self->kind, kind);
}

static void
setup_note_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_note_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkStringObject *note = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (note));
}

/* What is under way keeps the dialog, so its being disposed of would be too late. */
static gboolean
pd_import_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (PD_IMPORT_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (pd_import_dialog_parent_class)->close_request (window);
}

static void
pd_import_dialog_dispose (GObject *object)
{
  PdImportDialog *self = PD_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->file);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->table, pd_table_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_import_dialog_parent_class)->dispose (object);
}

static void
pd_import_dialog_finalize (GObject *object)
{
  PdImportDialog *self = PD_IMPORT_DIALOG (object);

  g_clear_object (&self->told);

  G_OBJECT_CLASS (pd_import_dialog_parent_class)->finalize (object);
}

static void
pd_import_dialog_class_init (PdImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = pd_import_dialog_close_request;
  G_OBJECT_CLASS (klass)->dispose = pd_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_import_dialog_finalize;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/people/pd-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, dates);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, notes_frame);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, only_ahead);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, person);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, PdImportDialog, summary);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan);

  gtk_widget_class_install_action (widget_class, "import.import", NULL, import_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_import_dialog_init (PdImportDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->told = g_object_ref (self->progress);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_note_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_note_cb), NULL);
  gtk_list_view_set_factory (self->notes, factory);
  g_object_unref (factory);
}

/* A calendar has no columns, and brings shifts whatever was asked for; whose it is, it
 * does not say itself. */
static void
show_calendar (PdImportDialog *self)
{
  self->has_calendar = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->calendar), TRUE);
  adw_window_title_set_title (self->heading, _ ("Import a Calendar"));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Import a Calendar"));
  self->filling = TRUE;
  adw_combo_row_set_selected (self->kind, PD_TABLE_KIND_SHIFTS);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->kind), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->dates), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), FALSE);
  plan (self);
}

static gboolean
read_file (PdImportDialog *self,
           GError        **error)
{
  g_autoptr (GBytes) bytes = pd_table_load_file (g_file_peek_path (self->file), NULL, error);

  if (bytes == NULL)
    return FALSE;
  if (pd_calendar_is_calendar (bytes))
    {
      show_calendar (self);
      return TRUE;
    }
  self->table = pd_table_read_bytes (bytes, error);
  if (self->table == NULL)
    return FALSE;
  kind_changed_cb (self);
  return TRUE;
}

/**
 * pd_import_dialog_present:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @kind: what the rows are, as far as is known
 * @file: the table, or a calendar
 *
 * Shows what would come of a file. One that can't be read is said so in the dialog.
 */
void
pd_import_dialog_present (GtkWindow   *parent,
                          PdWorkspace *workspace,
                          PdTableKind  kind,
                          GFile       *file)
{
  PdImportDialog    *self = g_object_new (PD_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = g_file_get_basename (file);

  self->workspace = g_object_ref (workspace);
  self->file = g_object_ref (file);
  adw_window_title_set_subtitle (self->heading, name);
  fill_choices (self, kind);
  gtk_widget_set_visible (self->notes_frame, FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self->calendar), FALSE);
  if (!read_file (self, &error))
    show_error (self, error);
  update_actions (self);

  gtk_window_present (GTK_WINDOW (self));
}
