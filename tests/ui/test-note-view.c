/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pd-note-next-session.h"
#include "pd-note-section-view.h"
#include "pd-workspace-access.h"
#include "sample-form.h"
#include "sample-note.h"
#include "sample-window.h"

typedef struct
{
  SampleNote  note;
  GtkWidget  *window;
  PdNoteView *view;
} Fixture;

static void
show (Fixture *self)
{
  self->view = sample_note_view_new (&self->note);
  self->window = sample_window_show (GTK_WIDGET (self->view), 900, 600);
}

static void
shut (Fixture *self)
{
  sample_window_close (self->window);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  sample_note_set_up (&self->note);
  show (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  shut (self);
  sample_note_tear_down (&self->note);
}

static const char *
get_label (Fixture    *self,
           const char *id)
{
  return gtk_label_get_label (GTK_LABEL (sample_form_get (self->view, PD_TYPE_NOTE_VIEW, id)));
}

static void
assert_account (Fixture    *self,
                guint       section,
                PdNoteSide  side,
                const char *text)
{
  g_autofree char *found = sample_note_dup_text (sample_note_get_account (self->view, section, side));

  g_assert_cmpstr (found, ==, text);
}

static void
act (Fixture    *self,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL));
  sample_window_settle ();
}

static void
test_it_says_who_can_read_it (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (PdPerson) third = g_list_model_get_item (pd_workspace_get_people (self->note.sample.workspace), 1);
  g_autoptr (PdSecret) passphrase = pd_secret_new_passphrase ("a boat with no name", -1, NULL);
  g_autofree char     *expected = NULL;
  PdPerson            *worker = pd_workspace_get_person (self->note.sample.workspace, self->note.worker_id);
  PdKdfCost            cost = PD_KDF_COST_LEAST;
  g_autoptr (GError)   error = NULL;

  expected = g_strdup_printf ("Who can read this: %s, you", pd_person_get_name (worker));
  g_assert_cmpstr (get_label (self, "readers"), ==, expected);
  g_assert_cmpstr (get_label (self, "unable"), ==, "");
  g_assert_cmpstr (get_label (self, "day"), ==, "Monday 23 November 2026");

  pd_workspace_access_add_passphrase (self->note.sample.workspace, third, passphrase, &cost, &error);
  g_assert_no_error (error);
  pd_workspace_set_safeguarding (self->note.sample.workspace, third, &error);
  g_assert_no_error (error);
  g_assert_true (pd_workspace_add_note_reader (self->note.sample.workspace, self->note.note_id, third, &error));
  g_assert_nonnull (strstr (get_label (self, "readers"), "(reads every note, for safeguarding)"));
  g_assert_nonnull (strstr (get_label (self, "readers"), pd_person_get_name (third)));
}

static void
test_only_ones_own_side_can_be_written (Fixture      *self,
                                        gconstpointer data)
{
  g_assert_true (gtk_text_view_get_editable (sample_note_get_account (self->view, 1, PD_NOTE_SIDE_SUPERVISOR)));
  g_assert_false (gtk_text_view_get_editable (sample_note_get_account (self->view, 1, PD_NOTE_SIDE_WORKER)));
  sample_note_type (self->view, 1, "We cooked together.");
  act (self, "note.share");
  shut (self);

  sample_note_be_worker (&self->note);
  show (self);
  assert_account (self, 1, PD_NOTE_SIDE_SUPERVISOR, "We cooked together.");
  g_assert_false (gtk_text_view_get_editable (sample_note_get_account (self->view, 1, PD_NOTE_SIDE_SUPERVISOR)));
  g_assert_true (gtk_text_view_get_editable (sample_note_get_account (self->view, 1, PD_NOTE_SIDE_WORKER)));
  gtk_test_accessible_assert_property (sample_note_get_account (self->view, 1, PD_NOTE_SIDE_WORKER),
                                       GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                       "When did we feel close, when did we lose each other, and what brought us back?");
}

static void
measure (GtkTextView     *account,
         GtkWidget       *in,
         graphene_rect_t *ret_place)
{
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (account), in, ret_place));
}

static void
test_accounts_stand_beside_one_another_where_there_is_room (Fixture      *self,
                                                            gconstpointer data)
{
  graphene_rect_t supervisors, workers;

  measure (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR), self->window, &supervisors);
  measure (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_WORKER), self->window, &workers);
  g_assert_cmpfloat (supervisors.origin.y, ==, workers.origin.y);
  g_assert_cmpfloat (supervisors.origin.x + supervisors.size.width, <, workers.origin.x);
  shut (self);

  self->view = sample_note_view_new (&self->note);
  self->window = sample_window_show (GTK_WIDGET (self->view), 400, 600);
  measure (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_SUPERVISOR), self->window, &supervisors);
  measure (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_WORKER), self->window, &workers);
  g_assert_cmpfloat (supervisors.origin.x, ==, workers.origin.x);
  g_assert_cmpfloat (supervisors.origin.y + supervisors.size.height, <, workers.origin.y);
}

