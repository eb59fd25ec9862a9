/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-note-printable.h"

#include "pd-workspace-notes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _PdNotePrintable
{
  PdPrintable parent_instance;

  /* owned */
  GPtrArray   *people; /* (element-type PdPerson): whose copy it can be */
  GtkWidget   *options;
  PdWorkspace *workspace;

  /* borrowed */
  AdwComboRow *copy_of;

  /* state */
  PdDay day;
  PdDay today;
  PdId  note_id;
};

G_DEFINE_FINAL_TYPE (PdNotePrintable, pd_note_printable, PD_TYPE_PRINTABLE)

static const char *
pd_note_printable_get_title (PdPrintable *printable)
{
  return _ ("Print the Note");
}

static char *
pd_note_printable_dup_file_name (PdPrintable *printable)
{
  g_autofree char *day = pd_day_to_iso (PD_NOTE_PRINTABLE (printable)->day);

  /* Translators: the name of a file; %s is the day of a session, such as 2026-11-23 */
  return g_strdup_printf (_ ("Note of %s.pdf"), day);
}

/* The first choice is nobody. */
static PdPerson *
get_copy_of (PdNotePrintable *self)
{
  guint selected = self->copy_of != NULL ? adw_combo_row_get_selected (self->copy_of) : 0;

  return selected > 0 && selected <= self->people->len ? g_ptr_array_index (self->people, selected - 1) : NULL;
}

static void
create_options (PdNotePrintable *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget                *row = adw_combo_row_new ();

  /* Translators: whose copy of a printed note it is */
  gtk_string_list_append (names, _ ("Not said"));
  for (guint i = 0; i < self->people->len; i++)
    gtk_string_list_append (names, pd_person_get_name (g_ptr_array_index (self->people, i)));
  self->copy_of = ADW_COMBO_ROW (row);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("_Whose copy"));
  adw_combo_row_set_model (self->copy_of, G_LIST_MODEL (names));
  self->options = g_object_ref_sink (adw_preferences_group_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->options), row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (pd_printable_changed), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
pd_note_printable_get_options (PdPrintable *printable)
{
  PdNotePrintable *self = PD_NOTE_PRINTABLE (printable);

  if (self->options == NULL)
    create_options (self);
  return self->options;
}

static PdNotePaper *
read_note (PdNotePrintable *self,
           GError         **error)
{
  PdNoteRecord         *record = pd_workspace_load_note (self->workspace, self->note_id, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_record_free);
  PdPaperOptions        options = { .printed_on = self->today };

  if (record == NULL)
    return NULL;
  g_ptr_array_add (records, record);
  options.service_name = pd_service_get_name (pd_workspace_get_service (self->workspace));
  return pd_note_paper_read (self->workspace, records, get_copy_of (self), &options, error);
}

/* A note is opened here, by whoever unlocked the file, and laid out in a thread. */
static void
pd_note_printable_make_async (PdPrintable        *printable,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (printable, cancellable, callback, user_data);
  GError           *error = NULL;
  PdNotePaper      *paper = read_note (PD_NOTE_PRINTABLE (printable), &error);

  if (paper != NULL)
    pd_note_printable_lay_out (task, paper);
  else
    g_task_return_error (task, error);
}

static void
pd_note_printable_dispose (GObject *object)
{
  PdNotePrintable *self = PD_NOTE_PRINTABLE (object);

  self->copy_of = NULL;
  g_clear_object (&self->options);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (pd_note_printable_parent_class)->dispose (object);
}

static void
pd_note_printable_class_init (PdNotePrintableClass *klass)
{
  PdPrintableClass *printable_class = PD_PRINTABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_note_printable_dispose;
  printable_class->dup_file_name = pd_note_printable_dup_file_name;
  printable_class->get_options = pd_note_printable_get_options;
  printable_class->get_title = pd_note_printable_get_title;
  printable_class->make_async = pd_note_printable_make_async;
}

static void
pd_note_printable_init (PdNotePrintable *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * pd_note_printable_new:
 * @workspace: an unlocked workspace
 * @today: the day that stands on the pages
 * @record: what is known of a note in which something is written
 *
 * Returns: (transfer full): the note on paper
 */
PdPrintable *
pd_note_printable_new (PdWorkspace        *workspace,
                       PdDay               today,
                       const PdNoteRecord *record)
{
  PdNotePrintable *self = g_object_new (PD_TYPE_NOTE_PRINTABLE, NULL);

  self->workspace = g_object_ref (workspace);
  self->today = today;
  self->day = record->day;
  self->note_id = record->id;
  for (guint i = 0; i < record->parties->len; i++)
    {
      PdPerson *person = pd_workspace_get_person (workspace, g_array_index (record->parties, PdNoteParty, i).person_id);

      if (person != NULL)
        g_ptr_array_add (self->people, g_object_ref (person));
    }
  return PD_PRINTABLE (self);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, pd_note_paper_make (task_data), g_object_unref);
}

/**
 * pd_note_printable_lay_out:
 * @task: the task of #PdPrintableClass.make_async
 * @paper: (transfer full): notes that were opened
 *
 * Lays them out in a thread, and ends the task with their pages.
 */
void
pd_note_printable_lay_out (GTask       *task,
                           PdNotePaper *paper)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (paper != NULL);

  g_task_set_task_data (task, paper, (GDestroyNotify) pd_note_paper_free);
  g_task_run_in_thread (task, make_in_thread);
}
