/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-hand-over-dialog.h"
#include "pd-note-trash-window.h"
#include "pd-note-words-dialog.h"
#include "pd-workspace-note-words.h"
#include "pd-workspace-notes.h"
#include "pd-workspace-supervision.h"
#include "sample-form.h"
#include "sample-supervision.h"
#include "sample-window.h"

/* The note of the sample, which nothing is written in, under an agreement or none. */
static PdNoteRecord *
load_note (SampleSupervision *self)
{
  g_autoptr (GError) error = NULL;
  PdNoteRecord      *note = pd_workspace_load_note (self->workspace, self->sample.note_id, &error);

  g_assert_no_error (error);
  return note;
}

static void
test_trash (SampleSupervision *self,
            gconstpointer      data)
{
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GError)       error = NULL;
  GtkWidget               *window;
  PdRowsGroup             *rows;

  g_assert_true (pd_workspace_trash_note (self->workspace, self->sample.note_id, SAMPLE_MONDAY - 4, &error));
  window = pd_note_trash_window_new (GTK_WINDOW (self->window), self->workspace, SAMPLE_MONDAY);
  gtk_window_present (GTK_WINDOW (window));
  rows = PD_ROWS_GROUP (sample_form_get (window, PD_TYPE_NOTE_TRASH_WINDOW, "notes"));
  g_assert_cmpuint (pd_rows_group_get_n_rows (rows), ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (pd_rows_group_get_row (rows, 0))), ==,
                   "26 days left. Choose it to bring it back.");
  g_signal_emit_by_name (pd_rows_group_get_row (rows, 0), "activated");
  sample_window_settle ();
  g_assert_cmpuint (pd_rows_group_get_n_rows (rows), ==, 0);
  note = load_note (self);
  g_assert_cmpint (note->trashed_on, ==, PD_DAY_NONE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What has been there for longer is gone with the next look at the page. */
static void
test_thirty_days (SampleSupervision *self,
                  gconstpointer      data)
{
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GError)    error = NULL;

  g_assert_true (pd_workspace_trash_note (self->workspace, self->sample.note_id, SAMPLE_MONDAY - 31, &error));
  sample_supervision_turn (self, sample_note_be_founder);
  trash = pd_workspace_list_trashed_notes (self->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trash->len, ==, 0);
}

static void
test_hand_over (SampleSupervision *self,
                gconstpointer      data)
{
  g_autoptr (PdNoteRecord) note = NULL;
  PdFormWindow            *form;
  GtkWidget               *sure;

  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  sample_form_act (self->pane, "supervision.hand-over");
  form = sample_form_find (PD_TYPE_HAND_OVER_DIALOG);
  adw_combo_row_set_selected (ADW_COMBO_ROW (sample_form_get (form, PD_TYPE_HAND_OVER_DIALOG, "how")), PD_HAND_OVER_ONLY_COPY);
  g_assert_false (sample_form_can_save (form));
  sure = sample_form_get (form, PD_TYPE_HAND_OVER_DIALOG, "sure");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (sure), TRUE);
  sample_form_save (form);
  note = load_note (self);
  g_assert_false (pd_note_record_is_reader (note, sample_supervision_get_my_id (self)));
  g_assert_true (pd_note_record_is_reader (note, self->sample.worker_id));
}