static void
test_the_template_is_chosen_at_the_beginning (Fixture      *self,
                                              gconstpointer data)
{
  GtkWidget    *box = sample_form_get (self->view, PD_TYPE_NOTE_VIEW, "template_box");
  GtkWidget    *choice = sample_form_get (self->view, PD_TYPE_NOTE_VIEW, "template");
  const PdNote *note;

  g_assert_true (gtk_widget_get_visible (box));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  sample_window_settle ();
  note = pd_note_writing_get_note (pd_note_view_get_writing (self->view));
  g_assert_cmpuint (note->sections->len, ==, 4);
  sample_note_type (self->view, 0, "The roster.");
  act (self, "note.share");
  g_assert_false (gtk_widget_get_visible (box));
  shut (self);
  show (self);
  assert_account (self, 0, PD_NOTE_SIDE_SUPERVISOR, "The roster.");
  g_assert_false (gtk_widget_get_visible (sample_form_get (self->view, PD_TYPE_NOTE_VIEW, "template_box")));
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_actions_have_an_owner_and_a_date (Fixture      *self,
                                       gconstpointer data)
{
  GtkWidget          *actions = find (GTK_WIDGET (self->view), "PdNoteActions");
  GtkWidget          *row;
  const PdNoteAction *action;

  g_signal_emit_by_name (gtk_widget_get_last_child (actions), "clicked");
  row = find (actions, "PdNoteActionRow");
  gtk_editable_set_text (GTK_EDITABLE (sample_form_get (row, G_OBJECT_TYPE (row), "what")), "Ask about the key");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (sample_form_get (row, G_OBJECT_TYPE (row), "owner")), 1);
  sample_form_type_day (row, G_OBJECT_TYPE (row), "due", "4/12/2026");
  sample_form_type_day (find (GTK_WIDGET (self->view), "PdNoteNextSession"), PD_TYPE_NOTE_NEXT_SESSION, "day", "7/12/2026");
  act (self, "note.share");
  shut (self);

  sample_note_be_worker (&self->note);
  show (self);
  g_assert_cmpuint (pd_note_writing_get_note (pd_note_view_get_writing (self->view))->actions->len, ==, 1);
  action = pd_note_writing_get_note (pd_note_view_get_writing (self->view))->actions->pdata[0];
  g_assert_cmpstr (action->what, ==, "Ask about the key");
  g_assert_cmpint (action->owner_id, ==, self->note.worker_id);
  g_assert_cmpint (action->due, ==, pd_day_from_ymd (2026, 12, 4));
  g_assert_cmpint (pd_note_writing_get_note (pd_note_view_get_writing (self->view))->next_day, ==,
                   pd_day_from_ymd (2026, 12, 7));
}

static void
test_both_agree_and_it_is_closed (Fixture      *self,
                                  gconstpointer data)
{
  g_autoptr (PdNoteRecord) record = NULL;

  sample_note_type (self->view, 0, "We said what we bring.");
  act (self, "note.agree");
  g_assert_nonnull (strstr (get_label (self, "standing"), "agreed to by Zoe Founder so far"));
  shut (self);

  sample_note_be_worker (&self->note);
  show (self);
  act (self, "note.agree");
  g_assert_cmpstr (get_label (self, "standing"), ==, "Closed: all agreed to it");
  g_assert_false (gtk_text_view_get_editable (sample_note_get_account (self->view, 0, PD_NOTE_SIDE_WORKER)));
  record = sample_note_load_record (&self->note);
  g_assert_cmpint (record->closed_at, !=, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!sample_window_begin (&argc, &argv))
    return 0;

  ADD ("/note-view/it-says-who-can-read-it", test_it_says_who_can_read_it);
  ADD ("/note-view/only-ones-own-side-can-be-written", test_only_ones_own_side_can_be_written);
  ADD ("/note-view/accounts-stand-beside-one-another-where-there-is-room", test_accounts_stand_beside_one_another_where_there_is_room);
  ADD ("/note-view/the-template-is-chosen-at-the-beginning", test_the_template_is_chosen_at_the_beginning);
  ADD ("/note-view/actions-have-an-owner-and-a-date", test_actions_have_an_owner_and_a_date);
  ADD ("/note-view/both-agree-and-it-is-closed", test_both_agree_and_it_is_closed);

  return g_test_run ();
}
