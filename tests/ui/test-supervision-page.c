/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-note-finder.h"
#include "pd-page.h"
#include "pd-supervision-count.h"
#include "pd-supervision-dialog.h"
#include "pd-supervision-page.h"
#include "pd-workspace-note-actions.h"
#include "pd-workspace-supervision.h"
#include "sample-form.h"
#include "sample-supervision.h"
#include "sample-window.h"

static void
test_written_down (SampleSupervision *self,
                   gconstpointer      data)
{
  guint64       before = sample_supervision_get_last_change (self);
  PdFormWindow *form;
  AdwComboRow  *member;

  g_action_group_activate_action (pd_page_get_actions (PD_PAGE (self->page)), "add", NULL);
  form = sample_form_find (PD_TYPE_SUPERVISION_DIALOG);
  member = ADW_COMBO_ROW (sample_form_get (form, PD_TYPE_SUPERVISION_DIALOG, "member"));
  adw_combo_row_set_selected (member, g_list_model_get_n_items (adw_combo_row_get_model (member)) - 1);
  g_assert_false (sample_form_can_save (form));
  adw_combo_row_set_selected (member, 0);
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (form, PD_TYPE_SUPERVISION_DIALOG, "place")), "The quiet room");
  sample_form_save (form);
  sample_window_settle ();
  g_assert_cmpuint (sample_supervision_get_last_change (self), ==, before + 1);
  sample_supervision_assert_standing (self, "Not agreed by everyone yet");
  sample_supervision_assert_row (self, "agreed", 0, "Kind", "Peer practice supervision, One to one");
  sample_supervision_assert_row (self, "agreed", 1, "Sessions", "every fortnight, 60 minutes, Face to face, paid time");
  sample_supervision_assert_row (self, "agreed", 2, "Agreed by", "Zoe Founder: not yet\nAna María Ruiz-Delgado: not yet");
  g_assert_true (sample_supervision_has_subtitle (self, "agreed", "The quiet room"));
  g_assert_cmpuint (pd_supervision_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 1);

  sample_form_act (self->pane, "supervision.agree");
  sample_supervision_assert_row (self, "agreed", 2, "Agreed by", "Zoe Founder on Mon 23 Nov\nAna María Ruiz-Delgado: not yet");
  g_assert_cmpuint (pd_supervision_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 0);
  sample_supervision_turn (self, sample_note_be_worker);
  g_assert_cmpuint (pd_supervision_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 1);
  g_signal_emit_by_name (sample_supervision_get_row (self, "waiting", 0), "activated");
  sample_window_settle ();
  sample_supervision_assert_standing (self, "Due by Mon 7 Dec");
  g_assert_cmpuint (pd_supervision_count_waiting (self->workspace, SAMPLE_MONDAY), ==, 0);
}

/* Another rhythm is another agreement, which nobody has agreed to yet. */
static void
test_agreed_anew (SampleSupervision *self,
                  gconstpointer      data)
{
  PdFormWindow *form;

  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  sample_form_act (self->pane, "supervision.change");
  form = sample_form_find (PD_TYPE_SUPERVISION_DIALOG);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (sample_form_get (form, PD_TYPE_SUPERVISION_DIALOG, "days_between")), 28);
  sample_form_save (form);
  sample_window_settle ();
  sample_supervision_assert_standing (self, "Not agreed by everyone yet");
  sample_supervision_undo (self);

  sample_form_act (self->pane, "supervision.end");
  sample_form_save (sample_form_find (PD_TYPE_SUPERVISION_DIALOG));
  sample_window_settle ();
  g_assert_true (sample_supervision_has_subtitle (self, "agreed", "Wed 14 Oct – Mon 23 Nov"));
}