static void
test_group (SampleSupervision *self,
            gconstpointer      data)
{
  g_autoptr (PdSupervisionAgreement) group = sample_supervision_new_agreement (self, PD_SUPERVISION_PRACTICE);
  g_autoptr (PdNoteRecord)           note = pd_note_record_new (SAMPLE_MONDAY, 60);
  g_autoptr (PdNoteRecord)           handed = NULL;
  g_autoptr (PdNoteRecord)           of_two = NULL;
  g_autoptr (PdPerson)               second = g_list_model_get_item (pd_workspace_get_people (self->workspace), 1);
  g_autoptr (GError)                 error = NULL;
  PdFormWindow                      *form;

  group->form = PD_SUPERVISION_GROUP;
  pd_supervision_agreement_add_member (group, pd_person_get_id (second));
  g_assert_true (pd_workspace_save_supervision (self->workspace, group, &error));
  note->agreement_id = group->id;
  pd_note_record_add_party (note, sample_supervision_get_my_id (self), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (note, self->sample.worker_id, PD_NOTE_SIDE_WORKER);
  g_assert_true (pd_workspace_begin_note (self->workspace, note, &error));
  pd_supervision_list_choose (self->list, group->id);

  sample_form_act (self->pane, "supervision.hand-over");
  form = sample_form_find (PD_TYPE_HAND_OVER_DIALOG);
  adw_combo_row_set_selected (ADW_COMBO_ROW (sample_form_get (form, PD_TYPE_HAND_OVER_DIALOG, "how")), PD_HAND_OVER_SEAL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (sample_form_get (form, PD_TYPE_HAND_OVER_DIALOG, "sure")), TRUE);
  sample_form_save (form);
  handed = pd_workspace_load_note (self->workspace, note->id, &error);
  g_assert_false (pd_note_record_is_reader (handed, sample_supervision_get_my_id (self)));
  g_assert_true (pd_note_record_is_reader (handed, self->sample.worker_id));
  of_two = load_note (self);
  g_assert_true (pd_note_record_is_reader (of_two, sample_supervision_get_my_id (self)));
}

static void
test_template (SampleSupervision *self,
               gconstpointer      data)
{
  g_autoptr (PdNoteTemplate) first = NULL;
  g_autoptr (PdNoteTemplate) again = NULL;
  GtkWidget                 *form = pd_note_words_dialog_new_template (GTK_WINDOW (self->window), self->workspace, NULL);
  guint64                    before;

  gtk_window_present (GTK_WINDOW (form));
  g_assert_false (sample_form_can_save (form));
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_NOTE_WORDS_DIALOG, "name")), "Ours");
  gtk_switch_set_active (GTK_SWITCH (sample_form_get (form, PD_TYPE_NOTE_WORDS_DIALOG, "first")), TRUE);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (sample_form_get (form, PD_TYPE_NOTE_WORDS_DIALOG, "text"))),
      "# The river\nWhat did we see there?\n", -1);
  before = sample_supervision_get_last_change (self);
  sample_form_save (form);
  g_assert_cmpuint (sample_supervision_get_last_change (self), ==, before + 1);
  first = pd_workspace_load_default_note_template (self->workspace, NULL);
  g_assert_cmpstr (first->name, ==, "Ours");
  g_assert_cmpuint (first->sections->len, ==, 1);

  form = pd_note_words_dialog_new_template (GTK_WINDOW (self->window), self->workspace, first);
  gtk_window_present (GTK_WINDOW (form));
  sample_form_act (form, "form.remove");
  again = pd_workspace_load_default_note_template (self->workspace, NULL);
  g_assert_cmpstr (again->name, !=, "Ours");
}

static void
test_coach (SampleSupervision *self,
            gconstpointer      data)
{
  GtkWidget       *form = pd_note_words_dialog_new_coach (GTK_WINDOW (self->window), self->workspace);
  GtkWidget       *text = sample_form_get (form, PD_TYPE_NOTE_WORDS_DIALOG, "text");
  gboolean         is_own = FALSE;
  g_autofree char *words = NULL;
  g_autofree char *shipped = NULL;

  gtk_window_present (GTK_WINDOW (form));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "[What people are called]\nsurvivor = person\n", -1);
  sample_form_save (form);
  words = pd_workspace_dup_coach_words (self->workspace, &is_own, NULL);
  g_assert_true (is_own);
  g_assert_nonnull (strstr (words, "survivor"));

  form = pd_note_words_dialog_new_coach (GTK_WINDOW (self->window), self->workspace);
  gtk_window_present (GTK_WINDOW (form));
  sample_form_act (form, "form.remove");
  shipped = pd_workspace_dup_coach_words (self->workspace, &is_own, NULL);
  g_assert_false (is_own);
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) \
  g_test_add (path, SampleSupervision, NULL, sample_supervision_set_up, function, sample_supervision_tear_down)
  ADD ("/supervision-keeping/what-is-in-the-trash-is-brought-back", test_trash);
  ADD ("/supervision-keeping/the-trash-is-emptied-after-thirty-days", test_thirty_days);
  ADD ("/supervision-keeping/notes-are-handed-over-when-a-supervisor-leaves", test_hand_over);
  ADD ("/supervision-keeping/the-notes-of-a-group-are-handed-over-by-themselves", test_group);
  ADD ("/supervision-keeping/a-service-writes-its-own-template", test_template);
  ADD ("/supervision-keeping/a-service-writes-its-own-list-of-words", test_coach);
#undef ADD

  return g_test_run ();
}
