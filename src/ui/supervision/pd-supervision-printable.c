/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-supervision-printable.h"

#include "pd-error.h"
#include "pd-note-printable.h"
#include "pd-supervision-paper.h"
#include "pd-workspace-notes.h"

#include <glib/gi18n-lib.h>

struct _PdSupervisionPrintable
{
  PdPrintable parent_instance;

  /* owned */
  PdSupervisionAgreement    *agreement;
  PdSupervisionPrintOptions *options;
  PdWorkspace               *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdSupervisionPrintable, pd_supervision_printable, PD_TYPE_PRINTABLE)

static const char *
pd_supervision_printable_get_title (PdPrintable *printable)
{
  return _ ("Print Supervision");
}

static char *
pd_supervision_printable_dup_file_name (PdPrintable *printable)
{
  PdSupervisionPrintable *self = PD_SUPERVISION_PRINTABLE (printable);

  if (pd_supervision_print_options_get_sheet (self->options) == PD_SUPERVISION_SHEET_AGREEMENT)
    return g_strdup (_ ("Supervision agreement.pdf"));
  return g_strdup (_ ("Supervision notes.pdf"));
}

static GtkWidget *
pd_supervision_printable_get_options (PdPrintable *printable)
{
  return GTK_WIDGET (PD_SUPERVISION_PRINTABLE (printable)->options);
}

static gboolean
is_to_print (const PdNoteRecord *note,
             PdId                my_id,
             PdDay               from,
             PdDay               to)
{
  return note->trashed_on == PD_DAY_NONE && note->text_revision > 0 && note->day >= from && note->day <= to &&
         pd_note_record_can_read (note, my_id, note->text_revision);
}

/* By day, the first first: as they are read on paper. */
static GPtrArray *
list_period (PdSupervisionPrintable *self,
             GError                **error)
{
  g_autoptr (GPtrArray) notes = pd_workspace_list_notes_under (self->workspace, self->agreement->id, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_note_record_free);
  PdId                  my_id = pd_person_get_id (pd_workspace_get_me (self->workspace));
  PdDay                 from, to;

  if (notes == NULL)
    return NULL;
  if (pd_supervision_print_options_get_period (self->options, &from, &to))
    for (guint i = notes->len; i > 0; i--)
      if (is_to_print (g_ptr_array_index (notes, i - 1), my_id, from, to))
        g_ptr_array_add (found, pd_note_record_copy (g_ptr_array_index (notes, i - 1)));
  if (found->len > 0)
    return g_steal_pointer (&found);
  g_set_error_literal (error, PD_ERROR, PD_ERROR_NOT_FOUND, _ ("No note that you can read is from these days."));
  return NULL;
}

static PdNotePaper *
read_notes (PdSupervisionPrintable *self,
            const PdPaperOptions   *options,
            GError                **error)
{
  g_autoptr (GPtrArray) notes = list_period (self, error);
  PdPerson             *copy_of = NULL;

  if (pd_supervision_print_options_is_own_copy (self->options))
    copy_of = pd_workspace_get_me (self->workspace);
  return notes != NULL ? pd_note_paper_read (self->workspace, notes, copy_of, options, error) : NULL;
}

/* Notes are opened here, by whoever unlocked the file, and laid out in a thread; an
 * agreement is a page or two, and there at once. */
static void
pd_supervision_printable_make_async (PdPrintable        *printable,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  PdSupervisionPrintable *self = PD_SUPERVISION_PRINTABLE (printable);
  g_autoptr (GTask)       task = g_task_new (self, cancellable, callback, user_data);
  GError                 *error = NULL;
  PdNotePaper            *paper = NULL;
  PdPaperOptions          options = { .printed_on = self->today };

  options.large_print = pd_supervision_print_options_is_large (self->options);
  options.service_name = pd_service_get_name (pd_workspace_get_service (self->workspace));
  if (pd_supervision_print_options_get_sheet (self->options) == PD_SUPERVISION_SHEET_AGREEMENT)
    {
      g_task_return_pointer (task,
                             pd_supervision_paper_lay_out_agreement (self->workspace, self->agreement, &options),
                             g_object_unref);
      return;
    }
  paper = read_notes (self, &options, &error);
  if (paper != NULL)
    pd_note_printable_lay_out (task, paper);
  else
    g_task_return_error (task, error);
}

static void
pd_supervision_printable_dispose (GObject *object)
{
  PdSupervisionPrintable *self = PD_SUPERVISION_PRINTABLE (object);

  g_clear_object (&self->options);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_supervision_printable_parent_class)->dispose (object);
}

static void
pd_supervision_printable_finalize (GObject *object)
{
  g_clear_pointer (&PD_SUPERVISION_PRINTABLE (object)->agreement, pd_supervision_agreement_free);

  G_OBJECT_CLASS (pd_supervision_printable_parent_class)->finalize (object);
}

static void
pd_supervision_printable_class_init (PdSupervisionPrintableClass *klass)
{
  PdPrintableClass *printable_class = PD_PRINTABLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_supervision_printable_dispose;
  G_OBJECT_CLASS (klass)->finalize = pd_supervision_printable_finalize;
  printable_class->dup_file_name = pd_supervision_printable_dup_file_name;
  printable_class->get_options = pd_supervision_printable_get_options;
  printable_class->get_title = pd_supervision_printable_get_title;
  printable_class->make_async = pd_supervision_printable_make_async;
}

static void
pd_supervision_printable_init (PdSupervisionPrintable *self)
{
}

/**
 * pd_supervision_printable_new:
 * @workspace: an unlocked workspace
 * @agreement: which agreement
 * @today: the day that stands on the pages
 *
 * Returns: (transfer full): it and its notes on paper
 */
PdPrintable *
pd_supervision_printable_new (PdWorkspace                  *workspace,
                              const PdSupervisionAgreement *agreement,
                              PdDay                         today)
{
  PdSupervisionPrintable *self = g_object_new (PD_TYPE_SUPERVISION_PRINTABLE, NULL);
  GtkWidget              *options;

  self->workspace = g_object_ref (workspace);
  self->agreement = pd_supervision_agreement_copy (agreement);
  self->today = today;
  options = pd_supervision_print_options_new (today);
  self->options = PD_SUPERVISION_PRINT_OPTIONS (g_object_ref_sink (options));
  g_signal_connect_object (options, "changed", G_CALLBACK (pd_printable_changed), self, G_CONNECT_SWAPPED);
  return PD_PRINTABLE (self);
}