static void
test_line_manager (SampleSupervision *self,
                   gconstpointer      data)
{
  GtkWidget *box = sample_form_get (self->pane, PD_TYPE_SUPERVISION_PANE, "warning_box");

  sample_supervision_agree_on (self, PD_SUPERVISION_LINE);
  g_assert_false (gtk_widget_get_visible (box));
  sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE);
  g_assert_true (gtk_widget_get_visible (box));
}

/* Whoever keeps the roster sees that sessions take place, and not why one did not. */
static void
test_everybodys (SampleSupervision *self,
                 gconstpointer      data)
{
  g_autoptr (PdPerson)               other = g_list_model_get_item (pd_workspace_get_people (self->workspace), 1);
  g_autoptr (PdSupervisionAgreement) agreement = sample_supervision_new_agreement (self, PD_SUPERVISION_PRACTICE);
  g_autoptr (PdSession)              session = NULL;
  g_autoptr (GError)                 error = NULL;
  guint64                            before;

  agreement->supervisor_id = pd_person_get_id (other);
  pd_workspace_save_supervision (self->workspace, agreement, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (pd_supervision_list_get_shown (self->list)), >, 1);
  session = pd_session_new (agreement, SAMPLE_MONDAY + 1, 9 * 60);
  pd_workspace_book_session (self->workspace, agreement, session, NULL, &error);
  pd_workspace_cancel_session (self->workspace, session, pd_person_get_id (other), "Somebody was ill", &error);
  g_assert_no_error (error);
  g_assert_true (pd_supervision_list_choose (self->list, agreement->id));
  sample_window_settle ();
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (sample_supervision_get_row (self, "sessions", 0))), "Cancelled by"));
  g_assert_null (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (sample_supervision_get_row (self, "sessions", 0))), "ill"));
  g_assert_cmpuint (pd_rows_group_get_n_rows (sample_supervision_get_group (self, "waiting")), ==, 0);
  before = sample_supervision_get_last_change (self);
  sample_supervision_act_on_session (self, "supervision.write-note");
  g_assert_cmpuint (sample_supervision_get_last_change (self), ==, before);

  /* A worker has no list of others. */
  sample_supervision_turn (self, sample_note_be_worker);
  g_assert_false (gtk_widget_get_visible (sample_form_get (self->list, PD_TYPE_SUPERVISION_LIST, "scope_bar")));
  g_assert_cmpuint (g_list_model_get_n_items (pd_supervision_list_get_shown (self->list)), ==, 1);
}

static PdId
write_note (SampleSupervision *self,
            PdId               agreement_id,
            const char        *action)
{
  g_autoptr (PdNoteRecord) record = pd_note_record_new (SAMPLE_MONDAY, 60);
  g_autoptr (PdNote)       note = pd_note_new ();
  g_autoptr (GBytes)       content = NULL;
  g_autoptr (GError)       error = NULL;

  record->agreement_id = agreement_id;
  pd_note_record_add_party (record, sample_supervision_get_my_id (self), PD_NOTE_SIDE_SUPERVISOR);
  pd_note_record_add_party (record, self->sample.worker_id, PD_NOTE_SIDE_WORKER);
  pd_note_add_action (note, action, self->sample.worker_id, SAMPLE_MONDAY + 7);
  content = pd_note_to_bytes (note, &error);
  pd_workspace_begin_note (self->workspace, record, &error);
  pd_workspace_write_note (self->workspace, record->id, 0, content, &error);
  g_assert_no_error (error);
  return record->id;
}

/* The note of the sample is of a session before anything was agreed. */
static void
test_without_agreement (SampleSupervision *self,
                        gconstpointer      data)
{
  g_object_set (self->list, "everybodys", TRUE, NULL);
  g_assert_true (pd_supervision_list_choose_person (self->list, self->sample.worker_id));
  sample_window_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sample_supervision_get_group (self, "sessions"))));
  sample_supervision_assert_row (self, "sessions", 0, "Note of Mon 23 Nov", "The note is begun");
  g_signal_emit_by_name (sample_supervision_get_group (self, "sessions"), "activated", 0);
  sample_window_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (sample_form_get (self->page, PD_TYPE_SUPERVISION_PAGE, "content"))),
                   ==, "note");
}

