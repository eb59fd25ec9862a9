/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample-note.h"

#include "pd-note-section-view.h"
#include "pd-workspace-access.h"
#include "sample-form.h"

#define FOUNDERS "kelp and gravel"
#define WORKERS "sand between the toes"

static void
be (SampleNote *self,
    PdId        person_id,
    const char *text)
{
  g_autoptr (GError)   error = NULL;
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase (text, -1, NULL);

  if (!pd_workspace_is_locked (self->sample.workspace))
    pd_workspace_lock (self->sample.workspace);
  pd_workspace_unlock (self->sample.workspace, PD_SLOT_PASSPHRASE, person_id, passphrase, NULL, &error);
  g_assert_no_error (error);
}

static void
begin_note (SampleNote *self)
{
  g_autoptr (PdNoteRecord) record = pd_note_record_new (SAMPLE_MONDAY, 60);
  g_autoptr (GError)       error = NULL;

  pd_note_record_add_party (record, pd_person_get_id (pd_workspace_get_me (self->sample.workspace)), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (record, self->worker_id, PD_NOTE_SIDE_WORKER);
  pd_workspace_begin_note (self->sample.workspace, record, &error);
  g_assert_no_error (error);
  self->note_id = record->id;
}

void
sample_note_set_up (SampleNote *self)
{
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase (WORKERS, -1, NULL);
  g_autoptr (PdPerson) worker = NULL;
  g_autoptr (GError)   error = NULL;
  PdKdfCost            cost = PD_KDF_COST_LEAST;

  sample_workspace_set_up (&self->sample, 3, 0);
  worker = g_list_model_get_item (pd_workspace_get_people (self->sample.workspace), 0);
  self->worker_id = pd_person_get_id (worker);
  pd_workspace_access_add_passphrase (self->sample.workspace, worker, passphrase, &cost, &error);
  g_assert_no_error (error);
  begin_note (self);
}

void
sample_note_tear_down (SampleNote *self)
{
  sample_workspace_tear_down (&self->sample);
}

void
sample_note_be_founder (SampleNote *self)
{
  be (self, PD_ID_NONE, FOUNDERS);
}

void
sample_note_be_worker (SampleNote *self)
{
  be (self, self->worker_id, WORKERS);
}

/* As the page makes one, with the note in it. */
PdNoteView *
sample_note_view_new (SampleNote *self)
{
  PdNoteView        *view = g_object_new (PD_TYPE_NOTE_VIEW, "workspace", self->sample.workspace, "today", SAMPLE_MONDAY, NULL);
  g_autoptr (GError) error = NULL;

  pd_note_view_show (view, self->note_id, &error);
  g_assert_no_error (error);
  return view;
}

GtkTextView *
sample_note_get_account (PdNoteView *view,
                         guint       section,
                         PdNoteSide  side)
{
  GtkWidget *child = gtk_widget_get_first_child (sample_form_get (view, PD_TYPE_NOTE_VIEW, "sections"));

  while (section-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return GTK_TEXT_VIEW (pd_note_section_view_get_account (PD_NOTE_SECTION_VIEW (child), side));
}

/* What a person who types it leaves in their account. */
void
sample_note_type (PdNoteView *view,
                  guint       section,
                  const char *text)
{
  PdNoteSide   side = pd_note_writing_get_my_side (pd_note_view_get_writing (view));
  GtkTextView *account = sample_note_get_account (view, section, side);

  g_assert_true (gtk_text_view_get_editable (account));
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (account), text, -1, TRUE);
}

char *
sample_note_dup_text (GtkTextView *account)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (account);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

PdNoteRecord *
sample_note_load_record (SampleNote *self)
{
  g_autoptr (GError) error = NULL;
  PdNoteRecord      *record = pd_workspace_load_note (self->sample.workspace, self->note_id, &error);

  g_assert_no_error (error);
  return record;
}