static gboolean
has_actions (gpointer data)
{
  return pd_rows_group_get_n_rows (sample_supervision_get_group (data, "actions")) > 0;
}

static void
test_actions (SampleSupervision *self,
              gconstpointer      data)
{
  PdId                     note_id = write_note (self, sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE), "Move the kettle");
  g_autoptr (PdNoteRecord) note = NULL;
  g_autoptr (GPtrArray)    actions = NULL;
  GtkWidget               *check;

  sample_window_wait_until (has_actions, self);
  sample_supervision_assert_row (self, "actions", 0, "Move the kettle", "Ana María Ruiz-Delgado, by Mon 30 Nov; note of Mon 23 Nov");
  check = sample_supervision_find_widget (sample_supervision_get_row (self, "actions", 0), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  sample_window_settle ();
  note = pd_workspace_load_note (self->workspace, note_id, NULL);
  actions = pd_workspace_read_note_actions (self->workspace, note, NULL);
  g_assert_cmpint (((PdAgreedAction *) actions->pdata[0])->done_on, ==, SAMPLE_MONDAY);
  sample_window_wait_until (has_actions, self);
  sample_supervision_assert_row (self, "actions", 0, "Move the kettle",
                                 "Ana María Ruiz-Delgado, done on Mon 23 Nov; note of Mon 23 Nov");
}

static gboolean
is_ready (gpointer data)
{
  return pd_note_finder_is_ready (data);
}

static gboolean
has_found (gpointer data)
{
  return g_list_model_get_n_items (data) > 0;
}

static gboolean
has_found_none (gpointer data)
{
  return g_list_model_get_n_items (data) == 0;
}

static void
test_search (SampleSupervision *self,
             gconstpointer      data)
{
  PdNoteFinder *finder = PD_NOTE_FINDER (sample_supervision_find_widget (self->page, PD_TYPE_NOTE_FINDER));
  GtkWidget    *entry = sample_form_get (finder, PD_TYPE_NOTE_FINDER, "entry");
  GListModel   *found = pd_note_finder_get_found (finder);

  sample_window_wait_until (is_ready, finder);
  write_note (self, sample_supervision_agree_on (self, PD_SUPERVISION_PRACTICE), "Move the kettle to the garden");
  gtk_editable_set_text (GTK_EDITABLE (entry), "gard kett");
  g_signal_emit_by_name (entry, "activate");
  sample_window_wait_until (has_found, found);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (sample_form_get (self->page, PD_TYPE_SUPERVISION_PAGE, "content"))),
                   ==, "note");
  gtk_editable_set_text (GTK_EDITABLE (entry), "volcano");
  g_signal_emit_by_name (entry, "activate");
  sample_window_wait_until (has_found_none, found);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

int
main (int    argc,
      char **argv)
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add (path, SampleSupervision, NULL, sample_supervision_set_up, function, sample_supervision_tear_down)
  ADD ("/supervision-page/row-57/an-agreement-is-written-down-and-agreed-to", test_written_down);
  ADD ("/supervision-page/what-was-changed-is-agreed-to-anew-and-ended", test_agreed_anew);
  ADD ("/supervision-page/a-line-manager-who-supervises-is-worth-a-word", test_line_manager);
  ADD ("/supervision-page/row-63/whoever-keeps-the-roster-sees-nothing-that-was-said", test_everybodys);
  ADD ("/supervision-page/notes-without-an-agreement-stand-with-the-person", test_without_agreement);
  ADD ("/supervision-page/row-60/what-was-agreed-to-be-done-is-marked", test_actions);
  ADD ("/supervision-page/row-66/notes-are-found-by-the-beginnings-of-words", test_search);
#undef ADD

  return g_test_run ();
}
